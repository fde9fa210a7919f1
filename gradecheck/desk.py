"""Where the files of a run are checked: one at a time at the desk, while others wait for their workers."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from gradecheck.checking import check_submission
from gradecheck.circumstances import sentence_for
from gradecheck.course.chapter import Chapter
from gradecheck.errors import CardError, UnreadableError, UsageError
from gradecheck.internal_error import told_in_a_sentence
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.running.beside import Beside
from gradecheck.running.progress import ProgressCallback, Step, no_progress
from gradecheck.running.run import Limits, Run
from gradecheck.running.runner import Runner
from gradecheck.submission.handed_in import HandedIn, PassedOver
from gradecheck.submission.submission import Submission, read_submission
from gradecheck.verdict.report import SubmissionReport, Unreadable
from gradecheck.worker.call import Call

Checked = tuple[SubmissionReport | PassedOver, tuple[str, ...]]


class Desk:
    """Where files are checked. One thread at a time is at it; while a thread waits for a worker, others are.

    Comparing and naming mistakes hold Python's lock anyhow, and the filters of warnings that they set are the
    process's own.

    Parameters
    ----------
    prepared_course : PreparedCourse
        Of the run.
    only : tuple of str
        Names of the exercises; empty for all.
    chapter : Chapter, optional
        Whose exercises are asked for.
    runner : Runner
        Where submissions are run.
    watch : ProgressCallback
        Told where the work is.
    count : int
        How many files there are.
    """

    def __init__(
        self,
        prepared_course: PreparedCourse,
        only: tuple[str, ...],
        chapter: Chapter | None,
        runner: Runner[Submission],
        watch: ProgressCallback,
        count: int,
    ) -> None:
        self._prepared_course = prepared_course
        self._chapter = chapter
        self._only = only or (tuple(card.name for card in chapter.exercises) if chapter else ())
        self._runner = runner
        self._watch = watch
        self._count = count
        self._done = 0
        self._closed = False
        self._place = threading.Lock()
        self._window = threading.Lock()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *error: object) -> None:
        self._closed = True  # threads that still wait for a worker end it, and themselves

    def check(self, file: HandedIn) -> Checked:
        """Check one file."""
        with self._place:
            try:
                found = self._check(file)
            except (UsageError, CardError, BrokenPipeError):  # it concerns every file
                raise
            except Exception as error:  # the border: a fault of ours costs this file only
                if self._concerns_all(error):
                    raise
                found = _unread(file.shown, told_in_a_sentence(error), is_ours=True), ()
            self._done += 1
        return found

    def _concerns_all(self, error: Exception) -> bool:
        """Whether an error is one of the system, that every other file would meet too."""
        return sentence_for(error) is not None

    def _check(self, file: HandedIn) -> Checked:
        if file.problem:
            return _unread(file.shown, file.problem), ()
        try:
            submission = replace(read_submission(file.path), path=file.shown)
        except UnreadableError as error:
            return _unread(file.shown, error.reason), ()
        if self._chapter and not _has_to_do_with(self._chapter, submission):
            return PassedOver(submission.path, f"has nothing of {self._chapter.name}."), ()
        return check_submission(
            self._prepared_course, submission, self._only, self._run, self._placed(submission.path)
        )

    def _run(
        self,
        answers: Submission,
        calls: Sequence[Call],
        exercises: Sequence[str],
        limits: Limits | None = None,
        watch: ProgressCallback = no_progress,
        beside: Beside | None = None,
    ) -> Run:
        """Run a submission, while others may be at the desk; `beside` is for a file that is alone."""
        self._place.release()
        try:
            return self._runner(
                answers, calls, exercises, limits, watch, beside if self._count == 1 else None
            )
        finally:
            self._place.acquire()

    def _placed(self, path: str) -> ProgressCallback:
        def watch_one(ask: Callable[[], Step]) -> None:
            def step() -> Step:
                part = ask()
                if self._count == 1:
                    return part
                return Step(
                    f"{self._done} of {self._count}",
                    self._done / self._count,
                    f"{os.path.basename(path)}: {part.what}",
                )

            with self._window:
                if self._closed:
                    raise KeyboardInterrupt
                self._watch(step)

        return watch_one


def in_any_order(desk: Desk, files: Sequence[HandedIn], jobs: int) -> Iterator[tuple[int, Checked]]:
    """The number of each file with what was found, as they end."""
    if min(jobs, len(files)) < 2:
        yield from ((number, desk.check(file)) for number, file in enumerate(files))
        return
    from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait  # one file needs none

    with ThreadPoolExecutor(jobs) as pool:
        waiting: dict[Future[Checked], int] = {
            pool.submit(desk.check, file): number for number, file in enumerate(files)
        }
        try:
            while waiting:
                for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                    yield waiting.pop(future), future.result()
        except BaseException:
            desk.__exit__()
            pool.shutdown(cancel_futures=True)
            raise


def _unread(path: str, reason: str, is_ours: bool = False) -> SubmissionReport:
    return SubmissionReport(path, problem=Unreadable(path, reason, is_ours))


def _has_to_do_with(chapter: Chapter, submission: Submission) -> bool:
    """Whether a file is of a chapter: it says so, or it says nothing and names one of its exercises."""
    if submission.chapter is not None:
        return submission.chapter == chapter.name
    return not submission.words.isdisjoint(card.name for card in chapter.exercises)
