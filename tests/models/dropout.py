"""Inverted dropout with masks that were drawn once, and weight decay on the weights alone."""

import numpy as np

DTYPE = np.float64
KEEP = 0.8
data = np.random.default_rng(14)
X = data.normal(size=(10, 4)).astype(DTYPE)
Y = data.normal(size=(10, 2)).astype(DTYPE)
mask = (data.random((10, 8)) < KEEP).astype(DTYPE)


def parameters(rng):
    return {
        "W1": rng.normal(size=(4, 8)).astype(DTYPE),
        "b1": rng.normal(size=8).astype(DTYPE),
        "W2": rng.normal(size=(8, 2)).astype(DTYPE),
        "b2": rng.normal(size=2).astype(DTYPE),
    }


def forward(p):
    h = np.tanh(X @ p["W1"] + p["b1"])
    kept = h * mask / KEEP
    return h, kept, kept @ p["W2"] + p["b2"] - Y


def loss(p):
    decay = np.sum(p["W1"] ** 2) + np.sum(p["W2"] ** 2)
    return np.mean(forward(p)[-1] ** 2) + 0.05 * decay


def gradient(p):
    h, kept, r = forward(p)
    d = 2 * r / r.size
    dh = (d @ p["W2"].T) * mask / KEEP * (1 - h**2)
    return {
        "W1": X.T @ dh + 0.1 * p["W1"],
        "b1": dh.sum(axis=0),
        "W2": kept.T @ d + 0.1 * p["W2"],
        "b2": d.sum(axis=0),
    }


FAULTS = {
    "keep_probability_forgotten": ("* mask / KEEP * (1", "* mask * (1"),
    "mask_forgotten": ("* mask / KEEP * (1", "/ KEEP * (1"),
    "other_mask": ("* mask / KEEP * (1", "* mask[::-1] / KEEP * (1"),
    "mask_not_in_the_weights": ("kept.T @ d", "h.T @ d"),
    "slope_at_what_was_kept": ("(1 - h**2)", "(1 - kept**2)"),
    "biases_decay_too": ("dh.sum(axis=0)", 'dh.sum(axis=0) + 0.1 * p["b1"]'),
    "decay_in_one_layer_only": ('X.T @ dh + 0.1 * p["W1"]', "X.T @ dh"),
    "learning_rate_slipped_in": ("    d = 2 * r", "    d = 0.01 * 2 * r"),
}
