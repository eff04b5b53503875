"""The desk and the public side in processes of their own: what each answers, and what not."""

import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from liveblog.config import environment
from liveblog.models import Update
from tests.desk.addresses import FORMS, PAGES, VERBS, addresses
from tests.factories import figure, make_image, make_update
from tests.reader.paths import paths
from tests.sides import sides

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.one_database,
    pytest.mark.slow,
]

__all__ = ["addresses", "paths", "sides"]  # fixtures: every address that there is

LOOK = {"rendition", "theme", "favicon"}


@pytest.fixture
def pictures(settings):
    """Those that a test arranges are those that the servers show."""
    settings.PICTURES_DIR = django_settings.DATA_DIR / "pictures"
    settings.UPLOADS_DIR = django_settings.DATA_DIR / "uploads"


@pytest.fixture
def ada_at(ada):
    """Ada's cookie, as her browser sends it."""
    client = Client()
    client.force_login(ada)
    return {"Cookie": f"sessionid={client.cookies['sessionid'].value}"}


def test_the_public_side_knows_no_address_of_the_desk(sides, addresses, ada_at):
    public, _desk = sides
    others = ["/desk/", "/desk", "/accounts/login/", "/accounts/password/reset/"]
    others += ["/.well-known/change-password", "/desk/media/x"]
    for path in [*others, *(addresses[name] for name in PAGES | FORMS | VERBS)]:
        reply = public.ask(path, **ada_at)

        assert reply.status == 404, path
        assert "Set-Cookie" not in reply.headers, path
        assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=1", path
        assert public.ask(path, "POST", **ada_at).status == 405, path


def test_the_public_side_answers_all_that_is_public(sides, paths):
    public, _desk = sides
    for found in paths.values():
        for path, status in found.items():
            assert public.ask(path).status == status, path


def test_the_desk_leads_from_public_addresses_to_the_public_side(sides, paths):
    public, desk = sides
    for name, found in paths.items():
        for path, status in found.items():
            reply = desk.ask(path)

            if name in LOOK:
                assert reply.status == status, path
            elif path == "/":
                assert (reply.status, reply.headers["Location"]) == (302, "/desk/")
            elif reply.status != 404:  # no address at all, such as a 13th month
                assert (reply.status, reply.text) == (302, ""), path
                assert reply.headers["Location"] == public.url + path
                assert reply.headers["Cache-Control"] == "no-store", path
            else:
                assert status == 404, path
            assert "Set-Cookie" not in reply.headers, path


# A picture that is still being finished says so; what is live need not be looked at before.
OTHERWISE = {
    "archive_blog": 409,  # it is live
    "archive_zip": 409,
    "machines": 404,  # Ada is no administrator
    "portrait": 404,  # this person has none
    "whole_picture": 202,
    "updates_at": 422,  # it is asked without a time
    "removed_words": 404,  # Ada is not Legal
    "preview_blog": 302,
    "go_live": 302,
    "rehearsal": 302,  # this blog is none
    "rehearsal_changes": 404,
    "wipe_rehearsal": 302,
}


def test_the_desk_answers_all_of_its_own(sides, addresses, ada_at):
    public, desk = sides
    answers = {n: desk.ask(addresses[n], **ada_at).status for n in PAGES | FORMS}
    assert {n: status for n, status in answers.items() if status != 200} == OTHERWISE
    assert desk.ask("/accounts/login/").status == 200
    assert desk.ask("/static/liveblog/desk.css").status == 200
    assert desk.ask("/readyz").status == 200
    assert (desk.ask("/api/").status, desk.ask("/api/me").status) == (200, 401)
    assert (public.ask("/api/").status, public.ask("/api/me").status) == (404, 404)
    scope = desk.ask("/desk/sw.js", **ada_at)
    assert "Service-Worker-Allowed" not in scope.headers


