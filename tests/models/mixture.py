"""Negative log-likelihood of a mixture of three normals in one dimension."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(20)
x = np.concatenate([data.normal(-2, 0.6, 15), data.normal(1, 1.1, 20)]).astype(DTYPE)


def parameters(rng):
    return {
        "logits": rng.normal(size=3).astype(DTYPE),
        "means": (2 * rng.normal(size=3)).astype(DTYPE),
        "log_sd": (0.3 * rng.normal(size=3)).astype(DTYPE),
    }


def log_terms(p):
    log_pi = p["logits"] - np.log(np.sum(np.exp(p["logits"])))
    z = (x[:, None] - p["means"]) / np.exp(p["log_sd"])
    return z, log_pi - p["log_sd"] - z**2 / 2 - DTYPE(0.5 * np.log(2 * np.pi))


def loss(p):
    return -np.mean(np.log(np.sum(np.exp(log_terms(p)[1]), axis=1)))


def gradient(p):
    z, terms = log_terms(p)
    r = np.exp(terms - terms.max(axis=1, keepdims=True))
    r /= r.sum(axis=1, keepdims=True)
    pi = np.exp(p["logits"]) / np.sum(np.exp(p["logits"]))
    return {
        "logits": -(r - pi).mean(axis=0),
        "means": -(r * z / np.exp(p["log_sd"])).mean(axis=0),
        "log_sd": -(r * (z**2 - 1)).mean(axis=0),
    }


FAULTS = {
    "weights_unconstrained": ("(r - pi)", "(r / pi)"),
    "deviation_left_out": (' / np.exp(p["log_sd"])).mean', ").mean"),
    "normalizer_of_the_normal_forgotten": ("(z**2 - 1)", "z**2"),
    "slope_of_the_deviation_not_of_its_log": ("(z**2 - 1))", '(z**2 - 1) / np.exp(p["log_sd"]))'),
    "hard_assignment": ("    r /= r.sum(axis=1, keepdims=True)\n", "    r = (r == 1).astype(DTYPE)\n"),
    "normalized_over_the_data": ("r.sum(axis=1, keepdims=True)", "r.sum(axis=0)"),
    "summed": ('(r * z / np.exp(p["log_sd"])).mean(axis=0)', '(r * z / np.exp(p["log_sd"])).sum(axis=0)'),
}
