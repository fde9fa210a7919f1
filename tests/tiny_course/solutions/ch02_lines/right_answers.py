"""Right answers to the exercises of the tiny course's second chapter, written in other ways."""

import numpy as np


def line_cost__loop(X, Y, w):
    total = 0.0
    for row, target in zip(X, Y, strict=True):
        total += (sum(a * b for a, b in zip(row, w, strict=True)) - target) ** 2
    return total / (2 * len(Y))


def line_cost__dot(X, Y, w):
    missed = np.dot(X, w) - Y
    return 0.5 * missed.dot(missed) / missed.size


def line_gradient__einsum(inputs, targets, weights):
    missed = np.einsum("mn,n->m", inputs, weights) - targets
    return np.einsum("m,mn->n", missed, inputs) / targets.size


def line_gradient__list(X, Y, w):
    missed = [row @ w - target for row, target in zip(X, Y, strict=True)]
    return [float(np.mean([e * row[k] for e, row in zip(missed, X, strict=True)])) for k in range(len(w))]


def noisy_cubes__standard_normal(x, rng):
    return x * x * x + rng.standard_normal(x.shape)


def noisy_cubes__one_by_one(x, rng):
    return [value**3 + rng.normal() for value in x]
