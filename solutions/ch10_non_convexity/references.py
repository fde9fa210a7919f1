"""References of chapter 10: what its exercises ask for, and what notebooks are given."""

import math

import numpy as np

# --- The smallest network: one hidden neuron, the identity as activation ----------------------------------


def product_loss(w, x, y):
    r"""Quadratic cost of the smallest network with a hidden neuron, ``y_hat = w1 w2 x``.

    Parameters
    ----------
    w : ndarray, shape (2,)
        The two weights, w1 and w2.
    x : ndarray, shape (m,)
        Inputs, one number an example.
    y : ndarray, shape (m,)
        Targets.

    Returns
    -------
    C : float
        ``1 / (2 m) * sum of (y - w1 w2 x) ** 2``.

    Source: Goodfellow, Bengio & Courville, Deep Learning (2016), sec. 8.2.2; Saxe, McClelland & Ganguli
    (2014), sec. 1.
    """
    return float(np.mean((y - w[0] * w[1] * x) ** 2) / 2)


def product_loss_gradient(w, x, y):
    r"""Gradient of `product_loss` with respect to the two weights.

    Parameters
    ----------
    w : ndarray, shape (2,)
        The two weights, w1 and w2.
    x : ndarray, shape (m,)
        Inputs, one number an example.
    y : ndarray, shape (m,)
        Targets.

    Returns
    -------
    gradient : ndarray, shape (2,)
        The derivatives of the cost with respect to w1 and to w2.

    Source: Saxe, McClelland & Ganguli (2014), sec. 1, for one input.
    """
    of_product = np.mean((w[0] * w[1] * x - y) * x)
    return np.array([of_product * w[1], of_product * w[0]])


def product_loss_hessian(w, x, y):
    r"""Hessian of `product_loss`: all second derivatives with respect to the two weights.

    Parameters
    ----------
    w : ndarray, shape (2,)
        The two weights, w1 and w2.
    x : ndarray, shape (m,)
        Inputs, one number an example.
    y : ndarray, shape (m,)
        Targets.

    Returns
    -------
    H : ndarray, shape (2, 2)
        ``H[j, k]`` is the second derivative of the cost with respect to weights j and k. It is symmetric.

    Source: Deisenroth, Faisal & Ong, Mathematics for Machine Learning (2020), sec. 5.7.
    """
    w1, w2 = w
    S, q = np.mean(x * x), np.mean(x * y)
    mixed = 2 * S * w1 * w2 - q
    return np.array([[S * w2**2, mixed], [mixed, S * w1**2]])


# --- What the curvature says about a critical point ---------------------------------------------------------


def classify_critical_point(H, tol=1e-8):
    r"""The kind of a critical point, as far as the Hessian decides it.

    Parameters
    ----------
    H : ndarray, shape (n, n)
        The Hessian there, symmetric; n is 1 or more.
    tol : float, optional
        An eigenvalue counts as zero if its magnitude is at most `tol` times the largest magnitude.

    Returns
    -------
    kind : str
        ``"saddle"`` if there are eigenvalues of both signs, with zeros or without; ``"minimum"`` if all are
        positive, ``"maximum"`` if all are negative; ``"inconclusive"`` if there are zeros and only one sign,
        or if H is zero.

    Source: Boyd & Vandenberghe, Convex Optimization (2004), appendix A.4; Goodfellow, Bengio & Courville
    (2016), sec. 4.3.1.
    """
    eigenvalues = np.linalg.eigvalsh(np.asarray(H, dtype=float))
    cut = tol * np.max(np.abs(eigenvalues))
    positive, negative = np.sum(eigenvalues > cut), np.sum(eigenvalues < -cut)
    if positive and negative:
        return "saddle"
    if positive == len(eigenvalues):
        return "minimum"
    return "maximum" if negative == len(eigenvalues) else "inconclusive"


# --- Convexity ----------------------------------------------------------------------------------------------


