"""A blog: one running story, and the count of its public changes."""

from contextlib import contextmanager
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from liveblog.markup import embeds, zones
from liveblog.web import metrics

from .blog_queries import BlogQuerySet
from .dates import DatedBlog
from .editions import EditionBlog
from .journal import JournalLine, acting, widths_of
from .locks import CheckedUnderLock, in_line, writers_turn
from .notify import notify_change
from .pause import refuse_in_a_pause
from .review import ReviewedBlog, ReviewLevel
from .surroundings import Surroundings
from .verbs import Verb
from .withdrawn_blog import WithdrawnBlog

# A reader further behind than this is asked to load the page again.
CHANGES_KEPT = 500
# After a restore revisions go on from the second in which it is made, times so many: more than
# a blog can gain in a second. They stay below 2^53, up to which scripts count exactly.
REVISIONS_PER_SECOND = 1000
RESTORES_COUNT_FROM = datetime(2026, 1, 1, tzinfo=UTC)
# A cursor that is ahead by no more may come true in the seconds that an answer is cached.
FAR_AHEAD = 2000


def floor_of(revision, restored_floor):
    """The oldest revision from which a reader can be brought up to this one."""
    return max(restored_floor, revision - CHANGES_KEPT)


def validate_time_zone(name):
    if name not in zones.known():
        raise ValidationError(f"{name} is not a time zone that we know.")


