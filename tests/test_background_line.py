"""What pages ask by themselves lets those go first who wait for an answer."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from liveblog.web import background_line
from liveblog.web.background_line import BackgroundLine
from liveblog.web.threads import AppThreads
from tests.server import wait_until

BY_ITSELF, WAITED_FOR = {"HTTP_PRIORITY": "u=6"}, {"HTTP_PRIORITY": "u=1, i"}
PATIENCE = 60


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    monkeypatch.setattr(background_line, "PATIENCE_SECONDS", PATIENCE)


def goes_on(line, environ=BY_ITSELF):
    with line.place(environ):
        return True


def test_who_is_waited_for_goes_on_and_the_others_one_after_the_other():
    line = BackgroundLine(1)
    with ThreadPoolExecutor(1) as pool:
        with line.place(BY_ITSELF):
            waiting = pool.submit(goes_on, line)
            wait_until(lambda: line._waiting._value == background_line.MOST_WAITING - 1)
            assert goes_on(line, WAITED_FOR)
            assert goes_on(line, {})
            assert not waiting.done()
        assert waiting.result(PATIENCE)


def test_where_many_wait_or_somebody_has_long_they_go_on_as_all(monkeypatch):
    line = BackgroundLine(1)
    with line.place(BY_ITSELF):
        monkeypatch.setattr(background_line, "PATIENCE_SECONDS", 0)
        assert goes_on(line)
        monkeypatch.setattr(background_line, "PATIENCE_SECONDS", PATIENCE)
        line._waiting = threading.Semaphore(0)
        assert goes_on(line)

    assert line._free._value == 1


def test_a_place_is_given_back_after_an_error():
    line = BackgroundLine(1)

    with pytest.raises(ZeroDivisionError), line.place(BY_ITSELF):
        1 / 0  # noqa: B018

    assert line._free._value == 1


def test_of_eight_threads_three_answer_what_is_asked_by_itself():
    at_work, may_end = [], threading.Event()

    def view(environ, start_response):
        if environ.get("HTTP_PRIORITY") == "u=6":
            at_work.append(environ)
            may_end.wait(PATIENCE)
        return Answer()

    threads = AppThreads(view, 8)
    asked = {"REQUEST_METHOD": "GET", "PATH_INFO": "/desk/"}
    with ThreadPoolExecutor(5) as pool:
        for _ in range(5):
            pool.submit(threads, asked | BY_ITSELF, None)
        wait_until(lambda: len(at_work) == 3 and number_waiting(threads) == 2)
        assert threads(asked, None) == [b"an answer"]
        may_end.set()
    assert len(at_work) == 5


def number_waiting(threads):
    return background_line.MOST_WAITING - threads._background._waiting._value


class Answer(list):
    streaming = False

    def __init__(self):
        super().__init__([b"an answer"])

    def close(self):
        pass
