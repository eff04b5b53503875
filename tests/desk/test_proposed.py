"""A sensitive blog at the desk: who changes what readers see of it hands it to another editor."""

import pytest
from django.test import Client

from accounts.models import User
from liveblog import publishing
from liveblog.desk.proposed import proposed_to
from liveblog.models import Blog, ProposedChange, Update
from tests.desk.composing import HTMX
from tests.factories import make_blog, make_image, make_update, make_user
from tests.page import form_values, parse

pytestmark = pytest.mark.one_database

QUEUE = "/desk/queue/"
EDIT = "/desk/live/flood/edit/"
WAITS = "With the editors. Readers see nothing of it before they approve it."


@pytest.fixture
def update(blog, cal):
    return make_update(blog, "Bridge closed", by=cal)


@pytest.fixture
def sensitive(blog, update):
    Blog.objects.filter(pk=blog.pk).update(is_sensitive=True)
    blog.refresh_from_db()
    return blog


@pytest.fixture
def ines_desk(db):
    desk = Client()
    desk.force_login(make_user("Ines Noor", role=User.Role.EDITOR))
    return desk


def page_of(reply):
    return parse(reply.content.decode())


def section_of(desk, name):
    form = page_of(desk.get(EDIT)).by_id(f"settings-{name}")
    return {n: value for n, [value, *_] in form_values(form).items()}


def decide(desk, change, verb, data=(), **headers):
    address = f"/desk/live/flood/changes/{change.pk}/{verb}/"
    return desk.post(address, dict(data), headers=headers)


def told(reply):
    found = page_of(reply).find_all(
        lambda e: "told" in e.attributes.get("class", "").split()
    )
    return [each.text.strip() for each in found]


def buttons(reply):
    page = page_of(reply)
    return [
        e.attributes["data-key"]
        for e in page.find_all(lambda e: "data-key" in e.attributes)
    ]


def waiting_in_bar(desk):
    """The number beside "Review" in the bar of every page."""
    bar = page_of(desk.get("/desk/keys/"))
    links = bar.find_all(lambda e: e.attributes.get("href") == QUEUE)
    return {link.text.replace("Review", "").strip() for link in links}


# Settings ---------------------------------------------------------------------------------


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_words_of_a_section_wait_and_the_page_says_so(sensitive, adas_desk, headers):
    sent = section_of(adas_desk, "story") | {"headline": "It falls"}

    reply = adas_desk.post(EDIT, sent, headers=headers, follow=True)

    assert WAITS in reply.content.decode()
    assert Blog.objects.get(pk=sensitive.pk).headline == "River at record height"
    assert ProposedChange.objects.get().after == {"headline": "It falls"}
    page = page_of(adas_desk.get(EDIT))
    assert "1 change of this blog waits" in page.by_id("proposed").text


def test_a_form_of_all_sections_saves_what_needs_nobody(sensitive, adas_desk):
    """As a page sends it that was opened before there were sections."""
    sent = section_of(adas_desk, "story") | section_of(adas_desk, "publishing")
    sent |= section_of(adas_desk, "language") | section_of(adas_desk, "picture")
    sent |= {"summary": "Two are closed.", "default_label": "Analysis"}
    del sent["section"]

    reply = adas_desk.post(EDIT, sent, follow=True)

    assert WAITS in reply.content.decode()
    stored = Blog.objects.get(pk=sensitive.pk)
    assert (stored.summary, stored.default_label) == ("", "Analysis")
    after = {"summary": "Two are closed."}
    assert ProposedChange.objects.get().after == after


def test_the_button_says_where_the_words_of_a_section_go(sensitive, adas_desk):
    page = page_of(adas_desk.get(EDIT))

    def button(name):
        form = page.by_id(f"settings-{name}")
        (found,) = form.find_all(lambda e: "data-send" in e.attributes)
        assert found.attributes["id"] == f"send-{name}"  # it gets the focus back
        return found.text.strip()

    names = ["story", "picture", "people", "language", "questions"]
    assert [button(name) for name in names] == [
        "Send to editors",
        "Send to editors",
        "Save",
        "Publish these changes",
        "Publish these changes",
    ]


def test_a_blog_is_closed_at_once_and_its_message_waits(sensitive, adas_desk):
    reply = adas_desk.post(
        "/desk/live/flood/close/", {"message": "That was it."}, follow=True
    )

    assert WAITS in reply.content.decode()
    stored = Blog.objects.get(pk=sensitive.pk)
    assert (stored.is_closed, stored.closing_message) == (True, "")
    assert ProposedChange.objects.get().after == {"closing_message": "That was it."}


