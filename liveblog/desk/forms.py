"""The forms for a blog itself. (The composer's are in lines.py and kinds/.)"""

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from liveblog.markup import zones
from liveblog.models import Blog, visible_images
from liveblog.publishing.editing import DESK_FIELDS
from media.models import Image

from .around_form import AROUND, AroundForm
from .dates_forms import TAKEN, of_a_rehearsal, why_taken
from .fields import BoundField, EmbedField, LineField, WordsField
from .hero import HeroForm
from .hosts_field import HostsField
from .image_field import ImageField
from .language_field import LanguageField, direction_of
from .members import NUMBER, MembersForm
from .overtaken import SeenForm
from .rich_words_form import RichWordsForm
from .sections import INTERNAL, MEMBERS, SECTIONS, TOPICS

NOT_PREVIEWED = ("added", "removed", "added_topics", "removed_topics")
# A region and a city: the names that people know, without aliases like "Etc/GMT+7".
ZONES = sorted(
    zone
    for zone in zones.known()
    if zone.split("/")[0]
    in {
        "Africa",
        "America",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    }
)
ZONE_CHOICES = [(zone, zone.replace("_", " ")) for zone in ZONES]


class TitleFields(forms.Form):
    headline = LineField(
        label=_("Headline"),
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 2, "class": "serif"}),
        error_messages={"required": _("A blog needs a headline.")},
    )
    standfirst = LineField(
        label=_("Standfirst"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "serif"}),
        help_text=_("What, when, and why it matters, in a sentence or two."),
    )


class NewBlogForm(MembersForm, TitleFields):
    slug = forms.SlugField(
        label=_("Address"),
        max_length=80,
        required=False,
        help_text=_("Left empty, it is made from the headline."),
    )
    language = LanguageField(label=_("Language"), initial="en")
    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        choices=ZONE_CHOICES,
        help_text=_("All times in this blog are in this zone."),
    )
    is_rehearsal = forms.BooleanField(
        label=_("This is a rehearsal"),
        required=False,
        help_text=_(
            "It behaves like a live blog and reaches no reader. An editor wipes it "
            "afterwards. This cannot be changed later."
        ),
    )

    def __init__(self, *args, person, beside: Blog | None = None, **kwargs):
        """`beside`: the blog of whose sort it is, a rehearsal or a real one."""
        super().__init__(*args, **kwargs)
        self.person, self.beside = person, beside
        if not self.is_bound:
            self.fields["headline"].widget.attrs["autofocus"] = True
        if not person.is_editor:
            # Whoever prepares a blog writes in it; editors choose the others.
            del self.fields["members"], self.fields["added_members"]

    def clean(self):
        data = super().clean()
        slug = data.get("slug") or slugify(data.get("headline", ""))[:80].strip("-")
        if data.get("headline") and "slug" not in self.errors and not slug:
            self.add_error(
                "slug", _("Write an address in plain letters, such as “flood”.")
            )
        elif slug and self._is_rehearsal(data):
            slug = of_a_rehearsal(slug)
        elif slug and (reason := why_taken(slug)):
            self.add_error("slug", reason)
        data["slug"] = slug
        return data

    def _is_rehearsal(self, data):
        return self.beside.is_rehearsal if self.beside else data.get("is_rehearsal")

    def fields_of_blog(self):
        """What these valid fields say of the blog that is to be prepared."""
        data = self.cleaned_data
        names = ("slug", "headline", "standfirst", "language", "time_zone")
        fields = {name: data[name] for name in names}
        fields["is_rehearsal"] = self._is_rehearsal(data)
        return fields | {
            "direction": direction_of(data["language"]),
            "members": self.all_members,
        }

    def refuse_address(self):
        """Somebody took the address a moment ago."""
        slug = self.cleaned_data["slug"]
        self.add_error("slug", why_taken(slug) or TAKEN.format(slug))


