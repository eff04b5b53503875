"""Older words of an update, published once more; and what each change says that it was."""

import pytest

from liveblog import publishing
from liveblog.models import JournalLine, QuoteBlock, Update, Version
from liveblog.publishing.updates import kind_of_change
from tests.factories import (
    card,
    embed,
    figure,
    make_image,
    make_update,
    make_user,
    quote,
    rich_text,
    words,
)
from tests.publishing.at_once import at_once
from tests.publishing.written import NOON, at


@pytest.fixture
def update(cal, blog):
    return make_update(blog, "7.24 metres", "The gauge.", by=cal, byline="Cal Ferris")


def corrected(update, *new, by, **told):
    publishing.correct(
        update, words(*new), by=by, seen_revision=update.last_revision, **told
    )
    return update.versions.last()


def restored(update, version, *, by, seen=None, **told):
    seen = update.last_revision if seen is None else seen
    return publishing.restore(update, version, by=by, seen_revision=seen, **told)


# What each change says that it is -----------------------------------------------------


def test_each_change_says_in_the_journal_which_it_is(ada, blog, update):
    corrected(update, "7.24 metre", by=ada, is_minor=True)
    corrected(update, "7.24 metres", "More soon.", by=ada)
    corrected(update, "7.42 metres", by=ada, note="Not 7.24.")
    corrected(update, "7.43 metres", by=ada, note="Not 7.42.", is_minor=True)

    lines = JournalLine.objects.filter(update=update, verb="correct")
    assert [line.change for line in lines] == [
        *("minor", "addition", "correction", "correction")
    ]
    assert [each.revision for each in update.corrections.all()] == [5, 6]
    assert [each.until_revision for each in update.versions.all()] == [3, 4, 5, 6]
    assert [line.change for line in blog.journal.exclude(verb="correct")] == ["", ""]


def test_readers_are_told_nothing_of_a_minor_edit(ada, update):
    corrected(update, "7.24 metres", "The gauge!", by=ada, is_minor=True)

    update.refresh_from_db()
    assert "The gauge!" in update.public_html
    assert "Updated" not in update.public_html + update.feed_html
    assert update.story["times"]["changed"] is None
    assert (update.added_to_at, update.last_revision) == (None, 3)


def test_a_minor_edit_leaves_what_was_told_before(ada, update):
    with at(NOON):
        corrected(update, "7.24 metres", "More.", by=ada)
    told = update.story["times"]["changed"]

    corrected(update, "7.24 metres", "More!", by=ada, is_minor=True)

    update.refresh_from_db()
    assert update.story["times"]["changed"] == told is not None


@pytest.mark.parametrize(
    ("note", "is_minor", "change"),
    [
        ("", False, "addition"),
        ("", True, "minor"),
        ("Not 7.24.", False, "correction"),
        ("Not 7.24.", True, "correction"),
    ],
)
def test_a_note_makes_a_correction(note, is_minor, change):
    assert kind_of_change(note, is_minor=is_minor) == change


# Restoring ----------------------------------------------------------------------------


def test_the_words_of_before_are_published_and_those_of_now_are_kept(ada, blog, update):
    before = corrected(update, "7.42 metres", quote(), by=ada)

    restored(update, before, by=ada, note="It was 7.24 after all.")

    update.refresh_from_db()
    assert (update.heading, update.byline) == ("7.24 metres", "Cal Ferris")
    assert [block.words for block in update.blocks()] == ["The gauge."]
    assert "It was 7.24 after all." in update.public_html
    assert QuoteBlock.objects.count() == 0
    assert update.versions.last().words["heading"] == "7.42 metres"
    line = blog.journal.last()
    assert (line.verb, line.change, line.by) == ("restore", "correction", ada)
    assert (update.last_revision, line.revision) == (4, 4)


def test_all_kinds_of_blocks_come_back_as_they_were(ada, blog):
    kinds = [quote(role="shopkeeper", original="«Вгору.»", original_language="uk")]
    kinds += [rich_text("<p>A <strong>text</strong></p>"), embed(), card()]
    update = make_update(
        *(blog, "All", *kinds, figure(make_image())),
        more_bylines=["Mira Holt"],
        byline="Cal Ferris",
        event_at=NOON,
    )
    before = corrected(update, "Nothing", by=ada)

    restored(update, before, by=ada)

    again = Update.objects.get(pk=update.pk)
    assert again.words().as_json() == before.words


def test_a_picture_that_is_gone_is_named_and_left_out(ada, blog):
    there, gone = make_image(), make_image(colour="red")
    update = make_update(
        *(blog, "Bridge", figure(gone, caption="Gone"), figure(there, caption="There"))
    )
    before = corrected(update, "Bridge", by=ada)
    publishing.delete_picture(gone, by=ada)

    left_out = publishing.restorable(update, before, by=ada).left_out
    restored(update, before, by=ada)

    assert [block["caption"] for block in left_out] == ["Gone"]
    update.refresh_from_db()
    assert [block.caption for block in update.blocks()] == ["There"]


