"""Entropic transport between two histograms by a few Sinkhorn steps, differentiated step by step."""

import numpy as np

DTYPE = np.float64
N, M, EPS, STEPS = 4, 5, 0.5, 4
data = np.random.default_rng(60)
A = np.full(N, 1 / N, dtype=DTYPE)
B = data.dirichlet(np.ones(M)).astype(DTYPE)
Z = data.normal(size=M).astype(DTYPE)


def parameters(rng):
    return rng.normal(size=N).astype(DTYPE)


def cost(x):
    return (x[:, None] - Z[None, :]) ** 2


def loss(x):
    C = cost(x)
    K = np.exp(-C / EPS)
    v = np.ones(M)
    for _ in range(STEPS):
        u = A / (K @ v)
        v = B / (K.T @ u)
    return np.sum(u[:, None] * K * v[None, :] * C)


def gradient(x):
    C = cost(x)
    K = np.exp(-C / EPS)
    v, us, vs = np.ones(M, dtype=DTYPE), [], [np.ones(M, dtype=DTYPE)]
    for _ in range(STEPS):
        u = A / (K @ v)
        v = B / (K.T @ u)
        us.append(u)
        vs.append(v)
    P = u[:, None] * K * v[None, :]
    dC, dK = P.copy(), u[:, None] * v[None, :] * C
    du, dv = (K * v * C).sum(axis=1), (u[:, None] * K * C).sum(axis=0)
    for t in range(STEPS - 1, -1, -1):
        w = -dv * vs[t + 1] / (K.T @ us[t])
        du = du + K @ w
        dK += us[t][:, None] * w[None, :]
        w = -du * us[t] / (K @ vs[t])
        dK += w[:, None] * vs[t][None, :]
        dv, du = K.T @ w, 0
    dC -= dK * K / EPS
    return 2 * np.sum(dC * (x[:, None] - Z), axis=1)


FAULTS = {
    "plan_is_a_constant": ("    dC -= dK * K / EPS\n", ""),
    "scalings_are_constants": ("for t in range(STEPS - 1, -1, -1)", "for t in range(0)"),
    "one_step_less": ("for t in range(STEPS - 1, -1, -1)", "for t in range(STEPS - 1, 0, -1)"),
    "epsilon_forgotten": ("dC -= dK * K / EPS", "dC -= dK * K"),
    "two_forgotten": ("return 2 * np.sum(dC", "return np.sum(dC"),
    "sign_of_the_difference": ("(x[:, None] - Z), axis", "(Z - x[:, None]), axis"),
}
