"""A picture's other renditions come to everything public that shows it."""

import pytest

from liveblog import publishing
from liveblog.models import Blog, Update
from liveblog.story.changes import changes_since
from media.finishing import finish
from tests.factories import figure, make_blog, make_draft, make_image, make_update


@pytest.fixture
def image(ada):
    return make_image(by=ada, size=(400, 300))


@pytest.fixture
def update(blog, cal, image):
    return make_update(blog, "Bridge closed", "A text.", figure(image), by=cal)


def shows(update, width):
    return f"/{width}.webp" in Update.objects.get(pk=update.pk).public_html


def revision_of(blog):
    return Blog.objects.get(pk=blog.pk).revision


def test_a_published_update_shows_them(blog, update, image):
    assert (shows(update, 400), shows(update, 320)) == (True, False)
    finish(image, avif_speed=10)

    assert publishing.refresh_image(image) == 1

    assert (shows(update, 400), shows(update, 320)) == (True, True)
    line = blog.journal.get(revision=3)
    assert (line.verb, line.by, line.update) == ("refresh_picture", None, None)


def test_it_is_a_change_for_open_pages_and_none_of_the_words(blog, update, image):
    seen = update.last_revision
    finish(image, avif_speed=10)
    publishing.refresh_image(image)
    blog.refresh_from_db()

    changes = changes_since(blog, seen, limit=20)

    assert [changed.pk for changed in changes.corrected] == [update.pk]
    update.refresh_from_db()
    assert (update.added_to_at, update.corrections.count()) == (None, 0)
    assert update.versions.count() == 0
    assert update.is_as_seen_at(seen)


def test_all_updates_of_a_blog_take_one_revision(blog, update, image):
    other = make_update(blog, "Once more", figure(image))
    finish(image, avif_speed=10)

    assert publishing.refresh_image(image) == 1

    assert [shows(each, 320) for each in (update, other)] == [True, True]
    revisions = Update.objects.order_by("pk").values_list("last_revision", flat=True)
    assert list(revisions) == [4, 4]
    assert revision_of(blog) == 4


def test_each_blog_takes_one_of_its_own(blog, update, image, ada):
    other = make_blog(by=ada, slug="storm")
    make_update(other, "Here too", figure(image))
    finish(image, avif_speed=10)

    assert publishing.refresh_image(image) == 2

    assert (revision_of(blog), revision_of(other)) == (3, 3)


def test_pinned_and_heros_parts_are_stamped(blog, update, image, ada):
    publishing.introduce(blog, by=ada, hero_image=image, hero_alt="A bridge")
    publishing.pin(update, by=ada)
    before = revision_of(blog)
    finish(image, avif_speed=10)

    publishing.refresh_image(image)

    blog.refresh_from_db()
    assert blog.revision == before + 1
    assert blog.hero_revision == before + 1
    assert "/320.webp" in blog.hero_html
    assert blog.headline_revision < before


def test_a_hero_alone_takes_a_revision(blog, image, ada):
    publishing.introduce(blog, by=ada, hero_image=image, hero_alt="A bridge")
    finish(image, avif_speed=10)

    assert publishing.refresh_image(image) == 1

    blog.refresh_from_db()
    assert (blog.revision, blog.hero_revision) == (3, 3)


def test_a_second_time_takes_no_revision(blog, update, image):
    finish(image, avif_speed=10)
    publishing.refresh_image(image)

    assert publishing.refresh_image(image) == 0

    assert revision_of(blog) == 3


def test_where_nothing_public_shows_it_nothing_is_done(blog, image, cal, ada):
    make_draft(blog, "Not yet", figure(image))
    withdrawn = make_update(blog, "Gone", figure(image), by=ada)
    publishing.withdraw(withdrawn, by=ada)
    make_update(blog, "Another picture", figure(make_image(by=ada)))
    before = revision_of(blog)
    finish(image, avif_speed=10)

    assert publishing.refresh_image(image) == 0

    assert revision_of(blog) == before
    assert Update.objects.get(pk=withdrawn.pk).public_html == ""


def test_a_closed_blogs_pictures_are_refreshed_too(blog, update, image, ada):
    publishing.close(blog, by=ada)
    finish(image, avif_speed=10)

    assert publishing.refresh_image(image) == 1

    assert shows(update, 320)
