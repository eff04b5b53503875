"""The tables of docs/roles.md: every role, level and state, tried."""

from pathlib import Path

import pytest
from django.db import transaction

from accounts.models import User
from liveblog import publishing
from liveblog.markup.removing import Removal
from liveblog.models import Member, Update
from liveblog.publishing import drafting
from tests.factories import make_blog, make_draft, make_user, words

DOCUMENT = Path(__file__).parents[2] / "docs/roles.md"


def tables():
    """Each table as (its header, its rows), cells without blanks."""
    found, rows = [], []
    for line in [*DOCUMENT.read_text().splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif rows:
            found.append((rows[0], rows[2:]))
            rows = []
    return found


LEVELS, STATES = tables()


def test_the_tables_are_whole():
    assert len({tuple(row[:3]) for row in LEVELS[1]}) == 3 * 2 * 3
    assert {row[0] for row in STATES[1]} == {*VERBS}
    assert STATES[0][1:] == [*MADE]


@pytest.mark.parametrize("row", LEVELS[1], ids=" ".join)
def test_what_it_takes_to_publish_is_as_it_is_written(ada, cal, blog, row):
    of_the_blog, is_sensitive, of_member, correspondents, editors = row
    blog.review_level, blog.is_sensitive = of_the_blog, is_sensitive == "yes"
    Member.objects.filter(blog=blog, user=cal).update(review_level=of_member)

    assert publishing.needed(blog, cal) == correspondents
    assert publishing.needed(blog, ada) == editors


# What is done, and to what -----------------------------------------------------------------


def correct(update, verb, by):
    seen = update.last_revision
    verb(update, words("More"), by=by, seen_revision=seen or 0)


VERBS = {
    "submit": lambda u, by: publishing.submit(u, words("More"), by=by),
    "publish": lambda u, by: publishing.publish(u, words("More"), by=by),
    "approve": lambda u, by: publishing.approve(u, by=by),
    "send_back": lambda u, by: publishing.send_back(u, by=by, note="Why?"),
    "move": lambda u, by: publishing.move(u, make_blog(), by=by),
    "withdraw_submission": lambda u, by: publishing.withdraw_submission(u, by=by),
    "hold": lambda u, by: publishing.hold(u, by=by),
    "release": lambda u, by: publishing.release(u, by=by),
    "correct": lambda u, by: correct(u, publishing.correct, by),
    "submit_correction": lambda u, by: correct(u, publishing.submit_correction, by),
    "withdraw": lambda u, by: publishing.withdraw(u, by=by),
    "copy_to": lambda u, by: publishing.copy_to(another_of(u), u, by=by),
    "move_update": lambda u, by: publishing.move_update(u, another_of(u), by=by),
    "remove": lambda u, by: publishing.remove(u, Removal("Bridge"), by=by, reason="R"),
}


def another_of(update):
    """A blog in which the same people write, each at once."""
    return make_blog(members=update.blog.members.all())


def submitted(blog, people):
    draft = Update(blog=blog, author=people["A"])
    return publishing.submit(draft, words("Bridge"), by=people["A"])


def to_legal(blog, people):
    Member.objects.filter(user=people["A"]).update(review_level="legal")
    return submitted(blog, people)


def sent_back(blog, people):
    draft = submitted(blog, people)
    publishing.send_back(draft, by=people["E"], note="Why?")
    return draft


def held(blog, people):
    draft = submitted(blog, people)
    publishing.hold(draft, by=people["L"])
    return draft


def published(blog, people):
    return publishing.approve(submitted(blog, people), by=people["E"])


def withdrawn(blog, people):
    update = published(blog, people)
    publishing.withdraw(update, by=people["E"])
    return update


MADE = {
    "draft": lambda blog, people: make_draft(blog, "Bridge", by=people["A"]),
    "submitted": submitted,
    "to Legal": to_legal,
    "sent back": sent_back,
    "held": held,
    "published": published,
    "withdrawn": withdrawn,
}
REFUSALS = (publishing.Refusal, drafting.NoLongerADraft)


@pytest.mark.slow
@pytest.mark.unmeasured
@pytest.mark.parametrize("state", MADE)
def test_who_may_do_what_is_as_it_is_written(ada, cal, blog, state):
    mira, lee = make_user("Mira Holt"), make_user("Lee Park", role=User.Role.LEGAL)
    blog.members.add(mira)
    Member.objects.filter(blog=blog).update(review_level="second")
    people = {"A": cal, "C": mira, "E": ada, "L": lee}
    update = MADE[state](blog, people)

    column = STATES[0].index(state)
    written = {row[0]: row[column] for row in STATES[1]}
    found = {
        verb: " ".join(
            letter for letter, by in people.items() if changes(update.pk, act, by)
        )
        for verb, act in VERBS.items()
    }

    assert found == written


def changes(pk, act, by):
    """Whether it was done, and left its traces; all of it is rolled back."""
    undone = transaction.atomic()
    undone._from_testcase = True  # a verb's own transaction may begin inside it
    with undone:
        update = Update.objects.select_related("blog").get(pk=pk)
        before = traces(pk)
        try:
            act(update, User.objects.get(pk=by.pk))
            is_done = traces(pk) != before
        except REFUSALS:
            is_done = False
        transaction.set_rollback(True)
    return is_done


def traces(pk):
    update = Update.objects.get(pk=pk)
    steps = update.review_steps.count()
    proposals = update.proposals.count()
    return (
        update.state,
        update.review,
        update.saved_at,
        steps,
        proposals,
        update.copies.count(),
        update.blog_id,
    )
