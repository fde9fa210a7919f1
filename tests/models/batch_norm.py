"""Batch normalization between two dense layers."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(5)
X = data.normal(size=(10, 4)).astype(DTYPE)
Y = data.normal(size=(10, 2)).astype(DTYPE)
eps = DTYPE(1e-5)


def parameters(rng):
    return {
        "W1": rng.normal(size=(4, 6)).astype(DTYPE),
        "gamma": rng.uniform(0.5, 1.5, 6).astype(DTYPE),
        "beta": rng.normal(size=6).astype(DTYPE),
        "W2": rng.normal(size=(6, 2)).astype(DTYPE),
    }


def forward(p):
    z = X @ p["W1"]
    mu = z.mean(axis=0)
    var = ((z - mu) ** 2).mean(axis=0)
    xhat = (z - mu) / np.sqrt(var + eps)
    h = np.tanh(p["gamma"] * xhat + p["beta"])
    return var, xhat, h, h @ p["W2"] - Y


def loss(p):
    return np.sum(forward(p)[-1] ** 2) / 20


def gradient(p):
    var, xhat, h, r = forward(p)
    n = len(X)
    dout = r / 10
    dh = (dout @ p["W2"].T) * (1 - h**2)
    dgamma = np.sum(dh * xhat, axis=0)
    dbeta = np.sum(dh, axis=0)
    dxhat = dh * p["gamma"]
    dz = (n * dxhat - dxhat.sum(axis=0) - xhat * np.sum(dxhat * xhat, axis=0)) / (n * np.sqrt(var + eps))
    return {"W1": X.T @ dz, "gamma": dgamma, "beta": dbeta, "W2": h.T @ dout}


FAULTS = {
    "mean_path_missing": (" - dxhat.sum(axis=0)", ""),
    "variance_path_missing": (" - xhat * np.sum(dxhat * xhat, axis=0)", ""),
    "statistics_held_fixed": (
        "(n * dxhat - dxhat.sum(axis=0) - xhat * np.sum(dxhat * xhat, axis=0)) / (n * np.sqrt(var + eps))",
        "dxhat / np.sqrt(var + eps)",
    ),
    "gamma_without_xhat": ("dh * xhat, axis", "dh, axis"),
    "gamma_forgotten_on_the_way_back": ('dh * p["gamma"]', "dh"),
    "unbiased_variance": ("(n * np.sqrt(var + eps))", "((n - 1) * np.sqrt(var + eps))"),
    "variance_without_root": ("(n * np.sqrt(var + eps))", "(n * (var + eps))"),
    "slope_of_tanh_missing": (" * (1 - h**2)", ""),
}
