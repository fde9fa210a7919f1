"""Linear regression with a bias."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(1)
X = data.normal(size=(20, 4)).astype(DTYPE)
y = data.normal(size=20).astype(DTYPE)


def parameters(rng):
    return {"w": rng.normal(size=4).astype(DTYPE), "b": rng.normal(size=()).astype(DTYPE)}


def loss(p):
    r = X @ p["w"] + p["b"] - y
    return 0.5 * np.mean(r**2)


def gradient(p):
    r = X @ p["w"] + p["b"] - y
    dw = X.T @ r / len(y)
    db = r.mean()
    return {"w": dw, "b": db}


FAULTS = {
    "sum_for_mean": ("dw = X.T @ r / len(y)", "dw = X.T @ r"),
    "bias_summed": ("db = r.mean()", "db = r.sum()"),
    "residual_reversed": ("dw = X.T @ r", "dw = -X.T @ r"),
    "factor_of_the_square": ("dw = X.T @ r", "dw = 2 * X.T @ r"),
    "one_example_left_out": ("X.T @ r /", "X[1:].T @ r[1:] /"),
    "bias_forgotten": ("db = r.mean()", "db = 0.0"),
    "divided_by_features": ("r / len(y)", "r / X.shape[1]"),
}
