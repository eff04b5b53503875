"""Editions at the desk: linked in the settings, offers taken over or declined, alarms answered."""

import pytest

from liveblog import publishing
from liveblog.models import EditionAlarm, Update
from tests.factories import make_blog, make_draft, make_update, make_user, words
from tests.page import parse

pytestmark = pytest.mark.one_database

NEHIR = "/desk/live/nehir/"
NOTHING = {"answer": "nothing"}


@pytest.fixture
def turkish(ada, cal):
    fields = {"headline": "Nehir yükseliyor", "language": "tr", "slug": "nehir"}
    return make_blog(by=ada, members=[cal], **fields)


@pytest.fixture
def linked(blog, turkish, ada):
    publishing.link_editions(blog, turkish, by=ada)
    return turkish


def queue_of(desk, slug="nehir"):
    return parse(desk.get(f"/desk/live/{slug}/").content.decode()).by_id("queue")


def told(reply, name):
    page = parse(reply.content.decode())
    return page.by_id(f"id_{name}_error").text


def test_an_editor_links_and_unlinks_editions(adas_desk, ada, blog, turkish):
    path = "/desk/live/flood/dates/editions/"
    make_blog(by=ada, slug="mine")
    arabic = make_blog(by=ada, language="ar", slug="nahr")
    publishing.link_editions(arabic, make_blog(by=ada, language="tr"), by=ada)

    assert adas_desk.post(path, {"edition": "nehir"}).status_code == 302
    page = adas_desk.get("/desk/live/flood/dates/").content.decode()
    assert 'lang="tr">Türkçe</b>' in page
    for refused, words_told in [
        ("mine", "Choose a blog."),  # in the same language
        ("nehir", "Choose a blog."),
        ("", "Choose a blog."),
        ("nahr", "Two editions would be in one language."),
    ]:
        reply = adas_desk.post(path, {"edition": refused})
        assert (reply.status_code, told(reply, "edition")) == (422, words_told)
    settings = {"section": "language", "language": "tr", "time_zone": "Europe/Berlin"}
    reply = adas_desk.post("/desk/live/flood/edit/", settings)
    assert reply.status_code == 422
    assert b"Another edition of this story is in it." in reply.content
    adas_desk.post(f"{path}leave/")
    blog.refresh_from_db()
    assert blog.editions is None


def test_what_the_other_edition_publishes_is_taken_over_beside_its_original(
    cals_desk, adas_desk, ada, cal, blog, linked
):
    blog.members.remove(cal)
    before = queue_of(cals_desk)
    make_draft(blog, "A secret", by=ada)
    offer = make_update(blog, "Bridge closed", "Nobody was hurt.", by=ada)

    # Who has the desk open is told by the queue's own poll.
    fresh = cals_desk.get(before.attributes["hx-get"])
    assert fresh.status_code == 200
    assert "From the other editions" in fresh.content.decode()
    assert "Bridge closed" in fresh.content.decode()
    assert "A secret" not in fresh.content.decode()
    shown = cals_desk.get(f"{NEHIR}editions/offers/{offer.pk}/").content.decode()
    assert "Nobody was hurt." in shown
    reply = cals_desk.post(f"{NEHIR}editions/offers/{offer.pk}/take-over/")
    draft = Update.objects.get(original=offer)
    assert (draft.author, draft.is_draft, draft.heading) == (cal, True, offer.heading)
    assert reply.headers["Location"] == f"{NEHIR}drafts/{draft.pk}/"
    beside = parse(cals_desk.get(reply.headers["Location"]).content.decode())
    [original] = beside.find_all(lambda each: each.attributes.get("class") == "update")
    assert "Nobody was hurt." in original.inner_html
    assert original.attributes["lang"] == "en"
    assert original.attributes["dir"] == "ltr"
    again = cals_desk.post(f"{NEHIR}editions/offers/{offer.pk}/take-over/")
    assert again.headers["Location"] == f"{NEHIR}drafts/{draft.pk}/"
    assert Update.objects.filter(original=offer).count() == 1
    # An editor's second press finds the colleague's draft.
    theirs = adas_desk.post(f"{NEHIR}editions/offers/{offer.pk}/take-over/")
    assert theirs.headers["Location"] == f"{NEHIR}drafts/{draft.pk}/"
    other = make_update(blog, "Dam holds", by=ada)
    cals_desk.post(f"{NEHIR}editions/offers/{other.pk}/decline/")
    assert "Dam holds" not in queue_of(adas_desk).inner_html
    # Who does not write in the other blog has no desk there.
    assert cals_desk.get("/desk/live/flood/editions/offers/1/").status_code == 404


