"""What a worker writes -> its lines, one after the other, each waited for only so long."""

from __future__ import annotations

import contextlib
import os
import queue
import select
import threading
import time
from collections import deque
from typing import Protocol

from gradecheck.running.launch import Pipe
from gradecheck.worker.serialization import ProtocolError

_CHUNK = 2**16

#: A line; None at the end; or why no more is read.
Line = bytes | ProtocolError | None


class NothingYet(Exception):  # noqa: N818 - nothing is wrong: the worker is busy
    """No whole line has come in time."""


class Lines(Protocol):
    """Lines that come when the worker has something to say."""

    def next(self, timeout: float) -> Line:
        """The next line, the end, or why no more is read.

        Raises
        ------
        NothingYet
            Nothing whole came within `timeout` seconds.
        """


def lines_of(stream: Pipe, most: int, pause: float = 0.0) -> Lines:
    """The lines of a pipe.

    Parameters
    ----------
    stream : Pipe
        Our end of it.
    most : int
        So many bytes are read at most.
    pause : float
        How long to look away while there is nothing to read, in seconds: woken by each message, we would take
        the processor from the worker that writes it. The end of the pipe is noticed at once, and one that
        has filled the pipe is not kept waiting.
    """
    return PolledLines(stream, most, pause) if hasattr(select, "poll") else ThreadedLines(stream, most)


class _Cutter:
    """Chunks as they come -> whole lines."""

    def __init__(self, most: int) -> None:
        self._rest: list[bytes] = []
        self._left = self._most = most

    def cut(self, chunk: bytes) -> list[Line]:
        """The lines that a chunk completes; of an empty chunk the end."""
        if not chunk:
            return [None]
        *whole, end = chunk.split(b"\n")
        found: list[Line] = []
        for line in whole:
            found.append(b"".join([*self._rest, line]))
            self._rest.clear()
        self._rest.append(end)
        self._left -= len(chunk)
        if self._left < 0:
            found.append(ProtocolError(f"it sent more than {self._most // 2**20} MB"))
        return found


class PolledLines:
    """Lines of a pipe that the system can wait for, without the cost of a thread for each check."""

    def __init__(self, stream: Pipe, most: int, pause: float = 0.0) -> None:
        self._stream, self._cutter, self._pause = stream, _Cutter(most), pause
        self._waiting: deque[Line] = deque()
        self._words, self._end = select.poll(), select.poll()
        self._words.register(stream.fileno(), select.POLLIN | select.POLLHUP)
        self._end.register(stream.fileno(), 0)  # of which the system tells unasked

    def next(self, timeout: float) -> Line:
        """The next line, the end, or why no more is read; see `Lines`."""
        until = time.monotonic() + timeout
        while not self._waiting:
            if not self._comes_before(until):
                raise NothingYet
            self._waiting.extend(self._cutter.cut(self._read()))
        return self._waiting.popleft()

    def _comes_before(self, until: float) -> bool:
        """Wait for something to read, or the end; whether it came in time."""
        while self._pause and not self._words.poll(0):
            if (left := until - time.monotonic()) <= 0:
                return False
            self._end.poll(min(left, self._pause) * 1e3)
        return bool(self._words.poll(max(0.0, until - time.monotonic()) * 1e3))

    def _read(self) -> bytes:
        try:
            chunk = os.read(self._stream.fileno(), _CHUNK)
        except OSError:
            return b""
        if len(chunk) == _CHUNK:  # the pipe was full: the worker waits for us
            self._pause = 0.0
        return chunk


class ThreadedLines:
    """Lines of a pipe that a thread reads, since Windows cannot wait for a pipe."""

    def __init__(self, stream: Pipe, most: int) -> None:
        self._queue: queue.SimpleQueue[Line] = queue.SimpleQueue()
        threading.Thread(target=self._fill, args=(stream, _Cutter(most)), daemon=True).start()

    def next(self, timeout: float) -> Line:
        """The next line, the end, or why no more is read; see `Lines`."""
        try:
            return self._queue.get(timeout=timeout)
        except queue.Empty:
            raise NothingYet from None

    def _fill(self, stream: Pipe, cutter: _Cutter) -> None:
        with contextlib.suppress(OSError), contextlib.closing(stream):
            while chunk := os.read(stream.fileno(), _CHUNK):
                lines = cutter.cut(chunk)
                for line in lines:
                    self._queue.put(line)
                if isinstance(lines[-1] if lines else None, ProtocolError):
                    return
        self._queue.put(None)
