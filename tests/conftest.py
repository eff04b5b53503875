"""The cast: Ada edits, Cal corresponds, Rey reads."""

import pytest

from accounts.models import User
from liveblog.reader import kept
from tests.factories import make_blog, make_user


@pytest.fixture(autouse=True)
def pictures(settings, tmp_path):
    """Pictures of one test do not meet those of another."""
    settings.PICTURES_DIR = tmp_path / "pictures"
    settings.UPLOADS_DIR = tmp_path / "uploads"


@pytest.fixture(autouse=True)
def nothing_kept():
    """Revisions begin anew in each test, and so do primary keys."""
    kept.forget()


@pytest.fixture(autouse=True)
def light_passwords(settings):
    """Hashing a password takes a quarter of a second on purpose; not in tests."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def ada(db):
    return make_user("Ada Brandt", role=User.Role.EDITOR)


@pytest.fixture
def cal(db):
    return make_user("Cal Ferris")


@pytest.fixture
def rey(client):
    """A reader: an anonymous browser."""
    return client


@pytest.fixture
def blog(ada, cal):
    """A live blog; Cal writes in it."""
    return make_blog(by=ada, members=[cal], slug="flood")


@pytest.fixture
def adas_desk(ada):
    return _browser_of(ada)


@pytest.fixture
def cals_desk(cal):
    return _browser_of(cal)


def _browser_of(person):
    from django.test import Client

    client = Client()
    client.force_login(person)
    return client
