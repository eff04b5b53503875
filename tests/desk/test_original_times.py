"""Original times at the desk: in the composer, in an update's menu, in lists and the journal."""

import re
from datetime import UTC, datetime

import pytest

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Update
from tests.desk.composing import HTMX, text, values
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_user,
    typed_moment,
    words,
)
from tests.for_each import for_each
from tests.moments import just_before_a_transaction
from tests.page import parse

pytestmark = pytest.mark.one_database

PUBLISH = "/desk/live/budget/updates/"
DRAFTS = "/desk/live/budget/drafts/"
ORDER_SEEN = "Readers have already seen this blog’s order. Say when it happened with"
FUTURE = "2099-01-01T12:00"


def may(hour, minute=0):
    return datetime(2026, 5, 3, hour, minute, tzinfo=UTC)  # 12:00 is 14:00 in Berlin


@pytest.fixture
def prepared(ada, cal):
    return make_blog(by=ada, live=False, slug="budget", members=[cal])


def bring_in(blog, heading, at, *, by):
    update = Update(blog=blog, author=by, original_at=at)
    return publishing.publish(update, words(heading, "Text."), by=by)


def composed(heading="Bridge closed", at="2026-05-03T14:00", **more):
    return (
        {"heading": heading} | text("No way.") | typed_moment("original_at", at) | more
    )


def errors(reply, name="original_at"):
    """What is said beside the field."""
    found = re.search(
        rf'id="[\w-]*{name}_error"[^>]*>(.*?)</p>', reply.content.decode(), re.DOTALL
    )
    return " ".join(re.sub("<[^>]*>", " ", found[1]).split()) if found else ""


def places(reply):
    """Where htmx puts what comes beside the answer, by the row that is in it."""
    page = parse(reply.content.decode())
    swaps = page.find_all(lambda e: ":" in e.attributes.get("hx-swap-oob", ""))
    return {
        row.id: each.attributes["hx-swap-oob"]
        for each in swaps
        for row in each.find_all(lambda e: e.tag == "article")
    }


# In the composer ----------------------------------------------------------------------------


def test_editors_are_offered_it_before_the_blog_is_live(
    adas_desk, cals_desk, prepared, blog
):
    asked = {
        (name, slug): 'name="original_at_time"'
        in desk.get(f"/desk/live/{slug}/").content.decode()
        for name, desk in (("ada", adas_desk), ("cal", cals_desk))
        for slug in ("budget", "flood")
    }

    assert {key for key, is_there in asked.items() if is_there} == {("ada", "budget")}


def test_it_is_published_with_its_time(adas_desk, prepared):
    reply = adas_desk.post(PUBLISH, composed(), follow=True)

    update = prepared.updates.get()
    assert (update.state, update.published_at) == ("published", may(12))
    page = reply.content.decode()
    assert "Published with its original time" in page
    strip = " ".join(parse(page).by_id("strip").text.split())
    assert "last 3 May, 14:00 by Ada Brandt" in strip


def test_its_row_goes_to_its_place(adas_desk, prepared, ada):
    newer, _older = (
        bring_in(prepared, h, may(n), by=ada) for h, n in (("B", 14), ("A", 10))
    )

    middle = adas_desk.post(PUBLISH, composed(), headers=HTMX)
    top = adas_desk.post(PUBLISH, composed("Top", "2026-05-04T09:00"), headers=HTMX)

    by_heading = {
        update.heading: f"row-{update.pk}" for update in prepared.updates.all()
    }
    assert places(middle) == {by_heading["Bridge closed"]: f"afterend:#row-{newer.pk}"}
    assert places(top) == {by_heading["Top"]: "afterbegin:#rows"}
    assert "View as a reader" not in middle.content.decode()


@for_each(
    ("at", "said"),
    [
        (FUTURE, "That time is still to come."),
        ("1969-07-20T21:17", "That is too long ago."),
        ("1970-01-01T12:00", "That is too long ago."),
        ("2026-05-03T25:00", "Write the time as 14:30."),
    ],
)
def test_a_time_that_cannot_be_is_refused_beside_it(adas_desk, prepared, at, said):
    """Of a draft, too: who approves it is not asked for its time again."""
    for address in (PUBLISH, DRAFTS):
        reply = adas_desk.post(address, composed(at=at))

        assert (reply.status_code, errors(reply)) == (422, said)
        assert values(reply, "original_at_date") == [at.partition("T")[0]]
    assert prepared.updates.count() == 0


