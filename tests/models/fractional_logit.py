"""Logistic regression of fractions with weights of the rows and a smoothed absolute penalty."""

import numpy as np

DTYPE = np.float64
N, D, LAM, EPS = 16, 3, 0.2, 1e-3
data = np.random.default_rng(45)
X = data.normal(size=(N, D)).astype(DTYPE)
Y = data.uniform(0.05, 0.95, N).astype(DTYPE)
WEIGHT = data.integers(1, 5, N).astype(DTYPE)


def parameters(rng):
    return rng.normal(size=D).astype(DTYPE)


def loss(w):
    q = 1 / (1 + np.exp(-(X @ w)))
    deviance = Y * np.log(Y / q) + (1 - Y) * np.log((1 - Y) / (1 - q))
    return np.sum(WEIGHT * deviance) / np.sum(WEIGHT) + LAM * np.sum(np.sqrt(w**2 + EPS))


def gradient(w):
    q = 1 / (1 + np.exp(-(X @ w)))
    return X.T @ (WEIGHT * (q - Y)) / np.sum(WEIGHT) + LAM * w / np.sqrt(w**2 + EPS)


FAULTS = {
    "weights_forgotten": ("X.T @ (WEIGHT * (q - Y)) / np.sum(WEIGHT)", "X.T @ (q - Y) / N"),
    "mean_over_rows": ("(q - Y)) / np.sum(WEIGHT)", "(q - Y)) / N"),
    "sign_penalty": ("LAM * w / np.sqrt(w**2 + EPS)", "LAM * np.sign(w) * 1.05"),
    "penalty_squared": ("LAM * w / np.sqrt(w**2 + EPS)", "LAM * w"),
    "variance_twice": ("(q - Y))", "(q - Y) * q * (1 - q))"),
    "weights_squared": ("(WEIGHT * (q", "(WEIGHT**2 * (q"),
    "last_row_lost": ("X.T @ (WEIGHT * (q - Y))", "X[:-1].T @ (WEIGHT * (q - Y))[:-1]"),
}
