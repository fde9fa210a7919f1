"""A critic with a gradient penalty, whose slope needs second derivatives."""

import numpy as np

DTYPE = np.float64
N, D, H, LAM = 7, 3, 4, 2.0
data = np.random.default_rng(55)
REAL = data.normal(1, 1, size=(N, D)).astype(DTYPE)
FAKE = data.normal(size=(N, D)).astype(DTYPE)
MIX = data.random((N, 1)).astype(DTYPE)
BETWEEN = MIX * REAL + (1 - MIX) * FAKE


def parameters(rng):
    return {"W": rng.normal(size=(D, H)).astype(DTYPE), "v": rng.normal(size=H).astype(DTYPE)}


def critic(x, p):
    return np.tanh(x @ p["W"]) @ p["v"]


def loss(p):
    t = np.tanh(BETWEEN @ p["W"])
    slope = ((1 - t**2) * p["v"]) @ p["W"].T
    length = np.sqrt(np.sum(slope**2, axis=1))
    return np.mean(critic(FAKE, p)) - np.mean(critic(REAL, p)) + LAM * np.mean((length - 1) ** 2)


def gradient(p):
    dW, dv = np.zeros_like(p["W"]), np.zeros_like(p["v"])
    for x, sign in ((FAKE, 1), (REAL, -1)):
        t = np.tanh(x @ p["W"])
        dW += sign * x.T @ ((1 - t**2) * p["v"]) / N
        dv += sign * t.mean(axis=0)
    t = np.tanh(BETWEEN @ p["W"])
    u = (1 - t**2) * p["v"]
    slope = u @ p["W"].T
    length = np.sqrt(np.sum(slope**2, axis=1, keepdims=True))
    dslope = 2 * LAM * (length - 1) / length * slope / N
    du = dslope @ p["W"]
    dW += dslope.T @ u
    dv += np.sum(du * (1 - t**2), axis=0)
    dW += BETWEEN.T @ (du * p["v"] * -2 * t * (1 - t**2))
    return {"W": dW, "v": dv}


FAULTS = {
    "second_derivative_forgotten": ('    dW += BETWEEN.T @ (du * p["v"] * -2 * t * (1 - t**2))\n', ""),
    "penalty_path_of_v": ("    dv += np.sum(du * (1 - t**2), axis=0)\n", ""),
    "signs_exchanged": ("((FAKE, 1), (REAL, -1))", "((FAKE, -1), (REAL, 1))"),
    "length_is_a_constant": ("(length - 1) / length * slope", "(length - 1) * slope"),
    "lambda_forgotten": ("dslope = 2 * LAM *", "dslope = 2 *"),
    "tanh_slope": ("-2 * t * (1 - t**2))", "-2 * t)"),
    "penalty_not_transposed": ("dW += dslope.T @ u", "dW += (u.T @ dslope).T * 0.9"),
}
