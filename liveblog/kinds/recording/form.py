"""How audio or video is added: a file that is here, and what is said in it."""

import re

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from liveblog.desk.block_form import MAX_WORDS, BlockForm
from liveblog.desk.fields import LineField, WordsField
from liveblog.desk.moment_field import MomentField
from liveblog.markup import captions
from liveblog.models import visible_recordings
from media.models import Recording

from .model import RecordingBlock

NAME = re.compile(r"[0-9a-f]{32}")
NOT_HERE = _(
    "The file is not here yet. Wait until it has been sent, or choose it again."
)
MAX_CAPTIONS = 200_000  # characters: some hours of speech


class RecordingField(forms.ModelChoiceField):
    def to_python(self, value):
        # PostgreSQL cannot even be asked for a name with NUL in it.
        if value and not NAME.fullmatch(str(value)):
            raise forms.ValidationError(self.error_messages["invalid_choice"])
        return super().to_python(value)


class CaptionsField(WordsField):
    def clean_text(self, text):
        text = WordsField.clean_text(text)
        try:
            return captions.read(text) if text else ""
        except captions.NotCaptions as wrong:
            if not wrong.line:
                raise forms.ValidationError(
                    _("No caption stands there: each needs a line such as %(example)s.")
                    % {"example": "00:01.000 --> 00:04.000"}
                ) from None
            raise forms.ValidationError(
                _(
                    "Line %(n)s: captions need a time such as %(example)s, one after the other."
                )
                % {"n": wrong.line, "example": "00:01.000 --> 00:04.000"}
            ) from None


class RecordingForm(BlockForm):
    kind, name, icon = "recording", _("Audio or video"), "recording"
    order, only_once = 4.5, "recording"
    recording = RecordingField(
        Recording.objects.none(),  # see _recordings
        to_field_name="name",
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": NOT_HERE},
    )
    title = LineField(label=_("Title"), max_length=200, required=False)
    credit = LineField(label=_("Credit"), max_length=200, required=False)
    transcript = WordsField(
        label=_("Transcript"),
        max_length=MAX_WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What is said, for who cannot hear it and for search."),
    )
    captions = CaptionsField(
        label=_("Captions"),
        max_length=MAX_CAPTIONS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "captions", "dir": "auto"}),
        help_text=_("Of a video: WebVTT or SRT, typed or from a file."),
    )
    is_wordless = forms.BooleanField(label=_("Nothing is said in it"), required=False)
    owes_words = forms.BooleanField(
        label=_("Publish now, write what is said later"), required=False
    )
    own_pages_only = forms.BooleanField(
        label=_("Own pages only"),
        required=False,
        help_text=_("Not in feeds, widgets or the archive."),
    )
    ends_at = MomentField(
        label=_("Until"),
        required=False,
        help_text=_("Then it leaves every page by itself."),
        error_messages={"too_late": _("That is too far away.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_bound:
            self.fields["recording"].queryset = self._recordings
        if self.blog is not None:
            self.fields["ends_at"].zone = self.blog.zone
        if self.person is None or not self.person.is_editor:
            del self.fields["owes_words"]

    @classmethod
    def initial_of(cls, block):
        return vars(block) | {"recording": block.recording}

    @property
    def most_mb(self):
        return settings.RECORDING_MB

    @property
    def is_blank(self):
        names = ("recording", "title", "credit", "transcript", "captions")
        return not any(str(self[name].value() or "").strip() for name in names)

    def clean(self):
        data = super().clean()
        if self.is_blank:
            return data
        if not data.get("recording") and "recording" not in self.errors:
            self.add_error("recording", NOT_HERE)
        for name, asked in [
            ("title", _("Say in a few words what it is.")),
            ("credit", _("Whose recording is it?")),
        ]:
            if not data.get(name) and name not in self.errors:
                self.add_error(name, asked)
        self._ask_what_is_said(data)
        self._refuse_a_time_that_is_over(data)
        return data

    def _refuse_a_time_that_is_over(self, data):
        """But not that of one that has ended, whose update is corrected."""
        recording, ends_at = data.get("recording"), data.get("ends_at")
        if not ends_at or ends_at > timezone.now():
            return
        if recording is None or not recording.blocks.filter(has_ended=True).exists():
            self.add_error("ends_at", _("That time is over. Choose a later one."))

    def _ask_what_is_said(self, data):
        """A transcript of audio; captions of a video, or that nothing is said."""
        data["owes_words"] = bool(data.get("owes_words"))
        recording = data.get("recording")
        name = "captions" if recording and recording.is_video else "transcript"
        if data.get("is_wordless"):
            data |= {"transcript": "", "captions": "", "owes_words": False}
        elif data.get(name):
            data["owes_words"] = False
        elif not data["owes_words"] and not self.errors.keys() & {
            "captions",
            "transcript",
        }:
            self.add_error(name, self._says_nothing(name))

    def _says_nothing(self, name):
        if name == "captions":
            return _("Add captions, or tick that nothing is said in it.")
        return _("Write down what is said, or tick that nothing is said in it.")

    @cached_property
    def _recordings(self):
        """Whoever knows the name of a file may not for that reason use it."""
        nobodys = self.person is None or not self.person.pk  # in the shell
        none = Recording.objects.none()
        return none if nobodys else visible_recordings(self.person)

    @cached_property
    def shown(self):
        """The recording of this form, bound or not; None if it is not here."""
        value = self["recording"].value()
        name = value.name if isinstance(value, Recording) else str(value or "")
        return (
            self._recordings.filter(name=name).first() if NAME.fullmatch(name) else None
        )

    @property
    def has_rights(self):
        """Whether there is something to see, so that they are not folded away."""
        fields = [self["own_pages_only"], self["ends_at"]]
        return any(field.value() or field.errors for field in fields)

    def build(self):
        return RecordingBlock(**self.cleaned_data)
