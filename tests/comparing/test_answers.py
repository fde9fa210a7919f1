"""The outcomes of an exercise, sorted by what they were asked for."""

from dataclasses import replace

import numpy as np
import pytest

from gradecheck.comparing.answers import changed_names, questions, sort_outcomes
from gradecheck.questions.prepared import prepare
from gradecheck.worker.call import Role
from gradecheck.worker.outcome import Outcome, Status
from tests.answering import answer, answers, card, line_cost, line_gradient, opposite_sign

CARD = card()
LONELY = card(refuses=lambda rng: [{"X": np.ones((2, 3)), "y": np.ones(2), "w": np.ones(4)}])


def roles(prepared):
    return [call.role for call in prepared.plan.calls]


def test_each_outcome_is_under_what_it_was_asked_for():
    found = answers(line_gradient, CARD, own_cost=line_cost)
    asked = roles(found.prepared)
    assert len(found.cases) == asked.count(Role.ANSWER) == len(found.plan.cases)
    assert len(found.repeats) == asked.count(Role.REPEAT) > 0
    assert len(found.beside) == asked.count(Role.JITTERED) > 0
    assert sorted(found.costs) == [c.point for c in found.plan.calls if c.role == Role.COST]
    assert all(outcome.status == Status.RETURNED for outcome in found.costs.values())


def test_an_outcome_too_few_is_refused_and_not_passed_over():
    prepared = prepare(CARD, 0)
    outcomes = [answer(line_gradient, call.arguments) for call in prepared.plan.calls]
    with pytest.raises(ValueError, match="shorter"):
        sort_outcomes(prepared, outcomes[:-1])


def test_right_answers_beside_a_case_have_no_problem_and_wrong_ones_have():
    assert not any(c.problem for c in answers(line_gradient, CARD, own_cost=line_cost).jittered)
    wrong = answers(opposite_sign, CARD, own_cost=line_cost).jittered
    assert wrong
    assert all(c.problem for c in wrong)


def test_questions_of_wrong_answers_are_wrong_and_are_numbered_as_planned():
    asked = questions(answers(opposite_sign, CARD))
    assert [q.number for q in asked] == list(range(len(asked)))
    assert all(q.wrong for q in asked)
    assert not any(q.wrong for q in questions(answers(line_gradient, CARD)))


def test_what_must_be_refused_is_a_question_too_and_an_answer_to_it_is_wrong():
    def never_refuses(X, y, w):
        return np.zeros(3)

    def refuses(X, y, w):
        raise ValueError("shapes")

    cases = len(prepare(LONELY, 0).plan.cases)
    assert [q.wrong for q in questions(answers(never_refuses, LONELY))[cases:]] == [True]
    assert [q.wrong for q in questions(answers(refuses, LONELY))[cases:]] == [False]


def test_arguments_that_a_call_changed_are_named_in_the_order_of_the_signature():
    found = answers(line_gradient, CARD)
    changed = replace(Outcome(Status.RETURNED), changed=frozenset({2, 0}))
    assert changed_names(found, changed) == ["X", "w"]
