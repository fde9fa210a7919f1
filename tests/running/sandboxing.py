"""A sandbox for tests, and short ways to run code in it."""

from gradecheck.running.run import Limits
from gradecheck.running.sandbox import Sandboxes
from gradecheck.submission.cells import Cell
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call
from tests.folders import REPOSITORY

SECRET = REPOSITORY / "gradecheck" / "version.py"
QUICK = Limits(statement_seconds=2.0, total_seconds=30.0, memory=2**30)


def sandboxes(count=1, hidden=(), **more):
    """The whole checkout is hidden, but for an environment in it, which has the NumPy that answers use."""
    checkout = [str(path) for path in REPOSITORY.iterdir() if path.name != ".venv"]
    return Sandboxes(count, [*checkout, *map(str, hidden)], str(SECRET), **more)


def notebook(*cells):
    return Submission("work/ch.ipynb", tuple(Cell(n, text) for n, text in enumerate(cells, start=1)), "ipynb")


def call(function, *arguments, seconds=5.0):
    return Call(function, function, "answer", 0, 0, arguments, seconds)


def outcome_of(sandboxes, code, *arguments, limits=QUICK, seconds=5.0):
    """What came of calling `f`, which the code defines."""
    run = sandboxes.run(notebook(code), [call("f", *arguments, seconds=seconds)], ("f",), limits)
    return run.outcomes[0]


#: What reaches beyond the process, by its number on x86-64: each must be refused by the system itself.
FORBIDDEN_CALLS = {
    "socket": 41, "connect": 42, "bind": 49, "socketpair": 53, "clone": 56, "fork": 57, "vfork": 58,
    "execve": 59, "execveat": 322, "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311,
    "chmod": 90, "fchmod": 91, "fchmodat": 268, "fchmodat2": 452, "chown": 92, "fchown": 93, "lchown": 94,
    "fchownat": 260, "utime": 132, "utimes": 235, "futimesat": 261, "utimensat": 280, "setxattr": 188,
    "lsetxattr": 189, "fsetxattr": 190, "setxattrat": 463, "removexattr": 197, "truncate": 76,
    "symlink": 88, "symlinkat": 266, "link": 86, "linkat": 265, "mknod": 133, "mknodat": 259,
    "memfd_create": 319, "memfd_secret": 447, "userfaultfd": 323, "io_uring_setup": 425,
    "io_uring_enter": 426, "io_uring_register": 427, "pidfd_open": 434, "pidfd_getfd": 438,
    "pidfd_send_signal": 424, "tkill": 200, "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297,
    "setrlimit": 160, "setpriority": 141, "sched_setaffinity": 203, "sched_setscheduler": 144,
    "mount": 165, "umount2": 166, "pivot_root": 155, "chroot": 161, "move_mount": 429, "fsopen": 430,
    "open_tree": 428, "mount_setattr": 442, "unshare": 272, "setns": 308, "setsid": 112, "setpgid": 109,
    "prctl": 157, "arch_prctl": 158, "seccomp": 317, "keyctl": 250, "add_key": 248, "bpf": 321,
    "perf_event_open": 298, "kcmp": 312, "name_to_handle_at": 303, "open_by_handle_at": 304, "shmget": 29,
    "shmat": 30, "semget": 64, "msgget": 68, "mq_open": 240, "timer_create": 222, "timerfd_create": 283,
    "signalfd": 282, "eventfd2": 290, "inotify_init1": 294, "fanotify_init": 300, "splice": 275,
    "vmsplice": 278, "tee": 276, "sendmsg": 46, "recvmsg": 47, "setuid": 105, "setgid": 106, "capset": 126,
    "personality": 135, "syslog": 103, "reboot": 169, "sethostname": 170, "init_module": 175, "acct": 163,
    "swapon": 167, "clock_settime": 227, "settimeofday": 164, "ioperm": 173, "iopl": 172, "vhangup": 153,
}  # fmt: skip
#: Those that are refused with these arguments alone: number, then what it is called with.
FORBIDDEN_WITH = {
    "fcntl F_SETOWN": (72, 1, 8, 1), "fcntl F_SETSIG": (72, 1, 10, 9), "fcntl F_SETOWN_EX": (72, 1, 15, 0),
    "fcntl F_NOTIFY": (72, 1, 1026, 0), "fcntl F_SETPIPE_SZ": (72, 1, 1031, 2**20),
    "ioctl TIOCSTI": (16, 1, 0x5412, 0), "kill parent": (62, "parent", 0), "kill all": (62, -1, 0),
    "kill group": (62, 0, 0), "tgkill parent": (234, "parent", "parent", 0),
    "prlimit of the parent": (302, "parent", 7, 0, 0), "prlimit raises own": (302, 0, 7, "memory", 0),
}  # fmt: skip
PROBE = f"""
import ctypes, os
CALLS = {{**{{name: (number,) for name, number in {FORBIDDEN_CALLS!r}.items()}}, **{FORBIDDEN_WITH!r}}}
def f():
    if os.uname().machine != "x86_64":
        return {{}}
    libc = ctypes.CDLL(None, use_errno=True)
    limits = (ctypes.c_uint64 * 2)(2**20, 2**20)
    words = {{"parent": os.getppid(), "memory": ctypes.addressof(limits)}}
    found = {{}}
    for name, (number, *rest) in CALLS.items():
        ctypes.set_errno(0)
        given = [ctypes.c_long(words.get(each, each)) for each in rest]
        answer = libc.syscall(number, *given, *[ctypes.c_long(0)] * (6 - len(given)))
        found[name] = (answer, ctypes.get_errno())
    return {{name: str(each) for name, each in found.items() if each != (-1, 1)}}
"""
