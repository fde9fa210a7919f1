"""Huber's loss and an L1 penalty."""

import numpy as np

DTYPE = np.float64
DELTA = 0.7
data = np.random.default_rng(16)
X = data.normal(size=(25, 6)).astype(DTYPE)
y = 2 * data.normal(size=25).astype(DTYPE)


def parameters(rng):
    return {"w": rng.normal(size=6).astype(DTYPE), "c": rng.normal(size=()).astype(DTYPE)}


def loss(p):
    r = X @ p["w"] + p["c"] - y
    size = np.where(r.real < 0, -r, r)
    far = DELTA * (size - DELTA / 2)
    l1 = np.sum(np.where(p["w"].real < 0, -p["w"], p["w"]))
    return np.mean(np.where(size.real < DELTA, r**2 / 2, far)) + 0.01 * l1


def gradient(p):
    r = X @ p["w"] + p["c"] - y
    d = np.clip(r, -DELTA, DELTA) / 25
    return {"w": X.T @ d + 0.01 * np.sign(p["w"]), "c": d.sum()}


FAULTS = {
    "never_clipped": ("np.clip(r, -DELTA, DELTA)", "r"),
    "sign_only": ("np.clip(r, -DELTA, DELTA)", "np.where(abs(r) < DELTA, r, np.sign(r))"),
    "l1_missing": (' + 0.01 * np.sign(p["w"])', ""),
    "l1_on_everything": ('"c": d.sum()', '"c": d.sum() + 0.01 * np.sign(p["c"])'),
    "l2_for_l1": ('np.sign(p["w"])', 'p["w"]'),
    "clipped_at_one": ("np.clip(r, -DELTA, DELTA)", "np.clip(r, -1, 1)"),
}
