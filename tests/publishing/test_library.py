"""Verbs on a picture wherever it is used: its credit, another in its place, its end."""

import threading

import pytest
from django.db import IntegrityError, connections
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, FigureBlock, Update
from liveblog.publishing import drafting
from liveblog.story.changes import changes_since
from media.models import Image, Upload
from tests import files
from tests.factories import (
    awaited,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    words,
)


@pytest.fixture
def image(cal):
    return make_image(by=cal)


@pytest.fixture
def update(blog, cal, image):
    return make_update(blog, "Bridge closed", "A text.", figure(image), by=cal)


def figures(update):
    return [block for block in update.blocks() if block.kind == "figure"]


def html_of(update):
    return Update.objects.get(pk=update.pk).public_html


def revision_of(blog):
    return Blog.objects.get(pk=blog.pk).revision


def put_on_top(blog, image, *, by):
    publishing.introduce(
        blog,
        by=by,
        hero_image=image,
        hero_caption="The valley",
        hero_credit="Anna Sorg",
        hero_alt="A valley",
    )


# Credit -------------------------------------------------------------------------------


def test_a_credit_that_is_corrected_everywhere_raises_no_question_in_a_draft(
    blog, ada, cal, image
):
    draft = make_draft(blog, "Not yet", figure(image), by=cal)
    seen = draft.saved_at.isoformat()
    publishing.correct_credit(image, "Mira Holt", by=ada)

    drafting.keep(draft, words("Not yet, and more", figure(image)), seen=seen)

    kept = Update.objects.get()
    assert kept.heading == "Not yet, and more"
    assert [each.credit for each in figures(kept)] == ["Mira Holt"]


def test_a_credit_is_corrected_everywhere_in_one_revision_a_blog(
    blog, ada, cal, image, update
):
    other = make_blog(by=ada, slug="storm")
    second = make_update(blog, "Both closed", figure(image, caption="Again"), by=ada)
    third = make_update(other, "Storm", figure(image), by=ada)
    put_on_top(other, image, by=ada)
    before = revision_of(blog), revision_of(other)

    publishing.correct_credit(image, "Mira Holt", by=ada)

    assert (revision_of(blog), revision_of(other)) == (before[0] + 1, before[1] + 1)
    for shown in (update, second, third):
        assert "[Mira Holt]" in html_of(shown)
        assert "Anna Sorg" not in html_of(shown)
    other.refresh_from_db()
    assert (other.hero_credit, other.hero_revision) == ("Mira Holt", other.revision)
    assert "[Mira Holt]" in other.hero_html
    assert [f.caption for f in figures(second)] == ["Again"]
    image.refresh_from_db()
    assert image.credit == "Mira Holt"
    line = other.journal.get(revision=other.revision)
    assert (line.verb, line.by, line.update) == ("correct_credit", ada, None)


def test_open_pages_get_it_and_it_is_no_correction(blog, ada, image, update):
    since = revision_of(blog)

    publishing.correct_credit(image, "Mira Holt", by=ada)

    blog.refresh_from_db()
    changes = changes_since(blog, since, limit=20)
    assert [changed.pk for changed in changes.corrected] == [update.pk]
    update.refresh_from_db()
    assert (update.added_to_at, update.corrections.count()) == (None, 0)
    kept = update.versions.get()
    assert (kept.by, kept.words["blocks"][1]["credit"]) == (ada, "Anna Sorg")


def test_page_parts_that_show_the_update_follow(blog, ada, image):
    make_update(blog, "", figure(image, caption=""), by=ada, is_pinned=True)

    publishing.delete_picture(image, by=ada)

    blog.refresh_from_db()
    assert blog.pinned_revision == blog.revision
    assert "[Picture withdrawn]" in blog.pinned_html


def test_the_same_credit_again_takes_no_revision(blog, ada, image, update):
    before = revision_of(blog)

    publishing.correct_credit(image, "Anna Sorg", by=ada)

    assert revision_of(blog) == before
    image.refresh_from_db()
    assert image.credit == "Anna Sorg"


