"""Correcting, withdrawing and marking an update at the desk."""

import json
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from liveblog import publishing
from liveblog.models import Update
from tests.desk.composing import HTMX, publish, text, values
from tests.factories import (
    make_blog,
    make_draft,
    make_update,
    make_user,
    words,
)
from tests.for_each import for_each
from tests.page import parse

pytestmark = pytest.mark.one_database

# Correcting ---------------------------------------------------------------------------


@pytest.fixture
def cals_update(cal, blog):
    return make_update(blog, "7.24 metres", "The gauge.", by=cal, byline="Cal Ferris")


def edit_url(update):
    return f"/desk/live/flood/updates/{update.pk}/edit/"


def test_correcting_opens_with_the_words_that_are_live(cals_desk, cals_update):
    response = cals_desk.get(edit_url(cals_update))

    assert values(response, "heading") == ["7.24 metres"]
    assert values(response, "-words") == ["The gauge."]
    assert values(response, "seen_revision") == ["2"]


def test_the_quotes_of_a_heading_nest_in_those_of_a_question(cals_desk, cal, blog):
    update = make_update(blog, "Blinken: “relentless” and ‘firm’", by=cal)
    address = f"/desk/live/flood/updates/{update.pk}/withdraw/"

    html = cals_desk.get(address).content.decode()

    assert "Withdraw “Blinken: ‘relentless’ and ‘firm’”?" in html


def test_the_time_of_the_text_is_not_that_of_a_mark(ada, cal, cals_desk, blog):
    def told():
        page = parse(cals_desk.get(edit_url(cals_update)).content.decode())
        [line] = page.find_all(lambda e: "data-live-since" in e.attributes)
        return line.text

    noon = datetime(2026, 5, 12, 12, tzinfo=UTC)
    with time_machine.travel(noon, tick=False):
        cals_update = make_update(blog, "7.24 metres", by=cal)
    with time_machine.travel(noon + timedelta(minutes=30), tick=False):
        publishing.mark_breaking(cals_update, by=ada)
        publishing.pin(cals_update, by=ada)
    assert told() == "Readers still see the text from 14:00:00"

    with time_machine.travel(noon + timedelta(hours=1), tick=False):
        new, seen = words("7.40 metres"), cals_update.last_revision
        publishing.correct(cals_update, new, by=ada, seen_revision=seen)
    assert told() == "Readers still see the text from 15:00:00"


def test_a_correction_with_a_note(cals_desk, cals_update):
    data = {
        "heading": "7.42 metres",
        "seen_revision": 2,
        "change": "wrong",
        "note": "We said 7.24.",
    }

    response = cals_desk.post(edit_url(cals_update), data)

    assert response.status_code == 302
    cals_update.refresh_from_db()
    assert cals_update.heading == "7.42 metres"
    assert cals_update.corrections.get().note == "We said 7.24."


def test_a_minor_edit_has_a_receipt_and_readers_are_told_nothing(
    cals_desk, cals_update
):
    data = {"heading": "7.24 metres!", "seen_revision": 2, "change": "minor"}
    told = data | {"note": "A note of before, when another kind was chosen."}

    response = cals_desk.post(edit_url(cals_update), told, headers=HTMX)

    [receipt] = parse(response.content.decode()).find_all(
        lambda e: e.id == f"receipt-{cals_update.pk}"
    )
    assert receipt.text.startswith("Changes live at ")
    cals_update.refresh_from_db()
    assert "7.24 metres!" in cals_update.public_html
    assert "Updated" not in cals_update.public_html
    assert cals_update.corrections.count() == 0
    assert cals_update.journal.last().change == "minor"


def test_receipts_say_which_change_was_the_last(cals_desk, cals_update):
    def receipt_after(change, n, **more):
        data = {"heading": f"7.2{n} metres", "seen_revision": n, "change": change}
        cals_desk.post(edit_url(cals_update), data | more)
        html = cals_desk.get("/desk/live/flood/").content.decode()
        return parse(html).by_id(f"receipt-{cals_update.pk}").text

    assert "Addition live at" in receipt_after("added", 2)
    assert "Changes live at" in receipt_after("minor", 3)
    assert "Correction live at" in receipt_after("wrong", 4, note="Not 7.23.")
    assert "Changes live at" in receipt_after("minor", 5)
    assert "Addition live at" in receipt_after("added", 6)


