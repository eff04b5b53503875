"""Review: what is submitted, approved, sent back and moved."""

from datetime import timedelta
from itertools import product

import pytest
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import ReviewLevel, ReviewStep, Update
from liveblog.publishing import drafting
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.factories import make_blog, make_draft, make_update, make_user, words
from tests.publishing.reviewed import again, ask, of_blog, steps, submitted
from tests.publishing.state import brought, verbs

SECOND, LEGAL = ReviewLevel.SECOND, ReviewLevel.LEGAL


@pytest.fixture
def ines(db):
    return make_user("Ines Noor", role=User.Role.EDITOR)


# What it needs ------------------------------------------------------------------------


def test_an_editor_cannot_publish_a_draft_that_needs_legal(ada, cal, blog):
    ask(blog, cal, LEGAL)
    draft = make_draft(blog, "Accused", by=cal)

    with pytest.raises(publishing.NeedsReview):
        publishing.publish(draft, words("Accused"), by=ada)

    assert again(draft).state == "draft"


def test_but_one_that_needs_a_second_pair_of_eyes_the_editor_is_that(ada, cal, blog):
    ask(blog, cal, SECOND)
    draft = submitted(blog, by=cal)

    publishing.publish(again(draft), words("Bridge closed, both lanes"), by=ada)

    now = again(draft)
    assert (now.state, now.review, now.submitted_by) == ("published", "", None)
    assert now.heading == "Bridge closed, both lanes"
    line = blog.journal.last()
    assert (line.verb, line.by, line.written_by) == ("publish", ada, cal)
    told = draft.review_steps.last()
    assert (told.verb, told.person, told.mail_due_at is not None) == (
        *("approve", cal),
        True,
    )


# Every door that publishes --------------------------------------------------------------


def through_publish(update, person):
    publishing.publish(Update(blog=update.blog, author=person), words("X"), by=person)


def through_a_draft(update, person):
    draft = make_draft(update.blog, "X", by=person)
    publishing.publish(draft, words("X"), by=person)


def through_the_schedule(update, person):
    at = timezone.now() + timedelta(hours=1)
    draft = Update(blog=update.blog, author=person)
    drafting.schedule(draft, words("X"), at=at, by=person)


def through_a_correction(update, person):
    seen = update.last_revision
    publishing.correct(update, words("X"), by=person, seen_revision=seen)


def through_an_older_version(update, person):
    seen, version = update.last_revision, update.versions.get()
    publishing.restore(update, version, by=person, seen_revision=seen)


def through_alt_text(update, person):
    publishing.describe_picture(update, "0" * 32, by=person, alt="X")


def through_an_approval(update, person):
    publishing.approve(submitted(update.blog, by=person), by=person)


DOORS = [
    *(through_publish, through_a_draft, through_the_schedule, through_a_correction),
    *(through_an_older_version, through_alt_text),
]


@pytest.mark.one_database
def test_no_door_publishes_what_must_be_read_first(ada, cal, blog):
    update = make_update(blog, "Bridge", by=cal)
    changed, seen = words("Bridge closed"), update.last_revision
    publishing.correct(update, changed, by=cal, seen_revision=seen)
    before = verbs(blog)

    for door, level in product(DOORS, [SECOND, LEGAL]):
        ask(blog, cal, level)
        with pytest.raises(publishing.NeedsReview) as refusal:
            door(again(update), cal)

        assert refusal.value.level == level, door
        assert verbs(blog) == before, door
        assert again(update).heading == "Bridge closed", door


@pytest.mark.one_database
def test_in_a_sensitive_blog_no_editor_publishes_alone(ada, cal, blog):
    update = make_update(blog, "Bridge", by=ada)
    changed, seen = words("Bridge closed"), update.last_revision
    publishing.correct(update, changed, by=ada, seen_revision=seen)
    of_blog(blog, is_sensitive=True)
    before = verbs(blog)

    for door in [*DOORS, through_an_approval]:
        with pytest.raises((publishing.NeedsReview, publishing.NotTheirOwn)):
            door(again(update), ada)

        assert verbs(blog) == before, door


