"""The reader's page in Chromium, Firefox and WebKit: `make test-engines`, and not in `make test`."""

import pytest
from django.test import override_settings

from tests.engines.browsers import ENGINES
from tests.server import free_port, running_server, running_waiting_room

HOLD_SECONDS = 20
PACE_SECONDS = 2


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/engines/" in str(item.path):
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(params=ENGINES, scope="session")
def engine(request):
    """Its name: all tests run in one engine, then in the next."""
    return request.param


@pytest.fixture
def tab(engine, tmp_path):
    """One page of a browser that has seen nothing before."""
    with ENGINES[engine](tmp_path) as page:
        yield page


@pytest.fixture
def newsroom(django_db_setup):
    """The address of a server with its waiting room, and the room."""
    port = free_port()
    paces = {"HOLD_SECONDS": HOLD_SECONDS, "POLL_SECONDS": PACE_SECONDS}
    with (
        override_settings(**paces),
        running_waiting_room(web_port=port) as room,
        running_server(
            port=port,
            WAITING_ROOM_PORT=str(room.port),
            READER_SAMPLE="0",
            **{name: str(seconds) for name, seconds in paces.items()},
        ) as address,
    ):
        yield address, room
