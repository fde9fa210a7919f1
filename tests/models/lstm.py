"""A long short-term memory over four steps, with the four gates in one matrix."""

import numpy as np

DTYPE = np.float64
H, STEPS = 4, 4
data = np.random.default_rng(10)
X = data.normal(size=(STEPS, 3, 2)).astype(DTYPE)
Y = data.normal(size=(3, H)).astype(DTYPE)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def parameters(rng):
    return {
        "W": rng.normal(size=(2 + H, 4 * H)).astype(DTYPE),
        "b": rng.normal(size=4 * H).astype(DTYPE),
    }


def forward(p):
    h = np.zeros((3, H), dtype=p["b"].dtype)
    c = np.zeros_like(h)
    cache = []
    for t in range(STEPS):
        v = np.concatenate([X[t].astype(h.dtype), h], axis=1)
        z = v @ p["W"] + p["b"]
        i, f, o = (sigmoid(z[:, k * H : (k + 1) * H]) for k in range(3))
        g = np.tanh(z[:, 3 * H :])
        old = c
        c = f * c + i * g
        h = o * np.tanh(c)
        cache.append((v, i, f, o, g, old, c))
    return h, cache


def loss(p):
    return 0.5 * np.sum((forward(p)[0] - Y) ** 2)


def gradient(p):
    h, cache = forward(p)
    dW, db = np.zeros_like(p["W"]), np.zeros_like(p["b"])
    dh, dc = h - Y, np.zeros_like(h)
    for v, i, f, o, g, old, c in reversed(cache):
        do = dh * np.tanh(c)
        dc = dc + dh * o * (1 - np.tanh(c) ** 2)
        di, df, dg = dc * g, dc * old, dc * i
        dz = np.concatenate([di * i * (1 - i), df * f * (1 - f), do * o * (1 - o), dg * (1 - g**2)], axis=1)
        dW += v.T @ dz
        db += dz.sum(axis=0)
        dh = (dz @ p["W"].T)[:, 2:]
        dc = dc * f
    return {"W": dW, "b": db}


FAULTS = {
    "gates_swapped": ("[di * i * (1 - i), df * f * (1 - f)", "[df * f * (1 - f), di * i * (1 - i)"),
    "memory_not_carried_back": ("dc = dc * f", "dc = 0 * dc"),
    "forget_gate_left_out_on_the_way_back": ("dc = dc * f", "dc = dc"),
    "slope_of_the_memory_missing": ("dh * o * (1 - np.tanh(c) ** 2)", "dh * o"),
    "new_memory_for_the_old": ("dc * old", "dc * c"),
    "slope_of_a_gate_missing": ("do * o * (1 - o)", "do"),
    "candidate_like_a_gate": ("dg * (1 - g**2)", "dg * g * (1 - g)"),
    "state_not_carried_back": ('(dz @ p["W"].T)[:, 2:]', "0 * h"),
    "wrong_columns_of_the_state": ('(dz @ p["W"].T)[:, 2:]', '(dz @ p["W"].T)[:, :-2]'),
}
