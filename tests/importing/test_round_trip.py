"""What is exported and imported is exported again: the same, to the microsecond."""

import io
import json
import zipfile
from datetime import datetime

import pytest

from liveblog import publishing
from liveblog.archive.exporting import export
from liveblog.models import Blog, Update
from media.finishing import finish
from media.models import Image
from tests.archive.frozen import closed
from tests.factories import figure, make_image, make_update, question
from tests.importing.files import bring, counts

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
    pictures = list(data["pictures"])
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
        if isinstance(value, str) and value in pictures:
            return f"picture {pictures.index(value)}"
        return value

    for update in data["updates"]:
        if update.get("announces"):
            update["announces"] = keys.index(update["announces"])
    for name, told in data["pictures"].items():
        told["file"] = told["file"].replace(name, "")
    return again(data | {"pictures": list(data["pictures"].values())})


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

    assert counts(plan) == (7, 0, 0, 0)
    assert plan.notes.lines == [
        "The address flood is taken: the blog will be at flood-2."
    ]
    again = data_of(exported(done.blog))
    assert without_place(again) == without_place(data_of(content))
    assert "Secret" not in content.decode(errors="replace")
    assert done.blog.is_closed
