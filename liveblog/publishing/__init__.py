"""The newsroom's verbs: every change that readers can see.

What only the desk sees of words that are being written is beside them: `drafting` saves on
purpose, `autosave` as they are typed; and of readers' `questions`.

Each takes the blog's next revision under its row lock and stamps what it touched.
Call them outside any transaction; slow work (pictures) comes before. A view has
fetched what this person may touch; state and rights are checked again under the lock,
because both may have changed since. `by=None` is the house itself (the worker).
"""

from liveblog.models import Paused, UnderWay

from .addresses import change_address
from .beginning import make_preview_link, revoke_preview_link, set_beginning
from .blogs import (
    close,
    close_due,
    continue_blog,
    fall_silent,
    go_live,
    pin_blog,
    prepare_blog,
    reopen,
    show_closed,
    unpin_blog,
)
from .bringing_in import Brought, bring_in
from .closing_time import set_closing_time
from .colleagues import call_colleagues, let_colleagues_act, send_colleagues_home
from .continuing import erase_blog
from .copying import (
    copy_to,
    correct_copy,
    is_alike,
    is_in_step,
    take_back_copies,
    withdraw_copies,
)
from .editing import (
    INTRODUCTION_FIELDS,
    edit_blog,
    introduce,
    localise,
    retitle,
    summarise,
)
from .edition_alarms import answer_alarm, answer_blog_alarm
from .editions import decline_offer, leave_editions, link_editions
from .going_out import publish_due, take_back
from .legal import hold, release
from .link_pictures import forget_link_pictures
from .machines import set_machine_policy
from .marks import (
    confirm,
    end_breaking,
    mark_breaking,
    mark_key_event,
    mark_unconfirmed,
    mark_wrong,
    pin,
    unmark_key_event,
    unmark_unconfirmed,
    unpin,
)
from .moving import move_update
from .original_times import set_original_time
from .pace import set_pace
from .pausing import pause, resume
from .people import change_byline, erase, let_in
from .pictures.arriving import (
    add_picture,
    drop_picture,
    give_up_picture,
    settle_picture,
    silent_uploads,
    unsettled_figures,
)
from .pictures.deleting import NotYet, delete_picture, forget_picture, may_delete
from .pictures.describing import describe_picture
from .pictures.library import (
    catch_up,
    correct_credit,
    must_stay_in,
    replace_picture,
)
from .pictures.retouching import (
    focus_picture,
    mark_sensitive,
    may_uncover,
    retouchable_by,
    unmark_sensitive,
)
from .pictures.rights import (
    end_picture,
    ended_pictures,
    may_set_rights,
    promise_rights,
    set_picture_rights,
)
from .pictures.showing import images_behind, refresh_image
from .portraits import set_portrait
from .proposing import (
    approve_change,
    propose_mark,
    propose_showing,
    propose_words,
    send_back_change,
    take_back_change,
)
from .pushing import send_push
from .recordings import (
    end_recording,
    forget_unused_recordings,
    updates_with_ended_recordings,
)
from .refusals import (
    AddressTaken,
    AlreadyPublished,
    BlogNotLive,
    ChangedSince,
    ChangedThere,
    CopiedAlready,
    EmbargoChanged,
    ImpossibleTime,
    LanguageTaken,
    NeedsReview,
    NoSuchCells,
    NotAllowed,
    NotAMember,
    NotAsPlanned,
    NothingLeft,
    NotShown,
    NotTheirOwn,
    NotThere,
    NotWaiting,
    OrderSeen,
    Overtaken,
    PinsFull,
    Refusal,
    StaleEdit,
    StillThere,
    TooLate,
    TooSoon,
    Withdrawn,
)
from .rehearsing import pictures_wiped_with, wipe_rehearsal
from .removing import remove
from .rendering_again import rerender, rerendering
from .restoring import restorable, restore
from .review_levels import needed
from .review_settings import set_review
from .reviewing import approve, move, send_back
from .setting_cells import set_cells
from .submitting import (
    proposal_of,
    submit,
    submit_correction,
    submit_due,
    withdraw_submission,
)
from .topics import change_topic, remove_topic
from .updates import correct, note_source, publish, withdraw
from .withdrawing_all import (
    public_since,
    put_back,
    put_back_since,
    rewritten_since,
    withdraw_all,
    withdrawn_since,
)
from .withdrawing_blogs import bring_back, withdraw_blog

