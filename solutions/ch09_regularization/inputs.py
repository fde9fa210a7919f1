"""Inputs of chapter 9: the cases that answers are checked with."""

import math
from itertools import pairwise

import numpy as np


def draw_weights(rng, sizes):
    """Weights of layers of these widths, away from 0."""
    shapes = [(n, n_prev) for n_prev, n in pairwise(sizes)]
    return [rng.choice((-1.0, 1.0), size=s) * rng.uniform(0.2, 1.5, size=s) for s in shapes]


def draw_penalties(rng):
    """Three layers, a square one, a single one, whole-numbered weights; never as many examples as weights."""
    for sizes, n_train in (((5, 4, 4, 3), 60), ((3, 3, 3), 7), ((4, 2), 11)):
        weights = draw_weights(rng, sizes)
        yield {"weights": weights, "alpha": float(rng.uniform(0.3, 4.0)), "n_train": n_train}
    weights = [rng.integers(1, 5, size=(3, 2)), rng.integers(-4, 0, size=(2, 3))]
    yield {"weights": weights, "alpha": float(rng.uniform(0.3, 4.0)), "n_train": 25}
    yield {"weights": draw_weights(rng, (3, 2, 2)), "alpha": 0.0, "n_train": 9}  # no penalty at all
    with_zeros = [np.array([[0.0, 1.5], [-1.5, 0.0]]), np.zeros((2, 2))]
    yield {"weights": with_zeros, "alpha": 2, "n_train": 1}


def draw_gradients(rng):
    """The networks of `draw_penalties`, each with a gradient of the size of its weights."""
    for case in draw_penalties(rng):
        shapes = [W.shape for W in case["weights"]]
        dWs = [rng.normal(size=shape) for shape in shapes]
        dbs = [rng.choice((-1, 1), size=n) * rng.uniform(0.3, 1.2, size=n) for n, _ in shapes]
        if case["n_train"] == 1:  # an entry, and a layer, at rest
            dWs[0][0, 1], dWs[1][:], dbs[1][:] = 0.0, 0.0, 0.0
        yield {"dWs": dWs, "dbs": dbs, **case}


def draw_decay_steps(rng):
    """Rates and strengths that shrink the weights by some per cent; biases away from 0."""
    for case, eta in zip(draw_gradients(rng), (2.0, 0.4, 0.8, 3.0, 0.5, 0.2), strict=True):
        biases = [
            rng.choice((-1, 1), size=len(db)) * rng.uniform(0.3, 1.2, size=len(db)) for db in case["dbs"]
        ]
        yield {
            "weights": case["weights"],
            "biases": biases,
            "dWs": case["dWs"],
            "dbs": case["dbs"],
            "eta": eta * float(rng.uniform(0.8, 1.2)),
            "alpha": case["alpha"],
            "n_train": case["n_train"],
        }


#: Losses in eighths, and a patience; each row has a trap of its own.
LOSS_PATTERNS = (
    ((9, 7, 6, 5, 6, 7, 8, 9), 2),  # down, then up
    ((9, 8, 7, 6, 5, 4), 2),  # never stops; the best is the last
    ((9, 6, 6, 6, 6, 5), 3),  # ties are not better; the best one comes too late
    ((9, 5, 6, 7, 8, 2, 1), 3),  # better losses that are never seen
    ((9, 5, 6, 6, 4, 5, 5, 6, 6), 3),  # an improvement starts the count again
    ((9, 3, 8, 7, 6, 5, 4), 4),  # better than the one before, not than the best
    ((9, 6, math.nan, 5, math.nan, math.nan, 4), 2),  # NaN is never better
    ((9, 8, 8, 7), 1),  # the least patience
    ((5,), 3),  # a single loss
    ((4, 5, 6, 7), 3),  # the first is best; stops exactly at the end
    ((9, 4, 5, 6), 3),  # one epoch is missing to stop
    ((9, 7, 8, 7, 8, 6, 7, 8, 6, 5), 4),  # many that are not better, never four in a row
    ((9, 7, 7 - 2**-14, 7, 8, 3), 2),  # hardly below the best is below
    ((9, 7, 8), 9),  # more patience than epochs
)

#: Losses that begin with what is no usual loss, each with a patience; nothing comes before them.
LOSSES_FROM_THE_START = (
    ((math.nan, 5.0, 6.0, 7.0, 8.0), 3),  # NaN first: the next number is better, whatever it is
    ((math.nan, math.nan, 5.0, 4.0, 6.0, 7.0, 8.0), 3),
    ((5.0, math.nan, math.nan, 4.0), 2),  # NaN counts as an epoch that is not better
    ((0.0, 1.0, 2.0), 2),  # a loss of 0 is a loss
    ((3.0, 0.0, 1.0, -1.0), 2),
    ((-1.0, -2.0, -1.5, -1.5), 2),  # below 0
    ((5.0,), 1),
    ((5.0, 5.0), 1),
    ((4, 3, 5, 6), 2),  # whole numbers
    ((1e300, 1e299, 1e300), 5),  # above every usual start
)


def draw_losses(rng):
    """The patterns, each after some epochs of falling losses; huge losses; a walk in eighths at random."""
    for pattern, patience in LOSS_PATTERNS:
        before = 10 + np.arange(int(rng.integers(1, 4)) if len(pattern) > 1 else 0)[::-1]
        losses = (np.concatenate([before, pattern]) + int(rng.integers(0, 8))) / 8
        yield {"validation_losses": losses, "patience": patience}
    yield {"validation_losses": 2.0**40 * (rng.integers(0, 8) + np.array([9, 8, 7, 8, 9, 6])), "patience": 2}
    walk = 40 + np.cumsum(rng.integers(-2, 3, size=25))
    yield {"validation_losses": [float(step) / 8 for step in walk], "patience": int(rng.integers(2, 6))}
    for losses, patience in LOSSES_FROM_THE_START:
        yield {"validation_losses": np.array(losses), "patience": patience}


def draw_refused_losses(rng):
    """A patience below 1, and no losses."""
    losses = rng.integers(1, 9, size=5) / 8
    yield {"validation_losses": losses, "patience": 0}
    yield {"validation_losses": losses, "patience": -2}
    yield {"validation_losses": np.array([]), "patience": 2}
    yield {"validation_losses": np.array([]), "patience": 0}
    yield {"validation_losses": losses[:1], "patience": 0}
