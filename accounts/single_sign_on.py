"""Signing in by the newsroom's own OpenID Connect server, by allauth's socialaccount.

Who comes from there is somebody who was invited, by the address that the server vouches
for; or, where that is of one of OPENID_MAIL_DOMAINS, a new correspondent.
"""

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.openid_connect import views
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from .invitations import byline_from
from .models import PersonLine, User
from .throttle import limited_single_sign_on

PROVIDER = "newsroom"


class SingleSignOn(DefaultSocialAccountAdapter):
    def pre_social_login(self, request, sociallogin):
        """Find or make the person, in place of allauth's signing up: nobody does that."""
        if sociallogin.is_existing:
            return
        said = sociallogin.account.get_provider_account().get_user_data() or {}
        person = _person_of(said)
        if person is None or person.erased_at:
            raise ImmediateHttpResponse(redirect("account_signup"))
        if not person.is_active:
            raise ImmediateHttpResponse(redirect("account_inactive"))
        sociallogin.connect(request, person)

    def is_open_for_signup(self, request, sociallogin):
        return False


def _person_of(said):
    """By what the server says of who signs in there; None for a stranger."""
    email = _address(said)
    if not email:
        return None
    person = User.objects.filter(email__iexact=email).first()
    if person is None and email.rpartition("@")[2] in settings.OPENID_MAIL_DOMAINS:
        return _join(email, said)
    return person


def _address(said):
    """The address, if the server vouches for it; else "".

    By an address that anybody may write into their profile there, they could be anybody here.
    """
    is_vouched_for = said.get("email_verified") in {True, "true"}
    email = str(said.get("email") or "").strip().lower()
    if not (is_vouched_for or settings.OPENID_VOUCHES_FOR_ALL):
        return ""
    try:
        validate_email(email)
    except ValidationError:
        return ""
    return email


def _join(email, said):
    name = " ".join(str(said.get("name") or "").split())
    try:
        with transaction.atomic():
            person = User.objects.create_user(
                email, byline=name[:120] or byline_from(email)
            )
            PersonLine.objects.create(
                person=person, verb=PersonLine.Verb.JOIN, role=person.role
            )
    except IntegrityError:  # in another tab, a moment ago
        return User.objects.get(email__iexact=email)
    return person


@require_POST
@limited_single_sign_on
def begin(request):
    """On to the newsroom's server. 404 where there is none."""
    return views.login(request, PROVIDER)


@require_safe
def come_back(request, provider_id):
    return views.callback(request, provider_id)
