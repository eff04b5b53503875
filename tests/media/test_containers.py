"""What an audio or video file is, told by its bytes: also of broken and hostile ones."""

import io
import random
import struct
import tempfile
from contextlib import suppress

import pytest

from media.containers import Found, NotPlayable, look_into
from tests.recorded import box, element, mp3, mp4, ogg, webm


def found(content):
    return look_into(io.BytesIO(content), len(content))


def test_each_kind_is_known_by_its_bytes():
    assert found(mp3()) == Found("audio", "mp3", 2.0)
    assert found(mp3(tag=b"TIT2 A title")).ending == "mp3"
    assert found(ogg()) == Found("audio", "ogg", 3.0)
    assert found(ogg(codec=b"\x01vorbis", rate=44_100)) == Found("audio", "ogg", 3.0)
    assert found(mp4()) == Found("video", "mp4", 90.0, 640, 360)
    assert found(mp4(turned=True)) == Found("video", "mp4", 90.0, 360, 640)
    assert found(mp4(handlers=[b"soun"], brand=b"M4A ")) == Found("audio", "m4a", 90.0)
    assert found(webm()) == Found("video", "webm", 4.5, 320, 240)
    assert found(webm(types=[2])) == Found("audio", "webm", 4.5)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><script>alert(1)</script>",
        b"\xff\xd8\xff\xe0 a picture" * 20,
        b"ID3\x04\x00\x00\x00\x00\x00\x05hello<html>",
        b"RIFF\0\0\0\0WAVEfmt ",
        mp4(brand=b"qt  "),
        mp4(handlers=[b"text"]),
        mp4()[:-80],  # without its samples
        box(b"ftyp", b"isom\0\0\0\0") + struct.pack(">I4s", 8, b"free") * 5000,
        box(b"ftyp", b"isom\0\0\0\0") + struct.pack(">I4s", 0xFFFFFFF0, b"moov"),
        ogg(codec=b"\x80theora"),
        ogg(codec=b"Speex   "),
        webm(doc_type=b"matroska"),
        webm(types=[17]),
        mp4(size=(40_000, 2)),
    ],
)
def test_what_browsers_do_not_play_is_refused(content):
    with pytest.raises(NotPlayable):
        found(content)


def test_whatever_is_broken_is_refused_or_known_and_nothing_else():
    dice = random.Random(7)
    for whole in (mp3(seconds=1), ogg(), mp4(), webm()):
        for _ in range(300):
            content = bytearray(whole[: dice.randrange(len(whole))] or whole)
            for _ in range(dice.randrange(8)):
                content[dice.randrange(min(len(content), 400))] = dice.randrange(256)
            with suppress(NotPlayable):
                assert isinstance(found(bytes(content)), Found)


def test_a_file_on_a_disk_that_ends_too_soon_or_names_a_place_far_behind_it():
    far = element("1a45dfa3", element("4282", b"webm")) + b"\xec\x01" + b"\xfe" * 7
    for content in (mp3()[:4] + b"Info", mp3()[:4] + b"Xing\0\0\0\1", far):
        with tempfile.TemporaryFile() as file, suppress(NotPlayable):
            file.write(content)
            assert look_into(file, len(content)).ending == "mp3"