def test_what_was_scheduled_before_waits_for_the_editors_at_its_time(cal, blog):
    now = timezone.now()
    draft = Update(blog=blog, author=cal)
    drafting.schedule(draft, words("At nine"), at=now - timedelta(seconds=1), by=cal)
    ask(blog, cal, SECOND)

    assert publish_what_is_scheduled(now) == 0
    assert publish_what_is_scheduled(now) == 0

    draft = again(draft)
    assert (draft.state, draft.review, draft.submitted_by) == (
        "draft",
        "submitted",
        cal,
    )
    assert draft.missed_because == "rights"
    assert steps(draft) == [("submit", "Cal", "")]


# Submit ---------------------------------------------------------------------------------


def test_a_submission_is_a_draft_that_no_reader_sees(ada, cal, blog):
    ask(blog, cal, SECOND)
    before = blog.revision

    draft = submitted(blog, "Bridge closed", "By engineers.", by=cal)

    draft = again(draft)
    assert (draft.state, draft.review, draft.review_level) == (
        *("draft", "submitted"),
        SECOND,
    )
    assert (draft.submitted_by, draft.public_html) == (cal, "")
    assert brought(blog, before) == {}
    step = draft.review_steps.get()
    assert (step.verb, step.by, step.person, step.mail_due_at) == (
        *("submit", cal, cal),
        None,
    )
    assert step.words == draft.words().as_json()


def test_sent_again_it_is_submitted_once(cal, blog):
    first = submitted(blog, by=cal, key="k")
    second = submitted(blog, by=cal, key="k")

    assert second.pk == first.pk
    assert steps(first) == [("submit", "Cal", "")]


def test_what_is_saved_again_waits_no_longer(cal, blog):
    draft = again(submitted(blog, by=cal))

    drafting.keep(draft, words("Bridge open"))

    now = again(draft)
    assert (now.review, now.submitted_by, now.submitted_at) == ("", None, None)


def test_a_colleague_cannot_submit_what_is_not_theirs(cal, blog):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    draft = make_draft(blog, by=cal)

    with pytest.raises(publishing.NotAllowed):
        publishing.submit(draft, words("Mine"), by=mira)


def test_a_submission_is_taken_back(ada, cal, blog):
    draft = submitted(blog, by=cal)

    with pytest.raises(publishing.NotAllowed):
        publishing.withdraw_submission(again(draft), by=ada)
    publishing.withdraw_submission(again(draft), by=cal)
    with pytest.raises(publishing.NotWaiting):
        publishing.withdraw_submission(again(draft), by=cal)

    assert again(draft).review == ""
    assert steps(draft) == [("submit", "Cal", ""), ("withdraw", "Cal", "")]


# Approve --------------------------------------------------------------------------------


def test_approving_publishes_and_the_journal_knows_both(ada, cal, blog):
    ask(blog, cal, SECOND)
    draft = submitted(blog, "Bridge closed", by=cal)
    before = blog.revision

    update = publishing.approve(again(draft), by=ada)

    now = again(draft)
    assert (now.state, now.review, now.author) == ("published", "", cal)
    assert "Bridge closed" in now.public_html
    assert brought(blog, before) == {"arrived": [draft.pk], "parts": ["status"]}
    line = blog.journal.last()
    assert (line.verb, line.by, line.written_by) == ("publish", ada, cal)
    approved = now.review_steps.last()
    assert (approved.verb, approved.by, approved.person, approved.revision) == (
        *("approve", ada, cal),
        update.first_revision,
    )
    assert approved.mail_due_at is not None
    assert [step.words for step in now.review_steps.all()] == [None, None]


def test_what_others_words_are_than_were_read_is_not_approved(ada, cal, blog):
    draft = submitted(blog, by=cal)
    seen = draft.saved_at.isoformat()
    publishing.submit(again(draft), words("Bridge open"), by=cal)

    with pytest.raises(drafting.StaleDraft):
        publishing.approve(again(draft), by=ada, seen=seen)

    assert again(draft).state == "draft"


