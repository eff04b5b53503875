"""Who may enter the desk."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from accounts import second_factors
from liveblog import publishing
from liveblog.models import Blog, Update

from . import let_in
from .kept_words import words_in

RETRY_AFTER_SECONDS = 5
# What is being published already is live in a moment.
UNDER_WAY_SECONDS = 1


def signed_in(view):
    """`login_required`, which would lose what a signed-out person has just sent.

    What sends something without a session gets a page with the words that were in it, and
    the way to sign in; everything else is sent to sign in at once.
    """
    guarded = login_required(view)

    @wraps(view)
    def checked(request, *args, **kwargs):
        sends = request.method not in {"GET", "HEAD"}
        if sends and not request.user.is_authenticated:
            return keep_words(request, status=401)
        if request.user.is_authenticated:
            if _is_anothers_page(request):
                return keep_words(request, status=403)
            if second_factors.is_owed(request.user):
                return _led_to_second_factor(request)
        try:
            return guarded(request, *args, **kwargs)
        except AddressChanged as changed:
            return _at_new_address(request, changed.blog)
        except publishing.NeedsReview:
            # What has no way to the editors of its own, such as an alt text that was owed.
            return keep_words(request, status=409)
        except (publishing.NotAllowed, Blog.DoesNotExist):
            # Demoted, or no longer a member, since the page was loaded. Or the blog, which was
            # a rehearsal, was wiped since this request has read it.
            return keep_words(request, status=404)
        except publishing.Paused as refusal:
            return keep_words(request, status=423, pause=refusal.pause)
        except OperationalError:
            # SQLite's writer did not get its turn, or PostgreSQL is restarting.
            return _told_to_come_again(request, RETRY_AFTER_SECONDS)
        except publishing.UnderWay:
            # The same words are being published by an earlier request.
            return _told_to_come_again(request, UNDER_WAY_SECONDS)

    return checked


def _led_to_second_factor(request):
    """Before anything else of the desk; what was sent meanwhile is given back.

    A page that asks by itself gets nothing: it must not leave what is being typed in it.
    """
    if request.method not in {"GET", "HEAD"}:
        return keep_words(request, status=428)
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204)
    return redirect(f"{reverse('mfa_index')}?needed=1")


def _told_to_come_again(request, seconds):
    reply = keep_words(request, status=503)
    reply.headers["Retry-After"] = seconds
    return reply


def _is_anothers_page(request):
    """Somebody else has signed in since, in another tab: nothing goes out as theirs."""
    person = request.headers.get("Desk-Person")
    return bool(person) and person != str(request.user.pk)


def keep_words(request, *, status, **more):
    """The words of a refused POST, to be copied: nothing typed is lost."""
    return _kept(request, words_in(request.POST), status=status, **more)


def without_words(request, *, status):
    """The same page for a body that was not read, or not to its end: it is not asked for.

    The connection is closed: what is still under way on it is no other request.
    """
    reply = _kept(request, [], status=status)
    reply.headers["Connection"] = "close"
    if status == 503:
        reply.headers["Retry-After"] = RETRY_AFTER_SECONDS
    return reply


def _kept(request, words, *, status, **more):
    user = getattr(request, "user", None)
    is_signed_in = user is not None and user.is_authenticated
    context = {"words": words, "is_signed_in": is_signed_in, "status": status}
    context |= more
    return render(request, "liveblog/desk/kept.html", context, status=status)


class AddressChanged(Exception):
    """A page was asked for at an address that the blog had before."""

    def __init__(self, blog: Blog):
        super().__init__(f"{blog} is at {blog.slug}")
        self.blog = blog


def blog_at(blogs, slug, request=None):
    """The one of these at this address, or the one that had it before; 404 if there is none.

    Who has a page open, or words on a device, goes on when the address changes. Raises
    AddressChanged for a request that loads a page: `signed_in` leads it on.
    """
    try:
        return blogs.get(slug=slug)
    except Blog.DoesNotExist:
        blog = get_object_or_404(blogs, former_addresses__slug=slug)
    if request is not None and _loads_a_page(request):
        raise AddressChanged(blog)
    return blog


def _loads_a_page(request):
    is_read = request.method in {"GET", "HEAD"} and "HX-Request" not in request.headers
    # Without this header it is no browser of today, whose `fetch` follows us anyway.
    return is_read and request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate"


def _at_new_address(request, blog):
    """The same page where the blog is now. It says where it was asked for: what a device
    keeps of the old address goes on at the new one (context.py)."""
    match = request.resolver_match
    address = reverse(match.view_name, kwargs=match.kwargs | {"slug": blog.slug})
    asked = request.GET.copy()
    asked["was"] = match.kwargs["slug"]
    return redirect(f"{address}?{asked.urlencode()}")


def writable_blog(request, slug, *, only=()):
    """A blog in which this person may write; 404 is the refusal.

    `only`: the fields to read, instead of all seventy, for what a desk asks every second.
    """
    blog = blog_at(Blog.objects.writable_by(request.user).only(*only), slug, request)
    let_in.remember(request, slug, blog)
    return blog


def editable_blog(request, slug):
    """A blog that this person may change, which takes an editor; 404 is the refusal."""
    return blog_at(Blog.objects.editable_by(request.user), slug, request)


def writable_update(request, slug, pk):
    """A public update that this person may change, in a blog where they may write."""
    blog = writable_blog(request, slug)
    updates = blog.updates.ever_public().writable_by(request.user)
    return _with_blog(get_object_or_404(updates, pk=pk), blog)


def update_with_history(request, slug, pk):
    """An update of which this person may read all that it ever said."""
    blog = blog_at(Blog.objects.readable_by(request.user), slug, request)
    updates = blog.updates.with_history_for(request.user)
    return _with_blog(get_object_or_404(updates, pk=pk), blog)


def editable_update(request, slug, pk):
    """A public update that this person may pin or mark, which takes an editor."""
    blog = editable_blog(request, slug)
    return _with_blog(get_object_or_404(blog.updates.ever_public(), pk=pk), blog)


def writable_draft(request, blog, pk):
    """This person's draft in this blog, or, for an editor, anybody's."""
    drafts = blog.updates.drafts().writable_by(request.user)
    return _with_blog(get_object_or_404(drafts, pk=pk, corrects=None), blog)


def own_copies(request, blog):
    """What this person, and nobody else, has typed in this blog and not sent yet."""
    copies = blog.working_copies.by(request.user).unsent()
    return copies.select_related("update").newest_first()


def _with_blog(update: Update, blog: Blog):
    if update.blog_id != blog.pk:
        raise Http404
    update.blog = blog
    return update
