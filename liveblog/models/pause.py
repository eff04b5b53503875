"""A pause of publishing: in one blog or in all, by an editor, with the reason for it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .verbs import Verb

# What goes on in a pause: words go, or readers are told that they may be wrong; nothing comes.
GO_ON_IN_A_PAUSE = {
    *(Verb.WITHDRAW, Verb.TAKE_BACK, Verb.REMOVE, Verb.CLOSE, Verb.FALL_SILENT),
    Verb.WITHDRAW_BLOG,
    Verb.MOVE_UPDATE,  # it goes here; where it comes it is published
    *(Verb.UNPIN, Verb.UNPIN_BLOG, Verb.UNMARK_KEY_EVENT, Verb.END_BREAKING),
    *(Verb.MARK_UNCONFIRMED, Verb.MARK_WRONG),
    *(Verb.DROP_PICTURE, Verb.DELETE_PICTURE, Verb.END_PICTURE, Verb.MARK_SENSITIVE),
    Verb.END_RECORDING,
    # Where these give readers more than they had, they refuse by themselves.
    *(Verb.SET_PICTURE_RIGHTS, Verb.SET_BEGINNING),
    # What the house owes to those who are in what is public already.
    *(Verb.CHANGE_BYLINE, Verb.CORRECT_CREDIT, Verb.RERENDER, Verb.REFRESH_PICTURE),
    # Links to other blogs: in a pause they are called as before it, or they go.
    Verb.CONTINUE_BLOG,
    # No reader sees it; in trouble review is what an editor wants to make stricter.
    Verb.SET_REVIEW,
    # Readers see no more of it than that the blog is closed, which goes on, too.
    Verb.SET_CLOSING_TIME,
}


class Paused(Exception):
    """Nothing new goes before readers now: `pause` says who decided that, and why."""

    def __init__(self, pause: "Pause"):
        super().__init__(str(pause))
        self.pause = pause


class PauseQuerySet(models.QuerySet):
    def active(self):
        return self.filter(ended_at=None)

    def of(self, blog):
        """Those that hold for this blog; that of all blogs first."""
        its = Q(blog=None) | Q(blog=blog) if blog is not None else Q(blog=None)
        return (
            self.active().filter(its).order_by(models.F("blog").asc(nulls_first=True))
        )


class Pause(models.Model):
    """Rows stay when the pause is over: they say who stopped whom, and for how long."""

    blog = models.ForeignKey(
        "liveblog.Blog",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="pauses",
        help_text="Empty: all blogs.",
    )
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    ended_at = models.DateTimeField(null=True)

    objects = PauseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["blog"],
                condition=Q(ended_at=None, blog__isnull=False),
                name="pause_once_in_a_blog",
            ),
            models.UniqueConstraint(
                models.Value(1),
                condition=Q(ended_at=None, blog=None),
                name="pause_once_in_all_blogs",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="pause_has_a_reason"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None)
                | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="pause_ended_by_somebody",
            ),
        ]

    def __str__(self):
        return f"{self.blog or 'All blogs'}: {self.reason}"


def refuse_in_a_pause(blog, verb: Verb) -> None:
    """Raises Paused where a pause holds for this blog and the verb does not go on in one.

    One query, under the blog's row lock.
    """
    if verb not in GO_ON_IN_A_PAUSE:
        refuse_while_paused(blog)


def refuse_while_paused(blog) -> None:
    """The same for what no verb says: of some it goes on, of others it does not."""
    if (pause := Pause.objects.of(blog).first()) is not None:
        raise Paused(pause)
