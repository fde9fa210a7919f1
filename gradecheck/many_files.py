"""Many files -> one report: each in a worker of its own, several at a time, and what is done so far."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from gradecheck.course.chapter import Chapter
from gradecheck.course.course import Course
from gradecheck.desk import Checked, Desk, in_any_order
from gradecheck.questions.prepared_course import SEARCH_SECONDS, PreparedCourse
from gradecheck.running.choice import run_submission
from gradecheck.running.launch import SpareWorker
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.submission.handed_in import HandedIn, PassedOver
from gradecheck.verdict.environment import environment_here
from gradecheck.verdict.learners import with_learners
from gradecheck.verdict.report import Report, SubmissionReport
from gradecheck.version import __version__


def check_files(
    course: Course,
    paths: Sequence[Path | HandedIn],
    only: Sequence[str] = (),
    seed: int | None = None,
    watch: ProgressCallback = no_progress,
    spare: SpareWorker | None = None,
    chapter: Chapter | None = None,
    jobs: int = 1,
    so_far: Callable[[Report], None] | None = None,
    search_seconds: float = SEARCH_SECONDS,
) -> Report:
    """Check notebooks and files, each in a worker process of its own.

    Parameters
    ----------
    course : Course
        Whose exercises they answer.
    paths : sequence of Path or HandedIn
        Notebooks (.ipynb) and files (.py), and what came instead of them.
    only : sequence of str
        Names of the exercises to check; all that a file defines unless given.
    seed : int, optional
        The same seed draws the same cases; a fresh one is drawn unless given.
    watch : ProgressCallback
        Told now and then what is being done.
    spare : SpareWorker, optional
        Has a worker that was started ahead.
    chapter : Chapter, optional
        All of its exercises are asked for, of files that have to do with it; others are passed over.
    jobs : int
        How many files are checked at a time.
    so_far : callable, optional
        Given the report of what is done, each time that a file is.
    search_seconds : float
        Time to look for the line of a wrong answer, in seconds; 0 to look for none.

    Returns
    -------
    report : Report
        The same for any number of jobs, but for durations. It has path and reason in `problem` for a file
        that cannot be read.

    Raises
    ------
    UsageError
        When a name in `only` is no exercise of the course.
    """
    for name in only:
        course.find(name)
    files = [path if isinstance(path, HandedIn) else HandedIn(path) for path in paths]
    prepared_course = PreparedCourse(course, secrets.randbits(32) if seed is None else seed, search_seconds)
    table = _Table(prepared_course, files)
    run = partial(run_submission, spare=spare)
    with Desk(prepared_course, tuple(only), chapter, run, watch, len(files)) as desk:
        for number, checked in in_any_order(desk, files, jobs):
            table.checked[number] = checked
            if so_far is not None:
                so_far(table.report())
    return table.report()


@dataclass
class _Table:
    """What is known of each file, in the order in which they were given.

    Parameters
    ----------
    prepared_course : PreparedCourse
        Of the run.
    files : sequence of HandedIn
        All of them.
    """

    prepared_course: PreparedCourse
    files: Sequence[HandedIn]

    def __post_init__(self) -> None:
        self.checked: dict[int, Checked] = {}

    def report(self) -> Report:
        """The report of what is known; the other files are pending."""
        known = [self.checked[number] for number in sorted(self.checked)]
        layers = tuple(dict.fromkeys(layer for _, isolation in known for layer in isolation))
        report = Report(
            __version__,
            self.prepared_course.course.identity,
            self.prepared_course.seed,
            layers,
            tuple(found for found, _ in known if isinstance(found, SubmissionReport)),
            passed_over=tuple(found for found, _ in known if isinstance(found, PassedOver)),
            pending=len(self.files) - len(known),
            environment=environment_here(),
        )
        return with_learners(report)
