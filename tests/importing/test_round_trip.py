"""What is exported and imported is exported again: the same, to the microsecond."""

import io
import json
import zipfile
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from PIL.Image import Exif

from liveblog import publishing
from liveblog.archive.exporting import export
from liveblog.models import Blog, RecordingBlock, Update
from media import link_pictures, recordings, storage
from media.finishing import finish
from media.models import Image, Recording
from tests.archive.frozen import closed
from tests.factories import (
    card,
    embed,
    figure,
    make_draft,
    make_image,
    make_update,
    picture_bytes,
    question,
    send_recording,
    table,
    words,
)
from tests.importing.files import bring, counts
from tests.recorded import CAPTIONS, mp3, mp4, ogg

__all__ = ["closed"]  # fixtures

# What is another in every newsroom: whose it is, and where.
OF_THE_PLACE = {"key", "address", "slug"}


def exported(blog) -> bytes:
    into = io.BytesIO()
    export(Blog.objects.get(pk=blog.pk), into)
    return into.getvalue()


def data_of(content: bytes) -> dict:
    return json.loads(zipfile.ZipFile(io.BytesIO(content)).read("data.json"))


def without_place(data: dict) -> dict:
    """Keys, names and addresses as numbers in their order."""
    files = [*data["pictures"], *data["recordings"]]
    keys = [update["key"] for update in data["updates"]]

    def again(value):
        if isinstance(value, dict):
            return {
                name: again(each)
                for name, each in value.items()
                if name not in OF_THE_PLACE
            }
        if isinstance(value, list):
            return [again(each) for each in value]
        if isinstance(value, str) and value in files:
            return f"file {files.index(value)}"
        return value

    for update in data["updates"]:
        if update.get("announces"):
            update["announces"] = keys.index(update["announces"])
    listed = {}
    for kind in ("pictures", "recordings"):
        for name, told in data[kind].items():
            for key in ("file", "poster"):
                told[key] = (told.get(key) or "").replace(name, "")
        listed[kind] = list(data[kind].values())
    return again(data | listed)


def link_pictures_of(blog):
    found = Image.objects.filter(cards__update__blog=blog)
    return [*found.values_list("width_px", "height_px", "is_of_link")]


@pytest.fixture
def whole(closed, ada):
    """A closed blog with all that an export tells."""
    blog, first = closed["blog"], closed["first"]
    publishing.reopen(blog, by=ada)
    happened = datetime.fromisoformat("2026-11-01T10:00:00+00:00")
    asked = make_update(
        *(blog, "Asked", question(asker="Ina")),
        label="Background",
        byline="Ada Brandt",
        more_bylines=["Cal Doe"],
        location="Arn",
        event_at=happened,
        verification="unconfirmed",
    )
    publishing.confirm(asked, by=ada)
    image = make_image(colour="tan", size=(900, 600), is_finished=True)
    covered = make_update(blog, "Covered", figure(image, is_decorative=True, alt=""))
    publishing.focus_picture(image, by=ada, x=20, y=80)
    publishing.mark_sensitive(image, by=ada)
    publishing.correct(
        *(covered, covered.words()),
        by=ada,
        seen_revision=Update.objects.get(pk=covered.pk).last_revision,
        note="It was another bridge.",
    )
    gone = make_update(blog, "Secret gone", "Secret words.", by=ada)
    publishing.withdraw(
        gone, by=ada, notice="It never happened.", reason="Secret reason"
    )
    seen = datetime.fromisoformat("2026-11-01T10:00:07+00:00")
    make_update(
        *(blog, "Counted", table("\tSeats\nRiver List\t31", chart=2, as_at=seen)),
        embed(captured_at=seen),
        card(picture=link_pictures.store(picture_bytes(size=(400, 300)), by=ada)),
    )
    film, siren, ours = (
        send_recording(content, by=ada).recording for content in (mp4(), mp3(), ogg())
    )
    recordings.add_poster(film, io.BytesIO(picture_bytes()))
    told = {"credit": "Anna Sorg"}
    make_update(
        *(blog, "Heard"),
        RecordingBlock(recording=film, title="The dam", captions=CAPTIONS, **told),
        RecordingBlock(
            recording=siren, title="Siren", transcript="A\n\nsiren.", **told
        ),
        RecordingBlock(recording=film, title="Again", is_wordless=True, **told),
        RecordingBlock(recording=siren, title="Later", owes_words=True, **told),
        RecordingBlock(
            recording=ours,
            title="Ours",
            is_wordless=True,
            own_pages_only=True,
            **told,
        ),
        by=ada,
    )
    publishing.edit_blog(
        blog,
        by=ada,
        added_topics=["Floods", "Arn"],
        related_links="Flood map https://map.example/",
        sponsor_name="The Harbour Fund",
        newsletter_words="The river by mail",
        newsletter_url="https://mail.example/",
    )
    publishing.summarise(blog, by=ada, summary="It rains.")
    publishing.close(Blog.objects.get(pk=blog.pk), by=ada, message="Good night.")
    for each in Image.objects.filter(finished_at=None):
        finish(each, avif_speed=10)
    return {"blog": blog, "first": first, "gone": gone, "asked": asked}


