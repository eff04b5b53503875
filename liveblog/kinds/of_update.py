"""Which kinds of block an update has: most have one or two of the eight."""

from django.db import connection

from . import MODELS
from .block import Block


def models_of(update_pk: int) -> list[type[Block]]:
    """The models of which it has blocks, by one query.

    Each of the eight has a table of its own. To read them all, or empty them all, was half of
    the queries of a correction, while other writers of the blog wait for its lock.
    """
    tables = {
        kind: connection.ops.quote_name(model._meta.db_table)
        for kind, model in MODELS.items()
    }
    asked = (
        f"SELECT '{kind}' WHERE EXISTS (SELECT 1 FROM {table} WHERE update_id = %s)"  # noqa: S608 names of ours
        for kind, table in tables.items()
    )
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked), [update_pk] * len(tables))
        return [MODELS[kind] for (kind,) in cursor.fetchall()]
