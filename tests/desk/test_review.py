"""Review on the desk: submitted instead of published, and decided on in the queue."""

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import Member, Update
from liveblog.worker.indexing import index_updates
from tests.desk.composing import HTMX, publish, text, values
from tests.factories import make_blog, make_update, make_user, words
from tests.page import parse

pytestmark = pytest.mark.one_database

QUEUE = "/desk/queue/"


@pytest.fixture
def reviewed(blog, cal):
    """Cal's words are read first."""
    Member.objects.filter(blog=blog, user=cal).update(review_level="second")
    return blog


def submit(blog, heading, *blocks, by, key=None):
    draft = Update(blog=blog, author=by, idempotency_key=key)
    return publishing.submit(draft, words(heading, *blocks), by=by)


def decide(desk, update, verb, data=(), **headers):
    address = f"/desk/live/{update.blog.slug}/review/{update.pk}/{verb}/"
    return desk.post(address, dict(data), headers=headers)


def told(reply):
    queue = parse(reply.content.decode()).by_id("review-queue")
    found = queue.find_all(lambda e: "told" in e.attributes.get("class", "").split())
    return [each.text.strip() for each in found]


def label_of(form):
    [label] = form.find_all(lambda e: e.tag == "label")
    return label.text.strip()


def asked_again(reply, draft):
    """What stands in the open field for a note, and what is said to be wrong with it."""
    page = parse(reply.content.decode())
    field = page.by_id(f"note-update-{draft.pk}")
    [opened] = page.find_all(lambda e: e.tag == "details" and "open" in e.attributes)
    assert opened.by_id(f"note-update-{draft.pk}") is not None
    assert label_of(opened) == "Your note to Cal Ferris"
    error = opened.by_id(f"note-update-{draft.pk}_error")
    return field.inner_html.strip(), error.text.strip() if error else ""


def given_back(reply):
    """The note that stands above the queue, and whom it was for."""
    page = parse(reply.content.decode())
    [opened] = page.find_all(lambda e: e.tag == "details" and "open" in e.attributes)
    return " ".join(opened.text.split())


def headings(desk):
    page = parse(desk.get(QUEUE).content.decode())
    found = page.find_all(
        lambda e: (e.attributes.get("id") or "").startswith("submission-title-")
    )
    return [each.text.strip() for each in found]


def buttons(reply, name="data-key"):
    page = parse(reply.content.decode())
    return [e.attributes[name] for e in page.find_all(lambda e: name in e.attributes)]


# The composer -----------------------------------------------------------------------------


def test_what_must_be_read_first_is_submitted_by_the_same_address(
    reviewed, cals_desk, cal
):
    data = {"key": "k1", "heading": "Bridge closed"} | text("By engineers.")

    reply = publish(cals_desk, data, **HTMX)

    draft = reviewed.updates.get()
    assert (draft.state, draft.review, draft.submitted_by) == (
        "draft",
        "submitted",
        cal,
    )
    assert reply.headers["Idempotency-Key"] == "k1"
    assert reply.headers["Update-Id"] == str(draft.pk)
    assert "With the editors since" in reply.content.decode()
    assert values(reply, "heading") == [""]


def test_a_device_that_sends_it_again_after_hours_submits_once(reviewed, cals_desk):
    """It was queued while its writer might publish: never lost, never public."""
    data = {"key": "k1", "heading": "Bridge closed"}

    answers = [publish(cals_desk, data, **HTMX) for _ in range(2)]

    assert len({answer.headers["Update-Id"] for answer in answers}) == 1
    assert reviewed.updates.count() == 1
    assert not reviewed.updates.published().exists()


@pytest.mark.parametrize(
    ("level", "button"), [("direct", "Publish"), ("second", "Send to editors")]
)
def test_the_button_says_where_the_words_go(blog, cal, cals_desk, level, button):
    Member.objects.filter(blog=blog, user=cal).update(review_level=level)

    page = parse(cals_desk.get("/desk/live/flood/").content.decode())

    (send,) = page.find_all(
        lambda e: "data-publish" in e.attributes and e.tag == "button"
    )
    (on_line,) = send.find_all(lambda e: e.attributes.get("class") == "on-line")
    assert on_line.text.strip() == button
    has_time = bool(list(page.find_all(lambda e: "data-schedule" in e.attributes)))
    assert has_time == (level == "direct")


