"""For a mail server that hands over what comes to the newsroom's address, by a pipe."""

import sys

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError

from liveblog.extras.inbox.incoming import Full, Odd
from liveblog.extras.inbox.mailing import Became, receive
from media.decoder_slots import Busy

MOST_BYTES = 45 * 1024 * 1024
# Of sysexits.h, by which a mail server knows what to do with it.
TRY_AGAIN, REFUSED = 75, 65


class Command(BaseCommand):
    help = "Take in one mail from standard input, as it came; its envelope's addresses may follow."

    def add_arguments(self, parser):
        parser.add_argument("to", nargs="*")

    def handle(self, *args, to, **options):
        if "mail" not in settings.INBOX_CHANNELS:
            self.stderr.write("No mails are taken in: see INBOX_MAIL_ADDRESS.")
            sys.exit(TRY_AGAIN)
        raw = sys.stdin.buffer.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            sys.exit(REFUSED)
        try:
            became = receive(raw, to)
        except (Busy, Full):
            sys.exit(TRY_AGAIN)
        except (OperationalError, InterfaceError):
            # By any other status the mail server would send it back.
            sys.exit(TRY_AGAIN)
        except Odd:
            became = Became.EMPTY
        # Nothing is said to who has sent it: the server would tell strangers.
        self.stdout.write(became.value)
