"""Where a wire sends its items: by a token of the API, into one blog."""

from functools import wraps

from django.http import JsonResponse
from django.views.decorators.http import require_POST

from liveblog.api import asking, problems
from liveblog.api.bearer import Bearer
from liveblog.api.models import Scope
from liveblog.api.problems import Problem
from liveblog.api.replies import require

from . import wire as ninjs
from .channels.asking import read_json
from .incoming import Full, Odd
from .models import Channel
from .room import MOST_WAITING, RETRY_AFTER_SECONDS, Room
from .taking import take_all

MOST_ITEMS = 100
ACCEPTED = 202


def by_token(view):
    """`request.auth` is the token, which may write. What is refused is told as the API does."""

    @wraps(view)
    def asked(request, *args, **kwargs):
        try:
            kind, _space, secret = request.headers.get("Authorization", "").partition(
                " "
            )
            if kind.lower() != "bearer":
                raise Problem("no-token")
            request.auth = Bearer().authenticate(request, secret.strip())
            require(request, Scope.WRITE)
            return view(request, *args, **kwargs)
        except Full:
            detail = f"{MOST_WAITING} items wait in the newsroom."
            return problems.reply("too-often", detail, seconds=RETRY_AFTER_SECONDS)
        except Odd:
            return problems.reply("bad-request", "The body is no JSON.")
        except Problem as problem:
            its = {n: getattr(problem, n) for n in ("errors", "now", "seconds")}
            return problems.reply(problem.kind, problem.detail, **its)

    return asked


@require_POST
@by_token
def wire(request, slug):
    """One item, or a list of them in `items`: drafts of the token's person once the worker sees them.

    With `?state=submitted` they wait for the editors. Sent again, an item of the same version does
    nothing; a later one changes its draft, and a cancelled one takes it back. 429 where too many wait:
    all of it can be sent again.
    """
    blog, person = asking.blog_to_write(request, slug), request.auth.person
    items = ninjs.items_of(read_json(request))
    if len(items) > MOST_ITEMS:
        raise Problem("too-large", f"At most {MOST_ITEMS} items.")
    submits = request.GET.get("state") == "submitted"
    read = [ninjs.read(item, submits=submits) for item in items]
    found = [each for each in read if each]
    room = Room(person, Channel.WIRE)
    count = take_all(found, person=person, blog=blog, room=room)
    reply = {
        "taken": count,
        "known": len(found) - count,
        "odd": len(read) - len(found),
    }
    return JsonResponse(reply, status=ACCEPTED)
