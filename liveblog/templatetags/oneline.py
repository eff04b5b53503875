"""{% oneline %}: long lines of a template, broken without a trace in what is rendered."""

import re

from django import template
from django.template.base import TokenType

register = template.Library()

# What says where an HTML tag and its values begin and end.
MARK = re.compile(r"[ \t]*\n\s*|<(?=[/a-zA-Z]|$)|[>\"']")


@register.tag
def oneline(parser, token):
    """Render what is inside as if it stood on one line of the template.

    A line end goes with the blanks around it; in an HTML tag one space is left where an
    attribute follows. Done once, when the template is compiled, to its own text alone: the
    line ends of values stay. In `blocktranslate` nothing is changed: it has `trimmed`.
    """
    _join(_inside(parser))
    nodes = parser.parse(("endoneline",))
    parser.delete_first_token()
    return OneLine(nodes)


class OneLine(template.Node):
    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        return self.nodelist.render(context)


def _inside(parser):
    """The tokens of text up to the end tag, but for those of translations."""
    is_translation = False
    for token in reversed(parser.tokens):  # the parser takes them from the end
        if token.token_type == TokenType.BLOCK:
            name = token.contents.split()[0]
            if name == "endoneline":
                return
            is_translation = name == "blocktranslate" or (
                is_translation and name != "endblocktranslate"
            )
        elif token.token_type == TokenType.TEXT and not is_translation:
            yield token


def _join(tokens):
    """Take the line ends out of these tokens of text, which follow one another."""
    opened = ""  # "<" in a tag, '"' or "'" in a value there

    def joined(found):
        nonlocal opened
        mark = found[0]
        if "\n" in mark:
            rest = found.string[found.end() :]
            if not opened or not rest:
                return ""
            ends = (opened,) if opened != "<" else (">", "/>")
            return "" if rest.startswith(ends) else " "
        if opened in {'"', "'"}:
            opened = "<" if mark == opened else opened
        elif mark == "<":
            opened = "<"
        elif opened:
            opened = "" if mark == ">" else mark
        return mark

    for token in tokens:
        token.contents = MARK.sub(joined, token.contents)
