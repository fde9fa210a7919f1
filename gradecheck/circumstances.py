"""What neither the learner nor we are to blame for: a sentence for a system that gives too little."""

from __future__ import annotations

import errno
import os
import sys

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_LEAST_MEMORY = (
    512 * 2**20
)  # address space in which Python, NumPy and a worker start; less kills NumPy without a word
_NO_MEMORY = ("failed to map segment", "cannot allocate memory", "can't start new thread")
_NO_ROOM = frozenset(
    getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EFBIG", "EIO", "EBADF") if hasattr(errno, name)
)
_NO_MORE = frozenset((errno.EMFILE, errno.ENFILE, errno.EAGAIN))


def refuse_beforehand() -> str | None:
    """Why no command can run here, and what to do; None where one can."""
    if sys.flags.optimize > 1:
        return (
            "Python runs with -OO, which throws away the docstrings that a course is read from. Leave out "
            "-OO, and unset PYTHONOPTIMIZE."
        )
    allowed = _address_space()
    if allowed is not None and allowed < _LEAST_MEMORY:
        return _too_little_memory()
    try:
        os.getcwd()
    except OSError:
        return "the current folder is gone: it was deleted or moved. Change to another one (`cd`)."
    return None


def sentence_for(error: BaseException) -> str | None:
    """What the system lacks, and what to do; None where the error is no matter of the system."""
    text = str(error).lower()
    if isinstance(error, MemoryError) or any(words in text for words in _NO_MEMORY):
        return _too_little_memory()
    if not isinstance(error, OSError):
        return None
    if error.errno == errno.ENOMEM:
        return _too_little_memory()
    if error.errno in _NO_MORE:
        return (
            f"the system gives no more processes or open files ({error.strerror}). Close other programs, or "
            "raise the limit (`ulimit -a` shows it)."
        )
    if error.errno in _NO_ROOM and error.filename is None:
        return f"the standard output cannot be written ({error.strerror}). What was asked for is not shown."
    return None


def _too_little_memory() -> str:
    allowed = _address_space()
    limit = "" if allowed is None else f" This shell allows {allowed // 2**20} MB; `ulimit -v` changes that."
    return (
        f"there is not enough memory to go on.{limit} Close other programs, or check fewer files at a time."
    )


def _address_space() -> int | None:
    """What this process may have, in bytes; None where nothing limits it."""
    if resource is None:
        return None
    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    return None if soft == resource.RLIM_INFINITY else soft
