"""A gradient is called right for the learner's own cost only where that cost could be measured."""

import pytest

from tests.answering import card, finding, line_cost, line_gradient


def sum_of_squares(X, y, w):
    """The learner's cost: the mean is missing."""
    return line_cost(X, y, w) * 2 * len(y)


def gradient_of_sum(X, y, w):
    return line_gradient(X, y, w) * 2 * len(y)


def told(function, own_cost):
    return " ".join(finding(function, card(mistakes=()), own_cost).causes)


def test_gradient_that_fits_a_wrong_cost_blames_the_cost():
    assert "right for YOUR `line_cost`" in told(gradient_of_sum, sum_of_squares)


@pytest.mark.parametrize("part", [1e-5, 1e-3, 1.0])
def test_gradient_that_does_not_fit_the_own_cost_is_to_blame_itself(part):
    assert "YOUR" not in told(lambda X, y, w: gradient_of_sum(X, y, w) * (1 + part), sum_of_squares)


@pytest.mark.parametrize("offset", [1e5, 1e6, 1e9])
def test_cost_with_too_few_digits_is_no_witness(offset):
    """Its slope is known so badly that a gradient with a small mistake would fit it."""

    def far_away(X, y, w):
        return line_cost(X, y, w) + offset

    assert "YOUR" not in told(lambda X, y, w: line_gradient(X, y, w) * (1 + 1e-6), far_away)


@pytest.mark.parametrize("own_cost", [None, lambda X, y, w: None, lambda X, y, w: [1.0, 2.0]])
def test_own_cost_that_gives_no_number_is_no_witness(own_cost):
    assert "YOUR" not in told(gradient_of_sum, own_cost)
