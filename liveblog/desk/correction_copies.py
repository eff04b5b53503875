"""Which of a person's working copies of one correction a composer writes in.

Mostly there is one, under the ordinary key of that correction. Who wrote in one draft in several
tabs has several once it is live. A composer of any other than the ordinary one names it in all
addresses that it sends to. In a field it would be among what was typed, be kept with that on a
device, and be put back into another composer.
"""

import re

from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse

from liveblog.models import WorkingCopy
from liveblog.publishing import autosave

from .access import own_copies
from .composer import Composition
from .lines import CorrectionForm

NUMBER = re.compile("[0-9]{1,15}")
ORDINARY = 0  # the number of none


def opened_copy(request, update):
    """The working copy that this address names; without a name, or where that one is gone,
    the one that was kept last, if any. 404 for a colleague's."""
    mine = own_copies(request, update.blog).filter(update=update)
    return _named(request, update, mine) or mine.first()


def reopened_correction(copy, *, person):
    composition = Composition.reopened(copy, person=person, form=CorrectionForm)
    if not copy.value("seen_revision"):
        # Typed in a draft that a colleague has published: who sends it sees first what is live.
        change = CorrectionForm.Change.ADDED
        composition.lines.initial |= {"seen_revision": 0, "change": change}
    return composition


def open_it(copy):
    """Leads to the composer of this correction of a public update, with this copy in it."""
    address = reverse("desk:edit_update", args=[copy.blog.slug, copy.update.pk])
    return redirect(f"{address}?copy={_number_of(copy)}")


def key_of(request, update):
    """The key under which the composer that has sent this is kept. 404 for a colleague's."""
    if "copy" not in request.GET:
        return autosave.correction_key(update)
    mine = WorkingCopy.objects.by(request.user).filter(update=update)
    copy = _named(request, update, mine)
    # Gone, once it was emptied or discarded in another tab: what is typed then is its own, too.
    return copy.key if copy else _numbered_key(request, update)


def query_of(request, update, copy=None):
    """What the composer adds to its addresses: `?copy=7`; "" for the ordinary one.

    For one that has just been opened with this copy, or that was sent and comes back.
    """
    if request.method == "POST":
        return f"?copy={_number_in(request)}" if "copy" in request.GET else ""
    number = _number_of(copy) if copy else ORDINARY
    return f"?copy={number}" if number != ORDINARY else ""


def _named(request, update, copies):
    if "copy" not in request.GET:
        return None
    number = _number_in(request)
    # Kept anew after it was emptied, it is another row.
    key = _numbered_key(request, update)
    found = copies.filter(Q(pk=number) | Q(key=key)).first()
    others = WorkingCopy.objects.exclude(person=request.user)
    if found is None and others.filter(pk=number).exists():
        raise Http404
    return found


def _number_in(request):
    number = request.GET["copy"]
    if not NUMBER.fullmatch(number):
        raise Http404
    return int(number)


def _numbered_key(request, update):
    number = _number_in(request)
    ordinary = autosave.correction_key(update)
    return ordinary if number == ORDINARY else f"{ordinary}-{number}"


def _number_of(copy):
    """Its own, but for the ordinary one; kept anew, it has the number that it had before."""
    ordinary = autosave.correction_key(copy.update)
    if copy.key == ordinary:
        return ORDINARY
    before, _, number = copy.key.rpartition("-")
    return int(number) if before == ordinary and number.isdecimal() else copy.pk
