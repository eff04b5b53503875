"""Buttons of a page, pressed as in a browser that has no scripts."""

from tests.page import form_values, parse


def press(desk, path, button, /, **typed):
    """Fill these fields of the form that has this button, and send it as it stands.

    To its address, with its token and with all else that is in it: it fails where a template
    has lost one of them, which a POST that a test puts together would not.
    """
    page = parse(desk.get(path).content.decode())
    forms = page.find_all(lambda e: e.tag == "form")
    fitting = [each for each in forms if _fits(each, button, typed)]
    assert len(fitting) == 1, f"forms with “{button}” and {sorted(typed)}"
    [form] = fitting
    assert form.attributes.get("method") == "post"
    desk.handler.enforce_csrf_checks = True
    try:
        address = form.attributes.get("action") or path
        return desk.post(address, form_values(form) | typed)
    finally:
        desk.handler.enforce_csrf_checks = False


def _fits(form, button, typed):
    return any(
        each.text == button
        for each in form.find_all(lambda e: e.tag == "button")
        if each.attributes.get("type") != "button"
    ) and all(_takes(form, name, value) for name, value in typed.items())


def _takes(form, name, value):
    """Whether this can be typed, or chosen, there."""
    fields = list(form.find_all(lambda e: e.attributes.get("name") == name))
    choices = {
        each.attributes.get("value", "on")
        for each in fields
        if each.attributes.get("type") in {"checkbox", "radio"}
    }
    chosen = value if isinstance(value, list) else [value]
    return bool(fields) and (not choices or choices >= {str(each) for each in chosen})
