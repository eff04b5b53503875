"""What programs find on a page, in the real browser under the real policy."""

import json

from tests.factories import make_update


def test_structured_data_is_on_the_page_and_the_policy_has_nothing_against_it(
    new_page, blog
):
    update = make_update(blog, "</script><script>alert(1)</script>", "Text.")

    page = new_page()
    page.goto("/live/flood/")

    block = page.locator('script[type="application/ld+json"]')
    found = json.loads(block.text_content())
    assert found["@type"] == "LiveBlogPosting"
    assert found["liveBlogUpdate"][0]["url"].endswith(
        f"/live/flood/#update-{update.pk}"
    )
    assert block.get_attribute("nonce") is None
    # `console` (conftest.py) fails the test at a line of the policy's.


def test_pages_name_their_feeds_and_they_can_be_fetched(new_page, blog):
    page = new_page()
    for address, feeds in [("/", "/feed."), ("/live/flood/", "/live/flood/feed.")]:
        page.goto(address)

        # oEmbed's link has a type of its own, and its answer has not (reader/test_oembed.py);
        # ActivityPub's is read by servers (extras/activitypub).
        others = ':not([type$="+oembed"]):not([type="application/activity+json"])'
        alternate = f'head link[rel="alternate"]{others}'
        links = page.locator(alternate).all()

        found = [link.get_attribute("href") for link in links]
        data = ["/live/flood/blog.json"] if address != "/" else []
        expected = [f"{feeds}{form}" for form in ("atom", "rss", "json")]
        assert found == expected + data
        for link, path in zip(links, found, strict=True):
            reply = page.request.get(path)
            assert reply.headers["content-type"].startswith(link.get_attribute("type"))
