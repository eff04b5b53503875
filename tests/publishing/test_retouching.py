"""A picture's focal point and cover reach readers; one that was edited is forgotten."""

import pytest
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, FigureBlock, WorkingCopy
from media import pieces
from media.models import Image, Upload
from tests import files
from tests.factories import (
    awaited,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_upload,
    make_user,
    picture_bytes,
)
from tests.publishing.state import brought, verbs

pytestmark = pytest.mark.one_database


@pytest.fixture
def image(cal):
    return make_image(by=cal)


def said_of(image):
    image.refresh_from_db()
    return (image.focus_x, image.focus_y, image.is_sensitive)


# Focal point and cover ----------------------------------------------------------------


def test_a_focal_point_is_kept(image, cal):
    publishing.focus_picture(image, 30, 70, by=cal)

    assert said_of(image) == (30, 70, False)


def test_a_picture_is_covered_and_uncovered(image, cal):
    publishing.mark_sensitive(image, by=cal)
    assert said_of(image) == (50, 50, True)

    publishing.unmark_sensitive(image, by=cal)
    assert said_of(image) == (50, 50, False)


def test_every_public_use_is_shown_again(image, cal, ada, blog):
    storm = make_blog(by=ada, slug="storm", members=[cal])
    update = make_update(blog, "Bridge", figure(image), figure(image), by=cal)
    other = make_update(blog, "No picture", by=cal)
    publishing.introduce(
        storm, by=ada, hero_image=image, hero_credit="Anna", hero_alt="A bridge"
    )
    before = {each.slug: each.revision for each in (blog, storm)}

    publishing.focus_picture(image, 30, 70, by=cal)

    assert verbs(blog)[-1] == verbs(storm)[-1] == ("focus_picture", "Cal Ferris", None)
    assert brought(blog, before["flood"]) == {"corrected": [update.pk]}
    storm.refresh_from_db()
    assert storm.revision == before["storm"] + 1
    update.refresh_from_db()
    other.refresh_from_db()
    assert update.last_revision == before["flood"] + 1
    assert other.last_revision == before["flood"]
    assert "Updated" not in update.public_html
    assert update.versions.count() == 0


def test_what_no_reader_sees_takes_no_revision(image, cal, ada, blog):
    make_draft(blog, "Draft", figure(image), by=cal)
    gone = make_update(blog, "Gone", figure(image), by=cal)
    publishing.withdraw(gone, by=ada)
    prepared = make_blog(live=False, slug="prepared", members=[cal])
    make_draft(prepared, "Draft", figure(image), by=ada)
    before = blog.revision

    publishing.mark_sensitive(image, by=cal)

    blog.refresh_from_db()
    prepared.refresh_from_db()
    assert (blog.revision, prepared.revision) == (before, 0)


def test_what_is_so_already_takes_no_revision(image, cal, blog):
    make_update(blog, "Bridge", figure(image), by=cal)
    before = blog.revision

    publishing.focus_picture(image, 50, 50, by=cal)
    publishing.unmark_sensitive(image, by=cal)

    blog.refresh_from_db()
    assert blog.revision == before


@pytest.mark.parametrize("is_active", [True, False])
def test_who_has_nothing_to_do_with_a_picture_is_refused(image, is_active):
    sam = make_user("Sam Stranger")
    sam.is_active = is_active

    with pytest.raises(publishing.NotAllowed):
        publishing.focus_picture(image, 30, 70, by=sam)
    with pytest.raises(publishing.NotAllowed):
        publishing.mark_sensitive(image, by=sam)

    assert said_of(image) == (50, 50, False)


def test_who_was_shown_out_is_refused(image, cal):
    User.objects.filter(pk=cal.pk).update(is_active=False)

    with pytest.raises(publishing.NotAllowed):
        publishing.focus_picture(image, 30, 70, by=cal)


def test_members_may_where_it_is_used_and_editors_everywhere(image, ada, blog):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    assert not publishing.retouchable_by(mira).exists()

    make_update(blog, "Twice", figure(image), figure(image))

    assert list(publishing.retouchable_by(mira)) == [image]
    assert list(publishing.retouchable_by(ada)) == [image]


