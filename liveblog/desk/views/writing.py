"""What is typed and not sent: kept every few seconds, opened again, thrown away."""

import re

from django.db import IntegrityError
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from liveblog import publishing
from liveblog.desk.access import (
    own_copies,
    signed_in,
    writable_blog,
    writable_update,
)
from liveblog.desk.composer import Composition
from liveblog.desk.correction_copies import key_of, open_it
from liveblog.desk.keeping import KEY, SESSION, VERSION
from liveblog.desk.pages import blog_context, left_or_blank
from liveblog.models import WorkingCopy
from liveblog.publishing import autosave

NAME = re.compile(r"[a-z][a-z0-9_-]{0,63}", re.ASCII)
MAX_KEPT_CHARACTERS = 1_000_000
# Not the composition's: the token, and what the device says of itself.
NOT_KEPT = re.compile(r"csrfmiddlewaretoken|kept_(version|hand)|answer-.*")
# What a composer has before anything was typed: alone it is not worth keeping.
GIVEN = {
    *("block", "key", "draft", "draft_seen", "announces", "seen_revision", "change"),
    *("byline", "credit", "is_breaking", "is_key_event", "is_pinned"),
    *("is_unconfirmed", "is_decorative", "html_seen", "more_bylines", "is_withheld"),
    *("asked", "also_in", "asks_embargo"),
}


@require_POST
@signed_in
def keep_writing(request, slug):
    """Keep what is in the composer of a new update, or of a draft, valid or not."""
    blog = writable_blog(request, slug)
    drafts = blog.updates.drafts().writable_by(request.user)
    pk = request.POST.get("draft", "")
    draft = drafts.filter(pk=pk).first() if re.fullmatch("[0-9]{1,15}", pk) else None
    key = request.POST.get("key", "")
    return _keep(request, WorkingCopy(blog=blog, update=draft, key=key))


@require_POST
@signed_in
def keep_correction(request, slug, pk):
    """The same for a correction. What readers see stays as it is."""
    update = writable_update(request, slug, pk)
    key = key_of(request, update)
    return _keep(request, WorkingCopy(blog=update.blog, update=update, key=key))


@require_safe
@signed_in
def open_writing(request, slug, pk):
    """The desk with one of this person's working copies in its composer."""
    blog = writable_blog(request, slug)
    copy = get_object_or_404(own_copies(request, blog), pk=pk)
    may_correct = blog.updates.published().writable_by(request.user)
    if copy.update and may_correct.filter(pk=copy.update.pk).exists():
        return open_it(copy)
    context = blog_context(
        request, blog, composition=left_or_blank(request, blog, copy)
    )
    return render(request, "liveblog/desk/blog.html", context)


@require_safe
@signed_in
def new_update(request, slug):
    """The desk with an empty composer. What has not been sent yet stays where it is."""
    blog = writable_blog(request, slug)
    composition = Composition.blank(person=request.user, blog=blog)
    context = blog_context(request, blog, composition=composition)
    return render(request, "liveblog/desk/blog.html", context)


@require_POST
@signed_in
def discard_writing(request, slug, pk):
    """Throw away a working copy: also what its open composer still sends."""
    blog = writable_blog(request, slug)
    copy = get_object_or_404(own_copies(request, blog), pk=pk)
    mine = WorkingCopy.objects.filter(pk=copy.pk)
    sessions = {copy.session} - {""}
    autosave.discard(mine, person=request.user, sessions=sessions, seen=copy.version)
    return redirect("desk:blog", blog.slug)


@require_POST
@signed_in
def discard_correction(request, slug, pk):
    """Throw away what `kept_hand`, once or more, wrote of a correction; 422 without one."""
    update = writable_update(request, slug, pk)
    sessions = request.POST.getlist("kept_hand")
    seen = request.POST.get("kept_version", "0")
    if not sessions or not all(SESSION.fullmatch(session) for session in sessions):
        return JsonResponse({"problem": "hand"}, status=422)
    if not VERSION.fullmatch(seen):
        return JsonResponse({"problem": "version"}, status=422)
    mine = WorkingCopy.objects.by(request.user).filter(
        blog=update.blog, key=key_of(request, update)
    )
    autosave.discard(mine, person=request.user, sessions=sessions, seen=int(seen))
    return JsonResponse({"discarded": True})


# Below the views ------------------------------------------------------------------


def _keep(request, copy):
    """200 with the version; 409 with the other words, or where they are live; 410; 422."""
    copy.person = request.user
    fields = _typed(request.POST)
    session = request.POST.get("kept_hand", "")
    seen = request.POST.get("kept_version", "0")
    if not (
        KEY.fullmatch(copy.key)
        and SESSION.fullmatch(session)
        and VERSION.fullmatch(seen)
    ):
        return JsonResponse({"problem": "key, hand or version"}, status=422)
    if sum(len(value) for _name, value in fields) > MAX_KEPT_CHARACTERS:
        return JsonResponse({"problem": "too much"}, status=413)
    try:
        kept = autosave.keep(copy, fields, seen=int(seen), session=session)
    except IntegrityError:  # its blog or its draft has gone since it was read
        raise publishing.NotAllowed from None
    except autosave.StaleCopy as refusal:
        return JsonResponse(_as_json(refusal.copy, with_words=True), status=409)
    except autosave.TooMuch:
        return JsonResponse({"problem": "too much"}, status=413)
    except autosave.AlreadySent as refusal:
        return JsonResponse({"sent": refusal.update.pk}, status=409)
    except autosave.Discarded:
        return JsonResponse({"discarded": True}, status=410)
    if not _has_words(fields, copy.blog):
        # All was deleted again: an empty composer is not worth opening.
        kept.delete()
    return JsonResponse(_as_json(kept))


def _typed(data):
    # PostgreSQL's JSON holds no NUL; when it is published, it is refused.
    return [
        (name, value.replace("\x00", ""))
        for name, values in data.lists()
        if NAME.fullmatch(name) and not NOT_KEPT.fullmatch(name)
        for value in values
    ]


def _has_words(fields, blog):
    return any(
        value.strip()
        and name.rpartition("-")[2] not in GIVEN
        and (name, value) != ("label", blog.default_label)
        for name, value in fields
    )


def _as_json(copy, *, with_words=False):
    said = {"key": copy.key, "version": copy.version, "at": copy.saved_at.isoformat()}
    return said | ({"fields": copy.fields} if with_words else {})
