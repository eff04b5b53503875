"""What other systems give, in their own shapes, becomes a blog of ours."""

from contextlib import suppress

import pytest

from liveblog.importing import NotUnderstood
from liveblog.importing.formats import of_json
from liveblog.importing.incoming import incoming
from liveblog.models import Blog
from tests.importing.files import NINE, as_json, bring, counts, plan
from tests.importing.others import entries, posting, posts

pytestmark = pytest.mark.one_database

LD = """<!doctype html><html><head>
<script type="application/ld+json">{"@type": "Organization", "name": "Arn Post"}</script>
<SCRIPT Type='application/ld+json'>%s</SCRIPT></head><body><p>The page.</p></body></html>"""

B = "<p>It <strong>begins</strong>.</p><p>Now.</p>"
A = '<p>Read <a href="https://a.example/">it</a>.</p>'


def said(blog):
    """Of each update, the oldest first: its time, names and blocks."""
    return [
        (f"{each.published_at:%H:%M}", each.bylines, [b.kind for b in each.blocks()])
        for each in blog.updates.order_by("first_revision")
    ]


def test_structured_data_of_a_page_or_by_itself(ada):
    content = LD % as_json(posting()).decode()

    made, done = bring(content.encode(), ada, is_shown=True)

    blog = done.blog
    told = blog.headline, blog.standfirst, blog.language, blog.closed_at.isoformat()
    assert told == (
        *("Storm over Arn", "What we know of the storm.", "de"),
        "2026-05-04T18:00:00+00:00",
    )
    assert said(blog) == [
        ("07:00", ["Josef Lind"], ["text", "text"]),
        ("08:30", ["Ina Voss"], ["text"]),
    ]
    first = blog.updates.order_by("first_revision")[0]
    assert (len(first.heading), first.heading[-1]) == (200, "…")
    assert [block.words for block in first.blocks()] == ["x" * 300, "It begins."]
    assert made.notes.lines == ["Picture left out: https://post.example/roof.jpg"]
    assert counts(plan(as_json(posting()))) == (0, 0, 2, 0)
    fetched = plan(as_json(posting()), fetches=True)
    assert (fetched.files, counts(fetched)) == (
        {"https://post.example/roof.jpg"},
        (0, 1, 1, 0),
    )


def test_updates_that_name_the_page_they_stand_in_are_told_apart(ada, settings):
    settings.PUBLIC_URL = "https://post.example"
    page = "https://post.example/storm/"
    nine, ten = "2026-05-04T09:00:00+02:00", "2026-05-04T10:00:00+02:00"

    def post(at, heading, body, **more):
        about = {"headline": heading, "datePublished": at, "articleBody": body}
        return about | {"mainEntityOfPage": {"@id": page}} | more

    told = posting()
    live = told["@graph"][1]
    live["liveBlogUpdate"] = [
        post(nine, "First", "One."),
        post(ten, "Second", "Two."),
        post(ten, "Second", "Another two."),
        post(ten, "Second", "Another two."),
        post(ten, "Third", "Three.", url=page),
        post(ten, "Fourth", "Four.", mainEntityOfPage=f"{page}4/"),
        post(ten, "Fifth", "Five.", mainEntityOfPage=f"{page}5/"),
        post(ten, "Sixth", "Six.", mainEntityOfPage=f"{page}5/"),
    ]

    made, done = bring(as_json(told), ada)

    assert made.notes.lines == ["Update 4: its key is another one’s"]
    five = "/storm/5/ leads to what came in before."
    assert done.notes.lines == [five]
    words = [each.blocks()[0].words for each in done.blog.updates.order_by("pk")]
    assert words == ["One.", "Two.", "Another two.", "Three.", "Four.", "Five.", "Six."]
    keys = dict(done.blog.imported.updates.values_list("update__heading", "key"))
    assert (keys["First"], keys["Fourth"]) == (f"{nine}First", f"{page}4/")
    assert counts(plan(as_json(told))) == (0, 0, 7, 0)
    live["liveBlogUpdate"] = live["liveBlogUpdate"][:1]
    assert counts(plan(as_json(told))) == (0, 0, 1, 0)


@pytest.mark.parametrize(
    ("body", "words", "html"),
    [
        ("One.\n\nTwo <3 & a<b c < d.", "One.\n\nTwo <3 & a<b c < d.", ""),
        ("R&amp;D &#8211; x &copy 1", "R&D – x &copy 1", ""),
        ("<Mail@arn.example> <name>", "<Mail@arn.example> <name>", ""),
        ("It <b>begins</b>.\n\nNow.", "It begins.\n\nNow.", B),
        ("One.<BR />Two.<br>\n<br>Three", "One.\nTwo.\n\nThree", ""),
        ("<div>One</div>\n<div>Two\nx</div>", "One\n\nTwo x", ""),
        ("<section>One</section><section>Two</section>", "One\n\nTwo", ""),
        ('<span class="x">One</span> &amp; two', "One & two", ""),
        ("Read <a href='https://a.example/'>it</a>.", "Read it.", A),
        ("<script>var x;</script>Words", "Words", ""),
    ],
)
def test_words_of_structured_data_are_plain_or_any_html(body, words, html):
    told = posting()
    told["@graph"][1]["liveBlogUpdate"] = [{"articleBody": body}]

    [update] = of_json(told)["updates"]

    [block] = update["blocks"]
    assert (block["words"], block["html"]) == (words, html)


