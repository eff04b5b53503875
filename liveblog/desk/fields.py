"""Form fields for text that readers will see: cleaned by markup.py on the way in."""

from django import forms
from django.utils.translation import gettext as _

from liveblog import embeds, markup


class _CleanedField(forms.CharField):
    clean_text = staticmethod(markup.plain_text)
    default_error_messages = {
        "max_length": "At most %(limit_value)s characters; this has %(show_value)s."
    }

    def __init__(self, *, max_length, **kwargs):
        super().__init__(max_length=max_length, **kwargs)
        # The browser must not cut off what is pasted: the server says what is wrong.
        self.widget.attrs.pop("maxlength", None)
        for validator in self.validators:
            if validator.code == "max_length":
                validator.message = self.error_messages["max_length"]

    def to_python(self, value):
        value = super().to_python(value)
        # Far too long to be accepted: do not spend a second on cleaning it.
        return value if len(value) > 8 * self.max_length else self.clean_text(value)


class LineField(_CleanedField):
    """One line, such as a name or a heading."""

    clean_text = staticmethod(markup.plain_line)


class WordsField(_CleanedField):
    """Several paragraphs of plain text."""

    widget = forms.Textarea


class WebAddressField(forms.URLField):
    """An http or https address; a bare host is taken as https."""

    def __init__(self, **kwargs):
        super().__init__(assume_scheme="https", **kwargs)

    def to_python(self, value):
        value = super().to_python(markup.plain_line(value or ""))
        if value and not value.lower().startswith(("https://", "http://")):
            raise forms.ValidationError(self.error_messages["invalid"])
        return value


class EmbedField(LineField):
    """The address of what can be embedded, typed or inside a pasted embed code.

    Cleaned, it is the address of the original. `things` are the kinds that fit here.
    """

    def __init__(self, *, things=("video", "audio", "post"), **kwargs):
        # As a code: Instagram's has 9,000 characters.
        super().__init__(max_length=20_000, **kwargs)
        self.things = things

    def to_python(self, value):
        value = super().to_python(value)
        if not value or len(value) > self.max_length:
            return value
        try:
            embed = embeds.read(value)
        except embeds.NotEmbeddable as refusal:
            raise forms.ValidationError(str(refusal)) from None
        if embed.provider.thing not in self.things:
            raise forms.ValidationError(_("Only a video can stand here."))
        return embed.url
