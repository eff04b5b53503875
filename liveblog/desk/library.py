"""What the library shows of pictures: a page of them, or all about one."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from liveblog import publishing
from liveblog.markup import safe_text
from liveblog.models import (
    Blog,
    Update,
    found_images,
    visible_figures,
    visible_heroes,
    visible_images,
)
from media.models import Image

from .composer import blank_block
from .known import hide_words_of_files

SHOWN = 24
MAX_QUERY = 200
USES_SHOWN = 100
BLOGS_OFFERED = 12
SAID = ("caption", "credit", "alt")


@dataclass(frozen=True)
class Search:
    """What is looked for: words, and whether among one's own pictures alone."""

    text: str = ""
    is_mine: bool = False

    @classmethod
    def of(cls, data):
        text = data.get("q", "")[:MAX_QUERY]
        try:
            text = safe_text.plain_line(text)
        except ValidationError:
            text = ""  # what cannot be stored, PostgreSQL cannot even be asked for
        return cls(text, data.get("mine") == "1")

    @property
    def query(self):
        """As it stands in an address, with its question mark; "" where all are asked for."""
        asked = {"q": self.text, "mine": "1" if self.is_mine else ""}
        words = urlencode({name: value for name, value in asked.items() if value})
        return f"?{words}" if words else ""


def library_context(person, search, *, before=None, usable=False):
    """A page of the library, newest first. At most five queries, whatever
    its length.

    `usable`: without those whose time is over.
    """
    images = usable_images(person) if usable else visible_images(person)
    images = images.select_related("uploaded_by")
    if search.is_mine:
        images = images.filter(uploaded_by=person)
    images = found_images(images, search.text, person=person)
    if before is not None:
        images = images.filter(pk__lt=before)
    found = list(images.order_by("-pk")[: SHOWN + 1])
    images = _told(found[:SHOWN], person)
    return {
        "images": images,
        "older": images[-1].pk if len(found) > SHOWN else None,
        "is_older": before is not None,
        "search": search,
        "everybodys": replace(search, is_mine=False).query,
        "ones_own": replace(search, is_mine=True).query,
        "now": timezone.now(),
    }


def usable_images(person):
    """Those that this person may see, and whose time is not over."""
    goes_on = Q(ends_at__isnull=True) | Q(ends_at__gt=timezone.now())
    return visible_images(person).filter(goes_on)


def picture_context(image, person):
    """All about one picture: its words, and where it is used."""
    [image] = _told([image], person)
    figures = visible_figures(person).filter(image=image)
    updates = Update.objects.filter(pk__in=figures.values("update"))
    updates = updates.select_related("blog", "author").order_by("-pk")[:USES_SHOWN]
    heroes = visible_heroes(person).filter(hero_image=image).order_by("-pk")
    writable = Blog.objects.writable_by(person)
    # Where this person may write, it leads to the desk; elsewhere to the readers' page.
    here = set(writable.filter(updates__in=updates.values("pk")).values_list("pk"))
    return {
        "image": image,
        "uses": [(update, (update.blog_id,) in here) for update in updates],
        "heroes": heroes[:USES_SHOWN],
        "blogs": writable.exclude(status=Blog.Status.CLOSED).in_front_page_order()[
            :BLOGS_OFFERED
        ],
        "is_over": is_over(image),
        "stays_in": publishing.must_stay_in(image) if person.is_editor else [],
        "may_delete": publishing.may_delete(image, person),
        "now": timezone.now(),
    }


def said_of(image, person):
    """Caption, credit and alt text to begin with where it is used again.

    Its own, or what was last said with it where this person may see it.
    """
    hide_words_of_files([image], person)
    last = _last_said(image, _places([image], person))
    return {name: getattr(image, name) or last[name] for name in SAID}


def _told(images, person):
    """The images, each with its title, its credit and the number of its uses."""
    hide_words_of_files(images, person)
    places = _places(images, person)
    for image in images:
        last = _last_said(image, places)
        image.used = len({key for pk, key, _words in places if pk == image.pk})
        image.said_credit = image.credit or last["credit"]
        image.has_alt = bool(image.alt or last["alt"])
        called = (image.caption, last["caption"], image.alt, last["alt"])
        image.title = (
            next(filter(None, called), "")
            or image.file_name
            or _("A picture without words")
        )
    return images


def _places(images, person):
    """Where they are used, newest first: (image, what uses it, its words). Two queries.

    Of a rehearsal the words are None: what was made up there must not come before readers.
    """
    figures = visible_figures(person).filter(image__in=images).order_by("-pk")
    heroes = visible_heroes(person).filter(hero_image__in=images).order_by("-pk")
    of_a_hero = [f"hero_{name}" for name in SAID]
    rows = [
        *figures.values_list("image", "update", "update__blog__is_rehearsal", *SAID),
        # No update has a number below zero.
        *(
            (image, -blog, *more)
            for image, blog, *more in heroes.values_list(
                "hero_image", "pk", "is_rehearsal", *of_a_hero
            )
        ),
    ]
    return [
        (image, key, None if rehearsed else dict(zip(SAID, words, strict=True)))
        for image, key, rehearsed, *words in rows
    ]


def _last_said(image, places):
    mine = [words for pk, _key, words in places if pk == image.pk and words]
    return mine[0] if mine else dict.fromkeys(SAID, "")


def chosen_block(person, name, *, blog=None):
    """A figure's form with this picture in it; None if there is none to be used.

    Without its `blog` it cannot show until when it may be used.
    """
    image = usable_images(person).filter(name=name).first()
    if image is None:
        return None
    said = said_of(image, person)
    return blank_block("figure", person=person, blog=blog, image=image, **said)


def is_over(image: Image) -> bool:
    return image.ends_at is not None and image.ends_at <= timezone.now()
