"""PostgreSQL has no connection left: what is kept is answered all the same, and nothing is lost."""

import time

import psycopg

from tests.drills.asking import ask, asking_again, publish
from tests.drills.beside import OpenPage
from tests.drills.figures import at_most, exactly, told

DATABASES = ("PostgreSQL",)
__all__ = ["DATABASES", "SECONDS", "run"]

SECONDS = 60
AWAY_SECONDS = 10
GOAL_MS = 1000
COUNT = """
from liveblog.models import Update
print(Update.objects.filter(heading="Out of connections").count())
"""


def run(newsroom):
    newsroom.fill(50)
    with newsroom.web() as (address, _):
        writer, page = newsroom.writer(address), OpenPage(address)
        read = {
            "the page": f"{address}/live/bench/",
            "a poll": f"{address}/live/bench/since/{page.since}/",
            "/healthz": f"{address}/healthz",
        }
        for each in read.values():
            ask(each)
        taken = _take_all(newsroom.url)
        try:
            with asking_again(list(read.values())) as answers:
                sent = []
                until = time.monotonic() + AWAY_SECONDS
                while time.monotonic() < until:
                    sent.append(publish(address, writer, "Out of connections"))
                    time.sleep(0.5)
        finally:
            for each in taken:
                each.close()
        yield told("connections taken", len(taken))
        for name, each in read.items():
            ms = [answer.ms for answer in answers[each]]
            bad = sum(a.status not in (200, 204) for a in answers[each])
            yield exactly(f"{name}: failed of {len(ms)}", bad, 0)
            yield at_most(f"{name}: slowest", max(ms), GOAL_MS, "ms")
        live = sum(each.status == 200 for each in sent)
        yield told("sent meanwhile", len(sent))
        told_so = sum(each.status == 503 for each in sent)
        yield exactly("neither live nor told 503", len(sent) - live - told_so, 0)
        yield exactly(
            "live, of those answered as live", int(newsroom.shell(COUNT)), live
        )
        yield exactly(
            "one more, afterwards", publish(address, writer, "After").status, 200
        )


def _take_all(url):
    """Take all that there are, then end the server's own and take those before it does."""
    taken = []
    admin = psycopg.connect(url, autocommit=True)
    _take_more(url, taken)
    ours = [admin.info.backend_pid, *(each.info.backend_pid for each in taken)]
    admin.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE backend_type = 'client backend' AND pid <> ALL(%s)",
        [ours],
    )
    for _ in range(20):
        _take_more(url, taken)
        time.sleep(0.02)
    return [admin, *taken]


def _take_more(url, taken):
    try:
        while True:
            taken.append(psycopg.connect(url, autocommit=True))
    except psycopg.OperationalError:
        return
