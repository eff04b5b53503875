"""What a topic is called, and where it is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.models import FormerTopicAddress, Topic

from .fields import LineField

TAKEN = _("Another topic has this address, or had it before.")


class TopicForm(forms.Form):
    name = LineField(
        label=_("Name"),
        max_length=60,
        error_messages={"required": _("A topic needs a name.")},
    )
    slug = forms.SlugField(
        label=_("Address"),
        max_length=80,
        allow_unicode=True,
        help_text=_("The old one leads to the new one for ever."),
    )
    description = LineField(
        label=_("Description"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("A sentence under the name, and what search engines show."),
    )

    def __init__(self, *args, topic, **kwargs):
        names = ("name", "slug", "description")
        initial = {name: getattr(topic, name) for name in names}
        super().__init__(*args, initial=initial, label_suffix="", **kwargs)
        self.topic = topic

    def clean_name(self):
        name = self.cleaned_data["name"]
        others = Topic.objects.exclude(pk=self.topic.pk)
        if others.filter(name__iexact=name).exists():
            raise forms.ValidationError(_("Another topic is called so."))
        return name

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        others = Topic.objects.exclude(pk=self.topic.pk)
        former = FormerTopicAddress.objects.exclude(topic=self.topic)
        if any(rows.filter(slug=slug).exists() for rows in (others, former)):
            raise forms.ValidationError(TAKEN)
        return slug

    def refuse_address(self):
        """Somebody took it a moment ago."""
        self.add_error("slug", TAKEN)
