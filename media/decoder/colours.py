"""Every picture becomes sRGB without transparency: no rendition needs a profile."""

import io

from PIL import Image as Pillow
from PIL import ImageCms

# Of CMYK a profile has half a megabyte, and seldom two.
MAX_PROFILE_BYTES = 4 * 1024 * 1024
STRIP_PX = 256
SRGB = ImageCms.createProfile("sRGB")
# What a profile says that it describes, and the mode that is.
MODES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}


def plain(picture: Pillow.Image) -> Pillow.Image:
    """The same in RGB, L or CMYK of eight bits, on white where it was transparent."""
    if picture.mode.startswith("I"):
        # 16 bits to 8: Pillow would clip instead of scaling. A transparent grey is
        # named in 16 bits too, and is left out.
        picture.info.pop("transparency", None)
        picture = picture.point(lambda value: value / 256).convert("L")
    if picture.has_transparency_data:
        return _on_white(picture)
    if picture.mode == "1":
        return picture.convert("L")
    return picture if picture.mode in MODES.values() else picture.convert("RGB")


def to_srgb(picture: Pillow.Image, profile: bytes | None) -> Pillow.Image:
    """A picture that is `plain`, with the colours that its profile means.

    Smaller is quicker: call it once the picture is no larger than it must be.
    """
    picture = _converted(picture, profile) if profile else picture
    if picture.mode != "RGB":
        picture = picture.convert("RGB")
    # What is left here would be written into the renditions.
    picture.info = {}
    return picture


def _on_white(picture):
    # A grey keeps being one: its profile describes nothing else.
    mode = "L" if picture.mode in {"LA", "La"} else "RGB"
    flat = Pillow.new(mode, picture.size, "white")
    # In strips: of a whole picture of 24 megapixels each copy takes 100 MB.
    for top in range(0, picture.height, STRIP_PX):
        bottom = min(picture.height, top + STRIP_PX)
        strip = picture.crop((0, top, picture.width, bottom))
        layer = strip.convert("LA" if mode == "L" else "RGBA")
        flat.paste(layer.convert(mode), (0, top), layer.getchannel("A"))
    return flat


def _converted(picture, profile):
    """By its profile; as it is where that is sRGB, damaged, or of another kind of picture."""
    if len(profile) > MAX_PROFILE_BYTES:
        return picture
    try:
        meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        space = meant.profile.xcolor_space.strip()
        name = ImageCms.getProfileDescription(meant)
        if MODES.get(space) != picture.mode or "sRGB" in name:
            return picture
        return ImageCms.profileToProfile(
            picture,
            meant,
            SRGB,
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture
