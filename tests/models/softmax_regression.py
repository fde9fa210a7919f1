"""Softmax regression, cross-entropy, as in the first assignment of many courses."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(3)
X = data.normal(size=(25, 6)).astype(DTYPE)
labels = data.integers(0, 4, 25)
reg = DTYPE(0.05)


def parameters(rng):
    return {"W": 0.5 * rng.normal(size=(6, 4)).astype(DTYPE)}


def loss(p):
    scores = X @ p["W"]
    scores = scores - np.max(scores.real, axis=1, keepdims=True)
    log_sum = np.log(np.sum(np.exp(scores), axis=1))
    return np.mean(log_sum - scores[np.arange(25), labels]) + reg * np.sum(p["W"] * p["W"])


def gradient(p):
    scores = X @ p["W"]
    scores = scores - np.max(scores, axis=1, keepdims=True)
    probs = np.exp(scores)
    probs /= probs.sum(axis=1, keepdims=True)
    probs[np.arange(25), labels] -= 1
    return {"W": X.T @ probs / 25 + 2 * reg * p["W"]}


FAULTS = {
    "penalty_halved": ("2 * reg", "reg"),
    "not_averaged": ("probs / 25", "probs"),
    "minus_one_in_every_row_of_one_class": ("probs[np.arange(25), labels] -= 1", "probs[:, labels] -= 1"),
    "target_not_subtracted": ("    probs[np.arange(25), labels] -= 1\n", ""),
    "normalized_over_all": ("probs.sum(axis=1, keepdims=True)", "probs.sum()"),
    "normalized_over_examples": ("probs.sum(axis=1, keepdims=True)", "probs.sum(axis=0)"),
    "classes_reversed": ("labels] -= 1", "3 - labels] -= 1"),
}
