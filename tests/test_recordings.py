"""Audio and video of our own: sent in pieces, written about, played in parts, and gone at once."""

import io
import json
import time
import zipfile
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.archive.freezing import freeze
from liveblog.markup import captions
from liveblog.models import (
    Blog,
    RecordingBlock,
    RemovedWords,
    ReviewStep,
    Update,
)
from liveblog.worker.rights import take_off_what_has_ended
from media import pieces, ranges, storage, sweeping
from media.models import Recording, Upload, new_name
from tests.desk.block_fields import PUBLISH, a_block, errors
from tests.factories import (
    make_blog,
    make_draft,
    make_update,
    make_user,
    send_recording,
    words,
)
from tests.recorded import CAPTIONS, mp3, mp4

pytestmark = pytest.mark.one_database


def recording(by, content=None):
    return send_recording(content or mp3(), by=by).recording


def a_recording(of, **fields):
    told = {"title": "The siren", "credit": "Anna Sorg", "transcript": "A siren."}
    return RecordingBlock(recording=of, **(told | fields))


def address(block, file_name=None):
    name = block.recording.name
    return f"/recordings/{name}/{file_name or f'recording.{block.recording.ending}'}"


def test_captions_that_are_made_to_keep_us_busy_are_refused_or_read_soon():
    with pytest.raises(captions.NotCaptions):
        captions.read(f"WEBVTT\n\n{'9' * 5000}:00:01.000 --> 00:04.000\nWater.")
    began = time.process_time()
    said = captions.words_of("WEBVTT\n\n00:01.000 --> 00:04.000\n" + "<" * 150_000)
    assert said == "<" * 150_000
    assert time.process_time() - began < 2


# Sent -------------------------------------------------------------------------------------


def test_a_file_sent_in_pieces_becomes_a_recording_and_another_is_refused(
    cal, settings
):
    upload = send_recording(mp4(seconds=7), by=cal, file_name="C:\\films\\dam.avi")

    kept = Recording.objects.get()
    assert (upload.recording, kept.kind, kept.ending) == (kept, "video", "mp4")
    assert (kept.seconds, kept.width_px, kept.file_name) == (7.0, 640, "dam.avi")
    with storage.read(kept.name, "recording.mp4") as file:
        assert file.read() == mp4(seconds=7)

    html = send_recording(b"<script>x()</script>", by=cal, file_name="a.mp3")
    assert html.problem == (
        "Browsers cannot play this file. Save it as MP3, M4A, Ogg, MP4 or WebM."
    )
    assert storage.files(html.name) == []
    settings.RECORDING_MB = 1
    large = Upload.objects.create(name=new_name(), by=cal, is_recording=True)
    pieces.expect(large, 2_000_000)
    assert large.problem == "2 MB is more than the 1 MB we take of audio and video."
    settings.UPLOAD_MB_PER_DAY = 1
    other = Upload.objects.create(name=new_name(), by=cal, is_recording=True)
    pieces.expect(other, 999_999)
    assert "more than the 1 MB a day" in other.problem


def test_it_is_sent_over_the_desk_as_a_picture_is(cals_desk, cal, mira_desk):
    name, content = new_name(), mp3()
    place = f"/desk/uploads/{name}/"
    told = {"size_bytes": len(content), "file_name": "a.mp3", "is_recording": "on"}

    assert cals_desk.post(place, told).json()["offset"] == 0
    reply = cals_desk.patch(place, content, headers={"Upload-Offset": "0"}).json()

    assert (reply["has_arrived"], reply["known"]) == (True, {"kind": "audio"})
    assert cals_desk.post(place, told).json()["has_arrived"]
    Upload.objects.all().delete()
    assert cals_desk.post(place, told).json()["has_arrived"]
    assert mira_desk.post(place, told).status_code == 404
    played = cals_desk.get(f"/desk/recordings/{name}/", headers={"Range": "bytes=0-3"})
    assert (played.status_code, played.getvalue()) == (206, content[:4])
    assert played.headers["Cache-Control"] == "private, no-store"
    assert mira_desk.get(f"/desk/recordings/{name}/").status_code == 404
    assert mira_desk.post(f"/desk/recordings/{name}/poster/").status_code == 404


@pytest.fixture
def mira_desk(blog):
    client = Client()
    client.force_login(make_user("Mira Holt"))
    return client


# Written ----------------------------------------------------------------------------------


