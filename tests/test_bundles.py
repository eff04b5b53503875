"""The styles of the live page and of the desk come as one file each, however they are served."""

import re
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import override_settings

from liveblog.config.bundles import BUNDLES, Bundles, as_sent

STATIC = Path("liveblog/static/liveblog")


def source(name):
    return Path(finders.find(name)).read_text()


def test_a_bundle_has_its_files_in_their_order():
    for path, names in BUNDLES.items():
        files = [as_sent(source(name)) for name in names]

        assert source(path) == "".join(files)


@pytest.mark.parametrize("room", ["reader", "desk"])
def test_every_style_sheet_of_the_folder_is_in_a_bundle(room):
    bundled = {name for names in BUNDLES.values() for name in names}

    folder = {f"liveblog/{room}/{file.name}" for file in (STATIC / room).glob("*.css")}
    assert len(folder) > 0

    assert folder <= bundled


def test_comments_and_line_ends_that_say_nothing_are_not_sent():
    written = """/*! A licence. */
/* Why
   so. */
a,
b > c {
  color: red; /* stays */
  background:
    url(//host/x),
    linear-gradient(red, blue);
  margin: 0.5em 0;
}
  // left out
@media print and (min-width: 9em) {
  a::before { content: "{ "; }
}
b ~ a + i {
  width: calc(1em + 2px);
}
"""

    assert as_sent(written) == (
        "/*! A licence. */\n"
        "a,b>c{color:red; /* stays */ background: url(//host/x),linear-gradient(red,blue);margin:.5em 0}"
        '@media print and (min-width:9em){a::before { content: "{ "; }}'
        "b~a + i{width:calc(1em + 2px)}"
    )


def test_a_file_that_is_missing_is_not_passed_over(monkeypatch):
    monkeypatch.setitem(BUNDLES, "a.css", ["liveblog/reader/none.css"])

    with pytest.raises(FileNotFoundError):
        Bundles().find("a.css")


def test_bundles_are_listed_and_found_once():
    listed = [path for path, storage in Bundles().list([])]

    assert listed == list(BUNDLES)
    assert len(finders.find("liveblog/reader.css", find_all=True)) == 1
    assert Bundles().find("liveblog/site.css") == []


def test_the_server_hands_out_a_bundle(client):
    reply = client.get("/static/liveblog/reader.css")

    assert reply.status_code == 200
    assert reply["Content-Type"] == 'text/css; charset="utf-8"'
    assert b"".join(reply) == source("liveblog/reader.css").encode()


@pytest.mark.slow
def test_hashed_and_compressed_a_bundle_still_finds_its_fonts(tmp_path):
    storage = "whitenoise.storage.CompressedManifestStaticFilesStorage"
    with override_settings(
        STATIC_ROOT=tmp_path,
        STORAGES={"staticfiles": {"BACKEND": storage}},
        # To compress what others bring takes most of the time.
        WHITENOISE_SKIP_COMPRESS_EXTENSIONS=["js", "json", "map", "svg", "txt"],
    ):
        call_command("collectstatic", interactive=False, verbosity=0)

    [hashed] = tmp_path.glob("liveblog/reader.*.css")
    assert hashed.with_name(f"{hashed.name}.br").exists()
    fonts = re.findall(r"url\(\"(.+?)\"\)", hashed.read_text())
    assert len(fonts) == 2
    assert all((hashed.parent / font).exists() for font in fonts)
    assert not (tmp_path / "liveblog/reader.css").exists()  # which nobody asks for


def test_all_that_a_page_loads_to_be_alive_is_small(tmp_path):
    """Script: 25 KB compressed, htmx among it; styles: 8 KB. What is left is for players."""

    def sent(name):
        return len(brotli.compress(source(name).encode()))

    for page in ("reader", "front", "other"):
        own = sent(f"liveblog/built/{page}.js")
        assert own + sent("vendor/htmx/htmx.min.js") < 23_500, page
    assert sent("liveblog/reader.css") < 8_000
