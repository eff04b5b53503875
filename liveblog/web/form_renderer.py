"""How forms are rendered: by Django's templates, but for the options of a select.

And what is typed runs as its own words do: the desk may be in English and the blog in Arabic, or the
other way round.
"""

from django.forms.renderers import DjangoTemplates
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join

TYPED = {f"django/forms/widgets/{name}.html" for name in ("text", "textarea", "search")}

WORDS = {"text", "search"}


class FormRenderer(DjangoTemplates):
    """Joins options in Python. Django includes two templates for each of them, which took half
    of what a page with fifty blogs to choose from costs (make bench-search).
    """

    def render(self, template_name, context, request=None):
        if template_name == "django/forms/widgets/select.html":
            return _select(context["widget"])
        widget = context.get("widget", {})
        # Some take the template of a text for an address of mail, which has one direction.
        if template_name in TYPED and widget.get("type", "text") in WORDS:
            _let_words_turn(widget["attrs"])
        return super().render(template_name, context, request)


def _let_words_turn(attributes):
    """Unless its widget says which way. While nothing is typed browsers take `auto` for left to
    right: with a placeholder, be it empty, the style sheet knows that, and turns it as its page.
    """
    if "dir" not in attributes:
        attributes["dir"] = "auto"
        attributes.setdefault("placeholder", " ")


def _select(widget):
    attributes = flatatt(widget["attrs"])
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
    return str(option["value"]), flatatt(option["attrs"]), option["label"]
