"""References of chapter 1: what its exercises ask for, and what notebooks are given."""

import numpy as np

# --- Slopes by measuring ---------------------------------------------------------------------------------


def numerical_derivative(f, x, h=1e-5):
    r"""Slope of `f` at `x` by the central difference, one step of `h` to either side.

    Parameters
    ----------
    f : callable
        A function of one number; ``f(x)`` is a float.
    x : float
        The point.
    h : float, optional
        Length of the step, above 0.

    Returns
    -------
    derivative : float
        The central difference. It misses the true slope by about ``h**2 |f'''| / 6`` because Taylor's
        series is cut off, and by up to ``eps |f| / (2 h)`` because of rounding, with eps = 2.2e-16.

    Source: Press et al., Numerical Recipes (3rd ed., 2007), sec. 5.7.
    """
    return float((f(x + h) - f(x - h)) / (2 * h))


def numerical_gradient(f, w, h=1e-5):
    r"""Gradient of `f` at `w` by central differences, one coordinate at a time.

    Parameters
    ----------
    f : callable
        A function of an array of the shape of `w`; ``f(w)`` is a float.
    w : ndarray, any shape with at least one axis
        The point, of floats or of integers. It holds the same numbers afterward, to the last bit.
    h : float, optional
        Length of the step, above 0.

    Returns
    -------
    gradient : ndarray of float, shape of `w`
        ``gradient[j] = (f(w + h e_j) - f(w - h e_j)) / (2 h)``, where ``e_j`` is 1 at index j and 0
        elsewhere. Each entry of `w` takes two evaluations of `f`.

    Source: Press et al., Numerical Recipes (3rd ed., 2007), sec. 5.7, for each coordinate.
    """
    w = np.array(w, dtype=float)  # a copy of floats: a step would be cut off in an array of integers
    gradient = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        step = np.zeros_like(w)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


# --- Slopes along directions -----------------------------------------------------------------------------


def directional_derivative(grad, v):
    r"""Slope of a cost along the direction `v`, computed from its gradient.

    Parameters
    ----------
    grad : ndarray, shape (n,)
        Gradient of the cost at the point.
    v : ndarray, shape (n,)
        The direction: all zeros, or of a length from 1e-18 to 1e18. Only where it points matters.

    Returns
    -------
    slope : float
        Change of the cost per unit of distance along `v`.

    Raises
    ------
    ValueError
        If every entry of `v` is 0, because a zero vector has no direction.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.1, eq. (1).
    """
    length = np.linalg.norm(v)
    if length == 0:
        raise ValueError("v has length 0, so it points nowhere; give a direction.")
    return float(np.dot(grad, v) / length)


def steepest_descent_direction(grad):
    r"""Direction of length 1 along which a cost falls fastest, computed from its gradient.

    Parameters
    ----------
    grad : ndarray, any shape with at least one axis
        Gradient of the cost at the point.

    Returns
    -------
    direction : ndarray of float, shape of `grad`
        The steepest way down. Its length, the root of the sum of the squares of all entries, is 1, however
        short `grad` is, down to 1e-18. Where the gradient is exactly zero no direction is steepest, and
        all entries are 0.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.1, eq. (2); Boyd and
    Vandenberghe, Convex Optimization (2004), sec. 9.4.
    """
    grad = np.asarray(grad, dtype=float)
    length = np.linalg.norm(grad)
    if length == 0:
        return np.zeros_like(grad)
    return -grad / length


# --- Gradients by formula --------------------------------------------------------------------------------


def bowl(w):
    """The bowl ``C = w_1^2 + ... + w_n^2`` at `w`, shape (n,): a float."""
    return float(np.sum(np.square(w, dtype=float)))


def bowl_gradient(w):
    r"""Gradient of the bowl ``C = w_1^2 + w_2^2 + ... + w_n^2``.

    Parameters
    ----------
    w : ndarray, shape (n,)
        The point; n is 1 or more.

    Returns
    -------
    gradient : ndarray, shape (n,)
        The n partial derivatives of C at `w`.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, figure 1.
    """
    return 2.0 * w


def quadratic(A, b, w):
    """The quadratic ``C = 1/2 w . A w - b . w``: a float."""
    return float(0.5 * w @ A @ w - b @ w)


def quadratic_gradient(A, b, w):
    r"""Gradient with respect to `w` of the quadratic ``C = 1/2 w . A w - b . w``.

    Parameters
    ----------
    A : ndarray, shape (n, n)
        Any square matrix, symmetric or not.
    b : ndarray, shape (n,)
        The linear part.
    w : ndarray, shape (n,)
        The point.

    Returns
    -------
    gradient : ndarray, shape (n,)
        The n partial derivatives of C at `w`.

    Source: Deisenroth, Faisal and Ong, Mathematics for Machine Learning (2020), sec. 5.5, eq. (5.107).
    """
    return 0.5 * (A + A.T) @ w - b
