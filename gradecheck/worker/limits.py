"""The limits that a worker process puts on itself before any of the learner's code is read.

This is the place of further layers: whatever is added goes into `apply_limits` and says so in words.
"""

from __future__ import annotations

import sys

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]


def apply_limits(memory: int, cpu_seconds: int, file_bytes: int) -> list[str]:
    """Limit this process for good.

    Parameters
    ----------
    memory : int
        Address space, in bytes. Linux holds a process to it; macOS does not.
    cpu_seconds : int
        Processor time in all, in seconds.
    file_bytes : int
        Length of any file that is written, in bytes.

    Returns
    -------
    layers : list of str
        What is really on, in words; what could not be had is named too.
    """
    if resource is None:
        return ["no limits on memory and processor time (this system has none)"]
    layers = [
        # at the soft limit a signal says why; two seconds later the hard one ends what does not listen
        _limit("RLIMIT_CPU", cpu_seconds, f"processor time {cpu_seconds} s", spare=2),
        _limit("RLIMIT_FSIZE", file_bytes, f"files of {file_bytes // 2**20} MB"),
        _limit("RLIMIT_CORE", 0, "no core dumps"),
    ]
    words = f"memory {memory // 2**20} MB"
    if sys.platform == "darwin":  # the call succeeds there and is not kept to
        return [*layers, f"no limit on memory ({words} asked for; macOS does not keep to it)"]
    return [_limit("RLIMIT_AS", memory, words), *layers]


def limit_descriptors(most: int = 64) -> str:
    """Limit how many files this process can have open, for good; in words whether it is limited."""
    return _limit("RLIMIT_NOFILE", most, f"{most} open files")


def _limit(name: str, value: int, words: str, spare: int = 0) -> str:
    """Set one limit, soft and hard; in words whether it is on."""
    kind = getattr(resource, name)
    present = resource.getrlimit(kind)[1]
    hard = value + spare if present == resource.RLIM_INFINITY else min(value + spare, present)
    try:
        resource.setrlimit(kind, (min(value, hard), hard))
    except (OSError, ValueError):
        return f"no limit for {words} (the system refused)"
    return words
