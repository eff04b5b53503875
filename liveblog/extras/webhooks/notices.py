"""The round that tells editors by mail which endpoint was switched off, and why."""

import logging
from datetime import datetime

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from liveblog.models import writers_turn

from .models import Endpoint

logger = logging.getLogger(__name__)

TEMPLATE = "liveblog/webhooks/email/off"


def tell_what_is_off(now: datetime) -> int:
    """One round; returns how many mails were sent. One query when nothing is owed.

    Each is tried once: the desk's page says it all the same.
    """
    owed = list(Endpoint.objects.filter(owes_notice=True))
    return sum(_tell(endpoint) for endpoint in owed if _claim(endpoint))


def _claim(endpoint: Endpoint) -> bool:
    with writers_turn():
        owed = Endpoint.objects.filter(pk=endpoint.pk, owes_notice=True)
        return owed.update(owes_notice=False) == 1


def _tell(endpoint: Endpoint) -> int:
    editors = User.objects.filter(is_active=True, role=User.Role.EDITOR)
    count = 0
    for person in editors.exclude(last_login=None).order_by("pk"):
        try:
            with translation.override(person.language or settings.LANGUAGE_CODE):
                _letter(endpoint, person).send()
            count += 1
        except (OperationalError, InterfaceError):
            raise
        except Exception as failure:
            # Not its text: what smtplib raises may have the address in it.
            name = type(failure).__name__
            logger.warning(
                "The mail of endpoint %s was not sent: %s", endpoint.pk, name
            )
    return count


def _letter(endpoint: Endpoint, person):
    address = reverse("webhooks:endpoint", args=[endpoint.pk])
    context = {
        "person": person,
        "endpoint": endpoint,
        "is_gone": endpoint.off_why == Endpoint.Why.GONE,
        "newsroom": settings.NEWSROOM_NAME,
        "address": f"{settings.DESK_URL}{address}",
    }
    return get_adapter().render_mail(TEMPLATE, person.email, context)
