"""Marginal likelihood of a Gaussian process; its Cholesky factor exists near good parameters only."""

import numpy as np

DTYPE = np.float64
TRUTH = "differences"
data = np.random.default_rng(22)
x = np.sort(data.uniform(0, 4, 12)).astype(DTYPE)
y = np.sin(2 * x) + (0.2 * data.normal(size=12)).astype(DTYPE)
D2 = (x[:, None] - x) ** 2


def parameters(rng):
    return (np.log([0.8, 1.2, 0.3]) + 0.2 * rng.normal(size=3)).astype(DTYPE)


def kernel(theta):
    length, height, noise = np.exp(theta)
    S = height**2 * np.exp(-D2 / (2 * length**2))
    return S, S + noise**2 * np.eye(12, dtype=DTYPE)


def loss(theta):
    L = np.linalg.cholesky(kernel(theta)[1])
    a = np.linalg.solve(L, y)
    return 0.5 * a @ a + np.sum(np.log(np.diag(L)))


def gradient(theta):
    length, _, noise = np.exp(theta)
    S, K = kernel(theta)
    inverse = np.linalg.inv(K)
    alpha = inverse @ y
    M = inverse - np.outer(alpha, alpha)
    dlength = 0.5 * np.sum(M * S * D2 / length**2)
    dheight = 0.5 * np.sum(M * 2 * S)
    dnoise = 0.5 * np.trace(M) * 2 * noise**2
    return np.array([dlength, dheight, dnoise])


FAULTS = {
    "determinant_forgotten": ("M = inverse - np.outer(alpha, alpha)", "M = -np.outer(alpha, alpha)"),
    "with_respect_to_the_length_not_its_log": ("D2 / length**2)", "D2 / length**3)"),
    "noise_not_squared": ("2 * noise**2\n", "2 * noise\n"),
    "sign_of_the_data_term": ("inverse - np.outer", "inverse + np.outer"),
    "two_of_the_height_forgotten": ("M * 2 * S", "M * S"),
    "half_forgotten": ("dlength = 0.5 * ", "dlength = "),
}
