"""A variational autoencoder with noise that was drawn once."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(21)
X = data.normal(size=(7, 5)).astype(DTYPE)
noise = data.normal(size=(7, 2)).astype(DTYPE)


def parameters(rng):
    return {
        "mean": rng.normal(size=(5, 2)).astype(DTYPE),
        "log_var": (rng.normal(size=(5, 2)) / 4).astype(DTYPE),
        "decoder": rng.normal(size=(2, 5)).astype(DTYPE),
    }


def forward(p):
    mu, log_var = X @ p["mean"], X @ p["log_var"]
    z = mu + np.exp(log_var / 2) * noise
    return mu, log_var, z, z @ p["decoder"] - X


def loss(p):
    mu, log_var, _, r = forward(p)
    kl = -0.5 * np.sum(1 + log_var - mu**2 - np.exp(log_var))
    return (0.5 * np.sum(r**2) + kl) / 7


def gradient(p):
    mu, log_var, z, r = forward(p)
    dz = r @ p["decoder"].T
    dmu = dz + mu
    dlog_var = dz * noise * np.exp(log_var / 2) / 2 + 0.5 * (np.exp(log_var) - 1)
    return {"mean": X.T @ dmu / 7, "log_var": X.T @ dlog_var / 7, "decoder": z.T @ r / 7}


FAULTS = {
    "divergence_forgotten": ("dmu = dz + mu", "dmu = dz"),
    "half_of_the_variance_forgotten": ("np.exp(log_var / 2) / 2 +", "np.exp(log_var / 2) +"),
    "noise_left_out": ("dz * noise *", "dz *"),
    "deviation_for_variance": ("0.5 * (np.exp(log_var) - 1)", "0.5 * (np.exp(log_var / 2) - 1)"),
    "sign_of_the_divergence": ("+ 0.5 * (np.exp", "- 0.5 * (np.exp"),
    "reparametrization_missing": ("z.T @ r / 7", "mu.T @ r / 7"),
}
