"""Updates: publish, correct, withdraw. One POST address for each verb."""

from django.contrib import messages
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)
from django_htmx.http import (
    replace_url,
    reselect,
    reswap,
    retarget,
    trigger_client_event,
)

from liveblog import publishing
from liveblog.desk import embargo, submissions
from liveblog.desk.access import signed_in, writable_blog, writable_update
from liveblog.desk.at_work import also_open
from liveblog.desk.composer import Composition
from liveblog.desk.conflicts import CHOOSE_EACH, READ_BOTH, answers_in, asked_of
from liveblog.desk.copies import (
    copied_into,
    refused_copies,
    still_there,
    tell,
    withdrawable,
    writable_copies,
)
from liveblog.desk.correction_copies import (
    key_of,
    opened_copy,
    query_of,
    reopened_correction,
)
from liveblog.desk.doubles import double_of
from liveblog.desk.focus import focus_first_error
from liveblog.desk.keeping import (
    CHOOSE,
    GONE,
    REFUSED_LINES,
    draft_under_key,
    finish,
    read_key,
    settle_pictures,
    stale_draft,
)
from liveblog.desk.lines import CorrectionForm
from liveblog.desk.not_now import why_not_now
from liveblog.desk.pages import place_in_rows
from liveblog.desk.questions import WithdrawalForm
from liveblog.desk.replies import (
    again,
    back_to_desk,
    composer_again,
    has_own_page,
    on_from_its_page,
    row_reply,
)
from liveblog.models import Update
from liveblog.publishing import drafting
from liveblog.publishing.sent_again import is_sent_again

WITHDRAWN = gettext_lazy(
    "This update was withdrawn while you were writing. "
    "Your text is safe: copy it from here."
)


@require_POST
@signed_in
def publish_update(request, slug):
    """Publish what is in the composer, or have the editors read it where that is needed.

    The idempotency key comes from the `Idempotency-Key` header or the form's `key`;
    the answer names it, and the update's id and revision, in headers.
    """
    blog = writable_blog(request, slug)
    composition = Composition.from_post(request.POST, person=request.user, blog=blog)
    if not composition.is_valid():
        return composer_again(request, blog, composition, status=422)
    key = read_key(request, composition)
    if composition.lines.cleaned_data["due_at"] and "now" not in request.POST:
        composition.refuse_line("due_at", CHOOSE)
    elif composition.lines.cleaned_data["is_embargoed"] and "now" not in request.POST:
        composition.refuse_line("is_embargoed", embargo.STILL_ON)
    if composition.is_refused:
        return composer_again(request, blog, composition, status=422)
    update = _draft_or_new(request, blog, composition, key)
    if update is None:
        composition.see("draft", "")  # sent once more, it is a new update
        composition.refuse(GONE)
        return composer_again(request, blog, composition, status=409)
    update.idempotency_key = key
    if not update.is_published:
        composition.mark(update)
    if update.is_embargoed and not embargo.has_shown_it(composition):
        return _embargo_changed(request, update, composition)
    settle_pictures(composition, by=request.user)
    return _publish(request, update, composition, key)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def edit_update(request, slug, pk):
    """Correct an update or add to it. A stale one is refused with both texts shown."""
    update = writable_update(request, slug, pk)
    if request.method == "POST":
        return _correct(request, update)
    if update.is_withdrawn:
        return _what_was_proposed(request, update)
    copy = opened_copy(request, update)
    proposal = publishing.proposal_of(update, request.user) if copy is None else None
    if proposal is not None and not proposal.is_held:
        composition = submissions.reopened(proposal, of=update, person=request.user)
    elif copy is None:
        composition = Composition.of(update, person=request.user, form=CorrectionForm)
    else:
        composition = reopened_correction(copy, person=request.user)
    return _correcting(request, update, composition)


@require_safe
@signed_in
def row(request, slug, pk):
    """One update in the desk's list, as it is now: what "Stop correcting" brings back."""
    update = writable_update(request, slug, pk)
    return row_reply(request, update.blog, update, with_side=False)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def withdraw_update(request, slug, pk):
    """Asks what readers shall see in its place, and why; then takes the update back."""
    update = writable_update(request, slug, pk)
    form = WithdrawalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _withdrawn(request, update, form)
    context = {"blog": update.blog, "update": update, "form": form}
    context |= withdrawable(update, request.user, request.POST)
    status = 422 if form.is_bound else 200
    focus_first_error(form)
    reply = again(request, "liveblog/desk/withdraw_update.html", context, status=status)
    # Asked in the dialog, and asked again there; the verb's answer goes to the row.
    return reselect(reswap(retarget(reply, "#dialog"), "innerHTML"), "#question")


