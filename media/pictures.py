"""A picture as data: what a page needs of an image to show it. No database."""

from dataclasses import dataclass

from .models import Image


@dataclass(frozen=True)
class Picture:
    """An image with the alt text that it has in one place; as JSON by `as_json`."""

    name: str
    width_px: int
    height_px: int
    widths_px: list[int]
    formats: list[str]
    is_animated: bool
    is_sensitive: bool
    leaves_our_pages: bool
    focus_x: int
    focus_y: int
    alt: str
    is_mostly_white: bool = False  # not said in stories that are older
    is_of_link: bool = False  # nor this

    @classmethod
    def of(cls, image: Image, *, alt: str) -> "Picture":
        return cls(
            name=image.name,
            width_px=image.width_px,
            height_px=image.height_px,
            widths_px=list(image.widths_px),
            formats=list(image.formats),
            is_animated=image.is_animated,
            is_sensitive=image.is_sensitive,
            leaves_our_pages=image.leaves_our_pages,
            focus_x=image.focus_x,
            focus_y=image.focus_y,
            alt=alt,
            is_mostly_white=image.is_mostly_white,
            is_of_link=image.is_of_link,
        )

    def as_json(self) -> dict:
        return dict(vars(self))  # asdict() copies every list, at ten times the price

    def height_at(self, width_px: int) -> int:
        return max(1, round(self.height_px * width_px / self.width_px))
