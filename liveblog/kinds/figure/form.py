"""The form of a figure: its words, what may be done with its picture, and the picture."""

from django import forms
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from liveblog import publishing
from liveblog.desk.block_form import BlockForm
from liveblog.desk.fields import LineField
from liveblog.desk.image_field import NAME, NOT_HERE, ImageField
from liveblog.desk.known import (
    from_file,
    hide_words_of_files,
    known_rights,
    minute,
    rights_seen,
)
from liveblog.desk.moment_field import MomentField
from liveblog.models import awaitable_uploads, used_beyond, visible_images
from media.models import Image, Upload

from .model import FigureBlock

ANOTHERS = _("A colleague is sending this picture. Add it again yourself.")
# The fields that are not the figure's, but its picture's wherever it is used.
ABOUT_RIGHTS = ("own_pages_only", "ends_at", "rights_seen")


class FigureForm(BlockForm):
    """A picture that is here, or the name of one that is still on its way."""

    kind, name = "figure", _("Picture")
    order, has_button = 3, False
    has_picture = True
    of_composer = ("upload",)
    image = ImageField(
        Image.objects.none(),  # see _images
        to_field_name="name",
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": NOT_HERE},
    )
    upload = forms.RegexField(
        rf"^{NAME.pattern}\Z",
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid": NOT_HERE},
    )
    caption = LineField(
        label=_("Caption"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 1}),
    )
    credit = LineField(
        label=_("Credit"),
        max_length=200,
        help_text=_("Readers see it in brackets."),
        error_messages={"required": _("Whose picture is it?")},
    )
    alt = LineField(label=_("Alt text"), max_length=500, required=False)
    is_decorative = forms.BooleanField(
        label=_("Decorative, needs no alt text"), required=False
    )
    owes_alt = forms.BooleanField(
        label=_("Publish now, write the alt text later"), required=False
    )
    own_pages_only = forms.BooleanField(
        label=_("Own pages only"),
        required=False,
        help_text=_("Not in feeds, widgets, share pictures or the archive."),
    )
    ends_at = MomentField(
        label=_("Until"),
        required=False,
        help_text=_("Then it leaves every page by itself."),
        error_messages={"too_late": _("That is too far away.")},
    )
    rights_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._show_rights()
        if (
            self.is_bound
        ):  # what is blank asks for no image, and is on every page of the desk
            self.fields["image"].queryset = self._images
        if self.person is None or not self.person.is_editor:
            del self.fields["owes_alt"]

    @classmethod
    def typed(cls, told):
        """A picture that is still on its way has the name that it will have."""
        name = str(told.get("image", ""))
        is_coming = NAME.fullmatch(name) and Upload.objects.filter(name=name).exists()
        return told | ({"image": "", "upload": name} if is_coming else {})

    @classmethod
    def initial_of(cls, block):
        """With its picture: the image, or the name of the upload that it waits for."""
        called = {"image": block.image, "upload": block.upload and block.upload.name}
        return vars(block) | called | known_rights(block.image or block.upload)

    def _show_rights(self):
        """Those of its picture, unless they are given. Without a blog, no clock to show."""
        image = self.initial.get("image")
        if isinstance(image, Image) and "rights_seen" not in self.initial:
            self.initial |= known_rights(image)
        if self.blog is not None:
            self.fields["ends_at"].zone = self.blog.zone
        elif self.initial.get("ends_at"):
            own = self.initial["own_pages_only"]
            seen = rights_seen(own_pages_only=own, ends_at=None)
            self.initial |= {"ends_at": None, "rights_seen": seen}

    def clean(self):
        data = super().clean()
        if not self.errors.keys() & {"image", "upload"}:
            self._find_picture(data)
        if data.get("is_decorative"):
            data["alt"] = ""
        if data.get("alt") or data.get("is_decorative"):
            data["owes_alt"] = False
        elif not data.get("owes_alt") and "alt" not in self.errors:
            self.add_error("alt", self._says_nothing())
        self._find_rights(data)
        return data

    def _says_nothing(self):
        if "is_decorative" not in self.fields:
            return _("Say what is in the picture.")
        if "owes_alt" in self.fields:
            return _("Say what is in the picture, or tick one of the boxes.")
        return _("Say what is in the picture, or tick the box.")

    def _find_picture(self, data):
        """The image, also of an upload that has arrived meanwhile: then nothing waits."""
        name = data["upload"]
        data["image"] = data["image"] or self._images.filter(name=name).first()
        if data["image"]:
            data["upload"] = ""
        elif not name:
            self.add_error("image", NOT_HERE)
        elif problem := self._problem_of(name):
            self.add_error("image", problem)

    def _problem_of(self, name):
        """Why no figure of this person can wait for the picture of that name; or ""."""
        upload = Upload.objects.filter(name=name).first()
        if upload is None:
            return ""  # its device has not told us of it yet
        if not awaitable_uploads(self.person).filter(pk=upload.pk).exists():
            return ANOTHERS
        return upload.problem

    def _find_rights(self, data):
        """`rights`: what this person has changed of the rights that the form showed.

        What it did not show, because the picture came meanwhile or a colleague was
        quicker, stays as it is.
        """
        own_seen, _space, end_seen = data.get("rights_seen", "").partition(" ")
        rights = data["rights"] = {}
        if data["own_pages_only"] != (own_seen == "1"):
            rights["own_pages_only"] = data["own_pages_only"]
        if "ends_at" not in self.errors and minute(data["ends_at"]) != end_seen:
            rights["ends_at"] = data["ends_at"]
        if rights.get("ends_at") and rights["ends_at"] <= timezone.now():
            self.add_error("ends_at", _("That time is over. Choose a later one."))
        image = data.get("image")
        if rights and image and not publishing.may_set_rights(image, self.person):
            self.add_error(
                next(iter(rights)),
                _("Other blogs use this picture. Ask an editor to change its rights."),
            )

    @cached_property
    def shown_image(self):
        """The image of this form, bound or not, for its preview; None if it is not here.

        `is_of_others`: what is said of the picture itself is not this person's to change.
        """
        values = {str(self[field].value() or "") for field in ("image", "upload")}
        names = [*filter(NAME.fullmatch, values)]
        if not names:
            return None
        images = self._images.filter(name__in=names)
        if images.query.is_empty():
            return None
        image = images.annotate(is_of_others=used_beyond(self.person)).first()
        if image is not None:
            hide_words_of_files([image], self.person)
        return image

    @cached_property
    def _images(self):
        """Whoever knows the name of a picture may not for that reason use it."""
        nobodys = self.person is None or not self.person.pk  # on a shelf, in the shell
        return Image.objects.none() if nobodys else visible_images(self.person)

    @property
    def from_file(self):
        """What else the file says: a line to read."""
        return from_file(self.shown_image) if self.shown_image else ""

    @property
    def has_no_alt(self):
        """Whether what stands for an alt text is ticked, or asked for."""
        ticks = [self[n] for n in ("is_decorative", "owes_alt") if n in self.fields]
        return any(tick.value() for tick in ticks) or bool(self["alt"].errors)

    @property
    def has_rights(self):
        """Whether there is something to see, so that they are not folded away."""
        fields = [self["own_pages_only"], self["ends_at"]]
        return any(field.value() or field.errors for field in fields)

    @property
    def awaited(self):
        """The name of a picture that was, or still is, on its way; or ""."""
        name = str(self["upload"].value() or "")
        return name if NAME.fullmatch(name) else ""

    @property
    def waits(self):
        """Whether, valid, it is a figure without its picture."""
        return bool(self.cleaned_data["upload"])

    def build(self):
        data = {n: v for n, v in self.cleaned_data.items() if n not in ABOUT_RIGHTS}
        del data["rights"]
        return FigureBlock(**data | {"upload": self._upload(data["upload"])})

    def _upload(self, name):
        """The upload of this name; a new one, not saved, if the desk has not heard of it.

        Its device may not have told us of it yet: the words are first.
        """
        if not name:
            return None
        known = Upload.objects.filter(name=name).first()
        return known or Upload(name=name, by=self.person)
