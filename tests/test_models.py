"""What the database refuses, which rows a question finds, and the one gate."""

import fcntl
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.db.models import F
from django.utils import timezone

from liveblog import publishing
from liveblog.models import (
    Blog,
    CardBlock,
    Correction,
    DiscardedSession,
    EmbedBlock,
    FigureBlock,
    Heartbeat,
    JournalLine,
    Member,
    Pace,
    QuoteBlock,
    TextBlock,
    Update,
    Version,
    Words,
    WorkingCopy,
    is_public_image,
)
from liveblog.models.blog import CHANGES_KEPT, validate_time_zone
from media.models import Image
from tests.factories import (
    card,
    embed,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_upload,
    make_user,
    quote,
    words,
)

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)

# What the database refuses ------------------------------------------------------------


@pytest.fixture
def rows(ada, cal, blog):
    """One row of each model, for the cases below to spoil."""
    image = make_image()
    update = make_update(
        *(blog, "Bridge closed", "A text.", quote(), figure(image), embed(), card())
    )
    tombstone = make_update(blog, "Wrong", by=ada)
    publishing.withdraw(tombstone, by=ada)
    WorkingCopy.objects.create(person=cal, blog=blog, key="k")
    DiscardedSession.objects.create(person=cal, session="a")
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


def a_card(**fields):
    return made(CardBlock, **({"url": "https://a.example/", "title": "Arn"} | fields))


def two_updates_with_one_key(rows):
    Update.objects.bulk_create(
        Update(blog=rows.blog, author=rows.ada, idempotency_key="k") for _ in "ab"
    )


def two_updates_with_one_first_revision(rows):
    Update.objects.filter(pk=rows.update.pk).update(
        first_revision=rows.tombstone.first_revision,
        last_revision=rows.tombstone.first_revision,
    )


def a_second_journal_line(rows):
    line = rows.blog.journal.get(revision=1)
    JournalLine.objects.create(blog=rows.blog, revision=1, verb="pin", by=line.by)


def a_correction_without_a_note(rows):
    Correction.objects.create(update=rows.update, by=rows.ada, note="")


REFUSED = [
    ("textblock_once_a_position", made_again(TextBlock)),
    ("text_has_words", made(TextBlock, words="")),
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
    ("update_seen_is_public", changed_in("draft", seen_at=NOON)),
    ("update_taken_back_without_a_notice", changed_in("draft", is_taken_back=True)),
    ("update_taken_back_without_a_notice", changed_in("update", is_taken_back=True)),
    ("update_taken_back_without_a_notice", changed_in("tombstone", became=F("pk"))),
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
    ("update_key_used_once", two_updates_with_one_key),
    ("correction_has_a_note", a_correction_without_a_note),
    ("working_copy_once_a_key", made_again(WorkingCopy)),
    ("discarded_session_once", made_again(DiscardedSession)),
    ("working_copy_has_a_key", changed(WorkingCopy, key="")),
]


@pytest.mark.parametrize(
    ("constraint", "spoil"),
    REFUSED,
    ids=[f"{name}-{number}" for number, (name, _) in enumerate(REFUSED)],
)
def test_database_refuses(rows, constraint, spoil):
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        spoil(rows)

    assert name_of_constraint(refusal.value) == constraint


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


# Which blogs --------------------------------------------------------------------------


@pytest.fixture
def blogs(ada, cal):
    """One blog in each status; Cal writes in the live one alone."""
    blogs = SimpleNamespace(
        prepared=make_blog(live=False),
        live=make_blog(by=ada, members=[cal]),
        closed=make_blog(by=ada),
    )
    publishing.close(blogs.closed, by=ada)
    return blogs


def test_public_blogs_are_the_live_and_the_closed(blogs):
    assert set(Blog.objects.public()) == {blogs.live, blogs.closed}


def test_live_blogs_are_live(blogs):
    assert list(Blog.objects.live()) == [blogs.live]


def test_a_blog_has_gone_quiet_at_the_moment_and_not_before(ada):
    def quiet(**fields):
        blog = make_blog(by=ada)
        fields = {"last_published_at": NOON} | fields
        Blog.objects.filter(pk=blog.pk).update(**fields)
        return blog

    loud = quiet(last_published_at=NOON + timedelta(microseconds=1))
    found = [quiet(), quiet(last_published_at=NOON - timedelta(days=9))]
    quiet(is_silent=True)
    quiet(status="closed", closed_at=NOON)
    quiet(last_published_at=None)

    assert set(Blog.objects.gone_quiet(since=NOON)) == set(found)
    assert loud in Blog.objects.gone_quiet(since=NOON + timedelta(microseconds=1))


