"""Connectionist temporal classification of one sequence: gradient by the forward and backward variables."""

import numpy as np

DTYPE = np.float64
T, D, C = 6, 4, 3
data = np.random.default_rng(57)
X = data.normal(size=(T, D)).astype(DTYPE)
LABELS = [0, 1, 0, 2, 0]  # with blanks around
SKIPS = [s >= 2 and LABELS[s] != 0 and LABELS[s] != LABELS[s - 2] for s in range(len(LABELS))]


def parameters(rng):
    return [rng.normal(size=(D, C)).astype(DTYPE), np.zeros(C, dtype=DTYPE)]


def probabilities(p):
    z = X @ p[0] + p[1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def walk(q, labels, skips):
    rows = [np.array([q[0, labels[0]], q[0, labels[1]]] + [0 * q[0, 0]] * (len(labels) - 2))]
    for t in range(1, T):
        old = rows[-1]
        row = []
        for s, label in enumerate(labels):
            total = old[s]
            if s >= 1:
                total = total + old[s - 1]
            if skips[s]:
                total = total + old[s - 2]
            row.append(total * q[t, label])
        rows.append(np.array(row))
    return rows


def loss(p):
    last = walk(probabilities(p), LABELS, SKIPS)[-1]
    return -np.log(last[-1] + last[-2])


def gradient(p):
    q = probabilities(p)
    alpha = np.array(walk(q, LABELS, SKIPS))
    back = LABELS[::-1]
    skips = [s >= 2 and back[s] != 0 and back[s] != back[s - 2] for s in range(len(back))]
    beta = np.array(walk(q[::-1], back, skips))[::-1, ::-1]
    total = alpha[-1, -1] + alpha[-1, -2]
    dz = q.copy()
    for t in range(T):
        for s, label in enumerate(LABELS):
            dz[t, label] -= alpha[t, s] * beta[t, s] / q[t, label] / total
    return [X.T @ dz, dz.sum(axis=0)]


FAULTS = {
    "emission_counted_twice": (" / q[t, label] / total", " / total"),
    "time_not_reversed": ("walk(q[::-1], back, skips))[::-1, ::-1]", "walk(q, back, skips))[::-1, ::-1]"),
    "labels_not_reversed": ("[::-1, ::-1]\n    total", "[::-1]\n    total"),
    "total_without_the_blank": ("total = alpha[-1, -1] + alpha[-1, -2]", "total = alpha[-1, -1]"),
    "repeats_overwritten": (
        "dz[t, label] -= alpha[t, s] * beta[t, s]",
        "dz[t, label] = q[t, label] - alpha[t, s] * beta[t, s]",
    ),
    "softmax_forgotten": ("dz = q.copy()", "dz = 0 * q"),
}
