"""Drafts and blocks: what is written before anybody but the desk can see it."""

from functools import partial

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from liveblog.desk.access import (
    own_copies,
    signed_in,
    writable_blog,
    writable_draft,
)
from liveblog.desk.at_work import also_open
from liveblog.desk.block_forms import with_a_button
from liveblog.desk.comparing import compare
from liveblog.desk.composer import Composition, blank_block
from liveblog.desk.embargo import NEEDS_A_TIME
from liveblog.desk.history import show_pictures
from liveblog.desk.keeping import (
    GONE,
    address_of,
    draft_of,
    keep,
    read_key,
    saved,
    see_chosen,
)
from liveblog.desk.pages import blog_context, side_context
from liveblog.desk.replies import composer_again, naming
from liveblog.models import images_to_show
from liveblog.publishing import drafting
from liveblog.web import headers
from media.replies import rendition_reply


@require_safe
@signed_in
def blank_block_form(request, kind):
    """An empty block, to be added to the composer."""
    if kind not in with_a_button():
        raise Http404
    context = {"block": blank_block(kind)}
    return render(request, "liveblog/desk/_block_form.html", context)


@require_POST
@signed_in
def save_draft(request, slug):
    """Keep what is in the composer as a draft, in any blog where this person may write."""
    blog = writable_blog(request, slug)
    composition = Composition.from_post(request.POST, person=request.user, blog=blog)
    if not composition.is_valid():
        return composer_again(request, blog, composition, status=422)
    key = read_key(request, composition)
    if composition.is_refused:
        return composer_again(request, blog, composition, status=422)
    draft = draft_of(request, blog, composition)
    if composition.lines.cleaned_data["is_embargoed"] and not draft.is_embargoed:
        composition.refuse_line("due_at", NEEDS_A_TIME)
        return composer_again(request, blog, composition, status=422)
    if draft.pk is None:
        draft.idempotency_key = key  # an answer that was lost makes no second draft
    also_in = composition.lines.cleaned_data["also_in"]
    write = partial(drafting.keep, by=request.user, also_in=also_in)
    if refusal := keep(request, blog, composition, draft, write):
        return refusal
    if not request.htmx:
        return redirect(address_of(draft, request.POST))
    context = {
        **side_context(request, blog),
        "blog": blog,
        "saved_at": draft.saved_at,
        "composition": saved(draft, composition, keeps_time=True),
    }
    reply = render(request, "liveblog/desk/saved.html", context)
    return naming(reply, draft, key=key)


@require_safe
@signed_in
def draft(request, slug, pk):
    """The blog's desk with a draft in its composer; or one to be read, under an embargo."""
    blog = writable_blog(request, slug)
    drafts = blog.updates.drafts().filter(pk=pk, corrects=None)
    if not drafts.writable_by(request.user).exists():
        return _to_be_read(request, blog, drafts)
    draft = writable_draft(request, blog, pk)
    copy = own_copies(request, blog).filter(update=draft).first()
    # One of before the draft was last saved stands among what is not sent.
    if copy and copy.value("draft_seen") == draft.saved_at.isoformat():
        composition = Composition.reopened(copy, person=request.user)
    else:
        composition = Composition.of(draft, person=request.user)
        see_chosen(composition, draft, request.GET)
    context = blog_context(
        request,
        blog,
        composition=composition,
        saved_at=draft.saved_at,
        also_open=also_open(draft, request.user),
        copied=draft if draft.original_id else None,
    )
    return render(request, "liveblog/desk/blog.html", context)


def _to_be_read(request, blog, drafts):
    draft = get_object_or_404(drafts.shown_to_writer(request.user))
    words = draft.words().as_json()
    comparison = compare(words, words)
    show_pictures(comparison, request.user)
    context = {"blog": blog, "comparison": comparison}
    return render(request, "liveblog/desk/embargoed_draft.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def discard_draft(request, slug, pk):
    """Asks first: a draft that is thrown away cannot be brought back."""
    blog = writable_blog(request, slug)
    draft = writable_draft(request, blog, pk)
    if request.method != "POST":
        context = {"blog": blog, "draft": draft}
        return render(request, "liveblog/desk/discard_draft.html", context)
    try:
        drafting.discard(draft, by=request.user)
    except drafting.NoLongerADraft:
        messages.info(request, GONE)
    return redirect("desk:blog", blog.slug)


@require_safe
@signed_in
def rendition(request, name, width, extension):
    """A picture's file, for whom the library shows it to: also before readers may see it."""
    image = get_object_or_404(images_to_show(request.user), name=name)
    reply = rendition_reply(image, int(width), extension)
    reply.headers["Cache-Control"] = headers.PRIVATE_CACHE
    return reply
