"""The chats by which messages come: each one file, and on where its settings are set."""

from django.conf import settings

from liveblog.extras.inbox.incoming import Chat

from .slack import Slack
from .telegram import Telegram
from .whatsapp import WhatsApp

KINDS = {"whatsapp": WhatsApp, "slack": Slack, "telegram": Telegram}


def of(name: str) -> Chat | None:
    """None where it is off, or no chat."""
    its = settings.INBOX_CHANNELS.get(name)
    return KINDS[name](its) if its and name in KINDS else None


def is_on(name: str) -> bool:
    return name in settings.INBOX_CHANNELS
