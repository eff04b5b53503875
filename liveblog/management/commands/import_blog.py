"""`manage.py import_blog FILE --by EMAIL`: says what it would do; with --do it does that."""

import time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from liveblog.importing import NotUnderstood, carry_out, opened, plan_of

SAY_EVERY_SECONDS = 2


class Command(BaseCommand):
    help = (
        "Read a blog from a file: an export of ours, or what other systems give (docs/archive.md). "
        "Nothing is written without --do. It may be stopped, and run again: what is in stays."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", metavar="EMAIL", help="the editor who imports it")
        parser.add_argument("--do", action="store_true", help="import it")
        parser.add_argument("--slug", default="", help="the address of a new blog")
        parser.add_argument(
            "--closed",
            action="store_true",
            help="show a new blog to readers at once, closed; else it is prepared",
        )
        parser.add_argument(
            "--fetch-pictures",
            action="store_true",
            help="ask other servers for pictures that the file names",
        )

    def handle(self, *, file, by, do, slug, closed, fetch_pictures, **options):
        try:
            with file.open("rb") as there, opened(there) as found:
                plan = plan_of(found, fetches=fetch_pictures, slug=slug)
                self._say(plan)
                if do:
                    self._do(plan, found, _editor(by), is_shown=closed)
                else:
                    self.stdout.write("Nothing is done yet: --do does it.")
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from None
        except NotUnderstood as refusal:
            raise CommandError(str(refusal)) from None

    def _do(self, plan, found, editor, *, is_shown):
        said_at = time.monotonic()

        def say(done, of):
            nonlocal said_at
            if time.monotonic() - said_at >= SAY_EVERY_SECONDS:
                said_at = time.monotonic()
                self.stdout.write(f"{done:,} of {of:,}")

        done = carry_out(plan, found, by=editor, is_shown=is_shown, say=say)
        self._notes(done.notes)
        self.stdout.write(
            f"Done: {done.added:,} updates added, {done.corrected:,} corrected at "
            f"{done.blog.slug}, which is {done.blog.status}."
        )

    def _say(self, plan):
        is_new = plan.blog is None
        self.stdout.write(f"{plan.incoming.fields['headline']}")
        self.stdout.write(
            f"{'A new blog' if is_new else 'The blog that came in before'}, at {plan.slug}"
        )
        self.stdout.write(
            f"{len(plan.new):,} updates are new, {len(plan.changed):,} are corrected, "
            f"{plan.same:,} are the same; {len(plan.files):,} files."
        )
        if plan.sets_blog and not is_new:
            self.stdout.write("The blog’s own words are set anew.")
        for each in plan.changed_here:
            self.stdout.write(f"Changed here, and left as it is: {each}")
        if plan.not_in_file:
            self.stdout.write(
                f"{plan.not_in_file:,} are not in the file any more: they stay."
            )
        self._notes(plan.notes)

    def _notes(self, notes):
        for line in notes.lines:
            self.stdout.write(f"- {line}")
        if notes.more:
            self.stdout.write(f"- and {notes.more:,} more")


def _editor(email):
    person = User.objects.filter(email__iexact=email or "", is_active=True).first()
    if person is None or not person.is_editor:
        raise CommandError("--by is the e-mail address of an editor.")
    return person
