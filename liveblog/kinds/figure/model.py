"""A picture in an update, with its caption and credit."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from liveblog.kinds.block import Block
from liveblog.markup.safe_text import lines_of
from media.models import Image, Upload
from media.pictures import Picture
from media.shapes import shape_of


class FigureQuerySet(models.QuerySet):
    def owing_alt(self):
        """Those that readers see and of which nobody has said yet what they show."""
        public = self.filter(update__state="published")  # see models.states
        public = public.filter(update__blog__is_rehearsal=False)
        return public.filter(owes_alt=True, has_ended=False)

    def in_blogs_of(self, user):
        """Where this person may write."""
        return self if user.is_editor else self.filter(update__blog__members=user)


class FigureBlock(Block):
    """A picture, or the place of one that is on its way: "Picture follows"."""

    kind = "figure"
    searched = ("caption", "alt", "credit")
    relations = ("image", "upload")
    picture_key = "image"
    inseparable = (("alt", "is_decorative", "owes_alt"),)
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

    def as_story(self):
        """Without its picture where that is still to come, or its time is over."""
        image = self.image
        picture = None
        if image is not None and not self.has_ended:
            picture = Picture.of(image, alt=self.alt_shown).as_json()
        return {
            "kind": self.kind,
            "picture": picture,
            "shape": shape_of(image) if image else "",
            "stays_here": image is not None and not image.leaves_our_pages,
            "is_awaited": image is None,
            "has_ended": self.has_ended,
            "caption": self.caption,
            "credit": self.credit,
            "is_decorative": self.is_decorative,
            "owes_alt": self.owes_alt,
        }

    @classmethod
    def from_json(cls, stored, images):
        image = images.get(stored["image"])
        if image is None:
            return None
        words = {name: stored[name] for name in stored.keys() - {"kind", "image"}}
        return cls(image=image, **words)

    @classmethod
    def from_export(cls, stored, images):
        """One that nobody has described owes its alt text here."""
        alt = "" if stored["is_decorative"] else stored["alt"]
        owes_alt = not (alt or stored["is_decorative"])
        return cls.from_json(stored | {"alt": alt, "owes_alt": owes_alt}, images)

    def said(self):
        return self.caption

    def shows(self):
        return self.alt

    @classmethod
    def read_out(cls, story):
        if story["stays_here"]:
            return []
        follows = [_("Picture follows")] if story["is_awaited"] else []
        return [*follows, *lines_of(story["caption"])]

    @classmethod
    def row_shape(cls, story):
        is_in_a_row = story["picture"] and story["shape"] in {"portrait", "landscape"}
        return story["shape"] if is_in_a_row else ""

    def as_json(self):
        return {
            "kind": self.kind,
            "image": self.name,  # so that a retry finds the same digest
            "caption": self.caption,
            "credit": self.credit,
            "alt": self.alt,
            "is_decorative": self.is_decorative,
            "owes_alt": self.owes_alt,
        }
