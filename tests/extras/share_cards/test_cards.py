"""Share cards: their addresses, what stands on them, and that withdrawn words leave."""

import io
import threading
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.template.loader import render_to_string
from PIL import Image as Pillow

from liveblog import publishing
from liveblog.extras.share_cards import (
    card_files,
    content,
    photographs,
    views,
)
from liveblog.reader import open_graph
from tests.factories import make_blog, make_draft, make_update, quote, words
from tests.page import parse

pytestmark = pytest.mark.one_database

MOMENT = datetime(2026, 11, 24, 13, 52, 7, 123456, tzinfo=UTC)  # 14:52 CET


@pytest.fixture(autouse=True)
def shelves(settings, tmp_path):
    """The folder of the cards of one test."""
    settings.DATA_DIR = tmp_path
    return tmp_path / "cards"


@pytest.fixture
def drawn(monkeypatch):
    """The sheets that are drawn, in their order."""
    seen = []
    draw = views.draw
    monkeypatch.setattr(
        views, "draw", lambda sheet: (seen.append(sheet), draw(sheet))[1]
    )
    return seen


def blog_edition(blog):
    return content.blog_edition(blog, photographs.of_blog(blog))


def update_edition(update):
    return content.update_edition(update, photographs.of_update(update))


def card(update, edition=""):
    name = f"card-{edition}.png" if edition else "card.png"
    return f"{update.get_absolute_url()}{name}"


def files(shelves):
    return sorted(file.relative_to(shelves).as_posix() for file in shelves.rglob("*.*"))


# The answers --------------------------------------------------------------------------


def test_a_card_is_a_light_picture_of_the_size_that_networks_ask_for(rey, blog):
    update = make_update(blog, "Second bridge at Arnholt closes")

    for address in ("/live/flood/card.png", card(update)):
        content = rey.get(address).content

        picture = Pillow.open(io.BytesIO(content))
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
        assert len(content) < 60_000


def test_a_card_says_that_anybody_may_show_and_shortly_keep_it(rey, blog):
    update = make_update(blog)

    for address, edition in [
        ("/live/flood/card.png", blog_edition(blog)),
        (card(update), update_edition(update)),
    ]:
        response = rey.get(address)

        assert response.headers["Content-Type"] == "image/png"
        assert response.headers["Cache-Control"] == "public, max-age=0, s-maxage=10"
        assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        policy = response.headers["Content-Security-Policy"]
        assert policy == "sandbox; default-src 'none'; frame-ancestors 'none'"
        assert response.headers["ETag"] == f'"{edition}"'


def test_a_card_is_answered_with_304_until_it_changes(rey, ada, blog):
    update = make_update(blog, "Bridge closed")
    first = rey.get(card(update))
    tag = first.headers["ETag"]

    again = rey.get(card(update), headers={"If-None-Match": tag})
    publishing.correct(
        update, words("Both closed"), by=ada, seen_revision=update.last_revision
    )
    later = rey.get(card(update), headers={"If-None-Match": f"W/{tag}"})

    assert (again.status_code, again.content) == (304, b"")
    kept = {*views.PICTURE, "ETag"}
    assert {n: again.headers[n] for n in kept} == {n: first.headers[n] for n in kept}
    assert later.status_code == 200
    assert later.headers["ETag"] != tag
    assert later.content != first.content


def test_any_edition_in_the_address_gets_the_card_as_it_is_now(rey, ada, blog):
    update = make_update(blog, "Bridge closed")
    old = update_edition(update)
    publishing.correct(
        update, words("Both closed"), by=ada, seen_revision=update.last_revision
    )

    plain = rey.get(card(update)).content

    assert rey.get(card(update, old)).content == plain
    assert rey.get(card(update, "0" * 20)).content == plain


@pytest.mark.parametrize(
    "edition", ["1", "0" * 19, "0" * 21, "A" * 20, "g" * 20, "%00"]
)
def test_what_is_no_edition_is_a_404(rey, blog, edition):
    update = make_update(blog)

    assert rey.get(f"/live/flood/card-{edition}.png").status_code == 404
    assert rey.get(card(update, edition)).status_code == 404