def test_what_is_said_is_asked_for_and_owed_if_an_editor_publishes_without(
    cals_desk, adas_desk, cal, ada, blog
):
    audio, film = recording(ada), recording(ada, mp4())
    make_update(blog, "Before", a_recording(audio), a_recording(film), by=ada)

    def wrong(desk, of, **fields):
        told = {"recording": of.name, "title": "The dam", "credit": "Us"} | fields
        reply = desk.post(PUBLISH, a_block("recording-a", **told))
        return errors(reply) if reply.status_code == 422 else {}

    asked = "Write down what is said, or tick that nothing is said in it."
    assert wrong(cals_desk, audio) == {"transcript": asked}
    assert wrong(cals_desk, audio, owes_words="on") == {"transcript": asked}
    assert wrong(cals_desk, film, transcript="The dam holds.") == {
        "captions": "Add captions, or tick that nothing is said in it."
    }
    assert wrong(cals_desk, film, captions="The dam holds.") == {
        "captions": "No caption stands there: each needs a line such as "
        "00:01.000 --&gt; 00:04.000."
    }
    assert wrong(cals_desk, audio, title="", credit="", is_wordless="on") == {
        "title": "Say in a few words what it is.",
        "credit": "Whose recording is it?",
    }
    strangers = recording(ada)
    assert wrong(cals_desk, strangers, is_wordless="on") == {
        "recording": "The file is not here yet. Wait until it has been sent, or choose it again."
    }
    assert wrong(cals_desk, film, captions=CAPTIONS) == {}
    assert wrong(adas_desk, audio, owes_words="on") == {}

    [owing] = RecordingBlock.objects.owing_words()
    assert owing.recording == audio
    page = adas_desk.get("/desk/owed/").content.decode()
    assert f"/desk/live/flood/updates/{owing.update_id}/edit/" in page
    assert "What is said in it follows in writing." in owing.update.public_html


def test_captions_are_read_as_web_vtt_and_as_srt():
    srt = "1\r\n00:00:01,000 --> 00:00:04,000\r\nThe dam, holds.\r\n"
    assert captions.read(srt) == (
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nThe dam, holds."
    )
    assert captions.read(CAPTIONS) == CAPTIONS
    assert captions.words_of(CAPTIONS) == "The dam holds."
    for text, line in [
        ("", 0),
        ("WEBVTT\n\nNOTE", 0),
        ("WEBVTT\n\n00:01 --> 00:02", 3),
        ("WEBVTT\n\n00:04.000 --> 00:01.000", 3),
        ("WEBVTT\n\n00:04.000 --> 00:05.000\n\n00:01.000 --> 00:02.000", 5),
        ("WEBVTT\n\n-->", 3),
    ]:
        with pytest.raises(captions.NotCaptions) as wrong:
            captions.read(text)
        assert wrong.value.line == line


# Played -----------------------------------------------------------------------------------


def test_readers_play_it_in_parts_as_long_as_it_is_public(ada, blog, rey):
    block = a_recording(recording(ada))
    draft = make_draft(blog, "Siren", block, by=ada)
    assert rey.get(address(block)).status_code == 404
    publishing.publish(draft, draft.words(), by=ada)

    whole = rey.get(address(block))
    assert whole.getvalue() == mp3()
    assert whole.headers["Content-Type"] == "audio/mpeg"
    assert whole.headers["Cache-Control"] == "public, no-cache"
    assert "sandbox" in whole.headers["Content-Security-Policy"]
    etag = whole.headers["ETag"]
    for asked, status, content_range, content in [
        ("bytes=0-9", 206, "bytes 0-9/32000", mp3()[:10]),
        ("bytes=31990-", 206, "bytes 31990-31999/32000", mp3()[-10:]),
        ("bytes=-4", 206, "bytes 31996-31999/32000", mp3()[-4:]),
        ("bytes=31990-99999", 206, "bytes 31990-31999/32000", mp3()[-10:]),
        ("bytes=32000-", 416, "bytes */32000", b""),
        ("bytes=-0", 416, "bytes */32000", b""),
        ("bytes=5-2", 416, "bytes */32000", b""),
        ("bytes=0-1,4-5", 200, None, mp3()),
        ("lines=1-2", 200, None, mp3()),
    ]:
        part = rey.get(address(block), headers={"Range": asked})
        assert (part.status_code, part.headers.get("Content-Range")) == (
            status,
            content_range,
        )
        assert part.getvalue() == content
    old = {"Range": "bytes=0-1", "If-Range": '"another"'}
    assert rey.get(address(block), headers=old).status_code == 200
    known = rey.get(address(block), headers={"If-None-Match": etag})
    assert known.status_code == 304
    assert rey.get(address(block, "recording.mp4")).status_code == 404
    assert rey.get(address(block, "poster.jpg")).status_code == 404

    publishing.withdraw(Update.objects.get(), by=ada)

    gone = rey.get(address(block), headers={"If-None-Match": etag})
    assert gone.status_code == 404


