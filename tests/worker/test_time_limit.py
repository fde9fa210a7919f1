"""A call that takes too long is interrupted, and nothing of the limit is left when the block has ended."""

import signal
import sys
import threading
import time

import pytest

from gradecheck.worker.time_limit import OutOfTime, at_most


def loop_until(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass


def test_long_call_is_interrupted_and_short_one_is_not():
    with at_most(5.0):
        loop_until(0.01)
    with pytest.raises(OutOfTime), at_most(0.05):
        loop_until(10.0)


def test_no_alarm_and_no_trace_are_left():
    before = signal.getsignal(signal.SIGALRM) if hasattr(signal, "SIGALRM") else None
    with pytest.raises(OutOfTime), at_most(0.02):
        loop_until(10.0)
    loop_until(0.25)  # an alarm that was left would ring now
    if hasattr(signal, "SIGALRM"):
        assert signal.getsignal(signal.SIGALRM) is before
        assert signal.getitimer(signal.ITIMER_REAL)[0] == 0.0


def test_outside_the_main_thread_lines_are_counted_against_the_time():
    seen = []

    def run() -> None:
        try:
            with at_most(0.05):
                loop_until(10.0)
        except OutOfTime:
            seen.append(sys.gettrace())

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(20.0)
    assert seen == [None]