def test_who_sends_again_after_it_was_approved_gets_what_is_live(ada, cal, blog):
    """The device has not heard that its words arrived."""
    ask(blog, cal, SECOND)
    draft = submitted(blog, "Bridge closed", by=cal, key="k")
    publishing.approve(again(draft), by=ada)

    retried = Update(blog=blog, author=cal, idempotency_key="k")
    update = publishing.publish(retried, words("Bridge closed"), by=cal)

    assert update.pk == draft.pk
    assert blog.updates.count() == 1


@pytest.mark.parametrize("verb", ["approve", "send_back", "move"])
def test_a_correspondent_decides_nothing(cal, blog, verb):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    draft = again(submitted(blog, by=cal))
    more = {"send_back": {"note": "Why?"}}.get(verb, {})
    to = [make_blog()] if verb == "move" else []

    for person in (cal, mira):
        with pytest.raises(publishing.NotAllowed):
            getattr(publishing, verb)(draft, *to, by=person, **more)

    assert again(draft).review == "submitted"


@pytest.mark.parametrize("verb", ["approve", "send_back", "move"])
def test_an_editor_who_is_none_any_more_decides_nothing(ada, cal, blog, verb):
    draft, other = again(submitted(blog, by=cal)), make_blog(by=ada)
    User.objects.filter(pk=ada.pk).update(role="correspondent")
    more = {"send_back": {"note": "Why?"}}.get(verb, {})
    to = [other] if verb == "move" else []

    with pytest.raises(publishing.NotAllowed):
        getattr(publishing, verb)(draft, *to, by=ada, **more)


def test_in_a_closed_blog_nothing_is_approved(ada, cal, blog):
    draft = submitted(blog, by=cal)
    publishing.close(blog, by=ada)

    with pytest.raises(publishing.BlogNotLive):
        publishing.approve(again(draft), by=ada)


def test_a_sensitive_blog_takes_somebody_else(ada, ines, cal, blog):
    of_blog(blog, is_sensitive=True)
    own = submitted(blog, "Ada's", by=ada)
    edited = submitted(blog, "Cal's", by=cal)
    publishing.submit(again(edited), words("Cal's, by Ada"), by=ada)

    for draft in (own, edited):
        with pytest.raises(publishing.NotTheirOwn):
            publishing.approve(again(draft), by=ada)
        publishing.approve(again(draft), by=ines)

    assert [again(draft).state for draft in (own, edited)] == ["published"] * 2


# Send back and move -------------------------------------------------------------------


def test_out_of_a_sensitive_blog_nobody_moves_their_own(ada, ines, blog):
    of_blog(blog, is_sensitive=True)
    draft, storm = submitted(blog, by=ada), make_blog(by=ada, slug="storm")

    with pytest.raises(publishing.NotTheirOwn):
        publishing.move(again(draft), storm, by=ada)
    publishing.move(again(draft), storm, by=ines)

    assert again(draft).blog == storm


def test_what_is_sent_back_keeps_the_words_and_the_note(ada, cal, blog):
    draft = submitted(blog, "Everybody helps", by=cal)

    publishing.send_back(again(draft), by=ada, note="How many?")
    publishing.submit(again(draft), words("Sixty help"), by=cal, note="Counted.")

    assert steps(draft) == [
        ("submit", "Cal", ""),
        ("send_back", "Ada", "How many?"),
        ("submit", "Cal", "Counted."),
    ]
    headings = [step.words["heading"] for step in draft.review_steps.all()]
    assert headings == ["Everybody helps", "Everybody helps", "Sixty help"]
    told = draft.review_steps.get(verb="send_back")
    assert (told.person, told.mail_due_at is not None) == (cal, True)
    assert again(draft).review == "submitted"


def test_it_waits_in_the_blog_it_is_moved_to(ada, cal, blog):
    storm = make_blog(by=ada, slug="storm", review_level=LEGAL)
    draft = submitted(blog, by=cal)

    publishing.move(again(draft), storm, by=ada)

    now = again(draft)
    assert (now.blog, now.review, now.review_level) == (storm, "submitted", LEGAL)
    assert steps(draft)[-1] == ("move", "Ada", "River at record height")
    with pytest.raises(publishing.NotAMember):
        publishing.send_back(now, by=ada, note="Why?")