# Marks ------------------------------------------------------------------------------------


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
@pytest.mark.parametrize(
    ("verb", "data", "named"),
    [
        ("breaking", {}, "mark_breaking"),
        ("confirm", {"seen": "unconfirmed"}, "confirm"),
        ("not-unconfirmed", {"seen": "unconfirmed"}, "unmark_unconfirmed"),
        ("wrong", {"seen": "unconfirmed", "note": "It is open."}, "mark_wrong"),
    ],
)
def test_a_mark_waits_and_its_row_says_so(
    sensitive, update, ada, adas_desk, verb, data, named, headers
):
    publishing.mark_unconfirmed(update, by=ada)

    address = f"/desk/live/flood/updates/{update.pk}/{verb}/"
    reply = adas_desk.post(address, data, headers=headers, follow=True)

    assert reply.status_code == 200
    assert reply.content.decode().count(WAITS) == 1
    stored = Update.objects.get(pk=update.pk)
    assert (stored.is_breaking, stored.verification) == (False, "unconfirmed")
    change = ProposedChange.objects.get()
    assert (change.verb, change.after.get("note")) == (named, data.get("note"))


# The queue --------------------------------------------------------------------------------


def test_the_queue_shows_what_stands_there_and_what_is_to(
    sensitive, ada, adas_desk, ines_desk
):
    image = make_image()
    publishing.propose_words(
        sensitive,
        by=ada,
        headline="River at low height",
        hero_image=image,
        hero_alt="A bridge",
        introduction="See the gauge.",
        introduction_rich='<p>See the <a href="https://x.example/">gauge</a>.</p>',
    )

    page = page_of(ines_desk.get(QUEUE))

    row = page.by_id(f"change-{ProposedChange.objects.get().pk}")
    removed = [e.text for e in row.find_all(lambda e: e.tag == "del")]
    assert [words.split()[1] for words in removed] == ["record"]
    added = [e.text for e in row.find_all(lambda e: e.tag == "ins")]
    wanted = ["low", "A bridge", "See the gauge.", "https://x.example/"]
    assert [said in words for said, words in zip(wanted, added, strict=True)] == [
        True
    ] * 4
    shown = [e.attributes["src"] for e in row.find_all(lambda e: e.tag == "img")]
    assert [image.name in src for src in shown] == [True]
    assert buttons(ines_desk.get(QUEUE)) == ["a", "s"]
    assert buttons(adas_desk.get(QUEUE)) == []
    assert [waiting_in_bar(each) for each in (adas_desk, ines_desk)] == [{"1"}, {"1"}]


def test_a_change_is_approved_from_the_queue_once(sensitive, ada, ines_desk):
    change = publishing.propose_words(sensitive, by=ada, headline="It falls")

    replies = [decide(ines_desk, change, "approve", **HTMX) for _ in range(2)]

    assert [told(reply) for reply in replies] == [
        ["Published: River at record height"],
        ["It waits no longer."],
    ]
    assert Blog.objects.get(pk=sensitive.pk).headline == "It falls"


def test_nobody_approves_their_own_by_its_address(sensitive, ada, adas_desk):
    change = publishing.propose_words(sensitive, by=ada, headline="It falls")

    reply = decide(adas_desk, change, "approve", **HTMX)

    assert told(reply) == ["This blog is sensitive: somebody else must approve it."]
    assert Blog.objects.get(pk=sensitive.pk).headline == "River at record height"


def test_what_readers_see_no_more_is_not_approved(sensitive, ada, ines_desk):
    change = publishing.propose_words(sensitive, by=ada, headline="It falls")
    Blog.objects.filter(pk=sensitive.pk).update(headline="It rises again")

    reply = decide(ines_desk, change, "approve", **HTMX)

    assert told(reply) == [
        "What readers see was changed since this was proposed. Send it back."
    ]
    refused = page_of(reply).by_id(f"change-{change.pk}")
    assert "refused" in refused.attributes["class"]


def test_it_is_sent_back_with_a_note_which_its_writer_finds(
    sensitive, update, cal, cals_desk, ines_desk
):
    publishing.propose_mark(update, "confirm", by=cal)
    change = ProposedChange.objects.get()
    without = decide(ines_desk, change, "send-back", {"note": ""}, **HTMX)
    assert ProposedChange.objects.get().sent_back_by is None
    assert told(without) == [""]
    error = page_of(without).by_id(f"note-proposedchange-{change.pk}_error")
    assert error.text.strip() == "Write a note first: what should be changed?"

    decide(ines_desk, change, "send-back", {"note": "By whom?"}, **HTMX)

    assert "By whom?" in page_of(cals_desk.get(QUEUE)).by_id(f"change-{change.pk}").text
    assert waiting_in_bar(ines_desk) == {""}
    reply = decide(cals_desk, change, "take-back", **HTMX)
    assert told(reply) == ["Submission taken back"]
    assert not ProposedChange.objects.exists()


def test_nobody_takes_back_what_somebody_else_proposed(
    sensitive, ada, cals_desk, ines_desk
):
    change = publishing.propose_words(sensitive, by=ada, headline="It falls")

    for desk in (cals_desk, ines_desk):
        assert decide(desk, change, "take-back").status_code == 404
    assert ProposedChange.objects.count() == 1


