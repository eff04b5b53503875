"""What the journal's verbs are called on screen: what was done, in the past tense."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from liveblog.models import Change, JournalLine, Verb

VERB_NAMES = {
    Verb.GO_LIVE: _("Blog set live"),
    Verb.CLOSE: _("Blog closed"),
    Verb.REOPEN: _("Blog reopened"),
    Verb.FALL_SILENT: _("Silent for an hour"),
    Verb.EDIT_BLOG: _("Blog settings changed"),
    Verb.RETITLE: _("Headline changed"),
    Verb.SUMMARISE: _("“What we know” changed"),
    Verb.INTRODUCE: _("Introduction changed"),
    Verb.LOCALISE: _("Language or time zone changed"),
    Verb.CHANGE_ADDRESS: _("Address changed"),
    Verb.SET_BEGINNING: _("Beginning of coverage set"),
    Verb.SET_CLOSING_TIME: _("Closing time set"),
    Verb.CONTINUE_BLOG: _("Linked with its next or earlier blog"),
    Verb.PIN_BLOG: _("Blog pinned on the front page"),
    Verb.UNPIN_BLOG: _("Blog unpinned"),
    Verb.WITHDRAW_BLOG: _("Blog withdrawn"),
    Verb.BRING_BACK: _("Blog brought back"),
    Verb.SET_REVIEW: _("Review settings changed"),
    Verb.SEND_PUSH: _("Push sent"),
    Verb.RERENDER: _("Pages rendered again"),
    Verb.BRING_IN: _("Imported from a file"),
    Verb.CHANGE_BYLINE: _("Byline replaced"),
    Verb.CHANGE_TOPIC: _("Topic renamed"),
    Verb.PUBLISH: pgettext_lazy("an update was", "Published"),
    Verb.TAKE_BACK: pgettext_lazy("an update was", "Taken back"),
    Verb.CORRECT: pgettext_lazy("an update was", "Changed"),
    Verb.SET_CELLS: _("Figures set"),
    Verb.REMOVE: _("Removed at once"),
    Verb.RESTORE: pgettext_lazy("an update was", "Restored"),
    Verb.WITHDRAW: pgettext_lazy("an update was", "Withdrawn"),
    Verb.MOVE_UPDATE: pgettext_lazy("an update was", "Moved to another blog"),
    Verb.SET_ORIGINAL_TIME: _("Original time set"),
    Verb.PIN: pgettext_lazy("an update was", "Pinned"),
    Verb.UNPIN: pgettext_lazy("an update was", "Unpinned"),
    Verb.MARK_KEY_EVENT: _("Marked as key event"),
    Verb.UNMARK_KEY_EVENT: _("No longer a key event"),
    Verb.MARK_BREAKING: _("Marked as breaking"),
    Verb.END_BREAKING: _("No longer breaking"),
    Verb.MARK_UNCONFIRMED: _("Marked as unconfirmed"),
    Verb.UNMARK_UNCONFIRMED: _("No longer marked as unconfirmed"),
    Verb.CONFIRM: pgettext_lazy("an update was", "Confirmed"),
    Verb.MARK_WRONG: _("Marked as wrong"),
    Verb.ADD_PICTURE: _("Picture arrived"),
    Verb.DROP_PICTURE: _("Picture did not arrive"),
    Verb.DESCRIBE_PICTURE: _("Alt text written"),
    Verb.CORRECT_CREDIT: _("Credit corrected"),
    Verb.REPLACE_PICTURE: _("Picture replaced"),
    Verb.DELETE_PICTURE: _("Picture deleted"),
    Verb.FOCUS_PICTURE: _("Focal point set"),
    Verb.MARK_SENSITIVE: _("Picture covered"),
    Verb.UNMARK_SENSITIVE: _("Picture uncovered"),
    Verb.SET_PICTURE_RIGHTS: _("Picture rights changed"),
    Verb.END_PICTURE: _("Picture’s time ended"),
    Verb.END_RECORDING: _("Audio or video’s time ended"),
    Verb.REFRESH_PICTURE: _("Picture shown anew"),
}
CHANGE_NAMES = {
    Change.MINOR: _("Minor edit"),
    Change.ADDITION: _("Addition"),
    Change.CORRECTION: _("Correction"),
}
# Of a change of words it is said which kind it was.
CHANGED = {
    Change.MINOR: _("Minor edit"),
    Change.ADDITION: pgettext_lazy("an update was", "Added to"),
    Change.CORRECTION: pgettext_lazy("an update was", "Corrected"),
}


def done(line: JournalLine) -> str:
    """What was done; of a verb that a newer release wrote, its own word."""
    if line.verb == Verb.CORRECT and line.change in CHANGED:
        return str(CHANGED[Change(line.change)])
    return str(VERB_NAMES.get(line.verb, line.verb))  # type: ignore[call-overload]
