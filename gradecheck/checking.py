"""The table of contents: a call for each stage, from a path or a live function to a report."""

from __future__ import annotations

import re
import secrets
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gradecheck.course.course import Chapter, Course
from gradecheck.course.exercise import Exercise
from gradecheck.errors import UnreadableError
from gradecheck.questions.plan import Plan, plan_calls
from gradecheck.running.choice import run_functions, run_submission
from gradecheck.running.progress import Step, Watch, nobody, placed
from gradecheck.running.run import Run
from gradecheck.submission.submission import Submission, read_submission
from gradecheck.verdict.judging import after_earlier_ones, judge, our_fault
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport, Verdict
from gradecheck.version import __version__
from gradecheck.worker.outcome import Outcome

Listed = tuple[Chapter, Exercise]


def check_paths(
    course: Course,
    paths: Sequence[Path],
    only: Sequence[str] = (),
    seed: int | None = None,
    watch: Watch = nobody,
) -> Report:
    """Check notebooks and files, each in a worker process of its own.

    Parameters
    ----------
    course : Course
        Whose exercises they answer.
    paths : sequence of Path
        Notebooks (.ipynb) and files (.py).
    only : sequence of str
        Names of the exercises to check; all that a file defines unless given.
    seed : int, optional
        The same seed draws the same cases; a fresh one is drawn unless given.
    watch : Watch
        Told now and then what is being done.

    Returns
    -------
    report : Report
        With the sentence in `problem` for a file that cannot be read.

    Raises
    ------
    UsageError
        When a name in `only` is no exercise of the course.
    """
    seed = secrets.randbits(32) if seed is None else seed
    chosen = [course.find(name) for name in only]
    checked = [
        _check_path(
            course, path, chosen, seed, watch if len(paths) == 1 else placed(watch, f"{n} of {len(paths)}")
        )
        for n, path in enumerate(paths, start=1)
    ]
    layers = tuple(dict.fromkeys(layer for _, isolation in checked for layer in isolation))
    return _report(course, seed, layers, tuple(submission for submission, _ in checked))


def check_function(
    course: Course,
    name: str,
    function: Callable[..., object],
    namespace: Mapping[str, object],
    seed: int | None = None,
    watch: Watch = nobody,
) -> Report:
    """Check one live function in this process.

    Parameters
    ----------
    course : Course
        Whose exercise it answers.
    name : str
        Name of the exercise.
    function : callable
        The learner's function.
    namespace : mapping of str to object
        Where the learner's other functions are found: their own cost, and the earlier answers that it calls.
    seed : int, optional
        As in `check_paths`.
    watch : Watch
        As in `check_paths`.
    """
    seed = secrets.randbits(32) if seed is None else seed
    listed = course.find(name)
    answers = ChainMap({name: function}, namespace)
    found, run = _check_live(course, listed, answers, seed, watch)
    if found.verdict not in (Verdict.PASSED, Verdict.CHECKER_ERROR):
        earlier = [course.find(used) for used in run.uses.get(name, ())]
        verdicts = {e.name: _check_live(course, (c, e), answers, seed, watch)[0].verdict for c, e in earlier}
        found = after_earlier_ones(found, verdicts)
    return _report(course, seed, run.isolation, (SubmissionReport("", exercises=(found,)),))


def _check_live(
    course: Course, listed: Listed, answers: Mapping[str, object], seed: int, watch: Watch
) -> tuple[ExerciseReport, Run]:
    chapter, exercise = listed
    try:
        plan = plan_calls(exercise, seed)
        run = run_functions(answers, plan.calls, tuple(course.places), watch=watch)
        watch(_judging(exercise))
        return judge(chapter, plan, run.outcomes), run
    except Exception as error:  # the border: whatever is wrong with us is never the learner's fault
        return our_fault(chapter, exercise, error), Run()


def _judging(exercise: Exercise) -> Callable[[], Step]:
    return lambda: Step(exercise.name, None, "comparing with the reference")


def _report(
    course: Course, seed: int, isolation: tuple[str, ...], submissions: tuple[SubmissionReport, ...]
) -> Report:
    return Report(__version__, f"{course.title} {course.version}", seed, isolation, submissions)


