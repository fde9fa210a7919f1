"""Inputs of chapter 8: the cases that answers are checked with."""

import numpy as np

from ..ch05_neural_networks import sigmoid
from .references import one_hot, softmax


def draw_outputs(rng):
    """Soft and hard targets, saturated outputs, outputs that are certain and right, one that is wrong."""
    for m, k, spread in ((5, 3, 1.0), (7, 2, 4.0), (4, 1, 1.5)):
        yield {"A": sigmoid(spread * rng.normal(size=(m, k))), "Y": rng.uniform(0.05, 0.95, size=(m, k))}
    yield {"A": sigmoid(rng.normal(size=(6, 3))), "Y": rng.integers(0, 2, size=(6, 3))}
    Y = mixed_targets(rng, 5, 2)
    A = sigmoid(rng.normal(size=(5, 2)))
    yield {"A": np.where([[True, False]], Y, A), "Y": Y}
    A = np.where([[True, False]], Y, A)
    A[2, 0] = 1 - Y[2, 0]
    yield {"A": A, "Y": Y}


def mixed_targets(rng, m, k):
    """Hard targets as floats, with both kinds in every column."""
    Y = rng.integers(0, 2, size=(m, k)).astype(float)
    Y[0], Y[1] = 0.0, 1.0
    return rng.permutation(Y)


def draw_binary_logits(rng):
    """Middle logits with soft targets; large ones with hard targets, right and wrong; whole numbers.

    From 10 to 31 ln(1 + exp(z)) is nearly z, and a form that says so too early loses what is exact.
    """
    for m, k, spread in ((5, 3, 1.0), (4, 1, 2.0)):
        yield {"Z": spread * rng.normal(size=(m, k)), "Y": rng.uniform(size=(m, k))}
    for sign in (1.0, -1.0):
        # All large logits have one sign: a form that is safe for the other one only fails here.
        Y = np.column_stack([[0.0, 1.0, 0.0, 1.0, 1.0], mixed_targets(rng, 5, 1)])
        large = sign * np.array([800.0, 1e4, 45.0, 40.0, 750.0])
        yield {"Z": np.column_stack([large, rng.normal(size=5)]), "Y": Y}
        nearly = sign * (np.array([10.0, 16.0, 21.0, 25.0, 30.0]) + rng.uniform(size=5))
        yield {"Z": np.column_stack([nearly, rng.normal(size=5)]), "Y": np.ones((5, 2)) * (sign > 0)}
    yield {"Z": rng.integers(-5, 6, size=(6, 2)), "Y": mixed_targets(rng, 6, 2)}


def draw_sigmoid_outputs(rng):
    """Middle and saturated neurons; soft targets, and whole ones."""
    for m, k, spread in ((7, 3, 1.5), (4, 1, 1.0), (5, 6, 3.0)):
        yield {"A": sigmoid(spread * rng.normal(size=(m, k))), "Y": rng.uniform(size=(m, k))}
    yield {"A": sigmoid(rng.normal(size=(3, 4))), "Y": rng.integers(0, 2, size=(3, 4))}
    ends = np.array([[0.0, 1.0, 0.5], [1.0, 0.0, 0.25]])  # exactly 0 and 1, as saturated neurons are
    yield {"A": ends, "Y": np.array([[0.0, 1.0, 1.0], [0.0, 1.0, 0.0]])}
    yield {"A": ends, "Y": rng.uniform(0.2, 0.8, size=(2, 3))}


def draw_labels(rng):
    """All classes, a class that does not occur, the last one that does not occur, as many as examples."""
    yield {"labels": rng.permutation([0, 1, 2, 0, 1, 1, 2]), "n_classes": 3}
    yield {"labels": rng.permutation([0, 1, 3, 4, 3]), "n_classes": 5}
    yield {"labels": rng.permutation([0, 2, 1, 2, 0, 1]), "n_classes": 5}
    yield {"labels": np.roll(np.arange(4), rng.integers(1, 4)), "n_classes": 4}
    yield {"labels": np.array([rng.integers(1, 3)]), "n_classes": 4}