def test_a_minor_edit_is_previewed_as_readers_will_see_it(cals_desk, cals_update):
    data = {"heading": "7.24 metres!", "seen_revision": 2, "change": "minor"}
    address = edit_url(cals_update).replace("edit", "preview")

    minor = cals_desk.post(address, data).content.decode()
    added = cals_desk.post(address, data | {"change": "added"}).content.decode()

    assert "7.24 metres!" in minor
    assert 'class="changed"' not in minor
    assert 'class="changed"' in added


def test_a_correction_by_htmx_replaces_the_row(cals_desk, cals_update):
    data = {"heading": "7.42 metres", "seen_revision": 2, "change": "added"}

    response = cals_desk.post(edit_url(cals_update), data, headers=HTMX)

    assert response.headers["HX-Retarget"] == f"#row-{cals_update.pk}"
    row = parse(response.content.decode()).children[0]
    assert row.id == f"row-{cals_update.pk}"
    assert "7.42 metres" in row.inner_html


@pytest.fixture
def own_page(cals_update):
    """As the form asks on a page of its own, where no row is around it."""
    address = f"http://testserver{edit_url(cals_update)}?copy=0"
    return HTMX | {"HX-Current-URL": address, "Own-Page": "1"}


def test_a_correction_on_its_own_page_leads_to_the_row(
    cals_desk, cals_update, own_page
):
    data = {"heading": "7.42 metres", "seen_revision": 2, "change": "added"}

    response = cals_desk.post(edit_url(cals_update), data, headers=own_page)

    row = f"/desk/live/flood/#row-{cals_update.pk}"
    assert response.headers["HX-Redirect"] == row
    assert response.headers["Update-Id"] == f"{cals_update.pk}"
    cals_update.refresh_from_db()
    assert cals_update.heading == "7.42 metres"


def test_nor_does_another_address_of_the_blog_meanwhile_lead_astray(
    ada, cals_desk, cals_update, own_page
):
    data = {"heading": "7.42 metres", "seen_revision": 2, "change": "added"}
    publishing.change_address(cals_update.blog, "river", by=ada)

    response = cals_desk.post(edit_url(cals_update), data, headers=own_page)

    row = f"/desk/live/river/#row-{cals_update.pk}"
    assert response.headers["HX-Redirect"] == row


def test_what_is_offered_as_a_correction_in_the_composers_place_loads_the_desk_again(
    cals_desk, cal, blog
):
    """An address that is another in its fragment alone would load nothing."""
    update = make_update(blog, "7.24 metres", by=cal, key="key-1")
    sent = {"heading": "7.42 metres", "key": "key-1"}
    offered = cals_desk.post("/desk/live/flood/updates/", sent, headers=HTMX)
    form = parse(offered.content.decode()).by_id("correcting")
    [stop] = form.find_all(lambda e: "data-stop" in e.attributes)
    assert stop.attributes["href"] == "/desk/live/flood/"
    asked = HTMX | json.loads(form.attributes["hx-headers"])
    data = {"heading": "7.42 metres", "seen_revision": 2, "change": "added"}

    def led_to(page):
        headers = asked | {"HX-Current-URL": f"http://desk.example{page}"}
        return cals_desk.post(form.attributes["hx-post"], data, headers=headers).headers

    assert led_to("/desk/live/flood/#main")["HX-Refresh"] == "true"
    row = f"/desk/live/flood/#row-{update.pk}"
    for page in ("/desk/live/flood/?q=metres", "/desk/live/flood/new/"):
        assert led_to(page)["HX-Redirect"] == row


