"""What was submitted for review and is sent again, since its answer was lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Member, Update
from liveblog.publishing import drafting
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.factories import make_draft, make_update, words


@pytest.fixture
def reviewed(blog, cal):
    """Cal's words are read first."""
    Member.objects.filter(blog=blog, user=cal).update(review_level="second")
    return blog


def again(update):
    return Update.objects.select_related("blog").get(pk=update.pk)


def verbs(update):
    return list(update.review_steps.values_list("verb", flat=True))


@pytest.fixture
def merged(cal, reviewed):
    """A draft in whose submission there is more than Cal has sent; and when Cal read it."""
    draft = make_draft(reviewed, "Bridge closed at noon", by=cal)
    seen = draft.saved_at.isoformat()
    drafting.keep(again(draft), words("Bridge closed at noon today"), seen=seen)
    publishing.submit(
        again(draft), words("The bridge closed at noon"), by=cal, seen=seen
    )
    return draft, seen


def test_a_merged_submission_that_is_sent_again_is_submitted_once(merged, cal, blog):
    draft, seen = merged

    publishing.submit(
        again(draft), words("The bridge closed at noon"), by=cal, seen=seen
    )

    assert again(draft).heading == "The bridge closed at noon today"
    assert verbs(draft) == ["submit"]


def test_and_after_it_was_approved_it_is_answered_with_what_is_live(merged, ada, cal):
    draft, seen = merged
    publishing.approve(again(draft), by=ada)

    sent = words("The bridge closed at noon")
    live = publishing.publish(again(draft), sent, by=cal, seen=seen)

    assert (live.pk, live.heading) == (draft.pk, "The bridge closed at noon today")


def test_what_the_worker_submitted_is_known_when_it_is_sent_again(ada, cal, blog):
    draft = make_draft(blog, "Bridge closed", by=cal)
    soon = timezone.now() + timedelta(minutes=1)
    drafting.schedule(draft, words("Bridge closed"), at=soon, by=cal)
    Member.objects.filter(user=cal).update(review_level="second")
    publish_what_is_scheduled(soon)
    publishing.approve(again(draft), by=ada)

    live = publishing.publish(again(draft), words("Bridge closed"), by=cal)

    assert live.pk == draft.pk


def test_what_a_draft_said_before_goes_when_it_is_approved(merged, ada):
    draft, _seen = merged
    assert draft.saved_drafts.count() == 2

    publishing.approve(again(draft), by=ada)

    assert draft.saved_drafts.count() == 0


def proposed(update, heading, *, by, **told):
    seen = update.last_revision
    return publishing.submit_correction(
        update, words(heading), by=by, seen_revision=seen, **told
    )


def test_a_proposal_that_is_sent_again_is_made_once(ada, cal, blog):
    update = make_update(blog, "Bridge open", by=cal)
    sent = {"by": cal, "note": "It is closed."}

    waiting = [proposed(update, "Bridge closed", **sent) for _ in range(2)]
    publishing.approve(again(waiting[0]), by=ada)
    late = publishing.submit_correction(
        again(update), words("Bridge closed"), seen_revision=2, **sent
    )

    assert (waiting[0].pk, late) == (waiting[1].pk, None)
    assert verbs(update) == ["submit", "approve"]
    assert [each.pk for each in blog.updates.all()] == [update.pk]


def test_a_proposal_that_was_sent_back_can_be_made_again(ada, cal, blog):
    update = make_update(blog, "Bridge open", by=cal)
    proposal = proposed(update, "Bridge closed", by=cal)
    publishing.send_back(again(proposal), by=ada, note="Sure?")

    proposed(update, "Bridge closed", by=cal)

    assert again(proposal).review == "submitted"
    assert verbs(proposal) == ["submit", "send_back", "submit"]
