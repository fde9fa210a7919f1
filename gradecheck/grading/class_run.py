"""The table of contents of grading: from a folder of submissions to the results of a class."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from gradecheck.course.course import Course
from gradecheck.errors import UsageError
from gradecheck.grading.journal import Header, Journal, written_seed
from gradecheck.grading.reports import JOURNAL, write_reports
from gradecheck.grading.results import ClassResults, results_of, without_names
from gradecheck.grading.run import grade, limited
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.running.choice import run_submission
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.running.run import Limits
from gradecheck.running.runner import Runner
from gradecheck.running.sandbox import NoSandboxError, Sandboxes
from gradecheck.submission.class_folder import ClassFolder
from gradecheck.submission.submission import Submission
from gradecheck.verdict.environment import environment_here
from gradecheck.version import __version__

_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Order:
    """What is wanted.

    Parameters
    ----------
    folder, out : Path
        Where the submissions are, and where the results go.
    only : tuple of str
        Names of the exercises; empty for all.
    seed : int, optional
        The same seed draws the same cases; a fresh one is drawn, and written first, unless given.
    jobs : int
        How many submissions are graded at a time.
    resume : bool
        Whether to go on with a journal that is there.
    limits : Limits
        Of each submission.
    unprotected : bool
        Whether to grade also where hostile code cannot be held.
    anonymous : bool
        Whether the reports are without names.
    """

    folder: Path
    out: Path
    only: tuple[str, ...] = ()
    seed: int | None = None
    jobs: int = 1
    resume: bool = False
    limits: Limits = field(default_factory=Limits)
    unprotected: bool = False
    anonymous: bool = False


def grade_class(
    course: Course, found: ClassFolder, order: Order, watch: ProgressCallback = no_progress
) -> ClassResults:
    """Grade a class, and write every report.

    Parameters
    ----------
    course : Course
        Whose exercises they answer.
    found : ClassFolder
        Who handed in what.
    order : Order
        What is wanted.
    watch : ProgressCallback
        Told now and then where the work is.

    Raises
    ------
    NoSandboxError
        If hostile code cannot be held here, and that was not allowed.
    UsageError
        If the results cannot be written, or belong to another run.
    """
    for name in order.only:
        course.find(name)
    _refuse_inside(order)
    order.out.mkdir(parents=True, exist_ok=True)
    path = order.out / JOURNAL
    seed = order.seed
    if seed is None:
        seed = (written_seed(path) if order.resume else None) or secrets.randbits(32)
    with _runner(course, order) as (runner, layers):
        identity = course.identity
        header = Header(
            __version__, str(identity), identity.digest, seed, order.only, layers, str(environment_here())
        )
        with Journal(path, header, order.resume) as journal:
            prepared_course = PreparedCourse(course, seed, search_seconds=0)
            run = limited(runner, order.limits)
            rows = grade(prepared_course, found.files, order.only, run, journal, order.jobs, watch)
    results = results_of(course, header, found.files, rows)
    results = without_names(results) if order.anonymous else results
    write_reports(results, order.out)
    return results


def _refuse_inside(order: Order) -> None:
    """Results among the submissions would be taken for submissions the next time."""
    out, folder = order.out.resolve(), order.folder.resolve()
    if out == folder or out.is_relative_to(folder):
        raise UsageError(f"{order.out}: lies in the folder of the submissions. Give an --out outside of it.")


@contextmanager
def _runner(course: Course, order: Order) -> Iterator[tuple[Runner[Submission], tuple[str, ...]]]:
    """Where submissions are run, and the layers that are on there."""
    hidden = [os.path.abspath(path) for path in (_PACKAGE, *_pages(course), order.folder, order.out)]
    try:
        made = Sandboxes(order.jobs, hidden, str(_PACKAGE / "version.py"))
    except NoSandboxError:
        if not order.unprotected:
            raise
        yield run_submission, ("UNPROTECTED: a process of its own for each, with limits alone",)
        return
    with made:
        yield made.run, _of_all(made.layers, order.limits)


def _pages(course: Course) -> list[Path]:
    return [course.folder / name for name in ("solutions", "exercises", "_config.yml")]


def _of_all(layers: tuple[str, ...], limits: Limits) -> tuple[str, ...]:
    """The layers as every submission has them: the probe has smaller limits."""
    own = [layer for layer in layers if not layer.startswith(("memory ", "processor time ", "files of "))]
    return (
        *own[:1],
        f"memory {limits.memory // 2**20} MB",
        f"processor time {limits.cpu_seconds} s",
        f"files of {limits.file_bytes // 2**20} MB",
        f"wall time {limits.total_seconds:g} s",
        *own[1:],
    )
