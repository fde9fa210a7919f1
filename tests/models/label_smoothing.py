"""Softmax with a temperature, smoothed labels and weights for the classes."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(27)
X = data.normal(size=(14, 4)).astype(DTYPE)
T = (0.1 / 3 + 0.9 * np.eye(3)[data.integers(0, 3, 14)]).astype(DTYPE)
class_weights = np.array([1.0, 2.0, 0.5], dtype=DTYPE)
TEMPERATURE = DTYPE(2.5)


def parameters(rng):
    return {"W": rng.normal(size=(4, 3)).astype(DTYPE), "b": rng.normal(size=3).astype(DTYPE)}


def log_softmax(p):
    z = (X @ p["W"] + p["b"]) / TEMPERATURE
    return z - np.log(np.sum(np.exp(z), axis=1, keepdims=True))


def loss(p):
    return -np.sum(class_weights * T * log_softmax(p)) / 14


def gradient(p):
    q = np.exp(log_softmax(p))
    wt = class_weights * T
    d = (q * wt.sum(axis=1, keepdims=True) - wt) / (14 * TEMPERATURE)
    return {"W": X.T @ d, "b": d.sum(axis=0)}


FAULTS = {
    "class_weights_forgotten": ("wt = class_weights * T", "wt = T"),
    "temperature_forgotten": ("(14 * TEMPERATURE)", "14"),
    "temperature_twice": ("(14 * TEMPERATURE)", "(14 * TEMPERATURE**2)"),
    "sum_of_the_weights_forgotten": ("q * wt.sum(axis=1, keepdims=True)", "q"),
    "labels_not_smoothed": ("- wt)", "- class_weights * (T > 0.5))"),
    "weights_after_the_softmax": ("(q * wt.sum(axis=1, keepdims=True) - wt)", "class_weights * (q - T)"),
}
