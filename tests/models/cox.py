"""Cox regression: the partial likelihood of survival times, with censored patients and ties (Breslow)."""

import numpy as np

DTYPE = np.float64
N, D = 12, 3
data = np.random.default_rng(35)
X = data.normal(size=(N, D)).astype(DTYPE)
TIME = data.integers(1, 7, size=N)
EVENT = data.random(N) > 0.3
AT_RISK = TIME[None, :] >= TIME[:, None]


def parameters(rng):
    return rng.normal(size=D).astype(DTYPE)


def loss(w):
    eta = X @ w
    risk = np.log(AT_RISK @ np.exp(eta))
    return -np.sum((eta - risk)[EVENT])


def gradient(w):
    e = np.exp(X @ w)
    mean = (AT_RISK @ (e[:, None] * X)) / (AT_RISK @ e)[:, None]
    return -np.sum((X - mean)[EVENT], axis=0)


FAULTS = {
    "censored_counted": ("(X - mean)[EVENT]", "(X - mean)"),
    "risk_set_of_the_past": ("mean = (AT_RISK @ (e", "mean = (AT_RISK.T @ (e"),
    "unweighted_mean": (
        "(AT_RISK @ (e[:, None] * X)) / (AT_RISK @ e)[:, None]",
        "(AT_RISK @ X) / AT_RISK.sum(axis=1)[:, None]",
    ),
    "mean_over_everybody": (
        "mean = (AT_RISK @ (e[:, None] * X)) / (AT_RISK @ e)[:, None]",
        "mean = (e @ X) / e.sum()",
    ),
    "mean_of_the_events": (
        "return -np.sum((X - mean)[EVENT], axis=0)",
        "return -np.mean((X - mean)[EVENT], axis=0)",
    ),
    "ties_not_at_risk": (
        "    e = np.exp(X @ w)\n",
        "    e = np.exp(X @ w)\n    AT_RISK = (TIME[None, :] > TIME[:, None]) | np.eye(N, dtype=bool)\n",
    ),
    "sign": ("return -np.sum((X", "return np.sum((X"),
}
