"""Remove at once, at the desk: what is to go, a look at what becomes of it, and then it goes."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.markup.removing import Removal
from liveblog.models import Blog
from liveblog.publishing import drafting
from liveblog.publishing.removing import remove_from_copied_drafts
from tests.factories import (
    figure,
    make_blog,
    make_image,
    make_update,
    make_user,
    rich_text,
    words,
)
from tests.for_each import for_each
from tests.page import parse

pytestmark = pytest.mark.one_database

ASKED = {"words": "Max Mustermann", "reason": "He is a witness."}


@pytest.fixture
def update(blog, cal):
    return make_update(blog, "Max Mustermann held", "He was seen.", by=cal)


def address(update, what="remove"):
    return f"/desk/live/flood/updates/{update.pk}/{what}/"


def main(reply):
    return parse(reply.content.decode()).by_id("main")


def test_it_is_looked_at_before_anything_happens(adas_desk, ada, blog, update):
    other = make_update(blog, "Again", "Max Mustermann again.", by=ada)
    new = words("Max Mustermann let go", "He was seen.")
    seen = update.last_revision
    publishing.correct(update, new, by=ada, seen_revision=seen, note="Max Mustermann!")
    blog.refresh_from_db()
    before = blog.revision

    reply = adas_desk.post(address(update), ASKED)

    assert reply.status_code == 200
    page = main(reply)
    assert "[…]" in page.text
    assert "It goes from 1 stored version, too." in page.text
    assert "And from the note of a correction: Max Mustermann!" in page.text
    links = page.find_all(lambda e: e.tag == "a")
    assert address(other) in [link.attributes["href"] for link in links]
    blog.refresh_from_db()
    update.refresh_from_db()
    assert (blog.revision, update.heading) == (before, "Max Mustermann let go")


def test_it_is_told_where_the_blog_itself_says_it(adas_desk, blog, update):
    told = "The blog’s own words"
    assert told not in main(adas_desk.post(address(update), ASKED)).text
    Blog.objects.filter(pk=blog.pk).update(hero_alt="Max Mustermann on the dyke")

    assert told in main(adas_desk.post(address(update), ASKED)).text


def test_confirmed_it_goes_and_leads_to_where_it_was(adas_desk, update):
    reply = adas_desk.post(address(update), ASKED | {"confirm": "on"})

    assert reply.status_code == 302
    assert reply.url == address(update, "where-it-was")
    update.refresh_from_db()
    assert update.heading == "[…] held"
    page = main(adas_desk.get(reply.url))
    assert "Removed. Each place is being looked at." in page.text
    assert "Removed at once at" in page.text
    history = adas_desk.get(address(update, "history")).content.decode()
    assert "Mustermann" not in history


def test_a_picture_that_is_all_there_is_takes_the_update_with_it(adas_desk, blog, cal):
    image = make_image(by=cal)
    update = make_update(blog, "", figure(image), by=cal)
    asked = {"files": [image.name], "reason": "Hers."}

    look = main(adas_desk.post(address(update), asked))
    adas_desk.post(address(update), asked | {"confirm": "on"})

    assert "Nothing would be left: the update is withdrawn" in look.text
    update.refresh_from_db()
    assert update.is_withdrawn


@for_each(
    ("asked", "problem"),
    [
        ({"reason": "No."}, "Say what is to go, or tick a file."),
        ({"words": "Max Mustermann"}, "Say why"),
        ({"words": "a.", "reason": "No."}, "That is too short"),
        ({"words": "Erika", "reason": "No."}, "That stands nowhere in this update"),
    ],
)
@for_each("confirm", [{}, {"confirm": "on"}])
def test_what_cannot_be_done_is_told(adas_desk, update, asked, problem, confirm):
    reply = adas_desk.post(address(update), asked | confirm)

    assert reply.status_code == 422
    assert problem in main(reply).text
    update.refresh_from_db()
    assert update.heading == "Max Mustermann held"


def test_legal_alone_reads_what_was_there(adas_desk, cals_desk, ada, update):
    new = words("Max Mustermann held", "He was seen there.")
    seen = update.last_revision
    publishing.correct(update, new, by=ada, seen_revision=seen, note="Max Mustermann!")
    adas_desk.post(address(update), ASKED | {"confirm": "on"})
    legals_desk = Client()
    legals_desk.force_login(make_user("Lee Park", role=User.Role.LEGAL))

    page = main(legals_desk.get(address(update, "removed")))

    assert "Max Mustermann held" in page.text
    assert "He is a witness." in page.text
    assert "Max Mustermann!" in page.text
    assert adas_desk.get(address(update, "removed")).status_code == 404
    assert cals_desk.get(address(update, "removed")).status_code == 404


def test_the_ways_to_it_are_for_editors(adas_desk, cals_desk, update):
    for desk, is_there in ((adas_desk, True), (cals_desk, False)):
        for path in ("/desk/live/flood/", address(update, "history")):
            assert (address(update) in desk.get(path).content.decode()) == is_there


# In copies --------------------------------------------------------------------------------


@pytest.fixture
def family(ada, blog, update):
    """A copy in each of three blogs, of which the last has been moved on."""
    storm, river, wind = (
        make_blog(by=ada, slug=slug, headline=slug.title())
        for slug in ("storm", "river", "wind")
    )
    copy, other = (publishing.copy_to(b, update, by=ada) for b in (storm, river))
    moved = publishing.copy_to(make_blog(by=ada), update, by=ada)
    third = publishing.move_update(moved, wind, by=ada)
    return copy, other, third


def ticked(page):
    boxes = page.find_all(lambda e: e.attributes.get("name") == "copies")
    return {int(e.attributes["value"]): "checked" in e.attributes for e in boxes}


def test_its_copies_are_listed_and_it_goes_from_those_that_stay_ticked(
    adas_desk, ada, update, family
):
    copy, other, third = family
    gone = third.moved_from.get()
    publishing.correct(
        other, words("A man held"), by=ada, seen_revision=other.last_revision
    )

    page = main(adas_desk.post(address(update), ASKED))

    assert ticked(page) == dict.fromkeys([copy.pk, other.pk, gone.pk, third.pk], True)
    shown = {"shown_copies": [copy.pk, other.pk, gone.pk, third.pk]}
    sent = ASKED | shown | {"copies": [copy.pk, other.pk, gone.pk]}
    assert ticked(main(adas_desk.post(address(update), sent)))[third.pk] is False
    reply = adas_desk.post(address(update), sent | {"confirm": "on"}, follow=True)

    told = main(reply).text
    assert "Storm: Removed." in told
    assert "Wind:" not in told
    for each in (copy, other, gone, third):
        each.refresh_from_db()
    assert (copy.heading, other.heading) == ("[…] held", "A man held")
    assert "Mustermann" not in str(other.versions.values_list("words"))
    assert "Mustermann" not in str(gone.versions.values_list("words"))
    assert third.heading == "Max Mustermann held"
    assert copy.receipts.latest("revision").revision == copy.last_revision
    assert copy.blog.journal.latest("revision").verb == "remove"


def test_from_a_copy_it_reaches_the_original_and_a_picture_goes_too(
    adas_desk, ada, blog
):
    image = make_image(by=ada)
    update = make_update(blog, "Seen", figure(image), by=ada)
    copy = publishing.copy_to(make_blog(by=ada), update, by=ada)
    sent = {"files": [image.name], "reason": "Wrong", "confirm": "on"}
    at = f"/desk/live/{copy.blog.slug}/updates/{copy.pk}/remove/"

    adas_desk.post(at, sent)

    update.refresh_from_db()
    copy.refresh_from_db()
    assert image.name not in update.public_html + copy.public_html
    assert Client().get(f"/media/{image.name}/640.jpg").status_code == 404


def test_where_it_is_refused_it_is_said(adas_desk, ada, update, family):
    copy, _other, _third = family
    half = rich_text("<p>Max Muster<strong>mann</strong> here</p>")
    new = words("Held", half)
    publishing.correct(copy, new, by=ada, seen_revision=copy.last_revision)

    reply = adas_desk.post(address(update), ASKED | {"confirm": "on"}, follow=True)

    told = main(reply).text
    assert "Storm: It stands there in a form that cannot be taken out" in told
    assert "River: Removed." in told


def test_it_goes_from_copied_drafts_that_the_editor_may_not_read(
    adas_desk, ada, cal, update
):
    storm = make_blog(by=ada, slug="storm", members=[cal])
    draft = publishing.copy_to(storm, update, by=cal, as_draft=True)
    said = words("Max Mustermann held", "Zwieback.")
    eve = make_user("Eve Editor", role=User.Role.EDITOR)
    drafting.schedule(
        draft,
        said,
        at=timezone.now() + timedelta(hours=1),
        by=eve,
        embargo=drafting.Embargo(is_on=True, people=[]),
    )
    looked = adas_desk.post(address(update), ASKED).content.decode()
    reply = adas_desk.post(address(update), ASKED | {"confirm": "on"}, follow=True)

    draft.refresh_from_db()
    assert draft.is_secret_to(ada)
    assert (draft.heading, draft.is_embargoed) == ("[…] held", True)
    for page in (looked, reply.content.decode()):
        assert "Zwieback" not in page
        assert "storm" not in page


def test_of_copied_drafts_only_an_editor_may(ada, cal, update):
    storm = make_blog(by=ada, members=[cal])
    publishing.copy_to(storm, update, by=cal, as_draft=True)

    with pytest.raises(publishing.NotAllowed):
        remove_from_copied_drafts(update, Removal("Max Mustermann"), by=cal)
