"""The archive of a closed blog: whole, for ever the same, and with nothing that is not public."""

import hashlib
import io
import json
import posixpath
import re
import tracemalloc
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.archive.freezing import ChangedMeanwhile, freeze
from liveblog.models import Blog, Update
from media import storage
from media.models import Image
from tests.archive.frozen import Addresses, bytes_of, closed, frozen
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_user,
    many_updates,
    words,
)
from tests.nu import nu

pytestmark = pytest.mark.one_database

__all__ = ["closed", "nu"]  # fixtures

LOOK = {
    "static/liveblog/icon.svg",
    "static/liveblog/reader.css",
    "static/liveblog/site.css",
    "static/liveblog/static_mirror.css",
    "static/vendor/source-serif-4/source-serif-4-latin-400-normal.woff2",
    "static/vendor/source-serif-4/source-serif-4-latin-600-normal.woff2",
}
OWN = {"index.html", "blog.json", "README.txt", "SHA256SUMS"}


def page(archive):
    return archive.read("index.html").decode()


def data(archive):
    return json.loads(archive.read("blog.json"))


def everything(archive):
    return b"".join(archive.read(name) for name in archive.namelist()).decode(
        errors="replace"
    )


def test_these_files_are_in_it_with_their_checksums(closed):
    image, hero = closed["image"], closed["hero"]
    archive = frozen(closed["blog"])

    middle = image.widths_px[len(image.widths_px) // 2]
    pictures = {
        f"pictures/{image.name}-{middle}.jpg",
        f"pictures/{image.name}-{image.widths_px[-1]}.jpg",
        f"pictures/{hero.name}-640.jpg",
    }
    assert set(archive.namelist()) == OWN | LOOK | pictures
    assert len(archive.namelist()) == len(set(archive.namelist()))
    sums = dict(
        reversed(line.split("  "))
        for line in archive.read("SHA256SUMS").decode().splitlines()
    )
    assert sums == {
        name: hashlib.sha256(archive.read(name)).hexdigest()
        for name in archive.namelist()
        if name != "SHA256SUMS"
    }
    with storage.read(image.name, f"{middle}.jpg") as file:
        assert archive.read(f"pictures/{image.name}-{middle}.jpg") == file.read()
    kinds = {
        name: entry.compress_type
        for name, entry in archive.NameToInfo.items()
        if name.startswith("pictures/") or name == "index.html"
    }
    assert kinds == {"index.html": 8} | dict.fromkeys(pictures, 0)


def test_every_address_in_it_is_there_or_leads_elsewhere(closed):
    archive = frozen(closed["blog"])
    html = page(archive)
    addresses = Addresses(html)

    whole = {each for each in addresses.found if "://" in each}
    anchors = {each[1:] for each in addresses.found if each.startswith("#")}
    files = set(addresses.found) - whole - {f"#{each}" for each in anchors}
    assert whole == {
        "https://live.example/",
        "https://live.example/live/flood/",  # where it was, for search engines
        "https://live.example/live/after/",
        "https://live.example/live/rain/",
        "https://live.example/static/liveblog/site.css",
        "https://example.org/a?b=1&c=2",
        "https://www.riveroffice.example/arn",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    }
    assert anchors <= addresses.ids
    assert files <= set(archive.namelist())
    assert re.findall(r"<script|<iframe|<video|\sdata-|\shx-|srcset", html) == []
    for style in (name for name in archive.namelist() if name.endswith(".css")):
        for each in re.findall(r'url\("([^"]+)"\)', archive.read(style).decode()):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(style), each))
            assert path in archive.namelist()
    # Its time, the key event, what was announced, and what a writer has linked.
    assert html.count(f'href="#update-{closed["first"].pk}"') == 4


def test_the_same_blog_at_the_same_revision_is_the_same_bytes(closed):
    first = bytes_of(Blog.objects.get(pk=closed["blog"].pk))

    assert bytes_of(Blog.objects.get(pk=closed["blog"].pk)) == first


def test_all_of_it_stands_on_one_page_in_its_order(blog, ada, settings):
    many_updates(blog, 201)
    publishing.close(blog, by=ada, message="")
    updates = blog.updates.order_by("first_revision")
    Blog.objects.get(pk=blog.pk).updates.filter(pk__gt=updates[100].pk).update(
        published_at=timezone.now() + timedelta(days=1)
    )

    archive = frozen(blog)

    order = [int(pk) for pk in re.findall(r'<article id="update-(\d+)"', page(archive))]
    assert order == [update.pk for update in updates]
    assert [each["id"] for each in data(archive)["updates"]] == order
    assert page(archive).count('<p class="day">') == 2