def test_who_publishes_it_where_it_was_finds_it_gone(ada, cal, blog):
    storm = make_blog(by=ada, slug="storm")
    draft = submitted(blog, by=cal)
    read_before = again(draft)
    publishing.move(again(draft), storm, by=ada)

    with pytest.raises(publishing.NotWaiting):
        publishing.approve(again_as(read_before), by=ada)
    with pytest.raises(publishing.NotAllowed):
        publishing.publish(read_before, words("Here"), by=ada)

    assert (again(draft).blog, again(draft).state) == (storm, "draft")


def again_as(update):
    update.blog.refresh_from_db()
    return update


# Corrections ----------------------------------------------------------------------------


def proposed(update, heading, *, by, **told):
    seen = update.last_revision
    return publishing.submit_correction(
        update, words(heading), by=by, seen_revision=seen, **told
    )


def test_a_correction_waits_too_and_corrects_when_it_is_approved(ada, cal, blog):
    update = make_update(blog, "Bridge open", by=cal)
    ask(blog, cal, SECOND)
    before = update.last_revision

    proposal = proposed(update, "Bridge closed", by=cal, note="It is closed.")
    assert again(update).heading == "Bridge open"
    assert brought(blog, before) == {}
    publishing.approve(again(proposal), by=ada)

    now = again(update)
    assert now.heading == "Bridge closed"
    assert brought(blog, before) == {"corrected": [update.pk]}
    assert not Update.objects.filter(pk=proposal.pk).exists()
    line = blog.journal.last()
    assert (line.verb, line.change, line.by, line.written_by) == (
        *("correct", "correction"),
        *(ada, cal),
    )
    assert [c.note for c in now.corrections.all()] == ["It is closed."]
    assert steps(now) == [("submit", "Cal", ""), ("approve", "Ada", "")]


def test_each_person_has_one_proposal_of_an_update(cal, blog):
    update = make_update(blog, "Bridge open", by=cal)

    first = proposed(update, "Bridge closed", by=cal)
    second = proposed(update, "Both bridges closed", by=cal, is_minor=True)

    assert first.pk == second.pk
    assert again(second).heading == "Both bridges closed"
    assert again(second).proposal["is_minor"] is True


def test_a_proposal_to_words_that_have_changed_since_is_not_approved(ada, cal, blog):
    update = make_update(blog, "Bridge open", by=cal)
    proposal = proposed(update, "Bridge closed", by=cal)
    seen = update.last_revision
    publishing.correct(update, words("Bridge shut"), by=ada, seen_revision=seen)

    with pytest.raises(publishing.StaleEdit):
        publishing.approve(again(proposal), by=ada)

    assert (again(update).heading, again(proposal).review) == (
        *("Bridge shut", "submitted"),
    )


def test_a_proposal_is_never_an_update_of_its_own(ada, cal, blog):
    proposal = proposed(make_update(blog, "Bridge", by=cal), "Open", by=cal)

    with pytest.raises(publishing.NotAllowed):
        publishing.publish(again(proposal), words("Open"), by=ada)
    with pytest.raises(publishing.NotAllowed):
        publishing.submit(again(proposal), words("Else"), by=cal)
    with pytest.raises(publishing.NotAllowed):
        publishing.move(again(proposal), make_blog(by=ada), by=ada)


# The settings ---------------------------------------------------------------------------


def test_an_editor_sets_what_review_a_blog_has(ada, cal, blog):
    settings = {"level": SECOND, "is_sensitive": True, "members": {cal.pk: LEGAL}}

    with pytest.raises(publishing.NotAllowed):
        publishing.set_review(blog, by=cal, **settings)
    publishing.set_review(blog, by=ada, **settings)
    publishing.set_review(blog, by=ada, **settings)

    blog.refresh_from_db()
    assert (blog.review_level, blog.is_sensitive) == (SECOND, True)
    assert blog.member_set.get().review_level == LEGAL
    assert [verb for verb, *_ in verbs(blog)] == ["go_live", "set_review"]
    assert ReviewStep.objects.count() == 0
