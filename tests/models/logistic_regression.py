"""Logistic regression with an L2 penalty on the weights."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(2)
X = data.normal(size=(30, 5)).astype(DTYPE)
y = (data.random(30) < 0.5).astype(DTYPE)
lam = DTYPE(0.3)


def parameters(rng):
    return {"w": rng.normal(size=5).astype(DTYPE), "b": rng.normal(size=1).astype(DTYPE)}


def loss(p):
    z = X @ p["w"] + p["b"]
    p1 = 1 / (1 + np.exp(-z))
    data_term = -np.mean(y * np.log(p1) + (1 - y) * np.log(1 - p1))
    return data_term + lam / 2 * np.sum(p["w"] ** 2)


def gradient(p):
    z = X @ p["w"] + p["b"]
    p1 = 1 / (1 + np.exp(-z))
    d = (p1 - y) / len(y)
    return {"w": X.T @ d + lam * p["w"], "b": np.array([d.sum()])}


FAULTS = {
    "penalty_forgotten": (' + lam * p["w"]', ""),
    "penalty_doubled": ("lam * p", "2 * lam * p"),
    "penalty_per_example": ("lam * p", "lam / len(y) * p"),
    "slope_of_the_sigmoid_kept": ("(p1 - y) / len(y)", "(p1 - y) * p1 * (1 - p1) / len(y)"),
    "sign": ("(p1 - y) / len(y)", "(y - p1) / len(y)"),
    "penalty_absolute": ('lam * p["w"]', 'lam * np.sign(p["w"])'),
    "mean_of_the_bias": ("d.sum()", "d.mean()"),
    "thresholded": ("d = (p1 - y)", "d = ((p1 > 0.5) - y)"),
}
