"""A linear-chain conditional random field: the forward-backward algorithm gives the gradient."""

import numpy as np

DTYPE = np.float64
T, D, TAGS = 5, 4, 3
data = np.random.default_rng(34)
X = data.normal(size=(T, D)).astype(DTYPE)
TAG = data.integers(0, TAGS, size=T)


def parameters(rng):
    return {
        "emit": rng.normal(size=(D, TAGS)).astype(DTYPE),
        "move": rng.normal(size=(TAGS, TAGS)).astype(DTYPE),
        "start": rng.normal(size=TAGS).astype(DTYPE),
    }


def logsumexp(a, axis):
    most = a.max(axis=axis, keepdims=True)
    return np.squeeze(most, axis) + np.log(np.exp(a - most).sum(axis=axis))


def alphas(p):
    scores = X @ p["emit"]
    alpha = [p["start"] + scores[0]]
    for t in range(1, T):
        alpha.append(logsumexp(alpha[-1][:, None] + p["move"], 0) + scores[t])
    return scores, alpha


def loss(p):
    scores, alpha = alphas(p)
    gold = p["start"][TAG[0]] + sum(scores[t, TAG[t]] for t in range(T))
    gold = gold + sum(p["move"][TAG[t - 1], TAG[t]] for t in range(1, T))
    return logsumexp(alpha[-1], 0) - gold


def gradient(p):
    scores, alpha = alphas(p)
    beta = [np.zeros(TAGS, dtype=DTYPE)]
    for t in range(T - 1, 0, -1):
        beta.insert(0, logsumexp(p["move"] + scores[t] + beta[0], 1))
    z = logsumexp(alpha[-1], 0)
    node = np.exp(np.array(alpha) + np.array(beta) - z)
    move = np.zeros_like(p["move"])
    for t in range(1, T):
        move += np.exp(alpha[t - 1][:, None] + p["move"] + scores[t] + beta[t] - z)
        move[TAG[t - 1], TAG[t]] -= 1
    start = node[0].copy()
    start[TAG[0]] -= 1
    node[np.arange(T), TAG] -= 1
    return {"emit": X.T @ node, "move": move, "start": start}


FAULTS = {
    "gold_moves_forgotten": ("        move[TAG[t - 1], TAG[t]] -= 1\n", ""),
    "gold_tags_forgotten": ("    node[np.arange(T), TAG] -= 1\n", ""),
    "moves_transposed": ("move[TAG[t - 1], TAG[t]] -= 1", "move[TAG[t], TAG[t - 1]] -= 1"),
    "backward_over_the_wrong_axis": ("scores[t] + beta[0], 1)", "scores[t] + beta[0], 0)"),
    "backward_without_emissions": (
        'logsumexp(p["move"] + scores[t] + beta[0]',
        'logsumexp(p["move"] + beta[0]',
    ),
    "beta_one_step_off": ("scores[t] + beta[t] - z", "scores[t] + beta[t - 1] - z"),
    "start_without_gold": ("    start[TAG[0]] -= 1\n", ""),
    "sign": ('return {"emit": X.T @ node', 'return {"emit": -X.T @ node'),
}
