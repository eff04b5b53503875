"""An update, as the composer's form sends it."""

from tests.page import parse

HTMX = {"HX-Request": "true"}


PUBLISH = "/desk/live/flood/updates/"


def text(content, name="text-a"):
    return {"block": name, f"{name}-words": content}


def publish(desk, data, **headers):
    return desk.post(PUBLISH, data, headers=headers)


def values(response, name):
    """The values of the fields of this name, as a person would see them again."""
    page = parse(response.content.decode())
    for without_scripts in list(page.find_all(lambda e: e.tag == "noscript")):
        without_scripts.children.clear()
    fields = page.find_all(lambda e: (e.attributes.get("name") or "").endswith(name))
    return [f.attributes.get("value", f.inner_html.strip()) for f in fields]


def ticked(response, name):
    """The values of the boxes of this name that have a tick."""
    boxes = parse(response.content.decode()).find_all(
        lambda e: e.attributes.get("name") == name and "checked" in e.attributes
    )
    return [box.attributes["value"] for box in boxes]
