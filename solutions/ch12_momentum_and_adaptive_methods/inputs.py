"""Inputs of chapter 12: the cases that answers are checked with."""

from itertools import cycle

import numpy as np

from gradecheck import Probe

from .references import adam_step, momentum_step, rmsprop_step

#: An entry of 0 among others whose sum is 0, and a run that is under way, each entry by another amount.
WITH_ZEROS = np.array([0.0, 1.5, -1.5])
SPEED = np.array([0.5, -1.25, 2.0])


def draw_parameters(rng, shape):
    """Parameters between 0.5 and 2 in size, of both signs: none so small that what moves them is lost."""
    return rng.choice((-1.0, 1.0), size=shape) * rng.uniform(0.5, 2.0, size=shape)


def draw_gradient(rng, shape, scale=1.0):
    """Entries of either sign whose sizes differ from one another by up to a factor of 100."""
    return scale * rng.choice((-1.0, 1.0), size=shape) * 10.0 ** rng.uniform(-1, 1, size=shape)


def draw_integers(rng, n):
    """Whole numbers of both signs, none of them 0."""
    return rng.choice((-1, 1), size=n) * rng.integers(1, 6, size=n)


def draw_momentum_steps(rng):
    """A first step, then steps in the middle of a run whose rate changes; integers; no momentum."""
    for shape, steps, beta in (((4,), 0, 0.9), ((2, 3), 1, 0.7), ((3,), 5, 0.9), ((2, 1, 2), 12, 0.5)):
        theta, velocity = draw_parameters(rng, shape), np.zeros(shape)
        for _ in range(steps):
            rate = float(rng.uniform(0.02, 0.3))
            theta, velocity = momentum_step(theta, velocity, draw_gradient(rng, shape), rate, beta)
        grad = draw_gradient(rng, shape)
        yield {
            "theta": theta,
            "velocity": velocity,
            "grad": grad,
            "eta": rng.uniform(0.02, 0.3),
            "beta": beta,
        }
    theta, velocity, grad = draw_integers(rng, 3), draw_parameters(rng, 3), draw_integers(rng, 3)
    yield {"theta": theta, "velocity": velocity, "grad": grad, "eta": 0.125, "beta": 0.6}
    theta, velocity, grad = (draw_parameters(rng, 2) for _ in range(3))
    yield {"theta": theta, "velocity": velocity, "grad": grad, "eta": 0.3, "beta": 0.0}
    for grad in (WITH_ZEROS, np.zeros(3)):  # a gradient of 0 does not stop the ball
        yield {"theta": WITH_ZEROS[::-1].copy(), "velocity": SPEED, "grad": grad, "eta": 0.25, "beta": 0.5}
    yield {"theta": SPEED, "velocity": WITH_ZEROS, "grad": np.array([1, 0, -3]), "eta": 0.25, "beta": 0.5}


def draw_valley(rng, n):
    """A cost whose gradient bends: sum of log cosh; steep enough that a small shift changes its gradient."""
    A = np.eye(n) + 0.4 * rng.normal(size=(n, n))
    return Probe("log_cosh_gradient", {"A": A, "b": rng.uniform(0.3, 0.9, size=n)})


def draw_bowl(rng, n):
    """A quadratic cost whose coordinates are coupled."""
    A = rng.normal(size=(n, n)) * 0.6
    return Probe("affine", {"A": A @ A.T + np.eye(n), "b": rng.uniform(0.5, 1.5, size=n)})


def draw_nesterov_steps(rng):
    """A first step, then fast ones on quadratic and other costs; integers; no momentum."""
    yield {
        "theta": draw_parameters(rng, 3),
        "velocity": np.zeros(3),
        "grad_fn": draw_bowl(rng, 3),
        "eta": 0.2,
        "beta": 0.9,
    }
    for draw, n, beta in (
        (draw_bowl, 2, 0.8),
        (draw_valley, 4, 0.9),
        (draw_valley, 3, 0.4),
        (draw_bowl, 1, 0.7),
    ):
        yield {
            "theta": draw_parameters(rng, n),
            "velocity": draw_parameters(rng, n),
            "grad_fn": draw(rng, n),
            "eta": float(rng.uniform(0.1, 0.4)),
            "beta": beta,
        }
    theta, velocity = draw_integers(rng, 3), draw_parameters(rng, 3)
    yield {"theta": theta, "velocity": velocity, "grad_fn": draw_bowl(rng, 3), "eta": 0.125, "beta": 0.5}
    theta, velocity = draw_parameters(rng, 2), draw_parameters(rng, 2)
    yield {"theta": theta, "velocity": velocity, "grad_fn": draw_bowl(rng, 2), "eta": 0.3, "beta": 0.0}
    level = Probe("affine", {"A": np.diag([0.0, 1.0, 2.0]), "b": np.zeros(3)})  # one entry is always 0
    yield {"theta": WITH_ZEROS, "velocity": SPEED, "grad_fn": level, "eta": 0.25, "beta": 0.5}
    yield {"theta": -0.5 * SPEED, "velocity": SPEED, "grad_fn": level, "eta": 0.25, "beta": 0.5}


