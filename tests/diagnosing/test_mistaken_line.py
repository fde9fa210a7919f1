"""A line comes from an edit that mends it, else from a value that is wrong, and in a class from no value."""

import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.course.course import load_course
from gradecheck.diagnosing.mistaken_line import with_line
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.prepared import prepare
from gradecheck.questions.prepared_course import CLASS_SEARCH_SECONDS, PreparedCourse
from gradecheck.running.in_process import run_in_process
from gradecheck.worker.outcome import Outcome, Status
from tests.answering import answer, card
from tests.folders import REPOSITORY
from tests.worker.written import written

WRONG_VALUE = "r = np.tanh(X @ w) ** 3 - y\n    return X.T @ r / len(y)"


def told(body, **given):
    namespace = written(f"def line_gradient(X, y, w):\n    {body}\n")
    prepared = prepare(card(mistakes=()), 0)
    outcomes = [
        Outcome(Status.MISSING) if call.role == "cost" else answer(namespace["line_gradient"], call.arguments)
        for call in prepared.plan.calls
    ]
    answers = sort_outcomes(prepared, outcomes)
    asked = []

    def ask(call):
        asked.append(call)
        return run_in_process(namespace, [call], ["line_gradient"]).outcomes[0]

    fresh = prepare(card(mistakes=()), 1)
    return with_line(diagnose(answers)[0], answers, fresh, ask, 1.6, **given), asked


def test_edit_is_told_first():
    finding, asked = told("r = y - X @ w\n    return X.T @ r / len(y)")
    assert (finding.edit, finding.line) == ("operands_swapped", 2)
    assert not any(call.replacements for call in asked)


def test_value_is_told_where_no_edit_mends_it():
    finding, _ = told(WRONG_VALUE)
    assert (finding.edit, finding.line) == (None, 2)
    assert "look at the value of `np.tanh(X @ w) ** 3`" in finding.likely_cause


def test_edit_that_makes_up_for_a_mistake_elsewhere_is_not_told():
    """A minus on the last line makes it right too; wrong is the value of the line before."""
    finding, _ = told("r = np.subtract(y, X @ w)\n    return X.T @ r / len(y)")
    assert finding.line == 2


@pytest.mark.slow
def test_no_right_value_is_sent_where_none_may_be():
    finding, asked = told(WRONG_VALUE, may_send_values=False)
    assert "the value of" not in finding.likely_cause
    assert asked
    assert not any(call.replacements for call in asked)


def test_a_class_sends_no_values_and_a_person_who_waits_gets_them():
    course = load_course(REPOSITORY)
    assert not PreparedCourse(course, 0, CLASS_SEARCH_SECONDS).sends_values
    assert PreparedCourse(course, 0).sends_values
