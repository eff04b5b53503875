"""What a held poll is answered, and when: worked out once for all who ask the same."""

import asyncio
import logging
import time
from typing import NamedTuple

from .addresses import ADDRESS, FRONT_PAGE
from .connections import Connection, as_bytes, parsed
from .options import Options
from .streams import WAITING, next_cursor, offset_of
from .waiting import WaitingRoom
from .web_process import UNREACHABLE, Headers, Reply, WebProcess

NOT_HERE = Reply(404, [(b"cache-control", b"no-store")], b"")
# So many are sent their answer before others have their turn.
AT_ONCE = 200
# In so many ways the same may be asked without being read anew; all proxies have two or three.
MOST_HEADS = 10
# In the place of an end that is not the next one: it is asked for by no page, or is over.
NOT_NEXT = 1
# In the place of the offset `now`: no blog is there.
NEVER = -1

logger = logging.getLogger(__name__)


class Poll(NamedTuple):
    plain: str  # the path of the plain poll
    slug: str
    since: int
    until: int
    scheme: str
    encoding: str
    # Of a long poll of a stream, and then `plain` has the query that its offset ends.
    cursor: int | None = None


class Question(NamedTuple):
    poll: Poll | None  # None is answered 404
    is_last: bool  # whether who asks will ask nothing more
    has_place: bool  # to wait in


class Askers(set[Connection]):
    """All who have asked the same, in whatever words, and the task that is to answer them."""

    def __init__(self, question: Question):
        super().__init__()
        self.question = question
        self.heads: list[tuple[bytes, bool]] = []
        self.task: asyncio.Task


