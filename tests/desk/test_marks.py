"""What is said of an update's truth, its urgency and its time, at the desk."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Update
from tests.factories import make_blog, make_draft, make_update, typed_moment
from tests.for_each import for_each
from tests.page import form_values, parse

pytestmark = pytest.mark.one_database

HTMX = {"HX-Request": "true"}
PUBLISH = "/desk/live/flood/updates/"


def publish(desk, **data):
    response = desk.post(PUBLISH, data)
    assert response.status_code == 302, response.content.decode()
    return Update.objects.latest("pk")


@pytest.fixture
def rumour(blog, cal):
    """Cal's unconfirmed update."""
    return make_update(blog, "A dyke has broken", by=cal, verification="unconfirmed")


def test_a_correspondent_publishes_what_is_not_confirmed(cals_desk, blog):
    update = publish(cals_desk, heading="A dyke has broken", is_unconfirmed="on")

    assert update.verification == "unconfirmed"
    assert ">Unconfirmed</span>" in update.public_html


def test_only_an_editor_publishes_breaking_news(adas_desk, cals_desk, blog):
    cals = publish(cals_desk, heading="Cal's", is_breaking="on")
    adas = publish(adas_desk, heading="Ada's", is_breaking="on")

    assert (cals.is_breaking, cals.breaking_until) == (False, None)
    assert adas.is_breaking is True
    assert adas.breaking_until == adas.published_at + timedelta(minutes=30)


def test_the_author_confirms(cals_desk, rumour):
    response = cals_desk.post(
        f"/desk/live/flood/updates/{rumour.pk}/confirm/", headers=HTMX
    )

    rumour.refresh_from_db()
    assert rumour.verification == "confirmed"
    html = response.content.decode()
    assert f'href="/desk/live/flood/updates/{rumour.pk}/announce/"' in html
    assert "/confirm/" not in html


def test_a_mark_set_by_mistake_is_taken_off(cals_desk, rumour, cal):
    url = f"/desk/live/flood/updates/{rumour.pk}/not-unconfirmed/"

    cals_desk.post(url)

    rumour.refresh_from_db()
    assert rumour.verification == ""
    assert "Unconfirmed" not in rumour.public_html
    publishing.mark_unconfirmed(rumour, by=cal)
    publishing.confirm(rumour, by=cal)
    cals_desk.post(url)
    rumour.refresh_from_db()
    assert rumour.verification == "confirmed"


def test_the_author_takes_a_confirmation_back(cals_desk, rumour, cal):
    publishing.confirm(rumour, by=cal)

    response = cals_desk.post(f"/desk/live/flood/updates/{rumour.pk}/unconfirmed/")

    rumour.refresh_from_db()
    assert response.url == f"/desk/live/flood/#row-{rumour.pk}"
    assert (rumour.verification, rumour.verified_at) == ("unconfirmed", None)


def test_wrong_asks_for_the_note_that_readers_see(cals_desk, rumour):
    url = f"/desk/live/flood/updates/{rumour.pk}/wrong/"

    question = cals_desk.get(url).content.decode()
    refused = cals_desk.post(url, {"note": " "})
    accepted = cals_desk.post(url, {"note": "The dyke holds."}, headers=HTMX)

    assert "Say that “A dyke has broken” was wrong?" in question
    assert refused.status_code == 422
    assert "Say it in one sentence." in refused.content.decode()
    focus = parse(refused.content.decode()).by_id("question")
    focused = focus.find_all(lambda each: "autofocus" in each.attributes)
    assert [each.attributes.get("name") for each in focused] == ["note"]
    rumour.refresh_from_db()
    assert rumour.verification == "wrong"
    assert [str(c) for c in rumour.corrections.all()] == ["The dyke holds."]
    assert f'id="row-{rumour.pk}"' in accepted.content.decode()


@pytest.mark.parametrize(
    ("verification", "verbs"),
    [
        ("", {"unconfirmed"}),
        ("unconfirmed", {"confirm", "not-unconfirmed"}),
        ("confirmed", {"unconfirmed"}),
        ("wrong", {"unconfirmed"}),
    ],
)
def test_forms_about_the_truth_send_what_the_person_saw(
    cals_desk, blog, cal, verification, verbs
):
    update = make_update(blog, "Shut", by=cal, verification=verification)
    at = f"/desk/live/flood/updates/{update.pk}/"

    pages = [
        cals_desk.get(url).content.decode() for url in (at + "row/", at + "wrong/")
    ]

    sent = {
        form.attributes["action"].removeprefix(at): form_values(form)["seen"]
        for page in pages
        for form in parse(page).find_all(lambda e: e.tag == "form")
        if "seen" in form_values(form)
    }
    seen = [verification or "none"]
    assert sent == {f"{verb}/": seen for verb in verbs | {"wrong"}}


