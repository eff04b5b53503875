"""Answers to programs; and a request that is sent again under its key is done once."""

import hashlib
import json
import re
from contextlib import contextmanager
from datetime import timedelta
from functools import wraps
from typing import NamedTuple

from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponse, HttpResponseNotModified
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Update, visible_images, writers_turn
from liveblog.publishing import drafting
from media.models import Image

from . import asking, shapes
from .models import Scope, Sending
from .problems import Problem, of_refusal

KEY = re.compile(r"[\x21-\x7e]{1,64}")
# As long as a sending is known again; and as long as one that never ended is waited for.
KNOWN_FOR = timedelta(hours=24)
UNDER_WAY_FOR = timedelta(minutes=1)
REFUSED = (
    *(publishing.Refusal, publishing.Paused, publishing.UnderWay),
    *(drafting.StaleDraft, drafting.NoLongerADraft),
)
About = Sending.About


class Done(NamedTuple):
    """What a verb has come to: the thing as it is now, and the status of the answer."""

    thing: Update | Blog | Image | None
    status: int = 200


class Facts(NamedTuple):
    """What the documentation says of a view."""

    scope: Scope
    changes: bool
    needs_version: bool


def reading(scope: Scope = Scope.READ):
    """A view that changes nothing, for tokens of this scope. It returns Told."""

    def decorate(view):
        @wraps(view)
        def asked(request, *args, **kwargs):
            _require(request, scope)
            return json_reply(request, view(request, *args, **kwargs))

        asked.facts = Facts(scope, changes=False, needs_version=False)
        return asked

    return decorate


def changing(scope: Scope, *, needs_version: bool = False):
    """A view that calls one verb and returns Done; its refusals are told as problems.

    `needs_version` is for the documentation: the view asks `asking.require_version`. Where it does
    not, a program may still name one, and `asking` holds it to that.
    """

    def decorate(view):
        @wraps(view)
        def asked(request, *args, **kwargs):
            _require(request, scope)
            try:
                with _sending(request) as (sending, before):
                    if before is not None:
                        return _again(request, before)
                    done = view(request, *args, **kwargs)
                    _keep(sending, done)
            except REFUSED as refusal:
                raise of_refusal(refusal) from refusal
            return reply_of(request, done)

        asked.facts = Facts(scope, changes=True, needs_version=needs_version)
        return asked

    return decorate


def require(request, scope: Scope) -> None:
    """Raises Problem where the token is not for this."""
    _require(request, scope)


def json_reply(request, told: shapes.Told, *, status: int = 200) -> HttpResponse:
    asked = request.headers.get("If-None-Match", "")
    if told.etag and told.etag in asked and request.method == "GET":
        return HttpResponseNotModified(headers={"ETag": told.etag})
    text = json.dumps(told.body, cls=DjangoJSONEncoder, ensure_ascii=False)
    reply = HttpResponse(text, status=status, content_type="application/json")
    if told.etag:
        reply.headers["ETag"] = told.etag
    return reply


def reply_of(request, done: Done) -> HttpResponse:
    """The thing as it is now; of what may not be read no more than its name; 204 for none."""
    thing, person = done.thing, request.auth.person
    if thing is None:
        return HttpResponse(status=204)
    if isinstance(thing, Update):
        thing = Update.objects.select_related("blog", "author").get(pk=thing.pk)
        told, where = (
            asking.told(thing, person),
            f"{thing.blog.slug}/updates/{thing.pk}",
        )
        where = f"/api/blogs/{where}"
    elif isinstance(thing, Blog):
        told = shapes.blog_told(thing, person)
        where = f"/api/blogs/{thing.slug}"
    else:
        told = shapes.Told(shapes.of_picture(thing))
        where = f"/api/pictures/{thing.name}"
    if Scope.READ not in request.auth.scopes or not _may_be_read(thing, person):
        told = shapes.Told(shapes.brief(told.body), told.etag)
    reply = json_reply(request, told, status=done.status)
    if done.status == 201:
        reply.headers["Location"] = where
    return reply


