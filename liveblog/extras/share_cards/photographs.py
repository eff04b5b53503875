"""The picture of a blog or an update, cut for its card: only one that may leave our pages.

Whether it may is asked twice: of the story, for the address that a page names, and of the image
itself before it is shown, since rights, covers and replacements reach stories one by one.
"""

from dataclasses import dataclass

from PIL import Image as Pillow
from PIL import ImageOps

from liveblog import story
from liveblog.models import Blog, Update
from media import crops, storage
from media.models import Image
from media.pictures import Picture
from media.shapes import shape_of

from .drawing import PHOTOGRAPH_PX


@dataclass(frozen=True)
class Credited:
    """A picture with its credit. All of it is in the card's edition."""

    picture: Picture
    credit: str

    @property
    def facts(self):
        shown = self.picture
        focus = (shown.focus_x, shown.focus_y, shown.is_mostly_white)
        return (shown.name, _width(shown), *focus, self.credit)


def of_blog(blog: Blog) -> Credited | None:
    """Its hero. No queries."""
    return _first([(each, blog.hero_credit) for each in story.hero_pictures(blog)])


def of_update(update: Update) -> Credited | None:
    """The first of a published update's pictures that is large enough. No queries."""
    its = story.read(update.story)
    figures = [block for block in its.blocks if block.get("picture")]
    return _first(
        [
            (figure["picture"], figure.get("credit", ""))
            for figure in figures
            if figure["picture"].leaves_our_pages
        ]
    )


def allowed(shown: Credited | None) -> Credited | None:
    """As its image stands now: nothing where it may not leave our pages any more. A query."""
    if shown is None:
        return None
    image = Image.objects.filter(name=shown.picture.name).first()
    is_allowed = (
        image is not None and image.leaves_our_pages and image.replaced_by_id is None
    )
    return shown if is_allowed else None


def cut(picture: Picture) -> Pillow.Image:
    """In the size of a card's photograph, about its focal point; a chart whole.

    Some 20 ms. Raises FileNotFoundError where its file is lost.
    """
    with (
        storage.read(picture.name, f"{_width(picture)}.jpg") as file,
        Pillow.open(file) as whole,
    ):
        if picture.is_mostly_white:
            return _whole(whole)
        ratio = PHOTOGRAPH_PX[0] / PHOTOGRAPH_PX[1]
        part = crops.box(*whole.size, ratio, picture.focus_x, picture.focus_y)
        return whole.convert("RGB").resize(
            PHOTOGRAPH_PX, Pillow.Resampling.LANCZOS, box=part
        )


def _first(candidates):
    large = (Credited(*each) for each in candidates if shape_of(each[0]) != "small")
    return next(large, None)


def _width(picture):
    """Of the smallest rendition that fills a card, else of the largest there is."""
    wide, high = PHOTOGRAPH_PX
    fills = (
        px for px in picture.widths_px if px >= wide and picture.height_at(px) >= high
    )
    return next(fills, picture.widths_px[-1])


def _whole(chart):
    """On paper of its own colour."""
    chart = ImageOps.contain(
        chart.convert("RGB"), PHOTOGRAPH_PX, Pillow.Resampling.LANCZOS
    )
    paper = Pillow.new("RGB", PHOTOGRAPH_PX, chart.getpixel((0, 0)))
    paper.paste(
        chart, ((paper.width - chart.width) // 2, (paper.height - chart.height) // 2)
    )
    return paper
