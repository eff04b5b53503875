"""Who may enter which address of the desk, by which method."""

from html import unescape

import pytest
from django.http import HttpResponse, QueryDict
from django.test import Client
from django.urls import get_resolver

from accounts.models import User
from liveblog import publishing
from liveblog.desk import access, keeping, let_in
from liveblog.desk.composer import Composition
from media.models import Upload
from tests.desk.addresses import FORMS, PAGES, VERBS, addresses, bare_404
from tests.factories import (
    awaited,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_upload,
    make_user,
)
from tests.page import parse

__all__ = ["addresses", "bare_404"]  # fixtures

pytestmark = pytest.mark.one_database

FOR_EDITORS = {
    "archive_blog",
    "archive_zip",
    "export_blog",
    "export_zip",
    "import_blog",
    "planned_import",
    "change_address",
    "keep_blog_template",
    "remove_blog_template",
    "remove_update_template",
    "update_templates",
    "make_preview_link",
    "revoke_preview_link",
    "set_beginning",
    "set_series",
    "link_edition",
    "leave_editions",
    "set_closing_time",
    "continue_blog",
    "dates",
    "pausing",
    "resume",
    "pause_blog",
    "resume_blog",
    "call_colleagues",
    "send_colleagues_home",
    "withdraw_all",
    "remove_from_update",
    "withdraw_blog",
    "bring_back_blog",
    "put_back_all",
    "journal",
    "older_journal",
    "journal_file",
    "people",
    "people_journal",
    "topics",
    "topic",
    "remove_topic",
    "machines",
    "invite",
    "person",
    "invite_again",
    "withdraw_invitation",
    "sign_out_person",
    "end_access",
    "give_back_access",
    "erase_person",
    "reset_second_factor",
    "pace",
    "approve",
    "send_back",
    "move",
    "approve_change",
    "send_back_change",
    "move_update",
    "original_time",
    "review_settings",
    "correct_credit",
    "replace_picture",
    "replace_with",
    "edit_blog",
    "go_live",
    "wipe_rehearsal",
    "close_blog",
    "reopen_blog",
    "pin_blog",
    "unpin_blog",
    "pin_update",
    "unpin_update",
    "key_event",
    "not_key_event",
    "breaking",
    "not_breaking",
}
# Not about one blog: any signed-in person may.
FOR_EVERYONE = {
    "review_queue",
    "review_queue_since",
    "search",
    "sessions",
    "you",
    "sign_out_everywhere",
    "blogs",
    "blogs_now",
    "my_blogs",
    "my_blogs_now",
    "earlier_blogs",
    "keys",
    "owed",
    "new_blog",
    "new_blog_like",
    "blank_block",
    "upload",
    "snapshot",
    "link_preview",
    "link_picture",
    "contact",
    "retouch",
    "shell",
    "service_worker",
    "pictures",
    "older_pictures",
    "choose_picture",
    "choose_older_picture",
    "manifest",
    "share",
    "take_shared",
}


FOR_LEGAL = {"hold", "release"}
# What Legal finds in any blog; the rest as a stranger does, who is a member nowhere.
LEGAL_ENTERS = {
    *(*FOR_LEGAL, "send_back", "history"),
    *("where_it_was", "places_now", "removed_words"),
}


def test_every_address_of_the_desk_is_walked():
    desk = next(
        pattern
        for pattern in get_resolver().url_patterns
        if getattr(pattern, "app_name", "") == "desk"
    )

    assert {pattern.name for pattern in desk.url_patterns} == PAGES | FORMS | VERBS


def test_the_anonymous_are_sent_to_sign_in(addresses):
    for name in PAGES | FORMS:
        response = Client().get(addresses[name])

        assert response.status_code == 302, name
        assert response.url == f"/accounts/login/?next={addresses[name]}", name


@pytest.mark.slow
def test_a_page_of_somebody_elses_does_nothing(
    addresses, cal, adas_desk, blog, monkeypatch
):
    """Cal's page is open yet, and Ada has signed in beside: all it asks is refused."""
    of_cal = {"Desk-Person": str(cal.pk)}
    with monkeypatch.context() as bare:  # the page is the same for whatever is refused
        bare.setattr(access, "render", lambda *_, status: HttpResponse(status=status))
        for name, address in addresses.items():
            ask = adas_desk.get if name in PAGES else adas_desk.post
            assert ask(address, headers=of_cal).status_code == 403, name
    reply = adas_desk.post(
        addresses["publish_update"], {"heading": "Cal's words"}, headers=of_cal
    )

    assert words_given_back(reply) == [("Heading", "Cal's words")]
    assert blog.updates.published().count() == 1  # which was there before


