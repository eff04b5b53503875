"""The form for a question to the newsroom, and what is kept of one."""

from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from liveblog import publishing
from liveblog.models import Question
from liveblog.models import question as bounds
from liveblog.publishing.questions import QuestionsFull, ask
from liveblog.web.headers import CONTENT_SECURITY_POLICY, POLICY_WITH_FORM
from liveblog.web.request_bodies import BODY, KIND, Kind, Refused
from liveblog.web.writers_line import NO_PLACE
from tests.asking import FORM, PAGE, SEND, SENT, asked, take_questions
from tests.factories import make_update
from tests.page import parse


@pytest.fixture(autouse=True)
def counted_in_memory(settings):
    locmem = "django.core.cache.backends.locmem.LocMemCache"
    settings.CACHES = {"default": {"BACKEND": locmem, "LOCATION": "asking"}}
    cache.clear()


@pytest.fixture
def open_blog(blog, ada):
    return take_questions(blog, by=ada)


def send(data, *, to=SEND, client=None, **extra):
    body = data if isinstance(data, bytes) else urlencode(data)
    client = client or Client(enforce_csrf_checks=True)
    return client.post(to, body, content_type=FORM, **extra)


def typed(reply):
    """What is in the form's two fields."""
    page = parse(reply.content.decode())
    return page.by_id("words").inner_html, page.by_id("name").attributes["value"]


def said(reply):
    page = parse(reply.content.decode())
    marked = page.find_all(lambda e: e.attributes.get("class") == "problem")
    return [each.text.strip() for each in marked]


# Sent -----------------------------------------------------------------------------------


def test_a_question_is_kept_as_it_was_typed_and_thanked_for(open_blog):
    reply = send({"words": "Is the\r\n road  open?", "name": " Anna ", "website": ""})

    assert (reply.status_code, reply.headers["Location"]) == (303, SENT)
    assert reply.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in reply.headers
    kept = open_blog.questions.get()
    assert (kept.words, kept.name) == ("Is the road open?", "Anna")
    assert "Thank you" in Client().get(SENT).content.decode()


def test_nothing_of_the_sender_is_in_the_row():
    names = {field.name for field in Question._meta.concrete_fields}

    assert names == {"id", "blog", "words", "name", "asked_at", "dismissed_at"}


def test_it_takes_no_revision(open_blog):
    before = open_blog.revision

    send({"words": "Is the road open?"})

    open_blog.refresh_from_db()
    assert open_blog.revision == before


def test_publishing_waits_for_no_question(open_blog):
    """It locks no row, and writes one of its own alone."""
    with CaptureQueriesContext(connection) as queries:
        asked(open_blog)

    said_to_it = [query["sql"] for query in queries if "SAVEPOINT" not in query["sql"]]
    assert [sql.split()[0] for sql in said_to_it if sql != "BEGIN"] == [
        *("SELECT", "SELECT", "INSERT"),
    ]
    assert not [sql for sql in said_to_it if " FOR " in sql]


def test_the_address_is_counted_under_a_digest_alone(open_blog):
    send({"words": "Is the road open?"}, REMOTE_ADDR="198.51.100.7")

    keys = [*cache._cache]
    assert len(keys) == 2  # of a minute and of an hour
    assert not [key for key in keys if "198.51.100.7" in key]


def test_the_form_is_the_same_for_all_and_any_cache_keeps_it(
    open_blog, ada, django_assert_num_queries
):
    editor = Client()
    editor.force_login(ada)
    with django_assert_num_queries(1):
        plain = Client().get(PAGE)

    assert editor.get(PAGE).content == plain.content
    assert plain.headers["Cache-Control"] == "public, max-age=0, s-maxage=2"
    assert plain.headers["Content-Security-Policy"] == POLICY_WITH_FORM
    assert "; form-action 'self'; " in POLICY_WITH_FORM
    assert POLICY_WITH_FORM.replace("'self'; base-uri", "'none'; base-uri") == (
        CONTENT_SECURITY_POLICY
    )
    assert "csrfmiddlewaretoken" not in plain.content.decode()


