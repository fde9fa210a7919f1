"""Many files -> one report: each in a worker of its own, several at a time, and what is done so far."""

from __future__ import annotations

import os
import secrets
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from gradecheck.checking import check_submission
from gradecheck.circumstances import sentence_for
from gradecheck.course.chapter import Chapter
from gradecheck.course.course import Course
from gradecheck.errors import CardError, UnreadableError, UsageError
from gradecheck.internal_error import told_in_a_sentence
from gradecheck.questions.prepared_course import SEARCH_SECONDS, PreparedCourse
from gradecheck.running.choice import run_submission
from gradecheck.running.launch import SpareWorker
from gradecheck.running.progress import ProgressCallback, Step, no_progress
from gradecheck.running.run import Limits, Run
from gradecheck.running.runner import Runner
from gradecheck.submission.handed_in import HandedIn, PassedOver
from gradecheck.submission.submission import Submission, read_submission
from gradecheck.verdict.environment import environment_here
from gradecheck.verdict.learners import with_learners
from gradecheck.verdict.report import Report, SubmissionReport, Unreadable
from gradecheck.version import __version__
from gradecheck.worker.call import Call

Checked = tuple[SubmissionReport | PassedOver, tuple[str, ...]]


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
    ) -> Run:
        """Run a submission, while others may be at the desk."""
        self._place.release()
        try:
            return self._runner(answers, calls, exercises, limits, watch)
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
