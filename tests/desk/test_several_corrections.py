"""Several working copies of one update's correction: each is opened, kept, sent and discarded alone."""

import pytest

from liveblog import publishing
from liveblog.models import Update, WorkingCopy
from tests.desk.composing import HTMX
from tests.factories import make_draft, make_update, words
from tests.page import parse

pytestmark = pytest.mark.one_database

DESK = "/desk/live/flood/"
HAND = {"Editing-Session": "e", "Seen-Version": "1"}


@pytest.fixture
def update(cals_desk, cal, blog):
    """A draft that Cal has written in three tabs, published from one of them."""
    draft = make_draft(blog, "Bridge closed", by=cal)
    of_draft = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat()}
    for n in (1, 2, 3):
        sent = {"heading": f"Tab {n}", "key": f"key-{n}", "kept_hand": f"{n}"}
        cals_desk.post(f"{DESK}writing/", sent | of_draft)
    sender = {"Editing-Session": "1", "Seen-Version": "1"}
    sent = {"block": "text-a1", "heading": "Tab 1", "key": "key-1"}
    cals_desk.post(f"{DESK}updates/", sent | of_draft, headers=sender)
    draft.refresh_from_db()
    assert titles() == ["Tab 2", "Tab 3"]
    return draft


def titles():
    return [copy.title for copy in WorkingCopy.objects.order_by("pk")]


def copy_of(title):
    return next(copy for copy in WorkingCopy.objects.all() if copy.title == title)


def opened(desk, title):
    """The composer that its line in the list leads to."""
    return composer_in(desk.get(f"{DESK}writing/{copy_of(title).pk}/", follow=True))


def composer_in(response):
    return parse(response.content.decode()).by_id("correcting")


def heading_in(composer):
    return field(composer, "heading").text


def field(composer, name):
    return next(composer.find_all(lambda e: e.attributes.get("name") == name))


def sent_from(composer, heading, **more):
    seen = field(composer, "seen_revision").attributes["value"]
    sent = {"heading": heading, "seen_revision": seen}
    return {"change": "added", "block": "text-a1", **sent, **more}


def keep(desk, composer, heading, *, session="e"):
    at = composer.attributes
    seen = {"kept_version": at["data-version"], "kept_hand": session}
    return desk.post(at["data-keep"], sent_from(composer, heading, **seen))


@pytest.mark.parametrize("title", ["Tab 2", "Tab 3"])
@pytest.mark.parametrize("sender", [HAND, {}])
def test_each_is_opened_kept_and_published_alone(cals_desk, update, title, sender):
    composer = opened(cals_desk, title)
    assert heading_in(composer) == title

    assert keep(cals_desk, composer, "More").json()["version"] == 2
    assert titles() == [t if t != title else "More" for t in ("Tab 2", "Tab 3")]
    sent = sent_from(composer, "More")
    cals_desk.post(composer.attributes["action"], sent, headers=sender)

    update.refresh_from_db()
    assert update.heading == "More"
    assert titles() == [t for t in ("Tab 2", "Tab 3") if t != title]


def test_what_comes_back_to_be_mended_is_still_that_copy(cals_desk, ada, update):
    composer = opened(cals_desk, "Tab 3")
    own = composer.attributes["action"], composer.attributes["data-keep"]
    refused = sent_from(composer, "Mended", change="wrong")
    clash = sent_from(composer, "Mended")
    arranged = f"{DESK}updates/{update.pk}/arrange/" + own[0].partition("/edit/")[2]
    publishing.correct(
        update, words("Ada's"), by=ada, seen_revision=update.last_revision
    )

    for address, sent, more in [
        (own[0], refused, {}),
        (own[0], refused, {"headers": HTMX}),
        (own[0], clash, {}),
        (arranged, clash | {"arrange": "add-quote"}, {}),
    ]:
        composer = composer_in(cals_desk.post(address, sent, **more))
        at = composer.attributes
        assert (at["action"], at["data-keep"]) == own
        assert at.get("hx-post", own[0]) == own[0]
        assert heading_in(composer) == "Mended"
        buttons = composer.find_all(lambda e: e.attributes.get("name") == "arrange")
        places = {
            each.attributes.get("formaction", "").partition("#")[0] for each in buttons
        }
        assert places <= {"", arranged}
    library = cals_desk.post(arranged, clash | {"arrange": "library"})
    assert f'action="{arranged}"' in library.content.decode()
    assert titles() == ["Tab 2", "Tab 3"]


@pytest.mark.parametrize("title", ["Tab 2", "Tab 3"])
def test_each_is_discarded_alone(cals_desk, update, title):
    address = opened(cals_desk, title).attributes["data-keep"]
    discard = address.replace("/writing/", "/writing/discard/")

    cals_desk.post(discard, {"kept_hand": "e", "kept_version": "1"})

    assert titles() == [t for t in ("Tab 2", "Tab 3") if t != title]


