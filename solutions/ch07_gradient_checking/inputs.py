"""Inputs of chapter 7: the cases that answers are checked with."""

import numpy as np

from gradecheck import Probe
from gradecheck.worker.probes import build

from ..ch01_directional_derivatives import numerical_gradient


def draw_pairs(rng):
    """Near and far, longer and shorter, one to three axes, whole numbers, numbers, tiny ones, none at all.

    In the second pair the first row is the smallest and differs most: judged by itself it is another number.
    The fourth is so small that no number added below the line, and no bound for "zero", goes unnoticed.
    """
    a = rng.normal(size=5)
    yield {"a": a, "b": a * 1.3 + 0.1 * rng.normal(size=5)}
    b = rng.choice((-1, 1), size=(3, 4)) * rng.uniform(0.5, 1.5, size=(3, 4))
    rows = np.array([[0.01], [0.1], [1.0]])
    yield {"a": rows * b * [[2.5], [1.5], [1.6]] + 0.02 * rows * rng.normal(size=(3, 4)), "b": rows * b}
    yield {"a": -rng.uniform(1.0, 2.0, size=4), "b": -rng.uniform(3.0, 4.0, size=4)}
    yield {"a": rng.normal(size=(2, 1, 3)) * 1e-20, "b": rng.normal(size=(2, 1, 3)) * 1e-20}
    yield {"a": rng.integers(1, 5, size=3), "b": -rng.integers(5, 9, size=3)}
    yield {"a": float(rng.uniform(1, 2)), "b": float(rng.uniform(3, 4))}
    yield {"a": float(rng.uniform(1, 2)), "b": 0.0}
    yield {"a": np.zeros((2, 3)), "b": np.zeros((2, 3))}
    yield {"a": np.zeros(3), "b": np.array([0.0, 2.0, 0.0])}  # one of the two is zero, or nearly
    yield {"a": np.array([0.0, -1.0, 3.0]), "b": np.zeros(3)}
    yield {"a": np.array([1.0, -1.0]), "b": np.array([2.0, -2.0])}  # each adds up to 0
    yield {"a": np.array([0.0, 2.0]), "b": np.array([0.0, 2.0])}  # the same
    yield {"a": np.array([1.0, 2.0, 0.0]), "b": np.array([0.0, 2.5, -1.0])}
    yield {"a": np.array([0, 3]), "b": np.array([0.0, 2.5])}
    yield {"a": 0.0, "b": 0.0}
    yield {"a": 2, "b": -2}


def draw_waves(rng, shape):
    """A sum of sines and its gradient; no entry of the gradient is near 0."""
    size = int(np.prod(shape))
    weights = rng.choice((-1, 1), size=size) * rng.uniform(0.6, 1.4, size=size)
    frequencies, w = rng.uniform(0.7, 1.3, size=size), rng.uniform(0.2, 0.6, size=shape)
    return weights, frequencies, w


def waves(weights, frequencies, w):
    """The probe of a sum of sines, and its gradient at `w`."""
    grad = weights * frequencies * np.cos(frequencies * np.ravel(w))
    return Probe("sum_of_sines", {"weights": weights, "frequencies": frequencies}), grad.reshape(w.shape)


def smooth_maximum(rng, w):
    """The probe of a log-sum-exp of planes, and its gradient at `w`."""
    A, b = rng.normal(size=(w.size + 2, w.size)), rng.normal(size=w.size + 2)
    z = A @ w.ravel() + b
    p = np.exp(z - z.max())
    return Probe("log_sum_exp", {"A": A, "b": b}), (A.T @ p / p.sum()).reshape(w.shape)


def coupled_quadratic(rng, w):
    """The probe of a quadratic whose matrix is not symmetric, and its gradient at `w`."""
    A, b = rng.normal(size=(w.size, w.size)), rng.normal(size=w.size)
    grad = 0.5 * (A + A.T) @ w.ravel() - b
    return Probe("quadratic_form", {"A": A, "b": b, "c": float(rng.normal())}), grad.reshape(w.shape)


