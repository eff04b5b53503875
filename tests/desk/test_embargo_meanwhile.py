"""What comes under an embargo, or out of it, while somebody has it open or may no longer read it."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import Member, ReviewLevel, Update
from liveblog.publishing import drafting
from liveblog.templatetags.site import clock_or_day
from liveblog.worker import review_mails
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.api.program import Program
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_user,
    typed_moment,
    words,
)

pytestmark = pytest.mark.one_database
SECRET = "zwieback"


def desk_of(person):
    desk = Client()
    desk.force_login(person)
    return desk


def text_of(reply):
    return (b"".join(reply) if reply.streaming else reply.content).decode()


def again(draft):
    return Update.objects.select_related("blog").get(pk=draft.pk)


def put_under_embargo(draft, by, people, whole=None):
    fresh = again(draft)
    at = timezone.now() + timedelta(hours=2)
    named = drafting.Embargo(is_on=True, people=people)
    drafting.schedule(fresh, whole or fresh.words(), at=at, by=by, embargo=named)
    return again(draft)


def page_of(draft, heading, **more):
    """What a composer sends in which this draft is open as it is now."""
    form = {"heading": heading, "byline": "", "key": "k9", "draft": draft.pk}
    form |= {"draft_seen": draft.saved_at.isoformat()}
    return form | {"asks_embargo": draft.embargo_state} | more


def at(blog, hours):
    later = (timezone.now() + timedelta(hours=hours)).astimezone(blog.zone)
    return typed_moment("due_at", f"{later:%Y-%m-%dT%H:%M}")


def named_on(draft):
    return set(draft.people_named.values_list("person", flat=True))


@pytest.fixture
def eve():
    return make_user("Eve Editor", role=User.Role.EDITOR)


@pytest.fixture
def mira(blog):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    return mira


def test_a_page_opened_before_the_embargo_neither_publishes_nor_lifts_it(
    ada, cal, blog
):
    draft = make_draft(blog, "It falls", by=cal)
    page = page_of(draft, "It falls down")
    due_at = put_under_embargo(draft, ada, [cal]).due_at
    desk = desk_of(cal)

    published = desk.post("/desk/live/flood/updates/", page)
    scheduled = desk.post("/desk/live/flood/scheduled/", page | at(blog, 3))

    for reply in (published, scheduled):
        assert reply.status_code == 409
        told = text_of(reply)
        assert "changed its embargo" in told
        assert "It falls down" in told
        assert re.search(r'name="is_embargoed"[^>]*checked', told)
        assert re.search(rf'name="embargoed_for" value="{ada.pk}"[^>]*checked', told)
        assert f'value="on {ada.pk} {cal.pk}"' in told
        assert f"{due_at.astimezone(blog.zone):%H:%M}" in told
    stored = again(draft)
    assert (stored.is_draft, stored.is_embargoed, stored.due_at) == (True, True, due_at)
    # Who has seen it now, decides.
    seen = page_of(draft, "It falls down", asks_embargo=stored.embargo_state, now="1")
    desk.post("/desk/live/flood/updates/", seen)
    assert again(draft).is_published


def test_a_page_opened_before_somebody_was_named_does_not_take_them_off(
    ada, cal, eve, blog
):
    draft = put_under_embargo(make_draft(blog, "It falls", by=ada), ada, [cal])
    page = page_of(draft, "It fell", is_embargoed="on", embargoed_for=[ada.pk])
    put_under_embargo(draft, ada, [cal, eve])

    reply = desk_of(cal).post("/desk/live/flood/scheduled/", page | at(blog, 3))

    assert reply.status_code == 409
    assert named_on(draft) == {ada.pk, cal.pk, eve.pk}
    assert again(draft).heading == "It falls"


def test_an_embargo_that_is_sent_again_is_made_once(ada, cal, blog):
    form = {"heading": "It falls", "byline": "", "key": "k1", "asks_embargo": "off"}
    form |= {"is_embargoed": "on", "embargoed_for": [cal.pk]} | at(blog, 3)
    desk = desk_of(ada)

    for _sending in range(2):
        assert desk.post("/desk/live/flood/scheduled/", form).status_code == 302

    assert named_on(blog.updates.get()) == {ada.pk, cal.pk}


def test_publishing_asks_under_the_lock_whether_the_embargo_was_seen(ada, cal, blog):
    draft = make_draft(blog, "It falls", by=cal)
    read_before = again(draft)
    put_under_embargo(draft, ada, [cal])

    with pytest.raises(publishing.EmbargoChanged):
        publishing.publish(read_before, words("It falls"), by=cal)

    assert again(draft).is_draft


@pytest.mark.parametrize("verb", [drafting.keep, drafting.unschedule])
def test_a_save_asks_under_the_lock_whether_it_is_secret(verb, ada, cal, eve, blog):
    draft = make_draft(blog, "It falls", "One.", by=cal)
    read_before = again(draft)
    seen = read_before.saved_at.isoformat()
    put_under_embargo(draft, ada, [cal], words("It falls", f"One. {SECRET}."))

    with pytest.raises(publishing.NotAllowed):
        verb(read_before, words("It falls twice", "One."), by=eve, seen=seen)

    stored = again(draft)
    assert (stored.heading, stored.is_scheduled) == ("It falls", True)


def test_throwing_away_asks_under_the_lock_whether_it_is_secret(ada, cal, eve, blog):
    draft = make_draft(blog, "It falls", by=cal)
    read_before = again(draft)
    put_under_embargo(draft, ada, [cal])

    with pytest.raises(publishing.NotAllowed):
        drafting.discard(read_before, by=eve)

    assert again(draft).is_draft


@pytest.mark.parametrize("path", ["drafts", "scheduled", "not-scheduled", "updates"])
def test_words_sent_into_what_is_secret_now_are_given_back(path, ada, cal, eve, blog):
    draft = make_draft(blog, "It falls", "One.", by=cal)
    page = page_of(draft, "All that Eve has typed")
    put_under_embargo(draft, ada, [cal], words("It falls", f"One {SECRET}."))

    form = page | (at(blog, 3) if path == "scheduled" else {})
    reply = desk_of(eve).post(f"/desk/live/flood/{path}/", form)

    assert reply.status_code == 404
    assert "All that Eve has typed" in text_of(reply)
    assert SECRET not in text_of(reply)
    assert blog.updates.get().heading == "It falls"


@pytest.mark.parametrize("level", [ReviewLevel.SECOND, ReviewLevel.LEGAL])
def test_who_is_named_but_read_first_reads_it_and_writes_nothing(
    level, ada, cal, mira, blog
):
    Member.objects.filter(blog=blog, user=mira).update(review_level=level)
    image = make_image(by=ada)
    draft = make_draft(blog, "It falls", f"A {SECRET}.", figure(image), by=cal)
    draft = put_under_embargo(draft, ada, [mira])
    page = page_of(draft, "What nobody has read", is_embargoed="on", now="1")
    desk = desk_of(mira)

    for path in ("drafts", "scheduled", "not-scheduled", "updates"):
        form = page | (at(blog, 3) if path == "scheduled" else {})
        reply = desk.post(f"/desk/live/flood/{path}/", form)
        assert (path, reply.status_code) == (path, 404)
        assert "What nobody has read" in text_of(reply)
    assert desk.post(f"/desk/live/flood/drafts/{draft.pk}/discard/").status_code == 404
    for verb in (drafting.keep, drafting.unschedule):
        with pytest.raises(publishing.NotAllowed):
            verb(again(draft), words("Unread"), by=mira)

    stored = blog.updates.get()
    assert (stored.heading, stored.is_scheduled) == ("It falls", True)
    read = text_of(desk.get(f"/desk/live/flood/drafts/{draft.pk}/"))
    assert SECRET in read
    assert "read first" in read
    assert 'id="composer"' not in read
    assert f"/drafts/{draft.pk}/" in text_of(desk.get("/desk/live/flood/"))
    assert desk.get(f"/desk/media/{image.name}/640.jpg").status_code == 200
    publish_what_is_scheduled(draft.due_at + timedelta(seconds=1))
    assert "It falls" in Client().get("/live/flood/").content.decode()


def test_who_is_no_member_any_more_sees_no_picture_of_it(ada, mira, blog):
    image = make_image(by=ada)
    draft = make_draft(blog, "Not yet", figure(image, caption=SECRET), by=ada)
    put_under_embargo(draft, ada, [mira])
    desk = desk_of(mira)
    addresses = (f"/desk/media/{image.name}/640.jpg", f"/desk/pictures/{image.name}/")
    assert [desk.get(address).status_code for address in addresses] == [200, 200]

    blog.members.remove(mira)

    assert [desk.get(address).status_code for address in addresses] == [404, 404]
    page = text_of(desk.get("/desk/pictures/"))
    assert (SECRET in page, image.name in page) == (False, False)


def test_words_for_a_draft_that_is_gone_are_kept_and_not_published_anew(cal, blog):
    draft = make_draft(blog, "It falls", by=cal)
    page = page_of(draft, "It falls down")
    drafting.discard(draft)
    desk = desk_of(cal)

    reply = desk.post("/desk/live/flood/updates/", page)

    assert reply.status_code == 409
    assert "was published, or thrown away" in text_of(reply)
    assert "It falls down" in text_of(reply)
    assert blog.updates.count() == 0
    assert f'name="draft" value="{draft.pk}"' not in text_of(reply)


def test_what_was_released_by_mistake_is_under_its_embargo_again_by_undo(
    ada, cal, eve, blog
):
    draft = put_under_embargo(make_draft(blog, "It falls", by=ada), ada, [cal])
    form = page_of(draft, "It falls", now="1", is_embargoed="on")
    desk_of(ada).post("/desk/live/flood/updates/", form)
    out = again(draft)
    assert (out.is_published, out.is_embargoed) == (True, False)

    back = again(publishing.take_back(out, by=ada))

    assert (back.is_embargoed, back.due_at) == (True, draft.due_at)
    assert (back.scheduled_by, named_on(back)) == (ada, {ada.pk, cal.pk})
    assert "It falls" not in text_of(desk_of(eve).get("/desk/live/flood/"))
    assert publish_what_is_scheduled(draft.due_at + timedelta(seconds=1)) == 1


def test_who_is_not_named_undoes_its_release_and_reads_it_no_more(ada, cal, eve, blog):
    """At once, and by the same button an hour later, when it has other words."""
    draft = put_under_embargo(make_draft(blog, "It falls", by=cal), ada, [cal])
    publishing.publish(again(draft), draft.words(), by=ada)
    desk, program = desk_of(eve), Program(eve)
    undo, as_htmx = f"updates/{draft.pk}/take-back", {"HX-Request": "true"}
    here, there = f"/desk/live/flood/{undo}/", f"blogs/flood/{undo}"

    first = desk.post(here, headers=as_htmx)
    made = blog.updates.drafts().get()
    drafting.keep(again(made), words(f"The {SECRET} falls"), by=cal)
    later = [desk.post(here, headers=as_htmx), desk.post(here, follow=True)]
    by_programs = [program.post(there), program.post(there, If_Match='"1"')]

    assert [each.status_code for each in [first, *later]] == [200] * 3
    assert [each.status_code for each in by_programs] == [404] * 2
    assert "It falls" not in text_of(first)
    assert not [each for each in later if SECRET in text_of(each)]
    assert "It falls" not in text_of(desk.get("/desk/live/flood/"))


def test_a_program_undoes_a_release_and_is_told_no_word_of_what_is_secret_again(
    ada, cal, eve, blog
):
    draft = put_under_embargo(make_draft(blog, "It falls", by=cal), ada, [cal])
    publishing.publish(again(draft), draft.words(), by=ada)

    back = Program(eve).post(f"blogs/flood/updates/{draft.pk}/take-back")

    assert [*back.json()] == ["id", "blog", "address", "version", "state"]
    assert blog.updates.drafts().get().pk == back.json()["id"]


def test_what_went_out_at_its_time_is_a_draft_of_all_by_undo(ada, cal, blog):
    draft = put_under_embargo(make_draft(blog, "It falls", by=ada), ada, [cal])
    Update.objects.filter(pk=draft.pk).update(due_at=timezone.now())
    publish_what_is_scheduled(timezone.now())

    back = again(publishing.take_back(again(draft), by=ada))

    assert (back.is_embargoed, back.due_at) == (False, None)


def test_no_mail_hands_on_a_note_about_it(ada, cal, eve, blog):
    """Eve submitted it for Cal and has it back; then it came under an embargo without her."""
    draft = make_draft(blog, "It falls", by=cal)
    publishing.submit(draft, draft.words(), by=eve)
    publishing.send_back(draft, by=ada, note=f"Not before the {SECRET} speech")
    put_under_embargo(draft, ada, [cal])

    review_mails.tell_who_is_away(timezone.now() + timedelta(minutes=30))

    [letter] = mail.outbox
    assert letter.to == [eve.email]
    assert SECRET not in letter.body


def test_what_is_approved_under_an_embargo_goes_out_at_its_time(ada, cal, blog):
    Member.objects.filter(blog=blog, user=cal).update(review_level=ReviewLevel.SECOND)
    draft = put_under_embargo(make_draft(blog, "It falls", by=cal), ada, [])
    publishing.submit(again(draft), words("It fell"), by=cal)
    assert blog.updates.scheduled().count() == 0
    assert publish_what_is_scheduled(draft.due_at + timedelta(seconds=1)) == 0
    desk = desk_of(ada)
    queue = " ".join(text_of(desk.get("/desk/queue/")).split())
    time = f"{draft.due_at.astimezone(blog.zone):%H:%M}"
    shown = clock_or_day(draft.due_at, blog)  # before midnight, it may be tomorrow
    assert re.search(rf"Under embargo <time [^>]*>{shown}</time>", queue)

    seen = again(draft).saved_at.isoformat()
    address = f"/desk/live/flood/review/{draft.pk}/approve/"
    reply = desk.post(address, {"seen": seen}, follow=True)

    assert f"Goes out at {time}." in text_of(reply)
    approved = again(draft)
    assert (approved.is_draft, approved.is_scheduled) == (True, True)
    assert publish_what_is_scheduled(draft.due_at + timedelta(seconds=1)) == 1
    assert again(draft).heading == "It fell"


@pytest.mark.parametrize("is_written_on", [True, False])
def test_of_a_sensitive_blog_the_approved_words_alone_go_out(
    is_written_on, ada, cal, blog
):
    draft = put_under_embargo(make_draft(blog, "It falls", by=cal), ada, [])
    type(blog).objects.filter(pk=blog.pk).update(is_sensitive=True)
    publishing.submit(again(draft), words("It fell"), by=cal)
    publishing.approve(again(draft), by=ada)
    if is_written_on:
        drafting.keep(again(draft), words("What nobody has read"))

    publish_what_is_scheduled(draft.due_at + timedelta(seconds=1))

    assert again(draft).is_published != is_written_on


def test_whose_words_are_read_first_saves_none_into_what_is_scheduled(ada, cal, blog):
    draft = put_under_embargo(make_draft(blog, "It falls", by=cal), ada, [])
    Member.objects.filter(blog=blog, user=cal).update(review_level=ReviewLevel.SECOND)
    page = page_of(draft, "What nobody has read")

    reply = desk_of(cal).post("/desk/live/flood/drafts/", page)

    assert reply.status_code == 409
    assert "What nobody has read" in text_of(reply)
    assert (again(draft).heading, again(draft).is_scheduled) == ("It falls", True)


def test_approved_after_its_time_it_is_published(ada, cal, blog):
    draft = put_under_embargo(make_draft(blog, "It falls", by=cal), ada, [])
    publishing.submit(again(draft), draft.words(), by=cal)
    Update.objects.filter(pk=draft.pk).update(due_at=timezone.now())

    publishing.approve(again(draft), by=ada)

    assert again(draft).is_published


@pytest.mark.parametrize("verb", ["send_back", "withdraw_submission"])
def test_what_leaves_the_queue_undecided_has_no_time_any_more(verb, ada, cal, blog):
    draft = put_under_embargo(make_draft(blog, "It falls", by=cal), ada, [])
    publishing.submit(again(draft), draft.words(), by=cal)
    told = {"by": ada, "note": "More"} if verb == "send_back" else {"by": cal}

    getattr(publishing, verb)(again(draft), **told)

    stored = again(draft)
    assert (stored.due_at, stored.is_embargoed) == (None, True)


@pytest.mark.parametrize("verb", ["send_back", "move", "hold", "release"])
def test_reviewers_are_asked_under_the_lock_whether_it_is_secret(
    verb, ada, cal, eve, blog
):
    lee = make_user("Lee Park", role=User.Role.LEGAL)
    draft = make_draft(blog, "It falls", by=cal, is_embargoed=True)
    draft.put_under_embargo([ada])
    publishing.submit(draft, draft.words(), by=cal)
    steps = draft.review_steps.count()
    to = [make_blog(by=ada)] if verb == "move" else []
    told = {"note": "More"} if verb == "send_back" else {}
    by = lee if verb in {"hold", "release"} else eve

    with pytest.raises(publishing.NotAllowed):
        getattr(publishing, verb)(again(draft), *to, by=by, **told)

    assert again(draft).is_submitted
    assert draft.review_steps.count() == steps
