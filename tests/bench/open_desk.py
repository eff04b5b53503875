"""One simulated open desk: it asks as the scripts do, and notes when it hears of what."""

import http.client
import json
import random
import re
import time
import uuid
from collections import defaultdict
from threading import Event, Lock, Thread
from urllib.parse import urlencode

ASK_SECONDS, SAY_SECONDS, NEWS_SECONDS = 0.8, 10, 15
QUEUE_SECONDS, READERS_SECONDS, SEARCH_SECONDS, PUBLISH_SECONDS = 10, 30, 20, 60
SPREAD_SECONDS = 0.25  # ui/ask-for-news.js
SEARCH = "/desk/search/"
REVISION = re.compile(r"/news/(\d+)/(\d+)/")
QUEUE_STATE = re.compile(r"/queue/(\w+)/")


class Newsroom:
    """What all desks have seen together, in seconds."""

    def __init__(self, web: str, room: str, closes: Event):
        self.web, self.room, self.closes = web, room, closes
        self.begin()

    def begin(self):
        self.took = defaultdict(list)
        self.opened: dict[str, float] = {}  # by composer
        self.published: dict[tuple[str, int], float] = {}
        # By whom, of which revision, and when: it may be before its publisher is answered.
        self.heard: list[tuple[str, int, str, float]] = []
        self.asked = self.failed = 0
        self.lock = Lock()

    def news(self) -> list[float]:
        found = []
        for slug, revision, person, at in self.heard:
            began, by = self.published.get((slug, revision), (0.0, person))
            if by != person:
                found.append(at - began)
        return found


class Desk:
    def __init__(self, newsroom, slug, person, session, updates):
        self.newsroom, self.slug, self.person = newsroom, slug, str(person)
        self.updates, self.cookies = updates, f"sessionid={session}"
        self.base = f"/desk/live/{slug}"
        self.known, self.composer, self.seen = "none", "", set()
        self.wakes = Event()  # there is news

    def open(self):
        self.web = http.client.HTTPConnection(self.newsroom.web, timeout=30)
        self.said_at = self.toggles_at = 0.0
        reply, page = self._ask("GET", f"{self.base}/")
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
        self.cookies += "; " + reply.headers["Set-Cookie"].partition(";")[0]
        self.token, self.revision = token, int(REVISION.search(page)[2])
        self.queue_state = QUEUE_STATE.search(page)[1]
        acts = (self._work, self._wait)
        self.threads = [Thread(target=act, daemon=True) for act in acts]
        for each in self.threads:
            each.start()

    def join(self):
        for each in self.threads:
            each.join()

    def _work(self):
        due = {
            self._say: 0.0,
            self._at_work: random.random() * ASK_SECONDS,
            self._news: random.random() * NEWS_SECONDS,
            self._queue: random.random() * QUEUE_SECONDS,
            self._readers: random.random() * READERS_SECONDS,
            self._search: random.random() * SEARCH_SECONDS,
            self._publish: random.random() * PUBLISH_SECONDS,
        }
        began = time.monotonic()
        while not self.newsroom.closes.is_set():
            now = time.monotonic() - began
            for act, at in due.items():
                if at <= now:
                    due[act] = now + act()
            if self.wakes.is_set():
                self.wakes.clear()
                soon = now + random.random() * SPREAD_SECONDS
                due[self._news] = min(due[self._news], soon)
            self.wakes.wait(max(0.0, min(due.values()) - (time.monotonic() - began)))

    def _wait(self):
        """In the waiting room, as ui/waiting.js does."""
        room, until = http.client.HTTPConnection(self.newsroom.room, timeout=40), 0
        answered = -1
        while not self.newsroom.closes.is_set():
            if answered == self.revision:
                time.sleep(0.05)
                continue
            revision = self.revision
            room.request("GET", f"/live/{self.slug}/since/{revision}/until/{until}/")
            reply = room.getresponse()
            reply.read()
            until = int(reply.headers["Poll-Until"] or 0)
            if reply.status == 200:
                answered = revision
                self.wakes.set()

    # What is asked: each returns in how many seconds it is to be asked again

    def _at_work(self):
        reply, text = self._ask("GET", f"{self.base}/at-work/{self.known}/")
        if reply.status == 200:
            self._take(text)
        if int(reply.headers["Blog-Revision"]) > self.revision:
            self.wakes.set()
        return ASK_SECONDS

    def _take(self, text):
        now, told = time.monotonic(), json.loads(text)
        self.known = told["digest"]
        for row in told["at_work"]:
            opened = self.newsroom.opened.get(row["composer"])
            is_new = opened and row["composer"] not in self.seen
            if is_new and str(row["person"]) != self.person:
                self.newsroom.took["presence"].append(now - opened)
            self.seen.add(row["composer"])

    def _say(self):
        now = time.monotonic()
        if now >= self.toggles_at:
            self.toggles_at = now + random.uniform(6, 12)
            if self.composer:
                self._ask(
                    "POST", f"{self.base}/open/", composer=self.composer, gone="yes"
                )
                self.composer = ""
                return self.toggles_at - now
            self.composer, self.update = str(uuid.uuid4()), random.choice(self.updates)
            self.newsroom.opened[self.composer] = time.monotonic()
        if not self.composer:
            return max(0.1, self.toggles_at - now)
        fields = {"composer": self.composer, "update": self.update}
        _, text = self._ask("POST", f"{self.base}/open/", **fields)
        self._take(text)
        return min(SAY_SECONDS, max(0.1, self.toggles_at - now))

    def _news(self):
        before = self.revision
        reply, text = self._ask("GET", f"{self.base}/news/{before}/{before}/")
        if reply.status == 200:
            self.revision = int(REVISION.search(text)[2])
            now = time.monotonic()
            for revision in range(before + 1, self.revision + 1):
                self.newsroom.heard.append((self.slug, revision, self.person, now))
        return NEWS_SECONDS

    def _queue(self):
        reply, text = self._ask("GET", f"{self.base}/queue/{self.queue_state}/")
        if reply.status == 200:
            self.queue_state = QUEUE_STATE.search(text)[1]
        return QUEUE_SECONDS

    def _readers(self):
        self._ask("GET", f"{self.base}/readers/")
        return READERS_SECONDS

    def _search(self):
        began = time.monotonic()
        self._ask("GET", f"{SEARCH}?q=river+{random.randint(0, 50)}")
        self.newsroom.took["search"].append(time.monotonic() - began)
        return SEARCH_SECONDS

    def _publish(self):
        began = time.monotonic()
        reply, _text = self._ask(
            "POST",
            f"{self.base}/updates/",
            heading=f"At {began}",
            key=str(uuid.uuid4()),
        )
        revision = int(reply.headers["Update-Revision"])
        self.newsroom.published[self.slug, revision] = began, self.person
        return PUBLISH_SECONDS

    def _ask(self, method, path, **fields):
        headers = {
            "Cookie": self.cookies,
            "Desk-Person": self.person,
            "HX-Request": "true",
        }
        body = None
        if method == "POST":
            body = urlencode({**fields, "csrfmiddlewaretoken": self.token})
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if path == f"{self.base}/":
            del headers["HX-Request"]
        if path.startswith(SEARCH):
            headers["HX-Target"] = "found"
        if re.search("/(news|queue|readers)/", path):
            headers["Priority"] = "u=6"
        self.web.request(method, path, body, headers)
        reply = self.web.getresponse()
        text = reply.read().decode(errors="replace")
        with self.newsroom.lock:
            self.newsroom.asked += 1
            self.newsroom.failed += reply.status not in {200, 204}
        return reply, text
