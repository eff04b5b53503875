"""Pictures in a pause: nothing more of them comes to readers, less does, others wait for none."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, FigureBlock, Update
from liveblog.publishing.pictures.showing import fall_behind, locked_picture
from liveblog.worker.pictures import MAY_BE_BEHIND, show_what_is_behind
from liveblog.worker.rounds import do_what_is_due
from media.models import Image
from tests.factories import (
    awaited,
    figure,
    make_blog,
    make_image,
    make_update,
    make_upload,
)
from tests.publishing.state import verbs

pytestmark = pytest.mark.one_database

SOON, LATER = (datetime(2126, 1, day, tzinfo=UTC) for day in (1, 2))
FACTS = ("is_sensitive", "focus_x", "own_pages_only", "ends_at", "replaced_by")


@pytest.fixture
def storm(ada):
    return make_blog(by=ada, slug="storm")


@pytest.fixture
def image(ada):
    image = make_image(by=ada)
    rights = {"own_pages_only": True, "ends_at": SOON, "is_sensitive": True}
    Image.objects.filter(pk=image.pk).update(**rights)
    image.refresh_from_db()
    return image


def both(image, *blogs, by):
    return [make_update(blog, "Bridge", figure(image), by=by) for blog in blogs]


def facts(image):
    return Image.objects.filter(pk=image.pk).values_list(*FACTS).get()


def state():
    html = Update.objects.order_by("pk").values_list("public_html", flat=True)
    return [*html, *Blog.objects.order_by("pk").values_list("revision", flat=True)]


def catch_up():
    return show_what_is_behind(timezone.now() + 2 * MAY_BE_BEHIND)


def decided(image, by, **changed):
    """What was stored before the pause began, by a process that has not shown it yet."""
    with locked_picture(image):
        for name, value in changed.items():
            setattr(image, name, value)
        fall_behind(image, *changed, by=by)


def covered(update):
    return "This picture may disturb." in Update.objects.get(pk=update.pk).public_html


def image_of(update):
    return FigureBlock.objects.get(update=update).image


MORE = {
    "uncovered": lambda image, by: publishing.unmark_sensitive(image, by=by),
    "cropped": lambda image, by: publishing.focus_picture(image, 9, 9, by=by),
    "let out": lambda image, by: publishing.set_picture_rights(
        image, by=by, own_pages_only=False
    ),
    "longer": lambda image, by: publishing.set_picture_rights(
        image, by=by, ends_at=LATER
    ),
    "for ever": lambda image, by: publishing.set_picture_rights(
        image, by=by, ends_at=None
    ),
    "replaced": lambda image, by: publishing.replace_picture(
        image, make_image(by=by, colour="red"), by=by
    ),
}


@pytest.mark.parametrize("everywhere", [False, True])
def test_what_is_refused_is_not_done_by_the_worker_either(
    blog, storm, ada, image, everywhere
):
    both(image, blog, storm, by=ada)
    publishing.pause(None if everywhere else blog, reason="Wrong", by=ada)
    before, seen = facts(image), state()

    for name, more in MORE.items():
        with pytest.raises(publishing.Paused):
            more(Image.objects.get(pk=image.pk), ada)

        assert catch_up() == 0, name
        assert (facts(image), state()) == (before, seen), name


@pytest.mark.parametrize("more", MORE)
def test_where_no_paused_blog_shows_it_it_goes_on(blog, storm, ada, image, more):
    both(image, storm, by=ada)
    before = facts(image)
    publishing.pause(blog, reason="Wrong", by=ada)

    MORE[more](Image.objects.get(pk=image.pk), ada)

    assert list(Image.objects.filter(pk=image.pk).values_list(*FACTS)) != [before]
    assert catch_up() == 0


LESS = {
    "covered": {"is_sensitive": True},
    "kept": {"own_pages_only": True},
    "ended": {"ends_at": SOON},
}


@pytest.mark.parametrize("less", LESS)
def test_what_takes_it_from_readers_goes_on(blog, storm, ada, less):
    image = make_image(by=ada)
    both(image, blog, storm, by=ada)
    publishing.pause(blog, reason="Wrong", by=ada)
    before = state()[-2:]

    if less == "covered":
        publishing.mark_sensitive(image, by=ada)
    else:
        publishing.set_picture_rights(image, by=ada, **LESS[less])

    assert state()[-2:] == [number + 1 for number in before]
    assert catch_up() == 0


def test_an_end_comes_earlier_and_a_picture_is_deleted_in_a_pause(blog, ada, image):
    both(image, blog, by=ada)
    publishing.pause(blog, reason="Wrong", by=ada)

    earlier = SOON - timedelta(1)
    publishing.set_picture_rights(image, by=ada, ends_at=earlier)
    assert facts(image)[3] == earlier
    publishing.delete_picture(image, by=ada)

    assert not Image.objects.filter(pk=image.pk).exists()


@pytest.mark.parametrize("less", LESS)
def test_the_worker_takes_it_from_readers_in_a_pause(blog, ada, less):
    image = make_image(by=ada)
    both(image, blog, by=ada)
    decided(image, ada, **LESS[less])
    publishing.pause(blog, reason="Wrong", by=ada)

    assert catch_up() == 1

    assert verbs(blog)[-1] == ("refresh_picture", None, None)
    assert catch_up() == 0


@pytest.mark.parametrize("by_whom", ["the person", "the worker"])
def test_a_pause_that_begins_on_the_way_holds_up_no_other_blog(
    blog, storm, ada, by_whom
):
    image = make_image(by=ada)
    publishing.mark_sensitive(image, by=ada)
    here, there = both(image, blog, storm, by=ada)
    decided(image, ada, is_sensitive=False)
    publishing.pause(blog, reason="Wrong", by=ada)

    if by_whom == "the person":
        publishing.unmark_sensitive(image, by=ada)
    else:
        assert catch_up() == 1

    assert (covered(here), covered(there)) == (True, False)
    seen = state()
    assert catch_up() == 1
    assert state() == seen  # no revisions for asking again

    publishing.resume(blog, by=ada)
    assert catch_up() == 1

    assert not covered(here)
    assert catch_up() == 0


def test_one_that_was_to_take_its_place_does_so_when_the_pause_is_over(
    blog, storm, ada
):
    image, new = make_image(by=ada), make_image(by=ada, colour="red")
    here, there = both(image, blog, storm, by=ada)
    decided(image, ada, replaced_by=new)
    publishing.pause(blog, reason="Wrong", by=ada)

    assert catch_up() == 1

    assert (image_of(here), image_of(there)) == (image, new)
    seen = state()
    assert catch_up() == 1
    assert state() == seen

    publishing.resume(blog, by=ada)
    assert catch_up() == 1

    assert image_of(here) == new
    assert not Image.objects.filter(pk=image.pk).exists()


# Those that arrive ------------------------------------------------------------------------


def arrived(upload, by, **promised):
    upload.image = make_image(by=by)
    for name, value in promised.items():
        setattr(upload, name, value)
    upload.save()


def test_one_that_arrives_waits_for_the_paused_blog_alone(blog, storm, ada):
    upload = make_upload(by=ada)
    here, there = (
        make_update(each, "Bridge", awaited(upload), by=ada) for each in (blog, storm)
    )
    arrived(upload, ada)
    publishing.pause(blog, reason="Wrong", by=ada)

    do_what_is_due(timezone.now())
    do_what_is_due(timezone.now())  # raises nothing, however often

    assert (image_of(here), image_of(there)) == (None, upload.image)
    publishing.resume(blog, by=ada)
    do_what_is_due(timezone.now())
    assert image_of(here) == upload.image


def test_the_device_that_brings_it_is_answered(adas_desk, blog, storm, ada):
    upload = make_upload(by=ada)
    for each in (blog, storm):
        make_update(each, "Bridge", awaited(upload), by=ada)
    arrived(upload, ada)
    publishing.pause(blog, reason="Wrong", by=ada)

    reply = adas_desk.post(
        f"/desk/uploads/{upload.name}/", {"size_bytes": 10, "file_name": "a.jpg"}
    )

    assert reply.status_code == 200
    rows = [row["url"] for row in reply.json()["rows"]]
    assert rows == [f"/desk/live/storm/updates/{storm.updates.get().pk}/row/"]


def test_what_was_promised_of_it_is_kept_but_no_later_end(blog, ada):
    upload = make_upload(by=ada)
    arrived(upload, ada)
    both(upload.image, blog, by=ada)
    publishing.pause(blog, reason="Wrong", by=ada)

    publishing.promise_rights(upload, by=ada, own_pages_only=True)
    publishing.promise_rights(upload, by=ada, ends_at=SOON)
    assert facts(upload.image)[2:4] == (True, SOON)

    publishing.promise_rights(upload, by=ada, ends_at=LATER)
    assert facts(upload.image)[3] == SOON
    publishing.resume(blog, by=ada)
    publishing.settle_picture(upload)
    assert facts(upload.image)[3] == LATER
