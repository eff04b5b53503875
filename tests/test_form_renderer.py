"""Fields are what Django's own templates make of them; what is typed turns by its words."""

import pytest
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


ATTRIBUTES = {
    "dir": "ltr",
    "data-n": 3,
    "autofocus": True,
    "hidden": False,
    "title": '"&<',
}


class Filling(forms.Form):
    """Each of Django's widgets that is one input, or a textarea."""

    text = forms.CharField(widget=forms.TextInput(ATTRIBUTES))
    words = forms.CharField(widget=forms.Textarea(ATTRIBUTES))
    number = forms.IntegerField(widget=forms.NumberInput(ATTRIBUTES))
    email = forms.EmailField(widget=forms.EmailInput(ATTRIBUTES))
    address = forms.URLField(widget=forms.URLInput(ATTRIBUTES), assume_scheme="https")
    colour = forms.CharField(widget=forms.ColorInput(ATTRIBUTES))
    found = forms.CharField(widget=forms.SearchInput(ATTRIBUTES))
    phone = forms.CharField(widget=forms.TelInput(ATTRIBUTES))
    secret = forms.CharField(widget=forms.PasswordInput(ATTRIBUTES))
    hidden = forms.CharField(widget=forms.HiddenInput(ATTRIBUTES))
    day = forms.DateField(widget=forms.DateInput(ATTRIBUTES))
    moment = forms.DateTimeField(widget=forms.DateTimeInput(ATTRIBUTES))
    time = forms.TimeField(widget=forms.TimeInput(ATTRIBUTES))
    ticked = forms.BooleanField(widget=forms.CheckboxInput(ATTRIBUTES))
    file = forms.FileField(widget=forms.FileInput(ATTRIBUTES))


SAID = {
    "text": "<b>Flood</b> & “fire”",
    "words": "First\n</textarea>",
    "number": "12",
    "day": "2026-12-03",
    "ticked": "on",
}


@pytest.mark.parametrize("said", [None, SAID], ids=["empty", "filled"])
def test_an_input_is_rendered_as_by_djangos_templates_to_the_letter(said):
    ours = Filling(said, renderer=FormRenderer())
    djangos = Filling(said, renderer=DjangoTemplates())

    for name in Filling.base_fields:
        assert str(ours[name]) == str(djangos[name])


class Writing(forms.Form):
    headline = forms.CharField()
    standfirst = forms.CharField(widget=forms.Textarea(attrs={"placeholder": "What"}))
    code = forms.CharField(widget=forms.TextInput(attrs={"dir": "ltr"}))
    address = forms.URLField(assume_scheme="https")


def test_what_is_typed_runs_as_its_own_words_do_unless_its_form_says_otherwise():
    form = Writing(renderer=FormRenderer())
    for _again in range(2):  # no widget is changed by being shown
        headline, standfirst = str(form["headline"]), str(form["standfirst"])
        assert ('dir="auto"' in headline, 'placeholder=" "' in headline) == (True, True)
        assert ('dir="auto"' in standfirst, "What" in standfirst) == (True, True)
        assert ('dir="ltr"' in str(form["code"]), "auto" in str(form["code"])) == (
            True,
            False,
        )
        assert "dir=" not in str(form["address"])
    assert "dir" not in form.fields["headline"].widget.attrs
