"""References of chapter 7: what its exercises ask for, and what notebooks are given."""

import numpy as np

from ..ch01_directional_derivatives import numerical_gradient
from ..ch05_neural_networks import sigmoid, sigmoid_prime


def relative_error(a, b):
    r"""Largest difference between two arrays, relative to their largest entry.

    Parameters
    ----------
    a, b : float or ndarray, of the same shape
        Two numbers, or two gradients, of floats or of integers.

    Returns
    -------
    error : float
        The largest magnitude of a difference, divided by the largest magnitude of an entry of either array.
        It lies between 0 and 2, does not change when a and b are exchanged, and does not depend on units.
        It is 0 where every entry of both is 0.

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
        The point, of floats or of integers.
    v : ndarray, shape of `grad`
        The direction. It is not scaled to length 1, so the step is ``h * v``.
    h : float, optional
        Length of the step in units of `v`, above 0.

    Returns
    -------
    error : float
        `relative_error` between the slope that `grad` claims along `v` and the central difference of `f`
        along `v`. It takes two values of `f`, however many entries `w` has.

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
        What is claimed to be the gradient. It is never right if it contains NaN or has another shape
        than `w`.
    w : ndarray, any shape with at least one axis
        The point, of floats or of integers.
    h : float, optional
        Length of the step, above 0.
    tol : float, optional
        Largest `relative_error` between all of `grad` and all of the measured gradient that passes.

    Returns
    -------
    right : bool
        True or False, and never an exception.

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
        What is claimed to be the gradient of the loss with respect to each parameter. It has the same keys as
        `parameters`, perhaps in another order.
    parameters : dict of str to ndarray, any shapes with at least one axis
        The point, of floats or of integers. It holds the same numbers afterward.

    Returns
    -------
    wrong : list of str
        The keys, in the order of `parameters`, whose gradient `gradient_is_right` does not accept with its
        usual h and tol. Each parameter is judged by itself, on the scale of its own gradient.

    Source: Stanford CS231n, course notes, "Gradient checks", applied to each parameter.
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
