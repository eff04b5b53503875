"""Blogs: which there are, a new one, its words, and an editor's verbs on it."""

from django.conf import settings
from django.http import QueryDict
from ninja import Router

from liveblog import publishing
from liveblog.desk.forms import BlogForm, NewBlogForm
from liveblog.desk.questions import ClosingForm, PauseForm
from liveblog.models import Blog

from . import asking, schemas, shapes
from .models import Scope
from .problems import Problem
from .replies import Done, changing, reading
from .valid import valid

router = Router(tags=["Blogs"])
A_PAGE = 20
RUN = schemas.BlogOut | schemas.BlogBriefOut
CHANGED = {200: RUN}


@router.get("", response={200: schemas.BlogsOut})
@reading()
def list_blogs(
    request,
    before: schemas.Before = None,
):
    """The blogs in which you write, the newest first."""
    found, person = asking.blogs_to_read(request), request.auth.person
    if before is not None:
        found = found.filter(pk__lt=before)
    page = list(found.order_by("-pk")[: A_PAGE + 1])
    told = [shapes.of_blog(blog, person) for blog in page[:A_PAGE]]
    more = page[A_PAGE - 1].pk if len(page) > A_PAGE else None
    return shapes.Told({"blogs": told, "before": more})


@router.get("/{slug}", response={200: schemas.BlogOut})
@reading()
def read_blog(request, slug: schemas.Slug):
    """One blog."""
    blog = asking.blog_to_read(request, slug)
    return shapes.blog_told(blog, request.auth.person)


@router.post("", response={201: RUN})
@changing(Scope.RUN)
def prepare_blog(request, body: schemas.NewBlogIn):
    """Make a blog that only the desk sees. Who is no editor writes in it alone."""
    if not request.auth.is_for_all_blogs:
        raise Problem("scope", "This token is for certain blogs alone.")
    person = request.auth.person
    told = body.model_dump()
    told["time_zone"] = body.time_zone or settings.TIME_ZONE_OF_NEWSROOM
    told["is_rehearsal"] = "on" if body.is_rehearsal else ""
    form = NewBlogForm(_form_data(told), person=person)
    valid(form)
    return Done(publishing.prepare_blog(by=person, **form.fields_of_blog()), 201)


@router.patch("/{slug}", response=CHANGED)
@changing(Scope.RUN)
def change_blog(request, slug: schemas.Slug, body: schemas.BlogIn):
    """Change what a blog says of itself, in one revision. What is left out stays as it is.

    Introduction and summary are plain text: a blank line makes a paragraph.
    """
    blog, person = asking.blog_to_run(request, slug), request.auth.person
    told = {
        name: value or "" for name, value in body.model_dump(exclude_unset=True).items()
    }
    told |= {f"{name}-html": "" for name in ("introduction", "summary") if name in told}
    form = BlogForm(
        _as_typed(blog, person, told), blog=blog, person=person, section="story"
    )
    valid(form)
    its = {"by": person, "seen": form.standing()}
    publishing.edit_blog(blog, **its, **form.public_changes(blog.hero_image))
    return Done(blog)


@router.post("/{slug}/go-live", response=CHANGED)
@changing(Scope.RUN)
def go_live(request, slug: schemas.Slug):
    """Show a prepared blog to readers. One that was withdrawn is brought back at the desk."""
    blog = asking.blog_to_run(request, slug)
    if blog.is_withdrawn:
        raise Problem("not-possible", "It was withdrawn: the desk brings it back.")
    publishing.go_live(blog, by=request.auth.person)
    return Done(blog)


@router.post("/{slug}/close", response=CHANGED)
@changing(Scope.RUN)
def close_blog(request, slug: schemas.Slug, body: schemas.ClosingIn):
    """End a live blog."""
    said = valid(ClosingForm(body.model_dump()))
    return _run(request, slug, publishing.close, message=said["message"])


@router.post("/{slug}/reopen", response=CHANGED)
@changing(Scope.RUN)
def reopen_blog(request, slug: schemas.Slug):
    """Resume a closed blog."""
    return _run(request, slug, publishing.reopen)


@router.post("/{slug}/pause", response=CHANGED)
@changing(Scope.RUN)
def pause_blog(request, slug: schemas.Slug, body: schemas.PauseIn):
    """Let nothing new go before readers of this blog, until it is resumed."""
    said = valid(PauseForm(body.model_dump()))
    its = {"takes_lock": False, "reason": said["reason"]}
    return _run(request, slug, publishing.pause, **its)


@router.post("/{slug}/resume", response=CHANGED)
@changing(Scope.RUN)
def resume_blog(request, slug: schemas.Slug):
    """Let publishing in this blog go on; a pause of all blogs holds on."""
    return _run(request, slug, publishing.resume, takes_lock=False)


# Below the views ------------------------------------------------------------------------


def _run(request, slug, verb, *, takes_lock=True, **said):
    blog = asking.blog_to_run(request, slug, takes_lock=takes_lock)
    verb(blog, by=request.auth.person, **said)
    return Done(blog)


def _form_data(told: dict) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, value in told.items():
        data[name] = str(value)
    return data


def _as_typed(blog: Blog, person, told: dict) -> QueryDict:
    """The section "story" as its page would send it: all that stands there, and these."""
    form = BlogForm(blog=blog, person=person, section="story")
    data = _form_data({"section": "story"})
    for name in form.fields:
        stands = form.initial.get(name)
        stands = "" if stands is None else str(stands)
        data[form.add_initial_prefix(name)] = stands
        data[name] = told.get(name, stands)
    return data