def test_words_that_are_kept_are_called_as_their_fields(blog):
    typed = {
        "quote-1a2b-speaker": "Josef",
        "figure-a-alt": "A bridge",
        "reason": "Wrong gauge",
        "note": "It holds.",
        "x-unknown-words": "Somewhere",
        "key": "k1",
    }

    reply = Client().post("/desk/live/flood/updates/", typed)

    assert words_given_back(reply) == [
        ("Quote – Speaker", "Josef"),
        ("Picture – Alt text", "A bridge"),
        ("Reason", "Wrong gauge"),
        ("What was wrong", "It holds."),
        ("Your words", "Somewhere"),
    ]


def words_given_back(reply):
    """What each box of the page is called, and the words in it."""
    boxes = parse(reply.content.decode()).by_id("main")
    labels = boxes.find_all(lambda element: element.tag == "label")
    words = boxes.find_all(lambda element: element.tag == "textarea")
    pairs = zip(labels, words, strict=True)
    return [(unescape(a.inner_html), unescape(b.inner_html)) for a, b in pairs]


def test_a_page_of_ones_own_is_answered(addresses, ada, adas_desk):
    of_ada = {"Desk-Person": str(ada.pk)}

    assert adas_desk.get(addresses["blog"], headers=of_ada).status_code == 200


def test_the_anonymous_get_their_words_back(addresses, blog):
    for name in FORMS | VERBS:
        response = Client().post(addresses[name], {"heading": "<b>My words</b>"})

        assert response.status_code == 401, name
        # A piece of a picture is not read (desk/body_limits.py).
        has_words = "&lt;b&gt;My words&lt;/b&gt;" in response.content.decode()
        assert has_words == (name != "upload"), name
    assert blog.updates.count() == 2
    assert blog.updates.published().count() == 1


def test_methods_that_an_address_does_not_answer_are_refused(addresses, adas_desk):
    for name in VERBS:
        assert adas_desk.get(addresses[name]).status_code == 405, name
    for name in PAGES:
        assert adas_desk.post(addresses[name]).status_code == 405, name


@pytest.mark.usefixtures("bare_404")
@pytest.mark.slow
def test_a_stranger_finds_nothing(addresses):
    stranger = Client()
    stranger.force_login(make_user("Sam Stranger"))

    for name in (PAGES | FORMS) - FOR_EVERYONE:
        assert stranger.get(addresses[name]).status_code == 404, name
    for name in (FORMS | VERBS) - FOR_EVERYONE:
        assert stranger.post(addresses[name]).status_code == 404, name


@pytest.mark.usefixtures("bare_404")
@pytest.mark.slow
def test_legal_holds_and_reads_and_writes_nowhere(addresses):
    desk = Client()
    desk.force_login(make_user("Lee Park", role=User.Role.LEGAL))

    for name in (PAGES | FORMS) - FOR_EVERYONE - LEGAL_ENTERS:
        assert desk.get(addresses[name]).status_code == 404, name
    for name in (FORMS | VERBS) - FOR_EVERYONE - LEGAL_ENTERS:
        assert desk.post(addresses[name]).status_code == 404, name
    for name in ("history", "removed_words"):
        assert desk.get(addresses[name]).status_code == 200
    for name in ("hold", "release"):
        assert desk.post(addresses[name]).status_code == 302, name


def test_nobody_else_reads_what_was_removed(addresses, adas_desk, cals_desk):
    for desk in (adas_desk, cals_desk):
        assert desk.get(addresses["removed_words"]).status_code == 404


@pytest.mark.usefixtures("bare_404")
def test_nobody_else_holds_or_releases(addresses, adas_desk, cals_desk):
    for name in FOR_LEGAL:
        for desk in (adas_desk, cals_desk):
            assert desk.post(addresses[name]).status_code == 404, name


