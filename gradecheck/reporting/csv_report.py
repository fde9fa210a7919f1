"""Report -> CSV: a row for each learner, a column for each exercise, for anybody's own table."""

from __future__ import annotations

import csv
import io

from gradecheck.verdict.learners import Learner, exercises_of, learners
from gradecheck.verdict.report import Report
from gradecheck.wording.safe_text import printable

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report) -> str:
    """Write a report as CSV.

    Parameters
    ----------
    report : Report
        What a run found.

    Returns
    -------
    str
        A header, then a row for each learner, or for each file where there is one learner alone: points for
        an exercise that was judged, nothing for one that is not in the files. Texts that a program for tables
        would take for a formula begin with an apostrophe.
    """
    exercises = exercises_of(report)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["learner", "files", "points", "max_points", "problem", *exercises])
    for learner in learners(report):
        writer.writerow([safe_cell(value) for value in _row(learner, exercises)])
    for found in report.passed_over:
        row = ["", found.path, "", "", f"not checked: {found.reason}"]
        writer.writerow([safe_cell(value) for value in (*row, *[""] * len(exercises))])
    return text.getvalue()


def _row(learner: Learner, exercises: dict[str, int]) -> list[object]:
    files = "; ".join(submission.path for submission in learner.submissions)
    whole = learner.max_points(exercises)
    reached = [learner.best[name].points if name in learner.best else "" for name in exercises]
    return [learner.name, files, learner.points, whole, "; ".join(learner.problems), *reached]


def safe_cell(value: object) -> object:
    """A text as a program for tables may show it: no control characters, no formula."""
    if not isinstance(value, str):
        return value
    text = printable(value)
    return f"'{text}" if text.startswith(FORMULA) else text
