"""How long a push takes to 10,000 devices: `python -m tests.extras.web_push.measure [devices]`.

Everything is on this machine: a push service on loopback, which reads each message, in a process of its
own; the worker's rounds here; a database of its own that is thrown away. Beside it an update is
published every half second, and it is said how long that took.
"""

import multiprocessing
import os
import secrets
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

DEVICES, LONGEST_SECONDS = 10_000, 300


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def serve(told):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.put(server.server_port)
    server.serve_forever()


def start_django():
    os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="liveblog-measure-")
    os.environ |= {
        "WEB_PUSH": "true",
        "DJANGO_SETTINGS_MODULE": "liveblog.config.settings",
    }
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def make_devices(blog, origin, count):
    from liveblog.extras.web_push.models import Subscription
    from tests.extras.web_push.receiving import Device

    device = Device(origin)
    fields = device.fields | {"blog": blog}
    Subscription.objects.bulk_create(
        Subscription(**fields | {"endpoint": f"{origin}/{secrets.token_hex(40)}"})
        for _ in range(count)
    )


def publish(blog, ada, is_over, took):
    from tests.factories import make_update

    while not is_over.wait(0.5):
        began = time.perf_counter()
        make_update(blog, "Bridge closed", by=ada)
        took.append(time.perf_counter() - began)


def send(push):
    """The worker's rounds; returns the seconds."""
    from django.utils import timezone

    from liveblog.extras.web_push.sending import Sender
    from liveblog.extras.web_push.spreading import spread

    sender, began = Sender(), time.perf_counter()
    spreading = threading.Event()

    def go_on():
        while not spreading.wait(0.5):
            spread(timezone.now())

    spread(timezone.now())
    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        while push.sent + push.failed + push.gone < DEVICES_ASKED:
            if time.perf_counter() - began > LONGEST_SECONDS:
                sys.exit(f"Only {push.sent} in {LONGEST_SECONDS} s")
            sender.go(timezone.now())
            time.sleep(0.25)
            push.refresh_from_db()
    finally:
        spreading.set()
        thread.join()
    return time.perf_counter() - began


def main():
    start_django()
    from django.conf import settings

    from liveblog.extras.web_push import pushes
    from liveblog.extras.web_push.models import Push
    from tests.factories import an_editor, make_blog

    told = multiprocessing.Queue()
    service = multiprocessing.Process(target=serve, args=(told,), daemon=True)
    service.start()
    origin = f"http://127.0.0.1:{told.get()}"
    settings.WEB_PUSH_ORIGINS = (origin,)
    ada = an_editor()
    blog = make_blog(by=ada, slug="flood")
    make_devices(blog, origin, DEVICES_ASKED)
    is_over, took = threading.Event(), []
    publishing = threading.Thread(target=publish, args=(blog, ada, is_over, took))
    publishing.start()
    began = time.perf_counter()
    pushes.send(blog, words="The bridge is closed.", update=None, by=ada)
    pressed = time.perf_counter() - began
    push = Push.objects.get()
    seconds = send(push)
    is_over.set()
    publishing.join()
    service.terminate()
    took.sort()
    print(  # noqa: T201 it is what it is for
        f"{push.sent} of {DEVICES_ASKED} in {seconds:.1f} s, "
        f"{push.sent / seconds:.0f} a second; the press itself took {pressed * 1000:.0f} ms. "
        f"Beside it {len(took)} updates were published: median "
        f"{took[len(took) // 2] * 1000:.0f} ms, slowest {took[-1] * 1000:.0f} ms."
    )


DEVICES_ASKED = int(sys.argv[1]) if len(sys.argv) > 1 else DEVICES

if __name__ == "__main__":
    main()