def test_what_no_reader_may_see_has_no_card(rey, ada, blog, shelves, drawn):
    draft = make_draft(blog, "Not yet")
    prepared = make_blog(by=ada, live=False, slug="budget")
    elsewhere = make_update(make_blog(by=ada, slug="storm"))

    for address in (
        f"/live/flood/updates/{draft.pk}/card.png",
        f"/live/flood/updates/{elsewhere.pk}/card.png",
        "/live/flood/updates/999999/card.png",
        "/live/budget/card.png",
        f"/live/budget/updates/{make_draft(prepared).pk}/card.png",
    ):
        assert rey.get(address).status_code == 404, address
    assert drawn == []
    assert not shelves.exists()


def test_a_card_takes_few_queries(rey, blog, django_assert_num_queries):
    update = make_update(blog)
    tags = [rey.get(a).headers["ETag"] for a in ("/live/flood/card.png", card(update))]

    with django_assert_num_queries(1):
        rey.get("/live/flood/card.png")
    with django_assert_num_queries(3):
        rey.get(card(update))
    with django_assert_num_queries(2):
        rey.get(card(update), headers={"If-None-Match": tags[1]})


# Withdrawn ----------------------------------------------------------------------------


@pytest.mark.parametrize("notice", ["", "We were wrong."])
def test_a_withdrawn_updates_card_is_gone_from_the_address_and_from_the_disk(
    rey, ada, blog, shelves, notice
):
    update = make_update(blog, "Bridge closed")
    edition = update_edition(update)
    rey.get("/live/flood/card.png")
    rey.get(card(update))
    assert f"{blog.pk}/{update.pk}/{edition}.png" in files(shelves)

    publishing.withdraw(update, by=ada, notice=notice)
    answers = [rey.get(card(update)), rey.get(card(update, edition))]

    for response in answers:
        assert response.status_code == 410
        assert response.headers["Content-Type"] == "text/html; charset=utf-8"
        assert response.headers["Cache-Control"] == "public, max-age=0, s-maxage=10"
        assert b"Bridge closed" not in response.content
    assert not (shelves / f"{blog.pk}/{update.pk}").exists()
    assert len(files(shelves)) == 1  # the blog's own


def test_a_withdrawal_while_its_card_is_drawn_leaves_nothing(
    rey, ada, blog, shelves, monkeypatch
):
    update = make_update(blog, "Bridge closed")
    draw = views.draw

    def and_meanwhile(sheet):
        publishing.withdraw(update, by=ada)
        return draw(sheet)

    monkeypatch.setattr(views, "draw", and_meanwhile)

    assert rey.get(card(update)).status_code == 410
    assert files(shelves) == []


# Kept ---------------------------------------------------------------------------------


def test_a_card_is_drawn_once_and_its_older_editions_are_thrown_away(
    rey, ada, blog, shelves, drawn
):
    update = make_update(blog, "Bridge closed")
    first = rey.get(card(update)).content
    assert rey.get(card(update)).content == first
    assert len(drawn) == 1

    publishing.correct(
        update, words("Both closed"), by=ada, seen_revision=update.last_revision
    )
    second = rey.get(card(update)).content

    assert [sheet.words for sheet in drawn] == ["Bridge closed", "Both closed"]
    kept = f"{blog.pk}/{update.pk}/{update_edition(update)}.png"
    assert files(shelves) == [kept]
    assert (shelves / kept).read_bytes() == second


def test_of_many_who_ask_at_once_one_draws(blog, shelves):
    count, start, answers = [], threading.Barrier(8), []

    def ask():
        start.wait()
        picture = card_files.make(
            blog, f"{'0' * 20}.png", lambda: (count.append(1), b"PNG")[1]
        )
        answers.append(picture)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(count), answers) == (1, [b"PNG"] * 8)
    assert files(shelves) == [f"{blog.pk}/blog/{'0' * 20}.png"]


def test_who_waits_too_long_for_a_turn_is_asked_to_come_back(rey, blog, monkeypatch):
    monkeypatch.setattr(card_files, "WAIT_SECONDS", 0)

    with card_files._turn:
        response = rey.get("/live/flood/card.png")

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "2"
    assert response.headers["Cache-Control"] == "no-store"
    assert rey.get("/live/flood/card.png").status_code == 200


