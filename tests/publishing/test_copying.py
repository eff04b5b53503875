"""An update in other blogs: what a copy is, and what of its original it follows."""

import pytest
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Member, Update, erase_blog
from liveblog.publishing import drafting
from media.models import Image
from tests.factories import (
    awaited,
    figure,
    make_blog,
    make_image,
    make_update,
    make_upload,
    make_user,
    question,
    words,
)
from tests.moments import just_before_a_transaction
from tests.publishing.at_once import at_once
from tests.publishing.state import verbs


@pytest.fixture
def storm(ada, cal, blog):
    return make_blog(by=ada, members=[cal], slug="storm", headline="Storm Ilka")


@pytest.fixture
def original(blog, cal):
    return make_update(blog, "Bridge closed", "No way across.", by=cal, byline="Cal")


def correct(update, *said, by, note="", **lines):
    return publishing.correct(
        update,
        words(*said, **lines),
        by=by,
        seen_revision=update.last_revision,
        note=note,
    )


# Copying ----------------------------------------------------------------------------------


def test_a_copy_is_an_update_of_its_own(original, storm, blog, ada):
    publishing.pin(original, by=ada)
    publishing.mark_unconfirmed(original, by=ada)
    publishing.note_source(original, "The dispatcher", by=ada)

    copy = publishing.copy_to(storm, original, by=ada)

    copy = Update.objects.get(pk=copy.pk)
    assert (copy.original, copy.blog, copy.author) == (original, storm, ada)
    assert (copy.state, copy.first_revision) == ("published", storm.revision)
    assert copy.words().as_json() == original.words().as_json()
    assert (copy.is_pinned, copy.verification) == (False, "unconfirmed")
    assert copy.source_note == ""
    assert copy.public_html != ""
    assert verbs(storm)[-1] == ("publish", "Ada Brandt", copy.pk)
    assert verbs(blog)[-1][0] == "mark_unconfirmed"  # the original has no part in it


def test_what_an_original_announces_stays_behind(original, storm, blog, ada):
    told = make_update(blog, "Open again", "Text.", by=ada, announces=original)

    copy = publishing.copy_to(storm, told, by=ada)

    assert copy.announces is None
    assert told.public_html.count("announces") == 1
    assert "announces" not in copy.public_html


def test_asked_twice_it_is_the_same(original, storm, ada, cal):
    first = publishing.copy_to(storm, original, by=ada)
    publishing.close(storm, by=ada)

    assert publishing.copy_to(storm, original, by=ada) == first
    assert publishing.copy_to(storm, original, by=cal) == first  # by a colleague, too
    assert storm.updates.count() == 1


def test_a_draft_of_it_is_nobodys_copy_but_its_authors(original, storm, ada, cal):
    draft = publishing.copy_to(storm, original, by=cal, as_draft=True)

    assert publishing.copy_to(storm, original, by=cal) == draft
    assert (draft.state, draft.original, draft.author) == ("draft", original, cal)
    assert publishing.copy_to(storm, original, by=ada) != draft


def test_who_is_read_first_there_submits(original, storm, cal):
    Member.objects.filter(blog=storm, user=cal).update(review_level="second")

    copy = publishing.copy_to(storm, original, by=cal)

    assert (copy.review, copy.submitted_by, copy.original) == (
        "submitted",
        cal,
        original,
    )
    assert publishing.copy_to(storm, original, by=cal) == copy
    assert storm.updates.published().count() == 0


def test_what_needs_legal_of_who_wrote_it_needs_legal_of_who_copies(
    original, storm, ada, cal
):
    Member.objects.filter(blog=storm, user=cal).update(review_level="legal")

    copy = publishing.copy_to(storm, original, by=ada)

    assert (copy.review, copy.review_level) == ("submitted", "legal")
    with pytest.raises(publishing.NeedsReview):
        publishing.approve(copy, by=make_user("Ida Moss", role=User.Role.EDITOR))


def test_a_sensitive_blog_takes_no_copy_from_one_alone(original, storm, ada):
    Blog.objects.filter(pk=storm.pk).update(is_sensitive=True)

    copy = publishing.copy_to(storm, original, by=ada)

    assert copy.review == "submitted"
    with pytest.raises(publishing.NotTheirOwn):
        publishing.approve(copy, by=ada)


def test_a_pause_is_not_gone_around(original, storm, ada, cal):
    publishing.pause(storm, by=ada, reason="Wrong numbers")

    with pytest.raises(publishing.Paused):
        publishing.copy_to(storm, original, by=cal)
    Member.objects.filter(blog=storm, user=cal).update(review_level="second")
    assert publishing.copy_to(storm, original, by=cal).review == "submitted"


