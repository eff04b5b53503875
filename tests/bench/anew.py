"""How long Django takes for an address when nothing that it is made of is kept.

Run by polls.py in a process of its own; prints the milliseconds of each request as JSON.
"""

import json
import os
import sys
import time

TIMES = 200


def main(path):
    os.environ["DJANGO_SETTINGS_MODULE"] = "liveblog.config.settings"
    import django

    django.setup()
    from django.test import Client

    from liveblog.reader import response_cache

    client = Client(headers={"host": "127.0.0.1", "accept-encoding": "gzip"})
    client.get(path)  # what is read once, such as templates
    took = []
    for _ in range(TIMES):
        response_cache.forget()
        began = time.perf_counter()
        answer = client.get(path)
        took.append((time.perf_counter() - began) * 1000)
        assert answer.status_code == 200, answer.status_code
    sys.stdout.write(json.dumps(took))


if __name__ == "__main__":
    main(sys.argv[1])
