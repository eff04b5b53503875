"""What an update is made of. Concrete tables; an update's blocks are replaced whole."""

from urllib.parse import urlsplit

from django.conf.locale import LANG_INFO
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from liveblog import embeds
from media.models import Image, Upload

from .states import State


class Block(models.Model):
    """One part of an update. `kind` is the one word that names it everywhere."""

    kind: str
    update = models.ForeignKey("liveblog.Update", on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["update", "position"], name="%(class)s_once_a_position"
            ),
        ]

    def settle(self):
        """See, when it is written down, to what time has made of it."""

    def as_json(self):
        """The words of this block, as kept in a Version and compared by digest."""
        raise NotImplementedError


class TextBlock(Block):
    """Words; where some are bold, a link or in a list, `html` has them all once more.

    `html` is what `rich.read` made, and `words` are what it found in it.
    """

    kind = "text"
    words = models.TextField()
    html = models.TextField(blank=True)

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(condition=~Q(words=""), name="text_has_words"),
        ]

    def __str__(self):
        return self.words[:60]

    def as_json(self):
        # Words from before there was rich text keep their digest.
        rich = {"html": self.html} if self.html else {}
        return {"kind": self.kind, "words": self.words, **rich}


class QuoteBlock(Block):
    kind = "quote"
    words = models.TextField(help_text="Plain text; a blank line makes a paragraph.")
    speaker = models.CharField(max_length=120)
    role = models.CharField(max_length=160, blank=True)
    place = models.CharField(max_length=120, blank=True)
    source_url = models.URLField(max_length=500, blank=True)
    # What was said, where `words` are its translation; and the code of that language.
    original = models.TextField(blank=True)
    original_language = models.CharField(max_length=12, blank=True)

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(condition=~Q(words=""), name="quote_has_words"),
            models.CheckConstraint(
                condition=~Q(speaker=""), name="quote_has_a_speaker"
            ),
            models.CheckConstraint(
                condition=Q(source_url="")
                | Q(source_url__startswith="https://")
                | Q(source_url__startswith="http://"),
                name="quote_source_is_a_web_address",
            ),
            models.CheckConstraint(
                condition=Q(original="", original_language="")
                | (~Q(original="") & ~Q(original_language="")),
                name="quote_original_has_its_language",
            ),
        ]

    def __str__(self):
        return f"{self.speaker}: {self.words[:60]}"

    @property
    def original_language_name(self):
        """In the language of the page; "" for another than those that have a name."""
        code = self.original_language
        return get_language_info(code)["name_translated"] if code in LANG_INFO else ""

    def as_json(self):
        original = {
            "original": self.original,
            "original_language": self.original_language,
        }
        return {
            "kind": self.kind,
            "words": self.words,
            "speaker": self.speaker,
            "role": self.role,
            "place": self.place,
            "source_url": self.source_url,
            # Words from before there were translations keep their digest.
            **(original if self.original else {}),
        }


class FigureQuerySet(models.QuerySet):
    def owing_alt(self):
        """Those that readers see and of which nobody has said yet what they show."""
        public = self.filter(update__state=State.PUBLISHED)
        return public.filter(owes_alt=True, has_ended=False)

    def in_blogs_of(self, user):
        """Where this person may write."""
        return self if user.is_editor else self.filter(update__blog__members=user)


