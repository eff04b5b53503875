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


def test_it_is_read_without_scripts_and_its_links_stay_in_it(
    new_page, served, worker, story
):
    worker()
    page = new_page(javascript=False)
    page.goto(f"{served}index.html", wait_until="networkidle")
    page.get_by_role("link", name="River at record height").click()
    assert page.url == f"{served}live/flood/index.html"

    picture = page.locator("#feed img").first
    picture.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    page.locator("#key-events").get_by_role("link", name="Bridge closed").click()
    assert page.url.endswith(f"live/flood/index.html#update-{story['first'].pk}")

    page.get_by_role("link", name="Refresh every minute").click()
    page.get_by_role("link", name="Stop refreshing").click()
    page.get_by_role("link", name="All live pages").click()
    assert page.url == f"{served}index.html"
    page.wait_for_load_state("networkidle")  # before its server goes
