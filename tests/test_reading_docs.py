"""The examples of docs/reading.md do what they say."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from liveblog import publishing
from tests.factories import make_update
from tests.server import running_server

pytestmark = [
    *(pytest.mark.django_db(transaction=True), pytest.mark.one_database),
    pytest.mark.slow,
]

PAGE = Path(__file__).parent.parent / "docs/reading.md"
EXAMPLES = re.findall(r"^curl .*$", PAGE.read_text(), re.M)


def output_of(command, site):
    return subprocess.run(
        ["sh", "-c", f"{command} --silent --show-error --fail"],
        env={"SITE": site, "PATH": "/usr/local/bin:/usr/bin:/bin"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_the_examples_do_what_they_say(blog, ada):
    kept, gone = make_update(blog, "Kept"), make_update(blog, "Gone")
    publishing.withdraw(gone, by=ada, notice="We took it back.")

    with running_server() as address:
        found = [output_of(command, address) for command in EXAMPLES]

    told = json.loads(found[0])
    assert [each["id"] for each in told["updates"]] == [gone.pk, kept.pk]
    assert set(told["parts"]) == {
        *("headline", "status", "about", "hero", "introduction", "summary", "more"),
        *("key_events", "pinned", "source"),
    }
    changes = json.loads(found[1])
    assert [each["id"] for each in changes["arrived"]] == [gone.pk, kept.pk]
    items = json.loads(found[2])["items"]
    assert [each["pubStatus"] for each in items] == ["usable", "canceled"]
    head, _, body = found[3].partition("\n\n")
    assert "stream-next-offset: 000000000000004" in head.lower()
    kinds = [each["type"] for each in json.loads(body) if each["type"] != "part"]
    assert kinds == ["published", "withdrawn"]
    assert "stream-next-offset: 000000000000004" in found[4].lower()
    assert len(found) == 5
