"""Triggers that keep the journal as it was written, whoever asks: the ORM, SQL, a shell.

A migration puts them there, by `protect`. On SQLite Django makes a table anew when it
alters it, and its triggers go: a migration that alters one of these tables ends with
`protect` again (tests/models/test_append_only.py finds one that does not).
"""

# What may change in a line: how far the relay to caches has come with it.
ACCOUNTS = {
    "liveblog_journalline": ("relayed_at", "not_before"),
    "liveblog_erasure": (),
}
# A line goes with its blog, once it is written down that this was erased.
GOES = {
    "liveblog_journalline": "OLD.blog_id IN (SELECT blog_id FROM liveblog_erasure)",
    "liveblog_erasure": "FALSE",
}
# What is one alone, beside its id.
UNIQUE = {
    "liveblog_journalline": "blog_id = NEW.blog_id AND revision = NEW.revision",
    "liveblog_erasure": "blog_id = NEW.blog_id",
}
REFUSAL = "is append-only: what was written stays"


def protect(apps, schema_editor):
    """For RunPython: put the triggers there, in place of those that there may be."""
    unprotect(apps, schema_editor)
    make = _postgres if schema_editor.connection.vendor == "postgresql" else _sqlite
    for table in ACCOUNTS:
        for statement in make(table, _columns(schema_editor.connection, table)):
            schema_editor.execute(statement)


def unprotect(apps, schema_editor):
    for table in ACCOUNTS:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP FUNCTION IF EXISTS {table}_stays CASCADE")
            continue
        for when in ("insert", "update", "delete"):
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {table}_stays_{when}")


def _columns(connection, table):
    with connection.cursor() as cursor:
        found = connection.introspection.get_table_description(cursor, table)
    return [column.name for column in found]


def _postgres(table, columns):
    """Compared as JSON, so that a column that is added later is protected, too."""
    accounts = "".join(f" - '{name}'" for name in ACCOUNTS[table])
    yield f"""
        CREATE FUNCTION {table}_stays() RETURNS trigger LANGUAGE plpgsql
        SET search_path FROM CURRENT AS $$
        BEGIN
            IF TG_OP = 'UPDATE' THEN
                IF to_jsonb(NEW){accounts} = to_jsonb(OLD){accounts} THEN
                    RETURN NEW;
                END IF;
            ELSIF TG_OP = 'DELETE' THEN
                IF {GOES[table]} THEN
                    RETURN OLD;
                END IF;
            END IF;
            RAISE EXCEPTION '{table} {REFUSAL}' USING ERRCODE = 'restrict_violation';
        END $$
    """
    yield f"""
        CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE ON {table}
        FOR EACH ROW EXECUTE FUNCTION {table}_stays()
    """
    yield f"""
        CREATE TRIGGER {table}_stays_whole BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION {table}_stays()
    """


def _sqlite(table, columns):
    facts = [f'"{name}"' for name in columns if name not in ACCOUNTS[table]]
    changed = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in facts)
    # INSERT OR REPLACE deletes without asking the trigger for deletions.
    same = f"id = NEW.id OR {UNIQUE[table]}"
    is_there = f"EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608 our own
    for event, when in [
        ("INSERT", is_there),
        ("UPDATE", changed),
        ("DELETE", f"NOT ({GOES[table]})"),
    ]:
        yield f"""
            CREATE TRIGGER {table}_stays_{event.lower()} BEFORE {event} ON {table}
            WHEN {when} BEGIN SELECT RAISE(ABORT, '{table} {REFUSAL}'); END
        """
