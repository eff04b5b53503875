"""What tests of several public pages look at."""

from functools import partial

import pytest
from PIL import Image as Pillow

from liveblog.demo import newsroom, script


@pytest.fixture
def demo(db, monkeypatch):
    """The demo newsroom's blogs by slug, with grey pictures that are quick to store."""
    for name in script.DRAWINGS:
        draw = partial(Pillow.new, "RGB", (60, 40), "grey")
        monkeypatch.setitem(script.DRAWINGS, name, draw)
    return {blog.slug: blog for blog in newsroom.build()}
