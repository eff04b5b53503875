"""Captions, structured data and the desk's manifest, by what others publish for Node (docs/formats.md)."""

import json

import pytest

from liveblog import publishing
from liveblog.markup import captions
from liveblog.models import RecordingBlock
from tests.factories import (
    figure,
    make_blog,
    make_image,
    make_update,
    quote,
    send_recording,
    words,
)
from tests.page import parse
from tests.recorded import mp4
from tests.validators import type_complaints, web_vtt_complaints

pytestmark = [pytest.mark.validator, pytest.mark.one_database]

# As a program for subtitles writes it: no first line, commas in the times, and a settings' list.
FILM = (
    "\ufeff1\r\n00:00:01,000 --> 00:00:04,000 line:0 align:start\r\n"
    "<v Anna><i>The dam</i> holds, \"it\" 'says' &lt;/script&gt; &amp; ]]> {{ x }} %s \\\r\n"
    "النهر \u202e\u2028\u0001🌊 -- >\r\n\r\n"
    "2\r\n00:59:58,000 --> 100:00:00,000\r\n- WEBVTT\r\n- NOTE &#8232;\r\n"
)


def test_captions_are_web_vtt(ada, blog, rey):
    film = send_recording(mp4(), by=ada).recording
    told = {"title": "The dam", "credit": "Anna Sorg", "captions": captions.read(FILM)}
    block = RecordingBlock(recording=film, **told)
    make_update(blog, "Dam", block, by=ada)

    served = rey.get(block.captions_address).content

    assert "النهر \u202e\u2028\u0001🌊 -- >" in served.decode()
    assert web_vtt_complaints(served) == []
    broken = served.replace(b"00:00:01.000", b"00:00:41.000")
    assert web_vtt_complaints(broken) == [
        "line 4: End timestamp is not greater than start timestamp."
    ]
    with pytest.raises(captions.NotCaptions):
        captions.read(broken.decode())


def test_live_pages_and_the_desks_manifest_are_of_the_published_types(
    ada, rey, adas_desk, settings, tmp_path
):
    closed = structured_data(rey, a_closed_blog(ada))
    settings.ACCESSIBLE_FOR_FREE = False
    paid = structured_data(rey, make_blog(by=ada, slug="paid"))
    manifest = adas_desk.get("/desk/manifest.webmanifest").json()
    posting = closed["liveBlogUpdate"][1]
    found = type_complaints(
        {
            "closed": ("Page", closed),
            "paid": ("Page", paid),
            "manifest": ("Manifest", manifest),
            "misspelt": ("Page", closed | {"liveBlogUpdate": posting | {"words": ""}}),
            "mistaken": ("Page", closed | {"publisher": posting["image"][0]}),
            "unknown": ("Manifest", manifest | {"display": "window"}),
        },
        tmp_path,
    )

    assert {"image", "correction", "locationCreated"} <= posting.keys()
    assert "coverageEndTime" in closed
    assert "hasPart" in paid
    complaints = {name: "\n".join(said) for name, said in found.items() if said}
    assert complaints.keys() == {"misspelt", "mistaken", "unknown"}, complaints
    assert """'"words"' does not exist in type""" in complaints["misspelt"]
    assert "ImageObject" in complaints["mistaken"]
    assert "'\"window\"' is not assignable" in complaints["unknown"]


def a_closed_blog(ada):
    """With a quote, a figure, a correction and a withdrawn update, and with who and where."""
    blog = make_blog(by=ada, slug="closed", standfirst="It rises.")
    picture = figure(make_image(by=ada, size=(1200, 900), is_finished=True))
    told = {
        "byline": "Cal Ferris",
        "more_bylines": ["Mira Holt"],
        "location": "Arnholt",
    }
    update = make_update(blog, "Bridge closed", "To all.", picture, quote(), **told)
    publishing.correct(
        update,
        words("Bridge open", "To all.", picture, quote(), **told),
        by=ada,
        seen_revision=update.last_revision,
        note="It is open.",
    )
    publishing.withdraw(make_update(blog, "Weir gone"), by=ada, notice="It stands.")
    make_update(blog, "Mark passed", "At last.")
    publishing.close(blog, by=ada, message="Good night.")
    return blog


def structured_data(rey, blog):
    page = parse(rey.get(blog.get_absolute_url()).content.decode())
    [script] = page.find_all(
        lambda each: each.attributes.get("type") == "application/ld+json"
    )
    return json.loads(script.text, object_hook=with_sizes_in_words)


def with_sizes_in_words(told):
    """schema.org's types have a picture's size in words, or with a unit; search engines and schema.org's own
    examples have it as a number of pixels, as we do."""
    if told.get("@type") == "ImageObject" and "width" in told:
        assert type(told["width"]) is type(told["height"]) is int
        told |= {side: f"{told[side]} px" for side in ("width", "height")}
    return told
