"""Eight who publish at once wait for one another: for what, how long, and in which order."""

import re
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Update, WorkingCopy
from liveblog.publishing import autosave
from liveblog.story.rendering import render
from media.models import Image
from tests.factories import (
    awaited,
    card,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_upload,
    make_user,
    words,
)
from tests.publishing.at_once import at_once, is_postgres, somebody_waits, started
from tests.server import wait_until


def published(blog, by, *, key="k1"):
    """What the database was asked for one publication, in order."""
    update = Update(blog=blog, author=by, idempotency_key=key)
    with CaptureQueriesContext(connection) as asked:
        publishing.publish(update, words("Dam breaks", "It does.", card()), by=by)
    statements = [each["sql"] for each in asked.captured_queries]
    # Nor what holds the key against another sending of the same, on PostgreSQL.
    return [s for s in statements if "SAVEPOINT" not in s and "SELECT pg_" not in s]


def what(statement):
    """`SELECT blog`, of a statement about the table liveblog_blog."""
    table = re.search(r'"(?:liveblog|accounts)_(\w+)"', statement)
    return f"{statement.split()[0]} {table[1] if table else ''}".strip()


def own(blog):
    """The same blog as another process holds it."""
    return Blog.objects.get(pk=blog.pk)


def places_taken():
    """The blogs in whose line this transaction has a place."""
    if not is_postgres():
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT objid FROM pg_locks WHERE locktype='advisory' AND granted"
            " AND pid = pg_backend_pid()"
        )
        return [key for (key,) in cursor.fetchall()]


def test_what_need_not_wait_is_done_before_the_lock(ada, blog):
    asked = [what(each) for each in published(blog, ada)]

    under_the_lock = asked.index("SELECT blog")
    assert asked[:under_the_lock] == [
        "INSERT update",
        "INSERT textblock",
        "INSERT cardblock",
    ]
    assert asked[under_the_lock:] == [
        "SELECT blog",
        "SELECT pause",
        "SELECT user",
        "UPDATE update",
        "UPDATE blog",
        "INSERT journalline",
        *(["NOTIFY"] if connection.vendor == "postgresql" else []),
    ]


def test_a_revision_writes_only_what_it_changed_in_the_blogs_row(ada, blog):
    [row] = [each for each in published(blog, ada) if what(each) == "UPDATE blog"]

    written = re.findall(r'"(\w+)" =', row.split(" WHERE ")[0])
    status = {"status_html", "status_revision"}
    assert set(written) == {"revision", "changed_at", "last_published_at"} | status


@pytest.mark.parametrize("asked", range(1, 9))
def test_what_is_settled_has_its_time_to_the_second(ada, blog, monkeypatch, asked):
    """Whichever step of it comes first after the second has struck."""
    before = datetime(2026, 11, 24, 11, 0, 6, 999_999, tzinfo=UTC)
    clock = iter([before] * asked)
    after = before + timedelta(microseconds=1)
    monkeypatch.setattr(timezone, "now", lambda: next(clock, after))

    update = Update(blog=blog, author=ada, verification="confirmed")
    publishing.publish(update, words("Dam"), by=ada)

    kept = Update.objects.get(pk=update.pk)
    assert kept.public_html == render(kept).public_html


def publish_with(blog, image, by):
    update = Update(blog=blog, author=by)
    return publishing.publish(update, words("Dam", figure(image)), by=by)


def correct_with(blog, image, by):
    update = make_update(blog, "Dam", by=by)
    seen = update.last_revision
    said = words("Dam", figure(image))
    return publishing.correct(update, said, by=by, seen_revision=seen)


def publish_when_due_with(blog, image, by):
    draft = make_draft(blog, "Dam", figure(image), by=by)
    draft.schedule(timezone.now(), by=by)
    draft.save()
    publishing.publish_due(draft, now=timezone.now())
    return draft


def join_with(blog, image, by):
    upload = make_upload(by=by)
    update = make_update(blog, "Dam", awaited(upload), by=by)
    upload.image = image
    upload.save()
    publishing.add_picture(update, upload, by=by)
    return update


SHOW = [publish_with, correct_with, publish_when_due_with, join_with]


@pytest.mark.parametrize("show", SHOW)
def test_a_picture_is_shown_as_it_is_and_not_as_the_composer_read_it(ada, blog, show):
    image = make_image(by=ada)
    read = Image.objects.get(pk=image.pk)
    publishing.mark_sensitive(image, by=ada)

    update = show(blog, read, ada)

    kept = Update.objects.get(pk=update.pk)
    assert kept.public_html == render(kept).public_html
    assert "This picture may disturb." in kept.public_html


