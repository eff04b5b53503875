"""When an update was first published, elsewhere: asked, and set while nobody has read it here."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from liveblog import publishing
from liveblog.desk.access import editable_update, signed_in
from liveblog.desk.focus import focus_first_error
from liveblog.desk.lines import ORDER_SEEN, refuse_impossible
from liveblog.desk.moment_field import MomentField
from liveblog.desk.replies import back_to_desk

READ_FIRST = gettext_lazy(
    "What is published here is read first: withdraw it, and send it to the editors anew."
)


class OriginalTimeForm(forms.Form):
    original_at = MomentField(label=gettext_lazy("Original time"))

    def __init__(self, *args, blog, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["original_at"].zone = blog.zone

    def clean_original_at(self):
        at = self.cleaned_data["original_at"]
        refuse_impossible(at)
        return at


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def original_time(request, slug, pk):
    """Which time it gets, for editors; in a blog that has been live, why none."""
    update = editable_update(request, slug, pk)
    if update.is_withdrawn:
        messages.info(request, _("That update was withdrawn."))
        return redirect("desk:blog", update.blog.slug)
    initial = {"original_at": update.published_at}
    form = OriginalTimeForm(request.POST or None, blog=update.blog, initial=initial)
    if request.method == "POST" and form.is_valid():
        if (refused := _why_not(update, form, request.user)) is None:
            messages.success(request, _("Saved."))
            return back_to_desk(update)
        form.add_error("original_at", refused)
    focus_first_error(form)
    context = {"blog": update.blog, "update": update, "form": form}
    context["problem"] = "" if update.blog.takes_original_times else ORDER_SEEN
    status = 422 if form.is_bound else 200
    template = "liveblog/desk/original_time.html"
    return render(request, template, context, status=status)


def _why_not(update, form, person):
    """Sets the time of this valid form; what refuses it, or None."""
    at = form.cleaned_data["original_at"]
    try:
        publishing.set_original_time(update, at, by=person)
    except publishing.OrderSeen:
        return ORDER_SEEN
    except publishing.NeedsReview:
        return READ_FIRST
    except publishing.Withdrawn:
        return _("That update was withdrawn.")
    return None
