"""Second factors: an app's codes, passkeys and recovery codes, by allauth's mfa.

Its secrets lie in the database encrypted by our secret key, so that a backup alone signs
nobody in. Passkeys are bound to the desk's own address, whatever Host a request names.
"""

import base64
import hashlib
from urllib.parse import urlsplit

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from . import throttle
from .models import User

ASKED_FOR = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def is_required_of(person) -> bool:
    """By REQUIRE_SECOND_FACTOR."""
    required = settings.REQUIRE_SECOND_FACTOR
    return required == "everyone" or (required == "editors" and person.is_editor)


def has_one(person) -> bool:
    return Authenticator.objects.filter(user=person, type__in=ASKED_FOR).exists()


def is_owed(person) -> bool:
    """Whether this person must set one up before the desk opens. One query, if at all."""
    return is_required_of(person) and not has_one(person)


class SecondFactors(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("That code is not right, or not any more."),
        "cannot_delete_authenticator": _(
            "Your newsroom asks for a second factor: set up another before you remove this."
        ),
        "too_many_codes": _("Too many wrong codes. Wait five minutes."),
    }

    def encrypt(self, text):
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        return _keys().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator):
        if not is_required_of(authenticator.user):
            return True
        others = Authenticator.objects.filter(
            user=authenticator.user, type__in=ASKED_FOR
        )
        return others.exclude(pk=authenticator.pk).exists()

    def generate_authenticator_name(self, user, type):
        count = Authenticator.objects.filter(user=user, type=type).count()
        return _("Passkey %(number)s") % {"number": count + 1}

    def get_public_key_credential_rp_entity(self):
        return {"id": relying_party(), "name": settings.NEWSROOM_NAME}


def relying_party() -> str:
    """The host to which passkeys are bound. No browser takes a number for one."""
    return "localhost" if settings.IS_LOOPBACK else _host_of_the_desk()


def _host_of_the_desk():
    return urlsplit(settings.DESK_URL).hostname or ""


def _keys():
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key_of(secret)) for secret in secrets])


def _key_of(secret):
    digest = hashlib.sha256(f"accounts.second_factors:{secret}".encode()).digest()
    return base64.urlsafe_b64encode(digest)


class _Throttled:
    """Counts codes as passwords are counted: nobody's wrong ones refuse the person."""

    user: User

    def clean_code(self):
        request = context.request
        usage = throttle.count_code(request, self.user.email)
        if usage is None:
            raise SecondFactors().validation_error("too_many_codes")
        code = super().clean_code()  # type: ignore[misc]  # of allauth's form
        usage.rollback()
        return code


class CodeForm(_Throttled, AuthenticateForm):
    """Asked for after the password."""


class CodeAgainForm(_Throttled, ReauthenticateForm):
    """Asked for before something grave."""


class FirstCodeForm(_Throttled, ActivateTOTPForm):
    """Asked for while an app is set up."""
