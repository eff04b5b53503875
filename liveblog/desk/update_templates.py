"""Templates of updates in a composer: they fill what is empty, and add their words below."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.models import Blog, BlogTemplate, UpdateTemplate

from .composer import Composition, blank_block
from .fields import LineField, WordsField
from .members import correspondents


class UpdateTemplateForm(forms.Form):
    name = LineField(
        label=_("Name"),
        max_length=60,
        help_text=_("It takes the place of one that is called so already."),
    )
    heading = LineField(label=_("Heading"), max_length=200, required=False)
    label = LineField(label=_("Label"), max_length=30, required=False)
    words = WordsField(
        label=_("Text"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    is_for_all = forms.BooleanField(label=_("In all blogs"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    def clean(self):
        data = super().clean()
        if not self.errors and not any(data[n] for n in ("heading", "label", "words")):
            self.add_error("heading", _("Write a heading, a label or a text."))
        return data

    def template(self, blog: Blog):
        """As `publishing.templates.keep_template` takes it."""
        data = self.cleaned_data
        fields = {name: data[name] for name in ("heading", "label", "words")}
        where = None if data["is_for_all"] else blog
        return (where, data["name"]), fields


class BlogTemplateForm(forms.Form):
    name = LineField(
        label=_("Name"),
        max_length=60,
        widget=forms.TextInput(attrs={"placeholder": _("Match")}),
        help_text=_("It takes the place of one that is called so already."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", auto_id="id_blog_%s", **kwargs)


def block_of(template: UpdateTemplate):
    """The form of its text; None where it has none."""
    words = template.words
    return blank_block("text", words=words) if words else None


def use(composition: Composition, template: UpdateTemplate) -> None:
    """Fill it into a composer as it was left: for those without scripts."""
    initial = composition.lines.initial
    if initial.get("label") == composition.lines.blog.default_label:
        initial["label"] = template.label or initial["label"]  # nobody has chosen that
    for name in ("heading", "label"):
        initial[name] = initial.get(name) or getattr(template, name)
    if block := block_of(template):
        composition.append(block)


def initial_of(template: BlogTemplate | None) -> dict:
    """What the form for a new blog begins with; nothing without a template."""
    if template is None:
        return {}
    names = ("language", "time_zone")
    initial = {name: template.fields[name] for name in names if name in template.fields}
    return initial | {"members": correspondents().filter(pk__in=template.members)}
