"""What may be done with an update that no reader has seen. It takes no revision.

Under the blog's row lock all the same: a colleague may be publishing the draft at this
moment, and an update that is public must never become a draft again.
"""

from .models import Update, Words


class NoLongerADraft(Exception):
    """Published, or thrown away, since it was read."""


class StaleDraft(Exception):
    """Somebody saved other words since the writing began. `draft` is as it is now."""

    def __init__(self, draft: Update):
        super().__init__(f"{draft} was saved at {draft.saved_at}")
        self.draft = draft


def keep(draft: Update, words: Words, *, seen: str = "") -> Update:
    """Save the words of a new draft, or of one that is still a draft.

    Marks set on the instance are kept with it. `seen` is when the draft had been saved
    that the person opened, in ISO 8601. Raises StaleDraft or NoLongerADraft.
    """
    blog = draft.blog
    with blog.locked():
        _refuse_if_public(draft)
        if draft.pk and seen:
            stored = Update.objects.get(pk=draft.pk)
            if stored.saved_at.isoformat() != seen:
                raise StaleDraft(stored)
        draft.write(words)
    return draft


def discard(draft: Update) -> None:
    """Throw a draft away. Raises NoLongerADraft."""
    blog = draft.blog
    with blog.locked():
        _refuse_if_public(draft)
        draft.delete()


def _refuse_if_public(draft: Update) -> None:
    if draft.pk and not Update.objects.drafts().filter(pk=draft.pk).exists():
        raise NoLongerADraft
