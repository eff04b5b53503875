"""The worker tells caches of pictures that were withdrawn: soon, all, and at least once."""

import json
import os
import signal
import socket
import subprocess
import threading
import time
from contextlib import closing
from datetime import timedelta

import pytest
import time_machine
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from liveblog import publishing
from liveblog.config.server import worker
from liveblog.extras.cache_purging import caches, purging
from liveblog.extras.cache_purging.purging import (
    IN_HAND,
    LONGEST_PAUSE,
    relay_the_journal,
)
from liveblog.models import JournalLine
from media.finishing import finish
from tests.extras.cache_purging.caching import (
    CARDS,
    FORMS,
    PAGES,
    SECRET,
    cache,
    caching,
    go_round,
    waiting,
)
from tests.factories import figure, make_blog, make_image, make_update, words
from tests.server import environment_of_test, free_port, wait_until

__all__ = ["cache"]  # fixtures

pytestmark = [pytest.mark.one_database, pytest.mark.slow]


@pytest.fixture
def image(cal):
    return make_image(by=cal, size=(400, 300))


@pytest.fixture
def update(blog, cal, image):
    return make_update(blog, "Bridge closed", figure(image), by=cal)


def crops_of(image):
    return {f"/media/{image.name}/{ratio}.jpg" for ratio in ("16x9", "4x3", "1x1")}


def all_of(image, widths=(400,)):
    formats = ("avif", "webp", "jpg")
    files = {f"/media/{image.name}/{w}.{each}" for w in widths for each in formats}
    return files | crops_of(image)


# What is told -------------------------------------------------------------------------


def test_every_address_of_a_withdrawn_picture_is_told_once(cache, ada, image, update):
    go_round()
    assert cache.told == []
    publishing.withdraw(update, by=ada)

    assert go_round() == 1

    assert len(cache.told) == 6
    assert set(cache.paths) == all_of(image)
    assert waiting() == []
    assert go_round() == 0
    assert len(cache.told) == 6


def test_sizes_that_were_made_meanwhile_are_told_too(cache, ada, image, update):
    publishing.withdraw(update, by=ada)
    finish(image, avif_speed=10)

    go_round()

    assert set(cache.paths) == all_of(image, widths=(320, 400))


def test_it_is_told_as_our_readers_would_ask_and_with_the_secret(
    cache, settings, ada, update
):
    settings.PUBLIC_URL = "https://live.example"
    publishing.withdraw(update, by=ada)

    go_round()

    method, _, headers = cache.told[0]
    assert method == "GET"
    assert headers["Host"] == "live.example"
    assert headers["X-Forwarded-Proto"] == "https"
    assert headers["X-Purge-Secret"] == SECRET


def test_another_kind_of_cache_is_told_by_its_own_method(cache, settings, ada, update):
    settings.CACHES_TO_PURGE = (("PURGE", cache.origin),)
    cache.status = 200
    publishing.withdraw(update, by=ada)

    go_round()

    assert {method for method, _, _ in cache.told} == {"PURGE"}
    assert waiting() == []


def test_cloudflare_is_told_by_its_interface(cache, settings, ada, image, update):
    settings.PUBLIC_URL = "https://live.example"
    address = f"{cache.origin}/client/v4/zones/{'0' * 32}/purge_cache"
    settings.CACHES_TO_PURGE = (("CLOUDFLARE", address),)
    settings.CLOUDFLARE_TOKEN = "cloudflares-own"
    cache.status = 200
    publishing.withdraw(update, by=ada)

    go_round()

    [(method, path, headers)] = cache.told
    assert (method, path) == ("POST", f"/client/v4/zones/{'0' * 32}/purge_cache")
    assert headers["Authorization"] == "Bearer cloudflares-own"
    assert "X-Purge-Secret" not in headers
    told = set(json.loads(cache.bodies[0])["files"])
    files = {f"https://live.example{path}" for path in all_of(image)}
    feeds = {f"https://live.example/live/flood/feed.{form}" for form in FORMS}
    assert files | feeds <= told
    assert len(told) == len(files | feeds) + len(PAGES) + CARDS
    assert waiting() == []


