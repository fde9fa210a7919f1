"""A worker does not outlive the checker: on Linux the system ends it when the checker ends."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from functools import lru_cache

_PR_SET_PDEATHSIG = 1  # <sys/prctl.h>


def end_with_parent(parent: int) -> None:
    """Be killed when the thread that started this process ends, whatever ends it; nothing but on Linux.

    Parameters
    ----------
    parent : int
        Number of the process that started this one: where it is gone already, this one ends here.
    """
    if sys.platform != "linux":
        return
    prctl = prctl_here()
    if prctl is None:  # the guard of the worker remains
        return
    prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(0)


@lru_cache(maxsize=1)
def prctl_here() -> Callable[..., object] | None:
    """The system's `prctl`; None where the C library has none. What is forked after this has it too."""
    import ctypes  # NumPy has loaded it already

    try:
        return ctypes.CDLL(None).prctl
    except (OSError, AttributeError):
        return None
