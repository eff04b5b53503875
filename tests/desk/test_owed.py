"""The list of alt texts that are owed, its count on every page, and paying."""

import pytest
from django.test import Client

from liveblog import publishing
from liveblog.models import FigureBlock
from tests.factories import (
    awaited,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_upload,
    make_user,
)
from tests.page import parse
from tests.pressing import press

pytestmark = pytest.mark.one_database

OWED = "/desk/owed/"
HTMX = {"headers": {"HX-Request": "true"}}


@pytest.fixture
def image(ada):
    return make_image(by=ada)


@pytest.fixture
def update(blog, ada, image):
    return make_update(blog, "Bridge closed", owing(image), by=ada)


def owing(image, **fields):
    return figure(image, alt="", owes_alt=True, **fields)


def address(update, name):
    return f"/desk/live/{update.blog.slug}/updates/{update.pk}/describe/{name}/"


def pay(desk, update, image, data=None, **options):
    data = {"alt": "A stone bridge"} if data is None else data
    return desk.post(address(update, image.name), data, **options)


def told(desk, page="/desk/"):
    """What the header says of it; "" if nothing."""
    count = parse(desk.get(page).content.decode()).by_id("owed-count")
    return count.text


def listed(desk):
    page = parse(desk.get(OWED).content.decode())
    rows = page.find_all(lambda e: "data-owed" in e.attributes)
    return [row.id for row in rows]


def block():
    return FigureBlock.objects.get()


# The list -------------------------------------------------------------------------------


def test_each_stands_in_the_list_and_the_header_counts_them(
    adas_desk, cals_desk, blog, update, image
):
    assert told(adas_desk) == "1 alt text to write"
    second = make_update(blog, "Dam", owing(image), awaited(make_upload()))

    assert told(adas_desk) == "2 alt texts to write"
    assert told(adas_desk, "/desk/live/flood/") == "2 alt texts to write"
    assert listed(adas_desk) == [
        f"owed-{update.pk}-{image.name}",
        f"owed-{second.pk}-{image.name}",
    ]
    assert listed(cals_desk) == listed(adas_desk)


def test_a_row_shows_the_picture_and_where_it_is(adas_desk, update, image):
    html = adas_desk.get(OWED).content.decode()

    assert f'src="/desk/media/{image.name}/{image.widths_px[0]}.jpg"' in html
    assert "River at record height" in html
    assert f'href="/live/flood/updates/{update.pk}/"' in html
    assert "Bridge closed" in html
    assert "The upper bridge" in html


def test_what_no_reader_sees_is_not_owed(adas_desk, ada, blog, update, image):
    make_draft(blog, "Later", owing(image), by=ada)
    publishing.withdraw(update, by=ada, reason="Wrong")

    assert told(adas_desk) == ""
    assert listed(adas_desk) == []
    assert "No alt text is missing" in adas_desk.get(OWED).content.decode()


def test_other_peoples_blogs_are_not_there(cals_desk, ada, update, image):
    storm = make_blog(by=ada, slug="storm", headline="Storm Ilka")
    make_update(storm, "Tower", owing(image), by=ada)

    assert told(cals_desk) == "1 alt text to write"
    assert "Storm Ilka" not in cals_desk.get(OWED).content.decode()


def test_the_count_is_one_query_however_often_it_is_shown(
    adas_desk, update, django_assert_num_queries
):
    # session, person, two lists, count, review, pace, pauses
    with django_assert_num_queries(8):
        adas_desk.get(OWED)


def test_the_shell_holds_no_count(adas_desk, update):
    assert "alt text to write" not in adas_desk.get("/desk/shell/").content.decode()


# Paying ---------------------------------------------------------------------------------


def test_an_alt_text_is_a_change_for_open_pages_and_no_correction(
    adas_desk, ada, rey, blog, update, image
):
    response = pay(adas_desk, update, image)

    assert (response.status_code, response.url) == (302, OWED)
    assert "Described. Readers have it since " in adas_desk.get(OWED).content.decode()
    assert (block().alt, block().owes_alt, block().is_decorative) == (
        "A stone bridge",
        False,
        False,
    )
    poll = rey.get("/live/flood/since/2/").content.decode()
    assert 'alt="A stone bridge"' in poll
    assert "Updated" not in poll
    update.refresh_from_db()
    assert (update.last_revision, update.added_to_at) == (3, None)
    assert (update.versions.count(), update.corrections.count()) == (0, 0)
    line = blog.journal.get(revision=3)
    assert (line.verb, line.by, line.update) == ("describe_picture", ada, update)
    assert told(adas_desk) == ""