def test_it_cannot_be_scheduled_past_the_editors(reviewed, cals_desk):
    data = {"key": "k1", "heading": "At nine", "due_at_time": "23:59"}
    data |= {"due_at_date": "2099-01-01"}

    reply = cals_desk.post("/desk/live/flood/scheduled/", data)

    assert reply.status_code == 422
    assert not reviewed.updates.exists()


def test_a_correction_waits_and_is_opened_again_as_it_was_proposed(
    reviewed, ada, cal, cals_desk
):
    update = make_update(reviewed, "Bridge open", by=ada)
    Update.objects.filter(pk=update.pk).update(author=cal)
    data = {"heading": "Bridge closed", "change": "wrong", "note": "It is closed."}
    data |= {"seen_revision": update.last_revision}
    address = f"/desk/live/flood/updates/{update.pk}/edit/"

    reply = cals_desk.post(address, data, headers=HTMX)

    update.refresh_from_db()
    assert update.heading == "Bridge open"
    assert reply.headers["Update-Id"] == str(update.pk)
    assert "Readers see nothing of it" in reply.content.decode()
    proposal = reviewed.updates.get(corrects=update)
    assert proposal.review == "submitted"
    again = cals_desk.get(address)
    assert values(again, "heading") == ["Bridge closed"]
    assert values(again, "note")[-1] == "It is closed."
    assert cals_desk.get(f"/desk/live/flood/drafts/{proposal.pk}/").status_code == 404


def test_a_correction_that_comes_again_after_its_approval_is_proposed_no_more(
    blog, ada, cal, cals_desk
):
    update = make_update(blog, "Bridge open", by=cal)
    Member.objects.filter(blog=blog, user=cal).update(review_level="second")
    address = f"/desk/live/flood/updates/{update.pk}/edit/"
    data = {"heading": "Bridge closed", "seen_revision": update.last_revision}
    data |= {"change": "wrong", "note": "It is closed."}
    cals_desk.post(address, data)
    publishing.approve(publishing.proposal_of(update, cal), by=ada)

    reply = cals_desk.post(address, data, headers=HTMX)

    assert reply.headers["Update-Id"] == str(update.pk)
    assert publishing.proposal_of(update, cal) is None
    assert [each.note for each in update.corrections.all()] == ["It is closed."]


def test_what_was_proposed_of_an_update_that_is_gone_can_be_copied(
    reviewed, ada, cal, cals_desk
):
    update = make_update(reviewed, "Mark passed", "7.42 m", by=ada)
    Update.objects.filter(pk=update.pk).update(author=cal)
    new, seen = words("Mark passed", "7.43 m at noon"), update.last_revision
    waiting = publishing.submit_correction(update, new, by=cal, seen_revision=seen)
    publishing.withdraw(update, by=ada)

    publishing.send_back(waiting, by=ada, note="It is withdrawn.")

    page = cals_desk.get(f"/desk/live/flood/updates/{update.pk}/edit/")
    assert page.status_code == 409
    assert "7.43 m at noon" in page.content.decode()
    assert "Your text is safe: copy it from here." in page.content.decode()


def test_restoring_waits_for_the_editors_too(reviewed, ada, cal, cals_desk):
    update = make_update(reviewed, "Bridge open", by=ada)
    Update.objects.filter(pk=update.pk).update(author=cal)
    publishing.correct(
        update, words("Closed"), by=ada, seen_revision=update.last_revision
    )
    version = update.versions.get()
    address = f"/desk/live/flood/updates/{update.pk}/history/{version.pk}/restore/"
    data = {"seen_revision": update.last_revision, "change": "minor", "key": "k"}

    assert cals_desk.post(address, data).status_code == 302

    update.refresh_from_db()
    assert update.heading == "Closed"
    assert reviewed.updates.get(corrects=update).heading == "Bridge open"


# The queue ----------------------------------------------------------------------------------


