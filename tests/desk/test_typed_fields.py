"""The list of what a person types, which the composer's script is given."""

import html
import json
import re

import pytest

from liveblog.desk import block_forms
from liveblog.desk.lines import CorrectionForm, UpdateForm
from liveblog.desk.typed_fields import typed_labels

pytestmark = pytest.mark.one_database

NOT_TYPED = {
    "asks_embargo",
    "key",
    "draft",
    "draft_seen",
    "announces",
    "seen_revision",
    "change",
}


def test_a_block_s_field_is_known_by_its_kind_and_its_name():
    labels = typed_labels()

    assert labels["heading"] == "Heading"
    assert labels["note"] == "What was wrong"
    assert labels["text-words"] == "Text"
    assert labels["quote-speaker"] == "Quote – Speaker"
    assert labels["quote-source_url"] == "Quote – Source link"
    assert labels["figure-alt"] == "Picture – Alt text"


def test_every_field_of_the_lines_that_one_sees_is_in_it():
    fields = {*UpdateForm.base_fields, *CorrectionForm.base_fields}

    assert fields - typed_labels().keys() == NOT_TYPED | {
        "event_at",
        "due_at",
        "original_at",
    }
    assert typed_labels()["due_at_time"] == typed_labels()["due_at_date"]
    assert typed_labels()["event_at_time"] == "Happened at"


@pytest.mark.parametrize(
    ("kind", "unseen"),
    [("text", {"html"}), ("figure", {"image", "upload", "rights_seen", "ends_at"})],
)
def test_and_of_a_block(kind, unseen):
    fields = block_forms.forms()[kind].base_fields

    in_list = {name for name in fields if f"{kind}-{name}" in typed_labels()}
    assert set(fields) - in_list == unseen


def test_the_page_has_it_for_its_script(cals_desk, blog):
    page = cals_desk.get("/desk/live/flood/").content.decode()

    [found] = re.findall(r'data-fields="([^"]*)"', page)
    assert json.loads(html.unescape(found)) == typed_labels()
