"""Files that are made to do harm, or that nobody could read: a sentence, and nothing else."""

import io
import json
import struct
import time
import tracemalloc
import zipfile

import pytest

from liveblog.importing import NotUnderstood, opened
from liveblog.importing.incoming import MOST_UPDATES, incoming
from liveblog.models import Blog, OldAddress
from tests.factories import picture_bytes
from tests.importing.files import as_json, as_zip, bring, data, plan, update

pytestmark = pytest.mark.one_database

MB = 2**20


def bomb() -> bytes:
    """200 MB of data in a fifth of one."""
    into = io.BytesIO()
    with (
        zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped,
        zipped.open("data.json", "w", force_zip64=True) as entry,
    ):
        for _ in range(200):
            entry.write(b" " * MB)
    return into.getvalue()


def endless_list() -> bytes:
    """It says that its list of files is 80 MB long."""
    content = bytearray(as_zip(data()))
    end = content.rfind(b"PK\x05\x06")
    struct.pack_into("<I", content, end + 12, 80 * MB)
    return bytes(content)


def hidden_list() -> bytes:
    """The same, with a mark in its end that looks as if another end began there."""
    content = bytearray(endless_list())
    content[-18:-14] = b"PK\x05\x06"
    struct.pack_into("<I", content, len(content) - 6, 0)
    return bytes(content)


def hidden_long_list() -> bytes:
    """One of 64 bits, and in the comment another that says it is short."""
    head = b"PK\x06\x06" + b"\0" * 36
    record = head + struct.pack("<QQ", 80 * MB, 0)
    locator = b"PK\x06\x07" + b"\0" * 12 + struct.pack("<I", 1)
    end = b"PK\x05\x06" + b"\0" * 16 + struct.pack("<H", 56)
    return b"PK\x03\x04" + record + locator + end + head + b"\0" * 16


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (bomb, "The file has more than 32 MB of text."),
        (endless_list, "There are too many files in the zip."),
        (hidden_list, "There are too many files in the zip."),
        (hidden_long_list, "There are too many files in the zip."),
        (lambda: b"PK\x03\x04", "The file is no zip that can be read."),
        (lambda: as_zip({})[:-30], "The file is no zip that can be read."),
        (lambda: b"[" * 100_000, "The file is nested too deeply."),
        (lambda: b"\xff\xfe", "The file is not text in UTF-8."),
        (lambda: b'{"a": NaN}', "The file is no JSON that can be read."),
        (lambda: b'{"a": 1', "The file is no JSON that can be read."),
        (lambda: b"1" * 10_000, "The file is no JSON that can be read."),
        (
            lambda: b"<html><script " * 50_000,
            "There is no LiveBlogPosting of schema.org",
        ),
        (lambda: b"{}", "This is no file that can be imported"),
        (
            lambda: as_json(data() | {"version": 9}),
            "The file is version 9 of our format",
        ),
        (lambda: as_json(data(headline=" ")), "The blog itself: it has no headline."),
        (lambda: as_json(data(headline="x" * 201)), "headline is longer than 200"),
        (lambda: as_json(data(headline="a\0b")), "characters that cannot be stored"),
        (
            lambda: as_json(data() | {"updates": [0] * 1_000_000}),
            f"There are 1000000 updates in the file; we take {MOST_UPDATES}.",
        ),
    ],
)
def test_it_is_refused_with_a_sentence_soon_and_in_little_memory(content, sentence):
    content = content()
    tracemalloc.start()
    began = time.process_time()

    with (
        pytest.raises(NotUnderstood) as refusal,
        opened(io.BytesIO(content)) as found,
    ):
        incoming(found.data)

    assert sentence in str(refusal.value)
    assert time.process_time() - began < 10
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100 * MB


