"""`manage.py restored`: to be run after every restore of the database from a backup."""

from django.core.management.base import BaseCommand

from liveblog.models import Blog


class Command(BaseCommand):
    help = (
        "Make every open page load again: it may hold revisions that the backup lost."
    )

    def handle(self, **options):
        blogs = Blog.objects.all()
        for blog in blogs:
            blog.after_restore()
        self.stdout.write(f"{len(blogs)} blogs will be loaded again by their readers.")
