"""Audio and video that come along with a file: believed no more than the rest of it."""

from hashlib import sha256

import pytest

from liveblog.models import RecordingBlock
from media.models import Image, Recording
from tests.factories import picture_bytes
from tests.importing.files import as_json, as_zip, bring, data, plan, update
from tests.recorded import mp3, mp4

pytestmark = pytest.mark.one_database


def heard(name="a", **fields):
    told = {"title": "Siren", "credit": "Us", "transcript": "A siren."}
    return {"kind": "recording", "recording": name, **told, **fields}


def a_zip(blocks, recordings, pictures=None, **files) -> bytes:
    said = data(update("1", "Seen", *blocks), pictures=pictures)
    named = {name: {"file": file} for name, file in recordings.items()}
    return as_zip(said | {"recordings": named}, **files)


def test_one_that_is_not_what_the_file_says_is_left_out_and_named(ada, settings):
    settings.RECORDING_MB = 1
    files = {
        "a.mp3": mp3(),
        "b.mp3": mp3(seconds=3),
        "c.mp3": b"<script>",
        "d.mp3": mp3(seconds=70),
    }
    sums = {"a.mp3": files["a.mp3"], "b.mp3": b"What it was."}
    files["SHA256SUMS"] = "".join(
        f"{sha256(content).hexdigest()}  {name}\n" for name, content in sums.items()
    )
    named = {name: f"{name}.mp3" for name in "abcde"}
    content = a_zip([heard(name) for name in named], named, **files)

    made, done = bring(content, ada)

    assert made.notes.lines + done.notes.lines == [
        "Audio or video left out: d.mp3",
        "Audio or video left out: e.mp3",
        "Audio or video left out: b (b.mp3 in the zip cannot be read.)",
        "Audio or video left out: c (Browsers cannot play this file. Save it as MP3, "
        "M4A, Ogg, MP4 or WebM.)",
    ]
    assert [block.title for block in done.blog.updates.get().blocks()] == ["Siren"]
    assert Recording.objects.get().size_bytes == len(files["a.mp3"])
    _, again = bring(content, ada)
    assert (again.added, again.corrected) == (0, 0)
    assert Recording.objects.count() == 1


def test_its_words_are_as_the_desk_would_have_them(ada):
    blocks = [
        heard(captions="00:01,000 --> 00:02,000\nUp."),
        heard(transcript="", is_wordless=False),
        heard(is_wordless=True, has_ended=True),
        heard(captions="Up."),
        heard(title="x" * 201),
        heard(title=""),
    ]
    made, _ = bring(a_zip(blocks, {"a": "a.mp4"}, **{"a.mp4": mp4()}), ada)

    first, owes, wordless = RecordingBlock.objects.order_by("position")
    assert first.captions == "WEBVTT\n\n00:01.000 --> 00:02.000\nUp."
    assert (owes.owes_words, wordless.transcript, wordless.has_ended) == (
        True,
        "",
        False,
    )
    assert len(made.notes.lines) == 3
    assert first.recording == owes.recording


def test_a_picture_is_no_recording_and_a_recording_no_picture(ada):
    """However they are called there, and whatever names them."""
    figure = {"kind": "figure", "credit": "Us", "alt": "A roof", "is_decorative": False}
    blocks = [
        heard("p"),
        heard("both"),
        figure | {"image": "recording:both"},
        figure | {"image": "both"},
        figure | {"image": "a"},
        {"kind": "card", "url": "https://x.example/", "title": "X", "picture": "a"},
    ]
    pictures = {name: {"file": "p.jpg"} for name in ("p", "both", "recording:both")}
    files = {"p.jpg": picture_bytes(), "a.mp3": mp3()}
    content = a_zip(blocks, {"both": "a.mp3"}, pictures, **files)

    _, done = bring(content, ada)

    kinds = [block.kind for block in done.blog.updates.get().blocks()]
    assert kinds == ["recording", "figure", "card"]
    assert (Recording.objects.count(), Image.objects.count()) == (1, 1)


def test_without_the_zip_it_is_named_as_missing(db):
    said = data(update("1", "Seen", heard())) | {"recordings": {"a": {"file": "a.mp3"}}}

    assert plan(as_json(said)).notes.lines == ["Audio or video left out: a.mp3"]


def test_a_recording_is_no_picture_above_the_story(ada):
    hero = {"image": "recording:recording:a"}
    said = data(update("1", "Seen", heard()), hero=hero)
    named = {"recordings": {"a": {"file": "a.mp3"}}}

    _, done = bring(as_zip(said | named, **{"a.mp3": mp3()}), ada)

    assert done.blog.hero_image is None
    assert Recording.objects.count() == 1
