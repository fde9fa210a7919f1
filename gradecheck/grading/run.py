"""A class -> rows of a journal: each submission sandboxed, several at a time, what has ended kept at once."""

from __future__ import annotations

import hashlib
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gradecheck.grading.journal import Journal, Row
from gradecheck.many_files import Desk, in_any_order
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.running.progress import ProgressCallback, Step, no_progress
from gradecheck.running.run import Limits, Run
from gradecheck.running.runner import Runner
from gradecheck.submission.class_folder import ClassFile
from gradecheck.submission.handed_in import HandedIn
from gradecheck.submission.submission import Submission
from gradecheck.verdict.report import SubmissionReport
from gradecheck.worker.call import Call

_CHUNK = 2**20


def limited(runner: Runner[Submission], standard: Limits) -> Runner[Submission]:
    """The runner, with these limits for every submission that names none."""

    def run(
        answers: Submission,
        calls: Sequence[Call],
        exercises: Sequence[str],
        limits: Limits | None = None,
        watch: ProgressCallback = no_progress,
    ) -> Run:
        return runner(answers, calls, exercises, limits or standard, watch)

    return run


def grade(
    prepared_course: PreparedCourse,
    files: Sequence[ClassFile],
    only: tuple[str, ...],
    runner: Runner[Submission],
    journal: Journal,
    jobs: int = 1,
    watch: ProgressCallback = no_progress,
) -> tuple[Row, ...]:
    """Grade what the journal does not have yet.

    Parameters
    ----------
    prepared_course : PreparedCourse
        The exercises of the course, under the seed of the run.
    files : sequence of ClassFile
        The class.
    only : tuple of str
        Names of the exercises; empty for all.
    runner : Runner
        Where submissions are run.
    journal : Journal
        What has ended; it grows.
    jobs : int
        How many submissions are graded at a time.
    watch : ProgressCallback
        Told now and then where the work is.

    Returns
    -------
    rows : tuple of Row
        One for each file, in their order, whatever the order in which they ended.
    """
    digests = [_digest(file.handed_in) for file in files]
    left = [n for n, file in enumerate(files) if (file.place, digests[n]) not in journal.rows]
    with ClassDesk(prepared_course, only, None, runner, _Pace(watch, len(left)), len(left)) as desk:
        for number, (found, _) in in_any_order(desk, [files[n].handed_in for n in left], jobs):
            file, digest = files[left[number]], digests[left[number]]
            assert isinstance(found, SubmissionReport)  # no chapter is asked for, so nothing is passed over
            journal.append(Row(file.place, digest, replace(found, learner=file.who.name)))
    return tuple(journal.rows[file.place, digest] for file, digest in zip(files, digests, strict=True))


class ClassDesk(Desk):
    """A desk at which one submission can never stop the others."""

    def _concerns_all(self, error: Exception) -> bool:
        return False  # a submission may be made to look as if the system lacked something


class _Pace:
    """A watch that is also told how many have ended in a second, and when all will have."""

    def __init__(self, watch: ProgressCallback, count: int) -> None:
        self._watch, self._count, self._begun = watch, count, time.monotonic()

    def __call__(self, ask: Callable[[], Step]) -> None:
        self._watch(lambda: self._with_rate(ask()))

    def _with_rate(self, step: Step) -> Step:
        spent = time.monotonic() - self._begun
        done = (step.done or 0.0) * self._count
        if done < 1 or spent <= 0:
            return step
        left = int(spent * (self._count - done) / done)
        minutes = f"{left // 60}:{left % 60:02d} left"
        return replace(step, detail=f"{done / spent:.1f} a second, {minutes}  {step.detail}")


def _digest(file: HandedIn) -> str:
    """SHA-256 of a file; empty where there is nothing to read."""
    if file.problem:
        return ""
    content = hashlib.sha256()
    try:
        for chunk in _chunks(file.path):
            content.update(chunk)
    except (OSError, ValueError):
        return ""
    return content.hexdigest()


def _chunks(path: Path) -> Iterator[bytes]:
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would wait for ever
        return
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