def test_a_picture_whose_time_is_over_is_left_out(ada, blog):
    image = make_image()
    update = make_update(blog, "Bridge", figure(image))
    before = corrected(update, "Bridge", "A text.", by=ada)
    image.ends_at = NOON
    image.save()

    assert len(publishing.restorable(update, before, by=ada).left_out) == 1


def test_a_picture_that_this_person_may_not_use_is_left_out(ada, cal, blog):
    image = make_image(by=ada)
    update = make_update(blog, "Bridge", figure(image), by=cal)
    before = corrected(update, "Bridge", "A text.", by=ada)

    left_out = publishing.restorable(update, before, by=cal).left_out

    assert [block["image"] for block in left_out] == [image.name]
    assert publishing.restorable(update, before, by=ada).left_out == []


def test_where_nothing_is_left_nothing_is_restored(ada, blog):
    image = make_image()
    update = make_update(blog, "", figure(image))
    before = corrected(update, "Bridge closed", by=ada)
    publishing.delete_picture(image, by=ada)

    with pytest.raises(publishing.NothingLeft):
        restored(update, before, by=ada)

    update.refresh_from_db()
    assert update.heading == "Bridge closed"


def test_a_credit_that_was_mended_everywhere_stays_mended(ada, blog):
    image = make_image()
    update = make_update(blog, "Bridge", figure(image, credit="Anna Sorg"))
    before = corrected(update, "Bridge shut", figure(image, credit="Anna Sorg"), by=ada)
    publishing.correct_credit(image, "Josef Lind", by=ada)
    update.refresh_from_db()

    restored(update, before, by=ada)

    assert [block.credit for block in update.blocks()] == ["Josef Lind"]


def test_a_credit_of_then_comes_back_where_none_was_mended(ada, blog):
    image = make_image()
    image.credit = "Josef Lind"
    image.save()
    update = make_update(blog, "Bridge", figure(image, credit="Anna Sorg"))
    before = corrected(update, "Bridge shut", by=ada)

    restored(update, before, by=ada)

    assert [block.credit for block in update.blocks()] == ["Anna Sorg"]


def test_an_alt_text_that_was_written_meanwhile_is_not_owed_again(ada, blog):
    image = make_image()
    owing = figure(image, alt="", owes_alt=True)
    update = make_update(blog, "Bridge", owing)
    before = corrected(update, "Bridge shut", figure(image, alt="A bridge"), by=ada)

    restored(update, before, by=ada)

    block = update.blocks()[0]
    assert (block.alt, block.owes_alt) == ("A bridge", False)


def test_a_stale_restore_is_refused(ada, cal, update):
    before = corrected(update, "7.42 metres", by=ada)
    corrected(update, "7.43 metres", by=cal)

    with pytest.raises(publishing.StaleEdit):
        restored(update, before, by=ada, seen=3)

    update.refresh_from_db()
    assert (update.heading, update.last_revision) == ("7.43 metres", 4)


def test_words_that_readers_see_already_take_no_revision(ada, blog, update):
    before = corrected(update, "7.42 metres", by=ada)
    restored(update, before, by=ada)

    restored(update, before, by=ada)

    blog.refresh_from_db()
    assert blog.revision == 4


def test_sent_again_under_its_key_it_is_done_once(ada, blog, update):
    before = corrected(update, "7.42 metres", by=ada)
    restored(update, before, by=ada, key="k1")
    later = corrected(update, "7.43 metres", by=ada)

    restored(update, before, by=ada, key="k1", seen=3)
    update.refresh_from_db()
    assert (update.heading, update.last_revision) == ("7.43 metres", 5)

    with pytest.raises(publishing.StaleEdit):  # the key is for those words alone
        restored(update, later, by=ada, key="k1", seen=3)


def test_two_presses_at_once_restore_once(transactional_db, ada, blog, update):
    before = corrected(update, "7.42 metres", by=ada)

    def press():
        mine = Update.objects.get(pk=update.pk)
        restored(mine, before, by=ada, key="k1", seen=3)

    assert at_once(press, press) == [None, None]

    assert [line.verb for line in blog.journal.filter(revision__gt=3)] == ["restore"]
    assert Version.objects.count() == 2


def test_a_correspondent_restores_their_own_and_nobody_elses(ada, cal, blog, update):
    before = corrected(update, "7.42 metres", by=ada)
    mira = make_user("Mira Holt")
    blog.members.add(mira)

    with pytest.raises(publishing.NotAllowed):
        restored(update, before, by=mira)
    assert restored(update, before, by=cal).heading == "7.24 metres"


def test_rights_are_asked_again_under_the_lock(ada, cal, blog, update):
    before = corrected(update, "7.42 metres", by=ada)
    blog.members.remove(cal)

    with pytest.raises(publishing.NotAllowed):
        restored(update, before, by=cal)


def test_a_withdrawn_update_stays_withdrawn(ada, update):
    before = corrected(update, "7.42 metres", by=ada)
    publishing.withdraw(update, by=ada)

    with pytest.raises(publishing.Withdrawn):
        restored(update, before, by=ada)


def test_a_closed_blog_is_restored_in_too(ada, blog, update):
    before = corrected(update, "7.42 metres", by=ada)
    publishing.close(blog, by=ada, message="")

    assert restored(update, before, by=ada).heading == "7.24 metres"
