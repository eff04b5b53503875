"""Which pictures readers may see."""

import pytest

from liveblog import publishing
from liveblog.models import (
    Blog,
    is_public_image,
)
from tests.factories import (
    figure,
    make_draft,
    make_image,
    make_update,
    words,
)
from tests.models.support import NOON


@pytest.fixture
def picture(ada):
    return make_image(by=ada)


def test_a_picture_that_nothing_uses_is_not_public(picture, blog):
    make_update(blog, "Another picture's", figure(make_image()))

    assert is_public_image(picture) is False


def test_a_picture_in_a_draft_is_not_public(picture, blog):
    make_draft(blog, "Not yet", figure(picture))

    assert is_public_image(picture) is False


@pytest.mark.parametrize(
    ("status", "is_public"), [("prepared", False), ("live", True), ("closed", True)]
)
def test_a_picture_in_an_update_is_as_public_as_its_blog(
    picture, blog, status, is_public
):
    make_update(blog, "Bridge closed", figure(picture))
    set_status(blog, status)

    assert is_public_image(picture) is is_public


@pytest.mark.parametrize(
    ("status", "is_public"), [("prepared", False), ("live", True), ("closed", True)]
)
def test_a_hero_is_as_public_as_its_blog(picture, blog, status, is_public):
    Blog.objects.filter(pk=blog.pk).update(hero_image=picture)
    set_status(blog, status)

    assert is_public_image(picture) is is_public


def test_a_withdrawn_picture_is_no_longer_public(picture, ada, blog):
    update = make_update(blog, "Wrong", figure(picture))

    publishing.withdraw(update, by=ada, notice="It showed another bridge.")

    assert is_public_image(picture) is False


def test_a_picture_beside_a_tombstone_is_not_public(picture, ada, blog):
    # Whatever puts a block there: the state alone must be enough.
    update = make_update(blog, "Wrong")
    publishing.withdraw(update, by=ada, notice="It was a drill.")
    figure(picture, update=update, position=0).save()

    assert is_public_image(picture) is False


def test_a_picture_that_a_correction_took_out_is_no_longer_public(picture, ada, blog):
    update = make_update(blog, "Bridge closed", figure(picture), by=ada)

    publishing.correct(update, words("Bridge closed"), by=ada, seen_revision=2)

    assert is_public_image(picture) is False


def test_a_picture_is_public_while_anything_public_uses_it(picture, ada, blog):
    wrong = make_update(blog, "Wrong", figure(picture))
    make_update(blog, "Right", figure(picture))
    make_draft(blog, "Not yet", figure(picture))

    publishing.withdraw(wrong, by=ada)

    assert is_public_image(picture) is True


def set_status(blog, status):
    closed_at = NOON if status == "closed" else None
    Blog.objects.filter(pk=blog.pk).update(status=status, closed_at=closed_at)
