"""The reference of an exercise answers once for each case, and only when it is asked."""

import numpy as np

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
