"""Correcting and withdrawing a public update."""

from datetime import timedelta

import pytest

from liveblog import publishing
from liveblog.models import Blog, Update, Version
from tests.factories import (
    figure,
    make_image,
    make_update,
    quote,
    words,
)
from tests.publishing.state import part_revisions
from tests.publishing.written import NOON, at

# correct ------------------------------------------------------------------------------


def test_correct_replaces_the_words_and_keeps_the_old_ones_for_the_desk(ada, blog):
    update = make_update(blog, "7.24 metres", "The gauge.", quote())

    publishing.correct(
        update,
        words("7.42 metres", "The gauge."),
        by=ada,
        seen_revision=2,
        note="Not 7.24.",
    )

    update.refresh_from_db()
    assert update.heading == "7.42 metres"
    assert [b.position for b in update.blocks()] == [0]
    assert (update.first_revision, update.last_revision) == (2, 3)
    assert update.corrections.get().note == "Not 7.24."
    assert "Not 7.24." in update.public_html
    version = Version.objects.get()
    assert version.words["heading"] == "7.24 metres"
    assert [b["kind"] for b in version.words["blocks"]] == ["text", "quote"]


def test_adding_to_an_update_leaves_no_correction_note(ada, blog):
    update = make_update(blog, "Bridge closed")

    publishing.correct(
        update, words("Bridge closed", "More soon."), by=ada, seen_revision=2
    )

    assert update.corrections.count() == 0
    assert "Correction" not in update.public_html
    assert "Updated" in update.public_html


def test_a_stale_correction_is_refused(ada, cal, blog):
    update = make_update(blog, "Bridge closed", by=cal)
    publishing.correct(update, words("Upper bridge closed"), by=ada, seen_revision=2)
    cals_copy = Update.objects.get(pk=update.pk)

    with pytest.raises(publishing.StaleEdit) as refusal:
        publishing.correct(cals_copy, words("Second bridge"), by=cal, seen_revision=2)

    assert refusal.value.update.heading == "Upper bridge closed"
    update.refresh_from_db()
    assert (update.heading, update.last_revision) == ("Upper bridge closed", 3)
    assert Blog.objects.get(pk=blog.pk).revision == 3


@pytest.mark.parametrize(
    ("verb", "mark"),
    [
        (publishing.pin, {"is_pinned": True}),
        (publishing.end_breaking, {"is_breaking": False}),
        (publishing.mark_unconfirmed, {"verification": "unconfirmed"}),
        (publishing.confirm, {"verification": "confirmed"}),
    ],
)
def test_a_colleagues_mark_in_between_stays_and_refuses_nothing(ada, blog, verb, mark):
    update = make_update(blog, "Dam breaks", is_breaking=True)
    verb(update, by=ada)

    publishing.correct(update, words("Dam holds"), by=ada, seen_revision=2)

    kept = Update.objects.get(pk=update.pk)
    assert kept.heading == "Dam holds"
    assert {name: getattr(kept, name) for name in mark} == mark


def test_what_a_colleague_has_changed_meanwhile_stays(ada, cal, blog):
    image = make_image(by=cal)
    update = make_update(
        blog, "Bridge closed", "One two and three.", quote(), figure(image), by=cal
    )
    adas = words("Bridge closed", "One 2 and three.", quote(), figure(image))
    cals = words(
        "Bridge closed",
        "One two and 3.",
        figure(image, caption="Seen from above"),
        quote(),
    )
    publishing.correct(update, adas, by=ada, seen_revision=2, note="Not two.")

    publishing.correct(update, cals, by=cal, seen_revision=2)

    kept = Update.objects.get(pk=update.pk)
    text, picture, said = kept.blocks()
    assert text.words == "One 2 and 3."
    assert (picture.image, picture.caption) == (image, "Seen from above")
    assert said.speaker == "Josef Lind"
    assert kept.last_revision == 4
    assert [version.words["blocks"][0]["words"] for version in kept.versions.all()] == [
        "One two and three.",
        "One 2 and three.",
    ]


