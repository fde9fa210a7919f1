"""Slopes along a line know their error: smooth, noisy, bent and kinked losses."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradecheck.gradients.line_derivative import best_slope, extrapolated, noise_of, slope_at
from gradecheck.questions.numeric_derivative import EPS, STEP


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
