"""Messages of a worker on a descriptor of its own, and a stream for everything that is printed."""

from __future__ import annotations

import io
import os
from json import JSONEncoder

from .messages import MessageKind

_encode = JSONEncoder(
    separators=(",", ":")
).encode  # bound here: a learner's code may replace what `json` has


_write, _close = os.write, os.close


INTERFERENCE = 70  # the exit code of a worker that cannot go on


class DiscardingStream(io.TextIOBase):
    """Takes what a learner's code prints, and keeps nothing."""

    encoding = "utf-8"

    def writable(self) -> bool:
        """Say yes: it is a stream to print on."""
        return True

    def write(self, text: str) -> int:
        """Forget the text."""
        return len(text)


class Channel:
    """Messages as lines on a descriptor of our own, which nothing that prints can reach.

    A ``start`` waits for the message before it, so that an outcome and the next start are one write.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._waiting: list[bytes] = []

    def send(self, message: dict[str, object]) -> None:
        """Write a message; an outcome may wait for the start that follows at once."""
        self._waiting.append(_encode(message).encode("ascii") + b"\n")
        if MessageKind.OUTCOME not in message:
            self.flush()

    def flush(self) -> None:
        """Write all that waits."""
        data = memoryview(b"".join(self._waiting))
        self._waiting.clear()
        while data:
            data = data[_write(self._descriptor, data) :]

    def close(self) -> None:
        """Say that this was all."""
        self.flush()
        _close(self._descriptor)