def test_what_an_answer_drags_along_is_not_waited_for(cache, ada, update, monkeypatch):
    monkeypatch.setattr(caches, "LONGEST_ANSWER_BYTES", 2)
    publishing.withdraw(update, by=ada)

    go_round()

    assert len(cache.told) == 6
    assert waiting() == []


def take_back(image, update, ada):
    publishing.take_back(update, by=ada)


def correct_it_away(image, update, ada):
    seen = update.last_revision
    publishing.correct(update, words("Open"), by=ada, seen_revision=seen, note="No.")


def end_it(image, update, ada):
    past = timezone.now() - timedelta(minutes=1)
    publishing.set_picture_rights(image, by=ada, ends_at=past)


def replace_it(image, update, ada):
    publishing.replace_picture(image, make_image(by=ada, colour="red"), by=ada)


def delete_it(image, update, ada):
    publishing.delete_picture(image, by=ada)


@pytest.mark.parametrize(
    "act", [take_back, correct_it_away, end_it, replace_it, delete_it]
)
def test_whatever_takes_it_off_is_told(cache, ada, image, update, act):
    act(image, update, ada)

    go_round()

    assert set(cache.paths) == all_of(image)


@pytest.mark.parametrize("how", ["another", "none", "deleted", "ended"])
def test_a_hero_that_goes_is_told(cache, ada, blog, image, how):
    publishing.introduce(blog, by=ada, hero_image=image)
    if how == "another":
        publishing.introduce(blog, by=ada, hero_image=make_image(by=ada))
    elif how == "none":
        publishing.introduce(blog, by=ada, hero_image=None)
    elif how == "deleted":
        delete_it(image, None, ada)
    else:
        end_it(image, None, ada)

    go_round()

    assert set(cache.paths) == all_of(image)


def test_of_one_that_may_not_leave_our_pages_the_crops_are_told(
    cache, ada, image, update
):
    publishing.mark_sensitive(image, by=ada)

    go_round()

    assert set(cache.paths) == crops_of(image)


def test_a_sensitive_hero_that_goes_is_told_though_no_page_showed_it(
    cache, ada, blog, image
):
    publishing.introduce(blog, by=ada, hero_image=image)
    publishing.mark_sensitive(image, by=ada)
    go_round()
    cache.told.clear()
    publishing.introduce(blog, by=ada, hero_image=None)

    go_round()

    assert set(cache.paths) == all_of(image)


def test_what_is_shown_elsewhere_is_not_told_until_it_is_gone_there(
    cache, ada, image, update
):
    other = make_update(make_blog(by=ada, slug="storm"), "Storm", figure(image), by=ada)
    publishing.withdraw(update, by=ada)
    go_round()
    assert (cache.told, waiting()) == ([], [])

    publishing.withdraw(other, by=ada)
    go_round()

    assert set(cache.paths) == all_of(image)


def test_what_changes_nothing_of_pictures_costs_no_request(cache, ada, blog, update):
    publishing.retitle(blog, headline="Another", standfirst="", by=ada)
    publishing.pin(update, by=ada)
    make_update(blog, "More", by=ada)

    assert go_round() == 5  # with go_live and the picture's own publication

    assert (cache.told, waiting()) == ([], [])


def test_a_round_with_nothing_new_is_one_query(
    cache, update, django_assert_num_queries
):
    go_round()

    with django_assert_num_queries(1):
        assert go_round() == 0


def test_without_caches_lines_are_relayed_and_nobody_is_asked(settings, ada, update):
    settings.CACHES_TO_PURGE = ()
    publishing.withdraw(update, by=ada)

    assert go_round() == 3
    assert waiting() == []


def test_it_waits_for_those_who_asked_before_the_change(cache, ada, update):
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        publishing.withdraw(update, by=ada)

    relay_the_journal(now + timedelta(seconds=0.99))
    assert cache.told == []
    relay_the_journal(now + timedelta(seconds=1))

    assert len(cache.told) == 6


# When it does not work ----------------------------------------------------------------


