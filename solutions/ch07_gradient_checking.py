"""Chapter 7. Gradient checking: how to trust a gradient, and how to find the part of it that is wrong."""

from __future__ import annotations

import numpy as np

from gradecheck import Exercise, Mistake, Probe, Tolerance
from gradecheck.worker.probes import build

from .ch01_directional_derivatives import numerical_gradient
from .ch05_neural_networks import sigmoid, sigmoid_prime

# A relative error of two slopes inherits the rounding of the measured one: about 1e-10 at h = 1e-5. The
# smallest known mistake moves the answers to large steps by a thousandth and more.
QUOTIENT = Tolerance(relative=1e-9, absolute=1e-9)


# --- The functions of the chapter ------------------------------------------------------------------------


def relative_error(a, b):
    r"""Largest difference of two arrays, as a part of their largest entry.

    Parameters
    ----------
    a, b : float or ndarray, of the same shape
        Two numbers, or two gradients: of floats or of whole numbers.

    Returns
    -------
    error : float
        ``max |a - b| / max(max |a|, max |b|)``, the maxima over all entries: from 0 to 2, the same for
        (a, b) and (b, a), and the same in every unit. 0 where every entry of both is 0.

    Source: Stanford CS231n, course notes, "Gradient checks"; there entry by entry.
    """
    largest = max(np.max(np.abs(a)), np.max(np.abs(b)))
    if largest == 0:
        return 0.0
    return float(np.max(np.abs(np.subtract(a, b))) / largest)


def directional_check(f, grad, w, v, h=1e-5):
    r"""Compare the slope that a gradient claims along `v` with the slope that is measured there.

    Parameters
    ----------
    f : callable
        A function of an array of the shape of `w`; ``f(w)`` is a float.
    grad : ndarray, any shape
        What is claimed to be the gradient of `f` at `w`.
    w : ndarray, shape of `grad`
        The point, of floats or of whole numbers.
    v : ndarray, shape of `grad`
        The direction, taken as it is: it keeps its length, so the step is ``h * v``.
    h : float, optional
        Length of the step in units of `v`, above 0.

    Returns
    -------
    error : float
        `relative_error` between ``grad . v``, the sum over all entries, and the central difference
        ``(f(w + h v) - f(w - h v)) / (2 h)``. Two values of `f`, however many entries `w` has.

    Source: Press et al., Numerical Recipes (3rd ed., 2007), sec. 5.7, along a line.
    """
    claimed = np.sum(grad * v)
    measured = (f(w + h * v) - f(w - h * v)) / (2 * h)
    return relative_error(claimed, measured)


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    r"""Whether `grad` is the gradient of `f` at `w`, judged by central differences in all coordinates.

    Parameters
    ----------
    f : callable
        A function of an array of the shape of `w`; ``f(w)`` is a float.
    grad : ndarray
        What is claimed to be the gradient. NaN anywhere in it, or another shape than that of `w`, is never
        right.
    w : ndarray, any shape with at least one axis
        The point, of floats or of whole numbers.
    h : float, optional
        Length of the step, above 0.
    tol : float, optional
        Largest `relative_error`, between all of `grad` and all of the measured gradient, that passes.

    Returns
    -------
    right : bool
        True or False; never an exception.

    Source: Stanford CS231n, course notes, "Gradient checks".
    """
    if np.shape(grad) != np.shape(w):
        return False
    return bool(relative_error(grad, numerical_gradient(f, w, h)) <= tol)  # NaN <= tol is False


def find_wrong_parameters(loss, gradients, parameters):
    r"""Names of the parameters whose gradient is wrong.

    Parameters
    ----------
    loss : callable
        ``loss(parameters)``, with a dict like `parameters`, is a float.
    gradients : dict of str to ndarray
        What is claimed to be the gradient of the loss with respect to each parameter. The same keys as in
        `parameters`, perhaps in another order.
    parameters : dict of str to ndarray, any shapes with at least one axis
        The point, of floats or of whole numbers. It holds the same numbers afterwards.

    Returns
    -------
    wrong : list of str
        The keys, in the order of `parameters`, whose gradient is not right by `gradient_is_right` with its
        usual h and tol. Each parameter is judged by itself, on the scale of its own gradient.

    Source: Stanford CS231n, course notes, "Gradient checks", for each parameter.
    """
    wrong = []
    for name, value in parameters.items():

        def loss_of_one(part, name=name):
            return loss({**parameters, name: part})

        if not gradient_is_right(loss_of_one, gradients[name], value):
            wrong.append(name)
    return wrong


