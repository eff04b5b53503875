"""The ASGI application: what a held poll is answered, and when."""

import asyncio
import time

from .addresses import ADDRESS, FRONT_PAGE
from .options import Options
from .waiting import WaitingRoom
from .web_process import Reply, WebProcess

NOT_HERE = Reply(404, [(b"cache-control", b"no-store")], b"")


class Application:
    def __init__(self, options: Options):
        self.hold_seconds = options.hold_seconds
        self.room = WaitingRoom(
            most_holds=options.most_holds, poll_seconds=options.poll_seconds
        )
        self.web = WebProcess(options.web_host, options.web_port)

    async def __call__(self, scope, receive, send):
        address = ADDRESS.fullmatch(scope["path"])
        if address is None or scope["method"] != "GET":
            await _send(send, NOT_HERE)
            return
        plain, slug = address[1], address[2] or FRONT_PAGE
        since, until = int(address[3]), int(address[4])
        has_waited = self._may_wait(slug, since, until)
        if has_waited and not await self._wait(slug, since, until, receive):
            return
        # One that was waited for, and is not live any more, has gone on by closing.
        revision = self.room.least_revision(slug, since + has_waited)
        headers = _passed_on(scope, revision)
        reply = await self.web.fetch(plain, headers)
        if reply.status in {200, 204} and self.room.may_wait_for(slug):
            poll_until = b"poll-until", str(self._end_of_hold()).encode()
            reply = reply._replace(headers=[*reply.headers, poll_until])
        await _send(send, reply)

    def _may_wait(self, slug, since, until):
        """Another end than the next one is asked for by no page, or is over."""
        is_next = until == self._end_of_hold()
        may_wait = is_next and self.room.may_wait_for(slug)
        return may_wait and not self.room.has_news(slug, since)

    async def _wait(self, slug, since, until, receive):
        """Until there is news, or the end has come; False where the reader has left."""
        with self.room.hold(slug, since) as gone_on:
            left = asyncio.ensure_future(_disconnected(receive))
            await asyncio.wait(
                (gone_on, left),
                timeout=until - time.time(),
                return_when=asyncio.FIRST_COMPLETED,
            )
        if left.done():
            return False
        left.cancel()
        return True

    def _end_of_hold(self) -> int:
        """The next multiple of the hold, in seconds since 1970."""
        return (int(time.time()) // self.hold_seconds + 1) * self.hold_seconds


async def _disconnected(receive):
    while (await receive())["type"] != "http.disconnect":
        pass


def _passed_on(scope, revision):
    """What the web process answers by, and nothing else that a reader may send."""
    sent = dict(scope["headers"])
    accepted = sent.get(b"accept-encoding", b"")
    return (
        ("Host", sent.get(b"host", b"").decode("latin-1")),
        (
            "X-Forwarded-Proto",
            sent.get(b"x-forwarded-proto", b"http").decode("latin-1"),
        ),
        ("Accept-Encoding", "gzip" if b"gzip" in accepted else "identity"),
        # It may have read older ones half a second ago.
        ("Known-Revision", str(revision)),
    )


async def _send(send, reply):
    length = (
        []
        if reply.status == 204
        else [(b"content-length", str(len(reply.body)).encode())]
    )
    headers = [*reply.headers, *length]
    await send(
        {"type": "http.response.start", "status": reply.status, "headers": headers}
    )
    await send({"type": "http.response.body", "body": reply.body})