def test_its_data_say_what_the_page_says(closed):
    image, first = closed["image"], closed["first"]
    told = data(frozen(closed["blog"]))

    assert list(told) == [
        *("format", "id", "slug", "address", "language", "direction", "time_zone"),
        *("revision", "parts", "updates"),
    ]
    assert told["revision"] == closed["blog"].revision
    assert told["parts"]["status"]["next"] == {
        "headline": "After the flood",
        "language": "en",
        "address": "https://live.example/live/after/",
    }
    assert told["parts"]["status"]["closing_message"] == "Good night."
    hero = closed["hero"].name
    assert [each["name"] for each in told["parts"]["hero"]["picture"]["files"]] == [
        f"pictures/{hero}-640.jpg"
    ]
    assert [each["title"] for each in told["parts"]["key_events"]["updates"]] == [
        "Bridge closed"
    ]
    update = told["updates"][0]
    assert update["address"] == f"https://live.example/live/flood/updates/{first.pk}/"
    assert (update["label"], update["people"]) == (
        "Analysis",
        [{"name": "Ada Brandt"}],
    )
    picture = update["blocks"][0]["picture"]
    middle = image.widths_px[len(image.widths_px) // 2]
    assert picture == {
        "alt": "A bridge",
        "width": 1600,
        "height": 900,
        "is_animated": False,
        "is_sensitive": False,
        "files": [
            {
                "name": f"pictures/{image.name}-{width}.jpg",
                "type": "image/jpeg",
                "width": width,
                "height": round(width * 9 / 16),
            }
            for width in (middle, 1600)
        ],
    }
    assert told["updates"][3]["announces"] == {"id": first.pk}


def test_an_odd_headline_names_no_file_and_stays_text(closed, ada):
    odd = "../../etc/<script>alert(1)</script>"
    publishing.retitle(closed["blog"], by=ada, headline=odd, standfirst="")

    archive = frozen(closed["blog"])

    assert not [name for name in archive.namelist() if ".." in name or "<" in name]
    assert "<script" not in page(archive)
    assert "../../etc/&lt;script&gt;" in page(archive)
    assert archive.read("README.txt").decode().startswith(f"{odd}\n")


def test_it_is_in_the_direction_and_language_of_its_blog(ada):
    nile = make_blog(by=ada, slug="nile", language="ar", direction="rtl")
    make_update(nile, "الجسر مغلق", "نص.")
    publishing.close(nile, by=ada, message="")

    archive = frozen(nile)

    assert '<html lang="ar" dir="rtl">' in page(archive)
    assert "الجسر مغلق" in page(archive)
    assert data(archive)["updates"][0]["heading"] == "الجسر مغلق"


def test_nothing_is_in_it_that_readers_do_not_see(blog, ada, cal):
    lee = make_user("Lee Park", role=User.Role.LEGAL)
    make_draft(blog, "Secret draft", by=cal)
    make_draft(blog, "Secret embargo", by=cal, is_embargoed=True)
    gone, held, noticed = (
        make_update(blog, f"Secret {name}", figure(make_image(colour=colour)), by=cal)
        for name, colour in [("gone", "red"), ("held", "tan"), ("noticed", "pink")]
    )
    mended = make_update(blog, "Secret old words", by=cal)
    publishing.correct(
        mended, words("New words"), by=ada, seen_revision=mended.last_revision
    )
    asked = make_update(blog, "Noted", by=cal)
    Update.objects.filter(pk=asked.pk).update(source_note="Secret source")
    publishing.withdraw(gone, by=ada, reason="Secret reason")
    publishing.withdraw(noticed, by=ada, notice="It was another bridge.")
    publishing.hold(held, by=lee, note="Secret note")
    publishing.close(Blog.objects.get(pk=blog.pk), by=ada, message="")

    archive = frozen(blog)

    assert "Secret" not in everything(archive)
    assert "It was another bridge." in page(archive)
    assert "New words" in page(archive)
    assert [name for name in archive.namelist() if name.startswith("pictures/")] == []
    assert [each["state"] for each in data(archive)["updates"]] == [
        *("withdrawn", "published", "published"),
    ]


def test_a_picture_whose_rights_end_or_hold_at_home_alone_is_left_out(closed, ada):
    limited = make_image(colour="red"), make_image(colour="tan")
    blog = closed["blog"]
    publishing.reopen(blog, by=ada)
    for image in limited:
        own = figure(image, caption="Their caption", credit="Their agency")
        make_update(blog, "Agency", own, by=ada)
    own = figure(limited[0], caption="Their caption")
    for heading, marks in (
        ("", {"is_key_event": True}),
        ("A pin", {"is_pinned": True}),
    ):
        make_update(blog, heading, own, by=ada, **marks)
    publishing.set_picture_rights(limited[0], by=ada, own_pages_only=True)
    later = timezone.now() + timedelta(days=9)
    publishing.set_picture_rights(limited[1], by=ada, ends_at=later)
    publishing.close(Blog.objects.get(pk=blog.pk), by=ada, message="")

    archive = frozen(blog)

    for image in limited:
        assert image.name not in everything(archive)
        assert not [name for name in archive.namelist() if image.name in name]
    left_out = '<span class="ended">[Picture not in this archive]</span>'
    assert page(archive).count(left_out) == 4
    assert [each["blocks"] for each in data(archive)["updates"][-2:]] == [[], []]
    assert "Their" not in everything(archive)
    assert closed["image"].name in page(archive)
    assert "The upper bridge" in page(archive)  # and its caption


def test_a_covered_picture_stays_covered(blog, ada):
    image = make_image(is_finished=True)
    make_update(blog, "At the bridge", figure(image), by=ada)
    publishing.mark_sensitive(image, by=ada)
    publishing.close(Blog.objects.get(pk=blog.pk), by=ada, message="")

    archive = frozen(blog)

    html = page(archive)
    cover, _summary, shown = html.partition("This picture may disturb.")
    assert '<details class="sensitive">' in cover
    assert "<img" not in cover
    assert (
        f'<img src="pictures/{image.name}-640.jpg"' in shown.partition("</details>")[0]
    )
    picture = data(archive)["updates"][0]["blocks"][0]["picture"]
    assert picture["is_sensitive"] is True


def test_a_file_that_is_lost_does_not_keep_the_rest(closed):
    storage.remove(closed["image"].name)

    archive = frozen(closed["blog"])

    assert [name for name in archive.namelist() if closed["image"].name in name] == []
    assert page(archive).count("[Picture not in this archive]") == 1


@pytest.mark.validator
def test_its_page_is_valid_html(closed, ada, nu, tmp_path):
    blog, pictures = closed["blog"], [make_image(colour="red"), make_image()]
    publishing.reopen(blog, by=ada)
    for image in pictures:
        make_update(blog, "", figure(image), by=ada)
    publishing.set_picture_rights(pictures[0], by=ada, own_pages_only=True)
    publishing.mark_sensitive(pictures[1], by=ada)
    publishing.close(Blog.objects.get(pk=blog.pk), by=ada, message="")
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "index.html").write_text(page(frozen(blog)))

    assert nu(tmp_path / "html") == []


