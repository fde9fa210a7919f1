"""A decay curve whose parameters have units from 1e6 down to 1e-3."""

import numpy as np

DTYPE = np.float64
t = np.linspace(0, 5e-3, 40).astype(DTYPE)
data = np.random.default_rng(24)
counts = (1.1e6 * np.exp(-t / 1.2e-3) + 5e3 + 1e3 * data.normal(size=40)).astype(DTYPE)


def parameters(rng):
    return (np.array([1e6, 1e-3, 4e3]) * rng.uniform(0.8, 1.2, 3)).astype(DTYPE)


def loss(p):
    r = (p[0] * np.exp(-t / p[1]) + p[2] - counts) / 1e4
    return 0.5 * np.sum(r**2)


def gradient(p):
    e = np.exp(-t / p[1])
    r = (p[0] * e + p[2] - counts) / 1e4
    return np.array([np.sum(r * e), np.sum(r * p[0] * e * t / p[1] ** 2), np.sum(r)]) / 1e4


FAULTS = {
    "time_not_squared": ("t / p[1] ** 2", "t / p[1]"),
    "amplitude_forgotten": ("r * p[0] * e", "r * e"),
    "sign_of_the_time": ("np.sum(r * p[0]", "-np.sum(r * p[0]"),
    "scale_forgotten": ("np.sum(r)]) / 1e4", "np.sum(r)])"),
}
