"""`manage.py invite EMAIL --role editor`: print the link that lets a person in."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from accounts.invitations import invite
from accounts.models import User


class Command(BaseCommand):
    help = "Invite a person to the desk; prints a link that works once, for three days."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument(
            "--role",
            choices=User.Role.values,
            help="Left out: correspondent, or the role that this person has already.",
        )
        parser.add_argument("--byline", help="The name readers see.")

    def handle(self, *, email, role, byline, **options):
        for name, value in {"email": email, "byline": byline or "Somebody"}.items():
            try:
                User._meta.get_field(name).clean(value, None)
            except ValidationError as error:
                raise CommandError(f"{value}: {error.messages[0]}") from None
        self.stdout.write(invite(email, role=role, byline=byline))
