"""Quantile regression at three levels, whose loss has a kink at every residual of zero, and a lasso."""

import numpy as np

DTYPE = np.float64
N, D, LAM = 20, 3, 0.05
TAU = np.array([0.1, 0.5, 0.9], dtype=DTYPE)
data = np.random.default_rng(43)
X = data.normal(size=(N, D)).astype(DTYPE)
Y = (X @ data.normal(size=D) + data.normal(size=N)).astype(DTYPE)


def parameters(rng):
    return {"W": rng.normal(size=(D, 3)).astype(DTYPE), "b": rng.normal(size=3).astype(DTYPE)}


def loss(p):
    r = Y[:, None] - X @ p["W"] - p["b"]
    pinball = np.where(r.real > 0, TAU * r, (TAU - 1) * r)
    return np.sum(pinball) / N + LAM * np.sum(np.where(p["W"].real > 0, p["W"], -p["W"]))


def gradient(p):
    r = Y[:, None] - X @ p["W"] - p["b"]
    dr = np.where(r > 0, TAU, TAU - 1) / N
    return {"W": -X.T @ dr + LAM * np.sign(p["W"]), "b": -dr.sum(axis=0)}


FAULTS = {
    "levels_exchanged": ("np.where(r > 0, TAU, TAU - 1)", "np.where(r > 0, 1 - TAU, -TAU)"),
    "median_only": ("np.where(r > 0, TAU, TAU - 1)", "np.where(r > 0, 0.5, -0.5) + 0 * TAU"),
    "lasso_forgotten": (' + LAM * np.sign(p["W"])', ""),
    "ridge_for_lasso": ('LAM * np.sign(p["W"])', 'LAM * p["W"]'),
    "sign": ('"W": -X.T @ dr', '"W": X.T @ dr'),
    "bias_mean": ("-dr.sum(axis=0)", "-dr.mean(axis=0)"),
    "residual_sign": ("np.where(r > 0, TAU", "np.where(r < 0, TAU"),
}
