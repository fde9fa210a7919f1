"""Residual blocks with a shared matrix, and a squared error at the end."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(25)
X = data.normal(size=(6, 4)).astype(DTYPE)
Y = data.normal(size=(6, 4)).astype(DTYPE)


def parameters(rng):
    return {
        "W": (rng.normal(size=(4, 4)) / 2).astype(DTYPE),
        "V": (rng.normal(size=(4, 4)) / 2).astype(DTYPE),
    }


def forward(p):
    a, cache = X, []
    for _ in range(3):
        h = np.tanh(a @ p["W"])
        cache.append((a, h))
        a = a + h @ p["V"]
    return cache, a - Y


def loss(p):
    return np.mean(np.sum(forward(p)[1] ** 2, axis=1))


def gradient(p):
    cache, r = forward(p)
    dW, dV = np.zeros_like(p["W"]), np.zeros_like(p["V"])
    d = 2 * r / len(X)
    for a, h in reversed(cache):
        dV += h.T @ d
        dh = (d @ p["V"].T) * (1 - h**2)
        dW += a.T @ dh
        d = d + dh @ p["W"].T
    return {"W": dW, "V": dV}


FAULTS = {
    "skip_path_missing": ("d = d + dh @", "d = dh @"),
    "block_path_missing": ('d = d + dh @ p["W"].T', "d = d"),
    "shared_weights_not_summed": ("dW += a.T", "dW = a.T"),
    "not_transposed": ('d @ p["V"].T', 'd @ p["V"]'),
    "slope_missing": (" * (1 - h**2)", ""),
    "one_block_only": ("reversed(cache)", "cache[-1:]"),
}
