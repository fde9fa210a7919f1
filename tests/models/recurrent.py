"""A recurrent network over five steps, read out at each of them."""

import numpy as np

DTYPE = np.float64
STEPS = 5
data = np.random.default_rng(9)
X = data.normal(size=(STEPS, 4, 3)).astype(DTYPE)
Y = data.normal(size=(STEPS, 4, 2)).astype(DTYPE)


def parameters(rng):
    return {
        "Wx": rng.normal(size=(3, 5)).astype(DTYPE),
        "Wh": (rng.normal(size=(5, 5)) / 2).astype(DTYPE),
        "b": rng.normal(size=5).astype(DTYPE),
        "Wy": rng.normal(size=(5, 2)).astype(DTYPE),
    }


def forward(p):
    h = [np.zeros((4, 5), dtype=p["b"].dtype)]
    for t in range(STEPS):
        h.append(np.tanh(X[t] @ p["Wx"] + h[-1] @ p["Wh"] + p["b"]))
    return h, [h[t + 1] @ p["Wy"] - Y[t] for t in range(STEPS)]


def loss(p):
    return sum(np.sum(r**2) for r in forward(p)[1]) / 2


def gradient(p):
    h, residuals = forward(p)
    g = {name: np.zeros_like(w) for name, w in p.items()}
    dh_next = np.zeros_like(h[0])
    for t in reversed(range(STEPS)):
        dy = residuals[t]
        g["Wy"] += h[t + 1].T @ dy
        dh = dy @ p["Wy"].T + dh_next
        dz = dh * (1 - h[t + 1] ** 2)
        g["Wx"] += X[t].T @ dz
        g["Wh"] += h[t].T @ dz
        g["b"] += dz.sum(axis=0)
        dh_next = dz @ p["Wh"].T
    return g


FAULTS = {
    "last_step_only": ("reversed(range(STEPS))", "[STEPS - 1]"),
    "truncated_to_one_step": (" + dh_next\n", "\n"),
    "assigned_instead_of_added": ('g["Wh"] += h[t].T', 'g["Wh"] = h[t].T'),
    "state_of_the_same_step": ("h[t].T @ dz", "h[t + 1].T @ dz"),
    "first_step_left_out": ("reversed(range(STEPS))", "reversed(range(1, STEPS))"),
    "forward_in_time": ("reversed(range(STEPS))", "range(STEPS)"),
    "weights_not_transposed": ('dz @ p["Wh"].T', 'dz @ p["Wh"]'),
    "slope_missing_on_the_way_back": ("dh_next = dz @", "dh_next = dh @"),
    "clipped": ("    return g\n", "    return {k: np.clip(v, -1, 1) for k, v in g.items()}\n"),
}