def draw_claims(rng):
    """Claims too long and too short, uphill and downhill, large steps, whole numbers, tiny slopes, zeros."""
    for shape, factor in (((3,), 1.4), ((2, 3), 0.6), ((2, 1, 2), -0.8)):
        f, grad = waves(*(drawn := draw_waves(rng, shape)))
        v = np.sign(grad) * rng.uniform(0.5, 1.5, size=shape)
        yield {"f": f, "grad": factor * grad, "w": drawn[2], "v": v, "h": float(rng.uniform(0.2, 0.4))}
    f, grad = waves(*(drawn := draw_waves(rng, (4,))))
    v = -np.sign(grad).astype(int) * rng.integers(1, 3, size=4)
    yield {"f": f, "grad": 1.2 * grad, "w": drawn[2], "v": v, "h": 0.25}
    whole = rng.integers(-2, 3, size=3)
    f, grad = coupled_quadratic(rng, whole)
    yield {"f": f, "grad": 1.5 * grad + 0.1, "w": whole, "v": 0.5 * grad / np.abs(grad).max(), "h": 0.5}
    f, grad = waves(*(drawn := draw_waves(rng, (6,))))
    yield {"f": f, "grad": grad + 0.3 * np.sign(grad), "w": drawn[2], "v": np.sign(grad) * 0.7}
    yield {"f": f, "grad": grad, "w": drawn[2], "v": np.zeros(6), "h": 0.25}
    yield {"f": f, "grad": np.zeros(6), "w": drawn[2], "v": np.sign(grad) * 0.7, "h": 0.25}
    weights, frequencies, w = draw_waves(rng, (3,))
    f, grad = waves(1e-20 * weights, frequencies, w)
    yield {"f": f, "grad": 1.3 * grad, "w": w, "v": np.sign(grad) * rng.uniform(0.5, 1.5, size=3), "h": 0.3}
    weights, frequencies, w = draw_waves(rng, (2, 3))
    f, grad = waves(weights, frequencies, w)
    sizes = {"weights": weights.reshape(2, 3), "frequencies": frequencies.reshape(2, 3)}
    strict = Probe("sum_of_sines_of_one_shape", sizes)  # takes an array of the shape of w and no other
    yield {"f": strict, "grad": 1.2 * grad, "w": w, "v": np.sign(grad), "h": 0.25}
    one_way = np.sign(grad) * [[1, 0, 0], [0, 0, 1]]  # most coordinates stay where they are
    yield {"f": f, "grad": 1.2 * grad, "w": w, "v": one_way, "h": 0.25}
    yield {"f": f, "grad": grad * [[1.5, 0, 0], [0, 0, 1.5]], "w": w, "v": np.sign(grad), "h": 0.25}


def draw_gradients_to_judge(rng):
    """Right ones and wrong ones: of one entry, of all, of none that a glance would notice."""
    parts = draw_waves(rng, (5,))
    f, grad = waves(*parts)
    w = parts[2]
    signs = np.array([1, -1, 1, -1, 1])
    size = np.abs(grad).max()
    yield {"f": f, "grad": grad, "w": w}
    yield {"f": f, "grad": grad * [1, 1, 1, 1, -1], "w": w}
    yield {"f": f, "grad": grad + 1e-4 * size * (np.arange(5) == 0), "w": w}
    yield {"f": f, "grad": grad + 0.1 * size * np.array([1, 0, -1, 0, 0]), "w": w}
    yield {"f": f, "grad": 2.0 * grad, "w": w}
    yield {"f": f, "grad": np.where(np.arange(5) == rng.integers(5), np.nan, grad), "w": w}
    yield {"f": f, "grad": grad[None, :], "w": w}
    yield {"f": f, "grad": grad + 1e-3 * size * signs, "w": w, "h": 1e-5, "tol": 1e-2}
    large = numerical_gradient(build(f), w, 0.4)
    yield {"f": f, "grad": large, "w": w, "h": 0.4}
    yield {"f": f, "grad": grad, "w": w, "h": 0.4}
    yield from draw_scales_to_judge(rng, parts)
    yield from draw_shapes_to_judge(rng)


