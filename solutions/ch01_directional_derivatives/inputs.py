"""Inputs of chapter 1: the cases that answers are checked with."""

import numpy as np

from gradecheck import Probe


def draw_curves(rng):
    """Curved functions, so that no one-sided quotient is right; large steps, so that it shows."""

    def draw(low, high):
        return float(rng.uniform(low, high))

    cubic = Probe("polynomial", {"coefficients": rng.uniform(0.3, 0.9, size=4)})
    wave = Probe("sine", {"amplitude": draw(1.0, 2.0), "frequency": draw(0.8, 1.6), "phase": draw(0.3, 1.2)})
    growth = Probe("exponential", {"scale": draw(0.5, 1.5), "rate": draw(0.6, 1.2)})
    yield {"f": cubic, "x": draw(0.3, 1.2), "h": draw(0.2, 0.5)}
    yield {"f": wave, "x": draw(-1.0, 1.0), "h": draw(0.2, 0.5)}
    yield {"f": growth, "x": draw(-1.2, -0.3), "h": draw(0.1, 0.2)}
    yield {"f": wave, "x": int(rng.integers(2, 6)), "h": 0.25}
    yield {"f": growth, "x": draw(-1.0, 1.0)}
    yield {"f": wave, "x": draw(-1.0, 1.0)}
    # Functions of one number and of nothing else: an array of both places cannot be handed to them.
    yield {"f": Probe("sine_of_one_number", wave.parameters), "x": draw(0.5, 1.0), "h": draw(0.1, 0.2)}
    bend = {"bend": draw(0.4, 0.6), "below": draw(0.5, 1.0), "above": draw(2.0, 3.0)}
    yield {"f": Probe("bent_at_one_number", bend), "x": 0.75, "h": 0.125}
    yield {"f": cubic, "x": 0.0, "h": draw(0.2, 0.5)}
    yield {"f": growth, "x": -1, "h": 0.5}


def draw_landscapes(rng):
    """One, two and three axes, a square array, whole numbers; coupled, so that a step left behind shows."""
    yield {"f": _coupled_quadratic(rng, 3), "w": rng.normal(size=3), "h": float(rng.uniform(0.2, 0.5))}
    waves = {"weights": rng.uniform(0.5, 1.5, size=(2, 3)), "frequencies": rng.uniform(0.6, 1.4, size=(2, 3))}
    yield {"f": Probe("sum_of_sines", waves), "w": rng.uniform(0.3, 1.2, size=(2, 3)), "h": 0.3}
    yield {"f": _smooth_maximum(rng, 4), "w": rng.normal(size=(2, 2)), "h": float(rng.uniform(0.2, 0.5))}
    whole = rng.integers(2, 6, size=4) * np.array([1, -1, 1, -1])
    yield {"f": _coupled_quadratic(rng, 4), "w": whole, "h": 0.25}
    yield {"f": _coupled_quadratic(rng, 6), "w": rng.normal(size=(2, 1, 3)), "h": 0.125}
    yield {"f": _smooth_maximum(rng, 6), "w": rng.normal(size=(3, 2))}
    # This one takes an array of the shape of w and no other: no flattened copy, no stack of points.
    strict = {
        "weights": rng.uniform(0.5, 1.5, size=(3, 2)),
        "frequencies": rng.uniform(0.6, 1.4, size=(3, 2)),
    }
    yield {"f": Probe("sum_of_sines_of_one_shape", strict), "w": rng.uniform(0.3, 1.2, size=(3, 2)), "h": 0.3}
    yield {"f": _coupled_quadratic(rng, 1), "w": np.zeros(1), "h": 0.25}
    yield {"f": _coupled_quadratic(rng, 3), "w": np.array([0.0, 1.0, -1.0]), "h": 0.25}


def _coupled_quadratic(rng, n):
    """A quadratic whose curvature along every axis is at least 1, so that one-sided quotients are wrong."""
    A = rng.normal(size=(n, n)) * 0.3
    A[np.diag_indices(n)] = rng.uniform(1.0, 2.0, size=n)
    return Probe("quadratic_form", {"A": A, "b": rng.normal(size=n), "c": float(rng.normal())})


def _smooth_maximum(rng, n):
    """Log sum exp of n + 1 planes: curved everywhere, no coordinate by itself."""
    return Probe("log_sum_exp", {"A": rng.normal(size=(n + 1, n)) * 0.7, "b": rng.normal(size=n + 1) * 0.5})


