"""What a process keeps of public answers: the same again, and never what is over."""

import pytest

from liveblog import publishing
from liveblog.reader import response_cache
from tests.factories import make_blog, make_update


def test_the_page_is_made_once_a_revision(rey, blog, django_assert_num_queries):
    make_update(blog, "Bridge closed")
    with django_assert_num_queries(3):
        first = rey.get("/live/flood/")

    with django_assert_num_queries(1):
        again = rey.get("/live/flood/")

    assert again.content == first.content
    assert again.headers == first.headers


def test_the_news_since_a_revision_are_made_once(rey, blog, django_assert_num_queries):
    make_update(blog, "Bridge closed")
    with django_assert_num_queries(2):
        first = rey.get("/live/flood/since/1/")

    with django_assert_num_queries(1):
        again = rey.get("/live/flood/since/1/")

    assert again.content == first.content
    assert again.headers == first.headers


@pytest.mark.parametrize("address", ["/live/flood/", "/live/flood/since/1/"])
def test_nothing_withdrawn_is_kept(rey, blog, ada, address):
    update = make_update(blog, "Bridge closed")
    assert b"Bridge closed" in rey.get(address).content

    publishing.withdraw(update, by=ada)

    assert b"Bridge closed" not in rey.get(address).content


def test_each_blog_has_its_own(rey, blog):
    make_blog(slug="vote", headline="Votes are counted")

    pages = [rey.get(f"/live/{slug}/").content.decode() for slug in ("flood", "vote")]

    assert ["Votes are counted" in page for page in pages] == [False, True]


def test_every_cursor_that_is_outdated_gets_one_answer(rey, blog):
    far = [rey.get(f"/live/flood/since/{since}/") for since in (900, 901, 10**14)]

    assert len({reply.content for reply in far}) == 1
    assert "data-outdated" in far[0].content.decode()


def test_no_more_is_kept_than_the_memory_that_it_may_have():
    for number in range(response_cache.MOST + 1):
        response_cache.by(str(number), lambda: "made")

    latest, first = [
        response_cache.by(str(n), lambda: "made again")
        for n in (response_cache.MOST, 0)
    ]

    assert (latest, first) == ("made", "made again")