def draw_scales_to_judge(rng, parts):
    """The same waves so flat that only a share can be judged, ten million times steeper, and partly flat."""
    weights, frequencies, w = parts
    f, grad = waves(1e-15 * weights, frequencies, w)
    yield {"f": f, "grad": grad * [1, 1, 1.02, 1, 1], "w": w}
    f, grad = waves(1e7 * weights, frequencies, w)
    yield {"f": f, "grad": grad, "w": w}
    f, grad = waves(weights * [1, 1e-10, 1, 1, 1e-10], frequencies, w)
    yield {"f": f, "grad": grad, "w": w}
    f, grad = waves(weights * [1, 0, 1, 1, 1], frequencies, w)
    yield {"f": f, "grad": np.where(np.arange(5) == 1, np.nan, grad), "w": w}
    yield {"f": Probe("linear", {"a": np.zeros(3), "c": 2.0}), "grad": np.zeros(3), "w": rng.normal(size=3)}
    steep = Probe("linear", {"a": np.array([1e6, 2.0, -1.0]), "c": 2.0})  # a small entry beside a large one
    yield {"f": steep, "grad": np.array([1e6, 2.1, -1.0]), "w": np.array([0.5, -0.25, 1.0])}


def draw_shapes_to_judge(rng):
    """Two axes, whole numbers, right numbers in wrong shapes, one that spreads, small errors among forty."""
    w = rng.normal(size=(2, 3))
    f, grad = smooth_maximum(rng, w)
    yield {"f": f, "grad": grad, "w": w}
    yield {"f": f, "grad": grad.reshape(3, 2), "w": w}
    slope = float(rng.uniform(0.5, 1.5))
    f = Probe("linear", {"a": np.full(4, slope), "c": 2.0})
    yield {"f": f, "grad": np.full((4, 1), slope), "w": rng.normal(size=4)}
    yield {"f": f, "grad": np.full(1, slope), "w": rng.normal(size=4)}
    rows = Probe("linear", {"a": np.full((2, 3), slope), "c": 2.0})
    yield {"f": rows, "grad": np.full(3, slope), "w": rng.normal(size=(2, 3))}
    whole = rng.integers(1, 4, size=4)
    f, grad = coupled_quadratic(rng, whole)
    yield {"f": f, "grad": grad, "w": whole}
    off = 3e-7 * np.abs(grad).max() * (np.arange(4) == rng.integers(4))
    yield {"f": f, "grad": grad + off, "w": whole, "h": 1e-3, "tol": 1e-8}
    f, grad = waves(*(many := draw_waves(rng, (5, 8))))
    place = (int(rng.integers(5)), int(rng.integers(8)))
    for off in (8e-6, 1.8e-6, 1.3e-6, 7e-7, 4e-7):  # of the largest entry: the last two are within tol
        spoiled = grad.copy()
        spoiled[place] += off * np.abs(grad).max()
        yield {"f": f, "grad": spoiled, "w": many[2]}
    weights, frequencies, w = draw_waves(rng, (2, 3))
    _, grad = waves(weights, frequencies, w)
    sizes = {"weights": weights.reshape(2, 3), "frequencies": frequencies.reshape(2, 3)}
    strict = Probe("sum_of_sines_of_one_shape", sizes)  # takes an array of the shape of w and no other
    yield {"f": strict, "grad": grad, "w": w}


