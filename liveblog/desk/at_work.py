"""Who is at work on what in a blog, as open desks are told every second."""

import hashlib
import json

from django.utils import timezone

from liveblog.models import Blog, OpenUpdate

# What a desk knows that has been told nothing yet.
NOTHING_KNOWN = "none"


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
