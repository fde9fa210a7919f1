"""A second wall where the system allows it: no network, no other processes, and a small disk of one's own."""

from __future__ import annotations

import contextlib
import ctypes
import os
from dataclasses import dataclass

_NEW_USER, _NEW_NETWORK, _NEW_IPC, _NEW_NAMES = 0x10000000, 0x40000000, 0x08000000, 0x04000000
_NEW_MOUNTS, _NEW_PROCESSES = 0x00020000, 0x20000000
_KINDS = (
    (_NEW_NETWORK, "network"),
    (_NEW_IPC, "ipc"),
    (_NEW_NAMES, "names"),
    (_NEW_MOUNTS, "mounts"),
    (_NEW_PROCESSES, "processes"),
)
_PRIVATE, _RECURSIVE = 1 << 18, 1 << 14
_NO_SETUID_NO_DEVICES_NO_PROGRAMS = 2 | 4 | 8
_DETACH = 2
#: Size of the scratch folder, and how many files can be in it.
SCRATCH_MB, SCRATCH_FILES = 16, 256


@dataclass(frozen=True)
class Namespaces:
    """What could be had.

    Parameters
    ----------
    kinds : tuple of str
        Of which kinds this process has one of its own; empty where the system refuses them.
    """

    kinds: tuple[str, ...] = ()

    @property
    def layer(self) -> str:
        """In words."""
        if not self.kinds:
            return "no namespaces (the system refuses them)"
        return f"namespaces for {', '.join(self.kinds)}"


def enter_namespaces() -> Namespaces:
    """Give this process namespaces of its own, as many as the system allows; it has one thread.

    Of processes, the next that it forks is the first in the new namespace.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.getuid(), os.getgid()
    if libc.unshare(_NEW_USER) != 0:
        return Namespaces()
    with contextlib.suppress(OSError):
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"{user} {user} 1")
        _write("/proc/self/gid_map", f"{group} {group} 1")
    return Namespaces(tuple(name for kind, name in _KINDS if libc.unshare(kind) == 0))


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


class Scratch:
    """A folder in memory that is empty for each answer; where there is none, nothing can be written.

    Parameters
    ----------
    folder : str
        Where it is.
    namespaces : Namespaces
        With one of mounts, it can be had.
    """

    def __init__(self, folder: str, namespaces: Namespaces) -> None:
        self._folder = folder
        self._libc = ctypes.CDLL(None, use_errno=True)
        self.is_there = "mounts" in namespaces.kinds and self._make_private() and self._mount()

    @property
    def layer(self) -> str:
        """In words."""
        if not self.is_there:
            return "no file can be written"
        return f"a scratch folder of {SCRATCH_MB} MB in memory, emptied for each"

    def renew(self) -> bool:
        """Forget what the last answer has left; whether there was anything."""
        if not self.is_there or not os.listdir(self._folder):
            return False
        self._libc.umount2(os.fsencode(self._folder), _DETACH)
        self.is_there = self._mount()
        return True

    def _make_private(self) -> bool:
        return bool(self._libc.mount(b"none", b"/", None, _PRIVATE | _RECURSIVE, None) == 0)

    def _mount(self) -> bool:
        options = f"size={SCRATCH_MB}m,nr_inodes={SCRATCH_FILES},mode=700".encode()
        place, flags = os.fsencode(self._folder), _NO_SETUID_NO_DEVICES_NO_PROGRAMS
        return bool(self._libc.mount(b"tmpfs", place, b"tmpfs", flags, options) == 0)
