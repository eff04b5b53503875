"""What tells askers apart does not reach the origin, and makes no copies for the cache."""

import http.client

import pytest

from tests.nginx import edge, get, origin

__all__ = ["edge", "origin"]  # fixtures

pytestmark = pytest.mark.nginx

PAGE = "/live/flood/"


@pytest.mark.parametrize(
    "host", ["live.example:1", "live.example:65535", "LIVE.Example", "live.example."]
)
def test_one_name_under_another_spelling_is_no_other_answer(edge, origin, host):
    first = get(edge, PAGE, Host="live.example")
    second = get(edge, PAGE, Host=host)

    assert second.text == first.text
    assert [seen["Host"] for _, seen in origin.asked] == ["live.example"]


def test_names_and_schemes_do_not_run_together_in_the_key(edge, origin):
    get(edge, PAGE, Host="live.example", X_Forwarded_Proto="https")
    get(edge, PAGE, Host="slive.example")

    assert [seen["Host"] for _, seen in origin.asked] == [
        "live.example",
        "slive.example",
    ]


@pytest.mark.parametrize(
    ("path", "method"), [(PAGE, "GET"), (f"{PAGE}here/", "POST"), (PAGE, "POST")]
)
def test_nothing_that_a_reader_says_is_passed_on(edge, origin, path, method):
    get(
        edge,
        path,
        method,
        Content_Type="text/plain; charset=utf-7",
        Forwarded="for=203.0.113.7",
        X_Real_IP="203.0.113.7",
        CF_Connecting_IP="203.0.113.7",
        X_Forwarded_Host="evil.example",
        X_HTTP_Method_Override="DELETE",
        Accept_Language="ar",
        User_Agent="x",
        Referer="y",
        Range="bytes=0-3",
    )

    [(_, seen)] = origin.asked
    ours = {"Host", "X-Forwarded-Proto", "X-Request-ID", "X-Forwarded-For"}
    assert set(seen) - ours == set()


def test_of_a_question_goes_along_where_it_was_sent_from_and_no_more(edge, origin):
    reply = get(
        edge,
        f"{PAGE}ask/send/?x=1",
        "POST",
        Content_Type="application/x-www-form-urlencoded",
        Cookie="a=b",
        Origin="https://live.example",
        Referer="y",
        Sec_Fetch_Site="same-origin",
        User_Agent="x",
        Accept_Language="ar",
    )
    get(edge, f"{PAGE}ask/send/", "POST")

    assert reply.status == 200
    [(path, seen), _second] = origin.asked  # nothing is kept of the first
    assert path == f"{PAGE}ask/send/"
    ours = {"Host", "X-Forwarded-Proto", "X-Request-ID", "X-Forwarded-For"}
    assert set(seen) - ours - {"Content-Length"} == {
        *("Content-Type", "Origin", "Sec-Fetch-Site"),
    }


def test_of_what_a_server_sends_all_that_is_signed_goes_along(edge, origin):
    signed = {"Date": "now", "Digest": "SHA-256=x", "Signature": "keyId=y"}
    kind = "application/activity+json"
    path = f"{PAGE}inbox/send/"
    get(edge, path, "POST", Content_Type=kind, Cookie="a=b", Host="a.example", **signed)

    [(asked, seen)] = origin.asked
    assert asked == path
    assert {name: seen[name] for name in signed} == signed
    assert (seen["Host"], seen["Content-Type"]) == ("a.example", kind)
    assert "Cookie" not in seen


def test_one_address_sends_so_many_questions_and_others_go_on(edge, origin):
    def send(source):
        line = http.client.HTTPConnection("127.0.0.1", edge, 10, (source, 0))
        line.request("POST", f"{PAGE}ask/send/")
        status = line.getresponse().status
        line.close()
        return status

    statuses = [send("127.0.0.1") for _ in range(14)]

    assert statuses[:11] == [200] * 11
    assert 429 in statuses[11:]
    assert send("127.0.0.2") == 200


def test_where_a_page_says_it_is_open_no_proxys_word_of_its_reader_goes_along(
    edge, origin
):
    get(edge, f"{PAGE}here/", "POST", X_Forwarded_For="203.0.113.7")

    [(_, seen)] = origin.asked
    assert "X-Forwarded-For" not in seen


@pytest.mark.parametrize(
    ("path", "asked"),
    [("/static/liveblog/page.0123456789ab.css", "br"), (PAGE, "gzip")],
)
def test_what_is_compressed_with_brotli_is_asked_for_so(edge, origin, path, asked):
    get(edge, path, Accept_Encoding="gzip, deflate, br, zstd")
    get(edge, path, Accept_Encoding="br, gzip")

    [(_, seen)] = origin.asked
    assert seen["Accept-Encoding"] == asked