__all__ = [
    "INTRODUCTION_FIELDS",
    "AddressTaken",
    "AlreadyPublished",
    "BlogNotLive",
    "Brought",
    "ChangedSince",
    "ChangedThere",
    "CopiedAlready",
    "EmbargoChanged",
    "ImpossibleTime",
    "LanguageTaken",
    "NeedsReview",
    "NoSuchCells",
    "NotAMember",
    "NotAllowed",
    "NotAsPlanned",
    "NotShown",
    "NotTheirOwn",
    "NotThere",
    "NotWaiting",
    "NotYet",
    "NothingLeft",
    "OrderSeen",
    "Overtaken",
    "Paused",
    "PinsFull",
    "Refusal",
    "StaleEdit",
    "StillThere",
    "TooLate",
    "TooSoon",
    "UnderWay",
    "Withdrawn",
    "add_picture",
    "answer_alarm",
    "answer_blog_alarm",
    "approve",
    "approve_change",
    "bring_back",
    "bring_in",
    "call_colleagues",
    "catch_up",
    "change_address",
    "change_byline",
    "change_topic",
    "close",
    "close_due",
    "confirm",
    "continue_blog",
    "copy_to",
    "correct",
    "correct_copy",
    "correct_credit",
    "decline_offer",
    "delete_picture",
    "describe_picture",
    "drop_picture",
    "edit_blog",
    "end_breaking",
    "end_picture",
    "end_recording",
    "ended_pictures",
    "erase",
    "erase_blog",
    "fall_silent",
    "focus_picture",
    "forget_link_pictures",
    "forget_picture",
    "forget_unused_recordings",
    "give_up_picture",
    "go_live",
    "hold",
    "images_behind",
    "introduce",
    "is_alike",
    "is_in_step",
    "leave_editions",
    "let_colleagues_act",
    "let_in",
    "link_editions",
    "localise",
    "make_preview_link",
    "mark_breaking",
    "mark_key_event",
    "mark_sensitive",
    "mark_unconfirmed",
    "mark_wrong",
    "may_delete",
    "may_set_rights",
    "may_uncover",
    "move",
    "move_update",
    "must_stay_in",
    "needed",
    "note_source",
    "pause",
    "pictures_wiped_with",
    "pin",
    "pin_blog",
    "prepare_blog",
    "promise_rights",
    "proposal_of",
    "propose_mark",
    "propose_showing",
    "propose_words",
    "public_since",
    "publish",
    "publish_due",
    "put_back",
    "put_back_since",
    "refresh_image",
    "release",
    "remove",
    "remove_topic",
    "reopen",
    "replace_picture",
    "rerender",
    "rerendering",
    "restorable",
    "restore",
    "resume",
    "retitle",
    "retouchable_by",
    "revoke_preview_link",
    "rewritten_since",
    "send_back",
    "send_back_change",
    "send_colleagues_home",
    "send_push",
    "set_beginning",
    "set_cells",
    "set_closing_time",
    "set_machine_policy",
    "set_original_time",
    "set_pace",
    "set_picture_rights",
    "set_portrait",
    "set_review",
    "settle_picture",
    "show_closed",
    "silent_uploads",
    "submit",
    "submit_correction",
    "submit_due",
    "summarise",
    "take_back",
    "take_back_change",
    "take_back_copies",
    "unmark_key_event",
    "unmark_sensitive",
    "unmark_unconfirmed",
    "unpin",
    "unpin_blog",
    "unsettled_figures",
    "updates_with_ended_recordings",
    "wipe_rehearsal",
    "withdraw",
    "withdraw_all",
    "withdraw_blog",
    "withdraw_copies",
    "withdraw_submission",
    "withdrawn_since",
]
