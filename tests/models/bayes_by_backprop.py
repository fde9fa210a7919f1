"""A linear layer with weights from normal distributions: reparametrized, with a closed divergence."""

import numpy as np

DTYPE = np.float64
N, D, PRIOR = 10, 4, 0.7
data = np.random.default_rng(58)
X = data.normal(size=(N, D)).astype(DTYPE)
Y = data.normal(size=N).astype(DTYPE)
NOISE = data.normal(size=(3, D)).astype(DTYPE)


def parameters(rng):
    return {"mu": rng.normal(size=D).astype(DTYPE), "rho": rng.normal(size=D).astype(DTYPE)}


def loss(p):
    sigma = np.log(1 + np.exp(p["rho"]))
    fit = 0.0
    for noise in NOISE:
        fit = fit + np.sum((X @ (p["mu"] + sigma * noise) - Y) ** 2) / 2 / len(NOISE)
    kl = np.sum(np.log(PRIOR / sigma) + (sigma**2 + p["mu"] ** 2) / (2 * PRIOR**2) - 0.5)
    return (fit + kl) / N


def gradient(p):
    sigma = np.log(1 + np.exp(p["rho"]))
    dmu, dsigma = p["mu"] / PRIOR**2, sigma / PRIOR**2 - 1 / sigma
    for noise in NOISE:
        dw = X.T @ (X @ (p["mu"] + sigma * noise) - Y) / len(NOISE)
        dmu = dmu + dw
        dsigma = dsigma + dw * noise
    return {"mu": dmu / N, "rho": dsigma / (1 + np.exp(-p["rho"])) / N}


FAULTS = {
    "softplus_forgotten": ('dsigma / (1 + np.exp(-p["rho"])) / N', "dsigma / N"),
    "noise_forgotten": ("dw * noise", "dw"),
    "entropy_forgotten": ("sigma / PRIOR**2 - 1 / sigma", "sigma / PRIOR**2"),
    "prior_forgotten": ('p["mu"] / PRIOR**2, sigma', '0 * p["mu"], sigma'),
    "samples_summed": (" - Y) / len(NOISE)\n        dmu", " - Y)\n        dmu"),
    "only_the_last_sample": (
        "dsigma = dsigma + dw * noise",
        "dsigma = sigma / PRIOR**2 + dw * noise",
    ),
    "divided_once": ('"mu": dmu / N', '"mu": dmu'),
}
