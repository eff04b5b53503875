"""Why a verb may refuse: named for the situation, raised in the verb, caught in the view."""

from liveblog.models import Blog, Update


class BlogNotLive(Exception):
    """Only a live blog takes new updates. `blog` is as it was under the lock."""

    def __init__(self, blog: Blog):
        super().__init__(f"{blog} is {blog.get_status_display().lower()}")
        self.blog = blog


class StaleEdit(Exception):
    """Somebody changed the update since the editing began. `update` is it as it is now."""

    def __init__(self, update: Update):
        super().__init__(f"{update} was changed at revision {update.last_revision}")
        self.update = update


class AlreadyPublished(Exception):
    """This key was used for other words. `update` is what went live under it."""

    def __init__(self, update: Update):
        super().__init__(f"{update} is live under this key")
        self.update = update


class TooLate(Exception):
    """It is live for too long to be taken back as if nothing had been: withdraw it."""

    def __init__(self, update: Update):
        super().__init__(f"{update} is live since {update.published_at}")
        self.update = update


class Withdrawn(Exception):
    """A tombstone is final."""


class PinsFull(Exception):
    """As many updates are pinned as a page can hold."""


class NotAllowed(Exception):
    """This person may not, or may no longer, do this."""
