"""What goes wrong is told as a problem, whoever finds it; and the wall round the API."""

import errno
import json

import pytest
from django.test import Client
from django.urls import get_resolver

from liveblog import publishing
from liveblog.api import asking, problems
from liveblog.api.app import api
from liveblog.api.docs import schema
from liveblog.desk.body_limits import FORM_BYTES
from liveblog.publishing import refusals
from liveblog.web.request_bodies import BODY, LENGTH_WANTED
from liveblog.web.writers_line import NO_PLACE
from tests.api.program import Program, problem
from tests.factories import make_blog, make_draft, make_update
from tests.validators import openapi_complaints

pytestmark = pytest.mark.one_database


def test_all_that_is_refused_is_told_as_a_problem(ada):
    program = Program(ada)
    ask = program.client.generic

    assert problem(ask("GET", "/api/nowhere")) == (404, "not-found")
    assert problem(ask("GET", "/api/blogs/")) == (404, "not-found")
    no_method = ask("PUT", "/api/blogs")
    assert problem(no_method) == (405, "method")
    assert set(no_method.headers["Allow"].split(", ")) == {"GET", "POST"}
    as_json = "application/json"
    for body in (b"{", b"\xff", b'"\\ud800"', b"[" * 100_000):
        reply = ask("POST", "/api/blogs", body, as_json)
        assert reply.status_code in {400, 422}, body[:10]
        assert reply.headers["Content-Type"] == "application/problem+json"
    as_form = "application/x-www-form-urlencoded"
    assert problem(ask("POST", "/api/blogs", b"a=b", as_form)) == (415, "media-type")
    no_form = ask("POST", "/api/pictures", b"words", "multipart/form-data")
    assert problem(no_form) == (400, "bad-request")
    large = ask("POST", "/api/blogs", b"x" * (FORM_BYTES + 1), as_json)
    assert problem(large) == (413, "too-large")
    busy = ask("POST", "/api/blogs", b"{}", as_json, **{NO_PLACE: True})
    assert problem(busy) == (503, "busy")
    assert busy.headers["Retry-After"] == "5"


def test_what_is_refused_before_or_after_the_api_is_told_as_a_problem(ada, monkeypatch):
    ask = Program(ada).client.generic
    ask_me = Program(ada).client
    ask_me.raise_request_exception = False

    assert problem(ask("GET", "/api/me", headers={"Host": "x.example"})) == (
        400,
        "bad-request",
    )
    odd = "application/json; charset=utf-7"
    unread = ask("POST", "/api/blogs", b"{}", odd)
    assert problem(unread) == (400, "bad-request")
    assert unread.headers["Cache-Control"] == "private, no-store"
    endless = {BODY: LENGTH_WANTED}
    for address in ("/api/blogs", "/api/inbox/mail/", "/api/me"):
        reply = ask("POST", address, b"", "application/json", **endless)
        assert problem(reply) in {(411, "bad-request"), (404, "not-found")}, address

    for failure, told in (
        (OSError(errno.ENOSPC, "full"), (507, "no-space")),
        (ZeroDivisionError(), (500, "error")),
    ):
        monkeypatch.setattr("liveblog.api.bearer._note_use", raising(failure))
        assert problem(ask_me.get("/api/me")) == told


def test_a_pointer_names_what_a_program_has_made_up(ada, blog):
    ask, updates = Program(ada), "blogs/flood/updates"
    names = ("a/b~c", "ä b", "int")
    told = dict.fromkeys(names, 1) | {"blocks": [{"kind": "table", "chart": []}]}

    assert problem(ask.post(updates, told)) == (
        *(422, "not-valid", "#/blocks/0/chart", "#/blocks/0/chart"),
        *("#/a~1b~0c", "#/%C3%A4%20b", "#/int"),
    )
    for lone in ({"\ud800": 1}, {"blocks": [{"kind": "text", "\ud800": 1}]}):
        assert problem(ask.post(updates, lone))[:2] == (422, "not-valid")
    for name in ("language", "time_zone", "slug", "headline"):
        odd = ask.post("blogs", {"headline": "One", name: "\ud800"})
        assert problem(odd)[:2] == (422, "not-valid"), name


def raising(failure):
    def note_use(token):
        raise failure

    return note_use


def test_a_rehearsal_that_is_wiped_at_this_moment_is_not_found(ada, monkeypatch):
    dress = make_blog(slug="dress", by=ada, is_rehearsal=True)
    find = asking.blog_to_write

    def found_then_wiped(request, slug):
        found = find(request, slug)
        publishing.wipe_rehearsal(dress, by=ada)
        return found

    monkeypatch.setattr(asking, "blog_to_write", found_then_wiped)
    told = {"heading": "Smoke", "state": "published"}

    assert problem(Program(ada).post("blogs/dress/updates", told)) == (404, "not-found")


