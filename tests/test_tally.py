"""Counts of several processes: each has its file, and all are added up."""

import json
import os
import time
from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone

from liveblog import lateness, publishing, readers_now, tally, ticking
from liveblog.models import JournalLine, OpenPages
from liveblog.readers_now import say_here
from liveblog.tally import GONE, GONE_AFTER_SECONDS
from tests.factories import make_blog, make_update


@pytest.fixture(autouse=True)
def counts(monkeypatch):
    fresh = dict.fromkeys(tally.counts, 0)
    monkeypatch.setattr(tally, "counts", fresh)
    monkeypatch.setattr(readers_now, "_said", {})
    return fresh


def other_process(folder, name, *, age_seconds=0, **numbers):
    file = folder / f"{name}.json"
    file.write_text(json.dumps(numbers))
    then = time.time() - age_seconds
    os.utime(file, (then, then))


def test_processes_are_added_up(tmp_path, counts):
    counts["turnstile"] = 5
    tally.write(tmp_path / "metrics")
    counts["turnstile"] = 7
    tally.write(tmp_path / "metrics")
    other_process(tmp_path / "metrics", "a", turnstile=100, news=1)

    assert tally.totals(tmp_path / "metrics")["turnstile"] == 107
    assert tally.totals(tmp_path / "metrics")["news"] == 1
    assert tally.processes(tmp_path / "metrics") == 2


def test_a_process_that_is_gone_keeps_its_counts_and_loses_its_file(tmp_path):
    other_process(tmp_path, "alive", turnstile=1)
    other_process(tmp_path, "resting", turnstile=10, age_seconds=60)
    for _ in range(2):
        age = GONE_AFTER_SECONDS + 1
        other_process(tmp_path, "died", turnstile=100, age_seconds=age)
        tally.fold(tmp_path)

    assert tally.totals(tmp_path)["turnstile"] == 211
    assert {file.name for file in tmp_path.glob("*.json")} == {
        *("alive.json", "resting.json", GONE),
    }
    assert tally.processes(tmp_path) == 1


def test_changes_are_added_up_by_their_verb(tmp_path, monkeypatch):
    monkeypatch.setattr(tally, "changes", Counter(publish=2))
    tally.count_change("pin")
    tally.write(tmp_path)
    other_process(tmp_path, "a", **{"change publish": 5, "news": 1})

    assert tally.changes_in(tally.totals(tmp_path)) == {"pin": 1, "publish": 7}


def test_the_worker_is_added_up_and_is_no_server(tmp_path, monkeypatch):
    monkeypatch.setattr(tally, "changes", Counter(end_breaking=3))
    tally.write(tmp_path, is_server=False)

    assert tally.changes_in(tally.totals(tmp_path)) == {"end_breaking": 3}
    assert tally.processes(tmp_path) == 0


def test_half_a_file_is_passed_over(tmp_path):
    (tmp_path / "a.json").write_text('{"turnst')
    other_process(tmp_path, "b", turnstile=3)

    assert tally.totals(tmp_path) == {"turnstile": 3}


def test_before_anything_was_written_all_is_nothing(tmp_path):
    assert tally.totals(tmp_path / "none")["turnstile"] == 0
    assert tally.processes(tmp_path / "none") == 0


# A tick ---------------------------------------------------------------------------------


def test_a_tick_writes_the_counts_and_now_and_then_the_readers(
    db, blog, tmp_path, settings, counts
):
    settings.METRICS_DIR = tmp_path
    counts["news"] = 3
    say_here("flood")

    ticking.tick(with_readers=False)
    assert not OpenPages.objects.exists()
    ticking.tick(with_readers=True)

    assert tally.totals(tmp_path)["news"] == 3
    assert [row.count for row in OpenPages.objects.all()] == [1]


def test_a_disk_that_is_full_does_not_end_it(db, tmp_path, settings, caplog):
    (tmp_path / "metrics").write_text("a file where the folder should be")
    settings.METRICS_DIR = tmp_path / "metrics"

    ticking.tick(with_readers=True)

    assert "could not be written down" in caplog.text


# How late news is -------------------------------------------------------------------------


def test_a_change_is_as_late_as_its_journal_line_is_old(db, blog, counts):
    make_update(blog, "Bridge closed")
    JournalLine.objects.filter(revision=2).update(
        at=timezone.now() - timedelta(seconds=3)
    )

    lateness.note({"flood": 1}, {"flood": 2})

    assert counts["lateness_count"] == 1
    assert 3 <= counts["lateness_seconds"] < 60


def test_only_what_has_moved_is_late(db, ada, blog, counts, django_assert_num_queries):
    make_blog(by=ada, slug="vote")
    publishing.close(make_blog(by=ada, slug="storm"), by=ada)
    with django_assert_num_queries(0):
        lateness.note({"flood": 1, "storm": 1}, {"flood": 1, "vote": 1})

    assert counts["lateness_count"] == 0
