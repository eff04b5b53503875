"""One rule that a mutant loses, and the test that must notice."""

from typing import NamedTuple

PYTHON, SCRIPT = ".py", ".js"
HISTORIES = "tests/scripts/desk-histories.test.js"


class Mutation(NamedTuple):
    subject: str
    guard: str  # what is lost with it, for the printed table
    old: str
    new: str
    test: str  # a node id of pytest, or a file of tests for Node
    language: str = PYTHON
    # Where the guard is a row lock, which SQLite does not have. Browser tests always do.
    needs_postgres: bool = False

    @property
    def is_for_node(self) -> bool:
        return self.test.endswith(SCRIPT)

    @property
    def is_on_postgres(self) -> bool:
        return self.needs_postgres or self.test.startswith("tests/browser/")


def script(subject: str, guard: str, old: str, new: str, test: str) -> Mutation:
    """Of a script: a test in a browser, or a file of tests for Node."""
    folder = "tests/scripts" if test.endswith(SCRIPT) else "tests/browser"
    return Mutation(subject, guard, old, new, f"{folder}/{test}", SCRIPT)


def history(subject: str, guard: str, old: str, new: str) -> Mutation:
    """Of what the generated histories of writing and sending hold (under Node)."""
    return Mutation(subject, guard, old, new, HISTORIES, SCRIPT)
