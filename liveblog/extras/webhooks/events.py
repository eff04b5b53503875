"""What a receiver can be told of: the journal's verbs, in three groups."""

from enum import StrEnum

from liveblog.models import MARKING_VERBS, JournalLine, Verb


class Group(StrEnum):
    """Each is one box at the desk, and one column of an endpoint: `tells_updates` …

    Who is told of publications is told of corrections and withdrawals, too: they cannot be had
    apart, or a receiver would go on showing what was taken back.
    """

    UPDATES = "updates"
    MARKS = "marks"
    BLOGS = "blogs"


# Of the newsroom's own ways, or of nothing that a program could see.
NOT_TOLD = {
    *(Verb.SET_REVIEW, Verb.RERENDER, Verb.REFRESH_PICTURE, Verb.TAKE_BACK),
    *(Verb.SET_BEGINNING, Verb.SET_CLOSING_TIME, Verb.FALL_SILENT, Verb.SEND_PUSH),
    Verb.BRING_IN,  # each update has a line of its own
}
MARKS = {*MARKING_VERBS, Verb.MARK_WRONG}
# Of these who has the words must know, too.
VERIFICATION = {
    *(Verb.MARK_UNCONFIRMED, Verb.UNMARK_UNCONFIRMED),
    *(Verb.CONFIRM, Verb.MARK_WRONG),
}
# Of a blog as a whole, which changes what updates say.
OF_ITS_UPDATES = {
    *(Verb.CHANGE_BYLINE, Verb.CORRECT_CREDIT, Verb.REPLACE_PICTURE),
    Verb.DELETE_PICTURE,
}
# What was imported into it is told by nothing else, to whoever is told of updates.
FOR_UPDATES_TOO = {Verb.GO_LIVE}
# Whoever was told anything of a blog has its headline.
FOR_ALL = {Verb.WITHDRAW_BLOG, Verb.BRING_BACK}


def groups_told(line: JournalLine) -> set[Group]:
    """Those of which an endpoint must have one, to be told of this line; none for nobody."""
    if line.verb in NOT_TOLD:
        return set()
    if line.verb in FOR_ALL:
        return set(Group)
    if line.verb in FOR_UPDATES_TOO:
        return {Group.BLOGS, Group.UPDATES}
    if line.verb in VERIFICATION:
        return {Group.MARKS, Group.UPDATES}
    if line.verb in MARKS:
        return {Group.MARKS}
    if line.update_id is not None or line.verb in OF_ITS_UPDATES:
        return {Group.UPDATES}
    return {Group.BLOGS}


def name_of(line: JournalLine) -> str:
    """The `type` of its message, such as update.publish."""
    return f"{'blog' if line.update_id is None else 'update'}.{line.verb}"
