"""The same update is sent again every fifth of a second, while the first sending waits.

The blog is held for six seconds. A client that hears nothing for two gives up and sends again.
"""

import time
from concurrent.futures import ThreadPoolExecutor

from tests.drills.asking import publish
from tests.drills.figures import at_least, at_most, exactly, told
from tests.drills.lock import hold
from tests.drills.newsroom import DATABASES

__all__ = ["DATABASES", "SECONDS", "run"]

SECONDS = 60
HELD_SECONDS, EVERY_SECONDS, PATIENCE_SECONDS = 6, 0.2, 2
COUNT = """
from liveblog.models import Update
print(Update.objects.filter(heading="Sent again").count())
"""


def run(newsroom):
    newsroom.fill(50)
    with newsroom.web() as (address, _):
        writer, sent, key = newsroom.writer(address), [], "drill-sent-again"

        def send(timeout=PATIENCE_SECONDS):
            return publish(address, writer, "Sent again", key=key, timeout=timeout)

        with ThreadPoolExecutor(64) as pool, hold(newsroom):
            first = pool.submit(send, 30)
            began = time.monotonic()
            while time.monotonic() < began + HELD_SECONDS:
                time.sleep(EVERY_SECONDS)
                sent.append(pool.submit(send))
        first, answers = first.result(), [each.result() for each in sent]
        last = send()
        refused = [each for each in answers if each.status == 503]
        yield told("sendings while it was held", len(answers))
        yield exactly(
            "of these without an answer", sum(not a.status for a in answers), 0
        )
        yield at_least("told to come again (503, Retry-After)", len(refused), 10)
        yield at_most("slowest of these", max(each.ms for each in refused), 1000, "ms")
        yield told("the first sending", f"{first.status}")
        yield exactly("one more, afterwards", last.status, 200)
        yield exactly("updates", int(newsroom.shell(COUNT)), 1)