def test_in_a_draft_it_takes_no_revision_and_the_draft_is_another(blog, ada, image):
    draft = make_draft(blog, "Later", figure(image), by=ada)
    saved_at = draft.saved_at
    before = revision_of(blog)

    publishing.correct_credit(image, "Mira Holt", by=ada)

    assert revision_of(blog) == before
    draft.refresh_from_db()
    assert [f.credit for f in figures(draft)] == ["Mira Holt"]
    assert draft.saved_at > saved_at


def test_an_open_correction_does_not_bring_the_old_credit_back(
    blog, ada, cal, image, update
):
    seen = update.last_revision
    untouched = make_update(blog, "Other", "A text.", by=cal)
    publishing.correct_credit(image, "Mira Holt", by=ada)
    update.refresh_from_db()
    update.blog = blog

    with pytest.raises(publishing.StaleEdit):
        publishing.correct(update, words("New"), by=cal, seen_revision=seen)

    line = update.last_change
    assert (line.verb, line.by) == ("correct_credit", ada)
    assert untouched.is_as_seen_at(untouched.first_revision)
    assert untouched.last_change.verb == "publish"


def test_a_correspondent_may_not(blog, cal, image, update):
    new = make_image(by=cal)
    before = revision_of(blog)

    for verb in (
        lambda: publishing.correct_credit(image, "Mira Holt", by=cal),
        lambda: publishing.replace_picture(image, new, by=cal),
        lambda: publishing.delete_picture(image, by=cal),
    ):
        with pytest.raises(publishing.NotAllowed):
            verb()

    assert revision_of(blog) == before
    image.refresh_from_db()
    assert image.credit == ""


# Another in its place -----------------------------------------------------------------


def test_another_picture_takes_its_place_under_its_words(blog, ada, cal, image, update):
    put_on_top(blog, image, by=ada)
    draft = make_draft(blog, "Later", figure(image, caption="Draft"), by=cal)
    image.credit, image.is_sensitive = "Anna Sorg", True
    image.save()
    new = make_image(by=ada, colour="red")
    before = revision_of(blog)

    publishing.replace_picture(image, new, by=ada)

    blog.refresh_from_db()
    assert blog.revision == before + 1
    assert [f.image for f in figures(update)] == [new]
    assert [(f.image, f.caption) for f in figures(draft)] == [(new, "Draft")]
    assert (blog.hero_image, blog.hero_caption) == (new, "The valley")
    assert new.name in html_of(update)
    assert image.name not in html_of(update) + blog.hero_html
    new.refresh_from_db()
    assert (new.credit, new.is_sensitive) == ("Anna Sorg", True)
    assert [*Image.objects.all()] == [new]
    assert not files.folder(image.name).exists()
    assert files.folder(new.name).exists()


# Deleted ------------------------------------------------------------------------------


def test_a_deleted_picture_is_gone_from_everywhere(blog, ada, cal, image, update):
    put_on_top(blog, image, by=ada)
    draft = make_draft(blog, "Later", "A text.", figure(image), by=cal)
    since = revision_of(blog)

    publishing.delete_picture(image, by=ada)

    blog.refresh_from_db()
    assert blog.revision == since + 1
    assert [b.kind for b in update.blocks()] == ["text"]
    assert [b.kind for b in draft.blocks()] == ["text"]
    assert image.name not in html_of(update) + blog.hero_html
    assert (blog.hero_image, blog.hero_caption, blog.hero_credit, blog.hero_alt) == (
        None,
        "",
        "",
        "",
    )
    changes = changes_since(blog, since, limit=20)
    assert [changed.pk for changed in changes.corrected] == [update.pk]
    assert Image.objects.count() == 0
    assert not files.folder(image.name).exists()


def test_who_brought_it_may_delete_what_nothing_uses(cal, image):
    publishing.delete_picture(image, by=cal)

    assert Image.objects.count() == 0
    assert not files.folder(image.name).exists()
    told = Upload.objects.get(name=image.name)
    assert (told.by, told.problem) == (cal, "This picture was deleted. Add another.")


def in_an_update(blog, ada, image):
    make_update(blog, "Bridge closed", figure(image), by=ada)


def in_a_draft(blog, ada, image):
    make_draft(blog, "Later", figure(image), by=ada)


def on_top(blog, ada, image):
    put_on_top(blog, image, by=ada)


