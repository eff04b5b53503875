"""How often open pages ask for news by themselves."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

# Permalinks, older updates, oldest first and corrections: what they have is seldom changed.
FOLLOW_SECONDS = 60


def poll_seconds(blog):
    """Seconds between a live page's polls: slower once closed, and None a day after that.

    Needs the pace of all readers at hand (`fetch.public_blog`).
    """
    if not blog.is_closed:
        return blog.poll_seconds
    polled_until = blog.closed_at + timedelta(hours=settings.CLOSED_POLLS_FOR_HOURS)
    return settings.CLOSED_POLL_SECONDS if timezone.now() < polled_until else None


def of_programs(blog):
    """Seconds between a program's polls, of which none is told to stop: a blog may be reopened."""
    return poll_seconds(blog) or settings.CLOSED_POLL_SECONDS


def of_other_pages(blog):
    """Of a blog's other pages, for `_poll.html`: the same poll, seldom asked, and never held."""
    seconds = poll_seconds(blog)
    return {
        "poll_seconds": seconds and max(seconds, FOLLOW_SECONDS),
        "slow_seconds": FOLLOW_SECONDS,
    }
