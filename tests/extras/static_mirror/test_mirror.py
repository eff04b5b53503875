"""The copy in a second place: complete in itself, as fresh as promised, and nobody's secret."""

import json
import re
import urllib.error
import urllib.request
from datetime import timedelta
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import pytest
import time_machine
from django.utils import timezone

from liveblog import publishing
from liveblog.archive.relative import relative
from liveblog.extras.static_mirror import mirror, pages, target
from liveblog.extras.static_mirror.mirror import EVERY_SECONDS, StaticMirror
from liveblog.models import Blog
from media import storage
from media.models import Image
from tests.class_names import CLASS, rename_all_classes
from tests.extras.static_mirror.mirrored import clock, folder, served, story, worker
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    many_updates,
    rich_text,
)
from tests.media.buckets import bucket, s3_server
from tests.nu import nu

pytestmark = [pytest.mark.one_database, pytest.mark.slow]

__all__ = [
    "bucket",
    "clock",
    "folder",
    "nu",
    "s3_server",
    "served",
    "story",
    "worker",
]  # fixtures


def page(folder, slug="flood", name="index.html"):
    return (folder / "live" / slug / name).read_text()


def names(folder):
    return {
        each.relative_to(folder).as_posix()
        for each in folder.rglob("*")
        if each.is_file()
    }


def without_classes(blog):
    made = pages.blog_page(Blog.objects.get(pk=blog.pk), {"flood"}, timezone.now())
    return [CLASS.sub("", html.decode()) for html in made.forms.values()]


@time_machine.travel("2026-11-24T12:00:00Z", tick=False)
@pytest.mark.usefixtures("story")
def test_it_is_made_without_the_names_of_classes(blog):
    before = without_classes(blog)
    assert "Share" not in before[0]

    rename_all_classes()

    assert without_classes(blog) == before


# Complete in itself ----------------------------------------------------------------------


