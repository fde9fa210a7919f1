"""A hidden Markov model with normal emissions: scaled forward pass, gradient by expected counts."""

import numpy as np

DTYPE = np.float64
T, S = 6, 3
data = np.random.default_rng(53)
Y = data.normal(size=T).astype(DTYPE)


def parameters(rng):
    return {
        "mean": rng.normal(size=S).astype(DTYPE),
        "log_std": (rng.normal(size=S) / 4).astype(DTYPE),
        "move": rng.normal(size=(S, S)).astype(DTYPE),
    }


def pieces(p):
    std = np.exp(p["log_std"])
    B = np.exp(-0.5 * ((Y[:, None] - p["mean"]) / std) ** 2) / std
    A = np.exp(p["move"])
    return std, B, A / A.sum(axis=1, keepdims=True)


def loss(p):
    _, B, A = pieces(p)
    a, total = np.full(S, 1 / S) * B[0], 0.0
    for t in range(T):
        if t:
            a = (a @ A) * B[t]
        total = total - np.log(a.sum())
        a = a / a.sum()
    return total


def gradient(p):
    std, B, A = pieces(p)
    alpha, c = [], []
    a = np.full(S, 1 / S, dtype=DTYPE) * B[0]
    for t in range(T):
        if t:
            a = (alpha[-1] @ A) * B[t]
        c.append(a.sum())
        alpha.append(a / c[-1])
    b, counts = np.ones(S, dtype=DTYPE), np.zeros((S, S), dtype=DTYPE)
    gamma = np.zeros((T, S), dtype=DTYPE)
    for t in range(T - 1, -1, -1):
        gamma[t] = alpha[t] * b
        if t:
            counts += alpha[t - 1][:, None] * A * (B[t] * b)[None, :] / c[t]
            b = A @ (B[t] * b) / c[t]
    r = (Y[:, None] - p["mean"]) / std
    dmove = -(counts - A * counts.sum(axis=1, keepdims=True))
    return {
        "mean": -np.sum(gamma * r / std, axis=0),
        "log_std": -np.sum(gamma * (r**2 - 1), axis=0),
        "move": dmove,
    }


FAULTS = {
    "filtered_not_smoothed": ("gamma[t] = alpha[t] * b", "gamma[t] = alpha[t]"),
    "rows_not_normalised": ("counts - A * counts.sum(axis=1, keepdims=True)", "counts - A"),
    "one_forgotten": ("(r**2 - 1)", "r**2"),
    "std_forgotten": ("gamma * r / std", "gamma * r"),
    "normalised_over_columns": ("counts.sum(axis=1, keepdims=True)", "counts.sum(axis=0, keepdims=True)"),
    "scale_of_another_step": ("(B[t] * b)[None, :] / c[t]", "(B[t] * b)[None, :] / c[t - 1]"),
    "counts_transposed": ('"move": dmove', '"move": dmove.T'),
}
