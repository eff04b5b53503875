"""All blogs on one screen, which asks every few seconds what has changed."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from liveblog.desk.access import signed_in
from liveblog.desk.overview import (
    changed_since,
    closed_blogs,
    grouped,
    overview_of,
)

CLOSED_A_PAGE = 50


@require_safe
@signed_in
def blogs(request):
    """All blogs in which this person may write."""
    return _overview(request, is_mine=False)


@require_safe
@signed_in
def my_blogs(request):
    """Those of them in which this person is a member or has written."""
    return _overview(request, is_mine=True)


@require_safe
@signed_in
def blogs_now(request):
    return _now(request, is_mine=False)


@require_safe
@signed_in
def my_blogs_now(request):
    return _now(request, is_mine=True)


@require_safe
@signed_in
def earlier_blogs(request):
    """All that have closed, in pages. Two queries."""
    pages = Paginator(closed_blogs(request.user), CLOSED_A_PAGE)
    context = {"page": pages.get_page(request.GET.get("page")), **_clock()}
    return render(request, "liveblog/desk/earlier_blogs.html", context)


def _overview(request, *, is_mine):
    lines, has_more = overview_of(request.user, now=timezone.now(), is_mine=is_mine)
    context = {
        "groups": grouped(lines),
        "has_more": has_more,
        "is_mine": is_mine,
        "waiting_count": sum(line.blog.waiting_count for line in lines),
        **_clock(),
    }
    return render(request, "liveblog/desk/blogs.html", context)


def _now(request, *, is_mine):
    """204 if all lines that the page has are as they were; else those that are not.

    A blog that has come, gone or changed its group is told of and not moved: `told` is what
    a page sends that says so already.
    """
    lines, _has_more = overview_of(request.user, now=timezone.now(), is_mine=is_mine)
    changed, is_another_list = changed_since(lines, request.GET.get("seen", ""))
    tells = is_another_list and "told" not in request.GET
    if not changed and not tells:
        return HttpResponse(status=204)
    context = {
        "lines": changed,
        "tells": tells,
        "is_mine": is_mine,
        "waiting_count": sum(line.blog.waiting_count for line in lines),
        **_clock(),
    }
    return render(request, "liveblog/desk/blogs_now.html", context)


def _clock():
    return {
        "now": timezone.now(),
        "silent_minutes": settings.SILENT_AFTER_MINUTES,
    }