def _check_path(
    course: Course, path: Path, chosen: Sequence[Listed], seed: int, watch: Watch
) -> tuple[SubmissionReport, tuple[str, ...]]:
    try:
        submission = read_submission(path)
    except UnreadableError as error:
        return SubmissionReport(str(path), problem=str(error)), ()
    return check_submission(course, submission, chosen, seed, watch)


def check_submission(
    course: Course, submission: Submission, chosen: Sequence[Listed], seed: int, watch: Watch = nobody
) -> tuple[SubmissionReport, tuple[str, ...]]:
    """Plan, run, compare and judge one submission.

    Parameters
    ----------
    course : Course
        Whose exercises it answers.
    submission : Submission
        Text of its cells.
    chosen : sequence of (Chapter, Exercise)
        What to check; empty for everything that it defines, and everything of its chapter.
    seed : int
        Seed of the cases.
    watch : Watch
        Told now and then what is being done.

    Returns
    -------
    report : SubmissionReport
        Verdicts in the order of the course.
    isolation : tuple of str
        The protective layers of the worker.
    """
    candidates = list(chosen) or list(_mentioned(course, submission))
    planned = [_Planned.of(listed, seed) for listed in candidates]
    calls = [call for p in planned if p.plan for call in p.plan.calls]
    run = run_submission(submission, calls, tuple(e.name for _, e in candidates), watch=watch)
    expected = {e.name for c, e in candidates if chosen or c.name == submission.chapter}
    reports = _judge_all([p for p in planned if p.name in expected | set(run.defined)], planned, run, watch)
    notes = (*run.notes, *_notes(course, submission, reports))
    return SubmissionReport(str(submission.path), exercises=tuple(reports), notes=notes), run.isolation


@dataclass(frozen=True)
class _Planned:
    """An exercise with its plan, or with the reason why we could not make one."""

    chapter: Chapter
    exercise: Exercise
    plan: Plan | None
    fault: Exception | None = None

    @property
    def name(self) -> str:
        return self.exercise.name

    @classmethod
    def of(cls, listed: Listed, seed: int) -> _Planned:
        try:
            return cls(*listed, plan_calls(listed[1], seed))
        except Exception as error:  # a card that contradicts itself costs its exercise, not the run
            return cls(*listed, None, error)


def _mentioned(course: Course, submission: Submission) -> Iterator[Listed]:
    """The exercises of the submission's chapter, and all whose name stands in its text: no parsing here."""
    words = set(re.findall(r"\w+", "\n".join(cell.text for cell in submission.cells if not cell.given)))
    for chapter in course.chapters:
        for exercise in chapter.exercises:
            if chapter.name == submission.chapter or exercise.name in words:
                yield chapter, exercise


def _judge_all(
    judged: Sequence[_Planned], planned: Sequence[_Planned], run: Run, watch: Watch
) -> list[ExerciseReport]:
    outcomes = iter(run.outcomes)
    by_name = {p.name: [next(outcomes) for _ in p.plan.calls] for p in planned if p.plan}
    reports: list[ExerciseReport] = []
    for p in judged:
        watch(_judging(p.exercise))
        found = _judged(p, by_name.get(p.name, []))
        if found.verdict not in (Verdict.PASSED, Verdict.CHECKER_ERROR):
            verdicts = {r.name: r.verdict for r in reports}
            found = after_earlier_ones(
                found, {n: verdicts[n] for n in run.uses.get(p.name, ()) if n in verdicts}
            )
        reports.append(found)
    return reports


def _judged(planned: _Planned, outcomes: Sequence[Outcome]) -> ExerciseReport:
    if planned.plan is None:
        return our_fault(planned.chapter, planned.exercise, planned.fault)
    try:
        return judge(planned.chapter, planned.plan, outcomes)
    except Exception as error:  # as above: ours, out of the points, and said so
        return our_fault(planned.chapter, planned.exercise, error)


def _notes(course: Course, submission: Submission, reports: Sequence[ExerciseReport]) -> Iterator[str]:
    if not reports:
        yield f"{submission.path} defines no exercise of this course; `gradecheck list` shows their names."
    chapter = next((c for c in course.chapters if c.name == submission.chapter), None)
    if chapter and submission.digest and chapter.digest and submission.digest != chapter.digest:
        again = f"gradecheck start {chapter.name.split('_')[0]}"
        yield (
            f"A newer notebook exists: this one was made for version {submission.version} of the course, "
            f"which is now at {course.version}. `{again}` brings your answers over."
        )