def in_a_moment(blog, ada, image):
    upload = Upload.objects.create(name=image.name, by=image.uploaded_by, image=image)
    make_draft(blog, "Later", awaited(upload), by=ada)


@pytest.mark.parametrize("use", [in_an_update, in_a_draft, on_top, in_a_moment])
def test_but_not_what_is_used(blog, ada, cal, image, use):
    use(blog, ada, image)

    with pytest.raises(publishing.NotAllowed):
        publishing.delete_picture(image, by=cal)

    assert Image.objects.get() == image
    assert files.folder(image.name).exists()


def test_nor_a_colleagues_nor_once_they_have_left(ada, cal, image):
    anothers = make_image(by=ada)
    with pytest.raises(publishing.NotAllowed):
        publishing.delete_picture(anothers, by=cal)

    cal.is_active = False
    cal.save()
    with pytest.raises(publishing.NotAllowed):
        publishing.delete_picture(image, by=cal)

    assert Image.objects.count() == 2


def test_versions_keep_its_words(blog, ada, image, update):
    publishing.delete_picture(image, by=ada)

    kept = update.versions.get().words["blocks"][1]
    assert (kept["image"], kept["caption"]) == (image.name, "The upper bridge")


def test_an_update_that_has_nothing_else_says_so(ada, image):
    blog = make_blog(by=ada, language="de")
    update = make_update(blog, "", figure(image), by=ada)

    publishing.delete_picture(image, by=ada)

    assert [b.kind for b in update.blocks()] == ["text"]
    assert Update.objects.get(pk=update.pk).is_published
    assert "<img" not in html_of(update)


def test_a_scheduled_update_that_has_nothing_else_waits_for_a_person(blog, ada, image):
    draft = make_draft(blog, "", figure(image), by=ada)
    fuller = make_draft(blog, "Heading", figure(image), by=ada)
    for each in (draft, fuller):
        each.schedule(timezone.now(), by=ada)
        each.save()

    publishing.delete_picture(image, by=ada)

    assert [*Update.objects.scheduled()] == [fuller]


def test_a_figure_that_was_about_to_get_it_loses_it_too(blog, ada, cal, image):
    upload = Upload.objects.create(name=image.name, by=cal, image=image)
    update = make_update(blog, "Bridge closed", awaited(upload), by=cal)

    publishing.delete_picture(image, by=ada)

    assert figures(update) == []
    assert "Picture follows" not in html_of(update)


def test_a_device_that_still_speaks_of_it_is_told(ada, cal, image):
    upload = Upload.objects.create(name=image.name, by=cal, image=image)

    publishing.delete_picture(image, by=ada)

    upload.refresh_from_db()
    assert (upload.image, upload.problem) == (
        None,
        "This picture was deleted. Add another.",
    )
    other = make_image(by=cal)
    publishing.delete_picture(other, by=ada)
    assert Upload.objects.get(name=other.name).by == cal


def test_asked_again_after_a_failure_it_goes_on(blog, ada, image, update, monkeypatch):
    monkeypatch.setattr(publishing.pictures.deleting, "TRIES", 0)
    with pytest.raises(IntegrityError):
        publishing.delete_picture(image, by=ada)
    monkeypatch.undo()

    publishing.delete_picture(image, by=ada)

    assert Image.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_who_puts_it_to_use_meanwhile_does_not_keep_it(ada, cal, blog, image):
    # Eight times: the two meet at another moment each time.
    for _round in range(8):
        image = make_image(by=cal)
        make_update(blog, "Before", figure(image), by=ada)
        draft = Update(blog=Blog.objects.get(pk=blog.pk), author=cal)
        _at_once(
            lambda image=image: publishing.delete_picture(image, by=ada),
            lambda image=image, draft=draft: publishing.publish(
                draft, words("Meanwhile", figure(image)), by=cal
            ),
        )

        assert not Image.objects.filter(name=image.name).exists()
        assert FigureBlock.objects.count() == 0
        for update in Update.objects.published():
            assert image.name not in update.public_html


def _at_once(*works):
    def guarded(work):
        try:
            work()
        except IntegrityError:
            pass  # the picture was gone first
        finally:
            connections.close_all()

    threads = [threading.Thread(target=guarded, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
