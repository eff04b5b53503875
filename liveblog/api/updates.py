"""Updates: read, written, published, corrected, withdrawn. Each verb is one of `publishing`."""

from datetime import datetime, timedelta
from typing import Literal

from django.db import IntegrityError
from django.utils import timezone
from ninja import Router

from liveblog import publishing
from liveblog.desk.lines import CorrectionForm
from liveblog.desk.questions import WithdrawalForm, WrongForm
from liveblog.models import State, Update
from liveblog.publishing import drafting

from . import asking, composing, schemas
from .models import Scope
from .problems import Problem
from .replies import KNOWN_FOR, Done, changing, read_key, reading, require
from .shapes import Told, of_update
from .valid import valid

router = Router(tags=["Updates"])
ONE = "/{slug}/updates/{pk}"
A_PAGE = 20
LATEST = timedelta(days=366)
READ = {200: schemas.UpdateOut}
WRITTEN = schemas.UpdateOut | schemas.UpdateBriefOut
CHANGED = {200: WRITTEN}
MADE = {201: WRITTEN}


@router.get("/{slug}/updates", response={200: schemas.UpdatesOut})
@reading()
def list_updates(
    request,
    slug: schemas.Slug,
    state: Literal["published", "draft", "withdrawn"] = "published",
    before: schemas.Before = None,
):
    """A page of a blog’s updates, the newest first."""
    blog, person = asking.blog_to_read(request, slug), request.auth.person
    found = asking.updates_to_read(blog, person).filter(state=State(state))
    order = "pk" if state == "draft" else "first_revision"
    if before is not None:
        found = found.filter(**{f"{order}__lt": before})
    page = list(found.select_related("author").order_by(f"-{order}")[: A_PAGE + 1])
    shown = asking.hold_blocks(page[:A_PAGE])
    for update in shown:
        update.blog = blog
    more = getattr(shown[-1], order) if len(page) > A_PAGE else None
    return Told(
        {"updates": [of_update(each, person) for each in shown], "before": more}
    )


@router.get(ONE, response=READ)
@reading()
def read_update(request, slug: schemas.Slug, pk: schemas.Id):
    """One update, a draft too; its blocks can be sent again as they are."""
    update = asking.update_to_read(request, slug, pk)
    return asking.told(update, request.auth.person)


@router.post("/{slug}/updates", response=MADE)
@changing(Scope.WRITE)
def write_update(request, slug: schemas.Slug, body: schemas.UpdateIn):
    """A new update: a draft, one for the editors to read, or published at once.

    What is not said it has as at the desk: the blog’s label, your byline.
    """
    blog, person = asking.blog_to_write(request, slug), request.auth.person
    _refuse_nothing_announced(blog, body)
    told = body.model_dump(exclude_unset=True)
    state = told.pop("state", "draft")
    if state == "published":
        require(request, Scope.PUBLISH)
    composition = composing.compose(
        composing.begun(blog, person) | told, person=person, blog=blog
    )
    update = _under_key(read_key(request), blog, person)
    composition.mark(update)
    write = {"draft": drafting.keep, "submitted": publishing.submit}
    verb = write.get(state, publishing.publish)
    try:
        return Done(verb(update, composition.words(), by=person), 201)
    except IntegrityError:
        if update.idempotency_key is None:
            raise
        raise Problem("key-reused") from None


@router.patch(ONE, response=CHANGED)
@changing(Scope.WRITE, needs_version=True)
def change_draft(request, slug: schemas.Slug, pk: schemas.Id, body: schemas.DraftIn):
    """Change the words or the marks of a draft. What is left out stays as it is.

    What waited for the editors waits no more: they have not read these words. What is scheduled
    stays so, for which the token needs the scope `publish`.
    """
    draft, person = asking.draft(request, slug, pk), request.auth.person
    asking.require_version(request, draft)
    if draft.is_scheduled:
        require(request, Scope.PUBLISH)  # nobody reads it again before its time
    _refuse_nothing_announced(draft.blog, body)
    told = composing.stands(draft, person) | body.model_dump(exclude_unset=True)
    composition = composing.compose(told, person=person, blog=draft.blog)
    seen = draft.saved_at.isoformat()
    composition.mark(draft)
    return Done(drafting.keep(draft, composition.words(), by=person, seen=seen))


@router.delete(ONE, response={204: None})
@changing(Scope.WRITE, needs_version=True)
def discard_draft(request, slug: schemas.Slug, pk: schemas.Id):
    """Throw a draft away for good."""
    draft = asking.draft(request, slug, pk)
    asking.require_version(request, draft)
    drafting.discard(draft, by=request.auth.person)
    return Done(None, 204)


