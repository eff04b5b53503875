"""Blogs: a new one, a blog's desk, and an editor's verbs on it."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
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
from liveblog.desk.previews import no_preview, preview_reply
from liveblog.desk.questions import ClosingForm
from liveblog.desk.queue import scheduled_in_vain
from liveblog.desk.replies import again, done
from liveblog.desk.sections import SECTIONS, shown_sections
from liveblog.desk.submissions import (
    WITH_THE_EDITORS,
    proposed_by_another,
    show_or_propose,
)
from liveblog.desk.update_list import JumpForm, ListForm, address_at
from liveblog.desk.update_templates import initial_of
from liveblog.models import BlogTemplate, Verb
from liveblog.monitoring.at_desk import say_at_desk
from liveblog.publishing.editing import WORDS
from liveblog.story import live_page
from media.uploads import store_image


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def new_blog(request, template=None):
    """A blog that only the desk sees until an editor sets it live; like a template or blank."""
    chosen = template and get_object_or_404(BlogTemplate, pk=template)
    initial = initial_of(chosen) or {"time_zone": settings.TIME_ZONE_OF_NEWSROOM}
    form = NewBlogForm(request.POST or None, initial=initial, person=request.user)
    if request.method == "POST" and form.is_valid():
        asked = form.fields_of_blog()
        try:
            blog = publishing.prepare_blog(by=request.user, template=chosen, **asked)
            return done(request, "desk:blog", blog.slug)
        except publishing.AddressTaken:
            form.refuse_address()
    focus_first_error(form)
    status = 422 if form.is_bound else 200
    templates = BlogTemplate.objects.only("name")
    context = {"form": form, "chosen": chosen, "templates": templates}
    return again(request, "liveblog/desk/new_blog.html", context, status=status)


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
    """A page of sections; a POST is of the one that it names, or asks for a preview of it."""
    blog = editable_blog(request, slug)
    form = _sent_form(request, blog)
    if request.method == "POST" and "preview" in request.GET:
        return _preview(request, blog, form)
    if request.method == "POST" and form.is_valid() and _edit(request, blog, form):
        return _edited(request, blog, form)
    if form.is_bound:
        _keep_hero(request, form)
        focus_first_error(form.figure if form.figure and form.figure.errors else form)
    status = 422 if form.is_bound else 200
    return _settings(request, blog, form, status=status)


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
        show_or_propose(request, blog, publishing.go_live)
        return redirect("desk:blog", blog.slug)
    if not blog.is_prepared or blog.is_withdrawn:
        return redirect("desk:blog", blog.slug)
    context = {"blog": blog}
    if blog.is_sensitive:
        asked = request.user, Verb.GO_LIVE, blog
        context["proposal"] = proposed_by_another(*asked)
    return render(request, "liveblog/desk/go_live.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def close_blog(request, slug):
    """Asks for the closing message first; closing cannot be taken for another button."""
    blog = editable_blog(request, slug)
    form = ClosingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _close(request, blog, form.cleaned_data["message"])
        return redirect("desk:blog", blog.slug)
    focus_first_error(form)
    context = {"blog": blog, "form": form, **scheduled_in_vain(blog, request.user)}
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


def _close(request, blog, message):
    """Now; the message of a sensitive blog comes when another editor has approved it."""
    try:
        publishing.close(blog, by=request.user, message=message)
    except publishing.NeedsReview:
        publishing.close(blog, by=request.user)
        publishing.propose_words(blog, by=request.user, closing_message=message)
        messages.info(request, WITH_THE_EDITORS)


def _preview(request, blog, form):
    """The live page as readers would see it with what is in this form. Publishes nothing.

    But a picture that comes as a file is stored: what is shown of it must be made first.
    """
    if not form.is_valid() or not _has_hero(request, blog, form):
        return no_preview(request, [form])
    now = timezone.now()
    shown = live_page.preview_settings(blog, form.public_changes(form.hero), at=now)
    return preview_reply(blog, shown, [blog.hero_image], at=now)


def _edited(request, blog, form):
    """Back to the section that was saved; to the desk from a page without sections."""
    at = timezone.localtime(timezone.now(), blog.zone).strftime("%H:%M:%S")
    told = _("Live at %(time)s.") % {"time": at} if form.is_seen else _("Saved.")
    told = WITH_THE_EDITORS if form.is_proposed else told
    if request.htmx and form.section:
        reply = _settings(request, blog, _shown_form(request, blog), saved=told)
        reply.headers["Section-Saved"] = form.section
        return reply
    messages.success(request, told)
    if form.section is None:
        return done(request, "desk:blog", blog.slug)
    address = reverse("desk:edit_blog", args=[blog.slug])
    return redirect(f"{address}#{form.section}")


def _settings(request, blog, sent, *, status=200, saved=""):
    """The page with all sections, of which one may have been sent."""
    sections = shown_sections(sent, lambda name: _shown_form(request, blog, name))
    context = {"blog": blog, "sections": sections, "saved": saved}
    if blog.is_sensitive:
        waiting = blog.proposed_changes.filter(update=None, sent_back_by=None)
        context["proposed_count"] = waiting.count()
    return again(request, "liveblog/desk/edit_blog.html", context, status=status)


def _shown_form(request, blog, section=None):
    """As the blog is; with the picture that is named in the address, if it is to come again."""
    named = {name: request.GET.get(name, "") for name in ("kept_hero", "hero")}
    return BlogForm(blog=blog, person=request.user, section=section, **named)


def _sent_form(request, blog):
    section = request.POST.get("section")
    return BlogForm(
        request.POST or None,
        request.FILES or None,
        blog=blog,
        person=request.user,
        section=section if section in SECTIONS else None,
    )


def _edit(request, blog, form):
    """Publish what was changed; False, with an error, where its picture cannot be shown."""
    if not _has_hero(request, blog, form):
        return False
    if rights := form.rights_of(form.hero):
        publishing.set_picture_rights(form.hero, by=request.user, **rights)
    try:
        _save(request, blog, form)
    except publishing.LanguageTaken:
        blog.refresh_from_db()
        form.add_error("language", _("Another edition of this story is in it."))
        return False
    except publishing.Overtaken:
        blog.refresh_from_db()
        form.refuse_to_overwrite()
        return False
    return True


def _save(request, blog, form):
    """All of it; of a sensitive blog the words go to another editor."""
    changes = form.changes(form.hero)
    told = {"by": request.user, "seen": form.standing()}
    try:
        publishing.edit_blog(blog, **told, **changes)
    except publishing.NeedsReview:
        words = {name: changes.pop(name) for name in WORDS & changes.keys()}
        publishing.edit_blog(blog, **told, **changes)
        publishing.propose_words(blog, by=request.user, **words)
        form.is_proposed = True


def _has_hero(request, blog, form):
    """Find the picture of this valid form, `hero`; False, with an error, if none can be."""
    try:
        form.hero = _hero(request, blog, form)
    except ValidationError as error:
        form.add_error("hero", error)
        return False
    return form.may_lead(form.hero)


def _hero(request, blog, form):
    """The image that is to stand at the top, if any. A new one is stored: slow, unlocked."""
    if file := form.brings_hero:
        return store_image(file, by=request.user)
    if kept := form.cleaned_data.get("kept_hero"):
        return kept
    return None if form.cleaned_data.get("remove_hero") else blog.hero_image


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
