"""The settings of a blog in sections, as a browser has them."""

from tests.page import form_values, parse

EDIT = "/desk/live/flood/edit/"


def page_of(response):
    return parse(response.content.decode())


def section_of(desk, name):
    """The form of a section as a browser would send it back, untouched."""
    return form_values(page_of(desk.get(EDIT)).by_id(f"settings-{name}"))
