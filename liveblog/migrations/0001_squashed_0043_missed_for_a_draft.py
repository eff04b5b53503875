"""The tables as 0001 to 0043 have made them one after the other, made at once.

As makemigrations writes it of the models, but that each table is made with its constraints and
indexes: Django would make them anew for each of them on SQLite.
"""

import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import liveblog.models.blog
import liveblog.models.preview_link
import liveblog.models.search_entry
from liveblog.models import append_only

TABLE = "liveblog_searchentry"
INDEX = f"{TABLE}_index"

# Beside each column its words as PostgreSQL looks for them, made once: to make them anew for
# each row that a query looks at takes a hundred times as long as to compare them.
POSTGRESQL = [
    statement
    for column in ("stems", "speakers")
    for statement in (
        f"ALTER TABLE {TABLE} ADD COLUMN {column}_vector tsvector "
        f"GENERATED ALWAYS AS (array_to_tsvector(string_to_array({column}, ' '))) STORED",
        f"CREATE INDEX search_by_{column} ON {TABLE} USING gin ({column}_vector)",
    )
]
# FTS5 over the columns of the table, which it does not keep again; the triggers are those
# of its documentation, "External Content Tables".
_NEW, _OLD = (f"{row}.number, {row}.stems, {row}.speakers" for row in ("new", "old"))
_ADD = f"INSERT INTO {INDEX}(rowid, stems, speakers) VALUES ({_NEW});"  # noqa: S608 of ours
_REMOVE = (
    f"INSERT INTO {INDEX}({INDEX}, rowid, stems, speakers) VALUES ('delete', {_OLD});"  # noqa: S608
)
SQLITE = [
    f"CREATE VIRTUAL TABLE {INDEX} USING fts5(stems, speakers, content='{TABLE}', "
    "content_rowid='number', tokenize='unicode61 remove_diacritics 0', detail=column)",
    f"CREATE TRIGGER search_added AFTER INSERT ON {TABLE} BEGIN {_ADD} END",
    f"CREATE TRIGGER search_removed AFTER DELETE ON {TABLE} BEGIN {_REMOVE} END",
    f"CREATE TRIGGER search_changed AFTER UPDATE ON {TABLE} BEGIN {_REMOVE} {_ADD} END",
]


def make_index(apps, editor):
    for statement in {"postgresql": POSTGRESQL, "sqlite": SQLITE}[
        editor.connection.vendor
    ]:
        editor.execute(statement)


def drop_index(apps, editor):
    if editor.connection.vendor == "sqlite":  # the rest goes with the table
        editor.execute(f"DROP TABLE {INDEX}")


class MadeAtOnce(migrations.SeparateDatabaseAndState):
    """Tables whose models Django renders once: all of them together.

    Beside each other it renders with each table all that are related to it, directly or not:
    all that there are. That was half of the time of a new database.
    """

    def __init__(self, operations):
        super().__init__(database_operations=operations, state_operations=operations)

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)  # rendered when it is next asked for
        super().state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for each in self.database_operations:
            each.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for each in reversed(self.database_operations):
            each.database_backwards(app_label, schema_editor, from_state, to_state)


