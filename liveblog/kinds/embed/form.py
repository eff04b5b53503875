"""How an embed is written: by its address, or its pasted code."""

from django import forms
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from liveblog.desk.block_form import MAX_WORDS, BlockForm
from liveblog.desk.fields import EmbedField, LineField, WordsField
from liveblog.desk.moment_field import MomentField
from liveblog.markup import embeds

from .model import EmbedBlock


class EmbedForm(BlockForm):
    kind, name, icon = "embed", _("Embed"), "embed"
    order, only_once = 4, "url"
    found_by_itself = ("provider", "provider_id")
    url = EmbedField(
        label=_("Address or embed code"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "https://"}),
        help_text=format_lazy(
            _("These can be embedded: {sites}."), sites=lazy(embeds.sites, str)()
        ),
    )
    title = LineField(
        label=_("What it is"),
        max_length=200,
        required=False,
        help_text=_(
            "Readers see it before they load anything: “Drone flight over the dam”."
        ),
    )
    author = LineField(label=_("Author"), max_length=120, required=False)
    words = WordsField(
        label=_("What it says"),
        max_length=MAX_WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "The words of a post, or what is heard and seen. They stay here when the "
            "original goes."
        ),
    )

    captured_at = MomentField(label=_("Seen there at"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.blog is not None:
            self.fields["captured_at"].zone = self.blog.zone

    @property
    def is_blank(self):
        names = ("url", "title", "author", "words")
        return not any(str(self[name].value() or "").strip() for name in names)

    def clean(self):
        data = super().clean()
        if self.is_blank:
            return data
        if not data.get("url") and "url" not in self.errors:
            self.add_error("url", _("Paste the address, or remove this embed."))
        if not data.get("title") and "title" not in self.errors:
            self.add_error("title", _("Say in a few words what it is."))
        if data.get("captured_at") and data["captured_at"] > timezone.now():
            too_late = self.fields["captured_at"].error_messages["too_late"]
            self.add_error("captured_at", too_late)
        return data

    def build(self):
        embed = embeds.read(self.cleaned_data["url"])
        return EmbedBlock(
            provider=embed.provider.key, provider_id=embed.id, **self.cleaned_data
        )