def test_editors_write_in_every_blog(ada, blogs):
    found = Blog.objects.writable_by(ada)

    assert set(found) == {blogs.prepared, blogs.live, blogs.closed}
    assert all(blog.can_be_written_by(ada) for blog in found)


def test_correspondents_write_where_they_are_members(cal, blogs):
    blogs.live.members.add(make_user("Eda Koç"))

    assert list(Blog.objects.writable_by(cal)) == [blogs.live]
    assert blogs.live.can_be_written_by(cal) is True
    assert blogs.prepared.can_be_written_by(cal) is False
    assert blogs.live.can_be_written_by(make_user("Ola Dahl")) is False


def test_correspondents_who_are_members_nowhere_write_nowhere(blogs):
    assert list(Blog.objects.writable_by(make_user("Eda Koç"))) == []


def test_only_editors_edit_blogs(ada, cal, blogs):
    assert Blog.objects.editable_by(ada).count() == 3
    assert list(Blog.objects.editable_by(cal)) == []


@pytest.mark.django_db
def test_front_page_order_is_pinned_then_live_then_closed_and_the_latest_first():
    def make(slug, hours, *, closed=False, **fields):
        Blog.objects.create(
            slug=slug,
            headline=slug,
            status="closed" if closed else "live",
            went_live_at=NOON,
            closed_at=NOON if closed else None,
            last_published_at=hours and NOON + timedelta(hours=hours),
            **fields,
        )

    make("live-silent", None)
    make("closed-new", 9, closed=True)
    make("live-old", 1)
    make("live-silent-too", None)
    make("closed-silent", None, closed=True)
    make("live-new", 2)
    make("closed-old", 8, closed=True)
    make("pinned-closed", 3, closed=True, is_pinned=True)
    make("pinned-live", 0.5, is_pinned=True)

    order = Blog.objects.in_front_page_order().values_list("slug", flat=True)

    assert list(order) == [
        "pinned-live",
        "pinned-closed",
        "live-new",
        "live-old",
        "live-silent-too",
        "live-silent",
        "closed-new",
        "closed-old",
        "closed-silent",
    ]


@pytest.mark.parametrize(
    ("status", "answers"),
    [
        ("prepared", (True, False, False)),
        ("live", (False, True, False)),
        ("closed", (False, False, True)),
    ],
)
def test_blog_knows_its_status(status, answers):
    blog = Blog(status=status)

    assert (blog.is_prepared, blog.is_live, blog.is_closed) == answers


def test_time_zone_must_be_one_that_we_know():
    validate_time_zone("Asia/Kathmandu")

    with pytest.raises(ValidationError, match="Mars/Olympus is not a time zone"):
        validate_time_zone("Mars/Olympus")


# Which updates ------------------------------------------------------------------------


@pytest.fixture
def story(ada, cal, blog):
    """Revision 1 sets the blog live; 2 to 6 publish; 7 and 8 withdraw; 9 corrects."""
    story = SimpleNamespace(
        first=make_update(blog, "First", by=cal),
        pinned=make_update(blog, "Pinned", by=ada, is_pinned=True),
        key=make_update(blog, "Key", by=ada, is_key_event=True),
        gone=make_update(blog, "Gone", by=ada, is_pinned=True, is_key_event=True),
        noticed=make_update(blog, "Wrong", by=cal),
        draft=make_draft(blog, by=cal),
        updates=blog.updates.newest_first(),
    )
    publishing.withdraw(story.gone, by=ada)
    publishing.withdraw(story.noticed, by=ada, notice="It was a drill.")
    publishing.correct(story.first, words("First, corrected"), by=cal, seen_revision=2)
    return story


def test_published_updates_are_neither_drafts_nor_tombstones(story):
    found = story.updates.published()

    assert list(found) == [story.key, story.pinned, story.first]


def test_drafts_are_drafts(story):
    assert list(story.updates.drafts()) == [story.draft]


def test_ever_public_leaves_out_drafts_alone(story):
    found = story.updates.ever_public()

    assert list(found) == [
        story.noticed,
        story.gone,
        story.key,
        story.pinned,
        story.first,
    ]


