"""What the desk says of colleagues' changes, and how it shows them."""

import json

from liveblog import publishing
from media.finishing import finish
from tests.factories import figure, make_image, make_update, words
from tests.page import parse


def news(desk, shown, since):
    return desk.get(f"/desk/live/flood/news/{shown}/{since}/")


def test_the_poll_of_a_live_blog_waits_for_its_news(cals_desk, ada, blog, settings):
    make_update(blog, "Bridge closed", by=ada)
    waits = 'data-wait="/live/flood/since/2/"'
    pages = ("/desk/live/flood/", "news/1/1/", "rows/1/")

    def waiting():
        return [waits in read(cals_desk, page) for page in pages]

    assert waiting() == [True] * 3

    settings.HOLD_SECONDS = 0
    assert waiting() == [False] * 3

    settings.HOLD_SECONDS = 12
    settings.DESK_URL = "https://desk.example"
    assert waiting() == [False] * 3


def test_nobody_waits_for_a_closed_blog(cals_desk, ada, blog):
    publishing.close(blog, by=ada)

    assert 'data-wait="' not in read(cals_desk, "/desk/live/flood/")


def read(desk, page):
    address = page if page.startswith("/") else f"/desk/live/flood/{page}"
    return desk.get(address).content.decode()


def test_nothing_new_is_a_204(cals_desk, blog):
    assert news(cals_desk, 1, blog.revision).status_code == 204


def test_a_colleagues_update_is_said_and_not_shown(cals_desk, ada, blog):
    make_update(blog, "Secret until shown", by=ada)

    html = news(cals_desk, 1, 1).content.decode()

    assert "1 new update from Ada Brandt. Show it" in html
    assert 'hx-get="/desk/live/flood/rows/1/"' in html
    assert 'hx-get="/desk/live/flood/news/1/2/"' in html
    assert 'id="row-' not in html


def test_other_changes_are_counted_together(cals_desk, ada, blog):
    publishing.pin(make_update(blog, "Bridge closed", by=ada), by=ada)

    html = news(cals_desk, 1, 1).content.decode()

    assert "2 changes by Ada Brandt. Show them" in html


def test_ones_own_changes_are_no_news(cals_desk, cal, blog):
    make_update(blog, "Mine", by=cal)

    html = news(cals_desk, 1, 1).content.decode()

    assert "Show" not in html
    assert 'hx-get="/desk/live/flood/news/2/2/"' in html


def test_the_desk_is_told_which_updates_are_ones_own(cals_desk, ada, cal, blog):
    mine = make_update(blog, "Mine", by=cal)
    html = news(cals_desk, 1, 1).content.decode()
    assert f'data-arrived="{mine.pk}"' in html
    assert 'data-rows="/desk/live/flood/rows/1/"' in html

    # With a colleague's among them nothing moves before it is asked for.
    make_update(blog, "Hers", by=ada)
    assert "data-arrived" not in news(cals_desk, 1, 1).content.decode()


def test_what_the_house_does_to_ones_own_picture_is_no_colleagues_change(
    cals_desk, ada, cal, blog
):
    first, second = (make_image(by=cal, size=(size, 300)) for size in (400, 410))
    published = make_update(blog, "Bridge", figure(first), by=cal).last_revision
    finish(first, avif_speed=10)
    assert publishing.refresh_image(first) == 1

    html = news(cals_desk, published, published).content.decode()

    assert "Show" not in html
    assert 'hx-get="/desk/live/flood/news/3/3/"' in html
    # Nor does it keep one's own update of another tab from being shown unasked.
    mine = make_update(blog, "Mine", figure(second), by=cal)
    finish(second, avif_speed=10)
    assert publishing.refresh_image(second) == 1
    html = news(cals_desk, published, published).content.decode()
    assert f'data-arrived="{mine.pk}"' in html
    # A colleague's change is still said, and alone.
    make_update(blog, "Hers", by=ada)
    html = news(cals_desk, published, published).content.decode()
    assert "1 new update from Ada Brandt. Show it" in html


def told_who_corrects(response):
    events = json.loads(response.headers.get("HX-Trigger", "{}"))
    return events.get("desk:corrected", {})


def test_who_is_correcting_an_update_learns_that_a_colleague_has_changed_it(
    cals_desk, ada, cal, blog
):
    update = make_update(blog, "Bridge closed", by=cal)
    shown = blog.revision
    publishing.pin(update, by=ada)
    publishing.mark_key_event(update, by=ada)
    assert told_who_corrects(news(cals_desk, shown, shown)) == {}

    since = blog.revision
    seen = update.last_revision
    publishing.correct(update, words("Bridge shut"), by=ada, seen_revision=seen)

    told = "Ada Brandt changed this update while you were writing. Yours is safe."
    reply = news(cals_desk, shown, since)
    assert told_who_corrects(reply) == {str(update.pk): told}
    # Once; and not of one's own.
    make_update(blog, "Another", by=ada)
    assert told_who_corrects(news(cals_desk, shown, since + 1)) == {}
    seen = update.last_revision
    publishing.correct(update, words("Mine"), by=cal, seen_revision=seen)
    assert told_who_corrects(news(cals_desk, shown, since + 2)) == {}


def ids(response):
    return [element.id for element in parse(response.content.decode()).children]


def test_what_stands_beside_the_list_follows_ones_own_changes(
    cals_desk, ada, cal, blog
):
    said = ["news", "news-count", "strip", "desk-poll"]
    make_update(blog, "Hers", by=ada)
    assert ids(news(cals_desk, 1, 1)) == said

    make_update(blog, "Mine", by=cal)
    beside = ["queue", "drafts-count", "about", "owed-count", "count"]
    assert ids(news(cals_desk, 1, 2)) == [*said, *beside]
    # What it has asked for once does not come again.
    make_update(blog, "Hers again", by=ada)
    assert ids(news(cals_desk, 1, 3)) == said


def test_a_closing_reaches_the_strip(cals_desk, ada, blog):
    publishing.close(blog, by=ada)

    strip = parse(news(cals_desk, 1, 1).content.decode()).by_id("strip")

    assert "Closed" in strip.inner_html


def test_the_rows_come_each_to_its_place(cals_desk, ada, blog):
    known = make_update(blog, "Known", by=ada)
    shown = blog.revision
    publishing.pin(known, by=ada)
    arrived = make_update(blog, "Arrived", by=ada)

    elements = parse(
        cals_desk.get(f"/desk/live/flood/rows/{shown}/").content.decode()
    ).children

    assert elements[0].attributes["hx-swap-oob"] == "afterbegin:#rows"
    [row] = elements[0].children
    assert row.id == f"row-{arrived.pk}"
    # By which the page knows what of its own is newer.
    assert row.attributes["data-first-revision"] == str(arrived.first_revision)
    assert elements[1].id == f"row-{known.pk}"
    assert elements[1].attributes["hx-swap-oob"] == "true"
    assert [e.id for e in elements[2:]] == [
        "news",
        "news-count",
        "about",
        "strip",
        "owed-count",
        "count",
        "desk-poll",
        "queue",
        "drafts-count",
    ]
