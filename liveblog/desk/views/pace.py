"""The pace of all readers: what an editor changes on an evening when too many come."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from liveblog import publishing
from liveblog.desk.access import signed_in
from liveblog.desk.replies import again
from liveblog.models import PACES, Pace


class PaceForm(forms.Form):
    seconds = forms.TypedChoiceField(coerce=int, widget=forms.RadioSelect)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        paces = sorted({settings.POLL_SECONDS, *PACES})
        self.fields["seconds"].choices = [(each, each) for each in paces]


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def pace(request):
    """How often every open page asks, who has set that, and when. For editors alone."""
    if not request.user.is_editor:
        raise Http404
    held = Pace.objects.select_related("by").first()
    now = held.poll_seconds if held else settings.POLL_SECONDS
    form = PaceForm(request.POST or None, initial={"seconds": now})
    if request.method == "POST" and form.is_valid():
        set_to = publishing.set_pace(form.cleaned_data["seconds"], by=request.user)
        messages.success(request, _told(set_to.poll_seconds))
        return redirect("desk:pace")
    context = {
        "form": form,
        "held": held,
        "poll_seconds": now,
        "choices": [
            _choice(seconds) for seconds, _label in form["seconds"].field.choices
        ],
    }
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/desk/pace.html", context, status=status)


def _choice(seconds):
    return {
        "seconds": seconds,
        "is_usual": seconds == settings.POLL_SECONDS,
        # Of the requests that come at the usual pace.
        "share": round(100 * settings.POLL_SECONDS / seconds),
    }


def _told(seconds):
    return ngettext(
        "All readers’ pages now ask every second.",
        "All readers’ pages now ask every %(n)s seconds.",
        seconds,
    ) % {"n": seconds}
