"""The settings of a blog in sections: each is a form of its own, and saved by itself."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from liveblog.publishing.editing import DESK_FIELDS, WORDS

MEMBERS = {"members", "added_members"}
TOPICS = {"topics"}
# What no reader sees anything of: it is saved as soon as it is chosen.
INTERNAL = {*MEMBERS, *DESK_FIELDS}


class Section(NamedTuple):
    title: Promise
    fields: tuple[str, ...]

    @property
    def is_internal(self):
        """Whether no reader sees anything of it."""
        return INTERNAL.issuperset(self.fields)

    @property
    def has_words(self):
        """Whether it is about what readers read and look at, and not how."""
        return not WORDS.isdisjoint(self.fields)


SECTIONS = {
    "story": Section(
        pgettext_lazy("a section of a blog's settings", "Story"),
        (
            *("headline", "standfirst", "introduction", "introduction-html"),
            *("summary", "summary-html", "related_links", "source_line"),
        ),
    ),
    "picture": Section(
        _("Picture at the top"),
        (
            *("hero", "kept_hero", "remove_hero"),
            *("hero_caption", "hero_credit", "hero_alt", "hero_video_url"),
        ),
    ),
    "around": Section(
        _("Around the story"),
        (
            *("topics", "sponsor_name", "sponsor_url"),
            *("newsletter_words", "newsletter_url", "has_slots"),
        ),
    ),
    "people": Section(_("People"), ("members", "added_members")),
    "language": Section(_("Language"), ("language", "time_zone")),
    "publishing": Section(
        pgettext_lazy("a section of a blog's settings", "Publishing"),
        ("default_label", "withholds_bylines"),
    ),
    "elsewhere": Section(_("On other sites"), ("framed_by",)),
    "questions": Section(_("Readers’ questions"), ("takes_questions",)),
}


class ShownSection(NamedTuple):
    """One of them on the page, with the form that stands in it."""

    name: str
    title: Promise
    is_internal: bool
    has_words: bool
    form: object

    @property
    def template(self):
        return f"liveblog/desk/settings/{self.name}.html"


def shown_sections(sent, form_of):
    """All of them: with the form that was sent, and for the others `form_of(name)`.

    A form that was sent without the name of a section is that of all.
    """
    return [
        ShownSection(
            name,
            section.title,
            section.is_internal,
            section.has_words,
            sent if sent.section in (name, None) and sent.is_bound else form_of(name),
        )
        for name, section in SECTIONS.items()
    ]
