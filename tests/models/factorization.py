"""Matrix factorization on observed entries only, with a penalty on both factors."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(18)
R = data.normal(size=(6, 5)).astype(DTYPE)
seen = (data.random((6, 5)) < 0.6).astype(DTYPE)


def parameters(rng):
    return [rng.normal(size=(6, 2)).astype(DTYPE), rng.normal(size=(5, 2)).astype(DTYPE)]


def loss(p):
    U, V = p
    E = seen * (U @ V.T - R)
    return np.sum(E**2) + 0.1 * (np.sum(U**2) + np.sum(V**2))


def gradient(p):
    U, V = p
    E = seen * (U @ V.T - R)
    return [2 * E @ V + 0.2 * U, 2 * E.T @ U + 0.2 * V]


FAULTS = {
    "unseen_entries_count": (
        "    E = seen * (U @ V.T - R)\n    return [",
        "    E = U @ V.T - R\n    return [",
    ),
    "two_forgotten": ("2 * E @ V", "E @ V"),
    "penalty_on_one_factor": (" + 0.2 * V]", "]"),
    "updated_before_use": ("2 * E.T @ U", "2 * E.T @ (U - 0.1 * E @ V)"),
    "penalty_halved": ("0.2 * U", "0.1 * U"),
}
