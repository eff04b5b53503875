"""What a device needs to go on without a connection, and to find its way back."""

from types import SimpleNamespace

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.sessions import token_for
from liveblog.desk.access import signed_in, writable_blog
from liveblog.desk.block_forms import with_a_button
from liveblog.desk.composer import Composition, blank_block
from liveblog.desk.context import desk as desk_context
from liveblog.models import Blog

HEADINGS_SHOWN = 10
# The files that the shell is made with.
SHELL_FILES = (
    *("liveblog/desk.css", "liveblog/built/desk.js"),
    *("liveblog/icons.svg", "liveblog/icon.svg"),
    *("vendor/idb-keyval/idb-keyval.js", "vendor/htmx/htmx.min.js"),
    "vendor/source-serif-4/source-serif-4-latin-400-normal.woff2",
    "vendor/source-serif-4/source-serif-4-latin-600-normal.woff2",
    *("liveblog/built/retouch.js", "liveblog/retouch.css"),
)
EDITOR_FILES = ("django_prose_editor/editor.js", "liveblog/built/rich.js")
# For the shell, which is made for whoever comes.
NOBODY = SimpleNamespace(
    pk="",
    byline="",
    initials="",
    is_editor=False,
    is_legal=False,
    is_authenticated=True,
)


@require_safe
@signed_in
def contact(request):
    """Says that this is the desk, who is signed in, and what time it is.

    A sign-in page, or a hotel's, answers 200 too, but not with this.
    """
    return JsonResponse(
        {
            "person": request.user.pk,
            "token": get_token(request),
            "session": token_for(request.user),
            "at": timezone.now().isoformat(),
        }
    )


@require_safe
@signed_in
def shell(request):
    """A composer with nobody's data in it: what opens while there is no connection."""
    blog = Blog(slug="-", headline=_("No connection"), status=Blog.Status.LIVE)
    composition = Composition.blank(person=NOBODY, blog=blog)
    context = {"blog": blog, "composition": composition, "user": NOBODY, "shell": True}
    context |= desk_context(request) | {"figure_to_copy": blank_block("figure")}
    context |= {"owed_count": 0, "review_count": 0, "slowed": None, "pauses": []}
    # Without the request: no token and no name comes in.
    return HttpResponse(render_to_string("liveblog/desk/shell.html", context))


@require_safe
@signed_in
def service_worker(request):
    """Another script for each release: the browser then fetches the shell anew."""
    context = {
        "release": settings.RELEASE,
        "is_hashed": settings.HASHED_STATIC,
        "shell": reverse("desk:shell"),
        "share": reverse("desk:share"),
        "take_shared": reverse("desk:take_shared"),
        "later": [static(path) for path in EDITOR_FILES],
        "kept": [
            *(reverse("desk:blank_block", args=[kind]) for kind in with_a_button()),
            *(static(path) for path in SHELL_FILES),
            reverse("desk:retouch"),  # faces are blurred where there is no line, too
        ],
    }
    return render(
        request,
        "liveblog/desk/service_worker.js",
        context,
        content_type="text/javascript; charset=utf-8",
    )


@require_safe
@signed_in
def published_since(request, slug, at):
    """The headings that a blog has published since a moment, in seconds since 1970."""
    blog = writable_blog(request, slug)
    updates = blog.updates.published().published_after(at).newest_first()
    context = {"blog": blog, "updates": updates[:HEADINGS_SHOWN]}
    return render(request, "liveblog/desk/_since.html", context)
