"""How far an answer moves when its inputs move by their rounding, and not by more."""

import numpy as np
import pytest

from gradecheck.questions.condition import EPS, answer_of, flatten, movements_of
from gradecheck.worker.plain_values import Foreign
from tests.answering import card

DOCSTRING = """An answer.

Returns
-------
answer : ndarray
    Whatever it is.
"""


def movements(reference, **case):
    reference.__doc__ = DOCSTRING
    expected = answer_of(reference, tuple(case.values()))
    return movements_of(card(reference=reference, gradient=None), case, expected)


def test_answer_that_repeats_its_input_moves_by_a_few_roundings():
    def reference(X, y, w):
        return w * 1.0

    (floor,) = movements(reference, X=np.ones((2, 3)), y=np.ones(2), w=np.array([1.0, -2.0, 3.0]))

    assert EPS < floor < 100 * EPS


def test_difference_of_nearly_equal_numbers_moves_by_far_more_than_its_size_allows():
    def reference(X, y, w):
        return w[0] - w[1]

    (floor,) = movements(reference, X=0.0, y=0.0, w=np.array([1e8, 1e8 + 1e-6]))

    assert 1e-9 < floor < 1e-6


def test_each_array_of_an_answer_has_its_own_condition():
    def reference(X, y, w):
        return w * 1e6, {"b": [w * 1.0, "text"]}

    large, small, text = movements(reference, X=0.0, y=0.0, w=np.ones(2))

    assert large == pytest.approx(1e6 * small, rel=0.5)
    assert text == 0.0


def test_whole_numbers_and_texts_have_no_rounding():
    def reference(X, y, w):
        return X * 1.0, float(y)

    assert movements(reference, X=np.arange(5), y=7, w="name") == [0.0, 0.0]


def test_entries_that_are_not_finite_have_no_condition():
    def reference(X, y, w):
        return np.array([np.inf, np.nan, 1.0]) * w

    (floor,) = movements(reference, X=0.0, y=0.0, w=np.ones(3))

    assert 0.0 < floor < 100 * EPS


def test_lists_tuples_and_dicts_are_flattened_in_order():
    assert flatten([1, (2, {"a": 3, "b": [4]}), 5]) == [1, 2, 3, 4, 5]


def test_reference_is_asked_without_warnings_and_gets_copies():
    given = np.array([1.0, 0.0])

    def divide(x):
        x /= 0.0
        return x

    answer = answer_of(divide, (given,))

    assert answer[0] == np.inf
    assert given.tolist() == [1.0, 0.0]
    assert isinstance(answer_of(lambda: divide, ()), Foreign)
