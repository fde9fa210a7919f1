"""Poisson regression with an offset."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(17)
X = data.normal(size=(20, 3)).astype(DTYPE)
exposure = data.uniform(0.5, 2, 20).astype(DTYPE)
counts = data.poisson(2.0, 20).astype(DTYPE)


def parameters(rng):
    return (0.4 * rng.normal(size=3)).astype(DTYPE)


def loss(w):
    eta = X @ w + np.log(exposure)
    return np.sum(np.exp(eta) - counts * eta)


def gradient(w):
    rate = exposure * np.exp(X @ w)
    return X.T @ (rate - counts)


FAULTS = {
    "offset_forgotten": ("exposure * np.exp", "np.exp"),
    "log_of_the_rate": ("(rate - counts)", "(np.log(rate) - counts)"),
    "divided_by_the_rate": ("(rate - counts)", "((rate - counts) / rate)"),
    "sign": ("(rate - counts)", "(counts - rate)"),
    "averaged": ("X.T @ (rate - counts)", "X.T @ (rate - counts) / 20"),
}
