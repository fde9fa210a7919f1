"""A transposed convolution with stride 2 as the decoder of a picture, with a sigmoid and cross-entropy."""

import numpy as np

DTYPE = np.float64
CIN, COUT, K, S, H = 2, 3, 3, 2, 2
OUT = (H - 1) * S + K
data = np.random.default_rng(32)
X = data.normal(size=(2, CIN, H, H)).astype(DTYPE)
Y = (data.random((2, COUT, OUT, OUT)) > 0.5).astype(DTYPE)


def parameters(rng):
    return {
        "K": (rng.normal(size=(CIN, COUT, K, K)) / 2).astype(DTYPE),
        "b": rng.normal(size=COUT).astype(DTYPE),
    }


def forward(p):
    z = np.zeros((2, COUT, OUT, OUT), dtype=p["K"].dtype) + p["b"][:, None, None]
    for i in range(H):
        for j in range(H):
            part = np.einsum("nc,cokl->nokl", X[:, :, i, j], p["K"])
            z[:, :, i * S : i * S + K, j * S : j * S + K] += part
    return z


def loss(p):
    z = forward(p)
    return np.mean(np.log(1 + np.exp(z)) - Y * z)


def gradient(p):
    z = forward(p)
    dz = (1 / (1 + np.exp(-z)) - Y) / Y.size
    dK = np.zeros_like(p["K"])
    for i in range(H):
        for j in range(H):
            patch = dz[:, :, i * S : i * S + K, j * S : j * S + K]
            dK += np.einsum("nc,nokl->cokl", X[:, :, i, j], patch)
    return {"K": dK, "b": dz.sum(axis=(0, 2, 3))}


FAULTS = {
    "overwritten": ("dK += np.einsum", "dK = np.einsum"),
    "stride_forgotten": (
        "patch = dz[:, :, i * S : i * S + K, j * S : j * S + K]",
        "patch = dz[:, :, i : i + K, j : j + K]",
    ),
    "rows_and_columns": ("X[:, :, i, j], patch", "X[:, :, j, i], patch"),
    "kernel_flipped": ('return {"K": dK', 'return {"K": dK[:, :, ::-1, ::-1]'),
    "target_forgotten": ("- Y) / Y.size", ") / Y.size"),
    "mean_of_examples_only": ("- Y) / Y.size", "- Y) / len(Y)"),
    "bias_of_one_row": ("dz.sum(axis=(0, 2, 3))", "dz[:, :, 0].sum(axis=(0, 2))"),
}
