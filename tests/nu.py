"""The Nu HTML checker."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

JAR = Path(__file__).parent.parent / "node_modules/vnu-jar/build/dist/vnu.jar"
# No standard knows htmx's attributes. All else that the checker says counts, warnings too.
HTMX_ATTRIBUTES = ".*“hx-[a-z-]+”.*"


@pytest.fixture
def nu():
    """Ask the checker about the files of a folder: one Java process for all of them."""
    # Without either this fails: `make validate` is what says that it was not run.
    assert shutil.which("java"), "Debian: apt-get install default-jre-headless"
    assert JAR.exists(), "make node_modules/.done"

    def check(folder):
        ran = subprocess.run(
            # Detecting languages takes as long as all the rest; other tests assert them.
            [
                # Quick to compile: it is over before better code would pay for itself.
                *("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"),
                *("-jar", JAR, "--no-langdetect", "--stdout"),
                *("--format", "json", "--filterpattern", HTMX_ATTRIBUTES, folder),
            ],
            capture_output=True,
            text=True,
        )
        return json.loads(ran.stdout)["messages"]

    return check
