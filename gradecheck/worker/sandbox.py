"""The layers around hostile code: prepared once, put on by each fork for good, and probed before the first.

Prepared in a process that has seen neither a reference nor a submission; see `zygote`.
"""

from __future__ import annotations

import ctypes
import errno
import os
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass

from .landlock import Access, close_other_files, landlock_version, make_ruleset, open_for_python
from .limits import apply_limits, limit_descriptors
from .namespaces import Namespaces, Scratch
from .seccomp import Filter
from .system_calls import this_processor

_PR_SET_DUMPABLE, _PR_CAPBSET_DROP, _PR_CAP_AMBIENT, _CLEAR_ALL = 4, 24, 47, 4
_CAPABILITY_VERSION_3 = 0x20080522
_CAPABILITIES = 64
_ITSELF, _NO_CAPABILITIES = struct.pack("=Ii", _CAPABILITY_VERSION_3, 0), bytes(24)


@dataclass(frozen=True)
class Settings:
    """What a sandbox is made for.

    Parameters
    ----------
    numpy_folder : str
        Where NumPy lies.
    scratch : str
        An empty folder.
    hidden : tuple of str
        Files and folders that no answer may read.
    """

    numpy_folder: str
    scratch: str
    hidden: tuple[str, ...]


class Sandbox:
    """The layers that this system has.

    Parameters
    ----------
    settings : Settings
        What stays open, and what must not.
    namespaces : Namespaces
        Those that this process has entered already.

    Attributes
    ----------
    rules : int, optional
        Descriptor of the rules for files.
    """

    def __init__(self, settings: Settings, namespaces: Namespaces) -> None:
        self._namespaces = namespaces
        self._folder = settings.scratch
        self._scratch = Scratch(settings.scratch, namespaces)
        self._reading = open_for_python(settings.numpy_folder, settings.hidden)
        self._libc = ctypes.CDLL(None, use_errno=True)
        processor = this_processor()
        self._filter = None if processor is None else Filter(processor, self._libc)
        self._version = landlock_version()
        _give_up_for_programs(self._libc)
        self.rules = self._make_rules()

    def _make_rules(self) -> int | None:
        return make_ruleset(Access(self._reading, (self._folder,) if self._scratch.is_there else ()))

    def renew(self) -> None:
        """Empty the scratch folder; a new folder needs a new rule."""
        if self._scratch.renew():
            if self.rules is not None:
                os.close(self.rules)
            self.rules = self._make_rules()

    def enter(self, memory: int, cpu_seconds: int, file_bytes: int) -> list[str]:
        """Put on every layer, for good.

        Parameters
        ----------
        memory, cpu_seconds, file_bytes : int
            As in `apply_limits`.

        Returns
        -------
        layers : list of str
            What is really on, in words.
        """
        os.chdir(self._folder)
        layers = ["a fork of a fresh Python for each", *apply_limits(memory, cpu_seconds, file_bytes)]
        layers += [limit_descriptors(), self._namespaces.layer]
        _drop_privileges(self._libc)
        layers.append(self._close_files())
        if self._filter is not None and self._filter.set(os.getpid()):
            return [*layers, "no network, processes, threads or signals (seccomp)"]
        return [*layers, "network, processes and signals are open (no seccomp here)"]

    def _close_files(self) -> str:
        if self.rules is None or not close_other_files(self.rules, self._libc):
            return "all files are open (no Landlock here)"
        os.close(self.rules)
        return f"no files but those of Python and NumPy (Landlock {self._version}), {self._scratch.layer}"


def _give_up_for_programs(libc: ctypes.CDLL) -> None:
    """Let no program that is started from here have more than an ordinary user, children's neither."""
    for number in range(_CAPABILITIES):
        libc.prctl(_PR_CAPBSET_DROP, number, 0, 0, 0)
    libc.prctl(_PR_CAP_AMBIENT, _CLEAR_ALL, 0, 0, 0)


def _drop_privileges(libc: ctypes.CDLL) -> None:
    """Give up what root has beyond an ordinary user; an ordinary user has nothing to give up."""
    libc.capset(_ITSELF, _NO_CAPABILITIES)
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def probe(hidden: str) -> dict[str, bool]:
    """Try what must fail, from inside; whether each was refused.

    Parameters
    ----------
    hidden : str
        A file that exists and must not be readable.
    """
    attempts: dict[str, Callable[[], object]] = {
        "reading a file of others": lambda: os.close(os.open(hidden, os.O_RDONLY)),
        "writing a file outside": lambda: os.close(os.open(hidden + ".probe", os.O_WRONLY | os.O_CREAT)),
        "changing the mode of a file": lambda: os.chmod(hidden, 0o600),
        "opening a socket": lambda: socket.socket().close(),
        "opening a local socket": lambda: socket.socket(socket.AF_UNIX).close(),
        "starting a process": _fork,
        "sending a signal": lambda: os.kill(os.getppid(), 0),
        "raising its own limits": _raise_limits,
    }
    return {name: _is_refused(attempt) for name, attempt in attempts.items()}


def _is_refused(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError as error:
        return error.errno in (errno.EPERM, errno.EACCES)
    except ValueError:  # `resource` says "not allowed to raise maximum limit" so
        return True
    return False


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def _raise_limits() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
