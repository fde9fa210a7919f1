"""Report -> one HTML page, which shows each exercise as the panel of a notebook does."""

from __future__ import annotations

from collections import Counter

from gradecheck.reporting.panel import environment, source
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport, Verdict


def render(report: Report) -> str:
    """Write a report as one self-contained HTML page without scripts and without external requests.

    Parameters
    ----------
    report : Report
        What a run found.

    Returns
    -------
    str
        An HTML document that is readable on a phone, in light and dark, and on paper.
    """
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            report_css=source("report.css"),
            counts=_counts,
            percent=_percent,
            is_telling=_is_telling,
        )
    )


def _is_telling(exercise: ExerciseReport) -> bool:
    """There is more to say than the verdict."""
    return bool(exercise.findings or exercise.note) or exercise.verdict is Verdict.CHECKER_ERROR


def _counts(submission: SubmissionReport) -> list[tuple[Verdict, int]]:
    """How many exercises have each verdict, in the order of the verdicts."""
    found = Counter(e.verdict for e in submission.exercises)
    return [(verdict, found[verdict]) for verdict in Verdict if found[verdict]]


def _percent(submission: SubmissionReport) -> int:
    return round(100 * submission.points / submission.max_points) if submission.max_points else 0