def test_no_answer_is_longer_than_a_part(rf, db):
    request = rf.get("/", headers={"Range": "bytes=0-"})
    size = ranges.MOST_BYTES + 5
    file = io.BytesIO(b"x" * size)

    part = ranges.reply(
        request, file, size, content_type="video/mp4", etag='"x"', headers={}
    )

    assert len(part.getvalue()) == ranges.MOST_BYTES
    assert part.headers["Content-Range"] == f"bytes 0-{ranges.MOST_BYTES - 1}/{size}"
    part.close()
    assert file.closed


def test_nothing_loads_before_it_is_played_and_captions_are_of_these_very_words(
    ada, blog, rey
):
    block = a_recording(recording(ada, mp4()), transcript="", captions=CAPTIONS)
    update = make_update(blog, "", block, by=ada)

    page = " ".join(rey.get("/live/flood/").content.decode().split())
    assert (
        f'<video controls preload="none" playsinline src="{address(block)}" width="640" '
        'height="360" aria-label="The siren">'
    ) in page
    track = address(block, f"{block.captions_mark}.vtt")
    assert f'<track kind="captions" src="{track}" srclang="en">' in page
    assert '<p dir="auto">The dam holds.</p></details>' in page
    assert rey.get(track).getvalue().decode() == CAPTIONS
    assert (
        "media-src 'self'" in rey.get("/live/flood/").headers["Content-Security-Policy"]
    )

    other = a_recording(
        block.recording, transcript="", captions=CAPTIONS.replace("holds", "leaks")
    )
    seen = update.last_revision
    publishing.correct(update, words("", other), by=ada, seen_revision=seen)
    assert rey.get(track).status_code == 404


def test_feeds_have_it_as_an_enclosure_unless_it_stays_on_our_pages(ada, blog, rey):
    block = a_recording(recording(ada))
    update = make_update(blog, "Siren", block, by=ada)
    whole = f"http://127.0.0.1:8000{address(block)}"

    def read(form):
        return rey.get(f"/live/flood/feed.{form}").content.decode()

    link = f'<link href="{whole}" length="32000" rel="enclosure" type="audio/mpeg"'
    assert link in read("atom")
    assert f'<enclosure length="32000" type="audio/mpeg" url="{whole}"' in read("rss")
    assert f'"url": "{whole}", "mime_type": "audio/mpeg"' in read("json")
    [told] = rey.get("/live/flood/blog.json").json()["updates"][0]["blocks"]
    assert told["file"]["address"] == whole

    link = f'<a href="{address(block)}">The siren</a>'
    assert link in rey.get("/live/flood/light/").content.decode()
    assert f'<a href="{whole}">The siren</a>' in update.feed_html

    mine = a_recording(block.recording, own_pages_only=True)
    seen = update.last_revision
    publishing.correct(update, words("Siren", mine), by=ada, seen_revision=seen)

    for form in ("atom", "rss", "json"):
        assert "recordings/" not in read(form)
        assert "A siren." not in read(form)
    assert rey.get("/live/flood/blog.json").json()["updates"][0]["blocks"] == []
    assert address(block) in rey.get("/live/flood/").content.decode()


# Gone -------------------------------------------------------------------------------------


def test_when_its_time_is_over_it_is_gone_before_the_page_says_so(ada, blog, rey):
    ends_at = timezone.now() + timedelta(hours=1)
    block = a_recording(recording(ada), ends_at=ends_at)
    update = make_update(blog, "Siren", block, by=ada)
    assert rey.get(address(block)).status_code == 200
    assert take_off_what_has_ended(timezone.now()) == 0

    with time_machine.travel(ends_at, tick=False):
        assert rey.get(address(block)).status_code == 404
        assert take_off_what_has_ended(timezone.now()) == 1
        assert take_off_what_has_ended(timezone.now()) == 0

    update.refresh_from_db()
    assert "No longer available" in update.public_html
    assert "recordings/" not in update.public_html
    assert update.last_change.verb == "end_recording"


