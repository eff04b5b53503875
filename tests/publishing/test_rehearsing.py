"""Wiping a rehearsal: all of it goes, and nothing that is anybody else's."""

import threading
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import IntegrityError, connection
from django.db.models.signals import post_delete
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Erasure, JournalLine, Update, WorkingCopy
from liveblog.publishing import shifts
from liveblog.worker.indexing import index_updates
from media import storage
from media.models import Image, Upload
from tests.factories import (
    awaited,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_upload,
    words,
)


@pytest.fixture
def dress(ada, cal):
    return make_blog(by=ada, slug="dress", is_rehearsal=True, members=[cal])


def rows_of_the_newsroom():
    """How many rows each of our tables has."""
    models = apps.get_app_config("liveblog").get_models()
    counts = {model.__name__: model._default_manager.count() for model in models}
    return {name: count for name, count in counts.items() if name != "Erasure"}


def write_in(blog, ada, cal):
    """Everything that can be left in a blog."""
    update = make_update(
        blog, "Dam holds", figure(make_image(by=ada)), by=cal, byline="C"
    )
    other = words("Dam gave way", figure(make_image(by=ada, colour="red")))
    seen = update.last_revision
    publishing.correct(update, other, by=cal, seen_revision=seen, note="Not so")
    draft = make_draft(
        blog, "Not yet", figure(make_image(by=cal, colour="tan")), by=cal
    )
    publishing.submit(draft, draft.words(), by=cal)
    publishing.withdraw(make_update(blog, "Gone"), by=ada, notice="Taken back")
    make_update(blog, "Waits", awaited(make_upload(by=cal)), by=cal)
    typed = [["figure-a-image", make_image(by=cal, colour="pink").name]]
    WorkingCopy.objects.create(person=cal, blog=blog, key="k", fields=typed)
    publishing.introduce(
        blog, by=ada, hero_image=make_image(by=ada, colour="gold"), hero_credit="A"
    )
    publishing.pause(blog, by=ada, reason="Tea")
    now = timezone.now()
    shifts.claim(blog, "the speech", by=cal, due_at=now)
    shifts.put_on_shift(blog, cal, now, now + timedelta(hours=8), by=ada)
    shifts.hand_over(blog, "Take over", by=cal)
    blog.questions.create(words="Is it open?")
    index_updates(timezone.now())


def test_nothing_is_left_of_it_but_that_it_was(ada, cal, blog):
    before = rows_of_the_newsroom()
    dress = make_blog(by=ada, slug="dress", is_rehearsal=True, members=[cal])
    write_in(dress, ada, cal)
    names = list(Image.objects.values_list("name", flat=True))
    assert len(names) == 5
    dress.refresh_from_db()
    pk, revision = dress.pk, dress.revision

    publishing.wipe_rehearsal(dress, by=ada)

    # Its address stays taken.
    assert rows_of_the_newsroom() == before | {"FormerAddress": 1}
    left = Erasure.objects.get()
    told = (left.blog_id, left.slug, left.revision, left.by, left.why)
    assert told == (pk, "dress", revision, ada, "Rehearsal, wiped")
    assert (Image.objects.count(), Upload.objects.count()) == (0, 0)
    assert [storage.files(name) for name in names] == [[]] * 5


def test_pictures_of_others_stay(ada, cal, blog, dress):
    before, elsewhere, once, portrait, typed, proposed, own = (
        make_image(by=ada, colour=colour)
        for colour in ("red", "tan", "blue", "pink", "gold", "lime", "grey")
    )
    made_at = dress.created_at - timedelta(seconds=1)
    Image.objects.filter(pk=before.pk).update(uploaded_at=made_at)
    for image in (before, elsewhere, once, portrait, typed, proposed, own):
        make_update(dress, "Shown", figure(image))
    make_update(blog, "Shown", figure(elsewhere))
    update = make_update(blog, "Bridge", figure(once))
    publishing.correct(
        update, words("Bridge"), by=ada, seen_revision=update.last_revision
    )
    publishing.set_portrait(cal, portrait, by=ada)
    WorkingCopy.objects.create(
        person=cal, blog=blog, key="k", fields=[["figure-a-image", typed.name]]
    )

    publishing.propose_words(blog, by=ada, hero_image=proposed)

    publishing.wipe_rehearsal(dress, by=ada)

    kept = {before, elsewhere, once, portrait, typed, proposed}
    assert set(Image.objects.all()) == kept


