"""What a reader's request costs does not grow with the blog: work is counted, not timed.

SQLite tells how many of its instructions a query takes; PostgreSQL, how many rows it
looks at. Django's own work is the same, as the queries and the rows that come out are.
"""

import pytest
from django.db import connection

from liveblog.models import Blog, Correction, Facet
from liveblog.reader import authors, fetch, record, selections
from liveblog.story import changes, live_page
from tests.factories import all_found_by, an_editor, make_blog, many_updates

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

SHORT, LONG = 60, 1500
AT_MOST = 1.1
MIRA = {"kind": Facet.Kind.BYLINE, "slug": "mira-holt"}


def first_page(blog):
    return live_page.newest_first(blog)[:21]


def oldest_page(blog):
    return live_page.newest_first(blog, before=25)[:21]


def poll_with_news(blog):
    return changes.changed_updates(
        blog, blog.revision - 5, among=blog.updates.ever_public().on_pages()
    )


def gap(blog):
    return changes.between(blog, 3, 40, limit=20)


def pins(blog):
    return blog.updates.pinned().newest_first()


def key_events(blog):
    return blog.updates.key_events().newest_first()


def drafts(blog):
    return blog.updates.drafts().order_by("-saved_at")[:20]


def what_was_missed(blog):
    return fetch.oldest_first(blog, after=25)[:21]


OF_A_BLOG = [
    *(first_page, oldest_page, what_was_missed, poll_with_news, gap),
    *(pins, key_events, drafts),
]


def test_it_costs_the_same_however_long_the_blog():
    short, long = [make_blog(slug=f"of-{count}") for count in (SHORT, LONG)]
    many_updates(short, SHORT)
    many_updates(long, LONG)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as it is, sooner or later, in earnest

    for asked in OF_A_BLOG:
        assert work(asked, long) <= AT_MOST * work(asked, short), asked.__name__


def test_what_is_by_one_author_costs_the_same_however_much_they_wrote():
    short, long = [make_blog(slug=f"of-{count}") for count in (SHORT, LONG)]
    for blog, count in [(short, SHORT), (long, LONG)]:
        many_updates(blog, count)
        all_found_by(blog, **MIRA)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")

    for before in (None, 25):

        def asked(blog, before=before):
            rows = selections.found_by(blog, MIRA["kind"], MIRA["slug"])
            return selections.newest_first(rows, blog, before)[:21]

        assert work(asked, long) <= AT_MOST * work(asked, short), before


def test_an_author_page_costs_the_same_however_much_they_wrote():
    for slug, count in [("short", SHORT), ("long", LONG)]:
        blog = make_blog(slug=slug)
        many_updates(blog, count)
        all_found_by(blog, kind=Facet.Kind.BYLINE, slug=slug)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")

    def asked(slug):
        return authors.published_by(slug)[:21]

    assert work(asked, "long") <= AT_MOST * work(asked, "short")


def corrections(_):
    return record.lines(limit=50)[0]


def my_blogs(_):
    return Blog.objects.of(an_editor())


def test_lists_of_all_blogs_cost_the_same_however_long_the_blogs():
    blog = make_blog(slug="short")
    many_updates(blog, SHORT)
    Correction.objects.bulk_create(
        Correction(update=update, note="It was wrong.", by=update.author)
        for update in blog.updates.all()
    )
    lists = (corrections, my_blogs)
    before = {asked: work(asked, blog) for asked in lists}

    for n in range(1, 3):
        many_updates(make_blog(slug=f"long-{n}"), LONG // 2)

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    # For each further blog some for each of its columns, and for none of its updates.
    for asked in lists:
        assert work(asked, blog) <= before[asked] + 2 * 150, asked.__name__


def work(asked, blog):
    """How much the database does for it: instructions, or rows that it looks at."""
    if connection.vendor == "sqlite":
        return _instructions(lambda: list(asked(blog)))
    explained = Explained()
    with connection.execute_wrapper(explained):
        list(asked(blog))
    return explained.rows


def _instructions(act):
    counted = []
    connection.ensure_connection()
    connection.connection.set_progress_handler(lambda: counted.append(1), 1)
    try:
        act()
    finally:
        connection.connection.set_progress_handler(None, 1)
    return len(counted)


class Explained:
    """Explains every query that passes, and adds up the rows it has looked at."""

    def __init__(self):
        self.rows = 0

    def __call__(self, execute, sql, params, many, context):
        with connection.connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}", params)
            [[plan]] = cursor.fetchall()
        self.rows += _rows_of(plan[0]["Plan"])
        return execute(sql, params, many, context)


def _rows_of(plan):
    """Where they are read, and where they are thrown away; not where they are handed on: a plan
    may sort or keep the same page of them once more."""
    rows = plan.get("Rows Removed by Filter", 0)
    if not (below := plan.get("Plans", [])):
        rows += plan["Actual Rows"]
    return rows * plan["Actual Loops"] + sum(map(_rows_of, below))
