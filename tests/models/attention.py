"""Scaled dot-product attention with a causal mask and two heads."""

import numpy as np

DTYPE = np.float64
T, D, HEADS = 5, 6, 2
data = np.random.default_rng(12)
X = data.normal(size=(T, D)).astype(DTYPE)
Y = data.normal(size=(T, D)).astype(DTYPE)
MASK = np.triu(np.ones((T, T), dtype=bool), 1)
SCALE = DTYPE(np.sqrt(D // HEADS))


def parameters(rng):
    return {name: (rng.normal(size=(D, D)) / 2).astype(DTYPE) for name in ("Wq", "Wk", "Wv", "Wo")}


def split(a):
    return a.reshape(T, HEADS, D // HEADS).transpose(1, 0, 2)


def join(a):
    return a.transpose(1, 0, 2).reshape(T, D)


def forward(p):
    q, k, v = (split(X @ p[name]) for name in ("Wq", "Wk", "Wv"))
    scores = q @ k.transpose(0, 2, 1) / SCALE
    e = np.exp(scores) * ~MASK
    weights = e / e.sum(axis=2, keepdims=True)
    out = join(weights @ v)
    return q, k, v, weights, out, out @ p["Wo"] - Y


def loss(p):
    return 0.5 * np.sum(forward(p)[-1] ** 2)


def gradient(p):
    q, k, v, weights, out, r = forward(p)
    dout = split(r @ p["Wo"].T)
    dweights = dout @ v.transpose(0, 2, 1)
    dv = weights.transpose(0, 2, 1) @ dout
    dscores = weights * (dweights - np.sum(dweights * weights, axis=2, keepdims=True)) / SCALE
    dq, dk = dscores @ k, dscores.transpose(0, 2, 1) @ q
    return {"Wq": X.T @ join(dq), "Wk": X.T @ join(dk), "Wv": X.T @ join(dv), "Wo": out.T @ r}


FAULTS = {
    "scale_forgotten": ("keepdims=True)) / SCALE\n    dq", "keepdims=True))\n    dq"),
    "softmax_like_a_sigmoid": (
        "weights * (dweights - np.sum(dweights * weights, axis=2, keepdims=True))",
        "weights * (1 - weights) * dweights",
    ),
    "sum_over_the_wrong_axis": ("np.sum(dweights * weights, axis=2", "np.sum(dweights * weights, axis=1"),
    "query_and_key_exchanged": (
        "dscores @ k, dscores.transpose(0, 2, 1) @ q",
        "dscores @ q, dscores.transpose(0, 2, 1) @ k",
    ),
    "scores_not_transposed": ("dscores.transpose(0, 2, 1) @ q", "dscores @ q"),
    "weights_not_transposed": ("weights.transpose(0, 2, 1) @ dout", "weights @ dout"),
    "output_not_transposed": ('r @ p["Wo"].T', 'r @ p["Wo"]'),
    "heads_mixed_up": ("X.T @ join(dv)", "X.T @ dv.reshape(T, D)"),
}