def test_only_an_editor_wipes_and_only_a_rehearsal(ada, cal, blog, dress):
    make_update(dress, "Not so")
    for of, by in [(dress, cal), (blog, ada), (blog, cal)]:
        with pytest.raises(publishing.NotAllowed):
            publishing.wipe_rehearsal(of, by=by)

    assert Blog.objects.count() == 2
    assert Erasure.objects.count() == 0
    assert Update.objects.count() == 1
    assert JournalLine.objects.filter(blog=dress).count() == 2


def test_what_was_rehearsed_is_moved_nowhere_and_nothing_into_it(ada, cal, blog, dress):
    for here, there in [(dress, blog), (blog, dress)]:
        here.members.add(cal)
        draft = make_draft(here, "Dam holds", by=cal)
        publishing.submit(draft, draft.words(), by=cal)
        with pytest.raises(publishing.NotAllowed):
            publishing.move(draft, there, by=ada)
        draft.refresh_from_db()
        assert draft.blog == here


@pytest.mark.parametrize("is_rehearsal", [True, False])
def test_of_a_review_in_it_nobody_is_told_by_mail(is_rehearsal, ada, cal):
    where = make_blog(by=ada, slug="x", is_rehearsal=is_rehearsal, members=[cal])
    draft = make_draft(where, "Dam holds", by=cal)
    publishing.submit(draft, draft.words(), by=cal)
    publishing.send_back(draft, by=ada, note="More")

    due = draft.review_steps.filter(mail_due_at__isnull=False)
    assert due.count() == (not is_rehearsal)


def test_a_rehearsal_goes_through_all_that_a_blog_does(ada, dress):
    update = make_update(dress, "Dam holds", is_pinned=True)
    publishing.close(dress, by=ada, message="The end")
    publishing.reopen(dress, by=ada)
    publishing.unpin(update, by=ada)

    dress.refresh_from_db()
    verbs = list(dress.journal.order_by("revision").values_list("verb", flat=True))
    assert verbs == ["go_live", "publish", "close", "reopen", "unpin"]
    assert (dress.revision, dress.is_live) == (5, True)
    assert 'href="/live/' not in dress.pinned_html + update.public_html


def test_a_hero_that_was_replaced_goes_and_what_was_never_used_stays(ada, dress):
    first, second = make_image(by=ada), make_image(by=ada, colour="red")
    unused = make_image(by=ada, colour="tan")
    for image in (first, second):
        publishing.introduce(dress, by=ada, hero_image=image, hero_credit="A")
    assert publishing.pictures_wiped_with(dress) == 2

    publishing.wipe_rehearsal(dress, by=ada)

    assert list(Image.objects.all()) == [unused]


@pytest.mark.django_db(transaction=True)
def test_who_begins_to_type_does_not_hinder_the_wiping(ada, cal, dress):
    """On PostgreSQL they wait for its end, and find that it has gone."""
    if connection.vendor != "postgresql":
        return  # SQLite has one writer
    make_update(dress, "Out", by=cal)
    pk, outcome = dress.pk, []

    def type_something():
        try:
            WorkingCopy.objects.create(person=cal, blog_id=pk, key="k", fields=[])
        except IntegrityError:
            outcome.append("gone")
        finally:
            connection.close()

    typist = threading.Thread(target=type_something)

    def while_it_goes(**_sent):
        typist.start()
        typist.join(0.5)  # were it not kept waiting, it would be through by then

    post_delete.connect(while_it_goes, sender=Update)
    try:
        publishing.wipe_rehearsal(dress, by=ada)
    finally:
        post_delete.disconnect(while_it_goes, sender=Update)
    typist.join()

    assert (outcome, Blog.objects.count()) == (["gone"], 0)