def draw_rmsprop_steps(rng):
    """A first step, then steps in the middle of a run; gradients of many sizes, and tiny ones against eps."""
    for shape, steps, rho, eps, scale in (
        ((4,), 0, 0.9, 1e-3, 1.0),
        ((2, 3), 1, 0.8, 1e-3, 1.0),
        ((3,), 6, 0.9, 1e-2, 0.1),
        ((5,), 3, 0.95, 1e-8, 1e-7),
        ((2, 2), 9, 0.3, 1e-3, 30.0),
    ):
        theta, s = draw_parameters(rng, shape), np.zeros(shape)
        for _ in range(steps):
            theta, s = rmsprop_step(theta, s, draw_gradient(rng, shape, scale), 0.1, rho, eps)
        grad, eta = draw_gradient(rng, shape, scale), float(rng.uniform(0.1, 0.4))
        yield {"theta": theta, "s": s, "grad": grad, "eta": eta, "rho": rho, "eps": eps}
    theta, grad = draw_integers(rng, 3), draw_integers(rng, 3)
    yield {"theta": theta, "s": rng.uniform(1, 9, size=3), "grad": grad, "eta": 0.25, "rho": 0.7, "eps": 1e-3}
    rest = {"eta": 0.25, "rho": 0.75, "eps": 1e-3}
    for s in (SPEED**2, np.zeros(3)):  # a gradient of 0 lets the average fall, and nothing is divided by 0
        yield {"theta": SPEED, "s": s, "grad": WITH_ZEROS, **rest}
        yield {"theta": WITH_ZEROS, "s": s, "grad": np.zeros(3), **rest}
    yield {"theta": SPEED, "s": SPEED**2, "grad": np.array([1, 0, -3]), **rest}
    yield {"theta": SPEED, "s": SPEED**2, "grad": WITH_ZEROS, **rest, "rho": 0.0}


def draw_adam_steps(rng):
    """First, second and later steps of a run; gradients of many sizes, and tiny ones against eps."""
    for shape, t, beta1, beta2, eps, scale in (
        ((4,), 1, 0.9, 0.999, 1e-3, 1.0),
        ((2, 3), 2, 0.9, 0.999, 1e-3, 1.0),
        ((3,), 3, 0.8, 0.95, 1e-2, 0.1),
        ((5,), 7, 0.5, 0.9, 1e-8, 1e-7),
        ((2, 2), 40, 0.9, 0.99, 1e-3, 30.0),
    ):
        theta, m, v = draw_parameters(rng, shape), np.zeros(shape), np.zeros(shape)
        for earlier in range(1, t):
            grad = draw_gradient(rng, shape, scale)
            theta, m, v = adam_step(theta, m, v, grad, earlier, 0.02, beta1, beta2, eps)
        rest = {"t": t, "eta": float(rng.uniform(0.1, 0.4)), "beta1": beta1, "beta2": beta2, "eps": eps}
        yield {"theta": theta, "m": m, "v": v, "grad": draw_gradient(rng, shape, scale), **rest}
    theta, m, v = draw_integers(rng, 3), draw_parameters(rng, 3), rng.uniform(1, 9, size=3)
    rest = {"t": 4, "eta": 0.25, "beta1": 0.7, "beta2": 0.9, "eps": 1e-3}
    yield {"theta": theta, "m": m, "v": v, "grad": draw_integers(rng, 3), **rest}
    rest = {"t": 3, "eta": 0.25, "beta1": 0.75, "beta2": 0.875, "eps": 1e-3}
    for grad in (WITH_ZEROS, np.zeros(3)):  # a gradient of 0 lets both averages fall
        yield {"theta": WITH_ZEROS[::-1].copy(), "m": SPEED, "v": SPEED**2, "grad": grad, **rest}
    yield {"theta": SPEED, "m": np.zeros(3), "v": np.zeros(3), "grad": WITH_ZEROS, **rest, "t": 1}
    yield {"theta": SPEED, "m": SPEED, "v": SPEED**2, "grad": np.array([1, 0, -3]), **rest}
    yield {"theta": SPEED, "m": SPEED, "v": SPEED**2, "grad": WITH_ZEROS, **rest, "beta1": 0.0}
    yield {"theta": SPEED, "m": SPEED, "v": SPEED**2, "grad": WITH_ZEROS, **rest, "beta2": 0.0}
    yield {"theta": SPEED, "m": SPEED, "v": SPEED**2, "grad": SPEED, **rest, "t": 5000}


def draw_adamw_steps(rng):
    """The steps of `draw_adam_steps`, each with another decay, and one without."""
    for case, decay in zip(draw_adam_steps(rng), cycle((0.1, 0.3, 0.01, 0.5, 0.2, 0.4)), strict=False):
        yield {**case, "decay": decay * rng.uniform(0.8, 1.2)}
    yield {**case, "decay": 0.0}
