"""The image decoder's process: its limits hold, its death is survived, two work at a time."""

import errno
import fcntl
import io
import os
import resource
import signal
import socket
import struct
import subprocess
import sys
import threading
import zlib
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from media import decoder_process, decoder_slots, decoding
from media.decoder import server
from media.decoder.refusals import Refused
from media.models import Image
from media.uploads import store_image
from tests.factories import NamedBytes, picture_bytes
from tests.media.decoder import children_of, hold
from tests.server import wait_until

from . import odd

pytestmark = [pytest.mark.one_database, pytest.mark.slow]

LONG = "This picture takes too long to open. Save it as JPEG and add it again."

LARGE = "That picture is too large for us to open."
DAMAGED = (
    "This picture is damaged, or not what its name says. "
    "Save it as JPEG and add it again."
)


@pytest.fixture
def keeper(monkeypatch):
    """A decoder of this test alone, so that it may die."""
    keeper = decoder_process.DecoderProcess()
    monkeypatch.setattr(decoding, "_decoder", keeper)
    yield keeper
    keeper._close()


def decoder_of(keeper):
    return keeper._open[1]


def store(content=None, *, by):
    return store_image(NamedBytes(content or picture_bytes()), by=by)


def refusal(content, *, by):
    with pytest.raises(ValidationError) as refused:
        store(content, by=by)
    [sentence] = refused.value.messages
    return sentence


def heavy():
    """A PNG of 24 megapixels that are all the same: small to send, long to write small."""
    rows = zlib.compress(bytes(6000 * 4 + 1) * 4000)
    return odd.png(6000, 4000, kind=6, content=rows)


def test_one_process_serves_many_pictures(keeper, cal):
    store(by=cal)
    first = decoder_of(keeper).pid
    store(by=cal)

    assert decoder_of(keeper).pid == first


def test_it_is_started_again_if_it_dies(keeper, cal):
    store(by=cal)
    first = decoder_of(keeper)
    first.kill()
    first.wait()

    image = store(by=cal)

    assert image.width_px == 640
    assert decoder_of(keeper).pid != first.pid


def test_it_ends_with_whoever_started_it(keeper, cal):
    store(by=cal)
    process = decoder_of(keeper)

    keeper._open[0].close()

    assert process.wait(10) == 0


def test_it_has_none_of_our_secrets(keeper, cal):
    store(by=cal)

    environment = Path(f"/proc/{decoder_of(keeper).pid}/environ").read_bytes()

    assert environment.split(b"\0")[:-1] == [
        f"{name}={value}".encode()
        for name, value in decoder_process.ENVIRONMENT.items()
    ]


def test_a_picture_that_takes_more_time_than_there_is_is_refused(
    keeper, cal, settings, monkeypatch
):
    monkeypatch.setitem(decoding.FIRST, "wall_seconds", 0.01)

    assert refusal(heavy(), by=cal) == LONG

    assert list(settings.PICTURES_DIR.rglob("*")) == []
    monkeypatch.undo()
    assert Image.objects.count() == 0


def test_the_processors_time_is_limited(keeper):
    ended = exit_of(keeper, "while True: pass", cpu_seconds=1)

    assert ended == -signal.SIGXCPU


def test_memory_is_limited(keeper):
    code = "import ctypes; ctypes.create_string_buffer(1100 * 2**20)"

    assert exit_of(keeper, code, cpu_seconds=10) == 1


def exit_of(keeper, code, *, cpu_seconds):
    """How a process ends that has the limits of a picture's and runs this code."""
    limit = (
        "import sys; sys.path.insert(0, '.');"
        "from media.decoder.server import _limit;"
        f"_limit(cpu_seconds={cpu_seconds}, wall_seconds=60, nice=0)\n{code}"
    )
    command = [sys.executable, "-I", "-c", limit]
    return subprocess.run(command, stderr=subprocess.DEVNULL).returncode


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGKILL, signal.SIGXCPU])
def test_the_death_of_a_process_is_told(keeper, settings, number):
    here, there = socket.socketpair()
    with here, decoder_slots.taken((0,)) as place:
        with there:
            keeper.send_in(there, place)
        here.settimeout(20)
        wait_until(lambda: children_of(decoder_of(keeper).pid))
        [pid] = children_of(decoder_of(keeper).pid)
        os.kill(pid, number)

        with here.makefile("rb") as lines:
            assert decoding._read(lines.readline(), lines) == ({}, -number)


