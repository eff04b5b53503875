"""When a blog's last public change was: in its row, for search engines and sitemaps."""

from importlib import import_module

import time_machine
from django.apps import apps

from liveblog import publishing
from liveblog.models import Blog
from tests.factories import make_blog

MIGRATION = import_module("liveblog.migrations.0031_blog_changed_at")


def test_the_migration_takes_it_from_the_journal(ada):
    with time_machine.travel("2026-11-24T10:00:00Z", tick=False):
        blog = make_blog(by=ada)
    with time_machine.travel("2026-11-24T11:00:00Z", tick=False):
        publishing.pin_blog(blog, by=ada)
    prepared = make_blog(live=False)
    Blog.objects.update(changed_at=None)

    MIGRATION.read_from_the_journal(apps, None)

    blog.refresh_from_db()
    prepared.refresh_from_db()
    assert f"{blog.changed_at:%H:%M}" == "11:00"
    assert prepared.changed_at is None
