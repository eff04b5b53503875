"""What a blog holds, to be compared: before and after, or what was meant to be published."""

from collections import defaultdict

from django.db.models import F

from liveblog.models import BLOCK_MODELS, FigureBlock, Words
from liveblog.models.words import LINES
from liveblog.story.rendering import PARTS


def blog_state(blog):
    """Everything of a blog that a lost or doubled write would change."""
    blocks = _blocks_by_update(blog)
    # Drafts have no revision: SQLite would sort them first, PostgreSQL last.
    in_order = F("first_revision").asc(nulls_last=True)
    return {
        "slug": blog.slug,
        "status": blog.status,
        "revision": blog.revision,
        "floor": blog.floor,
        "parts": {name: getattr(blog, f"{name}_revision") for name in PARTS},
        "hero": blog.hero_image.name if blog.hero_image else None,
        "updates": [
            _update_state(update, blocks[update.pk])
            for update in blog.updates.order_by(in_order, "pk")
        ],
    }


def _blocks_by_update(blog):
    """One query for each kind, not one for each update and kind."""
    blocks = defaultdict(list)
    for model in BLOCK_MODELS.values():
        rows = model.objects.filter(update__blog=blog)
        rows = rows.select_related(*(model.relations or [None]))
        for block in rows:
            blocks[block.update_id].append(block)
    for each in blocks.values():
        each.sort(key=lambda block: block.position)
    return blocks


def _update_state(update, blocks):
    words = Words(**{name: getattr(update, name) for name in LINES}, blocks=blocks)
    return {
        "id": update.pk,
        "state": update.state,
        "first_revision": update.first_revision,
        "last_revision": update.last_revision,
        "idempotency_key": update.idempotency_key,
        "is_pinned": update.is_pinned,
        "is_key_event": update.is_key_event,
        "announces": update.announces_id,
        "is_breaking": update.is_breaking,
        "verification": update.verification,
        # Of the words that were published under the key, and of those that are there now.
        "published_digest": update.body_digest,
        "digest": words.digest(),
        "blocks": [block.kind for block in blocks],
        # Those that readers can see: not those that are still on their way.
        "pictures": [
            b.image.name for b in blocks if isinstance(b, FigureBlock) and b.image
        ],
    }
