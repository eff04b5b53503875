"""The copy of the live pages in a browser, while nothing of ours runs behind it."""

from tests.browser.looks import faults_in_both_looks
from tests.extras.static_mirror.mirrored import clock, folder, served, story, worker

__all__ = ["clock", "folder", "served", "story", "worker"]  # fixtures


def test_the_copy_passes_axe_and_fits(new_page, served, worker, story):
    worker()
    page = new_page()
    for name in ("index.html", "live/flood/index.html", "live/vote/index.html"):
        page.goto(served + name)
        assert faults_in_both_looks(page) == [], name
