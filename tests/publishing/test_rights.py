"""Rights act, wherever a picture is used, and its end comes by itself."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, FigureBlock, is_public_image
from media.models import Image, Upload
from tests.factories import (
    awaited,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_upload,
    make_user,
    words,
)
from tests.publishing.state import brought, verbs

pytestmark = pytest.mark.one_database

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
A_SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def image(cal):
    return make_image(by=cal)


@pytest.fixture
def update(blog, cal, image):
    return make_update(blog, "Bridge closed", figure(image), by=cal)


def html_of(update):
    update.refresh_from_db()
    return update.public_html


def revision(blog):
    return Blog.objects.get(pk=blog.pk).revision


def ends(image, at=NOON):
    Image.objects.filter(pk=image.pk).update(ends_at=at)


# Set ------------------------------------------------------------------------------------


def test_each_blog_that_shows_it_takes_a_revision(ada, cal, blog, update, image):
    storm = make_blog(by=ada, slug="storm")
    publishing.introduce(storm, by=ada, hero_image=image)
    unused = make_blog(by=ada, slug="tram")

    publishing.set_picture_rights(image, by=ada, own_pages_only=True)

    image.refresh_from_db()
    assert image.own_pages_only
    assert verbs(blog)[-1] == ("set_picture_rights", "Ada Brandt", None)
    assert [revision(b) for b in (blog, storm, unused)] == [3, 3, 1]


def test_what_is_so_already_takes_none(ada, blog, update, image):
    publishing.set_picture_rights(image, by=ada, own_pages_only=False, ends_at=None)

    assert revision(blog) == 2


def test_a_draft_takes_none(blog, cal, image):
    make_draft(blog, "Later", figure(image), by=cal)

    publishing.set_picture_rights(image, by=cal, own_pages_only=True)

    assert Image.objects.get().own_pages_only
    assert revision(blog) == 1


def test_a_correction_being_written_is_not_turned_down_by_it(ada, cal, update, image):
    publishing.set_picture_rights(image, by=ada, own_pages_only=True)

    publishing.correct(update, words("Shut", figure(image)), by=cal, seen_revision=2)

    assert update.heading == "Shut"


def test_two_people_who_set_one_each_do_not_undo_one_another(ada, cal, image):
    seen_by_cal = Image.objects.get()
    publishing.set_picture_rights(image, by=ada, own_pages_only=True)

    publishing.set_picture_rights(seen_by_cal, by=cal, ends_at=NOON)

    image.refresh_from_db()
    assert (image.own_pages_only, image.ends_at) == (True, NOON)


def test_who_does_not_write_where_it_is_used_may_not(ada, blog, update, image):
    sam = make_user("Sam Stranger")

    with pytest.raises(publishing.NotAllowed):
        publishing.set_picture_rights(image, by=sam, own_pages_only=True)
    assert not Image.objects.get().own_pages_only


@pytest.mark.parametrize("use", ["hero", "draft"])
def test_nor_who_writes_in_one_of_its_blogs_alone(ada, cal, update, image, use):
    storm = make_blog(by=ada, slug="storm")
    if use == "hero":
        publishing.introduce(storm, by=ada, hero_image=image)
    else:
        make_draft(storm, "Later", figure(image), by=ada)

    assert publishing.may_set_rights(image, cal) is False
    assert publishing.may_set_rights(image, ada) is True


def test_nor_an_editor_demoted_since_they_were_read(ada, cal, blog, update, image):
    User.objects.filter(pk=ada.pk).update(role=User.Role.CORRESPONDENT)

    with pytest.raises(publishing.NotAllowed):
        publishing.set_picture_rights(image, by=ada, own_pages_only=True)
    assert not Image.objects.get().own_pages_only


def test_a_person_who_has_left_may_not(ada, cal, image):
    cal.is_active = False
    cal.save()

    with pytest.raises(publishing.NotAllowed):
        publishing.set_picture_rights(image, by=cal, own_pages_only=True)


def test_a_colleagues_picture_on_its_way_is_an_editors_to_decide(ada, cal):
    upload = make_upload(by=ada)

    with pytest.raises(publishing.NotAllowed):
        publishing.promise_rights(upload, by=cal, own_pages_only=True)
    publishing.promise_rights(make_upload(by=cal), by=ada, own_pages_only=True)


def test_what_is_promised_at_the_moment_of_its_arrival_is_not_lost(cal, image):
    upload = make_upload(by=cal, image=image)

    publishing.promise_rights(upload, by=cal, ends_at=NOON)

    image.refresh_from_db()
    assert image.ends_at == NOON


def test_a_promise_takes_nothing_back_that_its_file_has_said(cal, image):
    Image.objects.update(own_pages_only=True)
    upload = make_upload(by=cal, image=image, ends_at=NOON)

    publishing.settle_picture(upload)

    image.refresh_from_db()
    assert (image.own_pages_only, image.ends_at) == (True, NOON)


# End ------------------------------------------------------------------------------------


def test_readers_lose_the_picture_and_keep_its_words(blog, update, image):
    ends(image)

    publishing.end_picture(image)

    html = html_of(update)
    assert image.name not in html
    assert "[Picture no longer available]" in html
    assert "The upper bridge" in html
    assert "Anna Sorg" not in html
    assert brought(blog, since=2) == {"corrected": [update.pk]}
    assert verbs(blog)[-1] == ("end_picture", None, None)
    assert is_public_image(image) is False


def test_nobodys_words_have_changed(blog, update, image):
    digest = update.words().digest()
    ends(image)

    publishing.end_picture(image)

    update.refresh_from_db()
    assert update.words().digest() == digest == update.body_digest
    assert (update.added_to_at, update.versions.count()) == (None, 0)
    assert "Updated" not in update.public_html
    assert FigureBlock.objects.get().image == image


def test_an_update_of_a_picture_alone_can_still_be_read(blog, cal, image):
    update = make_update(blog, "", figure(image, caption=""), by=cal)
    ends(image)

    publishing.end_picture(image)

    assert "[Picture no longer available]" in html_of(update)


def test_it_happens_once(blog, update, image):
    ends(image)
    publishing.end_picture(image)

    publishing.end_picture(image)

    assert revision(blog) == 3


def test_not_before_its_time(blog, update, image):
    ends(image, NOON + A_SECOND)

    publishing.end_picture(image)

    assert revision(blog) == 2
    assert image.name in html_of(update)


def test_a_hero_goes_too(ada, blog, image):
    publishing.introduce(blog, by=ada, hero_image=image, hero_credit="Anna Sorg")
    ends(image)

    publishing.end_picture(image)

    blog.refresh_from_db()
    assert (blog.hero_html, blog.hero_image) == ("", None)
    assert brought(blog, since=2) == {"parts": ["hero"]}


def test_each_blog_has_one_revision_for_all_its_updates(ada, cal, blog, update, image):
    second = make_update(blog, "Again", figure(image), figure(image), by=cal)
    storm = make_blog(by=ada, slug="storm")
    third = make_update(storm, "Elsewhere", figure(image), by=ada)
    ends(image)

    publishing.end_picture(image)

    assert (revision(blog), revision(storm)) == (4, 3)
    for each in (update, second, third):
        assert image.name not in html_of(each)


def test_other_pictures_stay(blog, cal, image):
    other = make_image(by=cal, colour="red")
    update = make_update(blog, "Two", figure(image), figure(other), by=cal)
    ends(image)

    publishing.end_picture(image)

    assert (image.name in html_of(update), other.name in html_of(update)) == (
        False,
        True,
    )


def test_what_is_published_after_its_end_does_not_show_it(blog, cal, image):
    draft = make_draft(blog, "Later", figure(image), by=cal)
    ends(image)

    publishing.publish(draft, draft.words(), by=cal)

    assert image.name not in html_of(draft)
    assert [*publishing.ended_pictures(NOON)] == []


def test_a_correction_after_its_end_does_not_bring_it_back(cal, update, image):
    ends(image)
    publishing.end_picture(image)

    publishing.correct(
        update,
        words("Shut", figure(Image.objects.get())),
        by=cal,
        seen_revision=2,
    )

    assert image.name not in html_of(update)


def test_a_later_end_brings_it_back(ada, blog, update, image):
    ends(image)
    publishing.end_picture(image)

    publishing.set_picture_rights(image, by=ada, ends_at=NOON + A_SECOND)

    assert image.name in html_of(update)
    assert brought(blog, since=3) == {"corrected": [update.pk]}
    assert is_public_image(image) is True


def test_those_that_readers_still_see_are_found(ada, blog, update, image, cal):
    hero, draft, later = (make_image(by=cal, colour=c) for c in ("red", "blue", "tan"))
    publishing.introduce(blog, by=ada, hero_image=hero)
    make_draft(blog, "Later", figure(draft), by=cal)
    make_update(blog, "Then", figure(later), by=cal)
    for each in (image, hero, draft):
        ends(each)
    ends(later, NOON + A_SECOND)

    found = publishing.ended_pictures(NOON)

    assert {*found} == {image, hero}
    for each in found:
        publishing.end_picture(each)
    assert [*publishing.ended_pictures(NOON)] == []


def test_one_that_arrives_after_its_end_is_not_shown(blog, cal, image):
    upload = make_upload(by=cal)
    update = make_update(blog, "Later", awaited(upload), by=cal)
    ends(image)
    Upload.objects.update(image=image)
    upload.refresh_from_db()

    publishing.settle_picture(upload)

    assert image.name not in html_of(update)
    assert FigureBlock.objects.get().has_ended
    assert [*publishing.ended_pictures(NOON)] == []
