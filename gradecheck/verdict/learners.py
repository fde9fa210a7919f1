"""A report of many files -> a row for each learner: several files of one learner count together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from gradecheck.submission.learner_names import learner_names
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport, Verdict

_CLASS = 3  # learners; the messages of two are read as they are


@dataclass(frozen=True)
class Learner:
    """What one learner handed in.

    Parameters
    ----------
    name : str
        As the files tell it.
    submissions : tuple of SubmissionReport
        The learner's files.
    best : mapping of str to ExerciseReport
        For each exercise that was found the report on it: the passed one where there are several.
    """

    name: str
    submissions: tuple[SubmissionReport, ...]
    best: Mapping[str, ExerciseReport]

    def place_of(self, exercise: str) -> str:
        """Path of the file in which the answer stands that counts."""
        return next(s.path for s in self.submissions if self.best[exercise] in s.exercises)

    @property
    def points(self) -> int:
        """Points reached; an exercise counts once, in however many files it is answered."""
        return sum(found.points for found in self.best.values())

    def max_points(self, exercises: Mapping[str, int]) -> int:
        """Points of all exercises of the class, but for those that we could not judge."""
        ours = {name for name, found in self.best.items() if found.verdict is Verdict.CHECKER_ERROR}
        asked = set(self.best) if self.is_lost else set(exercises)
        return sum(points for name, points in exercises.items() if name in asked - ours)

    @property
    def is_lost(self) -> bool:
        """Whether we failed on a file, so that nobody knows what else is answered in it."""
        return any(s.problem is not None and s.problem.is_ours for s in self.submissions)

    @property
    def problems(self) -> tuple[str, ...]:
        """Why files could not be read."""
        return tuple(s.problem.reason for s in self.submissions if s.problem)


def with_learners(report: Report) -> Report:
    """Name the learner of each file, where several learners answer the same exercise; else change nothing.

    The notebooks of one learner, a chapter each, are no class.
    """
    names = learner_names([Path(submission.path) for submission in report.submissions])
    answered = defaultdict(set)
    for name, submission in zip(names, report.submissions, strict=True):
        for exercise in submission.exercises:
            answered[exercise.name].add(name)
    if all(len(learners) < 2 for learners in answered.values()):
        return report
    named = (replace(s, learner=name) for name, s in zip(names, report.submissions, strict=True))
    return replace(report, submissions=tuple(named))


def is_class(report: Report) -> bool:
    """Whether there are so many learners that a table says more than all messages."""
    return len({submission.learner for submission in report.submissions} - {""}) >= _CLASS


def learners(report: Report) -> tuple[Learner, ...]:
    """The learners of a class, in the order of their first files."""
    files: dict[str, list[SubmissionReport]] = defaultdict(list)
    for submission in report.submissions:
        files[submission.learner or submission.path].append(submission)
    return tuple(Learner(name, tuple(theirs), _best(theirs)) for name, theirs in files.items())


def exercises_of(report: Report) -> dict[str, int]:
    """The exercises that were found in any file, in the order of the course, with their points."""
    points: dict[str, int] = {}
    for submission in report.submissions:
        for exercise in submission.exercises:
            points[exercise.name] = max(points.get(exercise.name, 0), exercise.max_points)
    return {name: points[name] for name in _ordered(report, points)}


def _ordered(report: Report, names: Mapping[str, int]) -> list[str]:
    """In the order of the course: each file has its part of it, in this order."""
    ordered: list[str] = []
    for submission in sorted(report.submissions, key=lambda s: -len(s.exercises)):
        place = 0
        for exercise in submission.exercises:
            if exercise.name in ordered:
                place = ordered.index(exercise.name) + 1
            else:
                ordered.insert(place, exercise.name)
                place += 1
    return [name for name in ordered if name in names]


def counting(report: Report) -> list[tuple[str, ExerciseReport]]:
    """Each exercise that counts, with the path of its file: of several files of a learner the best one."""
    whose: dict[str, dict[str, tuple[str, ExerciseReport]]] = defaultdict(dict)
    for submission in report.submissions:
        mine = whose[submission.learner]
        for exercise in submission.exercises:
            known = mine.get(exercise.name)
            if known is None or (
                known[1].verdict is not Verdict.PASSED and exercise.verdict is Verdict.PASSED
            ):
                mine[exercise.name] = (submission.path, exercise)
    return [found for mine in whose.values() for found in mine.values()]


def _best(files: list[SubmissionReport]) -> dict[str, ExerciseReport]:
    best: dict[str, ExerciseReport] = {}
    for exercise in (exercise for file in files for exercise in file.exercises):
        known = best.get(exercise.name)
        if known is None or (known.verdict is not Verdict.PASSED and exercise.verdict is Verdict.PASSED):
            best[exercise.name] = exercise
    return best
