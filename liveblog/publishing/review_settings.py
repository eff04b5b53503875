"""What publishing needs in a blog, of everybody and of each member."""

from accounts.models import User
from liveblog.models import Blog, ReviewLevel, Verb

from . import revisions


def set_review(
    blog: Blog,
    *,
    by: User,
    level: ReviewLevel,
    is_sensitive: bool,
    members: dict[int, ReviewLevel],
) -> None:
    """Set the blog's level, whether it is sensitive, and the level of members by their key.

    It takes a revision, though readers see nothing of it: the journal is to say who has
    changed what colleagues may do. What waits already is not changed by it.
    """
    with revisions.editors_revision(blog, Verb.SET_REVIEW, by=by):
        now = dict(blog.member_set.values_list("user", "review_level"))
        changed = {
            pk: level for pk, level in members.items() if now.get(pk, level) != level
        }
        wanted = (level, is_sensitive)
        if wanted == (blog.review_level, blog.is_sensitive) and not changed:
            raise revisions.AlreadyDone
        blog.review_level, blog.is_sensitive = wanted
        for pk, of_member in changed.items():
            blog.member_set.filter(user=pk).update(review_level=of_member)
