"""Focal loss of a small classifier beside a soft Dice loss, as in the segmentation of pictures."""

import numpy as np

DTYPE = np.float64
N, D, GAMMA, ALPHA, SMOOTH = 14, 4, 2.0, 0.25, 1.0
data = np.random.default_rng(41)
X = data.normal(size=(N, D)).astype(DTYPE)
Y = (data.random(N) < 0.3).astype(DTYPE)


def parameters(rng):
    return {"w": rng.normal(size=D).astype(DTYPE), "b": np.zeros(1, dtype=DTYPE)}


def predict(p):
    return 1 / (1 + np.exp(-(X @ p["w"] + p["b"])))


def loss(p):
    q = predict(p)
    positive = -ALPHA * Y * (1 - q) ** GAMMA * np.log(q)
    negative = -(1 - ALPHA) * (1 - Y) * q**GAMMA * np.log(1 - q)
    dice = 1 - (2 * np.sum(q * Y) + SMOOTH) / (np.sum(q) + np.sum(Y) + SMOOTH)
    return np.mean(positive + negative) + dice


def gradient(p):
    q = predict(p)
    positive = -ALPHA * Y * ((1 - q) ** GAMMA / q - GAMMA * (1 - q) ** (GAMMA - 1) * np.log(q))
    negative = -(1 - ALPHA) * (1 - Y) * (GAMMA * q ** (GAMMA - 1) * np.log(1 - q) - q**GAMMA / (1 - q))
    below = np.sum(q) + np.sum(Y) + SMOOTH
    dice = -2 * Y / below + (2 * np.sum(q * Y) + SMOOTH) / below**2
    dz = ((positive + negative) / N + dice) * q * (1 - q)
    return {"w": X.T @ dz, "b": dz.sum(keepdims=True)}


FAULTS = {
    "weight_is_a_constant": (" - GAMMA * (1 - q) ** (GAMMA - 1) * np.log(q))", ")"),
    "alpha_of_the_other_class": (
        "negative = -(1 - ALPHA) * (1 - Y) * (G",
        "negative = -ALPHA * (1 - Y) * (G",
    ),
    "denominator_is_a_constant": (" + (2 * np.sum(q * Y) + SMOOTH) / below**2", ""),
    "dice_forgotten": ("/ N + dice) *", "/ N) *"),
    "smooth_forgotten": ("below = np.sum(q) + np.sum(Y) + SMOOTH", "below = np.sum(q) + np.sum(Y)"),
    "sigmoid_forgotten": (" * q * (1 - q)\n", "\n"),
    "dice_over_n": ("((positive + negative) / N + dice)", "(positive + negative + dice) / N"),
}
