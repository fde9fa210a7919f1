"""Which files a process may still open, and that it may connect to nothing: Landlock, by `ctypes`.

No privilege and no package is needed. Landlock does not cover changing the mode, the owner, the times or the
attributes of a file: these calls are refused by `seccomp`.
Source: ``Documentation/userspace-api/landlock.rst`` of Linux 6.12.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable
from dataclasses import dataclass

_CREATE, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same numbers on every processor
_VERSION = 1
_BENEATH = 1
_PR_SET_NO_NEW_PRIVS = 38

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_REMOVE_DIR, _REMOVE_FILE, _MAKE_DIR, _MAKE_REG = 1 << 4, 1 << 5, 1 << 7, 1 << 8
_TRUNCATE = 1 << 14
#: All that a version of Landlock can refuse to do with files, by version.
_FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_BIND_AND_CONNECT = 3
_ABSTRACT_SOCKETS_AND_SIGNALS = 3

_READ = _EXECUTE | _READ_FILE | _READ_DIR
_CHANGE = (
    _READ_FILE | _READ_DIR | _WRITE_FILE | _REMOVE_DIR | _REMOVE_FILE | _MAKE_DIR | _MAKE_REG | _TRUNCATE
)
_OF_A_FILE = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE


@dataclass(frozen=True)
class Access:
    """The paths that stay open; everything else is closed.

    Parameters
    ----------
    reading : tuple of str
        Files and folders, with all that is in them.
    writing : tuple of str
        Folders in which files may be made, changed and deleted.
    """

    reading: tuple[str, ...]
    writing: tuple[str, ...] = ()


def landlock_version() -> int:
    """Version of Landlock that the kernel has; 0 where it has none, or it is switched off."""
    found = ctypes.CDLL(None, use_errno=True).syscall(_CREATE, None, 0, _VERSION)
    return max(found, 0)


def make_ruleset(access: Access) -> int | None:
    """A descriptor with the rules, which any number of processes can put on themselves.

    Parameters
    ----------
    access : Access
        What stays open. A path that does not exist is left out.

    Returns
    -------
    ruleset : int, optional
        None where the system has no Landlock.
    """
    version = landlock_version()
    if version == 0:
        return None
    libc = ctypes.CDLL(None, use_errno=True)
    rights = _FILE_RIGHTS[min(version, max(_FILE_RIGHTS))]
    fields = [rights, _BIND_AND_CONNECT if version >= 4 else 0]
    fields += [_ABSTRACT_SOCKETS_AND_SIGNALS] if version >= 6 else []
    attributes = struct.pack(f"={len(fields)}Q", *fields)
    ruleset = libc.syscall(_CREATE, attributes, len(attributes), 0)
    if ruleset < 0:
        return None
    try:
        _add(libc, ruleset, access.reading, _READ & rights)
        _add(libc, ruleset, access.writing, _CHANGE & rights)
    except OSError:
        os.close(ruleset)
        return None
    return int(ruleset)


def _add(libc: ctypes.CDLL, ruleset: int, paths: Iterable[str], rights: int) -> None:
    for path in paths:
        try:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        try:
            allowed = rights if os.path.isdir(path) else rights & _OF_A_FILE
            rule = struct.pack("=Qi", allowed, place)
            if libc.syscall(_ADD_RULE, ruleset, _BENEATH, rule, 0) != 0:
                raise OSError(ctypes.get_errno(), "landlock_add_rule", path)
        finally:
            os.close(place)


def close_other_files(ruleset: int, libc: ctypes.CDLL) -> bool:
    """Hold this process to the rules for good; say whether it worked."""
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0)


def open_for_python(numpy_folder: str, hidden: Iterable[str]) -> tuple[str, ...]:
    """The paths that Python and NumPy read, without anything that is to be hidden.

    Parameters
    ----------
    numpy_folder : str
        The folder in which the package NumPy lies.
    hidden : iterable of str
        Files and folders that must not be readable, wherever they lie.
    """
    import sysconfig

    hidden = {os.path.realpath(path) for path in hidden}
    standard = sorted({os.path.realpath(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib")})
    packages = {os.path.join(folder, name) for folder in standard for name in _PACKAGES}
    numpys = [os.path.realpath(os.path.join(numpy_folder, name)) for name in ("numpy", "numpy.libs")]
    found = [path for root in standard for path in _without(root, hidden | packages)]
    found += [path for root in (*numpys, *_LIBRARIES) for path in _without(root, hidden)]
    return tuple(dict.fromkeys(found))


#: Where packages are installed, inside the folder of the standard library.
_PACKAGES = ("site-packages", "dist-packages")
#: Shared libraries that a module of the standard library may load late, and what the C library reads.
_LIBRARIES = (
    *("/lib64", "/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu"),
    *("/usr/lib64", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"),
    *("/etc/ld.so.cache", "/etc/localtime", "/usr/share/zoneinfo"),
    *("/dev/null", "/dev/zero", "/dev/urandom"),
)


def _without(root: str, hidden: set[str]) -> list[str]:
    """The folder itself, or its parts where something in it is to be hidden."""
    if any(root == path or root.startswith(path + os.sep) for path in hidden):
        return []
    if not any(path.startswith(root + os.sep) for path in hidden):
        return [root] if os.path.exists(root) else []
    try:
        parts = sorted(os.scandir(root), key=lambda entry: entry.name)
    except OSError:
        return []
    return [path for part in parts if not part.is_symlink() for path in _without(part.path, hidden)]
