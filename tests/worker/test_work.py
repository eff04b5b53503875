"""`manage.py work` as a process of its own, on the test's own database."""

import os
import signal
import threading
from datetime import timedelta
from shlex import join

import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts.models import PasswordMail
from liveblog.config.server import worker
from liveblog.models import JournalLine, Update
from media.models import Image
from tests.factories import figure, make_blog, make_image, make_update
from tests.server import wait_until
from tests.worker.started import ENDS_WITHIN_SECONDS, started

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def wait_until_it_works(ada):
    """Until it has done what was due; so its handlers of signals are in place, too."""
    update = make_update(make_blog(by=ada), "Dam breaks", by=ada, is_breaking=True)
    past = timezone.now() - timedelta(minutes=1)
    Update.objects.filter(pk=update.pk).update(breaking_until=past)

    wait_until(lambda: not Update.objects.get(pk=update.pk).is_breaking, seconds=60)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_work_ends_in_order_when_it_is_told(ada, number):
    with started(worker()) as process:
        wait_until_it_works(ada)

        process.send_signal(number)

        output, _ = process.communicate(timeout=ENDS_WITHIN_SECONDS)
        assert (process.returncode, output) == (0, "")


def test_work_takes_a_picture_off_when_its_time_is_over(ada):
    image = make_image(by=ada)
    update = make_update(make_blog(by=ada), "Closed", figure(image), by=ada)
    with started(worker()):
        wait_until_it_works(ada)
        ends_at = timezone.now() + timedelta(seconds=1)
        Image.objects.update(ends_at=ends_at)

        wait_until(lambda: "<img" not in _html(update), seconds=15)

    line = JournalLine.objects.get(verb="end_picture")
    assert line.at >= ends_at


def test_work_prints_password_mails_where_it_runs_when_there_is_no_mail_server(ada):
    now = timezone.now()
    PasswordMail.objects.create(address=ada.email, asked_at=now, due_at=now)
    with started(worker()) as process:
        wait_until(lambda: not PasswordMail.objects.exists(), seconds=60)

        process.send_signal(signal.SIGTERM)

        output, _ = process.communicate(timeout=ENDS_WITHIN_SECONDS)
        assert f"To: {ada.email}" in output
        assert "/accounts/password/reset/key/" in output


def _html(update):
    return Update.objects.get(pk=update.pk).public_html


def test_work_ends_when_its_parent_is_killed(ada):
    # The shell's own number, as `serve_with` gives that of the server to be.
    command = f'{join(worker("--with-parent"))} "$$" & wait'
    with started(["sh", "-c", command]) as parent:
        wait_until_it_works(ada)

        parent.kill()

        output, _ = parent.communicate(timeout=ENDS_WITHIN_SECONDS)
        assert (parent.returncode, output) == (-signal.SIGKILL, "")


def test_work_whose_parent_is_gone_before_it_is_up_ends_too(db):
    with started(["true"]) as gone:
        gone.communicate()

    with started(worker("--with-parent", str(gone.pid))) as process:
        output, _ = process.communicate(timeout=60)

        assert (process.returncode, output) == (0, "")


@pytest.fixture
def own_signals():
    """What the command sets for its process is put back for the tests'."""
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.getsignal(number) for number in numbers}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("own_signals")
def test_work_in_this_process_ends_at_a_signal_and_without_its_parent():
    press = threading.Timer(0.2, signal.raise_signal, [signal.SIGINT])
    press.start()
    call_command("work", with_parent=os.getppid())
    assert not press.is_alive()

    call_command("work", with_parent=os.getpid())


def test_work_without_a_parent_outlives_who_has_started_it(ada):
    with started(["sh", "-c", f"{join(worker())} & wait"]) as parent:
        wait_until_it_works(ada)

        parent.kill()

        wait_until_it_works(ada)