class Migration(migrations.Migration):
    replaces = [
        ("liveblog", "0001_initial"),
        ("liveblog", "0002_facets"),
        ("liveblog", "0003_readers_questions"),
        ("liveblog", "0004_search"),
        ("liveblog", "0005_history_and_append_only_journal"),
        ("liveblog", "0006_author_pages"),
        ("liveblog", "0007_at_desk"),
        ("liveblog", "0008_review"),
        ("liveblog", "0009_pause"),
        ("liveblog", "0010_saved_drafts"),
        ("liveblog", "0011_open_updates"),
        ("liveblog", "0012_shifts"),
        ("liveblog", "0013_former_addresses"),
        ("liveblog", "0014_continued_blogs"),
        ("liveblog", "0015_beginning_and_preview_links"),
        ("liveblog", "0016_closing_times"),
        ("liveblog", "0017_update_templates"),
        ("liveblog", "0018_series"),
        ("liveblog", "0019_blog_templates"),
        ("liveblog", "0020_receipts"),
        ("liveblog", "0021_removed_words"),
        ("liveblog", "0022_withdrawn_blogs"),
        ("liveblog", "0023_copies"),
        ("liveblog", "0024_moved_to"),
        ("liveblog", "0025_new_update_defaults"),
        ("liveblog", "0026_rich_introduction"),
        ("liveblog", "0027_rehearsal"),
        ("liveblog", "0028_embargo"),
        ("liveblog", "0029_simulated_colleagues"),
        ("liveblog", "0030_framed_by"),
        ("liveblog", "0031_blog_changed_at"),
        ("liveblog", "0032_original_times"),
        ("liveblog", "0033_proposed_changes"),
        ("liveblog", "0034_search_by_label"),
        ("liveblog", "0035_changes_told_by_mail"),
        ("liveblog", "0036_journal_program"),
        ("liveblog", "0037_imports"),
        ("liveblog", "0038_blocks"),
        ("liveblog", "0039_around_the_story"),
        ("liveblog", "0040_editions"),
        ("liveblog", "0041_link_pictures"),
        ("liveblog", "0042_edition_alarms"),
        ("liveblog", "0043_missed_for_a_draft"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("accounts", "0002_people"),
        ("media", "0004_link_pictures"),
    ]

    operations = [
        MadeAtOnce(
            [
                migrations.CreateModel(
                    name="EditionSet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "made_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Series",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("slug", models.SlugField(max_length=80, unique=True)),
                    ],
                    options={
                        "verbose_name_plural": "series",
                        "ordering": ["name", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Topic",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=60, unique=True)),
                        (
                            "slug",
                            models.SlugField(
                                allow_unicode=True, max_length=80, unique=True
                            ),
                        ),
                        ("description", models.CharField(blank=True, max_length=300)),
                        (
                            "created_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                    ],
                    options={
                        "ordering": ["name", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("name", ""), _negated=True),
                                    models.Q(("slug", ""), _negated=True),
                                ),
                                name="topic_has_name_and_slug",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Blog",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("begins_at", models.DateTimeField(blank=True, null=True)),
                        ("closes_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "closes_earlier",
                            models.BooleanField(db_default=False, default=False),
                        ),
                        (
                            "in_editions_since",
                            models.DateTimeField(blank=True, null=True),
                        ),
                        (
                            "review_level",
                            models.CharField(
                                choices=[
                                    ("direct", "Publishes directly"),
                                    ("second", "Needs a second pair of eyes"),
                                    ("legal", "Needs Legal"),
                                ],
                                db_default="direct",
                                default="direct",
                                max_length=10,
                            ),
                        ),
                        (
                            "is_sensitive",
                            models.BooleanField(db_default=False, default=False),
                        ),
                        (
                            "related_links",
                            models.TextField(
                                blank=True, db_default="", default="", max_length=4000
                            ),
                        ),
                        (
                            "sponsor_name",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=100
                            ),
                        ),
                        (
                            "sponsor_url",
                            models.URLField(
                                blank=True, db_default="", default="", max_length=500
                            ),
                        ),
                        (
                            "newsletter_words",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=160
                            ),
                        ),
                        (
                            "newsletter_url",
                            models.URLField(
                                blank=True, db_default="", default="", max_length=500
                            ),
                        ),
                        (
                            "has_slots",
                            models.BooleanField(db_default=True, default=True),
                        ),
                        (
                            "about_html",
                            models.TextField(db_default="", default="", editable=False),
                        ),
                        (
                            "about_revision",
                            models.PositiveBigIntegerField(db_default=0, default=0),
                        ),
                        (
                            "more_html",
                            models.TextField(db_default="", default="", editable=False),
                        ),
                        (
                            "more_revision",
                            models.PositiveBigIntegerField(db_default=0, default=0),
                        ),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "withdrawal_reason",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=500
                            ),
                        ),
                        ("was_closed_at", models.DateTimeField(blank=True, null=True)),
                        ("slug", models.SlugField(max_length=80, unique=True)),
                        ("language", models.CharField(default="en", max_length=12)),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("ltr", "Left to right"),
                                    ("rtl", "Right to left"),
                                ],
                                default="ltr",
                                max_length=3,
                            ),
                        ),
                        (
                            "time_zone",
                            models.CharField(
                                default="Europe/Berlin",
                                max_length=64,
                                validators=[liveblog.models.blog.validate_time_zone],
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("prepared", "Prepared"),
                                    ("live", "Live"),
                                    ("closed", "Closed"),
                                ],
                                default="prepared",
                                max_length=10,
                            ),
                        ),
                        (
                            "is_rehearsal",
                            models.BooleanField(db_default=False, default=False),
                        ),
                        (
                            "is_pinned",
                            models.BooleanField(
                                default=False, verbose_name="pinned on the front page"
                            ),
                        ),
                        ("is_silent", models.BooleanField(default=False)),
                        (
                            "takes_questions",
                            models.BooleanField(db_default=False, default=False),
                        ),
                        ("headline", models.CharField(max_length=200)),
                        ("standfirst", models.CharField(blank=True, max_length=400)),
                        ("introduction", models.TextField(blank=True, max_length=8000)),
                        (
                            "introduction_rich",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("hero_caption", models.CharField(blank=True, max_length=500)),
                        ("hero_credit", models.CharField(blank=True, max_length=200)),
                        ("hero_alt", models.CharField(blank=True, max_length=500)),
                        ("summary", models.TextField(blank=True, max_length=4000)),
                        (
                            "summary_rich",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("summary_at", models.DateTimeField(blank=True, null=True)),
                        ("hero_video_url", models.URLField(blank=True, max_length=500)),
                        ("source_line", models.CharField(blank=True, max_length=300)),
                        (
                            "closing_message",
                            models.TextField(blank=True, max_length=2000),
                        ),
                        (
                            "default_label",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=30
                            ),
                        ),
                        (
                            "withholds_bylines",
                            models.BooleanField(db_default=False, default=False),
                        ),
                        (
                            "framed_by",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=500
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        ("went_live_at", models.DateTimeField(blank=True, null=True)),
                        ("began_at", models.DateTimeField(blank=True, null=True)),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "last_published_at",
                            models.DateTimeField(blank=True, null=True),
                        ),
                        ("revision", models.PositiveBigIntegerField(default=0)),
                        (
                            "changed_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        ("restored_floor", models.PositiveBigIntegerField(default=0)),
                        ("headline_html", models.TextField(default="", editable=False)),
                        (
                            "headline_revision",
                            models.PositiveBigIntegerField(default=0),
                        ),
                        ("status_html", models.TextField(default="", editable=False)),
                        ("status_revision", models.PositiveBigIntegerField(default=0)),
                        ("hero_html", models.TextField(default="", editable=False)),
                        ("hero_revision", models.PositiveBigIntegerField(default=0)),
                        (
                            "introduction_html",
                            models.TextField(default="", editable=False),
                        ),
                        (
                            "introduction_revision",
                            models.PositiveBigIntegerField(default=0),
                        ),
                        ("summary_html", models.TextField(default="", editable=False)),
                        ("summary_revision", models.PositiveBigIntegerField(default=0)),
                        ("pinned_html", models.TextField(default="", editable=False)),
                        ("pinned_revision", models.PositiveBigIntegerField(default=0)),
                        (
                            "key_events_html",
                            models.TextField(default="", editable=False),
                        ),
                        (
                            "key_events_revision",
                            models.PositiveBigIntegerField(default=0),
                        ),
                        ("source_html", models.TextField(default="", editable=False)),
                        ("source_revision", models.PositiveBigIntegerField(default=0)),
                        (
                            "story",
                            models.JSONField(
                                db_default={}, default=dict, editable=False
                            ),
                        ),
                        (
                            "continued_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "continues",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="continuations",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "hero_image",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="heroes",
                                to="media.image",
                            ),
                        ),
                        (
                            "withdrawn_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "editions",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="blogs",
                                to="liveblog.editionset",
                            ),
                        ),
                        (
                            "series",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="blogs",
                                to="liveblog.series",
                            ),
                        ),
                        (
                            "topics",
                            models.ManyToManyField(
                                blank=True, related_name="blogs", to="liveblog.topic"
                            ),
                        ),
                        (
                            "members",
                            models.ManyToManyField(
                                related_name="blogs",
                                through="liveblog.Member",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("editions", "language"),
                                name="blog_one_edition_in_a_language",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status__in", ["prepared", "live", "closed"])
                                ),
                                name="blog_status_is_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("direction__in", ["ltr", "rtl"])),
                                name="blog_direction_is_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("headline", ""), _negated=True),
                                name="blog_has_a_headline",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", "prepared"),
                                    ("went_live_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="blog_public_since_it_went_live",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closed_at__isnull", False),
                                        ("status", "closed"),
                                    ),
                                    models.Q(
                                        models.Q(("status", "closed"), _negated=True),
                                        ("closed_at__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="blog_closed_has_its_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("summary", ""), ("summary_at__isnull", True)
                                    ),
                                    models.Q(
                                        models.Q(("summary", ""), _negated=True),
                                        ("summary_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="blog_summary_has_its_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_silent", False),
                                    models.Q(
                                        ("last_published_at__isnull", False),
                                        ("status", "live"),
                                    ),
                                    _connector="OR",
                                ),
                                name="blog_silent_is_live_and_once_spoke",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("revision__gte", models.F("restored_floor"))
                                ),
                                name="blog_revision_not_below_its_floor",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hero_video_url", ""),
                                    ("hero_video_url__startswith", "https://"),
                                    ("hero_video_url__startswith", "http://"),
                                    _connector="OR",
                                ),
                                name="blog_hero_video_is_at_a_web_address",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Member",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "review_level",
                            models.CharField(
                                choices=[
                                    ("direct", "Publishes directly"),
                                    ("second", "Needs a second pair of eyes"),
                                    ("legal", "Needs Legal"),
                                ],
                                db_default="direct",
                                default="direct",
                                max_length=10,
                            ),
                        ),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("blog", "user"), name="member_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Update",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "is_embargoed",
                            models.BooleanField(db_default=False, default=False),
                        ),
                        (
                            "review",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not submitted"),
                                    ("submitted", "Submitted"),
                                    ("sent_back", "Sent back"),
                                    ("held", "Held by Legal"),
                                ],
                                db_default="",
                                default="",
                                max_length=10,
                            ),
                        ),
                        (
                            "review_level",
                            models.CharField(
                                choices=[
                                    ("direct", "Publishes directly"),
                                    ("second", "Needs a second pair of eyes"),
                                    ("legal", "Needs Legal"),
                                ],
                                db_default="direct",
                                default="direct",
                                max_length=10,
                            ),
                        ),
                        ("submitted_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "proposal",
                            models.JSONField(blank=True, db_default={}, default=dict),
                        ),
                        ("due_at", models.DateTimeField(blank=True, null=True)),
                        ("original_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "missed_because",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Nothing was missed"),
                                    ("closed", "The blog was closed"),
                                    ("prepared", "The blog was not live yet"),
                                    (
                                        "rights",
                                        "Who scheduled it may no longer publish it",
                                    ),
                                    ("failed", "It could not be published"),
                                    ("paused", "Publishing was paused"),
                                    ("draft", "An older draft of the same was there"),
                                    (
                                        "pin",
                                        "It is live, but three others were pinned already",
                                    ),
                                ],
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("seen_at", models.DateTimeField(blank=True, null=True)),
                        ("is_taken_back", models.BooleanField(default=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("published", "Published"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("heading", models.CharField(blank=True, max_length=200)),
                        ("label", models.CharField(blank=True, max_length=30)),
                        ("byline", models.CharField(blank=True, max_length=120)),
                        ("more_bylines", models.JSONField(blank=True, default=list)),
                        ("location", models.CharField(blank=True, max_length=120)),
                        ("event_at", models.DateTimeField(blank=True, null=True)),
                        ("is_key_event", models.BooleanField(default=False)),
                        ("is_pinned", models.BooleanField(default=False)),
                        ("is_breaking", models.BooleanField(default=False)),
                        ("breaking_until", models.DateTimeField(blank=True, null=True)),
                        (
                            "verification",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Nothing said"),
                                    ("unconfirmed", "Unconfirmed"),
                                    ("confirmed", "Confirmed"),
                                    ("wrong", "Wrong"),
                                ],
                                default="",
                                max_length=12,
                            ),
                        ),
                        ("verified_at", models.DateTimeField(blank=True, null=True)),
                        ("marked_at", models.DateTimeField(blank=True, null=True)),
                        ("source_note", models.TextField(blank=True, max_length=1000)),
                        (
                            "first_revision",
                            models.PositiveBigIntegerField(blank=True, null=True),
                        ),
                        (
                            "last_revision",
                            models.PositiveBigIntegerField(blank=True, null=True),
                        ),
                        ("public_html", models.TextField(default="", editable=False)),
                        (
                            "feed_html",
                            models.TextField(db_default="", default="", editable=False),
                        ),
                        (
                            "text",
                            models.TextField(db_default="", default="", editable=False),
                        ),
                        (
                            "story",
                            models.JSONField(
                                db_default={}, default=dict, editable=False
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        (
                            "saved_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        ("published_at", models.DateTimeField(blank=True, null=True)),
                        ("added_to_at", models.DateTimeField(blank=True, null=True)),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "withdrawal_notice",
                            models.CharField(blank=True, max_length=500),
                        ),
                        (
                            "withdrawal_reason",
                            models.CharField(blank=True, max_length=500),
                        ),
                        (
                            "idempotency_key",
                            models.CharField(blank=True, max_length=64, null=True),
                        ),
                        ("body_digest", models.CharField(blank=True, max_length=64)),
                        (
                            "announces",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="liveblog.update",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="updates",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "became",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="liveblog.update",
                            ),
                        ),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="updates",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "corrects",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="proposals",
                                to="liveblog.update",
                            ),
                        ),
                        (
                            "goes_into",
                            models.ManyToManyField(
                                blank=True, related_name="+", to="liveblog.blog"
                            ),
                        ),
                        (
                            "moved_to",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="moved_from",
                                to="liveblog.update",
                            ),
                        ),
                        (
                            "original",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="copies",
                                to="liveblog.update",
                            ),
                        ),
                        (
                            "scheduled_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "withdrawn_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["blog", "last_revision"],
                                name="update_changed_since",
                            ),
                            models.Index(
                                fields=["-published_at", "-id"], name="update_by_time"
                            ),
                            models.Index(
                                condition=models.Q(("state", "withdrawn")),
                                fields=["-withdrawn_at", "-id"],
                                name="update_withdrawn_by_time",
                            ),
                            models.Index(
                                fields=["blog", "state", "-saved_at"],
                                name="update_newest_saved",
                            ),
                            models.Index(fields=["saved_at"], name="update_by_saving"),
                            models.Index(
                                condition=models.Q(("is_breaking", True)),
                                fields=["breaking_until"],
                                name="update_is_breaking",
                            ),
                            models.Index(
                                fields=["blog", "state"], name="update_by_state"
                            ),
                            models.Index(
                                condition=models.Q(("is_pinned", True)),
                                fields=["blog", "-first_revision"],
                                name="update_pinned",
                            ),
                            models.Index(
                                condition=models.Q(("is_key_event", True)),
                                fields=["blog", "-first_revision"],
                                name="update_key_event",
                            ),
                            models.Index(
                                fields=["author", "blog"], name="update_by_author"
                            ),
                            models.Index(
                                django.db.models.functions.text.Upper("label"),
                                name="update_by_label",
                            ),
                            models.Index(
                                condition=models.Q(
                                    ("due_at__isnull", False),
                                    ("missed_because", ""),
                                    ("state", "draft"),
                                ),
                                fields=["due_at"],
                                name="update_is_scheduled",
                            ),
                            models.Index(
                                condition=models.Q(
                                    ("seen_at__isnull", True), ("state", "published")
                                ),
                                fields=["published_at"],
                                name="update_not_seen_yet",
                            ),
                            models.Index(
                                fields=["review", "submitted_at"],
                                name="update_waits_for_review",
                            ),
                            models.Index(
                                condition=models.Q(("is_embargoed", True)),
                                fields=["blog"],
                                name="update_is_embargoed",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["draft", "published", "withdrawn"])
                                ),
                                name="update_state_is_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("first_revision__isnull", True),
                                        ("last_revision__isnull", True),
                                        ("public_html", ""),
                                        ("published_at__isnull", True),
                                        ("state", "draft"),
                                    ),
                                    models.Q(
                                        models.Q(("state", "draft"), _negated=True),
                                        ("first_revision__isnull", False),
                                        (
                                            "last_revision__gte",
                                            models.F("first_revision"),
                                        ),
                                        ("last_revision__isnull", False),
                                        ("published_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="update_draft_has_no_revisions",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "published"), _negated=True),
                                    models.Q(("public_html", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="update_published_can_be_read",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "withdrawn"), _negated=True),
                                    models.Q(
                                        ("announces__isnull", True),
                                        ("byline", ""),
                                        ("event_at__isnull", True),
                                        ("heading", ""),
                                        ("is_breaking", False),
                                        ("is_key_event", False),
                                        ("is_pinned", False),
                                        ("label", ""),
                                        ("location", ""),
                                        ("verification", ""),
                                        ("withdrawn_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="update_tombstone_has_no_words",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("more_bylines", []),
                                    models.Q(
                                        models.Q(("state", "withdrawn"), _negated=True),
                                        models.Q(("byline", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="update_more_bylines_come_after_one",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("breaking_until__isnull", True),
                                        ("is_breaking", False),
                                    ),
                                    models.Q(
                                        ("breaking_until__isnull", False),
                                        ("is_breaking", True),
                                    ),
                                    models.Q(("is_breaking", True), ("state", "draft")),
                                    _connector="OR",
                                ),
                                name="update_breaking_has_its_end",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("verification__in", ["", "unconfirmed"]),
                                        ("verified_at__isnull", True),
                                    ),
                                    models.Q(
                                        ("verification__in", ["confirmed", "wrong"]),
                                        ("verified_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="update_verified_has_its_time",
                            ),
                            models.UniqueConstraint(
                                fields=("blog", "first_revision"),
                                name="update_order_has_no_ties",
                            ),
                            models.UniqueConstraint(
                                fields=("author", "idempotency_key"),
                                name="update_key_used_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("idempotency_key__isnull", True),
                                    models.Q(("idempotency_key", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="update_key_is_none_or_something",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("due_at__isnull", True),
                                        ("scheduled_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("due_at__isnull", False),
                                        ("scheduled_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="update_due_by_somebodys_decision",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("missed_because", ""),
                                    models.Q(
                                        ("due_at__isnull", False),
                                        ("missed_because", "pin"),
                                    ),
                                    models.Q(
                                        ("due_at__isnull", False),
                                        (
                                            "missed_because__in",
                                            [
                                                "closed",
                                                "prepared",
                                                "rights",
                                                "failed",
                                                "paused",
                                                "draft",
                                            ],
                                        ),
                                        ("state", "draft"),
                                    ),
                                    _connector="OR",
                                ),
                                name="update_missed_for_a_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("seen_at__isnull", True),
                                    models.Q(("state", "draft"), _negated=True),
                                    _connector="OR",
                                ),
                                name="update_seen_is_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("became__isnull", True),
                                        ("is_taken_back", False),
                                    ),
                                    models.Q(
                                        ("is_taken_back", False), ("state", "withdrawn")
                                    ),
                                    models.Q(
                                        ("is_taken_back", True),
                                        ("state", "withdrawn"),
                                        ("withdrawal_notice", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="update_taken_back_without_a_notice",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "review__in",
                                        ["", "submitted", "sent_back", "held"],
                                    )
                                ),
                                name="update_review_is_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("review", ""),
                                    ("state", "draft"),
                                    models.Q(
                                        ("review", "held"), ("state", "withdrawn")
                                    ),
                                    _connector="OR",
                                ),
                                name="update_in_review_is_not_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("review", "submitted"), _negated=True),
                                    ("submitted_by__isnull", False),
                                    _connector="OR",
                                ),
                                name="update_submitted_by_somebody",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("corrects__isnull", True),
                                    ("state", "draft"),
                                    _connector="OR",
                                ),
                                name="update_proposal_is_a_draft",
                            ),
                            models.UniqueConstraint(
                                fields=("corrects", "author"),
                                name="update_one_proposal_a_person",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AtDesk",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("seen_at", models.DateTimeField(db_index=True)),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="at_desk",
                                to="liveblog.blog",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("blog", "person"), name="at_desk_once_a_blog"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BlogTemplate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=60, unique=True)),
                        ("fields", models.JSONField(default=dict)),
                        ("members", models.JSONField(default=dict)),
                        ("update_templates", models.JSONField(default=list)),
                    ],
                    options={
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="CardBlock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("url", models.URLField(max_length=500)),
                        ("title", models.CharField(max_length=200)),
                        (
                            "teaser",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=300
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=120)),
                        (
                            "picture",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cards",
                                to="media.image",
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("update", "position"),
                                name="cardblock_once_a_position",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("url__startswith", "https://"),
                                    ("url__startswith", "http://"),
                                    _connector="OR",
                                ),
                                name="card_is_at_a_web_address",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("title", ""), _negated=True),
                                name="card_has_a_title",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Claim",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("words", models.CharField(max_length=120)),
                        ("due_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "claimed_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        ("ends_at", models.DateTimeField()),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="claims",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="claims",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["blog", "ends_at"], name="claim_current"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("words", ""), _negated=True),
                                name="claim_has_words",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Colleagues",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("key", models.CharField(max_length=32)),
                        ("step", models.PositiveSmallIntegerField(default=0)),
                        (
                            "next_at",
                            models.DateTimeField(
                                db_index=True, default=django.utils.timezone.now
                            ),
                        ),
                        (
                            "blog",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="colleagues",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Correction",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("note", models.CharField(max_length=500)),
                        (
                            "revision",
                            models.PositiveBigIntegerField(blank=True, null=True),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="corrections",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["at", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["-at", "-id"], name="correction_by_time"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("note", ""), _negated=True),
                                name="correction_has_a_note",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DeclinedOffer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="declined_offers",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("blog", "update"), name="declined_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DiscardedSession",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("session", models.CharField(max_length=36)),
                        (
                            "discarded_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "session"),
                                name="discarded_session_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EditionAlarm",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "raised_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("updated", "It says the same here now"),
                                    ("nothing", "Nothing to do here"),
                                    ("withdrawn", "Withdrawn here, too"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("known_revision", models.PositiveBigIntegerField()),
                        (
                            "cause",
                            models.CharField(
                                choices=[
                                    ("corrected", "Changed in another edition"),
                                    (
                                        "verified",
                                        "Verification changed in another edition",
                                    ),
                                    ("withdrawn", "Withdrawn in another edition"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="liveblog.update",
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="alarms",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("answered_at", None)),
                                fields=("update", "source"),
                                name="alarm_open_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("answer", ""),
                                        ("answered_at", None),
                                        ("answered_by", None),
                                    ),
                                    models.Q(
                                        models.Q(("answer", ""), _negated=True),
                                        ("answered_at__isnull", False),
                                        ("answered_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="alarm_answered_by_somebody",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EditionBlogAlarm",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "raised_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("updated", "It says the same here now"),
                                    ("nothing", "Nothing to do here"),
                                    ("withdrawn", "Withdrawn here, too"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("language", models.CharField(max_length=12)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="edition_alarms",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="liveblog.blog",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("answered_at", None)),
                                fields=("blog", "source"),
                                name="blog_alarm_open_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("answer", ""),
                                        ("answered_at", None),
                                        ("answered_by", None),
                                    ),
                                    models.Q(
                                        models.Q(("answer", ""), _negated=True),
                                        ("answered_at__isnull", False),
                                        ("answered_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="blog_alarm_answered_by_somebody",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Embargoed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="people_named",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("update", "person"),
                                name="embargoed_once_a_person",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EmbedBlock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("url", models.URLField(max_length=500)),
                        ("provider", models.CharField(max_length=20)),
                        ("provider_id", models.CharField(max_length=500)),
                        ("title", models.CharField(max_length=200)),
                        ("author", models.CharField(blank=True, max_length=120)),
                        ("words", models.TextField(blank=True)),
                        ("captured_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("update", "position"),
                                name="embedblock_once_a_position",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("url__startswith", "https://"),
                                    ("url__startswith", "http://"),
                                    _connector="OR",
                                ),
                                name="embed_is_at_a_web_address",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("provider", ""), _negated=True),
                                    models.Q(("provider_id", ""), _negated=True),
                                ),
                                name="embed_has_a_provider",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("title", ""), _negated=True),
                                name="embed_has_a_title",
                            ),
                            models.UniqueConstraint(
                                fields=("update", "provider", "provider_id"),
                                name="embed_once_in_an_update",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Erasure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("blog_id", models.BigIntegerField(unique=True)),
                        ("slug", models.CharField(max_length=80)),
                        (
                            "revision",
                            models.PositiveBigIntegerField(
                                help_text="The last that it had."
                            ),
                        ),
                        ("why", models.CharField(max_length=200)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "by",
                            models.ForeignKey(
                                help_text="Empty: the house itself.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("why", ""), _negated=True),
                                name="erasure_says_why",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Facet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("byline", "Byline"), ("label", "Label")],
                                max_length=6,
                            ),
                        ),
                        ("slug", models.CharField(max_length=80)),
                        ("first_revision", models.PositiveBigIntegerField()),
                        ("published_at", models.DateTimeField()),
                        (
                            "blog",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="facets",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="facets",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["blog", "kind", "slug", "-first_revision"],
                                name="facet_in_feed_order",
                            ),
                            models.Index(
                                fields=["kind", "slug", "-published_at", "-update"],
                                name="facet_in_time_order",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("update", "kind", "slug"), name="facet_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ["byline", "label"])),
                                name="facet_kind_is_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("slug", ""), _negated=True),
                                name="facet_has_a_slug",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FigureBlock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("caption", models.CharField(blank=True, max_length=500)),
                        ("credit", models.CharField(max_length=200)),
                        ("alt", models.CharField(blank=True, max_length=500)),
                        ("is_decorative", models.BooleanField(default=False)),
                        ("owes_alt", models.BooleanField(default=False)),
                        ("has_ended", models.BooleanField(default=False)),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="figures",
                                to="media.image",
                            ),
                        ),
                        (
                            "upload",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="figures",
                                to="media.upload",
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                condition=models.Q(("owes_alt", True)),
                                fields=["update"],
                                name="figure_owes_alt",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("update", "position"),
                                name="figureblock_once_a_position",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("image__isnull", False),
                                        ("upload__isnull", True),
                                    ),
                                    models.Q(
                                        ("image__isnull", True),
                                        ("upload__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="figure_has_an_image_or_waits_for_one",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("credit", ""), _negated=True),
                                name="figure_has_a_credit",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("alt", ""),
                                        ("is_decorative", True),
                                        ("owes_alt", False),
                                    ),
                                    models.Q(
                                        ("alt", ""),
                                        ("is_decorative", False),
                                        ("owes_alt", True),
                                    ),
                                    models.Q(
                                        ("is_decorative", False),
                                        ("owes_alt", False),
                                        models.Q(("alt", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="figure_has_alt_or_needs_or_owes_it",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("has_ended", False),
                                    ("image__isnull", False),
                                    _connector="OR",
                                ),
                                name="figure_that_has_ended_had_an_image",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FormerAddress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("slug", models.SlugField(max_length=80, unique=True)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "blog",
                            models.ForeignKey(
                                help_text="Empty: it was erased.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="former_addresses",
                                to="liveblog.blog",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-at", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="FormerTopicAddress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(
                                allow_unicode=True, max_length=80, unique=True
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "topic",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="former_addresses",
                                to="liveblog.topic",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="HandOver",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("words", models.TextField(max_length=2000)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="hand_overs",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="hand_overs",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["blog", "-at"], name="hand_over_newest"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("words", ""), _negated=True),
                                name="hand_over_has_words",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandOverRead",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "note",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reads",
                                to="liveblog.handover",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("note", "person"), name="hand_over_read_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Heartbeat",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("at", models.DateTimeField()),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("pk", 1)),
                                name="heartbeat_is_one_row",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportedBlog",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("source", models.CharField(max_length=300)),
                        ("key", models.CharField(max_length=300)),
                        ("there", models.CharField(blank=True, max_length=64)),
                        ("here", models.CharField(blank=True, max_length=64)),
                        ("pictures", models.JSONField(blank=True, default=dict)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "blog",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="imported",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("source", "key"), name="imported_blog_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportedUpdate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("key", models.CharField(max_length=300)),
                        ("there", models.CharField(max_length=64)),
                        ("here", models.CharField(max_length=64)),
                        (
                            "imported",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="updates",
                                to="liveblog.importedblog",
                            ),
                        ),
                        (
                            "update",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="imported",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("imported", "key"), name="imported_update_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JournalLine",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("revision", models.PositiveBigIntegerField()),
                        ("verb", models.CharField(max_length=30)),
                        (
                            "program",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=80
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "change",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=10
                            ),
                        ),
                        ("time_given", models.DateTimeField(blank=True, null=True)),
                        ("time_before", models.DateTimeField(blank=True, null=True)),
                        ("key", models.CharField(blank=True, max_length=80, null=True)),
                        ("taken_off", models.JSONField(blank=True, default=dict)),
                        ("relayed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "not_before",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="journal",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                help_text="Empty: the house itself.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="journal",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["blog_id", "revision"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("relayed_at__isnull", True)),
                                fields=["id"],
                                name="journal_not_relayed",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("blog", "revision"),
                                name="journal_one_line_a_revision",
                            ),
                            models.UniqueConstraint(
                                fields=("by", "key"), name="journal_key_used_once"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MachinePolicy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("refused", models.JSONField(blank=True, default=list)),
                        ("more_refused", models.TextField(blank=True, max_length=2000)),
                        ("is_mining_reserved", models.BooleanField(default=False)),
                        (
                            "mining_policy_url",
                            models.URLField(blank=True, max_length=500),
                        ),
                        ("trust", models.TextField(blank=True, max_length=8000)),
                        (
                            "security_contacts",
                            models.TextField(blank=True, max_length=1000),
                        ),
                        ("security_expires", models.DateField(blank=True, null=True)),
                        (
                            "security_policy_url",
                            models.URLField(blank=True, max_length=500),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("pk", 1)),
                                name="machine_policy_is_one_row",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("security_contacts", ""),
                                        ("security_expires", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("security_contacts", ""), _negated=True
                                        ),
                                        ("security_expires__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="machine_policy_security_expires",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OldAddress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("path", models.CharField(max_length=500, unique=True)),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="old_addresses",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="old_addresses",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("path__startswith", "/")),
                                name="old_address_is_a_path",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OpenPages",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("at", models.DateTimeField(db_index=True)),
                        ("count", models.PositiveIntegerField()),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="open_pages",
                                to="liveblog.blog",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="OpenUpdate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("composer", models.CharField(max_length=36)),
                        (
                            "since",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        (
                            "seen_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="open_updates",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="open_updates",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="open_updates",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["blog", "seen_at"], name="open_update_of_a_blog"
                            ),
                            models.Index(fields=["seen_at"], name="open_update_seen"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "composer"),
                                name="open_update_once_a_composer",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pace",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "seconds",
                            models.PositiveSmallIntegerField(
                                help_text="Empty: the usual pace, which POLL_SECONDS says.",
                                null=True,
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("pk", 1)), name="pace_is_one_row"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("seconds", None),
                                    ("seconds__in", (5, 10, 20, 30, 60)),
                                    _connector="OR",
                                ),
                                name="pace_is_offered",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pause",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("reason", models.CharField(max_length=300)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("ended_at", models.DateTimeField(null=True)),
                        (
                            "blog",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: all blogs.",
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pauses",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ended_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("blog__isnull", False), ("ended_at", None)
                                ),
                                fields=("blog",),
                                name="pause_once_in_a_blog",
                            ),
                            models.UniqueConstraint(
                                models.Value(1),
                                condition=models.Q(("blog", None), ("ended_at", None)),
                                name="pause_once_in_all_blogs",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="pause_has_a_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ended_at", None), ("ended_by", None)),
                                    models.Q(
                                        ("ended_at__isnull", False),
                                        ("ended_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="pause_ended_by_somebody",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Portrait",
                    fields=[
                        (
                            "person",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="portrait",
                                serialize=False,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="portraits",
                                to="media.image",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="PreviewLink",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "token",
                            models.CharField(
                                default=liveblog.models.preview_link.new_token,
                                max_length=32,
                                unique=True,
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("revoked_at", models.DateTimeField(null=True)),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="preview_links",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "revoked_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ProposedChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("verb", models.CharField(max_length=20)),
                        ("before", models.JSONField(default=dict)),
                        ("after", models.JSONField(default=dict)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("note", models.CharField(blank=True, max_length=1000)),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="proposed_changes",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sent_back_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="proposed_changes",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("note", ""), ("sent_back_by", None)),
                                    models.Q(
                                        ("sent_back_by__isnull", False),
                                        models.Q(("note", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="proposed_change_sent_back_with_a_note",
                            ),
                            models.UniqueConstraint(
                                fields=("update", "verb", "by"),
                                name="proposed_mark_once_a_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("update__isnull", False),
                                    (
                                        "verb__in",
                                        ["edit_blog", "go_live", "bring_back"],
                                    ),
                                    _connector="OR",
                                ),
                                name="proposed_change_of_a_blog_or_a_mark",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Question",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("words", models.TextField(max_length=1000)),
                        ("name", models.CharField(blank=True, max_length=80)),
                        (
                            "asked_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        ("dismissed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="liveblog.blog",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("words", ""), _negated=True),
                                name="question_has_words",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuestionBlock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "words",
                            models.TextField(
                                help_text="Plain text; a blank line makes a paragraph."
                            ),
                        ),
                        (
                            "asker",
                            models.CharField(
                                blank=True,
                                help_text="As typed, if at all.",
                                max_length=80,
                            ),
                        ),
                        (
                            "asked",
                            models.PositiveBigIntegerField(
                                blank=True, db_index=True, null=True
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("update", "position"),
                                name="questionblock_once_a_position",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("words", ""), _negated=True),
                                name="question_block_has_words",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuoteBlock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "words",
                            models.TextField(
                                help_text="Plain text; a blank line makes a paragraph."
                            ),
                        ),
                        ("speaker", models.CharField(max_length=120)),
                        ("role", models.CharField(blank=True, max_length=160)),
                        ("place", models.CharField(blank=True, max_length=120)),
                        ("source_url", models.URLField(blank=True, max_length=500)),
                        ("original", models.TextField(blank=True)),
                        (
                            "original_language",
                            models.CharField(blank=True, max_length=12),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("update", "position"),
                                name="quoteblock_once_a_position",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("words", ""), _negated=True),
                                name="quote_has_words",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("speaker", ""), _negated=True),
                                name="quote_has_a_speaker",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("source_url", ""),
                                    ("source_url__startswith", "https://"),
                                    ("source_url__startswith", "http://"),
                                    _connector="OR",
                                ),
                                name="quote_source_is_a_web_address",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("original", ""), ("original_language", "")
                                    ),
                                    models.Q(
                                        models.Q(("original", ""), _negated=True),
                                        models.Q(
                                            ("original_language", ""), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="quote_original_has_its_language",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Receipt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("revision", models.PositiveBigIntegerField()),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("fingerprints", models.JSONField(default=list)),
                        ("places", models.JSONField(default=list)),
                        ("left", models.PositiveIntegerField(default=0)),
                        ("seen_at", models.DateTimeField(null=True)),
                        ("gone_at", models.DateTimeField(null=True)),
                        ("tries", models.PositiveIntegerField(default=0)),
                        ("not_before", models.DateTimeField()),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="receipts",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="receipts",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["blog_id", "revision"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("gone_at", None)),
                                fields=["not_before"],
                                name="receipt_not_settled",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("blog", "revision"),
                                name="receipt_one_a_revision",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gone_at", None), ("left", 0), _connector="OR"
                                ),
                                name="receipt_gone_from_all",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RecordingBlock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("title", models.CharField(max_length=200)),
                        ("credit", models.CharField(max_length=200)),
                        ("transcript", models.TextField(blank=True)),
                        ("captions", models.TextField(blank=True, help_text="WebVTT")),
                        ("is_wordless", models.BooleanField(default=False)),
                        ("owes_words", models.BooleanField(default=False)),
                        ("own_pages_only", models.BooleanField(default=False)),
                        ("ends_at", models.DateTimeField(blank=True, null=True)),
                        ("has_ended", models.BooleanField(default=False)),
                        (
                            "recording",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="blocks",
                                to="media.recording",
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                condition=models.Q(
                                    ("ends_at__isnull", False), ("has_ended", False)
                                ),
                                fields=["ends_at"],
                                name="recording_ends",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("update", "position"),
                                name="recordingblock_once_a_position",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("title", ""), _negated=True),
                                name="recording_has_a_title",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("credit", ""), _negated=True),
                                name="recording_has_a_credit",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("captions", ""),
                                        ("is_wordless", True),
                                        ("owes_words", False),
                                        ("transcript", ""),
                                    ),
                                    models.Q(
                                        ("is_wordless", False), ("owes_words", True)
                                    ),
                                    models.Q(
                                        ("is_wordless", False),
                                        ("owes_words", False),
                                        models.Q(
                                            models.Q(("transcript", ""), _negated=True),
                                            models.Q(("captions", ""), _negated=True),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="recording_has_words_or_none_or_owes_them",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("has_ended", False),
                                    ("ends_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="recording_that_has_ended_had_a_time",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RemovedWords",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("revision", models.PositiveBigIntegerField()),
                        ("words", models.JSONField()),
                        ("reason", models.CharField(max_length=500)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="removed_words",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-revision", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="removed_for_a_reason",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReviewStep",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "change",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=20
                            ),
                        ),
                        (
                            "verb",
                            models.CharField(
                                choices=[
                                    ("submit", "Submitted"),
                                    ("withdraw", "Submission taken back"),
                                    ("send_back", "Sent back"),
                                    ("approve", "Approved"),
                                    ("hold", "Held by Legal"),
                                    ("release", "Released by Legal"),
                                    ("move", "Moved to another blog"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("note", models.TextField(blank=True, max_length=1000)),
                        ("words", models.JSONField(null=True)),
                        ("revision", models.PositiveBigIntegerField(null=True)),
                        ("key", models.CharField(max_length=80, null=True)),
                        ("mail_due_at", models.DateTimeField(null=True)),
                        (
                            "blog",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "marked",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="liveblog.update",
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="review_steps",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("mail_due_at__isnull", False)),
                                fields=["mail_due_at"],
                                name="review_step_mail_due",
                            ),
                            models.Index(
                                fields=["person", "-at"], name="review_step_of_person"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("blog", None),
                                        ("change", ""),
                                        ("marked", None),
                                        ("update__isnull", False),
                                    ),
                                    models.Q(
                                        ("blog__isnull", False),
                                        ("update", None),
                                        models.Q(("change", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="review_step_of_a_draft_or_a_change",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SavedDraft",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("saved_at", models.DateTimeField()),
                        ("words", models.JSONField()),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="saved_drafts",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["update", "-saved_at"],
                                name="saved_draft_newest",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SearchEntry",
                    fields=[
                        (
                            "number",
                            models.BigIntegerField(primary_key=True, serialize=False),
                        ),
                        ("saved_at", models.DateTimeField()),
                        ("heading", models.CharField(blank=True, max_length=200)),
                        ("text", models.TextField(blank=True)),
                        ("stems", liveblog.models.search_entry.StemsField(blank=True)),
                        (
                            "speakers",
                            liveblog.models.search_entry.StemsField(blank=True),
                        ),
                        (
                            "update",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="search_entry",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["saved_at"], name="search_by_saving")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Shift",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("begins_at", models.DateTimeField()),
                        ("ends_at", models.DateTimeField()),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="shifts",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="shifts",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["blog", "ends_at"], name="shift_current"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_at__gt", models.F("begins_at"))
                                ),
                                name="shift_ends_after_it_begins",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TableBlock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("caption", models.CharField(max_length=200)),
                        ("cells", models.TextField()),
                        ("chart", models.PositiveSmallIntegerField(default=0)),
                        ("source", models.CharField(blank=True, max_length=120)),
                        ("source_url", models.URLField(blank=True, max_length=500)),
                        ("as_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("update", "position"),
                                name="tableblock_once_a_position",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("caption", ""), _negated=True),
                                name="table_has_a_caption",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cells", ""), _negated=True),
                                name="table_has_cells",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("source_url", ""),
                                    ("source_url__startswith", "https://"),
                                    ("source_url__startswith", "http://"),
                                    _connector="OR",
                                ),
                                name="table_source_is_a_web_address",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TextBlock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("words", models.TextField()),
                        ("html", models.TextField(blank=True)),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("update", "position"),
                                name="textblock_once_a_position",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("words", ""), _negated=True),
                                name="text_has_words",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UpdateTemplate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=60)),
                        ("heading", models.CharField(blank=True, max_length=200)),
                        ("label", models.CharField(blank=True, max_length=30)),
                        ("words", models.TextField(blank=True, max_length=4000)),
                        (
                            "blog",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: it is offered in all blogs.",
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="update_templates",
                                to="liveblog.blog",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("blog", "name"),
                                name="update_template_once_in_a_blog",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("blog", None)),
                                fields=("name",),
                                name="update_template_once_in_all_blogs",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Version",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("revision", models.PositiveBigIntegerField()),
                        (
                            "until_revision",
                            models.PositiveBigIntegerField(blank=True, null=True),
                        ),
                        ("words", models.JSONField()),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "by",
                            models.ForeignKey(
                                help_text="Who replaced these words.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["update_id", "revision"],
                    },
                ),
                migrations.CreateModel(
                    name="WorkingCopy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("key", models.CharField(max_length=64)),
                        ("fields", models.JSONField(default=list)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("session", models.CharField(blank=True, max_length=36)),
                        (
                            "saved_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        (
                            "blog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="working_copies",
                                to="liveblog.blog",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="working_copies",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="working_copies",
                                to="liveblog.update",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["person", "blog", "-saved_at"],
                                name="working_copy_newest",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "blog", "key"),
                                name="working_copy_once_a_key",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("key", ""), _negated=True),
                                name="working_copy_has_a_key",
                            ),
                        ],
                    },
                ),
            ]
        ),
        migrations.RunPython(make_index, drop_index),
        migrations.RunPython(append_only.protect, append_only.unprotect),
    ]
