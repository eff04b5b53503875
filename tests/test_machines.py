"""What machines may do: an administrator says it on one page, and files say it to programs."""

import json
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client

from liveblog import publishing
from liveblog.models import MachinePolicy
from liveblog.publishing import NotAllowed
from liveblog.story.site_files import FILES, refused
from tests.page import form_values, parse
from tests.validators import security_complaints

pytestmark = pytest.mark.one_database

PAGE = "/desk/machines/"
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
ALL = {
    "refused": ["training", "visits"],
    "more_refused": "ExampleBot  other.bot",
    "is_mining_reserved": "on",
    "mining_policy_url": "https://news.example/mining",
    "trust": "member=https://association.example/\nsocial=https://social.example/news",
    "security_contacts": "security@news.example\nhttps://news.example/report",
    "security_expires": "2027-06-01",
    "security_policy_url": "https://news.example/security",
}


@pytest.fixture
def administrator(ada):
    call_command("administrator", ada.email.upper())
    ada.refresh_from_db()
    return ada


@pytest.fixture
def desk(administrator):
    desk = Client()
    desk.force_login(administrator)
    with time_machine.travel(NOON, tick=False):
        yield desk


def text(client, path):
    reply = client.get(path)
    return reply.content.decode() if reply.status_code == 200 else reply.status_code


def test_without_a_word_from_anybody_only_robots_txt_is_there(rey, db):
    assert text(rey, "/robots.txt").startswith("User-agent: *\nDisallow: /desk/\n")
    for path in ("tdmrep.json", "trust.txt", "security.txt"):
        assert text(rey, f"/.well-known/{path}") == 404
    assert text(rey, "/trust.txt") == 404


def test_what_is_saved_is_in_the_files(desk, rey, settings):
    settings.PUBLIC_URL = "https://news.example"
    reply = desk.post(PAGE, ALL, follow=True)

    assert reply.redirect_chain == [(PAGE, 302)]
    robots = text(rey, "/robots.txt")
    kept_out = robots.split("\n\n")[1].splitlines()
    assert kept_out[-1] == "Disallow: /"
    names = [line.removeprefix("User-agent: ") for line in kept_out[:-1]]
    assert {"GPTBot", "ClaudeBot", "ChatGPT-User", "ExampleBot", "other.bot"} <= {
        *names
    }
    assert "OAI-SearchBot" not in names
    assert len(names) == len(set(names))
    assert robots.endswith("Sitemap: https://news.example/news-sitemap.xml\n")
    told = {"location": "/", "tdm-reservation": 1}
    told["tdm-policy"] = "https://news.example/mining"
    assert json.loads(text(rey, "/.well-known/tdmrep.json")) == [told]
    trust = (
        "member=https://association.example/\nsocial=https://social.example/news\n"
        "datatrainingallowed=no\n"
    )
    assert text(rey, "/.well-known/trust.txt") == text(rey, "/trust.txt") == trust
    assert text(rey, "/.well-known/security.txt") == (
        "Contact: mailto:security@news.example\n"
        "Contact: https://news.example/report\n"
        "Expires: 2027-06-01T23:59:59Z\n"
        "Policy: https://news.example/security\n"
        "Canonical: https://news.example/.well-known/security.txt\n"
    )
    address = "https://news.example/.well-known/security.txt"
    written = rey.get("/.well-known/security.txt").content
    assert security_complaints(written, address) == []
    assert security_complaints(written.replace(b"Z\n", b"\n"), address) != []
    assert rey.get("/trust.txt")["Cache-Control"] == "public, max-age=0, s-maxage=30"
    shown = form_values(parse(desk.get(PAGE).content.decode()).by_id("main"))
    assert shown["refused"] == ["training", "visits"]
    assert shown["security_expires"] == ["2027-06-01"]


def test_a_preview_shows_the_files_and_saves_nothing(desk):
    reply = desk.post(PAGE, ALL | {"preview": "1"})

    assert reply.status_code == 200
    html = reply.content.decode()
    assert "As they would be" in html
    assert "User-agent: ExampleBot" in html
    assert "Contact: mailto:security@news.example" in html
    assert not MachinePolicy.objects.exists()


WRONG = {
    "refused": (["everything"], "Select a valid choice"),
    "more_refused": ("Bot\nDisallow:/", "“Disallow:/” is no name of a crawler"),
    "mining_policy_url": ("http://a.example/", "Only addresses that begin with https"),
    "trust": ("friend=https://a.example/", "“friend=https://a.example/” is no line"),
    "security_contacts": ("tel:110", "“tel:110” is neither a mail address nor one"),
    "security_expires": ("2028-01-01", "Choose a day within the next year."),
    "security_policy_url": ("javascript:x", "Enter a valid URL."),
}


def test_what_no_file_may_say_is_refused_beside_its_field_and_nothing_is_lost(desk):
    reply = desk.post(PAGE, ALL | {name: value for name, (value, _) in WRONG.items()})

    assert reply.status_code == 422
    html = parse(reply.content.decode()).by_id("main").text
    for _value, why in WRONG.values():
        assert why in html
    assert "Bot\nDisallow:/</textarea>" in reply.content.decode()
    reply = desk.post(PAGE, ALL | {"security_expires": ""})
    assert "Until when is that right?" in reply.content.decode()
    assert "association.example" in reply.content.decode()
    assert not MachinePolicy.objects.exists()


def test_administrators_alone_find_the_page_and_are_made_by_a_command(
    ada, cal, adas_desk, cals_desk
):
    for each in (adas_desk, cals_desk):
        assert each.get(PAGE).status_code == each.post(PAGE, ALL).status_code == 404
    assert b"machines" not in adas_desk.get("/desk/").content
    with pytest.raises(CommandError, match="is no editor"):
        call_command("administrator", cal.email)
    with pytest.raises(CommandError, match="nobody here"):
        call_command("administrator", "nobody@example.org")

    call_command("administrator", ada.email)
    assert adas_desk.get(PAGE).status_code == 200
    assert b'href="/desk/machines/"' in adas_desk.get("/desk/").content
    call_command("administrator", ada.email, "--no")
    assert adas_desk.get(PAGE).status_code == 404
    # As read before: rights are asked again where it is saved.
    ada.is_superuser = True
    with pytest.raises(NotAllowed):
        publishing.set_machine_policy(by=ada, refused=["training"])
    assert not MachinePolicy.objects.exists()


def test_a_group_that_a_release_has_dropped_keeps_nobody_away():
    policy = MachinePolicy(refused=["dropped", "answers"], more_refused="YouBot")

    assert "YouBot" in refused(policy)
    assert len(refused(policy)) == len(set(refused(policy)))
    assert {*FILES} == {"robots", "tdmrep", "trust", "security"}
