"""A file opened as a picture, if it is one, and not more than we can open."""

from contextlib import suppress
from pathlib import Path

from PIL import Image as Pillow

from . import sizes
from .refusals import Refused

ACCEPTED = ["JPEG", "PNG", "WEBP", "GIF", "AVIF"]
HEIF = "HEIF"
with suppress(ImportError):  # the extra "heic"
    import pillow_heif

    pillow_heif.register_heif_opener()
    ACCEPTED.append(HEIF)

# MPO is what some cameras put in a file named .jpg: several JPEGs.
JPEGS = {"JPEG", "MPO"}
MAX_PIXELS = {
    **dict.fromkeys(JPEGS, sizes.MAX_PIXELS_OF_JPEG),
    HEIF: sizes.MAX_PIXELS_OF_HEIC,
}
# The brands of HEIC: what stands at its beginning where a PNG has "PNG".
HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
MAX_SCANS = 100  # the usual progressive JPEG has ten
MAX_BYTES_OF_COEFFICIENTS = 400_000_000
ORIENTATION = 0x0112
TURNS = {
    2: Pillow.Transpose.FLIP_LEFT_RIGHT,
    3: Pillow.Transpose.ROTATE_180,
    4: Pillow.Transpose.FLIP_TOP_BOTTOM,
    5: Pillow.Transpose.TRANSPOSE,
    6: Pillow.Transpose.ROTATE_270,
    7: Pillow.Transpose.TRANSVERSE,
    8: Pillow.Transpose.ROTATE_90,
}
# Ours is asked first and says more; this is for what hides inside, such as a GIF's frames.
Pillow.MAX_IMAGE_PIXELS = sizes.MAX_PIXELS_OF_JPEG


class Opened:
    """A picture of which the header was read, and which way up it is."""

    def __init__(self, path: Path):
        _refuse_if_endless(path)
        self.file = _open(path)
        self.is_jpeg = self.file.format in JPEGS
        _refuse_if_huge(self)
        self.turn = _turn(self.file)
        if sizes.largest(*self.size)[1] > sizes.MAX_HEIGHT_PX:
            raise Refused("huge", width=self.size[0], height=self.size[1])

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as it is looked at."""
        width, height = self.file.size
        return (height, width) if _is_on_its_side(self.turn) else (width, height)

    @property
    def moves(self) -> bool:
        return self.frames > 1

    @property
    def frames(self) -> int:
        """How many pictures are shown one after another; a burst, or a JPEG's, are not."""
        is_one = self.is_jpeg or self.file.format == HEIF
        return 1 if is_one else getattr(self.file, "n_frames", 1)

    def draft(self, width: int) -> None:
        """Let a JPEG be decoded at an eighth, quarter or half of its size, but no less wide.

        Several times quicker than to decode it whole; no other format can. Once only.
        """
        scale = max(1, self.size[0] // width)
        wide, high = self.file.size
        # The box has the picture's shape: the smaller of both scales is taken.
        self.file.draft(None, (max(1, wide // scale), max(1, high // scale)))

    def upright(self, picture: Pillow.Image) -> Pillow.Image:
        return picture if self.turn is None else picture.transpose(self.turn)


def _open(path: Path) -> Pillow.Image:
    try:
        return Pillow.open(path, formats=ACCEPTED)
    except Pillow.UnidentifiedImageError:
        with path.open("rb") as file:
            head = file.read(12)
        if head[4:8] == b"ftyp" and head[8:12] in HEIC and HEIF not in ACCEPTED:
            raise Refused("heic") from None
        raise


def _refuse_if_endless(path: Path) -> None:
    """A progressive JPEG of 200 KB can hold its last scan a thousand times: 39 s of work."""
    content = path.read_bytes()
    if content.startswith(b"\xff\xd8") and content.count(b"\xff\xda") > MAX_SCANS:
        raise Refused("unusual")


def _refuse_if_huge(opened: Opened) -> None:
    width, height = opened.file.size
    most = MAX_PIXELS.get(opened.file.format or "", sizes.MAX_PIXELS)
    if max(width, height) > sizes.MAX_SIDE_PX or width * height > most:
        raise Refused("huge", width=width, height=height)
    if _bytes_of_coefficients(opened.file) > MAX_BYTES_OF_COEFFICIENTS:
        raise Refused("too_large")
    frames = opened.frames
    if frames > 1 and frames * width * height > sizes.MAX_PIXELS_OF_FRAMES:
        raise Refused("frames", frames=frames, width=width, height=height)


def _bytes_of_coefficients(picture) -> float:
    """What a progressive JPEG keeps in memory until its last scan, at any reduced size."""
    if not picture.info.get("progressive"):
        return 0
    # Of each of its colours: a name, how finely it is sampled across and down, a table.
    finest_x = max(layer[1] for layer in picture.layer)
    finest_y = max(layer[2] for layer in picture.layer)
    samples = sum(layer[1] * layer[2] for layer in picture.layer)
    return 2 * picture.width * picture.height * samples / (finest_x * finest_y)


def _turn(picture: Pillow.Image) -> Pillow.Transpose | None:
    with suppress(Exception):  # what a camera wrote may be damaged; the picture is not
        return TURNS.get(picture.getexif().get(ORIENTATION, 1))
    return None


def _is_on_its_side(turn: Pillow.Transpose | None) -> bool:
    return turn in {TURNS[5], TURNS[6], TURNS[7], TURNS[8]}
