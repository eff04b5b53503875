"""Nobody can read a picture: a card is gone when its address says so, or has another one."""

from datetime import timedelta

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.worker.withdrawn_words import look_where_words_were
from tests.factories import make_update, words
from tests.worker.answering import answering, as_served

pytestmark = [
    *(pytest.mark.one_database, pytest.mark.slow),
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def update(blog, ada, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return make_update(blog, "Bridge closed", "The river is over it.", by=ada)


def withdraw(update, by):
    publishing.withdraw(update, by=by)


def correct(update, by):
    new, seen = words("Bridge open", "The river is below it."), update.last_revision
    publishing.correct(update, new, by=by, seen_revision=seen, note="It is open.")


@pytest.mark.parametrize("change", [withdraw, correct])
def test_a_card_that_a_cache_still_has_is_not_ticked(ada, update, settings, change):
    change(update, ada)
    receipt = update.receipts.get()

    def card():
        receipt.refresh_from_db()
        return next(each for each in receipt.looks if each.place == "card")

    [path] = card().paths
    edition = path.rpartition("card-")[2].removesuffix(".png")
    kept = {path: (200, {"ETag": f'"{edition}"', "Content-Type": "image/png"}, "")}

    def cached(path):
        return kept.get(path) or as_served(path)

    with answering(cached) as (settings.RECEIPT_URL, _):
        look_where_words_were(timezone.now() + timedelta(seconds=2))
        assert card().seen == "there"
        kept.clear()
        look_where_words_were(timezone.now() + timedelta(seconds=4))

    assert card().seen == "gone"
