"""The blocks of an update as programs send them: a schema for each kind, made of its form.

What is asked of a block stands in the form of its kind, and nowhere else: the schema says what
the form says of its fields, and the form itself reads what is sent (composing.py).
"""

from typing import Annotated, Any, Literal, Union

from django import forms
from ninja import Schema
from pydantic import AwareDatetime, ConfigDict, Field, create_model

from liveblog import kinds
from liveblog.desk.block_forms import forms as forms_of_kinds
from liveblog.desk.image_field import LinkPictureField
from liveblog.desk.moment_field import MomentField

PICTURE = r"^[0-9a-f]{32}$"


class Strict(Schema):
    """What is sent. A name that nobody knows is a slip, and said to be one."""

    model_config = ConfigDict(extra="forbid")


def schemas() -> dict[str, type[Schema]]:
    """By kind."""
    return {kind: _schema_of(kind, form) for kind, form in forms_of_kinds().items()}


def any_block() -> Any:
    """The annotation of a block of whatever kind, told apart by `kind`."""
    found = tuple(schemas().values())
    return Annotated[Union[found], Field(discriminator="kind")]  # noqa: UP007 made here


def names_of(kind: str, form) -> list[str]:
    """The fields of this form that a program fills: those that its block has, too."""
    columns = {field.name for field in kinds.MODELS[kind]._meta.concrete_fields}
    return [
        name
        for name in form.base_fields
        if name in columns and name not in form.of_composer
    ]


def _schema_of(kind: str, form) -> type[Schema]:
    fields: dict[str, Any] = {"kind": (Literal[kind], ...)}
    for name in names_of(kind, form):
        fields[name] = _annotated(form.base_fields[name])
    for name in form.found_by_itself:
        told = Field(None, description="Found by ourselves; taken and passed over.")
        fields[name] = (str | None, told)
    name = f"{kind.title()}Block"
    return create_model(name, __base__=Strict, __doc__=f"{form.name}.", **fields)


def _annotated(field: forms.Field) -> tuple[Any, Any]:
    """Its type, and what its form says of it. None is as if it was not sent."""
    if isinstance(field, LinkPictureField):
        words = "The name of its picture, which the desk has fetched."
        return str, Field("", pattern=rf"{PICTURE}|^$", description=words)
    if isinstance(field, forms.ModelChoiceField):
        words = "The name of a file that is here, such as of a picture."
        return str, Field(..., pattern=PICTURE, description=words)
    told = {"description": _words_of(field)}
    if isinstance(field, forms.BooleanField):
        return bool, Field(default=False, **told)
    if isinstance(field, MomentField):
        return AwareDatetime | None, Field(None, **told)
    if isinstance(field, forms.TypedChoiceField):
        return int | str | None, Field(None, **told)
    if isinstance(field, forms.IntegerField):
        bounds = {"ge": field.min_value, "le": field.max_value}
        return int | None, Field(None, **told, **bounds)
    if (most := getattr(field, "max_length", None)) is not None:
        told["max_length"] = most
    if field.required:
        return str, Field(..., min_length=1, **told)
    return str, Field("", **told)


def _words_of(field: forms.Field) -> str:
    label, help_text = str(field.label or ""), str(field.help_text or "")
    return ". ".join(filter(None, [label, help_text]))
