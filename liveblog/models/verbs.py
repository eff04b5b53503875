"""What a public change is called in the journal, and in the metrics."""

from enum import StrEnum


class Verb(StrEnum):
    """Named as the functions of `publishing` that make the change.

    What is stored stays for ever: a verb may be added, but not renamed.
    """

    # Of a blog
    GO_LIVE = "go_live"
    CLOSE = "close"
    REOPEN = "reopen"
    FALL_SILENT = "fall_silent"
    EDIT_BLOG = "edit_blog"
    RETITLE = "retitle"
    SUMMARISE = "summarise"
    INTRODUCE = "introduce"
    LOCALISE = "localise"
    CHANGE_BYLINE = "change_byline"
    CHANGE_ADDRESS = "change_address"
    PIN_BLOG = "pin_blog"
    UNPIN_BLOG = "unpin_blog"
    SET_BEGINNING = "set_beginning"
    SET_CLOSING_TIME = "set_closing_time"
    CONTINUE_BLOG = "continue_blog"
    WITHDRAW_BLOG = "withdraw_blog"
    BRING_BACK = "bring_back"
    SET_REVIEW = "set_review"
    SEND_PUSH = "send_push"
    RERENDER = "rerender"
    CHANGE_TOPIC = "change_topic"
    BRING_IN = "bring_in"
    # Of an update
    PUBLISH = "publish"
    TAKE_BACK = "take_back"
    CORRECT = "correct"
    SET_CELLS = "set_cells"
    RESTORE = "restore"
    WITHDRAW = "withdraw"
    REMOVE = "remove"
    MOVE_UPDATE = "move_update"
    SET_ORIGINAL_TIME = "set_original_time"
    PIN = "pin"
    UNPIN = "unpin"
    MARK_KEY_EVENT = "mark_key_event"
    UNMARK_KEY_EVENT = "unmark_key_event"
    MARK_BREAKING = "mark_breaking"
    END_BREAKING = "end_breaking"
    MARK_UNCONFIRMED = "mark_unconfirmed"
    UNMARK_UNCONFIRMED = "unmark_unconfirmed"
    CONFIRM = "confirm"
    MARK_WRONG = "mark_wrong"
    # Of a picture, for one update or wherever it is used
    ADD_PICTURE = "add_picture"
    DROP_PICTURE = "drop_picture"
    DESCRIBE_PICTURE = "describe_picture"
    CORRECT_CREDIT = "correct_credit"
    REPLACE_PICTURE = "replace_picture"
    DELETE_PICTURE = "delete_picture"
    FOCUS_PICTURE = "focus_picture"
    MARK_SENSITIVE = "mark_sensitive"
    UNMARK_SENSITIVE = "unmark_sensitive"
    SET_PICTURE_RIGHTS = "set_picture_rights"
    END_PICTURE = "end_picture"
    END_RECORDING = "end_recording"
    # By the house: it has new renditions, or some page did not show it as it is
    REFRESH_PICTURE = "refresh_picture"


class Change(StrEnum):
    """What kind of change the words of a public update went through; kept for ever, too."""

    MINOR = "minor"  # readers are not told of it
    ADDITION = "addition"  # they see "Updated 14:35"
    CORRECTION = "correction"  # they see a note: what was wrong


# What stands beside an update's words, and leaves them as they are.
MARKING_VERBS = (
    *(Verb.PIN, Verb.UNPIN, Verb.MARK_KEY_EVENT, Verb.UNMARK_KEY_EVENT),
    *(Verb.MARK_BREAKING, Verb.END_BREAKING),
    *(Verb.MARK_UNCONFIRMED, Verb.UNMARK_UNCONFIRMED, Verb.CONFIRM),
    Verb.SET_ORIGINAL_TIME,
)
