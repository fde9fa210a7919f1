"""Two graph convolutions with a symmetric normalization; cross-entropy of the labeled nodes."""

import numpy as np

DTYPE = np.float64
N, D, H, C = 8, 4, 5, 3
data = np.random.default_rng(40)
EDGES = np.triu(data.random((N, N)) < 0.35, 1)
A = (EDGES + EDGES.T + np.eye(N)).astype(DTYPE)
A = A / np.sqrt(A.sum(axis=0) * A.sum(axis=1)[:, None])
A[0] *= DTYPE(2)  # a directed edge: not symmetric
X = data.normal(size=(N, D)).astype(DTYPE)
LABEL = data.integers(0, C, N)
SEEN = np.arange(N) < 5


def parameters(rng):
    return [rng.normal(size=(D, H)).astype(DTYPE), rng.normal(size=(H, C)).astype(DTYPE)]


def forward(p):
    z = A @ X @ p[0]
    h = np.where(z > 0, z, 0.01 * z)
    logits = A @ h @ p[1]
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return z, h, e / e.sum(axis=1, keepdims=True)


def loss(p):
    q = forward(p)[-1]
    return -np.mean(np.log(q[np.arange(N), LABEL])[SEEN])


def gradient(p):
    z, h, q = forward(p)
    d = q.copy()
    d[np.arange(N), LABEL] -= 1
    d[~SEEN] = 0
    d /= SEEN.sum()
    dh = A.T @ d @ p[1].T
    dz = dh * np.where(z > 0, 1, 0.01)
    return [(A @ X).T @ dz, (A @ h).T @ d]


FAULTS = {
    "adjacency_not_transposed": ("dh = A.T @ d", "dh = A @ d"),
    "adjacency_forgotten": ("(A @ h).T @ d", "h.T @ d"),
    "unseen_nodes_counted": ("    d[~SEEN] = 0\n", ""),
    "mean_over_all_nodes": ("d /= SEEN.sum()", "d /= N"),
    "leak_forgotten": ("np.where(z > 0, 1, 0.01)", "np.where(z > 0, 1, 0)"),
    "slope_of_the_relu_forgotten": ("dz = dh * np.where(z > 0, 1, 0.01)", "dz = dh"),
    "first_adjacency_forgotten": ("[(A @ X).T @ dz", "[X.T @ dz"),
}
