"""A report of many files -> which mistakes were made how often."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from gradecheck.verdict.learners import learners
from gradecheck.verdict.report import ExerciseReport, Report, Verdict


@dataclass(frozen=True)
class Frequency:
    """What came of one exercise in a class.

    Parameters
    ----------
    exercise : str
        Its name.
    verdicts : Counter of Verdict
        How many learners have each verdict.
    mistakes : tuple of (int, str)
        How often, and what: the likely cause where one is known, else what differs. The most frequent first.
    """

    exercise: str
    verdicts: Counter[Verdict]
    mistakes: tuple[tuple[int, str], ...]


def frequencies(report: Report, exercises: list[str]) -> tuple[Frequency, ...]:
    """Count the verdicts and the mistakes of each exercise, a learner at a time."""
    found: dict[str, list[ExerciseReport]] = defaultdict(list)
    for learner in learners(report):
        for name, exercise in learner.best.items():
            found[name].append(exercise)
    return tuple(
        Frequency(
            name,
            Counter(exercise.verdict for exercise in found[name]),
            tuple((count, what) for what, count in _mistakes(found[name]).most_common()),
        )
        for name in exercises
    )


def _mistakes(reports: list[ExerciseReport]) -> Counter[str]:
    firsts = (report.findings[0] for report in reports if report.findings)
    return Counter(finding.likely_cause or finding.what for finding in firsts)
