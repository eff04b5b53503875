"""The fields of one block, as a composer sends them and as an answer has them."""

from tests.page import parse

PUBLISH = "/desk/live/flood/updates/"


def a_block(name, **fields):
    return {"block": name, **{f"{name}-{key}": value for key, value in fields.items()}}


def values(response, prefix):
    """What stands in the fields of this response whose names begin so."""
    return {
        e.attributes["name"].rpartition("-")[2]: value(e)
        for e in parse(response.content.decode()).find_all(
            lambda e: (e.attributes.get("name") or "").startswith(prefix)
        )
    }


def value(element):
    if element.tag == "textarea":
        return element.inner_html.strip()
    if element.tag == "select":
        chosen = element.find_all(lambda e: "selected" in e.attributes)
        return next((e.attributes["value"] for e in chosen), "")
    return element.attributes.get("value", "")


def errors(response):
    """The sentences beside fields, by the field."""
    found = parse(response.content.decode()).find_all(
        lambda e: e.attributes.get("class") == "err"
    )
    return {
        e.id.rpartition("-")[2].removesuffix("_error"): next(
            e.find_all(lambda s: s.tag == "span")
        ).inner_html
        for e in found
    }
