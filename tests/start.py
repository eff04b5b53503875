"""Django, started in a process of its own with other settings."""

import os
import subprocess
import sys

READ = "from liveblog import settings as s"


def start(tmp_path, expression="''", *, begins=READ, **environment):
    """Load the settings in a process of their own; return how that ended."""
    kept = {
        k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "SECRET_KEY"}
    }
    code = f"{begins}; print({expression})"
    return subprocess.run(
        [sys.executable, "-c", code],
        env=kept | {"DATA_DIR": str(tmp_path)} | environment,
        capture_output=True,
        text=True,
    )