def test_its_cookies_are_for_its_own_host_alone(sides, ada_at):
    _public, desk = sides
    cookies = desk.ask("/accounts/login/").headers.get_all("Set-Cookie")

    assert cookies
    assert not [each for each in cookies if "domain" in each.lower()]


def test_what_is_published_at_the_desk_is_on_the_public_side(sides, blog, ada_at):
    public, desk = sides
    page = desk.ask("/desk/live/flood/", **ada_at)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.text)[1]
    csrf = page.headers["Set-Cookie"].partition(";")[0]
    sent = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"{ada_at['Cookie']}; {csrf}",
        "Origin": desk.url,
    }
    form = f"heading=Bridge+closed&csrfmiddlewaretoken={token}"

    reply = desk.ask("/desk/live/flood/updates/", "POST", form, **sent)
    other = desk.ask(
        "/desk/live/flood/updates/",
        "POST",
        form,
        **sent | {"Origin": "https://evil.example"},
    )

    assert (reply.status, other.status) == (302, 403)
    assert [each.heading for each in Update.objects.all()] == ["Bridge closed"]
    assert "Bridge closed" in public.ask("/live/flood/").text


def test_a_preview_finds_its_pictures_and_its_links(sides, blog, ada_at):
    public, desk = sides
    image = make_image()
    older = make_update(blog, "Bridge closed", figure(image))
    page = desk.ask("/desk/live/flood/", **ada_at)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.text)[1]
    csrf = page.headers["Set-Cookie"].partition(";")[0]

    preview = desk.ask(
        "/desk/live/flood/preview/",
        "POST",
        f"heading=And+open+again&csrfmiddlewaretoken={token}",
        **{
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": f"{ada_at['Cookie']}; {csrf}",
        },
    ).text

    assert "And open again" in preview
    own = set(re.findall(r'(?:src|href)="(/[^"]*)"', preview))
    own.discard("/live/flood/updates/0/")  # of what is not published yet
    assert f"/live/flood/updates/{older.pk}/" in own
    assert f"/media/{image.name}/640.jpg" in own
    for path in own:
        reply = desk.ask(path)
        if path.startswith(("/static/", "/media/", "/theme.css")):
            assert reply.status == 200, path
        else:
            assert reply.status == 302, path
            assert path == "/" or public.ask(path).status == 200, path


# Its settings ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("serves", "hosts"),
    [
        ("public", ["a.b"]),
        ("desk", ["desk.a.b"]),
        ("everything", ["a.b", "desk.a.b"]),
    ],
)
def test_a_process_is_asked_by_the_names_of_its_side(serves, hosts):
    found = environment.own_hosts(
        serves, public="https://a.b", desk="https://desk.a.b:8443"
    )

    assert found == hosts


def test_one_name_for_both_is_told_once():
    here = "http://[::1]:80"

    assert environment.own_hosts("everything", public=here, desk=here) == ["::1"]


def test_the_desks_address_is_the_public_one_where_it_is_not_set(monkeypatch):
    monkeypatch.delenv("DESK_URL", raising=False)

    assert environment.env_desk_url("DESK_URL", default="https://a.b") == "https://a.b"


@pytest.mark.parametrize(
    "url", ["http://desk.a.b", "off", "desk.a.b", "https://desk.a.b/x"]
)
def test_a_desk_by_another_scheme_or_at_a_path_does_not_start(monkeypatch, url):
    monkeypatch.setenv("DESK_URL", url)

    with pytest.raises(ImproperlyConfigured, match="DESK_URL"):
        environment.env_desk_url("DESK_URL", default="https://a.b")


def test_the_name_that_compose_puts_the_desk_in_place_of_is_there():
    root = Path(__file__).parents[3]
    asked = "server web:8000"

    assert (
        f"s/{asked}/server desk:8000/" in (root / "deploy/compose.desk.yml").read_text()
    )
    # Once for the desk, once for public pages: by sed in each line that names it.
    assert (root / "deploy/nginx.conf").read_text().count(asked) == 2
