"""What a copy is copied from: asked under the lock of the blog that the copy is for.

Of a draft that was copied before (`stored`) nothing is asked: a person has read it since.
"""

from django.db.models import Q

from liveblog.models import Blog, Update

from .refusals import CopiedAlready, NotAllowed, StaleEdit, Withdrawn


def refuse_a_second_copy(copy: Update, stored: Update | None = None) -> None:
    """Raises CopiedAlready where the same is in this blog, public or a draft of the same person."""
    if copy.original_id is None or stored is not None:
        return
    here = Update.objects.copies_of(copy.original_id).filter(blog=copy.blog)
    is_known = Q(state=Update.State.PUBLISHED) | Q(author=copy.author)
    before = here.filter(is_known).exclude(pk=copy.pk).first()
    if before is not None:
        before.blog = copy.blog
        raise CopiedAlready(before)


def keep_original_public(copy: Update, stored: Update | None = None) -> None:
    """Keep the row of its original to the commit, which is to be as it was read.

    So whoever withdraws or corrects it at this moment comes after, and finds the copy. Its
    blog is not locked for that: nobody ever holds two. After the pictures were locked, as who
    corrects the original locks them first. Raises Withdrawn, StaleEdit, or NotAllowed where
    one of the two blogs is a rehearsal.
    """
    if copy.original is None or stored is not None:
        return
    if copy.original.blog.is_rehearsal != copy.blog.is_rehearsal:
        raise NotAllowed  # what was rehearsed must not come to be published
    rows = Update.objects.select_for_update(no_key=True).published()
    rows = rows.exclude(blog__in=Blog.objects.withdrawn())
    now = rows.filter(pk=copy.original_id).first()
    if now is None:
        raise Withdrawn
    if now.last_revision != copy.original.last_revision:
        raise StaleEdit(now)