@pytest.mark.parametrize("as_draft", [False, True])
def test_only_where_one_writes_and_in_another_blog(original, blog, ada, cal, as_draft):
    with pytest.raises(publishing.NotAllowed):
        publishing.copy_to(make_blog(by=ada), original, by=cal, as_draft=as_draft)
    with pytest.raises(publishing.NotAllowed):
        publishing.copy_to(blog, original, by=cal, as_draft=as_draft)


@pytest.mark.parametrize("as_draft", [False, True])
@pytest.mark.parametrize("level", ["direct", "second"])
def test_what_is_withdrawn_meanwhile_is_not_copied(
    original, storm, ada, cal, level, as_draft
):
    Member.objects.filter(blog=storm, user=cal).update(review_level=level)
    seen = Update.objects.get(pk=original.pk)
    publishing.withdraw(original, by=ada)

    with pytest.raises(publishing.Withdrawn):
        publishing.copy_to(storm, seen, by=cal, as_draft=as_draft)
    assert storm.updates.count() == 0


def test_nor_in_words_that_were_corrected_meanwhile(original, storm, ada):
    seen = Update.objects.get(pk=original.pk)

    def change():
        Update.objects.filter(pk=original.pk).update(last_revision=99)

    with just_before_a_transaction(change), pytest.raises(publishing.StaleEdit):
        publishing.copy_to(storm, seen, by=ada)
    assert storm.updates.count() == 0


def test_pictures_that_are_gone_or_not_ones_own_stay_behind(blog, storm, ada, cal):
    image, ended = make_image(by=ada), make_image(by=ada, colour="red")
    upload = make_upload(by=ada)
    shown = (figure(image), figure(ended), awaited(upload), question(asked=7))
    original = make_update(blog, "Bridge", *shown, by=ada)
    Image.objects.filter(pk=ended.pk).update(ends_at=timezone.now())
    publishing.end_picture(Image.objects.get(pk=ended.pk))
    original = Update.objects.get(pk=original.pk)

    theirs = publishing.copy_to(storm, original, by=cal)
    adas = publishing.copy_to(make_blog(by=ada), original, by=ada)

    assert [block.kind for block in theirs.blocks()] == ["figure", "question"]
    assert theirs.blocks()[0].image == image
    assert theirs.blocks()[1].asked is None
    assert [block.kind for block in adas.blocks()] == ["figure", "figure", "question"]
    only = make_update(blog, "", awaited(upload), by=ada)
    with pytest.raises(publishing.NothingLeft):
        publishing.copy_to(storm, only, by=cal)


def test_a_blog_that_is_not_live_takes_drafts_alone(original, ada):
    prepared = make_blog(live=False)

    with pytest.raises(publishing.BlogNotLive):
        publishing.copy_to(prepared, original, by=ada)
    assert publishing.copy_to(prepared, original, by=ada, as_draft=True).is_draft


@pytest.mark.django_db(transaction=True)
def test_two_who_copy_at_once_make_one(original, storm, ada, cal):
    raised = at_once(
        *[
            lambda by=by: publishing.copy_to(
                Blog.objects.get(pk=storm.pk), Update.objects.get(pk=original.pk), by=by
            )
            for by in (ada, cal, ada, cal)
        ]
    )

    assert raised == [None] * 4
    assert storm.updates.published().count() == 1


@pytest.mark.django_db(transaction=True)
def test_none_is_left_when_it_is_copied_and_withdrawn_at_once(blog, ada, cal):
    storms = [make_blog(by=ada, members=[cal]) for _ in range(3)]
    original = make_update(blog, "Bridge", figure(make_image(by=cal)), by=cal)

    def withdraw():
        update = Update.objects.get(pk=original.pk)
        publishing.withdraw(update, by=ada)
        publishing.withdraw_copies(update, by=ada)

    raised = at_once(
        withdraw,
        *[
            lambda to=to: publishing.copy_to(
                Blog.objects.get(pk=to.pk), Update.objects.get(pk=original.pk), by=cal
            )
            for to in storms
        ],
    )

    refusals = (publishing.Withdrawn, publishing.NotAllowed, publishing.NothingLeft)
    assert all(each is None or isinstance(each, refusals) for each in raised)
    assert Update.objects.published().count() == 0


# Withdrawing ------------------------------------------------------------------------------


