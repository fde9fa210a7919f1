"""A convolutional network on images with black borders: ReLU, zero biases, every border patch on a kink."""

import numpy as np

from gradecheck import check_gradient

rng = np.random.default_rng(0)
images = np.zeros((6, 10, 10))
images[:, 3:7, 3:7] = rng.random((6, 4, 4))
labels = np.arange(6) % 3
patches = np.lib.stride_tricks.sliding_window_view(images, (3, 3), axis=(1, 2))  # (6, 8, 8, 3, 3)


def forward(p):
    z = np.einsum("nijab,kab->nkij", patches, p["K"]) + p["b"][:, None, None]
    a = np.maximum(z, 0)
    scores = np.einsum("nkij,kijc->nc", a, p["W"])
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    return z, a, e / e.sum(axis=1, keepdims=True)


def loss(p):
    return -np.mean(np.log(forward(p)[-1][np.arange(6), labels]))


def gradient(p, flipped=False):
    z, a, d = forward(p)
    d[np.arange(6), labels] -= 1
    d /= 6
    dz = np.einsum("nc,kijc->nkij", d, p["W"]) * (z > 0)
    dK = np.einsum("nkij,nijab->kab", dz, patches)
    return {
        "K": dK[:, ::-1, ::-1] if flipped else dK,
        "b": dz.sum(axis=(0, 2, 3)),
        "W": np.einsum("nkij,nc->kijc", a, d),
    }


p = {"K": rng.normal(size=(4, 3, 3)), "b": np.zeros(4), "W": rng.normal(size=(4, 8, 8, 3)) / 10}
print(check_gradient(loss, gradient, p, seed=0))
print(check_gradient(loss, lambda p: gradient(p, flipped=True), p, seed=0))
