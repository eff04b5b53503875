"""What an extra may add to the core, which knows none of them: it asks the installed apps."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from django.apps import AppConfig, apps
from prometheus_client import Metric

# What the worker does every so many seconds, given the time.
Round = tuple[Callable[[datetime], object], float]


class ShareImage(NamedTuple):
    """The picture that social networks show of a page."""

    url: str  # absolute
    alt: str
    width_px: int
    height_px: int
    content_type: str = "image/png"


class Extra(AppConfig):
    """The AppConfig of an extra. Each of these adds something in one place, or nothing.

    Write `extension.Extra` in apps.py: Django wants to find one AppConfig there, not two.
    """

    # A module of public addresses, which stand beside the reader's; one of the desk's.
    public_urls = ""
    desk_urls = ""
    # One of what other systems send something to, below /api/: no cookie counts there, and each
    # view goes through `liveblog.api.gate`.
    api_urls = ""
    # What editors find in their menu, and in that of each blog: names of addresses (those of a
    # blog are given its slug), and what they are called.
    editors_links: tuple[tuple[str, object], ...] = ()
    # What administrators find there beside it.
    administrators_links: tuple[tuple[str, object], ...] = ()
    # What everybody finds on the page of their own account: a name, what it is called, a sentence.
    own_links: tuple[tuple[str, object, object], ...] = ()
    blog_links: tuple[tuple[str, object], ...] = ()
    # Templates: what a reader can do beside the title of the updates on a live page (of each there
    # is but one rendering for everybody, and no query); a note above the composer of a blog's desk.
    page_tools = ""
    # What stands at the foot of a live blog's pages: names of addresses that are given its slug.
    readers_links: tuple[tuple[str, object], ...] = ()
    desk_note = ""

    def worker_rounds(self) -> Iterable[Round]:
        return ()

    def metrics(self) -> Iterable[Metric]:
        """Families of prometheus_client, whose names begin with `liveblog_`."""
        return ()

    def share_image(self, shown) -> ShareImage | None:
        """Of a public blog or a published update. No queries."""
        return None

    def feed_hub(self) -> str:
        """The WebSub hub at which feeds can be subscribed to; "" for none."""
        return ""

    def alternate(self, shown) -> tuple[str, str] | None:
        """A media type, and the address of the same in it: of a public blog or a published update.
        No queries."""
        return None

    def is_elsewhere(self, blog) -> bool:
        """Whether it has sent words of this blog to others, who are told of each change."""
        return False

    def still_elsewhere(self, receipt) -> list[str]:
        """The hosts that have not taken what they were to be told of this change."""
        return []

    def take_out(self, update, what, *, by) -> None:
        """A name is taken out of an update at once (a `Removal`): what it keeps of those words goes,
        too. In that transaction, under the lock of its blog."""

    def copied_files(self, slug: str) -> list[str]:
        """By what names it keeps copies of a blog's words in another place."""
        return []

    def read_copy(self, name: str) -> bytes | None:
        """What is there by such a name; None where nothing is. May raise what it likes."""
        return None


def extras() -> list[Extra]:
    """Those that are switched on, in the order of INSTALLED_APPS."""
    return [each for each in apps.get_app_configs() if isinstance(each, Extra)]


def share_image(shown) -> ShareImage | None:
    """What the first extra makes that makes one."""
    made = (extra.share_image(shown) for extra in extras())
    return next(filter(None, made), None)


def page_tools() -> list[str]:
    """Their templates."""
    return [extra.page_tools for extra in extras() if extra.page_tools]


def own_links() -> list[tuple[str, object, object]]:
    """What stands on the page of everybody's own account."""
    return [link for extra in extras() for link in extra.own_links]


def readers_links() -> list[tuple[str, object]]:
    """What stands at the foot of a live blog's pages."""
    return [link for extra in extras() for link in extra.readers_links]


def feed_hub() -> str:
    """The first that an extra names."""
    return next(filter(None, (extra.feed_hub() for extra in extras())), "")


def alternates(shown) -> list[tuple[str, str]]:
    """In what other forms extras give it: media types, and whole addresses."""
    made = (extra.alternate(shown) for extra in extras())
    return [each for each in made if each]


def is_elsewhere(blog) -> bool:
    """Whether an extra has sent words of it to others."""
    return any(extra.is_elsewhere(blog) for extra in extras())


def still_elsewhere(receipt) -> list[str]:
    """Who has not taken what became of them."""
    return [host for extra in extras() for host in extra.still_elsewhere(receipt)]


def take_out(update, what, *, by) -> None:
    """Have extras take this out of what they keep of an update."""
    for extra in extras():
        extra.take_out(update, what, by=by)


def copied_files(slug: str) -> list[str]:
    """The names under which extras keep a blog's words in other places."""
    return [name for extra in extras() for name in extra.copied_files(slug)]


def read_copies(slug: str) -> list[bytes]:
    """What stands there now. Raises what an extra raises that cannot look."""
    read = (
        extra.read_copy(name) for extra in extras() for name in extra.copied_files(slug)
    )
    return [content for content in read if content is not None]
