"""Inputs of chapter 2: the cases that answers are checked with."""

import numpy as np

from gradecheck import Probe


def draw_steps(rng):
    """One, two and three axes, whole numbers, rates from tiny to above 1."""
    yield {"w": rng.normal(size=3), "grad": rng.normal(size=3), "eta": float(rng.uniform(0.1, 0.4))}
    yield {"w": rng.normal(size=(2, 4)), "grad": rng.normal(size=(2, 4)) * 5.0, "eta": 0.03}
    signs = np.array([1, -1, 1, -1])
    yield {"w": rng.integers(2, 7, size=4) * signs, "grad": rng.integers(1, 5, size=4) * signs, "eta": 0.125}
    yield {"w": rng.normal(size=(2, 1, 3)), "grad": rng.normal(size=(2, 1, 3)), "eta": 2.5}
    yield {"w": rng.normal(size=2) * 100.0, "grad": rng.normal(size=2) * 1e-3, "eta": 30.0}
    yield {"w": np.array([0.0, 1.5, -1.5]), "grad": np.array([2.0, 0.0, -2.0]), "eta": 0.25}
    yield {"w": rng.normal(size=3), "grad": np.zeros(3), "eta": 0.5}  # at rest, and still a new array
    yield {"w": np.array([3, -2]), "grad": rng.normal(size=2), "eta": 0.1}


