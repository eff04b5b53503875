"""Who let whom in, changed a role, or ended somebody's access: lines that stay."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class PersonLine(models.Model):
    """One line. No names stand in it: of who was erased it says "a former member"."""

    class Verb(models.TextChoices):
        """What is stored stays for ever: one may be added, but not renamed."""

        INVITE = "invite", _("Invited")
        INVITE_AGAIN = "invite_again", _("Invited again")
        WITHDRAW_INVITATION = "withdraw_invitation", _("Invitation withdrawn")
        JOIN = "join", _("Came by the newsroom’s single sign-on")
        CHANGE_ROLE = "change_role", _("Role changed")
        CHANGE_PROFILE = "change_profile", _("Byline, picture or language changed")
        SIGN_OUT = "sign_out", _("Signed out everywhere")
        RESET_SECOND_FACTOR = "reset_second_factor", _("Second factor reset")
        END_ACCESS = "end_access", _("Access ended")
        GIVE_BACK_ACCESS = "give_back_access", _("Access given back")
        ERASE = "erase", _("Name, address and picture erased")

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="lines",
        help_text="Empty: their invitation was withdrawn, and the account with it.",
    )
    verb = models.CharField(max_length=30, choices=Verb.choices)
    role = models.CharField(
        max_length=20, blank=True, db_default="", help_text="Their role from then on."
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        help_text="Empty: the house itself, or a command.",
    )
    at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.verb} {self.person_id} by {self.by_id}"

    @property
    def role_name(self):
        """The role as it is called on screen; "" where the line is about none."""
        return get_user_model().Role(self.role).label if self.role else ""
