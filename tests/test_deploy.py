"""The waiting room and a web process are restarted while pages wait; `make drills` does it at large."""

from contextlib import ExitStack, nullcontext

import pytest
from django.db import connection

from tests.bench.pages import Evening
from tests.drills.deploy import Restarted, watch
from tests.edge import nginx_before
from tests.factories import make_update
from tests.server import running_server, running_waiting_room

pytestmark = [pytest.mark.nginx, pytest.mark.django_db(transaction=True)]

PAGES = 20


def test_a_deploy_fails_no_poll_and_every_page_gets_what_was_published_meanwhile(
    blog, tmp_path
):
    with ExitStack() as stack:

        def started(start):
            process = Restarted(start)
            stack.callback(process.stop)
            return process

        def with_news(process):
            process.stop()
            try:
                make_update(blog, f"Published while {process.port} was away")
            finally:
                connection.close()  # this thread's
            process.start()

        webs = [started(lambda port: running_server(port=port)) for _ in range(2)]
        room = started(
            lambda port: running_waiting_room(port=port, web_port=webs[0].port)
        )
        ports = [web.port for web in webs]
        edge = stack.enter_context(nginx_before(ports, tmp_path, room_port=room.port))
        evening = Evening(port=edge, slug="flood", poll_seconds=1, waits=True)
        restarts = [lambda: with_news(room), lambda: with_news(webs[0])]
        pages, held, _ = watch(
            evening, restarts, pages_each=PAGES, publishing=nullcontext()
        )

    blog.refresh_from_db()
    assert held == [PAGES, PAGES]
    assert evening.failures == 0
    assert {page.since for page in pages} == {blog.revision}
    # (Those opened later may have had a page of a second ago.)
    assert {len(page.seen) for page in pages[:PAGES]} == {2}
    assert evening.doubled == 0