def test_it_does_not_go_out_at_a_time_too(adas_desk, prepared):
    sent = composed() | typed_moment("due_at", FUTURE)

    replies = [
        adas_desk.post(path, sent)
        for path in (PUBLISH, DRAFTS, "/desk/live/budget/scheduled/")
    ]

    assert [(reply.status_code, errors(reply)) for reply in replies] == [
        (422, "It has this time or goes out at a time: clear one of the two.")
    ] * 3
    assert prepared.updates.count() == 0


def test_without_a_time_the_blog_is_not_live(adas_desk, prepared):
    reply = adas_desk.post(PUBLISH, composed(at=""))

    assert reply.status_code == 409
    assert "This blog is not live yet." in reply.content.decode()


def test_a_correspondent_cannot_give_one(cals_desk, prepared):
    reply = cals_desk.post(PUBLISH, composed())

    assert (reply.status_code, prepared.updates.count()) == (409, 0)


def test_where_readers_have_seen_the_order_it_says_what_to_do(adas_desk, ada, prepared):
    publishing.go_live(prepared, by=ada)

    for path in (PUBLISH, DRAFTS):
        reply = adas_desk.post(path, composed())

        assert reply.status_code == 422
        assert errors(reply) == f"{ORDER_SEEN} “Happened at”."
        assert values(reply, "original_at_time") == ["14:00"]
        assert values(reply, "heading") == ["Bridge closed"]


def test_it_is_said_also_where_the_blog_goes_live_at_that_moment(
    adas_desk, ada, prepared
):
    def go_live():
        Blog.objects.update(status="live", went_live_at=may(15))

    with just_before_a_transaction(go_live):
        reply = adas_desk.post(PUBLISH, composed())

    assert (reply.status_code, prepared.updates.count()) == (422, 0)
    assert errors(reply) == f"{ORDER_SEEN} “Happened at”."


def test_a_draft_keeps_it(adas_desk, cals_desk, prepared):
    adas_desk.post(DRAFTS, composed())
    draft = prepared.updates.get()
    page = f"{DRAFTS}{draft.pk}/"
    assert (draft.state, draft.original_at) == ("draft", may(12))
    assert values(adas_desk.get(page), "original_at_time") == ["14:00"]

    later = composed(at="2026-05-03T15:00", draft=draft.pk)
    adas_desk.post(PUBLISH, later)

    draft.refresh_from_db()
    assert (draft.state, draft.published_at) == ("published", may(13))


def test_a_draft_s_lapses_where_readers_have_seen_the_order(adas_desk, ada, prepared):
    draft = make_draft(prepared, "Mine", by=ada, original_at=may(12))
    update = bring_in(prepared, "One", may(10), by=ada)
    publishing.go_live(prepared, by=ada)

    composer = adas_desk.get(f"{DRAFTS}{draft.pk}/").content.decode()
    assert 'name="original_at_time"' not in composer
    asked = adas_desk.get(f"/desk/live/budget/updates/{update.pk}/original-time/")
    assert ORDER_SEEN in asked.content.decode()
    assert 'name="original_at_time"' not in asked.content.decode()
    assert adas_desk.post(PUBLISH, composed(at="", draft=draft.pk)).status_code == 302
    draft.refresh_from_db()
    assert (draft.state, draft.original_at) == ("published", None)


def test_a_correspondent_who_saves_the_draft_leaves_it_alone(cals_desk, cal, prepared):
    draft = make_draft(prepared, "Mine", by=cal, original_at=may(12))

    cals_desk.post(DRAFTS, {"heading": "Mine, too", "draft": draft.pk} | text("Text."))

    draft.refresh_from_db()
    assert (draft.heading, draft.original_at) == ("Mine, too", may(12))


def test_a_correspondent_s_save_leaves_a_time_that_was_given_at_that_moment(
    cals_desk, cal, prepared
):
    draft = make_draft(prepared, "Mine", by=cal)

    def give_time():
        Update.objects.filter(pk=draft.pk).update(original_at=may(12))

    with just_before_a_transaction(give_time):
        sent = {"heading": "Mine, too", "draft": draft.pk} | text("Text.")
        cals_desk.post(DRAFTS, sent)

    draft.refresh_from_db()
    assert (draft.heading, draft.original_at) == ("Mine, too", may(12))


def test_who_approves_it_reads_its_time(adas_desk, ada, prepared):
    Blog.objects.update(is_sensitive=True)
    ida = make_user("Ida Moss", role=User.Role.EDITOR)
    draft = Update(blog=prepared, author=ida, original_at=may(12))
    publishing.submit(draft, words("Bridge closed"), by=ida)

    page = parse(adas_desk.get("/desk/queue/").content.decode())

    told = " ".join(page.by_id(f"submission-{draft.pk}").text.split())
    assert "Original time 3 May 2026 at 14:00" in told


