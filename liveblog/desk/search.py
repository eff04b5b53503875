"""Search over all blogs: what was asked for, and the page of updates that answers it."""

from dataclasses import dataclass
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import Upper
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from liveblog.markup.stems import Term, first_met, marked, terms
from liveblog.models import (
    Blog,
    Review,
    SearchEntry,
    State,
    Update,
    at_of,
    newest_with,
    number_at,
)

from .day_field import DayField, bounds_of
from .fields import LineField

SHOWN = 20
MOST_TERMS = 20
# Of a long text: the letters around the first word that was looked for.
EXCERPT_LETTERS, BEFORE_LETTERS = 320, 80
FEW = 1000  # updates whose numbers a query takes (make bench-search)
# What few of the newest updates may have, of that for which there is an index, and of the rest.
NARROWER, FURTHER = ("author", "label"), ("blog", "state", "day", "before")
# What is read of the rows; all else that they have took a tenth of the time of a page.
OF_BLOG = ["slug", "headline", "language", "direction", "time_zone", "is_rehearsal"]
OF_HIT = [
    *["heading", "text"],
    *[f"update__author__{name}" for name in ["byline", "email", "erased_at"]],
    *[f"update__blog__{name}" for name in OF_BLOG],
    *[
        f"update__{name}"
        for name in ["state", "corrects", "published_at", "saved_at", "first_revision"]
    ],
]


class SearchForm(forms.Form):
    """All of it may be empty; what is no choice of ours is told beside the field."""

    q = LineField(label=_("Words"), max_length=200, required=False)
    speaker = LineField(label=_("Speaker"), max_length=120, required=False)
    author = forms.ModelChoiceField(
        User.objects.none(),
        label=_("Author"),
        required=False,
        empty_label=_("Everybody"),
    )
    blog = forms.ModelChoiceField(
        Blog.objects.none(),
        label=_("Blog"),
        required=False,
        to_field_name="slug",
        empty_label=_("All blogs"),
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", pgettext_lazy("states of updates", "All")),
            (State.PUBLISHED, _("Published")),
            (State.DRAFT, _("Draft")),
            (State.WITHDRAWN, _("Withdrawn")),
        ],
    )
    label = LineField(
        label=_("Label"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"list": "labels"}),
    )
    day = DayField()
    before = forms.IntegerField(
        required=False, widget=forms.HiddenInput, min_value=0, max_value=2**63 - 1
    )

    def __init__(self, data, *, person):
        super().__init__(data, label_suffix="")
        self.person = person
        self.fields["q"].widget.input_type = "search"
        blogs = visible_blogs(person).only(*OF_BLOG)
        self.fields["blog"].queryset = blogs.order_by("headline")
        self.fields["author"].queryset = User.objects.exclude(byline="").order_by(
            "byline"
        )

    @property
    def is_narrowed(self):
        """By more than words; those fields are folded away otherwise."""
        return any(
            self.data.get(name) for name in self.fields if name not in {"q", "before"}
        )

    @property
    def older_query(self):
        """What was asked for as it stands in an address, without its page."""
        asked = {
            name: self.data.get(name, "") for name in self.fields if name != "before"
        }
        return urlencode({name: value for name, value in asked.items() if value})


