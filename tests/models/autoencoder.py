"""An autoencoder whose decoder is the transposed encoder."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(19)
X = data.random((8, 6)).astype(DTYPE)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def parameters(rng):
    return {
        "W": rng.normal(size=(6, 3)).astype(DTYPE),
        "b": rng.normal(size=3).astype(DTYPE),
        "c": rng.normal(size=6).astype(DTYPE),
    }


def forward(p):
    h = sigmoid(X @ p["W"] + p["b"])
    return h, sigmoid(h @ p["W"].T + p["c"])


def loss(p):
    _, out = forward(p)
    return -np.sum(X * np.log(out) + (1 - X) * np.log(1 - out)) / 8


def gradient(p):
    h, out = forward(p)
    d = (out - X) / 8
    dh = (d @ p["W"]) * h * (1 - h)
    return {"W": X.T @ dh + d.T @ h, "b": dh.sum(axis=0), "c": d.sum(axis=0)}


FAULTS = {
    "encoder_only": (" + d.T @ h", ""),
    "decoder_only": ("X.T @ dh + ", ""),
    "slope_of_the_output_too": ("d = (out - X) / 8", "d = (out - X) * out * (1 - out) / 8"),
    "slope_missing": (" * h * (1 - h)", ""),
    "decoder_bias_averaged": ('"c": d.sum(axis=0)', '"c": d.mean(axis=0)'),
    "biases_exchanged_in_part": ('"b": dh.sum(axis=0)', '"b": dh.sum(axis=0)[::-1]'),
}
