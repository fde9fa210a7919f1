"""Inputs of chapter 5: the cases that answers are checked with."""

import numpy as np


def draw_weighted_inputs(rng):
    """Middle and saturated values, a scalar, a matrix, whole numbers, and the ends of the promised range."""
    yield {"z": rng.normal(size=(4, 3))}
    yield {"z": rng.normal(size=7) * 30.0}
    yield {"z": np.asarray(rng.uniform(0.5, 3.0))}
    ends = np.array([-1e4, -800.0, -25.0, -1.0, 0.0, 1.0, 25.0, 40.0, 800.0, 1e4])
    yield {"z": ends * rng.uniform(0.9, 1.0)}
    yield {"z": rng.integers(-5, 6, size=(2, 3))}
    yield {"z": np.array([0.0, -0.0, 1e-300, -1e-300, 1e4, -1e4])}  # no sign, hardly one, and the very ends
    yield {"z": np.array([-10_000, 10_000, 0])}
    yield {"z": np.zeros((2, 2))}
    yield {"z": np.array([[1.0, -1.0], [2.0, -2.0]])}


def draw_counts(rng):
    """The smallest cases by hand, the image of 100 x 100 pixels, and numbers too long for a float."""
    yield {"n": 3, "degree": 2}
    yield {"n": 1, "degree": 0}
    yield {"n": 1, "degree": 1}
    yield {"n": 1, "degree": int(rng.integers(2, 7))}
    yield {"n": int(rng.integers(2, 7)), "degree": 1}
    yield {"n": int(rng.integers(2, 7)), "degree": 0}
    yield {"n": int(rng.integers(6, 12)), "degree": int(rng.integers(3, 6))}
    yield {"n": 10_000, "degree": 2}
    yield {"n": int(rng.integers(1000, 3000)), "degree": int(rng.integers(30, 50))}


def draw_layer(rng):
    """Different widths, a square layer, saturated neurons, a single example, whole numbers."""
    for m, n_prev, n, spread in ((5, 3, 4, 1.0), (6, 4, 4, 1.0), (7, 5, 2, 12.0), (1, 3, 2, 1.0)):
        yield {
            "A_prev": rng.normal(size=(m, n_prev)),
            "W": spread * rng.normal(size=(n, n_prev)),
            "b": _nonzero(rng, n),
        }
    # Inputs may be whole numbers, as the corners of XOR are; an array made like them cuts fractions off.
    yield {"A_prev": rng.integers(-3, 4, size=(4, 3)), "W": rng.normal(size=(2, 3)), "b": _nonzero(rng, 2)}
    yield {"A_prev": rng.normal(size=(4, 3)), "W": rng.integers(1, 4, size=(2, 3)), "b": np.array([1, -2])}
    yield {
        "A_prev": np.array([[0.0, 0.0], [1.0, -1.0], [0.0, 2.0]]),
        "W": np.array([[0.0, 1.0], [600.0, -600.0]]),  # a neuron that is saturated on both sides
        "b": np.array([0.0, -0.5]),
    }


def draw_network(rng):
    """One, two and three layers of weights, one or both of them square, and the net of the worked example."""
    for m, sizes, spread in (
        (5, (3, 4, 4, 2), 1.0),
        (4, (3, 3, 3), 1.0),
        (4, (3, 2, 1), 1.0),
        (6, (2, 5, 3), 6.0),
        (1, (3, 2), 1.0),
    ):
        pairs = list(zip(sizes[1:], sizes[:-1], strict=True))
        yield {
            "weights": [spread * rng.normal(size=pair) for pair in pairs],
            "biases": [_nonzero(rng, n) for n, _ in pairs],
            "X": rng.normal(size=(m, sizes[0])),
        }


def _nonzero(rng, n):
    """Biases away from zero, so that forgetting them shows."""
    return rng.choice([-1.0, 1.0], size=n) * rng.uniform(0.3, 1.5, size=n)
