"""A filter that lets a process make only the system calls that Python and NumPy need to compute.

Written as the kernel's own program (classic BPF) and set by `ctypes`, so that it needs neither privilege nor
package. Source: ``Documentation/userspace-api/seccomp_filter.rst`` of Linux.
"""

from __future__ import annotations

import ctypes
import errno
import struct

from .system_calls import Processor

_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_AT_NUMBER, _AT_ARCHITECTURE, _AT_ARGUMENTS = 0, 4, 16
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000, 0x80000000

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _MODE_FILTER = 38, 22, 2
#: F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC: nothing that sends signals.
_FCNTL = (0, 1, 2, 3, 4, 1030)
#: TCGETS, TIOCGWINSZ, FIONREAD, FIONCLEX, FIOCLEX: what Python asks of any file that it opens.
_IOCTL = (0x5401, 0x5413, 0x541B, 0x5450, 0x5451)

#: Stands for the number of the process in a filter that is not yet anybody's: no process has it.
_OWN = 0xFFFFFFF1

_Instruction = tuple[int, int, int, int]


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]


class Filter:
    """The filter, written once: each process then only puts its own number in.

    Parameters
    ----------
    processor : Processor
        Whose numbers are meant.
    libc : CDLL
        The C library.
    """

    def __init__(self, processor: Processor, libc: ctypes.CDLL) -> None:
        steps = program(processor, _OWN)
        code = b"".join(struct.pack("=HBBI", *step) for step in steps)
        self._parts = code.split(struct.pack("=I", _OWN))
        self._program = _Program(len(steps), code)
        self._control = libc.prctl

    def set(self, own: int) -> bool:
        """Let this process, for good, make no system calls but those of the table; say whether it worked.

        Parameters
        ----------
        own : int
            Number of this process, to which alone it may send signals.
        """
        self._program.instructions = struct.pack("=I", own).join(self._parts)
        if self._control(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
            return False
        program_ = ctypes.byref(self._program)
        return bool(self._control(_PR_SET_SECCOMP, _MODE_FILTER, program_, 0, 0) == 0)


def program(processor: Processor, own: int) -> list[_Instruction]:
    """The filter: four fields for each instruction.

    Parameters
    ----------
    processor : Processor
        Whose numbers are meant.
    own : int
        As in `Filter.set`.
    """
    steps = [
        (_LOAD, 0, 0, _AT_ARCHITECTURE),
        (_JUMP_EQUAL, 1, 0, processor.audit),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _AT_NUMBER),
        (_JUMP_AT_LEAST, 0, 1, processor.most),
        (_RETURN, 0, 0, _KILL),
    ]
    for name, at, values in (
        ("fcntl", 1, _FCNTL),
        ("ioctl", 1, _IOCTL),
        ("kill", 0, (own,)),
        ("tgkill", 0, (own,)),
    ):
        steps += _with_argument(processor.number(name), at, values)
    steps += _reading_own_limits(processor.number("prlimit64"), own)
    steps += _one_of(processor.unknown(), _REFUSE | errno.ENOSYS)
    steps += _one_of(processor.allowed(), _ALLOW)
    return [*steps, (_RETURN, 0, 0, _REFUSE | errno.EPERM)]


def _one_of(numbers: list[int], answer: int) -> list[_Instruction]:
    """Answer so if what is loaded is one of these, of which there are at most 255: the longest jump."""
    last = len(numbers) - 1
    steps = [(_JUMP_EQUAL, last - at, 0, number) for at, number in enumerate(numbers[:-1])]
    return [*steps, (_JUMP_EQUAL, 0, 1, numbers[-1]), (_RETURN, 0, 0, answer)]


def _with_argument(number: int | None, at: int, values: tuple[int, ...]) -> list[_Instruction]:
    """For this call: allow it if an argument (the kernel reads its lower half) is one of the values."""
    if number is None:
        return []
    body: list[_Instruction] = [
        (_LOAD, 0, 0, _AT_ARGUMENTS + 8 * at),
        *_one_of(list(values), _ALLOW),
        (_RETURN, 0, 0, _REFUSE | errno.EPERM),
    ]
    return [(_JUMP_EQUAL, 0, len(body), number), *body]


def _reading_own_limits(number: int | None, own: int) -> list[_Instruction]:
    """`prlimit64` with this process and without new limits; both halves of the address are looked at."""
    if number is None:
        return []
    refuse = (_RETURN, 0, 0, _REFUSE | errno.EPERM)
    body: list[_Instruction] = [
        (_LOAD, 0, 0, _AT_ARGUMENTS),
        (_JUMP_EQUAL, 2, 0, 0),
        (_JUMP_EQUAL, 1, 0, own),
        refuse,
        (_LOAD, 0, 0, _AT_ARGUMENTS + 16),
        (_JUMP_EQUAL, 1, 0, 0),
        refuse,
        (_LOAD, 0, 0, _AT_ARGUMENTS + 20),
        (_JUMP_EQUAL, 1, 0, 0),
        refuse,
        (_RETURN, 0, 0, _ALLOW),
    ]
    return [(_JUMP_EQUAL, 0, len(body), number), *body]
