"""Caches are told of the pages, feeds and cards whose words were withdrawn or corrected."""

import pytest

from liveblog import publishing
from tests.extras.cache_purging.caching import (
    CARDS,
    FORMS,
    PAGES,
    cache,
    go_round,
    waiting,
)
from tests.factories import make_update, words

pytestmark = [pytest.mark.one_database, pytest.mark.slow]

__all__ = ["cache"]  # fixtures


def test_pages_feeds_and_cards_are_told_in_each_form_that_is_kept(cache, ada, blog):
    update = make_update(blog, "Bridge closed", "The river is over it.", by=ada)
    go_round()
    assert cache.pages == []
    cache.status = 200
    publishing.withdraw(update, by=ada)

    assert go_round() == 1

    forms = {}
    for _, path, headers in cache.pages:
        forms.setdefault(path, set()).add(headers["Accept-Encoding"])
    cards = {path for path in forms if "/card-" in path}
    assert len(cards) == CARDS
    feeds = {f"/live/flood/feed.{form}" for form in FORMS}
    assert forms.keys() - cards == feeds | {path.format(pk=update.pk) for path in PAGES}
    assert all(each == {"gzip", "identity"} for each in forms.values())
    assert len(cache.pages) == 2 * len(forms)
    assert (waiting(), go_round()) == ([], 0)


def test_of_a_correction_they_are_told_and_of_an_addition_not(cache, ada, blog):
    update = make_update(blog, "Bridge closed", "The river is over it.", by=ada)
    cache.status = 200
    for said in (["The river is over it.", "More soon."], ["The river is below it."]):
        go_round()
        assert cache.pages == []
        seen = update.last_revision
        publishing.correct(
            update, words("Bridge closed", *said), by=ada, seen_revision=seen
        )
        update.refresh_from_db()

    go_round()

    assert f"/live/flood/updates/{update.pk}/" in {path for _, path, _ in cache.pages}


def test_a_page_that_a_cache_cannot_renew_is_told_again(cache, ada, blog):
    update = make_update(blog, "Bridge closed", "The river is over it.", by=ada)
    go_round()
    cache.status = 502
    publishing.withdraw(update, by=ada)

    assert go_round() == 0

    assert waiting() == ["withdraw"]