def test_without_scripts_it_is_paid_by_the_button_of_its_row(adas_desk, update, image):
    refused = press(adas_desk, adas_desk.get(OWED), "Save", alt=" ")
    assert "Say what is in the picture" in refused.content.decode()

    assert press(adas_desk, refused, "Save", alt="A stone bridge").url == OWED
    assert block().alt == "A stone bridge"
    assert "No alt text is missing" in adas_desk.get(OWED).content.decode()


def test_a_picture_may_be_decorative_after_all(adas_desk, update, image):
    pay(adas_desk, update, image, {"alt": "A bridge", "is_decorative": "on"})

    assert (block().alt, block().is_decorative) == ("", True)
    update.refresh_from_db()
    assert 'alt=""' in update.public_html


def test_whoever_writes_in_the_blog_may_pay_for_others(cals_desk, update, image):
    assert pay(cals_desk, update, image).status_code == 302

    assert block().alt == "A stone bridge"


def test_a_picture_on_its_way_is_described_too(adas_desk, ada, blog):
    upload = make_upload(by=ada)
    update = make_update(blog, "Closed", awaited(upload, alt="", owes_alt=True), by=ada)

    pay(adas_desk, update, upload)

    assert block().alt == "A stone bridge"


def test_nothing_said_is_refused_beside_its_field(adas_desk, blog, update, image):
    response = pay(adas_desk, update, image, {"alt": " "})

    assert response.status_code == 422
    html = response.content.decode()
    assert "Say what is in the picture, or tick the box." in html
    assert 'aria-invalid="true"' in html
    assert block().owes_alt
    blog.refresh_from_db()
    assert blog.revision == 2


def test_htmx_gets_the_row_alone_and_the_count(adas_desk, blog, update, image):
    row = f"owed-{update.pk}-{image.name}"

    refused = pay(adas_desk, update, image, {}, **HTMX)
    taken = pay(adas_desk, update, image, **HTMX)

    assert refused.status_code == 200
    assert [e.id for e in parse(refused.content.decode()).children] == [row]
    assert "Say what is in the picture" in refused.content.decode()
    elements = parse(taken.content.decode()).children
    assert [e.id for e in elements] == [row, "owed-count"]
    assert elements[1].text == ""


def test_a_second_time_it_changes_nothing(adas_desk, cals_desk, blog, update, image):
    pay(adas_desk, update, image)

    response = pay(cals_desk, update, image, {"alt": "Another"})

    assert response.status_code == 302
    assert block().alt == "A stone bridge"
    blog.refresh_from_db()
    assert blog.revision == 3


def test_a_correction_begun_before_it_does_not_undo_it(adas_desk, ada, update, image):
    begun = update.words()
    pay(adas_desk, update, image)

    publishing.correct(update, begun, by=ada, seen_revision=2)

    assert block().alt == "A stone bridge"
    assert not block().owes_alt


def test_who_writes_elsewhere_finds_nothing(blog, update, image):
    sam = make_user("Sam Stranger")
    desk = Client()
    desk.force_login(sam)

    assert pay(desk, update, image).status_code == 404
    with pytest.raises(publishing.NotAllowed):
        publishing.describe_picture(update, image.name, by=sam, alt="Mine")
    assert block().owes_alt


def test_an_update_is_described_in_its_own_blog_alone(adas_desk, ada, update, image):
    make_blog(by=ada, slug="storm")
    there = address(update, image.name).replace("flood", "storm")

    assert adas_desk.post(there, {"alt": "A bridge"}).status_code == 404
    assert block().owes_alt


def test_a_withdrawn_update_takes_none(adas_desk, ada, update, image):
    publishing.withdraw(update, by=ada, reason="Wrong")

    assert pay(adas_desk, update, image).status_code == 404
