"""The library: who finds which pictures, and what may be done with one."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.desk import library
from liveblog.models import FigureBlock, WorkingCopy
from media.models import Image
from tests.factories import (
    NamedBytes,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_user,
    picture_bytes,
)
from tests.page import parse

PICTURES = "/desk/pictures/"


@pytest.fixture
def image(cal):
    return make_image(by=cal, size=(320, 200))


@pytest.fixture
def mira(db):
    return make_user("Mira Holt")


@pytest.fixture
def miras_desk(mira):
    desk = Client()
    desk.force_login(mira)
    return desk


def saying(image, **words):
    Image.objects.filter(pk=image.pk).update(**words)
    return image


def many_images(person, count, **words):
    return Image.objects.bulk_create(
        Image(width_px=320, height_px=200, widths_px=[320], uploaded_by=person, **words)
        for _ in range(count)
    )


def shelf(reply):
    """The names of the pictures on the page, in their order."""
    page = parse(reply.content.decode())
    images = page.by_id("shelf").find_all(lambda e: e.tag == "img")
    return [each.attributes["src"].split("/")[3] for each in images]


def found(desk, query=""):
    return shelf(desk.get(PICTURES + query))


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
def test_a_page_is_eight_queries_whatever_its_length(
    blog, cals_desk, cal, count, query, django_assert_num_queries
):
    images = many_images(cal, count, caption="Bridge over the Arn")
    make_update(blog, "Bridge", *[figure(image) for image in images], by=cal)

    # Session and person; the pictures; where they are used, in two; owed, and the pace.
    with django_assert_num_queries(8):
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


# Used again ---------------------------------------------------------------------------


def test_the_dialog_has_the_same_shelf(image, cals_desk):
    dialog = cals_desk.get("/desk/pictures/choose/", headers={"HX-Request": "true"})
    part = cals_desk.get(
        "/desk/pictures/choose/?q=x",
        headers={"HX-Request": "true", "HX-Target": "shelf"},
    )

    assert shelf(dialog) == [image.name]
    assert f"/desk/pictures/{image.name}/block/" in dialog.content.decode()
    assert shelf(part) == []
    assert "<form" not in part.content.decode()


def test_its_block_has_the_words_that_are_known(blog, cal, image, cals_desk):
    make_update(blog, "Bridge", figure(image, caption="Old", credit="Anna"), by=cal)
    saying(image, caption="Its own")

    reply = cals_desk.get(f"{PICTURES}{image.name}/block/")

    values = {
        field.attributes["name"].rpartition("-")[2]: field.attributes.get("value", "")
        for field in parse(reply.content.decode()).find_all(lambda e: e.tag == "input")
        if "name" in field.attributes
    }
    assert values["image"] == image.name
    assert (values["caption"], values["credit"], values["alt"]) == (
        "Its own",
        "Anna",
        "A bridge",
    )


@pytest.mark.parametrize(
    ("blog_named", "until"),
    [("flood", "2026-05-14T20:00"), ("storm", ""), ("\x00", ""), ("", "")],
)
def test_its_block_shows_the_picture_with_its_rights_and_its_focal_point(
    blog, ada, image, adas_desk, blog_named, until
):
    ends_at = datetime(2026, 5, 14, 18, 0, tzinfo=UTC)
    saying(image, own_pages_only=True, ends_at=ends_at)

    with time_machine.travel(ends_at - timedelta(days=1)):
        reply = adas_desk.get(
            f"{PICTURES}{image.name}/block/", {"blog": blog_named}
        ).content.decode()

    fields = {
        field.attributes["name"].rpartition("-")[2]: field.attributes
        for field in parse(reply).find_all(lambda e: e.tag == "input")
        if "name" in field.attributes
    }
    assert f"/{image.name}/" in parse(reply).find("img").attributes["src"]
    assert "data-awaited" not in reply
    assert f"{PICTURES}{image.name}/focus/" in reply
    assert "owes_alt" in fields
    assert "checked" in fields["own_pages_only"]
    assert fields["ends_at"].get("value", "") == until


def test_what_is_over_is_not_used_again(blog, image, cals_desk):
    saying(image, ends_at=timezone.now() - timedelta(seconds=1))

    assert shelf(cals_desk.get("/desk/pictures/choose/")) == []
    assert cals_desk.get(f"{PICTURES}{image.name}/block/").status_code == 404
    assert cals_desk.get(f"/desk/live/flood/new/{image.name}/").status_code == 404
    assert found(cals_desk) == [image.name]


def test_a_new_update_begins_with_it(blog, image, cals_desk):
    page = cals_desk.get(f"{PICTURES}{image.name}/").content.decode()
    assert f"/desk/live/flood/new/{image.name}/" in page

    desk = cals_desk.get(f"/desk/live/flood/new/{image.name}/").content.decode()

    form = parse(desk).by_id("composer")
    names = [
        e.attributes["value"]
        for e in form.find_all(lambda e: e.attributes.get("name") == "block")
    ]
    assert [name.partition("-")[0] for name in names] == ["text", "figure"]
    assert image.name in desk


def test_without_scripts_it_is_chosen_on_a_page_and_nothing_typed_is_lost(
    blog, image, cals_desk
):
    typed = {
        "heading": "Bridge open",
        "key": "k1",
        "block": ["text-a"],
        "text-a-words": "First.\nSecond.",
    }
    arrange = "/desk/live/flood/arrange/"

    page = cals_desk.post(arrange, typed | {"arrange": "library"})
    [form] = parse(page.content.decode()).find_all(
        lambda e: e.attributes.get("action") == arrange
    )
    held = {
        e.attributes["name"]: e.attributes["value"]
        for e in form.find_all(lambda e: e.attributes.get("type") == "hidden")
    }
    again = cals_desk.post(arrange, held | {"q": "none", "arrange": "library"})
    desk = cals_desk.post(arrange, held | {"arrange": f"use-{image.name}"})

    assert shelf(page) == [image.name]
    assert shelf(again) == []
    assert 'value="First.\nSecond."' in again.content.decode()
    composer = parse(desk.content.decode()).by_id("composer")
    blocks = [
        e.attributes["value"].partition("-")[0]
        for e in composer.find_all(lambda e: e.attributes.get("name") == "block")
    ]
    assert blocks == ["text", "figure"]
    assert "First." in desk.content.decode()
    assert "Bridge open" in desk.content.decode()
    assert image.name in desk.content.decode()


def test_without_scripts_nobody_elses_picture_can_be_used(blog, ada, cals_desk):
    secret = make_image(by=ada, size=(320, 200))

    desk = cals_desk.post(
        "/desk/live/flood/arrange/", {"arrange": f"use-{secret.name}"}
    )

    assert desk.status_code == 200
    assert secret.name not in desk.content.decode()


def test_in_a_correction_too(blog, cal, image, cals_desk):
    update = make_update(blog, "Bridge closed", "Text.", by=cal)
    arrange = f"/desk/live/flood/updates/{update.pk}/arrange/"

    desk = cals_desk.post(arrange, {"arrange": f"use-{image.name}"})

    assert image.name in desk.content.decode()


# An editor's verbs --------------------------------------------------------------------


def test_a_credit_is_corrected_everywhere(blog, cal, image, adas_desk):
    update = make_update(blog, "Bridge closed", figure(image), by=cal)

    reply = adas_desk.post(f"{PICTURES}{image.name}/credit/", {"credit": " Mira  Holt"})

    assert reply.url == f"{PICTURES}{image.name}/"
    assert "[Mira Holt]" in blog.updates.get(pk=update.pk).public_html
    page = adas_desk.get(reply.url).content.decode()
    assert "The credit is corrected wherever it is used." in page


def test_no_credit_is_refused(blog, cal, image, adas_desk):
    make_update(blog, "Bridge closed", figure(image), by=cal)

    reply = adas_desk.post(f"{PICTURES}{image.name}/credit/", {"credit": " "})

    assert reply.status_code == 422
    assert "Whose picture is it?" in reply.content.decode()
    assert FigureBlock.objects.get().credit == "Anna Sorg"


def test_another_picture_takes_its_place(blog, cal, image, adas_desk):
    update = make_update(blog, "Bridge closed", figure(image), by=cal)

    with picture_file() as file:
        reply = adas_desk.post(f"{PICTURES}{image.name}/replace/", {"picture": file})

    new = Image.objects.get()
    assert new.name != image.name
    assert reply.url == f"{PICTURES}{new.name}/"
    assert new.name in blog.updates.get(pk=update.pk).public_html


def test_what_is_no_picture_replaces_nothing(blog, cal, image, adas_desk):
    make_update(blog, "Bridge closed", figure(image), by=cal)

    with picture_file(b"not one") as file:
        reply = adas_desk.post(f"{PICTURES}{image.name}/replace/", {"picture": file})
    none = adas_desk.post(f"{PICTURES}{image.name}/replace/")

    assert reply.status_code == none.status_code == 422
    assert "Choose the picture that takes its place." in none.content.decode()
    assert [*Image.objects.all()] == [image]


def test_deleting_asks_first_and_says_from_where(blog, cal, image, adas_desk):
    make_update(blog, "Bridge closed", figure(image), by=cal)

    page = adas_desk.get(f"{PICTURES}{image.name}/delete/").content.decode()
    assert "Bridge closed" in page
    assert Image.objects.exists()
    reply = adas_desk.post(f"{PICTURES}{image.name}/delete/")

    assert reply.url == PICTURES
    assert not Image.objects.exists()
    assert adas_desk.get(f"/desk/media/{image.name}/320.jpg").status_code == 404
    assert Client().get(f"/media/{image.name}/320.jpg").status_code == 404
    assert adas_desk.get(f"{PICTURES}{image.name}/").status_code == 404


@pytest.mark.parametrize("field", ["image", "upload"])
def test_who_still_has_a_deleted_picture_in_the_composer_is_told(
    blog, cal, ada, image, cals_desk, field
):
    fields = {
        "heading": "Bridge closed",
        "key": "k1",
        "block": "figure-a",
        f"figure-a-{field}": image.name,
        "figure-a-credit": "Anna Sorg",
        "figure-a-alt": "A bridge",
    }
    WorkingCopy.objects.create(
        person=cal, blog=blog, key="k1", fields=[*fields.items()]
    )
    publishing.delete_picture(image, by=ada)

    again = cals_desk.get("/desk/live/flood/")
    refused = cals_desk.post("/desk/live/flood/updates/", fields)

    assert again.status_code == 200
    assert "Bridge closed" in again.content.decode()
    assert refused.status_code == 422
    said = {"image": "Add the picture again", "upload": "This picture was deleted."}
    assert said[field] in refused.content.decode()
    assert blog.updates.count() == 0


def test_no_correspondent_is_offered_what_editors_may(blog, ada, image, cals_desk):
    make_update(blog, "Bridge closed", figure(image), by=ada)

    page = cals_desk.get(f"{PICTURES}{image.name}/").content.decode()

    assert "Everywhere at once" not in page
    assert f"{PICTURES}{image.name}/delete/" not in page


def test_who_brought_a_picture_deletes_it_while_nothing_uses_it(
    blog, ada, cal, cals_desk
):
    image = make_image(by=cal)
    delete = f"{PICTURES}{image.name}/delete/"
    assert delete in cals_desk.get(f"{PICTURES}{image.name}/").content.decode()
    assert "It is not used anywhere." in cals_desk.get(delete).content.decode()

    draft = make_draft(blog, "Later", figure(image), by=ada)
    assert [cals_desk.get(delete).status_code, cals_desk.post(delete).status_code] == [
        404,
        404,
    ]
    assert Image.objects.get() == image

    draft.delete()
    assert cals_desk.post(delete).url == PICTURES
    assert not Image.objects.exists()


def picture_file(content=None):
    return NamedBytes(content or picture_bytes(size=(320, 200)))
