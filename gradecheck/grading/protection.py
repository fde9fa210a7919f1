"""Where submissions are run: sandboxes, or where that is allowed processes with limits alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from gradecheck.course.course import Course
from gradecheck.running.beside import Beside
from gradecheck.running.choice import run_submission
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.running.run import Limits, Run
from gradecheck.running.runner import Runner
from gradecheck.running.sandbox import NoSandboxError, Sandboxes
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call

_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Protection:
    """What every submission of a run has around it.

    Parameters
    ----------
    limits : Limits
        Of each submission.
    unprotected : bool
        Whether to grade also where hostile code cannot be held.
    """

    limits: Limits
    unprotected: bool = False


@contextmanager
def protected(
    course: Course, wanted: Protection, count: int, hidden: Sequence[Path] = ()
) -> Iterator[tuple[Runner[Submission], tuple[str, ...]]]:
    """What runs submissions, and the layers that are on there, in words.

    Parameters
    ----------
    course : Course
        Whose pages no submission may read.
    wanted : Protection
        Of each submission.
    count : int
        How many submissions are run at a time.
    hidden : sequence of Path
        What else no submission may read.

    Raises
    ------
    NoSandboxError
        If hostile code cannot be held here, and that was not allowed.
    """
    closed = [os.path.abspath(path) for path in (_PACKAGE, *_pages(course), *hidden)]
    try:
        made = Sandboxes(count, closed, str(_PACKAGE / "version.py"))
    except NoSandboxError:
        if not wanted.unprotected:
            raise
        layers = ("UNPROTECTED: a process of its own for each, with limits alone",)
        yield _limited(run_submission, wanted.limits), layers
        return
    with made:
        yield _limited(made.run, wanted.limits), _of_all(made.layers, wanted.limits)


def _limited(runner: Runner[Submission], standard: Limits) -> Runner[Submission]:
    """The runner, with these limits for every submission that names none; others are judged beside it."""

    def run(
        answers: Submission,
        calls: Sequence[Call],
        exercises: Sequence[str],
        limits: Limits | None = None,
        watch: ProgressCallback = no_progress,
        beside: Beside | None = None,
    ) -> Run:
        return runner(answers, calls, exercises, limits or standard, watch)

    return run


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
