"""What an image's file has said of it, offered where the image is used."""

from datetime import UTC

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from liveblog.models import known_images

WORDS = ("caption", "credit", "alt")
# What its file has said of it, with nothing that a colleague needs to use it rightly: of
# whose it is and what is forbidden everybody is told.
OF_ITS_FILE = ("file_name", "caption", "alt", "place")


def hide_words_of_files(images, person):
    """Blank, in memory, what this person may not read of these images. Not to be saved.

    One query; for editors none.
    """
    if person.is_editor:
        return
    known = known_images(person).filter(pk__in=[image.pk for image in images])
    pks = set(known.values_list("pk", flat=True))
    for image in images:
        if image.pk not in pks:
            image.taken_on = None
            for name in OF_ITS_FILE:
                setattr(image, name, "")


def known_words(image):
    """The words that there are for a figure's fields, by their names."""
    return {name: value for name in WORDS if (value := getattr(image, name))}


def known_rights(picture):
    """For a figure's form: the rights of an image, or of an upload, and that they were seen."""
    own, ends_at = picture.own_pages_only, picture.ends_at
    seen = rights_seen(own_pages_only=own, ends_at=ends_at)
    return {"own_pages_only": own, "ends_at": ends_at, "rights_seen": seen}


def rights_seen(*, own_pages_only, ends_at):
    """Rights in a hidden field: what comes back tells whether a person changed them."""
    return f"{own_pages_only:d} {minute(ends_at)}"


def minute(moment):
    """As far as it can be typed; "" for none."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") if moment else ""


def from_file(image):
    """From the file: Arnfeld, 12 May 2026 · Instructions: NO SALES. Or ""."""
    day = image.taken_on and date_format(image.taken_on, pgettext("a day", "j F Y"))
    parts = [", ".join(filter(None, [image.place, day]))]
    if image.instructions:
        parts.append(_("Instructions: %(words)s") % {"words": image.instructions})
    told = " · ".join(filter(None, parts))
    return _("From the file: %(what)s") % {"what": told} if told else ""


def for_scripts(image):
    """The same for a figure's form that is open while its picture arrives."""
    rights = known_rights(image)
    return {
        **known_words(image),
        "from_file": from_file(image),
        "place": image.place,
        "taken_on": image.taken_on.isoformat() if image.taken_on else "",
        "own_pages_only": rights["own_pages_only"],
        "ends_at": minute(image.ends_at) and f"{minute(image.ends_at)}Z",
        "rights_seen": rights["rights_seen"],
    }
