"""What the desk searches: the words of each update as stems, beside the update.

Both databases keep an index of their own over `stems` and `speakers`: PostgreSQL its full
text, over a column that it generates from each, SQLite a table of FTS5, which triggers keep in
step (migration 0004). One lookup asks it.
The worker writes the rows (liveblog/worker/indexing.py), within a second or two.
"""

from datetime import datetime

from django.db import connection, models

from liveblog.markup.stems import Term

from .update import Update

SQLITE_INDEX = "liveblog_searchentry_index"


class StemsField(models.TextField):
    """Stems with blanks between them: letters and digits alone."""


@StemsField.register_lookup
class HasAll(models.Lookup):
    """`stems__has_all=[Term, …]`: each of these terms is among them."""

    lookup_name = "has_all"
    prepare_rhs = False

    def get_db_prep_lookup(self, value, connection):
        return "%s", [value]

    def as_postgresql(self, compiler, connection):
        table = compiler.quote_name_unless_alias(self.lhs.alias)
        vector = connection.ops.quote_name(f"{self.lhs.target.column}_vector")
        sql = f"{table}.{vector} @@ %s::tsquery"
        return sql, (_in_postgresql(self.rhs),)

    def as_sqlite(self, compiler, connection):
        quoted = connection.ops.quote_name
        table = compiler.quote_name_unless_alias(self.lhs.alias)
        index = quoted(SQLITE_INDEX)
        sql = (
            f"{table}.{quoted('number')} IN "  # noqa: S608 names of our own
            f"(SELECT rowid FROM {index} WHERE {index} MATCH %s)"
        )
        return sql, (f"{self.lhs.target.column} : ({_in_sqlite(self.rhs)})",)


class SearchEntry(models.Model):
    """One update as it is found. Of a withdrawn one the words that it had."""

    # By this they are listed, the highest first: `number_at`.
    number = models.BigIntegerField(primary_key=True)
    update = models.OneToOneField(
        Update, on_delete=models.CASCADE, related_name="search_entry"
    )
    # Of the update when these words were read: another one there, and they are read again.
    saved_at = models.DateTimeField()
    heading = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    stems = StemsField(blank=True)
    speakers = StemsField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["saved_at"], name="search_by_saving")]

    def __str__(self):
        return f"{self.update_id}: {self.heading}"

    @classmethod
    def of(cls, update, **columns):
        """Of this update as it is now, with what was read in it; not saved."""
        return cls(
            number=number_at(at_of(update), update.pk),
            update=update,
            saved_at=update.saved_at,
            **columns,
        )


def newest_with(wanted: dict[str, list[Term]], most: int) -> list[int] | None:
    """The numbers of the newest entries that have all these terms, by column. One query.

    By SQLite's index alone, which lists what it has from the newest on, and stops; None on
    PostgreSQL, whose index has no order.
    """
    if connection.vendor != "sqlite":
        return None
    asked = " AND ".join(
        f"{column} : ({_in_sqlite(its)})" for column, its in wanted.items() if its
    )
    index = connection.ops.quote_name(SQLITE_INDEX)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT rowid FROM {index} WHERE {index} MATCH %s "  # noqa: S608 as above
            "ORDER BY rowid DESC LIMIT %s",
            [asked, most],
        )
        return [number for (number,) in cursor.fetchall()]


def at_of(update: Update) -> datetime:
    """When it was published; of a draft, when it was saved."""
    return update.published_at or update.saved_at


def number_at(at: datetime, pk: int = 0) -> int:
    """The place of an update in time: its second, then its own number.

    So both databases list what they have found by the key of the table itself, and stop after a
    page, also where a word stands in half of all updates: neither sorts them first. In 63 bits
    there is room for the time from 1970 to 2106, and for two thousand million updates.
    """
    seconds = min(max(int(at.timestamp()), 0), 0xFFFF_FFFF)
    return seconds << 31 | pk & 0x7FFF_FFFF


def _in_postgresql(wanted: list[Term]) -> str:
    def of(stem, mark):
        return f"'{stem}'{mark}"

    return _joined(wanted, of, ":*", " | ", " & ")


def _in_sqlite(wanted: list[Term]) -> str:
    def of(stem, mark):
        return f'"{stem}"{mark}'

    return _joined(wanted, of, "*", " OR ", " AND ")


def _joined(wanted, of, prefix_mark, any_of, all_of):
    alternatives = (
        any_of.join(
            of(stem, prefix_mark if term.is_prefix else "") for stem in term.stems
        )
        for term in wanted
    )
    return all_of.join(f"({each})" for each in alternatives)