def test_members_may_not_where_a_colleagues_draft_alone_uses_it(image, blog, cal):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    make_draft(blog, "Not yet", figure(image), by=cal)

    assert not publishing.retouchable_by(mira).exists()
    assert list(publishing.retouchable_by(cal)) == [image]


def test_members_may_where_it_is_the_hero(image, ada, blog):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    publishing.introduce(
        blog, by=ada, hero_image=image, hero_credit="Anna", hero_alt="A bridge"
    )

    assert list(publishing.retouchable_by(mira)) == [image]


def in_a_feed(image, blog, editor):
    make_update(blog, "Bridge", figure(image), by=editor)


def in_a_draft(image, blog, editor):
    make_draft(blog, "Not yet", figure(image), by=editor)


def about_to_arrive(image, blog, editor):
    upload = make_upload(by=editor, image=image)
    make_draft(blog, "Not yet", awaited(upload), by=editor)


def at_the_top(image, blog, editor):
    publishing.introduce(
        blog, by=editor, hero_image=image, hero_credit="Anna", hero_alt="A bridge"
    )


USES = [in_a_feed, in_a_draft, about_to_arrive, at_the_top]


@pytest.mark.parametrize("use", USES)
def test_a_picture_of_another_blog_too_is_an_editors_to_change(
    use, image, ada, cal, blog
):
    """Its uploader's as little as anybody's who has put it into a blog of their own."""
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    make_update(blog, "Ours", figure(image), by=mira)
    storm = make_blog(by=ada, slug="storm")
    assert list(publishing.retouchable_by(mira)) == [image]

    use(image, storm, ada)

    for person in (cal, mira):
        with pytest.raises(publishing.NotAllowed):
            publishing.focus_picture(image, 1, 2, by=person)
        with pytest.raises(publishing.NotAllowed):
            publishing.mark_sensitive(image, by=person)
        with pytest.raises(publishing.NotAllowed):
            publishing.unmark_sensitive(image, by=person)
    assert said_of(image) == (50, 50, False)
    storm.members.add(cal)
    assert list(publishing.retouchable_by(cal)) == [image]
    assert list(publishing.retouchable_by(ada)) == [image]


def test_who_brought_it_and_is_a_member_no_more_may_not(image, cal, blog):
    make_update(blog, "Bridge", figure(image), by=cal)
    assert list(publishing.retouchable_by(cal)) == [image]

    blog.members.remove(cal)

    assert not publishing.retouchable_by(cal).exists()


def test_an_editor_demoted_since_they_were_read_may_not(image, ada):
    User.objects.filter(pk=ada.pk).update(role=User.Role.CORRESPONDENT)

    with pytest.raises(publishing.NotAllowed):
        publishing.mark_sensitive(image, by=ada)
    assert said_of(image) == (50, 50, False)


def test_what_an_editor_has_covered_editors_alone_uncover(image, ada, cal):
    publishing.mark_sensitive(image, by=ada)
    publishing.mark_sensitive(image, by=cal)  # is so already, and stays the editor's

    with pytest.raises(publishing.NotAllowed):
        publishing.unmark_sensitive(image, by=cal)
    assert said_of(image) == (50, 50, True)

    publishing.unmark_sensitive(image, by=ada)
    publishing.mark_sensitive(image, by=cal)
    publishing.unmark_sensitive(image, by=cal)
    assert said_of(image) == (50, 50, False)


def test_an_editor_takes_a_cover_over_and_readers_get_nothing_new(
    image, ada, cal, blog
):
    make_update(blog, "Bridge", figure(image), by=cal)
    publishing.mark_sensitive(image, by=cal)
    before = Blog.objects.get().revision

    publishing.mark_sensitive(image, by=ada)

    with pytest.raises(publishing.NotAllowed):
        publishing.unmark_sensitive(image, by=cal)
    assert said_of(image) == (50, 50, True)
    assert image.pages_behind_since is None
    assert Blog.objects.get().revision == before


# Forgetting -----------------------------------------------------------------------------


def test_nothing_stays_of_a_picture_that_nobody_uses(image, cal):
    folder = files.folder(image.name)
    assert folder.exists()

    assert publishing.forget_picture(image.name, by=cal)

    assert not Image.objects.exists()
    assert not folder.exists()


