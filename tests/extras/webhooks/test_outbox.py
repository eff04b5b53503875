"""Which changes become messages, to whom, and when."""

import json
import threading
from datetime import timedelta

import pytest
from django.db import connection, connections
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.webhooks import outbox
from liveblog.extras.webhooks.models import Bookmark, Delivery, TakenLine
from liveblog.extras.webhooks.payload import body_of
from liveblog.models import JournalLine, Update, Verb, erase_blog
from tests.extras.webhooks.receiving import SETTLED, make_endpoint, read
from tests.factories import make_blog, make_draft, make_update, words
from tests.importing.files import as_json, bring, data
from tests.importing.files import update as update_of_a_file

URL = "https://receiver.example/"


@pytest.fixture
def endpoint(blog):
    return make_endpoint(URL)


def types(of=None):
    made = Delivery.objects.order_by("pk")
    if of is not None:
        made = made.filter(endpoint=of)
    return list(made.values_list("type", flat=True))


@pytest.mark.usefixtures("endpoint")
def test_each_change_becomes_one_message_to_each(ada, blog):
    other = make_endpoint(URL, name="Another")
    update = make_update(blog, "Bridge closed", by=ada)
    publishing.pin(update, by=ada)
    publishing.close(blog, by=ada, message="")

    assert read() == 6
    assert read() == 0

    assert types(other) == ["update.publish", "update.pin", "blog.close"]
    assert Delivery.objects.filter(state="waiting").count() == 6
    assert Delivery.objects.values("message").distinct().count() == 6


@pytest.mark.usefixtures("endpoint")
def test_nothing_is_told_that_may_be_taken_back(ada, blog):
    make_update(blog, "Bridge closed", by=ada)
    assert read(timedelta(seconds=10)) == 0

    assert read() == 1


@pytest.mark.usefixtures("endpoint")
def test_what_was_taken_back_is_never_told(ada, blog):
    update = make_update(blog, "Bridge closed", by=ada)
    publishing.take_back(update, by=ada)

    assert read() == 0


@pytest.mark.usefixtures("endpoint")
def test_a_withdrawal_waits_for_nothing(ada, blog):
    update = make_update(blog, "Bridge closed", by=ada)
    long_ago = timezone.now() - timedelta(hours=1)
    type(update).objects.update(published_at=long_ago)
    assert read(timedelta(0)) == 1

    publishing.withdraw(update, by=ada)

    assert read(timedelta(0)) == 1
    assert types() == ["update.publish", "update.withdraw"]


@pytest.mark.usefixtures("endpoint")
def test_nothing_is_told_of_what_no_reader_sees(ada, cal):
    prepared = make_blog(by=ada, slug="prepared", live=False)
    rehearsal = make_blog(by=ada, slug="rehearsal", is_rehearsal=True)
    make_update(rehearsal, "For us alone", by=ada)
    make_draft(make_blog(by=ada, slug="running"), "Not yet", by=cal)
    publishing.edit_blog(prepared, by=ada, headline="Another")

    read()

    assert types() == ["blog.go_live"]  # of the one that is running
    assert Delivery.objects.get().line.blog.slug == "running"


def bring_in(blog, heading, *, by):
    """Into a blog that is not live yet, with a time from elsewhere."""
    at = timezone.now() - timedelta(days=1)
    update = Update(blog=blog, author=by, original_at=at)
    return publishing.publish(update, words(heading), by=by)


def test_what_was_brought_in_is_told_when_its_blog_goes_live(ada, blog):
    """However long before that: also to one that was made meanwhile, and to each once."""
    older = make_endpoint(URL, name="Older")
    prepared = make_blog(by=ada, slug="prepared", live=False)
    for heading in ("First", "Second"):
        bring_in(prepared, heading, by=ada)
    make_update(blog, "Elsewhere", by=ada)
    late = outbox.LOOKS_BACK + SETTLED
    assert read(late) == 1
    assert read(late) == 0
    assert Bookmark.objects.get().line_id == JournalLine.objects.latest("pk").pk
    newer = make_endpoint(URL, name="Newer")
    publishing.go_live(prepared, by=ada)

    assert read(timedelta(0)) == 6
    assert read(late) == read(late) == 0

    told = ["blog.go_live", "update.publish", "update.publish"]
    assert types(newer) == told
    assert types(older) == ["update.publish", *told]
    headings = newer.deliveries.order_by("pk").values_list("line__update__heading")
    assert [heading for (heading,) in headings] == [None, "First", "Second"]