def test_all_copies_go_with_it_but_those_that_are_kept(original, storm, ada, cal):
    kept = make_blog(by=ada, members=[cal], slug="kept")
    copy = publishing.copy_to(storm, original, by=cal)
    of_copy = publishing.copy_to(kept, copy, by=ada)
    another = publishing.copy_to(make_blog(by=ada), original, by=ada)
    publishing.withdraw(original, by=ada)

    told = {"by": ada, "reason": "Not true", "notice": "It is open."}
    for _ in range(2):
        left = publishing.withdraw_copies(original, but={another.pk}, **told)

    assert left == []
    states = {u.pk: u.state for u in Update.objects.all()}
    assert states == {
        original.pk: "withdrawn",
        copy.pk: "withdrawn",
        of_copy.pk: "withdrawn",
        another.pk: "published",
    }
    copy.refresh_from_db()
    assert (copy.withdrawal_notice, copy.withdrawal_reason) == (
        "It is open.",
        "Not true",
    )
    assert copy.original == original


def test_a_correspondent_leaves_what_a_colleague_has_copied(original, storm, ada, cal):
    copy = publishing.copy_to(storm, original, by=ada)
    publishing.withdraw(original, by=cal)

    assert publishing.withdraw_copies(original, by=cal) == [copy]
    assert Update.objects.get(pk=copy.pk).is_published


def test_what_is_scheduled_of_it_goes_out_no_more(original, storm, ada, cal):
    draft = publishing.copy_to(storm, original, by=cal, as_draft=True)
    at = timezone.now()
    drafting.schedule(draft, draft.words(), at=at, by=ada)
    publishing.withdraw(original, by=ada)
    publishing.withdraw_copies(original, by=ada)

    assert not publishing.publish_due(Update.objects.get(pk=draft.pk), now=at)
    assert Update.objects.get(pk=draft.pk).heading == "Bridge closed"


def test_undo_takes_the_copies_back_too(original, storm, ada, cal):
    copy = publishing.copy_to(storm, original, by=cal)
    publishing.take_back(original, by=cal)

    for _ in range(2):
        publishing.take_back_copies(original, by=cal)

    copy.refresh_from_db()
    assert (copy.is_taken_back, copy.became.blog) == (True, storm)


def test_everything_from_somebody_is_with_what_colleagues_copied(blog, storm, ada, cal):
    old = make_update(blog, "Long ago", "Text.", by=cal)
    since = timezone.now()
    original = make_update(blog, "Bridge", "Text.", by=cal)
    copies = [publishing.copy_to(storm, each, by=ada) for each in (old, original)]

    found = publishing.public_since(cal, since)
    assert list(found) == [original, copies[1]]
    publishing.withdraw_all(list(found), by=ada, reason="Not Cal")
    assert list(publishing.withdrawn_since(cal, since)) == [original, copies[1]]


def test_legal_holds_the_copies_with_it(original, storm, ada, cal):
    lee = make_user("Lee Park", role=User.Role.LEGAL)
    copy = publishing.copy_to(storm, original, by=cal)
    draft = publishing.copy_to(make_blog(by=ada), copy, by=ada, as_draft=True)

    publishing.hold(original, by=lee)

    held = Update.objects.filter(review="held").order_by("pk")
    assert list(held) == [original, copy, draft]
    assert not Update.objects.published().exists()
    with pytest.raises(publishing.NotAllowed):
        publishing.publish(draft, words("Bridge closed"), by=ada)


# Correcting -------------------------------------------------------------------------------


def test_a_copy_is_corrected_and_keeps_its_byline(original, storm, ada, cal):
    copy = publishing.copy_to(storm, original, by=cal)
    correct(copy, "Bridge closed", "No way across.", by=ada, byline="Storm desk")
    correct(original, "Bridge shut", "No way across.", by=ada, note="Shut.")

    assert publishing.is_in_step(copy, original)
    for _ in range(2):
        waits = publishing.correct_copy(copy, original, by=ada, note="Shut.")

    copy = Update.objects.get(pk=copy.pk)
    assert waits is False
    assert (copy.heading, copy.byline) == ("Bridge shut", "Storm desk")
    assert [each.note for each in copy.corrections.all()] == ["Shut."]


def test_what_was_changed_there_alone_stays(original, storm, ada, cal):
    copy = publishing.copy_to(storm, original, by=cal)
    correct(copy, "Bridge closed", "No way across.", "Use the ferry.", by=ada)
    correct(original, "Bridge shut", "No way across.", by=ada)

    assert not publishing.is_in_step(copy, original)
    publishing.correct_copy(copy, original, by=ada)

    said = Update.objects.get(pk=copy.pk).words()
    assert said.heading == "Bridge shut"
    assert [b.words for b in said.blocks] == ["No way across.", "Use the ferry."]