def draw_logits(rng):
    """Middle logits, a square batch, rows far apart, the ends of the promised range, whole numbers."""
    yield {"Z": rng.normal(size=(5, 3))}
    yield {"Z": 3.0 * rng.normal(size=(4, 4))}
    yield {"Z": rng.normal(size=(3, 5)) + np.array([[900.0], [0.0], [-900.0]])}
    yield {"Z": 1e4 * rng.permuted([[1.0, -1.0, 0.0], [-1.0, -0.99995, -0.5]], axis=1)}
    yield {"Z": rng.integers(-4, 5, size=(6, 2))}


def draw_single_logits(rng):
    """Two, three and five logits; flat, sharp, far from 0 on either side, and whole numbers."""
    for k, spread, center in ((3, 1.0, 0.0), (5, 0.5, 0.0), (2, 1.0, 0.0), (4, 3.0, 0.0), (3, 1.0, 30.0)):
        yield {"z": center + spread * rng.normal(size=k)}
    yield {"z": rng.normal(size=4) - 30.0}  # the square of -30 is no shift that fits, and its exp is 0
    yield {"z": rng.permutation([-1, 0, 2])}


def draw_distributions(rng):
    """Soft and one-hot rows, zeros where nothing is wanted, and a zero where something is."""
    for m, k in ((5, 3), (4, 6)):
        yield {"P": softmax(1.5 * rng.normal(size=(m, k))), "Y": rng.dirichlet(np.ones(k), size=m)}
    yield {"P": softmax(rng.normal(size=(7, 4))), "Y": one_hot(rng.integers(0, 4, size=7), 4)}
    labels = rng.permutation([0, 1, 2, 1])
    P = softmax(rng.normal(size=(4, 3)))
    P[0] = one_hot(labels[:1], 3)[0]  # certain and right
    yield {"P": P, "Y": one_hot(labels, 3)}
    P = P.copy()
    P[0] = np.roll(P[0], 1)  # certain and wrong
    yield {"P": P, "Y": one_hot(labels, 3)}
    P = np.array([[0.0, 0.25, 0.75], [1.0, 0.0, 0.0]])
    yield {"P": P, "Y": np.array([[0.0, 0.5, 0.5], [1.0, 0.0, 0.0]])}  # 0 where nothing is wanted, softly
    yield {"P": P, "Y": np.array([[0.5, 0.5, 0.0], [1.0, 0.0, 0.0]])}  # 0 where a part is wanted


def draw_logits_and_targets(rng, far=900.0):
    """Soft and one-hot targets; rows far apart; certain and right, certain and wrong; whole numbers."""
    yield {"Z": rng.normal(size=(5, 3)), "Y": rng.dirichlet(np.ones(3), size=5)}
    yield {"Z": 2 * rng.normal(size=(4, 4)), "Y": one_hot(rng.integers(0, 4, size=4), 4)}
    Z = rng.normal(size=(3, 5)) + far * np.array([[1.0], [0.0], [-1.0]])
    yield {"Z": Z, "Y": rng.dirichlet(np.ones(5), size=3)}
    Z = 1e4 * rng.permuted([[1.0, -1.0, 0.0], [-1.0, 0.5, -0.5]], axis=1)
    yield {"Z": Z, "Y": one_hot(np.array([np.argmax(Z[0]), np.argmin(Z[1])]), 3)}
    yield {"Z": rng.integers(-4, 5, size=(6, 2)), "Y": one_hot(rng.integers(0, 2, size=6), 2)}


def draw_logits_for_gradients(rng):
    """The same with rows nearer to one another: at 900 a numeric derivative has lost three digits."""
    yield from draw_logits_and_targets(rng, far=20.0)
