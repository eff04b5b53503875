"""What machines may do with the public pages. For administrators alone: 404 for the others."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from liveblog import publishing
from liveblog.desk.access import signed_in
from liveblog.desk.focus import focus_first_error
from liveblog.desk.machines_form import MachinesForm
from liveblog.desk.replies import again
from liveblog.models import MachinePolicy
from liveblog.story.site_files import FILES


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def machines(request):
    """The form, and the files that come of it; a POST saves it, or asks for its files alone."""
    if not request.user.is_administrator:
        raise Http404
    held = MachinePolicy.current()
    form = MachinesForm(request.POST or None, policy=held)
    is_preview = "preview" in request.POST
    if request.method == "POST" and form.is_valid() and not is_preview:
        publishing.set_machine_policy(by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved. Caches have it within half a minute."))
        return redirect("desk:machines")
    focus_first_error(form)
    is_right = form.is_bound and form.is_valid()
    shown = MachinePolicy(**form.cleaned_data) if is_right else held
    context = {
        "form": form,
        "held": held,
        "is_preview": is_right,
        "files": [
            (reverse(f"reader:{name}"), text)
            for name, file in FILES.items()
            if (text := file(shown))
        ],
    }
    status = 422 if form.is_bound and not is_right else 200
    return again(request, "liveblog/desk/machines.html", context, status=status)
