"""What the image decoder does, called here as its process calls it."""

from pathlib import Path

import pytest
from PIL import Image as Pillow

from media.decoder import opening, sizes, tasks
from media.decoder.refusals import Refused
from tests.factories import picture_bytes
from tests.media.heic_support import IS_OPENED

from . import odd
from .odd import animated, saved


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "made"
    made.mkdir()
    return made


@pytest.fixture
def kept(tmp_path):
    """Keeps bytes as a file, of which it returns the path."""

    def keep(content):
        path = tmp_path / "original"
        path.write_bytes(content)
        return str(path)

    return keep


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def made(widths, formats):
    return sorted(f"{width}.{extension}" for width in widths for extension in formats)


@pytest.mark.parametrize(
    ("content", "size", "moves"),
    [
        (picture_bytes(size=(3000, 1500)), (1920, 960), False),
        (odd.held(6), (128, 64), False),
        (saved(odd.flag().convert("CMYK"), "JPEG"), (128, 64), False),
        (saved(odd.half_clear((700, 600)), "PNG"), (700, 600), False),
        (saved(odd.flag(), "PNG", icc_profile=odd.swapped_profile()), (128, 64), False),
        (saved(odd.flag(), "PNG", icc_profile=odd.SRGB[:200]), (128, 64), False),
        (saved(Pillow.new("1", (64, 32)), "PNG"), (64, 32), False),
        (saved(Pillow.new("I;16", (64, 32)), "PNG"), (64, 32), False),
        (saved(Pillow.new("LA", (64, 32)), "PNG"), (64, 32), False),
        (animated("GIF", size=(800, 600)), (640, 480), True),
        (animated("WEBP", loop=3), (64, 48), True),
    ],
)
def test_first_tells_what_rest_then_makes(kept, folder, content, size, moves):
    source = kept(content)

    told = tasks.first(source, str(folder))

    first = min(640, size[0])
    assert (told["width_px"], told["height_px"]) == size
    assert (told["widths_px"], told["is_animated"]) == ([first], moves)
    assert names(folder) == made([first], ["webp", "jpg"])
    formats = ["webp", "jpg"] if moves else ["avif", "webp", "jpg"]
    widths = sizes.widths_for(size[0])
    assert tasks.rest(source, str(folder), list(size), moves=moves, avif_speed=10) == {
        "widths_px": widths,
        "formats": formats,
    }
    assert names(folder) == made(widths, formats)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (odd.png(5000, 5000), "huge"),
        (picture_bytes(size=(1, 17_000)), "huge"),
        (odd.flood_of_frames(), "frames"),
        (odd.endless_jpeg(), "unusual"),
        *([] if IS_OPENED else [(odd.heic(), "heic")]),
    ],
)
def test_first_refuses(kept, folder, content, why):
    with pytest.raises(Refused) as refused:
        tasks.first(kept(content), str(folder))

    assert refused.value.why == why
    assert names(folder) == []


def test_what_a_progressive_jpeg_would_keep_in_memory_is_refused(
    kept, folder, monkeypatch
):
    """Two bytes for each sample of each colour: of 4:2:0, three for each pixel."""
    content = saved(odd.flag(), "JPEG", progressive=True, subsampling="4:2:0")
    bytes_kept = 128 * 64 * 3

    monkeypatch.setattr(opening, "MAX_BYTES_OF_COEFFICIENTS", bytes_kept)
    assert tasks.first(kept(content), str(folder))["width_px"] == 128
    monkeypatch.setattr(opening, "MAX_BYTES_OF_COEFFICIENTS", bytes_kept - 1)
    with pytest.raises(Refused) as refused:
        tasks.first(kept(content), str(folder))

    assert refused.value.why == "too_large"


def test_a_jpeg_that_is_not_progressive_keeps_nothing(kept, folder, monkeypatch):
    monkeypatch.setattr(opening, "MAX_BYTES_OF_COEFFICIENTS", 0)

    assert tasks.first(kept(picture_bytes()), str(folder))["width_px"] == 640


@pytest.mark.parametrize(
    ("width", "decoded"),
    [(640, (750, 500)), (1920, (3000, 2000)), (4000, (6000, 4000))],
)
def test_a_large_photograph_is_decoded_at_a_reduced_size(kept, width, decoded):
    content = saved(Pillow.new("L", (6000, 4000)), "JPEG")
    opened = opening.Opened(Path(kept(content)))

    opened.draft(width)

    assert opened.size == decoded
