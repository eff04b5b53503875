"""The reader's page in Chromium, Firefox and WebKit: `make test-engines`, and not in `make test`."""

import pytest

from tests.engines.browsers import ENGINES
from tests.server import running_newsroom


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
    with running_newsroom() as (address, room):
        yield address, room
