"""What the desk's forms say of what a program sends."""

from urllib.parse import quote

from .problems import Problem


def valid(form) -> dict:
    """Its cleaned data. Raises Problem with a pointer to each field that is not valid."""
    if form.is_valid():
        return form.cleaned_data
    raise Problem("not-valid", errors=errors_of(form))


def errors_of(form, where="", names=None) -> list[tuple[str, str]]:
    """(pointer, sentence) of each; a field has the name of ours that `names` gives it."""
    names = names or {}
    return [
        (pointer_to(where, names.get(name, name)), sentence)
        for name, sentences in form.errors.items()
        for sentence in sentences
    ]


def pointer_to(where: str, name: str) -> str:
    """As in RFC 6901, in a fragment: #/blocks/0/speaker."""
    path = where + ("" if name == "__all__" else name)
    return f"#/{path}".rstrip("/")


def in_pointer(name: str) -> str:
    """A name that a program has made up, as a part of such a pointer."""
    escaped = name.replace("~", "~0").replace("/", "~1")
    return quote(escaped, safe="~!$&'()*+,;=:@")
