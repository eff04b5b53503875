import pytest

from tests.extras.inbox.sending import CHANNELS


@pytest.fixture(autouse=True)
def channels(settings):
    """All of them are on."""
    settings.INBOX_CHANNELS = {name: dict(its) for name, its in CHANNELS.items()}
    return settings.INBOX_CHANNELS
