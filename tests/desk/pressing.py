"""A button of a page at the desk, pressed where no script runs."""

from tests.page import form_values, parse


def pressed(desk, reply, words, **typed):
    """What comes of the first button that says `words`: its form is sent as a browser does.

    With what is typed in it by name, and the button's own name and value; to where the button
    leads, if that is elsewhere than the form does. (No file goes along.)
    """
    page = parse(reply.content.decode())
    form, button = next(
        (form, button)
        for form in page.find_all(lambda e: e.tag == "form")
        for button in form.find_all(lambda e: e.tag == "button" and e.text == words)
        if button.attributes.get("type") != "button"
    )
    fields = form_values(form)
    for other in form.find_all(lambda e: e.tag == "button" and "name" in e.attributes):
        fields.pop(other.attributes["name"], None)
    assert form.attributes["method"] == "post"
    assert "csrfmiddlewaretoken" in fields
    assert typed.keys() <= fields.keys()
    told = {}
    if "name" in button.attributes:
        told = {button.attributes["name"]: button.attributes["value"]}
    address = button.attributes.get("formaction") or form.attributes["action"]
    return desk.post(address.partition("#")[0], fields | typed | told)
