"""A stored report is the same report again."""

import json

import numpy as np
import pytest

from gradecheck.reporting import html_report, json_report, junit
from gradecheck.verdict.report import Verdict
from gradecheck.verdict.stored import StoredError, from_tree, to_tree
from tests import made_reports

WHOLE = (made_reports.mixed(), made_reports.of_a_class())
REPORTS = [submission for report in WHOLE for submission in report.submissions]


def through(report):
    return from_tree(json.loads(json.dumps(to_tree(report), allow_nan=False)))


def test_there_are_reports_of_every_kind():
    findings = [f for r in REPORTS for e in r.exercises for f in e.findings]
    assert any(r.problem for r in REPORTS)
    assert any(f.different is not None and f.different.mask is not None for f in findings)


@pytest.mark.parametrize("report", REPORTS)
def test_what_is_read_back_is_written_alike_by_every_writer(report):
    again = through(report)
    assert to_tree(again) == to_tree(report)
    assert json_report.submission_values(again) == json_report.submission_values(report)
    for writer in (html_report, junit):
        assert writer.render(made_reports.report(again)) == writer.render(made_reports.report(report))


def test_a_mask_keeps_its_shape_and_entries():
    finding = made_reports.TRANSPOSED
    exercise = made_reports.ExerciseReport("f", "c", Verdict.FAILED, 0, 1, findings=(finding,))
    again = through(made_reports.SubmissionReport("p", exercises=(exercise,)))
    np.testing.assert_array_equal(again.exercises[0].findings[0].different.mask, finding.different.mask)


@pytest.mark.parametrize(
    "tree",
    [None, [], {}, {"path": 1}, {"path": "p", "nonsense": 2}, {"path": "p", "exercises": [{"name": "x"}]},
     {"path": "p", "exercises": "ab"}, {"path": "p", "problem": {"path": "p", "reason": 1}},
     {"path": "p", "notes": [{"float": "x"}]}],
)  # fmt: skip
def test_what_is_no_report_is_refused(tree):
    with pytest.raises(StoredError):
        from_tree(tree)
