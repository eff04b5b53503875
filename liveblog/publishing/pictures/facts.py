"""Which fields of an image say what: all of them go along when another takes its place."""

SAID_OF_IT = ("caption", "credit", "alt", "place", "taken_on", "instructions")
# What may be done with it, as those say who let us have it. An upload has them, too.
RIGHTS = ("own_pages_only", "ends_at")
# That it may disturb, and who may say that it does not.
COVER = ("is_sensitive", "covered_by_editor")
# What no page shows: no page is behind when it changes.
NOT_SHOWN = {"covered_by_editor"}
HANDED_ON = (*SAID_OF_IT, *RIGHTS, *COVER)
