"""A picture from a browser: checked, turned upright, re-encoded, stored."""

import warnings
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image as Pillow
from PIL import ImageOps

from . import renditions
from .models import Image, new_name

MAX_UPLOAD_BYTES = 30 * 1024 * 1024
MAX_SCANS = 100  # the usual progressive JPEG has ten
MAX_PROFILE_BYTES = 64 * 1024  # a colour profile goes into every rendition
MAX_SIDE_PX = 16_383  # the most that a WebP can have
# Memory while decoding, measured: a photograph of 50 megapixels is decoded at half its
# size and takes 100 MB, a long narrow one 350. The other formats are decoded whole: of
# 24 megapixels a PNG takes up to 300 MB, a transparent WebP 500.
MAX_PIXELS_OF_JPEG = 50_000_000
MAX_PIXELS = 24_000_000
ACCEPTED = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
MODES_WITH_ALPHA = {"RGBA", "LA", "PA", "P", "RGBa", "La"}


def store_image(file, *, by, name: str | None = None) -> Image:
    """Save an uploaded picture as renditions, at most 1600 px wide.

    `file` is an open binary file with a `size`. Slow (tenths of a second): call it
    outside any transaction. EXIF (including location) is dropped. Raises
    ValidationError with a sentence for the correspondent if the file is too large
    or Pillow cannot decode it; nothing is left on disk then.
    """
    refuse_too_large(file.size)
    picture = _decode(file)
    image = Image(
        name=name or new_name(),
        width_px=min(picture.width, renditions.WIDTHS_PX[-1]),
        uploaded_by=by,
    )
    image.height_px = max(1, round(picture.height * image.width_px / picture.width))
    image.widths_px = renditions.write_all(picture, image.name)
    image.save()
    return image


def refuse_too_large(size_bytes: int) -> None:
    """Before it is sent, where its size is known. Raises ValidationError."""
    if size_bytes > MAX_UPLOAD_BYTES:
        raise ValidationError(
            _("%(size)s MB is more than the %(most)s MB we take.")
            % {
                "size": f"{size_bytes / 1e6:.0f}",
                "most": MAX_UPLOAD_BYTES // 2**20,
            }
        )


def _decode(file) -> Pillow.Image:
    """The picture upright and in RGB, on white where it was transparent."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _refuse_if_endless(file)
            opened = Pillow.open(file, formats=ACCEPTED)
            _refuse_if_huge(opened)
            # JPEG alone can decode at a reduced size; the box has the picture's shape.
            scale = max(1, opened.width // (2 * renditions.WIDTHS_PX[-1]))
            opened.draft("RGB", (opened.width // scale, max(1, opened.height // scale)))
            opened.load()
            ImageOps.exif_transpose(opened, in_place=True)
            return _rgb(opened)
    except ValidationError:
        raise
    except (MemoryError, Pillow.DecompressionBombError):
        raise ValidationError(_("That picture is too large for us to open.")) from None
    # Pillow raises undocumented exceptions on damaged files (21 of 4,862 hostile
    # files did); each means the same to the person who sent it.
    except Exception as error:
        kind = PurePath(getattr(file, "name", None) or "").suffix[1:6].upper()
        named = f" ({kind})" if kind.isalnum() else ""
        if kind in {"JPG", "JPEG", "PNG", "WEBP"}:
            sentence = _("This picture is damaged, or not what its name says.")
        else:
            sentence = _("Not a picture we can read%(kind)s.") % {"kind": named}
        way_on = _("Save it as JPEG and add it again.")
        raise ValidationError(f"{sentence} {way_on}") from error


def _refuse_if_endless(file) -> None:
    """A progressive JPEG of 200 KB can hold its last scan a thousand times: 39 s of work."""
    content = file.read()
    file.seek(0)
    if content.startswith(b"\xff\xd8") and content.count(b"\xff\xda") > MAX_SCANS:
        raise ValidationError(
            _("This picture is saved in an unusual way. Save it as JPEG again.")
        )


def _refuse_if_huge(picture) -> None:
    width, height = picture.size
    # MPO is what some cameras put in a file named .jpg: several JPEGs.
    is_jpeg = picture.format in {"JPEG", "MPO"}
    most = MAX_PIXELS_OF_JPEG if is_jpeg else MAX_PIXELS
    if max(width, height) > MAX_SIDE_PX or width * height > most:
        raise ValidationError(
            _(
                "%(width)s × %(height)s pixels is more than we can open. "
                "Make it smaller and add it again."
            )
            % {"width": f"{width:,}", "height": f"{height:,}"}
        )


def _rgb(picture) -> Pillow.Image:
    profile = picture.info.get("icc_profile") or b""
    if picture.mode.startswith("I"):
        # 16 bits to 8: Pillow would clip instead of scaling. A transparent grey is
        # named in 16 bits too, and is left out.
        picture.info.pop("transparency", None)
        picture = picture.point(lambda value: value / 256).convert("L")
    if picture.mode in MODES_WITH_ALPHA or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        picture = Pillow.new("RGB", layer.size, "white")
        picture.paste(layer, mask=layer.getchannel("A"))
    elif picture.mode != "RGB":
        picture = picture.convert("RGB")
    # A profile of CMYK or grey does not describe the RGB that we store.
    is_ours = profile[16:20] == b"RGB " and len(profile) <= MAX_PROFILE_BYTES
    picture.info = {"icc_profile": profile} if is_ours else {}
    return picture
