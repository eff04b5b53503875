"""Key events, and what is by one author or under one label: pages of some of the updates."""

import pytest
from django.conf import settings

from liveblog import publishing
from liveblog.models import Facet
from liveblog.publishing import rerender
from tests.factories import all_found_by, make_blog, make_update, many_updates, words
from tests.for_each import for_each
from tests.page import parse
from tests.reader.listed import ids, link

pytestmark = pytest.mark.usefixtures("blog")


def read(rey, address):
    answer = rey.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def heading(html):
    return parse(html).by_id("feed-title").text


def named(*updates):
    """Their elements' ids, the newest first."""
    return [f"update-{update.pk}" for update in sorted(updates, key=_newest_first)]


def _newest_first(update):
    return -update.first_revision


def test_key_events_are_a_page_of_whole_updates(rey, blog):
    first = make_update(blog, "Dam", "The dam holds.", is_key_event=True)
    make_update(blog, "In between")
    last = make_update(blog, "Bridge", is_key_event=True)

    html = read(rey, "/live/flood/key-events/")

    assert ids(html) == named(first, last)
    assert heading(html) == "Key events"
    assert "The dam holds." in html
    assert link(html, "Go to the latest") == "/live/flood/"
    assert "<title>River at record height: Key events – Newsbook</title>" in html


def test_a_blog_without_key_events_says_so(rey, blog):
    make_update(blog, "An ordinary one")

    html = read(rey, "/live/flood/key-events/")

    assert ids(html) == []
    assert "There are no key events yet." in html


def test_the_list_of_key_events_leads_to_their_page_and_to_each_of_them(rey, blog):
    old = make_update(blog, "Dam", is_key_event=True)
    for number in range(20):
        make_update(blog, f"Number {number}")

    html = read(rey, "/live/flood/")
    events = parse(html).by_id("key-events")

    assert f"update-{old.pk}" not in ids(html)
    addresses = [e.attributes["href"] for e in events.find_all(lambda e: e.tag == "a")]
    assert addresses == ["/live/flood/key-events/", old.get_absolute_url()]
    assert f"update-{old.pk}" in ids(read(rey, old.get_absolute_url()))


def test_what_one_of_several_authors_wrote_is_a_page(rey, blog):
    alone = make_update(blog, "Alone", byline="Mira Holt")
    together = make_update(
        blog, "Both", byline="Cal Ferris", more_bylines=["Mira Holt"]
    )
    make_update(blog, "Another's", byline="Cal Ferris")
    elsewhere = make_blog(slug="storm")
    make_update(elsewhere, "Elsewhere", byline="Mira Holt")

    html = read(rey, "/live/flood/by/mira-holt/")

    assert ids(html) == named(alone, together)
    assert heading(html) == "Updates by Mira Holt"
    # Its last byline names her as the others do.
    assert link(html, "Mira Holt") == "/live/flood/by/mira-holt/"
    assert link(html, "Cal Ferris") == "/live/flood/by/cal-ferris/"


def test_a_label_leads_to_all_that_have_it(rey, blog):
    over = make_update(blog, "Why it broke", label="Analysis")
    alone = make_update(blog, "", "Only words.", label="Analysis")
    make_update(blog, "Other", label="Opinion")

    live = read(rey, "/live/flood/")
    html = read(rey, "/live/flood/label/analysis/")

    assert (
        link(live, "Analysis:")
        == link(live, "Analysis")
        == "/live/flood/label/analysis/"
    )
    assert ids(html) == named(over, alone)
    assert heading(html) == "Analysis"


def test_names_in_any_script_have_an_address(rey, blog):
    update = make_update(blog, "الجسر", byline="ليلى حداد", label="رأي")

    html = read(rey, "/live/flood/")
    by, label = link(html, "ليلى حداد"), link(html, "رأي:")

    assert ids(read(rey, by)) == ids(read(rey, label)) == [f"update-{update.pk}"]
    assert by.isascii()


def test_a_name_without_letters_is_no_link(rey, blog):
    make_update(blog, "Shut", byline="★★★", label="!?")

    html = read(rey, "/live/flood/")

    assert "<bdi>★★★</bdi>" in html
    assert "/by/" not in html
    assert "/label/" not in html
    assert not Facet.objects.exists()


@pytest.mark.one_database
@for_each("name", ["mira-holt", "Mira-Holt", "a" * 81, "a.b", "a b"])
def test_a_name_that_is_nobodys_is_not_found(rey, blog, name):
    make_update(blog, "Shut", byline="Mira")

    for kind in ("by", "label"):
        answer = rey.get(f"/live/flood/{kind}/{name}/")
        assert answer.status_code == 404
        assert answer.headers["Cache-Control"].startswith("public, ")


# What becomes of updates ----------------------------------------------------------------


