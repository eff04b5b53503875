"""A server that has never seen our code follows a blog, from its first update to its end."""

import re

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.activitypub import followers
from liveblog.extras.activitypub.models import Follower, Inbox
from tests.extras.activitypub.foreign import SITE, ask, mastodon, work
from tests.factories import figure, make_image, make_update, quote, words

__all__ = ["mastodon"]  # a fixture

pytestmark = pytest.mark.slow


def text_of(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def test_a_server_follows_a_blog_from_publication_to_its_end(mastodon, blog, ada):
    work()
    actor = mastodon.find("@flood@127.0.0.1:8000")
    assert (actor["name"], actor["type"]) == ("River at record height", "Service")
    assert actor["url"] == f"{SITE}/live/flood/"
    status, follow = mastodon.follow(actor)
    work()
    mastodon.read()
    [accepted] = mastodon.activities
    assert (status, accepted["type"], accepted["actor"]) == (202, "Accept", actor["id"])
    assert accepted["object"]["id"] == follow["id"]

    image = make_image(by=ada)
    blocks = ("Since noon.", quote(), figure(image))
    told = {"byline": "Ada Brandt", "location": "Arnfeld"}
    update = make_update(blog, "Bridge closed", *blocks, by=ada, **told)
    work(at=timezone.now())
    assert mastodon.read() == 0  # it may still be taken back
    work()
    mastodon.read()
    [note] = mastodon.objects.values()
    assert note["id"] == f"{SITE}/activitypub/updates/{update.pk}/"
    assert note["url"] == f"{SITE}{update.get_absolute_url()}"
    assert text_of(note["content"]) == (
        "Bridge closed Since noon. “It came up the stairs.” Josef Lind "
        "The upper bridge [Anna Sorg] Ada Brandt reporting from Arnfeld "
        f"{note['url']}"
    )
    assert note["contentMap"] == {"en": note["content"]}
    [picture] = note["attachment"]
    assert (picture["type"], picture["name"]) == ("Image", "A bridge")
    assert ask(picture["url"]).status_code == 200

    seen = update.last_revision
    publishing.correct(
        update, words("Bridge open"), by=ada, seen_revision=seen, note="It was open."
    )
    second = make_update(blog, "Water falls", by=ada)
    publishing.pin(second, by=ada)
    work()
    mastodon.read()
    assert mastodon.types == ["Accept", "Create", "Update", "Create"]
    corrected = text_of(mastodon.objects[note["id"]]["content"])
    assert "Bridge closed" not in corrected
    assert re.fullmatch(
        r"Bridge open Correction \d\d:\d\d\. It was open\. http.*", corrected
    )
    assert ask(note["id"]).json()["content"] == mastodon.objects[note["id"]]["content"]

    update.refresh_from_db()
    publishing.withdraw(update, by=ada)
    work(at=timezone.now())  # at once
    mastodon.read()
    assert mastodon.types[4:] == ["Delete"]
    assert mastodon.objects[note["id"]]["type"] == "Tombstone"
    gone = ask(note["id"])
    assert (gone.status_code, gone.json()["type"]) == (410, "Tombstone")
    assert "Bridge" not in gone.content.decode()

    publishing.retitle(blog, by=ada, headline="River falls", standfirst="")
    work()
    mastodon.read()
    assert mastodon.types[5:] == ["Update"]
    assert mastodon.accounts[actor["id"]]["name"] == "River falls"

    publishing.close(blog, by=ada)
    publishing.withdraw_blog(blog, by=ada, reason="Wrong")
    work(at=timezone.now())
    mastodon.read()
    assert mastodon.types[6:] == ["Delete", "Update"]
    assert {each["type"] for each in mastodon.objects.values()} == {"Tombstone"}
    # Its key is still there, to believe it by, and no word of it.
    bare = ask(actor["id"]).json()
    assert bare["publicKey"] == actor["publicKey"]
    assert bare == mastodon.accounts[actor["id"]] | {"@context": bare["@context"]}
    assert "River" not in str(bare)

    publishing.bring_back(blog, by=ada)
    work()
    mastodon.read()
    assert sorted(mastodon.types[8:]) == ["Create", "Update"]
    [back] = mastodon.shown
    assert text_of(back) == f"Water falls {SITE}{second.get_absolute_url()}"
    assert mastodon.accounts[actor["id"]]["name"] == "River falls"


def test_of_one_host_so_many_inboxes_are_sent_to_and_others_are_refused(
    mastodon, blog, monkeypatch
):
    """Each costs a message of every update; that of a whole server counts once."""
    monkeypatch.setattr(followers, "MOST_INBOXES", 1)
    work()
    actor = mastodon.find("@flood@127.0.0.1:8000")
    for who in ("rey", "mo"):
        mastodon.follow(actor, who=who)
    work()
    mastodon.read()
    assert mastodon.types == ["Accept", "Accept"]
    mastodon.has_shared_inbox = False
    for number, who in enumerate(["lee", "kim", "lee"]):  # and again
        mastodon.follow(actor, who=who, number=number)
        work()
        mastodon.read()
    mastodon.follow(actor, who="rey", number=2)  # now with one of their own
    work()
    mastodon.read()

    assert mastodon.types == ["Accept", "Accept", "Reject", "Reject"]
    people = Follower.objects.values_list("actor", flat=True)
    assert set(people) == {mastodon.person("rey"), mastodon.person("mo")}
    assert Inbox.objects.count() == 2
    # Nor where it writes its own name otherwise.
    Inbox.objects.create(url="https://Many.example/users/1/inbox")
    assert followers._inboxes_beside("https://many.example:443/users/2/inbox") == 1
    assert followers._inboxes_beside("https://any.example/users/2/inbox") == 0
