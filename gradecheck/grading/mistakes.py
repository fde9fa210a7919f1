"""Results of a class -> which mistakes were made by whom, and whose answers behave alike."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from gradecheck.comparing.cause import Cause
from gradecheck.diagnosing.finding import Finding, Label
from gradecheck.grading.results import ClassResults
from gradecheck.wording.values import index_of, tell_apart

_LONGEST = 120  # of the text of an exception, which may be a learner's own


@dataclass(frozen=True)
class CommonMistake:
    """A mistake in one exercise, and who made it.

    Parameters
    ----------
    exercise : str
        Its name.
    sentence : str
        The likely cause where one is known, else what differs.
    is_explained : bool
        Whether the sentence is a cause.
    learners : tuple of str
        Names.
    """

    exercise: str
    sentence: str
    is_explained: bool
    learners: tuple[str, ...]


@dataclass(frozen=True)
class Alike:
    """Learners whose wrong answers to one exercise are the same on the same inputs: entries, or exception.

    Parameters
    ----------
    exercise, sentence
        As in `CommonMistake`.
    example : str
        The worst entry that they share; empty where nothing was returned.
    learners : tuple of str
        Names, two or more.
    """

    exercise: str
    sentence: str
    example: str
    learners: tuple[str, ...]


def common_mistakes(results: ClassResults) -> tuple[CommonMistake, ...]:
    """Every mistake, the most frequent first; of equally frequent ones in the order of the course."""
    found: dict[tuple[str, str, bool], list[str]] = defaultdict(list)
    for exercise, finding, name in _first_findings(results):
        found[exercise, _sentence(finding), bool(finding.likely_cause)].append(name)
    mistakes = [CommonMistake(*key, tuple(names)) for key, names in found.items()]
    return tuple(sorted(mistakes, key=lambda mistake: -len(mistake.learners)))


def alike(results: ClassResults) -> tuple[Alike, ...]:
    """Groups of learners with the same wrong function, found by what it returns, the largest first."""
    found: dict[tuple[object, ...], list[tuple[str, Finding]]] = defaultdict(list)
    for exercise, finding, name in _first_findings(results):
        if finding.different is not None or _exception(finding):
            found[exercise, *_behaviour(finding)].append((name, finding))
    groups = [
        Alike(
            finding.exercise,
            _sentence(finding),
            _example(finding),
            tuple(name for name, _ in members),
        )
        for members in found.values()
        if len(members) > 1
        for finding in [members[0][1]]
    ]
    return tuple(sorted(groups, key=lambda group: -len(group.learners)))


def _first_findings(results: ClassResults) -> Iterator[tuple[str, Finding, str]]:
    """The finding that explains, exercise by exercise; what is not there at all is no mistake."""
    for each in results.asked:
        for learner in results.learners:
            report = learner.counting.get(each.name)
            if report is not None and report.findings and report.findings[0].cause is not Cause.MISSING:
                yield each.name, report.findings[0], learner.who.name


def _behaviour(finding: Finding) -> tuple[object, ...]:
    """What two equal functions have in common: all inputs of a run are the same for everybody."""
    different = finding.different
    if different is None:
        return finding.cause, _exception(finding)
    worst = tuple((entry.where, _rounded(entry.yours)) for entry in different.worst)
    return finding.cause, finding.output, different.shape, different.entries, different.inputs, worst


def _rounded(value: object) -> str:
    """Ten digits: the order of a sum is no other function."""
    return f"{value:.10g}" if isinstance(value, float | complex) else str(value)


def _sentence(finding: Finding) -> str:
    """The likely cause; else the exception itself, or what differs."""
    raised = _exception(finding)
    return finding.likely_cause or (f"raises {raised}" if raised else finding.what)


def _exception(finding: Finding) -> str:
    """Type and text of the exception that ended an answer, on one line; empty if there was none."""
    if finding.cause is not Cause.EXCEPTION:
        return ""
    said = next((fact.text for fact in finding.facts if fact.label is Label.WHAT), "")
    return textwrap.shorten(said, _LONGEST, placeholder=" ...")


def _example(finding: Finding) -> str:
    if finding.different is None:
        return ""
    entry = finding.different.worst[0]
    yours, expected = tell_apart(entry.yours, entry.expected)
    return f"{finding.output or 'the answer'}{index_of(entry.where)} is {yours} instead of {expected}"
