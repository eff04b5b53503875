"""Does what a plan says, a hundred updates at a time: killed in between, it is run again."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from django.db import IntegrityError
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from liveblog import publishing
from liveblog.models import (
    Blog,
    ImportedBlog,
    ImportedUpdate,
    OldAddress,
    Update,
    Verification,
    Words,
)
from liveblog.publishing.revisions import require_editor

from .blocks import block_of
from .files import Files, Stored
from .incoming import IncomingUpdate, Notes
from .opening import Opened
from .planning import Plan, blog_digest, name_of, update_digests
from .refusals import Left, NotUnderstood

AT_ONCE = 100
WRONG = Verification.WRONG
VERIFY = {
    Verification.NONE: publishing.unmark_unconfirmed,
    Verification.UNCONFIRMED: publishing.mark_unconfirmed,
    Verification.CONFIRMED: publishing.confirm,
}
Say = Callable[[int, int], None]


@dataclass
class Done:
    """What came of it."""

    blog: Blog
    added: int = 0
    corrected: int = 0
    notes: Notes = field(default_factory=Notes)


def carry_out(
    plan: Plan,
    opened: Opened,
    *,
    by: User,
    is_shown: bool = False,
    say: Say = lambda _done, _of: None,
) -> Done:
    """Import what a plan names, by this editor; `opened` is the file that it was made of.

    The blog is prepared, or what it is by now; `is_shown` shows a new one to readers at once, closed,
    as it was closed where it is from. `say` is told how many updates are done, of how many. Call it
    outside any transaction. Raises NotUnderstood with a sentence where it comes to an end before
    all is done; what is done stays, and is not done again.
    """
    try:
        require_editor(by)
        return _Import(plan, opened, by).carry_out(say, is_shown=is_shown)
    except publishing.AddressTaken:
        raise NotUnderstood(_("The address is taken by now: look again.")) from None
    except publishing.NeedsReview:
        why = _("The blog is sensitive, and nobody alone changes what is in it.")
        raise NotUnderstood(why) from None
    except publishing.Paused as paused:
        why = _("Publishing is paused: %(why)s") % {"why": paused.pause.reason}
        raise NotUnderstood(why) from None
    except (Left, publishing.Refusal, IntegrityError):
        why = _("The blog has changed meanwhile: look again.")
        raise NotUnderstood(why) from None


class _Import:
    def __init__(self, plan: Plan, opened: Opened, by: User):
        self.plan, self.opened, self.by = plan, opened, by
        self.notes = Notes()
        self.blog = plan.blog or self._new_blog()
        self.imported = plan.imported or self._remember_blog()
        self.files = Files(self.imported, plan, opened, by)
        # Of updates that are in: by the source's key.
        self.rows = {
            row.key: row for row in self.imported.updates.select_related("update")
        }

    def carry_out(self, say: Say, *, is_shown: bool) -> Done:
        plan, done = self.plan, Done(self.blog, notes=self.notes)
        self.blog.refresh_from_db()
        is_open = self.blog.takes_original_times
        if plan.sets_blog and is_open:
            self._set_blog()
        left = sorted([*plan.new, *plan.changed], key=lambda each: each.published_at)
        bring = self._bring_in if is_open else self._correct
        for some in _groups(left):
            added, corrected = bring(some)
            done.added, done.corrected = done.added + added, done.corrected + corrected
            say(done.added + done.corrected, len(left))
        if is_shown and is_open:
            self._show()
        self.blog.refresh_from_db()
        return done

    # The blog

    def _new_blog(self) -> Blog:
        fields = self.plan.incoming.fields
        own = ("headline", "standfirst", "language", "direction", "time_zone")
        own_fields = {name: fields[name] for name in own}
        return publishing.prepare_blog(by=self.by, slug=self.plan.slug, **own_fields)

    def _remember_blog(self) -> ImportedBlog:
        said = self.plan.incoming
        return ImportedBlog.objects.create(
            blog=self.blog, source=said.source, key=said.key, by=self.by
        )

    def _set_blog(self) -> None:
        said = self.plan.incoming
        wanted = {said.hero} & self.plan.files
        hero = self.files.take(wanted, self.notes).get(said.hero)
        if self.imported.there == said.digest(set(self.imported.pictures)):
            return  # its picture could not be had this time either
        stays = self.plan.stays
        fields = {name: said.fields[name] for name in said.fields if name not in stays}

        def remember() -> None:
            self.imported.there = said.digest(set(self.imported.pictures))
            self.imported.here = blog_digest(self.blog)
            self.imported.at = timezone.now()
            self.imported.save()
            self._keep_path(said.path, None)

        publishing.bring_in(
            self.blog,
            [],
            by=self.by,
            is_as_planned=self._is_blog_as_planned,
            afterwards=remember,
            summary_at=said.summary_at,
            topics=said.topics,
            **fields,
            hero_image=hero,
        )

    def _is_blog_as_planned(self) -> bool:
        """Under the lock: neither another import nor a colleague has been there since."""
        now = ImportedBlog.objects.get(pk=self.imported.pk)
        is_ours = not now.here or now.here == blog_digest(self.blog)
        return is_ours and now.there == self.imported.there

    def _are_as_planned(self, keys: Iterable[str]) -> bool:
        """The same of updates, by their keys: those that are known, and that others are not."""
        known = self.plan.known
        planned = {key: known[key] for key in keys if key in known}
        rows = self.imported.updates.filter(key__in=list(keys))
        now = list(rows.select_related("update__blog").order_by("pk"))
        here = [row.here for row in now]
        is_ours = here == list(update_digests(row.update for row in now))
        return is_ours and {row.key: row.there for row in now} == planned

    def _show(self) -> None:
        said = self.plan.incoming
        last = self.blog.last_published_at
        publishing.show_closed(
            self.blog,
            by=self.by,
            closed_at=said.closed_at or last or timezone.now(),
            message=said.closing_message,
        )

    # Its updates

    def _bring_in(self, some: list[IncomingUpdate]) -> tuple[int, int]:
        wanted = set().union(*(each.files() for each in some)) & self.plan.files
        files = self.files.take(wanted, self.notes)
        brought: dict[str, publishing.Brought] = {}
        for said in some:
            if one := self._brought(said, files, brought):
                brought[said.key] = one
        if not brought:
            return 0, 0
        is_new = {key: one.update.pk is None for key, one in brought.items()}
        publishing.bring_in(
            self.blog,
            brought.values(),
            by=self.by,
            is_as_planned=lambda: self._are_as_planned(brought),
            afterwards=lambda: self._remember(some, brought),
        )
        return sum(is_new.values()), len(is_new) - sum(is_new.values())

    def _brought(self, said, files, before) -> publishing.Brought | None:
        row = self.rows.get(said.key)
        if row and row.there == said.digest(set(self.imported.pictures)):
            return None  # a picture of it could not be had this time either
        words = _words_of(said, files)
        if words.is_empty and said.withdrawn_at is None:
            why = _("%(name)s: left out, since nothing of it can be shown")
            self.notes.add(why % {"name": name_of(said)})
            return None
        return publishing.Brought(
            update=row.update if row else Update(),
            published_at=said.published_at,
            words=words,
            corrections=said.corrections,
            added_to_at=said.added_to_at,
            verification=said.verification,
            verified_at=said.verified_at,
            is_key_event=said.is_key_event,
            is_pinned=said.is_pinned,
            announces=self._announced(said, before),
            withdrawn_at=said.withdrawn_at,
            notice=said.notice,
        )

    def _announced(self, said, before) -> Update | None:
        """What is in, or comes in before it."""
        if said.announces in before:
            one = before[said.announces]
            return one.update if one.published_at < said.published_at else None
        row = self.rows.get(said.announces)
        return row.update if row and said.announces != said.key else None

    def _remember(self, some, brought) -> None:
        """In the transaction in which they come in."""
        there = set(self.imported.pictures)
        said = [each for each in some if each.key in brought]
        updates = [brought[each.key].update for each in said]
        for each, update, here in zip(
            said, updates, update_digests(updates), strict=True
        ):
            self.rows[each.key], _new = ImportedUpdate.objects.update_or_create(
                imported=self.imported,
                key=each.key,
                defaults={"update": update, "there": each.digest(there), "here": here},
            )
            self._keep_path(each.path, update)

    def _keep_path(self, path: str, update: Update | None) -> None:
        if not path:
            return
        own = {"blog": self.blog, "update": update}
        kept, _new = OldAddress.objects.get_or_create(path=path, defaults=own)
        if (kept.blog_id, kept.update_id) != (self.blog.pk, update and update.pk):
            self.notes.add(_("%(path)s leads to what came in before.") % {"path": path})

    def _correct(self, some: list[IncomingUpdate]) -> tuple[int, int]:
        """Of a blog that has been before readers: they are told, as of any correction."""
        wanted = set().union(*(each.files() for each in some)) & self.plan.files
        files, corrected = self.files.take(wanted, self.notes), 0
        for said in some:
            update = Update.objects.get(pk=self.rows[said.key].update_id)
            update.blog, seen = self.blog, update.last_revision
            if not self._are_as_planned([said.key]):
                raise publishing.NotAsPlanned
            if said.withdrawn_at is not None:
                publishing.withdraw(update, by=self.by, notice=said.notice)
            else:
                self._say(update, said, files)
            update.refresh_from_db()
            update.blog = self.blog
            corrected += update.last_revision != seen
            row = self.rows[said.key]
            row.there = said.digest(set(self.imported.pictures))
            (row.here,) = update_digests([update])
            row.save(update_fields=["there", "here"])
        return 0, corrected

    def _say(self, update: Update, said: IncomingUpdate, files) -> None:
        """What is new of it: its words, whether it is true, and that it is a key event. Pins are ours."""
        known = set(update.corrections.values_list("note", flat=True))
        notes = [text for _at, text in said.corrections if text not in known]
        note, words = notes[-1] if notes else "", _words_of(said, files)
        turns_wrong = said.verification == WRONG and not update.is_wrong
        if words.as_json() != update.words().as_json() or (note and not turns_wrong):
            seen = update.last_revision or 0
            publishing.correct(update, words, by=self.by, seen_revision=seen, note=note)
            note = ""
        if turns_wrong:
            publishing.mark_wrong(update, by=self.by, note=note)
        elif said.verification != update.verification:
            VERIFY[Verification(said.verification)](update, by=self.by)
        if said.is_key_event and not update.is_key_event:
            publishing.mark_key_event(update, by=self.by)
        elif update.is_key_event and not said.is_key_event:
            publishing.unmark_key_event(update, by=self.by)


def _words_of(said: IncomingUpdate, files: dict[str, Stored]) -> Words:
    # The plan is without those that cannot be.
    blocks = [block_of(block, files, is_examined=True) for block in said.blocks]
    first, *more = said.bylines or [""]
    return Words(
        heading=said.heading,
        label=said.label,
        byline=first,
        more_bylines=more,
        location=said.location,
        event_at=said.event_at,
        blocks=[block for block in blocks if block is not None],
    )


def _groups(updates: list[IncomingUpdate]) -> Iterator[list[IncomingUpdate]]:
    rest = iter(updates)
    while some := list(islice(rest, AT_ONCE)):
        yield some
