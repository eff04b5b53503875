"""A change of a picture reaches every blog, also where a process died on its way there."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import pytest
import time_machine
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog
from liveblog.publishing.pictures.showing import fall_behind, locked_picture
from liveblog.worker.pictures import MAY_BE_BEHIND, Finisher, show_what_is_behind
from media import storage
from media.models import Image
from tests.factories import figure, make_blog, make_image, make_update
from tests.publishing.state import verbs

pytestmark = pytest.mark.one_database

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def image(cal):
    return make_image(by=cal)


@pytest.fixture
def updates(blog, ada, image):
    """In two blogs; those of the second cannot be rendered, until `mend`."""
    storm = make_blog(by=ada, slug="storm")
    both = [
        make_update(each, "Bridge", figure(image), by=ada) for each in (blog, storm)
    ]
    Blog.objects.filter(pk=storm.pk).update(time_zone="Atlantis/Poseidonis")
    return both


def mend():
    Blog.objects.update(time_zone="Europe/Berlin")


def cover(image, ada):
    publishing.mark_sensitive(image, by=ada)


def keep_at_home(image, ada):
    publishing.set_picture_rights(image, by=ada, own_pages_only=True)


SHOWN = {cover: "This picture may disturb.", keep_at_home: "at-home"}


def shown(updates, change):
    for update in updates:
        update.refresh_from_db()
    return [SHOWN[change] in update.public_html for update in updates]


def die_between(updates, change, image, ada):
    with pytest.raises(ZoneInfoNotFoundError):
        change(image, ada)
    assert shown(updates, change) == [True, False]


@pytest.mark.parametrize("change", SHOWN)
def test_asking_again_does_what_is_left(change, updates, image, ada):
    die_between(updates, change, image, ada)
    mend()

    change(image, ada)

    assert shown(updates, change) == [True, True]
    revisions = [*Blog.objects.order_by("pk").values_list("revision", flat=True)]
    change(image, ada)
    assert [
        *Blog.objects.order_by("pk").values_list("revision", flat=True)
    ] == revisions


def test_the_worker_does_what_is_left_where_nobody_asks(updates, image, ada, clock):
    die_between(updates, cover, image, ada)
    mend()

    # Whoever said it may still be at it.
    assert show_what_is_behind(NOON + MAY_BE_BEHIND - timedelta(seconds=1)) == 0
    assert shown(updates, cover) == [True, False]
    assert show_what_is_behind(NOON + MAY_BE_BEHIND) == 1

    assert shown(updates, cover) == [True, True]
    assert verbs(updates[1].blog)[-1] == ("refresh_picture", None, None)
    assert show_what_is_behind(NOON + MAY_BE_BEHIND) == 0


def test_a_blog_that_cannot_be_shown_holds_up_no_other_picture(
    updates, image, ada, blog, cal
):
    die_between(updates, cover, image, ada)
    other = make_image(by=cal, colour="red")
    update = make_update(blog, "Weir", figure(other), by=ada)
    Image.objects.filter(pk=other.pk).update(is_sensitive=True, pages_behind_since=NOON)

    with pytest.raises(ExceptionGroup):
        show_what_is_behind(NOON + MAY_BE_BEHIND)

    assert shown([update], cover) == [True]


def test_a_change_that_came_later_is_not_taken_for_shown(image, ada, clock):
    earlier = Image.objects.get()
    earlier.pages_behind_since = NOON
    later = NOON + timedelta(seconds=5)
    Image.objects.update(pages_behind_since=later)

    publishing.catch_up(earlier)

    image.refresh_from_db()
    assert image.pages_behind_since == later


def test_what_nobody_reads_is_not_behind(image, ada):
    cover(image, ada)

    image.refresh_from_db()
    assert image.pages_behind_since is None


def test_large_renditions_are_shown_by_who_did_not_live_to_see_it(blog, ada):
    image = make_image(by=ada, size=(1200, 900))
    update = make_update(blog, "Bridge", figure(image), by=ada)
    Blog.objects.filter(pk=blog.pk).update(time_zone="Atlantis/Poseidonis")
    with pytest.raises(ZoneInfoNotFoundError):
        Finisher().finish_pictures(timezone.now())
    mend()

    assert show_what_is_behind(NOON + MAY_BE_BEHIND) == 1

    update.refresh_from_db()
    assert "1200.avif 1200w" in update.public_html


def test_those_that_were_shown_are_not_shown_again(blog, ada):
    image = make_image(by=ada, size=(1200, 900))
    make_update(blog, "Bridge", figure(image), by=ada)

    assert Finisher().finish_pictures(timezone.now()) == 1

    assert show_what_is_behind(NOON + MAY_BE_BEHIND) == 0


def test_who_changed_it_before_is_not_forgotten_when_it_is_finished(ada):
    make_image(by=ada, size=(1200, 900))
    before = NOON - timedelta(seconds=30)
    Image.objects.update(pages_behind_since=before)

    assert Finisher().finish_pictures(timezone.now()) == 1

    assert Image.objects.get().pages_behind_since == before


# Credit, and another in its place --------------------------------------------------------


def correct_credit(image, ada):
    publishing.correct_credit(image, "Mira Holt", by=ada)


def replace(image, ada):
    publishing.replace_picture(image, make_image(by=ada, colour="red"), by=ada)


def is_done(updates, image):
    """Of each update: whether readers see neither the old credit nor the old picture."""
    for update in updates:
        update.refresh_from_db()
    return [
        "[Mira Holt]" in update.public_html or image.name not in update.public_html
        for update in updates
    ]


@pytest.mark.parametrize("change", [correct_credit, replace])
def test_the_worker_finishes_what_an_editor_began(change, updates, image, ada):
    with pytest.raises(ZoneInfoNotFoundError):
        change(image, ada)
    assert is_done(updates, image) == [True, False]
    mend()
    # They had decided it.
    User.objects.update(role=User.Role.CORRESPONDENT)

    assert show_what_is_behind(NOON + MAY_BE_BEHIND - timedelta(seconds=1)) == 0
    assert show_what_is_behind(NOON + MAY_BE_BEHIND) == 1

    assert is_done(updates, image) == [True, True]
    verb = "correct_credit" if change is correct_credit else "replace_picture"
    assert (verb, "Ada Brandt", None) in verbs(updates[1].blog)
    assert [update.versions.get().by for update in updates] == [ada, ada]
    assert show_what_is_behind(NOON + MAY_BE_BEHIND) == 0


def test_a_picture_that_was_replaced_by_the_worker_is_gone(updates, image, ada):
    with pytest.raises(ZoneInfoNotFoundError):
        replace(image, ada)
    mend()

    show_what_is_behind(NOON + MAY_BE_BEHIND)

    assert not Image.objects.filter(pk=image.pk).exists()
    assert storage.files(image.name) == []
    [new] = Image.objects.all()
    assert new.pages_behind_since is None


@pytest.mark.parametrize("change", [correct_credit, replace])
def test_asking_again_does_what_is_left_of_it(change, updates, image, ada):
    with pytest.raises(ZoneInfoNotFoundError):
        change(image, ada)
    mend()

    change(Image.objects.get(pk=image.pk), ada)

    assert is_done(updates, image) == [True, True]
    assert show_what_is_behind(NOON + MAY_BE_BEHIND) == 0


def test_a_cover_that_was_behind_already_is_not_forgotten(updates, image, ada):
    die_between(updates, cover, image, ada)
    mend()

    correct_credit(image, ada)

    assert shown(updates, cover) == [True, True]
    assert show_what_is_behind(NOON + MAY_BE_BEHIND) == 0


def test_a_cover_does_not_make_the_worker_forget_a_credit(updates, image, ada):
    with pytest.raises(ZoneInfoNotFoundError):
        correct_credit(image, ada)
    mend()

    cover(image, ada)

    assert is_done(updates, image) == [True, False]
    assert show_what_is_behind(NOON + MAY_BE_BEHIND) == 1
    assert is_done(updates, image) == [True, True]


def test_a_picture_whose_successor_was_deleted_stays(updates, image, ada):
    with pytest.raises(ZoneInfoNotFoundError):
        replace(image, ada)
    mend()
    [new] = Image.objects.exclude(pk=image.pk)
    publishing.delete_picture(new, by=ada)

    show_what_is_behind(NOON + MAY_BE_BEHIND)

    assert is_done(updates, image) == [True, False]
    assert storage.files(image.name) != []


def test_the_newest_of_two_credits_counts_in_every_blog(ada, image):
    """Whoever is still saying the first goes on with the second."""
    blogs = [make_blog(by=ada, slug=slug) for slug in ("flood", "storm")]
    both = [make_update(each, "Bridge", figure(image), by=ada) for each in blogs]
    older = Image.objects.get(pk=image.pk)
    with locked_picture(older):
        older.credit, older.is_credit_behind = "Too soon", True
        fall_behind(older, "credit", "is_credit_behind", by=ada)

    publishing.correct_credit(image, "Mira Holt", by=ada)
    publishing.catch_up(older)

    assert is_done(both, image) == [True, True]
