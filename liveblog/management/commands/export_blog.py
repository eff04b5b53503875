"""`manage.py export_blog flood`: a blog as a zip from which it can be made again."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from liveblog.archive.exporting import export, may_be_exported
from liveblog.archive.freezing import ChangedMeanwhile
from liveblog.models import Blog


class Command(BaseCommand):
    help = "Write a blog, with its pictures, into a zip that import_blog reads (docs/archive.md)."

    def add_arguments(self, parser):
        parser.add_argument("slug", help="the blog’s address")
        parser.add_argument("file", type=Path, help="the zip; none may be there yet")

    def handle(self, *, slug, file, **options):
        blog = Blog.objects.filter(slug=slug).first()
        if blog is None:
            raise CommandError(f"There is no blog at {slug}.")
        if not may_be_exported(blog):
            raise CommandError("A rehearsal, or a withdrawn blog, is not exported.")
        try:
            with file.open("xb") as into:
                export(blog, into)
        except FileExistsError:
            raise CommandError(f"{file} is there already.") from None
        except ChangedMeanwhile:
            file.unlink()
            raise CommandError("The blog is changing just now. Try again.") from None
        size_mb = file.stat().st_size / 1e6
        self.stdout.write(f"{file}: {size_mb:.1f} MB")