def test_feed_has_tombstones_only_with_a_notice(story):
    found = list(story.updates.in_the_feed())

    assert found == [story.noticed, story.key, story.pinned, story.first]
    assert [update.is_in_the_feed for update in (*found, story.gone, story.draft)] == [
        True,
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_draft_is_not_in_the_feed_whatever_it_carries():
    assert Update(state="draft", public_html="<p>").is_in_the_feed is False


def test_as_of_leaves_out_what_arrived_later(story):
    assert list(story.updates.as_of(3)) == [story.pinned, story.first]


def test_older_than_begins_below_the_cursor(story):
    assert list(story.updates.older_than(4)) == [story.pinned, story.first]


def test_between_leaves_out_both_ends(story):
    assert list(story.updates.between(2, 5)) == [story.key, story.pinned]


def test_changed_since_has_corrections_and_withdrawals_after_the_cursor(story):
    assert list(story.updates.changed_since(7)) == [story.noticed, story.first]


def test_pinned_updates_are_published_ones(story):
    draft = Update(blog=story.first.blog, author=story.first.author, is_pinned=True)
    draft.write(words("Not yet"))

    assert list(story.updates.pinned()) == [story.pinned]


def test_key_events_are_published_ones(story):
    draft = Update(blog=story.first.blog, author=story.first.author, is_key_event=True)
    draft.write(words("Not yet"))

    assert list(story.updates.key_events()) == [story.key]


def test_breaking_is_over_at_its_end_and_not_before(story):
    Update.objects.published().update(is_breaking=True, breaking_until=NOON)
    Update.objects.filter(pk=story.key.pk).update(
        is_breaking=False, breaking_until=None
    )
    Update.objects.filter(pk=story.draft.pk).update(
        is_breaking=True, breaking_until=NOON
    )

    before = story.updates.no_longer_breaking(NOON - timedelta(microseconds=1))
    assert list(before) == []
    found = story.updates.no_longer_breaking(NOON)
    assert list(found) == [story.pinned, story.first]


def test_only_a_published_update_can_be_announced(story):
    find = story.first.blog.updates.announceable

    assert find(story.first.pk) == story.first
    for pk in (story.draft.pk, story.gone.pk, story.noticed.pk, 10**30, -1, 0, None):
        assert find(pk) is None
    elsewhere = make_update(make_blog(), "In another blog")
    assert find(elsewhere.pk) is None


def test_editors_write_in_all_updates_and_correspondents_in_their_own(ada, cal, story):
    assert story.updates.writable_by(ada).count() == 6
    assert set(story.updates.writable_by(cal)) == {
        story.first,
        story.noticed,
        story.draft,
    }


# The one gate -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("revision", "restored_floor", "floor"),
    [
        (0, 0, 0),
        (CHANGES_KEPT, 0, 0),
        (CHANGES_KEPT + 1, 0, 1),
        (CHANGES_KEPT + 100, 90, 100),
        (CHANGES_KEPT + 100, 110, 110),
    ],
)
def test_floor_is_500_changes_ago_but_not_before_a_restore(
    revision, restored_floor, floor
):
    assert Blog(revision=revision, restored_floor=restored_floor).floor == floor


def test_next_revision_rises_by_one(ada, blog):
    with blog.next_revision("retitle", by=ada) as second:
        pass
    with blog.next_revision("retitle", by=ada) as third:
        pass

    assert (second, third) == (2, 3)
    assert blog.revision == 3
    assert Blog.objects.get(pk=blog.pk).revision == 3


def test_next_revision_counts_from_the_database_and_not_from_the_instance(ada, blog):
    stale = Blog.objects.get(pk=blog.pk)
    with blog.next_revision("retitle", by=ada):
        pass

    with stale.next_revision("retitle", by=ada) as revision:
        pass

    assert revision == 3


def test_next_revision_saves_what_the_block_changes_in_the_blog(ada, blog):
    with blog.next_revision("retitle", by=ada):
        blog.headline = "River falls"

    assert Blog.objects.get(pk=blog.pk).headline == "River falls"


def test_next_revision_discards_what_was_unsaved_before(ada, blog):
    blog.headline = "Never saved"

    with blog.next_revision("retitle", by=ada):
        pass

    assert blog.headline == "River at record height"
    assert Blog.objects.get(pk=blog.pk).headline == "River at record height"


