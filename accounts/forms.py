"""The forms before the desk: signing in, and asking for a link to a new password."""

from allauth.account.forms import LoginForm, ResetPasswordForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from . import password_mails


class SignInForm(LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Email address")
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        self.fields["remember"].label = _("Stay signed in on this device for 14 days")
        # allauth's is a link to the page that our second button opens.
        self.fields["password"].help_text = ""
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)

    def clean(self):
        try:
            return super().clean()
        except ValidationError as error:
            for name in ("login", "password"):
                attributes = self.fields[name].widget.attrs
                attributes["aria-describedby"] = "sign-in-error"
            if error.code == "email_password_mismatch":
                # The password alone is marked: which of the two is wrong is not said.
                attributes["aria-invalid"] = "true"
            raise


class AskForPasswordForm(ResetPasswordForm):
    """Allauth's looks for the account, and mails, while the browser waits."""

    def clean_email(self):
        return self.cleaned_data["email"]

    def save(self, request, **kwargs):
        password_mails.ask(request, self.cleaned_data["email"])
        return self.cleaned_data["email"]
