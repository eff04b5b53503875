"""What a drill finds: one line of the table each, held to a goal or only told."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    what: str
    found: str
    goal: str = ""
    is_held: bool = True


def at_most(what, found, goal, unit=""):
    return Figure(what, _written(found, unit), f"≤ {goal:,}", found <= goal)


def at_least(what, found, goal, unit=""):
    return Figure(what, _written(found, unit), f"≥ {goal:,}", found >= goal)


def exactly(what, found, goal):
    return Figure(what, f"{found}", f"{goal}", found == goal)


def told(what, found, unit=""):
    """For the reader of the table: nothing is promised of it."""
    return Figure(what, _written(found, unit))


def _written(found, unit):
    if isinstance(found, str):
        return found
    number = f"{found:,.1f}" if isinstance(found, float) else f"{found:,}"
    return f"{number} {unit}".strip()
