"""References of chapter 2: what its exercises ask for, and what notebooks are given."""

import numpy as np

# --- Steps -----------------------------------------------------------------------------------------------


def gradient_step(w, grad, eta):
    r"""One step of gradient descent.

    Parameters
    ----------
    w : ndarray, any shape
        The point, of floats or of integers.
    grad : ndarray, shape of `w`
        Gradient of the cost at `w`.
    eta : float
        Learning rate, above 0.

    Returns
    -------
    w_new : ndarray of float, shape of `w`
        The point after the step; a new array.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, eq. (3).
    """
    return w - eta * grad


def gradient_descent(grad_fn, w0, eta, n_steps):
    r"""All points of gradient descent with one learning rate, from the start to the last.

    Parameters
    ----------
    grad_fn : callable
        The gradient: ``grad_fn(w)`` is an array of shape (n,) for `w` of shape (n,).
    w0 : ndarray, shape (n,)
        Where the descent starts, of floats or of integers.
    eta : float
        Learning rate, above 0.
    n_steps : int
        How many steps, 0 or more.

    Returns
    -------
    trajectory : ndarray of float, shape (n_steps + 1, n)
        Row t is the point after t steps, so row 0 is `w0`. Each step computes the gradient once.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.1, eq. (3).
    """
    trajectory = np.empty((n_steps + 1, len(w0)))
    trajectory[0] = w0
    for t in range(n_steps):
        trajectory[t + 1] = gradient_step(trajectory[t], grad_fn(trajectory[t].copy()), eta)
    return trajectory


# --- The largest rate ------------------------------------------------------------------------------------


def largest_stable_rate(H):
    r"""Learning rate below which gradient descent on a quadratic converges from every start.

    Parameters
    ----------
    H : ndarray, shape (n, n)
        Hessian of the quadratic: symmetric, all eigenvalues above 0.

    Returns
    -------
    eta_max : float
        The limit. With every smaller rate above 0 descent converges, and with every larger one it
        diverges from almost every start.

    Source: Goh, Why Momentum Really Works, Distill (2017); Nocedal and Wright, Numerical Optimization (2nd
    ed., 2006), sec. 3.3, for steepest descent on quadratics.
    """
    return float(2.0 / np.linalg.eigvalsh(H)[-1])


# --- When to stop ----------------------------------------------------------------------------------------


def has_converged(losses, patience, min_delta=0.0):
    r"""Whether none of the last losses is better than those before.

    Parameters
    ----------
    losses : ndarray, shape (n,)
        The loss after every step so far, oldest first; n may be 0.
    patience : int
        How many of the last losses are given the chance to be better, 1 or more.
    min_delta : float, optional
        A loss counts as better only if it is lower than the best before by more than this; 0 or more.

    Returns
    -------
    converged : bool
        With `last` the last `patience` losses and `earlier` all those before them, ``not (min(last) <
        min(earlier) - min_delta)``. False while `earlier` is empty.

    Raises
    ------
    ValueError
        If `patience` is below 1.

    Source: Intro to optimization in deep learning: Gradient Descent (blog post), section "Gradient
    Descent", which stops after 10 or 20 losses without improvement.
    """
    if patience < 1:
        raise ValueError(f"patience is {patience}; give an integer of at least 1.")
    if len(losses) <= patience:
        return False
    last, earlier = losses[-patience:], losses[:-patience]
    return bool(not (min(last) < min(earlier) - min_delta))
