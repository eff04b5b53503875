"""In front of Django: what nearly every request gets, the same answer as the one before it.

A reader who is up to date asks for one address every few seconds. Django needs most of a
millisecond to say 204; this needs ten microseconds. It does the same for the live page and
for a poll with news, and passes on everything else. It has no words of its own: what it
hands out is what the view sent the first time, while the blog stands where it stood
(decision 0025).
"""

import re
from threading import Lock
from time import monotonic
from typing import NamedTuple

from django.conf import settings
from django.db import Error, connection
from django.http.request import split_domain_port, validate_host
from django.middleware.gzip import re_accepts_gzip

from liveblog.models import FAR_AHEAD, Blog, Pace, floor_of, named_pace
from liveblog.monitoring import delay
from liveblog.waiting_room.addresses import FRONT_PAGE, cursor_of_list
from liveblog.web import metrics

from .listing import paced
from .poll_answers import Answers

# A poll with `until` that comes here is not held: who asks so gets the plain answer. The slug,
# of which the front page has none, and the cursor, of which a live page has none. Or the same
# as JSON, for programs.
ADDRESS = re.compile(
    r"(?:/live/([-a-zA-Z0-9_]+)/|/front/(?=since/[0-9]+/))"
    r"(?:since/([0-9]{1,15})(?:/(?:until/[0-9]{1,11}/)?|(?P<poll>\.json))|(?P<page>blog\.json))?"
)
# Python makes no number of thousands of digits.
A_REVISION = re.compile(r"[0-9]{1,15}")
# So late may a process hear of a publication.
FRESH_SECONDS = 0.5
# So long it goes by what it has read while the database gives no connection or no answer.
WITHOUT_DATABASE_SECONDS = 30
# And so long a request waits for another's look, which takes a millisecond.
PATIENCE_SECONDS = 0.2
MAX_HOSTS = 100  # kept, of those that are allowed by a pattern
LOOK = (
    "SELECT id, revision, restored_floor,"  # noqa: S608 ours
    f" COALESCE((SELECT seconds FROM {Pace._meta.db_table}), %s)"
    f" FROM {Blog._meta.db_table} WHERE slug = %s AND status = %s"
    " AND NOT is_rehearsal"
)


class Standing(NamedTuple):
    """Where a live blog stands: all that its page and its polls are made from.

    Or the front page, whose cursor is no count and says only whether it is the same list.
    """

    pk: int
    revision: int
    restored_floor: int
    pace: int  # of all readers, in seconds

    @property
    def floor(self):
        return floor_of(self.revision, self.restored_floor)


