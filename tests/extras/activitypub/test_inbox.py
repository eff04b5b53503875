"""What is sent to an account's inbox: believed where it is signed by who sends it, or forgotten."""

import json
from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.test import Client
from django.utils import timezone

from liveblog.extras.activitypub import followers
from liveblog.extras.activitypub.followers import Judge
from liveblog.extras.activitypub.keeping import forget
from liveblog.extras.activitypub.models import Account, Follower, Received
from liveblog.extras.activitypub.signing import Signer, new_keys, signed_of
from tests.extras.activitypub import foreign
from tests.extras.activitypub.foreign import (
    HOST,
    SITE,
    account_of,
    ask,
    followed,
    mastodon,
    serving,
    signer_of,
    work,
)
from tests.factories import make_blog

__all__ = ["mastodon"]  # a fixture

pytestmark = [pytest.mark.slow, pytest.mark.one_database]
# Of the P-192, which nobody should use.
UNKNOWN_CURVE = """-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQIDQgAE7JL9w8ZkxxouJkGIDtz+HUlTHB89
Tt258Zr/IcV2T0gemXInJUjLU+TEbbplSIZG9or1IiEhnqpJXGuzYJKnwQ==
-----END PUBLIC KEY-----
"""


@pytest.fixture
def actor(mastodon, blog):
    return ask(f"{SITE}/activitypub/blogs/{account_of(blog).blog_id}/").json()


def test_what_is_not_signed_by_who_sends_it_is_not_believed(mastodon, actor):
    me, inbox = mastodon.person(), actor["inbox"]
    follow = {"id": f"{me}/1", "type": "Follow", "actor": me, "object": actor["id"]}
    long_ago = format_datetime(timezone.now() - timedelta(hours=2), usegmt=True)
    refused = {
        "no signature": {"instead": {"signature": ""}},
        "another body": {"other_body": json.dumps(follow | {"id": "x"}).encode()},
        "no digest": {"names": "(request-target) host date"},
        "of long ago": {"sent": {"date": long_ago}},
        "no date": {"sent": {"date": "soon"}},
        "key elsewhere": {"key": "https://other.example/users/rey#main-key"},
    }
    for why, changes in refused.items():
        assert mastodon.post(inbox, follow, **changes) == 401, why
    assert Received.objects.count() == 0

    # Of these only whose key it is can tell, and that is found out later.
    forged = {
        "another inbox": {"path": "/live/other/inbox/send/"},
        "another key": {"key": f"{mastodon.person('eve')}#main-key"},
    }
    for why, changes in forged.items():
        assert mastodon.post(inbox, follow, **changes) == 202, why
    with serving() as liar:  # says that a key of its own is theirs
        liar.origin = mastodon.origin
        assert liar.post(inbox, follow) == 202
    work()
    assert Received.objects.exclude(done_at=None).count() == 3
    assert Follower.objects.count() == 0
    # Each time its own server was asked, in a request that it may ask us to sign.
    path, headers = mastodon.asked[0]
    assert (path, headers["accept"].split(",")[0]) == ("/users/rey", foreign.TYPE)
    assert signer_of("GET", path, headers) == actor["id"]


def test_what_concerns_nobody_is_taken_and_forgotten(mastodon, actor):
    me = mastodon.person()
    nothing = [
        {"type": "Like", "actor": me, "object": f"{SITE}/activitypub/updates/1/"},
        {"type": "Create", "actor": me, "object": {"type": "Note", "content": "Hi"}},
        {"type": "Follow", "actor": me, "object": "https://other.example/"},
        {"type": "Follow", "actor": "https://10.0.0.1/me", "object": actor["id"]},
        {"type": "Follow", "actor": ["x"], "object": {"id": 7}},
        {"type": "Delete", "actor": me, "object": me},
        {"type": "Undo", "actor": me, "object": {"type": "Follow"}},
        [1],
        None,
    ]
    for told in nothing:
        assert mastodon.post(actor["inbox"], told) == 202, told
    assert Received.objects.count() == 0
    path = actor["inbox"].removeprefix(SITE)
    as_json = {"content_type": foreign.TYPE}
    for body in ("{", "[" * 20_000, "\xff"):
        assert Client().post(path, body, **as_json).status_code == 400
    assert Client().post(path, "{}", content_type="text/html").status_code == 400
    assert Client().post(path, "x" * 65_537, **as_json).status_code == 413
    assert Client().post("/live/x/inbox/send/", "{}", **as_json).status_code == 404


def test_who_follows_stops_comes_back_and_is_no_more(mastodon, blog, ada):
    other = make_blog(by=ada, slug="storm")
    actor = followed(mastodon, blog)
    account_of(other)
    followed(mastodon, other)
    me = mastodon.person()
    count = f"{SITE}/activitypub/blogs/{blog.pk}/followers/"
    assert ask(count).json()["totalItems"] == 1
    assert "orderedItems" not in ask(count).json()

    undo = {"id": f"{me}/2", "type": "Undo", "actor": me}
    undo["object"] = {"type": "Follow", "actor": me, "object": actor["id"]}
    assert mastodon.post(actor["inbox"], undo) == 202
    work()
    assert [each.account.name for each in Follower.objects.all()] == ["storm"]

    # The same request once more is no other; a new one is.
    sent = {"date": format_datetime(timezone.now(), usegmt=True)}
    again = {"id": f"{me}/3", "type": "Follow", "actor": me, "object": actor["id"]}
    assert mastodon.post(actor["inbox"], again, sent=sent) == 202
    work()
    assert Follower.objects.count() == 2
    assert mastodon.post(actor["inbox"], undo | {"id": f"{me}/6"}) == 202
    work()
    assert mastodon.post(actor["inbox"], again, sent=sent) == 202
    work()
    assert Follower.objects.count() == 1

    gone = {"id": f"{me}/4", "type": "Delete", "actor": me, "object": me}
    assert mastodon.post(actor["inbox"], gone) == 202  # as if somebody else said so
    with serving() as liar:
        liar.origin = mastodon.origin
        assert liar.post(actor["inbox"], gone | {"id": f"{me}/5"}) == 202
    mastodon.gone.add("rey")
    work()
    assert Follower.objects.count() == 0
    assert forget(timezone.now()) == 0
    assert Received.objects.count() > 0
    forget(timezone.now() + timedelta(hours=4))
    assert Received.objects.count() == 0