def seen_on(page):
    [field] = page.find_all(lambda each: each.attributes.get("name") == "seen")
    return {"seen": field.attributes["value"]}


def test_an_alarm_stays_in_the_queue_until_somebody_answers(
    cals_desk, adas_desk, ada, cal, blog, linked
):
    update = make_update(blog, "Bridge closed", "At ten.", by=ada)
    draft = publishing.copy_to(linked, update, by=cal, as_draft=True)
    copy = publishing.publish(draft, words("Köprü kapandı", "Saat onda."), by=cal)
    seen = {"by": ada, "seen_revision": update.last_revision}
    publishing.correct(update, words("Bridge closed", "At eleven."), note="11", **seen)
    alarm = EditionAlarm.objects.get()
    path = f"{NEHIR}editions/alarms/{alarm.pk}/"

    for desk in (cals_desk, adas_desk):
        assert "Changed in another edition" in queue_of(desk).inner_html
    assert "another edition" not in queue_of(adas_desk, "flood").inner_html
    page = parse(cals_desk.get(path).content.decode())
    changed = page.find(tag="del"), page.find(tag="ins")
    assert ["ten" in changed[0].text, "eleven" in changed[1].text] == [True, True]
    assert "Saat onda." in page.find("main").inner_html
    assert f"{NEHIR}updates/{copy.pk}/edit/" in page.find("main").inner_html
    assert cals_desk.post(f"{path}answer/", {"answer": "withdrawn"}).status_code == 404
    # What was changed again since the page was loaded is shown before it is answered.
    answer = NOTHING | seen_on(page)
    seen["seen_revision"] = update.last_revision
    publishing.correct(update, words("Bridge closed", "At noon."), note="12", **seen)
    again = cals_desk.post(f"{path}answer/", answer, follow=True)
    assert again.redirect_chain == [(path, 302)]
    page = parse(again.content.decode())
    assert "noon" in page.find(tag="ins").text
    assert "see what stands now" in page.find("main").text
    reply = cals_desk.post(f"{path}answer/", answer | seen_on(page))
    assert reply.headers["Location"] == NEHIR
    assert "another edition" not in queue_of(adas_desk).inner_html
    for again in (adas_desk.get(path), adas_desk.post(f"{path}answer/", NOTHING)):
        assert again.headers["Location"] == NEHIR
    assert EditionAlarm.objects.get().answered_by == cal
    publishing.mark_wrong(update, by=ada, note="It was another bridge.")
    alarm = EditionAlarm.objects.open().get()
    assert 'b-wrong">Wrong</span>' in queue_of(cals_desk).inner_html
    shown = cals_desk.get(f"{NEHIR}editions/alarms/{alarm.pk}/").content.decode()
    told = parse(shown).find("main").text
    assert "Readers are told there: Wrong" in " ".join(told.split())
    assert "It was another bridge." in told
    assert parse(shown).find(tag="del") is None
    publishing.mark_unconfirmed(update, by=ada)
    publishing.unmark_unconfirmed(update, by=ada)
    shown = cals_desk.get(f"{NEHIR}editions/alarms/{alarm.pk}/").content.decode()
    assert "It is not called unconfirmed there any more." in shown
    publishing.withdraw(update, by=ada, notice="Both are open.")
    alarm = EditionAlarm.objects.open().get()
    page = cals_desk.get(f"{NEHIR}editions/alarms/{alarm.pk}/").content.decode()
    assert "It was taken back there" in page
    assert "Both are open." in page
    assert "At eleven." not in page


