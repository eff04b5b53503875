"""Saving what is in the composer as a draft, whatever becomes of it then."""

import re

from django.db import IntegrityError
from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from liveblog import publishing
from liveblog.models import Update, awaitable_uploads
from liveblog.publishing import autosave, drafting
from media.models import Upload

from . import embargo
from .access import writable_draft
from .composer import Composition
from .conflicts import CHOOSE_EACH, READ_BOTH, answers_in, asked_of
from .lines import ORDER_SEEN
from .replies import composer_again

# What may be a key: it goes into a header, and into 64 characters of a column.
KEY = re.compile(r"[\x21-\x7e]{1,64}")
SESSION = re.compile(r"[0-9a-f-]{1,36}")
VERSION = re.compile(r"[0-9]{1,9}")
BROKEN = _("This page is broken. Copy your words and load it again.")
OVERWRITES = _(
    "A colleague has saved this draft with other words while you were writing. "
    "Save again to put yours in their place, or copy yours and open the draft anew."
)
# Of a composer's fields those that a draft has once it is scheduled.
STORED_LATER = ("due_at", "also_in")
GONE = _("This draft was published, or thrown away, meanwhile. Your text is safe here.")
CHOOSE = _("You chose a time. Press Schedule, or clear it to publish now.")
PINS_FULL = _("Three updates are pinned already. Unpin one first.")
# What `publish` may refuse of a line, and what is said beside it.
REFUSED_LINES = {
    publishing.PinsFull: ("is_pinned", PINS_FULL),
    publishing.OrderSeen: ("original_at", ORDER_SEEN),  # it went live a moment ago
}
TWICE = _("These words were sent once already.")


def read_key(request, composition):
    """The idempotency key of this sending, or None; a broken one refuses the composer."""
    key = request.headers.get("Idempotency-Key") or composition.key
    if key is not None and not KEY.fullmatch(key):
        composition.refuse(BROKEN)
    return key


def draft_of(request, blog, composition):
    """The draft in this valid composer; a new one, if it holds none or a lost one."""
    draft_pk = composition.lines.cleaned_data.get("draft")
    if draft_pk and blog.updates.drafts().filter(pk=draft_pk).exists():
        try:
            return writable_draft(request, blog, draft_pk)
        except Http404:
            # Under an embargo since it was opened, say: the words are given back.
            raise publishing.NotAllowed from None
    return draft_under_key(request, blog, composition.key) or Update(
        blog=blog, author=request.user
    )


def draft_under_key(request, blog, key):
    """This person's draft that was scheduled by an earlier sending of the same words."""
    mine = blog.updates.drafts().filter(author=request.user, idempotency_key=key)
    draft = mine.first() if key else None
    if draft is not None:
        draft.blog = blog
    return draft


def settle_pictures(composition, *, by):
    """Note the pictures that are on their way, and what valid forms say of rights.

    Before their words are saved or published: so that no feed has a picture that is to
    stay here. True if something of the rights is new. Raises NotAllowed.
    """
    is_new = False
    for data in (form.cleaned_data for form in composition.figures):
        rights = data["rights"]
        is_new = is_new or bool(rights)
        if data["upload"]:
            given = {"name": data["upload"], "defaults": {"by": by}}
            upload, is_new_to_us = Upload.objects.get_or_create(**given)
            if not is_new_to_us and not _may_await(upload, by):
                raise publishing.NotAllowed  # a colleague announced it since it was read
            if rights:
                publishing.promise_rights(upload, by=by, **rights)
        elif rights:
            publishing.set_picture_rights(data["image"], by=by, **rights)
    return is_new


def _may_await(upload, person):
    return awaitable_uploads(person).filter(pk=upload.pk).exists()


def keep(request, blog, composition, draft, write):
    """Save by this function of drafting.py; None if it is saved, else what refuses it.

    What this person has typed of it is not unsent any more.
    """
    composition.mark(draft)
    settle_pictures(composition, by=request.user)
    seen = composition.lines.cleaned_data["draft_seen"]
    answers = answers_in(request.POST)
    try:
        write(draft, composition.words(), seen=seen, answers=answers)
    except drafting.StaleDraft as refusal:
        return stale_draft(request, blog, composition, draft, refusal)
    except drafting.NoLongerADraft:
        composition.refuse(GONE)
    except publishing.EmbargoChanged as refusal:
        draft.is_embargoed = refusal.draft.is_embargoed
        composition = embargo.asked_again(composition, draft)
    except IntegrityError:
        composition.refuse(TWICE)
    else:
        finish(request, blog, key=composition.key, update=draft)
        return None
    return composer_again(request, blog, composition, status=409)


def saved(draft, sent, *, keeps_time=False):
    """For writing on in a draft, in which the words of this valid composition were saved."""
    composition = Composition.of(draft, person=sent.lines.person)
    if keeps_time and draft.due_at is None:
        # Typed, not scheduled yet: without it Publish would stand where Schedule has stood.
        composition.lines.initial["due_at"] = sent.lines.cleaned_data["due_at"]
    composition.lines.initial["also_in"] = sent.lines.cleaned_data["also_in"]
    composition.is_merged = draft.words().digest() != sent.words().digest()
    return composition


def address_of(draft, sent):
    """Of the page of a draft that was saved: where no script keeps the composer, what was chosen in
    it and is stored once the draft is scheduled stands in its address.
    """
    address = reverse("desk:draft", args=[draft.blog.slug, draft.pk])
    if draft.due_at is not None:
        return address
    query = QueryDict(mutable=True)
    for name in (name for name in sent if name.startswith(STORED_LATER)):
        query.setlist(name, [value for value in sent.getlist(name) if value])
    return f"{address}?{query.urlencode()}" if query.urlencode() else address


def see_chosen(composition, draft, query):
    """Show in its composer what `address_of` has put into the address."""
    if draft.due_at is not None:
        return
    lines = composition.lines
    for name in STORED_LATER:
        chosen = lines.fields[name].widget.value_from_datadict(query, {}, name)
        lines.initial[name] = chosen or lines.initial.get(name)


def stale_draft(request, blog, composition, draft, refusal):
    """The composer again: with what must be asked, or with the words of both to be edited."""
    together = refusal.together
    if together is None:
        composition.refuse(OVERWRITES)
        composition.see("draft_seen", refusal.draft.saved_at.isoformat())
    elif together.merged.questions:
        composition.ask(asked_of(together, request.POST, blog), CHOOSE_EACH)
    else:
        draft.saved_at = refusal.draft.saved_at
        composition = composition.with_words(draft, together.words)
        composition.is_merged = True
        composition.refuse(READ_BOTH)
    return composer_again(request, blog, composition, status=409)


def finish(request, blog, *, key, update, others_stay=False):
    """What this request has sent is not unsent any more."""
    sender = _sender_of(request)
    what = {"key": key, "update": update, "others_stay": others_stay}
    autosave.finish(request.user, blog, **what, sender=sender)


def _sender_of(request):
    """Which editing session sends this, as the scripts say; None without them."""
    session = request.headers.get("Editing-Session", "")
    seen = request.headers.get("Seen-Version", "")
    if not (SESSION.fullmatch(session) and VERSION.fullmatch(seen)):
        return None
    return autosave.Sender(session, int(seen))