def test_a_colleague_reaches_none_of_them(cals_desk, adas_desk, update):
    correction = f"{DESK}updates/{update.pk}/"
    for copy in WorkingCopy.objects.all():
        address = f"{correction}edit/?copy={copy.pk}"
        assert adas_desk.get(address).status_code == 404
        sent = {"heading": "Ada's", "seen_revision": update.last_revision}
        sent |= {"change": "added", "kept_hand": "a", "kept_version": "1"}
        for verb in ("edit", "writing", "writing/discard"):
            address = f"{correction}{verb}/?copy={copy.pk}"
            assert adas_desk.post(address, sent).status_code == 404
    update.refresh_from_db()
    assert (update.heading, titles()) == ("Tab 1", ["Tab 2", "Tab 3"])
    for broken in ("", "x", "-1", "9" * 16, "٣"):
        address = f"{correction}edit/?copy={broken}"
        assert cals_desk.get(address).status_code == 404


def test_of_another_update_none_is_opened_and_none_thrown_away(
    cals_desk, cal, blog, update
):
    other = make_update(blog, "School open", by=cal)
    number = copy_of("Tab 2").pk
    address = f"{DESK}updates/{other.pk}/edit/?copy={number}"

    composer = composer_in(cals_desk.get(address))
    assert heading_in(composer) == "School open"
    cals_desk.post(address, sent_from(composer, "School shut"))

    assert titles() == ["Tab 2", "Tab 3"]


@pytest.mark.parametrize("title", ["Tab 2", "Tab 3"])
def test_emptied_and_written_anew_it_is_itself(cals_desk, update, title):
    page = cals_desk.get(f"{DESK}writing/{copy_of(title).pk}/").url
    composer = composer_in(cals_desk.get(page))
    keep(cals_desk, composer, "")
    assert titles() == [t for t in ("Tab 2", "Tab 3") if t != title]

    assert keep(cals_desk, composer, "Anew").json()["version"] == 1
    [other] = {"Tab 2", "Tab 3"} - {title}
    keep(cals_desk, opened(cals_desk, other), other)  # the one that was kept last

    again = composer_in(cals_desk.get(page))
    assert heading_in(again) == "Anew"
    own = composer.attributes["data-keep"]
    assert again.attributes["data-keep"] == own
    assert opened(cals_desk, "Anew").attributes["data-keep"] == own
    cals_desk.post(again.attributes["action"], sent_from(again, "Anew"))
    assert titles() == [t for t in ("Tab 2", "Tab 3") if t != title]


@pytest.mark.parametrize("title", ["Tab 2", "Tab 3"])
def test_discarded_in_the_list_its_open_composer_takes_none_of_the_others(
    cals_desk, update, title
):
    page = cals_desk.get(f"{DESK}writing/{copy_of(title).pk}/").url
    composer = composer_in(cals_desk.get(page))
    cals_desk.post(f"{DESK}writing/{copy_of(title).pk}/discard/")
    [left] = titles()

    assert keep(cals_desk, composer, "Still").status_code == 200
    assert left in titles()
    sent = sent_from(composer, "Still")
    cals_desk.post(composer.attributes["action"], sent, headers=HAND)

    assert titles() == [left]
    assert heading_in(composer_in(cals_desk.get(page))) == left


def test_of_a_draft_that_a_colleague_has_published_each_is_sent_alone(
    cals_desk, ada, cal, blog
):
    draft = make_draft(blog, "Bridge closed", by=cal)
    of_draft = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat()}
    for n in (1, 2):
        sent = {"heading": f"Tab {n}", "key": f"key-{n}", "kept_hand": f"{n}"}
        cals_desk.post(f"{DESK}writing/", sent | of_draft)
    seen = draft.saved_at.isoformat()
    publishing.publish(draft, words("Bridge shut"), by=ada, seen=seen)

    composer = opened(cals_desk, "Tab 1")
    assert keep(cals_desk, composer, "Tab 1, more").json()["key"] == "key-1"
    action = composer.attributes["action"]
    sent = sent_from(composer, "Tab 1, more")
    asked = composer_in(cals_desk.post(action, sent, headers=HAND))
    assert asked.text.count("Bridge shut") == 1  # what is live
    sent = sent_from(asked, "Tab 1, more")
    cals_desk.post(action, sent, headers=HAND)

    assert Update.objects.get().heading == "Tab 1, more"
    assert titles() == ["Tab 2"]


def test_where_there_is_one_it_has_the_ordinary_key(cals_desk, cal, blog):
    update = make_update(blog, "Bridge closed", by=cal)
    address = f"{DESK}updates/{update.pk}/"
    composer = composer_in(cals_desk.get(f"{address}edit/"))
    keep(cals_desk, composer, "Both shut")

    composer = opened(cals_desk, "Both shut")

    at = composer.attributes
    assert (at["action"], at["data-keep"]) == (f"{address}edit/", f"{address}writing/")
    assert WorkingCopy.objects.get().key == f"correct-{update.pk}"
    cals_desk.post(at["action"], sent_from(composer, "Both shut"), headers=HAND)
    assert titles() == []