def test_the_queue_is_one_over_all_blogs_the_oldest_first(blog, cal, adas_desk):
    storm = make_blog(slug="storm", members=[cal])
    for place, heading in [(blog, "First"), (storm, "Second"), (blog, "Third")]:
        submit(place, heading, by=cal)

    assert headings(adas_desk) == ["First", "Second", "Third"]


def test_others_find_their_own_in_it(blog, cal, cals_desk):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    submit(blog, "Cal's", by=cal)
    submit(blog, "Mira's", by=mira)

    assert headings(cals_desk) == ["Cal's"]
    assert buttons(cals_desk.get(QUEUE)) == []


def test_one_press_publishes(blog, cal, adas_desk):
    draft = submit(blog, "Bridge closed", by=cal)
    data = {"seen": draft.saved_at.isoformat()}

    reply = decide(adas_desk, draft, "approve", data, **HTMX)

    assert told(reply) == ["Published: Bridge closed"]
    draft.refresh_from_db()
    assert draft.state == "published"
    assert headings(adas_desk) == []
    again = decide(adas_desk, draft, "approve", data, **HTMX)
    assert told(again) == ["It waits no longer. Ada Brandt: Approved."]


def test_sending_back_takes_a_note(blog, cal, adas_desk):
    draft = submit(blog, "Everybody helps", by=cal)

    refused = decide(adas_desk, draft, "send-back", {"note": " "}, **HTMX)
    assert told(refused) == [""]
    assert asked_again(refused, draft) == (
        "",
        "Write a note first: what should be changed?",
    )
    reply = decide(adas_desk, draft, "send-back", {"note": "How many?"})

    assert reply.status_code == 302
    draft.refresh_from_db()
    assert draft.review == "sent_back"


@pytest.mark.parametrize("headers", [HTMX, {}], ids=["by script", "without"])
def test_a_note_that_is_refused_stands_where_it_was_typed(
    blog, cal, adas_desk, headers
):
    draft = submit(blog, "Everybody helps", by=cal)
    note = {"note": "How <many>?", "seen": "an earlier version"}
    long = {"note": "x" * 1001}

    changed = decide(adas_desk, draft, "send-back", note, **headers)
    too_long = decide(adas_desk, draft, "send-back", long, **headers)

    assert told(changed) == ["It has other words now. Read them, and decide again."]
    assert asked_again(changed, draft) == ("How &lt;many&gt;?", "")
    assert asked_again(too_long, draft) == (
        "x" * 1001,
        "At most 1000 characters; this has 1001.",
    )
    assert Update.objects.submitted().get() == draft


def test_a_note_on_what_waits_no_longer_is_given_back_above_the_queue(
    blog, ada, cal, adas_desk
):
    draft = submit(blog, "Everybody helps", by=cal)
    publishing.approve(draft, by=ada)

    reply = decide(adas_desk, draft, "send-back", {"note": "How many?"}, **HTMX)

    assert told(reply) == ["It waits no longer. Ada Brandt: Approved."]
    assert given_back(reply) == "Your note to Cal Ferris How many?"


@pytest.mark.parametrize("gone", ["approved", "moved"])
def test_what_is_gone_waits_no_longer_and_its_note_is_given_back(
    blog, ada, cal, adas_desk, gone
):
    eve = make_user("Eve Holt", role=User.Role.EDITOR)
    if gone == "approved":
        update = make_update(blog, "Bridge shut", by=cal)
        seen = update.last_revision
        draft = publishing.submit_correction(
            update, words("Bridge closed"), by=cal, seen_revision=seen
        )
        correction, address = Update.objects.get(pk=draft.pk), draft.pk
        publishing.approve(correction, by=eve)
    else:
        draft = submit(blog, "Everybody helps", by=cal)
        moved, address = Update.objects.get(pk=draft.pk), draft.pk
        publishing.move(moved, make_blog(by=ada, slug="storm"), by=eve)
    address = f"/desk/live/flood/review/{address}/send-back/"

    reply = adas_desk.post(address, {"note": "How many?"}, headers=HTMX)

    assert told(reply) == ["It waits no longer."]
    assert given_back(reply) == "Your note How many?"


