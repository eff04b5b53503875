"""Who is at work on what in a blog, as open desks are told every second."""

import hashlib
import json

from django.http import HttpResponse, JsonResponse
from django.utils import timezone

from liveblog.models import Blog, OpenUpdate

# What a desk knows that has been told nothing yet.
NOTHING_KNOWN = "none"
# What is read of the blog for it.
OF_BLOG = ["slug", "time_zone", "revision"]


def told(blog: Blog, known: str) -> HttpResponse:
    """204 where all is as the desk knows it already; else who is at work on what. One query.

    Either says how far the blog has gone, so that a desk need not ask for news besides.
    """
    rows = at_work(blog)
    digest = digest_of(rows)
    revision = {"Blog-Revision": blog.revision}
    if digest == known:
        return HttpResponse(status=204, headers=revision)
    return JsonResponse({"digest": digest, "at_work": rows}, headers=revision)


def at_work(blog: Blog) -> list[dict]:
    """Each open composer, the oldest first: nobody's words, not even a heading. One query."""
    rows = OpenUpdate.objects.filter(blog=blog).now().order_by("since", "pk")
    return [
        {
            "person": person,
            "name": name,
            "update": update,
            "composer": composer,
            "since": timezone.localtime(since, blog.zone).strftime("%H:%M"),
        }
        for person, name, update, composer, since in rows.values_list(
            "person_id", "person__byline", "update_id", "composer", "since"
        )
    ]


def digest_of(rows: list[dict]) -> str:
    text = json.dumps(rows)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def also_open(update, person):
    """The colleagues who have this update open now, each once. One query."""
    others = OpenUpdate.objects.filter(update=update).now().of_others(person)
    found = others.select_related("person").order_by("since", "pk")
    return list({each.person_id: each for each in reversed(found)}.values())[::-1]
