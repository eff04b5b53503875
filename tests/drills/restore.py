"""Pages sleep over 1,300 changes and two restores of one backup, and are told to load again.

As many changes are made after each restore as were lost with it, so that a number told twice
would be taken for the one of before.
"""

import random

from tests.drills.asking import ask
from tests.drills.beside import OpenPage
from tests.drills.figures import at_most, exactly, told
from tests.drills.newsroom import DATABASES

__all__ = ["DATABASES", "SECONDS", "run"]

SECONDS = 180
CHANGES = 1300
ASLEEP = 40  # pages, each with another of the revisions that were lost
OUT_OF_DATE = "This page is out of date."
PUBLISH = """
from liveblog.models import Blog
from tests.factories import make_update
blog = Blog.objects.get(slug="bench")
first = blog.revision
for n in range({changes}):
    make_update(blog, "{name} %d" % n)
print(first, blog.revision)
"""


def run(newsroom):
    newsroom.fill(50)
    newsroom.back_up()
    lost, etags = [], []
    for name in ("First", "Second"):
        first, last = _publish(newsroom, name)
        lost += random.sample(range(first + 1, last + 1), ASLEEP)
        with newsroom.web() as (address, _):
            etags.append(OpenPage(address).etag)
        newsroom.restore()
        newsroom.manage("restored")
    _publish(newsroom, "Third")
    with newsroom.web() as (address, _):
        polls = [
            ask(f"{address}/live/bench/since/{n}/", HX_Request="true") for n in lost
        ]
        pages = [ask(f"{address}/live/bench/", If_None_Match=etag) for etag in etags]
        now = OpenPage(address)
        _publish(newsroom, "Fourth", changes=3)
        news = now.poll().text
    yield told("changes lost with each of two restores", CHANGES)
    yield told("pages asleep over them", len(polls))
    wrong = sum(OUT_OF_DATE not in each.text for each in polls)
    yield exactly("of these not told to load again", wrong, 0)
    yield exactly(
        "pages of before answered 304", sum(p.status != 200 for p in pages), 0
    )
    brought = sum(f"Fourth {n}" in news for n in range(3))
    yield exactly("of 3 updates came to a page of afterwards", brought, 3)
    yield at_most(
        "slowest poll of a page of before", max(p.ms for p in polls), 1000, "ms"
    )


def _publish(newsroom, name, changes=CHANGES):
    """The revision before, and after."""
    code = PUBLISH.format(name=name, changes=changes)
    return map(int, newsroom.shell(code).split()[-2:])
