"""Dropout makes a loss random, and a random loss has no slope: draw the mask once."""

import numpy as np

from gradecheck import check_gradient

rng = np.random.default_rng(0)
X, y, keep = rng.normal(size=(30, 6)), rng.normal(size=30), 0.8


def forward(p, mask):
    h = np.tanh(X @ p["W"])
    return h, h * mask / keep


def loss(p, mask):
    return np.mean((forward(p, mask)[1] @ p["v"] - y) ** 2)


def gradient(p, mask, forgotten=False):
    h, dropped = forward(p, mask)
    d = 2 * (dropped @ p["v"] - y) / len(y)
    dh = np.outer(d, p["v"]) * mask / (1.0 if forgotten else keep)
    return {"W": X.T @ (dh * (1 - h**2)), "v": dropped.T @ d}


def new_mask():
    return np.random.random((30, 5)) < keep


p = {"W": rng.normal(size=(6, 5)), "v": rng.normal(size=5)}
print(check_gradient(lambda p: loss(p, new_mask()), lambda p: gradient(p, new_mask()), p, seed=0))

mask = new_mask()
print(check_gradient(lambda p: loss(p, mask), lambda p: gradient(p, mask), p, seed=0))
print(check_gradient(lambda p: loss(p, mask), lambda p: gradient(p, mask, forgotten=True), p, seed=0))
