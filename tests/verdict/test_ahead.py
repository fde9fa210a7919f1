"""What is compared beside a run is not compared again, and what goes wrong then is told by whoever asks."""

from types import SimpleNamespace

import pytest

from gradecheck.comparing import comparison as comparing
from gradecheck.questions.prepared import prepare
from gradecheck.verdict.ahead import JudgedAhead
from gradecheck.verdict.judging import judge
from gradecheck.verdict.report import Verdict
from gradecheck.worker.call import Role
from gradecheck.worker.execution import run_call
from gradecheck.worker.outcome import Outcome
from tests.answering import card, line_gradient, opposite_sign

CHAPTER = SimpleNamespace(name="ch02", section="book/{}".format)


@pytest.fixture
def compared(monkeypatch):
    """The cases that are compared, in order."""
    cases, compare = [], comparing.compare

    def noting(prepared, case, outcome):
        cases.append(case)
        return compare(prepared, case, outcome)

    monkeypatch.setattr(comparing, "compare", noting)
    return cases


def taken(ahead, *functions):
    """Give the outcomes of one function for each exercise that is asked, in the order of their calls."""
    outcomes = [run_call(function, call) for prepared, function in functions for call in prepared.plan.calls]
    for number, outcome in enumerate(outcomes):
        ahead.take(number, outcome)
    return outcomes


def test_each_answer_is_compared_once_and_the_verdict_is_the_same(compared):
    prepared = prepare(card(gradient=None), 1)
    for function in (line_gradient, opposite_sign):
        ahead = JudgedAhead([prepared])
        outcomes = taken(ahead, (prepared, function))
        asked = [call.case for call in prepared.plan.calls if call.role is Role.ANSWER]
        assert compared == asked

        ahead_of_time = judge(CHAPTER, prepared, outcomes, ahead.compare)
        assert repr(ahead_of_time) == repr(judge(CHAPTER, prepared, outcomes))
        assert compared == asked
        compared.clear()


def test_calls_of_the_second_exercise_are_compared_with_its_own_reference():
    first, second = prepare(card(gradient=None), 1), prepare(card(gradient=None), 2)
    ahead = JudgedAhead([first, second])

    outcomes = taken(ahead, (first, line_gradient), (second, opposite_sign))

    count = len(first.plan.calls)
    assert judge(CHAPTER, first, outcomes[:count], ahead.compare).verdict is Verdict.PASSED
    assert judge(CHAPTER, second, outcomes[count:], ahead.compare).verdict is Verdict.FAILED


def test_answer_that_did_not_return_asks_nothing_of_the_reference(compared):
    prepared = prepare(card(gradient=None), 1)
    ahead = JudgedAhead([prepared])

    ahead.take(0, Outcome("exception"))
    ahead.take(0, Outcome("not_attempted"))

    assert compared == []


def test_card_that_fails_beside_the_run_fails_again_when_it_is_asked():
    def accepts(yours, expected, **case):
        raise ZeroDivisionError("the card")

    prepared = prepare(card(gradient=None, accepts=accepts), 1)
    ahead = JudgedAhead([prepared])
    outcomes = taken(ahead, (prepared, line_gradient))

    with pytest.raises(ZeroDivisionError, match="the card"):
        judge(CHAPTER, prepared, outcomes, ahead.compare)


def test_more_is_done_at_the_beginning_and_not_before():
    done = []
    ahead = JudgedAhead([], lambda: done.append("begun"))
    assert done == []

    ahead.begin()

    assert done == ["begun"]
