"""Lines that a fork of this process makes: what happens in it stays in it, and it ends at its limits."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Callable, Iterable, Iterator


def lines_of_a_fork(
    tell: Callable[[], Iterable[str]], seconds: int, memory: int, patience: int
) -> Iterator[str]:
    """The lines, as they come; those that it makes before it is ended.

    Parameters
    ----------
    tell : callable
        Makes the lines, in the fork.
    seconds, memory : int
        Limits: processor time in seconds, and bytes.
    patience : int
        Seconds after which one that sleeps is ended.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            signal.alarm(patience)
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            _write(tell, writing)
        finally:
            os._exit(0)
    os.close(writing)
    with open(reading, encoding="utf-8") as lines:
        for line in lines:
            yield line.removesuffix("\n")
    os.waitpid(child, 0)


def _write(tell: Callable[[], Iterable[str]], writing: int) -> None:
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    for line in tell():
        left = f"{line}\n".encode()
        while left:
            left = left[os.write(writing, left) :]
