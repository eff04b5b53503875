"""Audio or video of our own in an update."""

import hashlib
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from liveblog.kinds.block import Block, in_a_row, in_json
from liveblog.markup import captions
from liveblog.markup.safe_text import lines_of, unbroken
from media import recordings
from media.models import Recording


class RecordingQuerySet(models.QuerySet):
    def in_public(self):
        public = self.filter(update__state="published")  # see models.states
        return public.filter(update__blog__is_rehearsal=False)

    def owing_words(self):
        """Those that readers get and of which nobody has written what is said."""
        return self.in_public().filter(owes_words=True, has_ended=False)

    def in_blogs_of(self, user):
        """Where this person may write."""
        return self if user.is_editor else self.filter(update__blog__members=user)


class RecordingBlock(Block):
    """Something to listen to or to watch; with what is said in it, for who cannot hear."""

    kind = "recording"
    searched = ("title", "credit", "transcript", "captions")
    relations = ("recording",)
    file_key = "recording"
    inseparable = (("transcript", "captions", "is_wordless", "owes_words"),)
    recording = models.ForeignKey(
        Recording, on_delete=models.PROTECT, related_name="blocks"
    )
    title = models.CharField(max_length=200)
    credit = models.CharField(max_length=200)
    transcript = models.TextField(blank=True)
    captions = models.TextField(blank=True, help_text="WebVTT")
    is_wordless = models.BooleanField(default=False)
    # An editor has published it without: somebody still has to write what is said.
    owes_words = models.BooleanField(default=False)
    own_pages_only = models.BooleanField(default=False)
    ends_at = models.DateTimeField(null=True, blank=True)
    # Its time is over: its words stay, readers get a line in its place.
    has_ended = models.BooleanField(default=False)

    objects = RecordingQuerySet.as_manager()

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(title=""), name="recording_has_a_title"
            ),
            models.CheckConstraint(
                condition=~Q(credit=""), name="recording_has_a_credit"
            ),
            models.CheckConstraint(
                condition=Q(
                    is_wordless=True, owes_words=False, transcript="", captions=""
                )
                | Q(is_wordless=False, owes_words=True)
                | (
                    Q(is_wordless=False, owes_words=False)
                    & (~Q(transcript="") | ~Q(captions=""))
                ),
                name="recording_has_words_or_none_or_owes_them",
            ),
            models.CheckConstraint(
                condition=Q(has_ended=False) | Q(ends_at__isnull=False),
                name="recording_that_has_ended_had_a_time",
            ),
        ]
        indexes = [
            models.Index(
                fields=["ends_at"],
                condition=Q(ends_at__isnull=False, has_ended=False),
                name="recording_ends",
            ),
        ]

    def __str__(self):
        return self.title

    def settle(self):
        self.has_ended = self.ends_at is not None and self.ends_at <= timezone.now()

    @property
    def captions_mark(self):
        """Of these very captions: an address of theirs is never that of others."""
        return hashlib.sha256(self.captions.encode()).hexdigest()[:16]

    @property
    def captions_address(self):
        return self._address(f"{self.captions_mark}.vtt")

    def as_json(self):
        return {
            "kind": self.kind,
            "recording": self.recording.name,
            "title": self.title,
            "credit": self.credit,
            "transcript": self.transcript,
            "captions": self.captions,
            "is_wordless": self.is_wordless,
            "owes_words": self.owes_words,
            "own_pages_only": self.own_pages_only,
            "ends_at": in_json(self.ends_at),
        }

    @classmethod
    def from_json(cls, stored, images):
        """One query, for its recording."""
        recording = Recording.objects.filter(name=stored["recording"]).first()
        ends_at = stored["ends_at"] and datetime.fromisoformat(stored["ends_at"])
        if recording is None:
            return None
        own = stored.keys() - {"kind", "recording", "ends_at"}
        return cls(recording=recording, ends_at=ends_at, **{n: stored[n] for n in own})

    @property
    def stays_here(self):
        return self.own_pages_only or self.ends_at is not None

    def as_export(self):
        return None if self.stays_here else self.as_json()

    @classmethod
    def from_export(cls, stored, images):
        """One of which nobody has written what is said owes it here."""
        recording = images.get(stored["recording"])
        if recording is None:
            return None
        names = ("title", "credit", "is_wordless", "own_pages_only")
        block = cls(recording=recording, **{name: stored[name] for name in names})
        block.ends_at = stored["ends_at"] and datetime.fromisoformat(stored["ends_at"])
        if not block.is_wordless:
            block.transcript = stored["transcript"]
            block.captions = _as_captions(stored["captions"])
            has_words = block.transcript or block.captions
            block.owes_words = stored["owes_words"] or not has_words
        return block

    def as_story(self):
        return {
            "kind": self.kind,
            "title": self.title,
            "credit": self.credit,
            "file": None if self.has_ended else self._file(),
            "transcript": self.transcript,
            "captions": self.captions_address if self.captions else "",
            "said": captions.words_of(self.captions),
            "owes_words": self.owes_words,
            "has_ended": self.has_ended,
            # What ends must not be in an archive or a reader's feed for ever.
            "stays_here": self.stays_here,
        }

    def _file(self):
        """Its address is a path: whole where it leaves our pages."""
        recording = self.recording
        return {
            "address": self._address(recordings.file_of(recording)),
            "type": recording.content_type,
            "is_video": recording.is_video,
            "size_bytes": recording.size_bytes,
            "seconds": recording.seconds,
            "width": recording.width_px,
            "height": recording.height_px,
            "poster": self._address(recordings.POSTER) if recording.has_poster else "",
        }

    def _address(self, file_name):
        return reverse("reader:recording", args=[self.recording.name, file_name])

    def said(self):
        words = unbroken(self.transcript) or captions.words_of(self.captions)
        return "\n".join(filter(None, [self.title, words]))

    @classmethod
    def read_out(cls, story):
        if story["stays_here"]:
            return []
        words = story["transcript"] or story["said"]
        return lines_of("\n".join([in_a_row(story["title"], story["credit"]), words]))


def _as_captions(text: str) -> str:
    try:
        return captions.read(text) if text else ""
    except captions.NotCaptions as wrong:
        raise ValidationError(str(wrong)) from None