def test_addresses_are_read_as_in_the_page_that_the_file_names():
    html = (
        '<p>See <a href="/all/">all</a></p><img src="/a.jpg"><img src="//cdn.example/b.jpg">'
        '<iframe src="../map/"></iframe><img src="http://[">'
    )
    page = "https://post.example/2026/05/storm-over-arn/"
    its = [
        '<p>See <a href="https://post.example/all/">all</a></p>',
        *("https://post.example/a.jpg", "https://cdn.example/b.jpg"),
        "https://post.example/2026/05/map/",
    ]
    wordpress = entries()
    wordpress["entries"][2]["render"] = html
    structured = posting()
    structured["@graph"][1]["url"] = page
    update = {"articleBody": html, "image": "/c.jpg"}
    structured["@graph"][1]["liveBlogUpdate"] = [update]
    sourcefabric = posts()
    sourcefabric["blog"]["public_url"] = page
    items = [refs_of(each)[0]["item"] for each in sourcefabric["_items"][:2]]
    items[0]["text"] = html
    media = {"renditions": {"original": {"href": "/c.jpg"}}}
    items[1] |= {"item_type": "image", "meta": {"media": media}}

    assert addresses(of_json(wordpress)["updates"][0]) == its
    more = "https://post.example/c.jpg"
    assert addresses(of_json(structured)["updates"][0]) == [*its, more]
    first, second, *_others = of_json(sourcefabric)["updates"]
    assert addresses(first)[:4] == its
    assert addresses(second) == [more]


def refs_of(post):
    return post["groups"][1]["refs"]


def addresses(update):
    """Of a text its HTML, of a picture and a player where it is."""
    names = {"text": "html", "figure": "image", "embed": "url"}
    return [block[names[block["kind"]]] for block in update["blocks"]]


def test_a_picture_whose_page_nobody_names_is_told_of(db):
    told = posting()
    live = told["@graph"][1]
    del live["url"]
    live["liveBlogUpdate"] = [
        {"datePublished": NINE, "articleBody": '<p>One</p><img src="/a.jpg">'},
        {"datePublished": NINE, "articleBody": "Two", "image": "b.jpg"},
    ]

    made = plan(as_json(told), fetches=True)

    assert counts(made) == (2, 0, 0, 0)
    assert made.notes.lines == ["Picture left out: /a.jpg", "Picture left out: b.jpg"]


def test_posts_of_sourcefabric(ada):
    made, done = bring(as_json(posts()), ada)

    blog = done.blog
    assert (blog.headline, blog.introduction) == ("High water", "All of the day.")
    assert said(blog) == [
        ("09:00", ["Ina Voss"], ["text"]),
        ("09:00", [], ["quote"]),
        ("09:05", [], ["embed"]),
    ]
    first, second, third = blog.updates.order_by("first_revision")
    assert (first.is_pinned, second.is_key_event) == (True, True)
    assert f"{first.added_to_at:%H:%M}" == "09:10"
    (quote,) = second.blocks()
    assert (quote.words, quote.speaker) == ("It came up the stairs.", "Josef Lind")
    (player,) = third.blocks()
    assert (player.provider, player.title) == ("youtube", "The dam")
    assert made.notes.lines == [
        "2 posts were never public, or deleted.",
        "Picture left out: https://post.example/raw/1",
        "urn:newsml:6: left out, since nothing of it can be shown",
    ]
    assert "ina@post.example" not in str(blog.updates.values())


def test_entries_of_wordpress(ada):
    made, done = bring(as_json(entries()), ada)

    blog = done.blog
    assert (blog.headline, Blog.objects.count()) == ("Storm over arn", 1)
    assert said(blog) == [
        ("09:00", ["Ina Voss"], ["text", "embed", "text"]),
        ("09:01", ["Ina Voss"], ["text"]),
        ("09:05", ["Ina Voss"], ["text"]),
        ("09:10", ["Josef & Lind"], ["embed"]),
    ]
    first, second, third, _last = blog.updates.order_by("first_revision")
    assert [block.said() for block in first.blocks()][0::2] == ["First", "After."]
    assert first.blocks()[1].url == "https://x.com/arn/status/1234567890"
    assert second.blocks()[0].words == "Second, changed."
    assert f"{second.added_to_at:%H:%M:%S}" == "09:03:20"
    assert third.is_key_event
    assert made.notes.lines == ["Picture left out: https://post.example/a.jpg?w=9&x=1"]


@pytest.mark.parametrize("make", [posting, posts, entries])
def test_anything_in_the_place_of_anything_is_no_error(make):
    """Each value of a file in turn is one that nobody expects."""
    whole = make()
    for odd in (7, ["x"], {}):
        for _ in spoilt(whole, odd):
            with suppress(NotUnderstood):
                incoming(of_json(whole))


def spoilt(found, odd):
    """Yields with each value in it replaced, one after the other."""
    for name in list(found if isinstance(found, dict) else range(len(found))):
        kept, found[name] = found[name], odd
        yield
        found[name] = kept
        if isinstance(kept, dict | list):
            yield from spoilt(kept, odd)
