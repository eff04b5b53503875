"""Alt text that was owed: written after its picture was published."""

from django.db.models import Q

from accounts.models import User
from liveblog.models import FigureBlock, Update, Verb
from liveblog.publishing import revisions
from liveblog.publishing.review_levels import require_direct


def describe_picture(
    update: Update, name: str, *, by: User, alt: str = "", is_decorative: bool = False
) -> None:
    """Say what a picture of a public update shows, or that it needs no alt text.

    `name` is its image's, or of the upload that it waits for. Anybody who writes in the
    blog may: nobody's words are changed by it. For the same reason no Version is kept
    and readers see no "Updated"; the journal knows who it was. Does nothing if it owes
    no alt text any more. Raises Withdrawn, NeedsReview or NotAllowed.
    """
    blog = update.blog
    with revisions.members_revision(update, Verb.DESCRIBE_PICTURE, by=by) as revision:
        require_direct(blog, by, of=update)
        called_so = Q(image__name=name) | Q(upload__name=name)
        figures = FigureBlock.objects.filter(called_so, update=update, owes_alt=True)
        if not figures.exists():
            raise revisions.AlreadyDone
        FigureBlock.objects.filter(pk__in=[f.pk for f in figures]).update(
            alt="" if is_decorative else alt,
            is_decorative=is_decorative,
            owes_alt=False,
        )
        revisions.show(update, revision)
        revisions.stamp(blog, revision, *revisions.parts_showing(update))


def require_right_to_owe(words, by: User) -> None:
    """An editor alone may publish a picture before anybody has said what it shows."""
    if any(getattr(block, "owes_alt", False) for block in words.blocks):
        revisions.require_editor(by)
