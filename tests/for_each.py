"""Rows of which each is tried by one test, in the one world that its fixtures have made."""

import inspect
from functools import wraps


def for_each(names, rows):
    """Run the test with one row after another, as `pytest.mark.parametrize` names and has them.

    For tests that leave nothing behind which the next row would meet: what they ask changes
    nothing, or is refused. To make a user, a blog and an update for each row takes longer than
    most of these tests. A failure says which row it was.
    """
    names = (names,) if isinstance(names, str) else names
    rows = [(row,) if len(names) == 1 else tuple(row) for row in rows]

    def of_rows(test):
        @wraps(test)
        def of_each(**fixtures):
            for row in rows:
                named = dict(zip(names, row, strict=True))
                try:
                    test(**fixtures, **named)
                except BaseException as error:
                    error.add_note(f"The row: {named!a:.500}")
                    raise

        own = inspect.signature(test)
        others = [each for name, each in own.parameters.items() if name not in names]
        of_each.__signature__ = own.replace(parameters=others)
        return of_each

    return of_rows
