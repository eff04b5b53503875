"""The journal: who did what, when; of one blog for who writes in it, of all for editors."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from liveblog.desk.access import signed_in, writable_blog
from liveblog.desk.journal import JournalForm, as_csv, as_json_lines, one_page
from liveblog.desk.pages import strip_context
from liveblog.models import JournalLine

FILES = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "jsonl": (as_json_lines, "application/jsonl; charset=utf-8"),
}


@require_safe
@signed_in
def journal(request, before=None):
    """The newest lines of all blogs, or those before one; narrowed by the query."""
    _require_editor(request)
    form = JournalForm(request.GET, zone=ZoneInfo(settings.TIME_ZONE_OF_NEWSROOM))
    return _page(request, form, JournalLine.objects.of_the_newsroom(), before, "pk", {})


@require_safe
@signed_in
def blog_journal(request, slug, before=None):
    blog = writable_blog(request, slug)
    form = JournalForm(request.GET, zone=blog.zone, blog=blog)
    context = {"blog": blog, "newsroom_zone": blog, **strip_context(blog)}
    return _page(request, form, blog.journal.all(), before, "revision", context)


@require_safe
@signed_in
def journal_file(request, file):
    """All that is looked for, as a file that is written while it is sent."""
    _require_editor(request)
    zone = ZoneInfo(settings.TIME_ZONE_OF_NEWSROOM)
    form = JournalForm(request.GET, zone=zone)
    lines = JournalLine.objects.of_the_newsroom()
    return _file(request, file, form, lines, "pk", "journal")


@require_safe
@signed_in
def blog_journal_file(request, slug, file):
    blog = writable_blog(request, slug)
    form = JournalForm(request.GET, zone=blog.zone, blog=blog)
    name = f"journal-{blog.slug}"
    return _file(request, file, form, blog.journal.all(), "revision", name)


# Below the views ------------------------------------------------------------------


def _require_editor(request):
    if not request.user.is_editor:
        raise Http404


def _page(request, form, lines, before, order, context):
    found = form.narrow(lines)
    shown, older = one_page(found, request.user, before=before, order=order)
    asked = request.GET.urlencode()
    context |= {
        "form": form,
        "lines": shown,
        "older": older,
        "before": before,
        "asked": f"?{asked}" if asked else "",
    }
    return render(request, "liveblog/desk/journal.html", context)


def _file(request, file, form, lines, order, name):
    if file not in FILES:
        raise Http404
    write, content_type = FILES[file]
    written = write(form.narrow(lines), form.zone, request.user, order)
    reply = StreamingHttpResponse(written, content_type=content_type)
    day = timezone.now().astimezone(form.zone).date()
    reply.headers["Content-Disposition"] = (
        f'attachment; filename="{name}-{day:%Y-%m-%d}.{file}"'
    )
    return reply
