"""Who people are. Knows nothing of blogs."""

import hashlib

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower, Now
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .people_journal import PersonLine

__all__ = ["PasswordMail", "PersonLine", "User"]


class UserManager(BaseUserManager["User"]):
    def create_user(self, email, password=None, **fields):
        """Without a password the person cannot sign in until invited (`invite`)."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(
            email, password, role=User.Role.EDITOR, is_superuser=True, **fields
        )

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class User(AbstractBaseUser, PermissionsMixin):
    class Role(models.TextChoices):
        CORRESPONDENT = "correspondent", _("Correspondent")
        EDITOR = "editor", _("Editor")
        # Holds updates and releases them, and alone reads what is held.
        LEGAL = "legal", _("Legal")

    email = models.EmailField(unique=True)
    byline = models.CharField(
        max_length=120, help_text="The name readers see on this person's updates."
    )
    role = models.CharField(
        max_length=20, choices=Role.choices, default=Role.CORRESPONDENT
    )
    language = models.CharField(
        max_length=12,
        blank=True,
        default="",
        help_text="In which the desk speaks to them; empty: as their browser asks.",
    )
    sends_after_seconds = models.PositiveSmallIntegerField(
        default=0,
        help_text="Publish waits so long, and can be cancelled; 0: at once, with Undo.",
    )
    has_single_keys = models.BooleanField(
        default=False,
        db_default=False,
        help_text="Letters alone do something at the desk, outside of fields.",
    )
    lists_headings = models.BooleanField(
        default=False,
        db_default=False,
        help_text="Of the updates at a blog's desk the headings are shown alone.",
    )
    is_active = models.BooleanField(default=True)
    sessions_ended = models.PositiveIntegerField(
        default=0,
        db_default=0,
        help_text="How often they have signed out everywhere.",
    )
    date_joined = models.DateTimeField(default=timezone.now)
    invited_at = models.DateTimeField(
        null=True, blank=True, help_text="When an editor last invited them by mail."
    )
    erased_at = models.DateTimeField(
        null=True, blank=True, help_text="Since then nothing here says who they are."
    )

    # Of who acts by a program just now: what its token is called. Kept in no row of theirs.
    program = ""

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["byline"]

    class Meta:
        ordering = ["byline"]
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_once_in_any_case"),
            models.CheckConstraint(
                condition=models.Q(role__in=["correspondent", "editor", "legal"]),
                name="user_role_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(sends_after_seconds__in=[0, 5]),
                name="user_sends_at_once_or_after_five",
            ),
        ]

    def __str__(self):
        if self.erased_at:
            return gettext("A former member")
        return self.byline or self.email

    @property
    def has_come(self):
        """Whether they have ever signed in, or can: else they are only invited."""
        return self.last_login is not None or self.has_usable_password()

    @property
    def is_editor(self):
        return self.role == self.Role.EDITOR

    @property
    def is_administrator(self):
        """Whether they change what concerns the whole site: `manage.py administrator`."""
        return self.is_editor and self.is_superuser

    @property
    def is_legal(self):
        return self.role == self.Role.LEGAL

    def end_sessions(self):
        """Sign this person out wherever they are signed in, at the next request there.

        Their devices are emptied, too (`sessions`). Who stays signed in here, needs
        `update_session_auth_hash` after it.
        """
        # Its models need this one.
        from allauth.usersessions.models import UserSession

        for session in UserSession.objects.filter(user=self):
            session.end()
        User.objects.filter(pk=self.pk).update(
            sessions_ended=models.F("sessions_ended") + 1
        )
        self.refresh_from_db(fields=["sessions_ended"])

    def get_session_auth_hash(self):
        """What Django compares at each request with what the session has.

        So those end, too, of which nothing is written down, in whatever backend.
        """
        return self._as_of_now(super().get_session_auth_hash())

    def get_session_auth_fallback_hash(self):
        """The same by each of SECRET_KEY_FALLBACKS."""
        return map(self._as_of_now, super().get_session_auth_fallback_hash())

    def _as_of_now(self, of_password):
        # Those from before somebody signed out everywhere for the first time go on.
        if not self.sessions_ended:
            return of_password
        words = f"{of_password} {self.sessions_ended}"
        return hashlib.sha256(words.encode()).hexdigest()

    @property
    def initials(self):
        words = str(self).split()
        return "".join(word[0] for word in [*words[:1], *words[1:][-1:]]).upper()


class PasswordMail(models.Model):
    """A mail about an account that is not sent yet: mostly a link to choose a password.

    The address is as typed: nobody may have it. Deleted once sent, or given up.
    """

    class Kind(models.TextChoices):
        """Each is a folder-mate of the templates: account/email/<kind>_message.txt."""

        RESET = "password_reset_key", "A new password was asked for"
        INVITATION = "invitation", "Invited by an editor"
        SECOND_FACTOR_RESET = "second_factor_reset", "Their second factor was reset"

    address = models.CharField(max_length=320)
    kind = models.CharField(
        max_length=30, choices=Kind.choices, default=Kind.RESET, db_default=Kind.RESET
    )
    language = models.CharField(
        max_length=12,
        blank=True,
        db_default="",
        help_text="Of the page where it was asked for.",
    )
    asked_at = models.DateTimeField(db_default=Now())
    due_at = models.DateTimeField(
        db_default=Now(), help_text="When the worker may try to send it next."
    )
    tries = models.PositiveSmallIntegerField(default=0, db_default=0)

    class Meta:
        ordering = ["due_at", "pk"]

    def __str__(self):
        return f"Password mail {self.pk}"  # no address: this may stand in a log

    def claim(self, *, until):
        """Take it for one try, of which nobody else's begins before `until`.

        False if another worker was quicker. One query, and no lock is held: a mail
        server may take its time.
        """
        mine = PasswordMail.objects.filter(pk=self.pk, tries=self.tries)
        is_ours = mine.update(due_at=until, tries=models.F("tries") + 1) == 1
        if is_ours:
            self.due_at, self.tries = until, self.tries + 1
        return is_ours
