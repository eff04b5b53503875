"""What Legal holds and releases, and who reads it meanwhile."""

from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import ReviewLevel, Update
from liveblog.publishing import drafting
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.factories import make_blog, make_update, make_user, words
from tests.publishing.reviewed import again, ask, steps, submitted
from tests.publishing.state import brought

SECOND, LEGAL = ReviewLevel.SECOND, ReviewLevel.LEGAL


@pytest.fixture
def lee(db):
    return make_user("Lee Park", role=User.Role.LEGAL)


def test_what_needs_legal_is_released_by_legal_and_published_by_an_editor(
    ada, lee, cal, blog
):
    ask(blog, cal, LEGAL)
    draft = submitted(blog, "Accused", by=cal)

    with pytest.raises(publishing.NeedsReview):
        publishing.approve(again(draft), by=ada)
    for person in (ada, cal):
        with pytest.raises(publishing.NotAllowed):
            publishing.release(again(draft), by=person)
    publishing.release(again(draft), by=lee, note="Fine.")
    with pytest.raises(publishing.NotAllowed):
        publishing.approve(again(draft), by=lee)
    publishing.approve(again(draft), by=ada)

    assert again(draft).state == "published"
    assert steps(draft) == [
        ("submit", "Cal", ""),
        ("release", "Lee", "Fine."),
        ("approve", "Ada", ""),
    ]


def test_what_is_held_is_read_and_let_go_by_legal_alone(ada, lee, cal, blog):
    draft = submitted(blog, "Accused", by=cal)

    publishing.hold(again(draft), by=lee, note="Call me.")

    updates = blog.updates
    assert [list(updates.readable_by(p)) for p in (ada, cal, lee)] == [[], [], [draft]]
    assert [list(updates.writable_by(p)) for p in (ada, cal)] == [[], []]
    held = again(draft)
    for raised, verb in [
        (publishing.NotWaiting, lambda: publishing.approve(held, by=ada)),
        (publishing.NotAllowed, lambda: publishing.publish(held, words("A"), by=ada)),
        (publishing.NotAllowed, lambda: publishing.release(held, by=ada)),
        (drafting.NoLongerADraft, lambda: drafting.keep(held, words("A"))),
        (drafting.NoLongerADraft, lambda: drafting.discard(held)),
        (drafting.NoLongerADraft, lambda: publishing.submit(held, words("A"), by=cal)),
    ]:
        with pytest.raises(raised):
            verb()
    publishing.release(again(draft), by=lee)
    now = again(draft)
    assert (now.review, now.review_level) == ("submitted", SECOND)


def test_what_was_sent_back_before_it_was_held_is_so_again(ada, lee, cal, blog):
    draft = submitted(blog, "Accused", by=cal)
    publishing.send_back(again(draft), by=ada, note="Whose?")

    publishing.hold(again(draft), by=lee)
    publishing.release(again(draft), by=lee)

    assert again(draft).is_sent_back


def test_legal_takes_what_is_public_from_readers_and_from_colleagues(
    ada, lee, cal, blog
):
    update = make_update(blog, "Accused", by=cal)
    before = update.last_revision

    with pytest.raises(publishing.NotAllowed):
        publishing.hold(again(update), by=ada)
    publishing.hold(again(update), by=lee)
    publishing.hold(again(update), by=lee)

    now = again(update)
    assert (now.state, now.review, now.public_html) == ("withdrawn", "held", "")
    assert brought(blog, before)["withdrawn"] == [update.pk]
    can_read = [
        blog.updates.with_history_for(person).exists() for person in (ada, cal, lee)
    ]
    assert can_read == [False, False, True]
    publishing.release(now, by=lee)
    assert list(blog.updates.with_history_for(ada)) == [update]


