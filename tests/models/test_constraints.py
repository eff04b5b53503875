"""What the database refuses, whoever writes."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.db.models import F

from liveblog import publishing
from liveblog.models import (
    AtDesk,
    Blog,
    CardBlock,
    Claim,
    Correction,
    DeclinedOffer,
    DiscardedSession,
    EditionAlarm,
    EditionBlogAlarm,
    EditionSet,
    Embargoed,
    EmbedBlock,
    Erasure,
    Facet,
    FigureBlock,
    HandOver,
    HandOverRead,
    Heartbeat,
    ImportedBlog,
    ImportedUpdate,
    JournalLine,
    MachinePolicy,
    Member,
    OldAddress,
    OpenUpdate,
    Pace,
    Pause,
    ProposedChange,
    Question,
    QuestionBlock,
    QuoteBlock,
    Receipt,
    RecordingBlock,
    RemovedWords,
    ReviewStep,
    Shift,
    TableBlock,
    TextBlock,
    Topic,
    Update,
    UpdateTemplate,
    WorkingCopy,
)
from tests.factories import (
    card,
    embed,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_upload,
    question,
    quote,
    send_recording,
    table,
)
from tests.models.support import NOON, image
from tests.recorded import mp3

__all__ = ["image"]  # fixtures


@pytest.fixture
def rows(ada, cal, blog):
    """One row of each model, for the cases below to spoil."""
    image = make_image()
    siren = RecordingBlock(
        recording=send_recording(mp3(), by=ada).recording,
        title="The siren",
        credit="Anna Sorg",
        transcript="A siren.",
    )
    update = make_update(
        *(blog, "Bridge closed", "A text.", quote(), figure(image), embed(), card()),
        *[question(), table(), siren],
        label="Analysis",
    )
    tombstone = make_update(blog, "Wrong", by=ada)
    publishing.withdraw(tombstone, by=ada)
    RemovedWords.objects.create(
        update=update, revision=1, words={}, reason="Asked.", by=ada
    )
    Topic.objects.create(name="Floods", slug="floods")
    MachinePolicy.objects.create(pk=1)
    WorkingCopy.objects.create(person=cal, blog=blog, key="k")
    blog.questions.create(words="Is the road open?")
    DiscardedSession.objects.create(person=cal, session="a")
    OpenUpdate.objects.create(person=cal, blog=blog, composer="a")
    Claim.objects.create(blog=blog, person=cal, words="Speech", ends_at=NOON)
    Shift.objects.create(
        blog=blog, person=cal, begins_at=NOON, ends_at=NOON + timedelta(hours=8)
    )
    note = HandOver.objects.create(blog=blog, by=cal, words="All quiet.")
    HandOverRead.objects.create(note=note, person=ada)
    AtDesk.objects.create(person=ada, blog=blog, seen_at=NOON)
    came = ImportedBlog.objects.create(blog=blog, source="s", key="k", by=ada)
    ImportedUpdate.objects.create(imported=came, key="k", update=update)
    OldAddress.objects.create(path="/a/", blog=blog)
    Embargoed.objects.create(update=update, person=cal)
    ProposedChange.objects.create(blog=blog, update=update, verb="confirm", by=cal)
    ReviewStep.objects.create(update=update, verb="submit", by=cal)
    two = EditionSet.objects.create()
    Blog.objects.filter(pk=blog.pk).update(editions=two)
    DeclinedOffer.objects.create(blog=blog, update=update, by=ada)
    EditionAlarm.objects.create(update=update, source=tombstone, known_revision=1)
    gone = make_blog(live=False)
    EditionBlogAlarm.objects.create(blog=blog, source=gone, language="tr")
    for its in (blog, None):
        Pause.objects.create(blog=its, by=ada, reason="Wrong numbers.")
    return SimpleNamespace(
        ada=ada,
        blog=blog,
        draft=make_draft(blog),
        image=image,
        tombstone=tombstone,
        update=update,
    )


def changed(model, **fields):
    """Spoil all rows of a model by an update."""
    return lambda rows: model.objects.update(**fields)


def changed_in(name, **fields):
    """Spoil one of the `rows` by an update."""
    return lambda rows: Update.objects.filter(pk=getattr(rows, name).pk).update(
        **fields
    )


def scheduled(name, **fields):
    """Spoil one of the `rows` that Ada has scheduled."""
    return lambda rows: changed_in(
        name, **({"due_at": NOON, "scheduled_by": rows.ada} | fields)
    )(rows)


def made(model, **fields):
    """Make a row of a block model in the published update, at a free position."""
    return lambda rows: model.objects.bulk_create(
        [model(**({"update": rows.update, "position": 9} | fields))]
    )


def made_again(model):
    """Make a row of a model that says the same as its first row."""

    def make(rows):
        row = model.objects.first()
        row.pk = None
        model.objects.bulk_create([row])

    return make


def paused_again(slug):
    """A second pause of a blog, or of all, while the first one holds."""
    return lambda rows: Pause.objects.create(
        blog=slug and rows.blog, by=rows.ada, reason="Again."
    )


def a_figure(**fields):
    return lambda rows: FigureBlock.objects.bulk_create(
        [
            FigureBlock(
                update=rows.update,
                position=9,
                **(
                    {"image": rows.image, "credit": "Anna Sorg", "alt": "A bridge"}
                    | fields
                ),
            )
        ]
    )


def an_embed(**fields):
    words = {"url": "https://youtu.be/x", "provider": "youtube", "provider_id": "x"}
    return made(EmbedBlock, **(words | {"title": "Dam"} | fields))


def a_table(**fields):
    words = {"caption": "Seats", "cells": "Party\nRiver List"}
    return made(TableBlock, **(words | fields))


def a_card(**fields):
    return made(CardBlock, **({"url": "https://a.example/", "title": "Arn"} | fields))


def another_import_of_the_same(rows):
    ImportedBlog.objects.create(
        blog=make_blog(live=False), source="s", key="k", by=rows.ada
    )


def another_update_of_the_same(rows):
    came = ImportedBlog.objects.get()
    ImportedUpdate.objects.create(imported=came, key="k", update=rows.tombstone)


def two_updates_with_one_key(rows):
    Update.objects.bulk_create(
        Update(blog=rows.blog, author=rows.ada, idempotency_key="k") for _ in "ab"
    )


def two_proposals_of_one_person(rows):
    Update.objects.bulk_create(
        Update(blog=rows.blog, author=rows.ada, corrects=rows.update) for _ in "ab"
    )


def two_updates_with_one_first_revision(rows):
    Update.objects.filter(pk=rows.update.pk).update(
        first_revision=rows.tombstone.first_revision,
        last_revision=rows.tombstone.first_revision,
    )


def a_second_journal_line(rows):
    line = rows.blog.journal.get(revision=1)
    JournalLine.objects.create(blog=rows.blog, revision=1, verb="pin", by=line.by)


def a_second_line_under_a_key(rows):
    for revision in (91, 92):
        JournalLine.objects.create(
            blog=rows.blog, revision=revision, verb="restore", by=rows.ada, key="k"
        )


def templates_called_alike(slug):
    def spoil(rows):
        blog = Blog.objects.filter(slug=slug).first()
        for _ in range(2):
            UpdateTemplate.objects.create(blog=blog, name="Goal")

    return spoil


def two_editions_in_one_language(rows):
    make_blog(live=False, editions=EditionSet.objects.get())


def an_erasure_that_says_nothing(rows):
    Erasure.objects.create(blog_id=rows.blog.pk, slug="flood", revision=1, why="")


def a_correction_without_a_note(rows):
    Correction.objects.create(update=rows.update, by=rows.ada, note="")


REFUSED = [
    ("textblock_once_a_position", made_again(TextBlock)),
    ("text_has_words", made(TextBlock, words="")),
    ("questionblock_once_a_position", made_again(QuestionBlock)),
    ("question_block_has_words", made(QuestionBlock, words="")),
    ("question_has_words", changed(Question, words="")),
    ("quoteblock_once_a_position", made_again(QuoteBlock)),
    ("quote_has_words", made(QuoteBlock, words="", speaker="Josef Lind")),
    ("quote_has_a_speaker", made(QuoteBlock, words="Up.", speaker="")),
    ("quote_source_is_a_web_address", changed(QuoteBlock, source_url="/a/b/")),
    ("quote_source_is_a_web_address", changed(QuoteBlock, source_url="//a.example/")),
    (
        "quote_source_is_a_web_address",
        changed(QuoteBlock, source_url="javascript:alert('https://')"),
    ),
    ("quote_original_has_its_language", changed(QuoteBlock, original="«Haut.»")),
    ("quote_original_has_its_language", changed(QuoteBlock, original_language="fr")),
    ("recordingblock_once_a_position", made_again(RecordingBlock)),
    ("recording_has_a_title", changed(RecordingBlock, title="")),
    ("recording_has_a_credit", changed(RecordingBlock, credit="")),
    (
        "recording_has_words_or_none_or_owes_them",
        changed(RecordingBlock, transcript=""),
    ),
    (
        "recording_has_words_or_none_or_owes_them",
        changed(RecordingBlock, is_wordless=True),
    ),
    (
        "recording_that_has_ended_had_a_time",
        changed(RecordingBlock, has_ended=True),
    ),
    ("tableblock_once_a_position", made_again(TableBlock)),
    ("table_has_a_caption", a_table(caption="")),
    ("table_has_cells", a_table(cells="")),
    ("table_source_is_a_web_address", a_table(source_url="//a.example/")),
    ("figureblock_once_a_position", made_again(FigureBlock)),
    ("figure_has_an_image_or_waits_for_one", a_figure(image=None)),
    (
        "figure_has_an_image_or_waits_for_one",
        lambda rows: FigureBlock.objects.update(upload=make_upload(by=rows.ada)),
    ),
    ("figure_has_a_credit", a_figure(credit="")),
    ("figure_has_alt_or_needs_or_owes_it", a_figure(alt="")),
    ("figure_has_alt_or_needs_or_owes_it", a_figure(is_decorative=True)),
    ("figure_has_alt_or_needs_or_owes_it", a_figure(owes_alt=True)),
    (
        "figure_has_alt_or_needs_or_owes_it",
        a_figure(alt="", is_decorative=True, owes_alt=True),
    ),
    (
        "figure_that_has_ended_had_an_image",
        lambda rows: FigureBlock.objects.update(
            has_ended=True, image=None, upload=make_upload(by=rows.ada)
        ),
    ),
    ("embedblock_once_a_position", an_embed(position=3)),
    ("embed_is_at_a_web_address", an_embed(url="//youtu.be/x")),
    ("embed_is_at_a_web_address", an_embed(url="javascript:alert('https://')")),
    ("embed_has_a_provider", an_embed(provider="")),
    ("embed_has_a_provider", an_embed(provider_id="")),
    ("embed_has_a_title", an_embed(title="")),
    ("embed_once_in_an_update", an_embed(provider_id="dQw4w9WgXcQ")),
    ("cardblock_once_a_position", a_card(position=4)),
    ("card_is_at_a_web_address", a_card(url="//a.example/")),
    ("card_is_at_a_web_address", a_card(url="javascript:alert('https://')")),
    ("card_has_a_title", a_card(title="")),
    ("journal_one_line_a_revision", a_second_journal_line),
    ("journal_key_used_once", a_second_line_under_a_key),
    ("erasure_says_why", an_erasure_that_says_nothing),
    ("blog_one_edition_in_a_language", two_editions_in_one_language),
    ("declined_once", made_again(DeclinedOffer)),
    ("alarm_open_once", made_again(EditionAlarm)),
    ("blog_alarm_open_once", made_again(EditionBlogAlarm)),
    ("blog_alarm_answered_by_somebody", changed(EditionBlogAlarm, answer="nothing")),
    ("alarm_answered_by_somebody", changed(EditionAlarm, answer="nothing")),
    (
        "alarm_answered_by_somebody",
        lambda rows: EditionAlarm.objects.update(
            answered_by=rows.ada, answered_at=NOON
        ),
    ),
    ("blog_status_is_known", changed(Blog, status="paused")),
    ("blog_direction_is_known", changed(Blog, direction="ttb")),
    ("blog_has_a_headline", changed(Blog, headline="")),
    ("blog_public_since_it_went_live", changed(Blog, went_live_at=None)),
    (
        "blog_public_since_it_went_live",
        changed(Blog, status="closed", closed_at=NOON, went_live_at=None),
    ),
    ("blog_closed_has_its_time", changed(Blog, status="closed")),
    ("blog_closed_has_its_time", changed(Blog, closed_at=NOON)),
    (
        "blog_closed_has_its_time",
        changed(Blog, status="prepared", closed_at=NOON),
    ),
    ("blog_summary_has_its_time", changed(Blog, summary="One dam.")),
    ("blog_summary_has_its_time", changed(Blog, summary_at=NOON)),
    (
        "blog_silent_is_live_and_once_spoke",
        changed(Blog, is_silent=True, last_published_at=None),
    ),
    (
        "blog_silent_is_live_and_once_spoke",
        changed(Blog, is_silent=True, status="closed", closed_at=NOON),
    ),
    (
        "blog_silent_is_live_and_once_spoke",
        changed(Blog, is_silent=True, status="prepared"),
    ),
    ("blog_hero_video_is_at_a_web_address", changed(Blog, hero_video_url="//a.b/")),
    ("blog_hero_video_is_at_a_web_address", changed(Blog, hero_video_url="data:x")),
    (
        "blog_revision_not_below_its_floor",
        changed(Blog, restored_floor=F("revision") + 1),
    ),
    ("member_once", made_again(Member)),
    ("update_state_is_known", changed_in("update", state="paused")),
    ("update_draft_has_no_revisions", changed_in("draft", first_revision=99)),
    ("update_draft_has_no_revisions", changed_in("draft", last_revision=99)),
    ("update_draft_has_no_revisions", changed_in("draft", published_at=NOON)),
    ("update_draft_has_no_revisions", changed_in("draft", public_html="<p>")),
    ("update_draft_has_no_revisions", changed_in("update", first_revision=None)),
    ("update_draft_has_no_revisions", changed_in("update", published_at=None)),
    ("update_draft_has_no_revisions", changed_in("update", last_revision=None)),
    ("update_draft_has_no_revisions", changed_in("update", last_revision=1)),
    ("update_key_is_none_or_something", changed_in("update", idempotency_key="")),
    ("update_draft_has_no_revisions", changed_in("tombstone", first_revision=None)),
    ("update_draft_has_no_revisions", changed_in("tombstone", last_revision=1)),
    ("update_published_can_be_read", changed_in("update", public_html="")),
    ("update_tombstone_has_no_words", changed_in("tombstone", heading="Wrong")),
    ("update_tombstone_has_no_words", changed_in("tombstone", label="Analysis")),
    ("update_tombstone_has_no_words", changed_in("tombstone", byline="Cal")),
    ("update_tombstone_has_no_words", changed_in("tombstone", location="Ulm")),
    ("update_tombstone_has_no_words", changed_in("tombstone", event_at=NOON)),
    ("update_tombstone_has_no_words", changed_in("tombstone", is_pinned=True)),
    (
        "update_tombstone_has_no_words",
        changed_in("tombstone", is_breaking=True, breaking_until=NOON),
    ),
    (
        "update_tombstone_has_no_words",
        changed_in("tombstone", verification="unconfirmed"),
    ),
    (
        "update_tombstone_has_no_words",
        changed_in("tombstone", verification="wrong", verified_at=NOON),
    ),
    ("update_tombstone_has_no_words", changed_in("tombstone", announces=F("pk"))),
    ("update_tombstone_has_no_words", changed_in("tombstone", is_key_event=True)),
    ("update_tombstone_has_no_words", changed_in("tombstone", withdrawn_at=None)),
    (
        "update_more_bylines_come_after_one",
        changed_in("update", byline="", more_bylines=["Mira Holt"]),
    ),
    (
        "update_more_bylines_come_after_one",
        changed_in("tombstone", more_bylines=["Mira Holt"]),
    ),
    ("update_due_by_somebodys_decision", changed_in("draft", due_at=NOON)),
    ("update_due_by_somebodys_decision", scheduled("draft", due_at=None)),
    ("update_missed_for_a_reason", changed_in("draft", missed_because="closed")),
    ("update_missed_for_a_reason", changed_in("update", missed_because="pin")),
    ("update_missed_for_a_reason", scheduled("update", missed_because="closed")),
    ("update_missed_for_a_reason", scheduled("draft", missed_because="rain")),
    ("update_review_is_known", changed_in("draft", review="read")),
    ("update_in_review_is_not_public", changed_in("update", review="sent_back")),
    ("update_in_review_is_not_public", changed_in("update", review="held")),
    ("update_in_review_is_not_public", changed_in("tombstone", review="sent_back")),
    ("update_submitted_by_somebody", changed_in("draft", review="submitted")),
    ("update_proposal_is_a_draft", changed_in("update", corrects=F("pk"))),
    ("update_seen_is_public", changed_in("draft", seen_at=NOON)),
    ("update_taken_back_without_a_notice", changed_in("draft", is_taken_back=True)),
    ("update_taken_back_without_a_notice", changed_in("update", is_taken_back=True)),
    ("update_taken_back_without_a_notice", changed_in("update", became=F("pk"))),
    (
        "update_taken_back_without_a_notice",
        changed_in("tombstone", is_taken_back=True, withdrawal_notice="Wrong."),
    ),
    ("heartbeat_is_one_row", lambda rows: Heartbeat.objects.create(pk=2, at=NOON)),
    ("pace_is_one_row", lambda rows: Pace.objects.create(pk=2, by=rows.ada)),
    (
        "pace_is_offered",
        lambda rows: Pace.objects.create(pk=1, seconds=7, by=rows.ada),
    ),
    ("update_breaking_has_its_end", changed_in("update", is_breaking=True)),
    ("update_breaking_has_its_end", changed_in("update", breaking_until=NOON)),
    ("update_breaking_has_its_end", changed_in("draft", breaking_until=NOON)),
    ("update_breaking_has_its_end", changed_in("tombstone", breaking_until=NOON)),
    ("update_verified_has_its_time", changed_in("update", verification="confirmed")),
    ("update_verified_has_its_time", changed_in("update", verification="wrong")),
    ("update_verified_has_its_time", changed_in("draft", verification="wrong")),
    ("update_verified_has_its_time", changed_in("update", verified_at=NOON)),
    (
        "update_verified_has_its_time",
        changed_in("update", verification="unconfirmed", verified_at=NOON),
    ),
    ("update_verified_has_its_time", changed_in("update", verification="perhaps")),
    (
        "update_verified_has_its_time",
        changed_in("update", verification="perhaps", verified_at=NOON),
    ),
    ("update_order_has_no_ties", two_updates_with_one_first_revision),
    ("update_one_proposal_a_person", two_proposals_of_one_person),
    ("update_key_used_once", two_updates_with_one_key),
    ("imported_blog_once", another_import_of_the_same),
    ("imported_update_once", another_update_of_the_same),
    ("old_address_is_a_path", changed(OldAddress, path="a/")),
    ("facet_once", made_again(Facet)),
    ("facet_kind_is_known", changed(Facet, kind="place")),
    ("facet_has_a_slug", changed(Facet, slug="")),
    ("correction_has_a_note", a_correction_without_a_note),
    ("working_copy_once_a_key", made_again(WorkingCopy)),
    ("discarded_session_once", made_again(DiscardedSession)),
    ("open_update_once_a_composer", made_again(OpenUpdate)),
    ("embargoed_once_a_person", made_again(Embargoed)),
    ("claim_has_words", changed(Claim, words="")),
    ("shift_ends_after_it_begins", changed(Shift, ends_at=NOON)),
    ("hand_over_has_words", changed(HandOver, words="")),
    ("hand_over_read_once", made_again(HandOverRead)),
    ("at_desk_once_a_blog", made_again(AtDesk)),
    ("removed_for_a_reason", changed(RemovedWords, reason="")),
    ("receipt_one_a_revision", made_again(Receipt)),
    ("receipt_gone_from_all", changed(Receipt, gone_at=NOON)),
    ("review_step_of_a_draft_or_a_change", changed(ReviewStep, change="confirm")),
    ("proposed_change_sent_back_with_a_note", changed(ProposedChange, note="Why?")),
    ("proposed_mark_once_a_person", made_again(ProposedChange)),
    ("proposed_change_of_a_blog_or_a_mark", changed(ProposedChange, update=None)),
    ("machine_policy_is_one_row", lambda rows: MachinePolicy.objects.create(pk=2)),
    (
        "machine_policy_security_expires",
        changed(MachinePolicy, security_contacts="mailto:a@b.example"),
    ),
    ("topic_has_name_and_slug", changed(Topic, slug="")),
    ("topic_has_name_and_slug", changed(Topic, name="")),
    ("pause_has_a_reason", changed(Pause, reason="")),
    ("pause_ended_by_somebody", changed(Pause, ended_at=NOON)),
    ("pause_once_in_a_blog", paused_again("flood")),
    ("pause_once_in_all_blogs", paused_again(None)),
    ("update_template_once_in_a_blog", templates_called_alike("flood")),
    ("update_template_once_in_all_blogs", templates_called_alike(None)),
    ("working_copy_has_a_key", changed(WorkingCopy, key="")),
]


def test_database_refuses(rows):
    """In one test: to make the rows takes ten times as long as to spoil them."""
    refusals = [(name, refused_by(rows, spoil)) for name, spoil in REFUSED]

    assert refusals == [(name, name) for name, _ in REFUSED]


def refused_by(rows, spoil):
    """The name of the constraint, or None; the rows are as they were."""
    try:
        with transaction.atomic():
            spoil(rows)
            transaction.set_rollback(True)
    except IntegrityError as error:
        return name_of_constraint(error)
    return None


def test_database_refuses_by_every_constraint_we_have():
    assert set(our_constraints()) == {name for name, _ in REFUSED}


def our_constraints():
    """Every constraint of the story by its name."""
    return {
        constraint.name: (model, constraint)
        for model in apps.get_app_config("liveblog").get_models()
        for constraint in model._meta.constraints
    }


def name_of_constraint(error):
    """Which constraint refused. SQLite names the columns of one that is unique."""
    if connection.vendor == "postgresql":
        return error.__cause__.diag.constraint_name
    kind, _, what = str(error).partition(" constraint failed: ")
    if kind == "CHECK":
        return what
    if what.startswith("index "):  # of an expression
        return what.removeprefix("index ").strip("'")
    names = {
        ", ".join(
            f"{model._meta.db_table}.{model._meta.get_field(field).column}"
            for field in constraint.fields
        ): name
        for name, (model, constraint) in our_constraints().items()
        if isinstance(constraint, models.UniqueConstraint)
    }
    return names[what]


@pytest.mark.parametrize(
    "fields",
    [
        {"is_breaking": True, "breaking_until": NOON},
        {"verification": "unconfirmed"},
        {"verification": "confirmed", "verified_at": NOON},
        {"verification": "wrong", "verified_at": NOON},
        {"event_at": NOON, "announces": F("pk")},
        {"byline": "Cal Ferris", "more_bylines": ["Mira Holt"], "seen_at": NOON},
        {"source_note": "A voice at the gauge"},
    ],
)
def test_database_takes_every_mark_of_a_public_update(rows, fields):
    assert Update.objects.filter(pk=rows.update.pk).update(**fields) == 1


def test_database_takes_a_draft_that_is_to_be_breaking(rows):
    changed_in("draft", is_breaking=True)(rows)

    rows.draft.refresh_from_db()
    assert (rows.draft.is_breaking, rows.draft.breaking_until) == (True, None)


def test_database_refuses_a_second_blog_at_one_address(blog):
    with pytest.raises(IntegrityError, match="slug"), transaction.atomic():
        make_blog(slug=blog.slug, live=False)
