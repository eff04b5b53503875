"""More on this: links that an editor types, one a line, and what readers get of them."""

import pytest
from django import forms

from liveblog import publishing
from liveblog.desk.related_field import RelatedField
from liveblog.markup import related
from tests.desk.sections import EDIT, section_of
from tests.page import parse

pytestmark = pytest.mark.one_database

MAP, OURS = "https://map.example/flood?a=1&b=2", "http://127.0.0.1:8000/live/storm/"


def clean(text):
    return RelatedField(required=False).clean(text)


def test_each_line_is_a_link_whole_and_once():
    typed = f"  Flood  map {MAP}\n\n\nStorm /live/storm/\nFlood map {MAP}"

    assert clean(typed) == f"Flood map {MAP}\nStorm {OURS}"
    assert related.read(clean(typed)) == [("Flood map", MAP), ("Storm", OURS)]
    assert [each.host for each in related.read(f"A {MAP}")] == ["map.example"]
    assert clean(" \n") == ""


WRONG = {
    "Flood map": "“Flood map”: write its address after it, on the same line.",
    MAP: f"“{MAP}”: write what it is called before it.",
    "A http://a.example/": "“http://a.example/” is no address that begins with https",
    "A javascript:alert(1)": "write its address after it",
    f"A https://{'a' * 500}.example/": "is no address that begins with https://.",
    f"{'a' * 161} {MAP}": "is too long: at most 160 characters.",
    "\n".join(f"A{n} {MAP}" for n in range(7)): "At most six links.",
}


def test_what_is_no_link_is_refused_and_says_which_line():
    for typed, why in WRONG.items():
        with pytest.raises(forms.ValidationError) as refusal:
            clean(typed)
        assert why in " ".join(refusal.value.messages)


def test_readers_get_them_by_the_page_the_poll_and_as_data(adas_desk, rey, blog):
    sent = section_of(adas_desk, "story")
    reply = adas_desk.post(EDIT, sent | {"related_links": "Flood map"})
    assert reply.status_code == 422
    assert "Flood map</textarea>" in reply.content.decode()

    adas_desk.post(EDIT, sent | {"related_links": f"<b>Flood</b> map {MAP}"})

    blog.refresh_from_db()
    assert blog.more_revision == blog.revision == 2
    for path in ("/live/flood/", "/live/flood/since/1/", "/live/flood/light/"):
        page = parse(rey.get(path).content.decode())
        [link] = page.find_all(lambda each: each.attributes.get("href") == MAP)
        assert link.text == "<b>Flood</b> map", path
    told = rey.get("/live/flood/since/1.json").json()["parts"]["more"]
    links = [{"title": "<b>Flood</b> map", "address": MAP}]
    assert told == {"revision": 2, "links": links, "newsletter": None}


def test_in_a_sensitive_blog_another_editor_approves_them(ada, blog):
    settings = {"level": "direct", "is_sensitive": True, "members": {}}
    publishing.set_review(blog, by=ada, **settings)

    with pytest.raises(publishing.NeedsReview):
        publishing.edit_blog(blog, by=ada, related_links=f"Flood map {MAP}")
