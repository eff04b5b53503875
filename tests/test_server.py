"""The server as it is started: threads, connections, and many clients at once."""

import http.client
import threading
from urllib.parse import urlsplit

import pytest
from django.db import connection

from liveblog.config.server import THREADS_PER_WORKER
from tests import own_process
from tests.factories import make_blog, make_update
from tests.server import running_server

pytestmark = pytest.mark.slow

CLIENTS, REQUESTS_EACH, WORKERS = 200, 3, 2


# 2: as few as a public side may have that shall leave the database to the desk.
@pytest.mark.parametrize("each_has", [THREADS_PER_WORKER, 2])
@pytest.mark.django_db(transaction=True)
def test_200_clients_at_once_get_no_error(each_has):
    blog = make_blog(slug="flood")
    make_update(blog, "Bridge closed", "Engineers shut it.")
    paths = ["/live/flood/", "/live/flood/since/1/", "/live/flood/since/2/"]
    statuses, failures = [], []
    together = threading.Barrier(CLIENTS)

    def ask(host):
        try:
            client = http.client.HTTPConnection(host, timeout=30)
            together.wait()
            for path in paths[:REQUESTS_EACH]:
                client.request("GET", path)
                response = client.getresponse()
                response.read()
                statuses.append(response.status)
        except Exception as error:
            failures.append(repr(error))

    with running_server(workers=WORKERS, threads=each_has) as address:
        host = urlsplit(address).netloc
        threads = [threading.Thread(target=ask, args=[host]) for _ in range(CLIENTS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        connections = _connections()

    assert failures == []
    assert sorted(statuses) == [200] * 2 * CLIENTS + [204] * CLIENTS
    # PostgreSQL takes 100 by default. Each process has one more for a moment, where it writes down
    # what it has counted; and one is this test's own.
    assert connections <= WORKERS * (each_has + 1) + 1


BEGINS = "import gc; from liveblog.config.wsgi import application"


def test_a_web_process_looks_for_garbage_and_not_in_what_it_has_loaded(tmp_path):
    told = own_process.start(
        tmp_path,
        "gc.isenabled(), gc.get_freeze_count() > 50_000",
        begins=BEGINS,
        SECRET_KEY="s" * 50,
    )

    assert told.stdout == "True True\n", told.stderr


def _connections():
    if connection.vendor != "postgresql":
        return 0
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND backend_type = 'client backend'"
        )
        return cursor.fetchone()[0]
