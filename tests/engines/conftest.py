"""The reader's page in Chromium, Firefox and WebKit: `make test-engines`, and not in `make test`."""

import pytest
from django.conf import settings as django_settings

from tests.engines.browsers import ENGINES
from tests.server import running_newsroom


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/engines/" in str(item.path):
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(params=ENGINES, scope="session")
def new_tab(request, tmp_path_factory):
    """Opens tabs of one engine: all tests run in one, then in the next."""
    with ENGINES[request.param](tmp_path_factory.mktemp("profile")) as opens:
        yield opens


@pytest.fixture
def tab(new_tab):
    """One page of a browser that has seen nothing before."""
    with new_tab() as page:
        yield page


@pytest.fixture(autouse=True)
def pictures(settings):
    """The pictures that a test arranges are those that the server shows."""
    settings.PICTURES_DIR = django_settings.DATA_DIR / "pictures"


@pytest.fixture
def newsroom(django_db_setup):
    """The address of a server with its waiting room, and the room."""
    with running_newsroom() as (address, room):
        yield address, room
