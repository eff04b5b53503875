"""The examples of docs/writing.md do what they say."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from liveblog.api.models import Scope, Token
from liveblog.models import Update
from tests.factories import picture_bytes
from tests.server import running_server

pytestmark = [
    *(pytest.mark.django_db(transaction=True), pytest.mark.one_database),
    pytest.mark.slow,
]

PAGE = (Path(__file__).parent.parent / "docs/writing.md").read_text()
SHELL = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.M | re.S)
[PYTHON] = re.findall(r"^```python\n(.*?)^```$", PAGE, re.M | re.S)


def test_the_examples_do_what_they_say(blog, cal, ada, tmp_path):
    (tmp_path / "bridge.jpg").write_bytes(picture_bytes())
    _token, secret = Token.make(ada, name="Wire", scopes=[*Scope], days=1)

    with running_server() as address:
        settled = {"DESK": address, "TOKEN": secret, "PATH": os.environ["PATH"]}

        def output_of(command):
            told = {"env": settled, "cwd": tmp_path, "check": True, "text": True}
            return subprocess.run(command, capture_output=True, **told).stdout

        quiet = "curl --silent --show-error --fail"
        commands = [each.replace("curl", quiet, 1) for each in SHELL]
        told = [json.loads(output_of(["sh", "-c", each])) for each in commands]
        printed = output_of([sys.executable, "-c", PYTHON])

    me, update, picture = told
    assert (me["byline"], me["token"]) == ("Ada Brandt", "Wire")
    assert (update["state"], len(update["blocks"])) == ("published", 2)
    assert re.fullmatch("[0-9a-f]{32}", picture["name"])
    assert printed == "withdrawn Sent in error.\n"
    verbs = blog.journal.filter(program="Wire").order_by("revision")
    assert [*verbs.values_list("verb", flat=True)] == [
        *("publish", "correct", "mark_key_event", "withdraw"),
    ]
    assert Update.objects.get().is_withdrawn


def test_the_page_names_every_scope():
    told = re.findall(r"^\| `(\w+)` \|", PAGE, re.M)

    assert told == [str(scope) for scope in Scope]