def test_nothing_stays_of_one_that_had_come_by_pieces(cal):
    upload = make_upload(by=cal)
    content = picture_bytes(size=(320, 200))
    pieces.expect(upload, len(content))
    pieces.take(upload, content, offset=0)

    assert publishing.forget_picture(upload.name, by=cal)

    assert (Image.objects.count(), Upload.objects.count()) == (0, 0)
    assert not files.folder(upload.name).exists()


def test_nothing_stays_of_one_half_way(cal, settings):
    upload = make_upload(by=cal)
    pieces.expect(upload, 1000)
    pieces.take(upload, b"x" * 100, offset=0)
    file = settings.UPLOADS_DIR / upload.name
    assert file.exists()

    assert publishing.forget_picture(upload.name, by=cal)

    assert not Upload.objects.exists()
    assert not file.exists()


def test_one_that_the_desk_never_heard_of_is_forgotten(cal):
    assert publishing.forget_picture("0" * 32, by=cal)


def used_in_an_update(image, blog, cal):
    make_update(blog, "Bridge", figure(image), by=cal)


def used_in_a_draft(image, blog, cal):
    make_draft(blog, "Bridge", figure(image), by=cal)


def used_at_the_top(image, blog, cal):
    publishing.introduce(
        blog, by=None, hero_image=image, hero_credit="Anna", hero_alt="A bridge"
    )


def used_before_a_correction(image, blog, cal):
    update = make_update(blog, "Bridge", "A text.", figure(image), by=cal)
    words = update.words()
    words.blocks = words.blocks[:1]
    publishing.correct(
        update, words, by=cal, seen_revision=update.last_revision, note=""
    )
    assert not FigureBlock.objects.exists()


def used_in_what_a_colleague_types(image, blog, cal):
    fields = [["block", "figure-a"], ["figure-a-image", image.name]]
    mira = make_user("Mira Holt")
    WorkingCopy.objects.create(person=mira, blog=blog, key="k", fields=fields)


@pytest.mark.parametrize(
    "use",
    [
        used_in_an_update,
        used_in_a_draft,
        used_at_the_top,
        used_before_a_correction,
        used_in_what_a_colleague_types,
    ],
)
def test_what_is_used_stays(use, image, blog, cal):
    use(image, blog, cal)

    assert not publishing.forget_picture(image.name, by=cal)

    assert Image.objects.get() == image
    assert files.folder(image.name).exists()


def test_what_stands_in_their_own_typing_alone_is_forgotten(image, blog, cal):
    fields = [["figure-a-image", image.name]]
    WorkingCopy.objects.create(person=cal, blog=blog, key="k", fields=fields)

    assert publishing.forget_picture(image.name, by=cal)


def test_one_for_which_words_wait_stays(blog, cal):
    upload = make_upload(by=cal)
    make_update(blog, "Bridge", awaited(upload), by=cal)

    assert not publishing.forget_picture(upload.name, by=cal)

    assert Upload.objects.get() == upload


def test_a_colleagues_picture_stays(image, ada):
    assert not publishing.forget_picture(image.name, by=ada)

    assert Image.objects.get() == image


def test_what_is_known_goes_over_to_the_one_in_its_place(image, cal):
    ends_at = timezone.now()
    known = {
        "caption": "The bridge",
        "credit": "Anna Sorg",
        "instructions": "NO SALES",
        "own_pages_only": True,
        "ends_at": ends_at,
        "is_sensitive": True,
        "covered_by_editor": True,
    }
    Image.objects.filter(pk=image.pk).update(**known)
    edited = make_image(by=cal)
    Image.objects.filter(pk=edited.pk).update(credit="Cal Ferris")

    assert publishing.forget_picture(image.name, by=cal, instead=edited.name)

    now = Image.objects.get()
    told = {name: getattr(now, name) for name in known}
    assert told == known | {"credit": "Cal Ferris"}


def test_one_stays_until_what_takes_its_place_is_here(image, cal, ada):
    anothers = make_image(by=ada)

    for name in ("0" * 32, anothers.name):
        with pytest.raises(publishing.NotYet):
            publishing.forget_picture(image.name, by=cal, instead=name)

    assert Image.objects.filter(pk=image.pk).exists()
