"""A contrastive loss of pairs with cosine similarity and a temperature (InfoNCE)."""

import numpy as np

DTYPE = np.float64
N, D, E = 6, 5, 3
data = np.random.default_rng(33)
A = data.normal(size=(N, D)).astype(DTYPE)
B = data.normal(size=(N, D)).astype(DTYPE)


def parameters(rng):
    return {
        "Wa": rng.normal(size=(D, E)).astype(DTYPE),
        "Wb": rng.normal(size=(D, E)).astype(DTYPE),
        "log_t": np.array(0.3, dtype=DTYPE),
    }


def forward(p):
    u, v = A @ p["Wa"], B @ p["Wb"]
    nu = np.sqrt((u**2).sum(axis=1, keepdims=True))
    nv = np.sqrt((v**2).sum(axis=1, keepdims=True))
    a, b = u / nu, v / nv
    logits = np.exp(p["log_t"]) * (a @ b.T)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return nu, nv, a, b, logits, e / e.sum(axis=1, keepdims=True)


def loss(p):
    q = forward(p)[-1]
    return -np.mean(np.log(np.diagonal(q)))


def gradient(p):
    nu, nv, a, b, logits, q = forward(p)
    t = np.exp(p["log_t"])
    dlogits = (q - np.eye(N, dtype=DTYPE)) / N
    da, db = t * dlogits @ b, t * dlogits.T @ a
    du = (da - a * (a * da).sum(axis=1, keepdims=True)) / nu
    dv = (db - b * (b * db).sum(axis=1, keepdims=True)) / nv
    return {"Wa": A.T @ du, "Wb": B.T @ dv, "log_t": np.sum(dlogits * logits)}


FAULTS = {
    "norm_is_a_constant": ("(da - a * (a * da).sum(axis=1, keepdims=True)) / nu", "da / nu"),
    "temperature_forgotten": ("da, db = t * dlogits @ b, t", "da, db = dlogits @ b, t"),
    "slope_of_t_not_log_t": ("np.sum(dlogits * logits)", "np.sum(dlogits * logits) / t"),
    "not_transposed": ("t * dlogits.T @ a", "t * dlogits @ a"),
    "mean_forgotten": (") / N\n", ")\n"),
    "norms_exchanged": (
        "(b * db).sum(axis=1, keepdims=True)) / nv",
        "(b * db).sum(axis=1, keepdims=True)) / nu",
    ),
    "one_encoder_only": ('"Wb": B.T @ dv', '"Wb": 0 * B.T @ dv'),
    "wrong_positive": ("np.eye(N, dtype=DTYPE)", "np.eye(N, k=1, dtype=DTYPE)"),
}
