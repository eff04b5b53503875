"""Pictures that come after their words."""

import pytest

from liveblog import publishing
from liveblog.models import FigureBlock, Update
from liveblog.publishing import drafting
from liveblog.story.changes import changes_since
from media import pieces
from media.models import Upload
from tests.factories import (
    awaited,
    make_draft,
    make_update,
    make_upload,
    picture_bytes,
    words,
)

pytestmark = pytest.mark.one_database


@pytest.fixture
def upload(cal):
    return make_upload(by=cal)


@pytest.fixture
def update(blog, cal, upload):
    return make_update(blog, "Bridge closed", "A text.", awaited(upload), by=cal)


def arrive(upload):
    content = picture_bytes(size=(320, 200))
    pieces.expect(upload, len(content))
    pieces.take(upload, content, offset=0)


def refuse(upload):
    pieces.give_up(upload, "Not a picture we can read.")


def shown(update):
    """Whether readers see the picture, and whether they see its place."""
    html = Update.objects.get(pk=update.pk).public_html
    return "<img" in html, "Picture follows" in html


def figures(update):
    return [b for b in update.blocks() if b.kind == "figure"]


def test_readers_see_that_a_picture_follows(update):
    assert shown(update) == (False, True)


def test_a_picture_that_has_arrived_takes_its_place(update, upload, blog, cal):
    arrive(upload)
    digest = update.words().digest()

    assert publishing.settle_picture(upload) == [update]

    assert shown(update) == (True, False)
    update.refresh_from_db()
    blog.refresh_from_db()
    assert [f.image for f in figures(update)] == [upload.image]
    assert update.words().digest() == digest == update.body_digest
    assert (update.first_revision, update.last_revision, blog.revision) == (2, 3, 3)
    line = blog.journal.get(revision=3)
    assert (line.verb, line.by, line.update) == ("add_picture", cal, update)


def test_it_is_a_change_for_open_pages_and_no_correction(update, upload, blog):
    since = update.last_revision
    arrive(upload)
    publishing.settle_picture(upload)
    blog.refresh_from_db()

    changes = changes_since(blog, since, limit=20)

    assert [u.pk for u in changes.corrected] == [update.pk]
    update.refresh_from_db()
    assert (update.added_to_at, update.corrections.count()) == (None, 0)
    assert update.versions.count() == 0
    assert "Updated" not in update.public_html


def test_a_second_time_it_changes_nothing(update, upload, blog):
    arrive(upload)
    publishing.settle_picture(upload)

    assert publishing.settle_picture(upload) == []
    publishing.add_picture(update, upload, by=upload.by)

    blog.refresh_from_db()
    assert blog.revision == 3


def test_it_joins_after_a_correction(update, upload, blog, cal):
    corrected = words("Both bridges closed", awaited(upload), "A longer text.")
    publishing.correct(update, corrected, by=cal, seen_revision=2, note="Both.")
    arrive(upload)

    publishing.settle_picture(upload)

    assert shown(update) == (True, False)
    update.refresh_from_db()
    assert update.heading == "Both bridges closed"
    assert [b.kind for b in update.blocks()] == ["figure", "text"]


def test_a_correction_that_leaves_it_out_is_left_alone(update, upload, blog, cal):
    publishing.correct(update, words("No picture"), by=cal, seen_revision=2)
    arrive(upload)

    assert publishing.settle_picture(upload) == []

    blog.refresh_from_db()
    assert blog.revision == 3
    assert shown(update) == (False, False)


def test_a_correction_being_written_is_not_turned_down_by_it(update, upload, blog, cal):
    arrive(upload)
    publishing.settle_picture(upload)
    update.refresh_from_db()
    update.blog = blog

    publishing.correct(update, words("Longer"), by=cal, seen_revision=2)

    assert Update.objects.get().heading == "Longer"


