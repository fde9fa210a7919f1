"""A spectral loss: the parameters filter a signal, and the power of its Fourier transform is compared."""

import numpy as np

DTYPE = np.float64
N, K = 16, 5
data = np.random.default_rng(52)
X = data.normal(size=N).astype(DTYPE)
TARGET = data.uniform(1, 3, N // 2 + 1).astype(DTYPE)
COS = np.cos(2 * np.pi * np.outer(np.arange(N // 2 + 1), np.arange(N)) / N).astype(DTYPE)
SIN = np.sin(2 * np.pi * np.outer(np.arange(N // 2 + 1), np.arange(N)) / N).astype(DTYPE)


def parameters(rng):
    return rng.normal(size=K).astype(DTYPE)


def loss(h):
    y = sum(h[i] * np.roll(X, i) for i in range(K))
    power = (COS @ y) ** 2 + (SIN @ y) ** 2
    return np.mean((np.log(power + 0.1) - np.log(TARGET)) ** 2)


def gradient(h):
    y = sum(h[i] * np.roll(X, i) for i in range(K))
    c, s = COS @ y, SIN @ y
    power = c**2 + s**2 + 0.1
    dp = 2 * (np.log(power) - np.log(TARGET)) / power / len(TARGET)
    dy = COS.T @ (2 * c * dp) + SIN.T @ (2 * s * dp)
    return np.array([np.roll(X, i) @ dy for i in range(K)])


FAULTS = {
    "one_part_only": (" + SIN.T @ (2 * s * dp)", ""),
    "rolled_backwards": ("np.roll(X, i) @ dy", "np.roll(X, -i) @ dy"),
    "two_forgotten": ("COS.T @ (2 * c * dp) + SIN.T @ (2 * s * dp)", "COS.T @ (c * dp) + SIN.T @ (s * dp)"),
    "log_forgotten": ("np.log(TARGET)) / power /", "np.log(TARGET)) /"),
    "floor_forgotten": (
        "power = c**2 + s**2 + 0.1\n",
        "power = c**2 + s**2 + 0.05\n",
    ),
    "mean_over_n": ("/ len(TARGET)", "/ N"),
}
