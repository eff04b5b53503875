"""Where pictures are used, and who may see which: the questions that the library asks.

Who may see a text may see the pictures in it. A picture that nobody has used yet, or that
stands in colleagues' drafts alone, is seen by who brought it, and by editors. The desk
holds to this wherever it names one: in the library, in a figure's form, in its files.
"""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from accounts.models import User
from liveblog.kinds.figure.model import FigureBlock
from liveblog.kinds.recording.model import RecordingBlock
from media.models import Image, Recording, Upload

from .blog import Blog
from .portrait import Portrait
from .states import State
from .update import Update

# What is searched in: of the picture itself, and of what shows it.
OF_AN_IMAGE = ("caption", "credit", "alt", "place", "file_name")
OF_A_FIGURE = ("caption", "credit", "alt")
OF_A_HERO = ("hero_caption", "hero_credit", "hero_alt")
MAX_SEARCHED = 8  # words


def is_public_image(image: Image) -> bool:
    """Whether something that readers can see uses this image, and its time is not over."""
    return not image.has_ended and (
        image.figures.filter(
            update__state=State.PUBLISHED,
            update__blog__in=Blog.objects.public(),
        ).exists()
        or image.cards.filter(
            update__state=State.PUBLISHED,
            update__blog__in=Blog.objects.public(),
        ).exists()
        or image.heroes.public().exists()
        or image.portraits.filter(person__is_active=True).exists()
    )


def public_recordings() -> QuerySet[RecordingBlock]:
    """Those that readers may play at this moment, each with its recording."""
    public = RecordingBlock.objects.filter(
        update__state=State.PUBLISHED,
        update__blog__in=Blog.objects.public(),
        has_ended=False,
    )
    still = Q(ends_at=None) | Q(ends_at__gt=timezone.now())
    return public.filter(still).select_related("recording")


def visible_recordings(person: User) -> QuerySet[Recording]:
    """Their own, and those in what the desk shows them in full, as with pictures."""
    is_public = Q(
        update__state=State.PUBLISHED, update__blog__in=Blog.objects.shown_to(person)
    )
    drafts = Update.objects.drafts().shown_to_writer(person).values("pk")
    shown = RecordingBlock.objects.filter(is_public | Q(update__in=drafts))
    here = Q(uploaded_by=person) | Q(Exists(shown.filter(recording=OuterRef("pk"))))
    if person.is_editor:
        # Of what nobody uses, editors see all.
        secret = RecordingBlock.objects.filter(update__in=_secret_to(person))
        here |= Q(~Exists(secret.filter(recording=OuterRef("pk"))))
    return Recording.objects.filter(here)


def figures_of(image: Image) -> QuerySet[FigureBlock]:
    """All that show it, and those that wait for it though it is here, for a moment."""
    return FigureBlock.objects.filter(Q(image=image) | Q(upload__image=image))


def used_beyond(person: User) -> Q:
    """Of images: used, by words in any state, in a blog where this person may not write.

    What is said of the picture itself would reach readers of that blog.
    """
    writable = Blog.objects.writable_by(person).values("pk")
    others = Blog.objects.exclude(pk__in=writable)
    figures = FigureBlock.objects.filter(update__blog__in=others)
    here = OuterRef("pk")
    return (
        Q(Exists(figures.filter(image=here)))
        | Q(Exists(figures.filter(upload__image=here)))
        | Q(Exists(others.filter(hero_image=here)))
    )


def awaitable_uploads(person: User) -> QuerySet[Upload]:
    """Those that this person's figures may wait for: their own, and what already waits in
    an update that they write in, since an editor may have put it there. Editors: all."""
    if person.is_editor:
        return Upload.objects.all()
    waits = FigureBlock.objects.filter(upload=OuterRef("pk"), update__author=person)
    return Upload.objects.filter(Q(by=person) | Exists(waits))


def visible_figures(person: User) -> QuerySet[FigureBlock]:
    """In what is public, in one's own drafts, and in those of one's blogs on whose embargo one
    is named; editors see all of them, but what is under an embargo and secret to them."""
    if person.is_editor:
        return FigureBlock.objects.exclude(update__in=_secret_to(person))
    shown = Blog.objects.shown_to(person)
    is_public = Q(update__state=State.PUBLISHED, update__blog__in=shown)
    drafts = Update.objects.drafts().shown_to_writer(person).values("pk")
    return FigureBlock.objects.filter(is_public | Q(update__in=drafts))


def _secret_to(person: User) -> QuerySet[Update]:
    return Update.objects.secret_to(person).values("pk")


def visible_heroes(person: User) -> QuerySet[Blog]:
    """The blogs of which a person may see the picture at the top."""
    if person.is_editor:
        return Blog.objects.all()
    writable = Blog.objects.writable_by(person).values("pk")
    return Blog.objects.public() | Blog.objects.filter(pk__in=writable)


def link_pictures() -> QuerySet[Image]:
    """Other sites' own, beside links to them: public there, so who knows a name may use it."""
    return Image.objects.filter(is_of_link=True)


def images_to_show(person: User) -> QuerySet[Image]:
    """In words that this person may read: those of the library, and of links."""
    theirs = visible_images(person).values("pk")
    return Image.objects.filter(Q(is_of_link=True) | Q(pk__in=theirs))


def visible_images(person: User) -> QuerySet[Image]:
    """The library, as far as it is for this person."""
    return _visible(person).filter(is_of_link=False)


def _visible(person: User) -> QuerySet[Image]:
    here = OuterRef("pk")
    if person.is_editor:
        # A picture of secret updates alone: of what nobody uses, editors see all.
        secret = FigureBlock.objects.filter(update__in=_secret_to(person))
        elsewhere = (
            Q(uploaded_by=person)
            | Exists(visible_figures(person).filter(image=here))
            | Exists(Blog.objects.filter(hero_image=here))
            | Exists(Portrait.objects.filter(image=here))
        )
        return Image.objects.filter(~Exists(secret.filter(image=here)) | elsewhere)
    return Image.objects.filter(
        Q(uploaded_by=person)
        | Exists(visible_figures(person).filter(image=here))
        | Exists(visible_heroes(person).filter(hero_image=here))
    )


def known_images(person: User) -> QuerySet[Image]:
    """Of which a person may read what the file says, and its name: their own, and those
    that no blog uses in which they do not write. Of others they see what readers see.

    Not those in any blog of theirs: they could put a picture there to read it.
    """
    if person.is_editor:
        return visible_images(person)
    theirs = visible_images(person).filter(~used_beyond(person))
    return Image.objects.filter(Q(uploaded_by=person) | Q(pk__in=theirs.values("pk")))


def found_images(
    images: QuerySet[Image], text: str, *, person: User
) -> QuerySet[Image]:
    """Those of which every word stands somewhere in what is said of them.

    Also where it is shown. As far as this person may see either.
    """
    known = Q(pk__in=known_images(person).values("pk"))
    for word in text.split()[:MAX_SEARCHED]:
        figures = visible_figures(person).filter(_has(word, OF_A_FIGURE))
        heroes = visible_heroes(person).filter(_has(word, OF_A_HERO))
        people = User.objects.filter(byline__icontains=word)
        images = images.filter(
            (known & _has(word, OF_AN_IMAGE))
            | Q(uploaded_by__in=people.values("pk"))
            | Q(pk__in=figures.filter(image__isnull=False).values("image"))
            | Q(pk__in=heroes.filter(hero_image__isnull=False).values("hero_image"))
        )
    return images


def _has(word, names):
    found = Q()
    for name in names:
        found |= Q(**{f"{name}__icontains": word})
    return found
