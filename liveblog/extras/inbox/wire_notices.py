"""The round that tells by mail which wire has not answered for an hour, or is switched off."""

import logging
from datetime import datetime

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.db.models import Q
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from liveblog.models import writers_turn

from .wire_models import Wire

logger = logging.getLogger(__name__)

TEMPLATE = "liveblog/inbox/email/wire"


def tell_what_fails(now: datetime) -> int:
    """One round; returns how many mails were sent. One query when nothing is owed.

    Each is tried once: the desk's page says it all the same.
    """
    owed = Wire.objects.filter(owes_notice=True)
    return sum(_tell(wire) for wire in list(owed) if _claim(wire))


def _claim(wire: Wire) -> bool:
    with writers_turn():
        owed = Wire.objects.filter(pk=wire.pk, owes_notice=True)
        return owed.update(owes_notice=False) == 1


def _tell(wire: Wire) -> int:
    """Its person, and those who have set it up or could have."""
    administrators = Q(role=User.Role.EDITOR, is_superuser=True)
    people = User.objects.filter(administrators | Q(pk=wire.person_id), is_active=True)
    count = 0
    for person in people.exclude(last_login=None).order_by("pk"):
        try:
            with translation.override(person.language or settings.LANGUAGE_CODE):
                _letter(wire, person).send()
            count += 1
        except (OperationalError, InterfaceError):
            raise
        except Exception as failure:
            # Not its text: what smtplib raises may have the address in it.
            name = type(failure).__name__
            logger.warning("The mail of wire %s was not sent: %s", wire.pk, name)
    return count


def _letter(wire: Wire, person: User):
    address = reverse("inbox:inbox")
    if person.is_administrator:
        address = reverse("inbox:wire", args=[wire.pk])
    context = {
        "person": person,
        "wire": wire,
        "newsroom": settings.NEWSROOM_NAME,
        "address": f"{settings.DESK_URL}{address}",
    }
    return get_adapter().render_mail(TEMPLATE, person.email, context)
