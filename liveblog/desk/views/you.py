"""What a person may change of themselves: their byline, and the desk's language."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from liveblog.desk.access import signed_in
from liveblog.desk.fields import LineField
from liveblog.desk.replies import again


class YouForm(forms.Form):
    byline = LineField(max_length=120)
    language = forms.ChoiceField(required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["byline"].label = _("Byline")
        self.fields["byline"].help_text = _("Readers see it on what you publish next.")
        self.fields["language"].label = _("Language of the desk")
        self.fields["language"].choices = [
            ("", _("As your browser asks")),
            *settings.LANGUAGES,
        ]


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def you(request):
    person = request.user
    initial = {"byline": person.byline, "language": person.language}
    form = YouForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        person.byline = form.cleaned_data["byline"]
        person.language = form.cleaned_data["language"]
        person.save(update_fields=["byline", "language"])
        with translation.override(person.language or translation.get_language()):
            messages.success(request, _("Saved."))
        return redirect("desk:you")
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/desk/you.html", {"form": form}, status=status)