def test_only_in_a_row_stopping_brings_the_row_back(cals_desk, cals_update, own_page):
    data = {"heading": "7.42 metres", "seen_revision": 2, "change": "wrong"}

    def asked_by_stop(**headers):
        refused = cals_desk.post(edit_url(cals_update), data, headers=headers)
        [stop] = parse(refused.content.decode()).find_all(
            lambda e: "data-stop" in e.attributes
        )
        return stop.attributes.get("hx-get")

    assert asked_by_stop(**own_page) is None
    assert asked_by_stop() is None
    row = f"/desk/live/flood/updates/{cals_update.pk}/row/"
    assert asked_by_stop(**HTMX) == row


def test_a_correction_without_its_note_is_asked_for_it(cals_desk, cals_update):
    data = {"heading": "7.42 metres", "seen_revision": 2, "change": "wrong"}

    response = cals_desk.post(edit_url(cals_update), data)

    assert response.status_code == 422
    assert "Say in one sentence what was wrong" in response.content.decode()
    assert values(response, "heading") == ["7.42 metres"]


def test_correcting_what_was_withdrawn_meanwhile_keeps_the_words(
    ada, cals_desk, cals_update
):
    publishing.withdraw(cals_update, by=ada, reason="Wrong")
    data = {"heading": "7.42 metres", "seen_revision": 2, "change": "added"}

    response = cals_desk.post(edit_url(cals_update), data)

    assert response.status_code == 409
    assert "was withdrawn while you were writing" in response.content.decode()
    assert values(response, "heading") == ["7.42 metres"]


@pytest.mark.parametrize(
    ("seen", "status"), [("", 422), ("abc", 422), ("-1", 409), ("9" * 30, 409)]
)
def test_a_broken_seen_revision_never_overwrites(cals_desk, cals_update, seen, status):
    data = {"heading": "7.42 metres", "seen_revision": seen, "change": "added"}

    response = cals_desk.post(edit_url(cals_update), data)

    assert response.status_code == status
    cals_update.refresh_from_db()
    assert cals_update.heading == "7.24 metres"


# Withdrawing --------------------------------------------------------------------------


def withdraw_url(update):
    return f"/desk/live/flood/updates/{update.pk}/withdraw/"


def test_withdrawing_asks_first_and_names_the_update(cals_desk, cals_update):
    html = cals_desk.get(withdraw_url(cals_update)).content.decode()

    assert "Withdraw “7.24 metres”?" in html
    assert "Keep it published" in html


def test_withdrawing_takes_the_update_back(cals_desk, cals_update):
    data = {"leave": "nothing", "reason": "Wrong gauge", "notice": "Not used"}

    response = cals_desk.post(withdraw_url(cals_update), data)

    assert response.status_code == 302
    cals_update.refresh_from_db()
    assert cals_update.is_withdrawn
    assert cals_update.withdrawal_reason == "Wrong gauge"
    assert cals_update.withdrawal_notice == ""


def test_withdrawing_needs_a_reason_and_its_note(cals_desk, cals_update):
    response = cals_desk.post(withdraw_url(cals_update), {"leave": "notice"})

    html = response.content.decode()
    assert response.status_code == 422
    assert "Say why, for whoever is on shift after you." in html
    assert "Write the note, or choose that nothing stays." in html
    cals_update.refresh_from_db()
    assert cals_update.is_published


@pytest.mark.parametrize(
    ("wrong", "focused"),
    [
        ({"leave": "notice", "reason": "Wrong gauge"}, ["textarea", "notice"]),
        ({"leave": "nothing"}, ["input", "reason"]),
        ({"leave": "notice"}, ["textarea", "notice"]),
    ],
)
@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_a_refused_withdrawal_has_the_focus_in_what_is_wrong(
    cals_desk, cals_update, wrong, focused, headers
):
    """And not on the safe button, which htmx would focus last."""
    asked = cals_desk.get(withdraw_url(cals_update))
    refused = cals_desk.post(withdraw_url(cals_update), wrong, headers=headers)

    assert [each.text for each in with_focus(asked)] == ["Keep it published"]
    [field] = with_focus(refused)
    assert [field.tag, field.attributes["name"]] == focused


