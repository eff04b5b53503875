"""`manage.py administrator EMAIL`: let an editor change what concerns the whole site."""

from django.core.management.base import BaseCommand, CommandError

from accounts.models import User


class Command(BaseCommand):
    help = "Make an editor an administrator too, or with --no take that back."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("--no", action="store_true", help="Take it back.")

    def handle(self, *, email, no, **options):
        user = User.objects.filter(email__iexact=email.strip()).first()
        if user is None:
            raise CommandError(f"{email}: nobody here has this address.")
        if not no and not user.is_editor:
            raise CommandError(f"{email} is no editor: administrators are.")
        user.is_superuser = not no
        user.save(update_fields=["is_superuser"])
        said = "is no administrator any more" if no else "is an administrator"
        self.stdout.write(f"{user} {said}.")