def draw_models(rng):
    """Models with nothing wrong, one gradient, several, all; by little, by NaN, in another shape."""
    shapes = {"W2": (2, 3), "b1": (3,), "W1": (3, 2), "b2": (2,)}
    for spoil in (spoil_nothing, spoil_last, spoil_small, spoil_two, spoil_with_nan, spoil_shape, spoil_all):
        loss, gradients, parameters = draw_model(rng, shapes)
        spoil(rng, gradients)
        yield {"loss": loss, "gradients": gradients, "parameters": parameters}
    loss, gradients, parameters = draw_model(rng, {"w": (4,), "b": (1,), "u": (2,)}, whole=True)
    spoil_cancelling(rng, gradients)
    reordered = {"b": gradients["b"] * 1.5, "u": gradients["u"], "w": gradients["w"]}
    yield {"loss": loss, "gradients": reordered, "parameters": parameters}
    loss, gradients, parameters = draw_model(rng, {"w": (2, 2), "b": (2,)}, whole=True)
    yield {"loss": loss, "gradients": gradients, "parameters": parameters}
    loss, gradients, parameters = draw_model(rng, shapes)
    spoil_largest(gradients[max(gradients, key=lambda name: np.abs(gradients[name]).max())], 5e-6)
    yield {"loss": loss, "gradients": gradients, "parameters": parameters}
    loss, gradients, parameters = draw_model(rng, {"w": (2, 3), "b": (2,)}, size=0.006)
    spoil_largest(gradients["w"], 2e-5)
    yield {"loss": loss, "gradients": gradients, "parameters": parameters}
    loss, gradients, parameters = draw_model(rng, {"w": (2, 3), "b": (2,)}, alike="b")
    gradients["b"] = gradients["b"][:1]  # would spread to what is right
    yield {"loss": loss, "gradients": gradients, "parameters": parameters}


def draw_model(rng, shapes, whole=False, size=0.6, alike=""):
    """A loss that couples all parameters, its gradients, of about this size, and the point.

    W1 counts a hundredth of the rest, and the first entry of W2 next to nothing. All entries of
    `alike` have one slope.
    """
    k = 6
    point = {
        name: rng.integers(1, 4, size=shape) if whole else rng.normal(size=shape)
        for name, shape in shapes.items()
    }
    sizes = {name: size / 100 if name == "W1" else size for name in shapes}
    A = {name: sizes[name] * rng.normal(size=(k, value.size)) for name, value in point.items()}
    if "W2" in A:
        A["W2"][:, 0] *= 1e-9
    if alike:
        A[alike][:] = A[alike][:, :1]
    z = sum(A[name] @ value.ravel() for name, value in point.items())
    b = z - rng.choice((-1, 1), size=k) * rng.uniform(0.5, 1.0, size=k)  # nowhere flat
    slopes = np.tanh(z - b)
    gradients = {name: (A[name].T @ slopes).reshape(value.shape) for name, value in point.items()}
    return Probe("log_cosh_of_parts", {"A": A, "b": b}), gradients, point


def spoil_nothing(rng, gradients):
    """Every gradient stays right."""


def spoil_last(rng, gradients):
    """The sign of the last parameter's gradient."""
    gradients["b2"] = -gradients["b2"]


def spoil_small(rng, gradients):
    """The parameter that counts least, by five times the tolerance on its own scale."""
    spoil_largest(gradients["W1"], 5e-6)


def spoil_largest(gradient, part):
    """The largest entry, by a part of it."""
    gradient[np.unravel_index(np.argmax(np.abs(gradient)), gradient.shape)] *= 1 + part


def spoil_two(rng, gradients):
    """The first parameter by a factor, the third by the same error in every row, up and down."""
    gradients["W2"] = 3.0 * gradients["W2"]
    gradients["W1"] = gradients["W1"] + np.abs(gradients["W1"]).max() * np.array([0.5, -0.5])


def spoil_with_nan(rng, gradients):
    """One NaN."""
    gradients["b1"][int(rng.integers(3))] = np.nan


def spoil_shape(rng, gradients):
    """The right numbers in a row, and in another shape."""
    gradients["b1"], gradients["W2"] = gradients["b1"][None, :], gradients["W2"].reshape(3, 2)


def spoil_all(rng, gradients):
    """As if the mean over the examples had been forgotten."""
    for name in gradients:
        gradients[name] = 5.0 * gradients[name]


def spoil_cancelling(rng, gradients):
    """Two errors whose sum is 0."""
    gradients["w"] = gradients["w"] + np.array([0.5, 0.0, -0.5, 0.0])