class Application:
    """Of one event loop."""

    def __init__(self, options: Options):
        self._options = options
        self.room = WaitingRoom(poll_seconds=options.poll_seconds)
        self._web = WebProcess(options.web_host, options.web_port)
        # None of them is empty.
        self._askers: dict[Question, Askers] = {}
        # The same by what they have sent, byte by byte, and whether they have found a place.
        self._by_head: dict[tuple[bytes, bool], Askers] = {}
        self.unanswered = 0
        self._tasks: set[asyncio.Task] = set()
        self._is_closed = False

    def ask(self, head: bytes, asker: Connection) -> Askers:
        has_place = self._has_place()
        askers = self._by_head.get((head, has_place)) or self._find(head, has_place)
        askers.add(asker)
        self.unanswered += 1
        return askers

    def leave(self, askers: Askers, asker: Connection) -> None:
        askers.discard(asker)
        self.unanswered -= 1
        if not askers and self._askers.get(askers.question) is askers:
            self._forget(askers)
            askers.task.cancel()

    async def close(self) -> None:
        """Answer all, at once; who asks after that is told not to wait."""
        self._is_closed = True
        self.room.close()
        while self._tasks:
            await asyncio.wait(self._tasks)

    def end_of_hold(self) -> int:
        """The next multiple of the hold, in seconds since 1970."""
        hold_seconds = self._options.hold_seconds
        return (int(time.time()) // hold_seconds + 1) * hold_seconds

    def _find(self, head, has_place):
        """Who else asks the same: spelt in another way it would be another task, and another wait."""
        poll, is_last = _read(head)
        if poll and poll.cursor is not None:
            poll = self._as_stream(poll)
        elif poll and poll.until and poll.until != self.end_of_hold():
            poll = poll._replace(until=NOT_NEXT)
        question = Question(poll, is_last, has_place)
        askers = self._askers.get(question) or self._begin(question)
        if len(askers.heads) < MOST_HEADS:
            askers.heads.append((head, has_place))
            self._by_head[head, has_place] = askers
        return askers

    def _forget(self, askers):
        del self._askers[askers.question]
        for each in askers.heads:
            del self._by_head[each]

    def _begin(self, question):
        askers = self._askers[question] = Askers(question)
        askers.task = asyncio.create_task(self._answer(askers))
        self._tasks.add(askers.task)
        askers.task.add_done_callback(self._tasks.discard)
        return askers

    async def _answer(self, askers):
        try:
            reply, is_last = await self._reply(askers)
            whole = as_bytes(reply, is_last=is_last)
        except Exception:
            logger.exception("The waiting room could not answer.")
            whole, is_last = as_bytes(UNREACHABLE, is_last=True), True
        self._forget(askers)
        while askers:
            for _ in range(min(AT_ONCE, len(askers))):
                self.unanswered -= 1
                askers.pop().answer(whole, is_last=is_last)
            await asyncio.sleep(0)

    async def _reply(self, askers):
        """What all of them are answered, and whether it is the last on their connections."""
        poll, is_last, has_place = askers.question
        if poll is None:
            return NOT_HERE, True
        has_waited = has_place and await self._wait(poll)
        would_wait = poll.until and not has_waited
        has_news = self.room.has_news(poll.slug, poll.since)
        # One that was waited for, and is not live any more, has gone on by closing.
        revision = self.room.least_revision(poll.slug, poll.since + has_waited)
        # The web process may have read older ones half a second ago.
        known = ("Known-Revision", str(revision))
        asked = (*self._own_headers(poll), known)
        if poll.cursor is not None:
            reply = await self._of_stream(poll, asked, has_waited)
            return reply, is_last or self._is_closed
        is_current = has_waited or not has_news
        reply = await self._web.fetch(poll.plain, asked, is_current=is_current)
        may_wait = self._has_place(besides=askers) and self.room.may_wait_for(poll.slug)
        # None there, though there is some here, such as in a room that has lost the database:
        # whoever were told to wait would be told the same at once, again and again.
        is_at_odds = would_wait and has_news and reply.status == 204
        if reply.status in {200, 204} and may_wait and not is_at_odds:
            poll_until = b"poll-until", str(self.end_of_hold()).encode()
            reply = reply._replace(headers=[*reply.headers, poll_until])
        return reply, is_last or self._is_closed

    def _as_stream(self, poll):
        """It waits to the end of the hold that has begun; `now` is where the blog is, if known."""
        newest = self.room.least_revision(poll.slug, NEVER)
        since = newest if poll.since == NEVER else poll.since
        offset = "now" if since == NEVER else offset_of(since)
        return poll._replace(
            plain=poll.plain + offset, since=since, until=self.end_of_hold()
        )

    async def _of_stream(self, poll, asked, has_waited):
        """Who has not waited and gets nothing is to be told so, and when to ask again."""
        asked = (*asked, ("Has-Waited", "1")) if has_waited else asked
        reply = await self._web.fetch(poll.plain, asked, is_current=has_waited)
        cursor = b"stream-cursor", str(next_cursor(poll.cursor)).encode()
        kept = [each for each in reply.headers if each[0] != cursor[0]]
        is_answer = reply.status in {200, 204}
        return reply._replace(headers=[*kept, cursor]) if is_answer else reply

    async def _wait(self, poll):
        """Until there is news, or the end has come; False where it is not to be waited for."""
        is_next = poll.until == self.end_of_hold()
        if not is_next or not self.room.may_wait_for(poll.slug):
            return False
        seconds = poll.until - time.time()
        may_be_ahead = poll.cursor is not None
        return await self.room.wait(
            poll.slug, poll.since, seconds, may_be_ahead=may_be_ahead
        )

    def _own_headers(self, poll) -> Headers:
        """What the web process answers by, with nothing in it that a reader may make up.

        Whoever did would ask it, and not what is kept. Under all names of ours it says the same.
        """
        return (
            ("Host", self._options.public_host),
            ("X-Forwarded-Proto", poll.scheme),
            ("Accept-Encoding", poll.encoding),
        )

    def _has_place(self, besides=()):
        return self.unanswered - len(besides) < self._options.most_holds


def _read(head):
    """The poll, if it is one, and whether who has sent it will ask nothing more."""
    method, path, headers = parsed(head)
    has_body = headers.keys() & {"content-length", "transfer-encoding"}
    if method != "GET" or has_body:
        return None, True
    # As the web process reads it.
    scheme = headers.get("x-forwarded-proto", "").partition(",")[0].strip()
    scheme = "https" if scheme == "https" else "http"
    encoding = "gzip" if "gzip" in headers.get("accept-encoding", "") else "identity"
    poll = _page_poll(path, scheme, encoding) or _long_poll(path, scheme, encoding)
    return poll, poll is None or headers.get("connection", "").lower() == "close"


def _page_poll(path, scheme, encoding):
    """With no zeros before a cursor."""
    address = ADDRESS.fullmatch(path)
    if address is None:
        return None
    since = int(address["since"])
    return Poll(
        plain=f"{address['page']}since/{since}/",
        slug=address["slug"] or FRONT_PAGE,
        since=since,
        until=int(address["until"]),
        scheme=scheme,
        encoding=encoding,
    )


def _long_poll(path, scheme, encoding):
    address = WAITING.fullmatch(path)
    if address is None:
        return None
    offset = address["offset"]
    return Poll(
        plain=f"{address['page']}stream.json?live=long-poll&offset=",
        slug=address["slug"],
        since=NEVER if offset == "now" else int(offset),
        until=0,
        scheme=scheme,
        encoding=encoding,
        cursor=int(address["cursor"]),
    )