def test_a_third_correction_begun_with_the_first_words_is_merged_too(ada, cal, blog):
    update = make_update(blog, "A", "One two three.", by=cal)
    for revision, text in enumerate(["One! two three.", "One! two three. Four."], 2):
        publishing.correct(update, words("A", text), by=ada, seen_revision=revision)

    publishing.correct(update, words("A", "One two 3."), by=cal, seen_revision=2)

    assert Update.objects.get().blocks()[0].words == "One! two 3. Four."


@pytest.mark.parametrize(
    ("choice", "heading"),
    [("mine", "Second bridge"), ("theirs", "Upper bridge closed")],
)
def test_an_answer_settles_what_both_have_changed(ada, cal, blog, choice, heading):
    update = make_update(blog, "Bridge closed", by=cal)
    publishing.correct(update, words("Upper bridge closed"), by=ada, seen_revision=2)
    mine = words("Second bridge")
    with pytest.raises(publishing.StaleEdit) as refusal:
        publishing.correct(update, mine, by=cal, seen_revision=2)
    [question] = refusal.value.together.merged.questions
    answers = {question.key: choice}

    publishing.correct(update, mine, by=cal, seen_revision=2, answers=answers)

    assert Update.objects.get().heading == heading


def test_the_words_of_both_are_not_published_before_somebody_has_read_them(
    ada, cal, blog
):
    update = make_update(blog, "Bridge closed", by=cal)
    publishing.correct(update, words("Upper bridge closed"), by=ada, seen_revision=2)
    mine = words("Second bridge closed")
    with pytest.raises(publishing.StaleEdit) as refusal:
        publishing.correct(update, mine, by=cal, seen_revision=2)
    [question] = refusal.value.together.merged.questions

    with pytest.raises(publishing.StaleEdit) as again:
        publishing.correct(
            update, mine, by=cal, seen_revision=2, answers={question.key: "both"}
        )

    assert again.value.together.words.heading == "Second bridge Upper bridge closed"
    assert Update.objects.get().heading == "Upper bridge closed"


def revised_by(blog, person):
    return blog.journal.filter(by=person, verb="correct").count()


def test_a_correction_that_is_sent_again_is_written_once(ada, cal, blog):
    update = make_update(blog, "Bridge closed at noon", by=cal)
    adas = words("Bridge closed at noon today")
    publishing.correct(update, adas, by=ada, seen_revision=2)

    for _ in range(2):
        cals = words("The bridge closed at noon")
        told = {"seen_revision": 2, "note": "Which bridge."}
        publishing.correct(Update.objects.get(), cals, by=cal, **told)

    assert Update.objects.get().heading == "The bridge closed at noon today"
    assert (revised_by(blog, cal), Blog.objects.get().revision) == (1, 4)
    assert [each.note for each in update.corrections.all()] == ["Which bridge."]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("The bridge closed now", {}),
        ("Bridge closed now", {"note": "It is closed."}),
        ("Bridge closed now", {"is_minor": True}),
    ],
)
def test_who_has_written_on_meanwhile_sends_another_correction(
    cal, blog, heading, told
):
    update = make_update(blog, "Bridge closed", by=cal)
    first = words("Bridge closed now")
    publishing.correct(update, first, by=cal, seen_revision=2)

    publishing.correct(update, words(heading), by=cal, seen_revision=2, **told)

    assert revised_by(blog, cal) == 2
    assert Update.objects.get().heading == heading


def test_a_correction_that_comes_again_late_undoes_no_colleagues_work(ada, cal, blog):
    update = make_update(blog, "Bridge closed at noon", by=cal)
    late = words("Bridge closed at noon sharp")
    publishing.correct(update, late, by=cal, seen_revision=2)
    back = words("Bridge closed at noon")
    publishing.correct(update, back, by=ada, seen_revision=3)

    publishing.correct(update, late, by=cal, seen_revision=2)

    assert Update.objects.get().heading == "Bridge closed at noon"
    assert Blog.objects.get().revision == 4


