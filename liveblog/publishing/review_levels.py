"""What publishing needs here of this person: every door that publishes asks this module.

Under the blog's row lock, after the person's own rights were read again.
"""

from accounts.models import User
from liveblog.models import Blog, ReviewLevel, Update, strictest

from .refusals import NeedsReview, NotAllowed, NotTheirOwn


def needed(blog: Blog, by: User, *, of: Update | None = None) -> ReviewLevel:
    """What it takes to publish this person's words here.

    Of a colleague's draft that needs Legal an editor's own right is not enough, nor is any
    right of what was submitted to Legal and not released: it may have come from another
    blog, or levels may have been lowered since. Nor is it of a copy, if who wrote the
    original needs Legal here. Under the lock `of` must be as it is stored. At most three
    queries; of a copy six.
    """
    levels = [blog.level_for(by)]
    for author in _others_who_wrote(of, by):
        theirs = blog.level_for(author)
        levels += [theirs] if theirs == ReviewLevel.LEGAL else []
    if of is not None and of.is_draft and of.needs_legal:
        levels.append(ReviewLevel.LEGAL)
    return strictest(*levels)


def _others_who_wrote(draft: Update | None, by: User) -> list[User]:
    if draft is None or not draft.is_draft:
        return []
    original = draft.original
    authors = [draft.author, *([original.author] if original else [])]
    return [author for author in authors if author.pk != by.pk]


def require_direct(blog: Blog, by: User, *, of: Update | None = None) -> None:
    """Raises NeedsReview where this person may not publish by themselves."""
    if (level := needed(blog, by, of=of)) != ReviewLevel.DIRECT:
        raise NeedsReview(level)


def require_another(blog: Blog, by: User | None) -> None:
    """Raises NeedsReview where nobody changes alone what readers see: in a sensitive blog.

    For the blog's own words and marks of updates; of a prepared blog readers see them only where
    it says when coverage begins, and of one that is withdrawn once it is brought back as it is.
    What the house does by itself (None) nobody is asked for.
    """
    is_shown = not blog.is_prepared or blog.is_withdrawn or blog.begins_at is not None
    if is_shown:
        require_another_to_show(blog, by)


def require_another_to_show(blog: Blog, by: User | None) -> None:
    """The same for that readers see the blog at all."""
    if by is not None and blog.is_sensitive:
        raise NeedsReview(ReviewLevel.SECOND)


def require_reviewer(draft: Update, by: User) -> None:
    """Who may publish what was submitted: an editor, of a sensitive blog another one.

    Raises NotAllowed, NotTheirOwn, or NeedsReview until Legal has released it.
    """
    if not by.is_editor or draft.is_secret_to(by):
        raise NotAllowed
    refuse_their_own(draft, by)
    if draft.needs_legal:
        raise NeedsReview(ReviewLevel.LEGAL)


def refuse_their_own(draft: Update, by: User) -> None:
    """Raises NotTheirOwn: in a sensitive blog nobody decides on what they have written."""
    if draft.blog.is_sensitive and by.pk in (draft.author_id, draft.submitted_by_id):
        raise NotTheirOwn(draft)
