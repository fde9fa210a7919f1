"""Chapter 2. Lines: a cost, its gradient, and a draw."""

from __future__ import annotations

import numpy as np

from gradecheck import Exercise, GradientOf, Mistake, OwnCost, Seed

from .ch01_powers import cube


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


def draw_lines(rng):
    """More examples than weights, as many, and few; targets far from 0."""
    for m, n in ((7, 3), (4, 4), (3, 2)):
        yield {"X": rng.normal(size=(m, n)), "Y": 2.0 + rng.normal(size=m), "w": rng.normal(size=n)}


def draw_noise(rng):
    """Two lengths and two seeds."""
    for n in (3, 6):
        yield {"x": rng.normal(size=n), "rng": Seed(int(rng.integers(2**31)))}


def without_the_half(X, Y, w):
    """The half is missing."""
    return 2.0 * line_cost(X, Y, w)


def sum_instead_of_mean(X, Y, w):
    """The mean over the examples is missing."""
    return len(Y) * line_cost(X, Y, w)


def gradient_without_the_half(X, Y, w):
    """The gradient of the cost without the half."""
    return 2.0 * line_gradient(X, Y, w)


def gradient_summed(X, Y, w):
    """The sum over the examples."""
    return len(Y) * line_gradient(X, Y, w)


def gradient_uphill_of_targets(X, Y, w):
    """Target minus prediction."""
    return -line_gradient(X, Y, w)


def without_noise(x, rng):
    """The noise is missing."""
    return cube(x)


def uniform_noise(x, rng):
    """Another distribution."""
    return cube(x) + rng.uniform(size=len(x))


EXERCISES = (
    Exercise(
        reference=line_cost,
        inputs=draw_lines,
        points=1,
        hints=("Begin with the residual of one example.", "Which two factors stand before the sum?"),
        mistakes=(
            Mistake(without_the_half, "Yours is twice ours: the half is missing."),
            Mistake(sum_instead_of_mean, "Yours is m times ours: a mean divides by the number of examples."),
        ),
    ),
    Exercise(
        reference=line_gradient,
        inputs=draw_lines,
        points=2,
        gradient=GradientOf(
            cost=line_cost,
            wrt=("w",),
            own_cost=OwnCost("line_cost", lambda X, Y, w: (X, Y, w)),
        ),
        hints=("Differentiate one square first.", "Which shape must come out, and which product gives it?"),
        mistakes=(
            Mistake(
                gradient_without_the_half,
                "Yours is twice ours: the 2 of the square meets a half in the cost.",
            ),
            Mistake(gradient_summed, "Yours is m times ours: where did the mean over the examples go?"),
            Mistake(
                gradient_uphill_of_targets,
                "Yours has the opposite sign: is the residual target minus prediction?",
            ),
        ),
    ),
    Exercise(
        reference=noisy_cubes,
        inputs=draw_noise,
        points=1,
        hints=(
            "The generator is an argument: ask it for the noise.",
            "One draw for the whole array, not one each.",
        ),
        mistakes=(
            Mistake(without_noise, "Yours has no noise in it."),
            Mistake(
                uniform_noise, "Yours draws from another distribution: which one has mean 0 and variance 1?"
            ),
        ),
    ),
)