def test_a_file_that_stands_nowhere_is_deleted_after_a_week(ada, blog):
    used, was_used, unused = (recording(ada) for _ in range(3))
    update = make_update(blog, "Siren", a_recording(used), a_recording(was_used))
    seen = update.last_revision
    publishing.correct(
        update, words("Siren", a_recording(used)), by=ada, seen_revision=seen
    )

    assert publishing.forget_unused_recordings(timezone.now()) == 0
    later = timezone.now() + timedelta(days=8)
    sweeping.sweep(later)
    assert storage.files(unused.name) == ["recording.mp3"]
    assert publishing.forget_unused_recordings(later) == 1

    assert set(Recording.objects.all()) == {used, was_used}
    assert storage.files(unused.name) == []
    assert make_blog(slug="storm").updates.count() == 0


def test_an_archive_has_its_file_unless_it_stays_on_our_pages(ada, blog):
    kept, film = a_recording(recording(ada)), a_recording(recording(ada, mp4()))
    film.captions = CAPTIONS
    own, siren = a_recording(recording(ada, mp4())), a_recording(recording(ada))
    own.own_pages_only = siren.own_pages_only = True
    own.title = own.credit = own.transcript = siren.title = "Theirs alone"
    make_update(blog, "Siren", kept, film, own, siren, by=ada)
    publishing.close(blog, by=ada)
    into = io.BytesIO()

    freeze(Blog.objects.get(pk=blog.pk), into)

    frozen = zipfile.ZipFile(into)
    name = f"recordings/{kept.recording.name}-recording.mp3"
    assert frozen.read(name) == mp3()
    of_film = f"recordings/{film.recording.name}"
    said = f"{of_film}-{film.captions_mark}.vtt"
    names = [name, f"{of_film}-recording.mp4", said]
    assert [each for each in frozen.namelist() if "recordings/" in each] == names
    assert frozen.read(said).decode() == CAPTIONS
    assert said in frozen.read("SHA256SUMS").decode()
    page = frozen.read("index.html").decode()
    assert f'<audio controls preload="none" src="{name}"' in page
    assert f'src="{names[1]}"' in page
    assert f'<track kind="captions" src="{said}"' in page
    assert (page.count("<video"), page.count("<audio"), "/recordings/" in page) == (
        *(1, 1),
        False,
    )
    assert page.count("[Audio or video not in this archive]") == 2
    assert "Theirs alone" not in page
    [update] = json.loads(frozen.read("blog.json"))["updates"]
    first, second = update["blocks"]
    assert (first["file"]["address"], second["captions"]) == (name, said)


def test_a_file_that_a_review_or_removed_words_name_is_kept(ada, cal, blog):
    submitted, removed, _unused = (recording(cal) for _ in range(3))
    update = make_update(blog, "Siren", by=cal)
    said = [words("Siren", a_recording(of)).as_json() for of in (submitted, removed)]
    ReviewStep.objects.create(update=update, verb="submit", words=said[0], by=cal)
    whose = {"update": update, "revision": 1, "reason": "Asked.", "by": ada}
    RemovedWords.objects.create(words=said[1], **whose)

    later = timezone.now() + timedelta(days=8)
    assert publishing.forget_unused_recordings(later) == 1

    assert set(Recording.objects.all()) == {submitted, removed}


def test_removed_at_once_it_is_gone_from_all_words_and_from_the_disk(
    adas_desk, ada, blog
):
    film, siren = recording(ada, mp4()), recording(ada)
    first = make_update(blog, "Dam", a_recording(film), a_recording(siren), by=ada)
    seen = first.last_revision
    said = words("Dams", a_recording(film), a_recording(siren))
    publishing.correct(first, said, by=ada, seen_revision=seen)
    other = make_update(make_blog(slug="storm"), "Roof", a_recording(siren), by=ada)
    place = f"/desk/live/flood/updates/{first.pk}/remove/"
    asked = {"files": [film.name, siren.name], "reason": "Hers.", "confirm": "on"}

    assert "The siren" in adas_desk.get(place).content.decode()
    assert adas_desk.post(place, asked).status_code == 302

    assert storage.files(film.name) == []
    assert storage.files(siren.name) == ["recording.mp3"]  # another update has it
    assert [*Recording.objects.all()] == [siren]
    first.refresh_from_db()
    kept = [*first.versions.values_list("words", flat=True)]
    kept += first.removed_words.values_list("words", flat=True)
    assert (len(kept), film.name in str([kept, first.story])) == (3, False)
    assert other.blocks()[0].recording == siren