def test_who_cannot_be_asked_is_asked_later_and_then_forgotten(mastodon, actor):
    mastodon.follow(actor)
    mastodon.stop()
    at, tries = timezone.now(), []
    for hours in range(5):
        work(at=at + timedelta(hours=hours))
        tries.append(Received.objects.get().tries)

    assert tries[-1] == 3
    assert Received.objects.get().done_at is not None
    assert Follower.objects.count() == 0
    mastodon.thread.join()


def test_an_inbox_on_another_host_is_sent_nothing(mastodon, actor, monkeypatch):
    """Else who follows could have us trouble somebody."""
    own = mastodon.actor("rey")
    elsewhere = {"inbox": "https://victim.example/", "endpoints": None}
    monkeypatch.setattr(mastodon, "actor", lambda _name: own | elsewhere)
    mastodon.follow(actor)
    work()

    assert Follower.objects.count() == 0
    assert Received.objects.get().done_at is not None


def test_so_much_waits_to_be_found_out_and_no_more(mastodon, actor, monkeypatch):
    monkeypatch.setattr("liveblog.extras.activitypub.inbox.MOST_OF_A_HOST", 2)
    statuses = [mastodon.follow(actor, who=f"p{n}")[0] for n in range(3)]

    assert statuses == [202, 202, 503]
    assert Judge().go(timezone.now()) == 1  # one of a host at a time


def test_who_stops_before_it_is_found_out_that_they_began_does_not_follow(
    mastodon, actor
):
    _status, follow = mastodon.follow(actor)
    undo = {"id": "x", "type": "Undo", "actor": mastodon.person(), "object": follow}
    assert mastodon.post(actor["inbox"], undo) == 202
    work()

    assert Received.objects.exclude(done_at=None).count() == 2
    assert Follower.objects.count() == 0


def test_an_actor_whose_key_or_inbox_nobody_can_read_holds_up_no_other(
    mastodon, actor, monkeypatch
):
    """The key lies on a curve that is not known here; half of a character is none."""
    own = mastodon.actor("rey")
    key = own["publicKey"] | {"publicKeyPem": UNKNOWN_CURVE}
    odd = {
        "rey": own | {"publicKey": key},
        "ben": mastodon.actor("ben")
        | {"endpoints": {"sharedInbox": f"{mastodon.origin}/\ud800"}},
        "poe": mastodon.actor("poe"),
    }
    monkeypatch.setattr(mastodon, "actor", odd.get)
    for who in odd:
        mastodon.follow(actor, who=who)
    work()

    assert Received.objects.waiting().count() == 0
    assert [each.actor for each in Follower.objects.all()] == [mastodon.person("poe")]


def test_a_date_that_is_none_is_refused(mastodon, actor):
    me = mastodon.person()
    follow = {"id": f"{me}/1", "type": "Follow", "actor": me, "object": actor["id"]}
    for date in (f"Tue, 01 Dec {'9' * 30} 10:00:00 GMT", f"1 Dec 2026 +{'9' * 30}"):
        sent = {"date": date}
        assert mastodon.post(actor["inbox"], follow, sent=sent) == 401, date


def test_what_was_asked_for_is_no_header_s_to_say():
    sender, now, body = Signer("k", new_keys()[0]), timezone.now(), b"{}"
    sent = sender.headers("POST", HOST, "/elsewhere/", now, body)
    lower = {name.lower(): each for name, each in sent.items()}
    forged = lower | {"(request-target)": "post /elsewhere/"}

    signed = signed_of("POST", "/here/", forged, body, now)
    assert signed.text.startswith("(request-target): post /here/\n")


def test_a_signature_that_is_written_otherwise_is_no_other(mastodon, actor):
    me = mastodon.person()
    follow = {"id": f"{me}/1", "type": "Follow", "actor": me, "object": actor["id"]}
    sent = {"date": format_datetime(timezone.now(), usegmt=True)}
    assert mastodon.post(actor["inbox"], follow, sent=sent) == 202
    [first] = Received.objects.all()
    # The last of its letters has four bits that say nothing.
    last = first.signature[-3]
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    other = letters[letters.index(last) + 1]
    again = f"{first.signature[:-3]}{other}=="
    header = (
        f'keyId="{first.key}",algorithm="rsa-sha256",'
        f'headers="(request-target) host date digest",signature="{again}"'
    )
    instead = {"signature": header}
    mastodon.post(actor["inbox"], follow, sent=sent, instead=instead)

    assert Received.objects.count() == 1


def test_what_one_host_has_sent_does_not_keep_the_others_waiting(actor, monkeypatch):
    asked = []
    monkeypatch.setattr(followers, "_find_out", lambda each, _told: asked.append(each))
    people = [f"https://slow.example/{number}" for number in range(40)]
    for number, person in enumerate([*people, "https://quick.example/rey"]):
        Received.objects.create(
            account=Account.objects.get(), act="follow", actor=person, digest=number
        )

    assert Judge().go(timezone.now()) == 2
    assert {each.actor for each in asked} == {people[0], "https://quick.example/rey"}
