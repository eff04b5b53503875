"""The forms of all kinds of block, each from its kind's folder."""

from liveblog import kinds

from .block_form import BlockForm


def forms() -> dict[str, type[BlockForm]]:
    """By kind, in the order of the composer's buttons."""
    found = kinds.parts_of_each("form", BlockForm)
    return {form.kind: form for form in sorted(found, key=lambda form: form.order)}


def with_a_button() -> dict[str, type[BlockForm]]:
    """Those that are added empty; a picture has ways of its own."""
    return {kind: form for kind, form in forms().items() if form.has_button}
