"""Chapter 1. Powers: a number, and the slope of a function that is handed over."""

from __future__ import annotations

import numpy as np

from gradecheck import Exercise, Mistake, Probe, Tolerance

HALF_WIDTH = 0.5  # large, so that the formula itself is checked and round-off cannot decide


def cube(x):
    """The third power, entry by entry.

    Parameters
    ----------
    x : ndarray, any shape
        Numbers.

    Returns
    -------
    y : ndarray, shape of `x`
        Their third powers.

    Source: Euclid, Elements, book VII, definition 19.
    """
    return np.asarray(x) ** 3


def mean_slope(f, x, h=HALF_WIDTH):
    """Mean slope of a function between ``x - h`` and ``x + h``.

    Parameters
    ----------
    f : callable
        Function of one number.
    x : float
        Middle of the interval.
    h : float
        Half the width of the interval, above 0.

    Returns
    -------
    slope : float
        Difference of the two values over the width.

    Source: Euler, Institutiones calculi differentialis (1755), chapter 1.
    """
    return (f(x + h) - f(x - h)) / (2.0 * h)


def draw_numbers(rng):
    """A matrix, a vector with negative numbers, a scalar, integers."""
    yield {"x": rng.normal(size=(2, 3))}
    yield {"x": -1.0 - rng.uniform(size=4)}
    yield {"x": np.float64(rng.normal() + 3.0)}
    yield {"x": rng.integers(2, 6, size=3)}


def draw_curves(rng):
    """A cubic and a sine, with the half width given and left out."""
    yield {
        "f": Probe("polynomial", {"coefficients": rng.uniform(1.0, 2.0, size=4)}),
        "x": rng.uniform(1.0, 2.0),
    }
    yield {
        "f": Probe("sine", {"amplitude": 2.0, "frequency": 1.5, "phase": rng.uniform()}),
        "x": rng.uniform(2.0, 3.0),
        "h": 0.25,
    }


def square_instead(x):
    """One factor is missing."""
    return np.asarray(x) ** 2


def sign_is_lost(x):
    """The power of the magnitude."""
    return np.abs(np.asarray(x) ** 3)


def forward_difference(f, x, h=HALF_WIDTH):
    """One end of the interval is its middle."""
    return (f(x + h) - f(x)) / h


def half_the_width(f, x, h=HALF_WIDTH):
    """Divides by half the width."""
    return (f(x + h) - f(x - h)) / h


EXERCISES = (
    Exercise(
        reference=cube,
        inputs=draw_numbers,
        points=1,
        hints=("How many factors has a third power?", "Multiply the square once more."),
        mistakes=(
            Mistake(square_instead, "Yours has two factors; a third power has three."),
            Mistake(sign_is_lost, "The third power of a negative number is negative; yours never is."),
        ),
    ),
    Exercise(
        reference=mean_slope,
        inputs=draw_curves,
        points=2,
        tolerance=Tolerance(relative=1e-9, absolute=1e-12),
        hints=("Draw the interval: where are its two ends?", "How wide is it, from end to end?"),
        mistakes=(
            Mistake(forward_difference, "Yours starts in the middle: the interval goes from x - h to x + h."),
            Mistake(half_the_width, "Yours divides by h, but the two ends are further apart than that."),
        ),
    ),
)
