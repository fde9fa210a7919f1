"""Messages of a worker on a descriptor of its own, and a stream for everything that is printed."""

from __future__ import annotations

import io
import os
from json import JSONEncoder

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
    """Messages as lines on a descriptor of our own, which nothing that prints can reach."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def send(self, *messages: dict[str, object]) -> None:
        """Write messages, in one go."""
        data = memoryview("".join([_encode(message) + "\n" for message in messages]).encode("ascii"))
        while data:
            data = data[_write(self._descriptor, data) :]

    def close(self) -> None:
        """Say that this was all."""
        _close(self._descriptor)
