"""What grades the files of a class: the processors of this machine, or in `cluster` those of others."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from gradecheck.course.course import Course
from gradecheck.desk import Desk, in_any_order
from gradecheck.grading.protection import Protection, protected
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.running.progress import ProgressCallback, Step, no_progress
from gradecheck.running.runner import Runner
from gradecheck.submission.handed_in import HandedIn
from gradecheck.submission.submission import Submission
from gradecheck.verdict.environment import environment_here
from gradecheck.verdict.report import SubmissionReport


class Grader(Protocol):
    """Grades files, with the same result wherever that is."""

    @property
    def layers(self) -> tuple[str, ...]:
        """The protective layers that are on there, in words."""

    @property
    def environment(self) -> str:
        """Python, NumPy and system there."""

    def grade(
        self, files: Sequence[HandedIn], watch: ProgressCallback
    ) -> Iterator[tuple[int, SubmissionReport]]:
        """The number of each file with what came of it, as they end."""


class ClassDesk(Desk):
    """A desk at which one submission can never stop the others.

    Parameters
    ----------
    course : PreparedCourse
        The exercises under the seed of the run.
    only : tuple of str
        Names of the exercises; empty for all.
    runner : Runner
        Where submissions are run.
    watch : ProgressCallback
        Told where the work is.
    count : int
        How many files there are.
    """

    def __init__(
        self,
        course: PreparedCourse,
        only: tuple[str, ...],
        runner: Runner[Submission],
        watch: ProgressCallback = no_progress,
        count: int = 1,
    ) -> None:
        super().__init__(course, only, None, runner, watch, count)

    def grade(self, file: HandedIn) -> SubmissionReport:
        """What came of one file."""
        return _report(self.check(file)[0])

    def _concerns_all(self, error: Exception) -> bool:
        return False  # a submission may be made to look as if the system lacked something


@dataclass(frozen=True)
class ThisMachine:
    """Grades here, several submissions at a time; see `Grader`.

    Parameters
    ----------
    course : PreparedCourse
        The exercises under the seed of the run.
    only : tuple of str
        Names of the exercises; empty for all.
    runner : Runner
        Where submissions are run.
    layers : tuple of str
        The protective layers there.
    jobs : int
        How many at a time.
    """

    course: PreparedCourse
    only: tuple[str, ...]
    runner: Runner[Submission]
    layers: tuple[str, ...]
    jobs: int

    @property
    def environment(self) -> str:
        """Python, NumPy and system here."""
        return str(environment_here())

    def grade(
        self, files: Sequence[HandedIn], watch: ProgressCallback
    ) -> Iterator[tuple[int, SubmissionReport]]:
        """The number of each file with what came of it, as they end."""
        watch = Pace(watch, len(files))
        with ClassDesk(self.course, self.only, self.runner, watch, len(files)) as desk:
            for number, (found, _) in in_any_order(desk, files, self.jobs):
                yield number, _report(found)


@contextmanager
def this_machine(
    course: Course,
    seed: int,
    only: tuple[str, ...],
    protection: Protection,
    jobs: int,
    hidden: Sequence[Path],
) -> Iterator[ThisMachine]:
    """The processors of this machine.

    Parameters
    ----------
    course, seed, only
        What is asked.
    protection : Protection
        Of each submission.
    jobs : int
        How many submissions are graded at a time.
    hidden : sequence of Path
        What no submission may read, beside the course and the checker.

    Raises
    ------
    NoSandboxError
        As in `protected`.
    """
    with protected(course, protection, jobs, hidden) as (runner, layers):
        yield ThisMachine(PreparedCourse(course, seed, search_seconds=0), only, runner, layers, jobs)


class Pace:
    """A watch that is also told how many have ended in a second, and when all will have."""

    def __init__(self, watch: ProgressCallback, count: int) -> None:
        self._watch, self._count, self._begun = watch, count, time.monotonic()

    def __call__(self, ask: Callable[[], Step]) -> None:
        """Hand on where the work is, with the rate."""
        self._watch(lambda: self._with_rate(ask()))

    def _with_rate(self, step: Step) -> Step:
        spent = time.monotonic() - self._begun
        done = (step.done or 0.0) * self._count
        if done < 1 or spent <= 0:
            return step
        left = int(spent * (self._count - done) / done)
        minutes = f"{left // 60}:{left % 60:02d} left"
        return replace(step, detail=f"{done / spent:.1f} a second, {minutes}  {step.detail}")


def _report(found: object) -> SubmissionReport:
    assert isinstance(found, SubmissionReport)  # no chapter is asked for, so nothing is passed over
    return found
