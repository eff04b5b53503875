"""In front of Django: the answer that nearly every request gets, a poll with nothing new.

A reader who is up to date asks for one address every few seconds. Django needs most of a
millisecond to say 204; this needs ten microseconds, and passes on everything else. It has
no words of its own: what it hands out is the view's own 204, kept from the first time.
"""

import re
from threading import Lock
from time import monotonic

from django.conf import settings
from django.db import Error, connection
from django.http.request import split_domain_port, validate_host

from . import lateness, tally
from .models import Blog, named_pace

POLL = re.compile(r"/live/([-a-zA-Z0-9_]+)/since/([0-9]{1,15})/")
# So late may a process hear of a publication.
FRESH_SECONDS = 0.5
MAX_HOSTS = 100  # kept, of those that are allowed by a pattern


class Turnstile:
    """A WSGI application round Django's. Safe to call from several threads."""

    def __init__(self, django):
        self.django = django
        self.answer = None  # the view's 204: its status and headers
        self.pace = None  # of all readers, which that answer names
        self.revisions: dict[str, int] = {}
        self.read_at = float("-inf")
        self.hosts: set[str] = set()
        self.lock = Lock()

    def __call__(self, environ, start_response):
        if not self._has_nothing_new(environ):
            return self.django(environ, start_response)
        if self.answer is None:
            return self.django(environ, self._keeping(start_response))
        tally.counts["turnstile"] += 1
        start_response(*self.answer)
        return []

    def _has_nothing_new(self, environ):
        if environ["REQUEST_METHOD"] != "GET" or environ.get("SCRIPT_NAME"):
            return False
        poll = POLL.fullmatch(environ["PATH_INFO"])
        if poll is None or not self._is_asked_as_the_site_wants(environ):
            return False
        slug, since = poll.groups()
        return self._revisions().get(slug) == int(since)

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

    def _revisions(self):
        """The revision of every live blog, at most FRESH_SECONDS old. One query, or none."""
        if monotonic() - self.read_at < FRESH_SECONDS:
            return self.revisions
        before, looked_at = self.revisions, self.read_at
        with self.lock:
            # Not by each thread that has waited.
            if is_mine := (now := monotonic()) - self.read_at >= FRESH_SECONDS:
                (self.revisions, pace), self.read_at = _read(), now
                if self.pace and pace != self.pace:
                    self.answer = None
                self.pace = pace or self.pace
        # After a while in which nobody asked, how old the news is says nothing.
        if is_mine and now - looked_at < 2 * FRESH_SECONDS:
            lateness.note(before, self.revisions)
        return self.revisions

    def _keeping(self, start_response):
        def start(status, headers, exc_info=None):
            # Another one where the blog has gone on, or closed, at this moment.
            if status.startswith("204 "):
                with self.lock:
                    # One that began before the pace was changed would be kept for ever.
                    if ("Poll-Seconds", str(self.pace)) in headers:
                        self.answer = status, headers
            return start_response(status, headers, exc_info)

        return start


def _read():
    """The revisions, and the pace: one query. Nothing where the database does not answer:

    Django knows what to say then.
    """
    try:
        connection.close_if_unusable_or_obsolete()
        live = Blog.objects.live().annotate(pace=named_pace())
        rows = list(live.values_list("slug", "revision", "pace"))
    except Error:
        return {}, None
    return {row[0]: row[1] for row in rows}, rows[0][2] if rows else None
