"""A release is put in place and taken back: its schema under the code of before, and the way back.

Until there are two releases, the newer schema is this one and what a further migration may
add: columns with a default of the database, and a table that depends on what there is.
"""

from tests.drills.asking import ask
from tests.drills.figures import exactly, told
from tests.drills.newsroom import DATABASES

__all__ = ["DATABASES", "SECONDS", "run"]

SECONDS = 90
UPGRADE = (
    "ALTER TABLE liveblog_update ADD COLUMN newer text NOT NULL DEFAULT ''",
    "ALTER TABLE liveblog_blog ADD COLUMN newer text NOT NULL DEFAULT ''",
    "CREATE TABLE liveblog_newer (blog bigint REFERENCES liveblog_blog (id), said text)",
    "INSERT INTO liveblog_newer SELECT id, '' FROM liveblog_blog",
    "INSERT INTO django_migrations (app, name, applied) "
    "VALUES ('liveblog', '0999_newer', CURRENT_TIMESTAMP)",
)
RUN = """
from django.db import connection
with connection.cursor() as cursor:
    for statement in {statements!r}:
        cursor.execute(statement)
"""
COUNT = """
from liveblog.models import Update
print(Update.objects.published().count())
"""


def run(newsroom):
    newsroom.fill(50)
    newsroom.back_up()
    with newsroom.web() as (address, _):
        writer = newsroom.writer(address)  # has published one
        newsroom.shell(RUN.format(statements=UPGRADE))
        for n in range(20):
            writer.publish(n)  # ends the drill where it is refused
        yield told("published by the code of before, on the newer schema", 20)
        yield exactly("updates with them", int(newsroom.shell(COUNT)), 71)
        page = ask(f"{address}/live/bench/")
        yield exactly("its page", page.status, 200)
    newsroom.restore()
    newsroom.manage("migrate", "--check")
    newsroom.manage("restored")
    yield exactly("updates after the way back", int(newsroom.shell(COUNT)), 50)
    newsroom.shell(RUN.format(statements=UPGRADE))
    with newsroom.web() as (address, _):
        newsroom.writer(address).publish(1)
    yield exactly("updates after the second upgrade", int(newsroom.shell(COUNT)), 52)
