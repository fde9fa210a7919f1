"""A worker does not outlive the checker: on Linux the system ends it when the checker ends."""

from __future__ import annotations

import os
import signal
import sys

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
    import ctypes  # NumPy has loaded it already

    try:
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    except (OSError, AttributeError):  # a C library without it: the guard of the worker remains
        return
    if os.getppid() != parent:
        os._exit(0)
