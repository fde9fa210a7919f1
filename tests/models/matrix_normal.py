"""The likelihood of a normal distribution by the Cholesky factor of its precision."""

import numpy as np

DTYPE = np.float64
N, D = 12, 3
data = np.random.default_rng(54)
X = data.normal(size=(N, D)).astype(DTYPE)
LOWER = np.tril_indices(D)


def parameters(rng):
    return {"mu": rng.normal(size=D).astype(DTYPE), "l": rng.uniform(0.5, 1.5, len(LOWER[0])).astype(DTYPE)}


def loss(p):
    L = np.zeros((D, D), dtype=p["l"].dtype)
    L[LOWER] = p["l"]
    r = (X - p["mu"]) @ L
    return 0.5 * np.mean(np.sum(r**2, axis=1)) - np.sum(np.log(np.diagonal(L)))


def gradient(p):
    L = np.zeros((D, D), dtype=DTYPE)
    L[LOWER] = p["l"]
    centred = X - p["mu"]
    r = centred @ L
    dL = centred.T @ r / N
    dL[np.arange(D), np.arange(D)] -= 1 / np.diagonal(L)
    return {"mu": -np.mean(r @ L.T, axis=0), "l": dL[LOWER]}


FAULTS = {
    "determinant_forgotten": ("    dL[np.arange(D), np.arange(D)] -= 1 / np.diagonal(L)\n", ""),
    "determinant_of_the_log": ("-= 1 / np.diagonal(L)", "-= 1"),
    "not_transposed": ("r @ L.T, axis=0", "r @ L, axis=0"),
    "upper_triangle": ("dL[LOWER]}", "dL.T[LOWER]}"),
    "mean_forgotten": ("centred.T @ r / N", "centred.T @ r"),
    "centre_forgotten": ("dL = centred.T @ r", "dL = X.T @ r"),
}
