"""Options of a select, joined in Python, are what Django's own templates make of them."""

from django import forms
from django.forms.renderers import DjangoTemplates
from django.test.html import parse_html

from liveblog.web.form_renderer import FormRenderer


class Choosing(forms.Form):
    blog = forms.ChoiceField(
        choices=[
            ("", "—"),
            (7, "<b>Flood</b> & “fire”"),
            ("Rivers", [("a", "A & b"), ("c\"'", "Ć")]),
        ],
        widget=forms.Select(attrs={"data-most": 3, "autofocus": True, "hidden": False}),
    )
    several = forms.MultipleChoiceField(choices=[(1, "One"), (2, "Two"), (3, "Three")])


def test_a_select_is_rendered_as_by_djangos_templates():
    said = {"blog": "c\"'", "several": ["3", "1"]}

    ours = Choosing(said, renderer=FormRenderer())
    djangos = Choosing(said, renderer=DjangoTemplates())

    for name in Choosing.base_fields:
        assert parse_html(str(ours[name])) == parse_html(str(djangos[name]))
    assert str(ours["several"]).count(" selected") == 2
