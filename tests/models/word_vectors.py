"""Skip-gram with negative samples."""

import numpy as np

DTYPE = np.float64
center, context = np.array([0, 2, 2, 4]), np.array([1, 3, 0, 5])
negatives = np.array([[3, 5], [0, 1], [4, 4], [2, 0]])


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def parameters(rng):
    return {"in": rng.normal(size=(6, 3)).astype(DTYPE), "out": rng.normal(size=(6, 3)).astype(DTYPE)}


def scores(p):
    v = p["in"][center]
    pos = np.sum(v * p["out"][context], axis=1)
    neg = np.einsum("nd,nkd->nk", v, p["out"][negatives])
    return v, pos, neg


def loss(p):
    _, pos, neg = scores(p)
    return -np.sum(np.log(sigmoid(pos))) - np.sum(np.log(sigmoid(-neg)))


def gradient(p):
    v, pos, neg = scores(p)
    dpos, dneg = sigmoid(pos) - 1, sigmoid(neg)
    dv = dpos[:, None] * p["out"][context] + np.einsum("nk,nkd->nd", dneg, p["out"][negatives])
    g = {name: np.zeros_like(w) for name, w in p.items()}
    np.add.at(g["in"], center, dv)
    np.add.at(g["out"], context, dpos[:, None] * v)
    np.add.at(g["out"], negatives, dneg[:, :, None] * v[:, None])
    return g


FAULTS = {
    "repeated_centers_count_once": ('np.add.at(g["in"], center, dv)', 'g["in"][center] += dv'),
    "repeated_negatives_count_once": (
        'np.add.at(g["out"], negatives, dneg[:, :, None] * v[:, None])',
        'g["out"][negatives] += dneg[:, :, None] * v[:, None]',
    ),
    "negatives_with_the_sign_of_the_others": (
        "sigmoid(pos) - 1, sigmoid(neg)",
        "sigmoid(pos) - 1, sigmoid(neg) - 1",
    ),
    "negatives_forgotten": (' + np.einsum("nk,nkd->nd", dneg, p["out"][negatives])', ""),
    "one_not_subtracted": ("sigmoid(pos) - 1,", "sigmoid(pos),"),
    "center_for_context": ('np.add.at(g["out"], context', 'np.add.at(g["out"], center'),
}
