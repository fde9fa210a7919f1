"""Negative binomial regression of counts with an offset of exposures and a ridge penalty."""

import numpy as np

DTYPE = np.float64
N, D, LAM = 15, 3, 0.1
data = np.random.default_rng(36)
X = np.column_stack([np.ones(N), data.normal(size=(N, D - 1))]).astype(DTYPE)
OFFSET = np.log(data.uniform(0.5, 20, N)).astype(DTYPE)
Y = data.poisson(3, N).astype(DTYPE)


def parameters(rng):
    return {"w": (rng.normal(size=D) / 2).astype(DTYPE), "log_r": np.array(0.4, dtype=DTYPE)}


def loss(p):
    r, mu = np.exp(p["log_r"]), np.exp(X @ p["w"] + OFFSET)
    rising = sum(np.log(r + k) * (k < Y) for k in range(int(Y.max())))
    likelihood = rising + Y * np.log(mu) + r * np.log(r) - (Y + r) * np.log(r + mu)
    return -np.mean(likelihood) + LAM * np.sum(p["w"][1:] ** 2) / 2


def gradient(p):
    r, mu = np.exp(p["log_r"]), np.exp(X @ p["w"] + OFFSET)
    dw = -X.T @ (Y - (Y + r) * mu / (r + mu)) / N
    dw[1:] += LAM * p["w"][1:]
    rising = sum((k < Y) / (r + k) for k in range(int(Y.max())))
    dr = -np.mean(rising + np.log(r) + 1 - np.log(r + mu) - (Y + r) / (r + mu))
    return {"w": dw, "log_r": dr * r}


FAULTS = {
    "offset_forgotten": (
        'mu = np.exp(p["log_r"]), np.exp(X @ p["w"] + OFFSET)\n    dw',
        'mu = np.exp(p["log_r"]), np.exp(X @ p["w"])\n    dw',
    ),
    "like_poisson": ("Y - (Y + r) * mu / (r + mu)", "Y - mu"),
    "intercept_penalised": ('dw[1:] += LAM * p["w"][1:]', 'dw += LAM * p["w"]'),
    "penalty_forgotten": ('    dw[1:] += LAM * p["w"][1:]\n', ""),
    "penalty_doubled": ('dw[1:] += LAM * p["w"][1:]', 'dw[1:] += 2 * LAM * p["w"][1:]'),
    "of_r_not_log_r": ("dr * r}", "dr}"),
    "one_forgotten": ("np.log(r) + 1 -", "np.log(r) -"),
    "mean_forgotten": ("/ (r + mu)) / N", "/ (r + mu))"),
}
