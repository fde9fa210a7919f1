"""Triplet margin loss on unit vectors."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(23)
A, P, N = (data.normal(size=(9, 4)).astype(DTYPE) for _ in range(3))
MARGIN = DTYPE(0.8)


def parameters(rng):
    return {"W": rng.normal(size=(4, 3)).astype(DTYPE)}


def unit(z):
    size = np.sqrt(np.sum(z**2, axis=1, keepdims=True))
    return size, z / size


def forward(p):
    (sa, a), (sp, b), (sn, c) = (unit(M @ p["W"]) for M in (A, P, N))
    gap = MARGIN - np.sum(a * b, axis=1) + np.sum(a * c, axis=1)
    return (sa, a), (sp, b), (sn, c), gap


def loss(p):
    gap = forward(p)[-1]
    return np.mean(np.where(gap.real > 0, gap, 0 * gap))


def gradient(p):
    (sa, a), (sp, b), (sn, c), gap = forward(p)
    active = ((gap > 0) / DTYPE(9)).astype(DTYPE)[:, None]
    back = [(active * (c - b), a, sa, A), (-active * a, b, sp, P), (active * a, c, sn, N)]
    dW = np.zeros_like(p["W"])
    for d, u, size, M in back:
        dz = (d - u * np.sum(d * u, axis=1, keepdims=True)) / size
        dW += M.T @ dz
    return {"W": dW}


FAULTS = {
    "normalization_ignored": ("(d - u * np.sum(d * u, axis=1, keepdims=True)) / size", "d"),
    "projection_missing": ("(d - u * np.sum(d * u, axis=1, keepdims=True)) / size", "d / size"),
    "norm_forgotten": ("keepdims=True)) / size", "keepdims=True))"),
    "all_triplets_active": ("(gap > 0)", "(gap > -9)"),
    "anchor_left_out": ("for d, u, size, M in back:", "for d, u, size, M in back[1:]:"),
    "negatives_attract": ("(active * a, c, sn, N)", "(-active * a, c, sn, N)"),
}
