"""Which quotation marks a blog's language has: for the composer, which sets them."""

# Outer pair, inner pair. A language that is not here has the English ones; one with a
# country of its own (de-ch) comes before the language alone.
ENGLISH = "“", "”", "‘", "’"
GERMAN = "„", "“", "‚", "‘"
POLISH = "„", "”", "‚", "’"
GUILLEMETS = "«", "»", "“", "”"
SWEDISH = "”", "”", "’", "’"
MARKS = {
    "ar": GUILLEMETS,
    "be": ("«", "»", "„", "“"),
    "bg": GERMAN,
    "cs": GERMAN,
    "de": GERMAN,
    "de-ch": ("«", "»", "‹", "›"),
    "el": GUILLEMETS,
    "es": GUILLEMETS,
    "fa": GUILLEMETS,
    "fi": SWEDISH,
    # Inside, and never at the end or the beginning of a line by themselves.
    "fr": ("«\u00a0", "\u00a0»", "“", "”"),
    "hr": POLISH,
    "hu": ("„", "”", "»", "«"),
    "it": GUILLEMETS,
    "nb": ("«", "»", "‘", "’"),
    "nn": ("«", "»", "‘", "’"),
    "no": ("«", "»", "‘", "’"),
    "pl": POLISH,
    "ro": ("„", "”", "«", "»"),
    "ru": ("«", "»", "„", "“"),
    "sk": GERMAN,
    "sl": GERMAN,
    "sr": POLISH,
    "sv": SWEDISH,
    "uk": ("«", "»", "„", "“"),
}


def marks_of(language):
    """The four marks for a language code such as `de` or `de-AT`."""
    code = language.lower()
    return MARKS.get(code) or MARKS.get(code.partition("-")[0], ENGLISH)
