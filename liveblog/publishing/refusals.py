"""Why a verb may refuse: named for the situation, raised in the verb, caught in the view."""

from liveblog.models import Blog, EditionAlarm, ProposedChange, ReviewLevel, Update

from .merging import Together


class Refusal(Exception):
    """What all of these are: nothing was written."""


class BlogNotLive(Refusal):
    """Only a live blog takes new updates. `blog` is as it was under the lock."""

    def __init__(self, blog: Blog):
        super().__init__(f"{blog} is {blog.get_status_display().lower()}")
        self.blog = blog


class NotShown(Refusal):
    """Readers do not see this blog: it is prepared, withdrawn or a rehearsal."""

    def __init__(self, blog: Blog):
        super().__init__(f"No reader sees {blog}")
        self.blog = blog


class OrderSeen(Refusal):
    """Readers have seen the order of this blog's updates: none gets another time."""

    def __init__(self, blog: Blog):
        super().__init__(f"{blog} is live since {blog.went_live_at}")
        self.blog = blog


class ImpossibleTime(Refusal):
    """Nothing was published then: it is still to come, or too long ago to be told."""


class NotAsPlanned(Refusal):
    """What came in before is not as it was when somebody decided what to change of it."""


class AddressTaken(Refusal):
    """There is a blog at this address already, or it was the address of one."""


class LanguageTaken(Refusal):
    """Another edition of the same story is in this language."""


class Overtaken(Refusal):
    """Somebody has changed the same of this blog itself since it was read."""


class StaleEdit(Refusal):
    """Somebody changed the same words since the editing began.

    `update` is it as it is now. `together` is what both have made of it, with what must be
    asked; None where nothing could be put together.
    """

    def __init__(self, update: Update, together: Together | None = None):
        super().__init__(f"{update} was changed at revision {update.last_revision}")
        self.update, self.together = update, together


class StaleDraft(Refusal):
    """The same of a draft that somebody has saved. `draft` is as it is now."""

    def __init__(self, draft: Update, together: Together | None = None):
        super().__init__(f"{draft} was saved at {draft.saved_at}")
        self.draft, self.together = draft, together


class EmbargoChanged(Refusal):
    """The page that sends this has shown another embargo, or none. `draft` is as it is now."""

    def __init__(self, draft: Update):
        super().__init__(f"The embargo of {draft} was changed")
        self.draft = draft


class AlreadyPublished(Refusal):
    """This key was used for other words. `update` is what went live under it."""

    def __init__(self, update: Update):
        super().__init__(f"{update} is live under this key")
        self.update = update


class CopiedAlready(Refusal):
    """It was copied into this blog before. `copy` is what became of that."""

    def __init__(self, copy: Update):
        super().__init__(f"{copy} is a copy of the same")
        self.copy = copy


class TooLate(Refusal):
    """It is live for too long to be taken back as if nothing had been: withdraw it."""

    def __init__(self, update: Update):
        super().__init__(f"{update} is live since {update.published_at}")
        self.update = update


class TooSoon(Refusal):
    """The figures of this update were set a moment ago. `seconds` are still to go."""

    def __init__(self, seconds: int):
        super().__init__(
            f"Try again in {seconds} seconds, with all that is new by then"
        )
        self.seconds = seconds


class NoSuchCells(Refusal):
    """No such table is in the update, no such cell in it, or what is to be set does not fit."""


class NothingLeft(Refusal):
    """What these words were is gone: there is nothing that readers could be shown."""


class NotThere(Refusal):
    """What was to be removed stands nowhere in it."""


class StillThere(Refusal):
    """What was to be removed stands there in a form that cannot be taken out of it."""


class Withdrawn(Refusal):
    """A tombstone is final."""


class PinsFull(Refusal):
    """As many updates are pinned as a page can hold."""


class NotAllowed(Refusal):
    """This person may not, or may no longer, do this."""


class NeedsReview(Refusal):
    """This person's words are read first: by the editors or, at this level, by Legal."""

    def __init__(self, level: ReviewLevel):
        super().__init__(f"What is published here needs {level}")
        self.level = level


class NotWaiting(Refusal):
    """Somebody has decided on it meanwhile, or it was taken back. `update` is as it is now."""

    def __init__(self, update: Update | ProposedChange):
        super().__init__(f"{update} waits for nobody")
        self.update = update


class ChangedSince(Refusal):
    """What was proposed was proposed for something else than what readers see now."""

    def __init__(self, change: ProposedChange):
        super().__init__(f"Changed since: {change}")
        self.change = change


class ChangedThere(Refusal):
    """The update of the other edition has gone on since the page that sends this has shown it."""

    def __init__(self, alarm: EditionAlarm):
        super().__init__(f"Changed since: {alarm}")
        self.alarm = alarm


class NotTheirOwn(Refusal):
    """In a sensitive blog nobody approves what they have written themselves."""

    def __init__(self, draft: Update | ProposedChange):
        super().__init__(f"{draft} needs somebody else")
        self.draft = draft


class NotAMember(Refusal):
    """Who has submitted it does not write in this blog: it cannot be sent back to them."""

    def __init__(self, draft: Update):
        super().__init__(f"Nobody could go on with {draft} in {draft.blog}")
        self.draft = draft