def test_two_times_of_an_event_are_never_joined(ada, cal, blog):
    update = make_update(blog, "Dam breaks", by=cal, event_at=NOON)
    adas, cals = (NOON + timedelta(minutes=each) for each in (10, 20))
    by_ada = words("Dam breaks", event_at=adas)
    publishing.correct(update, by_ada, by=ada, seen_revision=2)
    mine = words("Dam breaks", event_at=cals)
    with pytest.raises(publishing.StaleEdit) as refusal:
        publishing.correct(update, mine, by=cal, seen_revision=2)
    [question] = refusal.value.together.merged.questions
    answers = {question.key: "both"}

    publishing.correct(update, mine, by=cal, seen_revision=2, answers=answers)

    assert Update.objects.get().event_at == cals


def test_what_would_be_too_long_together_is_refused_whole(ada, cal, blog):
    update = make_update(blog, "River", by=cal)
    publishing.correct(update, words(f"{'a' * 120} River"), by=ada, seen_revision=2)

    with pytest.raises(publishing.StaleEdit) as refusal:
        publishing.correct(update, words(f"River {'b' * 120}"), by=cal, seen_revision=2)

    assert refusal.value.together is None


def test_what_the_house_does_in_between_turns_no_correction_down(ada, blog):
    with at(NOON):
        update = make_update(blog, "Dam breaks", is_breaking=True)
    with at(NOON + timedelta(minutes=30)):
        publishing.end_breaking(update, by=None)
    publishing.localise(blog, by=ada, time_zone="Europe/London")
    assert Update.objects.get(pk=update.pk).last_revision == 4

    publishing.correct(update, words("Dam holds"), by=ada, seen_revision=2)

    kept = Update.objects.get(pk=update.pk)
    assert (kept.heading, kept.last_revision) == ("Dam holds", 5)
    assert kept.is_breaking is False


def test_a_colleagues_correction_before_the_house_came_makes_another_stale(ada, blog):
    with at(NOON):
        update = make_update(blog, "Dam breaks", is_breaking=True)
    publishing.correct(update, words("Upper dam breaks"), by=ada, seen_revision=2)
    publishing.end_breaking(update, by=None)

    with pytest.raises(publishing.StaleEdit):
        publishing.correct(update, words("Dam holds"), by=ada, seen_revision=2)

    publishing.correct(update, words("Dam holds"), by=ada, seen_revision=3)
    assert Update.objects.get(pk=update.pk).heading == "Dam holds"


def test_a_correction_of_what_was_seen_before_a_restore_is_refused(ada, blog):
    update = make_update(blog, "Dam breaks")

    with pytest.raises(publishing.StaleEdit):
        publishing.correct(update, words("Dam holds"), by=ada, seen_revision=50)


def test_correct_changes_when_it_happened_and_keeps_what_it_said(ada, blog):
    update = make_update(blog, "Dam breaks", event_at=NOON)

    publishing.correct(update, words("Dam breaks"), by=ada, seen_revision=2)

    assert Update.objects.get(pk=update.pk).event_at is None
    assert "Happened at" not in update.public_html
    assert update.versions.get().words["event_at"] == "2026-11-24T11:00:07+00:00"


def test_correct_keeps_all_marks(ada, blog):
    old = make_update(blog, "Old")
    update = make_update(
        blog, "Dam breaks", is_breaking=True, verification="confirmed", announces=old
    )

    publishing.correct(update, words("Dam holds"), by=ada, seen_revision=3)

    kept = Update.objects.get(pk=update.pk)
    assert (kept.is_breaking, kept.verification) == (True, "confirmed")
    assert (kept.breaking_until, kept.verified_at, kept.announces) == (
        update.breaking_until,
        update.verified_at,
        old,
    )