def test_what_is_withdrawn_or_taken_back_is_found_by_no_name(rey, ada, blog):
    lines = {"byline": "Mira Holt", "label": "Analysis", "is_key_event": True}
    withdrawn = make_update(blog, "Wrong", **lines)
    publishing.withdraw(withdrawn, by=ada, notice="We were wrong.", reason="Wrong")
    taken_back = make_update(blog, "Too early", **lines)
    publishing.take_back(taken_back, by=ada)

    assert ids(read(rey, "/live/flood/key-events/")) == []
    assert rey.get("/live/flood/by/mira-holt/").status_code == 404
    assert rey.get("/live/flood/label/analysis/").status_code == 404


def test_what_a_process_of_the_release_before_withdraws_is_found_by_no_name(
    rey, ada, blog
):
    """It knows of no facets, and leaves them."""
    update = make_update(blog, "Wrong", byline="Mira Holt")
    left = list(Facet.objects.all())
    publishing.withdraw(update, by=ada, notice="We were wrong.", reason="Wrong")
    Facet.objects.bulk_create(left)

    assert rey.get("/live/flood/by/mira-holt/").status_code == 404


def test_a_correction_moves_an_update_from_name_to_name(rey, ada, blog):
    update = make_update(blog, "Shut", byline="Mira Holt", label="Analysis")
    revised = words("Shut", byline="Cal Ferris", label="Analysis")
    publishing.correct(update, revised, by=ada, seen_revision=update.last_revision)

    assert rey.get("/live/flood/by/mira-holt/").status_code == 404
    assert ids(read(rey, "/live/flood/by/cal-ferris/")) == [f"update-{update.pk}"]
    assert ids(read(rey, "/live/flood/label/analysis/")) == [f"update-{update.pk}"]


def test_rendering_again_finds_what_was_published_before_there_were_facets(rey, blog):
    update = make_update(blog, "Shut", byline="Mira Holt")
    Facet.objects.all().delete()
    blog.updates.update(public_html="<p>As it was rendered once.</p>")

    assert rerender(blog) == 1

    assert ids(read(rey, "/live/flood/by/mira-holt/")) == [f"update-{update.pk}"]


def test_a_page_that_is_held_is_asked_for_anew_only_once_the_blog_goes_on(rey, blog):
    make_update(blog, "Shut", byline="Mira Holt")
    held = {"If-None-Match": rey.get("/live/flood/by/mira-holt/").headers["ETag"]}
    assert rey.get("/live/flood/by/mira-holt/", headers=held).status_code == 304
    assert rey.get("/live/flood/key-events/", headers=held).status_code == 200

    make_update(blog, "Open", byline="Mira Holt")

    assert rey.get("/live/flood/by/mira-holt/", headers=held).status_code == 200


# Pages ----------------------------------------------------------------------------------


def many_by_one_hand(blog, count):
    many_updates(blog, count)
    blog.updates.update(byline="Mira Holt", label="Analysis", is_key_event=True)
    for kind, slug in (("byline", "mira-holt"), ("label", "analysis")):
        all_found_by(blog, kind=kind, slug=slug)


@pytest.mark.parametrize("selection", ["key-events", "by/mira-holt", "label/analysis"])
def test_its_pages_lead_through_all_of_it_and_back(rey, blog, selection):
    many_by_one_hand(blog, 45)
    there = [f"/live/flood/{selection}/"]
    while following := link(read(rey, there[-1]), "Earlier updates"):
        there.append(following)
    back = [there[-1]]
    while following := link(read(rey, back[-1]), "Newer updates"):
        back.append(following)

    shown = [ids(read(rey, page)) for page in there]
    assert [len(page) for page in shown] == [20, 20, 5]
    assert [each for page in shown for each in page] == named(*blog.updates.all())
    assert back == there[::-1]


@pytest.mark.parametrize("selection", ["key-events", "by/mira-holt", "label/analysis"])
@pytest.mark.parametrize("count", [3, 70])
def test_a_page_takes_two_queries_and_a_further_one_three(
    rey, blog, selection, count, django_assert_num_queries
):
    many_by_one_hand(blog, count)

    with django_assert_num_queries(2):
        rey.get(f"/live/flood/{selection}/")
    with django_assert_num_queries(3):
        rey.get(f"/live/flood/{selection}/before/{blog.revision}/")


@pytest.mark.parametrize("selection", ["key-events", "by/mira-holt", "label/analysis"])
def test_search_engines_are_led_to_the_live_page(rey, blog, selection):
    many_by_one_hand(blog, 1)

    html = read(rey, f"/live/flood/{selection}/")

    assert '<meta name="robots" content="noindex, follow">' in html
    canonical = f'<link rel="canonical" href="{settings.PUBLIC_URL}/live/flood/">'
    assert canonical in html
