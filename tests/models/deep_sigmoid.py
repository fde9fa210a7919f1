"""Ten sigmoid layers, whose first slopes vanish beside the last ones."""

import numpy as np

DTYPE = np.float64
DEPTH = 10
data = np.random.default_rng(29)
X = data.normal(size=(6, 4)).astype(DTYPE)
Y = data.random((6, 4)).astype(DTYPE)


def parameters(rng):
    return [rng.normal(size=(4, 4)).astype(DTYPE) for _ in range(DEPTH)]


def forward(Ws):
    activations = [X]
    for W in Ws:
        activations.append(1 / (1 + np.exp(-(activations[-1] @ W))))
    return activations


def loss(Ws):
    return np.mean((forward(Ws)[-1] - Y) ** 2)


def gradient(Ws):
    activations = forward(Ws)
    d = 2 * (activations[-1] - Y) / Y.size
    grads = []
    for k in range(DEPTH - 1, -1, -1):
        a = activations[k + 1]
        d = d * a * (1 - a)
        grads.insert(0, activations[k].T @ d)
        d = d @ Ws[k].T
    return grads


FAULTS = {
    "first_layer_doubled": ("    return grads\n", "    grads[0] = 2 * grads[0]\n    return grads\n"),
    "first_layer_zero": ("    return grads\n", "    grads[0] = 0 * grads[0]\n    return grads\n"),
    "second_layer_negated": ("    return grads\n", "    grads[1] = -grads[1]\n    return grads\n"),
    "a_middle_layer_not_transposed": ("d @ Ws[k].T", "d @ (Ws[k] if k == 5 else Ws[k].T)"),
    "last_layer_without_slope": ("d = d * a * (1 - a)", "d = d * (a * (1 - a) if k < DEPTH - 1 else 1)"),
    "order_reversed": ("grads.insert(0, ", "grads.append("),
}
