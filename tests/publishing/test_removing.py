"""Remove at once: a name, an address or a picture goes from an update and all it ever said."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.markup.removing import Removal
from liveblog.models import RemovedWords, Update, Version, WorkingCopy
from liveblog.reader.entries import entry_of, to_the_second
from tests.factories import (
    embed,
    figure,
    make_image,
    make_update,
    make_user,
    question,
    quote,
    rich_text,
    words,
)
from tests.for_each import for_each
from tests.publishing.state import verbs

NAME = Removal("Max Mustermann")


@for_each(
    ("said", "left"),
    [
        ("It was max  Mustermann’s car.", "It was […]’s car."),
        ("Max\u00a0Mustermanns Auto", "[…]s Auto"),
        ("Climax Mustermann", "Climax Mustermann"),
        (
            "<p>So <strong>Max</strong> Mustermann.</p>",
            "<p>So <strong>[…]</strong>.</p>",
        ),
    ],
)
def test_it_is_found_in_any_case_and_over_spaces_and_tags(said, left):
    assert NAME.of_text(said) == left


def test_what_is_no_word_of_a_block_is_let_alone():
    block = {"kind": "text", "words": "The text.", "image": "text"}

    assert Removal("text").of(block) == {**block, "words": "The […]."}


def test_a_name_in_the_address_of_a_post_is_told_to_no_program(blog, ada, rey):
    post = embed("https://t.me/MaxMuster/123")
    update = make_update(blog, "A post", post, by=ada)
    seen = update.last_revision
    publishing.correct(update, words("His post", post), by=ada, seen_revision=seen)

    remove(update, ada, Removal("MaxMuster"))

    assert "MaxMuster" not in everything_stored(update)
    told = rey.get("/live/flood/blog.json").content.decode()
    assert ("His post" in told, "MaxMuster" in told) == (True, False)


def test_half_of_it_in_bold_is_found_to_be_left():
    assert NAME.is_left_in("<p>Max Muster<strong>mann</strong></p>")
    assert not NAME.is_left_in("<p>Climax Mustermann</p>")


def test_feeds_and_search_engines_are_told_to_read_it_anew(update, ada):
    update.published_at -= timedelta(hours=1)
    update.save()
    assert entry_of(update).updated == to_the_second(update.published_at)

    remove(update, ada)

    assert update.added_to_at is None  # readers are told nothing
    assert entry_of(update).updated == to_the_second(update.marked_at)
    assert update.marked_at > update.published_at


@pytest.fixture
def update(blog, cal):
    said = rich_text("<p>The driver is <strong>Max</strong> Mustermann, they say.</p>")
    return make_update(
        blog,
        "Max Mustermann held",
        said,
        quote(speaker="Max Mustermann"),
        by=cal,
        is_key_event=False,
    )


def remove(update, by, what=NAME):
    publishing.remove(update, what, by=by, reason="He is a witness.")
    update.refresh_from_db()


def everything_stored(update):
    """All that anybody but Legal might be shown of it."""
    update.refresh_from_db()
    stored = [update.heading, update.public_html, update.feed_html, update.text]
    stored += [update.story, update.source_note, update.words().as_json()]
    stored += update.versions.values_list("words", flat=True)
    stored += update.corrections.values_list("note", flat=True)
    stored += update.receipts.values_list("places", "fingerprints")
    stored += WorkingCopy.objects.values_list("fields", flat=True)
    return str(stored)


def test_it_goes_from_what_readers_see_and_from_all_versions(ada, cal, blog, update):
    new = words("A man held", rich_text("<p>Max Mustermann was let go.</p>"))
    publishing.correct(
        *(update, new),
        by=cal,
        seen_revision=update.last_revision,
        note="Not Max Mustermann.",
    )
    publishing.note_source(update, "Call of max mustermann", by=cal)
    WorkingCopy.objects.create(
        *(),
        person=cal,
        blog=blog,
        update=update,
        key="k",
        fields=[["heading", "Max Mustermann again"]],
    )

    remove(update, ada)

    assert "mustermann" not in everything_stored(update).casefold()
    assert "[…] was let go." in update.public_html
    assert "Not […]." in update.public_html
    assert verbs(blog)[-1] == ("remove", "Ada Brandt", update.pk)
    for path in ("/live/flood/", f"/live/flood/updates/{update.pk}/", "/feed.json"):
        assert "Mustermann" not in Client().get(path).content.decode()


def test_it_goes_from_what_a_colleague_proposes_to_tell_readers(ada, cal, blog, update):
    new = words("A man held", "Nobody is named.")
    publishing.correct(update, new, by=ada, seen_revision=update.last_revision)
    told = {"seen_revision": update.last_revision, "note": "Not Max Mustermann."}
    waiting = publishing.submit_correction(
        *(update, words("A man of 40 held", "Nobody is named.")), by=cal, **told
    )

    remove(update, ada)

    waiting = Update.objects.get(pk=waiting.pk)
    assert waiting.proposal["note"] == "Not […]."
    publishing.approve(waiting, by=ada)
    assert [each.note for each in update.corrections.all()] == ["Not […]."]


def test_it_goes_from_the_source_note_of_what_was_taken_back(ada, cal, update):
    publishing.note_source(update, "Call of Max Mustermann", by=cal)
    draft = publishing.take_back(update, by=cal)
    update.refresh_from_db()

    remove(update, ada)

    assert Update.objects.get(pk=draft.pk).source_note == "Call of […]"


def test_it_goes_from_the_readers_questions_that_it_answers(ada, cal, blog):
    asked = {"words": "Did Max Mustermann drive?", "name": "Max Mustermann"}
    answered, other = (blog.questions.create(**asked) for _ in range(2))
    odd = blog.questions.create(words="Is it Max-Mustermann?")
    update = make_update(
        *(blog, "An answer"),
        question(asked["words"], asker=asked["name"], asked=answered.pk),
        question("Is it he?", asked=odd.pk),
        by=cal,
    )

    remove(update, ada)

    left = blog.questions.order_by("pk").values_list("pk", "words", "name")
    assert list(left) == [
        (answered.pk, "Did […] drive?", "[…]"),
        (other.pk, *asked.values()),
    ]


def test_as_it_was_it_is_kept_for_legal(ada, cal, update):
    new = words("A man held", "Nobody is named.")
    publishing.correct(update, new, by=cal, seen_revision=update.last_revision)

    remove(update, ada)

    [kept] = RemovedWords.objects.all()
    assert kept.words["heading"] == "Max Mustermann held"
    assert (kept.by, kept.reason) == (ada, "He is a witness.")
    assert update.public_html.count("Nobody is named.") == 1


def test_a_receipt_follows(ada, update):
    remove(update, ada)

    receipt = update.receipts.get()
    assert receipt.revision == update.last_revision
    assert receipt.fingerprints != []
    assert "page" in [look.place for look in receipt.looks]


def test_where_nothing_is_left_the_update_is_withdrawn_without_a_notice(ada, blog):
    image = make_image(by=ada)
    update = make_update(blog, "", figure(image), by=ada)

    remove(update, ada, Removal("", frozenset([image.name])))

    assert (update.is_withdrawn, update.withdrawal_notice) == (True, "")
    assert image.name not in str(update.versions.values_list("words"))
    assert Client().get(f"/media/{image.name}/640.jpg").status_code == 404


def test_of_a_withdrawn_update_the_notice_and_the_versions_are_rewritten(ada, update):
    publishing.withdraw(
        update, by=ada, notice="Max Mustermann objects.", reason="Max Mustermann"
    )

    remove(update, ada)

    assert "mustermann" not in everything_stored(update).casefold()
    assert update.withdrawal_notice == "[…] objects."
    assert update.withdrawal_reason == "[…]"


def test_what_stands_in_the_notice_alone_goes_too_and_leaves_a_receipt(ada, blog, cal):
    update = make_update(blog, "A man held", "Nobody is named.", by=cal)
    publishing.withdraw(update, by=ada, notice="Max Mustermann objects to this.")

    remove(update, ada)

    assert "[…] objects" in update.public_html
    [kept] = RemovedWords.objects.all()
    assert kept.words["notes"] == ["Max Mustermann objects to this."]
    assert update.receipts.latest("revision").fingerprints != []


def test_what_stands_nowhere_changes_nothing(ada, blog, update):
    with pytest.raises(publishing.NotThere):
        remove(update, ada, Removal("Erika Mustermann"))

    assert verbs(blog)[-1][0] == "publish"


def test_what_cannot_be_taken_out_is_refused_whole(ada, blog, cal):
    said = rich_text("<p>Max Muster<strong>mann</strong> here</p>")
    update = make_update(blog, "Max Mustermann held", said, by=cal)

    with pytest.raises(publishing.StillThere):
        remove(update, ada)

    update.refresh_from_db()
    assert update.heading == "Max Mustermann held"
    assert not RemovedWords.objects.exists()


def test_a_correspondent_and_whoever_is_not_legal_may_not(ada, cal, update):
    with pytest.raises(publishing.NotAllowed):
        remove(update, cal)
    lee = make_user("Lee Park", role=User.Role.LEGAL)
    publishing.hold(update, by=lee)

    with pytest.raises(publishing.NotAllowed):
        remove(update, ada)

    assert "Mustermann" in str(Version.objects.values_list("words"))


def test_a_correction_that_began_before_does_not_bring_it_back(ada, cal, update):
    seen = update.last_revision
    remove(update, ada)
    new = words(
        "Max Mustermann held", "The driver is Max Mustermann, they say, and more."
    )

    with pytest.raises(publishing.StaleEdit) as refusal:
        publishing.correct(update, new, by=cal, seen_revision=seen)

    assert refusal.value.together is None  # nothing is put together by itself
    update.refresh_from_db()
    assert "Mustermann" not in update.public_html


def test_the_search_reads_it_again(ada, update):
    before = timezone.now()

    remove(update, ada)

    assert update.saved_at >= before
