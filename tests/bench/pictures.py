"""A photograph of 24 megapixels, from the camera to all its renditions: `make bench-pictures`.

Beside it, in the same run, what is usually done: the file decoded anew for each of the same
five JPEGs. Writes its section of docs/benchmarks.md. It fails nothing: figures of a busy
machine prove nothing either way.
"""

import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median

from PIL import Image as Pillow
from PIL import ImageOps

from tests.bench.report import machine, write_section

ROUNDS = int(os.environ.get("ROUNDS", "3"))
FIRST_SECONDS, ALL_SECONDS = 2, 8
DECODER_MB, WEB_MB = 600, 300
TIME_RATIO, MEMORY_RATIO = 0.30, 0.35


def main():
    with tempfile.TemporaryDirectory() as folder:
        photo = Path(folder) / "photo.jpg"
        # Not here: a child's peak of memory begins with its parent's.
        _measured("draw", photo, folder)
        size_mb = photo.stat().st_size / 1e6
        trips, naive, chain = (
            [_measured(what, photo, folder) for _ in range(ROUNDS)]
            for what in ("trip", "naive", "chain")
        )
    lines = [*_head(size_mb), *_table(trips, naive, chain)]
    sys.stdout.write(write_section("Pictures", lines))


def _head(size_mb):
    yield (
        f"Made by `make bench-pictures` on {date.today()}: a photograph of 6000 × 4000 "
        f"pixels and {size_mb:.1f} MB, held upright; medians of {ROUNDS} rounds. Ratios are "
        f"to five naive decodes. {machine()}."
    )
    yield ""


def _table(trips, naive, chain):
    yield "| what | found | at most |"
    yield "|---|---|---|"
    yield f"| first rendition | {_of(trips, 'first'):.2f} s | {FIRST_SECONDS} s |"
    yield f"| all renditions | {_of(trips, 'all'):.2f} s | {ALL_SECONDS} s |"
    yield f"| the image decoder's process | {_of(trips, 'decoder_mb'):.0f} MB | {DECODER_MB} MB |"
    yield f"| the web process | {_of(trips, 'web_mb'):.0f} MB | {WEB_MB} MB |"
    for name, field, most in (
        ("time", "seconds", TIME_RATIO),
        ("memory", "mb", MEMORY_RATIO),
    ):
        ratio = _of(chain, field) / _of(naive, field)
        yield f"| {name} of five JPEGs, as a ratio | {ratio:.2f} | {most:.2f} |"


def draw(photo: Path) -> dict:
    photo.write_bytes(photograph())
    return {}


def photograph(size=(6000, 4000)) -> bytes:
    """Large shapes, fine noise, and a camera held upright: as a photograph compresses."""
    file = io.BytesIO()
    width, height = size
    shapes = Pillow.effect_noise((width // 40, height // 40), 90).resize(size)
    light = Pillow.linear_gradient("L").resize(size)
    noise = Pillow.effect_noise(size, 20)
    layers = [
        Pillow.blend(Pillow.blend(shapes, light, part), noise, 0.25)
        for part in (0.2, 0.5, 0.8)
    ]
    exif = Pillow.Exif()
    exif[0x0112] = 6
    Pillow.merge("RGB", layers).save(file, "JPEG", quality=88, exif=exif)
    return file.getvalue()


def _of(measured, name):
    return median(each[name] for each in measured)


def _measured(what, photo, folder):
    """In a process of its own: a peak of memory never goes down."""
    command = [sys.executable, "-m", "tests.bench.pictures", what, str(photo)]
    told = subprocess.run(
        command,
        env={
            **os.environ,
            "DATA_DIR": folder,
            "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
        },
        capture_output=True,
        check=True,
    )
    return json.loads(told.stdout)


# In the processes ---------------------------------------------------------------------


def trip(photo: Path) -> dict:
    """As a request and the worker do it, with the image decoder to be started."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "liveblog.config.settings"
    import django

    django.setup()
    from django.core.files import File
    from django.core.management import call_command

    from accounts.models import User
    from media import decoding
    from media.finishing import finish
    from media.uploads import store_image

    call_command("migrate", verbosity=0)
    by, _ = User.objects.get_or_create(email="bench@newsbook.example")
    start = time.monotonic()
    with photo.open("rb") as file:
        image = store_image(File(file, name="photo.jpg"), by=by)
    first = time.monotonic() - start
    finish(image)
    seconds = time.monotonic() - start
    web_mb = _peak_mb(resource.RUSAGE_SELF)
    decoding._decoder._close()
    decoder_mb = _peak_mb(resource.RUSAGE_CHILDREN)
    return {
        "first": first,
        "all": seconds,
        "web_mb": web_mb,
        "decoder_mb": decoder_mb,
    }


def naive(photo: Path) -> dict:
    from media.decoder import printing, sizes

    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for width in sizes.WIDTHS_PX:
            picture = ImageOps.exif_transpose(Pillow.open(photo))
            height = round(picture.height * width / picture.width)
            small = picture.resize((width, height), Pillow.Resampling.LANCZOS)
            small.info = {}
            printing.write(small, Path(folder), "jpg")
    return {"seconds": time.monotonic() - start, "mb": _peak_mb(resource.RUSAGE_SELF)}


def chain(photo: Path) -> dict:
    from media.decoder import printing, sizes, tasks
    from media.decoder.opening import Opened

    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        opened = Opened(photo)
        full = sizes.largest(*opened.size)
        picture = tasks._developed(opened, full)
        for width in reversed(sizes.widths_for(full[0])):
            height = tasks._height(full, width)
            picture = printing.reduced(picture, (width, height))
            printing.write(picture, Path(folder), "jpg")
    return {"seconds": time.monotonic() - start, "mb": _peak_mb(resource.RUSAGE_SELF)}


def _peak_mb(of_whom: int) -> float:
    return resource.getrusage(of_whom).ru_maxrss / 1024


if __name__ == "__main__":
    if len(sys.argv) > 1:
        run = {"draw": draw, "trip": trip, "naive": naive, "chain": chain}[sys.argv[1]]
        sys.stdout.write(json.dumps(run(Path(sys.argv[2]))))
    else:
        main()
