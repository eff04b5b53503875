"""Pictures, what waits for a decision, search, and oneself."""

from datetime import UTC, datetime, timedelta
from typing import Literal

from django.core.exceptions import ValidationError
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404
from ninja import File, Router
from ninja.files import UploadedFile

from liveblog import publishing
from liveblog.desk.known import hide_words_of_files
from liveblog.desk.library import Search
from liveblog.desk.review_forms import NoteForm
from liveblog.desk.search import SearchForm, found_page
from liveblog.models import Update, found_images, visible_images
from media.decoder_slots import Busy
from media.uploads import store_image

from . import asking, schemas, shapes
from .models import Scope
from .problems import Problem
from .replies import Done, changing, reading
from .shapes import Told
from .valid import valid

pictures = Router(tags=["Pictures"])
review = Router(tags=["Review"])
rest = Router(tags=["Search and oneself"])
A_PAGE = 24
IN_QUEUE = 20
EPOCH, MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)
ONE = "/{slug}/updates/{pk}"
DECIDED = {200: schemas.UpdateOut | schemas.UpdateBriefOut}


# Pictures -------------------------------------------------------------------------------


@pictures.get("", response={200: schemas.PicturesOut})
@reading()
def list_pictures(
    request,
    q: schemas.Line = "",
    before: schemas.Before = None,
):
    """The pictures that you may use, the newest first."""
    person = request.auth.person
    images = found_images(
        _pictures_of(request), Search.of({"q": q}).text, person=person
    )
    if before is not None:
        images = images.filter(pk__lt=before)
    page = list(images.order_by("-pk")[: A_PAGE + 1])
    shown = page[:A_PAGE]
    hide_words_of_files(shown, person)
    more = shown[-1].pk if len(page) > A_PAGE else None
    told = [shapes.of_picture(image) for image in shown]
    return Told({"pictures": told, "before": more})


@pictures.get("/{name}", response={200: schemas.PictureOut})
@reading()
def read_picture(request, name: schemas.PictureName):
    """One picture."""
    image = get_object_or_404(_pictures_of(request), name=name)
    hide_words_of_files([image], request.auth.person)
    return Told(shapes.of_picture(image))


@pictures.post("", response={201: schemas.PictureOut | schemas.PictureBriefOut})
@changing(Scope.WRITE)
def add_picture(request, file: UploadedFile = File(...)):  # noqa: B008 as ninja wants it
    """Send a picture of at most 40 MB, whole. It is in an update once a figure names it.

    What its file says of caption, credit and alt text is offered back.
    """
    try:
        return Done(store_image(file, by=request.auth.person), 201)
    except Busy:
        raise Problem("busy") from None
    except ValidationError as error:
        told = [("#/file", sentence) for sentence in error.messages]
        raise Problem("not-valid", errors=told) from None


def _pictures_of(request):
    """A token for certain blogs sees what its person has sent, and no library of all blogs."""
    token = request.auth
    images = visible_images(token.person)
    return images if token.is_for_all_blogs else images.filter(uploaded_by=token.person)


# Review ---------------------------------------------------------------------------------


@review.get("/review", response={200: schemas.UpdatesOut})
@reading()
def list_review(request, before: schemas.Before = None):
    """What waits for a decision of yours, or of an editor’s: a page of it, the oldest first."""
    person = request.auth.person
    waiting = Update.objects.waiting_for(person)
    waiting = waiting.filter(blog__in=asking.blogs_to_read(request).values("pk"))
    # What Legal holds nobody need have submitted.
    waiting = waiting.annotate(since=Coalesce("submitted_at", "created_at"))
    waiting = waiting.order_by("since", "pk").select_related("blog", "author")
    if before is not None:
        # A time: what stood last on the page above may be decided by now.
        waiting = waiting.filter(since__gt=EPOCH + before * MICROSECOND)
    found = list(waiting[: IN_QUEUE + 1])
    more = None
    if len(found) > IN_QUEUE:
        last = found[IN_QUEUE - 1].since
        found = list(waiting.filter(since__lte=last))  # and others of that moment
        more = (last - EPOCH) // MICROSECOND
    told = [shapes.of_update(each, person) for each in asking.hold_blocks(found)]
    return Told({"updates": told, "before": more})


@review.post(f"/blogs{ONE}/approve", response=DECIDED)
@changing(Scope.REVIEW, needs_version=True)
def approve_update(request, slug: schemas.Slug, pk: schemas.Id):
    """Publish what was submitted, as its author; or correct the public update by it.

    Of what is under an embargo its time is approved.
    """
    draft, its = _waiting(request, slug, pk)
    return Done(publishing.approve(draft, **its))


@review.post(f"/blogs{ONE}/send-back", response=DECIDED)
@changing(Scope.REVIEW, needs_version=True)
def send_back_update(request, slug: schemas.Slug, pk: schemas.Id, body: schemas.NoteIn):
    """Give it back to who submitted it, with what is to be changed."""
    draft, its = _waiting(request, slug, pk)
    note = valid(NoteForm(body.model_dump()))["note"]
    publishing.send_back(draft, note=note, **its)
    return Done(draft)


def _waiting(request, slug, pk):
    draft = asking.waiting(request, slug, pk)
    asking.require_version(request, draft)
    return draft, {"by": request.auth.person, "seen": draft.saved_at.isoformat()}


# Search, and oneself ----------------------------------------------------------------------


@rest.get("/search", response={200: schemas.SearchOut})
@reading()
def search(
    request,
    q: schemas.Line = "",
    speaker: schemas.Name = "",
    label: schemas.Label = "",
    blog: schemas.Slug | None = None,
    state: Literal["", "published", "draft", "withdrawn"] = "",
    before: schemas.Place = None,
):
    """Updates that have these words, over all blogs, the newest first."""
    person = request.auth.person
    if not request.auth.is_for_all_blogs:
        if blog is None:
            raise Problem("scope", "This token is for certain blogs: name one.")
        asking.blog_to_read(request, blog)
    asked = {"q": q, "speaker": speaker, "label": label, "state": state}
    form = SearchForm(
        asked | {"blog": blog or "", "before": before or ""}, person=person
    )
    valid(form)
    hits, has_more = found_page(form)
    told = [_of_hit(hit) for hit in hits]
    more = str(hits[-1].entry.number) if has_more else None
    return Told({"hits": told, "before": more})


def _of_hit(hit):
    update = hit.update
    return {
        "id": update.pk,
        "blog": update.blog.slug,
        "state": update.state,
        "heading": hit.entry.heading,
        "excerpt": hit.plain_excerpt,
    }


@rest.get("/me", response={200: schemas.MeOut})
@reading()
def read_me(request):
    """Whose token this is, and what it is for."""
    token = request.auth
    slugs = None
    if not token.is_for_all_blogs:
        slugs = list(token.blogs.order_by("slug").values_list("slug", flat=True))
    return Told(
        {
            "id": token.person.pk,
            "byline": str(token.person),
            "role": token.person.role,
            "token": token.name,
            "scopes": token.scopes,
            "blogs": slugs,
            "expires": token.expires_at,
        }
    )
