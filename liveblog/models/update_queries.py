"""Which updates: the questions that readers, the desk and the worker ask."""

from datetime import UTC, datetime

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from .blog import Blog, Member
from .editions import EditionQuerySet
from .embargo import Embargoed, EmbargoQuerySet
from .going_out import GoingOutQuerySet
from .review import ReviewLevel, ReviewQuerySet
from .states import State, Verification


class UpdateQuerySet(  # type: ignore[override]
    GoingOutQuerySet, ReviewQuerySet, EmbargoQuerySet, EditionQuerySet
):
    def published(self):
        return self.filter(state=State.PUBLISHED)

    def drafts(self):
        return self.filter(state=State.DRAFT)

    def withdrawn(self):
        return self.filter(state=State.WITHDRAWN)

    def in_public_blogs(self):
        return self.filter(blog__in=Blog.objects.public())

    def ever_public(self):
        return self.exclude(state=State.DRAFT)

    def told_of(self, blog):
        """Those of this blog, which is or was live, that programs are told of.

        Not what was brought in and withdrawn again before the blog was live: nobody has it.
        """
        withdrawn = {"state": State.WITHDRAWN, "public_html": ""}
        return self.ever_public().exclude(
            original_at__isnull=False, withdrawn_at__lt=blog.went_live_at, **withdrawn
        )

    def in_the_feed(self):
        """Published updates, and tombstones that carry a notice."""
        return self.ever_public().exclude(public_html="")

    def on_pages(self):
        """Without what is stored for others than our pages: half of a row."""
        return self.defer("feed_html", "text", "story")

    def as_of(self, revision):
        """Leave out what arrived after a reader's revision was read.

        Without this bound an update that commits between the reading of the blog and
        the reading of its updates is delivered twice: now, and again by the next poll.
        """
        return self.filter(first_revision__lte=revision)

    def newest_first(self):
        return self.order_by("-first_revision")

    def older_than(self, revision):
        return self.filter(first_revision__lt=revision)

    def between(self, since, before):
        return self.filter(first_revision__gt=since, first_revision__lt=before)

    def published_after(self, seconds):
        """Seconds since 1970, from a device: any number of them is a moment or none."""
        latest = min(seconds, int(timezone.now().timestamp()) + 1)
        return self.filter(published_at__gt=datetime.fromtimestamp(latest, UTC))

    def changed_since(self, revision):
        return self.filter(last_revision__gt=revision)

    def pinned(self):
        return self.published().filter(is_pinned=True)

    def key_events(self):
        return self.published().filter(is_key_event=True)

    def credible(self):
        """What may be shown without its marks: nothing unconfirmed, nothing wrong."""
        said = Verification
        return self.published().exclude(verification__in=[said.UNCONFIRMED, said.WRONG])

    def no_longer_breaking(self, now):
        """Those whose time as breaking news is over, though they are still marked so."""
        return self.published().filter(is_breaking=True, breaking_until__lte=now)

    def announceable(self, pk):
        """The public update of which a new one tells; None without a number, or if gone."""
        return self.published().filter(pk=pk).first() if pk else None

    def writable_by(self, user):
        """Editors write in all updates, correspondents in their own, and where they publish
        directly in those under an embargo on which they are named; nobody in what is held, or
        secret to them."""
        found = self.readable_by(user)
        if user.is_editor:
            return found
        own_level = {"review_level": ReviewLevel.DIRECT}
        is_direct = Q(blog__is_sensitive=False, blog__review_level=ReviewLevel.DIRECT)
        is_named = _is_named(user, **own_level) & is_direct
        return found.filter(Q(author=user) | is_named)

    def shown_to_writer(self, user):
        """Those that the desk shows to this person in full, before they are public, too: what
        they may write in, and what they read by being named on its embargo."""
        found = self.readable_by(user)
        if user.is_editor:
            return found
        return found.filter(Q(author=user) | _is_named(user))

    def with_history_for(self, user):
        """In blogs where this person writes: all that is public, and of what was withdrawn
        their own. Its words are gone for who did not write them; editors read all but what
        Legal holds, which Legal alone reads."""
        ever = self.ever_public().readable_by(user)
        # Released by mistake and taken back, it is secret again with all that it said.
        secret = EmbargoQuerySet(self.model).secret_to(user).values("pk")
        ever = ever.exclude(became__in=secret)
        if user.is_editor or user.is_legal:
            return ever
        return ever.filter(Q(state=State.PUBLISHED) | Q(author=user))


def _is_named(user, **member) -> Q:
    """Of drafts under an embargo: this member of their blog is named on it."""
    named = Embargoed.objects.filter(person=user.pk).values("update")
    members = Member.objects.filter(blog=OuterRef("blog"), user=user.pk, **member)
    is_under_one = Q(state=State.DRAFT, is_embargoed=True, pk__in=named)
    return is_under_one & Q(Exists(members))
