"""Words that are withdrawn are looked for in the copy, too, where it is written."""

from datetime import timedelta

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.worker.withdrawn_words import look_where_words_were
from tests.extras.static_mirror.mirrored import clock, folder, worker
from tests.factories import make_update
from tests.worker.answering import answering, as_served

pytestmark = [
    *(pytest.mark.one_database, pytest.mark.slow),
    pytest.mark.django_db(transaction=True),
]

__all__ = ["clock", "folder", "worker"]  # fixtures


@pytest.fixture
def installed(settings):
    settings.INSTALLED_APPS = [
        *settings.INSTALLED_APPS,
        "liveblog.extras.static_mirror",
    ]


def test_the_copy_is_ticked_once_it_is_written_anew(
    installed, folder, worker, settings, ada, blog
):
    update = make_update(blog, "Bridge closed", "The river is over it.", by=ada)
    worker()
    publishing.withdraw(update, by=ada)
    receipt = update.receipts.get()

    def seen(after):
        look_where_words_were(timezone.now() + timedelta(seconds=after))
        receipt.refresh_from_db()
        [look] = [each for each in receipt.looks if each.place == "copy"]
        return look.seen

    with answering(as_served) as (settings.RECEIPT_URL, _):
        assert seen(2) == "there"
        worker()
        assert seen(4) == "gone"

    assert receipt.gone_at is not None


def test_a_copy_that_cannot_be_read_is_not_ticked(
    installed, folder, settings, ada, blog
):
    update = make_update(blog, "Bridge closed", "The river is over it.", by=ada)
    (folder / "live" / "flood" / "index.html").mkdir(parents=True)
    publishing.withdraw(update, by=ada)

    with answering(as_served) as (settings.RECEIPT_URL, _):
        look_where_words_were(timezone.now() + timedelta(seconds=2))

    [look] = [each for each in update.receipts.get().looks if each.place == "copy"]
    assert (look.seen, look.why[:17]) == ("failed", "IsADirectoryError")
