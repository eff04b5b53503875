"""A kind of block is a folder and a template folder: tests/added_kinds/ has one more.

It is composed, published, fed, described to search engines and on the light page, though
no other file knows of it.
"""

import json
import re
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from liveblog import kinds
from liveblog.models import Update
from tests.blog_state import blog_state
from tests.page import form_values, parse

ADDED = Path(__file__).parent / "added_kinds"
CLAIM = "The dam <has> a crack."
ESCAPED = "The dam &lt;has&gt; a crack."


@pytest.fixture
def verdict(transactional_db, settings):
    """The kind with its table and its templates, and without them afterwards."""
    engine = settings.TEMPLATES[0]
    folders = [ADDED / "templates", *engine["DIRS"]]
    settings.TEMPLATES = [engine | {"DIRS": folders}]
    kinds.add("tests.added_kinds.verdict")
    model = kinds.MODELS["verdict"]
    with connection.schema_editor() as editor:
        editor.create_model(model)
    yield model
    model.objects.all().delete()
    with connection.schema_editor() as editor:
        editor.delete_model(model)
    kinds.remove("verdict")
    # Else the deletion of an update would ask its table.
    del apps.all_models["liveblog"]["verdictblock"]
    for name in ("model", "form"):
        sys.modules.pop(f"tests.added_kinds.verdict.{name}", None)
    apps.clear_cache()


@pytest.fixture
def update(verdict, cals_desk, blog):
    data = {"block": "verdict-a", "verdict-a-words": CLAIM, "verdict-a-is_true": "on"}
    assert cals_desk.post("/desk/live/flood/updates/", data).status_code == 302
    return Update.objects.get()


def test_a_kind_that_is_only_a_folder_is_composed_and_published(
    verdict, cals_desk, blog
):
    page = parse(cals_desk.get("/desk/live/flood/").content.decode())
    [button] = page.find_all(lambda e: "add-verdict" in e.attributes.get("class", ""))
    assert button.text.endswith("Verdict")
    form = cals_desk.get(button.attributes["hx-get"]).content.decode()
    [name] = re.findall(r'name="block" value="(verdict-[a-z0-9]+)"', form)
    assert f'name="{name}-words"' in form
    assert f'name="{name}-is_true"' in form

    refused = cals_desk.post("/desk/live/flood/updates/", {"block": name})
    data = {"block": name, f"{name}-words": CLAIM, f"{name}-is_true": "on"}
    reply = cals_desk.post("/desk/live/flood/updates/", data)

    assert (refused.status_code, reply.status_code) == (422, 302)
    [block] = Update.objects.get().blocks()
    assert block.as_json() == {"kind": "verdict", "words": CLAIM, "is_true": True}


def test_its_words_are_there_to_be_corrected(update, cals_desk):
    address = f"/desk/live/flood/updates/{update.pk}/edit/"
    page = parse(cals_desk.get(address).content.decode())

    forms = page.find_all(lambda e: e.tag == "form")
    [name] = {
        name
        for form in forms
        for name, values in form_values(form).items()
        if any(ESCAPED in value for value in values)
    }
    assert re.fullmatch("verdict-[a-z0-9]+-words", name)


def test_readers_and_programs_get_it(update, rey):
    def read(address):
        return rey.get(address).content.decode()

    page = read("/live/flood/")
    assert f'<div class="block-verdict"><p dir="auto">{ESCAPED}</p>' in page
    told = json.loads(re.search(r'ld\+json">(.*?)</script>', page)[1])
    assert told["liveBlogUpdate"][0]["articleBody"] == CLAIM
    [item] = json.loads(read("/live/flood/feed.json"))["items"]
    assert item["title"] == CLAIM
    assert f'<p dir="auto">{ESCAPED}</p> <p>True</p>' in item["content_html"]
    light = read("/live/flood/light/")
    assert f'<p dir="auto">{ESCAPED}</p> <p>True</p>' in " ".join(light.split())
    assert "block-verdict" not in light
    own = read(update.get_absolute_url())
    assert f'<meta name="description" content="{ESCAPED}">' in own


def test_it_is_part_of_what_is_stored(update):
    [stored] = blog_state(update.blog)["updates"]
    assert stored["blocks"] == ["verdict"]
    assert Update.objects.get().story["blocks"] == [
        {"kind": "verdict", "words": CLAIM, "is_true": True}
    ]