# --- Backward passes to hunt in --------------------------------------------------------------------------


def small_network(rng):
    """Parameters of a network with 3 inputs, 4 hidden and 4 output neurons, and a batch of 6 examples."""
    parameters = {
        "W1": rng.normal(size=(4, 3)),
        "b1": rng.normal(size=4),
        "W2": rng.normal(size=(4, 4)),
        "b2": rng.normal(size=4),
    }
    return parameters, rng.normal(size=(6, 3)), rng.uniform(size=(6, 4))


def network_loss(parameters, X, Y):
    """Quadratic cost of the network whose weights and biases are in a dict."""
    A1 = sigmoid(X @ parameters["W1"].T + parameters["b1"])
    A2 = sigmoid(A1 @ parameters["W2"].T + parameters["b2"])
    return float(np.sum((A2 - Y) ** 2) / (2 * len(X)))


def backward_pass(parameters, X, Y, bug=""):
    """Gradient of `network_loss` as a dict, with one bug planted in it; without a bug it is right."""
    m, W2 = len(X), parameters["W2"]
    Z1 = X @ parameters["W1"].T + parameters["b1"]
    A1 = sigmoid(Z1)
    Z2 = A1 @ W2.T + parameters["b2"]
    A2 = sigmoid(Z2)
    delta2 = (A2 - Y) * sigmoid_prime(Z2)
    delta1 = delta2 @ (W2.T if bug == "turned" else W2)
    if bug != "flat":
        delta1 = delta1 * sigmoid_prime(Z1)
    gradients = {
        "W1": delta1.T @ X / m,
        "b1": delta1.sum(axis=0) / m,
        "W2": delta2.T @ (Z1 if bug == "early" else A1) / m,
        "b2": delta2.sum(axis=0) / m,
    }
    if bug == "summed":
        gradients = {name: m * gradient for name, gradient in gradients.items()}
    if bug == "column":
        gradients["b2"] = gradients["b2"][:, None]
    if bug == "typo":
        gradients["W1"][2, 1] *= -1
    if bug == "last":
        gradients["b1"] = delta1[-1] / m
    return gradients


def buggy_backward_passes():
    """Eight backward passes, ``backward(parameters, X, Y) -> dict``: seven with a bug, and one without."""
    bugs = ("flat", "early", "last", "summed", "", "typo", "turned", "column")

    def with_bug(bug):
        return lambda parameters, X, Y: backward_pass(parameters, X, Y, bug)

    return {letter: with_bug(bug) for letter, bug in zip("ABCDEFGH", bugs, strict=True)}


# --- The cases -------------------------------------------------------------------------------------------


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


def draw_shapes_to_judge(rng):
    """Two axes, whole numbers, the right numbers in the wrong shape, and small errors among forty."""
    w = rng.normal(size=(2, 3))
    f, grad = smooth_maximum(rng, w)
    yield {"f": f, "grad": grad, "w": w}
    yield {"f": f, "grad": grad.reshape(3, 2), "w": w}
    slope = float(rng.uniform(0.5, 1.5))
    f = Probe("linear", {"a": np.full(4, slope), "c": 2.0})
    yield {"f": f, "grad": np.full((4, 1), slope), "w": rng.normal(size=4)}
    whole = rng.integers(1, 4, size=4)
    f, grad = coupled_quadratic(rng, whole)
    yield {"f": f, "grad": grad, "w": whole}
    off = 3e-7 * np.abs(grad).max() * (np.arange(4) == rng.integers(4))
    yield {"f": f, "grad": grad + off, "w": whole, "h": 1e-3, "tol": 1e-8}
    f, grad = waves(*(many := draw_waves(rng, (5, 8))))
    place = (int(rng.integers(5)), int(rng.integers(8)))
    for off in (8e-6, 1.8e-6, 4e-7):  # of the largest entry: the last one is within tol, the others are not
        spoiled = grad.copy()
        spoiled[place] += off * np.abs(grad).max()
        yield {"f": f, "grad": spoiled, "w": many[2]}


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


