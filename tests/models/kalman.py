"""The likelihood of a scalar state-space model by the Kalman filter; the gradient by its sensitivities."""

import numpy as np

DTYPE = np.float64
T = 8
data = np.random.default_rng(38)
Y = data.normal(size=T).cumsum().astype(DTYPE)


def parameters(rng):
    return np.array([0.9, np.log(0.5), np.log(0.8)], dtype=DTYPE) + (rng.normal(size=3) / 10).astype(DTYPE)


def loss(theta):
    a, q, r = theta[0], np.exp(theta[1]), np.exp(theta[2])
    m, P, total = 0.0 * a, 1.0 + 0.0 * a, 0.0
    for y in Y:
        m, P = a * m, a * a * P + q
        S, e = P + r, y - m
        total = total + 0.5 * (np.log(2 * np.pi * S) + e * e / S)
        K = P / S
        m, P = m + K * e, (1 - K) * P
    return total


def gradient(theta):
    a, q, r = theta[0], np.exp(theta[1]), np.exp(theta[2])
    m, P = 0.0, 1.0
    dm, dP, g = np.zeros(3, DTYPE), np.zeros(3, DTYPE), np.zeros(3, DTYPE)
    da, dq, dr = np.eye(3, dtype=DTYPE) * np.array([1, q, r])
    for y in Y:
        dm, dP = a * dm + m * da, a * a * dP + 2 * a * P * da + dq
        m, P = a * m, a * a * P + q
        S, e = P + r, y - m
        dS, de = dP + dr, -dm
        g += 0.5 * (dS / S + 2 * e * de / S - e * e * dS / S**2)
        K = P / S
        dK = dP / S - P * dS / S**2
        dm, dP = dm + dK * e + K * de, (1 - K) * dP - dK * P
        m, P = m + K * e, (1 - K) * P
    return g


FAULTS = {
    "gain_is_a_constant": ("dK = dP / S - P * dS / S**2", "dK = 0 * dP"),
    "determinant_forgotten": ("g += 0.5 * (dS / S + 2", "g += 0.5 * (2"),
    "innovation_variance_forgotten": (" - e * e * dS / S**2)", ")"),
    "sign_of_the_innovation": ("dS, de = dP + dr, -dm", "dS, de = dP + dr, dm"),
    "a_once": ("2 * a * P * da", "a * P * da"),
    "of_q_not_log_q": ("np.array([1, q, r])", "np.array([1, 1, r])"),
    "update_order": (
        "dm, dP = a * dm + m * da, a * a * dP + 2 * a * P * da + dq\n        m, P = a * m, a * a * P + q",
        "m, P = a * m, a * a * P + q\n        dm, dP = a * dm + m * da, a * a * dP + 2 * a * P * da + dq",
    ),
}
