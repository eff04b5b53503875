"""A picture of the library used again, and what an editor does to it everywhere."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.desk.library import SHOWN
from liveblog.models import FigureBlock, WorkingCopy
from media.models import Image
from tests.desk.library import PICTURES, found, image, many_images, saying, shelf
from tests.factories import (
    NamedBytes,
    figure,
    make_draft,
    make_image,
    make_update,
    picture_bytes,
)
from tests.page import form_values, parse
from tests.pressing import press

pytestmark = pytest.mark.one_database

__all__ = ["image"]  # fixtures

IN_DIALOG = {"HX-Request": "true"}


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
        field.attributes["name"].rpartition("-")[2]: field.attributes.get("value")
        or field.text.strip()
        for field in parse(reply.content.decode()).find_all(
            lambda e: e.tag in {"input", "textarea"}
        )
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
    [
        ("flood", ["20:00", "2026-05-14"]),
        ("storm", ["", ""]),
        ("\x00", ["", ""]),
        ("", ["", ""]),
    ],
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
    ends_at = [fields[f"ends_at_{part}"] for part in ("time", "date")]
    assert [field.get("value", "") for field in ends_at] == until
    assert ("Berlin (CEST)" in reply) == (blog_named == "flood")


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
    saying(image, caption="The sluice at noon")
    desk = cals_desk.get("/desk/live/flood/")
    text = next(name for name in composer_of(desk)[0] if name.endswith("-words"))
    typed = {"heading": "Sluice open", text: "First.\nSecond."}

    page = press(cals_desk, desk, "Picture from the library", **typed)
    again = press(cals_desk, page, "Find", q="none")
    back = press(cals_desk, again, "Back to the update")
    found = press(cals_desk, again, "Find", q="sluice")
    chosen = press(cals_desk, found, "The sluice at noon")

    assert [shelf(each) for each in (page, again, found)] == [
        [image.name],
        [],
        [image.name],
    ]
    for reply, kinds in ((back, ["text"]), (chosen, ["text", "figure"])):
        fields, blocks = composer_of(reply)
        assert blocks == kinds
        assert fields["heading"] == ["Sluice open"]
        assert fields[text] == ["First.\nSecond."]
    assert image.name in chosen.content.decode()


def composer_of(reply):
    """Its fields, and the kinds of its blocks."""
    fields = form_values(parse(reply.content.decode()).by_id("composer"))
    return fields, [name.partition("-")[0] for name in fields["block"]]


def test_older_pictures_come_into_the_dialog_and_onto_the_page_without_scripts(
    blog, cal, cals_desk
):
    images = many_images(cal, SHOWN + 1)
    oldest = images[0].name

    dialog = cals_desk.get("/desk/pictures/choose/", headers=IN_DIALOG)
    [older] = parse(dialog.content.decode()).find_all(
        lambda e: "data-older" in e.attributes
    )
    told = {n: v for n, v in older.attributes.items() if n not in {"class", "hx-get"}}
    part = cals_desk.get(
        older.attributes["hx-get"], headers=IN_DIALOG | {"HX-Target": "shelf"}
    )
    assert (older.text, told) == (
        "Older pictures",
        {
            "type": "button",
            "data-older": None,
            "hx-target": "#shelf",
            "hx-swap": "outerHTML",
        },
    )
    assert shelf(part) == [oldest]
    assert [each.id for each in parse(part.content.decode()).children] == ["shelf"]

    desk = cals_desk.get("/desk/live/flood/")
    page = press(cals_desk, desk, "Picture from the library")
    assert shelf(press(cals_desk, page, "Older pictures")) == [oldest]


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


def test_replacing_asks_first_and_shows_both_and_every_place(
    blog, ada, cal, image, adas_desk
):
    update = make_update(blog, "Bridge closed", figure(image), by=cal)
    make_draft(blog, "Not yet", figure(image), by=cal)
    publishing.introduce(blog, by=ada, hero_image=image, hero_credit="Anna Sorg")

    with picture_file() as file:
        asked = adas_desk.post(f"{PICTURES}{image.name}/replace/", {"picture": file})

    new = Image.objects.exclude(pk=image.pk).get()
    assert asked.url == f"{PICTURES}{image.name}/replace/{new.name}/"
    page = parse(adas_desk.get(asked.url).content.decode())
    question = page.by_id("question")
    shown = question.find_all(lambda each: each.tag == "img")
    assert [each.attributes["src"].split("/")[3] for each in shown] == [
        image.name,
        new.name,
    ]
    places = question.find_all(lambda each: each.tag == "a")
    assert [each.text for each in places] == [
        "River at record height",
        "Not yet",
        "Bridge closed",
        "Keep the old picture",
    ]
    assert image.name in blog.updates.get(pk=update.pk).public_html

    done = adas_desk.post(asked.url)

    assert done.url == f"{PICTURES}{new.name}/"
    assert [*Image.objects.all()] == [new]
    assert new.name in blog.updates.get(pk=update.pk).public_html


def test_what_is_used_or_anothers_takes_no_pictures_place(
    blog, ada, cal, image, adas_desk
):
    used, of_cal = make_image(by=ada, colour="red"), make_image(by=cal, colour="tan")
    make_update(blog, "Dam", figure(used), by=ada)

    for new in (used, of_cal, image):
        address = f"{PICTURES}{image.name}/replace/{new.name}/"
        assert adas_desk.get(address).status_code == 404
        assert adas_desk.post(address).status_code == 404
    assert Image.objects.count() == 3


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
