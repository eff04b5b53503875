"""Copies at the desk: made, named beside each other, corrected and withdrawn together."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Member, Update
from tests.factories import make_blog, make_update, typed_moment, words
from tests.page import parse
from tests.pressing import press

pytestmark = pytest.mark.one_database


@pytest.fixture
def storm(ada, cal, blog):
    return make_blog(by=ada, members=[cal], slug="storm", headline="Storm Ilka")


@pytest.fixture
def original(blog, cal):
    return make_update(blog, "Bridge closed", "No way across.", by=cal)


def at(update, verb):
    return f"/desk/live/{update.blog.slug}/updates/{update.pk}/{verb}/"


def copies_in(blog):
    return list(blog.updates.values_list("original", "state", "review"))


def lines_of(reply, name):
    """The words of each element of this class, as they are read."""
    page = parse(reply.content.decode())
    found = page.find_all(lambda e: name in e.attributes.get("class", "").split())
    return [" ".join(each.text.split()) for each in found]


def boxes(reply, name):
    """By value, of each tick box of this name whether it is ticked."""
    page = parse(reply.content.decode())
    found = page.find_all(
        lambda e: (
            e.attributes.get("name") == name and e.attributes.get("type") == "checkbox"
        )
    )
    return {
        int(each.attributes["value"]): "checked" in each.attributes
        for each in found
        if "disabled" not in each.attributes
    }


# Copying ----------------------------------------------------------------------------------


def test_it_is_copied_into_the_blogs_that_are_ticked(
    original, storm, blog, ada, cal, cals_desk
):
    prepared = make_blog(live=False, members=[cal], headline="Budget")
    closed, strange = make_blog(by=ada, members=[cal]), make_blog(by=ada)
    publishing.close(closed, by=ada)
    page = cals_desk.get(at(original, "copy"))

    assert boxes(page, "blogs") == {storm.pk: False, prepared.pk: False}
    reply = cals_desk.post(
        at(original, "copy"), {"blogs": [storm.pk, strange.pk]}, follow=True
    )

    assert copies_in(storm) == [(original.pk, "published", "")]
    assert copies_in(strange) == []
    assert lines_of(reply, "good")[0].startswith("Storm Ilka: Live at ")
    assert boxes(cals_desk.get(at(original, "copy")), "blogs") == {prepared.pk: False}


def test_as_drafts_and_to_the_editors(original, storm, cal, ada, cals_desk):
    other = make_blog(by=ada, members=[cal], headline="Budget")
    Member.objects.filter(blog=storm, user=cal).update(review_level="second")

    cals_desk.post(at(original, "copy"), {"blogs": [other.pk], "as_draft": "1"})
    cals_desk.post(at(original, "copy"), {"blogs": [storm.pk]})

    assert copies_in(other) == [(original.pk, "draft", "")]
    assert copies_in(storm) == [(original.pk, "draft", "submitted")]


def test_an_older_draft_of_ones_own_is_not_published_and_it_is_said(
    original, storm, cals_desk
):
    cals_desk.post(at(original, "copy"), {"blogs": [storm.pk], "as_draft": "1"})

    reply = cals_desk.post(at(original, "copy"), {"blogs": [storm.pk]})

    assert lines_of(reply, "bad") == [
        "Storm Ilka: A draft of it is here. Publish it, or throw it away, first."
    ]
    assert copies_in(storm) == [(original.pk, "draft", "")]


def test_what_fails_in_one_is_said_and_tried_again(original, storm, ada, adas_desk):
    paused = make_blog(by=ada, headline="Budget")
    publishing.pause(paused, by=ada, reason="Wrong numbers")
    chosen = {"blogs": [paused.pk, storm.pk]}

    refused = adas_desk.post(at(original, "copy"), chosen)

    assert refused.status_code == 409
    assert lines_of(refused, "bad") == [
        "Budget: Publishing is paused (Ada Brandt: Wrong numbers)."
    ]
    assert lines_of(refused, "good")[0].startswith("Storm Ilka: Live at ")
    assert boxes(refused, "blogs") == {paused.pk: True}
    publishing.resume(paused, by=ada)
    for _ in range(2):
        assert adas_desk.post(at(original, "copy"), chosen).status_code == 302
    assert [len(copies_in(each)) for each in (paused, storm)] == [1, 1]


@pytest.mark.parametrize("blogs", [["9" * 30], ["a"], ["\x00"], [""]])
def test_nothing_ticked_that_is_there(original, storm, cals_desk, blogs):
    reply = cals_desk.post(at(original, "copy"), {"blogs": blogs})

    assert reply.status_code in (302, 422)
    assert copies_in(storm) == []


def test_a_colleagues_update_may_be_copied_and_a_withdrawn_one_not(
    storm, blog, ada, cals_desk
):
    adas = make_update(blog, "Of Ada", "Text.", by=ada)
    assert cals_desk.post(at(adas, "copy"), {"blogs": [storm.pk]}).status_code == 302
    assert storm.updates.get().author.byline == "Cal Ferris"

    publishing.withdraw(adas, by=ada)
    assert cals_desk.get(at(adas, "copy")).status_code == 302
    assert cals_desk.get(at(adas, "copies")).status_code == 404  # a colleague's
    Update.objects.filter(pk=adas.pk).update(review="held")
    assert cals_desk.get(at(adas, "copy")).status_code == 404


# Published into several at once -------------------------------------------------------------

WRITTEN = {"key": "k1", "heading": "Bridge closed", "byline": "Cal"}


def publish(desk, **more):
    return desk.post("/desk/live/flood/updates/", WRITTEN | more, follow=True)


def test_one_press_publishes_it_in_each_and_twice_no_more(
    blog, storm, ada, cal, cals_desk
):
    budget = make_blog(by=ada, members=[cal], slug="budget", headline="Budget")
    make_blog(by=ada, headline="Not Cal's")
    make_blog(live=False, members=[cal], headline="Not live")
    page = cals_desk.get("/desk/live/flood/").content.decode()
    offered = parse(page).find_all(lambda e: e.attributes.get("name") == "also_in")
    assert [each.attributes["value"] for each in offered] == ["budget", "storm"]

    for _ in range(2):
        reply = publish(cals_desk, also_in=["storm", "budget"])

    told = [line.partition(" at ")[0] for line in lines_of(reply, "good")]
    assert told == ["Storm Ilka: Live", "Budget: Live"]
    update = blog.updates.get()
    assert copies_in(storm) == copies_in(budget) == [(update.pk, "published", "")]
    assert [u.byline for u in Update.objects.all()] == ["Cal"] * 3


def test_what_fails_in_one_stands_in_the_composer(blog, storm, ada, cals_desk):
    publishing.close(storm, by=ada)
    htmx = {"HX-Request": "true"}

    reply = cals_desk.post(
        "/desk/live/flood/updates/", WRITTEN | {"also_in": "storm"}, headers=htmx
    )

    assert lines_of(reply, "bad") == ["Storm Ilka: This blog is not live."]
    assert at(blog.updates.get(), "copy") in reply.content.decode()
    assert copies_in(storm) == []


def test_only_where_one_writes(blog, ada, cals_desk):
    strange = make_blog(by=ada, slug="strange")

    publish(cals_desk, also_in=["strange", "flood", "none", "\x00", "x" * 200])

    assert blog.updates.count() == 1
    assert copies_in(strange) == []


def test_what_goes_to_the_editors_here_is_not_published_elsewhere(
    blog, storm, cal, cals_desk
):
    Member.objects.filter(blog=blog, user=cal).update(review_level="second")

    publish(cals_desk, also_in="storm")

    assert blog.updates.get().is_submitted
    assert copies_in(storm) == []
    page = cals_desk.get("/desk/live/flood/").content.decode()
    assert 'name="also_in"' not in page


def test_at_a_time_it_goes_out_in_each_blog_that_was_ticked(blog, storm, cals_desk):
    later = timezone.localtime(timezone.now() + timedelta(hours=2), blog.zone)
    due = typed_moment("due_at", f"{later:%Y-%m-%dT%H:%M}")

    reply = cals_desk.post(
        "/desk/live/flood/scheduled/", WRITTEN | due | {"also_in": "storm"}
    )

    assert reply.status_code == 302
    draft = blog.updates.get()
    assert list(draft.goes_into.all()) == [storm]
    page = parse(cals_desk.get("/desk/live/flood/").content.decode())
    assert f"Also in: {storm.headline}" in " ".join(page.by_id("queue").text.split())
    opened = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/").content.decode()
    [box] = parse(opened).find_all(lambda e: e.attributes.get("name") == "also_in")
    assert "checked" in box.attributes


def test_a_draft_that_is_saved_keeps_the_ticks(blog, storm, cals_desk):
    htmx = {"HX-Request": "true"}
    saved = cals_desk.post(
        "/desk/live/flood/drafts/", WRITTEN | {"also_in": "storm"}, headers=htmx
    )
    page = parse(saved.content.decode())
    [box] = page.find_all(lambda e: e.attributes.get("name") == "also_in")

    assert "checked" in box.attributes


# Named beside each other ------------------------------------------------------------------


def test_each_says_where_the_other_is(original, storm, ada, cal, cals_desk, adas_desk):
    copy = publishing.copy_to(storm, original, by=cal)
    budget = make_blog(live=False, headline="Budget")
    publishing.copy_to(budget, original, by=ada, as_draft=True)

    def told(desk, blog):
        return lines_of(desk.get(f"/desk/live/{blog}/"), "copied")

    of_copy = (
        f"Copy of the update from {original.published_at.astimezone(storm.zone):%H:%M}"
    )
    assert told(cals_desk, "storm") == [f"{of_copy} in River at record height"]
    assert told(cals_desk, "flood") == ["Also in: Storm Ilka · Correct the copies…"]
    assert told(adas_desk, "flood") == [
        "Also in: Budget (draft), Storm Ilka · Correct the copies…"
    ]
    publishing.withdraw(original, by=ada)
    assert told(cals_desk, "storm") == [
        f"{of_copy} in River at record height, which was withdrawn"
    ]
    readers = cals_desk.get(copy.get_absolute_url()).content.decode()
    assert "River at record height" not in readers


def test_a_desk_with_copies_asks_no_more_than_one_with_one(
    original, storm, blog, ada, cal, adas_desk
):
    publishing.copy_to(storm, original, by=cal)

    def queries():
        with CaptureQueriesContext(connection) as asked:
            assert adas_desk.get("/desk/live/flood/").status_code == 200
        return len(asked)

    queries()
    before = queries()
    for _ in range(3):
        other = make_update(blog, "Another", "Text.", by=cal)
        publishing.copy_to(storm, other, by=cal)
        publishing.copy_to(make_blog(by=ada), other, by=ada)
    assert queries() == before


# Correcting -------------------------------------------------------------------------------


def test_after_a_correction_the_copies_are_offered(
    original, storm, ada, cal, cals_desk
):
    composed = {"seen_revision": original.last_revision, "change": "wrong"}
    composed |= {"note": "Shut.", "heading": "Bridge shut", "byline": ""}
    htmx = {"HX-Request": "true"}
    alone = cals_desk.post(at(original, "edit"), composed, headers=htmx)
    assert "Also correct there" not in alone.content.decode()

    copy = publishing.copy_to(storm, Update.objects.get(pk=original.pk), by=cal)
    original.refresh_from_db()
    again = composed | {"seen_revision": original.last_revision, "heading": "Bridge"}
    reply = cals_desk.post(at(original, "edit"), again, headers=htmx)
    assert at(original, "copies") in reply.content.decode()
    assert "Also correct there…" in reply.content.decode()

    page = cals_desk.get(at(original, "copies"))
    assert boxes(page, "copies") == {copy.pk: True}
    assert parse(page.content.decode()).by_id("id_note").text.strip() == "Shut."
    sent = {"copies": [copy.pk], "change": "wrong", "note": "Shut."}
    assert cals_desk.post(at(original, "copies"), sent).status_code == 302
    copy = Update.objects.get(pk=copy.pk)
    assert copy.heading == "Bridge"
    assert [each.note for each in copy.corrections.all()] == ["Shut."]
    assert boxes(cals_desk.get(at(original, "copies")), "copies") == {}


def test_without_scripts_the_offer_is_the_next_page(original, storm, cal, cals_desk):
    publishing.copy_to(storm, original, by=cal)
    composed = {"seen_revision": original.last_revision, "change": "added"}

    reply = cals_desk.post(at(original, "edit"), composed | {"heading": "Bridge shut"})

    assert reply.url == at(original, "copies")


def test_what_was_changed_there_is_marked_and_not_ticked(
    original, storm, ada, cal, adas_desk, cals_desk
):
    changed = publishing.copy_to(storm, original, by=cal)
    publishing.correct(
        changed,
        words("Storm on the bridge"),
        by=ada,
        seen_revision=changed.last_revision,
    )
    adas = publishing.copy_to(make_blog(by=ada, members=[cal]), original, by=ada)
    publishing.correct(
        original, words("Bridge shut"), by=ada, seen_revision=original.last_revision
    )

    page = adas_desk.get(at(original, "copies"))
    assert boxes(page, "copies") == {changed.pk: False, adas.pk: True}
    assert "its words were changed there" in page.content.decode()
    assert boxes(cals_desk.get(at(original, "copies")), "copies") == {changed.pk: False}

    sent = {"copies": [changed.pk, adas.pk], "change": "added"}
    reply = adas_desk.post(at(original, "copies"), sent)

    assert reply.status_code == 409
    assert Update.objects.get(pk=adas.pk).heading == "Bridge shut"
    assert Update.objects.get(pk=changed.pk).heading == "Storm on the bridge"
    assert lines_of(reply, "bad") == [
        "Storm Ilka: The same words were changed here, or a moment ago: "
        "look at both, and try again."
    ]


def test_a_copy_that_keeps_words_of_its_own_does_not_say_the_same(
    original, storm, ada, cal, adas_desk
):
    own = publishing.copy_to(storm, original, by=cal)
    publishing.correct(
        *(own, words("Storm shuts the bridge", "No way across.")),
        by=ada,
        seen_revision=own.last_revision,
    )
    alike = publishing.copy_to(make_blog(by=ada, headline="Budget"), original, by=ada)
    publishing.correct(
        *(original, words("Bridge closed", "No way across until May.")),
        by=ada,
        seen_revision=original.last_revision,
    )

    sent = {"copies": [own.pk, alike.pk], "change": "added"}
    replies = [adas_desk.post(at(original, "copies"), sent, follow=True) for _ in "12"]

    own = Update.objects.get(pk=own.pk)
    assert (own.heading, "until May" in own.text) == ("Storm shuts the bridge", True)
    kept = "It has what this one says now, and keeps what was changed there."
    told = [f"Storm Ilka: {kept}", "Budget: It says the same now."]
    assert [lines_of(reply, "good") for reply in replies] == [told, told]


def test_a_note_is_owed_for_what_was_wrong(original, storm, cal, cals_desk):
    copy = publishing.copy_to(storm, original, by=cal)
    sent = {"copies": [copy.pk], "change": "wrong", "note": ""}

    assert cals_desk.post(at(original, "copies"), sent).status_code == 422


# Withdrawing ------------------------------------------------------------------------------


def test_the_question_says_which_copies_go(original, storm, ada, cal, cals_desk):
    mine = publishing.copy_to(storm, original, by=cal)
    publishing.copy_to(make_blog(by=ada, headline="Budget"), original, by=ada)

    page = cals_desk.get(at(original, "withdraw"))

    assert boxes(page, "copies") == {mine.pk: True}
    assert lines_of(page, "tell") == [
        "The copy in Budget is by Ada Brandt: it stays until they, or an editor, withdraw it."
    ]


def test_all_go_but_those_whose_tick_was_taken_away(
    original, storm, ada, cal, adas_desk
):
    shown = [
        publishing.copy_to(each, original, by=ada)
        for each in (storm, make_blog(by=ada))
    ]
    later = publishing.copy_to(make_blog(by=ada), original, by=ada)
    sent = {"leave": "nothing", "reason": "", "copies": [shown[0].pk]}
    sent["shown_copies"] = [each.pk for each in shown]

    refused = adas_desk.post(at(original, "withdraw"), sent)
    assert boxes(refused, "copies") == {
        shown[0].pk: True,
        shown[1].pk: False,
        later.pk: True,
    }
    adas_desk.post(at(original, "withdraw"), sent | {"reason": "Not true"})

    states = [Update.objects.get(pk=u.pk).state for u in (original, *shown, later)]
    assert states == ["withdrawn", "withdrawn", "published", "withdrawn"]


def test_what_a_correspondent_may_not_withdraw_is_told(
    original, storm, ada, cal, cals_desk
):
    copy = publishing.copy_to(storm, original, by=ada)
    sent = {"leave": "nothing", "reason": "Not true"}

    reply = cals_desk.post(at(original, "withdraw"), sent, follow=True)

    assert lines_of(reply, "bad")[-1] == (
        "Copies that only an editor can withdraw are still in: Storm Ilka"
    )
    assert Update.objects.get(pk=copy.pk).is_published
    again = cals_desk.post(
        at(original, "withdraw"), sent, headers={"HX-Request": "true"}
    )
    assert "are still in: Storm Ilka" in again.content.decode()


def test_undo_takes_what_went_into_other_blogs_back(original, storm, cal, cals_desk):
    copy = publishing.copy_to(storm, original, by=cal)

    cals_desk.post(at(original, "take-back"))

    assert Update.objects.get(pk=copy.pk).is_taken_back


# Moving -----------------------------------------------------------------------------------


def test_an_editor_moves_it_and_both_say_so(original, storm, blog, ada, adas_desk):
    page = parse(adas_desk.get(at(original, "move")).content.decode())
    offered = page.find_all(lambda e: e.tag == "label" and any(e.find_all(radio)))
    assert [each.text for each in offered] == ["Storm Ilka"]

    sent = press(adas_desk, at(original, "move"), "Move it", blogs=storm.pk)
    reply = adas_desk.get(sent.url)

    new = storm.updates.get()
    assert Update.objects.get(pk=original.pk).moved_to == new
    assert "Moved to <bdi>Storm Ilka</bdi>" in reply.content.decode()
    there = lines_of(adas_desk.get("/desk/live/storm/"), "copied")
    at_first = f"{original.published_at.astimezone(storm.zone):%H:%M}"
    assert there == [
        f"Moved here from River at record height, where it was live since {at_first}"
    ]
    assert adas_desk.post(at(original, "move"), {"blogs": storm.pk}).status_code == 302
    assert storm.updates.count() == 1
    assert adas_desk.get(at(original, "history")).status_code == 200


def test_why_it_cannot_be_moved_is_said(original, storm, adas_desk):
    Blog.objects.filter(pk=storm.pk).update(is_sensitive=True)

    reply = adas_desk.post(at(original, "move"), {"blogs": storm.pk})

    assert reply.status_code == 409
    assert lines_of(reply, "bad") == [
        "Storm Ilka: What is published here is read first. Copy it here instead."
    ]


# A blog of its own -------------------------------------------------------------------------


def test_a_blog_is_made_of_an_update(original, blog, cal, adas_desk, cals_desk):
    page = adas_desk.get(at(original, "make-blog")).content.decode()
    assert parse(page).by_id("id_headline").text == "Bridge closed"
    assert boxes(adas_desk.get(at(original, "make-blog")), "members") == {cal.pk: True}
    sent = {"headline": "Bridge closed", "language": "en", "members": [cal.pk]}
    sent["time_zone"] = "Europe/Berlin"

    reply = adas_desk.post(at(original, "make-blog"), sent, follow=True)

    made = Blog.objects.get(slug="bridge-closed")
    assert (made.status, list(made.members.all())) == ("prepared", [cal])
    assert copies_in(made) == [(original.pk, "draft", "")]
    assert lines_of(reply, "copied") == [
        f"Copy of the update from {original.published_at.astimezone(made.zone):%H:%M} "
        "in River at record height"
    ]
    here = lines_of(adas_desk.get("/desk/live/flood/"), "copied")
    assert here == ["Also in: Bridge closed (draft) · Correct the copies…"]
    again = adas_desk.post(at(original, "make-blog"), sent)
    assert (again.status_code, Blog.objects.count()) == (422, 2)


def test_who_is_no_editor_writes_in_it_alone(original, cal, cals_desk):
    sent = {"headline": "Bridge", "language": "en", "time_zone": "Europe/Berlin"}

    cals_desk.post(at(original, "make-blog"), sent)

    made = Blog.objects.get(slug="bridge")
    assert list(made.members.all()) == [cal]
    assert made.updates.get().author == cal


def radio(element):
    return element.attributes.get("type") == "radio"
