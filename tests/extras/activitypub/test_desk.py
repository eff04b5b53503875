"""The desk's page of an account: for editors alone; and what any server reads of one."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.extras.activitypub.models import Account, Follower, Inbox
from tests.extras.activitypub.foreign import SITE, account_of, ask
from tests.factories import make_blog, make_update, make_user
from tests.moments import just_before_a_transaction
from tests.page import parse
from tests.validators import nodeinfo_complaints

pytestmark = [pytest.mark.one_database, pytest.mark.slow]

PAGE, SWITCH = "/desk/live/flood/fediverse/", "/desk/live/flood/fediverse/switch/"


@pytest.fixture
def account(blog, settings):
    settings.PUBLIC_URL = SITE
    return account_of(blog)


def make_follower(account, host="social.example", **fields):
    url = f"https://{host}/inbox"
    inbox, _made = Inbox.objects.get_or_create(url=url, defaults=fields)
    count = account.followers.count()
    return Follower.objects.create(
        account=account, inbox=inbox, actor=f"{url}/{count}", follow="x", owed=""
    )


def test_editors_alone_see_who_follows_and_switch_it_off(
    adas_desk, cals_desk, account, blog
):
    legal = Client()
    legal.force_login(make_user("Lee Park", role=User.Role.LEGAL))
    for desk in (cals_desk, legal):
        assert desk.get(PAGE).status_code == 404
        assert desk.post(SWITCH, {"on": "0"}).status_code == 404
    assert Client().get(PAGE).status_code == 302
    assert Client().post(SWITCH).status_code == 401
    assert adas_desk.post(PAGE).status_code == adas_desk.get(SWITCH).status_code == 405
    assert Account.objects.get().is_on
    for number in range(3):
        make_follower(account, f"{'a' if number else 'b'}.example")
    long_ago = timezone.now() - timedelta(days=1)
    Inbox.objects.filter(url__contains="b.example").update(
        failures=3, failing_since=long_ago, problem="it answers 502"
    )

    page = adas_desk.get(PAGE).content.decode()
    text = " ".join(parse(page).find("main").text.split())
    assert "@flood@127.0.0.1:8000" in text
    assert "3 people on 2 servers" in text
    assert "Failing since" in text
    assert text.endswith("b.example it answers 502")
    assert f'href="{PAGE}"' in adas_desk.get("/desk/live/flood/").content.decode()

    assert adas_desk.post(SWITCH, {"on": "0"}).url == PAGE
    assert "Switched off: nothing new is sent" in adas_desk.get(PAGE).content.decode()
    assert not Account.objects.get().is_on
    adas_desk.post(SWITCH, {"on": "1"})
    assert Account.objects.get().is_on


def test_who_is_an_editor_no_more_at_that_moment_switches_nothing(
    adas_desk, account, ada
):
    def demote():
        User.objects.filter(pk=ada.pk).update(role=User.Role.CORRESPONDENT)

    with just_before_a_transaction(demote):
        assert adas_desk.post(SWITCH, {"on": "0"}).status_code == 404

    assert Account.objects.get().is_on


def test_one_that_is_off_is_not_found_and_sends_nothing_new(account, blog, ada):
    before = make_update(blog, "Before", by=ada)
    follower = make_follower(account)
    account_of(blog)
    assert follower.inbox.copies.count() == 1
    Account.objects.update(is_on=False)
    make_update(blog, "After", by=ada)
    publishing.withdraw(before, by=ada)
    account_of(blog)

    of_updates = follower.inbox.copies.exclude(note__update_id=None)
    assert [copy.note.is_gone for copy in of_updates] == [True]
    finger = f"{SITE}/.well-known/webfinger?resource="
    assert ask(f"{finger}acct:flood@127.0.0.1:8000").status_code == 404
    assert ask(f"{SITE}/activitypub/blogs/{blog.pk}/").status_code == 200


def test_an_account_keeps_its_name_whatever_its_address(account, blog, ada):
    publishing.change_address(blog, "river", by=ada)
    finger = f"{SITE}/.well-known/webfinger?resource="
    own = f"{SITE}/activitypub/blogs/{blog.pk}/"
    known = [
        *("acct:flood@127.0.0.1:8000", "acct:river@127.0.0.1:8000"),
        *(own, f"{SITE}/live/river/", f"{SITE}/live/flood/"),
    ]
    for asked in known:
        found = ask(finger + asked)
        assert found.status_code == 200, asked
        assert found.json()["subject"] == "acct:flood@127.0.0.1:8000"
        assert found.headers["Access-Control-Allow-Origin"] == "*"
    for asked in (
        "acct:flood@other.example",
        "acct:x@127.0.0.1:8000",
        f"{own}x",
        "%00",
    ):
        assert ask(finger + asked).status_code in (400, 404), asked
    actor = ask(own).json()
    assert actor["inbox"] == f"{SITE}/live/flood/inbox/send/"
    assert actor["url"] == f"{SITE}/live/river/"
    # Another blog at the address that it had is somebody else.
    make_blog(by=ada, slug="-Flood-")
    account_of(blog)
    names = Account.objects.order_by("pk").values_list("name", flat=True)
    assert list(names)[:1] == ["flood"]
    assert list(names)[1].startswith("flood-")


def test_a_page_says_where_its_other_form_is(rey, account, blog, ada):
    update = make_update(blog, "Bridge closed", by=ada)
    for shown, address in ((blog, "blogs"), (update, "updates")):
        page = rey.get(shown.get_absolute_url()).content.decode()
        assert (
            '<link rel="alternate" type="application/activity+json" '
            f'href="{SITE}/activitypub/{address}/{shown.pk}/">' in page
        )
    found = ask(f"{SITE}/.well-known/nodeinfo").json()
    told = ask(found["links"][0]["href"]).json()
    assert (nodeinfo_complaints(told), told["protocols"]) == ([], ["activitypub"])
    assert nodeinfo_complaints(told | {"usage": {}}) == [
        "'users' is a required property"
    ]
    pinned = f"{SITE}/activitypub/blogs/{blog.pk}/featured/"
    assert ask(pinned).json()["orderedItems"] == []
    publishing.pin(update, by=ada)
    account_of(blog)
    [item] = ask(pinned).json()["orderedItems"]
    assert item["id"] == f"{SITE}/activitypub/updates/{update.pk}/"


def test_a_page_is_its_own_blogs_whatever_another_ones_handle(account, ada):
    """Of two addresses that differ in their case alone one is a handle."""
    other = make_blog(by=ada, slug="Flood")
    own = account_of(other)
    finger = f"{SITE}/.well-known/webfinger?resource={SITE}/live/"
    found = [ask(f"{finger}{slug}/").json()["subject"] for slug in ("Flood", "flood")]

    handles = [f"acct:{name}@127.0.0.1:8000" for name in (own.name, "flood")]
    assert (found, own.name) == (handles, f"flood-{other.pk}")


def test_a_handle_that_is_another_ones_address_keeps_nobody_without_an_account(
    account, ada
):
    other = make_blog(by=ada, slug="other")
    publishing.change_address(other, f"flood-{other.pk + 1}", by=ada)
    account_of(other)
    last = make_blog(by=ada, slug="Flood")

    assert (last.pk, account_of(last).name) == (other.pk + 1, f"flood-{last.pk}-2")
