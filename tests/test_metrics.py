"""Counts of several processes: each has its file, and all are added up."""

import json
import os
import time
from collections import Counter
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from liveblog import publishing
from liveblog.models import OpenPages
from liveblog.monitoring import background, delay, readers_now
from liveblog.monitoring.readers_now import say_here
from liveblog.web import metrics
from liveblog.web.metrics import GONE, GONE_AFTER_SECONDS
from tests.factories import make_blog, make_update


@pytest.fixture(autouse=True)
def counts(monkeypatch):
    fresh = dict.fromkeys(metrics.counts, 0)
    monkeypatch.setattr(metrics, "counts", fresh)
    monkeypatch.setattr(readers_now, "_said", {})
    return fresh


def other_process(folder, name, *, age_seconds=0, **numbers):
    file = folder / f"{name}.json"
    file.write_text(json.dumps(numbers))
    then = time.time() - age_seconds
    os.utime(file, (then, then))


def test_processes_are_added_up(tmp_path, counts):
    counts["poll_cache"] = 5
    metrics.write(tmp_path / "metrics")
    counts["poll_cache"] = 7
    metrics.write(tmp_path / "metrics")
    other_process(tmp_path / "metrics", "a", poll_cache=100, news=1)

    assert metrics.totals(tmp_path / "metrics")["poll_cache"] == 107
    assert metrics.totals(tmp_path / "metrics")["news"] == 1
    assert metrics.processes(tmp_path / "metrics") == 2


def test_a_process_that_is_gone_keeps_its_counts_and_loses_its_file(tmp_path):
    other_process(tmp_path, "alive", poll_cache=1)
    other_process(tmp_path, "resting", poll_cache=10, age_seconds=60)
    for _ in range(2):
        age = GONE_AFTER_SECONDS + 1
        other_process(tmp_path, "died", poll_cache=100, age_seconds=age)
        metrics.fold(tmp_path)

    assert metrics.totals(tmp_path)["poll_cache"] == 211
    assert {file.name for file in tmp_path.glob("*.json")} == {
        *("alive.json", "resting.json", GONE),
    }
    assert metrics.processes(tmp_path) == 1


def test_changes_are_added_up_by_their_verb(tmp_path, monkeypatch):
    monkeypatch.setattr(metrics, "changes", Counter(publish=2))
    metrics.count_change("pin")
    metrics.write(tmp_path)
    other_process(tmp_path, "a", **{"change publish": 5, "news": 1})

    assert metrics.changes_in(metrics.totals(tmp_path)) == {"pin": 1, "publish": 7}


def test_the_worker_is_added_up_and_is_no_server(tmp_path, monkeypatch):
    monkeypatch.setattr(metrics, "changes", Counter(end_breaking=3))
    metrics.write(tmp_path, is_server=False)

    assert metrics.changes_in(metrics.totals(tmp_path)) == {"end_breaking": 3}
    assert metrics.processes(tmp_path) == 0


def test_half_a_file_is_passed_over(tmp_path):
    (tmp_path / "a.json").write_text('{"turnst')
    other_process(tmp_path, "b", poll_cache=3)

    assert metrics.totals(tmp_path) == {"poll_cache": 3}


def test_before_anything_was_written_all_is_nothing(tmp_path):
    assert metrics.totals(tmp_path / "none")["poll_cache"] == 0
    assert metrics.processes(tmp_path / "none") == 0


# A tick ---------------------------------------------------------------------------------


def test_a_tick_writes_the_counts_and_now_and_then_the_readers(
    db, blog, tmp_path, settings, counts
):
    settings.METRICS_DIR = tmp_path
    counts["news"] = 3
    say_here("flood")

    background.tick(with_readers=False)
    assert not OpenPages.objects.exists()
    background.tick(with_readers=True)

    assert metrics.totals(tmp_path)["news"] == 3
    assert [row.count for row in OpenPages.objects.all()] == [1]


def test_a_disk_that_is_full_does_not_end_it(db, tmp_path, settings, caplog):
    (tmp_path / "metrics").write_text("a file where the folder should be")
    settings.METRICS_DIR = tmp_path / "metrics"

    background.tick(with_readers=True)

    assert "could not be written down" in caplog.text


# How late news is -------------------------------------------------------------------------


def test_a_change_is_as_late_as_its_journal_line_is_old(db, blog, counts):
    with time_machine.travel(timezone.now() - timedelta(seconds=3), tick=False):
        make_update(blog, "Bridge closed")

    delay.note({"flood": 1}, {"flood": 2})

    assert counts["change_delay_count"] == 1
    assert 3 <= counts["change_delay_seconds"] < 60


def test_only_what_has_moved_is_late(db, ada, blog, counts, django_assert_num_queries):
    make_blog(by=ada, slug="vote")
    publishing.close(make_blog(by=ada, slug="storm"), by=ada)
    with django_assert_num_queries(0):
        delay.note({"flood": 1, "storm": 1}, {"flood": 1, "vote": 1})

    assert counts["change_delay_count"] == 0