def test_what_was_changed_there_alone_hides_no_earlier_correction(
    original, storm, ada, cal
):
    copy = publishing.copy_to(storm, original, by=cal)
    correct(copy, "Bridge closed", "No way across.", "Use the ferry.", by=ada)
    correct(original, "Bridge shut", "No way across.", by=ada, note="Shut.")
    correct(original, "Bridge shut", "No way across, they say.", by=ada)

    publishing.correct_copy(copy, original, by=ada)

    said = Update.objects.get(pk=copy.pk).words()
    assert said.heading == "Bridge shut"
    assert [b.words for b in said.blocks] == [
        "No way across, they say.",
        "Use the ferry.",
    ]
    correct(original, "Bridge gone", "No way across, they say.", by=ada)
    publishing.correct_copy(copy, original, by=ada)
    assert Update.objects.get(pk=copy.pk).heading == "Bridge gone"


def test_of_what_was_moved_a_copy_that_was_changed_is_corrected_too(
    original, storm, ada, cal
):
    copy = publishing.copy_to(storm, original, by=cal)
    correct(copy, "Bridge closed", "No way across.", "Use the ferry.", by=ada)
    correct(original, "Bridge shut", "No way across.", by=ada)
    new = publishing.move_update(original, make_blog(by=ada), by=ada)

    publishing.correct_copy(Update.objects.get(pk=copy.pk), new, by=ada)

    said = Update.objects.get(pk=copy.pk).words()
    assert said.heading == "Bridge shut"
    assert said.blocks[-1].words == "Use the ferry."


def test_the_same_words_changed_in_both_are_left_to_a_person(original, storm, ada, cal):
    copy = publishing.copy_to(storm, original, by=cal)
    correct(copy, "Bridge open", "No way across.", by=ada)
    correct(original, "Bridge shut", "No way across.", by=ada)

    with pytest.raises(publishing.StaleEdit):
        publishing.correct_copy(copy, original, by=ada)
    assert Update.objects.get(pk=copy.pk).heading == "Bridge open"


def test_a_copy_is_in_step_with_what_its_original_said_once(original, storm, ada, cal):
    copy = publishing.copy_to(storm, original, by=cal)
    for heading in ("Bridge shut", "Bridge gone"):
        correct(original, heading, "No way across.", by=ada)

    assert publishing.is_in_step(copy, original)


def test_who_is_read_first_there_proposes_it(original, storm, ada, cal):
    copy = publishing.copy_to(storm, original, by=cal)
    Member.objects.filter(blog=storm, user=cal).update(review_level="second")
    correct(original, "Bridge shut", "No way across.", by=cal)

    assert publishing.correct_copy(copy, original, by=cal, note="Shut.") is True

    assert Update.objects.get(pk=copy.pk).heading == "Bridge closed"
    publishing.approve(publishing.proposal_of(copy, cal), by=ada)
    assert Update.objects.get(pk=copy.pk).heading == "Bridge shut"


def test_a_colleagues_copy_is_not_ones_own(original, storm, ada, cal):
    copy = publishing.copy_to(storm, original, by=ada)
    correct(original, "Bridge shut", "No way across.", by=cal)

    with pytest.raises(publishing.NotAllowed):
        publishing.correct_copy(copy, original, by=cal)


def test_a_copy_outlives_its_original(original, storm, blog, ada):
    copy = publishing.copy_to(storm, original, by=ada)

    erase_blog(blog, why="A court order")

    copy.refresh_from_db()
    assert (copy.original, copy.state) == (None, "published")


def test_what_was_submitted_of_it_waits_no_more(original, storm, ada, cal):
    Member.objects.filter(blog=storm, user=cal).update(review_level="second")
    copy = publishing.copy_to(storm, original, by=cal)
    publishing.withdraw(original, by=ada)

    publishing.withdraw_copies(original, by=ada)

    copy.refresh_from_db()
    assert (copy.state, copy.review) == ("draft", "")
    assert copy.review_steps.last().mail_due_at is not None


def test_in_a_pause_a_copy_that_waits_is_found_again(original, storm, ada, cal):
    Member.objects.filter(blog=storm, user=cal).update(review_level="second")
    copy = publishing.copy_to(storm, original, by=cal)
    publishing.pause(storm, by=ada, reason="Wrong numbers")

    assert publishing.copy_to(storm, original, by=cal) == copy


def test_of_an_original_that_is_gone_no_copy_is_emptied(original, storm, ada, cal):
    copy = publishing.copy_to(storm, original, by=cal)
    publishing.withdraw(original, by=ada)

    with pytest.raises(publishing.Withdrawn):
        publishing.correct_copy(copy, original, by=ada)
    assert Update.objects.get(pk=copy.pk).heading == "Bridge closed"