class Addresses(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        names = {"href", "src", "srcset", "poster", "action", "data"}
        self.found += [value for name, value in attrs if name in names]


def crawl(start):
    """All that can be reached from here on this host: address to status and content."""
    waiting, seen, elsewhere = [start + "index.html"], {}, set()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        try:
            with urllib.request.urlopen(address, timeout=10) as reply:
                seen[address] = reply.status
                content = reply.read()
        except urllib.error.HTTPError as failure:
            seen[address] = failure.code
            continue
        found = []
        if address.endswith(".html"):
            found = Addresses(content.decode()).found
        elif address.endswith(".css"):
            found = re.findall(r'url\("([^"]+)"\)', content.decode())
        for each in found:
            assert not each.startswith("/"), f"{address} names {each}"
            if urlsplit(each).scheme:
                elsewhere.add(each)
            else:
                waiting.append(urljoin(address, each).partition("#")[0])
    return seen, elsewhere


def test_every_address_in_it_is_relative_and_there(story, folder, worker, served):
    assert worker() == 2

    seen, elsewhere = crawl(served)

    assert set(seen.values()) == {200}
    own = {address.removeprefix(served) for address in seen}
    image = story["image"]
    middle = image.widths_px[len(image.widths_px) // 2]
    assert {
        "index.html",
        "live/flood/index.html",
        "live/vote/index.html",
        f"media/{image.name}/{middle}.jpg",
        "static/liveblog/reader.css",
        "static/vendor/source-serif-4/source-serif-4-latin-400-normal.woff2",
    } <= own
    assert own == names(folder) - {"static_mirror.json"}
    # What the story itself leads to stays as it was written.
    assert elsewhere == {
        "https://example.org/a?b=1&c=2",
        "https://www.riveroffice.example/arn",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    }


@pytest.mark.validator
def test_its_pages_are_valid_html(story, folder, worker, nu, tmp_path):
    worker()
    html = tmp_path / "html"
    html.mkdir()
    for number, file in enumerate(sorted(folder.rglob("*.html"))):
        (html / f"{number}.html").write_bytes(file.read_bytes())

    assert len(list(html.iterdir())) == 5
    assert nu(html) == []


def test_a_page_says_of_when_it_is_and_needs_no_script(story, folder, worker):
    with time_machine.travel("2026-03-14 19:04:00+00:00", tick=False):
        worker()

    html = page(folder)
    assert "This is a copy of 20:04." in html
    assert '<a href="../../index.html">All live pages</a>' in html
    assert "<script" not in html
    assert "data-" not in html
    assert "hx-" not in html
    assert "Linked &amp; &lt;quoted&gt;" in html
    first = story["first"].pk
    # The time, the key event, what was announced.
    assert html.count(f'href="#update-{first}"') == 3


def test_a_reader_may_choose_a_page_that_loads_itself_again(story, ada, folder, worker):
    worker()
    plain, again = page(folder), page(folder, name="refreshing.html")

    assert "http-equiv" not in plain
    assert '<a href="refreshing.html">Refresh every minute</a>' in plain
    assert '<meta http-equiv="refresh" content="60">' in again
    assert '<a href="index.html">Stop refreshing</a>' in again

    publishing.close(story["other"], by=ada)
    worker()
    closed = page(folder, "vote", name="refreshing.html")
    assert closed == page(folder, "vote")
    assert "http-equiv" not in closed
    assert "refresh" not in closed


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ('<a href="/live/flood/updates/7/">x</a>', "<a>x</a>"),
        ('<p id="update-7"><a href="/live/a/updates/7/">x</a>', None),
        ('<a href="/corrections/">x</a>', "<a>x</a>"),
        ('<a href="https://live.example/live/vote/">x</a>', '<a href="../b">x</a>'),
        ('<a href="https://live.example.org/">x</a>', None),
        ('<a href="//evil.example/x">x</a>', "<a>x</a>"),
        ('<a href="/x" data-share>Share</a>!', "!"),
        ('<a href="/live/flood/light/">Text-only page</a>!', "!"),
        ('<a class="ask" href="/live/flood/ask/">Ask</a>!', "!"),
        ('<img src="/media/x.jpg" srcset="/media/x.jpg 1w" alt="&amp;&quot;">', ""),
        ('a<script src="/x">var a = "<p>";</script>b', "ab"),
        ('<p dir="auto" hidden>&lt;&#8217;&nbsp;’</p>', None),
    ],
)
def test_a_page_is_rewritten_tag_by_tag(settings, given, made):
    settings.PUBLIC_URL = "https://live.example"
    found = relative(given, at="live/index.html", find={"/live/vote/": "b"}.get)

    if made is None:
        made = given.replace("/live/a/updates/7/", "#update-7")
    assert found == made


def test_no_link_of_a_writer_takes_a_file_along_that_is_not_public(
    blog, folder, worker, settings, tmp_path
):
    (tmp_path / "secret").write_text("secret")
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    for path in ("/static/../secret", "/static/liveblog/../../secret", "/static/"):
        link = f'<p><a href="{settings.PUBLIC_URL}{path}">x</a></p>'
        make_update(blog, "", rich_text(link))

    worker()

    assert not [name for name in names(folder) if "secret" in name]
    assert page(folder).count('<a rel="noopener">x</a>') == 3


def test_more_updates_than_it_holds_are_told_of(blog, folder, worker):
    many_updates(blog, 101)
    oldest, newest = blog.updates.earliest("pk").pk, blog.updates.latest("pk").pk

    worker()

    html = page(folder)
    assert html.count("<article") == 100
    assert f'id="update-{newest}"' in html
    assert f'id="update-{oldest}"' not in html
    assert "The copy holds the newest 100 updates." in html


# As fresh as promised --------------------------------------------------------------------


def test_a_blog_is_written_again_when_its_revision_has_changed(
    blog, folder, worker, django_assert_num_queries
):
    make_blog(slug="vote")
    assert worker() == 2
    before = page(folder, "vote")
    with django_assert_num_queries(1):
        assert worker() == 0

    make_update(blog, "Bridge closed")

    assert worker() == 1
    assert "Bridge closed" in page(folder)
    assert page(folder, "vote") == before


def test_at_an_address_of_before_a_page_leads_to_the_blog(ada, blog, folder, worker):
    worker()

    publishing.change_address(blog, "river", by=ada)
    for _ in range(2):  # the next round takes nothing away
        worker()
        make_update(blog, "Bridge closed", by=ada)

    assert names(folder / "live") == {
        "flood/index.html",
        "river/index.html",
        "river/refreshing.html",
    }
    moved = page(folder)
    assert 'content="0; url=../river/index.html"' in moved
    assert 'href="../river/index.html"' in moved
    assert "Bridge closed" not in moved