def test_correct_works_in_a_closed_blog(ada, blog):
    update = make_update(blog, "Bridge closed")
    publishing.close(blog, by=ada)

    publishing.correct(update, words("Bridge open"), by=ada, seen_revision=2)

    assert update.heading == "Bridge open"


def test_correct_refuses_a_tombstone(ada, blog):
    update = make_update(blog, "Bridge closed")
    publishing.withdraw(update, by=ada, reason="Wrong")

    with pytest.raises(publishing.Withdrawn):
        publishing.correct(update, words("Back"), by=ada, seen_revision=3)


def test_a_correspondent_corrects_only_their_own(ada, cal, blog):
    update = make_update(blog, "Ada's", by=ada)

    with pytest.raises(publishing.NotAllowed):
        publishing.correct(update, words("Cal's"), by=cal, seen_revision=2)


def test_correct_of_a_pinned_key_event_changes_those_parts(ada, blog):
    update = make_update(blog, "Passes 7.24", is_pinned=True, is_key_event=True)

    publishing.correct(update, words("Passes 7.42"), by=ada, seen_revision=2)

    assert part_revisions(blog)["pinned"] == 3
    assert part_revisions(blog)["key_events"] == 3
    assert "7.24" not in blog.pinned_html + blog.key_events_html


def test_correct_of_an_unmarked_update_leaves_the_parts_alone(ada, blog):
    update = make_update(blog, "Passes 7.24")
    before = part_revisions(blog)

    publishing.correct(update, words("Passes 7.42"), by=ada, seen_revision=2)

    assert part_revisions(blog) == before


# withdraw -----------------------------------------------------------------------------


def test_withdraw_leaves_an_empty_tombstone(ada, blog):
    update = make_update(
        blog, "Sirens", "In the upper town.", quote(), is_pinned=True, is_key_event=True
    )

    publishing.withdraw(update, by=ada, reason="It was a drill.")

    stored = Update.objects.get(pk=update.pk)
    assert stored.state == Update.State.WITHDRAWN
    assert (stored.first_revision, stored.last_revision) == (2, 3)
    assert stored.public_html == stored.heading == ""
    assert stored.blocks() == []
    assert not stored.is_pinned
    assert not stored.is_key_event
    assert stored.withdrawn_by == ada
    blog.refresh_from_db()
    assert "Sirens" not in blog.pinned_html + blog.key_events_html + blog.status_html
    assert blog.last_published_at is None


def test_withdraw_keeps_the_words_for_the_desk(ada, blog):
    update = make_update(blog, "Sirens", "In the upper town.")

    publishing.withdraw(update, by=ada, reason="It was a drill.")

    assert update.versions.get().words["heading"] == "Sirens"


def test_withdraw_with_a_notice_shows_the_notice_alone(ada, blog):
    update = make_update(blog, "Sirens", "In the upper town.")

    publishing.withdraw(update, by=ada, notice="It was a drill.", reason="Drill")

    assert "It was a drill." in update.public_html
    assert "Sirens" not in update.public_html
    assert "upper town" not in update.public_html


def test_withdraw_gives_the_status_line_the_time_of_the_update_before(ada, blog):
    first = make_update(blog, "One")
    publishing.withdraw(make_update(blog, "Two"), by=ada, reason="Wrong")

    blog.refresh_from_db()

    assert blog.last_published_at == first.published_at


def test_withdraw_refuses_a_tombstone(ada, blog):
    update = make_update(blog, "Sirens")
    publishing.withdraw(update, by=ada, reason="Drill")

    with pytest.raises(publishing.Withdrawn):
        publishing.withdraw(update, by=ada, reason="Again")

    assert Blog.objects.get(pk=blog.pk).revision == 3


def test_a_correspondent_withdraws_only_their_own(ada, cal, blog):
    own, adas = make_update(blog, "Own", by=cal), make_update(blog, "Ada's", by=ada)

    publishing.withdraw(own, by=cal, reason="Wrong")
    with pytest.raises(publishing.NotAllowed):
        publishing.withdraw(adas, by=cal, reason="Wrong")
