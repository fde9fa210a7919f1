"""A gated recurrent unit over three steps."""

import numpy as np

DTYPE = np.float64
H = 3
data = np.random.default_rng(11)
X = data.normal(size=(3, 4, 2)).astype(DTYPE)
Y = data.normal(size=(4, H)).astype(DTYPE)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def parameters(rng):
    shapes = {"Wz": (2, H), "Uz": (H, H), "Wr": (2, H), "Ur": (H, H), "Wn": (2, H), "Un": (H, H)}
    return {name: rng.normal(size=shape).astype(DTYPE) for name, shape in shapes.items()}


def forward(p):
    h = np.zeros((4, H), dtype=p["Uz"].dtype)
    cache = []
    for x in X:
        z = sigmoid(x @ p["Wz"] + h @ p["Uz"])
        r = sigmoid(x @ p["Wr"] + h @ p["Ur"])
        n = np.tanh(x @ p["Wn"] + (r * h) @ p["Un"])
        cache.append((x, h, z, r, n))
        h = (1 - z) * n + z * h
    return h, cache


def loss(p):
    return np.mean((forward(p)[0] - Y) ** 2)


def gradient(p):
    h, cache = forward(p)
    g = {name: np.zeros_like(w) for name, w in p.items()}
    dh = 2 * (h - Y) / Y.size
    for x, old, z, r, n in reversed(cache):
        dn = dh * (1 - z) * (1 - n**2)
        dz = dh * (old - n) * z * (1 - z)
        drh = dn @ p["Un"].T
        dr = drh * old * r * (1 - r)
        g["Wn"] += x.T @ dn
        g["Un"] += (r * old).T @ dn
        g["Wz"] += x.T @ dz
        g["Uz"] += old.T @ dz
        g["Wr"] += x.T @ dr
        g["Ur"] += old.T @ dr
        dh = dh * z + drh * r + dz @ p["Uz"].T + dr @ p["Ur"].T
    return g


FAULTS = {
    "update_gate_sign": ("(old - n) * z", "(n - old) * z"),
    "reset_not_in_the_product": ("(r * old).T @ dn", "old.T @ dn"),
    "direct_path_missing": ("dh * z + drh", "drh"),
    "reset_path_missing": (" + drh * r", ""),
    "gate_path_missing": (' + dr @ p["Ur"].T', ""),
    "update_exchanged": ("dn = dh * (1 - z)", "dn = dh * z"),
    "slope_of_the_gate_missing": ("old * r * (1 - r)", "old"),
}
