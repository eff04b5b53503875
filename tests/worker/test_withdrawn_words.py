"""The worker looks whether withdrawn words are gone: each place, through whatever caches it."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Receipt
from liveblog.worker.withdrawn_words import look_where_words_were
from tests.factories import (
    figure,
    make_blog,
    make_image,
    make_update,
    quote,
    words,
)
from tests.server import free_port
from tests.worker.answering import answering, as_served

pytestmark = [
    *(pytest.mark.slow, pytest.mark.one_database),
    pytest.mark.django_db(
        transaction=True
    ),  # the public address has a thread of its own
]

LATER = timedelta(seconds=2)
SAID = "Two people were seen on the roof of the old mill this morning."
EVERYWHERE = [
    *("page", "data", "poll", "permalink", "older", "oldest_first", "light", "box"),
    *("feed", "feed", "feed", "front_feed", "front_feed", "front_feed"),
    *("programs", "programs", "front", "corrections"),
    *(["card"] * apps.is_installed("liveblog.extras.share_cards")),
]


@pytest.fixture
def update(blog, cal):
    return make_update(blog, "Roof of the old mill", SAID, by=cal)


class Kept:
    """A cache that goes on giving what it once had at some addresses."""

    def __init__(self, *paths):
        self.answers = {path: as_served(path) for path in paths}

    def __call__(self, path):
        return self.answers.get(path) or as_served(path)


def look(settings, address, *, after=LATER):
    settings.RECEIPT_URL = address
    return look_where_words_were(timezone.now() + after)


def places(receipt, *seen):
    receipt.refresh_from_db()
    return [each.place for each in receipt.looks if each.seen in seen]


def test_what_is_withdrawn_is_ticked_at_every_place(ada, update, settings):
    publishing.withdraw(update, by=ada)
    receipt = update.receipts.get()
    assert places(receipt, "") == EVERYWHERE
    assert receipt.left == len(EVERYWHERE)

    with answering(as_served) as (address, asked):
        assert look(settings, address, after=timedelta()) == 0  # too early
        assert asked == []
        assert look(settings, address) == len(EVERYWHERE)
        assert len(asked) == len(set(asked)) == len(EVERYWHERE) - 1  # the page's data
        assert look(settings, address) == 0

    assert places(receipt, "gone") == EVERYWHERE
    assert receipt.left == 0
    assert receipt.at <= receipt.gone_at <= timezone.now()
    assert receipt.at <= receipt.seen_at <= receipt.gone_at


def test_a_receipt_holds_no_words(ada, update):
    publishing.withdraw(update, by=ada)

    receipt = update.receipts.values("fingerprints", "places").get()
    assert "morning" not in str(receipt)
    assert len(receipt["fingerprints"]) > 1


# All that a reader can be given of it. The poll is that of a page that lacks the withdrawal.
WITH_ITS_WORDS = {
    "page": "/live/flood/",
    "permalink": "/live/flood/updates/{pk}/",
    "older": "/live/flood/before/3/",
    "oldest_first": "/live/flood/after/1/",
    "light": "/live/flood/light/",
    "box": "/live/flood/live-now/",
    "front": "/",
}
FEEDS = {
    f"/{where}feed.{form}": place
    for where, place in (("live/flood/", "feed"), ("", "front_feed"))
    for form in ("atom", "rss", "json")
}
FOR_PROGRAMS = {
    "/live/flood/blog.json": "programs",
    "/live/flood/ninjs.json": "programs",
}


def test_where_a_cache_still_has_the_words_nothing_is_ticked(ada, update, settings):
    paths = [each.format(pk=update.pk) for each in WITH_ITS_WORDS.values()]
    kept = Kept(*paths, *FEEDS, *FOR_PROGRAMS)
    publishing.withdraw(update, by=ada)
    receipt = update.receipts.get()

    with answering(kept) as (address, _):
        look(settings, address)
        there = places(receipt, "there")
        assert there == [
            *("page", "data", "permalink", "older", "oldest_first", "light", "box"),
            *FEEDS.values(),
            *FOR_PROGRAMS.values(),
            "front",
        ]
        assert (receipt.left, receipt.gone_at) == (len(there), None)
        since = receipt.looks[0].open_since
        kept.answers.clear()
        assert look(settings, address, after=LATER * 2) == len(there)

    assert places(receipt, "there") == []
    assert receipt.gone_at is not None
    assert receipt.looks[0].open_since == since
    assert receipt.tries == 2


def test_a_topics_page_and_feeds_are_looked_at_and_go_with_its_last_blog(
    ada, blog, update, settings
):
    publishing.edit_blog(blog, by=ada, added_topics=["Mills"])
    paths = [f"/topics/mills/{end}" for end in ("", "feed.atom", "feed.rss")]
    kept = Kept(*paths, "/topics/mills/feed.json")
    publishing.withdraw(update, by=ada)

    with answering(kept) as (address, _):
        look(settings, address)
        assert places(update.receipts.get(), "there") == ["topic"] * 4
        publishing.withdraw_blog(blog, by=ada, reason="A mistake.")
        kept.answers.clear()
        look(settings, address, after=LATER * 2)

    receipt = Receipt.objects.get(update=None)
    assert places(receipt, "gone").count("topic") == 4
    assert receipt.left == 0


def test_what_was_served_before_the_change_is_no_proof(ada, blog, update, settings):
    """Words on the second page of a long blog do not stand on an old first page either."""
    make_update(blog, "Newer", by=ada)
    kept = Kept("/live/flood/")
    old = (
        kept.answers["/live/flood/"][2]
        .replace(SAID.encode(), b"")
        .replace(b"Roof of", b"")
    )
    kept.answers = {
        "/live/flood/": (200, {}, old),
        "/live/flood/since/3/": (204, {}, ""),
    }
    publishing.withdraw(update, by=ada)

    with answering(kept) as (address, _):
        look(settings, address)

    receipt = update.receipts.get()
    assert places(receipt, "older") == ["page", "data", "poll"]


@pytest.mark.parametrize("text", ["<p>Welcome to our wifi", ""])
def test_a_page_that_is_not_ours_is_no_proof(ada, update, settings, text):
    publishing.withdraw(update, by=ada)

    with answering(lambda path: (200, {}, text)) as (address, _):
        assert look(settings, address) == 0

    receipt = update.receipts.get()
    # Of these a word is no proof: they are to answer 410.
    assert {*places(receipt, "there")} - {"card"} == {"permalink"}
    assert {*places(receipt, "failed")} == {*EVERYWHERE} - {"card", "permalink"}


def test_errors_and_redirects_are_told_and_prove_nothing(ada, update, settings):
    publishing.withdraw(update, by=ada)

    with answering(lambda path: (302, {"Location": "/"}, "")) as (address, asked):
        assert look(settings, address) == 0

    assert len(asked) == len(EVERYWHERE) - 1
    [why] = {each.why for each in update.receipts.get().looks}
    assert why == "HTTP 302"


def test_an_address_that_is_away_is_asked_once_a_round(ada, update, settings):
    publishing.withdraw(update, by=ada)

    assert look(settings, f"http://127.0.0.1:{free_port()}") == 0

    receipt = update.receipts.get()
    assert len(places(receipt, "failed")) == len(EVERYWHERE)
    assert "does not answer" in receipt.looks[0].why


def test_it_looks_less_and_less_often_and_gives_up_after_a_week(ada, update, settings):
    publishing.withdraw(update, by=ada)
    pauses = []
    with answering(lambda path: (500, {}, "")) as (address, _):
        for _ in range(12):
            Receipt.objects.update(not_before=timezone.now())
            look(settings, address)
            receipt = update.receipts.get()
            pauses.append(round((receipt.not_before - timezone.now()).total_seconds()))
        Receipt.objects.update(at=timezone.now() - timedelta(days=7, minutes=1))
        Receipt.objects.update(not_before=timezone.now())
        look(settings, address)

    assert pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600]
    receipt.refresh_from_db()
    assert (receipt.tries, receipt.is_given_up) == (12, True)


def test_two_workers_do_not_look_at_the_same(ada, update):
    publishing.withdraw(update, by=ada)
    now = timezone.now() + LATER
    [mine], [others] = (list(Receipt.objects.due(now)) for _ in range(2))

    assert mine.take_in_hand(now)
    assert not others.take_in_hand(now)


def test_without_an_address_nobody_looks(
    ada, update, settings, django_assert_num_queries
):
    publishing.withdraw(update, by=ada)

    with django_assert_num_queries(0):
        assert look(settings, "") == 0


def test_a_round_with_nothing_due_is_one_query(
    blog, settings, django_assert_num_queries
):
    with django_assert_num_queries(1):
        assert look(settings, "http://127.0.0.1:1") == 0


# Corrections --------------------------------------------------------------------------


def correct(update, by, *said, note="", **more):
    new = words("Roof of the old mill", *said)
    seen = update.last_revision
    publishing.correct(update, new, by=by, seen_revision=seen, note=note, **more)


def test_of_a_correction_the_old_words_must_be_gone(ada, update, settings):
    kept = Kept("/live/flood/", f"/live/flood/updates/{update.pk}/", "/feed.rss")
    wrong = "Two people were seen on the roof of the old mill this morning"
    correct(update, ada, SAID.replace("Two", "Three"), note=f"It said: {wrong}.")
    receipt = update.receipts.get()

    with answering(kept) as (address, _):
        look(settings, address)
        # What the note quotes readers are told again, and cannot be told apart.
        assert places(receipt, "there") == []
        assert set(places(receipt, "older")) == {"page", "data", "permalink"}


def test_of_a_correction_without_a_quotation_too(ada, update, settings):
    kept = Kept("/live/flood/", "/feed.rss")
    correct(update, ada, SAID.replace("Two", "Three"), note="Three people.")
    receipt = update.receipts.get()

    with answering(kept) as (address, _):
        look(settings, address)
        assert places(receipt, "there") == ["page", "data", "front_feed"]
        kept.answers.clear()
        look(settings, address, after=LATER * 2)

    receipt.refresh_from_db()
    assert receipt.gone_at is not None


def test_of_an_addition_the_poll_alone_is_looked_at(ada, update, settings):
    correct(update, ada, SAID, "More to come.")
    receipt = update.receipts.get()
    assert places(receipt, "") == ["poll"]

    with answering(as_served) as (address, _):
        look(settings, address)

    receipt.refresh_from_db()
    assert receipt.seen_at == receipt.looks[0].looked_at
    assert receipt.gone_at is not None


def test_words_that_another_update_says_are_not_taken_for_these(
    ada, blog, update, settings
):
    make_update(blog, "Again", SAID, by=ada)
    publishing.withdraw(update, by=ada)

    with answering(as_served) as (address, _):
        assert look(settings, address) == len(EVERYWHERE)

    receipt = update.receipts.get()
    assert places(receipt, "gone") == EVERYWHERE


# Pictures -----------------------------------------------------------------------------


def test_a_picture_must_answer_nothing_at_any_of_its_addresses(ada, blog, settings):
    image = make_image(by=ada, size=(400, 300))
    update = make_update(blog, "Seen", figure(image), quote(), by=ada)
    kept = Kept(f"/media/{image.name}/400.jpg")
    assert kept.answers[f"/media/{image.name}/400.jpg"][0] == 200
    publishing.withdraw(update, by=ada)
    receipt = update.receipts.get()

    with answering(kept) as (address, _):
        look(settings, address)
        assert places(receipt, "there") == ["picture"]
        kept.answers.clear()
        look(settings, address, after=LATER * 2)

    assert places(receipt, "gone") == [*EVERYWHERE, "picture"]
    [picture] = [each for each in receipt.looks if each.place == "picture"]
    assert len(picture.paths) == 6


def test_a_picture_that_is_shown_elsewhere_is_said_to_be(ada, blog, settings):
    image = make_image(by=ada, size=(400, 300), is_finished=True)
    update = make_update(blog, "Seen", figure(image), by=ada)
    make_update(make_blog(by=ada, slug="storm"), "Storm", figure(image), by=ada)
    publishing.withdraw(update, by=ada)

    with answering(as_served) as (address, _):
        look(settings, address)

    receipt = update.receipts.get()
    assert places(receipt, "elsewhere") == ["picture"]
    assert receipt.gone_at is not None


def test_what_was_moved_is_gone_from_where_it_was(ada, update, settings):
    """Its old address leads on; on the front page it may stand as before."""
    publishing.move_update(update, make_blog(by=ada), by=ada)
    receipt = update.receipts.get()

    with answering(as_served) as (address, asked):
        look(settings, address)

    receipt.refresh_from_db()
    assert receipt.left == 0
    assert {each.seen for each in receipt.looks} == {"gone"}
    assert f"/live/flood/updates/{update.pk}/" in asked