def test_a_cache_that_is_away_is_told_when_it_is_back(settings, ada, image, update):
    port = free_port()
    settings.CACHES_TO_PURGE = (("GET", f"http://127.0.0.1:{port}"),)
    publishing.withdraw(update, by=ada)
    go_round()
    assert waiting() == ["withdraw"]

    with caching(port=port) as cache:
        go_round()
        assert cache.told == []  # it rests
        go_round(after=timedelta(seconds=3))

        assert set(cache.paths) == all_of(image)
    assert waiting() == []


def test_it_is_tried_ever_more_seldom_and_never_given_up(settings, ada, update):
    settings.CACHES_TO_PURGE = (("GET", f"http://127.0.0.1:{free_port()}"),)
    now = timezone.now()
    with time_machine.travel(now, tick=False) as clock:
        publishing.withdraw(update, by=ada)
        line = JournalLine.objects.get(verb="withdraw")
        pauses = []
        for age in (1, 3, 6, 30, 7 * 24 * 3600):
            clock.move_to(now + timedelta(seconds=age))
            JournalLine.objects.update(not_before=now)
            go_round(after=timedelta(0))
            line.refresh_from_db()
            pauses.append((line.not_before - timezone.now()).total_seconds())

    assert pauses == [2, 3, 6, 30, LONGEST_PAUSE.total_seconds()]
    assert line.relayed_at is None


def test_one_that_is_away_does_not_keep_it_from_another(cache, settings, ada, update):
    away = ("GET", f"http://127.0.0.1:{free_port()}")
    settings.CACHES_TO_PURGE = (away, *settings.CACHES_TO_PURGE)
    publishing.withdraw(update, by=ada)

    go_round()

    assert len(cache.told) == 6
    assert waiting() == ["withdraw"]


def test_the_nearest_cache_is_told_first(cache, settings, ada, update):
    with caching() as further:
        settings.CACHES_TO_PURGE += (("PURGE", further.origin),)
        further.before = lambda path: further.told.append(len(cache.told))
        publishing.withdraw(update, by=ada)

        go_round()

    assert {count for count in further.told if isinstance(count, int)} == {6}


@pytest.mark.parametrize(
    ("method", "status"),
    [("GET", 200), ("GET", 302), ("GET", 503), ("PURGE", 403), ("PURGE", 301)],
)
def test_an_answer_that_does_not_show_that_it_is_gone_is_not_believed(
    cache, settings, ada, update, method, status, caplog
):
    settings.CACHES_TO_PURGE = ((method, cache.origin),)
    cache.status = status
    publishing.withdraw(update, by=ada)

    go_round()

    assert waiting() == ["withdraw"]
    assert "/elsewhere" not in cache.paths
    assert f"{cache.origin} will be told again: it answers {status} to" in caplog.text


def test_one_address_that_stays_does_not_hold_up_another_line(cache, ada, blog, image):
    stays = make_image(by=ada, colour="red")
    for each in (stays, image):
        publishing.withdraw(make_update(blog, "", figure(each), by=ada), by=ada)

    def answer(path):
        cache.status = 200 if stays.name in path else 404

    cache.before = answer
    go_round()

    [line] = JournalLine.objects.not_relayed()
    assert line.taken_off == {stays.name: [640]}


def test_the_newest_does_not_wait_for_what_piles_up(
    cache, ada, blog, image, monkeypatch
):
    monkeypatch.setattr(purging, "TOLD_AT_ONCE", 1)
    for each in (make_image(by=ada), image):
        publishing.withdraw(make_update(blog, "", figure(each), by=ada), by=ada)

    go_round()

    assert set(cache.paths) == all_of(image)
    assert waiting() == ["withdraw"]


def test_one_that_never_answers_is_given_up_for_now(settings, ada, update, monkeypatch):
    monkeypatch.setattr(caches, "TIMEOUT_SECONDS", 0.2)
    publishing.withdraw(update, by=ada)
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        settings.CACHES_TO_PURGE = (
            ("GET", f"http://127.0.0.1:{silent.getsockname()[1]}"),
        )
        began = time.monotonic()
        go_round()

    assert time.monotonic() - began < 5
    assert waiting() == ["withdraw"]


