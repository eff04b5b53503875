"""Whether readers are told the same words by something else: then finding them proves nothing."""

from itertools import chain

from django.db.models import Q

from liveblog.markup import fingerprints
from liveblog.markup.fingerprints import Fingerprint
from liveblog.models import Blog, Update

# Of this blog, and of the others, which its front page, its feeds and its boxes stand among.
NEWEST, NEWEST_OF_OTHERS = 5_000, 300
LINES = ("headline", "standfirst", "introduction", "summary", "closing_message")
AROUND = (
    *("source_line", "hero_caption", "hero_credit", "hero_alt"),
    *("related_links", "sponsor_name", "newsletter_words"),
)


def said_now(blog: Blog, found: set[Fingerprint]) -> set[Fingerprint]:
    """Those of the fingerprints whose words readers are meant to see. At most four queries.

    Also in the note with which an update was corrected, or in the notice in place of one.
    """
    public_blogs = Blog.objects.public()
    shown = public_blogs.filter(pk=blog.pk).first()
    lines = (getattr(shown, name) for name in (*LINES, *AROUND)) if shown else ()
    others = public_blogs.exclude(pk=blog.pk).values_list(*LINES)[:NEWEST_OF_OTHERS]
    seen = fingerprints.found_in(chain(lines, *others), found)
    public = Update.objects.in_public_blogs().in_the_feed().order_by("-pk")
    own = public.filter(blog=blog)[:NEWEST]
    elsewhere = public.filter(~Q(blog=blog))[:NEWEST_OF_OTHERS]
    for updates in (own, elsewhere):
        for html in updates.values_list("public_html", flat=True).iterator():
            if seen >= found:
                return seen
            seen |= fingerprints.found_in(
                fingerprints.said_in_markup(html), found - seen
            )
    return seen
