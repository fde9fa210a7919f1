"""Max pooling of pictures of few gray values: equal pixels share the slope, however many there are."""

import numpy as np

DTYPE = np.float64
N, H, C = 6, 4, 3
data = np.random.default_rng(51)
X = data.integers(0, 3, size=(N, H, H)).astype(DTYPE) / DTYPE(2)
LABEL = data.integers(0, C, N)


def parameters(rng):
    return {
        "a": rng.uniform(0.5, 1.5, 2).astype(DTYPE),
        "W": (rng.normal(size=(4, C)) / 2).astype(DTYPE),
        "b": np.zeros(C, dtype=DTYPE),
    }


def forward(p):
    z = p["a"][0] * X + p["a"][1] * X**2
    m = z.reshape(N, 2, 2, 2, 2).max(axis=(2, 4))
    logits = m.reshape(N, 4) @ p["W"] + p["b"]
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return z, m, e / e.sum(axis=1, keepdims=True)


def loss(p):
    return -np.mean(np.log(forward(p)[-1][np.arange(N), LABEL]))


def gradient(p):
    z, m, q = forward(p)
    d = q.copy()
    d[np.arange(N), LABEL] -= 1
    d /= N
    dm = (d @ p["W"].T).reshape(N, 2, 1, 2, 1)
    winners = (z.reshape(N, 2, 2, 2, 2) == m[:, :, None, :, None]).astype(DTYPE)
    winners /= winners.sum(axis=(2, 4), keepdims=True)
    dz = (dm * winners).reshape(N, H, H)
    da = np.array([np.sum(dz * X), np.sum(dz * X**2)])
    return {"a": da.astype(DTYPE), "W": m.reshape(N, 4).T @ d, "b": d.sum(axis=0)}


TRUTH = "differences"
FAULTS = {
    "every_winner_counted": ("    winners /= winners.sum(axis=(2, 4), keepdims=True)\n", ""),
    "average_pooling": ("dz = (dm * winners)", "dz = (dm * np.full_like(winners, 0.25))"),
    "one_example": ("LABEL] -= 1\n    d", "LABEL] -= 1\n    d[1:] = 0\n    d"),
    "square_forgotten": ("np.sum(dz * X**2)", "np.sum(dz * X)"),
    "bias_mean": ("d.sum(axis=0)", "d.mean(axis=0)"),
    "label_of_the_neighbour": ("d[np.arange(N), LABEL]", "d[np.arange(N), LABEL[::-1]]"),
}