class FigureBlock(Block):
    """A picture, or the place of one that is on its way: "Picture follows"."""

    kind = "figure"
    image = models.ForeignKey(
        Image, on_delete=models.PROTECT, related_name="figures", null=True, blank=True
    )
    # What it waits for as long as it has no image.
    upload = models.ForeignKey(
        Upload, on_delete=models.PROTECT, related_name="figures", null=True, blank=True
    )
    caption = models.CharField(max_length=500, blank=True)
    credit = models.CharField(max_length=200)
    alt = models.CharField(max_length=500, blank=True)
    is_decorative = models.BooleanField(default=False)
    # An editor has published it without: somebody still has to write it.
    owes_alt = models.BooleanField(default=False)
    # Its picture's time is over: its words stay, readers get a line in its place.
    has_ended = models.BooleanField(default=False)

    objects = FigureQuerySet.as_manager()

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(
                condition=Q(image__isnull=False, upload__isnull=True)
                | Q(image__isnull=True, upload__isnull=False),
                name="figure_has_an_image_or_waits_for_one",
            ),
            models.CheckConstraint(condition=~Q(credit=""), name="figure_has_a_credit"),
            models.CheckConstraint(
                condition=Q(is_decorative=True, owes_alt=False, alt="")
                | Q(is_decorative=False, owes_alt=True, alt="")
                | (Q(is_decorative=False, owes_alt=False) & ~Q(alt="")),
                name="figure_has_alt_or_needs_or_owes_it",
            ),
            models.CheckConstraint(
                condition=Q(has_ended=False) | Q(image__isnull=False),
                name="figure_that_has_ended_had_an_image",
            ),
        ]
        indexes = [
            models.Index(
                fields=["update"],
                condition=Q(owes_alt=True),
                name="figure_owes_alt",
            ),
        ]

    def __str__(self):
        return self.caption or self.alt

    @property
    def name(self):
        """Its picture's, the same before and after it has arrived."""
        return (self.image or self.upload).name  # type: ignore[union-attr]  # one is there

    @property
    def alt_shown(self):
        """What a screen reader says, in the language of the page.

        Of one that owes it, that it will come: an empty alt would say that there is
        nothing to know, and the caption is read out anyway.
        """
        return _("Picture, description follows") if self.owes_alt else self.alt

    def settle(self):
        self.has_ended = self.image is not None and self.image.has_ended

    def as_json(self):
        return {
            "kind": self.kind,
            "image": self.name,  # so that a retry finds the same digest
            "caption": self.caption,
            "credit": self.credit,
            "alt": self.alt,
            "is_decorative": self.is_decorative,
            # Words from before any could be owed keep their digest.
            **({"owes_alt": True} if self.owes_alt else {}),
        }


class EmbedBlock(Block):
    """A player or a post from elsewhere, and what it says: kept here if it goes there."""

    kind = "embed"
    url = models.URLField(max_length=500)
    provider = models.CharField(max_length=20)
    provider_id = models.CharField(max_length=500)
    title = models.CharField(max_length=200)
    author = models.CharField(max_length=120, blank=True)
    words = models.TextField(blank=True)

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(
                condition=Q(url__startswith="https://") | Q(url__startswith="http://"),
                name="embed_is_at_a_web_address",
            ),
            models.CheckConstraint(
                condition=~Q(provider="") & ~Q(provider_id=""),
                name="embed_has_a_provider",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="embed_has_a_title"),
            # A reader's page tells the players of one update apart by what they play.
            models.UniqueConstraint(
                fields=["update", "provider", "provider_id"],
                name="embed_once_in_an_update",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def embed(self):
        """The Embed; None where it is no longer one that we show."""
        return embeds.find(self.url)

    def as_json(self):
        return {
            "kind": self.kind,
            "url": self.url,
            "provider": self.provider,
            "provider_id": self.provider_id,
            "title": self.title,
            "author": self.author,
            "words": self.words,
        }


class CardBlock(Block):
    """A link that stands by itself. Nothing is fetched: what it says was typed."""

    kind = "card"
    url = models.URLField(max_length=500)
    title = models.CharField(max_length=200)
    source = models.CharField(max_length=120, blank=True)

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(
                condition=Q(url__startswith="https://") | Q(url__startswith="http://"),
                name="card_is_at_a_web_address",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="card_has_a_title"),
        ]

    def __str__(self):
        return self.title

    @property
    def host(self):
        """www.example.org as example.org: who is asked, where no source is named."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    def as_json(self):
        return {
            "kind": self.kind,
            "url": self.url,
            "title": self.title,
            "source": self.source,
        }


BLOCK_MODELS: dict[str, type[Block]] = {
    model.kind: model
    for model in (TextBlock, QuoteBlock, FigureBlock, EmbedBlock, CardBlock)
}