# In previews --------------------------------------------------------------------------------


def in_the_feed(reply):
    page = parse(reply.content.decode()).by_id("feed")
    articles = page.find_all(lambda e: e.tag == "article")
    return [next(a.find_all(lambda e: e.tag == "h3")).text for a in articles]


@pytest.mark.parametrize("per_page", [2, 30])
def test_a_preview_shows_it_at_its_place(adas_desk, ada, prepared, settings, per_page):
    settings.UPDATES_PER_PAGE = per_page
    for heading, hour in [("One", 10), ("Three", 14), ("Four", 16)]:
        bring_in(prepared, heading, may(hour), by=ada)

    sent = composed("Two") | {"is_key_event": "on"}
    reply = adas_desk.post("/desk/live/budget/preview/", sent)

    page = reply.content.decode()
    shown = {2: ["Two", "One"], 30: ["Four", "Three", "Two", "One"]}
    assert in_the_feed(reply) == shown[per_page]
    assert 'datetime="2026-05-03T14:00:00+02:00"' in page
    assert "Last update 18:00, 3 May 2026" in " ".join(
        parse(page).by_id("status-line").text.split()
    )
    assert "Earlier updates" not in page


def test_key_events_of_a_preview_stand_in_the_order_of_their_times(
    adas_desk, ada, prepared
):
    later = bring_in(prepared, "Later", may(14), by=ada)
    publishing.mark_key_event(later, by=ada)

    sent = composed("Earlier") | {"is_key_event": "on"}
    reply = adas_desk.post("/desk/live/budget/preview/", sent)

    told = parse(reply.content.decode()).by_id("key-events").text
    assert told.index("Later") < told.index("Earlier")


def test_previews_at_the_desk_have_the_pictures_of_what_was_brought_in(
    adas_desk, ada, prepared
):
    image = make_image(by=ada)
    update = Update(blog=prepared, author=ada, original_at=may(10))
    publishing.publish(update, words("One", figure(image)), by=ada)

    replies = [
        adas_desk.get("/desk/live/budget/preview-blog/"),
        adas_desk.post("/desk/live/budget/preview/", composed()),
    ]

    for reply in replies:
        pictures = addresses_of(image, reply)
        assert pictures
        statuses = {adas_desk.get(address).status_code for address in pictures}
        assert statuses == {200}


def addresses_of(image, reply):
    return set(re.findall(rf'src="([^"]*/{image.name}/[^"]*)"', reply.content.decode()))


# In its menu --------------------------------------------------------------------------------


def test_its_menu_leads_to_its_time_and_it_moves(adas_desk, ada, prepared):
    one, two = (
        bring_in(prepared, h, may(n), by=ada) for h, n in (("One", 10), ("Two", 12))
    )
    address = f"/desk/live/budget/updates/{one.pk}/original-time/"
    assert f'href="{address}"' in adas_desk.get("/desk/live/budget/").content.decode()
    assert values(adas_desk.get(address), "original_at_time") == ["12:00"]

    reply = adas_desk.post(address, typed_moment("original_at", "2026-05-03T15:00"))

    assert reply.headers["Location"] == f"/desk/live/budget/#row-{one.pk}"
    page = adas_desk.get("/desk/live/budget/").content.decode()
    assert page.index(f'id="row-{one.pk}"') < page.index(f'id="row-{two.pk}"')


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (FUTURE, "That time is still to come."),
        ("1970-01-01T12:00", "That is too long ago."),
        ("", "This field is required."),
    ],
)
def test_a_slip_there_is_said_beside_it(adas_desk, ada, prepared, at, said):
    update = bring_in(prepared, "One", may(10), by=ada)
    address = f"/desk/live/budget/updates/{update.pk}/original-time/"

    reply = adas_desk.post(address, typed_moment("original_at", at))

    assert (reply.status_code, errors(reply)) == (422, said)
    assert values(reply, "original_at_date") == [at.partition("T")[0]]
    assert Update.objects.get().published_at == may(10)


def test_once_it_is_live_its_page_says_why_not(adas_desk, ada, prepared):
    update = bring_in(prepared, "One", may(10), by=ada)
    address = f"/desk/live/budget/updates/{update.pk}/original-time/"
    publishing.go_live(prepared, by=ada)

    shown = adas_desk.get(address).content.decode()
    reply = adas_desk.post(address, typed_moment("original_at", "2026-05-03T15:00"))

    assert ORDER_SEEN in shown
    assert ">Save</button>" not in shown
    assert (reply.status_code, errors(reply)) == (422, f"{ORDER_SEEN} “Happened at”.")
    assert address not in adas_desk.get("/desk/live/budget/").content.decode()


