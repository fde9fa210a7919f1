"""Outcomes -> a verdict and points, all or nothing."""

from types import SimpleNamespace

import numpy as np
import pytest

from gradecheck.questions.prepared import prepare
from gradecheck.verdict.judging import judge, our_fault
from gradecheck.verdict.report import Verdict
from gradecheck.worker.execution import run_call
from gradecheck.worker.outcome import Outcome, Raised, Status
from tests.answering import card, line_gradient, opposite_sign

CHAPTER = SimpleNamespace(name="ch02", section="book/{}".format)


def judged(function, exercise=None):
    prepared = prepare(exercise or card(gradient=None), 1)
    return judge(CHAPTER, prepared, [run_call(function, call) for call in prepared.plan.calls])


def all_with(outcome):
    prepared = prepare(card(gradient=None), 1)
    return judge(CHAPTER, prepared, [outcome] * len(prepared.plan.calls))


def test_right_answer_gets_all_points_and_no_finding():
    report = judged(line_gradient)
    assert report.verdict is Verdict.PASSED
    assert (report.points, report.max_points) == (2, 2)
    assert report.findings == ()
    assert report.note == ""
    assert report.chapter == "ch02"


def test_wrong_answer_gets_no_points_and_one_finding():
    report = judged(opposite_sign)
    assert report.verdict is Verdict.FAILED
    assert (report.points, report.max_points) == (0, 2)
    assert len(report.findings) == 1
    assert report.section == f"book/{report.name}"


def test_stub_is_not_attempted():
    def stub(X, y, w):
        raise NotImplementedError

    report = judged(stub)
    assert report.verdict is Verdict.NOT_ATTEMPTED
    assert (report.points, report.max_points) == (0, 2)
    assert report.findings == ()


@pytest.mark.parametrize("status", [Status.MISSING, Status.SYNTAX])
def test_what_cannot_be_called_has_failed_and_says_why(status):
    report = all_with(Outcome(status, raised=Raised("SyntaxError", "was never closed", "cell 3, line 1")))
    assert report.verdict is Verdict.FAILED
    assert report.points == 0
    assert len(report.findings) == 1


def test_answer_in_single_precision_is_told_that_it_was_judged_as_that():
    report = judged(lambda X, y, w: line_gradient(X, y, w).astype(np.float32))
    assert report.verdict is Verdict.PASSED
    assert "judged as float32" in report.note


def test_fault_of_ours_is_out_of_the_points_and_names_the_traceback():
    report = our_fault(CHAPTER, card(), ZeroDivisionError("ours"))
    assert report.verdict is Verdict.CHECKER_ERROR
    assert (report.points, report.max_points) == (0, 0)
    assert "ZeroDivisionError" in report.note
    assert "the details are in" in report.note


def test_seconds_of_all_calls_are_added():
    prepared = prepare(card(gradient=None), 1)
    outcomes = [Outcome(Status.NOT_ATTEMPTED, seconds=0.5)] * len(prepared.plan.calls)
    assert judge(CHAPTER, prepared, outcomes).seconds == pytest.approx(0.5 * len(outcomes))