@dataclass(frozen=True)
class Hit:
    """One update that was found, with the words that were looked for."""

    entry: SearchEntry
    wanted: list[Term]
    is_writable: bool  # whether who asks writes in its blog
    is_for_legal: bool = False

    @property
    def update(self):
        return self.entry.update

    @property
    def address(self):
        """At the desk, among its neighbours; for who does not write there, as readers see it."""
        update, slug = self.update, self.update.blog.slug
        if update.is_draft and (update.corrects_id or self.is_for_legal):
            return f"{reverse('desk:review_queue')}#submission-{update.pk}"
        if self.is_for_legal:
            return reverse("desk:history", args=[slug, update.pk])
        if not self.is_writable:
            return update.get_absolute_url()
        if update.is_draft:
            return reverse("desk:draft", args=[slug, update.pk])
        page = reverse("desk:older_page", args=[slug, update.first_revision + 1])
        return f"{page}#row-{update.pk}"

    @property
    def at(self):
        return at_of(self.update)

    @cached_property
    def heading(self) -> str:
        """As HTML, with what was looked for marked."""
        return _with_marks(self.entry.heading, self.wanted, self.update.blog.language)

    @property
    def excerpt(self) -> str:
        """The same of its text, or of what stands around the first word that was found."""
        before, cut, after = self._excerpt
        words = _with_marks(cut, self.wanted, self.update.blog.language)
        return format_html("{}{}{}", before, words, after)

    @property
    def plain_excerpt(self) -> str:
        """The same as plain text."""
        return "".join(self._excerpt)

    @property
    def _excerpt(self) -> tuple[str, str, str]:
        text = self.entry.text
        return _cut(text, first_met(text, self.wanted, self.update.blog.language))


def found_page(form):
    """The updates that a valid form asks for, the newest first: (hits, has_more).

    Three queries; with words, an author or a label two more: what has them, and the languages
    that the words may be of. On SQLite one more for words of which the newest updates that have
    them do not fill the page.
    """
    asked = form.cleaned_data
    languages = _languages(asked["blog"])
    wanted = terms(asked["q"], languages, most=MOST_TERMS)
    spoken = terms(asked["speaker"], languages, most=MOST_TERMS)
    found = []
    for entries in _matching_entries(form.person, asked, wanted, spoken):
        some = _filtered(entries, asked).select_related(
            "update__blog", "update__author"
        )
        found = list(some.only(*OF_HIT).order_by("-number")[: SHOWN + 1])
        if len(found) > SHOWN:
            break
    writable = set(Blog.objects.writable_by(form.person).values_list("pk", flat=True))
    hits = [
        Hit(
            entry,
            [*wanted, *spoken],
            entry.update.blog_id in writable,
            form.person.is_legal,
        )
        for entry in found[:SHOWN]
    ]
    return hits, len(found) > SHOWN


def _matching_entries(person, asked, wanted, spoken):
    """Those that match and may be read: all of them, or first the newest and then all.

    A page that the newest fill needs no more: of the commonest words it takes half the time.
    """
    entries = visible_entries(person, asked["blog"])
    if not any(asked[name] for name in ("q", "speaker", *NARROWER)):
        yield entries
        return
    if (asked["q"] and not wanted) or (asked["speaker"] and not spoken):
        return  # signs alone are in no index
    newest = None
    if not any(asked[name] for name in (*NARROWER, *FURTHER)):
        newest = newest_with({"stems": wanted, "speakers": spoken}, FEW + 1)
    if newest is not None:
        yield entries.filter(number__in=newest)
        if len(newest) <= FEW:
            return
    matching = _matching({"stems": wanted, "speakers": spoken})
    if newest is not None:
        yield entries & matching
    else:
        yield _among(entries, matching, asked["author"], asked["label"])


def visible_blogs(person):
    """Those that readers see, and those in which this person writes."""
    writable = Blog.objects.readable_by(person).values("pk")
    return Blog.objects.public() | Blog.objects.filter(pk__in=writable)


def visible_entries(person, blog=None):
    """Those of the updates that this person may read, or of those of a blog, asked of each entry
    by its key.

    A join would let SQLite begin with all updates of a blog or an author: 250 ms of 100,000. And
    PostgreSQL makes a join of what is asked here: unless the blog is named here, too, it reads all
    updates.
    """
    its = visible_updates(person).filter(pk=OuterRef("update"))
    if blog:
        its = its.filter(blog=blog)
    return SearchEntry.objects.filter(Exists(its))


