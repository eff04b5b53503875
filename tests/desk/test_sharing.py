"""What is shared from elsewhere opens the composer with it, and is nowhere else."""

from html import unescape
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from liveblog.desk.sharing import Shared
from liveblog.models import Update, WorkingCopy
from media.models import Image
from tests.factories import make_blog, make_user, picture_bytes
from tests.page import parse

pytestmark = pytest.mark.one_database

PAGE = {"url": "https://river.example/levels", "title": "Levels & flows"}
SHARED = PAGE | {"text": "The Arn stands at 8.2 m.\nIt rises."}


def fields_of(reply):
    page = parse(reply.content.decode())
    return list(page.find_all(lambda each: each.tag in {"input", "textarea"}))


def typed(reply):
    """What stands in the composer's blocks, by the names of their fields."""
    found = {}
    for each in fields_of(reply):
        kind, _dash, name = each.attributes.get("name", "").partition("-")
        value = each.attributes.get("value") or unescape(each.inner_html)
        if kind in {"text", "card", "embed"} and name.rpartition("-")[0] != "new":
            found[name.rpartition("-")[2]] = value
    return found


def test_it_opens_the_composer_of_the_one_that_is_live_and_saves_nothing(
    blog, cal, cals_desk
):
    make_blog(live=False, members=[cal])

    reply = cals_desk.get("/desk/share/", SHARED)

    assert reply.status_code == 302
    assert reply.url.startswith("/desk/live/flood/share/?")
    opened = cals_desk.get(reply.url)
    fields = typed(opened)
    assert fields["words"].strip() == SHARED["text"]
    assert (fields["url"], fields["title"]) == (PAGE["url"], PAGE["title"])
    assert not Update.objects.exists()
    assert not WorkingCopy.objects.exists()


def test_of_several_it_asks_and_who_was_signed_out_comes_back_with_all_of_it(blog, ada):
    make_blog(slug="storm", headline="Storm")
    make_user("Ann Sorg", password="river-level-8")
    ann = Client()
    asked = f"/desk/share/?{urlencode(SHARED)}"
    led = ann.get(asked).url
    login = ann.get(led)
    named = [each for each in fields_of(login) if each.attributes.get("name") == "next"]
    way = unescape(named[0].attributes["value"])
    told = {"login": "ann@newsbook.example", "password": "river-level-8"}

    back = ann.post("/accounts/login/", told | {"next": way})
    assert back.url == asked
    page = ann.get(back.url).content.decode()
    assert "There is no blog in which you write." in page
    assert "Levels &amp; flows" in page

    adas = Client()
    adas.force_login(ada)
    page = adas.get(asked).content.decode()
    assert page.count('type="radio" name="blog"') == 2
    chosen = adas.get("/desk/share/", SHARED | {"blog": "storm"})
    assert chosen.url.startswith("/desk/live/storm/share/?")
    assert adas.get("/desk/share/", {"blog": "storm"}).status_code == 200
    assert ann.get("/desk/live/storm/share/", SHARED).status_code == 404


def test_what_apps_send_is_read_as_they_mean_it():
    def read(**asked):
        shared = Shared.of(asked)
        return shared.url, shared.title, shared.text

    link = "https://a.example/x?y=1"
    assert read(text=f"Flood\n{link}") == (link, "", "Flood")
    assert read(text=link, title="A") == (link, "A", "")
    assert read(title="A", text="A", url=link) == (link, "A", "")
    assert read(url="javascript:alert(1)", text="\x00x") == ("", "", "x")
    assert read(text="See https://[a") == ("", "", "See https://[a")
    assert read(url="mailto:a@b.example") == ("", "", "")
    assert read(text="x" * 30_000) == ("", "", "x" * 20_000)


def test_a_browser_is_told_where_to_share(cals_desk, blog):
    page = cals_desk.get("/desk/")
    assert 'href="/desk/manifest.webmanifest"' in page.content.decode()
    assert "manifest-src 'self'" in page.headers["Content-Security-Policy"]
    told = cals_desk.get("/desk/manifest.webmanifest")
    assert told.headers["Content-Type"] == "application/manifest+json"
    target = told.json()["share_target"]
    assert (target["action"], target["method"]) == ("/desk/share/pictures/", "POST")
    assert target["params"]["files"] == [{"name": "pictures", "accept": ["image/*"]}]
    film = {"url": "https://youtu.be/dQw4w9WgXcQ", "title": "Flight"}
    opened = typed(cals_desk.get("/desk/live/flood/share/", film))
    assert opened["url"] == film["url"]
    assert "captured_at_date" in opened


def test_pictures_wait_until_their_person_goes_on_and_another_site_brings_none(
    blog, cals_desk
):
    pictures = {"pictures": "0123456789abcdef" * 2, "title": "Levee"}

    page = cals_desk.get("/desk/share/", pictures)
    assert page.status_code == 200
    assert f'data-shared-pictures="{pictures["pictures"]}"' in page.content.decode()
    opened = cals_desk.get("/desk/share/", pictures | {"blog": "flood"})
    assert opened.url == (
        f"/desk/live/flood/share/?title=Levee&pictures={pictures['pictures']}"
    )
    assert cals_desk.get(opened.url).status_code == 200
    # Who was signed out finds them there afterwards.
    led = Client().get("/desk/share/", pictures).url
    way = parse_qs(urlsplit(led).query)["next"]
    assert way == [f"/desk/share/?{urlencode(pictures)}"]
    odd = cals_desk.get("/desk/share/", pictures | {"pictures": "../../x"})
    assert odd.url == "/desk/live/flood/share/?title=Levee"


def test_without_the_service_worker_words_lead_on_and_pictures_are_asked_for_again(
    blog, cal
):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cal)

    def share(client=browser, **more):
        return client.post("/desk/share/pictures/", PAGE | {"text": "Wet"} | more)

    assert share().url.startswith("/desk/share/?")
    assert "text=Wet" in share().url
    # As much of it as an address may have.
    assert 5_000 < len(share(text="水" * 20_000).url) < 6_100
    file = SimpleUploadedFile("a.jpg", picture_bytes(), "image/jpeg")
    page = share(pictures=file)
    assert (page.status_code, Image.objects.count()) == (200, 0)
    assert "The pictures did not come" in page.content.decode()
    assert 'href="/desk/share/?title=' in page.content.decode()
    signed_out = share(Client())
    assert signed_out.status_code == 401
    assert "Wet</textarea>" in signed_out.content.decode()
    large = SimpleUploadedFile("a.jpg", b"x" * 1_100_000, "image/jpeg")
    assert "Sign in, and send it again." in (
        share(Client(), pictures=large).content.decode()
    )
