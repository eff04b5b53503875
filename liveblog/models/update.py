"""An update: one timed entry in a blog, from draft to published to tombstone."""

from contextlib import contextmanager
from itertools import chain

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from liveblog.kinds.of_update import models_of

from . import embargo, review
from .blog import Blog
from .copies import Copied
from .going_out import CONSTRAINTS, INDEXES, GoingOut
from .history import Version
from .journal import PICTURE_VERBS
from .states import State, Verification
from .update_queries import UpdateQuerySet
from .verbs import MARKING_VERBS, Verb
from .words import LINES, Words


class Update(GoingOut, review.InReview, embargo.UnderEmbargo, Copied):
    State, Verification, Review = State, Verification, review.Review

    blog = models.ForeignKey(Blog, on_delete=models.CASCADE, related_name="updates")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="updates"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    heading = models.CharField(max_length=200, blank=True)
    label = models.CharField(max_length=30, blank=True)
    byline = models.CharField(max_length=120, blank=True)
    # The names of those who wrote it with them. None at all: the newsroom stands for it.
    more_bylines = models.JSONField(default=list, blank=True)
    location = models.CharField(max_length=120, blank=True)
    # When it happened, where that is not when it was posted.
    event_at = models.DateTimeField(null=True, blank=True)
    is_key_event = models.BooleanField(default=False)
    is_pinned = models.BooleanField(default=False)
    is_breaking = models.BooleanField(default=False)
    breaking_until = models.DateTimeField(null=True, blank=True)
    verification = models.CharField(
        max_length=12, choices=Verification.choices, blank=True, default=""
    )
    verified_at = models.DateTimeField(null=True, blank=True)
    # When breaking or verification last changed, or something was removed at once: feeds and search
    # engines are told so.
    marked_at = models.DateTimeField(null=True, blank=True)
    # The older update of which this one says that it was confirmed, or was wrong.
    announces = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    # Where its facts come from: for colleagues alone. Stays with a tombstone.
    source_note = models.TextField(max_length=1000, blank=True)

    first_revision = models.PositiveBigIntegerField(null=True, blank=True)
    last_revision = models.PositiveBigIntegerField(null=True, blank=True)
    # The inside of the article as every reader sees it; `_update.html` wraps it.
    public_html = models.TextField(default="", editable=False)
    # The same for programs, with whole addresses; its words alone; and as data: see
    # rendering.py and story.py. All four are written together.
    feed_html = models.TextField(default="", db_default="", editable=False)
    text = models.TextField(default="", db_default="", editable=False)
    story = models.JSONField(default=dict, db_default={}, editable=False)

    created_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(default=timezone.now)
    published_at = models.DateTimeField(null=True, blank=True)
    # Shown as "Updated 14:05": something was added, nothing had been wrong.
    added_to_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    withdrawal_notice = models.CharField(max_length=500, blank=True)
    withdrawal_reason = models.CharField(max_length=500, blank=True)

    # A retry, a double click or a second tab publishes once: unique with the author,
    # for ever, beside the digest of what was published under it.
    idempotency_key = models.CharField(max_length=64, null=True, blank=True)  # noqa: DJ001
    body_digest = models.CharField(max_length=64, blank=True)

    # Blocks that are not saved, while it is only looked at (`hold`).
    held_blocks = None

    objects = UpdateQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["draft", "published", "withdrawn"]),
                name="update_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    state="draft",
                    first_revision__isnull=True,
                    last_revision__isnull=True,
                    published_at__isnull=True,
                    public_html="",
                )
                | (
                    ~Q(state="draft")
                    & Q(
                        first_revision__isnull=False,
                        last_revision__isnull=False,
                        published_at__isnull=False,
                        last_revision__gte=F("first_revision"),
                    )
                ),
                name="update_draft_has_no_revisions",
            ),
            models.CheckConstraint(
                condition=~Q(state="published") | ~Q(public_html=""),
                name="update_published_can_be_read",
            ),
            models.CheckConstraint(
                condition=~Q(state="withdrawn")
                | Q(
                    heading="",
                    label="",
                    byline="",
                    location="",
                    event_at__isnull=True,
                    is_pinned=False,
                    is_key_event=False,
                    is_breaking=False,
                    verification="",
                    announces__isnull=True,
                    withdrawn_at__isnull=False,
                ),
                name="update_tombstone_has_no_words",
            ),
            models.CheckConstraint(
                condition=Q(more_bylines=[]) | (~Q(state="withdrawn") & ~Q(byline="")),
                name="update_more_bylines_come_after_one",
            ),
            models.CheckConstraint(
                condition=Q(is_breaking=False, breaking_until__isnull=True)
                | Q(is_breaking=True, breaking_until__isnull=False)
                | Q(is_breaking=True, state="draft"),
                name="update_breaking_has_its_end",
            ),
            models.CheckConstraint(
                condition=Q(
                    verification__in=["", "unconfirmed"], verified_at__isnull=True
                )
                | Q(verification__in=["confirmed", "wrong"], verified_at__isnull=False),
                name="update_verified_has_its_time",
            ),
            models.UniqueConstraint(
                fields=["blog", "first_revision"], name="update_order_has_no_ties"
            ),
            models.UniqueConstraint(
                fields=["author", "idempotency_key"], name="update_key_used_once"
            ),
            models.CheckConstraint(
                condition=Q(idempotency_key__isnull=True) | ~Q(idempotency_key=""),
                name="update_key_is_none_or_something",
            ),
            *CONSTRAINTS,
            *review.CONSTRAINTS,
        ]
        indexes = [
            # What a poll asks: changed since N. (The feed's order has its constraint.)
            models.Index(fields=["blog", "last_revision"], name="update_changed_since"),
            # The feeds of all blogs, and the corrections page.
            models.Index(fields=["-published_at", "-id"], name="update_by_time"),
            models.Index(
                fields=["-withdrawn_at", "-id"],
                condition=Q(state="withdrawn"),
                name="update_withdrawn_by_time",
            ),
            # The newest drafts, which the index below would look for among all updates.
            models.Index(
                fields=["blog", "state", "-saved_at"], name="update_newest_saved"
            ),
            # Whose words the search has not read yet.
            models.Index(fields=["saved_at"], name="update_by_saving"),
            # What the worker asks every second.
            models.Index(
                fields=["breaking_until"],
                condition=Q(is_breaking=True),
                name="update_is_breaking",
            ),
            # The desk's page of a long blog: drafts, how many are live, pins, key events.
            models.Index(fields=["blog", "state"], name="update_by_state"),
            models.Index(
                fields=["blog", "-first_revision"],
                condition=Q(is_pinned=True),
                name="update_pinned",
            ),
            models.Index(
                fields=["blog", "-first_revision"],
                condition=Q(is_key_event=True),
                name="update_key_event",
            ),
            # In which blogs somebody has written.
            models.Index(fields=["author", "blog"], name="update_by_author"),
            # The desk's search, which knows no small letters from large ones.
            models.Index(Upper("label"), name="update_by_label"),
            *INDEXES,
            *review.INDEXES,
            *embargo.INDEXES,
        ]

    def __str__(self):
        return self.heading or f"Update {self.pk}"

    def get_absolute_url(self):
        """Its permalink; of a rehearsal its place in the page at the desk."""
        if self.blog.is_rehearsal:
            return f"{self.blog.get_absolute_url()}#update-{self.pk}"
        return reverse("reader:update", args=[self.blog.slug, self.pk])

    # Questions

    @property
    def is_draft(self):
        return self.state == self.State.DRAFT

    @property
    def is_published(self):
        return self.state == self.State.PUBLISHED

    @property
    def is_withdrawn(self):
        return self.state == self.State.WITHDRAWN

    @property
    def is_unconfirmed(self):
        return self.verification == self.Verification.UNCONFIRMED

    @property
    def is_confirmed(self):
        return self.verification == self.Verification.CONFIRMED

    @property
    def is_wrong(self):
        return self.verification == self.Verification.WRONG

    @property
    def bylines(self):
        """The names that readers see, in their order; none if they are withheld."""
        return [self.byline, *self.more_bylines] if self.byline else []

    def named(self, words):
        """These words for it, never without saying that they are unconfirmed or wrong."""
        if not (self.is_unconfirmed or self.is_wrong):
            return words
        mark = _("%(label)s:") % {"label": self.verification_word}
        return f"{mark} {words}"

    def changed_at(self, corrections):
        """When its words last changed in public, given its corrections; or None."""
        changes = [self.added_to_at, *(correction.at for correction in corrections)]
        return max(filter(None, changes), default=None)

    @property
    def verification_word(self):
        """Unconfirmed, Confirmed or Wrong, in the language of the page; or ""."""
        return {
            self.Verification.NONE: "",
            self.Verification.UNCONFIRMED: _("Unconfirmed"),
            self.Verification.CONFIRMED: _("Confirmed"),
            self.Verification.WRONG: pgettext("of what was reported", "Wrong"),
        }[self.Verification(self.verification)]

    @property
    def is_in_the_feed(self):
        return not self.is_draft and self.public_html != ""

    @property
    def last_change(self):
        """Who last changed what readers see, and when: a JournalLine. One query."""
        return self._public_changes().first()

    @property
    def text_live_since(self):
        """When its words last changed for readers: no mark of it did that. One query."""
        changes = self._public_changes().exclude(verb__in=MARKING_VERBS)
        return changes.values_list("at", flat=True).first()

    def _public_changes(self):
        its = Q(update=self) | Q(verb__in=PICTURE_VERBS, revision=self.last_revision)
        lines = self.blog.journal.filter(its).select_related("by")
        return lines.order_by("-revision")

    def is_as_seen_at(self, revision):
        """Whether no person has changed it since a revision at which one saw it.

        What the house does (its time as breaking news ends, all is rendered again)
        leaves the words alone: it must not turn down a correction being written. Nor
        must a picture that joins them, by whomever it was sent.
        """
        if self.last_revision == revision:
            return True
        since = self.journal.filter(revision__gt=revision, by__isnull=False)
        since = since.exclude(verb=Verb.ADD_PICTURE)
        if since.exists() or not self.blog.journal.filter(revision=revision).exists():
            return False  # the second: seen before a backup was restored
        # A credit that was mended everywhere must not come back with older words.
        mended = self.blog.journal.filter(verb__in=PICTURE_VERBS, revision__gt=revision)
        is_replaced = self.versions.filter(revision__gte=revision).exists()
        return not (is_replaced and mended.exists())

    def blocks(self):
        """The blocks in their order: a query, and one for each kind it has; none for those it holds."""
        if self.held_blocks is not None:
            return self.held_blocks
        if self.pk is None:
            return []
        rows = (
            model._default_manager.filter(update=self).select_related(
                *(model.relations or [None])  # [] would join every foreign key
            )
            for model in models_of(self.pk)
        )
        return sorted(chain.from_iterable(rows), key=lambda block: block.position)

    def words(self):
        return Words(
            **{name: getattr(self, name) for name in LINES}, blocks=self.blocks()
        )

    # Verbs on one row; publishing.py says when readers see them

    def write(self, words):
        """Save these words as this update's own, replacing all its blocks."""
        for name in LINES:
            setattr(self, name, getattr(words, name))
        self.saved_at = timezone.now()
        is_new = self._state.adding
        self.save()
        if not is_new:
            for model in models_of(self.pk):
                model._default_manager.filter(update=self).delete()
        for position, block in enumerate(words.blocks):
            block.pk = None
            block.update, block.position = self, position
            block.settle()
            block.save()

    def hold(self, words):
        """Carry these words without saving them: for a preview, and nothing else."""
        for name in LINES:
            setattr(self, name, getattr(words, name))
        self.held_blocks = words.blocks
        for block in words.blocks:
            block.settle()

    @contextmanager
    def holding(self, blocks):
        """In this block of code these are its blocks: just written, not read again."""
        self.held_blocks = blocks
        try:
            yield
        finally:
            self.held_blocks = None

    def verify(self, verification, *, at):
        """Say whether it is true. What is settled, confirmed or wrong, has its time."""
        self.verification = verification
        is_settled = self.is_confirmed or self.is_wrong
        self.verified_at = at if is_settled else None

    def clear_marks(self):
        """Before it becomes a tombstone: nothing stays marked that cannot be read."""
        self.is_pinned = self.is_key_event = self.is_breaking = False
        self.breaking_until = self.verified_at = self.announces = None
        self.marked_at = None
        self.verification = self.Verification.NONE

    def keep_version(self, revision, *, by):
        """Store the words that this revision replaces, for the desk alone."""
        Version.objects.create(
            update=self,
            revision=self.last_revision,  # type: ignore[misc]  # it is public
            until_revision=revision,
            words=self.words().as_json(),
            by=by,
        )
