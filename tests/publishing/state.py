"""What a verb has changed: in the journal, in the page parts, and for who polls."""

from liveblog.models import Blog
from liveblog.story.changes import changes_since
from liveblog.story.rendering import PARTS


def verbs(blog):
    return list(blog.journal.values_list("verb", "by__byline", "update_id"))


def part_revisions(blog):
    blog.refresh_from_db()
    return {name: getattr(blog, f"{name}_revision") for name in PARTS}


def stamped(blog, revision):
    """The page parts that last changed at this revision."""
    return {name for name, at in part_revisions(blog).items() if at == revision}


def brought(blog, since):
    """What a poll brings a reader who holds this revision, without what is empty."""
    changes = changes_since(Blog.objects.get(pk=blog.pk), since, limit=20)
    found = {
        "arrived": [update.pk for update in changes.arrived],
        "corrected": [update.pk for update in changes.corrected],
        "withdrawn": [update.pk for update in changes.withdrawn],
        "parts": changes.parts,
    }
    return {name: what for name, what in found.items() if what}
