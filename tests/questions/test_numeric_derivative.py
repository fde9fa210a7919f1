"""Numeric derivatives know how wrong they are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradecheck.questions.numeric_derivative import (
    Derivative,
    draw_direction,
    estimate,
    moved,
    numeric_gradient,
    offsets,
    partial_derivative,
    slope_along,
)

SMOOTH = [  # f, f', point; the reason why it is here
    (np.sin, np.cos, 0.7),  # the plain case
    (np.exp, np.exp, 12.0),  # large values: round-off grows with |f|
    (lambda x: 1e6 + np.sin(x), np.cos, 0.7),  # a large constant hides digits
    (lambda x: 1e-9 * np.sin(x), lambda x: 1e-9 * np.cos(x), 0.7),  # a tiny cost is judged as well
    (lambda x: x**4, lambda x: 4 * x**3, -2.0),  # truncation
    (np.tanh, lambda x: 1 / np.cosh(x) ** 2, 8.0),  # a saturated unit: the slope is nearly 0
]


@pytest.mark.parametrize(("f", "slope", "x"), SMOOTH)
def test_true_derivative_lies_within_the_estimated_error(f, slope, x):
    found = estimate(f(x + t) for t in offsets())

    assert abs(found.value - slope(x)) <= found.error


@pytest.mark.parametrize(("f", "slope", "x"), SMOOTH[:2] + SMOOTH[3:])
def test_estimated_error_is_small_enough_to_see_one_part_in_a_thousand(f, slope, x):
    found = estimate(f(x + t) for t in offsets())

    assert not found.agrees_with(slope(x) * 1.001)


@given(st.floats(-3, 3), st.floats(0.1, 5), st.floats(-10, 10))
def test_error_is_honest_for_random_sines(x, frequency, shift):
    found = estimate(np.sin(frequency * (x + t)) + shift for t in offsets())

    assert abs(found.value - frequency * np.cos(frequency * x)) <= found.error


def test_kink_within_the_step_widens_the_error_instead_of_lying():
    """At a kink of max(0, x), off the centre of the stencil, both slopes stay within the error."""
    found = estimate(max(0.0, 1e-6 + t) for t in offsets())

    assert found.error > 0.1


def test_nan_never_agrees():
    assert not Derivative(1.0, 0.1).agrees_with(float("nan"))
    assert not Derivative(float("nan"), 0.1).agrees_with(1.0)


def test_no_entry_of_a_direction_is_near_zero():
    tensors = [np.full((40, 30), 2.0), np.zeros(50)]

    direction = draw_direction(np.random.default_rng(0), tensors)

    assert np.abs(direction[0]).min() >= 0.5 * 2.0
    assert np.abs(direction[1]).min() >= 0.5  # a tensor of zeros gets steps of size 1


def test_direction_is_drawn_from_the_generator_alone():
    tensors = [np.ones((3, 2))]

    again = [draw_direction(np.random.default_rng(5), tensors)[0] for _ in range(2)]

    np.testing.assert_array_equal(*again)


def test_moving_keeps_the_structure_and_the_original():
    point = [[np.ones((2, 3)), np.ones(2)], np.zeros(4)]
    direction = [np.full((2, 3), 1.0), np.full(2, 2.0), np.full(4, 3.0)]

    there = moved(point, direction, 0.5)

    np.testing.assert_array_equal(there[0][1], [2.0, 2.0])
    np.testing.assert_array_equal(there[1], np.full(4, 1.5))
    np.testing.assert_array_equal(point[1], np.zeros(4))


def test_numeric_gradient_of_a_quadratic_is_right_to_its_own_error():
    A = np.array([[3.0, 1.0], [0.5, 2.0]])
    w = np.array([0.3, -0.7])

    values, errors = numeric_gradient(lambda p: 0.5 * p[0] @ A @ p[0], [w])

    exact = 0.5 * (A + A.T) @ w
    assert (np.abs(values[0] - exact) <= errors[0]).all()
    assert errors[0].max() < 1e-8


def test_partial_derivative_does_not_depend_on_the_scale_of_the_entry():
    for scale in (1e-8, 1.0, 1e8):
        w = np.array([2.0, -1.0]) * scale
        found = partial_derivative(lambda p: float((p[0] ** 2).sum()), [w], 0, (1,))

        assert abs(found.value - 2 * w[1]) <= found.error
        assert found.error <= 1e-7 * scale


def test_slope_is_the_inner_product_over_all_tensors():
    assert slope_along([np.array([1.0, 2.0]), np.array([[3.0]])], [np.ones(2), np.array([[2.0]])]) == 9.0
