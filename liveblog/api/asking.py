"""What a program may touch: what its person may, and of that what its token is for.

Http404 is the refusal, as at the desk.
"""

from django.db.models import Q
from django.shortcuts import get_object_or_404

from liveblog.desk.access import blog_at
from liveblog.kinds import MODELS
from liveblog.models import Blog, Review, State, Update

from .models import Scope
from .problems import Problem
from .shapes import Told, blog_told, etag_of, of_update


def blog_to_read(request, slug) -> Blog:
    return blog_at(blogs_to_read(request), slug)


def blogs_to_read(request):
    token = request.auth
    return token.narrow(Blog.objects.readable_by(token.person))


def blog_to_write(request, slug) -> Blog:
    token = request.auth
    return blog_at(token.narrow(Blog.objects.writable_by(token.person)), slug)


def blog_to_run(request, slug, *, takes_lock: bool = True) -> Blog:
    """`takes_lock`: whether the verb that is called on it changes the blog under its lock."""
    token = request.auth
    blog = blog_at(token.narrow(Blog.objects.editable_by(token.person)), slug)
    if takes_lock:
        hold_to_version(request, blog)
    else:
        _refuse_stale(request, blog)
    return blog


def updates_to_read(blog: Blog, person):
    """Drafts as the desk shows them to this person, and of what was withdrawn the tombstone."""
    found = _not_secret(blog.updates.readable_by(person), person)
    if person.is_editor:
        return found
    shown = blog.updates.shown_to_writer(person).values("pk")
    may = Q(state__in=[State.PUBLISHED, State.WITHDRAWN]) | Q(pk__in=shown)
    if person.is_legal:
        may |= Q(review__in=[Review.SUBMITTED, Review.HELD])
    return found.filter(may)


def update_to_read(request, slug, pk) -> Update:
    blog = blog_to_read(request, slug)
    return _one_of(updates_to_read(blog, request.auth.person), blog, pk)


def public_update(request, slug, pk) -> Update:
    """One that this person may change, and that is or was public. Raises Problem of a draft."""
    update = _to_write(request, slug, pk)
    if update.is_draft:
        raise Problem("not-public")
    hold_to_version(request, update)
    return update


def draft(request, slug, pk) -> Update:
    """One that this person may write in. Raises Problem of what is public, or proposed."""
    update = _to_write(request, slug, pk)
    if not update.is_draft or update.corrects_id:
        raise Problem("not-a-draft")
    return update


def copies_beyond(request, update: Update) -> set[int]:
    """The keys of its copies in blogs that the token is not for."""
    token = request.auth
    if token.is_for_all_blogs:
        return set()
    keys = Update.objects.keys_of_all_copies(update, in_editions=False)
    here = token.narrow(Blog.objects.all()).values("pk")
    beyond = Update.objects.filter(pk__in=keys).exclude(blog__in=here)
    return set(beyond.values_list("pk", flat=True))


def own_submission(request, slug, pk) -> Update:
    """A draft, or a proposed correction, that this person may write in. Raises Problem."""
    update = _to_write(request, slug, pk)
    if not update.is_draft:
        raise Problem("not-waiting")
    hold_to_version(request, update)
    return update


def waiting(request, slug, pk) -> Update:
    """What was submitted, of those who decide on it: editors, and Legal."""
    blog = blog_to_read(request, slug)
    person = request.auth.person
    if not (person.is_editor or person.is_legal):
        found = blog.updates.none()
    else:
        found = updates_to_read(blog, person).select_related("submitted_by")
    return _one_of(found, blog, pk)


def require_version(request, update: Update) -> None:
    """That by If-Match the program names the version that there is. Raises Problem."""
    if "If-Match" not in request.headers:
        raise Problem("if-match")
    hold_to_version(request, update)


def hold_to_version(request, thing: Update | Blog) -> None:
    """The same where it names one: as HTTP has it, nothing is done to another. Raises Problem.

    The verb asks again under the lock: somebody may come in between.
    """
    _refuse_stale(request, thing)
    if "*" in _named(request):
        return
    if isinstance(thing, Blog):
        thing.check_once_locked(lambda: _refuse_stale(request, thing))
    else:
        thing.blog.check_once_locked(lambda: _refuse_stale_now(request, thing))


def _refuse_stale_now(request, update: Update) -> None:
    """Of what is gone the verb says so itself."""
    now = Update.objects.filter(pk=update.pk).select_related("blog", "author").first()
    if now is not None:
        _refuse_stale(request, now)


def _named(request) -> list[str]:
    asked = request.headers.get("If-Match", "*")
    # What has compressed an answer on the way has made its ETag a weak one.
    return [each.strip().removeprefix("W/") for each in asked.split(",")]


def _refuse_stale(request, thing: Update | Blog) -> None:
    named = _named(request)
    if "*" in named:
        return
    is_blog, person = isinstance(thing, Blog), request.auth.person
    etag = blog_told(thing, person).etag if is_blog else etag_of(thing)
    if etag in named:
        return
    now = None
    if Scope.READ in request.auth.scopes:
        now = blog_told(thing, person) if is_blog else told(thing, person)
    raise Problem("stale", now=now)


def told(update: Update, person) -> Told:
    return Told(of_update(update, person), etag_of(update))


def hold_blocks(updates: list[Update]) -> list[Update]:
    """The same updates with their blocks: one query for each kind, however many they are."""
    found: dict[int, list] = {update.pk: [] for update in updates}
    for model in MODELS.values():
        rows = model._default_manager.filter(update__in=list(found))
        for block in rows.select_related(*(model.relations or [None])):
            found[block.update_id].append(block)
    for update in updates:
        update.held_blocks = sorted(found[update.pk], key=lambda b: b.position)
    return updates


def _to_write(request, slug, pk) -> Update:
    blog, person = blog_to_write(request, slug), request.auth.person
    return _one_of(_not_secret(blog.updates.writable_by(person), person), blog, pk)


def _not_secret(found, person):
    """Released by mistake and taken back, it is as secret as it was."""
    secret = Update.objects.secret_to(person).values("pk")
    return found.exclude(became__in=secret)


def _one_of(updates, blog, pk) -> Update:
    update = get_object_or_404(updates.select_related("author"), pk=pk)
    update.blog = blog
    return update
