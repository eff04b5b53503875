"""A database that is restored from a backup: no page that was open before is served wrong."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import transaction

from liveblog import publishing
from liveblog.models import Blog, Erasure, Update
from liveblog.models.blog import REVISIONS_PER_SECOND

from .factories import make_blog, make_update, words

# 28,512,000 seconds into 2026, from which revisions count.
NIGHT = datetime(2026, 11, 27, 0, 0, tzinfo=UTC)
OF_THE_NIGHT = 28_512_000 * REVISIONS_PER_SECOND


def at(moment):
    return time_machine.travel(moment, tick=False)


def revert(blog, revision):
    """What a restore does to a blog: its row is that of the backup."""
    Blog.objects.filter(pk=blog.pk).update(revision=revision, restored_floor=0)


def test_revisions_go_on_from_the_second_of_the_restore(blog):
    blog.headline = "Never saved"

    with at(NIGHT):
        blog.after_restore()

    kept = Blog.objects.get(pk=blog.pk)
    assert kept.revision == kept.floor == OF_THE_NIGHT
    assert kept.headline == "River at record height"


def test_no_revision_of_before_is_told_again_after_two_restores_of_one_backup(
    ada, blog
):
    """The second restore lacks 1,300 changes that readers have seen after the first."""
    with at(NIGHT):
        blog.after_restore()
    last_told = OF_THE_NIGHT + 1300
    revert(blog, 45)

    with at(NIGHT + timedelta(seconds=2)):
        blog.after_restore()

    assert Blog.objects.get(pk=blog.pk).floor > last_told


def test_the_same_second_again_and_a_clock_set_back_still_move_on(blog):
    with at(NIGHT):
        blog.after_restore()
        blog.after_restore()
    with at(NIGHT - timedelta(days=1)):
        blog.after_restore()

    kept = Blog.objects.get(pk=blog.pk)
    assert kept.revision == kept.floor == OF_THE_NIGHT + 2 * REVISIONS_PER_SECOND


def test_it_counts_from_the_database(ada, blog):
    stale = Blog.objects.get(pk=blog.pk)
    Blog.objects.update(revision=OF_THE_NIGHT)

    with at(NIGHT):
        stale.after_restore()

    kept = Blog.objects.get(pk=blog.pk)
    assert kept.revision == OF_THE_NIGHT + REVISIONS_PER_SECOND


@pytest.mark.django_db(transaction=True)
def test_it_refuses_to_run_inside_a_transaction(blog):
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        blog.after_restore()


def test_a_page_of_before_is_not_answered_304_and_its_poll_says_to_load_again(
    rey, blog
):
    """As many changes as were lost are made anew: the numbers would be the same."""
    lost = make_update(blog, "Lost with the disk")
    page = rey.get("/live/flood/")
    # A restore takes lines of the journal, too; from here it needs a reason.
    Erasure.objects.create(blog_id=blog.pk, slug="flood", revision=2, why="A restore")
    Update.objects.filter(pk=lost.pk).delete()
    revert(blog, 1)
    with at(NIGHT):
        blog.after_restore()
    blog.refresh_from_db()
    make_update(blog, "Written after the restore")

    again = rey.get("/live/flood/", headers={"If-None-Match": page.headers["ETag"]})
    poll = rey.get("/live/flood/since/2/", headers={"HX-Request": "true"})

    assert again.status_code == 200
    assert "This page is out of date." in poll.content.decode()


def test_a_correction_of_words_that_the_backup_lacks_is_refused(ada, blog):
    """Also when the house has ended its time as breaking news meanwhile."""
    with at(NIGHT):
        update = make_update(blog, "Dam breaks", is_breaking=True)
        # The page of who corrects it has seen revision 3, which the backup lacks.
        blog.after_restore()
    publishing.end_breaking(update, by=None)

    update.refresh_from_db()
    assert update.last_revision > OF_THE_NIGHT
    with pytest.raises(publishing.StaleEdit):
        publishing.correct(update, words("Dam holds"), by=ada, seen_revision=3)

    publishing.correct(update, words("Dam holds"), by=ada, seen_revision=2)


def test_the_command_moves_every_blog_on(ada, blog):
    make_blog(by=ada)

    with at(NIGHT):
        call_command("restored", verbosity=0)

    assert [each.floor for each in Blog.objects.all()] == [OF_THE_NIGHT] * 2
