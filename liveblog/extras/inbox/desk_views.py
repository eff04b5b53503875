"""The page on which somebody says from where they write, and sees what came of it. One's own alone."""

from django.conf import settings
from django.contrib import messages
from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from liveblog.desk.access import signed_in
from liveblog.desk.focus import focus_first_error
from liveblog.models import Blog, Update, writers_turn

from . import channels
from .forms import BlogForm
from .mail_authentic import CAN_VERIFY
from .mailing import secret_address
from .models import Channel, Code, Message, Sender
from .room import MOST_WAITING
from .wire_asking import FULL
from .wire_models import Wire

SHOWN = 20
# Where a secret waits to be shown, once, to who has made it.
ADDRESS, CODE = "inbox_address", "inbox_code"
DISMISSED = "dismissed"
State = Message.State


@require_safe
@signed_in
def inbox(request):
    """Some ten queries at most."""
    return _page(request)


@require_POST
@signed_in
def take_my_mails(request):
    """From the address with which they sign in: it was confirmed by a mail."""
    _require_channel(Channel.MAIL)
    if not CAN_VERIFY:
        raise Http404
    address = request.user.email.lower()
    with writers_turn():
        Sender.objects.update_or_create(
            channel=Channel.MAIL,
            address=address,
            defaults={"person": request.user},
        )
    return redirect("inbox:inbox")


@require_POST
@signed_in
def new_address(request):
    """A secret address for one blog: whoever writes to it, writes as this person."""
    _require_channel(Channel.MAIL)
    form = BlogForm(request.POST, person=request.user)
    if not form.is_valid():
        return _page(request, address_form=form, status=422)
    with writers_turn():
        _made, secret = Sender.make_secret(request.user, form.cleaned_data["blog"])
    request.session[ADDRESS] = secret_address(secret)
    return redirect("inbox:inbox")


@require_POST
@signed_in
def new_code(request, name):
    """To be sent from a chat of theirs."""
    if channels.of(name) is None:
        raise Http404
    with writers_turn():
        code = Code.make(request.user, name)
    request.session[CODE] = [name, code]
    return redirect("inbox:inbox")


@require_POST
@signed_in
def set_blog(request, pk):
    """For which blog what comes from there is, where no message says otherwise."""
    sender = _own(request, Sender, pk)
    form = BlogForm(request.POST, person=request.user, may_be_none=not sender.digest)
    if form.is_valid():
        with writers_turn():
            its = Sender.objects.filter(pk=sender.pk)
            its.update(blog=form.cleaned_data["blog"])
        messages.success(request, _("Saved."))
        return redirect("inbox:inbox")
    return _page(request, failed={pk: form}, status=422)


@require_POST
@signed_in
def end(request, pk):
    """Nothing is taken in from there any more."""
    sender = _own(request, Sender, pk)
    with writers_turn():
        sender.delete()
    messages.success(request, _("Nothing is taken in from there any more."))
    return redirect("inbox:inbox")


@require_POST
@signed_in
def place(request, pk):
    """Say for which blog a message is that did not say it, and with it its album."""
    message = _own(request, Message, pk)
    form = BlogForm(request.POST, person=request.user)
    if not form.is_valid():
        return _page(request, unplaced={pk: form}, status=422)
    its = Message.objects.stuck_of(request.user).of_album(message)
    told = {"blog": form.cleaned_data["blog"], "next_at": timezone.now()}
    with writers_turn():
        its.update(state=State.WAITING, tries=0, problem="", **told)
    return redirect("inbox:inbox")


@require_POST
@signed_in
def dismiss(request):
    """All that waits for its person to say for which blog it is, or could not become a draft."""
    done = {"state": State.DONE, "content": {}, "problem": DISMISSED}
    with writers_turn():
        # As if there had been a draft: an edit brings none.
        stuck = Message.objects.stuck_of(request.user)
        stuck.update(**done, saved_at=timezone.now())
    return redirect("inbox:inbox")


# Below the views ------------------------------------------------------------------------


def _require_channel(name: str) -> None:
    if not channels.is_on(name):
        raise Http404


def _own(request, model, pk):
    """404 is the refusal."""
    return get_object_or_404(model.objects.filter(person=request.user), pk=pk)


def _page(request, *, status=200, address_form=None, failed=None, unplaced=None):
    person, its = request.user, settings.INBOX_CHANNELS
    for form in (address_form, *(failed or {}).values(), *(unplaced or {}).values()):
        if form is not None:
            focus_first_error(form)
    senders = list(Sender.objects.filter(person=person).select_related("blog"))
    for sender in senders:
        sender.form = (failed or {}).get(sender.pk) or BlogForm(
            initial={"blog": sender.blog.slug if sender.blog else ""},
            person=person,
            may_be_none=not sender.digest,
            auto_id=f"sender-{sender.pk}-%s",
        )
    code_for, code = request.session.pop(CODE, ["", ""])
    context = {
        "mail": its.get("mail"),
        "mail_senders": [each for each in senders if each.channel == Channel.MAIL],
        "can_take_my_mails": CAN_VERIFY
        and not any(each.address == person.email.lower() for each in senders),
        "chats": [
            {
                "name": name,
                "label": Channel(name).label,
                "to": its[name].get("number") or its[name].get("name"),
                "senders": [each for each in senders if each.channel == name],
                "code": code if name == code_for else "",
            }
            for name in channels.KINDS
            if name in its
        ],
        "new_address": request.session.pop(ADDRESS, ""),
        "address_form": address_form or BlogForm(person=person, auto_id="new-%s"),
        "came": _came(person, unplaced or {}),
        "has_stuck": Message.objects.stuck_of(person).exists(),
        "wires": _wires(person),
        "full": FULL,
        "most_waiting": MOST_WAITING,
    }
    return render(request, "liveblog/inbox/inbox.html", context, status=status)


def _wires(person):
    """With no blog where they do not write there any more."""
    theirs = Prefetch("blog", Blog.objects.writable_by(person))
    return Wire.objects.filter(person=person).prefetch_related(theirs)


def _came(person, unplaced):
    its = Message.objects.filter(person=person)
    found = list(its.select_related("blog", "update_made__blog")[:SHOWN])
    made = [message.update_made_id for message in found]
    shown = Update.objects.writable_by(person).filter(pk__in=made).values_list("pk")
    known = {pk for (pk,) in shown}
    for message in found:
        # What has come under an embargo since, or to Legal, is not told of here.
        message.draft = message.update_made if message.update_made_id in known else None
        if message.state in {State.ASKED, State.FAILED}:
            message.form = unplaced.get(message.pk) or BlogForm(
                person=person, auto_id=f"message-{message.pk}-%s"
            )
    return found