class BlogForm(SeenForm, AroundForm, MembersForm, RichWordsForm, HeroForm, TitleFields):
    bound_field_class = BoundField
    is_proposed = False  # whether another editor has to approve what was sent
    introduction = WordsField(
        label=_("Introduction"),
        max_length=8000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "class": "serif words"}),
        help_text=_("Above the updates. A blank line makes a paragraph."),
    )
    summary = WordsField(
        label=_("What we know"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "class": "serif words"}),
        help_text=_("The state of things, for who comes late. Readers see as of when."),
    )
    hero = forms.FileField(
        label=_("Picture at the top"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/*", "data-hero": True}),
    )
    # The name of a picture that came with this form when it was refused.
    kept_hero = ImageField(
        Image.objects.none(),
        to_field_name="name",
        required=False,
        widget=forms.HiddenInput,
    )
    remove_hero = forms.BooleanField(label=_("Take the picture off"), required=False)
    hero_caption = LineField(label=_("Caption"), max_length=500, required=False)
    hero_credit = LineField(label=_("Credit"), max_length=200, required=False)
    hero_alt = LineField(label=_("Alt text"), max_length=500, required=False)
    hero_video_url = EmbedField(
        label=_("Video at the top"),
        required=False,
        things=("video",),
        widget=forms.TextInput(attrs={"placeholder": "https://"}),
        help_text=_("Its address. The picture is what readers see before it plays."),
    )
    source_line = LineField(
        label=_("Source line"),
        max_length=300,
        required=False,
        help_text=_("Under the updates: “Newsbook and news agencies”."),
    )
    language = LanguageField(
        label=_("Language"),
        help_text=_(
            "Of the story, and of the words around it: “Updates”, “Share”, the dates. Those are in "
            "English where we have none in its language."
        ),
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=ZONE_CHOICES)
    default_label = LineField(
        label=_("Label of new updates"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"list": "labels"}),
        help_text=_("The composer begins with it. Whoever writes may change it."),
    )
    withholds_bylines = forms.BooleanField(
        label=_("No byline unless asked"),
        required=False,
        help_text=_(
            "New updates are by the newsroom, unless whoever writes one gives the names. "
            "What is written already stays as it is."
        ),
    )
    framed_by = HostsField(
        label=_("Only on these sites"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "news.example *.example.org"}),
        help_text=_(
            "Host names, parted by spaces; *. stands for any name before it. Left empty, any "
            "site may show the widget."
        ),
    )
    takes_questions = forms.BooleanField(
        label=_("Take questions from readers"),
        required=False,
        help_text=_(
            "While the blog is live, readers find a link to a form. Nothing they send is "
            "public: you read it on the desk and answer what you choose to."
        ),
    )

    NOT_OF_THE_BLOG = (
        *("hero", "kept_hero", "remove_hero", "added_members", "seen_revision"),
    )

    # The fields that are called as those of the blog.
    BLOGS_OWN = (
        *("headline", "standfirst", "summary", "introduction", "source_line"),
        *AROUND,
        *("hero_caption", "hero_credit", "hero_alt", "hero_video_url"),
        *("language", "time_zone", *DESK_FIELDS, "takes_questions"),
    )

    def __init__(
        self, *args, blog, person, section=None, kept_hero="", hero="", **kwargs
    ):
        """With the fields of a section of SECTIONS; without one, with all.

        As a page has them that was opened before there were sections.
        """
        if section is not None:  # before all of them are copied
            self.base_fields = self._fields_of(section)
        initial = {name: getattr(blog, name) for name in self.BLOGS_OWN}
        if "hero" in self.base_fields:
            args = self.read_figure(args, blog, person, name=hero)
        if not args or args[0] is None:
            initial["kept_hero"] = kept_hero
        initial |= {"members": blog.members.all(), "seen_revision": blog.revision}
        if "topics" in self.base_fields:
            initial["topics"] = [topic.name for topic in blog.topics.all()]
        super().__init__(*args, initial=initial, **kwargs)
        self.blog, self.section = blog, section
        self.add_html(blog)
        if "kept_hero" in self.fields:
            self.fields["kept_hero"].queryset = visible_images(person)
        # Made elsewhere, it may have what is not offered: it must not change unasked.
        for name in self.fields.keys() & {"language", "time_zone"}:
            now, field = getattr(blog, name), self.fields[name]
            if not field.valid_value(now):
                field.choices = [(now, now), *field.choices]
        if section is not None:
            # There is one in each section of the page.
            widget = self.fields["seen_revision"].widget
            widget.attrs["id"] = f"id_{section}_seen_revision"
        # What the editor saw goes with the form, so that only what this editor changed
        # is published, and a colleague's change of something else stays.
        for name, field in self.fields.items():
            field.show_hidden_initial = name not in self.NOT_OF_THE_BLOG

    def _fields_of(self, section):
        names = {*SECTIONS[section].fields, "seen_revision"}
        return {
            name: field for name, field in self.base_fields.items() if name in names
        }

    def clean(self):
        data = super().clean()
        if "hero" in self.fields:
            self.refuse_hero(data)
        self.read_html(data)
        self.refuse_to_overwrite()
        return data

    def members_seen(self):
        """The hidden fields that say who was a member when the form was opened."""
        return self["members"].as_hidden(only_initial=True)

    @property
    def is_seen(self):
        """Whether readers see something of what was changed in this valid form."""
        return not self.blog.is_prepared and not INTERNAL.issuperset(self.changed_data)

    def changes(self, hero_image):
        """What this editor changed, and nothing else, as `publishing.edit_blog` takes it.

        `hero_image` is what stands at the top from now on, if that is another.
        """
        data, changed = self.cleaned_data, set(self.changed_data)
        fields = {name: data[name] for name in self.BLOGS_OWN if name in changed}
        fields |= self.rich_changes()
        if changed & {"hero", "kept_hero", "remove_hero"}:
            fields["hero_image"] = hero_image
        if "language" in changed:
            fields["direction"] = direction_of(data["language"])
        if changed & TOPICS:
            fields |= self.topic_changes()
        return fields | (self._members() if changed & MEMBERS else {})

    def public_changes(self, hero_image):
        """The same without what no reader sees, and with all topics that there would be."""
        changes = self.changes(hero_image)
        changes = {n: v for n, v in changes.items() if n not in NOT_PREVIEWED}
        return changes | (
            {"topics": self.topics_then()} if "topics" in self.fields else {}
        )

    def _members(self):
        seen = set(self.data.getlist(self["members"].html_initial_name))
        people = self.all_members
        chosen = {str(person.pk) for person in people}
        return {
            "added": [person for person in people if str(person.pk) not in seen],
            "removed": [int(pk) for pk in seen - chosen if NUMBER.fullmatch(pk)],
        }
