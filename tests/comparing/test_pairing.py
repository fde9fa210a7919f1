"""Answers are laid side by side by structure first: what is missing, and what is too much, is a problem."""

import numpy as np
import pytest

from gradecheck.comparing.cause import Cause
from gradecheck.comparing.comparison import compare
from gradecheck.worker.outcome import Outcome
from gradecheck.worker.plain_values import plain
from tests.answering import card, one_case


def one_output(x):
    """One.

    Returns
    -------
    y : object
        It.
    """
    return x


def cause(yours, expected):
    exercise = card(reference=one_output, gradient=None, inputs=None)
    found = compare(one_case(exercise, {"x": expected}), 0, Outcome("returned", plain(yours)))
    return found.problem and found.problem.cause


@pytest.mark.parametrize(
    "yours",
    [{"W": 1.0}, {"W": 1.0, "b": 2.0, "c": 3.0}, {"W": 1.0, "c": 2.0}, [1.0, 2.0], 1.0, {}],
    ids=["one missing", "one too many", "another name", "a list", "a number", "empty"],
)
def test_dict_needs_exactly_the_expected_keys(yours):
    assert cause(yours, {"W": 1.0, "b": 2.0}) is Cause.SHAPE


def test_order_of_the_keys_does_not_matter():
    assert cause({"b": 2.0, "W": 1.0}, {"W": 1.0, "b": 2.0}) is None


@pytest.mark.parametrize("yours", [[1.0], [1.0, 2.0, 3.0], [], 1.0, None], ids=repr)
def test_list_needs_exactly_the_expected_items(yours):
    assert cause(yours, [1.0, 2.0]) is Cause.SHAPE


@pytest.mark.parametrize("yours", ["left", "Right", "", 1.0, None, ["right"]], ids=repr)
def test_text_must_be_the_expected_one(yours):
    assert cause(yours, "right") is Cause.VALUE


@pytest.mark.parametrize("yours", ["", 0.0, False, np.zeros(0)], ids=repr)
def test_nothing_is_expected_where_the_reference_gives_none(yours):
    assert cause(yours, None) is Cause.VALUE


def test_wrong_entry_deep_inside_is_named_by_its_way():
    exercise = card(reference=one_output, gradient=None, inputs=None)
    expected = {"layers": [np.ones(2), np.ones(2)]}
    yours = {"layers": [np.ones(2), np.array([1.0, 3.0])]}
    found = compare(one_case(exercise, {"x": expected}), 0, Outcome("returned", plain(yours)))
    assert found.problem.output == 'y["layers"][1]'