def test_a_withdrawn_update_stays_withdrawn(update, upload, blog, cal):
    publishing.withdraw(update, by=cal)
    arrive(upload)

    publishing.settle_picture(upload)
    publishing.add_picture(update, upload, by=cal)

    blog.refresh_from_db()
    assert (blog.revision, Update.objects.get().public_html) == (3, "")


def test_it_joins_in_a_closed_blog(update, upload, blog, ada):
    publishing.close(blog, by=ada)
    arrive(upload)

    publishing.settle_picture(upload)

    assert shown(update) == (True, False)


def test_the_page_parts_that_show_its_update_follow(blog, ada, upload):
    update = make_update(blog, "", awaited(upload), by=ada, is_pinned=True)
    refuse(upload)

    publishing.settle_picture(upload)

    blog.refresh_from_db()
    assert blog.pinned_revision == 3
    assert figures(update) == []


def test_in_a_draft_it_takes_no_revision(blog, cal, upload):
    draft = make_draft(blog, "Later", awaited(upload), by=cal)
    arrive(upload)

    assert publishing.settle_picture(upload) == []

    blog.refresh_from_db()
    assert blog.revision == 1
    assert [f.image for f in figures(draft)] == [upload.image]


def test_a_refused_picture_leaves_no_place_and_its_caption_to_the_desk(update, upload):
    refuse(upload)

    publishing.settle_picture(upload)

    assert shown(update) == (False, False)
    update.refresh_from_db()
    version = update.versions.get()
    assert [b["kind"] for b in version.words["blocks"]] == ["text", "figure"]
    assert version.words["blocks"][1]["caption"] == "The upper bridge"
    assert update.added_to_at is None
    assert update.journal.get(verb="drop_picture").by is None


def test_a_refused_picture_keeps_its_place_in_a_draft(blog, cal, upload):
    draft = make_draft(blog, "Later", awaited(upload), by=cal)
    refuse(upload)

    publishing.settle_picture(upload)

    assert [f.caption for f in figures(draft)] == ["The upper bridge"]
    assert [*publishing.unsettled_figures()] == []


def test_a_refused_picture_is_found_for_readers_though_a_draft_waits_for_it_too(
    update, blog, cal, upload
):
    make_draft(blog, "Later", awaited(upload), by=cal)
    refuse(upload)

    assert [*publishing.unsettled_figures()] == [upload]
    publishing.settle_picture(upload)
    assert shown(update) == (False, False)
    assert [*publishing.unsettled_figures()] == []


def test_one_picture_may_be_awaited_in_several_updates(blog, cal, upload):
    updates = [make_update(blog, f"{n}", awaited(upload), by=cal) for n in range(2)]
    make_draft(blog, "Later", awaited(upload), by=cal)
    arrive(upload)

    assert publishing.settle_picture(upload) == updates

    assert FigureBlock.objects.filter(image=upload.image).count() == 3


def test_what_nobody_has_settled_is_found(update, upload):
    assert [*publishing.unsettled_figures()] == []

    arrive(upload)

    assert [*publishing.unsettled_figures()] == [upload]
    publishing.settle_picture(upload)
    assert [*publishing.unsettled_figures()] == []


def test_a_draft_published_meanwhile_is_the_workers(blog, cal, upload):
    draft = make_draft(blog, "Later", awaited(upload), by=cal)
    seen = Update.objects.get(pk=draft.pk)
    seen.blog = blog
    drafting.keep(draft, draft.words())
    publishing.publish(draft, draft.words(), by=cal)
    arrive(upload)

    publishing.pictures.arriving._add_to_draft(seen, upload)

    assert [*publishing.unsettled_figures()] == [upload]
    assert shown(draft) == (False, True)


def test_an_unused_upload_is_forgotten(upload):
    publishing.give_up_picture(upload)

    assert Upload.objects.count() == 0


def test_a_picture_that_never_came_is_waited_for_no_longer(update, upload):
    publishing.give_up_picture(upload)

    assert shown(update) == (False, False)
    upload.refresh_from_db()
    assert upload.problem == "It did not arrive within a day. Add it again."
