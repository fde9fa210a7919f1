"""The table of contents of grading: from a folder of submissions to the results of a class."""

from __future__ import annotations

import secrets
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from gradecheck.course.course import Course
from gradecheck.errors import UsageError
from gradecheck.grading.graders import Grader, this_machine
from gradecheck.grading.journal import Header, Journal, written_seed
from gradecheck.grading.protection import Protection
from gradecheck.grading.reports import JOURNAL, write_reports
from gradecheck.grading.results import ClassResults, results_of, without_names
from gradecheck.grading.run import grade
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.running.run import Limits
from gradecheck.submission.class_folder import ClassFolder
from gradecheck.version import __version__


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
    cluster : str
        Address of a scheduler of Dask, whose workers grade; empty for this machine.
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
    cluster: str = ""


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
    with _grader(course, order, seed) as grader:
        identity = course.identity
        header = Header(
            __version__, str(identity), identity.digest, seed, order.only, grader.layers, grader.environment
        )
        with Journal(path, header, order.resume) as journal:
            rows = grade(grader, found.files, journal, watch)
    results = results_of(course, header, found.files, rows)
    results = without_names(results) if order.anonymous else results
    write_reports(results, order.out)
    return results


def _refuse_inside(order: Order) -> None:
    """Results among the submissions would be taken for submissions the next time."""
    out, folder = order.out.resolve(), order.folder.resolve()
    if out == folder or out.is_relative_to(folder):
        raise UsageError(f"{order.out}: lies in the folder of the submissions. Give an --out outside of it.")


def _grader(course: Course, order: Order, seed: int) -> AbstractContextManager[Grader]:
    """What grades: this machine, or a cluster."""
    protection = Protection(order.limits, order.unprotected)
    if not order.cluster:
        hidden = (order.folder, order.out)
        return this_machine(course, seed, order.only, protection, order.jobs, hidden)
    from gradecheck.grading.cluster import on_cluster  # loads Dask

    return on_cluster(order.cluster, course, seed, order.only, protection)
