"""What an editor saw of a blog when its form was opened, and what a colleague has changed since."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.markup.languages import own_name
from liveblog.publishing.editing import RICH_FIELDS

from .hero import PART

# Fields that are decided on together, by the page part that shows them; None where no part does.
# Not those that are ticked: two who change one of them want the same.
TOGETHER = (
    ("headline", ("headline",)),
    ("headline", ("standfirst",)),
    ("introduction", ("introduction", "introduction-html")),
    ("summary", ("summary", "summary-html")),
    ("hero", PART),
    ("source", ("source_line",)),
    ("about", ("sponsor_name", "sponsor_url")),
    ("more", ("related_links",)),
    ("more", ("newsletter_words", "newsletter_url")),
    *((None, (name,)) for name in ("language", "time_zone")),
    *((None, (name,)) for name in ("default_label", "framed_by")),
)
# What the picture's fields are in a blog, and those of the editor's HTML.
IN_BLOG = dict.fromkeys(("hero", "kept_hero", "remove_hero"), "hero_image_id")
IN_BLOG |= {f"{words}-html": rich for words, rich in RICH_FIELDS.items()}


class SeenForm(forms.Form):
    """The part of a blog's form, which has `blog` and what was seen in hidden fields."""

    seen_revision = forms.IntegerField(
        required=False, min_value=0, max_value=10**15, widget=forms.HiddenInput
    )

    def refuse_to_overwrite(self):
        """Say beside a field that a colleague has changed it; what is sent next counts.

        After the form's own cleaning once more where the verb has raised Overtaken.
        """
        seen = self.cleaned_data.get("seen_revision")
        if seen is None:
            return
        self.data = self.data.copy()
        for part, fields, changed in self._changed_together():
            is_newer = part is None or getattr(self.blog, f"{part}_revision") > seen
            if is_newer and not self._stands_as_seen(fields):
                self._say_overtaken(changed[0])
                if part is None:
                    name = self[changed[0]].html_initial_name
                    self.data[name] = getattr(self.blog, changed[0])
        # What the person sees now is the latest: publishing again is a decision.
        self.data["seen_revision"] = self.blog.revision

    def standing(self) -> dict:
        """What stands in the blog of what this valid form changes, as `edit_blog` takes it.

        Before the blog is read again: as it was when the form was found valid.
        """
        if self.cleaned_data.get("seen_revision") is None:
            return {}
        names = [
            n for _part, fields, _changed in self._changed_together() for n in fields
        ]
        own = [IN_BLOG.get(name, name) for name in names]
        return {name: getattr(self.blog, name) for name in own}

    def _changed_together(self):
        """Of TOGETHER what was changed: the part, its fields here, and those that were changed."""
        for part, names in TOGETHER:
            fields = [name for name in names if name in self.fields]
            changed = [name for name in fields if name in self.changed_data]
            if changed:
                yield part, fields, changed

    def _stands_as_seen(self, fields):
        """Whether these are as the editor saw them: another language stamps all parts."""
        if "hero" in fields and not self.has_hero_seen():
            return False
        for name in fields:
            if IN_BLOG.get(name) == "hero_image_id":
                continue
            seen = self.data.get(self[name].html_initial_name)
            now = getattr(self.blog, IN_BLOG.get(name, name))
            # A browser has its own ends of lines.
            if seen is None or seen.split() != now.split():
                return False
        return True

    def _say_overtaken(self, changed):
        name = changed.removesuffix("-html")
        is_picture = IN_BLOG.get(name) == "hero_image_id"
        theirs = "" if is_picture else getattr(self.blog, name)
        told = own_name(theirs) if name == "language" else theirs
        self.add_error("hero" if is_picture else name, overtaken(told))


def overtaken(theirs):
    """What is said beside a field that somebody has changed, to this."""
    if theirs:
        sentence = _(
            "Somebody has changed this while you were writing, to: “%(theirs)s”."
        )
    else:
        sentence = _("Somebody has changed this while you were writing.")
    more = _("Yours is below; publish again to put it in its place.")
    return f"{sentence % {'theirs': theirs}} {more}"
