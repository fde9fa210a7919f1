"""Chapter 5. Neural networks: neurons, layers, and the way forward through them."""

from __future__ import annotations

import numpy as np

from gradecheck import EXACT, Exercise, GradientOf, Mistake


def sigmoid(z):
    r"""The sigmoid function, ``1 / (1 + exp(-z))``, entry by entry.

    Parameters
    ----------
    z : ndarray, any shape
        Weighted inputs, between -1e4 and 1e4.

    Returns
    -------
    a : ndarray, shape of `z`
        Activations between 0 and 1. Exact (error at most 1e-15) and silent: no overflow warning.

    Source: Nielsen, Neural Networks and Deep Learning (2015), ch. 1, eq. (3).
    """
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))  # never above 1, so nothing overflows
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def draw_weighted_inputs(rng):
    """Middle and saturated values, a scalar, a matrix, and the ends of the promised range."""
    yield {"z": rng.normal(size=(4, 3))}
    yield {"z": rng.normal(size=7) * 30.0}
    yield {"z": np.float64(rng.normal())}
    yield {"z": np.array([-1e4, -800.0, -1.0, 0.0, 1.0, 40.0, 800.0, 1e4]) * rng.uniform(0.9, 1.0)}
    yield {"z": rng.integers(-5, 6, size=(2, 3))}


def sigmoid_of_plus_z(z):
    """The sign in the exponent is lost."""
    return 1.0 - sigmoid(z)


def layer_forward(A_prev, W, b):
    r"""One layer forward: weighted inputs and activations.

    Parameters
    ----------
    A_prev : ndarray, shape (m, n_prev)
        Activations of the layer before, one example a row.
    W : ndarray, shape (n, n_prev)
        Weights; ``W[j, k]`` goes from neuron k of the layer before to neuron j of this one.
    b : ndarray, shape (n,)
        Biases.

    Returns
    -------
    Z : ndarray, shape (m, n)
        Weighted inputs ``A_prev @ W.T + b``.
    A : ndarray, shape (m, n)
        Activations ``sigmoid(Z)``.

    Source: Nielsen (2015), ch. 2, eq. (25).
    """
    Z = A_prev @ W.T + b  # (m, n)
    return Z, sigmoid(Z)


EXERCISES = (
    Exercise(
        reference=sigmoid,
        inputs=draw_weighted_inputs,
        points=1,
        tolerance=EXACT,
        silent=True,
        hints=(
            "For z = -1000 the formula asks for exp(1000). Which form of the same fraction never does?",
            "Work with exp(-|z|): it lies between 0 and 1 for every z. Then treat z >= 0 and z < 0 apart.",
        ),
        mistakes=(
            Mistake(
                sigmoid_of_plus_z,
                "Yours falls where it should rise: look at the sign of z in the exponent.",
            ),
        ),
    ),
)
