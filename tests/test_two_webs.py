"""Two web processes with one PostgreSQL behind the shipped nginx: as on two machines."""

import http.client
import re
import signal
import threading
import time
from contextlib import ExitStack, contextmanager
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client

from liveblog.extras.redis_cache.backend import AWAY_SECONDS
from liveblog.models import Heartbeat, OpenPages
from liveblog.reader.poll_cache import FRESH_SECONDS
from tests.edge import nginx_before
from tests.factories import make_update
from tests.redis_server import redis_server
from tests.server import free_port, running_server, wait_until

pytestmark = [pytest.mark.nginx, pytest.mark.django_db(transaction=True)]

CACHED_SECONDS = 2  # nginx counts whole seconds: what lives for one is old after two
# For so long, docs/operating.md says, nginx may leave alone who has refused a reader: two are
# not restarted faster than that. (Two seconds, and a third to find that it answers again.)
FORGIVEN_SECONDS = 3
SLACK_SECONDS = 2  # of a machine that runs the tests of others, too
READERS = 8
PAUSE_SECONDS = 0.03  # between two polls of one reader: some hundred come in a second
GRACE_SECONDS = 30  # as in docker-compose.yml


class Web:
    """One web process that can be restarted on its port, as a supervisor does."""

    def __init__(self, **environment):
        self.port, self.environment = free_port(), environment
        self.start()

    def start(self):
        self.stack = ExitStack()
        self.server = self.stack.enter_context(
            running_server(
                port=self.port, grace_seconds=GRACE_SECONDS, **self.environment
            )
        )

    def stop(self):
        self.server.process.send_signal(signal.SIGTERM)
        self.server.process.wait(GRACE_SECONDS)
        self.stack.close()


@pytest.fixture
def webs(tmp_path):
    with two_webs(tmp_path) as found:
        yield found


@contextmanager
def two_webs(folder, **environment):
    """The port of nginx, and the two behind it."""
    assert connection.vendor == "postgresql", "make test-nginx sets TEST_DATABASE"
    with ExitStack() as stack:
        webs = [Web(**environment) for _ in range(2)]
        for web in webs:
            stack.callback(lambda web=web: web.stack.close())
        edge = stack.enter_context(nginx_before([web.port for web in webs], folder))
        yield edge, webs


def get(port, path, **headers):
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    asked.request("GET", path, headers=headers)
    reply = asked.getresponse()
    body = reply.read().decode()
    asked.close()
    return reply, body


def test_what_one_publishes_the_readers_of_both_and_of_the_cache_see_in_time(
    webs, ada, blog
):
    edge, [one, other] = webs
    everywhere = (one.port, other.port, edge)
    since = f"/live/flood/since/{blog.revision}/"
    for port in everywhere:
        assert get(port, since)[0].status == 204

    publish_through(one.port, ada, "Bridge closed")
    published = time.monotonic()
    seen = {}
    while len(seen) < len(everywhere):
        for port in everywhere:
            if port not in seen and "Bridge closed" in get(port, since)[1]:
                seen[port] = time.monotonic() - published
        assert time.monotonic() - published < 30

    assert seen[one.port] < FRESH_SECONDS + SLACK_SECONDS
    assert seen[other.port] < FRESH_SECONDS + SLACK_SECONDS
    assert seen[edge] < FRESH_SECONDS + CACHED_SECONDS + SLACK_SECONDS


def publish_through(port, person, heading):
    """By the desk's own form, as a browser sends it to this process."""
    client = Client()
    client.force_login(person)
    cookie = f"sessionid={client.cookies['sessionid'].value}"
    reply, page = get(port, "/desk/live/flood/", Cookie=cookie)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
    csrf = reply.headers["Set-Cookie"].partition(";")[0]
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    asked.request(
        "POST",
        "/desk/live/flood/updates/",
        f"heading={heading.replace(' ', '+')}&csrfmiddlewaretoken={token}",
        {
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": f"{cookie}; {csrf}",
        },
    )
    assert asked.getresponse().status in {200, 302}


def test_both_count_the_readers_of_one_blog(webs, blog):
    edge, both = webs
    for _ in range(6):
        for port in [edge, *(web.port for web in both)]:
            asked = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            asked.request("POST", "/live/flood/here/")
            assert asked.getresponse().status == 204
            asked.close()

    def counted():
        return sum(OpenPages.objects.values_list("count", flat=True))

    wait_until(lambda: counted() == 18, seconds=30)
    assert OpenPages.objects.count() >= 2