def test_next_revision_rolls_everything_back_with_an_exception(ada, blog):
    def half_a_change():
        with blog.next_revision("retitle", by=ada):
            Member.objects.create(blog=blog, user=ada)
            blog.headline = "Half a change"
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_a_change()

    kept = Blog.objects.get(pk=blog.pk)
    assert (kept.revision, kept.headline) == (1, "River at record height")
    assert not kept.members.contains(ada)
    assert [line.revision for line in blog.journal.all()] == [1]


def test_next_revision_writes_one_journal_line(ada, blog):
    update = Update(blog=blog, author=ada)

    with blog.next_revision("publish", by=ada, update=update):
        update.save()

    line = blog.journal.get(revision=2)
    assert (line.verb, line.by, line.update) == ("publish", ada, update)
    assert line.relayed_at is None
    assert blog.journal.count() == 2


def test_next_revision_by_nobody_is_the_houses_own(blog):
    with blog.next_revision("rerender", by=None):
        pass

    line = blog.journal.get(revision=2)
    assert (line.by, line.update) == (None, None)
    assert str(line) == "2: rerender by the house"


@pytest.mark.django_db(transaction=True)
def test_next_revision_refuses_to_run_inside_a_transaction(ada, blog):
    with (
        pytest.raises(RuntimeError, match="durable"),
        transaction.atomic(),
        blog.next_revision("retitle", by=ada),
    ):
        pass

    assert Blog.objects.get(pk=blog.pk).revision == 1


@pytest.mark.django_db(transaction=True)
def test_next_revision_gives_each_number_once_whoever_asks_at_the_same_time(blog):
    taken = []

    def take_ten(_):
        mine = Blog.objects.get(pk=blog.pk)
        try:
            for _ in range(10):
                with mine.next_revision("retitle", by=None) as revision:
                    taken.append(revision)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(take_ten, range(4)))

    # Appended while the lock is held, so in the order of the commits.
    assert taken == list(range(2, 42))
    assert [line.revision for line in blog.journal.all()] == list(range(1, 42))


