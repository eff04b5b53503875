"""What the desk shows of an update in other blogs, and what came of each when all are asked."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from django import forms
from django.contrib import messages
from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Paused, Update

from .fields import StillThereField
from .lines import ChangeForm

NUMBER = re.compile("[0-9]{1,15}")
CHOOSE_ONE = gettext_lazy("Choose at least one.")
STILL_THERE = gettext_lazy(
    "It stands there in a form that cannot be taken out, such as half of it in bold. "
    "Correct the update first, or withdraw it."
)


class CopyForm(forms.Form):
    """Into which blogs: also where it is by now, or which have closed, since it was shown."""

    blogs = StillThereField(
        Blog.objects.none(), error_messages={"required": CHOOSE_ONE}
    )

    def __init__(self, *args, update, person, **kwargs):
        super().__init__(*args, **kwargs)
        others = update.blog.of_its_sort().writable_by(person)
        self.fields["blogs"].queryset = others


class CopiesForm(ChangeForm):
    """Which copies are corrected, too, and what readers are told of it."""

    seen_revision = None
    copies = StillThereField(
        Update.objects.none(), error_messages={"required": CHOOSE_ONE}
    )

    def __init__(self, *args, copies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["copies"].queryset = copies


class KnownCopy(NamedTuple):
    """A public copy: what may be done with it by this person, and how its words stand."""

    copy: Update
    is_theirs: bool
    is_alike: bool
    is_in_step: bool

    @property
    def is_choosable(self) -> bool:
        return self.is_theirs and not self.is_alike


class Outcome(NamedTuple):
    """What came of it in one blog."""

    blog: Blog
    told: str
    is_refused: bool = False


def targets_of(update: Update, person: User) -> QuerySet[Blog]:
    """The blogs that are offered to this person: open ones that have it not; live ones first."""
    public = Update.objects.published().filter(original=update)
    blogs = update.blog.of_its_sort().writable_by(person)
    blogs = blogs.exclude(status=Blog.Status.CLOSED)
    blogs = blogs.filter(withdrawn_at=None)
    blogs = blogs.exclude(pk__in=public.values("blog"))
    return blogs.order_by("status", "headline", "pk")


def chosen_for(draft: Update) -> list[str]:
    """The addresses of the blogs into which it goes, too, at its time. A query where it has one."""
    if draft.due_at is None:
        return []
    return list(draft.goes_into.values_list("slug", flat=True))


def public_copies(update: Update) -> QuerySet[Update]:
    """Of this update, and of its copies; in the order of their blogs. Not what is another edition's."""
    keys = Update.objects.keys_of_all_copies(update, in_editions=False)
    public = Update.objects.published().filter(pk__in=keys)
    return public.select_related("blog", "author").order_by("blog", "pk")


def writable_copies(update: Update, person: User) -> QuerySet[Update]:
    """Those of them that this person may correct and withdraw."""
    blogs = Blog.objects.writable_by(person)
    return public_copies(update).writable_by(person).filter(blog__in=blogs)


def known_copies(update: Update, person: User) -> list[KnownCopy]:
    """Each public copy, compared with what its original says now and has said."""
    theirs = {copy.pk for copy in writable_copies(update, person)}
    now = update.words().as_json()
    return [
        KnownCopy(
            copy,
            copy.pk in theirs,
            publishing.is_alike(copy.words().as_json(), now),
            publishing.is_in_step(copy, update),
        )
        for copy in public_copies(update)
    ]


def named_copies() -> Prefetch:
    """For rows of the desk: the copies that are not gone, with their blogs."""
    here = Update.objects.exclude(state=Update.State.WITHDRAWN)
    here = here.exclude(review=Update.Review.HELD).prefetch_related("blog")
    return Prefetch("copies", here.on_pages().order_by("blog__headline", "pk"))


def in_each(rows: Iterable, act: Callable, *, blog_of: Callable) -> list[Outcome]:
    """Do it for each by itself: what is refused in one blog is said, and the rest is done."""
    outcomes = []
    for row in rows:
        try:
            outcomes.append(Outcome(blog_of(row), str(act(row))))
        except (publishing.Refusal, Paused) as refusal:
            told = str(why_not(refusal))
            outcomes.append(Outcome(blog_of(row), told, is_refused=True))
    return outcomes


