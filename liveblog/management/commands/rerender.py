"""`manage.py rerender`: after a template change that alters stored HTML."""

from django.core.management.base import BaseCommand

from liveblog import publishing
from liveblog.models import Blog


class Command(BaseCommand):
    help = "Render all stored HTML again; what comes out changed reaches open pages."

    def handle(self, **options):
        for blog in Blog.objects.public():
            changed = publishing.rerender(blog)
            self.stdout.write(f"{blog.slug}: {changed} updates changed")