def test_a_full_disk_keeps_nobody_from_a_card(rey, blog, shelves, monkeypatch):
    def no_space(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(card_files.os, "fsync", no_space)

    assert rey.get("/live/flood/card.png").status_code == 200
    monkeypatch.undo()
    assert [name for name in files(shelves) if name.endswith(".png")] == []
    rey.get("/live/flood/card.png")
    assert files(shelves) == [f"{blog.pk}/blog/{blog_edition(blog)}.png"]


# What stands on them --------------------------------------------------------------------


def test_a_blogs_card_has_its_headline_and_the_time_of_its_status_line(ada):
    with time_machine.travel(MOMENT, tick=False):
        blog = make_blog(by=ada, headline="River at record", standfirst="It rises.")
    went_live = content.blog_sheet(blog)
    with time_machine.travel(MOMENT + timedelta(minutes=8), tick=False):
        make_update(blog)
    blog.refresh_from_db()
    updated = content.blog_sheet(blog)
    with time_machine.travel(MOMENT + timedelta(hours=10), tick=False):
        publishing.close(blog, by=ada)
    closed = content.blog_sheet(blog)

    assert (went_live.words, went_live.standfirst) == ("River at record", "It rises.")
    assert went_live.newsroom == "Newsbook"
    assert (went_live.clock, went_live.zone, went_live.day) == (
        "14:52",
        "CET",
        "24 Nov 2026",
    )
    assert (updated.clock, updated.state.word) == ("15:00", "Live")
    assert (closed.clock, closed.day, closed.state.word) == (
        "00:52",
        "25 Nov 2026",
        "Closed",
    )
    assert len({went_live.mark, closed.mark}) == 2


def test_an_updates_card_has_its_heading_and_its_blogs_headline(ada, blog):
    plain = content.update_sheet(make_update(blog, "Bridge closed", quote()))
    key = content.update_sheet(make_update(blog, "Mark passed", is_key_event=True))

    assert (plain.words, plain.speaker, plain.badge) == ("Bridge closed", "", None)
    assert plain.blog == "River at record height"
    assert (key.words, key.badge.word) == ("Mark passed", "Key event")
    assert key.mark != plain.mark


def test_an_update_without_a_heading_shows_its_quotation_or_its_first_words(blog):
    said = quote("“It came up\nthe stairs.”", "Josef Lind", role="baker", place="Steg")

    quoted = content.update_sheet(make_update(blog, "", "Text before.", said))
    told = content.update_sheet(make_update(blog, "", " ".join("abcdefghijklmnop")))

    assert quoted.words == "“It came up the stairs.”"
    assert quoted.speaker == "Josef Lind, baker"
    assert (told.words, told.speaker) == ("a b c d e f g h i j k l m n…", "")


def test_a_card_speaks_its_blogs_language_in_its_direction(ada):
    with time_machine.travel(MOMENT, tick=False):
        blog = make_blog(
            by=ada, language="ar", direction="rtl", time_zone="Asia/Kathmandu"
        )

    sheet = content.blog_sheet(blog)

    assert sheet.is_rtl
    assert (sheet.day, sheet.clock) == ("24 نوفمبر 2026", "19:37")
    assert sheet.zone == "UTC+5:45"


def test_each_thing_that_is_drawn_changes_the_edition(ada, settings):
    with time_machine.travel(MOMENT, tick=False):
        blog = make_blog(by=ada, headline="River", language="en")
        update = make_update(blog, "Bridge closed")
    blog.refresh_from_db()
    update.blog = blog
    editions = [(blog_edition(blog), update_edition(update))]

    def look():
        update.refresh_from_db()
        update.blog = blog
        editions.append((blog_edition(blog), update_edition(update)))

    publishing.retitle(blog, headline="River rises", standfirst="", by=ada)
    look()
    publishing.close(blog, by=ada)
    look()
    settings.NEWSROOM_NAME = "Valley Post"
    look()
    settings.RELEASE = "another"
    look()
    blog.time_zone = "Asia/Kathmandu"
    look()

    assert len({blogs for blogs, _ in editions}) == len(editions)
    assert len({updates for _, updates in editions}) == len(editions)


def test_what_is_not_drawn_leaves_the_blogs_edition(ada):
    with time_machine.travel(MOMENT, tick=False):
        blog = make_blog(by=ada)
        update = make_update(blog, "Bridge closed")
        blog.refresh_from_db()
        before = blog_edition(blog)
        publishing.pin(update, by=ada)
        make_draft(blog, "Not yet")
    blog.refresh_from_db()

    assert blog_edition(blog) == before


# What networks read -----------------------------------------------------------------------


def metas(card):
    context = {"open_graph": card, "newsroom": "Newsbook"}
    page = parse(render_to_string("liveblog/reader/_open_graph.html", context))
    return {
        e.attributes.get("property") or e.attributes["name"]: e.attributes["content"]
        for e in page.find_all(lambda e: e.tag == "meta")
    }


def test_a_blogs_page_says_how_it_is_shown(ada, django_assert_num_queries):
    with time_machine.travel(MOMENT):
        blog = make_blog(
            by=ada, slug="flood", headline="River at record", standfirst="It rises."
        )

    with django_assert_num_queries(0):
        meta = metas(open_graph.of_blog(blog))

    address = f"/live/flood/card-{blog_edition(blog)}.png"
    assert meta == {
        "og:type": "article",
        "og:site_name": "Newsbook",
        "og:locale": "en_GB",
        "og:url": "http://127.0.0.1:8000/live/flood/",
        "og:title": "River at record",
        "og:description": "It rises.",
        "og:image": f"http://127.0.0.1:8000{address}",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "River at record – Newsbook, 24 Nov 2026, 14:52 CET",
        "article:published_time": "2026-11-24T14:52:07+01:00",
        "article:modified_time": "2026-11-24T14:52:07+01:00",
        "twitter:card": "summary_large_image",
        "twitter:image:alt": "River at record – Newsbook, 24 Nov 2026, 14:52 CET",
    }


def test_an_updates_page_says_how_it_is_shown(rey, ada, blog):
    with time_machine.travel(MOMENT, tick=False):
        update = make_update(blog, "", quote("“It rose.”", "Josef Lind"))
        headed = make_update(blog, "Bridge closed", "One two.", quote("“Three.”"))
    with time_machine.travel(MOMENT + timedelta(minutes=8), tick=False):
        publishing.correct(
            headed,
            words("Bridge shut", "Four."),
            by=ada,
            seen_revision=headed.last_revision,
            note="It is shut.",
        )

    quoted, corrected = (
        metas(open_graph.of_update(update)),
        metas(open_graph.of_update(headed)),
    )

    permalink = f"http://127.0.0.1:8000/live/flood/updates/{update.pk}/"
    assert quoted["og:title"] == "“It rose.”"
    assert quoted["og:description"] == "River at record height"
    assert quoted["og:url"] == permalink
    edition = update_edition(update)
    assert quoted["og:image"] == f"{permalink}card-{edition}.png"
    assert quoted["og:image:alt"] == (
        "“It rose.” – Josef Lind – Newsbook, 24 Nov 2026, 14:52 CET"
    )
    assert quoted["article:modified_time"] == "2026-11-24T14:52:07+01:00"
    assert corrected["og:title"] == "Bridge shut"
    assert corrected["og:description"] == "Four."
    assert corrected["article:published_time"] == "2026-11-24T14:52:07+01:00"
    assert corrected["article:modified_time"] == "2026-11-24T15:00:07+01:00"


def test_the_pictures_address_is_that_of_the_card_and_changes_with_it(rey, ada, blog):
    addresses = set()
    for headline in ("One", "Two"):
        publishing.retitle(blog, headline=headline, standfirst="", by=ada)
        address = open_graph.of_blog(blog).image.url
        response = rey.get(address.removeprefix("http://127.0.0.1:8000"))
        assert response.status_code == 200
        assert response.headers["ETag"].strip('"') in address
        addresses.add(address)

    assert len(addresses) == 2


def test_words_cannot_leave_their_attribute(ada):
    hostile = '"><script>alert(1)</script>'
    blog = make_blog(by=ada, headline=hostile, standfirst=hostile)

    card = open_graph.of_blog(blog)
    html = render_to_string("liveblog/reader/_open_graph.html", {"open_graph": card})

    assert "<script" not in html
    assert html.count("<meta") == 15


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("de", "de_DE"),
        ("fr", "fr_FR"),
        ("ar", "ar_AR"),
        ("pt-br", "pt_BR"),
        ("nl", None),
    ],
)
def test_a_language_is_named_with_its_territory_or_not_at_all(ada, language, locale):
    blog = make_blog(by=ada, language=language)

    assert metas(open_graph.of_blog(blog)).get("og:locale") == locale


def test_a_blog_without_a_standfirst_is_described_by_its_introduction(ada):
    blog = make_blog(by=ada, introduction="Since Monday.\n\nIt rains.")
    silent = make_blog(by=ada)

    assert (
        metas(open_graph.of_blog(blog))["og:description"] == "Since Monday. It rains."
    )
    assert "og:description" not in metas(open_graph.of_blog(silent))
