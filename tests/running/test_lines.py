"""Lines come whole, in order, in time, and not without end; with and without a thread."""

import contextlib
import os
import threading
import time
from functools import partial

import pytest

from gradecheck.running.lines import NothingYet, PolledLines, ThreadedLines
from gradecheck.worker.serialization import ProtocolError


@pytest.fixture(
    params=[PolledLines, partial(PolledLines, pause=0.02), ThreadedLines],
    ids=["polled", "patient", "threaded"],
)
def pipe(request):
    """A function that opens lines of at most so many bytes, and the end to write on."""
    reading, writing = os.pipe()
    opened = []

    def open_lines(most: int = 2**20):
        opened.append(os.fdopen(reading, "rb", buffering=0))
        return request.param(opened[0], most)

    yield open_lines, writing
    for end in (*(stream.close for stream in opened), lambda: os.close(writing)):
        with contextlib.suppress(OSError):  # the reader, or the test, may have closed it
            end()


def test_line_that_comes_in_pieces_is_one(pipe):
    open_lines, writing = pipe
    lines = open_lines()
    os.write(writing, b"first\nsec")
    assert lines.next(1.0) == b"first"
    with pytest.raises(NothingYet):
        lines.next(0.05)
    os.write(writing, b"ond\nthird\n")
    assert [lines.next(1.0), lines.next(1.0)] == [b"second", b"third"]


def test_end_comes_after_the_last_line_and_half_a_line_is_none(pipe):
    open_lines, writing = pipe
    lines = open_lines()
    os.write(writing, b"last\nhalf")
    os.close(writing)
    assert [lines.next(1.0), lines.next(1.0)] == [b"last", None]


def test_what_was_said_before_is_read_without_waiting(pipe):
    open_lines, writing = pipe
    os.write(writing, b"said\n")
    lines = open_lines()
    time.sleep(0.05)  # a thread needs a moment
    assert lines.next(0.0) == b"said"


def test_nobody_waits_longer_than_asked(pipe):
    open_lines, _ = pipe
    lines = open_lines()
    began = time.monotonic()
    with pytest.raises(NothingYet):
        lines.next(0.1)
    assert 0.09 <= time.monotonic() - began < 5


def test_flood_ends_in_a_protocol_error_with_its_limit(pipe):
    open_lines, writing = pipe
    lines = open_lines(most=2**20)

    def flood() -> None:
        try:
            for _ in range(2**6):
                os.write(writing, b"x" * 2**16)
        except OSError:
            pass

    threading.Thread(target=flood, daemon=True).start()
    found = lines.next(10.0)
    assert isinstance(found, ProtocolError)
    assert "more than 1 MB" in str(found)


def test_who_looks_away_is_told_of_the_end_at_once():
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb", buffering=0) as stream:
        lines = PolledLines(stream, 2**20, pause=30.0)
        threading.Timer(0.1, lambda: (os.write(writing, b"all\n"), os.close(writing))).start()
        assert [lines.next(20.0), lines.next(1.0)] == [b"all", None]


def test_who_looks_away_does_not_slow_down_one_that_has_much_to_say():
    reading, writing = os.pipe()
    line = bytes(2**16 - 1).replace(b"\0", b"x") + b"\n"
    with os.fdopen(reading, "rb", buffering=0) as stream:
        lines = PolledLines(stream, 2**30, pause=0.5)  # of which fifty would be 25 s
        many = threading.Thread(
            target=lambda: [os.write(writing, line) for _ in range(50)] and os.close(writing)
        )
        many.start()
        began = time.monotonic()
        assert all(lines.next(60.0) == line[:-1] for _ in range(50))
        many.join()
    assert time.monotonic() - began < 5.0
