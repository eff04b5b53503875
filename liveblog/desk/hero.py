"""The picture at the top of a blog, in the composer's own form of a picture.

It has the fields of a figure, under the prefix "figure-hero". What comes in them is read as the
blog's own fields, which a page without scripts has where there is no picture yet.
"""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.models import visible_images

from .composer import form_of
from .image_field import NAME, NOT_HERE

PREFIX = "figure-hero"
# What an update's picture can do without its alt text by; that at the top always has one.
NOT_OF_HERO = ("is_decorative", "owes_alt")
WORDS = ("caption", "credit", "alt")
# The fields of a blog of which the page part is made.
PART = (
    *("hero", "kept_hero", "remove_hero"),
    *("hero_caption", "hero_credit", "hero_alt", "hero_video_url"),
)
ON_ITS_WAY = _("The picture is still on its way. Publish it when it is here.")


def hero_form(blog, person, data=None, *, image=None):
    """The form of a picture: with that of the blog or another image, or as it was sent."""
    words = {name: getattr(blog, f"hero_{name}") for name in WORDS}
    initial = words | {"image": image or blog.hero_image}
    form = form_of("figure")(
        data, prefix=PREFIX, initial=initial, person=person, blog=blog
    )
    for name in NOT_OF_HERO:
        form.fields.pop(name, None)
    return form


def has_hero_form(data):
    return bool(data) and f"{PREFIX}-credit" in data


def as_fields_of_blog(data, figure, blog):
    """A copy of what was sent, with the figure's words and image as the blog's own fields.

    Validates the figure. Another image than the blog's is the new one, also where it was an
    upload that has arrived by now.
    """
    data = data.copy()
    for name in WORDS:
        data[f"hero_{name}"] = data.get(f"{PREFIX}-{name}", "")
    figure.is_valid()
    image = figure.cleaned_data.get("image")
    if image is not None and image != blog.hero_image:
        data["kept_hero"] = image.name
    return data


def problems_of(figure):
    """What is wrong with the picture itself: of its words the blog's own fields say it."""
    if figure.cleaned_data.get("upload") and not figure.errors.get("upload"):
        return [ON_ITS_WAY]
    of_picture = ("image", "upload", "own_pages_only", "ends_at")
    return [said for name in of_picture for said in figure.errors.get(name, [])]


class HeroForm(forms.Form):
    """What the form of a blog does with the fields of its picture."""

    figure = None

    def read_figure(self, args, blog, person, *, name):
        """The arguments of a form, with what was sent of its picture as the blog's fields.

        `figure` is the composer's form of it; None where there is no picture yet. `name`:
        of the image that it shows instead of the blog's, where nothing was sent.
        """
        data, *rest = args or (None,)
        self.figure = None
        if has_hero_form(data):
            self.figure = hero_form(blog, person, data)
            data = as_fields_of_blog(data, self.figure, blog)
        elif data is None:
            images = visible_images(person)
            image = images.filter(name=name).first() if NAME.fullmatch(name) else None
            if image or blog.hero_image:
                self.figure = hero_form(blog, person, image=image)
        return (data, *rest)

    def refuse_hero(self, data):
        if "kept_hero" in self.errors:
            del self.errors["kept_hero"]
            self.add_error("hero", NOT_HERE)
        keeps_hero = bool(self.blog.hero_image) and not data.get("remove_hero")
        if self.figure and not data.get("remove_hero"):
            for problem in problems_of(self.figure):
                self.add_error("hero", problem)
        if data.get("hero") or data.get("kept_hero") or keeps_hero:
            if not data.get("hero_alt") and "hero_alt" not in self.errors:
                self.add_error("hero_alt", _("Say what is in the picture."))
            if not data.get("hero_credit") and "hero_credit" not in self.errors:
                self.add_error("hero_credit", _("Whose picture is it?"))

    def hero_words_seen(self):
        """The hidden fields that say what the words of the picture were."""
        names = ("hero_caption", "hero_credit", "hero_alt")
        return [self[name].as_hidden(only_initial=True) for name in names]

    @property
    def hero_name(self):
        """Of the image at the top, as it is now; "" where there is none."""
        return self.blog.hero_image.name if self.blog.hero_image else ""

    def has_hero_seen(self):
        """Whether the image at the top is the one that this editor saw."""
        return self.data.get("hero_seen") == self.hero_name

    def rights_of(self, image):
        """What was changed in this valid form of the rights of this picture, if it has it."""
        data = self.figure.cleaned_data if self.figure else {}
        return data.get("rights", {}) if image and data.get("image") == image else {}

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
        """The picture of `kept_hero`, to be shown; None if there is none. One query.

        One that the figure has is shown there.
        """
        name = str(self["kept_hero"].value() or "")
        if not NAME.fullmatch(name):
            return None
        image = self.fields["kept_hero"].queryset.filter(name=name).first()
        return None if self.figure and image == self.figure.shown_image else image

    def may_lead(self, image):
        """False with an error where readers would see a place without its picture."""
        is_about_it = not set(PART).isdisjoint(self.changed_data)
        if is_about_it and image and image.is_sensitive:
            sentence = _(
                "This picture may disturb, so it cannot stand at the top. "
                "Choose another, or take it off."
            )
            self.add_error("hero", sentence)
            return False
        return True
