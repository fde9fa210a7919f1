"""References of chapter 2: what its exercises ask for, and what notebooks are given."""

import numpy as np

from ..ch01_powers import cube


def line_cost(X, Y, w):
    """Mean squared error of a line through the origin, with the half.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs, one example a row.
    Y : ndarray, shape (m,)
        Targets.
    w : ndarray, shape (n,)
        Weights.

    Returns
    -------
    cost : float
        ``1/(2m) sum (X w - Y)^2``.

    Source: Legendre, Nouvelles méthodes (1805), appendix.
    """
    return float(np.mean((X @ w - Y) ** 2) / 2.0)


def line_gradient(X, Y, w):
    """Gradient of `line_cost` with respect to the weights.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs, one example a row.
    Y : ndarray, shape (m,)
        Targets.
    w : ndarray, shape (n,)
        Weights.

    Returns
    -------
    dw : ndarray, shape (n,)
        Derivative of the cost with respect to each weight.

    Source: Legendre, Nouvelles méthodes (1805), appendix.
    """
    return X.T @ residuals(X, Y, w) / len(Y)


def residuals(X, Y, w):
    """What the line misses, example by example."""
    return X @ w - Y  # (m,)


def noisy_cubes(x, rng):
    """Third powers with a standard normal number added to each.

    Parameters
    ----------
    x : ndarray, shape (n,)
        Numbers.
    rng : numpy.random.Generator
        Draws the noise, once, for all entries together.

    Returns
    -------
    y : ndarray, shape (n,)
        ``x^3`` plus noise.

    Source: Gauss, Theoria motus (1809), section 177.
    """
    return cube(x) + rng.normal(size=len(x))