@contextmanager
def polling(port, paths):
    """Readers who poll and poll; yields what came back, as it comes."""
    stopped, came = threading.Event(), []

    def read():
        asked = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        while not stopped.is_set():
            for path in paths:
                try:
                    asked.request("GET", path)
                    reply = asked.getresponse()
                    reply.read()
                    came.append((path, reply.status))
                except (OSError, http.client.HTTPException) as failure:
                    came.append((path, repr(failure)))
                    asked.close()
                time.sleep(PAUSE_SECONDS)

    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        yield came
    finally:
        stopped.set()
        for reader in readers:
            reader.join(40)


def test_one_after_the_other_is_restarted_and_no_request_is_lost(webs, blog):
    edge, both = webs
    for number in range(30):
        make_update(blog, f"Number {number}")
    # Nothing that a cache could answer: the desk, and cursors that each come once a round.
    paths = ["/desk/", *(f"/live/flood/since/{n}/" for n in range(1, blog.revision))]
    with polling(edge, paths) as came:
        for web in both:
            before = len(came)
            wait_until(lambda before=before: len(came) > before + 50)
            web.stop()
            away = len(came)
            # The other does all of it, while this one is away.
            wait_until(lambda away=away: len(came) > away + 50)
            web.start()
            time.sleep(FORGIVEN_SECONDS)
        last = len(came)
        wait_until(lambda: len(came) > last + 50)

    answers = {"/desk/": 302}
    lost = [(path, status) for path, status in came if status != answers.get(path, 200)]
    assert lost == []

    # The desk waits for nothing: who has just refused is asked as soon as it is back.
    with polling(edge, ["/desk/"]) as came:
        both[0].stop()
        both[0].start()
        both[1].stop()
        stopped = len(came)
        wait_until(lambda: len(came) > stopped + 50)
    assert {status for _, status in came} == {302}


def test_a_shared_cache_that_stops_and_starts_under_load_changes_nothing(
    blog, tmp_path
):
    cache = free_port()
    for number in range(30):
        make_update(blog, f"Number {number}")
    paths = ["/desk/", *(f"/live/flood/since/{n}/" for n in range(1, blog.revision))]
    address = f"redis://127.0.0.1:{cache}/0"
    with (
        two_webs(tmp_path, CACHE_URL=address) as (edge, _),
        polling(edge, paths) as came,
    ):
        for number, is_there in enumerate((True, False, True)):
            with redis_server(tmp_path, port=cache) if is_there else ExitStack():
                time.sleep(AWAY_SECONDS)
                # nginx asks both in turn, and they count together.
                person = f"nobody-{number}@news.example"
                tries = [try_to_sign_in(edge, person) for _ in range(6)]
                assert tries == ["wrong"] * 5 + ["too many"]
                before = len(came)
                wait_until(lambda before=before: len(came) > before + 50)

    answers = {"/desk/": 302}
    lost = [(path, status) for path, status in came if status != answers.get(path, 200)]
    assert lost == []


def try_to_sign_in(port, email):
    """With a wrong password: "wrong", or "too many" tries."""
    reply, page = get(port, "/accounts/login/")
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
    csrf = reply.headers["Set-Cookie"].partition(";")[0]
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    form = {"csrfmiddlewaretoken": token, "login": email, "password": "not the one"}
    kind = "application/x-www-form-urlencoded"
    headers = {"Content-Type": kind, "Cookie": csrf}
    asked.request("POST", "/accounts/login/", urlencode(form), headers)
    page = asked.getresponse().read().decode()
    return "too many" if "Too many wrong passwords" in page else "wrong"


def test_without_a_shared_cache_the_database_is_the_one_thing_that_they_share(
    webs, blog, ada
):
    """Nothing beside it that could be stopped: sessions, throttles, counts are rows."""
    _, [one, other] = webs
    client = Client()
    client.force_login(ada)
    cookie = f"sessionid={client.cookies['sessionid'].value}"

    for web in (one, other):
        assert get(web.port, "/desk/", Cookie=cookie)[0].status == 200
    assert not Heartbeat.objects.exists()
    assert "worker: away" in get(one.port, "/readyz")[1]
