"""Who is at which blog's desk: said by the desk's own polls, written down beside them.

A poll must cost no more for it: it is noted in memory, and each process writes down what is new
every few seconds (liveblog/monitoring/background.py). So no poll waits for SQLite's one writer.
"""

from datetime import datetime
from threading import Lock

from django.db import transaction

from accounts.models import User
from liveblog.models import STAMP_EVERY, AtDesk, Blog, writers_turn

_said: dict[tuple[int, int], datetime] = {}  # by the keys of blog and person
_written: dict[tuple[int, int], datetime] = {}
_lock = Lock()


def say_at_desk(person: User, blog: Blog, now: datetime) -> None:
    """This person looks at this blog's desk. No query."""
    with _lock:
        _said[blog.pk, person.pk] = now


def write_down(now: datetime) -> int:
    """Write who was said to be at a desk since the last time; returns how many.

    Three queries; none where all of them were written within STAMP_EVERY.
    """
    said = _due(now)
    if not said:
        return 0
    blogs = Blog.objects.filter(pk__in={blog for blog, _person in said})
    people = User.objects.filter(pk__in={person for _blog, person in said})
    blogs, people = (set(rows.values_list("pk", flat=True)) for rows in (blogs, people))
    # In one order, so that two processes never wait for each other's rows.
    rows = [
        AtDesk(blog_id=blog, person_id=person, seen_at=at)
        for (blog, person), at in sorted(said.items())
        if blog in blogs and person in people
    ]
    with writers_turn(), transaction.atomic():
        AtDesk.objects.bulk_create(
            rows,
            update_conflicts=True,
            update_fields=["seen_at"],
            unique_fields=["blog", "person"],
        )
    return len(rows)


def _due(now):
    """All that was said, taken out of memory, as soon as one of them is due: one write for all."""
    with _lock:
        for key in [k for k, at in _written.items() if at <= now - STAMP_EVERY]:
            del _written[key]
        if _said.keys() <= _written.keys():
            return {}
        due = dict(_said)
        _said.clear()
        _written.update(dict.fromkeys(due, now))
    return due