def with_focus(response):
    page = parse(response.content.decode()).by_id("question")
    return [*page.find_all(lambda each: "autofocus" in each.attributes)]


def test_the_desk_shows_what_was_withdrawn_and_why(ada, adas_desk, cals_update):
    publishing.withdraw(cals_update, by=ada, reason="Wrong gauge")

    html = adas_desk.get("/desk/live/flood/").content.decode()

    assert "“7.24 metres”" in html
    assert "For the desk: Wrong gauge" in html


# Marks --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verb", "opposite", "column"),
    [
        ("pin", "unpin", "is_pinned"),
        ("key-event", "not-key-event", "is_key_event"),
        ("breaking", "not-breaking", "is_breaking"),
    ],
)
def test_a_mark_is_set_and_taken_off(adas_desk, cals_update, verb, opposite, column):
    url = f"/desk/live/flood/updates/{cals_update.pk}"

    first = adas_desk.post(f"{url}/{verb}/")

    cals_update.refresh_from_db()
    assert first.status_code == 302
    assert getattr(cals_update, column) is True
    adas_desk.post(f"{url}/{opposite}/", headers=HTMX)
    cals_update.refresh_from_db()
    assert getattr(cals_update, column) is False


def test_a_fourth_pin_says_why_under_its_row(adas_desk, blog, cals_update):
    for number in range(3):
        make_update(blog, f"Pin {number}", is_pinned=True)

    response = adas_desk.post(
        f"/desk/live/flood/updates/{cals_update.pk}/pin/", headers=HTMX
    )

    assert "Three updates are pinned already." in response.content.decode()


# Drafts and pictures ------------------------------------------------------------------


def test_a_draft_is_kept_and_found_again_and_published(cals_desk, cal, blog):
    saved = cals_desk.post(
        "/desk/live/flood/drafts/", {"heading": "Not yet", **text("My words")}
    )
    draft = blog.updates.get()
    opened = cals_desk.get(saved.url)

    assert draft.is_draft
    assert saved.url == f"/desk/live/flood/drafts/{draft.pk}/"
    assert values(opened, "heading") == ["Not yet"]
    assert values(opened, "draft") == [str(draft.pk)]
    publish(cals_desk, {"heading": "Now", "draft": draft.pk, "key": "k1"})
    assert blog.updates.get().pk == draft.pk
    assert blog.updates.get().is_published


def test_a_draft_may_be_written_before_the_blog_is_live(ada, cals_desk, cal, blog):
    publishing.close(blog, by=ada)

    cals_desk.post("/desk/live/flood/drafts/", {"heading": "For later"})

    assert blog.updates.get().is_draft


def test_saving_a_draft_again_changes_the_same_draft(cals_desk, cal, blog):
    draft = make_draft(blog, "First", by=cal)

    cals_desk.post("/desk/live/flood/drafts/", {"heading": "Second", "draft": draft.pk})

    assert blog.updates.get().heading == "Second"


def test_a_draft_is_thrown_away(cals_desk, cal, blog):
    draft = make_draft(blog, "First", by=cal)

    cals_desk.post(f"/desk/live/flood/drafts/{draft.pk}/discard/")

    assert blog.updates.count() == 0


@for_each("kind", ["figure", "video", "TEXT", "text2"])
def test_there_are_blank_blocks_of_three_kinds(cals_desk, kind):
    assert cals_desk.get("/desk/blocks/embed/").status_code == 200
    assert cals_desk.get("/desk/blocks/text/").status_code == 200
    assert cals_desk.get("/desk/blocks/quote/").status_code == 200
    assert cals_desk.get(f"/desk/blocks/{kind}/").status_code == 404