def test_it_goes_round_every_twenty_seconds_and_not_more_often(
    blog, folder, clock, django_assert_num_queries
):
    keeper = StaticMirror()
    assert keeper.keep_up(timezone.now()) == 1
    make_update(blog, "Bridge closed")
    clock.now += EVERY_SECONDS - 0.1
    with django_assert_num_queries(0):
        assert keeper.keep_up(timezone.now()) == 0
    clock.now += 0.1
    assert keeper.keep_up(timezone.now()) == 1


def test_without_a_second_place_nothing_is_asked(
    blog, worker, django_assert_num_queries
):
    with django_assert_num_queries(0):
        assert worker() == 0


def test_what_is_withdrawn_leaves_the_copy_and_so_does_its_picture(
    story, ada, folder, worker
):
    worker()
    shown = {name for name in names(folder) if name.startswith("media/")}
    assert len(shown) == 1

    publishing.withdraw(story["first"], by=ada, reason="Wrong bridge.")
    worker()

    html = page(folder)
    assert "Bridge closed" not in html
    assert "Wrong bridge" not in html
    assert not (folder / "media").exists()


def test_a_picture_goes_when_its_rights_end_and_is_not_written_after(
    story, ada, folder, worker
):
    image = story["image"]
    Image.objects.filter(pk=image.pk).update(ends_at=timezone.now())
    worker()

    assert image.name not in page(folder)
    assert not (folder / "media").exists()


def test_one_that_is_for_our_own_pages_alone_is_there(story, folder, worker):
    Image.objects.update(own_pages_only=True)
    worker()

    assert story["image"].name in page(folder)


def test_a_closed_blog_stays_for_a_day_and_then_goes(story, ada, folder, worker):
    worker()
    publishing.close(story["other"], by=ada, message="Good night.")
    worker()
    assert "Good night." in page(folder, "vote")

    a_day_ago = timezone.now() - timedelta(hours=24)
    Blog.objects.filter(slug="vote").update(closed_at=a_day_ago)
    worker()

    assert not (folder / "live/vote").exists()
    assert "vote" not in (folder / "index.html").read_text()
    assert page(folder)


def test_a_worker_that_begins_anew_removes_what_it_no_longer_wants(
    story, ada, folder, worker, clock
):
    worker()
    other = folder / "media/not-ours.txt"
    other.write_text("Somebody else's.")
    publishing.withdraw(story["first"], by=ada)
    clock.now += EVERY_SECONDS

    StaticMirror().keep_up(timezone.now())

    assert [each.name for each in (folder / "media").rglob("*")] == ["not-ours.txt"]
    listed = set(json.loads((folder / "static_mirror.json").read_text()))
    assert listed == names(folder) - {"static_mirror.json", "media/not-ours.txt"}


def test_a_place_that_was_emptied_is_filled_again(blog, folder, worker):
    worker()
    before = names(folder)
    for name in before:
        (folder / name).unlink()

    assert worker() == 1
    assert names(folder) == before


def test_what_cannot_be_written_for_one_blog_stops_no_other(
    story, folder, worker, monkeypatch
):
    worker()
    before = page(folder, "vote")
    real = mirror.blog_page

    def breaks(blog, slugs, now):
        if blog.slug == "vote":
            raise ValueError("This one breaks.")
        return real(blog, slugs, now)

    monkeypatch.setattr(mirror, "blog_page", breaks)
    make_update(Blog.objects.get(slug="vote"), "Never seen")
    make_update(Blog.objects.get(slug="flood"), "Seen")
    with pytest.raises(ExceptionGroup, match="could not be written"):
        worker()
    assert "Seen" in page(folder)
    assert page(folder, "vote") == before

    monkeypatch.setattr(mirror, "blog_page", real)
    assert worker() == 1
    assert "Never seen" in page(folder, "vote")


def test_a_picture_whose_file_is_lost_holds_back_no_words(story, folder, worker):
    storage.remove(story["image"].name)

    assert worker() == 2
    assert "Bridge closed" in page(folder)


