"""The library: who finds which pictures, and what may be done with one."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.desk import library
from tests.desk.library import PICTURES, found, image, many_images, saying, shelf
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_user,
)
from tests.page import parse

pytestmark = pytest.mark.one_database

__all__ = ["image"]  # fixtures


@pytest.fixture
def mira(db):
    return make_user("Mira Holt")


@pytest.fixture
def miras_desk(mira):
    desk = Client()
    desk.force_login(mira)
    return desk


# Who sees what ------------------------------------------------------------------------


def test_the_newest_come_first_and_the_older_are_a_page_away(adas_desk, ada):
    images = many_images(ada, library.SHOWN + 2)
    names = [image.name for image in reversed(images)]

    first = adas_desk.get(PICTURES)
    [older] = parse(first.content.decode()).find_all(
        lambda e: e.tag == "a" and e.text == "Older pictures"
    )

    assert shelf(first) == names[:-2]
    assert shelf(adas_desk.get(older.attributes["href"])) == names[-2:]


@pytest.mark.parametrize("count", [1, library.SHOWN + 1])
@pytest.mark.parametrize("query", ["", "?q=bridge+arn"])
def test_a_page_is_ten_queries_whatever_its_length(
    blog, cals_desk, cal, count, query, django_assert_num_queries
):
    images = many_images(cal, count, caption="Bridge over the Arn")
    make_update(blog, "Bridge", *[figure(image) for image in images], by=cal)

    # Session and person; the pictures; where they are used, in two; owed, review, and the pace.
    with django_assert_num_queries(10):
        reply = cals_desk.get(PICTURES + query)

    assert len(shelf(reply)) == min(count, library.SHOWN)
    assert "Used in 1 place" in reply.content.decode()


def test_an_unused_picture_is_its_bringers_and_the_editors(
    image, adas_desk, cals_desk, miras_desk
):
    assert found(adas_desk) == found(cals_desk) == [image.name]
    assert found(miras_desk) == []
    assert miras_desk.get(f"{PICTURES}{image.name}/").status_code == 404
    assert miras_desk.get(f"{PICTURES}{image.name}/block/").status_code == 404


def test_what_is_public_is_everybodys(blog, cal, image, miras_desk):
    update = make_update(blog, "Bridge closed", figure(image), by=cal)

    assert found(miras_desk) == [image.name]
    page = miras_desk.get(f"{PICTURES}{image.name}/").content.decode()
    assert update.get_absolute_url() in page
    assert f"/desk/live/flood/#row-{update.pk}" not in page

    publishing.withdraw(update, by=cal)

    assert found(miras_desk) == []


def test_what_stands_in_a_colleagues_draft_alone_is_not(blog, cal, image, mira):
    blog.members.add(mira)
    make_draft(blog, "A secret", figure(image), by=cal)
    desk = Client()
    desk.force_login(mira)

    assert found(desk) == []


def test_ones_own_draft_keeps_what_stands_in_it(blog, cal, image, mira, miras_desk):
    draft = make_draft(blog, "Mine", figure(image), by=mira)
    make_draft(blog, "A secret", figure(image), by=cal)

    assert found(miras_desk) == [image.name]
    page = miras_desk.get(f"{PICTURES}{image.name}/").content.decode()
    assert f"/desk/live/flood/drafts/{draft.pk}/" in page
    assert "A secret" not in page


def test_the_picture_at_the_top_is_seen_where_the_blog_is(ada, image, mira, miras_desk):
    prepared = make_blog(live=False, hero_image=image, headline="Not yet")

    assert found(miras_desk) == []
    prepared.members.add(mira)
    assert found(miras_desk) == [image.name]
    assert "Not yet" in miras_desk.get(f"{PICTURES}{image.name}/").content.decode()
    prepared.members.clear()
    publishing.go_live(prepared, by=ada)
    assert found(miras_desk) == [image.name]


def test_an_editor_sees_all_uses(blog, ada, cal, image, adas_desk):
    make_draft(blog, "Cal's draft", figure(image), by=cal)
    make_update(blog, "Bridge closed", figure(image), by=cal)
    publishing.introduce(blog, by=ada, hero_image=image, hero_credit="X", hero_alt="Y")

    page = adas_desk.get(f"{PICTURES}{image.name}/").content.decode()

    assert "Cal&#x27;s draft" in page
    assert "Bridge closed" in page
    assert "At the top" in page
    assert "Used in 3 places" in adas_desk.get(PICTURES).content.decode()


def test_mine_are_those_that_i_have_brought(ada, cal, image, adas_desk):
    own = make_image(by=ada, size=(320, 200))

    assert found(adas_desk) == [own.name, image.name]
    assert found(adas_desk, "?mine=1") == [own.name]


# Found --------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["caption", "credit", "alt", "place", "file_name"])
def test_a_word_of_the_picture_finds_it(cal, image, adas_desk, field):
    make_image(by=cal, size=(320, 200))
    saying(image, **{field: "At the Sluice"})

    assert found(adas_desk, "?q=sluice") == [image.name]
    assert found(adas_desk, "?q=sluice+nothing") == []


def test_each_word_may_stand_somewhere_else(image, ada, adas_desk):
    make_image(by=ada, size=(320, 200))
    saying(image, caption="The sluice", place="Arnholt")

    assert found(adas_desk, "?q=arnholt+cal+sluice") == [image.name]


def test_what_was_said_with_it_finds_it(blog, cal, ada, image, adas_desk, miras_desk):
    make_update(blog, "Closed", figure(image, caption="The sluice"), by=cal)
    top = make_image(by=ada, size=(320, 200))
    publishing.introduce(blog, by=ada, hero_image=top, hero_caption="The weir")

    assert found(miras_desk, "?q=sluice") == [image.name]
    assert found(miras_desk, "?q=weir") == [top.name]


def test_what_was_said_in_a_colleagues_draft_does_not(
    blog, cal, image, adas_desk, miras_desk
):
    make_update(blog, "Closed", figure(image), by=cal)
    make_draft(blog, "Secret", figure(image, caption="The culprit"), by=cal)

    assert found(miras_desk, "?q=culprit") == []
    assert found(adas_desk, "?q=culprit") == [image.name]


WORDS_OF_ITS_FILE = {
    "file_name": "informant-at-the-dam.jpg",
    "caption": "Taken from the flat of our source",
    "alt": "The dam from a balcony",
    "place": "Mill Lane 4",
    "instructions": "NO SALES",
    "taken_on": "2026-05-12",
}


@pytest.mark.slow
@pytest.mark.parametrize("use", ["update", "hero"])
def test_what_its_file_says_is_read_where_one_writes_alone(
    use, ada, cal, blog, image, mira, miras_desk
):
    saying(image, **WORDS_OF_ITS_FILE)
    if use == "update":
        make_update(blog, "Bridge", figure(image), by=cal)
    else:
        publishing.introduce(blog, by=ada, hero_image=image, hero_alt="A bridge")
    storm = make_blog(by=ada, slug="storm", members=[mira])
    draft = make_draft(storm, "Storm", figure(image, alt="A bridge"), by=mira)
    pages = [
        PICTURES,
        f"{PICTURES}{image.name}/",
        f"{PICTURES}{image.name}/block/",
        f"/desk/live/storm/new/{image.name}/",
        f"/desk/live/storm/drafts/{draft.pk}/",
    ]

    def told():
        html = "".join(miras_desk.get(page).content.decode() for page in pages)
        return {
            *(name for name, words in WORDS_OF_ITS_FILE.items() if words in html),
            *(["taken_on"] if "12 May 2026" in html else []),
        }

    secret = WORDS_OF_ITS_FILE.keys() - {"instructions"}
    assert image.name in found(miras_desk)
    assert told() & secret == set()
    for name in ("file_name", "caption", "alt", "place"):
        query = f"?q={WORDS_OF_ITS_FILE[name].split()[-1]}"
        assert found(miras_desk, query) == [], name

    blog.members.add(mira)

    assert told() >= {"caption", "alt", "taken_on"}
    assert found(miras_desk, "?q=informant") == [image.name]


def test_signs_that_mean_something_to_a_database_find_themselves(image, adas_desk):
    saying(image, caption="100 % of it")

    assert found(adas_desk, "?q=%25") == [image.name]
    assert found(adas_desk, "?q=_") == []
    assert found(adas_desk, "?q=%00") == [image.name]  # nothing was asked
    assert found(adas_desk, "?q=" + "a" * 5000) == []


def test_nothing_found_and_nothing_there_say_so(adas_desk, ada):
    empty = adas_desk.get(PICTURES).content.decode()
    make_image(by=ada, size=(320, 200))
    none = adas_desk.get(PICTURES + "?q=<b>").content.decode()

    assert "No pictures yet" in empty
    assert "Nothing found" in none
    assert "“&lt;b&gt;”" in none


def test_marks_are_shown(image, adas_desk):
    saying(image, own_pages_only=True, is_sensitive=True)
    saying(image, ends_at=timezone.now() + timedelta(days=2))
    page = adas_desk.get(PICTURES).content.decode()
    assert "Own pages only" in page
    assert "Sensitive" in page
    assert "Until " in page

    saying(image, ends_at=timezone.now() - timedelta(days=2))

    assert "Ended " in adas_desk.get(PICTURES).content.decode()