def test_what_changes_meanwhile_is_no_archive(closed, ada):
    blog = Blog.objects.get(pk=closed["blog"].pk)
    publishing.withdraw(closed["first"], by=ada, reason="Wrong bridge.")
    with pytest.raises(ChangedMeanwhile):
        freeze(blog, io.BytesIO())

    blog = Blog.objects.get(pk=blog.pk)
    hero = Image.objects.filter(pk=closed["hero"].pk)
    hero.update(pages_behind_since=timezone.now())
    with pytest.raises(ChangedMeanwhile):
        freeze(blog, io.BytesIO())
    hero.update(pages_behind_since=None)
    freeze(blog, io.BytesIO())


def test_it_asks_the_database_eleven_times(closed, django_assert_num_queries):
    blog = Blog.objects.get(pk=closed["blog"].pk)

    with django_assert_num_queries(11):
        freeze(blog, io.BytesIO())


def test_a_large_picture_is_not_in_memory_as_a_whole(closed, tmp_path):
    image = closed["image"]
    for name in storage.files(image.name):
        if name.endswith(".jpg"):
            (storage.folder(image.name) / name).write_bytes(bytes(30_000_000))
    blog = Blog.objects.get(pk=closed["blog"].pk)
    with (tmp_path / "archive.zip").open("wb") as into:
        tracemalloc.start()
        freeze(blog, into)
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert (tmp_path / "archive.zip").stat().st_size > 60_000_000
    assert peak < 10_000_000
