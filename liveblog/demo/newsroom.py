"""Builds the demo: its cast and its blogs, through the newsroom's own verbs."""

from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Member, Update, erase_blog

from .cast import make_cast
from .script import Script, swapped
from .story import BLOGS


def build() -> list[Blog]:
    """Make what is missing of the demo, and return its blogs. Takes seconds, once.

    A blog that exists is left as it is, whatever has become of it. Call it outside any
    transaction, in a process that does nothing else meanwhile: it turns the clock back.
    """
    people = make_cast()
    slugs = [plan["slug"] for plan in BLOGS]
    existing = {blog.slug: blog for blog in Blog.objects.filter(slug__in=slugs)}
    return [existing.get(plan["slug"]) or _make_blog(plan, people) for plan in BLOGS]


@contextmanager
def clock_at(moment: datetime):
    """Let `timezone.now()` answer with this moment, in the whole process.

    The class that it asks is replaced, not the function: models bound the function as a
    default when they were imported, and one of those times is public (`Correction.at`).
    """

    class StoppedClock(datetime):
        @classmethod
        def now(cls, tz=None):
            return moment.astimezone(tz)

    running = timezone.datetime
    timezone.datetime = StoppedClock
    try:
        yield
    finally:
        timezone.datetime = running


def _make_blog(plan, people):
    start = timezone.now() - timedelta(minutes=plan["minutes_ago"])
    with clock_at(start - timedelta(minutes=20)):
        blog = Blog.objects.create(
            slug=plan["slug"],
            headline=plan["headline"],
            standfirst=plan["standfirst"],
            language=plan.get("language", "en"),
            direction=plan.get("direction", "ltr"),
            time_zone=plan.get("time_zone", settings.TIME_ZONE_OF_NEWSROOM),
        )
    try:
        for name in plan["members"]:
            Member.objects.create(blog=blog, user=people[name])
        Performance(blog, plan, people, start).play()
    except BaseException:
        # Half a blog would be taken for a whole one the next time.
        erase_blog(blog, why="The demo was not built to its end.")
        raise
    return blog


class Performance:
    """One blog's plan, played act by act, each at its own time."""

    def __init__(self, blog, plan, people, start):
        self.blog, self.plan, self.people = blog, plan, people
        self.script = Script(blog, start=start)
        self.updates, self.named = {}, {}

    def play(self):
        # Acts of the same minute keep their order.
        order = count()
        acts = [(facts["at"], next(order), act, facts) for act, facts in self._acts()]
        for at, _, act, facts in sorted(acts, key=lambda each: each[:2]):
            with clock_at(self.script.moment(at)):
                act(facts, by=self.people[facts.get("by", "ada")])

    def _acts(self):
        yield self._introduce, self.plan | {"at": -15}
        if not self.plan.get("is_prepared"):
            yield self._go_live, self.plan | {"at": -10}
        for number, facts in enumerate(self.plan["updates"]):
            yield self._publish, facts | {"number": number}
            for later in facts.get("then", []):
                yield getattr(self, f"_{later['verb']}"), later | {"number": number}
        for facts in self.plan.get("drafts", []):
            yield self._draft, facts
        if hero := self.plan.get("hero"):
            yield self._show_hero, hero
        if summary := self.plan.get("summary"):
            yield self._summarise, summary
        if closing := self.plan.get("closing"):
            yield self._close, closing

    # The blog

    def _introduce(self, plan, *, by):
        publishing.introduce(
            self.blog,
            by=by,
            introduction=self.script.prose(plan.get("introduction", "")),
            source_line=plan["source_line"],
        )

    def _go_live(self, plan, *, by):
        publishing.go_live(self.blog, by=by)
        if plan.get("is_pinned"):
            publishing.pin_blog(self.blog, by=by)

    def _show_hero(self, hero, *, by):
        publishing.introduce(
            self.blog,
            by=by,
            hero_image=self.script.image(hero["picture"], by=by),
            hero_caption=hero["caption"],
            hero_credit=hero["credit"],
            hero_alt=hero["alt"],
        )

    def _summarise(self, summary, *, by):
        words = self.script.prose(summary["words"])
        publishing.summarise(self.blog, summary=words, by=by)

    def _close(self, closing, *, by):
        message = self.script.prose(closing["message"])
        publishing.close(self.blog, by=by, message=message)

    # Its updates

    def _draft(self, facts, *, by):
        draft = Update(blog=self.blog, author=by)
        words = self.script.words(facts, by=by)
        with transaction.atomic():
            draft.write(words)

    def _publish(self, facts, *, by):
        number = facts["number"]
        update = Update(
            blog=self.blog,
            author=by,
            idempotency_key=f"demo-{self.blog.slug}-{number}",
            is_key_event=facts.get("is_key_event", False),
            is_pinned=facts.get("is_pinned", False),
            is_breaking=facts.get("is_breaking", False),
            verification=facts.get("verification", ""),
            announces=self.named.get(facts.get("announces")),
        )
        words = self.script.words(facts, by=by)
        self.updates[number] = publishing.publish(update, words, by=by)
        if "name" in facts:
            self.named[facts["name"]] = update
        if "retitle" in facts:
            headline, standfirst = facts["retitle"]
            publishing.retitle(
                self.blog, headline=headline, standfirst=standfirst, by=by
            )

    def _add(self, facts, *, by):
        words = self.updates[facts["number"]].words()
        words.blocks += self.script.blocks(facts["blocks"], by=by)
        self._change(facts, words, by=by)

    def _correct(self, facts, *, by):
        words = swapped(self.updates[facts["number"]].words(), *facts["swap"])
        self._change(facts, words, by=by, note=facts["note"])

    def _change(self, facts, words, *, by, note=""):
        update = self.updates[facts["number"]]
        publishing.correct(
            update, words, by=by, seen_revision=update.last_revision, note=note
        )

    def _withdraw(self, facts, *, by):
        publishing.withdraw(
            self.updates[facts["number"]],
            by=by,
            notice=facts.get("notice", ""),
            reason=facts["reason"],
        )

    def _mark_key_event(self, facts, *, by):
        publishing.mark_key_event(self.updates[facts["number"]], by=by)

    def _confirm(self, facts, *, by):
        publishing.confirm(self.updates[facts["number"]], by=by)

    def _mark_wrong(self, facts, *, by):
        update = self.updates[facts["number"]]
        publishing.mark_wrong(update, by=by, note=facts["note"])

    def _pin(self, facts, *, by):
        publishing.pin(self.updates[facts["number"]], by=by)
