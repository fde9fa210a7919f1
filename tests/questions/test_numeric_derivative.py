"""Numeric derivatives know how wrong they are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradecheck.questions.numeric_derivative import (
    EPS,
    STEP,
    Derivative,
    best_slope,
    estimate,
    extrapolated,
    noise_of,
    numeric_gradient,
    offsets,
    partial_derivative,
    slope_at,
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
    """At a kink of max(0, x), off the center of the stencil, both slopes stay within the error."""
    found = estimate(max(0.0, 1e-6 + t) for t in offsets())

    assert found.error > 0.1


def test_nan_never_agrees():
    assert not Derivative(1.0, 0.1).agrees_with(float("nan"))
    assert not Derivative(float("nan"), 0.1).agrees_with(1.0)


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


class Counted:
    """A line that counts its evaluations."""

    def __init__(self, line):
        self.line, self.count = line, 0

    def __call__(self, t):
        self.count += 1
        return float(self.line(t))


@given(st.floats(-1.9, 1.9))
def test_five_points_are_honest_wherever_a_kink_lies(place):
    def line(t):
        return max(0.0, t - place * STEP)

    found = slope_at(line, line(0.0), STEP)
    slope = 0.0 if place > 0 else 1.0

    assert place == 0 or abs(found.value - slope) <= found.error + 1e-9


def test_four_point_stencil_is_blind_to_a_kink_at_half_the_step():
    """Why not f(0), f(h), f(-h), f(2h): the third difference vanishes, and the slope is off by a quarter."""

    def line(t):
        return max(0.0, t - STEP / 2)

    third = line(2 * STEP) - 3 * line(STEP) + 3 * line(0) - line(-STEP)
    central = (line(STEP) - line(-STEP)) / (2 * STEP)

    assert abs(third) < 1e-18
    assert central == pytest.approx(0.25)
    assert slope_at(line, line(0.0), STEP).error >= 0.25


def test_smooth_line_takes_one_stencil():
    line = Counted(lambda t: np.sin(1 + t))

    found, step = best_slope(line, np.sin(1), wanted=1e-8)

    assert abs(found.value - np.cos(1)) <= found.error <= 1e-8
    assert (line.count, step) == (4, STEP)


def test_step_shrinks_until_no_kink_is_crossed():
    def line(t):
        return 3 * t + abs(t - 1e-6)

    found, step = best_slope(line, 1e-6, wanted=1e-8)

    assert step < STEP
    assert abs(found.value - 2) <= found.error < 1e-5


def test_step_grows_where_the_loss_has_few_digits_left():
    def line(t):
        return 1e6 + np.sin(t)

    fixed = slope_at(line, 1e6, STEP)
    found, step = best_slope(line, 1e6, wanted=1e-8)

    assert step > STEP
    assert found.error < fixed.error / 10
    assert abs(found.value - 1) <= found.error


def test_noise_of_a_loss_is_measured():
    rng = np.random.default_rng(0)
    found = [noise_of(lambda t: np.sin(t) + 1e-7 * rng.normal(), 1e-7 * rng.normal()) for _ in range(200)]

    assert 0.3e-7 < np.median(found) < 2e-7


def test_smooth_loss_has_no_more_noise_than_its_last_digit():
    assert noise_of(lambda t: float(np.exp(np.sin(1 + t))), float(np.exp(np.sin(1)))) < 4 * EPS


def test_noise_widens_the_error():
    quiet, noisy = (slope_at(np.sin, 0.0, STEP, noise) for noise in (0.0, 1e-9))

    assert noisy.error > 100 * quiet.error


def test_extrapolation_recovers_digits_that_a_constant_hides():
    found = extrapolated(lambda t: float(1e6 + np.sin(1 + t)), float(1e6 + np.sin(1)))

    assert abs(found.value - np.cos(1)) <= found.error < 1e-6
