"""The loop of a worker process: one job in on stdin, messages out on what stdout was.

It answers one submission and ends. A class is answered by forks of one process, see `zygote`.
"""

from __future__ import annotations

import os
import sys
import types
from json import JSONDecoder

from .channel import INTERFERENCE, Channel, DiscardingStream
from .import_blocker import ImportBlocker
from .limits import apply_limits
from .messages import MessageKind
from .parent_death import end_with_parent
from .session import Session, fresh_namespace
from .surroundings import nobody_there

_decode = JSONDecoder().decode
_exit = os._exit


def serve(parent: int) -> None:
    """Read one job from stdin, answer it, and end the process at once, whatever threads were left behind.

    Parameters
    ----------
    parent : int
        Number of the checker's process, which this one does not outlive.
    """
    end_with_parent(parent)
    job = _decode(sys.stdin.buffer.readline().decode("utf-8"))
    channel = Channel(_take_stdout())
    layers = apply_limits(**job["limits"])
    channel.send({MessageKind.ISOLATION: ["a process of its own", *layers]})
    sys.meta_path.insert(0, ImportBlocker())
    try:
        with nobody_there():
            for message in Session(job, namespace_of_main()).messages():
                channel.send(message)
        channel.close()  # the end is heard at once; what the process has is taken apart later
    except BaseException:  # the learner's code broke what we stand on
        _exit(INTERFERENCE)
    _exit(0)  # at a normal end Python would wait for threads that were left behind


def _take_stdout() -> int:
    """Keep stdout for the messages alone; 0, 1 and 2 become the null device, and prints go nowhere."""
    private = os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    for name in ("stdout", "__stdout__", "stderr", "__stderr__"):
        setattr(sys, name, DiscardingStream())
    return private


def namespace_of_main() -> dict:
    """Namespace of a fresh ``__main__``, where dataclasses and pickle look for a learner's classes."""
    main = types.ModuleType("__main__")
    main.__dict__.update(fresh_namespace())
    sys.modules["__main__"] = main
    return main.__dict__