@pytest.mark.parametrize("verb", ["confirm", "unconfirmed", "wrong"])
def test_a_withdrawn_update_is_neither_true_nor_wrong(cals_desk, rumour, ada, verb):
    publishing.withdraw(rumour, by=ada)

    response = cals_desk.post(
        f"/desk/live/flood/updates/{rumour.pk}/{verb}/", {"note": "It holds."}
    )

    assert response.url == f"/desk/live/flood/#row-{rumour.pk}"
    page = cals_desk.get("/desk/live/flood/").content.decode()
    assert "That update was withdrawn." in page


def test_what_became_of_an_update_is_announced_by_a_new_one(cals_desk, rumour, cal):
    publishing.confirm(rumour, by=cal)

    page = cals_desk.get(f"/desk/live/flood/updates/{rumour.pk}/announce/")
    update = publish(
        cals_desk, heading="Confirmed: A dyke has broken", announces=rumour.pk
    )

    html = page.content.decode()
    assert "Confirmed: A dyke has broken</textarea>" in html
    assert f'<input type="hidden" name="announces" value="{rumour.pk}"' in html
    assert update.announces == rumour
    assert f'data-goto="update-{rumour.pk}"' in update.public_html


def test_a_withdrawn_update_is_not_announced(cals_desk, rumour, ada):
    publishing.withdraw(rumour, by=ada)

    response = cals_desk.get(f"/desk/live/flood/updates/{rumour.pk}/announce/")
    update = publish(cals_desk, heading="Confirmed", announces=rumour.pk)

    assert response.url == f"/desk/live/flood/#row-{rumour.pk}"
    assert update.announces is None


def test_an_update_of_another_blog_is_not_announced(ada, cals_desk, blog):
    from tests.factories import make_blog

    other = make_update(make_blog(by=ada, slug="storm"), "Elsewhere")

    assert publish(cals_desk, heading="Here", announces=other.pk).announces is None


def test_marks_of_a_draft_go_live_with_it(adas_desk, cals_desk, cal, blog):
    draft = make_draft(blog, "Not yet", by=cal)
    save = "/desk/live/flood/drafts/"
    adas_desk.post(
        save,
        {
            "heading": "Not yet",
            "draft": draft.pk,
            "is_breaking": "on",
            "is_unconfirmed": "on",
        },
    )

    page = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/").content.decode()
    update = publish(
        cals_desk, heading="Now", draft=draft.pk, is_unconfirmed="on", is_breaking=""
    )

    assert 'name="is_unconfirmed" id="new-is_unconfirmed" checked' in page
    assert update.pk == draft.pk
    assert (update.is_breaking, update.verification) == (True, "unconfirmed")


def happened(at):
    return typed_moment("event_at", at)


def test_the_event_is_told_on_the_blogs_clock(cals_desk, blog):
    update = publish(cals_desk, heading="Shut", **happened("2026-03-02T13:40"))

    assert update.event_at == datetime(2026, 3, 2, 12, 40, tzinfo=UTC)
    edit = cals_desk.get(f"/desk/live/flood/updates/{update.pk}/edit/")
    values = form_values(parse(edit.content.decode()).by_id("correcting"))
    assert values["event_at_time"] + values["event_at_date"] == ["13:40", "2026-03-02"]


@for_each(
    ("typed", "sentence"),
    [
        ("2026-03-29T02:30", "The clocks skip that time. Choose another."),
        ("yesterday", "Choose the day."),
        ("9999-12-31T23:59", "That is still to come. Leave it empty."),
        ("0001-01-01T00:00", "That is too long ago."),
        ("1899-12-31T23:59", "That is too long ago."),
    ],
)
def test_a_time_that_cannot_be_is_refused_beside_its_field(
    cals_desk, blog, typed, sentence
):
    response = cals_desk.post(PUBLISH, {"heading": "Shut"} | happened(typed))

    html = response.content.decode()
    assert response.status_code == 422
    assert sentence in html
    assert all(f'value="{part}"' in html for part in typed.split("T"))
    assert Update.objects.count() == 0


def test_of_an_hour_that_comes_twice_it_is_the_first(cals_desk, blog):
    update = publish(cals_desk, heading="Shut", **happened("2025-10-26T02:30"))

    assert update.event_at == datetime(2025, 10, 26, 0, 30, tzinfo=UTC)


