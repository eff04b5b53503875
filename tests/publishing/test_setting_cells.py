"""Single cells of a public table set by a program: one revision, and nobody's words lost."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.desk.history import history_of
from liveblog.models import Blog, TableBlock, Update
from liveblog.publishing.setting_cells import LEAST_SECONDS
from tests.factories import SEATS, make_draft, make_update, make_user, table, words


def cells_of(update):
    return TableBlock.objects.get(update=update).cells


@pytest.fixture
def later():
    """Moves the clock on by enough for figures to be set again."""
    with time_machine.travel(timezone.now(), tick=False) as clock:
        yield lambda: clock.shift(timedelta(seconds=LEAST_SECONDS))


def test_several_cells_are_one_revision_and_a_minor_edit(ada, cal, blog, later):
    update = make_update(blog, "Count", "Text.", table(chart=2), by=cal)
    at = timezone.now()

    publishing.set_cells(update, {(1, 1): " 33 ", (2, 2): "0"}, by=cal, as_at=at)
    publishing.set_cells(update, {(1, 1): "33"}, by=cal)  # nothing new, and no refusal

    assert cells_of(update) == SEATS.replace("31", "33").replace("−2.5", "0")
    line = update.last_change
    assert (line.verb, line.change, line.revision) == ("set_cells", "minor", 3)
    assert Blog.objects.get(pk=blog.pk).revision == 3
    kept = Update.objects.get(pk=update.pk)
    assert "<bdi>33</bdi>" in kept.public_html
    assert kept.story["blocks"][1]["as_at"] == at.isoformat(timespec="seconds")
    assert (kept.added_to_at, kept.corrections.count()) == (None, 0)
    assert update.versions.get().words["blocks"][1]["cells"] == SEATS


def test_a_program_that_sends_more_often_is_told_when_to_come_back(ada, blog, later):
    update = make_update(blog, "Count", table())
    publishing.set_cells(update, {(1, 1): "32"}, by=ada)

    with pytest.raises(publishing.TooSoon) as refusal:
        publishing.set_cells(update, {(1, 1): "33"}, by=ada)

    assert refusal.value.seconds == LEAST_SECONDS
    assert cells_of(update) == SEATS.replace("31", "32")
    later()
    publishing.set_cells(update, {(1, 1): "33"}, by=ada)
    assert cells_of(update) == SEATS.replace("31", "33")


def test_what_does_not_fit_sets_nothing(ada, blog):
    update = make_update(blog, "Count", table())

    for cells, options in [
        ({(1, 1): "32", (3, 0): "x"}, {}),
        ({(0, 3): "x"}, {}),
        ({(-1, 0): "x"}, {}),
        ({(1, 1): "x" * 201}, {}),
        ({(1, 1): "a\0b"}, {}),
        ({(row, n): "" for row in range(3) for n in range(3)}, {}),
        ({(1, 1): "32"}, {"table": 1}),
        ({(1, 1): "32"}, {"table": -1}),
    ]:
        with pytest.raises(publishing.NoSuchCells):
            publishing.set_cells(update, cells, by=ada, **options)

    assert (cells_of(update), Blog.objects.get(pk=blog.pk).revision) == (SEATS, 2)


def test_who_may_not_correct_it_sets_no_cell_of_it(ada, cal, blog):
    update = make_update(blog, "Count", table(), by=ada)
    draft = make_draft(blog, "Count", table(), by=ada)
    legal = make_user("Lea Gal", role=User.Role.CORRESPONDENT)

    for of, by in [(update, cal), (update, legal), (draft, ada)]:
        with pytest.raises(publishing.NotAllowed):
            publishing.set_cells(of, {(1, 1): "32"}, by=by)
    publishing.pause(blog, reason="Wrong", by=ada)
    with pytest.raises(publishing.Paused):
        publishing.set_cells(update, {(1, 1): "32"}, by=ada)
    assert cells_of(update) == SEATS


def test_who_was_correcting_the_words_meanwhile_keeps_the_new_figures(
    ada, cal, blog, later
):
    update = make_update(blog, "Count", "Text.", table(), by=cal)
    publishing.set_cells(update, {(1, 1): "32"}, by=ada)
    later()
    publishing.set_cells(update, {(1, 1): "33"}, by=ada)

    mine = table(SEATS.replace("+4", "+6"))
    publishing.correct(
        update, words("Count", "Other text.", mine), by=cal, seen_revision=2
    )

    assert cells_of(update) == SEATS.replace("31", "33").replace("+4", "+6")


def test_history_has_figures_set_again_and_again_as_one_step(ada, cal, blog, later):
    update = make_update(blog, "Count", table(), by=cal)
    for seats in ("32", "33", "34"):
        publishing.set_cells(update, {(1, 1): seats}, by=cal)
        later()
    publishing.set_cells(update, {(1, 1): "35"}, by=ada)

    names = [step.name for step in history_of(update).steps]

    assert names == ["Figures set", "Figures set, 3 times", "Published"]
    states = [(step.state, step.before) for step in history_of(update).states]
    versions = list(update.versions.order_by("pk").values_list("pk", flat=True))
    assert states == [(0, versions[3]), (versions[3], versions[0]), (versions[0], None)]


def test_a_bar_in_the_only_column_does_not_part_it(ada, blog):
    update = make_update(blog, "Count", table("Votes\n31"))

    with pytest.raises(publishing.NoSuchCells):
        publishing.set_cells(update, {(1, 0): "31 | 32"}, by=ada)

    assert cells_of(update) == "Votes\n31"