def copied_into(
    blogs: QuerySet[Blog], update: Update, *, by: User, as_draft: bool = False
) -> list[Outcome]:
    """Copy it into each of these, in one order for everybody."""

    def copy(blog: Blog) -> str:
        made = publishing.copy_to(blog, update, by=by, as_draft=as_draft)
        if made.is_draft and not (as_draft or made.is_submitted):
            raise publishing.CopiedAlready(made)  # an older draft of theirs
        return where_it_is(made)

    return in_each(blogs.order_by("pk"), copy, blog_of=lambda blog: blog)


def where_it_is(copy: Update) -> str:
    """What has become of a copy, in a sentence."""
    if copy.is_published and copy.published_at is not None:
        at = timezone.localtime(copy.published_at, copy.blog.zone)
        return _("Live at %(time)s.") % {"time": f"{at:%H:%M:%S}"}
    if copy.is_submitted:
        return _("With the editors. Readers see nothing of it before they approve it.")
    return _("Saved as a draft.")


def tell(request, outcomes: list[Outcome]) -> None:
    """On the page that comes next."""
    for outcome in outcomes:
        level = messages.error if outcome.is_refused else messages.success
        level(request, f"{outcome.blog}: {outcome.told}")


# With a withdrawal ----------------------------------------------------------------------


def withdrawable(update: Update, person: User, sent) -> dict:
    """What the question shows: public copies, of which those of others stay where they are."""
    theirs = list(writable_copies(update, person))
    return {
        "copies": theirs,
        "others_copies": [c for c in public_copies(update) if c not in theirs],
        "kept_copies": refused_copies(sent),
    }


def outside_of(blog: Blog) -> list[Update]:
    """What is public in other blogs of which the same is in this one: it stays. One query."""
    shared = Q(original__blog=blog) | Q(copies__blog=blog)
    keys = Update.objects.filter(shared).exclude(blog=blog).values("pk")
    public = Update.objects.published().in_public_blogs().filter(pk__in=keys)
    return list(public.select_related("blog").on_pages().order_by("blog", "pk"))


def refused_copies(sent) -> set[int]:
    """The keys of those that were shown with a tick, which was taken away.

    What was copied since the question was shown goes, too.
    """
    return _keys(sent.getlist("shown_copies")) - _keys(sent.getlist("copies"))


def still_there(left: list[Update]) -> str:
    """Which copies stay, since this person may not withdraw them; "" if none."""
    if not left:
        return ""
    named = ", ".join(str(copy.blog) for copy in left)
    return _("Copies that only an editor can withdraw are still in: %(blogs)s") % {
        "blogs": named
    }


def _keys(values: list[str]) -> set[int]:
    return {int(each) for each in values if NUMBER.fullmatch(each)}


# In a sentence ----------------------------------------------------------------------------


def why_not(refusal: Exception) -> str:
    """Why something could not be copied, or its copy changed."""
    if isinstance(refusal, Paused):
        told = {"name": refusal.pause.by, "reason": refusal.pause.reason}
        return _("Publishing is paused (%(name)s: %(reason)s).") % told
    sentences: dict[type, str] = {
        publishing.BlogNotLive: _("This blog is not live."),
        publishing.NeedsReview: _(
            "What is published here is read first. Copy it here instead."
        ),
        publishing.Withdrawn: _("That update was withdrawn."),
        publishing.StillThere: STILL_THERE,
        publishing.NothingLeft: _("Of this nothing is left that readers could see."),
        publishing.StaleEdit: _(
            "The same words were changed here, or a moment ago: look at both, and try again."
        ),
        publishing.CopiedAlready: _(
            "A draft of it is here. Publish it, or throw it away, first."
        ),
        publishing.NotAllowed: _("You may not do that here. Ask an editor."),
    }
    return sentences.get(type(refusal), _("That is not possible now."))