def test_a_withdrawn_edition_is_an_alarm_with_all_that_says_the_same_here(
    cals_desk, adas_desk, ada, cal, blog, linked
):
    blog.members.remove(cal)
    update = make_update(blog, "Bridge closed", by=ada)
    draft = publishing.copy_to(linked, update, by=cal, as_draft=True)
    copy = publishing.publish(draft, words("Köprü kapandı", "Saat onda."), by=cal)
    there = publishing.copy_to(blog, make_update(linked, "Baraj", by=cal), by=ada)
    publishing.copy_to(linked, make_update(blog, "A secret"), by=ada, as_draft=True)
    make_update(linked, "Only here", by=cal)
    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")
    alarm = linked.edition_alarms.get()
    path = f"{NEHIR}editions/blog-alarms/{alarm.pk}/"

    assert "Another edition was withdrawn" in queue_of(cals_desk).inner_html
    assert "was withdrawn" not in queue_of(adas_desk, "flood").inner_html
    shown = parse(cals_desk.get(path).content.decode()).find("main")
    text = " ".join(shown.text.split())
    assert "2 updates here say the same" in text
    assert f"{NEHIR}updates/{copy.pk}/withdraw/" in shown.inner_html
    seen = ["Köprü kapandı", "Baraj", "Only here", "A secret", blog.headline]
    assert [each in text for each in seen] == [True, True, False, False, False]
    assert there.is_published
    assert "A secret" in adas_desk.get(path).content.decode()  # an editor reads drafts
    publishing.bring_back(blog, by=ada)
    assert "Readers see it again since." in cals_desk.get(path).content.decode()
    answered = cals_desk.post(f"{path}answer/", NOTHING)
    assert answered.headers["Location"] == NEHIR
    assert "Another edition" not in queue_of(adas_desk).inner_html
    assert adas_desk.post(f"{path}answer/", NOTHING).headers["Location"] == NEHIR
    alarm.refresh_from_db()
    assert alarm.answered_by == cal


def test_a_rehearsals_words_are_offered_to_its_own_people_alone(client, ada, cal):
    two = [
        make_blog(by=ada, is_rehearsal=True, language=each, slug=f"drill-{each}")
        for each in ("en", "tr")
    ]
    publishing.link_editions(*two, by=ada)
    two[1].members.add(cal)
    make_update(two[0], "An exercise", by=ada)
    client.force_login(cal)

    assert "An exercise" not in queue_of(client, "drill-tr").inner_html
    two[0].members.add(cal)
    assert "An exercise" in queue_of(client, "drill-tr").inner_html
    client.force_login(make_user("Sam Stone"))
    assert client.get("/desk/live/drill-tr/editions/offers/1/").status_code == 404


def test_an_alarm_shows_nobody_a_colleagues_draft(
    cals_desk, adas_desk, ada, blog, linked
):
    """Correspondents do not read each other's drafts elsewhere, either."""
    update = make_update(blog, "Bridge closed", by=ada)
    draft = publishing.copy_to(linked, update, by=ada, as_draft=True)
    publishing.withdraw(update, by=ada)
    alarm = EditionAlarm.objects.get(update=draft)
    path = f"{NEHIR}editions/alarms/{alarm.pk}/"

    assert "Bridge closed" in queue_of(adas_desk).inner_html
    assert adas_desk.get(path).status_code == 200
    assert "Bridge closed" not in queue_of(cals_desk).inner_html
    assert cals_desk.get(path).status_code == 404
    reply = cals_desk.post(f"{path}answer/", {"answer": "nothing"})
    assert (reply.status_code, EditionAlarm.objects.open().count()) == (404, 1)


def test_the_notice_of_a_blog_that_is_withdrawn_is_no_alarms_to_tell(
    cals_desk, ada, cal, blog, linked
):
    update = make_update(blog, by=ada)
    publishing.copy_to(linked, update, by=cal, as_draft=True)
    publishing.withdraw(update, by=ada, notice="He is alive.")
    path = f"{NEHIR}editions/alarms/{EditionAlarm.objects.get().pk}/"
    blog.members.remove(cal)
    assert "He is alive." in cals_desk.get(path).content.decode()

    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")

    page = cals_desk.get(path).content.decode()
    assert "It was taken back there" in page
    assert "He is alive." not in page
