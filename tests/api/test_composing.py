"""What a program says of a block becomes what the composer would have sent."""

from datetime import UTC, datetime, timedelta

import pytest
from django import forms
from django.core.exceptions import ValidationError
from pydantic import AwareDatetime

from liveblog.api.blocks import _annotated
from liveblog.api.composing import _as_typed
from liveblog.api.problems import Problem
from liveblog.desk.moment_field import MomentField
from liveblog.models import Blog

COLUMN = forms.TypedChoiceField(coerce=int, empty_value=0, required=False)
BERLIN = Blog(time_zone="Europe/Berlin")


@pytest.mark.parametrize(
    ("value", "field", "typed"),
    [
        ("Words", forms.CharField(), "Words"),
        (True, forms.BooleanField(), "on"),
        (False, forms.BooleanField(), ""),
        (None, forms.CharField(), ""),
        (0, COLUMN, ""),
        (2, COLUMN, "2"),
        (datetime(2026, 11, 24, 13, 3, tzinfo=UTC), MomentField(), "2026-11-24T14:03"),
        ("2026-11-24T13:03:00+00:00", MomentField(), "2026-11-24T14:03"),
    ],
)
def test_a_value_is_typed_as_on_the_blogs_own_desk(value, field, typed):
    assert _as_typed(value, field, BERLIN, "blocks/0/name") == typed


def test_an_hour_that_the_clocks_repeat_is_the_one_that_was_said():
    field = MomentField()
    field.zone = BERLIN.zone
    for hour in range(4):
        at = datetime(2026, 10, 24, 23, 30, tzinfo=UTC) + timedelta(hours=hour)
        day, _t, written = _as_typed(at, field, BERLIN, "x").partition("T")
        assert field.to_python([written, day]) == at
    assert written == "03:30"
    with pytest.raises(ValidationError):
        field.to_python(["02:30+05:00", day])


def test_a_moment_that_no_clock_shows_is_refused():
    with pytest.raises(Problem) as refused:
        _as_typed(
            datetime(1, 1, 1, tzinfo=UTC),
            MomentField(),
            Blog(time_zone="America/Lima"),
            "x",
        )
    assert refused.value.errors == [("#/x", "That is no time of ours.")]


def test_the_schema_of_a_field_is_of_the_type_that_is_told():
    assert _annotated(MomentField())[0] == AwareDatetime | None
    assert _annotated(COLUMN)[0] == int | str | None
    assert _annotated(forms.BooleanField())[0] is bool
