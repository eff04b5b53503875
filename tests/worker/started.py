"""A worker in a process of its own."""

import os
import signal
import subprocess
from contextlib import contextmanager, suppress

from tests.server import environment_of_test

ENDS_WITHIN_SECONDS = 15


@contextmanager
def started(command, **environment):
    """A process whose output is closed when it and all that it has started are gone."""
    process = subprocess.Popen(
        command,
        env=environment_of_test(RECEIPT_URL="off", **environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(ENDS_WITHIN_SECONDS)
