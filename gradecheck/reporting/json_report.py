"""Report -> JSON, schema 1; every key is explained in the book's appendix on the report format."""

from __future__ import annotations

import json
import math

import numpy as np

from gradecheck.diagnosing.finding import Finding
from gradecheck.reporting.message import message
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport
from gradecheck.wording.values import DECIMAL_BITS

SCHEMA = 1


def render(report: Report) -> str:
    """Write a report as JSON.

    Parameters
    ----------
    report : Report
        What a run found.

    Returns
    -------
    str
        One JSON object; numbers that JSON does not have are the strings "inf", "-inf" and "nan".
    """
    whole = {
        "schema": SCHEMA,
        "gradecheck": report.gradecheck,
        "course": str(report.course),
        "course_folder": report.course.folder,
        "course_digest": report.course.digest,
        "seed": report.seed,
        "isolation": list(report.isolation),
        "python": report.environment.python,
        "numpy": report.environment.numpy,
        "system": report.environment.system,
        "pending": report.pending,
        "submissions": [submission_values(s) for s in report.submissions],
        "passed_over": [{"path": p.path, "reason": p.reason} for p in report.passed_over],
    }
    return json.dumps(whole, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def submission_values(submission: SubmissionReport) -> dict[str, object]:
    """One submission as plain JSON values: a row of the journal of a class is the same object."""
    noted = [f"{e.name}: {e.note}" for e in submission.exercises if e.note]
    return {
        "path": submission.path,
        "learner": submission.learner,
        "points": submission.points,
        "max_points": submission.max_points,
        "problem": submission.problem.sentence if submission.problem else None,
        "notes": [*submission.notes, *noted],
        "exercises": [_exercise(e) for e in submission.exercises],
    }


def _exercise(exercise: ExerciseReport) -> dict[str, object]:
    return {
        "name": exercise.name,
        "chapter": exercise.chapter,
        "verdict": exercise.verdict.value,
        "points": exercise.points,
        "max_points": exercise.max_points,
        "seconds": round(exercise.seconds, 6),
        "section": exercise.section or None,
        "findings": [_finding(f) for f in exercise.findings],
    }


def _finding(finding: Finding) -> dict[str, object]:
    different = finding.different
    worst = different.worst[0] if different else None
    return {
        "cause": finding.cause.value,
        "message": message(finding),
        "mistake": finding.mistake,
        "edit": finding.edit,
        "output": finding.output,
        "cell": finding.cell,
        "line": finding.line,
        "argument": finding.argument,
        "where": [int(i) for i in worst.where] if worst else None,
        "yours": _scalar(worst.yours) if worst else None,
        "expected": _scalar(worst.expected) if worst else None,
        "allowed": _scalar(different.allowed) if different else None,
    }


def _scalar(value: object) -> object:
    """A value that JSON has, or its text."""
    if isinstance(value, (np.generic, np.ndarray)) and value.size == 1:
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, int) and value.bit_length() > DECIMAL_BITS:
        return hex(value)
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return str(value)