def test_the_queue_comes_anew_when_something_is_proposed(sensitive, ada, ines_desk):
    def asked():
        queue = page_of(ines_desk.get(QUEUE)).by_id("review-queue")
        return queue.attributes["hx-get"]

    before = asked()
    assert ines_desk.get(before).status_code == 204

    publishing.propose_words(sensitive, by=ada, headline="It falls")

    assert ines_desk.get(before).status_code == 200
    assert ines_desk.get(asked()).status_code == 204


def test_marks_are_listed_by_one_query_however_many(
    sensitive, ada, cal, ines_desk, django_assert_num_queries
):
    Blog.objects.filter(pk=sensitive.pk).update(is_sensitive=False)
    updates = [make_update(sensitive, f"No. {n}", by=cal) for n in range(4)]
    for each in updates:
        publishing.propose_mark(each, "confirm", by=cal)
    person = User.objects.get(byline="Ines Noor")

    with django_assert_num_queries(1):
        rows = proposed_to(person)
        links = [row.change.update.get_absolute_url() for row in rows]

    assert links == [each.get_absolute_url() for each in updates]


# Readers see the blog at all --------------------------------------------------------------


def test_going_live_waits_and_who_presses_it_second_approves_it(
    ada, adas_desk, ines_desk
):
    prepared = make_blog(by=ada, slug="tide", live=False)
    Blog.objects.filter(pk=prepared.pk).update(is_sensitive=True)
    address = "/desk/live/tide/go-live/"
    assert "Send to editors" in page_of(adas_desk.get(address)).by_id("question").text

    first = adas_desk.post(address, follow=True)
    assert WAITS in first.content.decode()
    row = page_of(ines_desk.get(QUEUE)).by_id(
        f"change-{ProposedChange.objects.get().pk}"
    )
    links = row.find_all(lambda e: e.tag == "a")
    assert "/desk/live/tide/preview-blog/" in [
        link.attributes["href"] for link in links
    ]
    question = page_of(ines_desk.get(address)).by_id("question")
    assert "Ada Brandt has proposed it." in question.text
    ines_desk.post(address)

    assert Blog.objects.get(pk=prepared.pk).is_live
    assert not ProposedChange.objects.exists()
    page = adas_desk.get("/desk/live/tide/").content.decode()
    assert "Blog set live: River at record height" in page


def test_what_is_continued_at_once_waits_and_what_is_brought_back(sensitive, adas_desk):
    asked = {"headline": "Day two", "slug": "two", "when": "now"}
    reply = adas_desk.post("/desk/live/flood/continue/", asked, follow=True)
    assert WAITS in reply.content.decode()
    adas_desk.post("/desk/live/flood/withdraw/", {"reason": "A name."})
    adas_desk.post("/desk/live/flood/bring-back/")

    assert Blog.objects.get(slug="two").is_prepared
    assert Blog.objects.get(slug="flood").is_withdrawn
    found = ProposedChange.objects.order_by("pk").values_list("blog__slug", "verb")
    assert list(found) == [("two", "go_live"), ("flood", "bring_back")]


def test_readers_are_not_told_when_a_sensitive_blog_begins(ada, adas_desk):
    prepared = make_blog(by=ada, slug="tide", live=False)
    Blog.objects.filter(pk=prepared.pk).update(is_sensitive=True)

    at = {"begins_at_date": "2099-01-01", "begins_at_time": "12:00"}
    reply = adas_desk.post("/desk/live/tide/dates/beginning/", at)

    assert reply.status_code == 422
    assert "This blog is sensitive" in reply.content.decode()
    assert Blog.objects.get(pk=prepared.pk).begins_at is None


# Overtaken, hostile and gone --------------------------------------------------------------


def test_an_overtaken_change_says_so_and_is_only_sent_back(sensitive, ada, ines_desk):
    publishing.propose_words(sensitive, by=ada, headline="It falls")
    Blog.objects.filter(pk=sensitive.pk).update(headline="It rises again")

    reply = ines_desk.get(QUEUE)

    assert buttons(reply) == ["s"]
    assert "What readers see was changed since" in page_of(reply).by_id("main").text


def test_hostile_words_are_shown_as_words(sensitive, update, ada, ines_desk):
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    publishing.propose_words(
        sensitive, by=ada, headline=hostile, standfirst=f"\"'>{hostile}"
    )
    publishing.propose_mark(update, "mark_wrong", by=ada, note=hostile)

    page = page_of(ines_desk.get(QUEUE)).by_id("review-queue")

    assert not [*page.find_all(lambda e: e.tag in ("script", "img"))]
    assert page.text.count("alert(2)") == 3


def test_what_an_editor_was_quicker_with_is_not_taken_back(
    sensitive, ada, adas_desk, ines_desk
):
    change = publishing.propose_words(sensitive, by=ada, headline="It falls")
    decide(ines_desk, change, "approve")

    reply = decide(adas_desk, change, "take-back", **HTMX)

    assert told(reply) == ["It waits no longer."]