def test_where_everybody_is_read_first_it_says_so(adas_desk, ada, prepared):
    update = bring_in(prepared, "One", may(10), by=ada)
    Blog.objects.update(is_sensitive=True)
    address = f"/desk/live/budget/updates/{update.pk}/original-time/"

    reply = adas_desk.post(address, typed_moment("original_at", "2026-05-03T15:00"))

    assert reply.status_code == 422
    assert errors(reply).startswith("What is published here is read first:")


def test_of_what_was_withdrawn_there_is_none(adas_desk, ada, prepared):
    update = bring_in(prepared, "One", may(10), by=ada)
    publishing.withdraw(update, by=ada)

    reply = adas_desk.get(f"/desk/live/budget/updates/{update.pk}/original-time/")

    assert reply.headers["Location"] == "/desk/live/budget/"


# Elsewhere at the desk ----------------------------------------------------------------------


def test_the_journal_has_both_times_and_finds_them(adas_desk, ada, prepared):
    update = bring_in(prepared, "One", may(10), by=ada)
    publishing.set_original_time(update, may(12), by=ada)

    page = parse(adas_desk.get("/desk/live/budget/journal/").content.decode())
    found = adas_desk.get("/desk/live/budget/journal/?verb=set_original_time")
    rows = adas_desk.get("/desk/live/budget/journal/as/jsonl/").getvalue().decode()
    history = adas_desk.get(f"/desk/live/budget/updates/{update.pk}/history/")

    told = " ".join(page.by_id("main").text.split())
    assert '"address": ""' in rows.splitlines()[0]
    both = "3 May 2026 at 14:00 instead of 3 May 2026 at 12:00"
    assert f"Original time set {both}" in told
    assert "Published Original time: 3 May 2026 at 12:00" in told
    assert found.content.decode().count('<td class="num">') == 1
    assert '"time_given": "2026-05-03T14:00:00+02:00"' in rows.splitlines()[0]
    assert '"time_before": "2026-05-03T12:00:00+02:00"' in rows.splitlines()[0]
    assert both in " ".join(parse(history.content.decode()).by_id("main").text.split())


def test_the_desk_shows_it_corrected_and_withdrawn(adas_desk, ada, prepared):
    one, two = (
        bring_in(prepared, h, may(n), by=ada) for h, n in (("One", 10), ("Two", 12))
    )
    publishing.correct(one, words("One, whole"), by=ada, seen_revision=1)
    publishing.withdraw(two, by=ada, notice="It was another.")

    page = adas_desk.get("/desk/live/budget/").content.decode()

    assert ("One, whole" in page, "Readers see: It was another." in page) == (
        True,
        True,
    )
    assert "Where it was" not in page


def test_a_colleague_s_list_gets_what_came_at_its_place(cals_desk, ada, prepared):
    newer, older = (
        bring_in(prepared, h, may(n), by=ada) for h, n in (("B", 14), ("A", 10))
    )
    prepared.refresh_from_db()
    shown = prepared.revision
    one = bring_in(prepared, "One", may(12), by=ada)
    two = bring_in(prepared, "Two", may(13), by=ada)

    reply = cals_desk.get(f"/desk/live/budget/rows/{shown}/", headers=HTMX)

    assert places(reply) == {
        f"row-{two.pk}": f"afterend:#row-{newer.pk}",
        f"row-{one.pk}": f"afterend:#row-{two.pk}",
    }
    # Which says nothing where the order is by time: another row may get it tomorrow.
    assert "data-first-revision" not in reply.content.decode()
    assert (
        f'id="row-{newer.pk}"' in reply.content.decode()
    )  # its own revision is another
    assert f'id="row-{older.pk}"' not in reply.content.decode()


def test_a_list_whose_order_was_changed_elsewhere_is_loaded_again(
    cals_desk, adas_desk, ada, prepared
):
    """Also where one has changed it oneself, in another tab."""
    one = bring_in(prepared, "One", may(10), by=ada)
    publishing.set_original_time(one, may(9), by=ada)

    replies = [
        desk.get("/desk/live/budget/rows/1/", headers=HTMX)
        for desk in (cals_desk, adas_desk)
    ]

    assert ["HX-Refresh" in reply.headers for reply in replies] == [True, True]