@pytest.fixture
def unreadable(story):
    """A picture that its store does not give, which is another thing than having none."""
    files = list(storage.folder(story["image"].name).glob("*.jpg"))
    for file in files:
        file.rename(file.with_suffix(".aside"))
        file.mkdir()

    def mend():
        for file in files:
            file.rmdir()
            file.with_suffix(".aside").rename(file)

    return mend


def test_a_picture_that_cannot_be_read_holds_back_no_words_and_is_tried_again(
    story, folder, worker, unreadable
):
    with pytest.raises(ExceptionGroup, match="could not be written"):
        worker()
    assert "Bridge closed" in page(folder)
    picture = re.compile(f"media/{story['image'].name}/[0-9]+.jpg")
    assert not [name for name in names(folder) if picture.fullmatch(name)]

    unreadable()
    worker()

    assert [name for name in names(folder) if picture.fullmatch(name)]


def test_a_page_that_cannot_be_written_keeps_what_it_shows(story, ada, folder, clock):
    """By a worker that begins anew, and does not know what that page needs."""
    gone = make_image()
    update = make_update(story["other"], "Over", figure(gone), by=ada)
    StaticMirror().keep_up(timezone.now())
    before = names(folder)
    publishing.withdraw(update, by=ada)
    page_of_flood = folder / "live/flood/index.html"
    page_of_flood.unlink()
    page_of_flood.mkdir()

    with pytest.raises(ExceptionGroup):
        StaticMirror().keep_up(timezone.now())

    lost = {name for name in before if gone.name in name}
    assert lost
    assert names(folder) == before - lost - {"live/flood/index.html"}


def test_a_reader_of_the_folder_never_sees_half_a_page(blog, folder, worker):
    """The file is another one, in the place of the old: who reads that reads it to its end."""
    worker()
    with (folder / "live/flood/index.html").open() as old:
        make_update(blog, "Bridge closed")
        worker()
        assert "Bridge closed" not in old.read()
    assert "Bridge closed" in page(folder)
    assert not [name for name in names(folder) if ".new-" in name]
    mode = (folder / "live/flood/index.html").stat().st_mode
    assert mode & 0o777 == 0o644


# Nobody's secret ---------------------------------------------------------------------------


def test_nothing_from_the_desk_is_in_it(story, blog, ada, cal, folder, worker):
    secret = "Nobody may read this yet"
    hidden = make_image()
    make_draft(blog, secret, secret, figure(hidden), by=cal)
    prepared = make_blog(by=ada, live=False, slug="budget", headline=secret)
    make_draft(prepared, secret)
    publishing.note_source(story["first"], secret, by=ada)
    gone = make_update(blog, secret, secret)
    publishing.withdraw(gone, by=ada, reason=secret)

    worker()

    for name in names(folder):
        content = (folder / name).read_bytes()
        assert secret.encode() not in content, name
        assert b"/desk/" not in content, name
        assert hidden.name not in name
        assert "budget" not in name
        assert not name.endswith("original")


# In a bucket -------------------------------------------------------------------------------


@pytest.fixture
def second_bucket(bucket, settings):
    settings.PICTURES_S3 = ""
    settings.STATIC_MIRROR = ("s3", "newsroom/second/place")
    yield bucket
    target._bucket.cache_clear()


def test_a_bucket_holds_the_same(story, ada, second_bucket, folder, settings, worker):
    settings.STATIC_MIRROR = ("folder", str(folder))
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        worker()
        settings.STATIC_MIRROR = ("s3", "newsroom/second/place")
        worker()  # it is empty, and so all of it is written

    def kept():
        prefix = "second/place/"
        return {
            each.key.removeprefix(prefix): each
            for each in second_bucket.objects.filter(Prefix=prefix)
        }

    assert set(kept()) == names(folder)
    for name, each in kept().items():
        got = each.get()
        assert got["Body"].read() == (folder / name).read_bytes(), name
        assert got["CacheControl"] == "public, max-age=5"
    html = kept()["live/flood/index.html"].get()
    assert html["ContentType"] == "text/html"

    publishing.withdraw(story["first"], by=ada)
    worker()
    assert not [name for name in kept() if name.startswith("media/")]
    body = kept()["live/flood/index.html"].get()["Body"].read().decode()
    assert "Bridge closed" not in body
