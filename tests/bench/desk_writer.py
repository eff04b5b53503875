"""One writer who publishes through the desk, in the blog `bench`."""

import http.client
import re
import time
import uuid
from urllib.parse import urlencode, urlsplit


class Writer:
    """Sends the composer's form as a browser with scripts does."""

    def __init__(self, desk, session):
        self.host = urlsplit(desk).netloc
        reply, page = self._ask("GET", "/desk/live/bench/", f"sessionid={session}")
        self.token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
        csrf = reply.headers["Set-Cookie"].partition(";")[0]
        self.cookies = f"sessionid={session}; {csrf}"
        self.publish(0)

    def publish_for(self, seconds):
        """Milliseconds of each publication. One that takes long delays those after it."""
        took, began = [], time.perf_counter()
        for n in range(seconds):
            now = time.perf_counter()
            if now > began + seconds:
                break
            time.sleep(max(0, began + n - now))
            took.append(self.publish(n))
        return took

    def publish(self, n):
        form = urlencode({"heading": f"Number {n}", "csrfmiddlewaretoken": self.token})
        began = time.perf_counter()
        reply, text = self._ask(
            "POST",
            "/desk/live/bench/updates/",
            self.cookies,
            form,
            {
                "Content-Type": "application/x-www-form-urlencoded",
                "HX-Request": "true",
                "Idempotency-Key": str(uuid.uuid4()),
            },
        )
        if reply.status != 200:
            raise SystemExit(f"The desk answers {reply.status}: {text[:300]}")
        return (time.perf_counter() - began) * 1000

    def _ask(self, method, path, cookies, body=None, more=None):
        asked = http.client.HTTPConnection(self.host, timeout=60)
        asked.request(method, path, body, {"Cookie": cookies, **(more or {})})
        reply = asked.getresponse()
        text = reply.read().decode(errors="replace")
        asked.close()
        return reply, text