def test_what_was_imported_is_told_by_its_blogs_going_live_alone(ada):
    """A story of 20,000 updates would be so many messages at once."""
    of_updates = make_endpoint(URL, tells_blogs=False)
    its = {"tells_blogs": False, "tells_updates": False, "tells_marks": True}
    make_endpoint(URL, name="Of marks", **its)
    made = [update_of_a_file(key, "Old", "Text.") for key in "123"]
    blog = bring(as_json(data(*made)), ada)[1].blog
    by_hand = bring_in(blog, "By hand", by=ada)
    publishing.go_live(blog, by=ada)

    assert read() == 2
    assert types(of_updates) == ["update.publish", "blog.go_live"]
    told = Delivery.objects.filter(endpoint=of_updates).order_by("pk")
    assert [each.line.update for each in told] == [by_hand, None]
    # Of what changes of it then they are told as of any other.
    first = blog.updates.exclude(pk=by_hand.pk).first()
    publishing.withdraw(first, by=ada)
    assert read() == 1
    go_live = Delivery.objects.select_related("line__blog", "endpoint").get(
        type="blog.go_live"
    )
    told = json.loads(body_of(go_live, timezone.now()))["data"]
    assert (told["imported"], told["update"]) == (2, None)


def test_what_was_brought_in_and_live_before_it_was_made_is_not_told(ada):
    make_endpoint(URL, name="Older")
    prepared = make_blog(by=ada, slug="prepared", live=False)
    bring_in(prepared, "Bridge closed", by=ada)
    publishing.go_live(prepared, by=ada)
    newer = make_endpoint(URL, name="Newer")

    assert read() == 2
    assert types(newer) == []


@pytest.mark.usefixtures("endpoint")
def test_what_was_withdrawn_just_before_its_blog_is_told(ada, blog):
    """Else it would be shown again by who hears that the blog is brought back."""
    update = make_update(blog, "Bridge closed", by=ada)
    read()
    publishing.withdraw(update, by=ada)
    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")

    assert read() == 2
    assert types()[1:] == ["update.withdraw", "blog.withdraw_blog"]


@pytest.mark.usefixtures("endpoint")
def test_what_changes_in_a_withdrawn_blog_is_told_of_its_updates_alone(ada, blog):
    update = make_update(blog, "Bridge closed", by=ada)
    read()
    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")
    read()
    seen = update.last_revision
    publishing.correct(update, words("Bridge open"), by=ada, seen_revision=seen)
    publishing.edit_blog(blog, by=ada, headline="Another")

    assert read() == 1
    assert types()[2:] == ["update.correct"]


@pytest.mark.usefixtures("endpoint")
def test_what_is_of_the_house_alone_is_not_told(ada, blog):
    for number, verb in enumerate(outbox_verbs_not_told(), start=90):
        JournalLine.objects.create(blog=blog, revision=number, verb=verb, by=ada)

    assert read() == 0


def outbox_verbs_not_told():
    return (Verb.RERENDER, Verb.REFRESH_PICTURE, Verb.SET_REVIEW, Verb.SET_CLOSING_TIME)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("updates", ["update.publish", "update.mark_wrong", "update.withdraw"]),
        ("marks", ["update.pin", "update.mark_wrong"]),
        ("blogs", ["blog.close"]),
    ],
)
def test_an_endpoint_is_told_what_it_asks_for(ada, blog, told, expected):
    none = {f"tells_{each}": False for each in ("updates", "marks", "blogs")}
    make_endpoint(URL, **none | {f"tells_{told}": True})
    update = make_update(blog, "Bridge closed", by=ada)
    publishing.pin(update, by=ada)
    publishing.mark_wrong(update, by=ada, note="It held.")
    publishing.withdraw(update, by=ada)
    publishing.close(blog, by=ada, message="")

    read()

    assert types() == expected


def test_an_endpoint_is_told_of_its_blogs_alone(ada, blog, endpoint):
    other = make_blog(by=ada, slug="other")
    read()
    endpoint.is_for_all_blogs = False
    endpoint.save()
    endpoint.blogs.add(blog)
    for each in (other, blog):
        make_update(each, each.slug, by=ada)

    assert read() == 1
    assert Delivery.objects.latest("pk").line.blog == blog
    erase_blog(blog, by=ada, why="By order of a court.")
    make_update(other, "After", by=ada)
    assert read() == 0


@pytest.mark.parametrize("group", ["updates", "marks", "blogs"])
def test_whoever_has_a_headline_is_told_that_the_blog_is_withdrawn(ada, blog, group):
    none = {f"tells_{each}": False for each in ("updates", "marks", "blogs")}
    make_endpoint(URL, **none | {f"tells_{group}": True})
    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")

    assert read() == 1
    assert types() == ["blog.withdraw_blog"]


