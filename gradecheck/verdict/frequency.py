"""A report of many files -> which mistakes were made how often."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from gradecheck.comparing.cause import Cause
from gradecheck.diagnosing.finding import Finding, Label
from gradecheck.verdict.learners import learners
from gradecheck.verdict.report import ExerciseReport, Report, Verdict
from gradecheck.wording.sentences import raises, without_place


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
        How often, and what: the likely cause where one is known, without its place, else what differs. One
        kind of mistake is counted as one, whatever code it is made in. The most frequent first.
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
    """How often each kind of mistake was made, under the words that were most often said of it."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in (report.findings[0] for report in reports if report.findings):
        said = _words(finding)
        kinds[finding.mistake or finding.edit or said][said] += 1
    return Counter({_told(words): words.total() for words in kinds.values()})


def _told(words: Counter[str]) -> str:
    """What stands for a kind: what was said of all, or of most of them."""
    ((most, _),) = words.most_common(1)
    return most if len(words) == 1 else f"{most.rstrip('.')}, or the like."


def _words(finding: Finding) -> str:
    """What is wrong, without the place in somebody's code: the likely cause, else what differs."""
    if finding.likely_cause:
        return without_place(finding.likely_cause)
    raised = next((fact.text for fact in finding.facts if fact.label is Label.WHAT), "")
    if finding.cause is Cause.EXCEPTION and raised:
        return raises(raised.partition(":")[0])
    return finding.what
