"""No text that anybody sends costs more than its length: doubled, at most three times as much.

CPU time of this thread, the least of several runs, between a text and one four times as
long: work in proportion to the length takes four times as much, to its square sixteen.
"""

import logging
import time
from contextlib import suppress
from urllib.parse import quote

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import Resolver404, resolve

from liveblog.config.logs import JsonLines, PlainLines
from liveblog.markup import embeds, rich, safe_text
from media import rights, words
from media.decoder import metadata

pytestmark = pytest.mark.slow

LETTERS = 4 * 1024  # of the shorter text
TIMES, AT_MOST = 4, 9  # twice doubled
TOO_SHORT_TO_COMPARE = 0.002  # seconds

# What runs of a pattern's own letters could make it try again from each of them.
PIECES = [
    *("a", "@", "a@", "@a", ".", "a.", "-", "a-", "/", "//", "a/", "1", "a b", " "),
    *("\n", "\t", " \n", "\n\t", "\r\n", "\u00a0", "\u0301", "é", "ß", "漢", "\u2014"),
    *("<", "<a ", "<!--", "<b>", "&", "&#", "</", "<p>", '<a href="', "{%", "{{"),
    *(
        "http://",
        "src=//",
        "src=//a ",
        "https://youtu.be/",
        "?v=",
        "%",
        "%41",
        "[",
        "(",
    ),
    *(
        "no ",
        "not for ",
        "nur zur ",
        "no -",
        "own use",
        "keine archiv",
        "url(",
        "=",
        ",",
    ),
    *("gzip", ";", "; q=0.1", '"', 'W/"', '"a",', ":", "::", "\\", "'", "()", "\u202e"),
]


def log_lines(form):
    def write(text):
        path = f"/{text}"
        made = logging.LogRecord("x", 30, "x.py", 1, "Not Found: %s", (path,), None)
        form.format(made)

    return write


def log_of_an_error(text):
    try:
        raise ValueError(text)
    except ValueError as error:
        failed = (ValueError, error, error.__traceback__)
    for form in (JsonLines(), PlainLines("%(message)s")):
        form.format(logging.LogRecord("x", 40, "x.py", 1, "It broke", (), failed))


def address_of_a_page(text):
    for before in (
        "/",
        "/live/",
        "/media/",
        "/desk/live/",
        "/accounts/password/reset/key/",
    ):
        for after in ("", "/"):
            with suppress(Resolver404):
                resolve(f"{before}{text}{after}")


def whole_request(text):
    """Through all middleware and the log; as an address, and in what browsers say along."""
    for path, said in ((f"/{quote(text)}", ""), ("/nowhere/", text)):
        headers = {"accept-encoding": said, "if-none-match": said, "cookie": said}
        Client().get(path, headers=headers | {"accept-language": said})


def rich_text(text):
    """In pieces of the greatest length that it takes: what is longer it does not read."""
    for start in range(0, len(text), rich.MAX_LETTERS):
        with suppress(ValidationError):
            rich.read(text[start : start + rich.MAX_LETTERS])


def embed(text):
    for code in (text, f"<{text}", f"https://youtu.be/{text}"):
        with suppress(embeds.NotEmbeddable):
            embeds.read(code)


def line_of_a_picture(text):
    words.line(text, 100)
    words.file_name(text, 100)
    rights.forbid_passing_on(text)
    metadata._day(text)


READERS = {
    "json log": log_lines(JsonLines()),
    "plain log": log_lines(PlainLines("%(levelname)s %(name)s: %(message)s")),
    "error log": log_of_an_error,
    "plain text": safe_text.plain_text,
    "plain line": safe_text.plain_line,
    "paragraphs": safe_text.from_plain,
    "excerpt": lambda text: safe_text.excerpt(text, words=50),
    "link": rich.address,
    "rich text": rich_text,
    "embed": embed,
    "picture": line_of_a_picture,
    "address": address_of_a_page,
    "request": whole_request,
}


def seconds(act, text):
    began = time.thread_time()
    with suppress(ValidationError):
        act(text)
    return time.thread_time() - began


def costs_too_much(act, piece):
    """What to say of it if it does, in each of up to 25 comparisons.

    What else the machine does can only add to one run: the least of all counts.
    """
    short = piece * (LETTERS // len(piece))
    least_of_short = least_of_long = float("inf")
    for _again in range(25):
        least_of_short = min(least_of_short, seconds(act, short))
        least_of_long = min(least_of_long, seconds(act, short * TIMES))
        ratio = least_of_long / least_of_short
        if ratio <= AT_MOST or least_of_long < TOO_SHORT_TO_COMPARE:
            return ""
    return f"{piece!r}: {ratio:.1f} times as much, {least_of_long:.3f} s"


@pytest.mark.django_db  # where a page was in another system is asked of it
@pytest.mark.one_database
@pytest.mark.parametrize("reader", READERS)
def test_a_text_twice_doubled_costs_at_most_nine_times_as_much(reader):
    found = (costs_too_much(READERS[reader], piece) for piece in PIECES)

    assert next(filter(None, found), None) is None