def test_a_hero_is_shown_as_it_is_and_not_as_the_form_read_it(ada, blog):
    image = make_image(by=ada)
    read = Image.objects.get(pk=image.pk)
    publishing.mark_sensitive(image, by=ada)

    publishing.introduce(
        blog, by=ada, hero_image=read, hero_credit="A", hero_alt="A dam"
    )

    assert image.name not in Blog.objects.get(pk=blog.pk).hero_html


# With real transactions -----------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("mark", ["is_key_event", "is_pinned"])
def test_who_waited_behind_the_same_words_is_told_that_they_are_live(mark):
    """Also where what came first leaves no room: the third pin is theirs."""
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    blog = make_blog(by=ada)
    make_update(blog, "One", by=ada, is_pinned=True)
    make_update(blog, "Two", by=ada, is_pinned=True)
    answers = []

    def send():
        mine = Update(blog=own(blog), author=ada, idempotency_key="k1", **{mark: True})
        person = User.objects.get(pk=ada.pk)
        try:
            answers.append(publishing.publish(mine, words("Dam breaks"), by=person))
        except publishing.UnderWay:
            send()  # as the desk is told to

    assert at_once(*[send] * 6) == [None] * 6

    [update] = blog.updates.filter(heading="Dam breaks")
    assert answers == [update] * 6


@pytest.mark.django_db(transaction=True)
def test_who_waits_for_the_lock_holds_no_key_that_others_wait_for(ada, blog):
    """Else each of these two would wait for the other: the key, and the lock."""
    draft = make_draft(blog, "Dam breaks", by=ada)
    raised = []

    def publish():
        try:
            mine = Update(blog=own(blog), author=ada, idempotency_key="k1")
            person = User.objects.get(pk=ada.pk)
            publishing.publish(mine, words("Dam breaks"), by=person)
        except publishing.AlreadyPublished as refusal:
            raised.append(refusal.update)

    with blog.locked():
        thread = started(publish)
        wait_until(somebody_waits)
        Update.objects.filter(pk=draft.pk).update(idempotency_key="k1")
    thread.join(60)

    assert raised == [draft]


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_what_has_changed_while_it_waited_is_rendered_again(ada, blog):
    """The blog speaks another language by then, and it is some seconds later."""
    update = Update(blog=own(blog), author=ada, is_breaking=True)

    with blog.locked():
        thread = started(lambda: publishing.publish(update, words("Dam"), by=ada))
        wait_until(somebody_waits)
        Blog.objects.filter(pk=blog.pk).update(language="ar", time_zone="Asia/Tokyo")
        time.sleep(1.1)
    thread.join(60)

    kept = Update.objects.get(heading="Dam")
    assert kept.public_html == render(kept).public_html
    assert "عاجل" in kept.public_html


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("show", SHOW)
def test_who_shows_a_picture_waits_for_who_changes_it(ada, blog, show):
    """Who changes it then looks where it is public, and cannot see it here yet."""
    image = make_image(by=ada)
    read = Image.objects.get(pk=image.pk)

    with transaction.atomic():  # as in `showing.change`
        Image.objects.filter(pk=image.pk).update(is_sensitive=True)
        thread = started(lambda: show(own(blog), read, ada))
        wait_until(lambda: somebody_waits("transactionid"))
    thread.join(60)

    kept = Update.objects.get(heading="Dam")
    assert kept.public_html == render(kept).public_html


@pytest.mark.django_db(transaction=True)
def test_a_place_is_taken_in_one_blogs_line_alone(ada):
    """The statement that takes it comes past other blogs' rows, and asks of none."""
    blogs = [make_blog(by=ada) for _ in range(4)]

    with blogs[2].locked():
        assert places_taken() == ([blogs[2].pk] if is_postgres() else [])


@pytest.mark.django_db(transaction=True)
def test_what_a_colleague_types_is_kept_while_an_update_goes_out(cal, blog):
    """SQLite has one writer at a time; there it is kept a moment later."""
    is_kept = threading.Event()

    def keep():
        copy = WorkingCopy(person=cal, blog=blog, key="a" * 32)
        autosave.keep(copy, [["heading", "Dam"]], seen=0, session="a")
        is_kept.set()

    with blog.locked():
        thread = started(keep)
        meanwhile = is_kept.wait(10 if is_postgres() else 0)

    thread.join(60)

    assert meanwhile is is_postgres()
    assert is_kept.is_set()
