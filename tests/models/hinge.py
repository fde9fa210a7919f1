"""Multiclass hinge loss of a linear classifier."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(15)
X = data.normal(size=(15, 5)).astype(DTYPE)
labels = data.integers(0, 4, 15)
rows = np.arange(15)


def parameters(rng):
    return {"W": rng.normal(size=(5, 4)).astype(DTYPE)}


def margins_of(p):
    scores = X @ p["W"]
    margins = scores - scores[rows, labels][:, None] + 1
    return np.where(np.eye(4, dtype=bool)[labels], 0 * margins, margins)


def loss(p):
    m = margins_of(p)
    return np.sum(np.where(m.real > 0, m, 0 * m)) / 15 + 0.1 * np.sum(p["W"] ** 2)


def gradient(p):
    d = (margins_of(p) > 0).astype(DTYPE)
    d[rows, labels] = -d.sum(axis=1)
    return {"W": X.T @ d / 15 + 0.2 * p["W"]}


FAULTS = {
    "right_class_counts_once": ("-d.sum(axis=1)", "-1"),
    "right_class_forgotten": ("    d[rows, labels] = -d.sum(axis=1)\n", ""),
    "margin_not_one": ("(margins_of(p) > 0)", "(margins_of(p) > 1)"),
    "margin_itself": ("(margins_of(p) > 0).astype(DTYPE)", "np.maximum(margins_of(p), 0)"),
    "penalty_halved": ("0.2 * p", "0.1 * p"),
    "not_averaged": ("d / 15", "d"),
}