@pytest.mark.usefixtures("bare_404")
@pytest.mark.slow
def test_a_correspondent_finds_no_editors_verbs(addresses, cals_desk, blog):
    for name in FOR_EDITORS - VERBS:
        assert cals_desk.get(addresses[name]).status_code == 404, name
    for name in FOR_EDITORS - PAGES:
        assert cals_desk.post(addresses[name]).status_code == 404, name
    blog.refresh_from_db()
    assert blog.revision == 3  # as it was before


@pytest.mark.usefixtures("bare_404")
def test_a_colleague_may_not_touch_anothers_update_or_draft(addresses, blog):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    desk = Client()
    desk.force_login(mira)

    for name in ["edit_update", "restore_version", "withdraw_update", "row", "draft"]:
        assert desk.get(addresses[name]).status_code == 404, name
    for name in [
        *("edit_update", "restore_version", "withdraw_update"),
        *("take_back", "discard_draft"),
    ]:
        assert desk.post(addresses[name]).status_code == 404, name
    for name in ["blog", "history", "blog_journal", "blog_journal_file"]:
        assert desk.get(addresses[name]).status_code == 200, name


@pytest.mark.slow
def test_a_pictures_file_is_for_whom_a_text_with_it_is(ada, cal, blog):
    """Its name alone opens nothing: who left the newsroom's chat may still know it."""
    stranger, mira = make_user("Sam Stranger"), make_user("Mira Holt")
    blog.members.add(mira)
    people = (ada, cal, mira, stranger)
    unused, drafted, public, leads = (
        make_image(by=cal, colour=colour) for colour in ("red", "tan", "blue", "pink")
    )
    make_draft(blog, "Not yet", figure(drafted), by=cal)
    make_update(blog, "Bridge closed", figure(public), by=cal)
    prepared = make_blog(live=False, slug="storm", members=[mira])
    publishing.introduce(prepared, by=ada, hero_image=leads, hero_credit="Cal")

    def who_gets(image):
        found = set()
        for person in people:
            desk = Client()
            desk.force_login(person)
            replies = {
                desk.get(f"/desk/media/{image.name}/640.jpg").status_code,
                desk.get(f"/desk/pictures/{image.name}/whole/").status_code,
            }
            assert replies in ({200, 202}, {404})
            found |= {person} if 200 in replies else set()
        return found

    assert who_gets(unused) == {ada, cal}
    assert who_gets(drafted) == {ada, cal}
    assert who_gets(leads) == {ada, cal, mira}
    assert who_gets(public) == {*people}


@pytest.mark.parametrize("use", ["feed", "hero"])
def test_another_blogs_picture_in_ones_own_draft_is_not_ones_own(
    use, ada, cals_desk, blog
):
    storm, image = make_blog(by=ada, slug="storm"), make_image(by=ada)
    if use == "feed":
        make_update(storm, "Bridge closed", figure(image), by=ada)
    else:
        publishing.introduce(storm, by=ada, hero_image=image, hero_credit="Ada")
    publishing.mark_sensitive(image, by=ada) if use == "feed" else None
    figure_fields = {"block": "figure-a", "figure-a-image": image.name}
    figure_fields |= {"figure-a-credit": "Ada", "figure-a-alt": "A bridge"}

    saved = cals_desk.post("/desk/live/flood/drafts/", {"key": "k"} | figure_fields)
    focus = f"/desk/pictures/{image.name}/focus/"
    replies = [
        cals_desk.get(focus),
        cals_desk.post(focus, {"spot": "17 17"}),
        cals_desk.post(focus, {"spot": "17 17", "is_sensitive": "on"}),
    ]

    assert saved.status_code == 302
    assert blog.updates.drafts().get().blocks()[0].image == image
    assert [reply.status_code for reply in replies] == [404, 404, 404]
    draft = cals_desk.get(saved.headers["Location"]).content.decode()
    assert image.name in draft
    assert focus not in draft
    image.refresh_from_db()
    now = (image.focus_x, image.focus_y, image.is_sensitive)
    assert now == (50, 50, use == "feed")


