"""A course and what is asked of it -> the ``autograder.zip`` that Gradescope builds an assignment from.

The archive holds the checker and the course themselves, so that every submission is judged by what lay here
when it was made; only NumPy and the other packages that the checker needs are installed where it is unpacked.

Source: the autograder specification of Gradescope, "Autograder Specifications".
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from gradecheck.course.course import Course
from gradecheck.distribution import NAME
from gradecheck.errors import UsageError
from gradecheck.grading.archive import PROGRAM, TEXT, archive_of

_PACKAGE = Path(__file__).resolve().parent.parent
_TEMPLATES = Path(__file__).with_name("gradescope_files")


@dataclass(frozen=True)
class Assignment:
    """What an assignment asks, and under which conditions.

    Parameters
    ----------
    only : tuple of str
        Names of the exercises; not empty, because the points of an assignment are fixed.
    seed : int, optional
        Of the cases; fresh ones for each submission unless given.
    timeout : float
        Wall time for one submission, in seconds.
    memory : int
        In megabytes.
    unprotected : bool
        Whether to grade also where hostile code cannot be held.
    """

    only: tuple[str, ...]
    seed: int | None = None
    timeout: float = 120.0
    memory: int = 2048
    unprotected: bool = False

    @property
    def arguments(self) -> list[str]:
        """What `gradecheck grade` is told."""
        words = [word for name in self.only for word in ("--only", name)]
        words += ["--timeout", f"{self.timeout:g}", "--memory", str(self.memory), "--jobs", "1"]
        words += ["--seed", str(self.seed)] if self.seed is not None else []
        return [*words, *(["--unprotected"] if self.unprotected else [])]


def render(course: Course, assignment: Assignment) -> bytes:
    """Make the archive.

    Parameters
    ----------
    course : Course
        Whose exercises are asked.
    assignment : Assignment
        What is asked.

    Raises
    ------
    UsageError
        If an exercise is unknown, or the packages that the checker needs are not.
    """
    for name in assignment.only:
        course.find(name)
    return archive_of(_files(course, assignment))


def _files(course: Course, assignment: Assignment) -> Iterator[tuple[str, bytes, int]]:
    """Name in the archive, content and permissions of each file."""
    yield "setup.sh", (_TEMPLATES / "setup.sh").read_bytes(), PROGRAM
    yield "run_autograder", _run_autograder(assignment).encode(), PROGRAM
    yield "requirements.txt", "".join(f"{each}\n" for each in needed()).encode(), TEXT
    for path in _below(_PACKAGE, ("_course",)):
        yield f"lib/gradecheck/{path.relative_to(_PACKAGE).as_posix()}", path.read_bytes(), TEXT
    for path in _of_course(course.folder):
        yield f"course/{path.relative_to(course.folder).as_posix()}", path.read_bytes(), TEXT


def _run_autograder(assignment: Assignment) -> str:
    text = (_TEMPLATES / "run_autograder.j2").read_text(encoding="utf-8")
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False)
    return environment.from_string(text).render(arguments=shlex.join(assignment.arguments))


def needed() -> list[str]:
    """The packages that the commands need, as the metadata of this installation says.

    Raises
    ------
    UsageError
        If it is not installed, and so has none.
    """
    try:
        found = requires(NAME) or []
    except PackageNotFoundError:
        raise UsageError(
            f"{NAME} is not installed here, so nobody can say what it needs. Install it: pip install -e ."
        ) from None
    return sorted(each for each in found if not re.search(r";.*\bextra\b", each))


def _of_course(folder: Path) -> Iterator[Path]:
    """What judging needs: settings, pages and stubs, without the solved notebooks."""
    yield folder / "_config.yml"
    yield from (path for path in _below(folder / "solutions") if path.suffix != ".ipynb")
    yield from _below(folder / "exercises")


def _below(folder: Path, without: Sequence[str] = ()) -> Iterator[Path]:
    """The files below a folder, without what programs leave there."""
    left_out = {"__pycache__", ".ipynb_checkpoints", *without}
    for path in folder.rglob("*"):
        if path.is_file() and left_out.isdisjoint(path.relative_to(folder).parts):
            yield path
