"""The round that looks what has changed, and notes what each server is to be told.

It follows the blogs' revisions, not the journal: what counts is what readers see now. However often an
update has changed while a server was away, that is told the last once, and what was withdrawn never.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import chain, count

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from liveblog.models import Blog, Update, writers_turn
from liveblog.models.journal import UNDO_SECONDS, UNDO_SLACK_SECONDS

from .documents import actor, digest_of, note_of
from .models import Account, Copy, Follower, Inbox, Note
from .signing import new_keys

AT_ONCE = 100
# After its publication an update may still be taken back.
SETTLED_AFTER = timedelta(seconds=UNDO_SECONDS + UNDO_SLACK_SECONDS)
# What is older when it is first seen here can be read, and is sent to nobody: it is no news.
NEWS_FOR = timedelta(hours=2)
# A blog that was closed longer ago, and has no account, gets none.
ACCOUNT_UNTIL = timedelta(days=30)


def note_what_changed(now: datetime) -> int:
    """One round; returns how many notes were made, changed or ended. Two queries when idle.

    Safe to do twice, and for two workers at once.
    """
    make_an_account(now)
    due = Account.objects.to_look_at().values_list("pk", flat=True)
    return sum(_look_at(pk, now) for pk in due.order_by("pk"))


def begin_anew(update: Update) -> None:
    """Something of it is removed at once: servers show everybody what an edit has changed, so theirs
    ends, and what is left of it is another note. In a transaction."""
    rows = Account.objects.select_for_update().filter(blog=update.blog_id)
    account = rows.first()
    if account is not None:
        standing = account.notes.standing().filter(update_id=update.pk)
        _end(list(standing), account, timezone.now())


def make_an_account(now: datetime) -> Account | None:
    """For one blog that readers see and that has none: its keys take a tenth of a second."""
    long_ago = now - ACCOUNT_UNTIL
    known = Account.objects.filter(blog=OuterRef("pk"))
    found = Blog.objects.public().exclude(closed_at__lt=long_ago)
    blog = found.filter(~Exists(known)).order_by("-pk").first()
    if blog is None:
        return None
    private_key, public_key = new_keys()
    made = Account(blog=blog, private_key=private_key, public_key=public_key)
    made.name = _name_for(blog)
    try:
        with writers_turn(), transaction.atomic():
            made.save()
    except IntegrityError:
        return None  # another worker was quicker
    return made


def _name_for(blog: Blog) -> str:
    """Its address's; Mastodon takes none that ends or begins with a hyphen."""
    wanted = blog.slug.lower().strip("-_") or "blog"
    own = f"{wanted}-{blog.pk}"  # which may be another one's address
    taken = Account.objects.filter(name__startswith=wanted)
    names = set(taken.values_list("name", flat=True))
    free = chain([wanted, own], (f"{own}-{number}" for number in count(2)))
    return next(each for each in free if each not in names)


# One account ---------------------------------------------------------------------------


def _look_at(pk: int, now: datetime) -> int:
    with writers_turn(), transaction.atomic():
        rows = Account.objects.to_look_at().select_related("blog")
        account = rows.select_for_update(of=["self"]).filter(pk=pk).first()
        if account is None:
            return 0  # another worker was quicker
        blog = account.blog
        if blog.is_prepared or blog.is_rehearsal:
            ended = list(account.notes.standing()[:AT_ONCE])
            _end(ended, account, now)
            if len(ended) < AT_ONCE:
                # When it is brought back all of it is looked at anew.
                account.was_shown, account.read_to = False, 0
            count = len(ended)
        else:
            count = _look_through(account, blog, now)
            account.was_shown = True
        _look_at_itself(account, now)
        account.save(update_fields=["was_shown", "read_to"])
    return count


def _look_at_itself(account: Account, now: datetime) -> None:
    """Who follows has its headline, which may be wrong, or withdrawn with the whole blog."""
    shown = Blog.objects.public().filter(pk=account.blog_id).first()
    digest = digest_of(actor(account, shown))
    note = account.notes.filter(update_id=None).first()
    if note is None:
        Note.objects.create(account=account, update_id=None, digest=digest)
    elif note.digest != digest:
        note.digest = digest
        _next_edition(note, now)
        _copies([note], _followers_inboxes(account), now)


