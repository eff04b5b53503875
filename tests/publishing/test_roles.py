"""The tables of docs/roles.md: every role, level and state, tried."""

from pathlib import Path

import pytest
from django.db import transaction

from accounts.models import User
from liveblog import publishing
from liveblog.markup.removing import Removal
from liveblog.models import Blog, Member, Update, Verb
from liveblog.publishing import drafting
from tests.factories import make_blog, make_draft, make_update, make_user, words

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


LEVELS, STATES, PROPOSED = tables()


def test_the_tables_are_whole():
    assert len({tuple(row[:3]) for row in LEVELS[1]}) == 3 * 2 * 3
    assert {row[0] for row in STATES[1]} == {*VERBS}
    assert STATES[0][1:] == [*MADE]
    assert {row[0] for row in PROPOSED[1]} == {*SENSITIVE}


@pytest.mark.one_database
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


@pytest.mark.one_database
@pytest.mark.slow
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


# What is no draft, in a sensitive blog ----------------------------------------------------

# Each with how the update stands before it.
SENSITIVE = {
    "edit_blog": (lambda u, by: _retitle(u.blog, by), {}),
    "go_live": (lambda u, by: publishing.go_live(_prepared(u.blog), by=by), {}),
    "bring_back": (lambda u, by: publishing.bring_back(_withdrawn(u.blog), by=by), {}),
    "mark_breaking": (lambda u, by: publishing.mark_breaking(u, by=by), {}),
    "confirm": (lambda u, by: publishing.confirm(u, by=by), {}),
    "unmark_unconfirmed": (
        lambda u, by: publishing.unmark_unconfirmed(u, by=by),
        {"verification": "unconfirmed"},
    ),
    "mark_wrong": (lambda u, by: publishing.mark_wrong(u, by=by, note="No."), {}),
    "mark_unconfirmed": (lambda u, by: publishing.mark_unconfirmed(u, by=by), {}),
    "end_breaking": (
        lambda u, by: publishing.end_breaking(u, by=by),
        {"is_breaking": True, "breaking_until": "2099-01-01T12:00Z"},
    ),
    "pin": (lambda u, by: publishing.pin(u, by=by), {}),
    "mark_key_event": (lambda u, by: publishing.mark_key_event(u, by=by), {}),
}


def _retitle(blog, by):
    publishing.edit_blog(blog, by=by, headline="It falls")


def _prepared(blog):
    Blog.objects.filter(pk=blog.pk).update(status="prepared", went_live_at=None)
    blog.refresh_from_db()
    return blog


def _withdrawn(blog):
    ada = User.objects.get(byline="Ada Brandt")
    publishing.withdraw_blog(blog, by=ada, reason="A name.")
    return blog


def propose(update, verb, by):
    if verb in ("go_live", "bring_back"):
        blog = (_prepared if verb == "go_live" else _withdrawn)(update.blog)
        return publishing.propose_showing(blog, by=by)
    if verb == "edit_blog":
        return publishing.propose_words(update.blog, by=by, headline="It falls")
    return publishing.propose_mark(update, Verb(verb), by=by, note="No.")


def approve_what_was_proposed(update, verb, proposer, by):
    change = propose(update, verb, proposer)
    try:
        publishing.approve_change(change, by=by)
    except REFUSALS:
        return False
    return not change.pk


@pytest.mark.slow
@pytest.mark.parametrize("row", PROPOSED[1], ids=lambda row: row[0])
def test_nobody_alone_in_a_sensitive_blog(ada, cal, blog, row):
    verb = row[0]
    act, stands = SENSITIVE[verb]
    mira, lee = make_user("Mira Holt"), make_user("Lee Park", role=User.Role.LEGAL)
    finn = make_user("Finn Aas", role=User.Role.EDITOR)
    blog.members.add(mira)
    people = {"A": cal, "C": mira, "E": ada, "F": finn, "L": lee}
    update = make_update(blog, "Bridge closed", by=cal)
    Update.objects.filter(pk=update.pk).update(**stands)
    Blog.objects.filter(pk=blog.pk).update(is_sensitive=True)

    def who(act):
        return " ".join(
            letter for letter, by in people.items() if is_done(update.pk, act, by)
        )

    alone = who(lambda update, by: act(update, by) or True)
    assert alone == row[1]
    if alone:
        return
    assert who(lambda update, by: propose(update, verb, by) is not None) == row[2]
    approves = who(lambda update, by: approve_what_was_proposed(update, verb, ada, by))
    assert approves == row[3]


def is_done(pk, act, by):
    """Whether it was, by its own account; all of it is rolled back."""
    undone = transaction.atomic()
    undone._from_testcase = True
    with undone:
        update = Update.objects.select_related("blog").get(pk=pk)
        try:
            done = act(update, User.objects.get(pk=by.pk))
        except REFUSALS:
            done = False
        transaction.set_rollback(True)
    return done
