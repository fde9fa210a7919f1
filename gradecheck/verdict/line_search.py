"""The report of a failed answer -> the same, with the line of the mistake where the search finds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gradecheck.questions.prepared import prepare
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.verdict.report import ExerciseReport, Verdict
from gradecheck.worker.outcome import Outcome

if TYPE_CHECKING:
    from gradecheck.comparing.answers import Answers
    from gradecheck.diagnosing.finding import Finding
    from gradecheck.diagnosing.nearest_program import Ask


def with_line_searched(
    prepared_course: PreparedCourse,
    report: ExerciseReport,
    outcomes: Sequence[Outcome],
    ask: Ask,
    written: object,
) -> ExerciseReport:
    """Look for the line that is wrong, where an answer failed and the search can say more; else as it was.

    Parameters
    ----------
    prepared_course : PreparedCourse
        The exercises under the seed of the run, and how long the search may take.
    report : ExerciseReport
        On the answer.
    outcomes : sequence of Outcome
        What came of each planned call.
    ask : Ask
        Puts one more question to the learner's code, where that runs.
    written : object
        The submission or the live function, in which the line is shown as it is written.
    """
    prepared = prepared_course.prepare(report.name).prepared
    if report.verdict is not Verdict.FAILED or prepared is None or not report.findings:
        return report
    from gradecheck.comparing.answers import sort_outcomes
    from gradecheck.diagnosing.nearest_program import is_searched  # only where an answer has failed

    first, *others = report.findings
    if prepared_course.search_seconds <= 0 or not is_searched(first, prepared):
        return report
    try:
        found = _searched(
            prepared_course, report.name, first, sort_outcomes(prepared, outcomes), ask, written
        )
    except Exception:  # the border: a search explains, and nothing that goes wrong in it changes a verdict
        return report
    return replace(report, findings=(found, *others))


def _searched(
    prepared_course: PreparedCourse, name: str, finding: Finding, answers: Answers, ask: Ask, written: object
) -> Finding:
    from gradecheck.diagnosing.marked_line import lines_of, with_marked_line
    from gradecheck.diagnosing.mistaken_line import with_line  # with all edits: a search needs them

    fresh = prepare(answers.prepared.exercise, prepared_course.seed + 1)
    others = frozenset(prepared_course.course.names) - {name}
    finding = with_line(
        finding, answers, fresh, ask, prepared_course.search_seconds, others, prepared_course.sends_values
    )
    return with_marked_line(finding, lines_of(written))
