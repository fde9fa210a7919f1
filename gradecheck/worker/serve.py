"""The loop of a worker process: one job in on stdin, messages out on what stdout was.

`serve` is the place for a process per submission: fork after the job has been read and before
`apply_limits`; nothing of an earlier submission is then in the process, and nothing is imported twice.
"""

from __future__ import annotations

import io
import os
import sys
import types
from json import JSONDecoder, JSONEncoder

from .limits import apply_limits
from .refusal import RefusingFinder
from .session import Session, fresh_namespace

_encode = JSONEncoder(
    separators=(",", ":")
).encode  # bound here: a learner's code may replace what `json` has
_decode = JSONDecoder().decode
_write = os.write
_exit = os._exit

BROKEN = 70  # the exit code of a worker that cannot go on


class Sink(io.TextIOBase):
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
        if "outcome" not in message:
            self.flush()

    def flush(self) -> None:
        """Write all that waits."""
        data = memoryview(b"".join(self._waiting))
        self._waiting.clear()
        while data:
            data = data[_write(self._descriptor, data) :]


def serve() -> None:
    """Read one job from stdin, answer it, and end the process at once, whatever threads were left behind."""
    job = _decode(sys.stdin.buffer.readline().decode("utf-8"))
    channel = Channel(_take_stdout())
    layers = apply_limits(**job["limits"])
    channel.send({"isolation": ["a process of its own", *layers]})
    sys.meta_path.insert(0, RefusingFinder())
    try:
        for message in Session(job, _namespace_of_main()).messages():
            channel.send(message)
    except BaseException:  # the learner's code broke what we stand on
        _exit(BROKEN)
    _exit(0)  # at a normal end Python would wait for threads that were left behind


def _take_stdout() -> int:
    """Keep stdout for the messages alone; 0, 1 and 2 become the null device, and prints go nowhere."""
    private = os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    sys.stdout = sys.__stdout__ = sys.stderr = sys.__stderr__ = Sink()
    return private


def _namespace_of_main() -> dict:
    """Namespace of a fresh ``__main__``, where dataclasses and pickle look for a learner's classes."""
    main = types.ModuleType("__main__")
    main.__dict__.update(fresh_namespace())
    sys.modules["__main__"] = main
    return main.__dict__
