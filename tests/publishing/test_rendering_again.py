"""A long blog is rendered again in small steps, and the desk goes on in between."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from liveblog import publishing
from liveblog.management.commands import rerender as command
from liveblog.models import TextBlock, Update, Verb
from liveblog.publishing import rendering_again
from tests.factories import make_update, words
from tests.moments import just_before_a_transaction

OLD = "An older template"


@pytest.fixture(autouse=True)
def small_steps(monkeypatch):
    monkeypatch.setattr(rendering_again, "BATCH", 2)
    monkeypatch.setattr(rendering_again, "TOLD", 4)


@pytest.fixture
def six(blog):
    """Updates of the revisions 2 to 7, the oldest first, of an older template."""
    updates = [make_update(blog, f"Update {n}", "It fell.") for n in range(6)]
    Update.objects.update(public_html=OLD)
    return updates


def revisions(blog):
    return list(
        blog.updates.order_by("first_revision").values_list("last_revision", flat=True)
    )


def test_pages_are_told_of_the_newest_in_small_revisions_and_the_rest_is_stored(
    blog, six
):
    assert publishing.rerender(blog) == 6

    assert not Update.objects.filter(public_html=OLD).exists()
    # 8 and 9 for the newest four; the oldest two keep theirs; 10 is told to feeds.
    assert revisions(blog) == [2, 3, 9, 9, 8, 8]
    blog.refresh_from_db()
    assert blog.revision == 10
    assert publishing.rerender(blog) == 0
    blog.refresh_from_db()
    assert blog.revision == 10


def test_the_desk_publishes_and_corrects_between_two_steps(ada, blog, six):
    steps = publishing.rerendering(blog)
    next(steps)

    new = make_update(blog, "Published in between", by=ada)
    publishing.correct(
        six[0], words("Corrected in between"), by=ada, seen_revision=2, note="Wrong."
    )
    list(steps)

    oldest = Update.objects.get(pk=six[0].pk)
    assert "Corrected in between" in oldest.public_html
    assert Update.objects.get(pk=new.pk).heading == "Published in between"
    blog.refresh_from_db()
    lines = [(line.revision, line.verb) for line in blog.journal.order_by("revision")]
    assert lines[-4:-1] == [
        (9, Verb.PUBLISH),
        (10, Verb.CORRECT),
        (11, Verb.RERENDER),
    ]
    assert [revision for revision, _ in lines] == list(range(1, blog.revision + 1))


def test_what_is_changed_between_the_look_and_the_lock_is_rendered_as_it_is_then(
    blog, six
):
    def change():
        TextBlock.objects.filter(update=six[5]).update(words="<p>It rose.</p>")

    with just_before_a_transaction(change):
        publishing.rerender(blog)

    assert "It rose." in Update.objects.get(pk=six[5].pk).public_html


def test_it_goes_on_where_it_was_stopped(blog, six):
    steps = publishing.rerendering(blog)
    next(steps)
    stopped = next(steps)
    assert (stopped.done, stopped.of, stopped.changed) == (4, 6, 4)
    assert stopped.down_to == six[2].first_revision

    (last,) = publishing.rerendering(blog, below=stopped.down_to)

    assert (last.done, last.changed) == (6, 2)
    assert not Update.objects.filter(public_html=OLD).exists()


def test_the_command_says_how_far_it_has_come_and_how_to_go_on(blog, six, monkeypatch):
    monkeypatch.setattr(command, "SAY_EVERY_SECONDS", 0)
    said = StringIO()

    call_command("rerender", "flood", "--below", "6", stdout=said)

    assert said.getvalue() == (
        "flood: 4 of 6. To go on from here: manage.py rerender flood --below 4\n"
        "flood: 6 of 6. To go on from here: manage.py rerender flood --below 2\n"
        "flood: 4 updates changed\n"
    )


@pytest.mark.parametrize("arguments", [["nowhere"], ["--below", "6"]])
def test_the_command_says_what_is_wrong_with_what_it_is_given(blog, arguments):
    with pytest.raises(CommandError):
        call_command("rerender", *arguments)
