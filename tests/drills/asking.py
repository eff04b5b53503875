"""One request at a time, on a connection of its own, with what it took."""

import http.client
import threading
import time
import uuid
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from urllib.parse import urlencode, urlsplit


@dataclass
class Answer:
    status: int  # 0 where none came
    ms: float
    text: str = ""
    headers: Message = field(default_factory=Message)  # by names in any case
    bytes: int = 0


def ask(address, method="GET", body=None, *, timeout=30, **headers):
    """The whole answer; one that is not there in time has the status 0."""
    split = urlsplit(address)
    asked = http.client.HTTPConnection(split.netloc, timeout=timeout)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    began = time.perf_counter()
    try:
        asked.request(method, split.path, body, named)
        reply = asked.getresponse()
        content = reply.read()
    except (OSError, http.client.HTTPException):
        return Answer(0, _ms(began))
    finally:
        asked.close()
    text = content.decode(errors="replace")
    return Answer(reply.status, _ms(began), text, reply.headers, len(content))


def publish(address, writer, heading, *, key=None, timeout=60):
    """The desk's answer to the composer's form. `writer` is signed in (desk_writer.py)."""
    form = urlencode({"heading": heading, "csrfmiddlewaretoken": writer.token})
    return ask(
        f"{address}/desk/live/bench/updates/",
        "POST",
        form,
        timeout=timeout,
        Cookie=writer.cookies,
        Content_Type="application/x-www-form-urlencoded",
        HX_Request="true",
        Idempotency_Key=key or str(uuid.uuid4()),
    )


@contextmanager
def asking_again(addresses, *, every_seconds=0.1, timeout=30):
    """Ask each of them, again and again, until the block ends; yields the answers by address.

    One that is named several times is asked by as many at once.
    """
    stopped, answers = threading.Event(), {each: [] for each in addresses}

    def go_on(address):
        while not stopped.wait(every_seconds):
            answers[address].append(ask(address, timeout=timeout))

    threads = [threading.Thread(target=go_on, args=[each]) for each in addresses]
    for thread in threads:
        thread.start()
    try:
        yield answers
    finally:
        stopped.set()
        for thread in threads:
            thread.join()


def _ms(began):
    return (time.perf_counter() - began) * 1000
