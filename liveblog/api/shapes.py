"""What programs are told of a blog, an update or a picture. Who may read it has been asked."""

from typing import NamedTuple

from django.conf import settings
from django.utils.crypto import salted_hmac

from liveblog.models import Blog, Pause, ReviewLevel, Update
from media.models import Image

# Of an update, a blog and a picture: what names it, and its version and state.
GOES_ON = ("id", "blog", "slug", "address", "version", "state", "status", "name")


class Told(NamedTuple):
    """The body of an answer as JSON, and its ETag where it has one."""

    body: dict
    etag: str = ""


def version_of(update: Update) -> str:
    """Of a draft when it was saved, of what is public its revision. Another after each change.

    That its time has passed in vain is one, too, by which nobody saves it.
    A source note changes without a revision. Who may not read it learns nothing of it here.
    """
    if update.is_draft:
        missed = "-missed" if update.missed_because else ""
        return f"saved-{update.saved_at.timestamp():.6f}-{update.review}{missed}"
    note = update.source_note
    mark = f"-{salted_hmac('source note', note).hexdigest()[:8]}" if note else ""
    return f"{update.last_revision}{mark}"


def etag_of(update: Update) -> str:
    return f'"{version_of(update)}"'


def brief(body: dict) -> dict:
    """What a token that may not read is told of what it has written: how to go on, no words."""
    return {name: value for name, value in body.items() if name in GOES_ON}


def blog_told(blog: Blog, person) -> Told:
    body = of_blog(blog, person)
    return Told(body, f'"{body["version"]}"')


def of_update(update: Update, person) -> dict:
    """A query for each kind of block. A tombstone has no words."""
    words, missed = update.words().as_json(), update.missed_because
    return {
        "id": update.pk,
        "blog": update.blog.slug,
        "address": _address(update),
        "version": version_of(update),
        "state": update.state,
        "review": update.review,
        "author": str(update.author),
        "heading": update.heading,
        "label": update.label,
        "people": update.bylines,
        "location": update.location,
        "happened": update.event_at,
        "source_note": update.source_note if _may_read_note(update, person) else None,
        "is_breaking": update.is_breaking,
        "is_key_event": update.is_key_event,
        "is_pinned": update.is_pinned,
        "verification": update.verification,
        "announces": update.announces_id,
        "original": update.original_at,
        "corrects": update.corrects_id,
        "is_embargoed": update.is_embargoed,
        "scheduled": None if update.is_draft and missed else update.due_at,
        "revision": update.last_revision,
        "published": update.published_at,
        "withdrawn": update.withdrawn_at,
        "notice": update.withdrawal_notice,
        "saved": update.saved_at,
        "blocks": words["blocks"],
    }


def _address(update: Update) -> str | None:
    blog = update.blog
    is_read = not update.is_draft and not blog.is_rehearsal and not blog.is_prepared
    return settings.PUBLIC_URL + update.get_absolute_url() if is_read else None


def _may_read_note(update: Update, person) -> bool:
    return person.is_editor or update.author_id == person.pk


def of_blog(blog: Blog, person) -> dict:
    """Two queries, or three."""
    is_read = not blog.is_prepared and not blog.is_rehearsal
    is_paused = Pause.objects.of(blog).exists()
    return {
        "id": blog.pk,
        "slug": blog.slug,
        "address": settings.PUBLIC_URL + blog.get_absolute_url() if is_read else None,
        "version": f"{blog.revision}{'-paused' if is_paused else ''}",
        "status": blog.status,
        "is_rehearsal": blog.is_rehearsal,
        "is_sensitive": blog.is_sensitive,
        "is_paused": is_paused,
        "may_publish": blog.level_for(person) == ReviewLevel.DIRECT,
        "language": blog.language,
        "direction": blog.direction,
        "time_zone": blog.time_zone,
        "headline": blog.headline,
        "standfirst": blog.standfirst,
        "introduction": blog.introduction,
        "summary": blog.summary,
        "summary_at": blog.summary_at,
        "source_line": blog.source_line,
        "closing_message": blog.closing_message,
        "went_live": blog.went_live_at,
        "closed": blog.closed_at,
        "revision": blog.revision,
    }


def of_picture(image: Image) -> dict:
    """Words of its file that are not this person's to read were blanked before."""
    return {
        "name": image.name,
        "width": image.width_px,
        "height": image.height_px,
        "is_animated": image.is_animated,
        "caption": image.caption,
        "credit": image.credit,
        "alt": image.alt,
        "own_pages_only": image.own_pages_only,
        "ends": image.ends_at,
    }
