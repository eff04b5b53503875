"""The topics of blogs: the list, and one of them with its name, address and description.

For editors alone: everybody else finds nothing here. A topic is made in a blog's settings.
"""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from liveblog import publishing
from liveblog.desk.access import signed_in
from liveblog.desk.focus import focus_first_error
from liveblog.desk.replies import again
from liveblog.desk.topic_form import TopicForm
from liveblog.models import Topic


@require_safe
@signed_in
def topics(request):
    """All, with how many blogs each has, and how many of these are public. One query."""
    found = _topics(request).order_by("name")
    return render(request, "liveblog/desk/topics.html", {"topics": found})


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def topic(request, topic_id):
    found = get_object_or_404(_topics(request), pk=topic_id)
    form = TopicForm(request.POST or None, topic=found)
    if request.method == "POST" and form.is_valid() and _change(request, found, form):
        messages.success(request, _("Saved."))
        return redirect("desk:topics")
    focus_first_error(form)
    status = 422 if form.is_bound else 200
    context = {"topic": found, "form": form}
    return again(request, "liveblog/desk/topic.html", context, status=status)


@require_POST
@signed_in
def remove_topic(request, topic_id):
    """Of no blog; one that somebody has chosen meanwhile stays."""
    found = get_object_or_404(_topics(request), pk=topic_id)
    try:
        publishing.remove_topic(found, by=request.user)
    except publishing.StillThere:
        messages.error(request, _("A blog has this topic: it stays."))
    else:
        said = _("“%(name)s” is no topic any more.") % {"name": found.name}
        messages.success(request, said)
    return redirect("desk:topics")


def _topics(request):
    if not request.user.is_editor:
        raise Http404
    is_public = Q(blogs__is_rehearsal=False) & ~Q(blogs__status="prepared")
    return Topic.objects.annotate(
        blog_count=Count("blogs"), public_count=Count("blogs", filter=is_public)
    )


def _change(request, topic, form):
    # Of an instance of its own: the page goes on showing what is stored where it is refused.
    fresh = Topic.objects.get(pk=topic.pk)
    try:
        publishing.change_topic(fresh, by=request.user, **form.cleaned_data)
    except publishing.AddressTaken:
        form.refuse_address()
        return False
    return True
