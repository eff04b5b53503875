"""allauth's policy: nobody signs up; an editor invites."""

import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.app_settings import REAUTHENTICATION_TIMEOUT
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from . import devices, proxies, throttle
from .models import User


class ClosedDoor(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("That address and password do not match."),
        "too_many_login_attempts": _("Too many wrong passwords."),
        "enter_current_password": _("That is not your password until now."),
    }

    def is_open_for_signup(self, request):
        return False

    def get_client_ip(self, request):
        """Of the nearest proxy where the header is too short; allauth would answer 500."""
        if proxies.has_too_few(request):
            return request.META["REMOTE_ADDR"]
        return super().get_client_ip(request)

    def pre_authenticate(self, request, **credentials):
        """In place of allauth's rule, by which strangers could lock a person out.

        `authenticate` rolls the usage back where the password is right.
        """
        usage = throttle.count_attempt(request, credentials.get("email", ""))
        if usage is None:
            raise self.validation_error("too_many_login_attempts")
        self._login_failed_rl_usage = usage

    def post_login(self, request, user, **kwargs):
        response = super().post_login(request, user, **kwargs)
        devices.remember(response, request, throttle.account_of(user.email))
        return response

    def is_reauthentication_required(self, *, app, **kwargs):
        """Not of who has signed in a moment ago: an editor who is led to set up a factor."""
        request = context.request
        records = get_authentication_records(request, request.user)
        if any(time.time() - r["at"] < REAUTHENTICATION_TIMEOUT for r in records):
            return False
        return super().is_reauthentication_required(app=app, **kwargs)

    def is_safe_url(self, url):
        """Also of what is no address at all, such as http://[: then it is not safe."""
        try:
            return super().is_safe_url(url)
        except ValueError:
            return False

    def set_password(self, user, password):
        """Of who has access yet, and nothing else of them.

        Allauth's writes the whole row as it was before the password was hashed, and would
        let in again whose access was ended in that time.
        """
        user.set_password(password)
        people = User.objects.filter(pk=user.pk, is_active=True)
        people.update(password=user.password)

    def format_email_subject(self, subject):
        return f"{settings.NEWSROOM_NAME} desk: {subject}"

    def get_reset_password_from_key_url(self, key):
        """The link of an invitation or a reset.

        Its host comes from the settings: a request's Host header is anybody's word.
        """
        person, _dash, token = key.partition("-")
        path = reverse(
            "account_reset_password_from_key", kwargs={"uidb36": person, "key": token}
        )
        return f"{settings.DESK_URL}{path}"
