"""Paths -> a report: what `check` and `status` have in common."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gradecheck.commands.choosing import chosen_course
from gradecheck.commands.group import WORKER_AHEAD
from gradecheck.invocation import invocation
from gradecheck.running.launch import ONE_THREAD, SpareWorker

if TYPE_CHECKING:
    from gradecheck.course.course import Course
    from gradecheck.submission.handed_in import PassedOver
    from gradecheck.verdict.report import Report


def checked(
    asked: Path | None,
    paths: Sequence[Path],
    only: Sequence[str] = (),
    seed: int | None = None,
    chapter: str | None = None,
    jobs: int = 1,
    so_far: Callable[[Report], None] | None = None,
) -> tuple[Course, Report]:
    """Check files, with a worker that loads NumPy while this process does the same.

    Returns
    -------
    course : Course
        The course that judged.
    report : Report
        Of a run that was stopped, what was done by then: `pending` says how many files are left.

    Raises
    ------
    KeyboardInterrupt
        When it was stopped before anything was done.
    """
    for name, one in ONE_THREAD.items():  # threads of ours that wait for work would take a worker's processor
        os.environ.setdefault(name, one)
    with _worker_ahead() as spare:
        from gradecheck.many_files import check_files
        from gradecheck.reporting.progress_bar import ProgressBar
        from gradecheck.submission.paths import files_to_check

        course = chosen_course(asked)
        chosen = course.find_chapter(chapter) if chapter else None
        for name in only:
            course.find(name)
        notebooks = [each.notebook.name for each in course.chapters]
        found = files_to_check(paths, course.folder / "solutions", notebooks)
        lying_there = tuple(path for path in found.passed_over if not _is_ours(path))
        done: list[Report] = []

        def keep(report: Report) -> None:
            passed_over = (*lying_there, *report.passed_over)
            done[:] = [replace(report, command=invocation(asked), passed_over=passed_over)]
            if so_far is not None:
                so_far(done[0])

        try:
            with ProgressBar() as bar:
                looked = _search_seconds(len(found.files), len(course.chapters))
                keep(check_files(course, found.files, only, seed, bar, spare, chosen, jobs, keep, looked))
        except KeyboardInterrupt:
            if not done:
                raise
    return course, done[0]


def _worker_ahead() -> AbstractContextManager[SpareWorker]:
    """The worker that was started before this command was loaded, or else a new one."""
    worker: SpareWorker | None = click.get_current_context().meta.get(WORKER_AHEAD)
    return SpareWorker() if worker is None else nullcontext(worker)


def _search_seconds(files: int, chapters: int) -> float:
    """How long to look for the line of a wrong answer: nobody alone hands in more files than chapters."""
    from gradecheck.questions.prepared_course import CLASS_SEARCH_SECONDS, SEARCH_SECONDS

    return SEARCH_SECONDS if files <= chapters else CLASS_SEARCH_SECONDS


def _is_ours(found: PassedOver) -> bool:
    """A report of an earlier run lies among the answers."""
    from gradecheck.reporting.writers import is_a_report

    return is_a_report(Path(found.path))
