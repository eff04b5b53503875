"""Every page in every state is valid HTML, says the Nu checker: `make validate`."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.every_page import as_document, every_page

pytestmark = pytest.mark.one_database

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


@pytest.mark.validator
@pytest.mark.django_db
def test_every_page_is_valid_html(nu, tmp_path, caplog):
    caplog.set_level("CRITICAL", "django.request")
    folder = tmp_path / "html"
    folder.mkdir()
    asked = {}
    for number, (address, html) in enumerate(every_page()):
        file = folder / f"{number}.html"
        file.write_text(as_document(html))
        asked[file.name] = address

    found = {}
    for said in nu(folder):
        address = asked[Path(said["url"]).name]
        found.setdefault((said["message"], said.get("extract")), address)

    assert len(asked) > 100
    assert found == {}, "\n".join(f"{found[said]}: {said}" for said in found)