def test_it_is_told_of_nothing_from_before_it_was_made_or_on(ada, blog):
    make_update(blog, "Before", by=ada)
    endpoint = make_endpoint(URL)
    assert read() == 0

    endpoint.switch_off("by_hand", timezone.now())
    make_update(blog, "Meanwhile", by=ada)
    assert read() == 0
    endpoint.switch_on(timezone.now())
    make_update(blog, "After", by=ada)

    assert read() == 1
    assert Delivery.objects.get().line.update.heading == "After"


def test_one_that_is_switched_off_at_this_moment_has_nothing_waiting(
    ada, blog, endpoint
):
    """It would be sent when it is switched on again, days later."""
    other = make_endpoint(URL, name="Other")
    make_update(blog, "Bridge closed", by=ada)
    switched = []

    def switch_off_meanwhile(execute, sql, *rest):
        if "journalline" in sql and not switched:
            switched.append(sql)
            endpoint.switch_off("by_hand", timezone.now())
        return execute(sql, *rest)

    with connection.execute_wrapper(switch_off_meanwhile):
        read()

    assert len(switched) == 1
    assert list(Delivery.objects.values_list("endpoint", "state")) == [
        (other.pk, "waiting")
    ]


def test_without_endpoints_nothing_is_asked(blog, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert read() == 0


@pytest.mark.usefixtures("endpoint")
def test_a_line_that_becomes_visible_late_is_not_passed_over(ada, blog):
    """Its key was given before that of another, whose transaction was quicker."""
    last = JournalLine.objects.latest("pk").pk
    line = {"blog": blog, "by": ada, "verb": Verb.CLOSE}
    JournalLine.objects.create(pk=last + 2, revision=92, **line)
    assert read() == 1
    assert read() == 0

    JournalLine.objects.create(pk=last + 1, revision=91, **line)

    assert read() == 1
    revisions = Delivery.objects.order_by("pk").values_list("line__revision", flat=True)
    assert list(revisions) == [92, 91]


def test_at_first_a_line_whose_key_is_older_than_its_time_is_not_passed_over(ada, blog):
    """Two changes at once: the one with the later key is written a moment before the other."""
    last = JournalLine.objects.latest("pk").pk
    line = {"blog": blog, "by": ada, "verb": Verb.CLOSE}
    JournalLine.objects.create(pk=last + 2, revision=92, **line)
    make_endpoint(URL)
    JournalLine.objects.create(pk=last + 1, revision=91, **line)

    assert read() == 1
    assert Delivery.objects.get().line.revision == 91


@pytest.mark.usefixtures("endpoint")
def test_what_is_old_is_looked_for_no_more(ada, blog):
    make_update(blog, "Bridge closed", by=ada)
    read()
    last = JournalLine.objects.latest("pk").pk
    assert TakenLine.objects.count() == 1
    read()
    assert Bookmark.objects.get().line_id < last  # too young yet

    read(outbox.LOOKS_BACK + SETTLED)

    assert Bookmark.objects.get().line_id == last
    assert TakenLine.objects.count() == 0
    assert read() == 0
    make_update(blog, "Bridge open", by=ada)
    assert read() == 1


@pytest.mark.usefixtures("endpoint")
def test_what_has_ended_is_kept_for_a_week(ada, blog):
    for heading in ("Old", "New", "Waiting"):
        make_update(blog, heading, by=ada)
    read()
    old, new, _waiting = Delivery.objects.order_by("pk")
    for each, days in ((old, 8), (new, 6)):
        each.state = Delivery.State.DELIVERED
        each.ended_at = timezone.now() - timedelta(days=days)
        each.save()

    assert outbox.forget_old(timezone.now()) == 1

    headings = Delivery.objects.order_by("pk").values_list("line__update__heading")
    assert [heading for (heading,) in headings] == ["New", "Waiting"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("endpoint")
def test_two_workers_at_once_make_one_message(ada, blog):
    make_update(blog, "Bridge closed", by=ada)
    together, failures = threading.Barrier(4), []

    def work():
        try:
            together.wait()
            read()
        except Exception as failure:
            failures.append(failure)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert types() == ["update.publish"]


def test_a_blog_is_erased_with_what_was_told_of_it(ada, blog, endpoint):
    make_update(blog, "Bridge closed", by=ada)
    read()
    publishing.erase_blog(blog, by=ada, why="By order of a court.")

    assert Delivery.objects.count() == 0
    assert read() == 0