def draw_model(rng, shapes, whole=False, size=0.6):
    """A loss that couples all parameters, its gradients, of about this size, and the point.

    W1 counts a hundredth of the rest, and the first entry of W2 next to nothing.
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


# --- Known mistakes: relative_error ----------------------------------------------------------------------


def _part(difference, size):
    """A quotient that is 0 where both are."""
    return 0.0 if size == 0 else float(difference / size)


def _farthest(a, b):
    return np.max(np.abs(np.subtract(a, b)))


def absolute_difference(a, b):
    """Not divided."""
    return float(_farthest(a, b))


def measured_by_first(a, b):
    """Only a counts in the denominator; without it, b."""
    return _part(_farthest(a, b), np.max(np.abs(a)) or np.max(np.abs(b)))


def measured_by_second(a, b):
    """Only b counts in the denominator; without it, a."""
    return _part(_farthest(a, b), np.max(np.abs(b)) or np.max(np.abs(a)))


def measured_by_both(a, b):
    """The sum of both sizes."""
    return _part(_farthest(a, b), np.max(np.abs(a)) + np.max(np.abs(b)))


def entry_by_entry(a, b):
    """Each entry has a denominator of its own."""
    sizes = np.maximum(np.abs(a), np.abs(b))
    return float(np.max(np.abs(np.subtract(a, b)) / np.where(sizes == 0, 1, sizes)))


def lengths_of_vectors(a, b):
    """Euclidean lengths instead of largest entries."""
    size = max(np.linalg.norm(np.ravel(a)), np.linalg.norm(np.ravel(b)))
    return _part(np.linalg.norm(np.ravel(np.subtract(a, b))), size)


def mean_difference(a, b):
    """The mean of the differences above the line."""
    return _part(np.mean(np.abs(np.subtract(a, b))), max(np.max(np.abs(a)), np.max(np.abs(b))))


def difference_with_sign(a, b):
    """The largest a - b, where b is larger as well."""
    return _part(np.max(np.subtract(a, b)), max(np.max(np.abs(a)), np.max(np.abs(b))))


@np.errstate(invalid="ignore", divide="ignore")
def size_with_sign(a, b):
    """The largest entry below the line, not the largest magnitude."""
    return _part(_farthest(a, b), max(np.max(a), np.max(b)))


def small_number_below(a, b):
    """1e-8 is added below the line."""
    return float(_farthest(a, b) / (max(np.max(np.abs(a)), np.max(np.abs(b))) + 1e-8))


@np.errstate(invalid="ignore")
def zero_by_zero(a, b):
    """0 / 0 where both are 0."""
    return float(np.float64(_farthest(a, b)) / max(np.max(np.abs(a)), np.max(np.abs(b))))


def measured_by_smaller(a, b):
    """The smaller of the two sizes below the line; without it, the larger."""
    sizes = np.max(np.abs(a)), np.max(np.abs(b))
    return _part(_farthest(a, b), min(sizes) or max(sizes))


def sizes_compared(a, b):
    """The difference of the sizes, not the size of the difference."""
    first, second = np.max(np.abs(a)), np.max(np.abs(b))
    return _part(abs(first - second), max(first, second))


# --- Known mistakes: directional_check -------------------------------------------------------------------


def _slopes(f, grad, w, v, h):
    return np.sum(grad * v), (f(w + h * v) - f(w - h * v)) / (2 * h)


def one_side_only(f, grad, w, v, h=1e-5):
    """A forward difference."""
    return relative_error(np.sum(grad * v), (f(w + h * v) - f(w)) / h)


def run_of_one_step(f, grad, w, v, h=1e-5):
    """Divides by h."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return relative_error(claimed, 2 * measured)