def test_next_revision_waits_in_the_writers_queue_on_sqlite(settings, blog):
    def is_taken():
        with (settings.DATA_DIR / "writer.lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
            return False

    with blog.next_revision("retitle", by=None):
        during = is_taken()

    assert during is (connection.vendor == "sqlite")
    assert is_taken() is False


# Words --------------------------------------------------------------------------------


@pytest.fixture
def image():
    """A picture that is stored nowhere."""
    return Image(name="0123456789abcdef0123456789abcdef")


def some_words(image, *, change="", to=""):
    """Every field of every kind has words; `change` names one that has others."""
    fields = {
        "heading": "Bridge closed",
        "label": "Analysis",
        "byline": "Cal Ferris",
        "more_bylines": [],
        "location": "Ulm",
        "event_at": None,
        "text.words": "Shut since noon.",
        "quote.words": "“Up.”",
        "quote.speaker": "Josef Lind",
        "quote.role": "baker",
        "quote.place": "Neu-Ulm",
        "quote.source_url": "https://a.example/",
        "figure.image": image,
        "figure.caption": "The upper bridge",
        "figure.credit": "Anna Sorg",
        "figure.alt": "A bridge",
        "figure.is_decorative": False,
    }
    assert not change or change in fields
    fields |= {change: to} if change else {}

    def of(kind):
        return {
            name.removeprefix(f"{kind}."): value
            for name, value in fields.items()
            if name.startswith(f"{kind}.")
        }

    return Words(
        **{name: value for name, value in fields.items() if "." not in name},
        blocks=[
            TextBlock(**of("text")),
            QuoteBlock(**of("quote")),
            FigureBlock(**of("figure")),
        ],
    )


def test_digest_is_what_it_was_in_every_release(image):
    # Stored beside the idempotency key: were it computed in another way, a retry
    # across a release would be refused as other words.
    assert some_words(image).digest() == (
        "54db64dfea8b4d657b5fec1ec1eda0a9381ea5329ccc88c093827969744c2a46"
    )


def test_digest_changes_with_when_it_happened_and_not_with_the_zone(image):
    winter = datetime(2026, 11, 24, 7, 0, tzinfo=ZoneInfo("America/New_York"))
    moments = [NOON, winter, NOON + timedelta(microseconds=1)]

    same, as_well, later = (
        some_words(image, change="event_at", to=moment).digest() for moment in moments
    )

    assert same == as_well
    assert len({some_words(image).digest(), same, later}) == 3


@pytest.mark.parametrize(
    ("event_at", "lines"),
    [
        (None, {"event_at": None}),
        (NOON, {"event_at": "2026-11-24T12:00:00+00:00"}),
    ],
)
def test_words_as_json_name_when_it_happened(event_at, lines):
    assert words("Shut", event_at=event_at).as_json() == {
        "heading": "Shut",
        "label": "",
        "byline": "",
        "more_bylines": [],
        "location": "",
        "blocks": [],
        **lines,
    }


def test_digest_changes_with_each_further_byline_and_with_their_order(image):
    lists = [], ["Mira Holt"], ["Mira Holt", "Ada Brandt"], ["Ada Brandt", "Mira Holt"]

    digests = {
        some_words(image, change="more_bylines", to=names).digest() for names in lists
    }

    assert len(digests) == 4


@pytest.mark.parametrize(
    "field",
    [
        "heading",
        "label",
        "byline",
        "location",
        "text.words",
        "quote.words",
        "quote.speaker",
        "quote.role",
        "quote.place",
        "quote.source_url",
        "figure.caption",
        "figure.credit",
        "figure.alt",
    ],
)
def test_digest_changes_with_every_field(image, field):
    other = some_words(image, change=field, to="Something else")

    assert other.digest() != some_words(image).digest()


def test_digest_changes_with_the_picture_and_with_what_it_is_for(image):
    another = some_words(image, change="figure.image", to=Image(name="f" * 32))
    decorative = some_words(image, change="figure.is_decorative", to=True)

    digests = {each.digest() for each in (some_words(image), another, decorative)}

    assert len(digests) == 3


def test_digest_changes_with_the_order_of_the_blocks():
    one, two = TextBlock(words="One."), TextBlock(words="Two.")

    assert words("", one, two).digest() != words("", two, one).digest()


@pytest.mark.parametrize(
    ("some", "is_empty"),
    [
        (Words(), True),
        (Words(label="Analysis", byline="Cal", location="Ulm"), True),
        (Words(heading="Bridge closed"), False),
        (Words(blocks=[TextBlock(words="Shut.")]), False),
    ],
)
def test_words_are_empty_without_a_heading_and_without_a_block(some, is_empty):
    assert some.is_empty is is_empty


# One update ---------------------------------------------------------------------------


def test_write_saves_the_words_in_their_order(blog):
    written = some_words(make_image(), change="event_at", to=NOON)
    written.blocks.append(TextBlock(words="Last."))
    update = make_draft(blog)

    update.write(written)

    kept = Update.objects.get(pk=update.pk)
    assert kept.words().as_json() == written.as_json()
    assert [(block.kind, block.position) for block in kept.blocks()] == [
        ("text", 0),
        ("quote", 1),
        ("figure", 2),
        ("text", 3),
    ]


def test_write_replaces_all_blocks(blog):
    update = make_draft(blog, "One", "Old text.", quote(), figure(make_image()))

    update.write(words("Two", quote("“New.”"), "New text."))

    kept = [(block.kind, block.position, block.words) for block in update.blocks()]
    assert kept == [("quote", 0, "“New.”"), ("text", 1, "New text.")]


def test_write_says_when_it_saved(blog):
    draft = make_draft(blog)
    Update.objects.update(saved_at=NOON - timedelta(days=9999))
    before = timezone.now()

    draft.write(words("Two"))

    assert Update.objects.get(pk=draft.pk).saved_at >= before


def test_words_of_one_update_written_into_another_are_copies(blog):
    original = make_draft(blog, "One", "A text.", quote())
    copy = make_draft(blog)

    copy.write(original.words())

    assert copy.words().as_json() == original.words().as_json()
    assert len(original.blocks()) == 2


def test_blocks_take_one_query_for_each_kind(blog, django_assert_num_queries):
    some = [figure(make_image()), "A text.", figure(make_image()), quote(), "Another."]
    update = make_draft(blog, "One", *some)

    with django_assert_num_queries(5) as queries:
        found = [block.as_json()["kind"] for block in update.blocks()]

    assert found == ["figure", "text", "figure", "quote", "text"]
    joins = [query["sql"].count(" JOIN ") for query in queries.captured_queries]
    assert joins == [0, 0, 2, 0, 0]  # a figure's image and upload, and nothing else


def test_an_unsaved_update_has_no_blocks(blog, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert Update(blog=blog).blocks() == []


def test_keep_version_stores_the_words_as_they_were(ada, cal, blog):
    update = make_update(blog, "One", "A text.", by=cal, label="Analysis")
    kept = update.words().as_json()

    update.keep_version(by=ada)
    update.write(words("Two"))

    version = Version.objects.get()
    assert version.update == update
    assert (version.revision, version.by) == (2, ada)
    assert version.words == kept


@pytest.mark.parametrize(
    ("state", "answers"),
    [
        ("draft", (True, False, False)),
        ("published", (False, True, False)),
        ("withdrawn", (False, False, True)),
    ],
)
def test_update_knows_its_state(state, answers):
    update = Update(state=state)

    assert (update.is_draft, update.is_published, update.is_withdrawn) == answers


@pytest.mark.parametrize(
    ("verification", "answers", "verified_at"),
    [
        ("", (False, False, False), None),
        ("unconfirmed", (True, False, False), None),
        ("confirmed", (False, True, False), NOON),
        ("wrong", (False, False, True), NOON),
    ],
)
def test_update_knows_whether_it_is_true_and_since_when_that_is_settled(
    verification, answers, verified_at
):
    update = Update(verified_at=NOON - timedelta(hours=1))

    update.verify(verification, at=NOON)

    assert (update.is_unconfirmed, update.is_confirmed, update.is_wrong) == answers
    assert update.verified_at == verified_at


def test_update_is_as_it_was_seen_until_a_person_changes_it(ada, blog):
    update = make_update(blog, "Dam breaks", is_breaking=True)
    seen = []

    def look():
        update.refresh_from_db()
        seen.append([update.is_as_seen_at(revision) for revision in (1, 2, 3, 4, 50)])

    look()
    Update.objects.update(breaking_until=NOON - timedelta(days=9999))
    publishing.end_breaking(update, by=None)
    look()
    publishing.pin(update, by=ada)
    look()

    assert seen == [
        # Prerendered of where it is: seen before a restore. Behind its first: never seen.
        [False, True, False, False, False],
        [False, True, True, False, False],
        [False, False, False, True, False],
    ]


# Which pictures readers may see -------------------------------------------------------


@pytest.fixture
def picture(ada):
    return make_image(by=ada)


def test_a_picture_that_nothing_uses_is_not_public(picture, blog):
    make_update(blog, "Another picture's", figure(make_image()))

    assert is_public_image(picture) is False


def test_a_picture_in_a_draft_is_not_public(picture, blog):
    make_draft(blog, "Not yet", figure(picture))

    assert is_public_image(picture) is False


@pytest.mark.parametrize(
    ("status", "is_public"), [("prepared", False), ("live", True), ("closed", True)]
)
def test_a_picture_in_an_update_is_as_public_as_its_blog(
    picture, blog, status, is_public
):
    make_update(blog, "Bridge closed", figure(picture))
    set_status(blog, status)

    assert is_public_image(picture) is is_public


@pytest.mark.parametrize(
    ("status", "is_public"), [("prepared", False), ("live", True), ("closed", True)]
)
def test_a_hero_is_as_public_as_its_blog(picture, blog, status, is_public):
    Blog.objects.filter(pk=blog.pk).update(hero_image=picture)
    set_status(blog, status)

    assert is_public_image(picture) is is_public


def test_a_withdrawn_picture_is_no_longer_public(picture, ada, blog):
    update = make_update(blog, "Wrong", figure(picture))

    publishing.withdraw(update, by=ada, notice="It showed another bridge.")

    assert is_public_image(picture) is False


def test_a_picture_beside_a_tombstone_is_not_public(picture, ada, blog):
    # Whatever puts a block there: the state alone must be enough.
    update = make_update(blog, "Wrong")
    publishing.withdraw(update, by=ada, notice="It was a drill.")
    figure(picture, update=update, position=0).save()

    assert is_public_image(picture) is False


def test_a_picture_that_a_correction_took_out_is_no_longer_public(picture, ada, blog):
    update = make_update(blog, "Bridge closed", figure(picture), by=ada)

    publishing.correct(update, words("Bridge closed"), by=ada, seen_revision=2)

    assert is_public_image(picture) is False


def test_a_picture_is_public_while_anything_public_uses_it(picture, ada, blog):
    wrong = make_update(blog, "Wrong", figure(picture))
    make_update(blog, "Right", figure(picture))
    make_draft(blog, "Not yet", figure(picture))

    publishing.withdraw(wrong, by=ada)

    assert is_public_image(picture) is True


def set_status(blog, status):
    closed_at = NOON if status == "closed" else None
    Blog.objects.filter(pk=blog.pk).update(status=status, closed_at=closed_at)
