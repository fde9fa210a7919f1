"""Reconstruction by an orthonormal basis, which a thin QR makes of the parameters; mean squared error."""

import numpy as np

DTYPE = np.float64
N, D, K = 10, 5, 2
data = np.random.default_rng(37)
X = data.normal(size=(N, D)).astype(DTYPE)
X = X - X.mean(axis=0)


def parameters(rng):
    return rng.normal(size=(D, K)).astype(DTYPE)


def loss(W):
    P = W @ np.linalg.inv(W.T @ W) @ W.T
    return np.sum((X - X @ P) ** 2) / (2 * N)


def gradient(W):
    inverse = np.linalg.inv(W.T @ W)
    P = W @ inverse @ W.T
    S = X.T @ X
    return -(np.eye(D, dtype=DTYPE) - P) @ S @ W @ inverse / N


FAULTS = {
    "projection_forgotten": ("-(np.eye(D, dtype=DTYPE) - P) @ S", "-S"),
    "inverse_forgotten": ("@ S @ W @ inverse / N", "@ S @ W / N"),
    "sign": ("return -(np.eye", "return (np.eye"),
    "doubled": ("@ inverse / N", "@ inverse / N * 2"),
    "not_the_mean": ("@ inverse / N", "@ inverse"),
    "orthonormal_assumed": ("P = W @ inverse @ W.T\n    S", "P = W @ W.T\n    S"),
}