def claim_of_unit_direction(f, grad, w, v, h=1e-5):
    """The claimed slope per unit of length, the measured one per unit of v."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return relative_error(claimed / (np.linalg.norm(v) or 1.0), measured)


def step_of_unit_direction(f, grad, w, v, h=1e-5):
    """V is given length 1 everywhere, so the step has another length."""
    return directional_check(f, grad, w, v / (np.linalg.norm(v) or 1.0), h)


def absolute_gap(f, grad, w, v, h=1e-5):
    """Not relative."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return float(abs(claimed - measured))


def gap_by_claim(f, grad, w, v, h=1e-5):
    """Divided by the claimed slope."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return _part(abs(claimed - measured), abs(claimed))


def gap_by_measurement(f, grad, w, v, h=1e-5):
    """Divided by the measured slope."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return _part(abs(claimed - measured), abs(measured))


def signs_of_slopes_lost(f, grad, w, v, h=1e-5):
    """Compares magnitudes: a gradient of the other sign passes."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return relative_error(abs(claimed), abs(measured))


def steps_added_up(f, grad, w, v, h=1e-5):
    """Adds the two values: a sum of costs, not a difference."""
    return relative_error(np.sum(grad * v), (f(w + h * v) + f(w - h * v)) / (2 * h))


def mean_of_claims(f, grad, w, v, h=1e-5):
    """The mean of the products instead of their sum."""
    return relative_error(np.mean(grad * v), _slopes(f, grad, w, v, h)[1])


def sign_of_gap_kept(f, grad, w, v, h=1e-5):
    """The difference without its magnitude."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return _part(claimed - measured, max(abs(claimed), abs(measured)))


def step_not_used(f, grad, w, v, h=1e-5):
    """Always h = 1e-5."""
    return directional_check(f, grad, w, v)


def claim_without_direction(f, grad, w, v, h=1e-5):
    """The sum of the gradient."""
    return relative_error(np.sum(grad), _slopes(f, grad, w, v, h)[1])


