"""That words which readers are not to see any more are gone: place by place, as it was seen."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.db import models
from django.db.models import Q
from django.utils import timezone

from .locks import writers_turn

# After its change; who asked before it has been answered by then.
FIRST_LOOK = timedelta(seconds=1)
# So long a receipt is one worker's. If that one dies over it, another begins anew.
IN_HAND = timedelta(seconds=90)
# Between two looks; twice as long each time.
LONGEST_PAUSE = timedelta(minutes=10)
# What is still there by then a person has to see to.
LOOKED_FOR = timedelta(days=7)


class Place(StrEnum):
    """What readers and programs read; what is stored stays for ever."""

    PAGE = "page"
    DATA = "data"  # for search engines, on the page
    POLL = "poll"
    PERMALINK = "permalink"
    OLDER = "older"
    OLDEST_FIRST = "oldest_first"
    KEY_EVENTS = "key_events"
    LIGHT = "light"
    BOX = "box"
    FRONT = "front"
    CORRECTIONS = "corrections"
    TOPIC = "topic"  # page and feeds; nothing once no public blog has it
    FEED = "feed"
    FRONT_FEED = "front_feed"
    PROGRAMS = "programs"  # JSON, which any site may read
    SITEMAP = "sitemap"
    CARD = "card"
    PICTURE = "picture"
    COPY = "copy"
    SERVERS = "servers"  # those of others, which were sent it


class Seen(StrEnum):
    """What the last look has shown."""

    NOT_YET = ""
    GONE = "gone"
    THERE = "there"
    OLDER = "older"  # an answer of before the change, in which the words did not stand
    FAILED = "failed"
    ELSEWHERE = "elsewhere"  # of a picture: readers are shown it by something else


# Of these nobody has to look again.
SETTLED = {Seen.GONE, Seen.ELSEWHERE}


@dataclass
class Look:
    """One place and what was seen there. `paths` are all of its addresses.

    `proof`: where words cannot show it, the HTTP status that is to be answered, or the edition of
    a card that is to be no more; beside words the path to which nothing may lead; or "".
    """

    place: Place
    paths: list[str]
    proof: str = ""
    seen: Seen = Seen.NOT_YET
    at: str = ""  # of the last look, or of that which settled it
    since: str = ""  # of the first that did not settle it
    why: str = ""

    @property
    def is_settled(self) -> bool:
        return self.seen in SETTLED

    @property
    def looked_at(self) -> datetime | None:
        return datetime.fromisoformat(self.at) if self.at else None

    @property
    def open_since(self) -> datetime | None:
        return datetime.fromisoformat(self.since) if self.since else None

    def note(self, seen: Seen, at: datetime, why: str = "") -> None:
        self.seen, self.at, self.why = seen, at.isoformat(), why
        if not self.is_settled:
            self.since = self.since or self.at

    @classmethod
    def read(cls, stored: dict) -> "Look":
        known = {
            **stored,
            "place": Place(stored["place"]),
            "seen": Seen(stored["seen"]),
        }
        return cls(**known)


class ReceiptQuerySet(models.QuerySet):
    def due(self, now: datetime):
        """Those to be looked at now, newest first: of an old one most is known."""
        looked_for = Q(gone_at=None, at__gt=now - LOOKED_FOR)
        return self.filter(looked_for, not_before__lte=now).order_by("-pk")

    def in_lists(self):
        """Without what only the page of one receipt shows."""
        return self.defer("fingerprints", "places").order_by("-revision")


class Receipt(models.Model):
    """Of one change that took words from readers. No reader sees it; it takes no revision.

    Holds no words: they may be gone for colleagues, too (markup/fingerprints.py).
    """

    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="receipts"
    )
    update = models.ForeignKey(
        "liveblog.Update", on_delete=models.CASCADE, related_name="receipts", null=True
    )
    # Of the journal's line: who did it, and what.
    revision = models.PositiveBigIntegerField()
    at = models.DateTimeField(default=timezone.now)
    fingerprints = models.JSONField(default=list)
    places = models.JSONField(default=list)
    # How many of them are not settled; when a poll first had the change; when all was gone.
    left = models.PositiveIntegerField(default=0)
    seen_at = models.DateTimeField(null=True)
    gone_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    not_before = models.DateTimeField()

    objects = ReceiptQuerySet.as_manager()

    class Meta:
        ordering = ["blog_id", "revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["blog", "revision"], name="receipt_one_a_revision"
            ),
            models.CheckConstraint(
                condition=Q(gone_at=None) | Q(left=0), name="receipt_gone_from_all"
            ),
        ]
        indexes = [
            # What the worker asks every second.
            models.Index(
                fields=["not_before"],
                condition=Q(gone_at=None),
                name="receipt_not_settled",
            ),
        ]

    def __str__(self):
        return f"Receipt of {self.blog_id}, revision {self.revision}"

    @property
    def looks(self) -> list[Look]:
        return [Look.read(each) for each in self.places]

    @property
    def is_given_up(self) -> bool:
        return self.gone_at is None and self.at <= timezone.now() - LOOKED_FOR

    @property
    def seconds_until_seen(self) -> int | None:
        return _seconds(self.at, self.seen_at)

    @property
    def seconds_until_gone(self) -> int | None:
        return _seconds(self.at, self.gone_at)

    def list_places(self, looks: list[Look]) -> None:
        self.places = [asdict(each) for each in looks]
        self.left = sum(not each.is_settled for each in looks)

    def take_in_hand(self, now: datetime) -> bool:
        """Whether it is this worker's: of two that ask at once one gets it."""
        with writers_turn():
            free = Receipt.objects.due(now).order_by().filter(pk=self.pk)
            return free.update(not_before=now + IN_HAND) == 1

    def store(self, looks: list[Look], at: datetime) -> None:
        """Write down what was seen, and when to look again."""
        self.list_places(looks)
        self.tries += 1
        pause = timedelta(seconds=2 ** min(self.tries - 1, 10))
        self.not_before = at + min(pause, LONGEST_PAUSE)
        polls = [each for each in looks if each.place == Place.POLL and each.is_settled]
        if polls and self.seen_at is None:
            self.seen_at = polls[0].looked_at
        if not self.left:
            self.gone_at = at
        with writers_turn():
            self.save(
                update_fields=[
                    *("places", "left", "seen_at", "gone_at", "tries", "not_before"),
                ]
            )


def _seconds(start: datetime, end: datetime | None) -> int | None:
    return None if end is None else max(0, round((end - start).total_seconds()))