def visible_updates(person):
    """What is public is everybody's; drafts and withdrawn words are editors', and their author's
    for as long as they write in that blog. What Legal holds is Legal's alone, who also finds
    what was submitted or withdrawn. What is under an embargo is found by those named on it.
    """
    secret = Update.objects.secret_to(person).values("pk")
    updates = Update.objects.exclude(pk__in=secret)
    # Released by mistake, and taken back.
    updates = updates.exclude(became__in=secret)
    if not person.is_legal:
        updates = updates.exclude(review=Review.HELD)
    if person.is_editor:
        return updates
    is_public = Q(state=State.PUBLISHED, blog__in=Blog.objects.shown_to(person))
    writable = Blog.objects.writable_by(person).values("pk")
    found = is_public | Q(author=person, blog__in=writable)
    if person.is_legal:
        found |= Q(review__in=[Review.HELD, Review.SUBMITTED])
        found |= Q(state=State.WITHDRAWN)
    return updates.filter(found)


def _languages(blog):
    if blog is not None:
        return [blog.language]
    return list(Blog.objects.order_by().values_list("language", flat=True).distinct())


def _matching(wanted):
    """Entries with all these terms, by column."""
    entries = SearchEntry.objects.all()
    for column, its in wanted.items():
        if its:
            entries = entries.filter(**{f"{column}__has_all": its})
    return entries


def _among(entries, matching, author, label):
    """Those of the entries that match, and are this author's and under this label, if they are
    asked for; one query, or two where both are.

    What few updates have, their index lists at once. PostgreSQL would not ask it: it takes each
    word that it does not know for one of the common ones, and reads all updates from the newest
    on until the page is full. For the common ones, for who writes much, and under a common label,
    that is the faster way, on both databases.
    """
    its, narrowed = Update.objects.filter(pk=OuterRef("update")), []
    if author:
        its = its.filter(author=author)
        narrowed.append(matching.filter(update__author=author))
    if label:  # as its index has it
        asked = Upper(Value(label))
        its = its.filter(Exact(Upper("label"), asked))
        narrowed.append(matching.filter(Exact(Upper("update__label"), asked)))
    if narrowed:
        entries = entries.filter(Exists(its))
    for few in narrowed or [matching]:
        numbers = list(few.values_list("number", flat=True)[: FEW + 1])
        if len(numbers) <= FEW:
            return entries.filter(number__in=numbers)
    return entries & matching


def _filtered(entries, asked):
    exact = {
        "blog": "update__blog",
        "state": "update__state",
    }
    for name, column in exact.items():
        if asked[name]:
            entries = entries.filter(**{column: asked[name]})
    if asked["blog"] is None:
        # Nobody shall take what was rehearsed for a story.
        entries = entries.filter(update__blog__is_rehearsal=False)
    if asked["day"]:
        entries = _of_day(entries, asked["day"], asked["blog"])
    if asked["before"]:
        entries = entries.filter(number__lt=asked["before"])
    return entries


def _of_day(entries, day, blog):
    zone = blog.zone if blog else ZoneInfo(settings.TIME_ZONE_OF_NEWSROOM)
    begins, ends = map(number_at, bounds_of(day, zone))
    return entries.filter(number__gte=begins, number__lt=ends)


def _with_marks(text, wanted, language) -> str:
    """Not by a template, which took a fifth of the time of a page (make bench-search)."""
    pieces = marked(text, wanted, language)
    return format_html_join("", "{}", ((_piece(*each),) for each in pieces))


def _piece(words, is_met):
    return format_html("<mark>{}</mark>", words) if is_met else words


def _cut(text, start):
    """The text around `start` from a blank to a blank, and what stands for the rest of it."""
    begins = 0
    if start > BEFORE_LETTERS:
        begins = text.find(" ", start - BEFORE_LETTERS, start) + 1 or start
    ends = begins + EXCERPT_LETTERS
    if ends < len(text):
        blank = text.rfind(" ", begins, ends)
        ends = blank if blank > start else ends
    lines = text[begins:ends].replace("\n", " · ")
    return "… " if begins else "", lines, " …" if ends < len(text) else ""
