"""The languages that the interface speaks, by their own names; `locale/` has the words."""

# The interface's words. A blog's language decides on its pages, a person's at the desk;
# a blog in a language that is not among these keeps English words around its story.
LANGUAGES = [
    ("en", "English"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("fr", "Français"),
    ("pt", "Português"),
    ("tr", "Türkçe"),
    ("ru", "Русский"),
    ("uk", "Українська"),
    ("ar", "العربية"),
    ("zh-hans", "简体中文"),
]
