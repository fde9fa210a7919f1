"""Report -> JUnit XML, for anything that reads test results: an exercise is a test case."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from gradecheck.internal_error import please_tell
from gradecheck.reporting.message import message
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport, Unreadable, Verdict
from gradecheck.wording.safe_text import printable

_SKIPPED = (Verdict.NOT_ATTEMPTED, Verdict.NOT_CHECKED)


def render(report: Report) -> str:
    """Write a report as JUnit XML.

    Parameters
    ----------
    report : Report
        What a run found. A submission is a test suite; `failed` is a failure, `not_attempted` and
        `not_checked` are skipped, `checker_error` and a file that cannot be read are errors.

    Returns
    -------
    str
        An XML document.
    """
    root = ET.Element("testsuites", name="gradecheck")
    for submission in report.submissions:
        root.append(_suite(report, submission))
    for key in ("tests", "failures", "errors", "skipped"):
        root.set(key, str(sum(int(suite.get(key, 0)) for suite in root)))
    root.set("time", f"{sum(float(suite.get('time', 0)) for suite in root):.3f}")
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(report: Report, submission: SubmissionReport) -> ET.Element:
    """One file and its exercises."""
    suite = ET.Element("testsuite", name=printable(submission.learner or submission.path))
    cases = [_case(e) for e in submission.exercises]
    cases += [_unread(submission.problem)] if submission.problem else []
    suite.set("tests", str(len(cases)))
    for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(key, str(sum(case.find(tag) is not None for case in cases)))
    suite.set("time", f"{sum(e.seconds for e in submission.exercises):.3f}")
    suite.append(_properties(report, submission))
    suite.extend(cases)
    if submission.notes:
        ET.SubElement(suite, "system-out").text = printable("\n".join(submission.notes))
    return suite


def _properties(report: Report, submission: SubmissionReport) -> ET.Element:
    """What a test result has no attribute for."""
    properties = ET.Element("properties")
    for name, value in (
        ("path", submission.path),
        ("points", submission.points),
        ("max_points", submission.max_points),
        ("gradecheck", report.gradecheck),
        ("course", report.course),
        ("course_folder", report.course.folder),
        ("course_digest", report.course.digest),
        ("seed", report.seed),
        ("isolation", ", ".join(report.isolation)),
        ("python", report.environment.python),
        ("numpy", report.environment.numpy),
        ("system", report.environment.system),
    ):
        ET.SubElement(properties, "property", name=name, value=printable(str(value)))
    return properties


def _case(exercise: ExerciseReport) -> ET.Element:
    """One exercise."""
    case = ET.Element(
        "testcase", classname=exercise.chapter, name=exercise.name, time=f"{exercise.seconds:.3f}"
    )
    if exercise.verdict is Verdict.FAILED:
        first, *_ = exercise.findings
        text = "\n\n".join(message(finding) for finding in exercise.findings)
        _result(case, "failure", first.headline, first.cause.value, text)
    elif exercise.verdict is Verdict.CHECKER_ERROR:
        _result(case, "error", exercise.note or exercise.verdict.words, exercise.verdict.value, please_tell())
    elif exercise.verdict in _SKIPPED:
        word = exercise.verdict.words
        reason = f"{word}: {exercise.note}" if exercise.note else word
        ET.SubElement(case, "skipped", message=printable(reason))
    return case


def _result(case: ET.Element, tag: str, headline: str, kind: str, text: str) -> None:
    """A failure or an error with its text."""
    ET.SubElement(case, tag, message=printable(headline), type=kind).text = printable(text)


def _unread(problem: Unreadable) -> ET.Element:
    """Takes the place of the exercises of a file that could not be read."""
    case = ET.Element("testcase", classname="submission", name="can be read", time="0.000")
    kind = Verdict.CHECKER_ERROR.value if problem.is_ours else "unreadable"
    _result(case, "error", problem.sentence, kind, problem.sentence)
    return case
