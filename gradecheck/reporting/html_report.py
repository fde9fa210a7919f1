"""Report -> one HTML page, which shows each exercise as the panel of a notebook does."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter

from gradecheck.reporting.class_table import SIGNS
from gradecheck.reporting.panel import environment, source
from gradecheck.verdict.frequency import frequencies
from gradecheck.verdict.learners import exercises_of, is_class, learners
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport, Verdict


def render(report: Report) -> str:
    """Write a report as one self-contained HTML page without external requests.

    The page of a class has a table of contents and a search; its only script is ours, whose digest the page
    names, so that a browser runs no other.

    Parameters
    ----------
    report : Report
        What a run found.

    Returns
    -------
    str
        An HTML document that is readable on a phone, in light and dark, and on paper.
    """
    in_class = is_class(report)
    script = source("search.js") if in_class else ""
    exercises = exercises_of(report)
    template = environment().get_template("report.html.j2")
    return template.render(
        report=report,
        report_css=source("report.css"),
        counts=_counts,
        percent=_percent,
        is_telling=_is_telling,
        in_class=in_class,
        script=script,
        policy=_policy(script),
        learners=learners(report),
        exercises=exercises,
        frequencies=frequencies(report, list(exercises)),
        numbers={s.path: number for number, s in enumerate(report.submissions, start=1)},
        signs=SIGNS,
    )


def _policy(script: str) -> str:
    """Let a browser run this script and no other: a learner's text can never become one."""
    if not script:
        return ""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"; script-src 'sha256-{digest}'"


def _is_telling(exercise: ExerciseReport) -> bool:
    """There is more to say than the verdict."""
    return bool(exercise.findings or exercise.note) or exercise.verdict is Verdict.CHECKER_ERROR


def _counts(submission: SubmissionReport) -> list[tuple[Verdict, int]]:
    """How many exercises have each verdict, in the order of the verdicts."""
    found = Counter(e.verdict for e in submission.exercises)
    return [(verdict, found[verdict]) for verdict in Verdict if found[verdict]]


def _percent(submission: SubmissionReport) -> int:
    return round(100 * submission.points / submission.max_points) if submission.max_points else 0
