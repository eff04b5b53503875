"""Everything from one person since a moment: found, withdrawn, and put back."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Update
from liveblog.publishing import drafting
from tests.factories import make_blog, make_draft, make_update, make_user, table, words
from tests.publishing.at_once import at_once


@pytest.fixture
def since():
    return timezone.now()


def headings(updates):
    return [each.heading for each in updates]


def test_what_they_wrote_or_published_and_what_they_changed(blog, ada, cal):
    make_update(blog, "Long ago", "Text.", by=cal)
    kept = make_update(blog, "Of Ada", "Text.", by=ada)
    since = timezone.now()
    other = make_blog(by=ada, members=[cal], slug="storm")
    make_update(other, "Here", "Text.", by=cal)
    make_update(blog, "There", "Text.", by=cal)
    adas = make_draft(blog, "By Ada, sent by another", by=ada)
    publishing.publish(adas, words("By Ada, sent by another"), by=ada)
    publishing.correct(kept, words("Changed"), by=ada, seen_revision=kept.last_revision)
    make_draft(blog, "Not public", by=cal)

    assert headings(publishing.public_since(cal, since)) == ["Here", "There"]
    assert headings(publishing.rewritten_since(cal, since)) == []
    assert headings(publishing.public_since(ada, since)) == ["By Ada, sent by another"]
    assert headings(publishing.rewritten_since(ada, since)) == ["Changed"]


def test_what_they_wrote_and_a_colleague_approved(blog, ada, cal):
    """Of an approval the journal line is the approver's; who wrote it stands beside that."""
    update = make_update(blog, "Of Ada", "Text.", by=ada)
    since = timezone.now()
    Blog.objects.filter(pk=blog.pk).update(is_sensitive=True)
    bea = make_user("Bea Holt", role=User.Role.EDITOR)
    proposal = publishing.submit_correction(
        update, words("Bad"), by=bea, seen_revision=update.last_revision
    )
    adas = Update(blog=blog, author=ada)
    draft = publishing.submit(adas, words("Of Ada, sent by Bea"), by=bea)

    publishing.approve(proposal, by=ada)
    publishing.approve(draft, by=make_user("Ida Moss", role=User.Role.EDITOR))

    assert headings(publishing.public_since(bea, since)) == ["Of Ada, sent by Bea"]
    assert headings(publishing.rewritten_since(bea, since)) == ["Bad"]
    publishing.withdraw(draft, by=ada)
    assert list(publishing.withdrawn_since(bea, since)) == [draft]


def test_what_went_out_at_the_time_that_they_chose(blog, ada, cal):
    """Of that the journal says that the house did it, and the author is another."""
    bea = make_user("Bea Holt", role=User.Role.EDITOR)
    draft, at = make_draft(blog, "Unfinished", by=cal), timezone.now()
    drafting.schedule(draft, words("Unfinished"), at=at, by=bea)

    assert publishing.publish_due(draft, now=timezone.now())

    assert headings(publishing.public_since(bea, at)) == ["Unfinished"]
    publishing.withdraw(draft, by=ada)
    assert list(publishing.withdrawn_since(bea, at)) == [draft]


def test_but_not_what_another_has_released_before_that_time(blog, ada, cal):
    since = timezone.now()
    bea = make_user("Bea Holt", role=User.Role.EDITOR)
    draft = make_draft(blog, "Embargoed", by=cal)
    embargo = drafting.Embargo(is_on=True, people=[ada])
    at = since + timedelta(hours=1)
    drafting.schedule(draft, words("Embargoed"), at=at, by=bea, embargo=embargo)

    publishing.publish(draft, words("Embargoed"), by=ada)

    assert headings(publishing.public_since(bea, since)) == []
    assert headings(publishing.public_since(ada, since)) == ["Embargoed"]


def test_nothing_that_was_rehearsed(blog, ada, cal):
    """Also not what simulated colleagues have written in an editor's name."""
    since = timezone.now()
    rehearsal = make_blog(by=ada, members=[cal], is_rehearsal=True)
    cals, adas = (make_update(rehearsal, "Dam broken", by=who) for who in (cal, ada))
    publishing.correct(cals, words("Dam"), by=ada, seen_revision=cals.last_revision)
    publishing.withdraw(adas, by=ada)
    make_update(rehearsal, "Dam holds", by=ada)
    make_update(blog, "Bridge closed", by=ada)

    assert headings(publishing.public_since(ada, since)) == ["Bridge closed"]
    assert headings(publishing.rewritten_since(ada, since)) == []
    assert list(publishing.withdrawn_since(ada, since)) == []


