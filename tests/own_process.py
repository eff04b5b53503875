"""Settings, read in a process of their own: there they come from its environment."""

import os
import subprocess
import sys

# What the tests themselves are run with.
SWITCHES = {
    *("ACTIVITYPUB", "DIGEST_MAILS", "INBOX"),
    *("SHARE_CARDS", "WEBHOOKS", "WEB_PUSH"),
}
OF_THE_TESTS = {"DATABASE_URL", "PORT", "SECRET_KEY"} | SWITCHES
READ = "from liveblog.config import settings as s"
SET_UP = "import django; django.setup(); from django.conf import settings as s"


def start(tmp_path, expression="''", *, begins=READ, **environment):
    """Load the settings in a process of their own; return how that ended."""
    kept = {k: v for k, v in os.environ.items() if k not in OF_THE_TESTS}
    code = f"{begins}; print({expression})"
    return subprocess.run(
        [sys.executable, "-c", code],
        env=kept | {"DATA_DIR": str(tmp_path)} | environment,
        capture_output=True,
        text=True,
    )
