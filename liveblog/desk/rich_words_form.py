"""Fields of a blog that can be formatted: a plain box each, and the HTML of its editor."""

from django import forms

from liveblog.publishing.editing import RICH_FIELDS

from .rich_words import digest, read_words


class RichWordsForm(forms.Form):
    """Has what the editor sends of each of RICH_FIELDS in a hidden field, `…-html`."""

    def add_html(self, blog):
        for words, rich in RICH_FIELDS.items():
            if words not in self.fields:
                continue
            self.initial[f"{words}-html"] = getattr(blog, rich)
            self.fields[f"{words}-html"] = forms.Field(
                required=False, widget=forms.HiddenInput
            )

    def read_html(self, data):
        """Put what the editors have sent, or the plain boxes, into the cleaned data."""
        for name, rich in RICH_FIELDS.items():
            if name not in data:
                continue  # of another section, or refused already
            seen = self.data.get(f"{name}-html_seen")
            try:
                read = read_words(data[name], data[f"{name}-html"], seen=seen)
                self.fields[name].run_validators(read.words)
            except forms.ValidationError as error:
                self.add_error(name, error)  # that of the HTML cannot be seen
            else:
                data[name], data[rich] = read.words, read.html

    def rich_changes(self):
        """Of a valid form: the words that were changed, and their HTML."""
        changed, data = set(self.changed_data), self.cleaned_data
        return {
            field: data[field]
            for words, rich in RICH_FIELDS.items()
            if changed & {words, f"{words}-html"}
            for field in (words, rich)
        }

    @property
    def rich(self):
        """For the template: the two fields of each, and what was seen of its HTML."""
        return {
            name: {
                "words": self[name],
                "html": self[f"{name}-html"],
                "seen": digest(self[f"{name}-html"].value() or ""),
            }
            for name in RICH_FIELDS
        }
