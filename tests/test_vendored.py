"""Browser code by others that is kept in static/vendor/: its versions, and that pages load it."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.for_each import for_each

# The Makefile is the one place that says which version of a package is shipped.
PACKAGES = re.compile(r"^NPM_\w+ := (.*)$", re.M)
VERSIONS = {
    name: version
    for names in PACKAGES.findall(Path("Makefile").read_text().replace("\\\n", ""))
    for name, version in re.findall(r"(@?[\w./-]+)@([\d.]+)", names)
}
HTMX = "/static/vendor/htmx/htmx.min.js"
SCRIPT = re.compile(r'<script\b[^>]*\bsrc="([^"]+)"[^>]*>')


def test_htmx_is_served_at_the_version_that_the_makefile_names(client):
    served = b"".join(client.get(HTMX).streaming_content).decode()

    assert re.findall(r'\bversion:"([^"]+)"', served) == [VERSIONS["htmx.org"]]


def test_the_list_of_files_by_others_names_their_versions():
    rows = Path("liveblog/static/vendor/README.md").read_text().splitlines()
    cells = [[cell.strip() for cell in row.split("|")] for row in rows if "|" in row]
    listed = {cell[2]: cell[3] for cell in cells if cell[3][0].isdigit()}

    assert listed == VERSIONS


@for_each(
    "address",
    [
        *("/live/flood/", "/live/flood/oldest-first/"),
        *("/desk/", "/desk/live/flood/", "/desk/shell/"),
    ],
)
def test_a_page_loads_this_htmx_and_no_other(address, adas_desk, blog):
    page = adas_desk.get(address).content.decode()

    tags = [found for found in SCRIPT.finditer(page) if "htmx" in found[1]]
    assert [found[1] for found in tags] == [HTMX]
    assert " defer" in tags[0][0]


def test_the_desk_without_a_connection_keeps_this_htmx(adas_desk, blog):
    kept = adas_desk.get("/desk/sw.js").content.decode()

    assert re.findall(r'"([^"]*htmx[^"]*)"', kept) == [HTMX]


@pytest.mark.parametrize("major", [2, 4])
def test_the_htmx_of_the_python_package_is_not_served(major):
    assert finders.find(f"django_htmx/htmx-{major}.min.js") is None
