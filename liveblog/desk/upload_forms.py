"""What a device says of a picture that it sends in pieces."""

from django import forms

from .fields import LineField

MAX_COLUMN = 2**31 - 1


class UploadForm(forms.Form):
    """The size and the name of the file, before its first piece."""

    size_bytes = forms.IntegerField(min_value=1, max_value=MAX_COLUMN)
    file_name = LineField(max_length=1000, required=False)
    # Audio or video, and no picture.
    is_recording = forms.BooleanField(required=False)

    def clean_file_name(self):
        # The end of it: that is what kind of file it says it is.
        return self.cleaned_data["file_name"][-80:]


class PieceForm(forms.Form):
    """The headers of a piece: where it begins, and how long it is."""

    offset = forms.RegexField(r"^[0-9]{1,10}\Z")
    length = forms.IntegerField(min_value=0)

    @classmethod
    def of(cls, request):
        return cls(
            {
                "offset": request.headers.get("Upload-Offset"),
                "length": request.META.get("CONTENT_LENGTH"),
            }
        )

    def clean_offset(self):
        return int(self.cleaned_data["offset"])
