"""The round that reads what was written into the desk's search, a second or two later.

Not in the verbs: for their readers and writers nothing waits for it, and what was written
before there was a search, or while the worker was away, is read like everything else.
"""

from collections import defaultdict
from datetime import datetime, timedelta
from itertools import chain

from django.db import transaction
from django.db.models import F, Max

from liveblog.markup.safe_text import lines_of
from liveblog.markup.stems import stems
from liveblog.models import BLOCK_MODELS, SearchEntry, Update, Version

AT_ONCE = 200
# The clocks of two web processes may differ, and the later of two may commit first.
LOOKS_BACK = timedelta(minutes=1)


def index_updates(now: datetime) -> int:
    """One round; returns how many updates were read. Two queries when nothing is new."""
    updates = list(_not_read(now).select_related("blog")[:AT_ONCE])
    if not updates:
        return 0
    words = _words_of(updates)
    entries = [_entry(update, words[update.pk]) for update in updates]
    with transaction.atomic():
        # Not changed: one that was published meanwhile has another number.
        SearchEntry.objects.filter(update__in=updates).delete()
        # Another worker may have read the same at this moment.
        SearchEntry.objects.bulk_create(entries, ignore_conflicts=True)
    return len(updates)


def _not_read(now):
    """Those saved since the last one that was read, and not read as they are; oldest first."""
    last = SearchEntry.objects.aggregate(at=Max("saved_at"))["at"]
    updates = Update.objects.exclude(search_entry__saved_at=F("saved_at"))
    if last is not None:
        # A clock that was set back must not hide what is saved from then on.
        updates = updates.filter(saved_at__gte=min(last, now) - LOOKS_BACK)
    return updates.order_by("saved_at", "pk")


def _words_of(updates):
    """The words of each as JSON, by its pk; of a withdrawn one those that it had."""
    words = {each.pk: _lines(each) for each in updates}
    blocks = defaultdict(list)
    for model in BLOCK_MODELS.values():
        for block in model._default_manager.filter(update__in=updates):
            blocks[block.update_id].append(block)
    for pk, its in blocks.items():
        its.sort(key=lambda block: block.position)
        words[pk]["blocks"] = [block.as_json() for block in its]
    gone = [update.pk for update in updates if update.is_withdrawn]
    # The last of each stands last.
    for version in Version.objects.filter(update__in=gone).order_by("revision"):
        words[version.update_id] = version.words
    return words


def _lines(update):
    names = ("heading", "label", "byline", "more_bylines", "location")
    return {name: getattr(update, name) for name in names} | {"blocks": []}


def _entry(update, words):
    said = [line for block in words["blocks"] for line in _said(block)]
    around = [
        words["label"],
        words["byline"],
        *words["more_bylines"],
        words["location"],
    ]
    speakers = [block.get("speaker", "") for block in words["blocks"]]
    of = update.blog.language
    return SearchEntry.of(
        update,
        heading=words["heading"],
        text="\n".join(said),
        stems=_all_stems([words["heading"], *around, *said], of),
        speakers=_all_stems(speakers, of),
    )


def _said(block):
    model = BLOCK_MODELS.get(block["kind"])  # None: of a kind that is gone
    parts = model.searched if model else ("words",)
    return chain.from_iterable(lines_of(block.get(part, "")) for part in parts)


def _all_stems(lines, language):
    return " ".join(dict.fromkeys(stems("\n".join(lines), language)))
