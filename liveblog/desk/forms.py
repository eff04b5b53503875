"""The forms for a blog itself. (The composer's are in lines.py and kinds/.)"""

import re
import secrets
import zoneinfo

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from liveblog.markup.quotes import marks_of
from liveblog.models import Blog, visible_images
from media.models import Image

from .fields import BoundField, EmbedField, LineField, WordsField
from .image_field import NAME, NOT_HERE, ImageField

LANGUAGES = [
    ("en", _("English")),
    ("de", _("German")),
    ("fr", _("French")),
    ("ar", _("Arabic")),
    ("he", _("Hebrew")),
]
NUMBER = re.compile("[0-9]{1,15}")
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
TAKEN = _("There is a blog at “{}” already.")
REHEARSALS = re.compile("-rehearsal-[0-9a-f]{6}$")
# A region and a city: the names that people know, without aliases like "Etc/GMT+7".
ZONES = sorted(
    zone
    for zone in zoneinfo.available_timezones()
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


class MembersField(forms.ModelMultipleChoiceField):
    def __init__(self, **kwargs):
        super().__init__(
            User.objects.filter(role=User.Role.CORRESPONDENT, is_active=True),
            label=_("Correspondents who write in it"),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            **kwargs,
        )

    def clean(self, value):
        self._refuse_what_is_no_number(value)
        return super().clean(value)

    def to_python(self, value):
        """Of what the page has sent along as who was a member before."""
        self._refuse_what_is_no_number(value)
        return super().to_python(value)

    def _refuse_what_is_no_number(self, value):
        # SQLite cannot be asked for a number beyond 63 bits.
        if any(not NUMBER.fullmatch(str(pk)) for pk in value or []):
            raise forms.ValidationError(_("Choose from the list."))


class LanguageSelect(forms.Select):
    """Each language with its quotation marks: the script sets them in the fields beside."""

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        option["attrs"]["data-quotes"] = "|".join(marks_of(value))
        return option


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


class NewBlogForm(TitleFields):
    slug = forms.SlugField(
        label=_("Address"),
        max_length=80,
        required=False,
        help_text=_(
            "Left empty, it is made from the headline. It cannot be changed later."
        ),
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=LANGUAGES, initial="en", widget=LanguageSelect
    )
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
    members = MembersField()

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person
        if not self.is_bound:
            self.fields["headline"].widget.attrs["autofocus"] = True
        if not person.is_editor:
            # Whoever prepares a blog writes in it; editors choose the others.
            del self.fields["members"]

    def clean(self):
        data = super().clean()
        slug = data.get("slug") or slugify(data.get("headline", ""))[:80].strip("-")
        if data.get("headline") and "slug" not in self.errors and not slug:
            self.add_error(
                "slug", _("Write an address in plain letters, such as “flood”.")
            )
        elif slug and data.get("is_rehearsal"):
            slug = _of_a_rehearsal(slug)
        elif slug and (
            REHEARSALS.search(slug) or Blog.objects.filter(slug=slug).exists()
        ):
            self.add_error("slug", TAKEN.format(slug))
        data["slug"] = slug
        return data

    def fields_of_blog(self):
        """What these valid fields say of the blog that is to be prepared."""
        data = self.cleaned_data
        names = ("slug", "headline", "standfirst", "language", "time_zone")
        names = (*names, "is_rehearsal")
        fields = {name: data[name] for name in names}
        return fields | {
            "direction": _direction(data["language"]),
            "members": data.get("members", ()),
        }

    def refuse_address(self):
        """Somebody took the address a moment ago."""
        self.add_error("slug", TAKEN.format(self.cleaned_data["slug"]))


def _of_a_rehearsal(slug):
    """An address that no other blog gets, also once this one is wiped: what a device still
    sends to it must come into no blog that readers see."""
    end = f"-rehearsal-{secrets.token_hex(3)}"
    return slug[: 80 - len(end)].rstrip("-") + end


class BlogForm(TitleFields):
    bound_field_class = BoundField
    introduction = WordsField(
        label=_("Introduction"),
        max_length=8000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "class": "serif"}),
        help_text=_("Above the updates. A blank line makes a paragraph."),
    )
    summary = WordsField(
        label=_("What we know"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "class": "serif"}),
        help_text=_("The state of things, for who comes late. Readers see as of when."),
    )
    hero = forms.FileField(
        label=_("Picture at the top"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
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
    language = forms.ChoiceField(
        label=_("Language"),
        choices=LANGUAGES,
        widget=LanguageSelect,
        help_text=_("Of the words around the story: “Updates”, “Share”, the dates."),
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=ZONE_CHOICES)
    takes_questions = forms.BooleanField(
        label=_("Take questions from readers"),
        required=False,
        help_text=_(
            "While the blog is live, readers find a link to a form. Nothing they send is "
            "public: you read it on the desk and answer what you choose to."
        ),
    )
    members = MembersField()

    seen_revision = forms.IntegerField(
        required=False, min_value=0, max_value=10**15, widget=forms.HiddenInput
    )

    # The fields of which each page part is made.
    PARTS = {
        "headline": ("headline", "standfirst"),
        "introduction": ("introduction",),
        "summary": ("summary",),
        "hero": (
            "hero",
            "kept_hero",
            "remove_hero",
            "hero_caption",
            "hero_credit",
            "hero_alt",
            "hero_video_url",
        ),
        "source": ("source_line",),
    }

    NOT_OF_THE_BLOG = ("hero", "kept_hero", "remove_hero", "seen_revision")

    # The fields that are called as those of the blog.
    BLOGS_OWN = (
        *("headline", "standfirst", "summary", "introduction", "source_line"),
        *("hero_caption", "hero_credit", "hero_alt", "hero_video_url"),
        *("language", "time_zone", "takes_questions"),
    )

    def __init__(self, *args, blog, person, kept_hero="", **kwargs):
        initial = {name: getattr(blog, name) for name in self.BLOGS_OWN}
        if not args or args[0] is None:
            initial["kept_hero"] = kept_hero
        initial |= {"members": blog.members.all(), "seen_revision": blog.revision}
        super().__init__(*args, initial=initial, **kwargs)
        self.blog = blog
        self.fields["kept_hero"].queryset = visible_images(person)
        # Made elsewhere, it may have what is not offered: it must not change unasked.
        for name in ("language", "time_zone"):
            now, field = getattr(blog, name), self.fields[name]
            if now not in dict(field.choices):
                field.choices = [(now, now), *field.choices]
        # What the editor saw goes with the form, so that only what this editor changed
        # is published, and a colleague's change of something else stays.
        for name, field in self.fields.items():
            field.show_hidden_initial = name not in self.NOT_OF_THE_BLOG

    def clean(self):
        data = super().clean()
        if "kept_hero" in self.errors:
            del self.errors["kept_hero"]
            self.add_error("hero", NOT_HERE)
        keeps_hero = bool(self.blog.hero_image) and not data.get("remove_hero")
        if data.get("hero") or data.get("kept_hero") or keeps_hero:
            if not data.get("hero_alt") and "hero_alt" not in self.errors:
                self.add_error("hero_alt", _("Say what is in the picture."))
            if not data.get("hero_credit") and "hero_credit" not in self.errors:
                self.add_error("hero_credit", _("Whose picture is it?"))
        self._refuse_to_overwrite(data.get("seen_revision"))
        return data

    def members_seen(self):
        """The hidden fields that say who was a member when the form was opened."""
        return self["members"].as_hidden(only_initial=True)

    def _refuse_to_overwrite(self, seen):
        if seen is None:
            return
        for part, fields in self.PARTS.items():
            changed = [name for name in fields if name in self.changed_data]
            if changed and getattr(self.blog, f"{part}_revision") > seen:
                theirs = getattr(self.blog, changed[0], "")
                self.add_error(changed[0], _overtaken(theirs))
        # What the person sees now is the latest: publishing again is a decision.
        self.data = self.data.copy()
        self.data["seen_revision"] = self.blog.revision

    @property
    def brings_hero(self):
        """The file of a new picture for the top; None where there is none."""
        return self.cleaned_data.get("hero")

    def keep_hero(self, image):
        """Let the picture that came with this refused form come again with the next."""
        self.data = self.data.copy()
        self.data["kept_hero"] = image.name

    @property
    def kept_image(self):
        """The picture of `kept_hero`, to be shown; None if there is none. One query."""
        name = str(self["kept_hero"].value() or "")
        images = self.fields["kept_hero"].queryset
        return images.filter(name=name).first() if NAME.fullmatch(name) else None

    def may_lead(self, image):
        """False with an error where readers would see a place without its picture."""
        is_about_it = not set(self.PARTS["hero"]).isdisjoint(self.changed_data)
        if is_about_it and image and image.is_sensitive:
            sentence = _(
                "This picture may disturb, so it cannot stand at the top. "
                "Choose another, or take it off."
            )
            self.add_error("hero", sentence)
            return False
        return True

    def changes(self, hero_image):
        """What this editor changed, and nothing else, as `publishing.edit_blog` takes it.

        `hero_image` is what stands at the top from now on, if that is another.
        """
        data, changed = self.cleaned_data, set(self.changed_data)
        fields = {name: data[name] for name in self.BLOGS_OWN if name in changed}
        if changed & {"hero", "kept_hero", "remove_hero"}:
            fields["hero_image"] = hero_image
        if "language" in changed:
            fields["direction"] = _direction(data["language"])
        return fields | (self._members() if "members" in changed else {})

    def _members(self):
        seen = set(self.data.getlist(self["members"].html_initial_name))
        chosen = {str(person.pk) for person in self.cleaned_data["members"]}
        return {
            "added": [p for p in self.cleaned_data["members"] if str(p.pk) not in seen],
            "removed": [int(pk) for pk in seen - chosen if NUMBER.fullmatch(pk)],
        }


def _direction(language):
    is_rtl = language in RIGHT_TO_LEFT
    return Blog.Direction.RIGHT_TO_LEFT if is_rtl else Blog.Direction.LEFT_TO_RIGHT


def _overtaken(theirs):
    if theirs:
        sentence = _(
            "Somebody has changed this while you were writing, to: “%(theirs)s”."
        )
    else:
        sentence = _("Somebody has changed this while you were writing.")
    more = _("Yours is below; publish again to put it in its place.")
    return f"{sentence % {'theirs': theirs}} {more}"
