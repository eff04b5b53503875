"""Where an album goes whose pictures come as messages of their own, in whatever order they are brought in."""

import pytest

from liveblog import publishing
from liveblog.extras.inbox.incoming import Content, Incoming
from liveblog.extras.inbox.models import Message
from liveblog.extras.inbox.taking import take
from tests.extras.inbox.sending import bind, bring
from tests.factories import make_blog

pytestmark = pytest.mark.one_database


def send(number, words, sender, *, pictures=()):
    content = Content(words=words, pictures=list(pictures))
    incoming = Incoming("telegram", number, "777", content, album="a")
    take(incoming, person=sender.person, sender=sender)


def said(blog):
    found = blog.updates.drafts().order_by("pk")
    return [[block.words for block in draft.blocks()] for draft in found]


def test_it_goes_where_one_of_it_says_though_another_is_there_before(
    blog, cal, ada, channels
):
    bridge = make_blog(members=[cal], slug="bridge")
    channels["telegram"]["api"] = "http://127.0.0.1:1"  # nobody answers there
    sender = bind(cal, "telegram", "777", blog=blog)
    send("1", "#bridge The first", sender, pictures=[{"id": "slow"}])
    send("2", "The second", sender)

    assert bring(hours=0) == 2
    assert (said(bridge), said(blog)) == ([["The second"]], [])
    Message.objects.filter(number="1").update(tries=5)  # the last one
    assert (bring(), bring()) == (1, 1)
    (draft,) = bridge.updates.drafts()
    assert said(bridge) == [["The first", "The second"]]
    assert "it did not come" in draft.source_note
    # What comes once it is public is of that blog, too.
    publishing.publish(draft, draft.words(), by=ada)
    send("3", "The third", sender)
    assert bring() == 1
    assert (said(bridge), said(blog)) == ([["The third"]], [])


def test_who_says_for_which_blog_one_of_it_is_has_said_it_of_all(blog, cal, cals_desk):
    make_blog(members=[cal])
    sender = bind(cal, "telegram", "777")
    send("1", "The first", sender)
    send("2", "The second", sender)
    assert bring() == 2
    first, _second = Message.objects.stuck_of(cal).order_by("pk")

    cals_desk.post(f"/desk/you/inbox/came/{first.pk}/", {"blog": blog.slug})
    assert bring() == 2
    assert said(blog) == [["The second", "The first"]]