def _may_be_read(thing: Update | Blog | Image, person) -> bool:
    """What was taken back may be secret to who did so. One query of a draft."""
    if not isinstance(thing, Update) or not thing.is_draft:
        return True
    return asking.updates_to_read(thing.blog, person).filter(pk=thing.pk).exists()


def read_key(request) -> str | None:
    """The Idempotency-Key, or None. Raises Problem where it can be none."""
    key = request.headers.get("Idempotency-Key")
    if key is not None and not KEY.fullmatch(key):
        raise Problem("bad-request", "An Idempotency-Key has 1 to 64 letters of ASCII.")
    return key


# Below ----------------------------------------------------------------------------------


def _require(request, scope):
    if scope not in request.auth.scopes:
        raise Problem("scope", f"It would need the scope “{scope}”.")


@contextmanager
def _sending(request):
    """(the row of this sending, None), or (None, the one before it that was answered).

    Both are None without a key. Where the request fails, its key may be used again.
    """
    key = read_key(request)
    if key is None:
        yield None, None
        return
    sending, is_new = _claim(request.auth.person, key, _digest(request))
    if not is_new:
        yield None, sending
        return
    try:
        yield sending, None
    except BaseException:
        with writers_turn():
            Sending.objects.filter(pk=sending.pk, status=None).delete()
        raise


def _claim(person, key, digest) -> tuple[Sending, bool]:
    now = timezone.now()
    with writers_turn():
        Sending.objects.filter(at__lt=now - KNOWN_FOR).delete()
        try:
            with transaction.atomic():
                made = Sending.objects.create(
                    person=person, key=key, digest=digest, at=now
                )
                return made, True
        except IntegrityError:
            found = Sending.objects.filter(person=person, key=key).first()
        if found is None:  # it has failed in this very moment
            raise Problem("under-way")
        if found.digest != digest:
            raise Problem("key-reused")
        if found.status is not None:
            return found, False
        # Whoever sent it first may have died on the way; the verbs know it again by its key.
        old = Sending.objects.filter(pk=found.pk, at=found.at)
        if found.at > now - UNDER_WAY_FOR or not old.update(at=now):
            raise Problem("under-way")
        return found, True


def _digest(request) -> str:
    found = hashlib.sha256(f"{request.method} {request.path}\0".encode())
    if not request.takes_files:
        # Asked for its files first, it could not be read as it came.
        found.update(request.body)
        return found.hexdigest()
    for file in request.FILES.values():
        for piece in file.chunks():
            found.update(piece)
        file.seek(0)
    return found.hexdigest()


def _keep(sending, done: Done) -> None:
    if sending is None:
        return
    about = {Update: About.UPDATE, Blog: About.BLOG, Image: About.PICTURE}
    its = {
        "status": done.status,
        "about": about.get(type(done.thing), About.NOTHING),
        "number": done.thing and done.thing.pk,
    }
    with writers_turn():
        Sending.objects.filter(pk=sending.pk).update(**its)


def _again(request, before: Sending) -> HttpResponse:
    """The same answer, with the thing as it is now. Http404 where it may be read no more."""
    reply = reply_of(request, Done(_about(request, before), before.status or 200))
    reply.headers["Idempotency-Replayed"] = "true"
    return reply


def _about(request, before: Sending):
    person, found = request.auth.person, None
    if before.about == About.NOTHING:
        return None
    if before.about == About.PICTURE:
        found = visible_images(person).filter(pk=before.number).first()
    elif before.about == About.BLOG:
        found = asking.blogs_to_read(request).filter(pk=before.number).first()
    else:
        blogs = asking.blogs_to_read(request)
        update = Update.objects.filter(pk=before.number, blog__in=blogs).first()
        if update is not None:
            may = asking.updates_to_read(update.blog, person)
            found = may.filter(pk=update.pk).first()
    if found is None:
        raise Http404
    return found
