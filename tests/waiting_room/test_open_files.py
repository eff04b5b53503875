"""The limit of open files, of a process of its own: it can be raised only once."""

import subprocess
import sys

import pytest

LIMITS = """
import resource, sys
from liveblog.waiting_room.open_files import allow_connections
soft, hard, most_holds = map(int, sys.argv[1:])
resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
allow_connections(most_holds)
print(*resource.getrlimit(resource.RLIMIT_NOFILE))
"""


@pytest.mark.parametrize(
    ("soft", "hard", "most_holds", "then", "said"),
    [
        (100, 4000, 2000, "3000 4000", ""),
        (3500, 4000, 2000, "3500 4000", ""),
        (
            *(100, 1500, 2000, "1500 1500"),
            "1500 open files are allowed: too few for 2000 polls to wait.",
        ),
    ],
)
def test_as_many_as_may_wait_are_allowed_where_the_system_lets_us(
    soft, hard, most_holds, then, said
):
    limits = map(str, (soft, hard, most_holds))
    ran = subprocess.run(
        [sys.executable, "-c", LIMITS, *limits],
        capture_output=True,
        text=True,
        check=True,
    )

    assert ran.stdout.strip() == then
    assert ran.stderr.strip() == said
