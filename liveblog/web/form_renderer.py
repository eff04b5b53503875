"""How forms are rendered: as by Django's templates, but what a page has many of in Python.

And what is typed runs as its own words do: the desk may be in English and the blog in Arabic, or the
other way round.
"""

from django.forms.renderers import DjangoTemplates
from django.utils.html import format_html, format_html_join

WIDGETS = "django/forms/widgets/"
TEXTAREA = f"{WIDGETS}textarea.html"
SELECT = f"{WIDGETS}select.html"
# Those of Django's templates that are the one of an input by another name.
INPUTS = {
    f"{WIDGETS}{name}.html"
    for name in (
        *("checkbox", "color", "date", "datetime", "email", "file", "hidden", "input"),
        *("number", "password", "search", "tel", "text", "time", "url"),
    )
}
TYPED = {TEXTAREA, f"{WIDGETS}text.html", f"{WIDGETS}search.html"}

WORDS = {"text", "search"}


class FormRenderer(DjangoTemplates):
    """Joins options, inputs and their attributes in Python.

    Django includes two templates for each option, which took half of what a page with fifty blogs to
    choose from costs (make bench-search), and two for each input: a blog's desk has forty, which took
    a tenth of its time.
    """

    def render(self, template_name, context, request=None):
        widget = context.get("widget", {})
        # Some take the template of a text for an address of mail, which has one direction.
        if template_name in TYPED and widget.get("type", "text") in WORDS:
            _let_words_turn(widget["attrs"])
        if template_name == SELECT:
            return _select(widget)
        if template_name in INPUTS:
            return _input(widget)
        if template_name == TEXTAREA:
            return _textarea(widget)
        return super().render(template_name, context, request)


def _input(widget):
    value = widget["value"]
    said = "" if value is None else format_html(' value="{}"', str(value))
    attributes = _attributes(widget["attrs"])
    return format_html(
        '<input type="{}" name="{}"{}{}>',
        widget["type"],
        widget["name"],
        said,
        attributes,
    )


def _textarea(widget):
    attributes = _attributes(widget["attrs"])
    return format_html(
        '<textarea name="{}"{}>\n{}</textarea>',
        widget["name"],
        attributes,
        widget["value"] or "",
    )


def _let_words_turn(attributes):
    """Unless its widget says which way. While nothing is typed browsers take `auto` for left to
    right: with a placeholder, be it empty, the style sheet knows that, and turns it as its page.
    """
    if "dir" not in attributes:
        attributes["dir"] = "auto"
        attributes.setdefault("placeholder", " ")


def _select(widget):
    attributes = _attributes(widget["attrs"])
    groups = format_html_join(
        "", "{}", ((_group(*each),) for each in widget["optgroups"])
    )
    return format_html(
        '<select name="{}"{}>{}</select>', widget["name"], attributes, groups
    )


def _group(label, options, _index):
    joined = format_html_join(
        "", '<option value="{}"{}>{}</option>', map(_option, options)
    )
    if not label:
        return joined
    return format_html('<optgroup label="{}">{}</optgroup>', label, joined)


def _option(option):
    return str(option["value"]), _attributes(option["attrs"]), option["label"]


def _attributes(attributes):
    """In their order: of what is True the name alone, of what is False nothing."""
    said = ((name, value) for name, value in attributes.items() if value is not False)
    return format_html_join("", "{}", ((_attribute(*each),) for each in said))


def _attribute(name, value):
    if value is True:
        return format_html(" {}", name)
    return format_html(' {}="{}"', name, str(value))