class Blog(
    DatedBlog, ReviewedBlog, WithdrawnBlog, EditionBlog, Surroundings, CheckedUnderLock
):
    class Status(models.TextChoices):
        PREPARED = "prepared", "Prepared"
        LIVE = "live", "Live"
        CLOSED = "closed", "Closed"

    class Direction(models.TextChoices):
        LEFT_TO_RIGHT = "ltr", "Left to right"
        RIGHT_TO_LEFT = "rtl", "Right to left"

    slug = models.SlugField(max_length=80, unique=True)
    language = models.CharField(max_length=12, default="en")
    direction = models.CharField(
        max_length=3, choices=Direction.choices, default=Direction.LEFT_TO_RIGHT
    )
    time_zone = models.CharField(
        max_length=64, default="Europe/Berlin", validators=[validate_time_zone]
    )
    status = models.CharField(
        max_length=10, choices=Status.choices, default=Status.PREPARED
    )
    # No reader sees it, live or closed: public(). Set when it is made, and never changed.
    is_rehearsal = models.BooleanField(default=False, db_default=False)
    is_pinned = models.BooleanField("pinned on the front page", default=False)
    # Live, but nothing was published for a while, and the status line says so.
    is_silent = models.BooleanField(default=False)
    # Readers may send questions, while it is live: models/question.py.
    takes_questions = models.BooleanField(default=False, db_default=False)

    headline = models.CharField(max_length=200)
    standfirst = models.CharField(max_length=400, blank=True)
    introduction = models.TextField(max_length=8000, blank=True)
    # The same with what is bold, a link or in a list, as `rich.read` made it; "" where
    # nothing is. So of the summary.
    introduction_rich = models.TextField(blank=True, default="", db_default="")
    hero_image = models.ForeignKey(
        "media.Image",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="heroes",
    )
    hero_caption = models.CharField(max_length=500, blank=True)
    hero_credit = models.CharField(max_length=200, blank=True)
    hero_alt = models.CharField(max_length=500, blank=True)
    # "What we know", kept by the desk, as of a time.
    summary = models.TextField(max_length=4000, blank=True)
    summary_rich = models.TextField(blank=True, default="", db_default="")
    summary_at = models.DateTimeField(null=True, blank=True)
    # Played in the place of the image, which is then what is seen before it plays.
    hero_video_url = models.URLField(max_length=500, blank=True)
    source_line = models.CharField(max_length=300, blank=True)
    closing_message = models.TextField(max_length=2000, blank=True)
    # What the composer of a new update begins with. What is written already stays as it is.
    default_label = models.CharField(
        max_length=30, blank=True, default="", db_default=""
    )
    withholds_bylines = models.BooleanField(default=False, db_default=False)
    # Hosts whose pages may show the widget, parted by spaces; "" for any (markup/hosts.py).
    framed_by = models.CharField(max_length=500, blank=True, default="", db_default="")

    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Member", related_name="blogs"
    )
    created_at = models.DateTimeField(default=timezone.now)
    went_live_at = models.DateTimeField(null=True, blank=True)
    # When the first of its updates was published, where that was elsewhere and before it went live.
    began_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    last_published_at = models.DateTimeField(null=True, blank=True)

    # How many public changes there have been. Only `next_revision` moves it on.
    revision = models.PositiveBigIntegerField(default=0)
    # When that was: the last change that readers could see. None while there was none.
    changed_at = models.DateTimeField(null=True, blank=True, editable=False)
    # A reader who holds less than this cannot be brought up to date: revisions were lost
    # in a restore, or a new language has changed what no poll brings.
    restored_floor = models.PositiveBigIntegerField(default=0)

    # The page parts: what readers see of each, stored as it is rendered, and the
    # revision at which it last changed. They cost the poll no query.
    headline_html = models.TextField(default="", editable=False)
    headline_revision = models.PositiveBigIntegerField(default=0)
    status_html = models.TextField(default="", editable=False)
    status_revision = models.PositiveBigIntegerField(default=0)
    hero_html = models.TextField(default="", editable=False)
    hero_revision = models.PositiveBigIntegerField(default=0)
    introduction_html = models.TextField(default="", editable=False)
    introduction_revision = models.PositiveBigIntegerField(default=0)
    summary_html = models.TextField(default="", editable=False)
    summary_revision = models.PositiveBigIntegerField(default=0)
    pinned_html = models.TextField(default="", editable=False)
    pinned_revision = models.PositiveBigIntegerField(default=0)
    key_events_html = models.TextField(default="", editable=False)
    key_events_revision = models.PositiveBigIntegerField(default=0)
    source_html = models.TextField(default="", editable=False)
    source_revision = models.PositiveBigIntegerField(default=0)

    # As data, by part: what some of them say that is not in this row. Replaced, never
    # changed: `next_revision` saves what is another object's than before.
    story = models.JSONField(default=dict, db_default={}, editable=False)

    # Inside `next_revision`: names of pictures that its verb takes off something, and what else
    # its journal line is to have that is known under the lock alone.
    taken_off: set[str]
    noted: dict[str, object]

    objects = BlogQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["editions", "language"], name="blog_one_edition_in_a_language"
            ),
            models.CheckConstraint(
                condition=Q(status__in=["prepared", "live", "closed"]),
                name="blog_status_is_known",
            ),
            models.CheckConstraint(
                condition=Q(direction__in=["ltr", "rtl"]),
                name="blog_direction_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(headline=""), name="blog_has_a_headline"
            ),
            models.CheckConstraint(
                condition=Q(status="prepared") | Q(went_live_at__isnull=False),
                name="blog_public_since_it_went_live",
            ),
            models.CheckConstraint(
                condition=Q(status="closed", closed_at__isnull=False)
                | (~Q(status="closed") & Q(closed_at__isnull=True)),
                name="blog_closed_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(summary="", summary_at__isnull=True)
                | (~Q(summary="") & Q(summary_at__isnull=False)),
                name="blog_summary_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(is_silent=False)
                | Q(status="live", last_published_at__isnull=False),
                name="blog_silent_is_live_and_once_spoke",
            ),
            models.CheckConstraint(
                condition=Q(revision__gte=F("restored_floor")),
                name="blog_revision_not_below_its_floor",
            ),
            models.CheckConstraint(
                condition=Q(hero_video_url="")
                | Q(hero_video_url__startswith="https://")
                | Q(hero_video_url__startswith="http://"),
                name="blog_hero_video_is_at_a_web_address",
            ),
        ]

    def __str__(self):
        return self.headline

    def get_absolute_url(self):
        """As readers see it; of a rehearsal, which has no readers, its page at the desk."""
        page = "desk:rehearsal" if self.is_rehearsal else "reader:blog"
        return reverse(page, args=[self.slug])

    # Questions

    @property
    def is_live(self):
        return self.status == self.Status.LIVE

    @property
    def is_closed(self):
        return self.status == self.Status.CLOSED

    @property
    def is_prepared(self):
        return self.status == self.Status.PREPARED

    @property
    def is_asked(self):
        """Whether readers may send questions now."""
        return self.takes_questions and self.is_live and not self.is_rehearsal

    @property
    def zone(self):
        return ZoneInfo(self.time_zone)

    @property
    def news_at(self):
        """When readers last heard of it: the time in its status line. None if prepared."""
        return self.closed_at or self.last_published_at or self.went_live_at

    @property
    def quiet_since(self):
        """Since when it has published nothing; not from before it went live. None if prepared."""
        if self.began_at is None or self.is_closed:
            return self.news_at
        # Its last update may be from elsewhere.
        return max(self.news_at, self.went_live_at)

    @property
    def last_is_from_elsewhere(self):
        """Whether its last update was published before the blog was live."""
        last, live = self.last_published_at, self.went_live_at
        return bool(self.began_at and last and live and last < live)

    @property
    def floor(self):
        """The oldest revision from which a reader can be brought up to date."""
        return floor_of(self.revision, self.restored_floor)

    @property
    def hero_video(self):
        """The Embed at the top; None if there is none, or it is not one that we show."""
        return embeds.find(self.hero_video_url)

    @property
    def hero_picture(self):
        """The image that readers see at the top, where nobody could be asked first.

        One whose time is over is taken off by a verb: no clock decides what is rendered.
        """
        image = self.hero_image
        return None if image is None or image.is_sensitive else image

    def writers(self):
        """Who may write in it: its members, and all editors."""
        may = Q(role=User.Role.EDITOR) | Q(pk__in=self.member_set.values("user"))
        return User.objects.filter(may, is_active=True)

    def can_be_written_by(self, user):
        return user.is_editor or self.member_set.filter(user=user).exists()

    def of_its_sort(self):
        """The other blogs between which words may go: of a rehearsal rehearsals, else real ones."""
        alike = Blog.objects.filter(is_rehearsal=self.is_rehearsal)
        return alike.exclude(pk=self.pk)

    # The one gate

    @contextmanager
    def locked(self, *, beforehand=None):
        """Hold this blog's row lock to the end of the block, with the row read anew.

        Unsaved changes to `self` are discarded on entry. Opens `transaction.atomic(durable=True)`
        and, on SQLite, the writers' file lock; call it outside any transaction. `beforehand` is
        called before the lock is asked for: what nobody can see need not hold anybody up.
        """
        with writers_turn(), transaction.atomic(durable=True):
            if beforehand is not None:
                beforehand()
            rows = Blog.objects.select_for_update(no_key=True)
            self.refresh_from_db(from_queryset=in_line(rows, self.pk))
            self.check_under_lock()
            yield

    @contextmanager
    def next_revision(
        self,
        verb: Verb,
        *,
        by,
        update=None,
        beforehand=None,
        afterwards=None,
        takes=1,
        **told,
    ):
        """Lock this blog and yield its next revision; commit both with the caller's work.

        The row lock is held to the commit, so revisions become visible in order and a reader who has seen N
        has seen everything before N. An exception in the block rolls back the number too. On leaving the
        block this saves the blog, then writes the journal line (so `update` may be an instance that the
        block saves for the first time). Raises Paused while publishing is. Locks as `locked` does.
        `by=None` is the house itself (the worker). The line has `told` (`change`, `key` and `written_by`,
        as they are given), and what the verb has put into `noted` and `taken_off`, with a hero that it
        changed. `afterwards` is called once all is written: what it raises takes it back. Who `takes` more
        revisions than the one that is yielded has those before it, and writes their lines.
        """
        with self.locked(beforehand=beforehand):
            refuse_in_a_pause(self, verb)
            revision = self.revision + takes
            before, self.taken_off, self.noted = self._row(), set(), {}
            yield revision
            # Not before: after an exception `self` must not hold a number that never was.
            self.revision, self.changed_at = revision, timezone.now()
            changed = {n for n, value in self._row().items() if value != before[n]}
            self.save(update_fields=changed)
            hero = before["hero_image_id"] if "hero_image_id" in changed else None
            told |= acting(by) | {"update": update} | self.noted
            self._write_line(revision, verb, hero, told)
            notify_change()
            if afterwards is not None:
                afterwards()
        if not self.is_rehearsal:
            metrics.count_change(verb)  # it is committed

    def _write_line(self, revision, verb, hero, told):
        """In the journal; of a rehearsal no cache has anything to forget."""
        JournalLine.objects.create(
            blog=self,
            relayed_at=timezone.now() if self.is_rehearsal else None,
            revision=revision,
            verb=Verb(verb),
            taken_off=widths_of(self.taken_off, hero),
            **told,
        )

    def _row(self):
        return {
            each.attname: getattr(self, each.attname)
            for each in Blog._meta.concrete_fields
        }

    def after_restore(self):
        """Make every page that is open now load again: its revisions may be lost ones.

        A reader at 50, after a restore to 45, would otherwise miss the next five. No
        revision is told twice, however many changes the backup lacks and however often
        it is restored: as long as the clock is not set back by as much (decision 0032).
        """
        seconds = int((timezone.now() - RESTORES_COUNT_FROM).total_seconds())
        with self.locked():
            gap_at_least = self.revision + REVISIONS_PER_SECOND
            self.revision = max(gap_at_least, seconds * REVISIONS_PER_SECOND)
            self.restored_floor = self.revision
            self.save(update_fields=["revision", "restored_floor"])


class Member(models.Model):
    """A person who may write in a blog. Editors may write everywhere without it."""

    blog = models.ForeignKey(Blog, on_delete=models.CASCADE)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    # What it takes to publish their words here; the blog may ask for more.
    review_level = models.CharField(
        max_length=10,
        choices=ReviewLevel.choices,
        default=ReviewLevel.DIRECT,
        db_default=ReviewLevel.DIRECT,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["blog", "user"], name="member_once"),
        ]

    def __str__(self):
        return f"{self.user} in {self.blog}"
