"""Highway layers with a transform gate and ELU, a loop over layers of one shape, mean absolute error."""

import numpy as np

DTYPE = np.float64
N, D, LAYERS = 6, 4, 3
data = np.random.default_rng(59)
X = data.normal(size=(N, D)).astype(DTYPE)
Y = data.normal(size=(N, D)).astype(DTYPE)


def parameters(rng):
    return {
        "W": [rng.normal(size=(D, D)).astype(DTYPE) for _ in range(LAYERS)],
        "T": [rng.normal(size=(D, D)).astype(DTYPE) for _ in range(LAYERS)],
        "c": [np.full(D, -1, dtype=DTYPE) for _ in range(LAYERS)],
    }


def forward(p):
    h, cache = X, []
    for W, gate, c in zip(p["W"], p["T"], p["c"], strict=True):
        z = h @ W
        a = np.where(z.real > 0, z, np.exp(np.where(z.real > 0, 0, z)) - 1)
        g = 1 / (1 + np.exp(-(h @ gate + c)))
        cache.append((h, z, a, g))
        h = g * a + (1 - g) * h
    return h, cache


def loss(p):
    r = forward(p)[0] - Y
    return np.mean(np.where(r.real > 0, r, -r))


def gradient(p):
    h, cache = forward(p)
    dh = np.sign(h - Y) / Y.size
    out = {"W": [], "T": [], "c": []}
    for k in reversed(range(LAYERS)):
        h, z, a, g = cache[k]
        dz = dh * g * np.where(z > 0, 1, a + 1)
        dg = dh * (a - h) * g * (1 - g)
        for name, slope in (("W", h.T @ dz), ("T", h.T @ dg), ("c", dg.sum(axis=0))):
            out[name].insert(0, slope)
        dh = dh * (1 - g) + dz @ p["W"][k].T + dg @ p["T"][k].T
    return out


FAULTS = {
    "order_of_layers": ("out[name].insert(0, slope)", "out[name].append(slope)"),
    "carry_forgotten": ("dh = dh * (1 - g) + dz", "dh = dz"),
    "gate_path_forgotten": (' + dg @ p["T"][k].T', ""),
    "elu_slope": ("np.where(z > 0, 1, a + 1)", "np.where(z > 0, 1, a)"),
    "gate_sign": ("dh * (a - h) * g", "dh * (h - a) * g"),
    "gate_slope": ("* g * (1 - g)\n", "* g\n"),
    "transposed_weights": ('dz @ p["W"][k].T', 'dz @ p["W"][k]'),
    "squared_error": ("np.sign(h - Y)", "2 * (h - Y)"),
}
