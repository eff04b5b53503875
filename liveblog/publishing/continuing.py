"""Coverage that goes on in a new blog: what the new one takes along, and links both ways."""

from contextlib import suppress

from django.db.models import QuerySet

from accounts.models import User
from liveblog import models
from liveblog.models import (
    Blog,
    Member,
    UpdateTemplate,
    Verb,
    writers_turn,
)

from . import revisions
from .blog_templates import OF_UPDATES

# What stays as it is from one day to the next. Introduction and summary are about the day, and who
# pays for the next one must be said anew.
TAKEN_ALONG = (
    *("language", "direction", "time_zone", "takes_questions", "source_line"),
    *("hero_image", "hero_caption", "hero_credit", "hero_alt", "hero_video_url"),
    *("review_level", "is_sensitive", "series"),
    *("default_label", "withholds_bylines", "framed_by"),
    *("newsletter_words", "newsletter_url", "has_slots"),
    "is_rehearsal",  # and never one of a real blog, nor the other way round
)


def taken_along(earlier: Blog) -> dict:
    """The fields of a blog that goes on from this one. Locks the row of its picture."""
    fields = {name: getattr(earlier, name) for name in TAKEN_ALONG}
    if image := fields["hero_image"]:
        revisions.read_picture(image)
        if image.has_ended:
            fields["hero_image"] = None  # as `end_picture` leaves it
    return fields | {"continues": earlier}


def take_along(blog: Blog, earlier: Blog) -> None:
    """The same people, of whom the same is needed before they publish; topics and templates."""
    Member.objects.bulk_create(
        Member(blog=blog, user_id=each.user_id, review_level=each.review_level)
        for each in earlier.member_set.filter(user__is_active=True)
    )
    blog.topics.set(earlier.topics.all())
    UpdateTemplate.objects.bulk_create(
        UpdateTemplate(blog=blog, **each)
        for each in earlier.update_templates.order_by("pk").values(*OF_UPDATES)
    )


def lead_on(blog: Blog, *, by: User) -> None:
    """Let the readers of what this live blog continues find it.

    Nothing is done where they do already, or where a newer blog continues it too. In a pause
    of the earlier one they find it once that is over.
    """
    earlier = blog.continues
    if earlier is None:
        return
    with revisions.editors_revision(earlier, Verb.CONTINUE_BLOG, by=by) as revision:
        newer = Blog.objects.filter(went_live_at__gte=blog.went_live_at)
        if (last := earlier.continued_by) and newer.contains(last):
            raise revisions.AlreadyDone  # it is this one, or one that came after it
        earlier.continued_by = blog
        revisions.stamp(earlier, revision, "status")


def closes_nothing_more(blog: Blog) -> None:
    """What it continues was closed as it went live: whoever reopens that has it open."""
    with writers_turn():
        Blog.objects.filter(pk=blog.pk).update(closes_earlier=False)
    blog.closes_earlier = False


def name_anew(blog: Blog) -> None:
    """Where other blogs link this one: by the headline and address that it has now, or not at
    all where readers do not see it any more.

    One query where none does; each of the others takes a revision of the house.
    """
    _name_anew_in(Blog.objects.public().next_to(blog))


def name_both_ways(blog: Blog) -> None:
    """The same, and where this one links others. After it has become public.

    Who was renamed while that was under way did not find it among the public ones yet.
    """
    public = Blog.objects.public()
    own = public.between_others().filter(pk=blog.pk)
    _name_anew_in(own | public.next_to(blog))


def name_after_a_pause(blog: Blog | None) -> None:
    """What other blogs are called by now in the links of this one, or with None of all."""
    own = Blog.objects.public().between_others()
    _name_anew_in(own if blog is None else own.filter(pk=blog.pk))


def name_these_anew(blogs: QuerySet) -> None:
    """The same for those of these that are public."""
    _name_anew_in(Blog.objects.public().filter(pk__in=blogs.values("pk")))


def erase_blog(blog: Blog, *, why: str, by: User | None = None) -> None:
    """Delete a blog with its updates, versions and journal; who, when and why stays.

    Blogs that link it are shown without the link. Asks for no rights, and tells no reader of
    the blog itself: what was public must be withdrawn before. Outside of a transaction.
    """
    neighbours = models.erase_blog(blog, why=why, by=by)
    _name_anew_in(Blog.objects.public().filter(pk__in=neighbours))


def _name_anew_in(linking: QuerySet) -> None:
    """In one order, and each under a lock of its own."""
    for each in linking.order_by("pk"):
        with (
            suppress(Blog.DoesNotExist),  # erased a moment ago
            revisions.editors_revision(each, Verb.CONTINUE_BLOG, by=None) as revision,
        ):
            if not revisions.stamp(each, revision, "status"):
                raise revisions.AlreadyDone
