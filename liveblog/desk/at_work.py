"""Who is at work on what in a blog, as open desks are told every second."""

import hashlib
import json
import time
from typing import NamedTuple

from django.http import HttpResponse, JsonResponse
from django.utils import timezone

from liveblog.models import Blog, OpenUpdate

# What a desk knows that has been told nothing yet.
NOTHING_KNOWN = "none"
# What is read of the blog for it.
OF_BLOG = ["slug", "time_zone", "revision"]


# For so long what one desk of a blog was told serves its others. Where somebody opens or shuts an
# update, this process reads it anew at once; another process within so long.
SHARED_SECONDS = 0.3
MOST_BLOGS = 500


class Standing(NamedTuple):
    """Who is at work in a blog, and how far it has gone."""

    rows: list[dict]
    digest: str
    revision: int
    read_at: float

    def told(self, known: str) -> HttpResponse:
        """204 where all is as the desk knows it already; else who is at work on what.

        Either says how far the blog has gone, so that a desk need not ask for news besides.
        """
        revision = {"Blog-Revision": self.revision}
        if self.digest == known:
            return HttpResponse(status=204, headers=revision)
        told = {"digest": self.digest, "at_work": self.rows}
        return JsonResponse(told, headers=revision)


_standings: dict[int, Standing] = {}  # by the key of the blog


def standing_of(blog: Blog) -> Standing:
    """As it is now, for all who ask in the next moment. One query."""
    began = time.monotonic()
    rows = at_work(blog)
    if len(_standings) >= MOST_BLOGS:
        forget()
    standing = Standing(rows, digest_of(rows), blog.revision, began)
    _standings[blog.pk] = standing
    return standing


def shared_standing(blog: int) -> Standing | None:
    """As another desk was told it a moment ago. No query."""
    found = _standings.get(blog)
    is_new = found is not None and time.monotonic() - found.read_at < SHARED_SECONDS
    return found if is_new else None


def read_anew(blog: Blog) -> None:
    """Have the next who asks be told what is now."""
    _standings.pop(blog.pk, None)


def forget() -> None:
    """All of them, of all blogs."""
    _standings.clear()


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