@pytest.mark.slow
def test_it_comes_out_as_it_went_in(whole, ada):
    content = exported(whole["blog"])
    publishing.erase_blog(whole["blog"], by=ada, why="Into an empty newsroom.")

    plan, done = bring(content, ada, is_shown=True)
    for image in Image.objects.filter(finished_at=None):
        finish(image, avif_speed=10)

    assert counts(plan) == (9, 0, 0, 0)
    assert plan.notes.lines == [
        "The address flood is taken: the blog will be at flood-2."
    ]
    again = data_of(exported(done.blog))
    assert without_place(again) == without_place(data_of(content))
    assert again["blog"]["topics"] == ["Arn", "Floods"]
    assert again["updates"][-2]["blocks"][0]["as_at"].endswith("10:00:07+00:00")
    assert link_pictures_of(done.blog) == [(400, 300, True)]
    came = Recording.objects.filter(blocks__update__blog=done.blog).distinct()
    assert {each.content_type for each in came} == {"video/mp4", "audio/mpeg"}
    film = came.get(kind="video")
    assert storage.files(film.name) == ["poster.jpg", "recording.mp4"]
    with storage.read(film.name, "recording.mp4") as file:
        assert file.read() == mp4()
    assert "Secret" not in content.decode(errors="replace")
    assert done.blog.is_closed


def test_pictures_stand_in_an_export_as_they_were_published(blog, ada):
    """Whatever order the database finds them in: the same blog gives the same bytes."""
    first, second, third = [make_image(by=ada) for _ in range(3)]
    draft = make_draft(blog, "Written first", figure(third), by=ada)
    make_update(blog, "Published first", figure(second), figure(first), by=ada)
    publishing.publish(draft, draft.words(), by=ada)

    pictures = data_of(exported(blog))["pictures"]

    assert list(pictures) == [second.name, first.name, third.name]


def test_nothing_private_is_in_an_export(blog, ada, cal):
    """Nor what an archive leaves out."""
    exif = Exif()
    exif[0x010E], exif[0x8298] = "Secret place", "Secret source"
    seen = make_image(size=(320, 200), exif=exif.tobytes())
    home, ends, gone = (make_image(colour=each) for each in ("red", "tan", "pink"))
    held = {"caption": "Secret caption", "credit": "Secret agency", "alt": "Secret alt"}
    make_update(blog, "Seen", figure(seen), by=cal)
    for image in (home, ends):
        make_update(blog, "Agency", figure(image, **held), by=ada)
    publishing.set_picture_rights(home, by=ada, own_pages_only=True)
    later = timezone.now() + timedelta(days=9)
    publishing.set_picture_rights(ends, by=ada, ends_at=later)
    publishing.introduce(
        blog, by=ada, hero_image=home, **{f"hero_{name}": held[name] for name in held}
    )
    make_draft(blog, "Secret draft", by=cal)
    make_draft(blog, "Secret embargo", by=cal, is_embargoed=True)
    mended = make_update(blog, "Secret old words", by=cal)
    publishing.correct(
        mended, words("New words"), by=ada, seen_revision=mended.last_revision
    )
    withdrawn = make_update(blog, "Secret words", figure(gone), by=cal)
    publishing.withdraw(withdrawn, by=ada, reason="Secret reason")
    Update.objects.filter(pk=mended.pk).update(source_note="Secret note")

    content = exported(blog)

    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.namelist() == [
        *("data.json", f"pictures/{seen.name}.jpg", "SHA256SUMS"),
    ]
    whole = b"".join(archive.read(name) for name in archive.namelist())
    for secret in (b"Secret", home.name.encode(), b"newsbook.example", b"Exif"):
        assert secret not in whole, secret
    told = [
        (each["heading"], len(each["blocks"])) for each in data_of(content)["updates"]
    ]
    assert told == [("Seen", 1), ("Agency", 0), ("Agency", 0), ("New words", 0)]
    assert exported(blog) == content
