"""Blogs: a new one, a blog's desk, and an editor's verbs on it."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from liveblog import publishing
from liveblog.desk.access import editable_blog, signed_in, writable_blog
from liveblog.desk.body_limits import takes_files
from liveblog.desk.focus import focus_first_error
from liveblog.desk.forms import BlogForm, NewBlogForm
from liveblog.desk.pages import blog_context
from liveblog.desk.previews import preview_reply
from liveblog.desk.questions import ClosingForm
from liveblog.desk.replies import again, done
from liveblog.desk.update_list import JumpForm, ListForm, address_at
from liveblog.monitoring.at_desk import say_at_desk
from liveblog.story import live_page
from media.uploads import store_image


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def new_blog(request):
    """A blog that only the desk sees until an editor sets it live."""
    initial = {"time_zone": settings.TIME_ZONE_OF_NEWSROOM}
    form = NewBlogForm(request.POST or None, initial=initial, person=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            blog = publishing.prepare_blog(by=request.user, **form.fields_of_blog())
            return done(request, "desk:blog", blog.slug)
        except publishing.AddressTaken:
            form.refuse_address()
    focus_first_error(form)
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/desk/new_blog.html", {"form": form}, status=status)


@require_safe
@signed_in
def blog(request, slug):
    """The desk, with what this person has typed and not sent in the composer."""
    blog = writable_blog(request, slug)
    say_at_desk(request.user, blog, timezone.now())
    listed = ListForm(request.GET, blog=blog, person=request.user)
    if not listed.is_valid():
        context = blog_context(request, blog, reopens=True) | {"listed": listed}
        return render(request, "liveblog/desk/blog.html", context, status=422)
    context = blog_context(request, blog, listed=listed, reopens=True)
    return render(request, "liveblog/desk/blog.html", context)


@require_safe
@signed_in
def updates_at(request, slug):
    """Leads to what was published around a time that was typed."""
    blog = writable_blog(request, slug)
    jump = JumpForm(request.GET)
    if jump.is_valid():
        asked = jump.cleaned_data
        return redirect(address_at(blog, asked["time"], asked["day"]))
    context = blog_context(request, blog, reopens=True) | {"jump": jump}
    return render(request, "liveblog/desk/blog.html", context, status=422)


@require_safe
@signed_in
def older_page(request, slug, before):
    """The desk with older updates in its list."""
    blog = writable_blog(request, slug)
    context = blog_context(request, blog, before=before)
    return render(request, "liveblog/desk/blog.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@takes_files
def edit_blog(request, slug):
    """Headline and standfirst, introduction, hero, source line, members."""
    blog = editable_blog(request, slug)
    form = BlogForm(
        request.POST or None,
        request.FILES or None,
        blog=blog,
        person=request.user,
        kept_hero=request.GET.get("kept_hero", ""),
    )
    if request.method == "POST" and form.is_valid() and _edit(request, blog, form):
        at = timezone.localtime(timezone.now(), blog.zone).strftime("%H:%M:%S")
        messages.success(
            request,
            _("Saved.") if blog.is_prepared else _("Live at %(time)s.") % {"time": at},
        )
        return done(request, "desk:blog", blog.slug)
    if form.is_bound:
        _keep_hero(request, form)
        focus_first_error(form)
    context = {"blog": blog, "form": form}
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/desk/edit_blog.html", context, status=status)


@require_safe
@signed_in
def preview_blog(request, slug):
    """A prepared blog as readers would see it; what is public has the readers' own page."""
    blog = writable_blog(request, slug)
    if not blog.is_prepared:
        return redirect(blog)
    now = timezone.now()
    shown = live_page.preview_blog(blog, at=now)
    return preview_reply(blog, shown, [blog.hero_image], at=now)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def go_live(request, slug):
    """Asks first, and shows the page that readers will see."""
    blog = editable_blog(request, slug)
    if request.method == "POST":
        publishing.go_live(blog, by=request.user)
    if not blog.is_prepared:
        return redirect("desk:blog", blog.slug)
    return render(request, "liveblog/desk/go_live.html", {"blog": blog})


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def close_blog(request, slug):
    """Asks for the closing message first; closing cannot be taken for another button."""
    blog = editable_blog(request, slug)
    form = ClosingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        publishing.close(blog, by=request.user, message=form.cleaned_data["message"])
        return redirect("desk:blog", blog.slug)
    focus_first_error(form)
    scheduled = blog.updates.scheduled().order_by("due_at", "pk")
    context = {
        "blog": blog,
        "form": form,
        "scheduled": scheduled.readable_by(request.user),
        "secrets": scheduled.secret_to(request.user),
    }
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/desk/close_blog.html", context, status=status)


@require_POST
@signed_in
def reopen_blog(request, slug):
    blog = editable_blog(request, slug)
    publishing.reopen(blog, by=request.user)
    return redirect("desk:blog", blog.slug)


@require_POST
@signed_in
def pin_blog(request, slug):
    blog = editable_blog(request, slug)
    publishing.pin_blog(blog, by=request.user)
    return redirect("desk:blogs")


@require_POST
@signed_in
def unpin_blog(request, slug):
    blog = editable_blog(request, slug)
    publishing.unpin_blog(blog, by=request.user)
    return redirect("desk:blogs")


def _edit(request, blog, form):
    """Publish what was changed; False, with an error, where its picture cannot be shown."""
    try:
        hero = _hero(request, blog, form)
    except ValidationError as error:
        form.add_error("hero", error)
        return False
    if not form.may_lead(hero):
        return False
    publishing.edit_blog(blog, by=request.user, **form.changes(hero))
    return True


def _hero(request, blog, form):
    """The image that is to stand at the top, if any. A new one is stored: slow, unlocked."""
    if file := form.brings_hero:
        return store_image(file, by=request.user)
    if kept := form.cleaned_data["kept_hero"]:
        return kept
    return None if form.cleaned_data["remove_hero"] else blog.hero_image


def _keep_hero(request, form):
    """Store the picture of a form that is refused for something else: slow, unlocked.

    Nobody has to choose it again. What is no picture is refused with the rest.
    """
    if not form.brings_hero:
        return
    try:
        form.keep_hero(store_image(form.brings_hero, by=request.user))
    except ValidationError as error:
        form.add_error("hero", error)
