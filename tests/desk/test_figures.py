"""A figure's form: what is known of its picture, what must be said, and its rights."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.template.loader import render_to_string
from django.utils import timezone, translation

from liveblog import publishing
from liveblog.desk.composer import figure_with
from liveblog.models import FigureBlock, Update
from liveblog.publishing import drafting
from media import pieces
from media.models import Image, Upload
from tests.factories import (
    awaited,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_upload,
    picture_bytes,
    typed_moment,
    words,
)
from tests.page import parse

pytestmark = pytest.mark.one_database

PUBLISH = "/desk/live/flood/updates/"
KNOWN = {
    "caption": "The upper bridge",
    "credit": "Lena Ossig/Agency",
    "alt": "A stone bridge under water",
    "place": "Arnfeld",
    "taken_on": date(2026, 5, 12),
    "instructions": "NO SALES",
}
SAYS_NOTHING = "Say what is in the picture, or tick the box."
NINE = datetime(2030, 5, 12, 7, 0, tzinfo=UTC)  # in Berlin


@pytest.fixture
def image(cal):
    return make_image(by=cal)


def know(image, **fields):
    Image.objects.filter(pk=image.pk).update(**KNOWN | fields)
    image.refresh_from_db()
    return image


ENDS_AT = ("ends_at_time", "ends_at_date")


def fields_of(html, *, within="composer"):
    """The figure fields of a page by name: what is in them, or whether they are ticked."""
    found = {}
    page = parse(html)
    root = page.by_id(within) or page
    for element in root.find_all(lambda e: e.tag in {"input", "textarea"}):
        name = (element.attributes.get("name") or "").rpartition("-")[2]
        is_box = element.attributes.get("type") == "checkbox"
        is_on = "checked" in element.attributes
        typed = element.attributes.get("value", element.text)
        found[name] = is_on if is_box else typed
    return found


def figure_fields(**values):
    given = {"credit": "Anna Sorg", "alt": "A bridge"} | values
    if "ends_at" in given:
        given |= typed_moment("ends_at", given.pop("ends_at"))
    return {"block": "figure-a", **{f"figure-a-{n}": v for n, v in given.items()}}


def publish(desk, image=None, address=PUBLISH, **values):
    if image is not None:
        values["image"] = image.name
    return desk.post(address, {"heading": "Closed", **figure_fields(**values)})


def rights(picture):
    picture.refresh_from_db()
    return picture.own_pages_only, picture.ends_at


# Known ----------------------------------------------------------------------------------


def form_with(image, person):
    return render_to_string(
        "liveblog/desk/_block_form.html",
        {"block": figure_with(image, person=person)},
    )


def test_a_picture_brings_what_its_file_says_of_it(cal, image):
    html = form_with(know(image), cal)

    filled = fields_of(html)
    assert filled["caption"] == "The upper bridge"
    assert filled["credit"] == "Lena Ossig/Agency"
    assert filled["alt"] == "A stone bridge under water"
    assert "From the file: Arnfeld, 12 May 2026 · Instructions: NO SALES" in html
    assert 'data-add-place="Arnfeld"' in html
    assert 'data-taken="2026-05-12"' in html


def test_without_a_credit_in_it_the_correspondents_is_offered(cal, image):
    html = form_with(know(image, credit="", place="", instructions=""), cal)

    assert fields_of(html)["credit"] == "Cal Ferris/Newsbook"
    assert "From the file: 12 May 2026<" in html


def test_no_credit_is_offered_to_an_editor_who_brings_pictures_of_others(ada, image):
    html = form_with(know(image, credit="", place="", instructions=""), ada)

    assert fields_of(html)["credit"] == ""


def test_what_stands_for_an_alt_text_is_folded_until_it_is_ticked_or_asked_for(
    cals_desk, cal, image, blog
):
    def is_open(html):
        ticks = parse(html).find_all(lambda e: e.attributes.get("class") == "more")
        return ["open" in tick.attributes for tick in ticks]

    assert is_open(form_with(image, cal)) == [False]
    refused = publish(cals_desk, image, alt="")
    assert is_open(composer_of(refused).inner_html)[0] is True
    ticked = publish(cals_desk, image, alt="", is_decorative="on", credit="")
    assert is_open(composer_of(ticked).inner_html)[0] is True


def test_what_stands_for_an_alt_text_are_two_boxes_for_an_editor(cal, ada, image):
    """In one place, where a script ticks one or the other."""

    def boxes(html):
        [place] = parse(html).find_all(lambda e: e.attributes.get("class") == "instead")
        return [
            (box.find("input").attributes["name"].rpartition("-")[2], box.text)
            for box in place.children
        ]

    decorative = ("is_decorative", "Decorative, needs no alt text")
    owes = ("owes_alt", "Publish now, write the alt text later")
    assert boxes(form_with(image, cal)) == [decorative]
    assert boxes(form_with(image, ada)) == [decorative, owes]


def composer_of(response):
    return parse(response.content.decode()).by_id("composer")


def test_a_picture_of_which_nothing_is_known_says_nothing(cal, image):
    html = form_with(image, cal)

    assert fields_of(html)["caption"] == ""
    assert '<div class="from-file" data-from-file hidden>' in html


def test_the_answer_to_the_last_piece_says_it_too(cals_desk, cal):
    upload = make_upload(by=cal)
    content = picture_bytes()
    pieces.expect(upload, len(content))
    pieces.take(upload, content, offset=0)
    know(Image.objects.get(), own_pages_only=True, ends_at=NINE)

    announced = cals_desk.post(
        f"/desk/uploads/{upload.name}/", {"size_bytes": len(content)}
    )

    assert announced.json()["known"] == {
        "caption": "The upper bridge",
        "credit": "Lena Ossig/Agency",
        "alt": "A stone bridge under water",
        "from_file": "From the file: Arnfeld, 12 May 2026 · Instructions: NO SALES",
        "place": "Arnfeld",
        "taken_on": "2026-05-12",
        "own_pages_only": True,
        "ends_at": "2030-05-12T07:00Z",
        "rights_seen": "1 2030-05-12T07:00",
    }


def test_what_was_typed_in_a_draft_is_not_what_the_file_says(cals_desk, cal, blog):
    image = know(make_image(by=cal))
    draft = make_draft(blog, "Later", figure(image, caption="Typed"), by=cal)

    page = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/").content.decode()

    filled = fields_of(page)
    assert (filled["caption"], filled["alt"]) == ("Typed", "A bridge")
    assert "From the file: Arnfeld, 12 May 2026" in page


# Owed -----------------------------------------------------------------------------------


def test_an_editor_may_publish_a_picture_undescribed(adas_desk, blog, image):
    assert publish(adas_desk, image, alt="", owes_alt="on").status_code == 302

    block = FigureBlock.objects.get()
    assert (block.owes_alt, block.is_decorative, block.alt) == (True, False, "")
    assert 'alt="Picture, description follows"' in (blog.updates.get().public_html)


def test_it_is_said_in_the_language_of_the_blog(ada, image):
    blog = make_blog(by=ada, slug="flut", language="de")
    block = figure(image, alt="", owes_alt=True)

    update = make_update(blog, "Gesperrt", block, by=ada)

    with translation.override("de"):
        assert f'alt="{block.alt_shown}"' in update.public_html


def test_a_correspondent_may_not_and_does_not_see_how(cals_desk, blog, image):
    response = publish(cals_desk, image, alt="", owes_alt="on")

    assert response.status_code == 422
    assert SAYS_NOTHING in response.content.decode()
    assert 'owes_alt"' not in response.content.decode()
    assert blog.updates.count() == 0


def test_an_editor_is_told_of_both_boxes(adas_desk, blog, image):
    html = publish(adas_desk, image, alt="").content.decode()

    assert "Say what is in the picture, or tick one of the boxes." in html
    assert "Publish now, write the alt text later" in html


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({"alt": "A bridge"}, ("A bridge", False)),
        ({"alt": "", "is_decorative": "on"}, ("", True)),
        ({"alt": "A bridge", "is_decorative": "on"}, ("", True)),
    ],
)
def test_what_is_described_or_decorative_is_not_owed(
    adas_desk, blog, image, sent, kept
):
    publish(adas_desk, image, owes_alt="on", **sent)

    block = FigureBlock.objects.get()
    assert (block.alt, block.is_decorative, block.owes_alt) == (*kept, False)


def owing(image):
    return words("Closed", figure(image, alt="", owes_alt=True))


def test_the_verbs_themselves_refuse_a_correspondent(blog, cal, image):
    with pytest.raises(publishing.NotAllowed):
        publishing.publish(Update(blog=blog, author=cal), owing(image), by=cal)
    update = make_update(blog, "Closed", figure(image), by=cal)
    with pytest.raises(publishing.NotAllowed):
        publishing.correct(update, owing(image), by=cal, seen_revision=2)

    blog.refresh_from_db()
    assert blog.revision == 2
    assert not FigureBlock.objects.filter(owes_alt=True).exists()


def test_what_is_scheduled_by_who_is_no_editor_any_more_stays_here(blog, ada, image):
    due = timezone.now() + timedelta(minutes=1)
    draft = Update(blog=blog, author=ada)
    drafting.schedule(draft, owing(image), at=due, by=ada)
    ada.role = ada.Role.CORRESPONDENT
    ada.save()
    blog.members.add(ada)

    with pytest.raises(publishing.NotAllowed):
        publishing.publish_due(draft, now=due)


def test_a_correspondent_who_corrects_writes_what_an_editor_owed(
    cals_desk, blog, ada, cal, image
):
    draft = make_draft(blog, "Closed", figure(image, alt="", owes_alt=True), by=cal)
    update = publishing.publish(draft, draft.words(), by=ada)
    address = f"/desk/live/flood/updates/{update.pk}/edit/"
    form = {"seen_revision": 2, "change": "added", "heading": "Shut"}

    refused = cals_desk.post(address, form | figure_fields(image=image.name, alt=""))
    taken = cals_desk.post(address, form | figure_fields(image=image.name))

    assert (refused.status_code, taken.status_code) == (422, 302)
    assert FigureBlock.objects.get().owes_alt is False


def test_a_retry_of_what_owes_publishes_once(adas_desk, blog, image):
    sent = {"heading": "Closed", "key": "k1"}
    sent |= figure_fields(image=image.name, alt="", owes_alt="on")

    answers = [adas_desk.post(PUBLISH, sent) for _ in range(2)]

    assert answers[0].headers["Update-Id"] == answers[1].headers["Update-Id"]
    assert blog.updates.count() == 1


# Rights ---------------------------------------------------------------------------------


def test_rights_are_given_with_the_words(cals_desk, blog, image):
    response = publish(
        cals_desk,
        image,
        own_pages_only="on",
        ends_at="2030-05-12T09:00",
        rights_seen="0 ",
    )

    assert response.status_code == 302
    assert rights(image) == (True, NINE)


def test_rights_are_no_words(cals_desk, blog, image):
    sent = {"heading": "Closed", "key": "k1"} | figure_fields(image=image.name)
    first = cals_desk.post(PUBLISH, sent)

    again = cals_desk.post(PUBLISH, sent | {"figure-a-own_pages_only": "on"})

    assert again.headers["Update-Id"] == first.headers["Update-Id"]
    assert rights(image) == (True, None)


@pytest.mark.parametrize("seen", ["", "0 "])
def test_a_form_that_did_not_show_them_takes_none_back(cals_desk, blog, image, seen):
    # It arrived, with what its file says, while the form was open without scripts.
    know(image, own_pages_only=True, ends_at=NINE)

    publish(cals_desk, image, rights_seen=seen)

    assert rights(image) == (True, NINE)


def test_a_form_that_showed_them_takes_them_back(cals_desk, blog, image):
    know(image, own_pages_only=True, ends_at=NINE)

    publish(cals_desk, image, rights_seen="1 2030-05-12T07:00")

    assert rights(image) == (False, None)


def test_what_a_colleague_has_changed_meanwhile_stays(cals_desk, blog, image):
    know(image, own_pages_only=True)

    publish(cals_desk, image, rights_seen="0 ", ends_at="2030-05-12T09:00")

    assert rights(image) == (True, NINE)


def test_a_draft_opened_again_shows_them_on_the_blogs_clock(
    cals_desk, cal, blog, image
):
    know(image, own_pages_only=True, ends_at=NINE + timedelta(seconds=37))
    draft = make_draft(blog, "Later", figure(image), by=cal)
    address = f"/desk/live/flood/drafts/{draft.pk}/"

    shown = fields_of(cals_desk.get(address).content.decode())

    assert shown["own_pages_only"] is True
    assert (shown["ends_at_time"], shown["ends_at_date"]) == ("09:00", "2030-05-12")
    assert shown["rights_seen"] == "1 2030-05-12T07:00"
    sent = {name: shown[name] for name in (*ENDS_AT, "rights_seen")}
    publish(cals_desk, image, own_pages_only="on", **sent)
    assert rights(image) == (True, NINE + timedelta(seconds=37))


def test_without_a_blogs_clock_its_end_is_not_shown_and_stays(
    cals_desk, cal, blog, image
):
    know(image, own_pages_only=True, ends_at=NINE)

    shown = fields_of(form_with(image, cal))

    assert (shown["own_pages_only"], shown["rights_seen"]) == (True, "1 ")
    assert [shown[name] for name in ENDS_AT] == ["", ""]
    publish(cals_desk, image, own_pages_only="on", ends_at="", rights_seen="1 ")
    assert rights(image) == (True, NINE)


def test_they_are_kept_with_a_draft(cals_desk, blog, image):
    publish(cals_desk, image, address="/desk/live/flood/drafts/", own_pages_only="on")

    assert rights(image) == (True, None)
    assert blog.updates.get().is_draft


def test_a_time_that_is_over_is_refused(cals_desk, blog, image):
    response = publish(cals_desk, image, ends_at="2020-01-01T00:00")

    assert response.status_code == 422
    assert "That time is over. Choose a later one." in response.content.decode()
    assert rights(image) == (False, None)


def test_other_blogs_pictures_are_not_set_free(ada, cals_desk, blog, image):
    know(image, own_pages_only=True)
    make_update(make_blog(by=ada, slug="storm"), "Closed", figure(image), by=ada)

    refused = publish(cals_desk, image, rights_seen="1 ")
    taken = publish(cals_desk, image, rights_seen="1 ", own_pages_only="on")

    assert refused.status_code == 422
    assert (
        "Other blogs use this picture. Ask an editor to change its rights."
        in refused.content.decode()
    )
    assert taken.status_code == 302
    assert rights(image) == (True, None)


def test_rights_alone_are_a_correction_without_new_words(cals_desk, cal, blog, image):
    update = make_update(blog, "Closed", figure(image, caption=""), by=cal)
    sent = {"seen_revision": 2, "change": "added", "heading": "Closed"}
    sent |= figure_fields(image=image.name, own_pages_only="on")

    response = cals_desk.post(f"/desk/live/flood/updates/{update.pk}/edit/", sent)

    assert response.status_code == 302
    assert rights(image) == (True, None)
    update.refresh_from_db()
    assert (update.added_to_at, update.versions.count()) == (None, 0)


def test_a_picture_on_its_way_has_its_rights_when_it_arrives(cals_desk, cal, blog):
    name = "0123456789abcdef" * 2
    publish(cals_desk, upload=name, own_pages_only="on", ends_at="2030-05-12T09:00")
    upload = Upload.objects.get(name=name)
    assert rights(upload) == (True, NINE)
    content = picture_bytes()
    pieces.expect(upload, len(content))
    pieces.take(upload, content, offset=0)

    publishing.settle_picture(upload)

    assert rights(Image.objects.get()) == (True, NINE)
    assert rights(upload) == (False, None)


def test_a_draft_shows_the_rights_of_a_picture_on_its_way(cals_desk, cal, blog):
    upload = make_upload(by=cal, own_pages_only=True)
    draft = make_draft(blog, "Later", awaited(upload), by=cal)

    page = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/").content.decode()

    assert fields_of(page)["own_pages_only"] is True


def test_what_is_typed_comes_back_as_it_was_left(cals_desk, blog, image):
    know(image, own_pages_only=True)
    data = {"heading": "Closed", "arrange": "none"}
    data |= figure_fields(
        image=image.name, rights_seen="1 ", ends_at="2030-05-12T09:00"
    )

    page = cals_desk.post("/desk/live/flood/arrange/", data).content.decode()

    shown = fields_of(page)
    assert shown["own_pages_only"] is False
    assert shown["rights_seen"] == "1 "
    assert [shown[name] for name in ENDS_AT] == ["09:00", "2030-05-12"]


def test_a_preview_shows_no_picture_whose_time_is_over(cals_desk, blog, image):
    know(image, ends_at=timezone.now())
    data = {"heading": "Closed"} | figure_fields(image=image.name, alt="A bridge")

    html = cals_desk.post("/desk/live/flood/preview/", data).content.decode()

    assert "[Picture no longer available]" in html
    assert image.name not in html


def test_the_desk_still_sees_it_and_is_told(cals_desk, cal, blog, image):
    draft = make_draft(blog, "Later", figure(image), by=cal)
    address = f"/desk/live/flood/drafts/{draft.pk}/"
    told = "Its time is over: readers do not see it any more."
    assert told not in cals_desk.get(address).content.decode()

    know(image, ends_at=timezone.now())

    html = cals_desk.get(address).content.decode()
    assert told in html
    assert f"/desk/media/{image.name}/" in html


@pytest.mark.parametrize("field", ["image", "upload"])
def test_whoever_knows_a_pictures_name_may_not_for_that_reason_use_it(
    cals_desk, adas_desk, ada, blog, field
):
    image = know(make_image(by=ada))
    data = {
        "block": "figure-a",
        f"figure-a-{field}": image.name,
        "figure-a-credit": "Cal",
        "figure-a-alt": "A bridge",
    }

    cals, adas = cals_desk.post(PUBLISH, data), adas_desk.post(PUBLISH, data)

    assert (cals.status_code, adas.status_code) == (422, 302)
    told = cals.content.decode()
    assert f"/desk/media/{image.name}/" not in told
    assert KNOWN["place"] not in told
    assert [f.update.author for f in FigureBlock.objects.all()] == [ada]
