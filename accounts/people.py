"""What an editor does about people: let them in, change their role, end their access.

Each verb asks again, with the rows of all editors locked, whether who does it is one yet,
and writes a line of the journal of people. Call them outside any transaction.
"""

from contextlib import contextmanager

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import IntegrityError, transaction
from django.db.models import Count, Exists, Max, OuterRef, ProtectedError, Q
from django.utils import timezone

from .invitations import byline_from
from .models import PasswordMail, PersonLine, User
from .password_mails import tell
from .second_factors import ASKED_FOR

Verb = PersonLine.Verb


class Refused(Exception):
    """What was asked for may not be done."""


class NotAnEditor(Refused):
    """No longer: somebody has changed that since the page was opened."""


class Yourself(Refused):
    """Nobody ends their own access or changes their own role: so one editor is left."""


class HasAccount(Refused):
    """Somebody has this address already."""


class NotInvited(Refused):
    """They have come meanwhile, or may come no more."""


def listed(words=""):
    """Everybody but who was erased, with `sessions_now`, `seen_at`, `waits_for_mail` and
    `has_second_factor`.

    `words` are looked for in bylines and addresses. One query.
    """
    people = User.objects.filter(erased_at=None)
    if words:
        people = people.filter(Q(byline__icontains=words) | Q(email__icontains=words))
    invitation = PasswordMail.objects.filter(
        address=OuterRef("email"), kind=PasswordMail.Kind.INVITATION
    )
    return people.annotate(
        sessions_now=Count("usersession", distinct=True),
        seen_at=Max("usersession__last_seen_at"),
        waits_for_mail=Exists(invitation),
        has_second_factor=Exists(
            Authenticator.objects.filter(user=OuterRef("pk"), type__in=ASKED_FOR)
        ),
    ).order_by("byline", "pk")


def invite(email, *, role, language="", by) -> User:
    """Make an account without a password, and have its link mailed. Raises HasAccount."""
    with _as_editor(by):
        try:
            with transaction.atomic():
                person = User.objects.create_user(
                    email,
                    byline=byline_from(email),
                    role=role,
                    language=language,
                    invited_at=timezone.now(),
                )
        except IntegrityError:
            raise HasAccount from None
        tell(person, PasswordMail.Kind.INVITATION)
        _note(Verb.INVITE, person, by, role=role)
    return person


def invite_again(person, *, by):
    """Mail the link once more: it works for three days again. Raises NotInvited."""
    with _as_editor(by, person):
        _require_invited(person)
        person.invited_at = timezone.now()
        person.save(update_fields=["invited_at"])
        tell(person, PasswordMail.Kind.INVITATION)
        _note(Verb.INVITE_AGAIN, person, by)


def withdraw_invitation(person, *, by):
    """Delete the account of who has never come: its link opens nothing any more.

    Where texts stand under it, which were brought in for them, its access is ended instead.
    Raises NotInvited.
    """
    with _as_editor(by, person):
        _require_invited(person)
        PasswordMail.objects.filter(address=person.email).delete()
        _note(Verb.WITHDRAW_INVITATION, person, by)
        try:
            person.delete()
        except ProtectedError:
            person.is_active = False
            person.set_unusable_password()  # so that the link that was mailed is void
            person.save(update_fields=["is_active", "password"])


def change(person, *, by, role=None, **profile):
    """Give this person a role, a byline or a language. Raises Yourself for a role.

    What is not given stays as it is now, whatever the caller has read.
    """
    with _as_editor(by, person):
        if role is not None and role != person.role:
            _require_another(person, by)
            person.role = role
            _note(Verb.CHANGE_ROLE, person, by, role=role)
        changed = [n for n, value in profile.items() if getattr(person, n) != value]
        for name in changed:
            setattr(person, name, profile[name])
        person.save(update_fields=["role", *changed])
        if changed:
            _note(Verb.CHANGE_PROFILE, person, by)


def sign_out(person, *, by):
    """End all sessions of this person, who may sign in again."""
    with _as_editor(by, person):
        person.end_sessions()
        _note(Verb.SIGN_OUT, person, by)


def reset_second_factor(person, *, by) -> bool:
    """Take off all their second factors and end their sessions; they are told by mail.

    Of who has lost their phone; False where they have none, and nothing is done. Raises
    Yourself: who is signed in changes their own.
    """
    with _as_editor(by, person):
        _require_another(person, by)
        if not Authenticator.objects.filter(user=person).delete()[0]:
            return False
        person.end_sessions()
        tell(person, PasswordMail.Kind.SECOND_FACTOR_RESET)
        _note(Verb.RESET_SECOND_FACTOR, person, by)
        return True


def end_access(person, *, by):
    """Let this person in no longer, from their next request on. What they wrote stays."""
    with _as_editor(by, person):
        _require_another(person, by)
        if not person.is_active:
            return
        person.is_active = False
        person.save(update_fields=["is_active"])
        PasswordMail.objects.filter(address=person.email).delete()
        person.end_sessions()
        _note(Verb.END_ACCESS, person, by)


def give_back_access(person, *, by):
    """Let them in again, with the password and the role that they had."""
    with _as_editor(by, person):
        if person.is_active or person.erased_at:
            return
        person.is_active = True
        person.save(update_fields=["is_active"])
        _note(Verb.GIVE_BACK_ACCESS, person, by)


def erase(person, *, by):
    """Forget who this was: name, address, devices. Their row stays, for what they wrote.

    What readers and colleagues see of them elsewhere is the caller's to see to.
    """
    with _as_editor(by, person):
        _require_another(person, by)
        if person.erased_at:
            return
        PasswordMail.objects.filter(address=person.email).delete()
        EmailAddress.objects.filter(user=person).delete()
        Authenticator.objects.filter(user=person).delete()
        SocialAccount.objects.filter(user=person).delete()
        person.end_sessions()
        person.email = f"{person.pk}@former-member.invalid"
        person.byline = person.language = ""
        person.is_active, person.erased_at = False, timezone.now()
        person.set_unusable_password()
        person.save()
        _note(Verb.ERASE, person, by)


# Below --------------------------------------------------------------------------------


@contextmanager
def _as_editor(by, person=None):
    """In one transaction: lock all editors, in one order, and who this is about."""
    with transaction.atomic():
        is_about = Q(role=User.Role.EDITOR) | Q(pk=person.pk if person else None)
        rows = User.objects.filter(is_about).select_for_update().order_by("pk")
        now = {row.pk: row for row in rows}
        editor = now.get(by.pk)
        if editor is None or not (editor.is_active and editor.is_editor):
            raise NotAnEditor
        if person is not None and person.pk not in now:
            raise NotInvited  # their invitation was withdrawn a moment ago
        if person is not None:
            person.refresh_from_db()
        yield


def _require_another(person, by):
    if person.pk == by.pk:
        raise Yourself


def _require_invited(person):
    if person.has_come or not person.is_active:
        raise NotInvited


def _note(verb, person, by, *, role=""):
    PersonLine.objects.create(
        person=person, verb=verb, by=by, role=role, at=timezone.now()
    )