# Below the views ------------------------------------------------------------------


def _publish(request, update, composition, key):
    blog = update.blog
    try:
        update = publishing.publish(
            update,
            composition.words(),
            by=request.user,
            seen=composition.lines.cleaned_data["draft_seen"],
            answers=answers_in(request.POST),
        )
    except drafting.StaleDraft as refusal:
        return stale_draft(request, blog, composition, update, refusal)
    except publishing.EmbargoChanged as refusal:
        return _embargo_changed(request, refusal.draft, composition)
    except publishing.AlreadyPublished as refusal:
        return _offer_as_correction(request, blog, composition, refusal.update)
    except (publishing.NeedsReview, publishing.BlogNotLive, publishing.Paused) as why:
        if submissions.goes_to_editors(why, update, request.user):
            # Also where that was decided after the page was loaded: never lost, never public.
            return submissions.submit(request, blog, composition, key)
        composition.refuse(why_not_now(why))
        return composer_again(request, blog, composition, status=409)
    except (publishing.PinsFull, publishing.OrderSeen) as why:
        composition.refuse_line(*REFUSED_LINES[type(why)])
        return composer_again(request, blog, composition, status=422)
    outcomes = _also_published(request, update, composition)
    finish(request, blog, key=composition.key, update=update)
    return _published(request, blog, update, outcomes)


def _withdrawn(request, update, form):
    said = {name: form.cleaned_data[name] for name in ("notice", "reason")}
    kept = refused_copies(request.POST)
    try:
        publishing.withdraw(update, by=request.user, **said)
    except publishing.Withdrawn:
        messages.info(request, _("That update was withdrawn already."))
    left = publishing.withdraw_copies(update, by=request.user, but=kept, **said)
    told = still_there(left)
    if request.htmx:
        return row_reply(request, update.blog, update, problem=told)
    if told:
        messages.error(request, told)
    return back_to_desk(update)


def _draft_or_new(request, blog, composition, key):
    """Raises NotAllowed of a draft that is not theirs any more; None of one that is gone:
    it may have been thrown away, or have been in a rehearsal that was wiped."""
    draft_pk = composition.lines.cleaned_data.get("draft")
    if not draft_pk:
        # Sent once already, to be scheduled, and now to go out at once.
        new = Update(blog=blog, author=request.user)
        return draft_under_key(request, blog, key) or new
    # One that has gone live meanwhile, too: `publish` knows it again and answers with it.
    update = blog.updates.writable_by(request.user).filter(pk=draft_pk).first()
    if update is None and blog.updates.filter(pk=draft_pk).exists():
        raise publishing.NotAllowed
    if update is not None:
        update.blog = blog
    return update


def _also_published(request, update, composition):
    """Into each other blog that was ticked; sent again, it is there once."""
    if not update.is_published:
        return []
    blogs = composition.lines.cleaned_data["also_in"]
    return copied_into(blogs, update, by=request.user)


def _embargo_changed(request, draft, composition):
    draft.blog = composition.lines.blog
    composition.mark(draft)
    asked = embargo.asked_again(composition, draft)
    return composer_again(request, draft.blog, asked, status=409)


def _published(request, blog, update, outcomes):
    if request.htmx:
        context = {
            "outcomes": outcomes,
            "blog": blog,
            "update": update,
            # A retry may find that its update was withdrawn meanwhile.
            "live": update if update.is_published else None,
            "composition": Composition.blank(person=request.user, blog=blog),
            "place": place_in_rows(update),
            "double": double_of(update) if update.is_published else None,
        }
        reply = render(request, "liveblog/desk/published.html", context)
        # Loading it again must not open the draft or the announcement once more.
        reply = replace_url(reply, reverse("desk:blog", args=[blog.slug]))
        # What stands beside the list is asked for when the update is there.
        reply = trigger_client_event(reply, "desk:published", after="settle")
    else:
        if update.is_published and (double := double_of(update)):
            messages.info(request, f"{double.sentence}: {double.other}")
        tell(request, outcomes)
        reply = back_to_desk(update)
    reply.headers["Idempotency-Key"] = update.idempotency_key or ""
    reply.headers["Update-Id"] = update.pk
    reply.headers["Update-Revision"] = update.first_revision
    return reply


