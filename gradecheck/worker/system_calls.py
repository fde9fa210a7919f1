"""The numbers of the system calls that a sandboxed answer may make, for each kind of processor.

What is not in the table is refused: an allow list need not know what the next kernel will have. Sources:
``arch/x86/entry/syscalls/syscall_64.tbl`` and ``include/uapi/asm-generic/unistd.h`` of Linux 6.12.
"""

from __future__ import annotations

import platform
from dataclasses import dataclass

#: Name -> number on x86-64 and on ARM64; None where there is no such call.
_NUMBERS: dict[str, tuple[int | None, int | None]] = {
    "access": (21, None),
    "alarm": (37, None),
    "brk": (12, 214),
    "chdir": (80, 49),
    "clock_getres": (229, 114),
    "clock_gettime": (228, 113),
    "clock_nanosleep": (230, 115),
    "close": (3, 57),
    "dup": (32, 23),
    "dup2": (33, None),
    "dup3": (292, 24),
    "exit": (60, 93),
    "exit_group": (231, 94),
    "faccessat": (269, 48),
    "faccessat2": (439, 439),
    "fdatasync": (75, 83),
    "fstat": (5, 80),
    "fstatfs": (138, 44),
    "fsync": (74, 82),
    "ftruncate": (77, 46),
    "futex": (202, 98),
    "getcwd": (79, 17),
    "getdents64": (217, 61),
    "getegid": (108, 177),
    "geteuid": (107, 175),
    "getgid": (104, 176),
    "getitimer": (36, 102),
    "getpid": (39, 172),
    "getppid": (110, 173),
    "getrandom": (318, 278),
    "getrlimit": (97, 163),
    "getrusage": (98, 165),
    "gettid": (186, 178),
    "gettimeofday": (96, 169),
    "getuid": (102, 174),
    "lseek": (8, 62),
    "lstat": (6, None),
    "madvise": (28, 233),
    "membarrier": (324, 283),
    "mkdir": (83, None),
    "mkdirat": (258, 34),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "mremap": (25, 216),
    "munmap": (11, 215),
    "nanosleep": (35, 101),
    "newfstatat": (262, 79),
    "open": (2, None),
    "openat": (257, 56),
    "poll": (7, None),
    "ppoll": (271, 73),
    "pread64": (17, 67),
    "pselect6": (270, 72),
    "pwrite64": (18, 68),
    "read": (0, 63),
    "readlink": (89, None),
    "readlinkat": (267, 78),
    "readv": (19, 65),
    "rename": (82, None),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "restart_syscall": (219, 128),
    "rmdir": (84, None),
    "rseq": (334, 293),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sched_getaffinity": (204, 123),
    "sched_yield": (24, 124),
    "select": (23, None),
    "set_robust_list": (273, 99),
    "setitimer": (38, 103),
    "sigaltstack": (131, 132),
    "stat": (4, None),
    "statfs": (137, 43),
    "statx": (332, 291),
    "sysinfo": (99, 179),
    "times": (100, 153),
    "umask": (95, 166),
    "uname": (63, 160),
    "unlink": (87, None),
    "unlinkat": (263, 35),
    "write": (1, 64),
    "writev": (20, 66),
    # allowed with some arguments only: see `seccomp`
    "fcntl": (72, 25),
    "ioctl": (16, 29),
    "kill": (62, 129),
    "prlimit64": (302, 261),
    "tgkill": (234, 131),
    # answered as if the kernel had none, so that the C library takes an older one
    "clone3": (435, 435),
    "openat2": (437, 437),
}
_LIMITED = frozenset(("fcntl", "ioctl", "kill", "prlimit64", "tgkill"))
_UNKNOWN = frozenset(("clone3", "openat2"))


@dataclass(frozen=True)
class Processor:
    """A kind of processor, as a filter of system calls sees it.

    Parameters
    ----------
    audit : int
        Its number in ``linux/audit.h``; a call through another door (``int 0x80`` on x86-64) has another.
    column : int
        Its column of the table.
    most : int
        Numbers from here on belong to another convention (x32), which is refused.
    """

    audit: int
    column: int
    most: int

    def number(self, name: str) -> int | None:
        """Number of a call; None where this processor has none of that name."""
        return _NUMBERS[name][self.column]

    def allowed(self) -> list[int]:
        """Numbers of the calls that are allowed whatever their arguments are."""
        free = (self.number(name) for name in _NUMBERS if name not in _LIMITED | _UNKNOWN)
        return sorted(number for number in free if number is not None)

    def unknown(self) -> list[int]:
        """Numbers of the calls that are answered with "no such call"."""
        return sorted(number for name in _UNKNOWN if (number := self.number(name)) is not None)


_PROCESSORS = {
    "x86_64": Processor(0xC000003E, 0, 0x40000000),
    "aarch64": Processor(0xC00000B7, 1, 0x40000000),
}


def this_processor() -> Processor | None:
    """The kind of processor that this process runs on; None where no table is known for it."""
    is_wide = platform.architecture()[0] == "64bit"  # a 32-bit Python on a 64-bit kernel has other numbers
    return _PROCESSORS.get(platform.machine()) if is_wide else None
