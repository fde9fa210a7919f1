"""Pairwise ranking of products by a bilinear score and biases (BPR), with weight decay."""

import numpy as np

DTYPE = np.float64
USERS, ITEMS, K, PAIRS, LAM = 5, 7, 3, 20, 0.01
data = np.random.default_rng(56)
U = data.integers(0, USERS, PAIRS)
GOOD = data.integers(0, ITEMS, PAIRS)
BAD = (GOOD + data.integers(1, ITEMS, PAIRS)) % ITEMS


def parameters(rng):
    return {
        "P": rng.normal(size=(USERS, K)).astype(DTYPE),
        "Q": rng.normal(size=(ITEMS, K)).astype(DTYPE),
        "b": rng.normal(size=ITEMS).astype(DTYPE),
    }


def loss(p):
    x = np.sum(p["P"][U] * (p["Q"][GOOD] - p["Q"][BAD]), axis=1) + p["b"][GOOD] - p["b"][BAD]
    return np.sum(np.log(1 + np.exp(-x))) + LAM / 2 * (np.sum(p["P"] ** 2) + np.sum(p["Q"] ** 2))


def gradient(p):
    x = np.sum(p["P"][U] * (p["Q"][GOOD] - p["Q"][BAD]), axis=1) + p["b"][GOOD] - p["b"][BAD]
    s = -1 / (1 + np.exp(x))
    dP, dQ, db = LAM * p["P"], LAM * p["Q"], np.zeros_like(p["b"])
    np.add.at(dP, U, s[:, None] * (p["Q"][GOOD] - p["Q"][BAD]))
    np.add.at(dQ, GOOD, s[:, None] * p["P"][U])
    np.add.at(dQ, BAD, -s[:, None] * p["P"][U])
    np.add.at(db, GOOD, s)
    np.add.at(db, BAD, -s)
    return {"P": dP, "Q": dQ, "b": db}


FAULTS = {
    "repeated_users": (
        'np.add.at(dP, U, s[:, None] * (p["Q"][GOOD] - p["Q"][BAD]))',
        'dP[U] += s[:, None] * (p["Q"][GOOD] - p["Q"][BAD])',
    ),
    "bad_items_forgotten": ('    np.add.at(dQ, BAD, -s[:, None] * p["P"][U])\n', ""),
    "bad_items_sign": ("np.add.at(dQ, BAD, -s", "np.add.at(dQ, BAD, s"),
    "decay_of_biases": ('np.zeros_like(p["b"])', 'LAM * p["b"]'),
    "decay_forgotten": ('dP, dQ, db = LAM * p["P"]', 'dP, dQ, db = 0 * p["P"]'),
    "sigmoid_sign": ("-1 / (1 + np.exp(x))", "-1 / (1 + np.exp(-x))"),
    "bias_of_the_bad": ("    np.add.at(db, BAD, -s)\n", ""),
}