def test_a_note_of_legal_is_given_back_where_a_colleague_holds_it_meanwhile(blog, cal):
    lee, mo = (make_user(f"{name}", role=User.Role.LEGAL) for name in ("Lee", "Mo"))
    draft = submit(blog, "Accused", by=cal)
    publishing.hold(draft, by=lee)
    desk = Client()
    desk.force_login(mo)

    reply = decide(desk, draft, "send-back", {"note": "Says who?"}, **HTMX)

    assert told(reply) == ["It waits no longer. Lee: Held by Legal."]
    assert given_back(reply) == "Your note to Cal Ferris Says who?"


def test_what_is_sent_back_is_told_at_once_on_its_writers_desk(
    blog, ada, cal, cals_desk
):
    draft = submit(blog, "Everybody helps", by=cal)
    page = parse(cals_desk.get("/desk/live/flood/").content.decode())
    queue = page.by_id("queue").attributes
    assert queue["hx-trigger"] == "every 2s"
    assert cals_desk.get(queue["hx-get"]).status_code == 204

    publishing.send_back(draft, by=ada, note="How many?")
    reply = cals_desk.get(queue["hx-get"])

    section = parse(reply.content.decode())
    (tell,) = section.find_all(
        lambda e: e.attributes.get("class", "").startswith("review-told")
    )
    assert " ".join(tell.text.split()).startswith("Sent back")
    assert " ".join(tell.text.split()).endswith("Ada Brandt: Everybody helps How many?")

    publishing.submit(draft, words("Sixty help"), by=cal)
    assert "How many?" not in cals_desk.get(queue["hx-get"]).content.decode()


def test_what_is_submitted_again_shows_what_has_changed(blog, ada, cal, adas_desk):
    draft = submit(blog, "Help", "Everybody has been passing bags.", by=cal)
    publishing.send_back(draft, by=ada, note="How many?")
    publishing.submit(draft, words("Help", "Sixty people pass bags."), by=cal)

    page = parse(adas_desk.get(QUEUE).content.decode())

    row = page.by_id(f"submission-{draft.pk}")
    removed = [e.text for e in row.find_all(lambda e: e.tag == "del")]
    added = [e.text for e in row.find_all(lambda e: e.tag == "ins")]
    assert "Everybody" in "".join(removed)
    assert "Sixty" in "".join(added)
    assert "How many?" in row.text


def test_it_is_moved_by_the_number_of_the_blog(blog, ada, cal, adas_desk):
    storm = make_blog(by=ada, slug="storm", headline="Storm Ilka")
    draft = submit(blog, "Bridge closed", by=cal)

    assert buttons(adas_desk.get(QUEUE), "data-number") == ["1"]
    reply = decide(adas_desk, draft, "move", {"to": "storm"}, **HTMX)
    assert told(reply) == ["Moved to “Storm Ilka”: Bridge closed"]
    nowhere = decide(adas_desk, Update.objects.get(), "move", {"to": "x"}, **HTMX)
    assert told(nowhere) == ["Choose a blog."]

    draft.refresh_from_db()
    assert draft.blog == storm


def test_beyond_nine_other_blogs_it_is_moved_by_what_is_typed(
    blog, ada, cal, adas_desk
):
    for n in range(10):
        make_blog(by=ada, slug=f"b{n}", headline=f"Blog {n}")
    draft = submit(blog, "Bridge closed", by=cal)
    shown = adas_desk.get(QUEUE)
    page = parse(shown.content.decode())

    [field] = page.find_all(lambda e: e.attributes.get("list") == "move-targets")
    options = page.by_id("move-targets").find_all(lambda e: e.tag == "option")
    assert buttons(shown, "data-number") == [str(n) for n in range(1, 10)]
    assert ("b9", "Blog 9") in [(e.attributes["value"], e.text) for e in options]
    assert field.attributes["name"] == "to"
    decide(adas_desk, draft, "move", {"to": "b9"})
    draft.refresh_from_db()
    assert draft.blog.slug == "b9"