def test_hostile_values_stay_words_or_are_left_out(ada):
    link = "javascript:alert(1)"
    evil = (
        '<p onclick="x()">Hi <script>y()</script><a href="javascript:z()">there</a></p>'
    )
    blocks = [
        {"kind": "text", "html": evil},
        {"kind": "quote", "words": "Oh", "speaker": "Lind", "source_url": link},
        {"kind": "card", "url": link, "title": "Card"},
        {"kind": "embed", "url": link, "title": "Player", "provider": "youtube"},
        {"kind": "text", "words": {"a": 1}},
        {"kind": ["text"]},
        {"kind": "figure", "image": {"x": 1}, "credit": "C"},
        {"kind": "embed", "url": "https://odd.example/frame", "provider": "youtube"},
    ]
    odd = [
        *(0, None, [], {"key": "a"}),
        update("b", "Before time", published="0001-01-01T00:00:00"),
        update("c", "To come", published="2999-01-01T00:00:00Z"),
        update("", "No key"),
        update(
            "d", "Odd", *blocks, is_pinned="yes", corrections=[0, {"text": "No time"}]
        ),
        update("d", "Twice"),
        update(
            "e", "Lost", verification="true", announces="nobody", bylines=["", 7, None]
        ),
    ]
    pictures = {"p": {"file": "../../etc/passwd", "focus": ["x"]}, "q": []}
    figure = {"kind": "figure", "image": "p", "credit": "C"}
    content = as_zip(
        data(*odd, update("f", "Seen", figure), pictures=pictures, slug="../../etc"),
        **{"../../etc/passwd": picture_bytes()},
    )

    made, done = bring(content, ada)

    assert (done.blog.slug, Blog.objects.count()) == ("etc", 1)
    found = {each.heading: each for each in done.blog.updates.all()}
    assert set(found) == {"Odd", "Lost", "Seen"}
    assert (found["Odd"].is_pinned, found["Lost"].bylines) == (False, ["7"])
    text, card = found["Odd"].blocks()
    assert text.html == ""
    assert text.words == "Hi there"
    assert (card.kind, card.url) == ("card", "https://odd.example/frame")
    for each in found.values():
        assert "javascript" not in each.public_html
    # A name is looked up in the zip and nowhere else.
    assert [block.kind for block in found["Seen"].blocks()] == ["figure"]
    assert len(made.notes.lines) == 13
    assert OldAddress.objects.count() == 0


def test_notes_are_bounded(db):
    made = plan(as_json(data(*({"key": str(n)} for n in range(500)))))

    assert (len(made.notes.lines), made.notes.more) == (100, 400)


def test_what_a_zip_says_of_its_sizes_nobody_believes(db):
    content = bytearray(as_zip(data(update("1", "x" * 100))))
    for at in (content.find(b"PK\x03\x04") + 22, content.find(b"PK\x01\x02") + 24):
        struct.pack_into("<I", content, at, 10)

    with pytest.raises(NotUnderstood):
        plan(bytes(content))


def test_deep_words_in_a_sound_file_are_left_out(ada):
    deep = json.loads("[" * 900 + "]" * 900)

    made = plan(as_json(data(update("1", "Deep", {"kind": "text", "words": deep}))))

    assert len(made.new) == 1


def test_what_no_database_stores_is_named_or_left_out_and_never_an_error(ada):
    half = "\ud83d"  # half of a character, as other systems cut them
    odd = update("1", f"Bridge {half}", {"kind": half, "words": "x"}, f"Text {half}")
    figure = {"kind": "figure", "image": "p\0", "credit": "C"}
    content = as_json(
        data(
            odd | {"announces": half},
            update("2", "Seen", figure, "Text"),
            pictures={"p\0": {"url": "https://old.example/p.jpg"}, half: {}},
            hero={"image": half, "video": "https://old.example/\0"},
            sponsor={"name": "Bank", "address": "https://bank.example/\nfoo"},
            source=f"https://old.example{half}",
        )
    )

    made, done = bring(content, ada)

    headings = {each.heading for each in done.blog.updates.all()}
    assert headings == {"Bridge ?", "Seen"}
    assert (done.blog.hero_video_url, done.blog.sponsor_url) == ("", "")
    for each in [*made.notes.lines, *done.notes.lines, made.incoming.source]:
        assert each.encode()
    with pytest.raises(NotUnderstood, match="cannot be stored"):
        plan(as_json(data(update(), source="a\0b")))


def test_times_that_no_clock_of_a_blog_shows_and_topics_without_a_letter_are_left(ada):
    late = "9999-12-31T23:59:59Z"
    note = {"at": late, "text": "A note."}
    content = data(
        update("1", "Event", happened=late),
        update("2", "Check", verification="confirmed", verified=late),
        update("3", "Note", corrections=[note]),
        update("4", "Dawn", happened="1890-01-01T00:00:00Z"),
        update("5", "Sound"),
        topics=["Floods", "!!!"],
    )

    made, done = bring(as_json(content), ada, is_shown=True)

    assert [each.heading for each in done.blog.updates.all()] == ["Sound"]
    assert made.notes.lines[0] == f"Update 1: “{late}” is no time"
    assert [each.name for each in done.blog.topics.all()] == ["Floods"]
