"""Public answers in JSON: of the data alone, whoever asks."""

import json

from liveblog.web import headers

from . import response_cache
from .replies import document, etag, unchanged

TYPE = "application/json"


def tagged_data(request, facts, data, *, keeps=False, cache=headers.PAGE_CACHE):
    """JSON with an ETag of these facts, or the 304 for a program that holds it.

    `data` is a function: what it would query is not needed for a 304, nor for what this process
    made before and `keeps` by its facts.
    """
    tag = etag(*facts)
    if reply := unchanged(request, tag, cache=cache):
        return reply
    text = kept_text(facts, data) if keeps else as_text(data())
    reply = data_reply(text, cache=cache)
    reply.headers["ETag"] = tag
    return reply


def data_reply(data, *, cache=headers.PAGE_CACHE, status=200, content_type=TYPE):
    """`data` is text that is JSON already, or what is to become it."""
    text = data if isinstance(data, str) else as_text(data)
    reply = document(text, content_type, cache=cache)
    reply.status_code = status
    return reply


def kept_text(facts, data):
    """JSON that this process may have made before, by all that it is made from."""
    return response_cache.by(etag(*facts), lambda: as_text(data()))


def as_text(data):
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
