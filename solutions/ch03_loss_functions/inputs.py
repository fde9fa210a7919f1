"""Inputs of chapter 3: the cases that answers are checked with."""

import numpy as np


def draw_predictions(rng):
    """More examples than outputs and the other way round, one output, one example, whole numbers."""
    for m, k in ((5, 3), (3, 7), (4, 4), (6, 1), (1, 3)):
        yield {"Y_hat": rng.normal(size=(m, k)) + 0.5, "Y": rng.normal(size=(m, k))}
    Y = rng.integers(-3, 4, size=(7, 2))
    yield {"Y_hat": Y + rng.permuted(np.resize([1, 2, -3, 4], 14)).reshape(7, 2), "Y": Y}
    yield {"Y_hat": rng.normal(size=(8, 3)) * 1e4, "Y": rng.normal(size=(8, 3)) * 1e4}
    yield {"Y_hat": rng.normal(size=(5, 2)) * 1e-6, "Y": rng.normal(size=(5, 2)) * 1e-6}
    Y_hat = rng.normal(size=(4, 2))
    yield {"Y_hat": Y_hat, "Y": Y_hat - [[0.0, 0.0], [1.0, -1.0], [0.0, 2.0], [0.0, 0.0]]}  # rows that fit
    yield {"Y_hat": rng.normal(size=(4, 2)), "Y": rng.integers(-3, 4, size=(4, 2))}
    yield {"Y_hat": rng.integers(-3, 4, size=(4, 2)), "Y": rng.normal(size=(4, 2))}


def draw_linear(rng):
    """Different widths, a square W, as many examples as outputs, one example, whole numbers."""
    for m, n, k in ((5, 3, 2), (6, 4, 4), (4, 3, 4), (1, 3, 2), (7, 1, 3)):
        b = rng.uniform(0.5, 2.0, size=k) * np.resize([1, -1, 1], k)
        yield {"X": rng.normal(size=(m, n)), "W": rng.normal(size=(k, n)), "b": b}
    yield {
        "X": rng.integers(-4, 5, size=(6, 3)),
        "W": rng.integers(-3, 4, size=(2, 3)),
        "b": rng.permutation([2.0, -3.0]),
    }
    # Each argument in whole numbers while the answer is not: arrays made like it cut fractions off.
    X, W, b = rng.integers(1, 5, size=(4, 3)), rng.integers(1, 4, size=(2, 3)), np.array([1, -2])
    yield {"X": X, "W": rng.normal(size=(2, 3)), "b": np.array([0.25, -1.5])}
    yield {"X": rng.normal(size=(4, 3)), "W": W, "b": b}
    yield {"X": X, "W": rng.normal(size=(2, 3)), "b": b}
    yield {"X": X, "W": W, "b": np.array([0.25, -1.5])}
    yield {
        "X": np.array([[0.0, 0.0], [1.0, -1.0]]),
        "W": np.array([[0.0, 2.0], [1.0, 1.0]]),
        "b": np.zeros(2),
    }


def draw_regressions(rng):
    """Different widths, a square W, one output, one example, whole numbers; no residual near 0."""
    for m, n, k in ((5, 3, 2), (7, 4, 4), (8, 2, 1), (1, 3, 2)):
        b = rng.uniform(0.5, 2.0, size=k) * np.resize([1, -1, 1], k)
        X, W = rng.normal(size=(m, n)) + 0.5, rng.normal(size=(k, n))
        yield {"X": X, "Y": rng.normal(size=(m, k)) * 2.0 - 1.0, "W": W, "b": b}
    yield {
        "X": rng.integers(1, 5, size=(6, 2)),
        "Y": rng.integers(-4, 5, size=(6, 3)),
        "W": rng.integers(-2, 3, size=(3, 2)),
        "b": rng.permutation([2, -3, 4]),
    }


def draw_data(rng):
    """Noisy lines off the origin; copied and constant columns, few examples, tiny inputs, whole numbers."""

    def targets(X, k):
        return (
            X @ rng.normal(size=(X.shape[1], k))
            + rng.uniform(2.0, 4.0, size=k)
            + rng.normal(size=(len(X), k))
        )

    X = rng.normal(size=(9, 3)) @ np.array([[1.0, 0.6, 0.0], [0.0, 1.0, 0.6], [0.0, 0.0, 1.0]]) + 2.0
    yield {"X": X, "Y": targets(X, 2)}
    X = rng.uniform(1.0, 5.0, size=(7, 1))
    yield {"X": X, "Y": targets(X, 1)}
    X = rng.integers(0, 9, size=(10, 2))
    yield {"X": X, "Y": rng.integers(5, 20, size=(10, 3))}
    X = rng.normal(size=(8, 2)) + 1.0
    X = np.column_stack([X, X[:, 0]])
    yield {"X": X, "Y": targets(X, 2)}
    X = np.column_stack([rng.normal(size=8), np.full(8, 3.0)])
    yield {"X": X, "Y": targets(X, 1)}
    X = rng.normal(size=(3, 5)) + 0.5
    yield {"X": X, "Y": targets(X, 2)}
    X = rng.uniform(1.0, 3.0, size=(10, 2)) * 1e-3
    yield {"X": X, "Y": targets(X * 1e3, 2)}