def test_wrong_figures_of_theirs_in_what_is_not_theirs(blog, ada, cal, since):
    counted = make_update(blog, "Count", table(), by=cal)

    publishing.set_cells(counted, {(1, 1): "99"}, by=ada)

    assert headings(publishing.rewritten_since(ada, since)) == ["Count"]


def test_they_are_gone_and_can_be_drafts_again(blog, ada, cal, since):
    updates = [make_update(blog, f"Number {n}", "Text.", by=cal) for n in range(3)]
    publishing.withdraw(updates[1], by=ada)

    count = publishing.withdraw_all(updates, by=ada, reason="Not Cal", notice="Sorry.")

    assert count == 2
    gone = Update.objects.get(pk=updates[0].pk)
    assert (gone.state, gone.withdrawal_reason) == ("withdrawn", "Not Cal")
    assert gone.withdrawal_notice == "Sorry."
    withdrawn = list(publishing.withdrawn_since(cal, since))
    assert [each.pk for each in withdrawn] == [each.pk for each in updates]

    for _ in range(2):
        drafts = [publishing.put_back(each, by=ada) for each in withdrawn]
    assert list(publishing.withdrawn_since(cal, since)) == []
    assert list(publishing.put_back_since(cal, since)) == withdrawn

    assert headings(drafts) == ["Number 0", "Number 1", "Number 2"]
    assert {each.author for each in drafts} == {cal}
    assert drafts[0].words().blocks[0].words == "Text."
    assert Update.objects.drafts().count() == 3


@pytest.mark.parametrize("key", [None, "k1"])
def test_what_was_put_back_is_not_put_back_again_once_it_is_public(
    blog, ada, cal, since, key
):
    update = make_update(blog, "Number 0", "Text.", by=cal)
    publishing.withdraw(update, by=ada, notice="Sorry.")
    draft = publishing.put_back(update, by=ada)
    draft.idempotency_key = key  # as the composer has one
    publishing.publish(draft, draft.words(), by=cal)

    assert publishing.put_back(update, by=ada) is None

    assert Update.objects.count() == 2
    assert list(publishing.withdrawn_since(cal, since)) == []


def test_but_once_more_if_the_draft_was_thrown_away(blog, ada, cal, since):
    update = make_update(blog, "Number 0", "Text.", by=cal)
    publishing.withdraw(update, by=ada)
    drafting.discard(publishing.put_back(update, by=ada))

    assert list(publishing.withdrawn_since(cal, since)) == [update]
    assert publishing.put_back(update, by=ada).heading == "Number 0"


def test_nor_is_there_a_second_draft_of_what_legal_holds(blog, ada, cal):
    update = make_update(blog, "Number 0", "Text.", by=cal)
    publishing.withdraw(update, by=ada)
    draft = publishing.put_back(update, by=ada)
    Update.objects.filter(pk=draft.pk).update(review=Update.Review.HELD)

    assert publishing.put_back(update, by=ada) is None
    assert Update.objects.drafts().count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_put_it_back_at_once_make_one_draft(blog, ada, cal):
    update = make_update(blog, "Number 0", "Text.", by=cal)
    publishing.withdraw(update, by=ada)
    made = []

    def put_back():
        own = Update.objects.select_related("blog").get(pk=update.pk)
        made.append(publishing.put_back(own, by=User.objects.get(pk=ada.pk)))

    assert at_once(put_back, put_back) == [None, None]
    assert made == [Update.objects.drafts().get()] * 2


def test_for_editors_alone_and_not_what_legal_holds(blog, ada, cal):
    update = make_update(blog, "Number 0", "Text.", by=cal)
    with pytest.raises(publishing.NotAllowed):
        publishing.withdraw_all([update], by=cal, reason="No")
    assert publishing.put_back(update, by=ada) is None  # it is public

    publishing.withdraw(update, by=ada)
    with pytest.raises(publishing.NotAllowed):
        publishing.put_back(update, by=cal)
    Update.objects.filter(pk=update.pk).update(review=Update.Review.HELD)

    assert publishing.put_back(update, by=ada) is None
    assert list(publishing.withdrawn_since(cal, timezone.now() - timedelta(1))) == []


def test_twenty_take_less_than_five_seconds(blog, ada, cal):
    updates = [make_update(blog, f"Number {n}", "Text.", by=cal) for n in range(20)]

    began = time.process_time()
    assert publishing.withdraw_all(updates, by=ada, reason="Not Cal") == 20

    assert time.process_time() - began < 5
