"""Writers and readers at once, with real threads and transactions, on both databases."""

import random
import threading
import time

import pytest
from django.db import connection, connections
from django.test import Client

from accounts.models import User
from liveblog import publishing
from liveblog.models import Update
from tests.factories import make_blog, make_user, words
from tests.page import OpenPage, right_page, right_parts

pytestmark = pytest.mark.slow

WRITERS, READERS = 4, 8
ROUNDS = 16  # each: an arrival, most also a correction, some a withdrawal
# Shorter, and most of the work would be polls that find nothing: so every other one does.
EMPTY_POLL_PAUSE_SECONDS = 0.04
LONGEST_SECONDS = 120


@pytest.mark.django_db(transaction=True)
def test_every_reader_ends_with_exactly_the_right_page():
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    blog = make_blog(by=ada)
    writers = [make_user(f"Cal{n} Ferris") for n in range(WRITERS)]
    blog.members.set(writers)
    writing_is_over = threading.Event()
    pages, changes, failures = [], [], []
    # Readers open the page before the first update, so that each must get them all.
    everyone_is_there = threading.Barrier(WRITERS + READERS)

    def write(number_of_writer, person):
        # Not by a key, which is another in each run: the changes would be fewer in some.
        chance = random.Random(number_of_writer)
        done = []
        everyone_is_there.wait()
        for number in range(ROUNDS):
            fresh = type(blog).objects.get(pk=blog.pk)
            update = Update(blog=fresh, author=person)
            publishing.publish(update, words(f"{person} {number}", "First."), by=person)
            done.append("arrival")
            if chance.random() < 0.7:
                publishing.correct(
                    update,
                    words(f"{person} {number}", "Second."),
                    by=person,
                    seen_revision=update.last_revision,
                    note="The first was wrong." if number % 2 else "",
                )
                done.append("correction")
            if chance.random() < 0.3:
                notice = "We took this back." if number % 3 else ""
                publishing.withdraw(update, by=person, notice=notice, reason="Test")
                done.append("withdrawal")
        changes.extend(done)

    def read():
        page = OpenPage(Client(), blog.slug)
        pages.append(page)
        everyone_is_there.wait()
        until = time.monotonic() + LONGEST_SECONDS
        while time.monotonic() < until:
            is_over = writing_is_over.is_set()
            if not page.poll():
                if is_over:
                    return
                time.sleep(EMPTY_POLL_PAUSE_SECONDS)
        raise AssertionError("a reader never came to rest")

    def guarded(work, *arguments):
        try:
            work(*arguments)
        except BaseException as error:
            failures.append(error)
            everyone_is_there.abort()
        finally:
            connections.close_all()

    readers = [threading.Thread(target=guarded, args=[read]) for _ in range(READERS)]
    writing = [
        threading.Thread(target=guarded, args=[write, number, writer])
        for number, writer in enumerate(writers)
    ]
    for thread in [*readers, *writing]:
        thread.start()
    for thread in writing:
        thread.join(LONGEST_SECONDS)
    writing_is_over.set()
    for thread in readers:
        thread.join(LONGEST_SECONDS)

    assert failures == []
    assert len(changes) >= 120
    assert {"arrival", "correction", "withdrawal"} == set(changes)
    blog.refresh_from_db()
    assert blog.revision == 1 + len(changes)
    assert [line.revision for line in blog.journal.all()] == list(
        range(1, blog.revision + 1)
    )
    expected, parts = right_page(blog), right_parts(blog)
    for page in pages:
        assert page.shown() == expected
        assert page.shown_parts() == parts
        ids = [id for id, _ in page.delivered]
        assert len(ids) == len(set(ids)), "an arrival was delivered twice"


@pytest.mark.django_db(transaction=True)
def test_a_key_publishes_once_however_many_send_it():
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    blog = make_blog(by=ada)
    together = threading.Barrier(6)
    results, failures = [], []

    def send():
        fresh = type(blog).objects.get(pk=blog.pk)
        update = Update(blog=fresh, author=ada, idempotency_key="one-key")
        person = User.objects.get(pk=ada.pk)
        return publishing.publish(update, words("Bridge shut"), by=person)

    def publish():
        together.wait()
        try:
            results.append(send())
        except publishing.UnderWay:
            results.append(None)  # another is at it, and this one is to come again
        except BaseException as error:
            failures.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=publish) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert failures == []
    assert len(results) == 6
    live = {update.pk for update in results if update}
    assert live == {send().pk} == {blog.updates.get().pk}
    blog.refresh_from_db()
    assert blog.revision == 2


@pytest.mark.django_db(transaction=True)
def test_closing_and_publishing_at_once_agree():
    """Either the update got the lock first and is in, or it finds the blog closed."""
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    cal = make_user("Cal Ferris")
    for _ in range(10):
        blog = make_blog(by=ada, members=[cal])
        together = threading.Barrier(2)
        outcome = []

        def publish(blog=blog, together=together, outcome=outcome):
            try:
                fresh = type(blog).objects.get(pk=blog.pk)
                update = Update(blog=fresh, author=cal)
                together.wait()
                publishing.publish(update, words("Last words"), by=cal)
                outcome.append("published")
            except publishing.BlogNotLive:
                outcome.append("refused")
            finally:
                connections.close_all()

        thread = threading.Thread(target=publish)
        thread.start()
        together.wait()
        publishing.close(type(blog).objects.get(pk=blog.pk), by=ada)
        thread.join(60)

        lines = list(blog.journal.values_list("verb", flat=True))
        assert lines == {
            "published": ["go_live", "publish", "close"],
            "refused": ["go_live", "close"],
        }.get(outcome[0])


@pytest.mark.django_db
def test_database_is_the_one_asked_for():
    import os

    asked = os.environ.get("TEST_DATABASE", "sqlite")

    assert connection.vendor == {"postgres": "postgresql"}.get(asked, asked)
