"""Inputs of chapter 4: the cases that answers are checked with."""

import numpy as np

from gradecheck import Seed


def draw_epochs(rng):
    """Batches that fit and that do not, a last batch of one, single examples, everything at once and more."""
    many = int(rng.integers(20, 40))
    for m, batch_size in (
        (10, 4),
        (12, 3),
        (11, 5),
        (9, 2),
        (5, 1),
        (8, 8),
        (8, 7),
        (8, 9),
        (1, 1),
        (1, 3),
        (7, 20),
        (many, 6),
    ):
        yield {"m": m, "batch_size": batch_size, "rng": Seed(int(rng.integers(2**31)))}


def draw_regression(rng, m, n, k):
    """Inputs, targets, weights and biases, none of them near zero on the whole."""
    b = rng.uniform(0.5, 2.0, size=k) * np.resize([1, -1, 1], k)
    X, W = rng.normal(size=(m, n)) + 0.5, rng.normal(size=(k, n))
    return {"X": X, "Y": rng.normal(size=(m, k)) * 2.0 - 1.0, "W": W, "b": b}


def draw_batches(rng):
    """Several batches, a single row, all rows, rows that occur twice, a square W, whole numbers."""
    for m, n, k, batch in ((8, 3, 2, 5), (7, 4, 4, 3), (9, 2, 1, 4), (6, 3, 2, 1), (5, 2, 3, 5)):
        # The first row of the batch is never row 0, so that positions cannot stand for indices.
        indices = np.roll(rng.permutation(m - 1) + 1, 1)
        indices = np.concatenate([indices, [0]])[:batch]
        yield {**draw_regression(rng, m, n, k), "indices": indices}
    twice = rng.permutation(7)[:4]
    yield {**draw_regression(rng, 7, 3, 2), "indices": np.concatenate([twice, twice[:2]])}
    yield {
        "X": rng.integers(1, 5, size=(6, 2)),
        "Y": rng.integers(-4, 5, size=(6, 3)),
        "W": rng.integers(-2, 3, size=(3, 2)),
        "b": rng.permutation([2, -3, 4]),
        "indices": rng.permutation([5, 3, 1, 4]),
    }
    yield {**draw_regression(rng, 6, 3, 2), "indices": np.array([0])}  # row 0 alone is a row
    yield {**draw_regression(rng, 6, 3, 2), "indices": np.array([4, 0, 0])}
    whole = {"X": rng.integers(1, 5, size=(6, 2)), "Y": rng.integers(-4, 5, size=(6, 3))}
    floats = {"W": rng.normal(size=(3, 2)), "b": rng.normal(size=3)}
    yield {**whole, **floats, "indices": np.array([2, 5])}


def draw_passes(rng):
    """A short last batch, batches that fit, single examples, one batch for all, a square W, whole numbers."""
    sizes = ((10, 3, 2, 4), (9, 2, 3, 3), (5, 3, 1, 1), (6, 4, 4, 6), (7, 3, 2, 20), (8, 3, 3, 3))
    for m, n, k, batch_size in sizes:
        yield {
            **draw_regression(rng, m, n, k),
            "eta": float(rng.uniform(0.04, 0.08)),
            "batch_size": batch_size,
            "rng": Seed(int(rng.integers(2**31))),
        }
    yield {
        "X": rng.integers(1, 4, size=(7, 2)),
        "Y": rng.integers(-4, 5, size=(7, 3)),
        "W": rng.integers(-2, 3, size=(3, 2)),
        "b": rng.permutation([2, -3, 4]),
        "eta": 0.05,
        "batch_size": 2,
        "rng": Seed(int(rng.integers(2**31))),
    }
