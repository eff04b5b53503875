"""A channel is on once all of it is set, and half of it does not start."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from liveblog.config.incoming import env_inbox

TELEGRAM = {
    "INBOX_TELEGRAM_NAME": "@newsbook_bot",
    "INBOX_TELEGRAM_SECRET": "s",
    "INBOX_TELEGRAM_TOKEN": "1:a",
}


@pytest.fixture
def environment(monkeypatch):
    def environment(**its):
        for name in (*TELEGRAM, "INBOX", "INBOX_MAIL_ADDRESS", "INBOX_MAIL_SECRET"):
            monkeypatch.delenv(name, raising=False)
        for name, value in its.items():
            monkeypatch.setenv(name, value)
        return env_inbox()

    return environment


def test_channels_are_on_where_all_is_set(environment):
    telegram = {"name": "@newsbook_bot", "secret": "s", "token": "1:a"}
    telegram["api"] = "https://api.telegram.org"

    assert environment() == (False, {})
    assert environment(INBOX="true") == (True, {})
    assert environment(**TELEGRAM) == (False, {})
    assert environment(INBOX="true", **TELEGRAM) == (True, {"telegram": telegram})
    with pytest.raises(ImproperlyConfigured, match="INBOX_TELEGRAM_SECRET must be set"):
        environment(**TELEGRAM | {"INBOX_TELEGRAM_SECRET": ""})
    with pytest.raises(ImproperlyConfigured, match="give an address such as"):
        environment(INBOX_MAIL_ADDRESS="reports", INBOX_MAIL_SECRET="s")