@pytest.mark.parametrize(
    ("lines", "heard"),
    [
        (b"", ({}, None)),
        (b'{"width_px"', ({}, None)),
        (b'{"width_px"\n{"ended": -11}\n', ({}, -11)),
        (b'["x"]\n{"ended": 0}\n', ({}, 0)),
        (b'{"a": 1}\n', ({}, None)),
        (b'{"a": 1}\n{"ended": 0}\n', ({"a": 1}, 0)),
    ],
)
def test_an_answer_counts_when_its_process_has_ended(lines, heard):
    more = io.BytesIO(lines)

    assert decoding._read(more.readline(), more) == heard


@pytest.mark.parametrize(
    ("answer", "ended", "sentence"),
    [
        ({}, None, LONG),
        ({}, -signal.SIGXCPU, LONG),
        ({}, -signal.SIGALRM, LONG),
        ({}, -signal.SIGSEGV, DAMAGED),
        ({}, 0, DAMAGED),
        ({"refused": "no such word", "facts": {}}, 0, DAMAGED),
        ({"refused": "too_large", "facts": {}}, 0, LARGE),
    ],
)
def test_whatever_becomes_of_the_process_is_said_in_a_sentence(answer, ended, sentence):
    with pytest.raises(ValidationError) as refused:
        decoding._good(answer, ended, "bridge.jpg")

    assert refused.value.messages == [sentence]


def test_a_full_disk_is_not_the_pictures_fault():
    def task():
        raise OSError(errno.ENOSPC, "No space left on device")

    answer = server._answer(task, {})

    with pytest.raises(OSError, match="No space left") as failed:
        decoding._good(answer, 0, "bridge.jpg")
    assert failed.value.errno == errno.ENOSPC


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (MemoryError(), "too_large"),
        (OSError("broken data stream"), "damaged"),
        (struct.error("unpack"), "damaged"),
        (Refused("heic"), "heic"),
    ],
)
def test_every_exception_of_a_decoder_has_a_word(error, why):
    def task():
        raise error

    assert server._answer(task, {})["refused"] == why


# Two at a time ------------------------------------------------------------------------


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(decoder_slots, "LONGEST_WAIT_SECONDS", 0.01)


def test_a_third_one_is_asked_to_come_back(cal, settings, impatient):
    with hold(settings, 0):
        assert store(by=cal).width_px == 640
        with hold(settings, 1):
            assert refusal(picture_bytes(), by=cal) == (
                "Many pictures arrive at this moment. Add it again in a minute."
            )

    assert store(by=cal).width_px == 640


def test_one_place_is_never_the_workers(settings, impatient):
    with (
        hold(settings, 1),
        pytest.raises(decoder_slots.Busy),
        decoder_slots.taken((1,)),
    ):
        pass


def test_no_more_than_three_of_a_server_wait(settings):
    inside, leave = threading.Barrier(4), threading.Event()

    def wait(number):
        with decoder_slots.taken((number,)):
            inside.wait(10)
            leave.wait(10)

    threads = [threading.Thread(target=wait, args=[n]) for n in (10, 11, 12)]
    for thread in threads:
        thread.start()
    inside.wait(10)
    try:
        with pytest.raises(decoder_slots.Busy), decoder_slots.taken((13,)):
            pass
    finally:
        leave.set()
        for thread in threads:
            thread.join()
        for number in (10, 11, 12, 13):
            (settings.DATA_DIR / f"decoder-{number}.lock").unlink(missing_ok=True)


def test_a_place_is_held_as_long_as_the_process_that_works_there(keeper, settings):
    here, there = socket.socketpair()
    with here:
        with decoder_slots.taken((0,)) as place, there:
            keeper.send_in(there, place)
        # Who asked has let go of it, as if it had died. The process waits for its request.
        with (settings.DATA_DIR / "decoder-0.lock").open("w") as file:
            with pytest.raises(BlockingIOError):
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            here.close()
            wait_until(lambda: _is_free(file))


def _is_free(file):
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def test_this_process_decodes_nothing(cal):
    """Its peak of memory stays where it is while a picture of 24 megapixels is opened."""
    content = heavy()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    store(content, by=cal)

    grown_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown_kb < 20 * 1024