@np.errstate(invalid="ignore")
def slopes_zero_by_zero(f, grad, w, v, h=1e-5):
    """0 / 0 along a v of zeros."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return float(np.float64(abs(claimed - measured)) / max(abs(claimed), abs(measured)))


# --- Known mistakes: gradient_is_right -------------------------------------------------------------------


def _measured(f, grad, w, h):
    """The measured gradient where the shapes agree, else None."""
    return numerical_gradient(f, w, h) if np.shape(grad) == np.shape(w) else None


def wrong_is_right(f, grad, w, h=1e-5, tol=1e-6):
    """Says yes to wrong ones and no to right ones."""
    return not gradient_is_right(f, grad, w, h, tol)


def absolute_tolerance(f, grad, w, h=1e-5, tol=1e-6):
    """Tol is taken in the units of the gradient."""
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(np.max(np.abs(grad - measured)) <= tol)


def each_entry_for_itself(f, grad, w, h=1e-5, tol=1e-6):
    """A relative error for each entry: entries near 0 are all rounding."""
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(entry_by_entry(grad, measured) <= tol)


def along_ones_only(f, grad, w, h=1e-5, tol=1e-6):
    """One direction, all entries at once."""
    if np.shape(grad) != np.shape(w):
        return False
    return bool(directional_check(f, grad, w, np.ones(np.shape(w)), h) <= tol)


def nan_is_right(f, grad, w, h=1e-5, tol=1e-6):
    """Not above tol: NaN is not."""
    measured = _measured(f, grad, w, h)
    return measured is not None and not relative_error(grad, measured) > tol


def shape_spread_out(f, grad, w, h=1e-5, tol=1e-6):
    """NumPy makes two shapes fit where it can."""
    try:
        return bool(relative_error(grad, numerical_gradient(f, w, h)) <= tol)
    except ValueError:
        return False


def same_count_is_enough(f, grad, w, h=1e-5, tol=1e-6):
    """The numbers in a row are compared."""
    if np.size(grad) != np.size(w):
        return False
    return bool(relative_error(np.ravel(grad), np.ravel(numerical_gradient(f, w, h))) <= tol)


def mean_error_judged(f, grad, w, h=1e-5, tol=1e-6):
    """One wrong entry is lost among many right ones."""
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(mean_difference(grad, measured) <= tol)


def own_tolerance(f, grad, w, h=1e-5, tol=1e-6):
    """Tol is not used."""
    return gradient_is_right(f, grad, w, h)


def own_step(f, grad, w, h=1e-5, tol=1e-6):
    """H is not used."""
    return gradient_is_right(f, grad, w, tol=tol)


def judged_by_forward_difference(f, grad, w, h=1e-5, tol=1e-6):
    """Steps to one side only."""
    if np.shape(grad) != np.shape(w):
        return False
    point = np.array(w, dtype=float)
    measured = np.zeros(point.shape)
    for index in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[index] = h
        measured[index] = (f(point + step) - f(point)) / h
    return bool(relative_error(grad, measured) <= tol)


def stepped_in_whole_numbers(f, grad, w, h=1e-5, tol=1e-6):
    """The step is cut off where w holds whole numbers."""
    if np.shape(grad) != np.shape(w):
        return False
    measured = np.zeros(np.shape(w))
    for index in np.ndindex(np.shape(w)):
        above, below = w.copy(), w.copy()
        above[index], below[index] = w[index] + h, w[index] - h
        measured[index] = (f(above) - f(below)) / (2 * h)
    return bool(relative_error(grad, measured) <= tol)


def allclose_as_it_is(f, grad, w, h=1e-5, tol=1e-6):
    """``np.allclose`` with its own tolerances."""
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(np.allclose(grad, measured))


def euclidean_lengths_judged(f, grad, w, h=1e-5, tol=1e-6):
    """Lengths of vectors: one wrong entry among many hardly changes them."""
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(lengths_of_vectors(grad, measured) <= tol)


def nan_taken_for_zero(f, grad, w, h=1e-5, tol=1e-6):
    """``np.nan_to_num`` first: where the slope is 0, NaN becomes the right answer."""
    return gradient_is_right(f, np.nan_to_num(grad), w, h, tol)


def first_axes_compared(f, grad, w, h=1e-5, tol=1e-6):
    """``len`` instead of the shape: a column has as many rows as w."""
    return len(grad) == len(w) and shape_spread_out(f, grad, w, h, tol)


def lengths_judged(f, grad, w, h=1e-5, tol=1e-6):
    """Only the largest magnitudes are compared."""
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(sizes_compared(grad, measured) <= tol)


@np.errstate(invalid="ignore")
def flat_is_wrong(f, grad, w, h=1e-5, tol=1e-6):
    """0 / 0 where both gradients are 0."""
    measured = _measured(f, grad, w, h)
    return measured is not None and bool(zero_by_zero(grad, measured) <= tol)


# --- Known mistakes: find_wrong_parameters ---------------------------------------------------------------


def _wrong_by(judge, loss, gradients, parameters):
    """The keys that `judge(f, grad, w)` calls wrong."""
    return [
        name
        for name, value in parameters.items()
        if not judge(lambda part, name=name: loss({**parameters, name: part}), gradients[name], value)
    ]


def right_ones_listed(loss, gradients, parameters):
    """The names of the right ones."""
    wrong = find_wrong_parameters(loss, gradients, parameters)
    return [name for name in parameters if name not in wrong]


def first_one_only(loss, gradients, parameters):
    """Stops at the first one."""
    return find_wrong_parameters(loss, gradients, parameters)[:1]


def in_order_of_the_alphabet(loss, gradients, parameters):
    """Sorted."""
    return sorted(find_wrong_parameters(loss, gradients, parameters))


def in_order_of_the_gradients(loss, gradients, parameters):
    """In the order of the other dict."""
    wrong = find_wrong_parameters(loss, gradients, parameters)
    return [name for name in gradients if name in wrong]


def from_the_last_to_the_first(loss, gradients, parameters):
    """Backwards."""
    return find_wrong_parameters(loss, gradients, parameters)[::-1]


def nan_overlooked(loss, gradients, parameters):
    """NaN is not above the tolerance."""
    return _wrong_by(nan_is_right, loss, gradients, parameters)


def shapes_spread_out(loss, gradients, parameters):
    """NumPy makes two shapes fit where it can."""
    return _wrong_by(shape_spread_out, loss, gradients, parameters)


def shapes_by_count(loss, gradients, parameters):
    """The numbers in a row are compared."""
    return _wrong_by(same_count_is_enough, loss, gradients, parameters)


def one_scale_for_all(loss, gradients, parameters):
    """Every gradient is measured by the largest entry of all of them."""
    measured = {
        name: numerical_gradient(lambda part, name=name: loss({**parameters, name: part}), value)
        for name, value in parameters.items()
    }
    largest = max(np.abs(value).max() for value in measured.values())
    return [
        name
        for name in parameters
        if np.shape(gradients[name]) != measured[name].shape
        or not np.max(np.abs(gradients[name] - measured[name])) <= 1e-6 * largest
    ]


def sums_compared(loss, gradients, parameters):
    """One direction for each parameter: all its entries at once."""
    return _wrong_by(along_ones_only, loss, gradients, parameters)


def tiny_entries_called_wrong(loss, gradients, parameters):
    """A relative error for each entry: entries near 0 are all rounding."""
    return _wrong_by(each_entry_for_itself, loss, gradients, parameters)


def units_of_the_gradient(loss, gradients, parameters):
    """1e-6 is taken in the units of the gradient."""
    return _wrong_by(absolute_tolerance, loss, gradients, parameters)


def tolerances_of_allclose(loss, gradients, parameters):
    """``np.allclose`` as it is."""
    return _wrong_by(allclose_as_it_is, loss, gradients, parameters)


def paired_by_place(loss, gradients, parameters):
    """The first gradient for the first parameter, whatever their names are."""
    return find_wrong_parameters(loss, dict(zip(parameters, gradients.values(), strict=True)), parameters)


def whole_numbers_cut_off(loss, gradients, parameters):
    """The step is cut off where a parameter holds whole numbers."""
    return _wrong_by(stepped_in_whole_numbers, loss, gradients, parameters)


def left_where_it_was_moved(loss, gradients, parameters):
    """A parameter that has been measured stays at its last step, and the next ones are measured there."""
    point = {name: np.array(value, dtype=float) for name, value in parameters.items()}
    wrong = []
    for name in parameters:
        measured = np.zeros(point[name].shape)
        for index in np.ndindex(measured.shape):
            point[name][index] += 1e-5
            above = loss(point)
            point[name][index] -= 2e-5
            measured[index] = (above - loss(point)) / 2e-5
        same_shape = np.shape(gradients[name]) == measured.shape
        if not (same_shape and relative_error(gradients[name], measured) <= 1e-6):
            wrong.append(name)
    return wrong


EXERCISES = (
    Exercise(
        reference=relative_error,
        inputs=draw_pairs,
        points=1,
        hints=(
            "Two maxima below the line, one above it, each over all entries. What is largest is a magnitude.",
            "`np.max` takes arrays and single numbers alike. Look out for two zeros before you divide.",
        ),
        mistakes=(
            Mistake(
                absolute_difference,
                "Yours is not divided by anything: in other units it would be another number.",
            ),
            Mistake(measured_by_first, "Yours measures by a alone: exchange a and b, and it changes."),
            Mistake(measured_by_second, "Yours measures by b alone: exchange a and b, and it changes."),
            Mistake(
                measured_by_both,
                "Yours is divided by both sizes added up. The larger of the two is meant.",
            ),
            Mistake(
                measured_by_smaller, "Yours is divided by the smaller of the two sizes: the larger is meant."
            ),
            Mistake(
                entry_by_entry,
                "Yours divides entry by entry, so a tiny entry decides. Both maxima are taken over the whole"
                " array first.",
            ),
            Mistake(
                lengths_of_vectors,
                "Yours takes lengths of vectors. One wrong entry among a million would hardly change them:"
                " take the largest entries.",
            ),
            Mistake(mean_difference, "Yours has the mean difference above the line: the largest is meant."),
            Mistake(
                difference_with_sign,
                "Yours misses the differences where b is the larger one: the magnitude is missing above.",
            ),
            Mistake(
                size_with_sign,
                "Yours goes wrong where the entries are negative: the magnitude is missing below the line.",
            ),
            Mistake(
                small_number_below,
                "Yours has a small number added below the line. For tiny gradients it is not small, and they"
                " look right.",
            ),
            Mistake(zero_by_zero, "Where all entries are 0 yours divides 0 by 0."),
            Mistake(
                sizes_compared,
                "Yours takes the difference of the two largest entries. Subtract first, entry by entry.",
            ),
        ),
    ),
    Exercise(
        reference=directional_check,
        inputs=draw_claims,
        points=2,
        tolerance=QUOTIENT,
        hints=(
            "Two slopes along the same v: one claimed by the gradient, one measured with two values of f.",
            "The claimed slope is one number: a sum over all entries, however many axes there are.",
            "Nothing is given length 1 here. If both slopes belong to v as it is, their comparison is fair.",
        ),
        mistakes=(
            Mistake(one_side_only, "Yours measures with w and one step up; step down too."),
            Mistake(run_of_one_step, "Your measured slope is twice ours: how far apart are the two points?"),
            Mistake(
                claim_of_unit_direction,
                "Yours divides one of the two slopes by the length of v and not the other.",
            ),
            Mistake(
                step_of_unit_direction,
                "Yours gives v the length 1. Here v is taken as it is, and the step is h times v.",
            ),
            Mistake(absolute_gap, "Yours is the difference of the two slopes; make it relative."),
            Mistake(
                gap_by_claim,
                "Yours is measured by the claimed slope. Use your `relative_error`, which takes the larger.",
            ),
            Mistake(
                gap_by_measurement,
                "Yours is measured by the measured slope. Use your `relative_error`, which takes the larger.",
            ),
            Mistake(
                signs_of_slopes_lost,
                "Yours compares the steepness only: a gradient of the opposite sign would pass.",
            ),
            Mistake(steps_added_up, "Yours adds the two values of f: a slope needs their difference."),
            Mistake(
                mean_of_claims,
                "Your claimed slope is a mean over the entries: the sum of all products is the slope.",
            ),
            Mistake(sign_of_gap_kept, "Yours can be negative; an error is a magnitude."),
            Mistake(step_not_used, "Yours gives the same for every h: the argument is not used."),
            Mistake(claim_without_direction, "Your claimed slope does not depend on v."),
            Mistake(slopes_zero_by_zero, "Along a v of zeros yours divides 0 by 0."),
        ),
    ),
    Exercise(
        reference=gradient_is_right,
        inputs=draw_gradients_to_judge,
        points=3,
        hints=(
            "First what needs no numbers: has the gradient the shape of w?",
            "Then one central difference for each entry, as in chapter 1, and one relative error for all.",
            "Every comparison with NaN is False. Write yours so that False means: not right.",
        ),
        mistakes=(
            Mistake(wrong_is_right, "Yours says yes where we say no, and no where we say yes."),
            Mistake(
                absolute_tolerance,
                "Yours takes tol in the units of the gradient, so it accepts every tiny gradient and refuses"
                " steep right ones. Use the relative error.",
            ),
            Mistake(
                each_entry_for_itself,
                "Yours refuses right gradients that have a tiny entry: there the measured slope is all"
                " rounding. Take one relative error for the whole array.",
            ),
            Mistake(
                along_ones_only,
                "Yours moves all entries at once. Two errors of opposite sign cancel: move one at a time.",
            ),
            Mistake(nan_is_right, "Yours accepts NaN: NaN is not above tol, and not below it either."),
            Mistake(
                shape_spread_out,
                "Yours accepts another shape where NumPy can spread one array over the other. Look at the"
                " shapes first.",
            ),
            Mistake(
                same_count_is_enough,
                "Yours accepts the right numbers in the wrong shape. Look at the shapes first.",
            ),
            Mistake(
                mean_error_judged,
                "Yours takes the mean of the errors, so one wrong entry among many gets lost.",
            ),
            Mistake(
                euclidean_lengths_judged,
                "Yours compares lengths of vectors, which one wrong entry among many hardly changes. Use your"
                " `relative_error`.",
            ),
            Mistake(
                nan_taken_for_zero,
                "Yours turns NaN into 0, and where the slope is 0 that looks right. NaN is never right.",
            ),
            Mistake(
                first_axes_compared,
                "Yours compares the lengths only, so a column passes for a vector. Compare the shapes.",
            ),
            Mistake(own_tolerance, "Yours does not use tol."),
            Mistake(own_step, "Yours does not use h."),
            Mistake(
                judged_by_forward_difference,
                "Yours steps up only, so its own error is larger than what it shall judge.",
            ),
            Mistake(
                stepped_in_whole_numbers,
                "Yours refuses right gradients at points of whole numbers: there the step is cut off. Make a"
                " copy of floats.",
            ),
            Mistake(
                allclose_as_it_is,
                "Yours has the tolerances of np.allclose: one of them is absolute, and neither is tol.",
            ),
            Mistake(
                lengths_judged,
                "Yours compares the largest entries of both. Subtract first, entry by entry.",
            ),
            Mistake(flat_is_wrong, "Yours refuses a gradient of zeros where the function is flat."),
        ),
    ),
    Exercise(
        reference=find_wrong_parameters,
        inputs=draw_models,
        points=3,
        hints=(
            "For one parameter the loss is a function of one array: all others stay where they are.",
            (
                "Make a new dict for each call of the loss, with one value exchanged. Then"
                " `gradient_is_right` does the rest."
            ),
        ),
        mistakes=(
            Mistake(right_ones_listed, "Yours lists those that are right."),
            Mistake(first_one_only, "Yours stops at the first wrong one; there may be more."),
            Mistake(
                in_order_of_the_alphabet,
                "The right names in the order of the alphabet; the order of `parameters` is asked for.",
            ),
            Mistake(
                in_order_of_the_gradients,
                "The right names in the order of `gradients`; the order of `parameters` is asked for.",
            ),
            Mistake(from_the_last_to_the_first, "The right names, but backwards."),
            Mistake(nan_overlooked, "Yours overlooks NaN, which is not above any tolerance."),
            Mistake(
                shapes_spread_out,
                "Yours accepts a gradient that NumPy can spread over the shape of the parameter.",
            ),
            Mistake(shapes_by_count, "Yours accepts the right numbers in another shape."),
            Mistake(
                one_scale_for_all,
                "Yours overlooks errors in a parameter whose gradient is small beside the others. Judge each"
                " on its own scale.",
            ),
            Mistake(
                sums_compared,
                "Yours moves all entries of a parameter at once: two errors of opposite sign cancel.",
            ),
            Mistake(
                tiny_entries_called_wrong,
                "Yours calls right gradients wrong that have a tiny entry. Take one relative error for each"
                " parameter, not for each entry.",
            ),
            Mistake(
                units_of_the_gradient,
                "Yours takes 1e-6 in the units of the gradient, so it overlooks errors where the gradient is"
                " small. Make the error relative.",
            ),
            Mistake(
                tolerances_of_allclose,
                "Yours has the tolerances of np.allclose, which are wider than that of `gradient_is_right`.",
            ),
            Mistake(
                paired_by_place,
                "Yours pairs gradients and parameters by their place. Their order may differ: take the"
                " gradient with the same key.",
            ),
            Mistake(
                whole_numbers_cut_off,
                "Yours calls right gradients wrong where a parameter holds whole numbers: the step is cut"
                " off.",
            ),
            Mistake(
                left_where_it_was_moved,
                "Yours leaves a parameter a little moved, so all that come later are measured elsewhere.",
            ),
        ),
    ),
)