def test_an_event_of_a_moment_ago_may_be_told(cals_desk, blog):
    now = timezone.localtime(timezone.now(), blog.zone)

    update = publish(cals_desk, heading="Shut", **happened(f"{now:%Y-%m-%dT%H:%M}"))

    assert update.event_at == now.replace(second=0, microsecond=0)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_nobody_confirms_what_a_colleague_has_called_wrong(
    cals_desk, rumour, ada, headers
):
    publishing.mark_wrong(rumour, by=ada, note="The dyke holds.")

    response = cals_desk.post(
        f"/desk/live/flood/updates/{rumour.pk}/confirm/",
        {"seen": "unconfirmed"},
        headers=headers,
        follow=True,
    )

    rumour.refresh_from_db()
    assert rumour.verification == "wrong"
    assert "A colleague has said something else of it meanwhile" in (
        response.content.decode()
    )


def test_who_saw_that_it_was_wrong_may_confirm_it(cals_desk, rumour, ada):
    publishing.mark_wrong(rumour, by=ada, note="The dyke holds.")

    cals_desk.post(f"/desk/live/flood/updates/{rumour.pk}/confirm/", {"seen": "wrong"})

    rumour.refresh_from_db()
    assert rumour.verification == "confirmed"


def test_nothing_said_is_seen_too(cals_desk, cal, ada, blog):
    update = make_update(blog, "A dyke has broken", by=cal)
    url = f"/desk/live/flood/updates/{update.pk}"
    publishing.confirm(update, by=ada)

    cals_desk.post(f"{url}/wrong/", {"seen": "none", "note": "It holds."})

    update.refresh_from_db()
    assert update.verification == "confirmed"


# Beside the list ------------------------------------------------------------------------


def test_a_pinned_update_is_unpinned_from_its_card_also_where_its_row_is_not_shown(
    adas_desk, cals_desk, blog
):
    update = make_update(blog, "The dam", is_pinned=True)
    unpin = f"/desk/live/flood/updates/{update.pk}/unpin/"

    def card(desk):
        side = parse(desk.get("/desk/live/flood/").content.decode()).by_id("about")
        return side.by_id(f"unpin-{update.pk}")

    assert card(cals_desk) is None
    assert card(adas_desk).attributes["hx-post"] == unpin
    target = f"unpin-{update.pk}"
    reply = adas_desk.post(unpin, headers=HTMX | {"HX-Target": target})

    update.refresh_from_db()
    assert not update.is_pinned
    parts = parse(reply.content.decode())
    for part in (f"row-{update.pk}", "about"):
        assert parts.by_id(part).attributes["hx-swap-oob"] == "true"
    # Pressed in its row, it is the row that is asked for.
    pressed = HTMX | {"HX-Target": f"row-{update.pk}"}
    again = adas_desk.post(unpin, headers=pressed).content.decode()
    assert "hx-swap-oob" not in parse(again).by_id(f"row-{update.pk}").attributes


def test_beside_the_list_key_events_and_pins_have_their_day(ada, adas_desk):
    with time_machine.travel(datetime(2026, 11, 23, 22, tzinfo=UTC), tick=False):
        blog = make_blog(by=ada, slug="storm")
        make_update(blog, "One", is_key_event=True, is_pinned=True)
    with time_machine.travel(datetime(2026, 11, 23, 23, 10, tzinfo=UTC), tick=False):
        make_update(blog, "Two", is_key_event=True, is_pinned=True)
        page = adas_desk.get("/desk/live/storm/")
        list_of_blogs = adas_desk.get("/desk/")
    with time_machine.travel(datetime(2026, 11, 25, 9, tzinfo=UTC), tick=False):
        later = adas_desk.get("/desk/")

    side = parse(page.content.decode()).by_id("about")
    times = [each.text for each in side.find_all(lambda each: each.tag == "time")]
    # In Berlin, where the blog is, the second was of the next day.
    assert times == ["00:10", "23 Nov, 23:00", "24 Nov 00:10", "23 Nov 23:00"]
    for reply, expected in ((list_of_blogs, "00:10"), (later, "24 Nov, 00:10")):
        line = parse(reply.content.decode()).by_id(f"blog-line-{blog.pk}")
        assert line.find("time").text == expected


def test_a_blog_elsewhere_names_its_zone_beside_its_time(ada, adas_desk):
    with time_machine.travel(datetime(2026, 11, 24, 0, 28, tzinfo=UTC), tick=False):
        blogs = [
            make_blog(by=ada, slug=slug, time_zone=zone)
            for slug, zone in (("kyiv", "Europe/Kyiv"), ("lyon", "Europe/Paris"))
        ]
        for blog in blogs:
            publishing.close(blog, by=ada)
        page = parse(adas_desk.get("/desk/").content.decode())

    lines = [page.by_id(f"blog-line-{blog.pk}") for blog in blogs]
    told = [next(line.find_all(_is_last)).text for line in lines]
    assert told == [
        "Closed on 24 November 2026 at 02:28 EET",
        "Closed on 24 November 2026 at 01:28",
    ]


def _is_last(element):
    return element.attributes.get("class") == "last"
