"""Form fields for text that readers will see: cleaned by markup/safe_text.py on the way in."""

import re

from django import forms
from django.conf.locale import LANG_INFO
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from liveblog.markup import embeds, safe_text
from liveblog.markup.providers import THINGS
from liveblog.models import Blog


class _CleanedField(forms.CharField):
    clean_text = staticmethod(safe_text.plain_text)
    default_error_messages = {
        "max_length": _("At most %(limit_value)s characters; this has %(show_value)s.")
    }

    def __init__(self, *, max_length, **kwargs):
        super().__init__(max_length=max_length, **kwargs)
        # The browser must not cut off what is pasted: the server says what is wrong.
        self.widget.attrs.pop("maxlength", None)
        self.widget.attrs["data-most"] = max_length  # the script says it at once
        for validator in self.validators:
            if validator.code == "max_length":
                validator.message = self.error_messages["max_length"]

    def to_python(self, value):
        value = super().to_python(value)
        # Far too long to be accepted: do not spend a second on cleaning it.
        return value if len(value) > 8 * self.max_length else self.clean_text(value)


class LineField(_CleanedField):
    """One line, such as a name or a heading."""

    clean_text = staticmethod(safe_text.plain_line)

    def widget_attrs(self, widget):
        # Of several lines to be read whole; for the script, which keeps Enter out.
        is_box = isinstance(widget, forms.Textarea)
        return super().widget_attrs(widget) | ({"data-line": True} if is_box else {})


class WordsField(_CleanedField):
    """Several paragraphs of plain text."""

    widget = forms.Textarea


class SpokenLanguageField(forms.ChoiceField):
    """The language in which something was said: far more than we are translated into."""

    OTHER = "und"  # "undetermined", in a `lang` attribute

    def __init__(self, **kwargs):
        super().__init__(choices=self._languages, **kwargs)

    @classmethod
    def _languages(cls):
        """By their names in the language of the page; no countries' variants."""
        names = [
            (code, get_language_info(code)["name_translated"])
            for code, facts in LANG_INFO.items()
            if "fallback" not in facts and not _is_a_countrys(code)
        ]
        named = sorted(names, key=lambda pair: str(pair[1]).casefold())
        return [("", "—"), *named, (cls.OTHER, _("Another language"))]


def _is_a_countrys(code):
    """As pt-br is, beside pt; zh-hans stands alone."""
    language, _dash, variant = code.partition("-")
    return bool(variant) and language in LANG_INFO


class WebAddressField(forms.URLField):
    """An http or https address; a bare host is taken as https."""

    def __init__(self, **kwargs):
        super().__init__(assume_scheme="https", **kwargs)

    def to_python(self, value):
        value = super().to_python(safe_text.plain_line(value or ""))
        if value and not value.lower().startswith(("https://", "http://")):
            raise forms.ValidationError(self.error_messages["invalid"])
        return value


class NamesWidget(forms.CheckboxSelectMultiple):
    """Names that are ticked, and a box of the same name to type one more into."""

    def value_from_datadict(self, data, files, name):
        typed = super().value_from_datadict(data, files, name) or []
        return [value for value in typed if value.strip()]


class NamesField(forms.MultipleChoiceField):
    """Names to tick. Others are taken too: anybody's may be typed as a byline anyway."""

    widget = NamesWidget
    MOST, MAX_LENGTH = 8, 120

    def to_python(self, value):
        names = [safe_text.plain_line(name) for name in super().to_python(value)]
        return [name for name in dict.fromkeys(names) if name]

    def validate(self, value):
        if len(value) > self.MOST or any(len(n) > self.MAX_LENGTH for n in value):
            raise forms.ValidationError(_("Name at most eight people."))


class BlogsField(forms.ModelMultipleChoiceField):
    """Blogs by their slugs; those that are there yet, of the queryset that the form gives it."""

    SLUG = re.compile(r"[-a-zA-Z0-9_]{1,80}")

    def __init__(self, **kwargs):
        kwargs |= {"to_field_name": "slug", "widget": forms.CheckboxSelectMultiple}
        super().__init__(Blog.objects.none(), **kwargs)

    def clean(self, value):
        slugs = [each for each in value or () if self.SLUG.fullmatch(each)]
        return self.queryset.filter(slug__in=slugs)


class StillThereField(forms.ModelMultipleChoiceField):
    """Of what was ticked that which is there yet: a colleague may have been quicker."""

    def clean(self, value):
        numbers = [each for each in value or () if each.isascii() and each.isdigit()]
        if not numbers:
            return super().clean(())
        ticked = [int(each) for each in numbers if len(each) < 16]
        return self.queryset.filter(pk__in=ticked)


class BoundField(forms.BoundField):
    """A field whose hidden copy describes nothing: who cannot see it needs no help with it.

    Django gives the copy (`show_hidden_initial`) the `aria-describedby` of the field.
    """

    def build_widget_attrs(self, attrs, widget=None):
        built = super().build_widget_attrs(attrs, widget)
        if widget is not None and widget.is_hidden:
            built.pop("aria-describedby", None)
        return built


class EmbedField(LineField):
    """The address of what can be embedded, typed or inside a pasted embed code.

    Cleaned, it is the address of the original. `things` are the kinds that fit here.
    """

    def __init__(self, *, things=THINGS, **kwargs):
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
