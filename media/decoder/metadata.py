"""What a file says of its picture: IPTC first, as agencies write it, then XMP, then EXIF.

Never where it was taken by satellite: a place is read only where somebody wrote its name.
Texts are as they stand in the file; `media.uploads` cleans them before they are kept.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from PIL import IptcImagePlugin

from .xmp import Packet

# Of IPTC's second record (Information Interchange Model, version 4).
CAPTION, BYLINE, CREDIT, INSTRUCTIONS = (2, 120), (2, 80), (2, 110), (2, 40)
CITY, PLACE_IN_CITY, CREATED = (2, 90), (2, 92), (2, 55)
IN_UTF8 = b"\x1b%G"  # what its first record says then
# Of EXIF.
DESCRIPTION, ARTIST, COPYRIGHT = 0x010E, 0x013B, 0x8298
EXIF_FOLDER, TAKEN = 0x8769, 0x9003
# What cameras describe every picture as.
NO_DESCRIPTIONS = {"olympus digital camera", "sony dsc", "dcim", "dji", "default"}
MOST = 4000  # characters; what is kept is less, and cut elsewhere


def read(picture) -> dict[str, str]:
    """caption, credit, alt, place, taken_on (as 2026-11-25) and instructions; "" if none."""
    iptc, exif = _or_empty(_iptc, picture), _or_empty(_exif, picture)
    xmp = _or_empty(lambda p: Packet.of(p).lines(), picture)
    iptc_credit = _joined("/", iptc.get(BYLINE), iptc.get(CREDIT))
    xmp_credit = _joined("/", xmp.get("creator"), xmp.get("credit"))
    said = {
        "caption": _first(iptc.get(CAPTION), xmp.get("caption"), exif.get("caption")),
        "credit": _first(iptc_credit, xmp_credit, exif.get("credit")),
        "alt": _first(xmp.get("alt")),
        "place": _first(
            _joined(", ", iptc.get(PLACE_IN_CITY), iptc.get(CITY)),
            _joined(", ", xmp.get("place_in_city"), xmp.get("city")),
        ),
        "taken_on": _day(exif.get("taken"), iptc.get(CREATED), xmp.get("created")),
        # Both: what one of them forbids is forbidden.
        "instructions": _joined(
            "; ", iptc.get(INSTRUCTIONS), xmp.get("instructions"), xmp.get("terms")
        ),
    }
    return {name: text[:MOST] for name, text in said.items()}


def _or_empty(read_it: Callable[..., dict], picture) -> dict:
    """What a damaged file cannot say it does not say: its picture may be whole."""
    with suppress(Exception):
        return read_it(picture)
    return {}


def _iptc(picture) -> dict[tuple[int, int], str]:
    found = IptcImagePlugin.getiptcinfo(picture) or {}
    is_utf8 = found.get((1, 90)) == IN_UTF8
    texts = {}
    for key, value in found.items():
        values = value if isinstance(value, list) else [value]
        lines = [_decoded(each, is_utf8=is_utf8).strip("\0 \r\n") for each in values]
        texts[key] = ", ".join(filter(None, lines))
    return texts


def _decoded(text: bytes, *, is_utf8: bool) -> str:
    """In UTF-8 if it says so or if it can be; else as Windows wrote it before."""
    try:
        return text.decode("utf-8", "replace" if is_utf8 else "strict")
    except UnicodeDecodeError:
        return text.decode("cp1252", "replace")


def _exif(picture) -> dict[str, str]:
    exif = picture.getexif()
    caption = _exif_text(exif.get(DESCRIPTION))
    return {
        "caption": "" if caption.lower() in NO_DESCRIPTIONS else caption,
        "credit": _first(_exif_text(exif.get(ARTIST)), _exif_text(exif.get(COPYRIGHT))),
        "taken": _exif_text(exif.get_ifd(EXIF_FOLDER).get(TAKEN)),
    }


def _exif_text(value) -> str:
    """Pillow reads every byte as a character of its own; most write UTF-8."""
    if not isinstance(value, str):
        return ""
    with suppress(UnicodeError):
        value = value.encode("latin-1").decode("utf-8")
    return value.strip("\0 \r\n")


def _first(*texts: str | None) -> str:
    return next((text for text in texts if text and text.strip()), "")


def _joined(between: str, *texts: str | None) -> str:
    """Each once: the same stands in IPTC and XMP, and a credit may name its photographer."""
    kept: list[str] = []
    for text in filter(None, texts):
        if not any(text.casefold() in other.casefold() for other in kept):
            kept = [k for k in kept if k.casefold() not in text.casefold()] + [text]
    return between.join(kept)


def _day(*texts: str | None) -> str:
    """The first that is a day: 2026:11:25 13:05:00, 20261125, or 2026-11-25T13:05:00."""
    for text in filter(None, texts):
        digits = text[:10].replace(":", "").replace("-", "")
        with suppress(ValueError):
            day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
            if day.year > 1825:  # the first photograph
                return day.isoformat()
    return ""