@pytest.mark.parametrize("address", ["drafts", "updates"])
def test_a_figure_cannot_wait_for_a_colleagues_picture(address, ada, cals_desk, blog):
    upload = make_upload(by=ada)
    figure_fields = {"block": "figure-a", "figure-a-upload": upload.name}
    figure_fields |= {"figure-a-credit": "Cal", "figure-a-alt": "A bridge"}
    data = {"key": "k", "heading": "Bridge"} | figure_fields

    reply = cals_desk.post(f"/desk/live/flood/{address}/", data)

    assert reply.status_code == 422
    problem = parse(reply.content.decode()).by_id("id_figure-a-image_error")
    assert problem.text.strip() == (
        "A colleague is sending this picture. Add it again yourself."
    )
    assert not blog.updates.exists()


def test_nor_for_one_that_a_colleague_has_announced_since_the_form_was_read(
    ada, cal, blog
):
    name = "a" * 32
    data = QueryDict(mutable=True)
    figure_fields = {"block": "figure-a", "figure-a-upload": name, "heading": "Bridge"}
    data.update(figure_fields | {"figure-a-credit": "Cal", "figure-a-alt": "A bridge"})
    composition = Composition.from_post(data, person=cal, blog=blog)
    assert composition.is_valid()
    Upload.objects.create(name=name, by=ada)

    with pytest.raises(publishing.NotAllowed):
        keeping.settle_pictures(composition, by=cal)


def test_what_an_editor_adds_to_ones_draft_may_be_waited_for(ada, cal, cals_desk, blog):
    upload = make_upload(by=ada)
    draft = make_draft(blog, "Bridge", awaited(upload), by=cal)
    figure_fields = {"block": "figure-a", "figure-a-upload": upload.name}
    figure_fields |= {"figure-a-credit": "Cal", "figure-a-alt": "A bridge"}
    data = {"key": "k", "heading": "Bridge", "draft": draft.pk} | figure_fields

    reply = cals_desk.post("/desk/live/flood/updates/", data)

    assert reply.status_code == 302
    assert blog.updates.published().get().blocks()[0].upload == upload


def test_an_update_is_found_in_its_own_blog_alone(ada, adas_desk, blog):
    update = make_update(blog, "Bridge closed")
    make_blog(by=ada, slug="storm")

    response = adas_desk.post(f"/desk/live/storm/updates/{update.pk}/pin/")

    assert response.status_code == 404
    update.refresh_from_db()
    assert not update.is_pinned


def test_what_a_person_may_not_do_is_not_there(addresses, cals_desk, adas_desk):
    cals = cals_desk.get(addresses["blog"]).content.decode()
    adas = adas_desk.get(addresses["blog"]).content.decode()

    for name in ["pin_update", "key_event", "close_blog", "edit_blog"]:
        assert addresses[name] not in cals, name
        assert addresses[name] in adas, name
    for name in ["edit_update", "withdraw_update"]:
        assert addresses[name] in cals, name


@pytest.mark.slow
def test_the_desk_is_never_cached_and_has_a_strict_policy(
    addresses, adas_desk, monkeypatch
):
    # Who is at work is no page, and is told without one where the desk was let in before.
    monkeypatch.setattr(let_in, "REMEMBERED_SECONDS", -1)
    for name in PAGES | FORMS:
        headers = adas_desk.get(addresses[name]).headers

        assert headers["Cache-Control"] == "private, no-store", name
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin", name
        policy = headers["Content-Security-Policy"]
        assert "unsafe" not in policy, name
        assert "default-src 'none'" in policy, name


def test_posts_from_elsewhere_are_refused_and_keep_the_words(ada, blog):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(ada)

    response = browser.post("/desk/live/flood/updates/", {"heading": "My words"})

    assert response.status_code == 403
    assert "My words" in response.content.decode()
    assert blog.updates.count() == 0


def test_a_refused_sign_in_shows_no_password(db):
    browser = Client(enforce_csrf_checks=True)

    response = browser.post(
        "/accounts/login/", {"login": "ada@newsbook.example", "password": "s3cret"}
    )

    assert response.status_code == 403
    assert "s3cret" not in response.content.decode()


def test_what_is_refused_for_its_token_leaves_the_cookie_of_other_tabs_alone(blog):
    """A desk that sends without cookies, while its person signs in in another tab."""
    late = Client(enforce_csrf_checks=True)

    refused = late.post("/desk/live/flood/writing/", {"heading": "Late"})

    assert (refused.status_code, list(refused.cookies)) == (403, [])
