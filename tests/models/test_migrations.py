"""While a release is put in place, the processes of the one before go on with its schema.

They insert rows without the new columns, and read and write all that they know. So a migration
adds; what is no longer used goes with the release after the next. (An app's first migration
makes all of it: no release is older, and none meets the one that replaces others with them.)
"""

from django.apps import apps
from django.db import migrations, models
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.models import NOT_PROVIDED

from tests.for_each import for_each

OWN = ("accounts", "media", "liveblog")
ADDS = (
    migrations.CreateModel,
    migrations.AddIndex,
    migrations.RunPython,
    migrations.SeparateDatabaseAndState,
)


def keeps_the_release_before_at_work(operation, beside=()):
    """`beside`: all operations of its migration."""
    if isinstance(operation, migrations.AddField):
        return _is_filled_by_the_database(operation.field)
    if isinstance(operation, migrations.AddConstraint):
        return _asks_nothing_of_rows_without(operation, beside)
    return isinstance(operation, ADDS)


def _asks_nothing_of_rows_without(operation, beside):
    """Once only with a value in a column that this migration adds, where the others have none."""
    asked = getattr(operation.constraint, "fields", ())
    return any(
        isinstance(each, migrations.AddField)
        and each.model_name == operation.model_name
        and each.name in asked
        and each.field.null
        for each in beside
    )


def _is_filled_by_the_database(field):
    is_no_column = field.many_to_many
    return is_no_column or field.null or field.db_default is not NOT_PROVIDED


@for_each(
    "operation",
    [
        migrations.AddField("blog", "one", models.TextField(null=True)),
        migrations.AddField("blog", "two", models.TextField(default="", db_default="")),
        migrations.AddField("blog", "three", models.ManyToManyField("blog")),
        migrations.AddIndex("blog", models.Index(fields=["slug"], name="by_slug")),
        migrations.CreateModel("another", []),
    ],
)
def test_what_only_adds_is_well(operation):
    assert keeps_the_release_before_at_work(operation)


@for_each(
    "operation",
    [
        # Django takes the default off again once the column is there.
        migrations.AddField("blog", "one", models.TextField(default="")),
        migrations.AddField("blog", "two", models.BooleanField()),
        migrations.RemoveField("blog", "slug"),
        migrations.RenameField("blog", "slug", "address"),
        migrations.DeleteModel("blog"),
        migrations.AlterField("blog", "slug", models.TextField()),
        migrations.AddConstraint(
            "blog", models.CheckConstraint(condition=models.Q(slug="a"), name="only_a")
        ),
    ],
)
def test_what_the_release_before_may_stumble_over_is_not(operation):
    assert not keeps_the_release_before_at_work(operation)


def test_a_constraint_on_a_new_column_alone_is_well():
    column = models.TextField(null=True)
    once = models.UniqueConstraint(fields=["one", "slug"], name="once")
    adds = migrations.AddField("blog", "one", column)
    constraint = migrations.AddConstraint("blog", once)

    assert keeps_the_release_before_at_work(constraint, [adds, constraint])
    assert not keeps_the_release_before_at_work(constraint, [constraint])


def test_each_migration_after_an_apps_first_only_adds():
    loader = MigrationLoader(None)
    labels = {app.label for app in apps.get_app_configs() if app.name.startswith(OWN)}
    found = {
        f"{label}.{name}": migration
        for (label, name), migration in loader.disk_migrations.items()
        if label in labels
    }
    assert {"accounts.0001_initial", "media.0001_initial"} <= found.keys()

    breaking = [
        f"{name}: {operation.describe()}"
        for name, migration in found.items()
        for operation in migration.operations
        if not migration.initial
        if not keeps_the_release_before_at_work(operation, migration.operations)
    ]

    assert breaking == []


def test_what_replaces_migrations_leaves_the_same_models_as_they():
    """A database that has some of them goes on with the others."""
    squashed, last = "0001_squashed_0043_missed_for_a_draft", "0043_missed_for_a_draft"
    at_once = MigrationLoader(None).project_state(("liveblog", squashed))
    one_by_one = MigrationLoader(None, replace_migrations=False).project_state(
        ("liveblog", last)
    )

    differences = MigrationAutodetector(one_by_one, at_once)._detect_changes()

    assert differences == {}