class PollCache:
    """A WSGI application round Django's. Safe to call from several threads.

    `run` calls a function where the database may be asked: the threads that call this may
    be many more than it has connections for.
    """

    def __init__(self, django, run=lambda work, *arguments: work(*arguments)):
        self.django, self.run = django, run
        # The view's 204 for each pace that it names, to pages and to programs: status and headers.
        self.nothing_new: dict[tuple[int, bool], tuple] = {}
        self.answers = Answers()
        self.standings: dict[str, Standing] = {}
        self.read_at = self.database_was_there_at = float("-inf")
        self.hosts: set[str] = set()
        self.lock = Lock()

    def __call__(self, environ, start_response):
        address = self._address(environ)
        standing = address and self._standings().get(address[1] or FRONT_PAGE)
        if not standing:
            return self.django(environ, start_response)
        if address[1] is None:
            return self._poll_of_list(environ, start_response, address[2], standing)
        as_json = bool(address["poll"] or address["page"])
        if address[2] is None:
            kind, since = "page", None
            standing = self._newest(address[1], standing)
        elif _has_gone_on(environ, standing) and not (
            standing := self._newest(address[1], standing)
        ):
            return self.django(environ, start_response)
        elif (since := int(address[2])) == standing.revision:
            known = standing.pace, as_json
            return self._nothing_new(environ, start_response, known)
        else:
            kind = _kind_of_poll(since, standing)
        if not (kind and standing):
            return self.django(environ, start_response)
        asked = standing.pk, kind, since if kind == "news" else None, as_json
        return self._answer(environ, start_response, asked, standing)

    def _address(self, environ):
        """The match of an address that is answered here."""
        if environ["REQUEST_METHOD"] != "GET" or environ.get("SCRIPT_NAME"):
            return None
        address = ADDRESS.fullmatch(environ["PATH_INFO"])
        if address is None or not self._is_asked_as_the_site_wants(environ):
            return None
        # Of a body, which no reader sends, Django refuses some encodings.
        if environ.get("CONTENT_TYPE"):
            return None
        is_page = address[2] is None
        # Whether it is still what a browser holds, the view says.
        return None if is_page and "HTTP_IF_NONE_MATCH" in environ else address

    def _is_asked_as_the_site_wants(self, environ):
        """By an allowed name, and over https where all of the site is."""
        proto = environ.get("HTTP_X_FORWARDED_PROTO")
        if settings.IS_HTTPS and proto != "https":
            return False
        host = environ.get("HTTP_HOST", "")
        return host in self.hosts or self._is_allowed(host)

    def _is_allowed(self, host):
        domain, _ = split_domain_port(host)
        if not domain or not validate_host(domain, settings.ALLOWED_HOSTS):
            return False
        if len(self.hosts) < MAX_HOSTS:
            self.hosts.add(host)
        return True

    def _standings(self):
        """Where every live blog and the front page stand, at most FRESH_SECONDS old. One query, or none.

        Up to WITHOUT_DATABASE_SECONDS old while the database does not answer.
        """
        if monotonic() - self.read_at < FRESH_SECONDS:
            return self.standings
        before, looked_at = self.standings, self.read_at
        # Where nothing is known there is nothing else to do but wait.
        if not self.lock.acquire(timeout=PATIENCE_SECONDS if before else -1):
            return before
        try:
            # Not by each thread that has waited.
            if is_mine := (now := monotonic()) - self.read_at >= FRESH_SECONDS:
                self._read_anew(now)
        finally:
            self.lock.release()
        if is_mine:
            self.answers.drop_all_but(set(self.standings.values()))
            # After a while in which nobody asked, how old the news is says nothing.
            if now - looked_at < 2 * FRESH_SECONDS:
                delay.note(_revisions(before), _revisions(self.standings))
        return self.standings

    def _newest(self, slug, standing):
        """Where this blog stands now: who writes looks at its page. One query.

        None where it is not live any more; the one that is known where the database does
        not answer.
        """
        if monotonic() - self.database_was_there_at > FRESH_SECONDS + PATIENCE_SECONDS:
            return standing
        try:
            return self.run(_look, slug)
        except Error:
            return standing

    def _read_anew(self, now):
        try:
            self.standings = self.run(_read)
            self.read_at = self.database_was_there_at = now
        except Error:
            # Django says what there is to say, once there is nothing else to go by. What
            # was waited for just now need not be waited for again.
            self.read_at = monotonic()
            if self.read_at - self.database_was_there_at > WITHOUT_DATABASE_SECONDS:
                self.standings = {}

    # Answering

    def _poll_of_list(self, environ, start_response, since, standing):
        """Another list is Django's: which times have their day beside them, today decides."""
        known = environ.get("HTTP_KNOWN_REVISION") or str(standing.revision)
        if int(since) == standing.revision and known == str(standing.revision):
            return self._nothing_new(environ, start_response, (standing.pace, False))
        return self.django(environ, start_response)

    def _nothing_new(self, environ, start_response, known):
        answer = self.nothing_new.get(known)
        if answer is None:
            return self.django(environ, self._keeping(start_response, known))
        metrics.counts["poll_cache"] += 1
        start_response(*answer)
        return []

    def _keeping(self, start_response, known):
        pace, _ = known

        def start(status, headers, exc_info=None):
            # Another one where the blog has gone on, or closed, or the pace was changed.
            if status.startswith("204 ") and ("Poll-Seconds", str(pace)) in headers:
                self.nothing_new[known] = status, headers
            return start_response(status, headers, exc_info)

        return start

    def _answer(self, environ, start_response, asked, standing):
        # Compressed once, too.
        is_packed = re_accepts_gzip.search(environ.get("HTTP_ACCEPT_ENCODING", ""))
        asked = *asked, bool(is_packed)
        answers = self.answers
        answer = answers.find(asked, standing)
        if answer is None:
            answer = _whole(self.django, environ)
            if answer[0].startswith("200 "):
                answers.keep(asked, standing, answer)
        elif asked[1] in metrics.counts:  # a poll; what the view answers, it counts
            metrics.counts[asked[1]] += 1
        status, headers, body = answer
        start_response(status, headers)
        return [body]


def _has_gone_on(environ, standing):
    """Whether the waiting room, which asks for one poll, knows more than this process."""
    known = environ.get("HTTP_KNOWN_REVISION", "")
    return bool(A_REVISION.fullmatch(known)) and int(known) > standing.revision


def _kind_of_poll(since, standing):
    """What the view will say of it, as its count is called; None where only it knows.

    Revisions and floors rise. The blog may have gone on since it was read, but not by so
    many revisions that a cursor far ahead of it is not ahead any more.
    """
    if since < standing.floor or since > standing.revision + 2 * FAR_AHEAD:
        return "outdated"
    return "news" if since < standing.revision else None


def _whole(django, environ):
    """Django's answer, when all of it is there: status, headers and body."""
    sent = []
    parts = django(environ, lambda *started: sent.append(started))
    try:
        body = b"".join(parts)
    finally:
        parts.close()
    return sent[0][0], sent[0][1], body


def _revisions(standings):
    return {
        slug: standing.revision
        for slug, standing in standings.items()
        if slug != FRONT_PAGE
    }


def _read():
    """One query. Raises an Error of the database."""
    connection.close_if_unusable_or_obsolete()
    blogs = Blog.objects.on_front_page().annotate(pace=named_pace())
    rows = blogs.values_list("slug", "status", *Standing._fields)
    listed = {slug: (status, Standing(*row)) for slug, status, *row in rows}
    live = {
        slug: standing
        for slug, (status, standing) in listed.items()
        if status == Blog.Status.LIVE
    }
    return live | _of_front_page([(slug, each) for slug, (_, each) in listed.items()])


def _of_front_page(listed):
    """Nothing where no blog is listed: none has brought the pace along."""
    if not listed:
        return {}
    cursor = cursor_of_list({slug: standing.revision for slug, standing in listed})
    pace = paced(listed[0][1].pace)
    return {FRONT_PAGE: Standing(0, cursor, restored_floor=0, pace=pace)}


def _look(slug):
    """Where one live blog stands at this moment; None where it is not live any more.

    Raises an Error of the database.

    By hand, since the ORM needs 180 microseconds to write this line and SQLite 15 to
    answer it. A connection that is found dead is closed: the next look opens another.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute(LOOK, [settings.POLL_SECONDS, slug, Blog.Status.LIVE])
            row = cursor.fetchone()
    except Error:
        connection.close_if_unusable_or_obsolete()
        raise
    return row and Standing(*row)
