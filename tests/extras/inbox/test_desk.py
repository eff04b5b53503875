"""The page of one's own ways in: nobody else's, and a secret is shown once."""

import re

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from liveblog.extras.inbox.models import Message, Sender
from tests.extras.inbox.sending import bind, bring, from_telegram
from tests.factories import make_blog, make_user

pytestmark = pytest.mark.one_database

# By the methods that they answer, as in tests/desk/addresses.py.
PAGES = {"inbox"}
VERBS = {"take_my_mails", "new_address", "new_code", "set_blog", "end", "place"}
VERBS |= {"dismiss"}
# In test_wire_desk.py.
OF_WIRES = {"wires", "new_wire", "wire", "remove_wire", "ask_wire"}
OF_WIRES |= {"switch_wire_off", "switch_wire_on", "bind_wire", "unbind_wire"}


@pytest.fixture
def addresses(blog, cal):
    sender = bind(cal, "telegram", "777")
    from_telegram({"text": "One"})
    arguments = {"new_code": ["slack"], "set_blog": [sender.pk], "end": [sender.pk]}
    arguments["place"] = [Message.objects.get().pk]
    return {
        name: reverse(f"inbox:{name}", args=arguments.get(name, []))
        for name in PAGES | VERBS
    }


def names_of(app_name):
    ours = [
        pattern
        for pattern in get_resolver().url_patterns
        if getattr(pattern, "app_name", "") == app_name
    ]
    return [
        (str(one.pattern), {each.name for each in one.url_patterns}) for one in ours
    ]


def test_every_address_is_walked_and_each_is_ones_own_alone(addresses, cal, cals_desk):
    assert names_of("inbox") == [("desk/", PAGES | VERBS | OF_WIRES)]
    assert names_of("inbox_api") == [("api/", {"mail", "chat", "wire"})]
    ann = Client()
    ann.force_login(make_user("Ann Sorg"))
    page = addresses["inbox"]
    assert Client().get(page).url == f"/accounts/login/?next={page}"
    assert (cals_desk.get(page).status_code, cals_desk.post(page).status_code) == (
        *(200, 405),
    )
    for name in VERBS:
        assert cals_desk.get(addresses[name]).status_code == 405, name
        assert Client().post(addresses[name]).status_code == 401, name
        of_ann = {"Desk-Person": str(cal.pk + 1000)}
        assert cals_desk.post(addresses[name], headers=of_ann).status_code == 403, name
    for name in ("set_blog", "end", "place"):
        assert ann.post(addresses[name]).status_code == 404, name
    assert "777" not in ann.get(page).content.decode()
    assert Sender.objects.get().person == cal


def test_everybody_finds_it_in_their_account(cals_desk, blog):
    assert 'href="/desk/you/inbox/"' in cals_desk.get("/desk/you/").content.decode()


def test_what_is_off_is_not_offered(addresses, cals_desk, channels):
    channels.clear()

    page = cals_desk.get(addresses["inbox"]).content.decode()

    assert "The newsroom has set up no way in yet." in page
    assert "Show a code" not in page
    for name in ("new_code", "take_my_mails", "new_address"):
        assert cals_desk.post(addresses[name]).status_code == 404


def test_a_secret_address_is_made_for_a_blog_of_ones_own_and_shown_once(
    cals_desk, cal, blog, ada
):
    hers = make_blog(headline="Not Cals")
    refused = cals_desk.post("/desk/you/inbox/address/", {"blog": hers.slug})
    assert refused.status_code == 422
    assert "Choose a blog that is there, and not closed." in refused.content.decode()

    cals_desk.post("/desk/you/inbox/address/", {"blog": blog.slug})

    shown = [
        re.search(
            r"reports\+([a-z0-9]{16})@",
            cals_desk.get("/desk/you/inbox/").content.decode(),
        )
        for _ in range(2)
    ]
    assert (bool(shown[0]), shown[1]) == (True, None)
    made = Sender.objects.get()
    assert (made.person, made.blog, made.address) == (cal, blog, "")
    assert shown[0][1] not in made.digest


def test_a_way_in_has_its_blog_and_can_be_ended(addresses, cals_desk, cal, blog):
    other = make_blog(members=[cal], slug="storm")

    cals_desk.post(addresses["set_blog"], {"blog": "storm"})
    bring()
    page = cals_desk.get(addresses["inbox"]).content.decode()
    (draft,) = other.updates.drafts()
    assert f'href="/desk/live/storm/drafts/{draft.pk}/"' in page
    cals_desk.post(addresses["end"])
    from_telegram({"text": "Two", "message_id": 6})

    assert (Sender.objects.count(), bring()) == (0, 0)
    draft.delete()
    assert "Its draft is gone" in cals_desk.get(addresses["inbox"]).content.decode()