def test_what_was_submitted_to_legal_needs_it_wherever_it_is_moved(ada, lee, cal, blog):
    ask(blog, cal, LEGAL)
    draft = submitted(blog, by=cal)

    publishing.move(again(draft), make_blog(by=ada, slug="storm"), by=ada)

    doors = [publishing.publish, partial(drafting.schedule, at=timezone.now())]
    for door in doors:
        stale = again(draft)
        stale.review_level = SECOND  # as another process may hold it
        with pytest.raises(publishing.NeedsReview):
            door(stale, words("Bridge closed"), by=ada)
    publishing.release(again(draft), by=lee)
    assert publishing.publish(again(draft), words("Bridge closed"), by=ada).is_published


@pytest.mark.parametrize("leaves", ["saved", "taken back", "sent back"])
def test_what_needed_legal_needs_it_until_it_is_released(ada, lee, cal, blog, leaves):
    ask(blog, cal, LEGAL)
    draft = submitted(blog, by=cal)
    ask(blog, cal, ReviewLevel.DIRECT)

    if leaves == "saved":
        drafting.keep(again(draft), words("Bridge shut"))
    elif leaves == "taken back":
        publishing.withdraw_submission(again(draft), by=cal)
    else:
        publishing.send_back(again(draft), by=ada, note="Who says so?")

    assert not again(draft).is_submitted
    for person in (cal, ada):
        with pytest.raises(publishing.NeedsReview) as refusal:
            publishing.publish(again(draft), words("Bridge shut"), by=person)
        assert refusal.value.level == LEGAL
    publishing.submit(again(draft), words("Bridge shut"), by=cal)
    publishing.release(again(draft), by=lee)
    assert publishing.approve(again(draft), by=ada).is_published


@pytest.mark.parametrize("verb", [publishing.hold, publishing.release])
def test_what_was_thrown_away_a_moment_ago_is_neither_held_nor_released(
    lee, cal, blog, verb
):
    draft = submitted(blog, by=cal)
    read = again(draft)
    draft.delete()

    with pytest.raises(publishing.NotWaiting):
        verb(read, by=lee)


@pytest.mark.parametrize("is_public", [True, False])
def test_what_is_proposed_of_it_is_held_and_let_go_with_it(
    ada, lee, cal, blog, is_public
):
    update = make_update(blog, "Accused", "Text.", by=cal)
    proposal = publishing.submit_correction(
        update, words("Accused again"), by=cal, seen_revision=update.last_revision
    )
    if not is_public:
        publishing.withdraw(update, by=ada)

    publishing.hold(again(update), by=lee)

    assert again(proposal).is_held
    assert list(Update.objects.waiting_for(ada)) == []
    assert set(Update.objects.waiting_for(lee)) == {update, proposal}

    publishing.release(again(update), by=lee)

    assert list(Update.objects.waiting_for(ada)) == [proposal]
    assert steps(proposal)[1:] == [("hold", "Lee", ""), ("release", "Lee", "")]


def test_what_is_held_does_not_go_out_at_its_time(lee, cal, blog):
    now = timezone.now()
    draft = Update(blog=blog, author=cal)
    drafting.schedule(draft, words("At nine"), at=now - timedelta(seconds=1), by=cal)
    publishing.hold(again(draft), by=lee)

    assert publish_what_is_scheduled(now) == 0
    assert (again(draft).state, again(draft).due_at) == ("draft", None)


@pytest.mark.parametrize("verb", ["hold", "release"])
@pytest.mark.parametrize("lost", [{"is_active": False}, {"role": "editor"}])
def test_who_is_not_legal_any_more_holds_and_releases_nothing(
    lee, cal, blog, verb, lost
):
    draft = submitted(blog, by=cal)
    if verb == "release":
        publishing.hold(again(draft), by=lee)
    before = again(draft).review
    User.objects.filter(pk=lee.pk).update(**lost)

    with pytest.raises(publishing.NotAllowed):
        getattr(publishing, verb)(again(draft), by=lee)

    assert again(draft).review == before
