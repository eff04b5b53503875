"""The journal stays as it was written: the database itself refuses to change a line."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Erasure, JournalLine, append_only, erase_blog
from tests.factories import make_blog, make_update
from tests.for_each import for_each


@pytest.fixture(autouse=True)
def protected(db):
    """On SQLite tests have tables without migrations; there it is done by hand."""
    if connection.vendor == "sqlite":
        append_only.protect(None, _Editor())


class _Editor:
    connection = connection

    def execute(self, statement):
        with connection.cursor() as cursor:
            cursor.execute(statement)


def refused(do):
    with (
        pytest.raises(IntegrityError, match="is append-only: what was written stays"),
        transaction.atomic(),
    ):
        do()


FACTS = {
    "revision": 99,
    "verb": "withdraw",
    "at": timezone.now(),
    "taken_off": {"a": [320]},
    "change": "minor",
    "key": "another",
    "by": None,
    "written_by": 99,
    "program": "another",
    "time_given": timezone.now(),
    "time_before": timezone.now(),
    "update": None,
}


@for_each("name", FACTS)
def test_no_fact_of_a_line_can_be_changed(blog, name):
    line = make_update(blog, "Bridge closed").journal.get()

    refused(
        lambda: JournalLine.objects.filter(pk=line.pk).update(**{name: FACTS[name]})
    )


def test_a_line_cannot_be_given_to_another_blog(blog):
    other = make_blog(slug="storm")

    refused(lambda: blog.journal.filter(verb="go_live").update(blog=other))


def test_every_column_but_the_relays_is_a_fact():
    columns = {field.name for field in JournalLine._meta.concrete_fields}

    relays = {"relayed_at", "not_before"}
    assert columns - relays == {*FACTS, "id", "blog"}


def test_a_line_saved_again_is_refused_where_it_differs(blog):
    line = blog.journal.get()
    line.save()
    line.verb = "close"

    refused(line.save)


def test_how_far_it_was_relayed_may_be_written(blog):
    at = timezone.now()

    assert blog.journal.update(relayed_at=at, not_before=at) == 1
    assert blog.journal.get().relayed_at == at


def test_no_line_can_be_deleted_by_the_orm_or_by_sql(blog):
    refused(lambda: blog.journal.all().delete())
    refused(lambda: sql("DELETE FROM liveblog_journalline"))

    assert blog.journal.count() == 1


def test_no_line_goes_with_its_update_or_its_blog(blog):
    update = make_update(blog, "Bridge closed")

    refused(update.delete)
    refused(blog.delete)

    assert [line.verb for line in blog.journal.all()] == ["go_live", "publish"]


def test_no_line_is_replaced_or_truncated(blog):
    if connection.vendor == "postgresql":
        sql("SET CONSTRAINTS ALL IMMEDIATE")  # TRUNCATE waits for none that is pending
        refused(lambda: sql("TRUNCATE liveblog_journalline"))
        return
    columns = "blog_id, revision, verb, at, taken_off, not_before"
    same = f"SELECT {columns} FROM liveblog_journalline"  # noqa: S608

    refused(
        lambda: sql(f"INSERT OR REPLACE INTO liveblog_journalline ({columns}) {same}")
    )


def test_a_blog_that_is_erased_leaves_a_line_of_its_own(blog, ada):
    make_update(blog, "Bridge closed")
    other = make_blog(slug="storm")

    erase_blog(blog, why="A rehearsal", by=ada)

    assert [each.slug for each in Blog.objects.all()] == ["storm"]
    assert [line.blog for line in JournalLine.objects.all()] == [other]
    erasure = Erasure.objects.get()
    assert (erasure.slug, erasure.revision, erasure.by) == ("flood", 2, ada)
    refused(erasure.delete)
    refused(lambda: Erasure.objects.update(why="Another"))


def test_no_migration_leaves_the_tables_unprotected():
    """SQLite loses the triggers of a table that Django alters, and makes anew."""
    graph = MigrationLoader(None).graph
    [leaf] = graph.leaf_nodes("liveblog")
    done = [
        operation
        for node in graph.forwards_plan(leaf)
        if node[0] == "liveblog"
        for operation in _flat(graph.nodes[node].operations)
    ]
    touches = [n for n, each in enumerate(done) if _of_a_protected_table(each)]
    protects = [n for n, each in enumerate(done) if _protects(each)]

    assert touches
    assert max(touches) < max(protects)


def _flat(operations):
    for operation in operations:
        yield from getattr(operation, "database_operations", [operation])


def _of_a_protected_table(operation):
    name = getattr(operation, "model_name", getattr(operation, "name", ""))
    return name.lower() in {"journalline", "erasure"}


def _protects(operation):
    return getattr(operation, "code", None) is append_only.protect


def test_the_next_line_is_written_as_ever(blog, ada):
    publishing.close(blog, by=ada, message="")

    assert blog.journal.count() == 2


def sql(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
