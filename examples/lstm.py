"""An LSTM that fills arrays with its states; two gates of its gradient are exchanged."""

import numpy as np

from gradecheck import check_gradient

T, n, m = 7, 3, 4
rng = np.random.default_rng(0)
X, y = rng.normal(size=(T, n)), rng.normal(size=T)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(p):
    h, c, gates = np.zeros((T + 1, m)), np.zeros((T + 1, m)), np.zeros((T, 4, m))
    for t in range(T):
        z = (p["W"] @ np.concatenate([X[t], h[t]]) + p["b"]).reshape(4, m)
        gates[t, :3], gates[t, 3] = sigmoid(z[:3]), np.tanh(z[3])
        i, f, o, g = gates[t]
        c[t + 1] = f * c[t] + i * g
        h[t + 1] = o * np.tanh(c[t + 1])
    return h, c, gates


def loss(p):
    return np.mean((forward(p)[0][1:] @ p["v"] - y) ** 2)


def gradient(p):
    h, c, gates = forward(p)
    g = {name: np.zeros_like(a) for name, a in p.items()}
    d = 2 * (h[1:] @ p["v"] - y) / T
    dh_next, dc_next = np.zeros(m), np.zeros(m)
    for t in reversed(range(T)):
        i, f, o, k = gates[t]
        g["v"] += d[t] * h[t + 1]
        dh = d[t] * p["v"] + dh_next
        dc = dh * o * (1 - np.tanh(c[t + 1]) ** 2) + dc_next
        slopes = [dc * k * i * (1 - i), dc * c[t] * f * (1 - f), dh * np.tanh(c[t + 1]) * o * (1 - o)]
        dz = np.concatenate([*slopes, dc * i * (1 - k**2)])
        g["W"] += np.outer(dz, np.concatenate([X[t], h[t]]))
        g["b"] += dz
        dh_next, dc_next = p["W"][:, n:].T @ dz, dc * f
    return g


def gates_exchanged(p):
    g = gradient(p)
    rows = np.r_[m : 2 * m, 0:m, 2 * m : 4 * m]
    return {**g, "W": g["W"][rows], "b": g["b"][rows]}


p = {"W": rng.normal(size=(4 * m, n + m)) / 2, "b": np.zeros(4 * m), "v": rng.normal(size=m)}
print(check_gradient(loss, gradient, p, seed=0))
print(check_gradient(loss, gates_exchanged, p, seed=0))
