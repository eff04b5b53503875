"""What a person may change of themselves, and signing out on every device."""

from allauth.usersessions.models import UserSession
from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from liveblog.desk.access import signed_in
from liveblog.desk.body_limits import takes_files
from liveblog.desk.fields import BoundField, LineField
from liveblog.desk.focus import focus_first_error
from liveblog.desk.keys import KEYS, SINGLE_KEYS
from liveblog.desk.people_forms import PictureFields
from liveblog.desk.portraits import show_portrait
from liveblog.desk.replies import again
from liveblog.extension import own_links

OWN = ("byline", "language", "sends_after_seconds", "has_single_keys")


class YouForm(PictureFields):
    bound_field_class = BoundField
    byline = LineField(max_length=120)
    language = forms.ChoiceField(required=False)
    sends_after_seconds = forms.TypedChoiceField(
        coerce=int, empty_value=0, required=False
    )
    has_single_keys = forms.BooleanField(required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # An editor may have changed these since the page was opened.
        for name in ("byline", "language"):
            self.fields[name].show_hidden_initial = True
        self.fields["byline"].label = _("Byline")
        self.fields["byline"].help_text = _("Readers see it on what you publish next.")
        self.fields["language"].label = _("Language of the desk")
        self.fields["language"].choices = [
            ("", _("Your browser’s language")),
            *settings.LANGUAGES,
        ]
        self.fields["sends_after_seconds"].label = _("When you press Publish")
        self.fields["sends_after_seconds"].choices = [
            (0, _("It goes out at once; you can undo it for ten seconds")),
            (5, _("It waits for five seconds, in which you can cancel it")),
        ]
        self.fields["has_single_keys"].label = _("Single keys at a blog’s desk")
        self.fields["has_single_keys"].help_text = _(
            "J and K go from update to update, ? lists them all; never while you type."
        )


@takes_files
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def you(request):
    person = request.user
    initial = {name: getattr(person, name) for name in OWN}
    form = YouForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid() and show_portrait(request, form):
        changed = [name for name in OWN if name in form.changed_data]
        for name in changed:
            setattr(person, name, form.cleaned_data[name])
        person.save(update_fields=changed)
        with translation.override(person.language or translation.get_language()):
            messages.success(request, _("Saved."))
        return redirect("desk:you")
    focus_first_error(form)
    status = 422 if form.is_bound else 200
    return again(
        request,
        "liveblog/desk/you.html",
        {"form": form, "person": person, "own_links": own_links()},
        status=status,
    )


@require_safe
@signed_in
def keys(request):
    """The keys of the desk; a script shows them in the dialog."""
    context = {"keys": [*SINGLE_KEYS, *KEYS]}
    return render(request, "liveblog/desk/keys.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def sign_out_everywhere(request):
    """Asks first; then ends all sessions of this person, or all but this one."""
    if request.method != "POST":
        return render(request, "liveblog/desk/sign_out_everywhere.html")
    request.user.end_sessions()
    if request.POST.get("here") != "stay":
        logout(request)
        return redirect(settings.LOGOUT_REDIRECT_URL)
    update_session_auth_hash(request, request.user)
    UserSession.objects.create_from_request(request)  # with its new key
    messages.success(request, _("You are signed out on all other devices."))
    return redirect("desk:you")
