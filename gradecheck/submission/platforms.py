"""Whose a file is, by the names that learning platforms give to what they export.

Each platform is a pattern of the first name below the exported folder: a folder, a file, or an archive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from gradecheck.submission.file_names import answer_kind, without_copy_mark


@dataclass(frozen=True)
class Who:
    """A learner, as a platform knows one.

    Parameters
    ----------
    name : str
        As it is written.
    number : str
        What the platform calls the learner beside that (participant, user or student number), if known.
    email : str
        Empty if unknown.
    """

    name: str
    number: str = ""
    email: str = ""


#: First name below the folder -> who and the rest of the name.
Reader = Callable[[str], tuple[Who, str] | None]

_MOODLE = re.compile(r"(?P<name>.+?)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)_?(?P<rest>.*)")
_CANVAS = re.compile(r"(?P<name>[^_]+)(?:_LATE)?_(?P<number>\d+)_\d+_(?P<rest>.+)")
_NBGRADER = re.compile(r"(?P<name>[^+]+)\+[^+]+\+\d{4}-\d\d-\d\d[^+]*(?:\+(?P<rest>.*))?")
_CLASSROOM = re.compile(r"(?P<name>.+?) - (?P<rest>.+)")
_CANVAS_AGAIN = re.compile(r"-\d+(?=\.\w+$)")
_SUBMISSION = re.compile(r"submission_\d+")


def reader_for(names: Sequence[str], metadata: Mapping[str, Who]) -> Reader:
    """How the names of an exported folder are read.

    Parameters
    ----------
    names : sequence of str
        All first names below the folder.
    metadata : mapping of str to Who
        Who is behind which name, as a file of the platform says (Gradescope).
    """
    readers: list[Reader] = [_matched(_MOODLE), _matched(_CANVAS, _CANVAS_AGAIN), _matched(_NBGRADER)]
    prefix = _common_prefix([name for name in names if answer_kind(PurePosixPath(name)) is None])
    if _are_google_classrooms(names):
        readers.append(_matched(_CLASSROOM))

    def read(name: str) -> tuple[Who, str] | None:
        if name in metadata:
            return metadata[name], ""
        found = next(filter(None, (reader(name) for reader in readers)), None)
        if found is None and prefix and name.startswith(prefix):
            return Who(name.removeprefix(prefix)), ""  # GitHub Classroom: assignment-learner
        return found

    return read


def _matched(pattern: re.Pattern[str], without: re.Pattern[str] | None = None) -> Reader:
    def read(name: str) -> tuple[Who, str] | None:
        found = pattern.fullmatch(name)
        if found is None:
            return None
        rest = found["rest"] or ""
        number = found.groupdict().get("number") or ""
        return Who(found["name"].strip(), number), without.sub("", rest) if without else rest

    return read


def _are_google_classrooms(names: Sequence[str]) -> bool:
    """Whether most files are called ``learner - title``, with fewer titles than files."""
    found = [match for name in names if (match := _CLASSROOM.fullmatch(name))]
    titles = {without_copy_mark(PurePosixPath(match["rest"])) for match in found}
    return 2 * len(found) > len(names) and len(titles) < len(found)


def _common_prefix(names: Sequence[str]) -> str:
    """What the names of all folders begin with, up to a hyphen; empty for fewer than two folders."""
    if len(names) < 2:
        return ""
    first, last = min(names), max(names)
    same = next(
        (n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last))
    )
    prefix = first[: first.rfind("-", 0, same) + 1]
    return prefix if all(len(name) > len(prefix) for name in names) else ""


def gradescope_metadata(text: str) -> dict[str, Who]:
    """Who handed in which folder, from the ``submission_metadata.yml`` of an export of Gradescope.

    Read line by line: only the first submitter's name, number and address are wanted.
    """
    found: dict[str, Who] = {}
    folder, said = "", dict[str, str]()
    for line in [*text.splitlines(), "end:"]:
        if line[:1].strip():  # a new folder begins at the left edge
            if folder and said:
                found[folder] = Who(said.get("name", folder), said.get("sid", ""), said.get("email", ""))
            key = line.split(":")[0].strip().strip("'\"")
            folder, said = (key if _SUBMISSION.match(key) else ""), {}
        elif match := re.match(r"[\s-]+:(name|sid|email):\s*(.*)", line):
            value = match[2].strip().strip("'\"")
            if value:
                said.setdefault(match[1], value)
    return found
