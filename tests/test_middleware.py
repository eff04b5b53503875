"""What stands between the server and every view."""

import gzip

from tests.factories import figure, make_image, make_update

GZIP = {"Accept-Encoding": "gzip, deflate, br"}


def test_a_public_page_is_compressed_for_who_accepts_it(rey, blog):
    plain = rey.get("/live/flood/")
    compressed = rey.get("/live/flood/", headers=GZIP)

    assert "Content-Encoding" not in plain.headers
    assert compressed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(compressed.content) == plain.content
    assert compressed.headers["Content-Length"] == str(len(compressed.content))
    assert plain.headers["Vary"] == compressed.headers["Vary"] == "Accept-Encoding"


def test_a_compressed_page_is_the_same_each_time_and_held_by_its_tag(rey, blog):
    first, again = [rey.get("/live/flood/", headers=GZIP) for _ in range(2)]
    held = {"If-None-Match": first.headers["ETag"], **GZIP}

    assert first.content == again.content
    assert first.headers["ETag"].startswith('W/"')
    assert rey.get("/live/flood/", headers=held).status_code == 304


def test_the_desk_is_compressed_to_a_length_that_gives_nothing_away(adas_desk):
    replies = [adas_desk.get("/desk/", headers=GZIP) for _ in range(8)]

    assert {reply.headers["Content-Encoding"] for reply in replies} == {"gzip"}
    assert "</html>" in gzip.decompress(replies[0].content).decode()
    assert len({len(reply.content) for reply in replies}) > 1


def test_pictures_are_sent_as_they_are(rey, ada, blog):
    image = make_image(by=ada)
    make_update(blog, "Bridge", figure(image))
    picture = f"/media/{image.name}/640.jpg"

    assert "Content-Encoding" not in rey.get(picture, headers=GZIP).headers
    assert "Vary" not in rey.get(picture, headers=GZIP).headers


def test_only_what_may_be_a_page_has_a_policy(rey, blog):
    """It is longer than most style sheets and scripts, and they are under that of their page."""
    policy = "Content-Security-Policy"
    for name in ("liveblog/reader.css", "liveblog/built/reader.js"):
        reply = rey.get(f"/static/{name}")
        assert (reply.status_code, policy in reply.headers) == (200, False), name
        assert reply.headers["X-Content-Type-Options"] == "nosniff"
    font = "vendor/source-serif-4/source-serif-4-latin-400-normal.woff2"
    assert policy not in rey.get(f"/static/{font}").headers

    for address in ("/live/flood/", "/static/liveblog/icon.svg", "/static/none.css"):
        assert policy in rey.get(address).headers, address


def test_the_way_to_an_address_with_its_slash_is_kept_as_its_path_alone_decides_it(
    rey, blog
):
    """What is not kept is asked for one after the other: nginx lets one at a time through."""
    plain = rey.get("/live/flood")
    asked_more = rey.get("/live/flood?x=1")

    assert (plain.status_code, plain.headers["Location"]) == (301, "/live/flood/")
    assert plain.headers["Cache-Control"] == "public, max-age=0, s-maxage=1"
    assert asked_more.headers["Location"] == "/live/flood/?x=1"
    assert asked_more.headers["Cache-Control"] == "no-store"


def test_the_way_to_https_is_not_kept(rey, blog, settings):
    """A cache in front that does not tell the schemes apart would lead in a circle."""
    settings.SECURE_SSL_REDIRECT = True

    for path in ("/live/flood", "/live/flood/"):
        reply = rey.get(path)

        assert reply.headers["Location"] == f"https://testserver{path}"
        assert reply.headers["Cache-Control"] == "no-store"
