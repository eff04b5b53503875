"""Editions: blogs that tell one story in several languages, and what they owe each other."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from liveblog.markup import languages

from .copies import CopyQuerySet


class EditionSet(models.Model):
    """What the editions of one story have in common: that they are. Blogs point here."""

    made_at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"Editions {self.pk}"


class EditionBlog(models.Model):
    """The part of a blog that says of which story it is an edition, and in which language we speak."""

    editions = models.ForeignKey(
        EditionSet,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="blogs",
    )
    # What other editions publish from then on is offered here.
    in_editions_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def interface_language(self) -> str:
        """That of our own words on its pages: its own, or English where we have none in it."""
        return languages.interface_language(self.language)  # type: ignore[attr-defined]

    def other_editions(self):
        """The blogs in the other languages. By key, so that all of them name them in one order."""
        others = type(self)._default_manager.exclude(pk=self.pk)
        if self.editions_id is None:
            return others.none()
        return others.filter(editions=self.editions_id).order_by("pk")


class EditionQuerySet(CopyQuerySet):
    """Of updates."""

    def counterparts_of(self, update):
        """What says the same in the other editions: what it was copied from, and what was from that.

        Also drafts, but nothing that was withdrawn. One query.
        """
        editions = update.blog.editions_id
        if editions is None:
            return self.none()
        first = update.original_id or update.pk
        same = Q(pk=first) | Q(original=first) | Q(original=update.pk)
        others = self.filter(same, blog__editions=editions).exclude(blog=update.blog_id)
        return others.exclude(state="withdrawn")

    def counterparts_from(self, source):
        """What says here the same as the updates of another edition did: of this blog's, and drafts too.

        Taken over from there, or there from here. To be called on `blog.updates`.
        """
        same = Q(original__blog=source) | Q(copies__blog=source)
        return self.filter(pk__in=self.filter(same).values("pk")).exclude(
            state="withdrawn"
        )

    def offered_to(self, blog):
        """What other editions have published since this is one, newest first; what readers see.

        But for what is here already, at least as somebody's draft, and what was declined. What
        was itself copied from another edition is offered there, not here.
        """
        if blog.editions_id is None:
            return self.none()
        shown = self.filter(state="published", blog__editions=blog.editions_id)
        shown = shown.exclude(blog=blog).exclude(blog__status="prepared")
        since = shown.filter(published_at__gte=blog.in_editions_since)
        here = Q(copies__blog=blog) & ~Q(copies__state="withdrawn")
        known = self.filter(here).values("pk")
        of_these = self.filter(blog__editions=blog.editions_id)
        copied = of_these.in_another_edition().values("pk")
        declined = DeclinedOffer.objects.filter(blog=blog).values("update")
        offered = since.exclude(pk__in=known).exclude(pk__in=copied)
        return offered.exclude(pk__in=declined).order_by("-published_at", "-pk")


class DeclinedOffer(models.Model):
    """An update of another edition that is not for this one: offered there no more."""

    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="declined_offers"
    )
    update = models.ForeignKey(
        "liveblog.Update", on_delete=models.CASCADE, related_name="+"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["blog", "update"], name="declined_once"),
        ]

    def __str__(self):
        return f"{self.update} in {self.blog}"


class AnsweredQuerySet(models.QuerySet):
    def open(self):
        return self.filter(answered_at=None)


class AlarmQuerySet(AnsweredQuerySet):
    def of(self, blog, person):
        """Those of updates of this blog that this person reads, the oldest first, with both updates.

        Of a colleague's draft only who would find it in the queue.
        """
        public = blog.updates.ever_public().readable_by(person).values("pk")
        drafts = blog.updates.drafts().shown_to_writer(person).values("pk")
        its = self.filter(Q(update__in=public) | Q(update__in=drafts))
        its = its.order_by("raised_at", "pk")
        return its.select_related("update__author", "source__blog")


class Alarm(models.Model):
    """What both kinds of alarm have: since when it is raised, and what somebody answered."""

    class Answer(models.TextChoices):
        UPDATED = "updated", _("It says the same here now")
        NOTHING = "nothing", _("Nothing to do here")
        WITHDRAWN = "withdrawn", _("Withdrawn here, too")

    raised_at = models.DateTimeField(default=timezone.now)
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def is_answered(self) -> bool:
        return self.answered_at is not None


IS_ANSWERED_BY_SOMEBODY = Q(answer="", answered_by=None, answered_at=None) | (
    ~Q(answer="") & Q(answered_by__isnull=False, answered_at__isnull=False)
)


class EditionAlarm(Alarm):
    """An update says what was changed or withdrawn in another edition. Until it is answered."""

    class Cause(models.TextChoices):
        """Each takes the place of those before it, in an alarm that is open."""

        CORRECTED = "corrected", _("Changed in another edition")
        VERIFIED = "verified", _("Verification changed in another edition")
        WITHDRAWN = "withdrawn", _("Withdrawn in another edition")

    update = models.ForeignKey(
        "liveblog.Update", on_delete=models.CASCADE, related_name="alarms"
    )
    # What was changed there, and the last of its revisions of which nobody was alarmed.
    source = models.ForeignKey(
        "liveblog.Update", on_delete=models.CASCADE, related_name="+"
    )
    known_revision = models.PositiveBigIntegerField()
    cause = models.CharField(max_length=10, choices=Cause.choices)

    objects = AlarmQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["update", "source"],
                condition=Q(answered_at=None),
                name="alarm_open_once",
            ),
            models.CheckConstraint(
                condition=IS_ANSWERED_BY_SOMEBODY, name="alarm_answered_by_somebody"
            ),
        ]

    def __str__(self):
        return f"{self.get_cause_display()}: {self.source}"


class EditionBlogAlarm(Alarm):
    """Another edition was withdrawn as a whole. Until it is answered in this blog."""

    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="edition_alarms"
    )
    # None once that was erased: what was taken over from it may still stand here.
    source = models.ForeignKey(
        "liveblog.Blog", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    # In which it was; its headline may be what was not to be told.
    language = models.CharField(max_length=12)

    objects = AnsweredQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["blog", "source"],
                condition=Q(answered_at=None),
                name="blog_alarm_open_once",
            ),
            models.CheckConstraint(
                condition=IS_ANSWERED_BY_SOMEBODY,
                name="blog_alarm_answered_by_somebody",
            ),
        ]

    def __str__(self):
        return f"The edition in {self.language} is withdrawn"
