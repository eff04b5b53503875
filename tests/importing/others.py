"""What other systems give, in their own shapes and our own words."""


def posting():
    """As a page tells search engines."""
    return {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage"},
            {
                "@type": ["LiveBlogPosting"],
                "headline": "Storm over Arn",
                "description": "What we know of the storm.",
                "url": "https://post.example/storm/",
                "inLanguage": "de-DE",
                "coverageStartTime": "2026-05-04T08:00:00+02:00",
                "coverageEndTime": "2026-05-04T20:00:00+02:00",
                "liveBlogUpdate": [
                    {
                        "@type": "BlogPosting",
                        "@id": "https://post.example/storm/#b2",
                        "headline": "Roofs are lost",
                        "datePublished": "2026-05-04T10:30:00+02:00",
                        "articleBody": "Two roofs.\n\nNobody is hurt.",
                        "author": [{"@type": "Person", "name": "Ina Voss"}],
                        "image": {
                            "url": "https://post.example/roof.jpg",
                            "caption": "A roof",
                        },
                    },
                    {
                        "@type": "BlogPosting",
                        "url": "https://post.example/storm/first/",
                        "headline": "x" * 300,
                        "datePublished": "2026-05-04T09:00:00+02:00",
                        "articleBody": "<p>It <b>begins</b>.</p>",
                        "author": "Josef Lind",
                    },
                ],
            },
        ],
    }


def posts():
    """The answer of a Sourcefabric Live Blog, with the blog's own beside it."""

    def post(key, items, **more):
        refs = [{"residRef": f"i{n}", "item": item} for n, item in enumerate(items)]
        return {
            "_id": f"urn:newsml:{key}",
            "blog": "5abe10614d003d5f22ce005e",
            "post_status": "open",
            "published_date": "2026-05-04T09:00:00+00:00",
            "content_updated_date": "2026-05-04T09:10:00+00:00",
            "sticky": False,
            "lb_highlight": False,
            "groups": [
                {"id": "root", "refs": [{"idRef": "main"}]},
                {"id": "main", "refs": refs},
            ],
        } | more

    who = {"display_name": "Ina Voss", "email": "ina@post.example"}
    text = {
        "item_type": "text",
        "text": "<p>Water <i>rises</i>.</p>",
        "original_creator": who,
    }
    media = {"renditions": {"baseImage": {"href": "https://post.example/raw/1"}}}
    meta = {"caption": "The dam", "credit": "Anna Sorg", "media": media}
    video = {"original_url": "https://youtu.be/dQw4w9WgXcQ", "title": "The dam"}
    said = {"quote": "It came up the stairs.", "credit": "Josef Lind"}
    return {
        "blog": {
            "_id": "5abe10614d003d5f22ce005e",
            "title": "High water",
            "description": "<p>All of the <b>day</b>.</p>",
            "public_url": "https://post.example/embed/5abe/",
            "blog_status": "closed",
            "_updated": "2026-05-04T20:00:00+00:00",
            "blog_preferences": {"language": "en"},
        },
        "_items": [
            post(
                "1",
                [text, {"item_type": "image", "meta": meta, "text": "<img>"}],
                sticky=True,
            ),
            post("2", [{"item_type": "quote", "meta": said}], lb_highlight=True),
            post(
                "3",
                [{"item_type": "embed", "meta": video}],
                published_date="2026-05-04T09:05:00Z",
            ),
            post("4", [text], post_status="draft"),
            post("5", [text], deleted=True),
            post("6", [{"item_type": "poll", "poll_body": {}}]),
        ],
        "_meta": {"total": 6},
    }


def entries():
    """The answer of WordPress Liveblog: of one that was changed both, and one that was deleted."""

    def entry(key, kind, at, render="", **more):
        return {
            "id": key,
            "type": kind,
            "render": render,
            "content": "",
            "css_classes": "liveblog",
            "timestamp": at,
            "entry_time": str(at),
            "authors": [{"id": 1, "key": "ina", "name": "Ina Voss", "avatar": "<img>"}],
            "share_link": f"https://post.example/2026/05/storm-over-arn/#{key}",
        } | more

    tweet = (
        '<blockquote class="twitter-tweet"><p>Look</p>&mdash; A '
        '<a href="https://twitter.com/arn/status/1234567890">May 4</a></blockquote>'
        '<script src="https://platform.twitter.com/widgets.js"></script>'
    )
    figure = (
        '<figure><img src="https://post.example/a.jpg?w=9&amp;x=1" alt="A street">'
        "<figcaption>Under <b>water</b></figcaption></figure>"
    )
    return {
        "entries": [
            entry("12", "update", 1777885400, "<p>Second, changed.</p>"),
            entry("12", "new", 1777885300, "<p>Second.</p>"),
            entry("11", "new", 1777885200, f"<p>First</p>{figure}{tweet}<p>After.</p>"),
            entry("13", "new", 1777885500, '<p><span class="type-key">Key</span></p>'),
            entry("14", "new", 1777885600, "<p>Wrong.</p>"),
            entry("14", "delete", 1777885700),
            entry(
                "15",
                "new",
                1777885800,
                '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
                authors=[],
                author_link="<a href='#'>Josef &amp; Lind</a>",
            ),
        ],
        "latest_timestamp": 1777885800,
    }
