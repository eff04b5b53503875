"""Author pages: what readers find under a name, and whom they find nothing of."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from liveblog import publishing
from liveblog.markup.slugs import slug_of
from liveblog.models import Update
from tests.factories import make_blog, make_draft, make_update, make_user
from tests.for_each import for_each

CALS = "/people/cal-ferris/"


def titles(response):
    return re.findall(r"<h3><a [^>]*>([^<]*)</a></h3>", response.content.decode())


def publish(blog, heading, *, by, byline="Cal Ferris", **fields):
    return make_update(blog, heading, by=by, byline=byline, **fields)


def test_readers_find_what_somebody_published_under_their_name(rey, ada, cal, blog):
    publish(blog, "Bridge closed", by=cal)
    publish(blog, "For Cal, by Ada", by=ada)
    publish(blog, "Of Ada", by=ada, byline="Ada Brandt")
    publish(blog, "Nobody is to know", by=cal, byline="")
    make_draft(blog, "Not yet", by=cal)
    publish(blog, "With Ada", by=ada, byline="Ada Brandt", more_bylines=["Cal Ferris"])
    prepared = make_blog(live=False, slug="storm")
    make_draft(prepared, "Nor this", by=cal)
    Update.objects.drafts().update(byline="Cal Ferris")

    page = rey.get(CALS)

    html = page.content.decode()
    assert titles(page) == ["With Ada", "For Cal, by Ada", "Bridge closed"]
    assert "<bdi>Cal Ferris</bdi></h1>" in html
    assert "Correspondent, Newsbook" in html
    assert "@newsbook.example" not in html
    assert f'rel="canonical" href="http://127.0.0.1:8000{CALS}"' in html
    assert page.headers["Cache-Control"] == "public, max-age=0, s-maxage=2"
    assert "Set-Cookie" not in page.headers


def test_what_is_withdrawn_is_gone_and_what_is_doubtful_says_so(rey, ada, cal, blog):
    update = publish(blog, "Bridge closed", by=cal)
    doubtful = publish(blog, "Dam broken", by=cal)
    publishing.mark_unconfirmed(doubtful, by=cal)
    publishing.withdraw(update, by=ada, reason="Wrong", notice="")

    assert titles(rey.get(CALS)) == ["Unconfirmed: Dam broken"]


@pytest.mark.parametrize("change", [{"is_active": False}, {"byline": "C. Ferris"}])
def test_who_is_gone_or_called_otherwise_has_no_page(change, rey, cal, blog):
    publish(blog, "Bridge closed", by=cal)
    publish(blog, "Under a new name", by=cal, byline="C. Ferris")
    assert rey.get(CALS).status_code == 200

    User.objects.filter(pk=cal.pk).update(**change)

    assert rey.get(CALS).status_code == 404


@for_each(
    "address",
    [
        "/people/cal-ferris/",
        "/people/nobody/",
        "/people/-/",
        "/people/%00/",
        "/people/",
    ],
)
def test_of_who_has_published_nothing_nothing_is_said(address, rey, cal, blog):
    known, unknown = rey.get(address), rey.get("/people/ben-okri/")

    assert (known.status_code, unknown.status_code) == (404, 404)
    assert "Cal" not in known.content.decode()


def test_long_lists_go_on_below_a_place(rey, cal, blog, settings):
    settings.UPDATES_PER_PAGE = 2
    for n in range(5):
        publish(blog, f"Number {n}", by=cal)

    first = rey.get(CALS)
    link = re.search(r'rel="next" href="([^"]+)"', first.content.decode())[1]
    second = rey.get(link)
    last = rey.get(re.search(r'rel="next" href="([^"]+)"', second.content.decode())[1])

    assert [titles(page) for page in (first, second, last)] == [
        ["Number 4", "Number 3"],
        ["Number 2", "Number 1"],
        ["Number 0"],
    ]
    assert 'rel="next"' not in last.content.decode()
    assert rey.get(f"{CALS}before/1-1/").status_code == 404


def test_a_page_takes_three_queries_and_then_two(rey, cal, blog):
    for n in range(3):
        publish(blog, f"Number {n}", by=cal)

    with CaptureQueriesContext(connection) as first:
        rey.get(CALS)
    with CaptureQueriesContext(connection) as again:
        rey.get(CALS)

    assert (len(first), len(again)) == (3, 2)


def test_a_name_in_another_script_has_an_address_in_it(rey, blog):
    nour = make_user("نور حداد")
    blog.members.add(nour)
    publish(blog, "Bridge", by=nour, byline="نور حداد")

    assert slug_of("نور حداد") == "نور-حداد"
    assert titles(rey.get("/people/نور-حداد/")) == ["Bridge"]