def violates_convexity(f, u, v, t):
    r"""Whether `f` lies above its chord between `u` and `v`, at one point of the chord.

    Parameters
    ----------
    f : callable
        The function; ``f(w)`` is a float.
    u : ndarray, any shape, or float
        One end of the chord.
    v : ndarray, shape of `u`, or float
        The other end.
    t : float
        Share of `u`, from 0 to 1, so that the point is ``t u + (1 - t) v``.

    Returns
    -------
    violated : bool
        True if f there is larger than ``t f(u) + (1 - t) f(v)`` by more than rounding, which means by more
        than ``1e-10 max(1, |f(u)|, |f(v)|)``. One True proves that f is not convex; one False proves nothing.

    Source: Boyd & Vandenberghe, Convex Optimization (2004), sec. 3.1.1, eq. (3.1).
    """
    at_u, at_v = f(u), f(v)
    slack = 1e-10 * max(1.0, abs(at_u), abs(at_v))
    return bool(f(t * u + (1 - t) * v) > t * at_u + (1 - t) * at_v + slack)


# --- Symmetry -----------------------------------------------------------------------------------------------


def permute_hidden_units(W1, b1, W2, order):
    r"""The same network with its hidden neurons in another order.

    Parameters
    ----------
    W1 : ndarray, shape (h, n_prev)
        Weights into the hidden layer.
    b1 : ndarray, shape (h,)
        Biases of the hidden layer.
    W2 : ndarray, shape (n_next, h)
        Weights out of the hidden layer.
    order : ndarray of int, shape (h,)
        Each of 0, ..., h - 1 once. New neuron i is old neuron ``order[i]``.

    Returns
    -------
    W1 : ndarray, shape (h, n_prev)
        Weights into the layer in its new order.
    b1 : ndarray, shape (h,)
        Biases in the new order.
    W2 : ndarray, shape (n_next, h)
        Weights out of the layer such that the network computes what it did before.

    Source: Hecht-Nielsen (1990), "On the algebraic structure of feedforward network weight spaces".
    """
    return W1[order], b1[order], W2[:, order]


def count_hidden_permutations(hidden_sizes):
    r"""Number of orders of the hidden neurons in which a network computes the same.

    Parameters
    ----------
    hidden_sizes : list of int
        Number of neurons of each hidden layer, each 1 or more; an empty list if there is none.

    Returns
    -------
    count : int
        The product of the factorials of the sizes, exact to the last digit however large it is.

    Source: Goodfellow, Bengio & Courville, Deep Learning (2016), sec. 8.2.2.
    """
    return math.prod(math.factorial(n) for n in hidden_sizes)


# --- Looking at a loss surface ------------------------------------------------------------------------------


def filter_normalize(direction, W):
    r"""A direction whose rows are as long as the rows of the weights.

    Parameters
    ----------
    direction : ndarray, shape (n, n_prev)
        A direction in the space of the weights of one layer.
    W : ndarray, shape (n, n_prev)
        The weights there; row j belongs to neuron j.

    Returns
    -------
    normalized : ndarray of float, shape (n, n_prev)
        Row j has the direction of row j of `direction` and the length of row j of `W`. A row of zeros in
        either gives a row of zeros.

    Source: Li et al. (2018), "Visualizing the loss landscape of neural nets", sec. 4.
    """
    lengths = np.linalg.norm(direction, axis=1, keepdims=True)
    wanted = np.linalg.norm(W, axis=1, keepdims=True)
    return direction / np.where(lengths == 0, 1.0, lengths) * wanted


def loss_along(loss, w, direction, ts):
    r"""Values of a loss on the straight line through `w` along `direction`.

    Parameters
    ----------
    loss : callable
        The loss; ``loss(w)`` is a float.
    w : ndarray, any shape
        Where the line starts, an array of floats or of integers.
    direction : ndarray, shape of `w`
        The direction, of any length. It is used as it is.
    ts : ndarray, shape (k,)
        How far to go, in multiples of `direction`; in any order.

    Returns
    -------
    losses : ndarray, shape (k,)
        ``losses[i]`` is the loss at ``w + ts[i] direction``.

    Source: Goodfellow, Vinyals & Saxe (2015), "Qualitatively characterizing neural network optimization
    problems", sec. 2.
    """
    return np.array([loss(w + t * direction) for t in ts])
