"""What watches it: /readyz for a container, /metrics for Prometheus with its token."""

import re
from collections import Counter
from datetime import timedelta
from urllib.request import Request, urlopen

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Heartbeat, OpenPages, Verb
from liveblog.monitoring import endpoints
from liveblog.web import metrics as counted
from tests.factories import make_blog, make_image, make_update
from tests.server import running_server, wait_until

TOKEN = {"Authorization": "Bearer not-for-readers"}
STRANGE_HOST = "10.0.0.7:8000"


@pytest.fixture
def metrics(client, settings, tmp_path, monkeypatch):
    """Ask for them; returns {name with labels: number}."""
    settings.METRICS_TOKEN = "not-for-readers"
    settings.METRICS_DIR = tmp_path
    monkeypatch.setattr(counted, "counts", dict.fromkeys(counted.counts, 0))
    monkeypatch.setattr(counted, "changes", Counter())

    def ask():
        counted.write(tmp_path)
        reply = client.get("/metrics", headers=TOKEN, HTTP_HOST=STRANGE_HOST)
        assert reply.status_code == 200
        assert reply.headers["Cache-Control"] == "no-store"
        lines = reply.content.decode().splitlines()
        samples = [line.rsplit(" ", 1) for line in lines if not line.startswith("#")]
        return {name: float(number) for name, number in samples}

    return ask


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch):
    monkeypatch.setattr(endpoints, "_known", {"is_migrated": False})


# Ready ------------------------------------------------------------------------------------


def ready(client):
    reply = client.get("/readyz", HTTP_HOST=STRANGE_HOST)
    assert reply.headers["Cache-Control"] == "no-store"
    return reply.status_code, reply.content.decode()


def test_it_is_ready_with_a_database_and_says_whether_a_worker_is_there(client, db):
    assert ready(client) == (200, "database: there\nmigrations: done\nworker: away\n")

    Heartbeat.beat(timezone.now())

    assert ready(client) == (200, "database: there\nmigrations: done\nworker: seen\n")


def test_it_is_not_ready_while_a_migration_is_missing(client, db):
    newest = MigrationRecorder.Migration.objects.filter(app="liveblog").latest("name")
    MigrationRecorder(connection).record_unapplied("liveblog", newest.name)

    assert ready(client) == (503, "database: there\nmigrations: missing\n")


def test_that_all_is_migrated_is_asked_once(client, db, django_assert_num_queries):
    ready(client)

    with django_assert_num_queries(1):  # for the worker
        ready(client)


def test_it_is_not_ready_without_a_database(client, monkeypatch, db):
    def away():
        raise OperationalError

    monkeypatch.setattr(endpoints, "worker_seen_at", away)

    assert ready(client) == (503, "database: away\n")


# Numbers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"Authorization": "Bearer wrong"},
        {"Authorization": "not-for-readers"},
        {"Authorization": "Bearer ñ"},
    ],
)
def test_metrics_are_nobodys_without_the_token(client, db, settings, given):
    settings.METRICS_TOKEN = "not-for-readers"

    assert client.get("/metrics", headers=given).status_code == 404


def test_without_a_token_set_there_are_none(client, db, settings):
    settings.METRICS_TOKEN = ""

    assert (
        client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404
    )


def test_polls_are_counted_by_what_they_were_answered(rey, blog, metrics):
    make_update(blog, "Bridge closed")
    rey.get("/live/flood/since/2/")
    for _ in range(2):
        rey.get("/live/flood/since/1/")
    for _ in range(3):
        rey.get("/live/flood/since/99/")

    found = metrics()

    assert found['liveblog_polls_total{answer="nothing_new"}'] == 1
    assert found['liveblog_polls_total{answer="news"}'] == 2
    assert found['liveblog_polls_total{answer="outdated"}'] == 3
    assert found['liveblog_polls_total{answer="poll_cache"}'] == 0
    assert found["liveblog_processes"] == 1


def test_changes_are_counted_and_readers_and_the_worker_asked_for(
    metrics, ada, cal, blog
):
    update = make_update(blog, "Bridge closed", by=cal)
    publishing.pin(update, by=ada)
    publishing.close(make_blog(by=ada, slug="storm"), by=ada)
    OpenPages.objects.create(blog=blog, at=timezone.now(), count=1234)
    Heartbeat.beat(timezone.now() - timedelta(seconds=7))

    found = metrics()

    changes = {n: v for n, v in found.items() if n.startswith("liveblog_changes")}
    assert changes == {
        'liveblog_changes_total{verb="close"}': 1,
        'liveblog_changes_total{verb="go_live"}': 1,
        'liveblog_changes_total{verb="pin"}': 1,
        'liveblog_changes_total{verb="publish"}': 1,
    }
    assert found['liveblog_readers_now{blog="flood"}'] == 1234
    assert 'liveblog_readers_now{blog="storm"}' not in found
    assert 7 <= found["liveblog_worker_seen_seconds"] < 60


def test_a_change_that_is_not_committed_is_not_counted(metrics, ada, blog):
    blog.refresh_from_db()
    with pytest.raises(ZeroDivisionError), blog.next_revision(Verb.RETITLE, by=ada):
        raise ZeroDivisionError
    publishing.pin_blog(blog, by=ada)
    publishing.pin_blog(blog, by=ada)  # it is so already

    found = metrics()

    changes = {n: v for n, v in found.items() if n.startswith("liveblog_changes")}
    assert changes == {'liveblog_changes_total{verb="pin_blog"}': 1}


def test_pictures_are_counted_and_how_long_they_took(ada, metrics):
    make_image(by=ada)
    done = make_image(by=ada)
    done.uploaded_at = timezone.now() - timedelta(seconds=30)
    done.finished_at = done.uploaded_at + timedelta(seconds=12)
    done.save()

    found = metrics()

    assert found["liveblog_pictures"] == 2
    assert found["liveblog_pictures_unfinished"] == 1
    assert found["liveblog_picture_seconds"] == 12


def test_every_number_is_explained(db, client, settings, tmp_path):
    settings.METRICS_TOKEN, settings.METRICS_DIR = "not-for-readers", tmp_path
    Heartbeat.beat(timezone.now())
    lines = client.get("/metrics", headers=TOKEN).content.decode().splitlines()
    kinds = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    helps = [line.split()[2] for line in lines if line.startswith("# HELP")]

    names = {line.split("{")[0].split(" ")[0] for line in lines if line[0] != "#"}

    assert kinds == helps
    assert {name.removesuffix("_sum").removesuffix("_count") for name in names} <= {
        *kinds
    }


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_what_the_poll_cache_answers_is_in_a_real_servers_numbers(blog, tmp_path):
    token = {"Authorization": "Bearer t"}
    environment = {"METRICS_TOKEN": "t", "DATA_DIR": str(tmp_path)}
    with running_server(workers=2, **environment) as address:

        def asked(path, **headers):
            request = Request(f"{address}{path}", headers=headers)
            return urlopen(request).read().decode()

        for _ in range(20):
            asked("/live/flood/since/1/")
        wait_until(
            lambda: (
                polls(asked("/metrics", **token), "poll_cache")
                + polls(asked("/metrics", **token), "nothing_new")
                == 20
            )
        )
        # The second may have had no poll, and be up a moment later.
        both = "liveblog_processes 2.0\n"
        wait_until(lambda: both in asked("/metrics", **token))
        text = asked("/metrics", **token)

    # Each process needs Django's own answer once.
    assert polls(text, "poll_cache") >= 18


def polls(text, answer):
    [number] = re.findall(rf'polls_total{{answer="{answer}"}} (\d+)', text)
    return int(number)
