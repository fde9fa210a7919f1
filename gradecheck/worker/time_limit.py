"""A limit on the time of one call inside this process: what loops is interrupted, and the caller goes on."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from types import FrameType
from typing import Any

#: Seconds after which what was not stopped by `OutOfTime` is stopped again.
AGAIN = 0.1


class OutOfTime(BaseException):
    """The time is up; no `except Exception` of a learner's stops it."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise `OutOfTime` in the block after so many seconds.

    By an alarm where the system has one; elsewhere each line that runs is counted against the time.
    """
    has_alarm = hasattr(signal, "setitimer") and sys.platform != "emscripten"
    if has_alarm and threading.current_thread() is threading.main_thread():
        yield from _with_alarm(seconds)
    else:
        yield from _with_trace(seconds)


def _with_alarm(seconds: float) -> Iterator[None]:
    armed = True

    def ring(number: int, frame: FrameType | None) -> None:
        if armed:
            signal.setitimer(signal.ITIMER_REAL, AGAIN)  # the first may be swallowed by a bare `except`
            raise OutOfTime

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        try:
            yield
        finally:
            armed = False
    finally:  # it may ring between the block and the line above; not twice, for `AGAIN` is long
        armed = False
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, before)


def _with_trace(seconds: float) -> Iterator[None]:
    until = perf_counter() + seconds

    def look(frame: FrameType, event: str, argument: object) -> Any:
        if perf_counter() > until:
            raise OutOfTime
        return look

    before = sys.gettrace()
    sys.settrace(look)
    try:
        yield
    finally:
        sys.settrace(before)