@router.post(f"{ONE}/submit", response=CHANGED)
@changing(Scope.WRITE, needs_version=True)
def submit_draft(request, slug: schemas.Slug, pk: schemas.Id):
    """Have the editors read a draft; one of them publishes it or sends it back."""
    draft = _as_read(request, slug, pk)
    return Done(publishing.submit(draft, draft.words(), **_by(request, draft)))


@router.post(f"{ONE}/take-back-submission", response=CHANGED)
@changing(Scope.WRITE)
def take_back_submission(request, slug: schemas.Slug, pk: schemas.Id):
    """What waits for the editors is your draft again; a correction is proposed no more."""
    draft = asking.own_submission(request, slug, pk)
    publishing.withdraw_submission(draft, by=request.auth.person)
    return Done(draft)


@router.post(f"{ONE}/publish", response=CHANGED)
@changing(Scope.PUBLISH, needs_version=True)
def publish_draft(request, slug: schemas.Slug, pk: schemas.Id):
    """Publish a draft as it was saved.

    For what a colleague has submitted the token needs the scope `review`, too.
    """
    draft = _as_read(request, slug, pk)
    _require_review(request, draft)
    return Done(publishing.publish(draft, draft.words(), **_by(request, draft)))


@router.post(f"{ONE}/schedule", response=CHANGED)
@changing(Scope.PUBLISH, needs_version=True)
def schedule_draft(
    request, slug: schemas.Slug, pk: schemas.Id, body: schemas.ScheduleIn
):
    """Have a draft go out by itself at a time, or not any more."""
    draft = _as_read(request, slug, pk)
    _require_review(request, draft)
    if body.at is None:
        return Done(drafting.unschedule(draft, draft.words(), **_by(request, draft)))
    if draft.blog.is_closed:
        raise Problem("not-live")
    if not timezone.now() < body.at < timezone.now() + LATEST:
        sentence = "Choose a time to come, within a year."
        raise Problem("not-valid", errors=[("#/at", sentence)])
    its = {"at": _whole_minute(body.at), **_by(request, draft)}
    its["also_in"] = list(draft.goes_into.all())  # as the desk has chosen
    return Done(drafting.schedule(draft, draft.words(), **its))


@router.post(f"{ONE}/correct", response=CHANGED)
@changing(Scope.PUBLISH, needs_version=True)
def correct_update(
    request, slug: schemas.Slug, pk: schemas.Id, body: schemas.CorrectionIn
):
    """Change the words of a public update. What is left out stays as it is.

    With the same words, and no `note`, readers are told nothing.
    """
    update, words, told = _correction(request, slug, pk, body)
    if told["note"] or words.digest() != update.words().digest():
        publishing.correct(update, words, by=request.auth.person, **told)
    _note_source(request, update, body)
    return Done(update)


@router.post(f"{ONE}/propose-correction", response=MADE)
@changing(Scope.WRITE, needs_version=True)
def propose_correction(
    request, slug: schemas.Slug, pk: schemas.Id, body: schemas.CorrectionIn
):
    """Where your words need somebody else: the editors decide on the correction.

    The answer is the proposal, an update of its own that `corrects` the public one. A source note,
    which no reader sees, is that of the public one at once.
    """
    update, words, told = _correction(request, slug, pk, body)
    made = publishing.submit_correction(update, words, by=request.auth.person, **told)
    _note_source(request, update, body)
    return Done(made or update, 201)


@router.post(f"{ONE}/cells", response=CHANGED)
@changing(Scope.PUBLISH)
def set_cells(request, slug: schemas.Slug, pk: schemas.Id, body: schemas.CellsIn):
    """Set cells of a public table, as figures come in: a minor edit, however many they are.

    Needs no version: other cells and all words stay as they are. Within five seconds of the last
    time 429 says when to try again, with all that is new by then.
    """
    update = asking.public_update(request, slug, pk)
    composing.refuse_odd_figures(body)
    cells = {(each.row, each.column): each.text for each in body.cells}
    # To the minute, as a clock is typed: other seconds would be a change of the words.
    as_at = body.as_of and body.as_of.replace(second=0, microsecond=0)
    its = {"table": body.table, "as_at": as_at, "by": request.auth.person}
    return Done(publishing.set_cells(update, cells, **its))


