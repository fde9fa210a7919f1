"""Word vectors with repeated words, averaged over a sentence."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(13)
words = np.array([[0, 3, 3, 5], [1, 1, 2, 0], [4, 5, 5, 5]])
y = np.array([0, 1, 1])


def parameters(rng):
    return {"E": rng.normal(size=(7, 4)).astype(DTYPE), "W": rng.normal(size=(4, 2)).astype(DTYPE)}


def forward(p):
    h = p["E"][words].mean(axis=1)
    e = np.exp(h @ p["W"])
    return h, e / e.sum(axis=1, keepdims=True)


def loss(p):
    return -np.mean(np.log(forward(p)[1][np.arange(3), y]))


def gradient(p):
    h, q = forward(p)
    d = (q - np.eye(2, dtype=DTYPE)[y]) / 3
    dh = d @ p["W"].T
    dE = np.zeros_like(p["E"])
    np.add.at(dE, words, np.repeat(dh[:, None], 4, axis=1) / 4)
    return {"E": dE, "W": h.T @ d}


FAULTS = {
    "repeated_words_count_once": (
        "np.add.at(dE, words, np.repeat(dh[:, None], 4, axis=1) / 4)",
        "dE[words] += dh[:, None] / 4",
    ),
    "mean_over_words_forgotten": (", axis=1) / 4)", ", axis=1))"),
    "dense_in_place_of_words": ('return {"E": dE,', 'return {"E": dE + 0.01,'),
    "first_word_only": (
        "np.add.at(dE, words, np.repeat(dh[:, None], 4, axis=1) / 4)",
        "np.add.at(dE, words[:, 0], dh)",
    ),
    "examples_not_averaged": ("[y]) / 3", "[y])"),
    "transposed_weights": ("h.T @ d}", "(d.T @ h).reshape(4, 2)}"),
}
