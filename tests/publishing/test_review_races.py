"""Two people decide on one submission at the same moment, with real threads."""

import pytest

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, ProposedChange, Update
from liveblog.publishing import drafting
from tests.factories import make_blog, make_user, words
from tests.publishing.at_once import ROUNDS, at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people():
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    ines = make_user("Ines Noor", role=User.Role.EDITOR)
    return ada, ines, make_user("Cal Ferris")


@pytest.fixture(params=range(ROUNDS))
def waiting(request, people):
    ada, _ines, cal = people
    draft = Update(blog=make_blog(by=ada, members=[cal], slug="flood"), author=cal)
    return publishing.submit(draft, words("Bridge closed"), by=cal)


def own(update):
    """The same update and blog as another process holds them."""
    return Update.objects.select_related("blog", "submitted_by").get(pk=update.pk)


def lines(update):
    return list(update.blog.journal.values_list("verb", flat=True))


def test_two_editors_approve_and_it_is_published_once(people, waiting):
    ada, ines, _cal = people
    hers, theirs = own(waiting), own(waiting)

    raised = at_once(
        lambda: publishing.approve(hers, by=ada),
        lambda: publishing.approve(theirs, by=ines),
    )

    assert sorted(type(each).__name__ for each in raised) == ["NoneType", "NotWaiting"]
    assert lines(waiting) == ["go_live", "publish"]
    steps = list(waiting.review_steps.values_list("verb", flat=True))
    assert steps == ["submit", "approve"]


@pytest.mark.parametrize("other", ["withdraw", "save", "send_back"])
def test_either_it_is_approved_or_it_waits_no_longer(people, waiting, other):
    ada, ines, cal = people
    hers, theirs = own(waiting), own(waiting)
    others = {
        "withdraw": lambda: publishing.withdraw_submission(theirs, by=cal),
        "save": lambda: drafting.keep(theirs, words("Bridge open")),
        "send_back": lambda: publishing.send_back(theirs, by=ines, note="Which?"),
    }
    seen = hers.saved_at.isoformat()

    raised = at_once(lambda: publishing.approve(hers, by=ada, seen=seen), others[other])

    assert raised.count(None) == 1
    now = own(waiting)
    if raised[0] is None:
        assert (now.state, now.heading, now.review) == (
            *("published", "Bridge closed"),
            "",
        )
        assert type(raised[1]) in (publishing.NotWaiting, drafting.NoLongerADraft)
    else:
        assert isinstance(raised[0], publishing.NotWaiting)
        assert (now.state, lines(now)) == ("draft", ["go_live"])


def test_what_is_approved_while_legal_takes_it_is_held_all_the_same(people, waiting):
    ada = people[0]
    lee = make_user("Lee Park", role=User.Role.LEGAL)
    hers, theirs = own(waiting), own(waiting)

    raised = at_once(
        lambda: publishing.approve(hers, by=ada),
        lambda: publishing.hold(theirs, by=lee),
    )

    assert raised[1] is None
    now = own(waiting)
    assert (now.review, now.public_html) == ("held", "")
    is_first = raised[0] is None
    assert lines(now) == ["go_live", *(["publish", "withdraw"] if is_first else [])]


def test_two_editors_approve_a_proposed_change_and_it_is_done_once(people):
    ada, ines, _cal = people
    finn = make_user("Finn Aas", role=User.Role.EDITOR)
    blog = make_blog(by=ada, slug="flood")
    Blog.objects.filter(pk=blog.pk).update(is_sensitive=True)
    for headline in ("It falls", "It rises", "It stands"):
        blog.refresh_from_db()
        publishing.propose_words(blog, by=ada, headline=headline)
        changes = ProposedChange.objects.select_related("blog", "by")
        one, two = changes.get(), changes.get()

        raised = at_once(
            lambda change=one: publishing.approve_change(change, by=ines),
            lambda change=two: publishing.approve_change(change, by=finn),
        )

        kinds = sorted(type(each).__name__ for each in raised)
        assert kinds == ["NoneType", "NotWaiting"]
    assert list(blog.journal.values_list("verb", flat=True)).count("edit_blog") == 3
