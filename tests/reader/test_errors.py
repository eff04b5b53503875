"""What a reader sees when there is nothing to see."""

import re
import urllib.error
import urllib.request

import pytest
from django.core.management import call_command
from django.db import IntegrityError, InterfaceError, OperationalError
from django.template import TemplateSyntaxError
from django.urls import NoReverseMatch

from liveblog.config.urls import handler500
from liveblog.reader import errors
from tests.page import parse
from tests.server import running_server

DESIGNED = {
    400: "We could not read what was asked",
    404: "There is nothing at this address",
    410: "This was taken back",
    429: "That was too much at once",
    500: "Something went wrong on our side",
    503: "We will be back in a moment",
}


def raising(error):
    """What Django answers when a view raises this."""
    try:
        raise error
    except type(error):
        return errors.server_error(None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("answer", "status", "cache"),
    [
        (errors.not_found, 404, "public, max-age=0, s-maxage=1"),
        (errors.bad_request, 400, "no-store"),
        (errors.server_error, 500, "no-store"),
    ],
)
def test_an_error_is_a_constant_page_with_a_way_on(rf, answer, status, cache):
    response = answer(rf.get("/live/<script>/"))

    html = response.content.decode()
    assert response.status_code == status
    assert f"<h1>{DESIGNED[status]}</h1>" in html
    assert 'href="/"' in html
    assert "<script>/" not in html
    assert response.headers["Cache-Control"] == cache


# No fixture gives these tests a database: a query would fail them.
@pytest.mark.parametrize("status", DESIGNED)
def test_every_status_has_a_page_that_says_what_to_do(status):
    page = parse(errors.error_page(status).content.decode())

    main = page.by_id("main")
    code, *words, ways = [e.inner_html for e in main.find_all(lambda e: e.tag == "p")]
    assert code == str(status)
    assert [e.inner_html for e in main.find_all(lambda e: e.tag == "h1")] == [
        DESIGNED[status]
    ]
    assert len(words) == 1
    assert ">All live pages</a>" in ways
    # What passes by itself can be tried again, at the very address that failed.
    assert ('href="">Load the page again</a>' in ways) is (status in {429, 500, 503})


def test_each_status_has_a_mark_of_its_own():
    marks = [
        re.search(r"mark-(\w+)", errors.error_page(status).content.decode())[1]
        for status in (404, 410, 429, 500, 503)
    ]

    assert marks == ["missing", "withdrawn", "waiting", "broken", "paused"]


def test_errors_speak_the_newsrooms_language(settings):
    settings.LANGUAGE_CODE = "ar"

    assert '<html lang="ar" dir="rtl">' in errors.error_page(404).content.decode()


# The database -------------------------------------------------------------------------


@pytest.mark.parametrize("error", [OperationalError("no"), InterfaceError("closed")])
def test_a_database_that_is_away_is_a_503_to_be_asked_again(error):
    response = raising(error)

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "5"
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("error", [IntegrityError("twice"), KeyError("x")])
def test_any_other_error_is_a_500(error):
    response = raising(error)

    assert response.status_code == 500
    assert "Retry-After" not in response.headers


def test_django_calls_it(rf):
    assert handler500(rf.get("/live/flood/")).content == errors.error_page(500).content


@pytest.mark.slow
def test_readers_of_a_server_without_its_database_are_told():
    nowhere = "postgres://nobody@127.0.0.1:1/none"
    with running_server(DATABASE_URL=nowhere) as address:
        for path in ["/", "/live/flood/", "/live/flood/since/3/"]:
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(address + path)
            answer = refused.value
            assert answer.status == 503, path
            assert answer.headers["Retry-After"] == "5"
            assert answer.headers["Cache-Control"] == "no-store"
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert f"<h1>{DESIGNED[503]}</h1>" in answer.read().decode()


# When the surroundings are what is broken ---------------------------------------------


@pytest.mark.parametrize("error", [OperationalError("no"), KeyError("x")])
@pytest.mark.parametrize(
    "fault",
    [
        ValueError("Missing staticfiles manifest entry for 'liveblog/tokens.css'"),
        TemplateSyntaxError("Invalid block tag"),
        NoReverseMatch("Reverse for 'shop' not found"),
    ],
)
def test_a_broken_theme_does_not_break_the_page_that_says_so(
    monkeypatch, caplog, fault, error
):
    def page(*arguments, **options):
        raise fault

    monkeypatch.setattr(errors, "page", page)

    response = raising(error)

    is_away = isinstance(error, OperationalError)
    assert response.status_code == (503 if is_away else 500)
    assert response.headers.get("Retry-After") == ("5" if is_away else None)
    assert response.headers["Cache-Control"] == "no-store"
    assert f"<h1>{DESIGNED[500]}</h1>" in response.content.decode()
    assert "/static/" not in response.content.decode()
    assert str(fault) in caplog.text


def test_static_files_that_nobody_collected_do_not_break_it(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        "staticfiles": {
            "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        }
    }

    assert f"<h1>{DESIGNED[500]}</h1>" in raising(KeyError("x")).content.decode()


# Pages for the server in front --------------------------------------------------------


def test_pages_for_a_front_server_are_complete_in_themselves(settings, tmp_path):
    settings.NEWSROOM_COLOUR, settings.NEWSROOM_COLOUR_DARK = "#0B5D3B", "#7FD6A8"
    call_command("error_pages", tmp_path / "errors", verbosity=0)

    files = sorted((tmp_path / "errors").iterdir())
    assert [file.name for file in files] == [
        *("404.html", "410.html", "429.html", "500.html", "503.html")
    ]
    for file in files:
        html = file.read_text()
        assert DESIGNED[int(file.stem)] in html
        assert re.findall(r'rel="(?:stylesheet|preload)"', html) == []
        assert "url(" not in html
        for rule in (".on-rail", "--paper", ".mast", "--link: #0B5D3B"):
            assert rule in html, rule


def test_pages_for_a_front_server_know_hashed_names(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = {
        "staticfiles": {
            "BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
        }
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("error_pages", tmp_path, verbosity=0)

    html = (tmp_path / "503.html").read_text()
    assert ".on-rail" in html
    assert re.findall(r'rel="(?:stylesheet|preload)"', html) == []
