"""Weight normalization: a direction and a length for each output."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(26)
X = data.normal(size=(9, 5)).astype(DTYPE)
Y = data.normal(size=(9, 3)).astype(DTYPE)


def parameters(rng):
    return {"V": rng.normal(size=(3, 5)).astype(DTYPE), "g": rng.uniform(0.5, 2, 3).astype(DTYPE)}


def forward(p):
    size = np.sqrt(np.sum(p["V"] ** 2, axis=1, keepdims=True))
    W = p["g"][:, None] * p["V"] / size
    return size, W, X @ W.T - Y


def loss(p):
    return 0.5 * np.sum(forward(p)[-1] ** 2)


def gradient(p):
    size, W, r = forward(p)  # noqa: RUF059
    dW = r.T @ X
    dg = np.sum(dW * p["V"] / size, axis=1)
    dV = p["g"][:, None] / size * dW - (p["g"] * dg)[:, None] * p["V"] / size**2
    return {"V": dV, "g": dg}


FAULTS = {
    "length_held_fixed": (' - (p["g"] * dg)[:, None] * p["V"] / size**2', ""),
    "length_not_squared": ('p["V"] / size**2', 'p["V"] / size'),
    "gain_without_the_direction": ('dW * p["V"] / size', 'dW * p["V"]'),
    "gain_from_the_weights": ('np.sum(dW * p["V"] / size, axis=1)', "np.sum(dW * W, axis=1)"),
    "sign_of_the_projection": ("* dW - (p", "* dW + (p"),
}
