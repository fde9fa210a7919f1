"""Inputs of chapter 13: the cases that answers are checked with."""

from itertools import pairwise

import numpy as np

from gradecheck import Seed

from ..ch08_cross_entropy import one_hot
from .references import logits_of, read_digits


def draw_sizes(rng):
    """Widths that differ, a square layer, a single layer, a wide input."""
    for sizes in ([4, 6, 3], [5, 5, 5, 2], [3, 2], [16, 3, int(rng.integers(8, 14)), 7]):
        yield {"sizes": sizes, "rng": Seed(int(rng.integers(2**31)))}


def draw_layers(rng, sizes, spread=1.0):
    """Weights and biases of a network, all away from 0."""
    shapes = [(n, n_prev) for n_prev, n in pairwise(sizes)]
    weights = [spread * rng.choice((-1, 1), size=s) * rng.uniform(0.2, 1.5, size=s) for s in shapes]
    biases = [rng.choice((-1, 1), size=n) * rng.uniform(0.3, 1.2, size=n) for n, _ in shapes]
    return {"weights": weights, "biases": biases}


def draw_problems(rng):
    """A square hidden layer, saturated units, no hidden layer, wrong certainty; soft and hard targets."""
    for sizes, m, spread in (((4, 3, 3, 5), 7, 1.0), ((5, 6, 2, 4), 3, 1.0), ((3, 4, 4, 3), 5, 2.0)):
        Y = rng.dirichlet(np.ones(sizes[-1]), size=m)
        yield draw_problem(rng, sizes, Y, rng.normal(size=(m, sizes[0])), spread)
    labels = rng.permutation([0, 1, 2, 3, 3, 0])
    yield draw_problem(rng, (3, 5, 4), one_hot(labels, 4), rng.integers(-3, 4, size=(6, 3)), 1.0)
    yield draw_problem(
        rng, (4, 3), one_hot(rng.permutation([0, 1, 2, 2, 1]), 3), rng.normal(size=(5, 4)), 1.0
    )
    case = draw_problem(rng, (3, 8, 4), one_hot([0] * 6, 4), rng.normal(size=(6, 3)), 30.0)
    Z = logits_of(case["weights"], case["biases"], case["X"])
    labels = [*np.argmin(Z[:3], axis=1), *np.argmax(Z[3:], axis=1)]  # certain: three rows wrong, three right
    yield {**case, "Y": one_hot(np.array(labels), 4)}
    for far in (900.0, -900.0):  # logits beyond every exponential, and no probability of 0
        case = draw_problem(rng, (3, 2, 4), one_hot([0, 3, 1], 4), rng.normal(size=(3, 3)), 1.0)
        biases = [*case["biases"][:-1], case["biases"][-1] + far]
        yield {**case, "biases": biases, "alpha": 0.0}
    case = draw_problem(rng, (2, 2, 2), one_hot([0, 1], 2), np.array([[0.0, 0.0], [1.0, -1.0]]), 1.0)
    yield {**case, "n_train": 2}  # an input of nothing, and one that adds up to nothing


def draw_problem(rng, sizes, Y, X, spread):
    """One case: a network, its batch, a penalty, and more training examples than the batch has."""
    more = {"alpha": float(rng.uniform(2, 6)), "n_train": int(len(X) * 3 + rng.integers(1, 9))}
    return {**draw_layers(rng, sizes, spread), "X": X, "Y": Y, **more}


def draw_networks_to_read(rng):
    """Networks whose biases matter; many examples, so that every class is met; a single example; integers."""
    for sizes in ((4, 6, 3), (3, 5, 5, 4), (5, 4)):
        yield {**draw_layers(rng, sizes, 2.0), "X": rng.normal(size=(60, sizes[0]))}
    yield {**draw_layers(rng, (3, 4, 5), 2.0), "X": rng.integers(-4, 5, size=(40, 3))}
    yield {**draw_layers(rng, (3, 4, 5), 2.0), "X": rng.normal(size=(1, 3))}
    # Logits of hundreds, of which several are large: their sigmoids are all 1, their exponentials infinite.
    yield {**draw_layers(rng, (3, 8, 6), 200.0), "X": rng.normal(size=(60, 3))}
    yield {**draw_layers(rng, (3, 6), 500.0), "X": rng.normal(size=(60, 3))}
    yield {"weights": [np.eye(3)], "biases": [np.array([-3.0, -1.0, -2.0])], "X": np.zeros((2, 3))}


def draw_trainings(rng):
    """The real digits with two widths of the hidden layer. Nothing here is left to chance."""
    X, labels, _, _ = read_digits()
    for width, seed in ((30, 1), (40, 2)):
        yield {"X": X, "Y": one_hot(labels, 10), "sizes": [64, width, 10], "rng": Seed(seed)}
