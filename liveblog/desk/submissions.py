"""Words that go to the editors instead of to readers: what the composer is answered."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_htmx.http import replace_url

from liveblog import publishing
from liveblog.models import ReviewLevel, Verb

from .composer import Composition
from .keeping import draft_of, keep
from .lines import CorrectionForm
from .pages import side_context
from .replies import naming

WITH_THE_EDITORS = _(
    "With the editors. Readers see nothing of it before they approve it."
)


def submit(request, blog, composition, key):
    """Have the editors read what is in this valid composer; or what refuses it.

    Who sends it again, also from the outbox of a device, is answered the same.
    """
    draft = draft_of(request, blog, composition)
    if draft.pk is None:
        draft.idempotency_key = key
    write = partial(publishing.submit, by=request.user)
    if refusal := keep(request, blog, composition, draft, write):
        return refusal
    return naming(_submitted(request, draft), draft, key=key)


def reopened(proposal, *, of, person):
    """The composer with what this person has proposed; of the update's own blog and note."""
    proposal.blog, proposal.source_note = of.blog, of.source_note
    told = proposal.proposal
    composition = Composition.of(proposal, person=person, form=CorrectionForm)
    change = "wrong" if told["note"] else "minor" if told["is_minor"] else "added"
    composition.lines.initial |= {
        "seen_revision": told["seen_revision"],
        "note": told["note"],
        "change": change,
    }
    return composition


def correct_or_propose(update, words, *, by, **told):
    """Correct a public update, or where this person may not, propose it; True if it waits.

    Raises what `publishing.correct` does.
    """
    try:
        publishing.correct(update, words, by=by, **told)
    except (publishing.NeedsReview, publishing.Paused) as refusal:
        if not goes_to_editors(refusal, update, by):
            raise
        return publishing.submit_correction(update, words, by=by, **told) is not None
    return False


def show_or_propose(request, blog, verb):
    """Let readers see a blog, or where nobody does that alone, have another editor decide."""
    try:
        verb(blog, by=request.user)
    except publishing.NeedsReview:
        if not _approves(request.user, Verb(verb.__name__), blog):
            publishing.propose_showing(blog, by=request.user)
            messages.info(request, WITH_THE_EDITORS)


def goes_to_editors(refusal, update, person):
    """Whether what was refused is for the editors to read.

    In a pause, too, if this person's words are read first in any case: nothing of it comes
    before readers by that. A pause is refused before it is asked whose words they are.
    """
    if not isinstance(refusal, publishing.Paused):
        return isinstance(refusal, publishing.NeedsReview)
    level = publishing.needed(update.blog, person, of=update)
    return level != ReviewLevel.DIRECT


def proposed_by_another(person, verb, blog):
    """What another editor has proposed of this blog, so that this one would be the second."""
    waiting = blog.proposed_changes.filter(verb=verb, sent_back_by=None)
    change = waiting.exclude(by=person).select_related("by").first()
    if change is not None:
        change.blog = blog
    return change


def _approves(person, verb, blog):
    change = proposed_by_another(person, verb, blog)
    if change is None:
        return False
    try:
        publishing.approve_change(change, by=person)
    except (publishing.ChangedSince, publishing.NotWaiting):
        return False
    return True


def _submitted(request, draft):
    blog = draft.blog
    if not request.htmx:
        messages.success(request, WITH_THE_EDITORS)
        return redirect("desk:blog", blog.slug)
    context = {
        **side_context(request, blog),
        "blog": blog,
        "submitted": draft,
        "composition": Composition.blank(person=request.user, blog=blog),
    }
    reply = render(request, "liveblog/desk/saved.html", context)
    return replace_url(reply, reverse("desk:blog", args=[blog.slug]))