@router.post(f"{ONE}/withdraw", response=CHANGED)
@changing(Scope.PUBLISH)
def withdraw_update(
    request, slug: schemas.Slug, pk: schemas.Id, body: schemas.WithdrawalIn
):
    """Take a public update back: its words leave everything that readers can see.

    So do its copies in other blogs, where you may withdraw them and the token is for those blogs.
    """
    update = asking.public_update(request, slug, pk)
    leave = WithdrawalForm.Leave
    chosen = leave.NOTICE if body.notice else leave.NOTHING
    said = valid(WithdrawalForm({**body.model_dump(), "leave": chosen}))
    its = {name: said[name] for name in ("notice", "reason")}
    its["by"], but = request.auth.person, asking.copies_beyond(request, update)
    try:
        publishing.withdraw(update, **its)
    except publishing.Withdrawn:
        # Sent again, it does the rest.
        publishing.withdraw_copies(update, **its, but=but)
        raise
    publishing.withdraw_copies(update, **its, but=but)
    return Done(update)


@router.post(f"{ONE}/take-back", response=CHANGED)
@changing(Scope.PUBLISH)
def take_back_update(request, slug: schemas.Slug, pk: schemas.Id):
    """Undo a publication within ten seconds: its words are a draft again, the one answered.

    What went into other blogs with it goes, too, where the token is for those.
    """
    update, person = asking.public_update(request, slug, pk), request.auth.person
    draft = publishing.take_back(update, by=person)
    beyond = asking.copies_beyond(request, update)
    publishing.take_back_copies(update, by=person, but=beyond)
    return Done(draft)


@router.post(f"{ONE}/mark", response=CHANGED)
@changing(Scope.PUBLISH)
def mark_update(request, slug: schemas.Slug, pk: schemas.Id, body: schemas.MarkIn):
    """Pin it, make it a key event or breaking, or say whether it is true: one verb at a time.

    What it is already it stays. Pins, key events and breaking are editors’.
    """
    update, person = asking.public_update(request, slug, pk), request.auth.person
    its = {"by": person}
    if body.verb == "mark_wrong":
        its["note"] = valid(WrongForm({"note": body.note}))["note"]
    getattr(publishing, body.verb)(update, **its)
    return Done(update)


# Below the views ------------------------------------------------------------------------


def _refuse_nothing_announced(blog, body) -> None:
    """The desk offers what there is; a number that a program has wrong would be dropped in silence."""
    if body.announces and blog.updates.announceable(body.announces) is None:
        sentence = "No public update here has this number."
        raise Problem("not-valid", errors=[("#/announces", sentence)])


def _under_key(key, blog, person) -> Update:
    """A new update; or the draft that an earlier sending, cut off on the way, has made."""
    drafts = blog.updates.drafts().filter(author=person, idempotency_key=key)
    # An older one is no sending cut off; colleagues may have written on in it.
    drafts = drafts.filter(created_at__gt=timezone.now() - KNOWN_FOR)
    update = drafts.first() if key else None
    if update is not None:
        update.blog = blog
    return update or Update(blog=blog, author=person, idempotency_key=key)


def _as_read(request, slug, pk) -> Update:
    """A draft in the version that the program names, and under no embargo."""
    draft = asking.draft(request, slug, pk)
    asking.require_version(request, draft)
    if draft.is_embargoed:
        raise Problem("embargo")
    return draft


def _require_review(request, draft) -> None:
    """What a colleague has submitted goes out by being approved. Raises Problem."""
    if draft.is_submitted and draft.submitted_by_id != request.auth.person.pk:
        require(request, Scope.REVIEW)


def _whole_minute(at: datetime) -> datetime:
    """This one, or the next: nothing goes out before its time."""
    begun = at.replace(second=0, microsecond=0)
    return begun if begun == at else begun + timedelta(minutes=1)


def _by(request, draft) -> dict:
    return {"by": request.auth.person, "seen": draft.saved_at.isoformat()}


def _correction(request, slug, pk, body):
    """The update, its new words, and what `publishing.correct` takes beside them."""
    update, person = asking.public_update(request, slug, pk), request.auth.person
    if update.is_withdrawn:
        raise Problem("withdrawn")
    asking.require_version(request, update)
    told = composing.stands(update, person) | body.model_dump(exclude_unset=True)
    told["seen_revision"] = update.last_revision
    composition = composing.compose(
        told, person=person, blog=update.blog, form=CorrectionForm
    )
    seen = composition.lines.cleaned_data["seen_revision"]
    return (
        update,
        composition.words(),
        {"seen_revision": seen, **composition.lines.told},
    )


def _note_source(request, update, body):
    if "source_note" in body.model_fields_set:
        note = body.source_note or ""
        publishing.note_source(update, note, by=request.auth.person)
