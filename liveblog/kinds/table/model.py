"""Figures in rows and columns: seats, votes, a score."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from liveblog.kinds.block import Block, in_json
from liveblog.markup.safe_text import lines_of

from . import cells, numbers
from .merging import merge_cells


class TableBlock(Block):
    """A table with its caption, and if wanted a bar chart of one of its columns.

    `cells` is its text as `cells.read` takes it; the first row is the header.
    """

    kind = "table"
    searched = ("caption", "cells", "source")
    spaced = ("cells",)
    merged = {"cells": merge_cells}
    caption = models.CharField(max_length=200)
    cells = models.TextField()
    # The number of the column that is drawn, the first is 1; 0 draws none.
    chart = models.PositiveSmallIntegerField(default=0)
    source = models.CharField(max_length=120, blank=True)
    source_url = models.URLField(max_length=500, blank=True)
    # When its figures were so.
    as_at = models.DateTimeField(null=True, blank=True)

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(caption=""), name="table_has_a_caption"
            ),
            models.CheckConstraint(condition=~Q(cells=""), name="table_has_cells"),
            models.CheckConstraint(
                condition=Q(source_url="")
                | Q(source_url__startswith="https://")
                | Q(source_url__startswith="http://"),
                name="table_source_is_a_web_address",
            ),
        ]

    def __str__(self):
        return self.caption

    @property
    def rows(self):
        return cells.read(self.cells)

    def as_json(self):
        return {
            "kind": self.kind,
            "caption": self.caption,
            "cells": self.cells,
            "chart": self.chart,
            "source": self.source,
            "source_url": self.source_url,
            "as_at": in_json(self.as_at),
        }

    @classmethod
    def from_json(cls, stored, images):
        block = super().from_json(stored, images)
        block.as_at = stored["as_at"] and datetime.fromisoformat(stored["as_at"])
        return block

    @classmethod
    def from_export(cls, stored, images):
        cells.refuse_other_shapes(rows := cells.read(stored["cells"]))
        chart = stored.get("chart", 0)
        has_chart = 0 <= chart <= cells.shape_of(rows)[1]
        told = {"cells": cells.written(rows), "chart": chart if has_chart else 0}
        return cls.from_json(stored | told, images)

    def as_story(self):
        header, *rows = self.rows or [[]]
        columns = [
            {"name": name, "is_number": numbers.is_numeric([row[n] for row in rows])}
            for n, name in enumerate(header)
        ]
        return {
            "kind": self.kind,
            "caption": self.caption,
            "columns": columns,
            "rows": rows,
            "chart": self._chart(columns, rows),
            "source": self.source,
            "source_url": self.source_url,
            "as_at": in_json(self.as_at),
        }

    def _chart(self, columns, rows):
        """None where nothing is drawn: what was a number may be none any more."""
        if not 0 < self.chart <= len(columns):
            return None
        label = 0 if self.chart != 1 or len(columns) == 1 else 1
        drawn = numbers.bars(
            [row[label] for row in rows], [row[self.chart - 1] for row in rows]
        )
        return (
            {"name": columns[self.chart - 1]["name"], "bars": drawn} if drawn else None
        )

    def said(self):
        return "\n".join([self.caption, *map(_in_a_line, self.rows[1:])])

    @classmethod
    def read_out(cls, story):
        header = _in_a_line(column["name"] for column in story["columns"])
        lines = [story["caption"], header, *map(_in_a_line, story["rows"])]
        return lines_of("\n".join([*lines, story["source"]]))


def _in_a_line(row):
    return ", ".join(filter(None, row))
