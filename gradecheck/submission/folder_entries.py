"""A folder of submissions, with the archives in it -> an entry for each file, with why it is not an answer.

Nothing is parsed or run here. Links are not followed, archives are unpacked under names of our own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from gradecheck.submission.archives import Unpacking, is_archive, unpack
from gradecheck.submission.file_names import answer_kind, is_by_programs, why_not

_DEEPEST = 20
#: What Gradescope puts beside the folders of learners.
METADATA = "submission_metadata.yml"
NOTHING = (
    "handed in nothing that can be graded: no notebook (.ipynb), no Python file (.py) and no archive of them."
)


@dataclass(frozen=True)
class Entry:
    """A file as it was found.

    Parameters
    ----------
    parts : tuple of str
        Where it lies below the folder; in an archive after the archive's own place.
    path : Path or None
        Where it can be read.
    written : float
        When it was last changed, in seconds since 1970.
    problem : str
        Why it is not an answer; empty if it may be one.
    """

    parts: tuple[str, ...]
    path: Path | None
    written: float = 0.0
    problem: str = ""

    @property
    def place(self) -> str:
        """Its parts, with slashes."""
        return "/".join(self.parts)


def entries_of(folder: Path, unpacking: Unpacking) -> Iterator[Entry]:
    """Everything below `folder` that a person may have put there, in the order of names.

    Parameters
    ----------
    folder : Path
        As a platform exports it.
    unpacking : Unpacking
        Where the contents of archives go, and how much of them.
    """
    return _entries(folder, (), unpacking, 0)


def _entries(folder: Path, parts: tuple[str, ...], unpacking: Unpacking, depth: int) -> Iterator[Entry]:
    """Everything in a folder that a person may have put there."""
    try:
        found = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Entry((*parts, ""), None, problem=f"is a folder that cannot be read ({error.strerror}).")
        return
    if not found and parts:
        yield Entry((*parts, ""), None, problem=NOTHING)
    for entry in found:
        here = (*parts, _shown(entry.name))
        if entry.is_symlink():
            yield Entry(here, None, problem="is a link, which is not followed. Put the file itself there.")
        elif is_by_programs(PurePosixPath(entry.name)):
            continue
        elif entry.is_dir():
            if depth >= _DEEPEST:
                yield Entry(
                    here, None, problem=f"lies more than {_DEEPEST} folders deep, which is not searched."
                )
            else:
                yield from _entries(Path(entry.path), here, unpacking, depth + 1)
        else:
            yield from _file(Path(entry.path), here, unpacking)


def _file(path: Path, parts: tuple[str, ...], unpacking: Unpacking) -> Iterator[Entry]:
    try:
        written = path.stat().st_mtime
    except OSError:
        written = 0.0
    if is_archive(path):
        yield from _of_archive(path, parts, unpacking, 1)
    elif answer_kind(path) or path.name == METADATA:
        yield Entry(parts, path, written)
    else:
        yield Entry(parts, None, written, why_not(path))


def _of_archive(path: Path, parts: tuple[str, ...], unpacking: Unpacking, depth: int) -> Iterator[Entry]:
    """What is in an archive, as if it were a folder."""
    empty = True
    for member in unpack(path, unpacking):
        empty = False
        here = (*parts, *map(_shown, member.name.split("/"))) if member.name else (*parts, "")
        if member.path is None or not is_archive(member.path):
            yield Entry(here, member.path, member.written, member.problem)
        elif depth < unpacking.depth:
            yield from _of_archive(member.path, here, unpacking, depth + 1)
        else:
            yield Entry(here, None, problem=f"is an archive in {depth} archives, which is not unpacked.")
    if empty:
        yield Entry((*parts, ""), None, problem=NOTHING)


def _shown(name: str) -> str:
    """A name that any encoding can write: a file system allows bytes that are no text."""
    return name.encode("utf-8", "replace").decode("utf-8")
