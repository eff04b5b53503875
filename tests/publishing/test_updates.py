"""An update's life in front of readers: published, corrected, withdrawn."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, FigureBlock, QuoteBlock, TextBlock, Update
from liveblog.publishing import drafting
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_user,
    quote,
    words,
)
from tests.page import OpenPage, right_page
from tests.publishing.state import brought, part_revisions, verbs
from tests.publishing.written import NOON, at

# publish ------------------------------------------------------------------------------


def test_publish_takes_the_next_revision_and_writes_the_journal(ada, cal, blog):
    update = make_update(blog, "Bridge closed", "Engineers shut it.", by=cal)

    assert blog.revision == 2
    assert (update.first_revision, update.last_revision) == (2, 2)
    assert update.state == Update.State.PUBLISHED
    assert update.published_at == blog.last_published_at
    assert verbs(blog) == [
        ("go_live", "Ada Brandt", None),
        ("publish", "Cal Ferris", update.pk),
    ]


def test_publish_saves_the_blocks_in_their_order(ada, blog):
    image = make_image(by=ada)

    update = make_update(blog, "", "One", quote(), "Two", figure(image))

    assert [(type(b), b.position) for b in update.blocks()] == [
        (TextBlock, 0),
        (QuoteBlock, 1),
        (TextBlock, 2),
        (FigureBlock, 3),
    ]


def test_publish_stores_what_the_database_then_holds(blog):
    update = make_update(blog, "Bridge closed", "Engineers shut it.")

    stored = Update.objects.get(pk=update.pk)

    assert stored.public_html == update.public_html
    assert "Engineers shut it." in stored.public_html
    assert "…" not in stored.public_html


def test_publish_refuses_a_closed_blog(ada, cal, blog):
    publishing.close(blog, by=ada)

    with pytest.raises(publishing.BlogNotLive):
        make_update(blog, "Too late", by=cal)

    blog.refresh_from_db()
    assert blog.revision == 2
    assert blog.updates.count() == 0


def test_publish_refuses_a_prepared_blog(ada):
    blog = make_blog(by=ada, live=False)

    with pytest.raises(publishing.BlogNotLive):
        make_update(blog, "Too early", by=ada)


def test_publish_refuses_a_correspondent_who_is_no_longer_a_member(cal, blog):
    blog.members.clear()

    with pytest.raises(publishing.NotAllowed):
        make_update(blog, "Not mine", by=cal)


def test_publish_refuses_an_editor_who_was_demoted_meanwhile(ada, blog):
    User.objects.filter(pk=ada.pk).update(role=User.Role.CORRESPONDENT)

    with pytest.raises(publishing.NotAllowed):
        make_update(blog, "Not any more", by=ada)


def test_publish_refuses_somebody_who_was_shut_out(cal, blog):
    User.objects.filter(pk=cal.pk).update(is_active=False)

    with pytest.raises(publishing.NotAllowed):
        make_update(blog, "Not any more", by=cal)


@pytest.mark.parametrize("mark", ["is_pinned", "is_key_event", "is_breaking"])
def test_publish_refuses_marks_from_a_correspondent(cal, blog, mark):
    with pytest.raises(publishing.NotAllowed):
        make_update(blog, "Look at me", by=cal, **{mark: True})


def test_publish_with_marks_changes_the_page_parts_too(blog):
    make_update(blog, "River passes the mark", is_pinned=True, is_key_event=True)

    assert part_revisions(blog)["pinned"] == 2
    assert part_revisions(blog)["key_events"] == 2
    assert "River passes the mark" in blog.pinned_html
    assert "River passes the mark" in blog.key_events_html


def test_publish_of_a_draft_keeps_its_author(ada, cal, blog):
    draft = make_draft(blog, "What the reservoir can take", by=cal)

    published = publishing.publish(draft, draft.words(), by=ada)

    assert published.pk == draft.pk
    assert published.author == cal
    assert verbs(blog)[-1] == ("publish", "Ada Brandt", draft.pk)


def test_what_a_colleague_has_put_into_a_draft_counts_for_the_right_to_owe(
    ada, cal, blog
):
    """Nobody has said yet what the picture shows: an editor may publish it so."""
    draft = make_draft(blog, "Dam breaks", by=cal)
    seen = draft.saved_at.isoformat()
    owing = figure(make_image(by=ada), alt="", owes_alt=True)
    adas = Update.objects.get()
    drafting.keep(adas, words("Dam breaks", owing), seen=seen)

    with pytest.raises(publishing.NotAllowed):
        publishing.publish(draft, words("Dam breaks now"), by=cal, seen=seen)

    assert Update.objects.get().is_draft
    publishing.publish(draft, words("Dam breaks now"), by=ada, seen=seen)
    [shown] = Update.objects.get().blocks()
    assert shown.owes_alt


def test_publish_of_a_draft_that_is_live_already_is_refused(ada, blog):
    draft = make_draft(blog, "Once", by=ada)
    same_draft = Update.objects.get(pk=draft.pk)
    publishing.publish(draft, words("Once"), by=ada)

    with pytest.raises(publishing.AlreadyPublished):
        publishing.publish(same_draft, words("Twice"), by=ada)

    assert blog.updates.get().heading == "Once"


def test_the_same_key_publishes_once(cal, blog):
    first = make_update(blog, "Bridge closed", by=cal, key="k1")

    again = make_update(blog, "Bridge closed", by=cal, key="k1")

    assert again.pk == first.pk
    assert blog.updates.count() == 1
    blog.refresh_from_db()
    assert blog.revision == 2


def test_the_same_key_with_other_words_is_told_what_is_live(cal, blog):
    first = make_update(blog, "Bridge closed", by=cal, key="k1")

    with pytest.raises(publishing.AlreadyPublished) as refusal:
        make_update(blog, "Bridge open", by=cal, key="k1")

    assert refusal.value.update == first
    assert blog.updates.count() == 1


def test_a_retry_after_the_closing_is_answered_not_refused(ada, cal, blog):
    first = make_update(blog, "Bridge closed", by=cal, key="k1")
    publishing.close(blog, by=ada)

    assert make_update(blog, "Bridge closed", by=cal, key="k1") == first


def test_a_retry_after_a_correction_gets_the_update_as_it_is_now(ada, cal, blog):
    first = make_update(blog, "Bridge closed", by=cal, key="k1")
    publishing.correct(first, words("Bridge open"), by=ada, seen_revision=2)

    again = make_update(blog, "Bridge closed", by=cal, key="k1")

    assert again.heading == "Bridge open"


def test_two_people_may_use_the_same_key(ada, cal, blog):
    make_update(blog, "One", by=ada, key="k1")
    make_update(blog, "Two", by=cal, key="k1")

    assert blog.updates.count() == 2


def test_only_success_uses_up_a_key(ada, cal, blog):
    publishing.close(blog, by=ada)
    with pytest.raises(publishing.BlogNotLive):
        make_update(blog, "Bridge closed", by=cal, key="k1")
    publishing.reopen(blog, by=ada)

    assert make_update(blog, "Bridge closed", by=cal, key="k1").is_published


def test_what_was_refused_can_be_published_when_its_time_has_come(ada, blog):
    update, said = Update(blog=blog, author=ada), words("Bridge closed", "At ten.")
    publishing.close(blog, by=ada)
    with pytest.raises(publishing.BlogNotLive):
        publishing.publish(update, said, by=ada)
    assert update.pk is None
    publishing.reopen(blog, by=ada)

    publishing.publish(update, said, by=ada)

    assert "At ten." in Update.objects.get().public_html


@pytest.mark.django_db(transaction=True)
def test_a_failure_in_the_verb_takes_no_revision(ada, blog):
    uncredited = figure(make_image(by=ada), credit="")

    with pytest.raises(IntegrityError):
        make_update(blog, "Bridge closed", uncredited)

    blog.refresh_from_db()
    assert blog.revision == 1
    assert blog.updates.count() == 0
    assert blog.journal.count() == 1


def test_people_of_other_blogs_stay_out(ada, blog):
    stranger = make_user("Sam Stranger")
    make_blog(by=ada, members=[stranger])

    with pytest.raises(publishing.NotAllowed):
        make_update(blog, "Not here", by=stranger)


# published with marks -----------------------------------------------------------------


def test_publish_as_breaking_ends_half_an_hour_later(blog):
    with at(NOON):
        update = make_update(blog, "Dam breaks", is_breaking=True)

    kept = Update.objects.get(pk=update.pk)
    assert kept.breaking_until == NOON + timedelta(minutes=30)
    assert '<span class="badge b-breaking">Breaking</span>' in kept.public_html


def test_a_draft_may_be_breaking_and_its_time_begins_when_it_goes_live(ada, blog):
    with at(NOON - timedelta(hours=5)):
        draft = make_draft(blog, "Dam breaks", is_breaking=True)
    kept = Update.objects.get(pk=draft.pk)
    assert (kept.is_breaking, kept.breaking_until) == (True, None)
    kept.breaking_until = NOON  # whatever it carries

    with at(NOON):
        publishing.publish(kept, kept.words(), by=ada)

    kept.refresh_from_db()
    assert kept.breaking_until == NOON + timedelta(minutes=30)


@pytest.mark.parametrize("mark", ["is_pinned", "is_key_event", "is_breaking"])
def test_a_mark_that_an_editor_set_on_a_draft_goes_live_with_it(cal, blog, mark):
    draft = make_draft(blog, "Dam breaks", by=cal, **{mark: True})

    publishing.publish(draft, draft.words(), by=cal)

    assert getattr(Update.objects.get(pk=draft.pk), mark) is True


def test_a_correspondent_may_publish_as_unconfirmed(rey, cal, blog):
    page = OpenPage(rey, "flood")

    update = make_update(blog, "Dam breaks", by=cal, verification="unconfirmed")

    kept = Update.objects.get(pk=update.pk)
    assert (kept.verification, kept.verified_at) == ("unconfirmed", None)
    badge = '<span class="badge out b-unconfirmed">Unconfirmed</span>'
    assert badge in kept.public_html
    assert brought(blog, 1) == {"arrived": [update.pk], "parts": ["status"]}
    page.poll()
    assert page.shown() == right_page(blog)
    assert "unconfirmed" in page.feed[0].attributes["class"].split()


@pytest.mark.parametrize("verification", ["confirmed", "wrong"])
def test_publish_of_what_is_settled_says_since_when(ada, blog, verification):
    draft = make_draft(blog, "Dam breaks")
    draft.verification = verification

    with at(NOON):
        publishing.publish(draft, draft.words(), by=ada)

    assert Update.objects.get(pk=draft.pk).verified_at == NOON


def test_publish_keeps_when_it_happened(blog):
    update = make_update(blog, "Dam breaks", event_at=NOON)

    kept = Update.objects.get(pk=update.pk)
    assert kept.event_at == NOON
    assert kept.words().digest() == kept.body_digest


def test_a_retry_gets_the_marks_that_went_live(ada, blog):
    old = make_update(blog, "Old")
    marks = {"is_breaking": True, "verification": "unconfirmed", "announces": old}
    first = make_update(blog, "Dam breaks", key="k1", **marks)

    again = make_update(blog, "Dam breaks", key="k1", **marks)
    without = make_update(blog, "Dam breaks", key="k1")

    assert again == without == first
    for kept in (again, without):
        assert (kept.is_breaking, kept.verification) == (True, "unconfirmed")
        assert (kept.announces, kept.breaking_until) == (old, first.breaking_until)
    assert Blog.objects.get(pk=blog.pk).revision == 3


def test_a_retry_after_the_marks_changed_gets_the_update_as_it_is_now(ada, blog):
    first = make_update(blog, "Dam breaks", key="k1", is_breaking=True)
    publishing.end_breaking(first, by=ada)
    publishing.mark_wrong(first, by=ada, note="It holds.")

    again = make_update(blog, "Dam breaks", key="k1", is_breaking=True)

    assert (again.is_breaking, again.verification) == (False, "wrong")
    assert Blog.objects.get(pk=blog.pk).revision == 4


# announcing what became of another ----------------------------------------------------


def link_to(old, clock):
    return (
        f'<p class="announces"><a href="/live/flood/updates/{old.pk}/" '
        f'data-goto="update-{old.pk}">About the update from {clock}</a></p>'
    )


def test_an_update_links_to_the_one_it_is_about_by_its_time_alone(blog):
    with at(NOON):
        old = make_update(blog, "Secret heading", "Secret text.")

    update = make_update(blog, "It is confirmed", announces=old)

    assert link_to(old, "12:00") in update.public_html
    assert "Secret" not in update.public_html
    assert "Secret" not in Update.objects.get(pk=update.pk).public_html


def test_the_link_stays_when_the_older_update_is_withdrawn(ada, blog):
    with at(NOON):
        old = make_update(blog, "Secret heading")
    update = make_update(blog, "It was wrong", announces=old)
    publishing.withdraw(old, by=ada, notice="It was wrong.")
    before = Update.objects.get(pk=update.pk)

    assert publishing.rerender(blog) == 0
    publishing.correct(update, words("It was not so"), by=ada, seen_revision=3)

    kept = Update.objects.get(pk=update.pk)
    assert (before.announces, before.last_revision) == (old, 3)
    assert kept.announces == old
    assert link_to(old, "12:00") in before.public_html
    assert link_to(old, "12:00") in kept.public_html


def test_an_update_may_be_about_one_that_was_just_withdrawn(ada, blog):
    old = make_update(blog, "Dam breaks")
    publishing.withdraw(Update.objects.get(pk=old.pk), by=ada)

    update = make_update(blog, "It was wrong", announces=old)

    assert Update.objects.get(pk=update.pk).announces == old


def test_an_update_is_never_about_what_is_not_public_in_its_blog(ada, blog):
    draft = make_draft(blog)
    elsewhere = make_update(make_blog(by=ada), "In another blog")

    for target in (draft, elsewhere):
        with pytest.raises(publishing.NotAllowed):
            make_update(blog, "It is confirmed", announces=target)
    draft.announces = draft
    with pytest.raises(publishing.NotAllowed):
        publishing.publish(draft, draft.words(), by=ada)

    assert Blog.objects.get(pk=blog.pk).revision == 1
