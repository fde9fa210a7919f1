"""A zip archive -> files under names of our own: nothing in an archive decides where anything is written.

An archive is hostile until proved otherwise: it may name places outside, say less than it holds, hold more
than a disk, or hold itself.
"""

from __future__ import annotations

import os
import stat
import time
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from gradecheck.submission.file_names import answer_kind, is_by_programs, why_not

_CHUNK = 2**20
_LONGEST_NAME = 300


@dataclass
class Unpacking:
    """Where archives are unpacked, and how much more may come out of them in all.

    Parameters
    ----------
    folder : Path
        An empty folder.
    bytes_left, files_left : int
        What may still be written. An archive that holds more is unpacked up to there, and said to.
    depth : int
        How many archives may lie in one another.
    """

    folder: Path
    bytes_left: int = 8 * 2**30
    files_left: int = 200_000
    depth: int = 3
    _count: int = field(default=0, init=False)

    def new_path(self, suffix: str) -> Path:
        """A path that nobody has yet."""
        self._count += 1
        return self.folder / f"{self._count:06d}{suffix}"


#: What one archive may hold; a course's answers have some megabytes.
MOST_BYTES, MOST_FILES = 2**29, 5_000


@dataclass(frozen=True)
class Unpacked:
    """One file of an archive.

    Parameters
    ----------
    name : str
        Its name in the archive, with slashes.
    path : Path, optional
        Where it is now; None where it was not unpacked.
    problem : str
        Why it was not, and what to do.
    written : float
        When it was last changed, as the archive says, in seconds since 1970.
    """

    name: str
    path: Path | None = None
    problem: str = ""
    written: float = 0.0


def unpack(archive: Path, into: Unpacking) -> Iterator[Unpacked]:
    """The answers and the archives in an archive, and what may be meant as one.

    Parameters
    ----------
    archive : Path
        A zip archive, or what has its name.
    into : Unpacking
        Where to.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            yield from _members(opened, into)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError) as error:
        yield Unpacked("", problem=f"is a damaged archive ({error}). Ask for it again.")


def _members(opened: zipfile.ZipFile, into: Unpacking) -> Iterator[Unpacked]:
    left = MOST_BYTES
    for number, member in enumerate(sorted(opened.infolist(), key=lambda m: m.filename)):
        if number >= MOST_FILES:
            yield Unpacked("", problem=f"holds more than {MOST_FILES:,} files. Ask for the notebooks alone.")
            return
        name = _harmless_name(member.filename)
        if member.is_dir() or any(is_by_programs(PurePosixPath(part)) for part in name.split("/")):
            continue
        found = _member(opened, member, name, into, left)
        if found.path is not None:
            left -= found.path.stat().st_size
        yield found


def _member(
    opened: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, into: Unpacking, left: int
) -> Unpacked:
    path = PurePosixPath(name)
    kind = answer_kind(path)
    if kind is None and path.suffix.lower() != ".zip":
        return Unpacked(name, problem=why_not(path))
    if stat.S_ISLNK(member.external_attr >> 16):
        return Unpacked(
            name, problem="is a link in an archive, which is not followed. Ask for the file itself."
        )
    if member.flag_bits & 1:
        return Unpacked(name, problem="is locked with a password. Ask for it without one.")
    if into.files_left <= 0:
        return Unpacked(name, problem="was not unpacked: there are too many files in the archives.")
    target = into.new_path(f".{kind.value}" if kind else ".zip")
    into.files_left -= 1
    problem = _copy(opened, member, target, min(left, into.bytes_left))
    if problem:
        target.unlink(missing_ok=True)
        return Unpacked(name, problem=problem)
    into.bytes_left -= target.stat().st_size
    return Unpacked(name, target, written=_time_of(member))


def _copy(opened: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path, most: int) -> str:
    """Write a file of an archive, whatever the archive says of its size; why it could not be, or nothing."""
    try:
        with opened.open(member) as source, open(target, "xb") as file:
            while chunk := source.read(_CHUNK):
                most -= len(chunk)
                if most < 0:
                    return f"holds more than {MOST_BYTES // 2**20} MB. Ask for it without its outputs."
                file.write(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        return f"is damaged in its archive ({error}). Ask for it again."
    except OSError as error:
        return f"cannot be unpacked here ({error.strerror or error}). Make room, and grade again."
    return ""


def _time_of(member: zipfile.ZipInfo) -> float:
    try:
        return time.mktime((*member.date_time, 0, 0, -1))
    except (ValueError, OverflowError):
        return 0.0


def _harmless_name(name: str) -> str:
    """The name as words to show: it leads nowhere, and is not too long."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    shown = "/".join(parts) or "(no name)"
    return shown if len(shown) <= _LONGEST_NAME else "..." + shown[-_LONGEST_NAME:]


def is_archive(path: os.PathLike[str] | str) -> bool:
    """Whether a file has the name of a zip archive."""
    return os.fspath(path).lower().endswith(".zip")
