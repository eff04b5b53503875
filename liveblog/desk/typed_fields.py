"""What is typed, ticked and chosen in a composer, field by field, for its script."""

from django import forms

from . import block_forms
from .lines import CorrectionForm, UpdateForm


def typed_labels():
    """Each field's label by its name; a block's by its kind and its name: `quote-speaker`.

    From the forms, in their order. What has no label is not typed; what is typed in two
    fields, as a moment is, has the names of both.
    """
    labels = {}
    for form in (UpdateForm, CorrectionForm):
        labels |= dict(_seen(form))
    for kind, form in block_forms.forms().items():
        labels |= {
            f"{kind}-{name}": _of_kind(form, label) for name, label in _seen(form)
        }
    return labels


def _seen(form):
    for name, field in form.base_fields.items():
        if field.label and not isinstance(field.widget, forms.HiddenInput):
            for part in getattr(field.widget, "widgets_names", [""]):
                yield name + part, str(field.label)


def _of_kind(form, label):
    return label if label == form.name else f"{form.name} – {label}"
