"""Coverage that goes on in a new blog: what the new one takes along, and links both ways."""

from django.db.models import Q

from accounts.models import User
from liveblog.models import Blog, Member, Verb

from . import revisions

# What stays as it is from one day to the next. Introduction and summary are about the day.
TAKEN_ALONG = (
    *("language", "direction", "time_zone", "takes_questions", "source_line"),
    *("hero_image", "hero_caption", "hero_credit", "hero_alt", "hero_video_url"),
    *("review_level", "is_sensitive", "series"),
    *("default_label", "withholds_bylines"),
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


def take_members_along(blog: Blog, earlier: Blog) -> None:
    """The same people, of whom the same is needed before they publish."""
    Member.objects.bulk_create(
        Member(blog=blog, user_id=each.user_id, review_level=each.review_level)
        for each in earlier.member_set.filter(user__is_active=True)
    )


def lead_on(blog: Blog, *, by: User) -> Blog | None:
    """Let the readers of what this live blog continues find it; returns that one.

    None, and nothing is done, where they do already, or where a newer blog continues it too.
    """
    earlier, leads = blog.continues, False
    if earlier is None:
        return None
    with revisions.editors_revision(earlier, Verb.CONTINUE_BLOG, by=by) as revision:
        newer = Blog.objects.filter(went_live_at__gte=blog.went_live_at)
        if (last := earlier.continued_by) and newer.contains(last):
            raise revisions.AlreadyDone  # it is this one, or one that came after it
        earlier.continued_by, leads = blog, True
        revisions.stamp(earlier, revision, "status")
    return earlier if leads else None


def name_anew(blog: Blog) -> None:
    """Where other blogs link this one, by the headline and address that it has now.

    One query where none does; each of the others takes a revision of the house.
    """
    linking = Blog.objects.public().filter(Q(continues=blog) | Q(continued_by=blog))
    for each in linking.order_by("pk"):
        with revisions.editors_revision(each, Verb.CONTINUE_BLOG, by=None) as revision:
            if not revisions.stamp(each, revision, "status"):
                raise revisions.AlreadyDone
