"""A blog from a file: our own export, or what another system gives (docs/archive.md).

`opening` reads the file, `formats` say it in the shape of data.json, `incoming` cleans and examines
it, `planning` says what would be done, and `carrying_out` does that. Nothing is fetched but pictures
that the file names, where an editor wants that.
"""

from .carrying_out import carry_out
from .opening import Opened, opened
from .planning import Plan, plan_of
from .refusals import NotUnderstood

__all__ = ["NotUnderstood", "Opened", "Plan", "carry_out", "opened", "plan_of"]