def test_a_sensitive_blog_offers_nobody_their_own(blog, ada, adas_desk):
    type(blog).objects.update(is_sensitive=True)
    draft = submit(blog, "Ada's", by=ada)

    assert "a" not in buttons(adas_desk.get(QUEUE))
    blog.refresh_from_db()
    reply = decide(adas_desk, draft, "approve", **HTMX)

    assert told(reply) == ["This blog is sensitive: somebody else must approve it."]


def test_legal_holds_from_the_queue_and_nobody_else_reads_it(
    blog, cal, adas_desk, cals_desk
):
    lee = Client()
    lee.force_login(make_user("Lee Park", role=User.Role.LEGAL))
    draft = submit(blog, "Accused", "A name.", by=cal)
    assert buttons(lee.get(QUEUE)) == ["s", "h"]

    index_updates(timezone.now())
    search = "/desk/search/?q=accused"
    assert ">Accused<" in adas_desk.get(search).content.decode()
    decide(lee, draft, "hold", {"note": "Call me."})
    index_updates(timezone.now())

    assert ">Accused<" in lee.get(search).content.decode()
    assert [headings(desk) for desk in (lee, adas_desk, cals_desk)] == [
        ["Accused"],
        [],
        [],
    ]
    for desk in (adas_desk, cals_desk):
        assert desk.get(f"/desk/live/flood/drafts/{draft.pk}/").status_code == 404
        for page in ("/desk/live/flood/", search, "/desk/journal/"):
            assert "Accused" not in desk.get(page).content.decode()
    decide(lee, draft, "release")
    assert headings(adas_desk) == ["Accused"]


def test_legal_releases_the_words_that_were_read_and_is_told_of_no_other(
    blog, ada, cal
):
    Member.objects.filter(blog=blog, user=cal).update(review_level="legal")
    lee = Client()
    lee.force_login(make_user("Lee Park", role=User.Role.LEGAL))
    draft = submit(blog, "Accused", "A man.", by=cal)
    [read] = sent_with(lee.get(QUEUE), draft, "release")
    publishing.submit(draft, words("Accused", "His name."), by=cal)

    changed = decide(lee, draft, "release", {"seen": read}, **HTMX)

    assert told(changed) == ["It has other words now. Read them, and decide again."]
    assert Update.objects.get().needs_legal
    publishing.send_back(draft, by=ada, note="Whose?")
    decided = decide(lee, draft, "release", **HTMX)
    assert told(decided) == ["It waits no longer. Ada Brandt: Sent back."]


def sent_with(reply, draft, verb):
    """Which version the button of a submission names."""
    row = parse(reply.content.decode()).by_id(f"submission-{draft.pk}")
    for form in row.find_all(lambda e: e.tag == "form"):
        if form.attributes["action"].endswith(f"/{verb}/"):
            seen = form.find_all(lambda e: e.attributes.get("name") == "seen")
            return [field.attributes["value"] for field in seen]
    raise AssertionError(verb)


def test_the_queue_of_eight_blogs_and_forty_people_takes_a_few_queries(
    ada, adas_desk, django_assert_max_num_queries
):
    people = [make_user(f"Writer{n} Holt") for n in range(40)]
    blogs = [make_blog(by=ada, slug=f"b{n}", members=people) for n in range(8)]
    for n in range(30):
        submit(blogs[n % 8], f"Number {n}", "A text.", by=people[n])

    with django_assert_max_num_queries(12):
        reply = adas_desk.get(QUEUE)
    queue = parse(reply.content.decode()).by_id("review-queue")
    with django_assert_max_num_queries(4):
        assert adas_desk.get(queue.attributes["hx-get"]).status_code == 204

    assert headings(adas_desk) == [f"Number {n}" for n in range(30)]


def test_the_journal_says_who_wrote_and_who_approved(blog, ada, cal, adas_desk):
    draft = submit(blog, "Bridge closed", by=cal)
    publishing.approve(draft, by=ada)

    for page in ("journal/", f"updates/{draft.pk}/history/"):
        page = parse(adas_desk.get(f"/desk/live/flood/{page}").content.decode())
        assert "approved what Cal Ferris wrote" in page.by_id("main").text
    file = adas_desk.get("/desk/live/flood/journal/as/csv/")
    text = b"".join(file.streaming_content).decode()
    assert f"Ada Brandt,{ada.pk},Cal Ferris,{cal.pk}" in text