# Off ------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["off", "closed", "prepared"])
def test_where_no_questions_are_taken_there_is_no_page(blog, ada, state):
    if state == "prepared":
        publishing.close(blog, by=ada)
        type(blog).objects.update(status="prepared", closed_at=None)
    if state == "closed":
        publishing.close(take_questions(blog, by=ada), by=ada)
    if state == "prepared":
        type(blog).objects.update(takes_questions=True)

    for reply in (Client().get(PAGE), Client().get(SENT), send({"words": "Why?"})):
        assert reply.status_code == 404
    assert not Question.objects.exists()


def test_readers_find_the_link_while_it_is_on_and_live(blog, ada, rey):
    def pages_with_link():
        pages = ("/live/flood/", "/live/flood/light/")
        return [page for page in pages if PAGE in rey.get(page).content.decode()]

    before = pages_with_link(), blog.revision
    take_questions(blog, by=ada)
    on, poll = pages_with_link(), f"/live/flood/since/{before[1]}/"
    assert PAGE in rey.get(poll).content.decode()
    publishing.close(blog, by=ada)
    closed = pages_with_link()
    publishing.reopen(blog, by=ada)
    reopened = pages_with_link()
    take_questions(blog, by=ada, on=False)

    assert (before[0], closed, pages_with_link()) == ([], [], [])
    assert on == reopened == ["/live/flood/", "/live/flood/light/"]


# Refused --------------------------------------------------------------------------------


@pytest.mark.one_database
@pytest.mark.parametrize("words", ["", "   ", "\u200b\u2067", "\r\n\t"])
def test_without_words_it_is_asked_for_them(open_blog, words):
    reply = send({"words": words, "name": "Anna"})

    assert (reply.status_code, said(reply)) == (422, ["Write your question first."])
    assert typed(reply)[1] == "Anna"
    assert reply.headers["Cache-Control"] == "no-store"
    assert not Question.objects.exists()


@pytest.mark.parametrize("length", [1001, 8001, 32 * 1024])
def test_a_long_text_is_refused_and_comes_back(open_blog, length):
    reply = send({"words": "x" * length, "name": "y" * 81})

    assert (reply.status_code, said(reply)) == (
        422,
        [
            f"At most 1000 characters; this has {length}.",
            "At most 80 characters; this has 81.",
        ],
    )
    assert typed(reply) == ("x" * length, "y" * 81)


def test_as_much_as_is_taken_fits_in_any_script(open_blog):
    reply = send({"words": "\U0001f30a" * 1000, "name": "ש" * 80})

    assert reply.status_code == 303
    assert len(open_blog.questions.get().words) == 1000


def test_far_too_much_is_refused_unread(open_blog):
    reply = send(b"words=" + b"x" * 65_536)

    assert reply.status_code == 413
    assert said(reply) == ["This is far too long. Please ask in a few sentences."]
    assert reply.headers["Connection"] == "close"


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"words=a%00b", 422),
        (b"words=%ff%fe", 303),  # replaced, as Django does
        (b"&".join(b"a=1" for _ in range(1001)), 413),
        (b"", 400),
    ],
)
def test_broken_forms_are_answered(open_blog, body, status):
    assert send(body).status_code == status


@pytest.mark.parametrize(
    "kind", ["multipart/form-data; boundary=x", "application/json", "text/plain"]
)
def test_what_is_no_form_of_ours_is_refused_unread(open_blog, kind):
    reply = Client().post(SEND, b"words=Why", content_type=kind)

    assert reply.status_code == 400
    assert not Question.objects.exists()


HOSTILE = "<script>alert(1)</script>\u202e\u2066\"'><img src=x onerror=alert(1)>{{7*7}}"


