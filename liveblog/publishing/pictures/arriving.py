"""Pictures that come after their words: each joins its update when it has arrived."""

from contextlib import suppress

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from accounts.models import User
from liveblog.models import FigureBlock, Paused, Update, Verb
from liveblog.publishing import revisions
from liveblog.publishing.refusals import Withdrawn
from media import pieces
from media.models import Upload

from .rights import hand_on_rights


def settle_picture(upload: Upload) -> list[Update]:
    """Put a picture that has arrived in every place that waits for it.

    Of one that never will, the places in public updates are taken away; in drafts they
    stay, for the correspondent to mend. Safe to do twice, and to do again after a
    failure. In a blog that is paused it waits on: the worker asks again. Returns the public
    updates that it found waiting and that do so no longer.
    """
    hand_on_rights(upload)
    figures = upload.figures.select_related("update__blog").order_by("pk")
    updates = list({figure.update.pk: figure.update for figure in figures}.values())
    settled = []
    for update in updates:
        with suppress(Paused):  # it holds up no other blog
            _settle_in(update, upload)
            settled.append(update)
    return [update for update in settled if not update.is_draft]


def unsettled_figures():
    """The uploads of which it is known what they became, and for which figures wait.

    In drafts those wait on that never will be pictures: see `settle_picture`.
    """
    figures = FigureBlock.objects.filter(upload=OuterRef("pk"))
    # Not ~Q(figures__update__state=…): that leaves out one that waits in a draft, too.
    in_public = figures.exclude(update__state=Update.State.DRAFT)
    has_arrived = Q(image__isnull=False) & Exists(figures)
    return Upload.objects.filter(has_arrived | ~Q(problem="") & Exists(in_public))


def silent_uploads(since):
    """Those of whose device nothing was heard since then, and that are of no use."""
    is_unused = Q(figures__isnull=True)
    is_unsettled = Q(image__isnull=True, problem="")
    silent = Upload.objects.filter(heard_at__lte=since)
    return silent.filter(is_unused | is_unsettled).distinct()


def give_up_picture(upload: Upload) -> None:
    """Wait no longer for a picture: readers see no place for it any more.

    An upload that nothing waits for goes altogether. Raises pieces.Busy.
    """
    if not upload.figures.exists():
        pieces.forget(upload)
        return
    pieces.give_up(upload, _("It did not arrive within a day. Add it again."))
    settle_picture(upload)


def add_picture(update: Update, upload: Upload, *, by: User) -> None:
    """Show the picture where "Picture follows" stood: no correction, no "Updated".

    Rights were asked when its words were published. Does nothing if nothing waits for
    it, because a correction or a withdrawal came first. Raises Paused.
    """
    with suppress(Withdrawn, revisions.AlreadyDone):
        _change_figures(Verb.ADD_PICTURE, update, upload, by=by)


def drop_picture(update: Update, upload: Upload) -> None:
    """Take away the place of a picture that will not come; a Version keeps its caption."""
    with suppress(Withdrawn, revisions.AlreadyDone):
        _change_figures(Verb.DROP_PICTURE, update, upload, by=None)


# Below the verbs ------------------------------------------------------------------------


def _settle_in(update: Update, upload: Upload) -> None:
    if upload.image and update.is_draft:
        _add_to_draft(update, upload)
    elif upload.image:
        add_picture(update, upload, by=upload.by)
    elif not update.is_draft:
        drop_picture(update, upload)


def _change_figures(verb: Verb, update: Update, upload: Upload, *, by: User | None):
    blog = update.blog
    with blog.next_revision(verb, by=by, update=update) as revision:
        revisions.read_under_lock(update, blog)
        figures = FigureBlock.objects.filter(update=update, upload=upload)
        if not figures.exists():
            raise revisions.AlreadyDone
        if image := upload.image:
            revisions.read_picture(image)
            ended = image.has_ended
            figures.update(image=image, upload=None, has_ended=ended)
        else:
            update.keep_version(revision, by=upload.by)
            figures.delete()
        revisions.show(update, revision)
        revisions.stamp(blog, revision, *revisions.parts_showing(update))


def _add_to_draft(draft: Update, upload: Upload) -> None:
    blog = draft.blog
    with blog.locked():
        # Published at this moment, it takes a revision: the worker sees to it.
        waiting = FigureBlock.objects.filter(update__state=Update.State.DRAFT)
        waiting.filter(update=draft, upload=upload).update(
            image=upload.image, upload=None
        )