def valley_matrix(rng, curvatures):
    """A symmetric matrix with these eigenvalues, turned so that no eigenvector is near an axis."""
    n = len(curvatures)
    axes = np.eye(n)
    for i in range(n - 1):  # a turn of 25 to 65 degrees in each plane of two neighboring coordinates
        angle = np.radians(rng.uniform(25, 65))
        turn = np.eye(n)
        turn[i : i + 2, i : i + 2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
        axes = axes @ turn
    matrix = axes @ np.diag(curvatures) @ axes.T
    return (matrix + matrix.T) / 2


def draw_descents(rng):
    """Coupled quadratics, one cost that is none; whole numbers; near and far; one step and none."""
    start = np.array([1.0, -1.0, 1.0, -1.0])
    for curvatures, eta, n_steps in (((0.5, 2.0), 0.4, 5), ((0.3, 1.0, 3.0), 0.25, 7)):
        n = len(curvatures)
        slope = Probe("affine", {"A": valley_matrix(rng, curvatures), "b": rng.uniform(0.5, 1.5, size=n)})
        w0 = start[:n] * rng.uniform(1.5, 3.0, size=n)
        yield {"grad_fn": slope, "w0": w0, "eta": eta, "n_steps": n_steps}
    slope = Probe("affine", {"A": valley_matrix(rng, (0.6, 1.0, 2.0)), "b": rng.uniform(0.5, 1.5, size=3)})
    w0 = rng.integers(2, 6, size=3) * np.array([1, -1, 1])
    yield {"grad_fn": slope, "w0": w0, "eta": 0.3, "n_steps": 4}
    parameters = {"A": rng.normal(size=(5, 4)) * 0.6, "b": rng.normal(size=5)}
    curved = Probe("log_cosh_gradient", parameters)
    yield {"grad_fn": curved, "w0": start * 2.0 + rng.normal(size=4) * 0.3, "eta": 0.2, "n_steps": 6}
    for scale in (1e-9, 1e5):  # a gradient below every threshold of a stop, and one above every clip
        bowl = Probe("affine", {"A": valley_matrix(rng, (0.6, 1.0, 2.0)), "b": np.zeros(3)})
        w0 = start[:3] * rng.uniform(1.0, 2.0, size=3) * scale
        yield {"grad_fn": bowl, "w0": w0, "eta": 0.3, "n_steps": 4}
    yield {"grad_fn": slope, "w0": rng.normal(size=3), "eta": 0.3, "n_steps": 1}
    yield {"grad_fn": slope, "w0": rng.normal(size=3), "eta": 0.3, "n_steps": 0}
    level = Probe("affine", {"A": np.diag([0.0, 1.0]), "b": np.zeros(2)})
    yield {"grad_fn": level, "w0": np.array([1.0, -2.0]), "eta": 0.5, "n_steps": 3}  # one entry is at rest
    yield {"grad_fn": level, "w0": np.zeros(2), "eta": 0.5, "n_steps": 3}  # all are: the rows are still there
    yield {"grad_fn": slope, "w0": np.array([0, 2, -2]), "eta": 0.3, "n_steps": 2}


def draw_hessians(rng):
    """From one dimension to five, whole numbers, tiny and huge curvatures, one that is diagonal."""
    yield {"H": valley_matrix(rng, rng.uniform(1.0, 2.0, size=2) * np.array([1.0, 8.0]))}
    yield {"H": valley_matrix(rng, rng.uniform(0.5, 1.0, size=4) * np.array([1.0, 3.0, 9.0, 20.0]))}
    yield {"H": np.diag(np.array([3.0, 50.0, 0.2]) * rng.uniform(0.8, 1.2))}  # neither first nor last
    yield {"H": np.array([[float(rng.uniform(0.1, 9.0))]])}
    a, b = (int(i) for i in rng.integers(2, 6, size=2))
    yield {"H": np.array([[a + b, b], [b, 2 * b]])}
    yield {"H": valley_matrix(rng, rng.uniform(0.5, 1.0, size=5) * np.logspace(-9, -6, 5))}
    yield {"H": valley_matrix(rng, rng.uniform(0.5, 1.0, size=3) * np.array([1e3, 1e4, 1e5]))}


#: Losses in eighths, patience, min_delta in eighths: each a situation that one of the mistakes misjudges.
SITUATIONS = (
    ((40, 32, 24, 16, 8), 2, 0),  # still falling
    ((40, 24, 16, 16, 16), 2, 0),  # level with the best before: not better
    ((40, 24, 16, 15, 14), 2, 4),  # better, but by less than min_delta
    ((40, 24, 16, 12, 12), 2, 4),  # better by exactly min_delta: not more
    ((40, 24, 16, 11, 12), 2, 4),  # better by more
    ((40, 8, 32, 24, 16), 2, 0),  # falling again, above the best before
    ((40, 32, 24, 8, 30), 3, 0),  # the best is in the window, not at its end
    ((40, 32, 24), 3, 0),  # nothing before the window
    ((40, 40), 5, 0),  # too short for the window
    ((), 1, 0),
    ((16,), 1, 0),
    ((16, 16), 2, 0),  # exactly `patience` losses, level: nothing is before them
    ((16, 40, 48), 3, 0),  # exactly `patience` losses, rising
    ((16, 40, 48, 56), 3, 0),  # one more
    ((16, 40), 1, 0),
    ((40, 16), 1, 0),
    ((40, 16, 24, 24, 15), 3, 0),
    ((40, 30, 10, 20, 20, 20), 3, 0),  # the best is the first before the window
    ((40, 30, 20, 10, 20, 20), 3, 0),  # the best is the first inside the window
    ((20, 40, 40, 19, 40, 40, 40), 4, 0),
    ((80, 60, 50, 45), 2, 20),
    ((40, 32, 36, 8, 36), 3, 0),  # the best is in the middle of the window
    ((40, 8, 20, 12), 2, 0),  # a fall that beats nothing
    ((40, 24, 16, 18, 17), 2, 4),  # a little worse than the best before
    ((40, 39, 38, 37, 36, 35), 2, 4),  # no window gains more than min_delta, all together do
    ((40, 16, 24, 20, 22), 2, 0),
    ((40, 24, 16, 12, 16, 20), 3, 2),
)


def draw_histories(rng):
    """Losses that are multiples of 1/8, so that every difference is exact; falling, level, rising, noisy."""
    for losses, patience, min_delta in SITUATIONS:
        shift = int(rng.integers(1, 9))
        losses = (np.array(losses, dtype=float) + shift) / 8
        yield {"losses": losses, "patience": patience, "min_delta": min_delta / 8}
    for n in (6, 7, 8, 9, 10, 12):
        losses = rng.integers(8, 24, size=n) / 8
        yield {"losses": losses, "patience": int(rng.integers(1, n - 2)), "min_delta": 0.25}
        yield {"losses": losses, "patience": int(rng.integers(2, n - 2))}
    yield {"losses": rng.permutation([24, 16, 8]), "patience": 1, "min_delta": 2.0}


def draw_no_patience(rng):
    """A patience below 1: ValueError."""
    yield {"losses": rng.integers(8, 24, size=5) / 8, "patience": 0}
    yield {"losses": rng.integers(8, 24, size=5) / 8, "patience": -2, "min_delta": 0.5}
    yield {"losses": np.array([]), "patience": 0}
