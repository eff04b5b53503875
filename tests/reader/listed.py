"""What a page lists: its updates, its days and the links to further ones."""

from tests.page import parse


def ids(html):
    return [e.id for e in parse(html).find_all(lambda e: e.tag == "article")]


def link(html, words):
    """The address of the first link with these words, or None."""
    links = parse(html).find_all(
        lambda e: e.tag == "a" and e.inner_html.strip() == words
    )
    return next((each.attributes["href"] for each in links), None)


def days(html):
    found = parse(html).find_all(lambda e: e.attributes.get("class") == "day")
    return [e.inner_html for e in found]


def feed(blog):
    return [f"update-{u.pk}" for u in blog.updates.in_the_feed().newest_first()]


def cursor(blog, place):
    """The first revision of the update at this place of the feed, 0 being the newest."""
    return blog.updates.in_the_feed().newest_first()[place].first_revision
