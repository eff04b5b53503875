"""The round that reads what was written into the desk's search."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.utils import timezone

from liveblog import publishing
from liveblog.models import SearchEntry, Update, at_of
from liveblog.worker import indexing
from liveblog.worker.indexing import index_updates
from tests.factories import (
    card,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    quote,
    words,
)


def read():
    return index_updates(timezone.now())


def found(*stems):
    return {
        entry.update_id
        for entry in SearchEntry.objects.all()
        if {*stems} <= {*entry.stems.split()}
    }


def test_an_update_is_read_once(blog, django_assert_num_queries):
    update = make_update(
        blog, "Bridges closed", "The waters\n\nrose.", quote(), byline="Ada"
    )
    assert read() == 1
    entry = SearchEntry.objects.get()
    assert (entry.update, at_of(entry.update), entry.heading) == (
        update,
        update.published_at,
        "Bridges closed",
    )
    assert entry.text == "The waters\nrose.\n“It came up the stairs.”\nJosef Lind"
    assert entry.stems == "bridg close ada the water rose it came up stair josef lind"
    assert entry.speakers == "josef lind"
    with django_assert_num_queries(2):
        assert read() == 0


def test_a_draft_is_read_and_read_again(blog):
    draft = make_draft(blog, "Rumours", card(title="Reports of a breach"))
    read()
    assert found("rumour", "breach") == {draft.pk}
    draft.write(words("Rumours", "Nothing in it."))
    assert read() == 1
    assert (found("breach"), found("noth")) == (set(), {draft.pk})


def test_what_is_published_later_is_the_newest(blog, ada):
    """By the second: here their clocks are set apart."""
    draft, update = (
        make_draft(blog, "Begun first"),
        make_update(blog, "Published first"),
    )
    Update.objects.filter(pk=draft.pk).update(
        saved_at=draft.saved_at - timedelta(hours=1)
    )
    read()
    assert by_number() == [draft.pk, update.pk]
    draft.refresh_from_db()
    publishing.publish(draft, words("Begun first"), by=ada)
    Update.objects.filter(pk=draft.pk).update(
        published_at=F("published_at") + timedelta(hours=1)
    )
    assert read() == 1
    assert by_number() == [update.pk, draft.pk]


def by_number():
    return list(SearchEntry.objects.order_by("number").values_list("update", flat=True))


def test_a_correction_takes_the_place_of_what_was_wrong(blog, ada):
    update = make_update(blog, "Four dead")
    read()
    publishing.correct(
        update, words("Three dead"), by=ada, seen_revision=update.last_revision
    )
    read()
    assert (found("four"), found("three")) == (set(), {update.pk})


@pytest.mark.parametrize("was_read", [True, False])
def test_a_withdrawn_update_is_found_by_the_words_it_had(blog, ada, was_read):
    update = make_update(blog, "Four dead", "At the bridge.")
    if was_read:
        read()
    publishing.withdraw(update, by=ada)
    assert read() == 1
    assert found("four", "bridg") == {update.pk}
    assert read() == 0


def test_of_many_the_oldest_are_read_first(blog, monkeypatch):
    monkeypatch.setattr(indexing, "AT_ONCE", 2)
    made = [make_update(blog, f"Number {n}") for n in range(5)]
    assert [read() for _ in range(4)] == [2, 2, 1, 0]
    assert SearchEntry.objects.count() == len(made)


def test_a_later_clock_hides_nothing(blog):
    """One process saves with a clock that is ahead; later ones are saved by the right time."""
    now = timezone.now()
    for ahead in (timedelta(hours=2), timedelta(0), timedelta(seconds=-30)):
        update = make_update(blog)
        Update.objects.filter(pk=update.pk).update(saved_at=now + ahead)
        assert index_updates(now) == 1, ahead


def test_each_blog_has_its_own_stems(blog):
    german = make_blog(language="de")
    update = make_update(german, "Die Dämme halten")
    read()
    assert found("damm", "halt") == {update.pk}


def test_what_another_worker_reads_at_the_same_moment_is_there_once(blog):
    update = make_update(blog, "Bridges closed")
    other = [
        lambda: SearchEntry.of(update, stems="by the other").save(force_insert=True)
    ]

    def just_before(execute, sql, *args):
        if other and sql.startswith("INSERT") and "searchentry" in sql:
            other.pop()()
        return execute(sql, *args)

    with connection.execute_wrapper(just_before):
        read()
    assert other == []
    assert found("other") == {update.pk}
    assert read() == 0


def test_a_credit_that_is_corrected_is_found(blog, ada):
    image = make_image(by=ada)
    update = make_update(blog, "A bridge", figure(image, credit="Anna Sorg"))
    read()
    publishing.correct_credit(image, "Mira Holt", by=ada)
    read()
    assert (found("sorg"), found("holt")) == (set(), {update.pk})
