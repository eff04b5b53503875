"""What is sent twice in the same moment is there once."""

import pytest
from django.utils import timezone

from liveblog.extras.inbox.bringing import bring_due
from liveblog.extras.inbox.incoming import Content, Incoming
from liveblog.extras.inbox.models import Message
from liveblog.extras.inbox.taking import take
from tests.extras.inbox.sending import bind
from tests.publishing.at_once import at_once


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
