"""A blog's revisions: each number once, in a transaction of its own."""

import fcntl
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from liveblog.models import (
    Blog,
    Member,
    Update,
)
from liveblog.models.blog import CHANGES_KEPT


@pytest.mark.parametrize(
    ("revision", "restored_floor", "floor"),
    [
        (0, 0, 0),
        (CHANGES_KEPT, 0, 0),
        (CHANGES_KEPT + 1, 0, 1),
        (CHANGES_KEPT + 100, 90, 100),
        (CHANGES_KEPT + 100, 110, 110),
    ],
)
def test_floor_is_500_changes_ago_but_not_before_a_restore(
    revision, restored_floor, floor
):
    assert Blog(revision=revision, restored_floor=restored_floor).floor == floor


def test_next_revision_rises_by_one(ada, blog):
    with blog.next_revision("retitle", by=ada) as second:
        pass
    with blog.next_revision("retitle", by=ada) as third:
        pass

    assert (second, third) == (2, 3)
    assert blog.revision == 3
    assert Blog.objects.get(pk=blog.pk).revision == 3


def test_next_revision_counts_from_the_database_and_not_from_the_instance(ada, blog):
    stale = Blog.objects.get(pk=blog.pk)
    with blog.next_revision("retitle", by=ada):
        pass

    with stale.next_revision("retitle", by=ada) as revision:
        pass

    assert revision == 3


def test_next_revision_saves_what_the_block_changes_in_the_blog(ada, blog):
    with blog.next_revision("retitle", by=ada):
        blog.headline = "River falls"

    assert Blog.objects.get(pk=blog.pk).headline == "River falls"


def test_next_revision_discards_what_was_unsaved_before(ada, blog):
    blog.headline = "Never saved"

    with blog.next_revision("retitle", by=ada):
        pass

    assert blog.headline == "River at record height"
    assert Blog.objects.get(pk=blog.pk).headline == "River at record height"


def test_next_revision_rolls_everything_back_with_an_exception(ada, blog):
    def half_a_change():
        with blog.next_revision("retitle", by=ada):
            Member.objects.create(blog=blog, user=ada)
            blog.headline = "Half a change"
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_a_change()

    kept = Blog.objects.get(pk=blog.pk)
    assert (kept.revision, kept.headline) == (1, "River at record height")
    assert not kept.members.contains(ada)
    assert [line.revision for line in blog.journal.all()] == [1]


def test_next_revision_writes_one_journal_line(ada, blog):
    update = Update(blog=blog, author=ada)

    with blog.next_revision("publish", by=ada, update=update):
        update.save()

    line = blog.journal.get(revision=2)
    assert (line.verb, line.by, line.update) == ("publish", ada, update)
    assert line.relayed_at is None
    assert blog.journal.count() == 2


def test_next_revision_by_nobody_is_the_houses_own(blog):
    with blog.next_revision("rerender", by=None):
        pass

    line = blog.journal.get(revision=2)
    assert (line.by, line.update) == (None, None)
    assert str(line) == "2: rerender by the house"


@pytest.mark.django_db(transaction=True)
def test_next_revision_refuses_to_run_inside_a_transaction(ada, blog):
    with (
        pytest.raises(RuntimeError, match="durable"),
        transaction.atomic(),
        blog.next_revision("retitle", by=ada),
    ):
        pass

    assert Blog.objects.get(pk=blog.pk).revision == 1


@pytest.mark.django_db(transaction=True)
def test_next_revision_gives_each_number_once_whoever_asks_at_the_same_time(blog):
    taken = []

    def take_ten(_):
        mine = Blog.objects.get(pk=blog.pk)
        try:
            for _ in range(10):
                with mine.next_revision("retitle", by=None) as revision:
                    taken.append(revision)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(take_ten, range(4)))

    # Appended while the lock is held, so in the order of the commits.
    assert taken == list(range(2, 42))
    assert [line.revision for line in blog.journal.all()] == list(range(1, 42))


def test_next_revision_waits_in_the_writers_queue_on_sqlite(settings, blog):
    def is_taken():
        with (settings.DATA_DIR / "writer.lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
            return False

    with blog.next_revision("retitle", by=None):
        during = is_taken()

    assert during is (connection.vendor == "sqlite")
    assert is_taken() is False
