"""Layer normalization: mean and variance over the features of each example."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(6)
X = data.normal(size=(8, 5)).astype(DTYPE)
Y = data.normal(size=(8, 6)).astype(DTYPE)
eps = DTYPE(1e-5)


def parameters(rng):
    return {
        "W": rng.normal(size=(5, 6)).astype(DTYPE),
        "gain": rng.uniform(0.5, 1.5, 6).astype(DTYPE),
        "bias": rng.normal(size=6).astype(DTYPE),
    }


def forward(p):
    z = X @ p["W"]
    mean = z.mean(axis=1, keepdims=True)
    std = np.sqrt(((z - mean) ** 2).mean(axis=1, keepdims=True) + eps)
    xhat = (z - mean) / std
    return std, xhat, p["gain"] * xhat + p["bias"] - Y


def loss(p):
    return np.mean(forward(p)[-1] ** 2)


def gradient(p):
    std, xhat, r = forward(p)
    d = 2 * r / r.size
    dxhat = d * p["gain"]
    inner = (dxhat * xhat).mean(axis=1, keepdims=True)
    dz = (dxhat - dxhat.mean(axis=1, keepdims=True) - xhat * inner) / std
    return {"W": X.T @ dz, "gain": (d * xhat).sum(axis=0), "bias": d.sum(axis=0)}


FAULTS = {
    "over_the_examples": ("(dxhat * xhat).mean(axis=1, keepdims=True)", "(dxhat * xhat).mean(axis=0)"),
    "mean_path_missing": (" - dxhat.mean(axis=1, keepdims=True)", ""),
    "variance_path_missing": (" - xhat * inner", ""),
    "divided_by_the_variance": ("xhat * inner) / std", "xhat * inner) / std**2"),
    "gain_forgotten": ('d * p["gain"]', "d"),
    "two_forgotten": ("2 * r / r.size", "r / r.size"),
    "mean_over_examples_only": ("r / r.size", "r / len(r)"),
}