def test_every_refusal_of_the_verbs_has_a_kind_of_its_own():
    known = {*problems._REFUSALS, publishing.NotAMember, publishing.NotThere}
    known |= {refusals.StillThere, refusals.NothingLeft, refusals.ImpossibleTime}
    known |= {refusals.CopiedAlready}
    known |= {refusals.NotShown, refusals.TooSoon, refusals.NotAsPlanned}
    every = {
        each
        for each in vars(refusals).values()
        if isinstance(each, type) and issubclass(each, refusals.Refusal)
    }

    assert every - {refusals.Refusal} - known == set()
    assert set(problems._REFUSALS.values()) <= set(problems.KINDS)


def test_no_cookie_counts_and_nothing_is_kept(ada, adas_desk):
    """Whoever is signed in at the desk in this browser is nobody here."""
    for path in ("/api/me", "/api/", "/api/openapi.json"):
        reply, bare = adas_desk.get(path), Client().get(path)
        # Of a session that is none Django would say so in a cookie.
        lost = Client(headers={"Cookie": "sessionid=abc"}).get(path)
        assert not lost.cookies
        assert reply.status_code == bare.status_code == (401 if "me" in path else 200)
        assert reply.content == bare.content
        assert reply.headers["Cache-Control"] == "private, no-store"
        assert "Access-Control-Allow-Origin" not in reply.headers
        assert "frame-ancestors 'none'" in reply.headers["Content-Security-Policy"]
        assert not reply.cookies
        assert "Cookie" not in reply.headers["Vary"]


def test_every_address_asks_for_a_token_before_anything_else(db):
    asked = 0
    for path, operations in schema()["paths"].items():
        address = path.format(slug="flood", pk=1, name="0" * 32)
        for method in operations:
            reply = Client().generic(method.upper(), address, b"{", "application/json")
            assert problem(reply) == (401, "no-token"), (method, path)
            assert reply.headers["WWW-Authenticate"].startswith("Bearer")
            asked += 1

    assert asked == 32
    [wing] = [
        each
        for each in get_resolver().url_patterns
        if getattr(each, "app_name", "") == "api"
    ]
    assert len(wing.url_patterns) == asked + 2


def test_what_asks_for_a_version_says_so(ada, blog):
    """Each operation that is documented to want If-Match refuses a request without it, and no
    other does."""
    program = Program(ada)
    told = {"change": "minor", "note": "x", "at": None, "reason": "x", "verb": "pin"}
    for path, operations in schema()["paths"].items():
        for method, operation in operations.items():
            if "{pk}" not in path or method == "get":
                continue
            is_of_public = path.endswith(("correct", "propose-correction"))
            update = (make_update if is_of_public else make_draft)(blog, by=ada)
            names = operation.get("requestBody", {}).get("content", {})
            [name] = [
                each["schema"].get("$ref", "").rpartition("/")[2]
                for each in names.values()
            ] or [""]
            known = (
                schema()["components"]["schemas"].get(name, {}).get("properties", {})
            )
            body = {name: value for name, value in told.items() if name in known}
            address = path.format(slug=blog.slug, pk=update.pk).removeprefix("/api/")
            reply = program.send(method, address, body)
            [wants] = [
                each["required"]
                for each in operation["parameters"]
                if each["name"] == "If-Match"
            ]
            assert (reply.status_code == 428) == wants, (path, reply.content)


def test_the_document_says_what_ninja_cannot_know(client, db):
    told = json.loads(client.get("/api/openapi.json").content)

    assert told["openapi"] == "3.1.0"
    assert openapi_complaints(told) == []
    assert openapi_complaints(told | {"paths": {"/x": {"get": {"tags": 1}}}}) != []
    correct = told["paths"]["/api/blogs/{slug}/updates/{pk}/correct"]["post"]
    headers = [each["name"] for each in correct["parameters"] if each["in"] == "header"]
    assert headers == ["Idempotency-Key", "If-Match"]
    assert correct["security"] == [{"Bearer": ["publish"]}]
    assert {"409", "412", "422", "428", "429"} < set(correct["responses"])
    quote = told["components"]["schemas"]["QuoteBlock"]
    assert quote["required"] == ["kind", "words", "speaker"]
    assert quote["properties"]["speaker"]["maxLength"] == 120


def test_the_documentation_names_every_operation(client, db):
    page = client.get("/api/").content.decode()

    for operations in api.get_openapi_schema()["paths"].values():
        for each in operations.values():
            assert f'id="{each["operationId"]}"' in page
    for kind in problems.KINDS:
        assert f'id="{kind}"' in page


def test_a_key_may_come_with_a_body_that_nobody_asked_for(cal, blog):
    update = make_update(blog, by=cal)
    body = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n'

    reply = Program(cal).client.generic(
        "POST",
        f"/api/blogs/flood/updates/{update.pk}/take-back",
        body,
        "multipart/form-data; boundary=x",
        headers={"Idempotency-Key": "one"},
    )

    assert (reply.status_code, reply.json()["state"]) == (200, "draft")
