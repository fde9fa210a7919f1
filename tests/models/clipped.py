"""A network of sines whose gradient somebody clips, scales or decays on its way out."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(73)
X = data.normal(size=(9, 3)).astype(DTYPE)
Y = data.normal(size=(9, 2)).astype(DTYPE)


def parameters(rng):
    return [(rng.normal(size=s)).astype(DTYPE) for s in ((3, 6), (6,), (6, 2), (2,))]


def forward(p):
    Z = X @ p[0] + p[1]
    return Z, np.sin(2 * Z), np.sin(2 * Z) @ p[2] + p[3] - Y


def loss(p):
    return np.sum(forward(p)[-1] ** 2) / len(X)


def gradient(p):
    Z, A, r = forward(p)
    d = 2 * r / len(X)
    dz = (d @ p[2].T) * 2 * np.cos(2 * Z)
    return finished([X.T @ dz, dz.sum(axis=0), A.T @ d, d.sum(axis=0)], p)


def finished(g, p):
    return g


FAULTS = {
    "clipped_by_global_norm": (
        "    return g",
        "    n = np.sqrt(sum(np.sum(a**2) for a in g))\n    return [a * min(1, 1 / n) for a in g]",
    ),
    "clipped_by_norm_each": ("    return g", "    return [a * min(1, 1 / np.sqrt(np.sum(a**2))) for a in g]"),
    "clipped_by_value": ("    return g", "    return [np.clip(a, -0.5, 0.5) for a in g]"),
    "signs_only": ("    return g", "    return [np.sign(a) for a in g]"),
    "learning_rate": ("    return g", "    return [0.01 * a for a in g]"),
    "descent": ("    return g", "    return [-a for a in g]"),
    "weight_decay": ("    return g", "    return [a + 1e-2 * w for a, w in zip(g, p)]"),
    "normalized": ("    return g", "    return [a / np.sqrt(np.sum(a**2)) for a in g]"),
    "frequency_forgotten": ("* 2 * np.cos(2 * Z)", "* np.cos(2 * Z)"),
    "inner_frequency_forgotten": ("2 * np.cos(2 * Z)", "2 * np.cos(Z)"),
    "rounded_away": ("    return g", "    return [np.round(a, 2) for a in g]"),
}
