"""A small differential equation, ten steps of Euler's method, and its adjoint."""

import numpy as np

DTYPE = np.float64
H = 0.1
start = np.array([1.0, 0.5], dtype=DTYPE)
target = np.array([0.4, 0.9], dtype=DTYPE)


def parameters(rng):
    return rng.uniform(0.5, 1.5, 4).astype(DTYPE)


def forward(p):
    states = [start]
    for _ in range(10):
        x, y = states[-1]
        states.append(np.array([x + H * (p[0] * x - p[1] * x * y), y + H * (p[2] * x * y - p[3] * y)]))
    return states


def loss(p):
    return 0.5 * np.sum((forward(p)[-1] - target) ** 2)


def gradient(p):
    states = forward(p)
    g = np.zeros(4, dtype=DTYPE)
    u, v = states[-1] - target
    for x, y in states[-2::-1]:
        g += H * np.array([u * x, -u * x * y, v * x * y, -v * y])
        u, v = (
            u * (1 + H * (p[0] - p[1] * y)) + v * H * p[2] * y,
            v * (1 + H * (p[2] * x - p[3])) - u * H * p[1] * x,
        )
    return g


FAULTS = {
    "states_after_the_step": ("states[-2::-1]", "states[:0:-1]"),
    "forward_in_time": ("states[-2::-1]", "states[:-1]"),
    "updated_in_turn": (
        "        u, v = (\n            u * (1 + H * (p[0] - p[1] * y)) + v * H * p[2] * y,\n",
        "        u = u * (1 + H * (p[0] - p[1] * y)) + v * H * p[2] * y\n        u, v = (\n            u,\n",
    ),
    "coupling_missing": (" + v * H * p[2] * y", ""),
    "step_forgotten": ("g += H * np.array", "g += np.array"),
    "sign_of_one_rate": ("-v * y])", "v * y])"),
}
