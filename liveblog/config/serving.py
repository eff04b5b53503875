"""At which port this newsroom is being served on this machine, for the commands beside it.

`PORT=9000 make run` says it to one process alone: a link that `manage.py invite` prints, in
another window, is to lead there.
"""

import os

FILE = "serving"


def note_port(data_dir, port):
    """Say that this process serves it, or becomes (exec) the one that does."""
    (data_dir / FILE).write_text(f"{os.getpid()} {port}")


def served_port(data_dir):
    """The port; None if the process that noted it has ended."""
    try:
        pid, port = map(int, (data_dir / FILE).read_text().split())
        os.kill(pid, 0)  # asks whether it is there
    except (OSError, ValueError):
        return None
    return port
