"""Buttons of a page, pressed as in a browser that has no scripts."""

from tests.page import form_values, parse


def press(desk, shown, button, /, **typed):
    """Fill these fields of the form that has this button, and send it as it stands.

    `shown` is the address of a page, or the answer that shows it. The form goes to its address, or
    to its button's, with its token, with the button's name, and with all else that is in it: this
    fails where a template has lost one of them, which a POST that a test puts together would not.
    (No file goes along.)
    """
    reply = desk.get(shown) if isinstance(shown, str) else shown
    page = parse(reply.content.decode())
    forms = page.find_all(lambda e: e.tag == "form")
    fitting = [
        (form, pressed)
        for form in forms
        if all(_takes(form, name, value) for name, value in typed.items())
        for pressed in _buttons(form)
        if pressed.text == button and pressed.attributes.get("type") != "button"
    ]
    assert len(fitting) == 1, f"forms with “{button}” and {sorted(typed)}"
    [(form, pressed)] = fitting
    assert form.attributes.get("method") == "post"
    address = pressed.attributes.get("formaction") or form.attributes.get("action")
    address = (address or reply.wsgi_request.get_full_path()).partition("#")[0]
    desk.handler.enforce_csrf_checks = True
    try:
        return desk.post(address, _sent(form, pressed) | typed)
    finally:
        desk.handler.enforce_csrf_checks = False


def _sent(form, pressed):
    fields = form_values(form)
    for each in _buttons(form):
        fields.pop(each.attributes.get("name"), None)
    if "name" in pressed.attributes:
        fields[pressed.attributes["name"]] = pressed.attributes["value"]
    return fields


def _buttons(form):
    return form.find_all(lambda e: e.tag == "button")


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