def _look_through(account: Account, blog: Blog, now: datetime) -> int:
    """A step; how many notes there were. What may still be taken back is looked at again."""
    found, is_all = _changed_since(account.read_to, blog)
    count = 0 if is_all else _end_what_is_withdrawn(account, blog, now)
    known = {
        note.update_id: note
        for note in account.notes.standing().filter(
            update_id__in=[update.pk for update in found]
        )
    }
    waiting = [each for each in found if _may_be_taken_back(each, now)]
    for update in found:
        update.blog = blog
        if update not in waiting:
            count += _settle(account, update, known.get(update.pk), now)
    if waiting:
        account.read_to = waiting[0].last_revision - 1
    else:
        account.read_to = blog.revision if is_all else found[-1].last_revision
    return count


def _end_what_is_withdrawn(account: Account, blog: Blog, now: datetime) -> int:
    """Ahead of all else that has changed, of which this step takes the oldest. How many notes."""
    gone = blog.updates.withdrawn().filter(last_revision__gt=account.read_to)
    standing = account.notes.standing().filter(update_id__in=gone.values("pk"))
    ended = list(standing.order_by("pk")[:AT_ONCE])
    _end(ended, account, now)
    return len(ended)


def _changed_since(revision: int, blog: Blog) -> tuple[list[Update], bool]:
    """The first of them, with all that changed in one revision; and whether there are no more."""
    changed = blog.updates.told_of(blog).filter(last_revision__gt=revision)
    found = list(changed.order_by("last_revision", "pk")[:AT_ONCE])
    if len(found) < AT_ONCE:
        return found, True
    last = found[-1].last_revision
    known = [update.pk for update in found]
    return [*found, *changed.filter(last_revision=last).exclude(pk__in=known)], False


def _may_be_taken_back(update: Update, now: datetime) -> bool:
    return update.is_published and update.published_at > now - SETTLED_AFTER


def _settle(account: Account, update: Update, note: Note | None, now: datetime) -> int:
    """Whether others are to be told something of it."""
    if note is None:
        if not (update.is_published and account.is_on):
            return 0
        _begin(account, update, now)
        return 1
    if not update.is_published:
        _end([note], account, now)
        return 1
    note.account = account
    digest = digest_of(note_of(note, update))
    if digest == note.digest:
        return 0  # such as a pin
    note.digest, note.changed_at = digest, now
    _next_edition(note, now)
    return 1


# A note --------------------------------------------------------------------------------


def _begin(account: Account, update: Update, now: datetime) -> None:
    earlier = Note.objects.filter(update_id=update.pk)
    last = earlier.order_by("-number").values_list("number", flat=True).first() or 0
    note = Note(account=account, update_id=update.pk, number=last + 1, made_at=now)
    note.digest = digest_of(note_of(note, update))
    note.save()
    inboxes = _followers_inboxes(account)
    if update.published_at < now - NEWS_FOR:
        had_it = Copy.objects.filter(note__in=earlier, edition__gt=0)
        inboxes = inboxes.filter(pk__in=had_it.values("inbox"))
    _copies([note], inboxes, now)


def _end(notes: list[Note], account: Account, now: datetime) -> None:
    """Whoever follows hears of it, too: they may have fetched it where it was not sent."""
    for note in notes:
        note.gone_at, note.digest = now, ""
        _next_edition(note, now)
    if notes:
        _copies(notes, _followers_inboxes(account), now)


def _next_edition(note: Note, now: datetime) -> None:
    note.edition += 1
    note.save(update_fields=["edition", "digest", "changed_at", "gone_at"])
    note.copies.update(is_settled=False, tries=0, next_at=now)


def _followers_inboxes(account: Account):
    following = Follower.objects.following().filter(account=account)
    return Inbox.objects.filter(pk__in=following.values("inbox"))


def _copies(notes: Iterable[Note], inboxes, now: datetime) -> None:
    """For those servers that have none."""
    keys = list(inboxes.values_list("pk", flat=True))
    made = (Copy(note=note, inbox_id=pk, next_at=now) for note in notes for pk in keys)
    Copy.objects.bulk_create(made, batch_size=500, ignore_conflicts=True)
