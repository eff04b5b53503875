"""What a post of another site says, asked of that site for who embeds it."""

import json
from dataclasses import replace

import pytest
from django.conf import settings

from liveblog.desk import snapshots
from liveblog.markup import embeds
from liveblog.models import EmbedBlock
from liveblog.outgoing.client import Trusted
from tests.desk.block_fields import PUBLISH, a_block
from tests.factories import typed_moment
from tests.outgoing.servers import serving

POST = "https://bsky.app/profile/arn.example/post/3kabcdefgh2ab"
HTML = (
    '<blockquote class="bluesky-embed"><p lang="en">The dam <b>holds</b>.<br>Anna '
    "&amp; I saw it.</p>&mdash; Arn</blockquote><script>x()</script>"
)


def answering(told, status="200 OK"):
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n"
    return serving(lambda: [head.encode() + body])


def taken(port):
    found = embeds.read(POST)
    site = f"http://127.0.0.1:{port}"
    told = replace(found.provider, oembed=f"{site}/oembed?format=json&url=")
    embed = embeds.Embed(told, found.id)
    return snapshots.taken(embed, trusted=Trusted.own(site))


def test_a_site_is_asked_for_the_words_of_this_very_post():
    with answering({"title": " A\npost ", "author_name": "Arn", "html": HTML}) as site:
        told = taken(site.port)
        [asked] = site.asked

    assert told == snapshots.Snapshot(
        "A post", "Arn", "The dam holds.\nAnna & I saw it."
    )
    address = "https%3A%2F%2Fbsky.app%2Fprofile%2Farn.example%2Fpost%2F3kabcdefgh2ab"
    assert f"GET /oembed?format=json&url={address} HTTP/1.1" in asked


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"title": "Gone"}, "404 Not Found"),
        ({"title": "Elsewhere"}, "302 Found\r\nLocation: http://127.0.0.1/"),
        ([], "200 OK"),
        ({"title": 3, "html": ["x"], "author_name": None}, "200 OK"),
        (b"<html>", "200 OK"),
        (b"\xff\xfe", "200 OK"),
        (b"[" * 100_000, "200 OK"),
        ({"title": "x" * 300_000}, "200 OK"),
        ({"title": "nul \0"}, "200 OK"),
    ],
)
def test_of_what_is_no_snapshot_nothing_is_kept(told, status):
    with answering(told, status) as site, pytest.raises(snapshots.NothingSaid):
        taken(site.port)


def test_our_own_house_is_never_asked_and_each_site_by_its_own_address():
    found = embeds.read(POST)
    inside = replace(found.provider, oembed="https://127.0.0.1/oembed?url=")
    with pytest.raises(snapshots.NothingSaid):
        snapshots.taken(embeds.Embed(inside, found.id))
    with pytest.raises(snapshots.NothingSaid):
        snapshots.taken(embeds.read("https://www.instagram.com/p/CxYz12345/"))
    asked = {each.oembed for each in settings.EMBED_PROVIDERS.values() if each.oembed}
    assert all(each.startswith("https://") and each.endswith("url=") for each in asked)


@pytest.mark.one_database
def test_the_desk_asks_for_nobody_but_its_people_and_readers_are_told_when_it_was(
    cals_desk, client, blog, rey
):
    assert client.post("/desk/snapshot/", {"url": POST}).status_code == 401
    assert cals_desk.post("/desk/snapshot/", {"url": "https://x.y/"}).json() == {}

    typed = {"url": POST, "title": "On the dam", "words": "The dam holds."}
    moment = typed_moment("embed-a-captured_at", "2026-11-24T12:00")
    reply = cals_desk.post(PUBLISH, a_block("embed-a", **typed) | moment)

    assert reply.status_code == 302
    kept = EmbedBlock.objects.get().as_json()
    assert kept["captured_at"] == "2026-11-24T11:00:00+00:00"
    page = " ".join(rey.get("/live/flood/").content.decode().split())
    assert (
        '<p class="from">Seen there at <time datetime="2026-11-24T12:00:00+01:00">12:00'
    ) in page
