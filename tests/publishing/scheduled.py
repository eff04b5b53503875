"""Drafts with a time at which they go out."""

from datetime import UTC, datetime

from liveblog.models import Update
from liveblog.publishing import drafting
from tests.factories import (
    words,
)

NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)


def make_scheduled(blog, heading="Dam opens", *blocks, due_at=NOON, by, **marks):
    draft = Update(blog=blog, author=by, **marks)
    return drafting.schedule(draft, words(heading, *blocks), at=due_at, by=by)
