"""Simulated colleagues: they write in a rehearsal alone, at a set pace, and go by themselves."""

from datetime import timedelta

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Colleagues
from liveblog.publishing import colleagues
from liveblog.publishing.colleagues_script import STEPS
from tests.factories import make_blog

EVERY = timedelta(seconds=12)


@pytest.fixture
def dress(ada):
    return make_blog(by=ada, slug="dress", is_rehearsal=True)


def acted(blog, *, turns):
    """What each round of the worker did, one a pace."""
    start = timezone.now() + timedelta(seconds=1)
    return [publishing.let_colleagues_act(start + n * EVERY) for n in range(turns)]


def verbs(blog):
    lines = blog.journal.exclude(verb="go_live").order_by("revision")
    return list(lines.values_list("verb", flat=True))


def test_they_play_their_evening_once_and_go_home(ada, dress):
    publishing.call_colleagues(dress, by=ada)
    publishing.call_colleagues(dress, by=ada)  # pressed twice

    assert acted(dress, turns=len(STEPS) + 2) == [1] * len(STEPS) + [0, 0]

    assert verbs(dress) == [
        *("publish", "publish", "publish", "correct", "publish", "confirm"),
        *("publish", "publish", "withdraw", "publish", "publish"),
    ]
    names = set(dress.updates.published().values_list("byline", flat=True))
    assert names == {"Kim Rehearsing", "Toni Rehearsing"}
    assert Colleagues.objects.count() == 0
    newest = dress.updates.published().newest_first()[0]
    assert newest.heading == "The river has stopped rising"


def test_they_keep_their_pace(ada, dress):
    publishing.call_colleagues(dress, by=ada)
    now = timezone.now() + timedelta(seconds=1)

    moments = [now, now, now + EVERY - timedelta(seconds=1), now + EVERY]

    assert [publishing.let_colleagues_act(at) for at in moments] == [1, 0, 0, 1]


def test_of_two_workers_one_lets_them_act(ada, dress):
    publishing.call_colleagues(dress, by=ada)
    now = timezone.now() + timedelta(seconds=1)
    mine, theirs = Colleagues.objects.get(), Colleagues.objects.get()

    assert colleagues._take_a_step(mine, now)
    assert not colleagues._take_a_step(theirs, now)
    assert verbs(dress) == ["publish"]


def test_they_are_sent_home(ada, dress):
    publishing.call_colleagues(dress, by=ada)
    acted(dress, turns=2)

    publishing.send_colleagues_home(dress, by=ada)

    assert acted(dress, turns=20) == [0] * 20
    assert verbs(dress) == ["publish", "publish"]


def test_they_wait_in_a_pause_and_go_when_the_blog_closes(ada, dress):
    publishing.call_colleagues(dress, by=ada)
    publishing.pause(dress, by=ada, reason="Tea")
    now = timezone.now() + timedelta(seconds=1)
    paused = publishing.let_colleagues_act(now)
    publishing.resume(dress, by=ada)
    resumed = publishing.let_colleagues_act(now + EVERY)
    publishing.close(dress, by=ada)
    closed = publishing.let_colleagues_act(now + 2 * EVERY)

    assert (paused, resumed, closed) == (0, 1, 0)
    assert dress.updates.get().heading == "The river passes the second mark"
    assert Colleagues.objects.count() == 0


def test_where_everybody_is_read_they_submit(ada, dress):
    publishing.set_review(dress, by=ada, level="direct", is_sensitive=True, members={})
    publishing.call_colleagues(dress, by=ada)

    acted(dress, turns=len(STEPS) + 1)

    assert dress.updates.published().count() == 0
    submitted = dress.updates.submitted()
    assert submitted.count() == sum("of" not in step for step in STEPS)
    assert verbs(dress) == ["set_review"]


def test_only_an_editor_calls_them_and_only_into_a_live_rehearsal(
    ada, cal, blog, dress
):
    dress.members.add(cal)
    prepared = make_blog(live=False, slug="later", is_rehearsal=True)
    for where, by, refusal in [
        (blog, ada, publishing.NotAllowed),
        (dress, cal, publishing.NotAllowed),
        (prepared, ada, publishing.BlogNotLive),
    ]:
        with pytest.raises(refusal):
            publishing.call_colleagues(where, by=by)
    with pytest.raises(publishing.NotAllowed):
        publishing.send_colleagues_home(dress, by=cal)

    assert Colleagues.objects.count() == 0


def test_they_go_with_the_rehearsal(ada, dress):
    publishing.call_colleagues(dress, by=ada)

    publishing.wipe_rehearsal(dress, by=ada)

    assert Colleagues.objects.count() == 0


def test_they_speak_the_language_of_the_blog(ada, dress):
    publishing.localise(dress, by=ada, language="de")
    publishing.call_colleagues(dress, by=ada)

    acted(dress, turns=1)

    assert dress.updates.get().heading == "Der Fluss steigt über die zweite Marke"
