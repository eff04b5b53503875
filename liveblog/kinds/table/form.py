"""How a table is written: in a grid, which keeps what is typed in one plain field."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from liveblog.desk.block_form import MAX_WORDS, NO_ADDRESS, BlockForm
from liveblog.desk.fields import LineField, WebAddressField, WordsField
from liveblog.desk.moment_field import MomentField
from liveblog.markup import safe_text

from . import cells, numbers
from .model import TableBlock


class CellsField(WordsField):
    """The text of all cells; a tab at its beginning is an empty cell, and stays."""

    def __init__(self, **kwargs):
        super().__init__(max_length=MAX_WORDS, strip=False, **kwargs)

    @staticmethod
    def clean_text(text):
        return cells.written(cells.read(safe_text.storable(text)))

    def validate(self, value):
        super().validate(value)
        if value:
            cells.refuse_other_shapes(cells.read(value))


class TableForm(BlockForm):
    kind, name, icon = "table", _("Table"), "table"
    order = 6
    max_rows, max_columns = cells.MAX_ROWS, cells.MAX_COLUMNS
    caption = LineField(
        label=_("Caption"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("Seats, 312 of 650 counted")}),
    )
    cells = CellsField(
        label=_("Cells"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "class": "cells", "dir": "auto"}),
        help_text=_(
            "A row to a line, with | between two cells; or pasted from a spreadsheet. The first "
            "row is the header."
        ),
    )
    chart = forms.TypedChoiceField(
        label=_("Bar chart"),
        required=False,
        coerce=int,
        empty_value=0,
        help_text=_("Readers see it below the table."),
    )
    source = LineField(label=_("Source"), max_length=120, required=False)
    source_url = WebAddressField(
        label=_("Source link"),
        max_length=500,
        required=False,
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
        error_messages={"invalid": NO_ADDRESS},
    )
    as_at = MomentField(label=pgettext_lazy("of figures", "As of"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        columns = range(1, cells.MAX_COLUMNS + 1)
        named = [(str(n), _("Column %(n)s") % {"n": n}) for n in columns]
        self.fields["chart"].choices = [("", _("No chart")), *named]
        if not self.initial.get("chart"):
            self.initial["chart"] = ""
        if self.blog is not None:
            self.fields["as_at"].zone = self.blog.zone

    @property
    def is_blank(self):
        names = ("caption", "cells", "source", "source_url")
        return not any(str(self[name].value() or "").strip() for name in names)

    def clean(self):
        data = super().clean()
        if self.is_blank:
            return data
        for name, asked in [
            ("caption", _("Say in a few words what the figures are.")),
            ("cells", _("Fill the table, or remove it.")),
        ]:
            if not data.get(name) and name not in self.errors:
                self.add_error(name, asked)
        if data.get("chart") and data.get("cells"):
            self._refuse_a_chart_of_words(data)
        return data

    def _refuse_a_chart_of_words(self, data):
        _header, *rows = cells.read(data["cells"])
        said = [row[data["chart"] - 1 : data["chart"]] for row in rows]
        if not numbers.is_numeric([cell for row in said for cell in row]):
            self.add_error("chart", _("Choose a column of numbers."))

    def build(self):
        return TableBlock(**self.cleaned_data)
