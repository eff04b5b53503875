"""The page of an archive, element by element."""

import pytest

from liveblog.archive.page import Rewriter

KNOWN = {
    "/media/a/1600.jpg": "pictures/a-1600.jpg",
    "/media/a/640.jpg": "pictures/a-640.jpg",
}
NOT_HERE = '<span class="ended">[Picture not in this archive]</span>'


@pytest.mark.parametrize(
    ("given", "made"),
    [
        # A picture, with its larger one.
        (
            '<a class="enlarge" data-enlarge href="/media/a/1600.jpg"><picture>'
            '<source srcset="/media/a/640.avif 640w"><img src="/media/a/640.jpg" alt="A">'
            "</picture></a>",
            '<a class="enlarge" href="pictures/a-1600.jpg"><picture>'
            '<img src="pictures/a-640.jpg" alt="A"></picture></a>',
        ),
        # One that is left out.
        (
            '<a class="enlarge" aria-label="Enlarge" href="/media/b/1.jpg"><picture>'
            '<img src="/media/b/1.jpg" alt=""></picture></a>',
            NOT_HERE,
        ),
        # A film of our own, with its poster and without.
        (
            '<video controls poster="/media/a/640.jpg" aria-label="The dam"'
            ' src="https://v.example/a.mp4"> x </video>!',
            '<img src="pictures/a-640.jpg" alt="">'
            '<a class="btn" href="https://v.example/a.mp4" rel="noopener">The dam</a>!',
        ),
        (
            '<video poster="/media/b/1.jpg" aria-label="A &amp; B"'
            ' src="https://v.example/a.mp4"></video>',
            '<a class="btn" href="https://v.example/a.mp4" rel="noopener">A &amp; B</a>',
        ),
        # Addresses: of an update here and elsewhere, of our other pages, typed and not.
        ('<a href="/live/flood/updates/7/">x</a>', '<a href="#update-7">x</a>'),
        ('<a href="/live/flood/updates/8/">x</a>', "x"),
        (
            '<a href="https://live.example/live/flood/updates/7/">x</a>',
            '<a href="#update-7">x</a>',
        ),
        ('<a href="https://live.example/media/a/640.jpg">x</a>', None),
        ('<a href="https://live.example.org/">x</a>', None),
        ('<a href="/live/flood/label/analysis/">x</a>', "x"),
        ('<a href="/live/flood/light/">Text-only page</a>!', "!"),
        ('<a href="//evil.example/x">x</a>', "x"),
        (
            '<a href="/x/">x <b>y</b></a> <a href="#a">z</a>',
            'x <b>y</b> <a href="#a">z</a>',
        ),
        ('<link rel="stylesheet" href="/x.css">', ""),
        ('a<script src="/x">var a = "<p>";</script>b', "ab"),
    ],
)
def test_it_is_written_anew(settings, given, made):
    settings.PUBLIC_URL = "https://live.example"
    writer = Rewriter(at="index.html", find=KNOWN.get, ids={"update-7"})

    assert writer.rewrite(given) == (given if made is None else made)
    assert writer.rewrite("<p>next</p>") == "<p>next</p>"