def _offer_as_correction(request, blog, composition, update):
    """Same key, other words: they may be a correction of what went live."""
    if update.blog_id != blog.pk or not update.is_published:
        composition.refuse(_("These words were sent once already."))
        return composer_again(request, blog, composition, status=409)
    update.blog = blog
    at = timezone.localtime(update.published_at, blog.zone).strftime("%H:%M:%S")
    offered = _sent_correction(request, update, _as_correction(request.POST, update))
    offered.is_valid()
    offered.refuse(
        _("Already live at %(time)s, with other words. Publish these as a correction?")
        % {"time": at}
    )
    return _correcting(request, update, offered, status=409, is_offered=True)


def _what_was_proposed(request, update):
    """Of an update that is gone, to be copied: no other page has these words."""
    proposal = publishing.proposal_of(update, request.user)
    if proposal is None or proposal.is_held:
        messages.info(request, _("That update was withdrawn."))
        return back_to_desk(update)
    composition = submissions.reopened(proposal, of=update, person=request.user)
    composition.refuse(WITHDRAWN)
    return _correcting(request, update, composition, status=409)


def _as_correction(data, update):
    data = data.copy()
    data["seen_revision"] = update.last_revision
    data["change"] = CorrectionForm.Change.ADDED
    return data


def _sent_correction(request, update, data):
    composition = Composition.from_post(
        data, person=request.user, blog=update.blog, form=CorrectionForm
    )
    if "source_note" not in data:
        composition.let_note_stand(update)
    return composition


def _correct(request, update):
    key = key_of(request, update)
    composition = _sent_correction(request, update, request.POST)
    if not composition.is_valid():
        return _correcting(request, update, composition, status=422)
    lines = composition.lines.cleaned_data
    has_rights = settle_pictures(composition, by=request.user)
    words, source_note = composition.words(), lines["source_note"]
    told = {"seen_revision": lines["seen_revision"], **composition.lines.told}
    told["answers"] = answers_in(request.POST)
    is_done = is_sent_again(update, words, by=request.user, **told)
    is_changed = words.digest() != update.words().digest()
    is_for_readers = not is_done and (is_changed or lines["note"])
    is_noted = source_note != update.source_note
    if not (has_rights or is_for_readers or is_noted or is_done):
        composition.refuse(_("Nothing has changed."))
        return _correcting(request, update, composition, status=422)
    waits = False
    try:
        if is_for_readers:
            waits = submissions.correct_or_propose(
                update, words, by=request.user, **told
            )
        if is_noted:
            publishing.note_source(update, source_note, by=request.user)
    except publishing.StaleEdit as refusal:
        return _conflict(request, refusal.update, composition, refusal.together)
    except publishing.Paused as refusal:
        composition.refuse(why_not_now(refusal))
        return _correcting(request, update, composition, status=409)
    except publishing.Withdrawn:
        composition.refuse(WITHDRAWN)
        return _correcting(request, update, composition, status=409)
    is_live = is_for_readers and not waits
    return _corrected(request, update, key, waits=waits, is_live=is_live)


def _corrected(request, update, key, *, waits, is_live):
    finish(request, update.blog, key=key, update=update, others_stay=True)
    told = submissions.WITH_THE_EDITORS if waits else ""
    offers = is_live and writable_copies(update, request.user).exists()
    if has_own_page(request):
        messages.success(request, told) if waits else None
        reply = on_from_its_page(request, update, offers_copies=offers)
    else:
        reply = row_reply(
            request, update.blog, update, problem=told, offers_copies=offers
        )
        # The composer sits inside the row that it corrects: replace all of it.
        reply = reswap(retarget(reply, f"#row-{update.pk}"), "outerHTML")
    # What the device waits for before it drops what it holds.
    reply.headers["Update-Id"] = update.pk
    return reply


def _conflict(request, update, composition, together):
    if together is None:
        # What the person sees now is the latest: publishing again is a decision.
        composition.see("seen_revision", update.last_revision)
        composition.is_refused = True
    elif together.merged.questions:
        composition.ask(asked_of(together, request.POST, update.blog), CHOOSE_EACH)
    else:
        composition = composition.with_words(update, together.words)
        composition.refuse(READ_BOTH)
    whole = together is None
    return _correcting(request, update, composition, status=409, is_conflict=whole)


def _correcting(
    request, update, composition, *, status=200, is_conflict=False, is_offered=False
):
    context = {
        "blog": update.blog,
        "update": update,
        "composition": composition,
        "its_copy": query_of(request, update, composition.copy),
        "is_offered": is_offered,  # in the composer's place
        "has_own_page": is_offered or has_own_page(request),
        "live": update.last_change,
        "also_open": also_open(update, request.user),
        "is_conflict": is_conflict,
    }
    return again(request, "liveblog/desk/edit_update.html", context, status=status)
