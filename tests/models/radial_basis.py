"""Radial basis functions with moving centers and widths."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(28)
X = data.normal(size=(12, 2)).astype(DTYPE)
y = data.normal(size=12).astype(DTYPE)


def parameters(rng):
    return {
        "centers": rng.normal(size=(4, 2)).astype(DTYPE),
        "log_width": (0.3 * rng.normal(size=4)).astype(DTYPE),
        "heights": rng.normal(size=4).astype(DTYPE),
    }


def forward(p):
    away = X[:, None] - p["centers"]
    d2 = np.sum(away**2, axis=2)
    phi = np.exp(-d2 / (2 * np.exp(2 * p["log_width"])))
    return away, d2, phi, phi @ p["heights"] - y


def loss(p):
    return np.mean(forward(p)[-1] ** 2)


def gradient(p):
    away, d2, phi, r = forward(p)
    s2 = np.exp(2 * p["log_width"])
    d = 2 * r / len(r)
    common = d[:, None] * phi * p["heights"]
    return {
        "centers": np.sum((common / s2)[:, :, None] * away, axis=0),
        "log_width": np.sum(common * d2 / s2, axis=0),
        "heights": phi.T @ d,
    }


FAULTS = {
    "sign_of_the_centers": ("* away, axis=0)", "* -away, axis=0)"),
    "width_not_squared": ("s2 = np.exp(2 * p", "s2 = np.exp(p"),
    "width_not_its_log": ("common * d2 / s2, axis", 'common * d2 / s2 / np.exp(p["log_width"]), axis'),
    "heights_left_out": ('phi * p["heights"]', "phi"),
    "two_forgotten": ("2 * r / len(r)", "r / len(r)"),
    "slope_of_the_exponential_twice": ("* away, axis=0)", "* phi[:, :, None] * away, axis=0)"),
}
