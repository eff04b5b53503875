"""The limit of open files, of a process of its own: it can be raised only once."""

import subprocess
import sys

import pytest

LIMITS = """
import resource, sys
from liveblog.waiting_room.open_files import places
soft, hard, most_holds = map(int, sys.argv[1:])
resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
print(*places(most_holds), *resource.getrlimit(resource.RLIMIT_NOFILE))
"""


@pytest.mark.parametrize(
    ("soft", "hard", "most_holds", "places", "then"),
    [
        (100, 4000, 2000, "2000 2700", "3000 4000"),
        (3500, 4000, 2000, "2000 3200", "3500 4000"),
        (100, 1500, 2000, "500 1200", "1500 1500"),
        (100, 200, 2000, "0 50", "200 200"),
    ],
)
def test_so_many_may_wait_and_come_as_the_system_lets_us_have_files(
    soft, hard, most_holds, places, then
):
    limits = map(str, (soft, hard, most_holds))
    printed = subprocess.check_output(
        [sys.executable, "-c", LIMITS, *limits], text=True
    )

    assert printed == f"{places} {then}\n"
