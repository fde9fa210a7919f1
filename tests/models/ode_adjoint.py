"""Rates of a predator-prey model, fitted by Runge-Kutta steps and their discrete adjoint."""

import numpy as np

DTYPE = np.float64
STEPS, H = 4, 0.3
data = np.random.default_rng(39)
START = np.array([1.0, 0.5], dtype=DTYPE)
SEEN = data.uniform(0.5, 1.5, size=(STEPS, 2)).astype(DTYPE)


def parameters(rng):
    return rng.uniform(0.5, 1.5, size=4).astype(DTYPE)


def rate(u, k):
    return np.array([k[0] * u[0] - k[1] * u[0] * u[1], k[2] * u[0] * u[1] - k[3] * u[1]])


def states(k):
    u = [START]
    for _ in range(STEPS):
        middle = u[-1] + H / 2 * rate(u[-1], k)
        u.append(u[-1] + H * rate(middle, k))
    return u


def loss(k):
    return sum(np.sum((u - seen) ** 2) for u, seen in zip(states(k)[1:], SEEN, strict=True)) / 2


def by_state(u, k):
    return np.array([[k[0] - k[1] * u[1], -k[1] * u[0]], [k[2] * u[1], k[2] * u[0] - k[3]]])


def by_rates(u):
    both = u[0] * u[1]
    return np.array([[u[0], -both, 0, 0], [0, 0, both, -u[1]]])


def gradient(k):
    u, g, lam = states(k), np.zeros(4, dtype=DTYPE), np.zeros(2, dtype=DTYPE)
    for t in range(STEPS, 0, -1):
        lam = lam + u[t] - SEEN[t - 1]
        old = u[t - 1]
        middle = old + H / 2 * rate(old, k)
        back = H * by_state(middle, k).T @ lam
        g += H * by_rates(middle).T @ lam + H / 2 * by_rates(old).T @ back
        lam = lam + back + H / 2 * by_state(old, k).T @ back
    return g


FAULTS = {
    "jacobian_not_transposed": ("H * by_state(middle, k).T @ lam", "H * by_state(middle, k) @ lam"),
    "middle_is_a_constant": (" + H / 2 * by_rates(old).T @ back", ""),
    "euler_adjoint": ("back + H / 2 * by_state(old, k).T @ back", "back"),
    "data_of_the_next_step": ("SEEN[t - 1]", "SEEN[t % STEPS]"),
    "only_the_end": ("lam = lam + u[t] - SEEN[t - 1]", "lam = lam + (u[t] - SEEN[t - 1]) * (t == STEPS)"),
    "step_forgotten": ("g += H * by_rates(middle)", "g += by_rates(middle)"),
    "old_state": ("by_rates(middle).T @ lam", "by_rates(old).T @ lam"),
    "sign_of_a_rate": ("both, -u[1]]", "both, u[1]]"),
}
