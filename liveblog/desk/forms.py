"""The forms for a blog itself. (The composer's are in composer.py and block_forms.py.)"""

import zoneinfo

from django import forms
from django.db import IntegrityError, transaction
from django.utils.text import slugify

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Member
from media.uploads import store_image

from .fields import LineField, WordsField

LANGUAGES = [
    ("en", "English"),
    ("de", "German"),
    ("fr", "French"),
    ("ar", "Arabic"),
    ("he", "Hebrew"),
]
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
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


class TitleFields(forms.Form):
    headline = LineField(
        label="Headline",
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 2, "class": "serif"}),
        error_messages={"required": "A blog needs a headline."},
    )
    standfirst = LineField(
        label="Standfirst",
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "serif"}),
        help_text="What, when, and why it matters, in a sentence or two.",
    )


class NewBlogForm(TitleFields):
    slug = forms.SlugField(
        label="Address",
        max_length=80,
        required=False,
        help_text="Left empty, it is made from the headline. It cannot be changed later.",
    )
    language = forms.ChoiceField(label="Language", choices=LANGUAGES, initial="en")
    time_zone = forms.ChoiceField(
        label="Time zone",
        choices=[(zone, zone.replace("_", " ")) for zone in ZONES],
        help_text="All times in this blog are in this zone.",
    )
    members = forms.ModelMultipleChoiceField(
        User.objects.filter(role=User.Role.CORRESPONDENT, is_active=True),
        label="Correspondents who write in it",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person
        if not person.is_editor:
            # Whoever prepares a blog writes in it; editors choose the others.
            del self.fields["members"]

    def clean(self):
        data = super().clean()
        slug = data.get("slug") or slugify(data.get("headline", ""))[:80].strip("-")
        if data.get("headline") and "slug" not in self.errors and not slug:
            self.add_error(
                "slug", "Write an address in plain letters, such as “flood”."
            )
        elif slug and Blog.objects.filter(slug=slug).exists():
            self.add_error("slug", f"There is a blog at “{slug}” already.")
        data["slug"] = slug
        return data

    def build(self):
        """Save the prepared blog and its members; nothing of it is public yet."""
        data = self.cleaned_data
        is_rtl = data["language"] in RIGHT_TO_LEFT
        direction = (
            Blog.Direction.RIGHT_TO_LEFT if is_rtl else Blog.Direction.LEFT_TO_RIGHT
        )
        with transaction.atomic():
            blog = Blog.objects.create(
                headline=data["headline"],
                standfirst=data["standfirst"],
                slug=data["slug"],
                language=data["language"],
                direction=direction,
                time_zone=data["time_zone"],
            )
            chosen = data.get("members", ())
            people = chosen if self.person.is_editor else [self.person]
            set_members(blog, people)
        return blog


class BlogForm(TitleFields):
    introduction = WordsField(
        label="Introduction",
        max_length=8000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "class": "serif"}),
        help_text="Above the updates. A blank line makes a paragraph.",
    )
    hero = forms.FileField(
        label="Picture at the top",
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    remove_hero = forms.BooleanField(label="Take the picture off", required=False)
    hero_caption = LineField(label="Caption", max_length=500, required=False)
    hero_credit = LineField(label="Credit", max_length=200, required=False)
    hero_alt = LineField(label="Alt text", max_length=500, required=False)
    source_line = LineField(
        label="Source line",
        max_length=300,
        required=False,
        help_text="Under the updates: “Newsbook and news agencies”.",
    )
    members = forms.ModelMultipleChoiceField(
        User.objects.filter(role=User.Role.CORRESPONDENT, is_active=True),
        label="Correspondents who write in it",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, blog, **kwargs):
        fields = ("headline", "standfirst", *publishing.INTRODUCTION_FIELDS)
        initial = {name: getattr(blog, name) for name in fields}
        initial["members"] = blog.members.all()
        super().__init__(*args, initial=initial, **kwargs)
        self.blog = blog

    def clean(self):
        data = super().clean()
        keeps_hero = bool(self.blog.hero_image) and not data.get("remove_hero")
        if data.get("hero") or keeps_hero:
            if not data.get("hero_alt") and "hero_alt" not in self.errors:
                self.add_error("hero_alt", "Say what is in the picture.")
            if not data.get("hero_credit") and "hero_credit" not in self.errors:
                self.add_error("hero_credit", "Whose picture is it?")
        return data

    def store_hero(self, person):
        """Store a new picture, slowly and before any lock. False with an error if unreadable."""
        file = self.cleaned_data.get("hero")
        self.hero_image = (
            None if self.cleaned_data["remove_hero"] else self.blog.hero_image
        )
        if file:
            try:
                self.hero_image = store_image(file, by=person)
            except forms.ValidationError as error:
                self.add_error("hero", error)
                return False
        return True

    def publish(self, *, by):
        """Call the verbs whose fields have changed."""
        data, blog = self.cleaned_data, self.blog
        if (data["headline"], data["standfirst"]) != (blog.headline, blog.standfirst):
            publishing.retitle(
                blog, headline=data["headline"], standfirst=data["standfirst"], by=by
            )
        fields = {
            name: data[name]
            for name in publishing.INTRODUCTION_FIELDS
            if name != "hero_image"
        }
        fields["hero_image"] = self.hero_image
        if any(getattr(blog, name) != value for name, value in fields.items()):
            publishing.introduce(blog, by=by, **fields)
        set_members(blog, data["members"])


class ClosingForm(forms.Form):
    message = WordsField(
        label="Closing message",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "serif"}),
    )


class WithdrawalForm(forms.Form):
    class Leave:
        NOTICE, NOTHING = "notice", "nothing"

    leave = forms.ChoiceField(
        choices=[(Leave.NOTICE, "A note"), (Leave.NOTHING, "Nothing")],
        initial=Leave.NOTICE,
    )
    notice = LineField(
        label="The note",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    reason = LineField(
        label="Reason",
        max_length=500,
        error_messages={"required": "Say why, for whoever is on shift after you."},
    )

    def clean(self):
        data = super().clean()
        if data.get("leave") == self.Leave.NOTHING:
            data["notice"] = ""
        elif not data.get("notice") and "notice" not in self.errors:
            self.add_error("notice", "Write the note, or choose that nothing stays.")
        return data


def set_members(blog, people):
    """Make these the blog's members. Safe beside another editor doing the same."""
    Member.objects.filter(blog=blog).exclude(user__in=people).delete()
    for person in people:
        try:
            with transaction.atomic():
                Member.objects.get_or_create(blog=blog, user=person)
        except IntegrityError:  # the other editor was quicker
            continue
