"""What the worker does for pictures that follow: what no request lived to do."""

from datetime import timedelta

import pytest
from django.utils import timezone

from liveblog.models import Update
from liveblog.worker.rounds import UPLOAD_WAITS, do_what_is_due
from media import pieces
from media.models import Upload
from tests.factories import (
    awaited,
    make_draft,
    make_update,
    make_upload,
    picture_bytes,
)

A_SECOND = timedelta(seconds=1)


@pytest.fixture
def upload(cal):
    return make_upload(by=cal)


def arrive(upload):
    content = picture_bytes(size=(320, 200))
    pieces.expect(upload, len(content))
    pieces.take(upload, content, offset=0)


def is_shown(update):
    return "<img" in Update.objects.get(pk=update.pk).public_html


def follows(update):
    return "Picture follows" in Update.objects.get(pk=update.pk).public_html


def test_a_picture_that_has_arrived_is_joined_once(blog, cal, upload):
    update = make_update(blog, "Bridge closed", awaited(upload), by=cal)
    arrive(upload)

    assert do_what_is_due(timezone.now()) == 1
    assert do_what_is_due(timezone.now()) == 0

    assert (is_shown(update), follows(update)) == (True, False)
    blog.refresh_from_db()
    assert blog.revision == 3


def test_readers_do_not_see_that_a_picture_follows_for_longer_than_a_day(
    blog, cal, upload
):
    update = make_update(blog, "Bridge closed", awaited(upload), by=cal)
    due = upload.heard_at + UPLOAD_WAITS

    do_what_is_due(due - A_SECOND)
    assert follows(update)
    do_what_is_due(due)

    assert (is_shown(update), follows(update)) == (False, False)
    upload.refresh_from_db()
    assert upload.problem == "It did not arrive within a day. Add it again."
    do_what_is_due(due)  # nothing waits for it now: its row goes, too
    assert Upload.objects.count() == 0


def test_a_picture_that_goes_on_arriving_has_all_the_time_it_takes(blog, cal, upload):
    update = make_update(blog, "Bridge closed", awaited(upload), by=cal)
    Upload.objects.update(heard_at=timezone.now() - timedelta(days=2))
    pieces.expect(upload, 1000)
    pieces.take(upload, b"x", offset=0)

    assert do_what_is_due(timezone.now()) == 0

    assert follows(update)


def test_what_no_update_uses_is_swept_after_a_day(upload, settings):
    pieces.expect(upload, 1000)
    pieces.take(upload, b"x", offset=0)
    due = upload.heard_at + UPLOAD_WAITS

    assert do_what_is_due(due - A_SECOND) == 0
    assert do_what_is_due(due) == 1

    assert Upload.objects.count() == 0
    assert list(settings.UPLOADS_DIR.iterdir()) == []


def test_what_is_arriving_at_this_moment_is_left_to_the_next_round(upload):
    due = upload.heard_at + UPLOAD_WAITS

    with pieces._held(upload):
        do_what_is_due(due)
    assert Upload.objects.count() == 1
    do_what_is_due(due)

    assert Upload.objects.count() == 0


def test_a_draft_that_waits_in_vain_is_told_once(blog, cal, upload):
    draft = make_draft(blog, "Later", awaited(upload), by=cal)
    due = upload.heard_at + UPLOAD_WAITS

    assert do_what_is_due(due) == 1
    assert do_what_is_due(due) == 0

    assert [b.upload.problem for b in draft.blocks()] == [
        "It did not arrive within a day. Add it again."
    ]
