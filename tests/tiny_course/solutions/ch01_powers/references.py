"""References of chapter 1: what its exercises ask for, and what notebooks are given."""

import numpy as np

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