def test_one_that_is_slow_has_so_long(cache, ada, update, monkeypatch):
    monkeypatch.setattr(caches, "PATIENCE_SECONDS", 0.2)
    cache.before = lambda path: time.sleep(0.3)
    publishing.withdraw(update, by=ada)

    go_round()

    assert len(cache.told) == caches.CONNECTIONS
    assert waiting() == ["withdraw"]


def test_no_proxy_of_the_environment_is_asked(cache, ada, update, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{free_port()}")
    publishing.withdraw(update, by=ada)

    go_round()

    assert waiting() == []


# Two workers, and one that dies -----------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_one_tells_it(cache, ada, update):
    go_round()
    publishing.withdraw(update, by=ada)
    both = threading.Barrier(2)
    counts = []

    def work():
        both.wait(10)
        counts.append(go_round())
        connections.close_all()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for each in workers:
        each.start()
    for each in workers:
        each.join(30)

    assert sorted(counts) == [0, 1]
    assert len(cache.told) == 6
    assert waiting() == []


@pytest.mark.django_db(transaction=True)
def test_what_one_had_in_hand_when_it_died_another_tells(cache, ada, image, update):
    go_round()
    told_the_last, never = threading.Event(), threading.Event()

    def hold(path):
        if len(cache.told) == 6:
            told_the_last.set()
            never.wait(60)

    cache.before = hold
    process = subprocess.Popen(
        worker(),
        env=environment_of_test(
            RECEIPT_URL="off", CACHES_TO_PURGE=cache.origin, PURGE_SECRET=SECRET
        ),
        start_new_session=True,
    )
    try:
        publishing.withdraw(update, by=ada)
        assert told_the_last.wait(60)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)
        never.set()
    cache.told.clear()
    cache.before = lambda path: None

    assert waiting() == ["withdraw"]
    go_round()
    assert cache.told == []  # as far as anybody knows that worker lives
    go_round(after=IN_HAND)

    assert set(cache.paths) == all_of(image)
    assert waiting() == []


@pytest.mark.timed
@pytest.mark.django_db(transaction=True)
def test_the_worker_does_it_within_two_seconds(cache, ada, image, update):
    process = subprocess.Popen(
        worker(),
        env=environment_of_test(
            RECEIPT_URL="off", CACHES_TO_PURGE=cache.origin, PURGE_SECRET=SECRET
        ),
        start_new_session=True,
    )
    try:
        wait_until(lambda: waiting() == [], seconds=60)
        publishing.withdraw(update, by=ada)
        began = time.monotonic()
        wait_until(lambda: waiting() == [])
        took = time.monotonic() - began
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(15)

    assert set(cache.paths) == all_of(image)
    assert took < 2 + 2  # of a machine that runs the tests of others, too


# What watches it ------------------------------------------------------------------------


@pytest.fixture
def metrics(client, settings, tmp_path):
    """Ask for them, with the extra switched on."""
    settings.INSTALLED_APPS = [
        *settings.INSTALLED_APPS,
        "liveblog.extras.cache_purging",
    ]
    settings.METRICS_TOKEN, settings.METRICS_DIR = "not-for-readers", tmp_path
    bearer = {"Authorization": "Bearer not-for-readers"}
    return lambda: client.get("/metrics", headers=bearer).content.decode()


def test_what_caches_wait_to_hear_of_is_counted(metrics, blog):
    make_update(blog, "Bridge closed")

    assert (
        "\nliveblog_journal_lines_not_relayed 2.0\n" in metrics()
    )  # it went live, too


def test_of_the_journal_only_what_waits_is_read(metrics, blog):
    """A newsroom's journal has millions of lines; those that wait have an index."""
    with CaptureQueriesContext(connection) as asked:
        metrics()
    table = JournalLine._meta.db_table
    [query] = [each["sql"] for each in asked if table in each["sql"]]

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")  # of so few lines it would
            cursor.execute(f"EXPLAIN {query}")
        else:
            cursor.execute(f"EXPLAIN QUERY PLAN {query}")
        plan = str(cursor.fetchall())

    assert "journal_not_relayed" in plan