def test_legal_takes_an_update_from_its_history(blog, cal, adas_desk):
    update = make_update(blog, "Accused", by=cal)
    lee = Client()
    lee.force_login(make_user("Lee Park", role=User.Role.LEGAL))
    address = f"/desk/live/flood/updates/{update.pk}/history/"

    assert "Withdraw and hold" in lee.get(address).content.decode()
    assert "Withdraw and hold" not in adas_desk.get(address).content.decode()
    decide(lee, update, "hold")

    update.refresh_from_db()
    assert (update.state, update.review) == ("withdrawn", "held")
    assert adas_desk.get(address).status_code == 404
    assert "Accused" in lee.get(address).content.decode()


# What leaves --------------------------------------------------------------------------------


@pytest.mark.parametrize("is_a_correction", [False, True])
def test_of_a_sensitive_blog_nothing_leaves_before_it_is_approved(
    blog, ada, cal, rey, is_a_correction
):
    update = make_update(blog, "Bridge open", "Since noon.", by=ada)
    type(blog).objects.filter(pk=blog.pk).update(is_sensitive=True)
    blog.refresh_from_db()
    if is_a_correction:
        draft = publishing.submit_correction(
            *(update, words("Secret name", "Secret.")),
            by=ada,
            seen_revision=update.last_revision,
        )
    else:
        draft = submit(blog, "Secret name", "Secret.", by=ada)
    public = [
        *("/", "/live/flood/", "/live/flood/since/1/", "/live/flood/light/"),
        *("/live/flood/feed.atom", "/live/flood/feed.json", "/live/flood/feed.rss"),
        *(f"/live/flood/updates/{draft.pk}/", f"/live/flood/updates/{update.pk}/"),
        *("/corrections/", "/sitemap.xml", f"/live/flood/updates/{draft.pk}/card.png"),
    ]

    for address in public:
        reply = rey.get(address)
        assert (reply.status_code == 200) == (f"/{draft.pk}/" not in address), address
        assert "Secret" not in reply.content.decode(errors="replace"), address
    assert "Secret" not in "".join(text for text in stored(blog))


def stored(blog):
    """All that readers and programs are given of it, as it is stored."""
    columns = ("public_html", "feed_html", "text", "story")
    rows = blog.updates.values_list(*columns)
    return [str(cell) for row in rows for cell in row]


def test_its_author_takes_it_back_from_a_blog_in_which_they_do_not_write(
    cals_desk, ada, cal, blog
):
    draft = submit(blog, "Bridge closed", by=cal)
    publishing.move(draft, make_blog(by=ada, slug="storm"), by=ada)
    address = f"/desk/live/storm/review/{draft.pk}/take-back/"
    assert f'"{address}"' in cals_desk.get(QUEUE).content.decode()

    reply = cals_desk.post(address, follow=True)

    assert reply.redirect_chain == [(QUEUE, 302)]
    assert "Submission taken back" in reply.content.decode()
    assert not Update.objects.submitted().exists()
    again = cals_desk.post(address, follow=True)
    assert "It waits no longer." in again.content.decode()


def test_nobody_else_takes_it_back(adas_desk, cal, blog):
    draft = submit(blog, "Bridge closed", by=cal)

    assert decide(adas_desk, draft, "take-back").status_code == 404
    assert Update.objects.submitted().get() == draft


# The settings -------------------------------------------------------------------------------


def test_an_editor_says_what_a_blog_and_a_member_need(blog, cal, adas_desk):
    address = "/desk/live/flood/review/"
    data = {"level": "second", "is_sensitive": "on", f"member-{cal.pk}": "legal"}

    refused = adas_desk.post(address, {"level": "never"})
    assert refused.status_code == 422
    assert adas_desk.post(address, data).status_code == 302

    blog.refresh_from_db()
    assert (blog.review_level, blog.is_sensitive) == ("second", True)
    assert blog.member_set.get().review_level == "legal"
