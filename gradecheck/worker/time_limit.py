"""A limit on the time of one call inside this process: what loops is interrupted, and the caller goes on.

Processor time is counted, so that a busy machine comes to the same as a quiet one.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time
from types import FrameType
from typing import Any

#: Seconds after which what was not stopped by `OutOfTime` is stopped again.
AGAIN = 0.1
#: What waits uses no processor time: it is stopped after this many times the limit by the clock.
WAITING = 20


class OutOfTime(BaseException):
    """The time is up; no `except Exception` of a learner's stops it."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise `OutOfTime` in the block after so many seconds of processor time.

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

    before = [signal.signal(number, ring) for number in (signal.SIGPROF, signal.SIGALRM)]
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, WAITING * seconds)
    try:
        try:
            yield
        finally:
            armed = False
    finally:  # it may ring between the block and the line above; not twice, for `AGAIN` is long
        armed = False
        signal.setitimer(signal.ITIMER_PROF, 0.0)
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        for number, handler in zip((signal.SIGPROF, signal.SIGALRM), before, strict=True):
            signal.signal(number, handler)


def _with_trace(seconds: float) -> Iterator[None]:
    until = process_time() + seconds

    def look(frame: FrameType, event: str, argument: object) -> Any:
        if process_time() > until:
            raise OutOfTime
        return look

    before = sys.gettrace()
    sys.settrace(look)
    try:
        yield
    finally:
        sys.settrace(before)
