"""Form fields for links beside a story: to other coverage, a sponsor, a newsletter."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from liveblog.markup import related
from liveblog.markup.related import Related

from .fields import WebAddressField, WordsField

LONGEST_TITLE, LONGEST_URL = 160, 500


class HttpsField(WebAddressField):
    """An address that readers are led to: https, or a page of our own."""

    def to_python(self, value):
        value = super().to_python(value)
        if value and not value.startswith(("https://", f"{settings.PUBLIC_URL}/")):
            raise forms.ValidationError(_("Only addresses that begin with https://."))
        return value


class RelatedField(WordsField):
    """A link in each line; cleaned, each is whole and stands there once."""

    def __init__(self, **kwargs):
        longest = related.MOST * (LONGEST_TITLE + LONGEST_URL + 2)
        super().__init__(max_length=longest, **kwargs)
        # How long they are together is of no use to who writes them.
        self.widget.attrs.pop("data-most")

    def clean(self, value):
        links = related.read(super().clean(value))
        links = list(dict.fromkeys(self._link(link) for link in links))
        if len(links) > related.MOST:
            raise forms.ValidationError(_("At most six links."))
        return related.write(links)

    def _link(self, link: Related) -> Related:
        if not link.url:
            message = _("“%(line)s”: write its address after it, on the same line.")
            raise forms.ValidationError(message, params={"line": link.title})
        if not link.title:
            message = _("“%(line)s”: write what it is called before it.")
            raise forms.ValidationError(message, params={"line": link.url})
        if len(link.title) > LONGEST_TITLE:
            message = _("“%(line)s” is too long: at most 160 characters.")
            raise forms.ValidationError(message, params={"line": link.title})
        is_path = link.url.startswith("/") and not link.url.startswith("//")
        url = settings.PUBLIC_URL + link.url if is_path else link.url
        try:
            url = HttpsField(max_length=LONGEST_URL).clean(url)
        except forms.ValidationError:
            message = _("“%(line)s” is no address that begins with https://.")
            raise forms.ValidationError(message, params={"line": link.url}) from None
        return Related(link.title, url)
