"""The filter of system calls, followed as the kernel follows it: allowed, refused, unknown, or deadly."""

import errno
import struct

import pytest

from gradecheck.worker.seccomp import program
from gradecheck.worker.system_calls import _PROCESSORS

X86, ARM = _PROCESSORS["x86_64"], _PROCESSORS["aarch64"]
OWN = 4711
ALLOWED, KILLED = "allowed", "killed"


def answer(processor, number, *arguments, audit=None):
    """What the filter says to a call: the kernel's own few instructions, followed one by one."""
    data = struct.pack("<IIQ6Q", number, audit or processor.audit, 0, *(*arguments, *[0] * 6)[:6])
    steps, at, loaded = program(processor, OWN), 0, 0
    while True:
        code, if_so, if_not, value = steps[at]
        at += 1
        if code == 0x20:
            (loaded,) = struct.unpack_from("<I", data, value)
        elif code in (0x15, 0x35):
            at += if_so if (loaded == value if code == 0x15 else loaded >= value) else if_not
        else:
            words = {0x7FFF0000: ALLOWED, 0x80000000: KILLED}
            return words.get(value) or errno.errorcode[value & 0xFFFF]


def test_what_python_computes_with_is_allowed():
    assert {answer(X86, X86.number(name)) for name in ("read", "write", "mmap", "futex", "exit_group")} == {
        ALLOWED
    }
    assert {answer(ARM, ARM.number(name)) for name in ("read", "write", "mmap", "futex", "exit_group")} == {
        ALLOWED
    }


FORBIDDEN = {
    "socket": 41, "connect": 42, "socketpair": 53, "clone": 56, "fork": 57, "vfork": 58, "execve": 59,
    "ptrace": 101, "chmod": 90, "chown": 92, "truncate": 76, "utime": 132, "setxattr": 188, "mount": 165,
    "prctl": 157, "setsid": 112, "tkill": 200, "rt_sigqueueinfo": 129, "process_vm_readv": 310,
    "process_vm_writev": 311, "memfd_create": 319, "userfaultfd": 323, "io_uring_setup": 425,
    "pidfd_open": 434, "pidfd_getfd": 438, "pidfd_send_signal": 424, "fchmodat": 268, "utimensat": 280,
    "symlink": 88, "link": 86, "linkat": 265, "mknod": 133, "keyctl": 250, "bpf": 321, "unshare": 272,
    "setns": 308, "execveat": 322, "sched_setaffinity": 203, "setpriority": 141, "setrlimit": 160,
    "fchmodat2": 452, "splice": 275, "shmget": 29, "msgget": 68, "mq_open": 240, "timer_create": 222,
    "kcmp": 312, "perf_event_open": 298, "open_by_handle_at": 304, "name_to_handle_at": 303,
}  # fmt: skip


@pytest.mark.parametrize("number", FORBIDDEN.values(), ids=FORBIDDEN)
def test_a_call_that_reaches_beyond_the_process_is_refused(number):
    assert answer(X86, number) == "EPERM"


def test_a_call_of_the_next_kernel_is_refused():
    assert {answer(p, number) for p in (X86, ARM) for number in (470, 600, 100_000)} == {"EPERM"}


def test_a_call_through_the_door_of_32_bit_programs_is_deadly():
    assert answer(X86, 20, audit=0x40000003) == KILLED
    assert answer(ARM, 20, audit=0x40000028) == KILLED


def test_a_call_with_the_numbers_of_x32_is_deadly():
    assert answer(X86, 0x40000000 + 1) == KILLED


def test_newer_calls_look_as_if_there_were_none():
    assert {answer(X86, number) for number in (435, 437)} == {"ENOSYS"}


@pytest.mark.parametrize(("name", "rest"), [("kill", (9,)), ("tgkill", (OWN, 9))])
def test_a_signal_is_allowed_to_the_process_itself_alone(name, rest):
    number = X86.number(name)
    assert answer(X86, number, OWN, *rest) == ALLOWED
    others = (OWN + 1, 1, 0, 2**64 - 1, 2**64 - OWN)
    assert {answer(X86, number, other, *rest) for other in others} == {"EPERM"}


def test_descriptors_may_be_copied_but_send_no_signals():
    fcntl = X86.number("fcntl")
    assert {answer(X86, fcntl, 3, command) for command in (0, 1, 2, 3, 4, 1030)} == {ALLOWED}
    set_owner, set_signal, set_owner_ex, set_pipe_size, notify = 8, 10, 15, 1031, 1026
    commands = (set_owner, set_signal, set_owner_ex, set_pipe_size, notify)
    assert {answer(X86, fcntl, 3, command) for command in commands} == {"EPERM"}


def test_a_terminal_cannot_be_typed_into():
    assert answer(X86, X86.number("ioctl"), 0, 0x5412) == "EPERM"  # TIOCSTI
    assert answer(X86, X86.number("ioctl"), 0, 0x5401) == ALLOWED


def test_own_limits_may_be_read_and_nothing_else():
    prlimit = X86.number("prlimit64")
    assert answer(X86, prlimit, 0, 7, 0, 0x7FFF0000) == ALLOWED
    assert answer(X86, prlimit, OWN, 7, 0, 0x7FFF0000) == ALLOWED
    assert answer(X86, prlimit, OWN + 1, 7, 0, 0x7FFF0000) == "EPERM"
    assert answer(X86, prlimit, 0, 7, 0x1000, 0) == "EPERM"
    assert answer(X86, prlimit, 0, 7, 0x7F0000000000, 0) == "EPERM"  # the lower half of the address is 0


def test_no_jump_is_longer_than_the_kernel_allows():
    for processor in (X86, ARM):
        assert all(0 <= jump <= 255 for _, *jumps, _ in program(processor, OWN) for jump in jumps)
