"""What is sent twice in the same moment is there once."""

from datetime import timedelta
from ipaddress import ip_network

import pytest
from django.db import connection
from django.utils import timezone

from liveblog.extras.inbox.bringing import bring_due
from liveblog.extras.inbox.incoming import Content, Incoming
from liveblog.extras.inbox.models import Message
from liveblog.extras.inbox.taking import take
from liveblog.extras.inbox.wire_asking import ask_due
from tests.extras.inbox.agency import an_item, make_wire, serving
from tests.extras.inbox.sending import bind
from tests.publishing.at_once import at_once, started


@pytest.mark.django_db(transaction=True)
def test_a_retry_in_the_same_moment_and_two_workers_make_one_draft(blog, cal):
    bind(cal, "slack", "T/U", blog=blog)
    incoming = Incoming("slack", "D:1", "T/U", Content(words="One"))
    taken, brought = [], []

    def send():
        taken.append(take(incoming, person=cal, blog=blog))

    def work():
        brought.append(bring_due(timezone.now()))

    assert at_once(send, send, send) == [None] * 3
    assert sum(each is not None for each in taken) == 1
    assert Message.objects.count() == 1
    assert at_once(work, work) == [None] * 2
    assert sum(brought) == 1
    assert blog.updates.drafts().count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_one_album_make_one_draft_with_all_of_it(blog, cal):
    bind(cal, "telegram", "777", blog=blog)
    for number in ("1", "2"):
        content = Content(words=f"Part {number}")
        incoming = Incoming("telegram", number, "777", content, album="a")
        take(incoming, person=cal, blog=blog)

    def work():
        bring_due(timezone.now())

    assert at_once(work, work) == [None] * 2
    for _ in range(2):  # what one worker has left to be tried again
        bring_due(timezone.now() + timedelta(hours=1))
    (draft,) = blog.updates.drafts()
    parts = sorted(block.words for block in draft.blocks())
    assert parts == ["Part 1", "Part 2"]


@pytest.mark.django_db(transaction=True)
def test_an_album_that_another_worker_begins_meanwhile_is_not_begun_twice(blog, cal):
    bind(cal, "telegram", "777", blog=blog)
    for number in ("1", "2"):
        content = Content(words=f"Part {number}")
        incoming = Incoming("telegram", number, "777", content, album="a")
        take(incoming, person=cal, blog=blog)
    key = Message.objects.first().album_key
    others = []

    def let_the_other_begin(execute, sql, params, many, context):
        found = execute(sql, params, many, context)
        if sql.startswith("SELECT") and key in (params or ()) and not others:
            others.append(started(lambda: bring_due(timezone.now())))
            others[0].join(60)
        return found

    with connection.execute_wrapper(let_the_other_begin):
        bring_due(timezone.now())
    for _ in range(2):
        bring_due(timezone.now() + timedelta(hours=1))

    assert len(others) == 1
    (draft,) = blog.updates.drafts()
    parts = sorted(block.words for block in draft.blocks())
    assert parts == ["Part 1", "Part 2"]


@pytest.mark.django_db(transaction=True)
def test_two_workers_ask_a_wire_once(blog, cal, settings):
    settings.INBOX_WIRE_NETWORKS = (ip_network("127.0.0.0/8"),)
    with serving() as agency:
        make_wire(agency, blog, cal)
        agency.items = [an_item(1)]

        def ask():
            ask_due(timezone.now())

        assert at_once(ask, ask, ask) == [None] * 3
        assert len(agency.asked) == 1
    assert Message.objects.count() == 1
