"""Which blogs: those that readers see, those in which somebody writes, those on the front page."""

from django.apps import apps
from django.db.models import Exists, F, OuterRef, Q

from .dates import DatedBlogQuerySet


class BlogQuerySet(DatedBlogQuerySet):
    def public(self):
        """What readers see: no rehearsal, whatever its status."""
        return self.filter(is_rehearsal=False).exclude(status="prepared")

    def writable_by(self, user):
        if user.is_editor:
            return self
        return self.filter(members=user)

    def readable_by(self, user):
        """Legal reads in all blogs, the others where they write."""
        return self if user.is_legal else self.writable_by(user)

    def shown_to(self, user):
        """Those of which this person of the desk sees what was published: all that readers
        see, and the rehearsals in which they may write."""
        own = apps.get_model("liveblog.Blog").objects.writable_by(user).values("pk")
        shown = Q(is_rehearsal=False) | Q(pk__in=own)
        return self.exclude(status="prepared").filter(shown)

    def of(self, user):
        """Those in which this person is a member or has written."""
        # Each asked for by itself: a join would go through all that anybody has written.
        written = apps.get_model("liveblog.Update").objects.filter(author=user)
        here = {"blog": OuterRef("pk")}
        members = apps.get_model("liveblog.Member").objects
        is_member = Exists(members.filter(user=user, **here))
        return self.filter(is_member | Exists(written.filter(**here)))

    def editable_by(self, user):
        return self if user.is_editor else self.none()

    def live(self):
        return self.filter(status="live")

    def asked(self):
        """Those to which readers may send questions now."""
        return self.public().live().filter(takes_questions=True)

    def withdrawn(self):
        return self.exclude(withdrawn_at=None)

    def on_front_page(self):
        """What is running: live blogs, and pinned ones that have closed."""
        return self.public().filter(Q(status="live") | Q(is_pinned=True))

    def gone_quiet(self, *, since):
        """Live blogs that say nothing of it yet and have published nothing since then."""
        found = self.live().filter(is_silent=False, last_published_at__lte=since)
        # What was brought in from elsewhere is older than the blog's own time before readers.
        return found.exclude(began_at__isnull=False, went_live_at__gt=since)

    def in_front_page_order(self):
        """Pinned first, then live, then closed; the latest news first in each."""
        return self.annotate(
            is_closed_blog=Q(status="closed"),
        ).order_by(
            "-is_pinned",
            "is_closed_blog",
            F("last_published_at").desc(nulls_last=True),
            "-pk",
        )