def test_hostile_words_are_text_wherever_they_are_shown(open_blog):
    reply = send({"words": HOSTILE * 20, "name": HOSTILE})
    assert reply.status_code == 422
    html = reply.content.decode()
    assert "<script>alert" not in html
    assert "<img" not in html

    assert send({"words": HOSTILE, "name": "<b>\u202eA</b>"}).status_code == 303
    kept = open_blog.questions.get()
    assert kept.words == HOSTILE.replace("\u202e\u2066", "")
    assert kept.name == "<b>A</b>"


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 303),
        ({"sec-fetch-site": "same-origin"}, 303),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "none"}, 403),
        ({"origin": "http://testserver"}, 303),
        ({"origin": "https://live.newsbook.example"}, 303),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "https://live.newsbook.example.evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://["}, 403),
        ({"origin": "http://testserver", "sec-fetch-site": "cross-site"}, 403),
    ],
)
def test_another_sites_form_asks_nothing(open_blog, settings, headers, status):
    settings.PUBLIC_URL = "https://live.newsbook.example"

    assert send({"words": "Why?"}, headers=headers).status_code == status
    assert Question.objects.count() == (status == 303)


def test_what_a_program_fills_in_is_thanked_for_and_thrown_away(open_blog):
    reply = send({"words": "Buy!", "website": "https://spam.example"})

    assert (reply.status_code, reply.headers["Location"]) == (303, SENT)
    assert not Question.objects.exists()


def test_five_a_minute_are_taken_from_one_address(open_blog):
    first = [
        send({"words": "Why?"}, REMOTE_ADDR="198.51.100.7").status_code
        for _ in range(5)
    ]
    sixth = send({"words": "Why now?", "name": "A"}, REMOTE_ADDR="198.51.100.7")
    other = send({"words": "Why?"}, REMOTE_ADDR="198.51.100.8")

    assert (first, sixth.status_code, other.status_code) == ([303] * 5, 429, 303)
    assert typed(sixth) == ("Why now?", "A")
    assert Question.objects.count() == 6


def test_behind_proxies_the_readers_address_counts(open_blog, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    statuses = [
        send(
            {"words": "Why?"},
            REMOTE_ADDR="10.0.0.1",
            headers={"x-forwarded-for": f"203.0.113.9, 198.51.100.{number}"},
        ).status_code
        for number in (1, 1, 1, 1, 1, 1, 2)
    ]

    assert statuses == [303] * 5 + [429, 303]


def test_while_writers_wait_in_vain_the_words_come_back(open_blog):
    reply = send({"words": "Why?"}, **{NO_PLACE: True})

    assert (reply.status_code, typed(reply)[0]) == (503, "Why?")
    assert "Set-Cookie" not in reply.headers
    assert not Question.objects.exists()


def test_its_body_is_waited_for_as_nobodys(open_blog):
    """Four in a process at once: those of the desk and of sign-in have other places."""
    reply = send({"words": "Why?"})

    assert reply.wsgi_request.META[KIND] is Kind.NOBODYS


@pytest.mark.parametrize("refused", [400, 408, 503])
def test_a_body_that_does_not_come_is_told_of(open_blog, refused):
    body = {"wsgi.input": Refused(), BODY: refused, "CONTENT_LENGTH": "9"}

    reply = send({"words": "Why?"}, **body)

    assert (reply.status_code, len(said(reply))) == (refused, 1)
    assert reply.headers["Connection"] == "close"


@pytest.mark.parametrize("bound", ["MOST_WAITING", "MOST_KEPT"])
def test_a_blog_keeps_so_many_and_no_more(open_blog, monkeypatch, bound):
    monkeypatch.setattr(f"liveblog.publishing.questions.{bound}", 2)
    first, _second = asked(open_blog), asked(open_blog)
    full = send({"words": "Why?"})
    with pytest.raises(QuestionsFull):
        ask(open_blog, words="Why?")
    Question.objects.filter(pk=first.pk).update(dismissed_at=first.asked_at)
    after_a_dismissal = send({"words": "Why?"})

    assert (full.status_code, typed(full)[0]) == (503, "Why?")
    assert after_a_dismissal.status_code == (303 if bound == "MOST_WAITING" else 503)
    assert (bounds.MOST_WAITING, bounds.MOST_KEPT) == (500, 2000)


def test_the_form_speaks_the_blogs_language(open_blog, ada):
    publishing.localise(open_blog, by=ada, language="ar", direction="rtl")
    make_update(open_blog, "الجسر مغلق")

    reply = send({"words": ""})

    root = parse(reply.content.decode()).children[0]
    assert root.attributes == {"lang": "ar", "dir": "rtl"}
    assert said(reply) == ["اكتب سؤالك أولًا."]
