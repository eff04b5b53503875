"""Mails about accounts, mostly links to choose a password: sent by the worker.

The page only writes down what was typed. Whether an account has that address, the link
and the text come when it is sent: so the page takes as long for an address that nobody
has, and no link lies in the database or in its backups.
"""

import logging
from datetime import timedelta

from allauth.account.adapter import get_adapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.core.internal import ratelimit
from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.db.models import Exists, OuterRef
from django.db.models.functions import Lower
from django.utils import timezone, translation

from .models import PasswordMail, User

logger = logging.getLogger(__name__)

# Whoever asks, the owner of the address has as many links in the mailbox by then, and
# each of them works.
RATES = {"password_mail": "3/h/key"}

AT_ONCE = 20
# Longer than a mail server can keep us (EMAIL_TIMEOUT, for each step of a delivery).
MAY_TAKE = timedelta(minutes=5)
# After a failure, and twice as long after each further one.
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(minutes=30)
# Nobody waits for it any longer; they have asked again, or an editor has invited them.
GIVEN_UP_AFTER = timedelta(hours=6)


def ask(request, typed: str) -> bool:
    """Have a link sent to this address, if somebody has it.

    False if three were asked for within the hour. As many queries either way.
    """
    address = typed.strip().lower()
    allowed = ratelimit.consume(
        request, app="accounts", action="password_mail", config=RATES, key=address
    )
    if allowed is None:
        return False
    now = timezone.now()
    PasswordMail.objects.create(
        address=address,
        language=translation.get_language() or "",
        asked_at=now,
        due_at=now,
    )
    return True


def tell(person, kind) -> None:
    """Have a mail of this kind sent to somebody of whom an editor has decided.

    The last of a kind that waits is enough: it takes the place of an earlier one.
    """
    PasswordMail.objects.filter(address=person.email, kind=kind).delete()
    PasswordMail.objects.create(
        address=person.email,
        kind=kind,
        language=translation.get_language() or "",
        asked_at=timezone.now(),
        due_at=timezone.now(),
    )


def send_what_is_due(now) -> int:
    """One round of the worker; returns how many were sent. One query when nothing is due.

    Several workers may do it at once: each mail is sent by one of them. One that dies in
    between leaves it to the next after five minutes, who may send it a second time.
    """
    due = PasswordMail.objects.filter(due_at__lte=now)
    mails = list(due[:AT_ONCE])
    if len(mails) == AT_ONCE:
        _forget_nobodys(due)
        mails = list(due[:AT_ONCE])
    return sum(_send(mail, now) for mail in mails)


def _forget_nobodys(due):
    """Whoever asks for thousands of made-up addresses is not to delay the mails of others."""
    somebody = _who_may_sign_in().filter(lower=OuterRef("address"))
    due.exclude(Exists(somebody)).delete()


def _who_may_sign_in():
    return User.objects.alias(lower=Lower("email")).filter(is_active=True)


def _send(mail, now):
    if not mail.claim(until=now + MAY_TAKE):
        return False
    if now - mail.asked_at >= GIVEN_UP_AFTER:
        name = str(mail)
        mail.delete()
        logger.error("%s could not be sent in six hours, and is given up.", name)
        return False
    try:
        letter = _letter(mail)
        if letter:
            letter.send()
    except (OperationalError, InterfaceError):
        raise
    except Exception as failure:
        _let_rest(mail, failure, now)
        return False
    mail.delete()
    return letter is not None


def _letter(mail):
    """None where nobody who may sign in has this address."""
    person = _who_may_sign_in().filter(lower=mail.address).first()
    if person is None:
        return None
    context = {
        "newsroom": settings.NEWSROOM_NAME,
        "person": person,
        "password_reset_url": link_for(person),
    }
    with translation.override(person.language or mail.language):
        return get_adapter().render_mail(
            f"account/email/{mail.kind}", person.email, context
        )


def link_for(person) -> str:
    """Where this person chooses a password: works once, for PASSWORD_RESET_TIMEOUT."""
    key = default_token_generator.make_token(person)
    return get_adapter().get_reset_password_from_key_url(
        f"{user_pk_to_url_str(person)}-{key}"
    )


def _let_rest(mail, failure, now):
    # Not its text: what smtplib raises may have the address in it.
    code = getattr(failure, "smtp_code", "")
    reason = f"{type(failure).__name__} {code}".rstrip()
    logger.warning("%s could not be sent, and will be tried again: %s", mail, reason)
    pause = min(FIRST_PAUSE * 2 ** min(mail.tries - 1, 10), LONGEST_PAUSE)
    mail.due_at = now + pause
    mail.save(update_fields=["due_at"])
