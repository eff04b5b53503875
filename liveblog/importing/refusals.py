"""Why a file, or a part of one, is not taken."""


class NotUnderstood(Exception):
    """Nothing of the file is taken. Its words are a sentence for the editor."""


class Left(Exception):
    """A part of the file is left out. Its words say why, after “update 12:”."""
