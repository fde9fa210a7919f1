"""The reference of an exercise answers once for each case, and only when it is asked."""

import numpy as np
import pytest

from gradecheck.questions.prepared import prepare
from tests.answering import card, draw_lines, line_gradient


def counting():
    """A card, and the calls of its reference."""
    calls = []

    def counted_gradient(X, y, w):
        calls.append(len(y))
        return line_gradient(X, y, w)

    counted_gradient.__doc__ = line_gradient.__doc__

    return card(reference=counted_gradient, inputs=draw_lines, gradient=None), calls


def test_planning_asks_the_reference_nothing():
    exercise, calls = counting()
    assert prepare(exercise, 0).plan.cases
    assert calls == []


def test_reference_answers_once_for_each_case_however_often_it_is_looked_at():
    exercise, calls = counting()
    prepared = prepare(exercise, 0)
    first, again = prepared.expected(0), prepared.expected(0)
    assert first is again
    assert calls == [len(prepared.plan.cases[0]["y"])]


def test_movements_are_measured_once_for_each_case():
    exercise, calls = counting()
    prepared = prepare(exercise, 0)
    (moved,) = prepared.movements(1)
    measured = len(calls)
    assert prepared.movements(1) == [moved]
    assert len(calls) == measured
    assert 0.0 < moved < 1e-12


def test_reference_answers_at_any_other_point():
    prepared = prepare(counting()[0], 0)
    point = {"X": np.eye(2), "y": np.zeros(2), "w": np.array([2.0, 4.0])}
    assert prepared.expected_at(point).tolist() == [1.0, 2.0]


def test_an_answer_of_ours_is_worked_out_once_and_so_is_what_is_raised_instead():
    prepared, asked = prepare(counting()[0], 0), []

    def refuses():
        asked.append("refuses")
        raise ValueError("no")

    assert [prepared.remembered("a", lambda: asked.append("a") or 7) for _ in range(3)] == [7, 7, 7]
    for _ in range(3):
        with pytest.raises(ValueError, match="no"):
            prepared.remembered("b", refuses)
    assert asked == ["a", "refuses"]


def test_what_is_too_large_to_be_remembered_is_worked_out_again():
    prepared = prepare(counting()[0], 0)
    prepared._room = 1000
    asked = []
    for _ in range(2):
        assert prepared.remembered("large", lambda: asked.append(1) or [np.zeros(500)])[0].size == 500
    assert asked == [1, 1]