def draw_directions(rng):
    """Short, tiny, long, unit and whole-numbered directions, up and down the slope, and one nearly across."""
    v = rng.uniform(1.0, 3.0, size=2)
    yield {"grad": 3.0 * _gradient_beside(rng, v), "v": v}
    grad = rng.normal(size=5)
    yield {"grad": grad, "v": -grad + 0.3 * rng.normal(size=5)}
    unit = rng.normal(size=3)
    for v in (
        unit / np.linalg.norm(unit),
        rng.normal(size=4) * 1e3,
        rng.normal(size=3) * 1e-9,
        rng.normal(size=4) * 1e-17,  # below every usual threshold
        rng.integers(1, 5, size=3) * np.array([1, -1, 1]),
    ):
        yield {"grad": _gradient_beside(rng, v), "v": v}
    grad = rng.normal(size=2)
    yield {"grad": grad, "v": np.array([-grad[1], grad[0]]) + 0.1 * grad}
    for v in NEARLY_ZERO:  # none of them is zero
        yield {"grad": _gradient_beside(rng, v), "v": v}
    yield {"grad": np.array([1.0, 2.0, 0.0]), "v": np.array([2.0, 1.0, 5.0])}
    yield {"grad": np.array([1.0, -1.0]), "v": np.array([0.5, 2.0])}
    yield {"grad": np.array([0.0, 0.0, 2.0]), "v": rng.uniform(1.0, 2.0, size=3)}


#: Vectors that only a guard for too much takes for zero, and the ends of the promised lengths.
NEARLY_ZERO = (
    np.array([0.0, 2.0, -1.0]),  # one entry is 0
    np.array([0.0, 0.0, -3.0]),  # all but one are 0
    np.array([2.0, -2.0]),  # the sum is 0
    np.array([1, 0, -1]),
    np.array([-1.0, -2.0]),  # all are below 0
    np.array([3e-18, -4e-18]),
    np.array([3e17, -4e17]),
    np.array([-7.0]),
)


def _gradient_beside(rng, v):
    """A random gradient whose slope along v is no small difference of large numbers, so that float32 does."""
    grad, unit = rng.normal(size=v.size), v / np.linalg.norm(v)
    return grad + np.copysign(0.7, grad @ unit) * unit


def draw_zero_directions(rng):
    """No direction at all, of floats and of whole numbers: ValueError."""
    yield {"grad": rng.normal(size=3), "v": np.zeros(3)}
    yield {"grad": rng.normal(size=2), "v": np.zeros(2, dtype=int)}
    yield {"grad": rng.normal(size=1), "v": np.array([-0.0])}
    yield {"grad": np.zeros(2), "v": np.zeros(2)}


def draw_gradients(rng):
    """One, two and three axes, whole numbers, two very short ones, and none at all."""
    yield {"grad": rng.normal(size=2) * 4.0}
    yield {"grad": rng.normal(size=(3, 4))}
    yield {"grad": rng.integers(1, 6, size=5) * np.array([1, -1, 1, -1, 1])}
    yield {"grad": rng.normal(size=(2, 2, 3)) * 0.5}
    yield {"grad": rng.normal(size=4) * 1e-9}
    yield {"grad": rng.normal(size=3) * 1e-17}  # below every usual threshold
    yield {"grad": np.zeros((2, 3))}
    yield {"grad": np.zeros(2, dtype=int)}
    for grad in NEARLY_ZERO:
        yield {"grad": grad}
    yield {"grad": np.array([[1.0, -1.0], [0.0, 0.0]])}  # a row of zeros, and columns that are not


def draw_bowl_points(rng):
    """From one dimension to six, whole numbers, and far from the bottom."""
    yield {"w": rng.normal(size=2)}
    yield {"w": rng.normal(size=1) * 3.0}
    yield {"w": rng.normal(size=6)}
    yield {"w": rng.integers(2, 6, size=3) * np.array([1, -1, 1])}
    yield {"w": rng.normal(size=4) * 100.0}
    yield {"w": np.zeros(2)}
    yield {"w": np.array([0.0, 1.0, -1.0])}


def draw_quadratics(rng):
    """Matrices that are far from symmetric, one that is symmetric, whole numbers; nonzero b and w."""
    yield {"A": rng.normal(size=(2, 2)), "b": rng.normal(size=2), "w": rng.normal(size=2)}
    yield {"A": rng.normal(size=(4, 4)), "b": rng.normal(size=4), "w": rng.normal(size=4)}
    half = rng.normal(size=(3, 3))
    yield {"A": half + half.T, "b": rng.normal(size=3), "w": rng.normal(size=3)}
    upper = np.triu(rng.integers(1, 5, size=(3, 3)))
    yield {"A": upper, "b": rng.integers(1, 4, size=3), "w": rng.integers(1, 4, size=3)}
    yield {"A": rng.normal(size=(5, 5)) * 30.0, "b": rng.normal(size=5), "w": rng.normal(size=5) * 0.1}
