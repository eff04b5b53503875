"""Items of a wire wait in a blog as drafts, in their latest version, until they are cancelled."""

import json

import pytest
from django.test import Client

from liveblog.api.models import Scope, Token
from liveblog.extras.inbox.models import Message
from liveblog.extras.inbox.taking import take
from liveblog.extras.inbox.wire import read
from liveblog.models import Review, Update
from liveblog.publishing import drafting
from liveblog.reader import ninjs
from tests.extras.inbox.sending import bring
from tests.factories import make_blog, make_update, words

pytestmark = pytest.mark.one_database

OLD = {
    "uri": "urn:newsml:agency.example:20261201:4711",
    "type": "text",
    "version": "1",
    "versioncreated": "2026-12-01T10:00:00+00:00",
    "pubstatus": "usable",
    "headline": "Bridge closed",
    "byline": "Mara Lind",
    "source": "Agency",
    "body_html": "<p>The bridge is <b>closed</b>.</p>",
    "ednote": "More to come",
    "embargoed": "2026-12-01T18:00:00+01:00",
}


@pytest.fixture
def send(blog, cal):
    _token, secret = Token.make(cal, name="Wire", scopes=[Scope.WRITE], days=9)

    def send(*items, slug="flood", secret=secret, **query):
        body = {"items": list(items)} if len(items) != 1 else items[0]
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        return Client().post(
            f"/api/inbox/wire/{slug}?{asked}",
            json.dumps(body),
            content_type="application/json",
            headers={"Authorization": f"Bearer {secret}"} if secret else {},
        )

    return send


def drafts():
    return list(Update.objects.drafts().order_by("pk"))


def test_words_of_an_item_that_look_like_a_tag_lead_nowhere(send, blog, ada):
    make_blog(by=ada, slug="storm").members.add(blog.members.get())
    send(OLD)
    bring()

    send(OLD | {"version": "2", "headline": "Bridge closed #storm"})
    bring()

    (draft,) = drafts()
    assert (draft.blog, draft.heading) == (blog, "Bridge closed #storm")


def test_an_item_is_a_draft_follows_its_versions_and_goes_when_it_is_cancelled(
    send, blog, cal
):
    assert send(OLD).json() == {"taken": 1, "known": 0, "odd": 0}
    assert send(OLD).json() == {"taken": 0, "known": 1, "odd": 0}
    assert (bring(), bring()) == (1, 0)
    (draft,) = drafts()
    assert (draft.blog, draft.author, draft.heading) == (blog, cal, "Bridge closed")
    assert (draft.byline, draft.review) == ("Mara Lind", "")
    assert draft.blocks()[0].html == "<p>The bridge is <strong>closed</strong>.</p>"
    came, *lines = draft.source_note.splitlines()
    assert came.startswith("Came by the wire, ")
    assert lines == [
        "The wire’s embargo: until 2026-12-01T18:00:00+01:00",
        "Source: Agency",
        "More to come",
    ]

    send(OLD | {"version": "3", "headline": "Bridge open"})
    send(OLD | {"version": "2", "headline": "Bridge closing"})
    bring()
    draft.refresh_from_db()
    assert (draft.heading, draft.byline) == ("Bridge open", "Mara Lind")

    send({"uri": OLD["uri"], "version": "4", "pubstatus": "canceled"})
    bring()
    assert drafts() == []


def test_what_we_send_ourselves_can_be_read_and_a_touched_draft_stays(send, ada, blog):
    ours = make_update(make_blog(slug="storm"), "Gusts", "It blows.", by=ada)
    item = json.loads(json.dumps(ninjs.item(ours), default=str))

    assert send(item, {"headline": "No uri"}, state="submitted").json() == {
        "taken": 1,
        "known": 0,
        "odd": 1,
    }
    bring()
    (draft,) = drafts()
    assert draft.heading == "Gusts"
    assert [block.words for block in draft.blocks()] == ["It blows."]
    assert (draft.review, draft.byline) == (Review.SUBMITTED, "Newsbook")
    newer = json.loads(json.dumps(item | {"version": "50", "headlines": []}))
    send(newer | {"title": "Storm"}, state="submitted")
    bring()
    draft.refresh_from_db()
    assert (draft.heading, draft.review) == ("Storm", Review.SUBMITTED)
    drafting.keep(draft, words("Gusts", "It blows. Stay in."), by=ada)

    later = ninjs.item(ours) | {"version": "99", "pubStatus": "canceled"}
    send(json.loads(json.dumps(later, default=str)))
    bring()
    draft.refresh_from_db()
    assert "Deleted by its sender" in draft.source_note


def test_what_was_withheld_and_is_released_is_there_again(send):
    send(OLD)
    bring()
    for version, status in enumerate(["withheld", "withheld", "usable"], 2):
        send(OLD | {"version": f"{version}", "pubstatus": status})
        bring()
        assert len(drafts()) == (status == "usable")
    send(OLD | {"version": "5", "headline": "Bridge open"})
    bring()
    assert [each.heading for each in drafts()] == ["Bridge open"]


def test_what_a_wire_says_names_no_other_blog_and_no_line_breaks_a_byline(send, cal):
    make_blog(slug="storm", members=[cal])
    body = {"body_html": "", "body_text": "Wet #storm and #flood"}
    send(OLD | body | {"headline": "[storm] Gusts", "byline": "Mara\u202e\n\x0bLind"})
    bring()

    (draft,) = drafts()
    assert (draft.blog.slug, draft.heading) == ("flood", "[storm] Gusts")
    assert draft.blocks()[0].words == "Wet #storm and #flood"
    assert draft.byline == "Mara Lind"


def test_only_a_token_that_may_write_there_gets_in(send, cal, blog):
    make_blog(slug="hers")
    _token, reads = Token.make(cal, name="R", scopes=[Scope.READ], days=9)

    assert send(OLD, secret="").status_code == 401
    assert send(OLD, secret="lbt_guessed").status_code == 401
    assert send(OLD, secret=reads).status_code == 403
    assert send(OLD, slug="hers").status_code == 404
    assert send(*[OLD] * 101).status_code == 413
    odd = {"uri": "x\x00", "version": 10**400, "bodies": [1, {}], "headlines": 5}
    assert send(odd).status_code == 202
    assert send([]).status_code == 400
    assert Client().get("/api/inbox/wire/flood").status_code == 405
    bring()
    assert Message.objects.count() == 0


def test_a_cancellation_that_names_no_version_is_of_the_one_that_is_here(send, blog):
    send(OLD)
    bring()
    gone = {"uri": OLD["uri"], "pubstatus": "canceled"}
    assert [send(gone).json()["taken"] for _ in range(2)] == [1, 0]
    assert (bring(), blog.updates.drafts().count()) == (1, 0)
    send(OLD | {"version": "2"})  # released
    assert (bring(), blog.updates.drafts().count()) == (1, 1)


def test_no_more_of_an_item_is_kept_than_fits_into_a_draft():
    long = "a " * 500_000
    both = [
        read({"uri": "u", "headline": long, f"body_{x}": long}).content
        for x in ("text", "html")
    ]
    assert [len(each.heading) for each in both] == [1_000] * 2
    assert [len(each.words + each.html) for each in both] == [400_000] * 2


def test_an_item_whose_blog_was_deleted_since_goes_into_no_other(blog, cal):
    item = read({"uri": "urn:1", "headline": "Bridge", "body_text": "See #flood"})
    take(item, person=cal, blog=blog)
    Message.objects.update(blog=None)

    assert bring() == 1
    assert Message.objects.get().state == Message.State.ASKED
    assert not blog.updates.drafts().exists()