@pytest.mark.slow
def test_the_desk_takes_the_same_queries_for_one_and_thirty_updates(
    ada, adas_desk, blog, django_assert_num_queries
):
    def queries():
        with django_assert_num_queries(32, exact=False) as seen:
            page = adas_desk.get("/desk/live/flood/").content.decode()
        return len(seen), page

    update = make_update(blog, "One", "Text.")
    publishing.pin(update, by=ada)
    with_one, _page = queries()
    for number in range(29):
        update = make_update(blog, f"Number {number}", "Text.")
        publishing.correct(
            update, words("x"), by=update.author, seen_revision=update.last_revision
        )
    # And with more at the side and in the composer.
    for update in blog.updates.order_by("pk")[1:3]:
        publishing.pin(update, by=ada)
    for update in blog.updates.order_by("pk")[3:6]:
        publishing.mark_key_event(update, by=ada)
    blog.members.add(make_user("Mira Holt"), make_user("Noor Ali"))
    for slug in ("storm", "ferry"):
        make_blog(by=ada, slug=slug, headline=f"All about the {slug}")

    with_thirty, page = queries()

    assert with_thirty == with_one
    assert Update.objects.count() == 30
    side = parse(page).by_id("about").text
    assert (side.count("Unpin"), "Key events 3" in side, "Noor Ali" in side) == (
        3,
        True,
        True,
    )
    assert page.count("All about the ") == 2


def test_correcting_a_withdrawn_update_leads_back_to_the_desk(
    ada, cals_desk, cals_update
):
    publishing.withdraw(cals_update, by=ada, reason="Wrong")

    response = cals_desk.get(edit_url(cals_update))

    assert response.url == f"/desk/live/flood/#row-{cals_update.pk}"
    assert "That update was withdrawn." in cals_desk.get("/desk/").content.decode()


def test_withdrawing_and_pinning_what_is_withdrawn_says_so(ada, adas_desk, cals_update):
    publishing.withdraw(cals_update, by=ada, reason="Wrong")
    url = f"/desk/live/flood/updates/{cals_update.pk}"

    adas_desk.post(f"{url}/withdraw/", {"leave": "nothing", "reason": "Again"})
    said = adas_desk.get("/desk/").content.decode()
    adas_desk.post(f"{url}/pin/")

    assert "That update was withdrawn already." in said
    assert "That update was withdrawn." in adas_desk.get("/desk/").content.decode()
    cals_update.refresh_from_db()
    assert cals_update.withdrawal_reason == "Wrong"
    assert not cals_update.is_pinned


def test_a_draft_saved_by_htmx_stays_in_the_composer(cals_desk, blog):
    data = {"heading": "Not yet", **text("My words")}

    response = cals_desk.post("/desk/live/flood/drafts/", data, headers=HTMX)

    draft = blog.updates.get()
    elements = parse(response.content.decode()).children
    assert [e.id for e in elements] == ["composer", "queue", "drafts-count"]
    assert values(response, "draft") == [str(draft.pk)]
    assert "Draft saved" in response.content.decode()


def test_saving_a_draft_that_went_live_meanwhile_keeps_the_words(cals_desk, cal, blog):
    draft = make_draft(blog, "Not yet", by=cal)
    publishing.publish(draft, draft.words(), by=cal)

    cals_desk.post("/desk/live/flood/drafts/", {"heading": "Mine", "draft": draft.pk})

    assert blog.updates.published().get().heading == "Not yet"
    assert blog.updates.drafts().get().heading == "Mine"


def test_discarding_asks_first(cals_desk, cal, blog):
    draft = make_draft(blog, "Not yet", by=cal)

    html = cals_desk.get(
        f"/desk/live/flood/drafts/{draft.pk}/discard/"
    ).content.decode()

    assert "Discard “Not yet”?" in html
    assert blog.updates.count() == 1


def test_an_editors_mark_on_a_draft_goes_live_with_it(adas_desk, cals_desk, cal, blog):
    draft = make_draft(blog, "Mark passed", by=cal)
    save = "/desk/live/flood/drafts/"
    data = {"heading": "Mark passed", "draft": draft.pk}
    adas_desk.post(save, data | {"is_key_event": "on"})
    cals_desk.post(save, data)

    publish(cals_desk, data | {"is_pinned": "on"})

    update = blog.updates.get()
    assert update.is_published
    assert (update.is_key_event, update.is_pinned) == (True, False)
