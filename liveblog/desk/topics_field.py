"""A blog's topics among its settings: its own are ticked, others are added by their name."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.markup.slugs import slug_of
from liveblog.models import Topic

from .fields import NamesField


class TopicsField(NamesField):
    """By name; one that there is not yet will be made."""

    MOST, MAX_LENGTH = 8, 60

    def validate(self, value):
        if len(value) > self.MOST:
            raise forms.ValidationError(_("At most eight topics."))
        for name in value:
            if len(name) > self.MAX_LENGTH:
                message = _("At most 60 characters: “%(name)s” has more.")
                raise forms.ValidationError(message, params={"name": name})
            if not slug_of(name):
                message = _("“%(name)s” has no letter in it.")
                raise forms.ValidationError(message, params={"name": name})


class TopicsForm(forms.Form):
    """The part of a blog's form, which has `blog`."""

    topics = TopicsField(
        label=_("Topics"),
        required=False,
        help_text=_(
            "Each has a page and feeds of its own, which list all blogs about it. A name that is "
            "new makes a new topic."
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "topics" in self.fields:
            names = self["topics"].value() or []
            self.fields["topics"].choices = [(name, name) for name in names]

    @property
    def topics_seen(self):
        """The hidden fields that say which it had when the form was opened."""
        return self["topics"].as_hidden(only_initial=True)

    @property
    def other_topics(self):
        """The names that can be typed to add one. One query."""
        shown = set(self["topics"].value() or [])
        names = Topic.objects.values_list("name", flat=True)
        return [name for name in names if name not in shown]

    def topic_changes(self) -> dict:
        """Of a valid form, as `publishing.edit_blog` takes them."""
        seen = self.data.getlist(self["topics"].html_initial_name)
        chosen = self.cleaned_data["topics"]
        return {
            "added_topics": [name for name in chosen if name not in seen],
            "removed_topics": [name for name in seen if name not in chosen],
        }

    def topics_then(self) -> list[str]:
        """All topics that the blog would have; a colleague's choice meanwhile stays."""
        changes = self.topic_changes()
        now = [topic.name for topic in self.blog.topics.all()]
        kept = [name for name in now if name not in changes["removed_topics"]]
        return [*kept, *changes["added_topics"]]
