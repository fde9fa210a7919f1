"""Classification by angles: weights and features of length one, a scale, and a margin for the right class."""

import numpy as np

DTYPE = np.float64
N, D, C, SCALE, MARGIN = 8, 4, 3, 8.0, 0.35
data = np.random.default_rng(44)
X = data.normal(size=(N, D)).astype(DTYPE)
LABEL = data.integers(0, C, N)
HOT = np.eye(C, dtype=DTYPE)[LABEL]


def parameters(rng):
    return {"F": rng.normal(size=(D, D)).astype(DTYPE), "W": rng.normal(size=(D, C)).astype(DTYPE)}


def forward(p):
    f = X @ p["F"]
    length, size = np.sqrt((f**2).sum(axis=1, keepdims=True)), np.sqrt((p["W"] ** 2).sum(axis=0))
    u, w = f / length, p["W"] / size
    logits = SCALE * (u @ w - MARGIN * HOT)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return length, size, u, w, e / e.sum(axis=1, keepdims=True)


def loss(p):
    q = forward(p)[-1]
    return -np.mean(np.log(q[np.arange(N), LABEL]))


def gradient(p):
    length, size, u, w, q = forward(p)
    d = SCALE * (q - HOT) / N
    du, dw = d @ w.T, u.T @ d
    df = (du - u * (u * du).sum(axis=1, keepdims=True)) / length
    dW = (dw - w * (w * dw).sum(axis=0)) / size
    return {"F": X.T @ df, "W": dW}


FAULTS = {
    "scale_forgotten": ("d = SCALE * (q - HOT)", "d = (q - HOT)"),
    "lengths_of_rows": ("(w * dw).sum(axis=0)) / size", "(w * dw).sum(axis=1, keepdims=True)) / size"),
    "weights_not_normalised": ("dW = (dw - w * (w * dw).sum(axis=0)) / size", "dW = dw"),
    "length_is_a_constant": ("(du - u * (u * du).sum(axis=1, keepdims=True)) / length", "du / length"),
    "length_forgotten": (
        "(u * du).sum(axis=1, keepdims=True)) / length",
        "(u * du).sum(axis=1, keepdims=True))",
    ),
    "margin_in_the_gradient": ("(q - HOT) / N", "(q - HOT * (1 + MARGIN)) / N"),
    "raw_weights": ("du, dw = d @ w.T", 'du, dw = d @ p["W"].T'),
}
