"""References of chapter 12: what its exercises ask for, and what notebooks are given."""

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    r"""One step of gradient descent with momentum, the heavy ball.

    Parameters
    ----------
    theta : ndarray, any shape
        The parameters, an array of floats or of integers, which is not changed.
    velocity : ndarray, shape of `theta`
        The last change of the parameters; zeros before the first step. It is not changed.
    grad : ndarray, shape of `theta`
        Gradient of the cost at `theta`.
    eta : float
        Learning rate, above 0.
    beta : float
        Momentum factor, the part of the velocity that is kept, at least 0 and below 1.

    Returns
    -------
    theta_new : ndarray of float, shape of `theta`
        The parameters moved by the new velocity.
    velocity_new : ndarray of float, shape of `theta`
        ``beta velocity - eta grad``.

    Source: Polyak (1964); Sutskever, Martens, Dahl & Hinton (2013), eqs. (1) and (2).
    """
    velocity = beta * velocity - eta * grad
    return theta + velocity, velocity


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    r"""One step with Nesterov's momentum, which uses the gradient where the velocity is about to lead.

    Parameters
    ----------
    theta : ndarray, shape (n,)
        The parameters, an array of floats or of integers, which is not changed.
    velocity : ndarray, shape (n,)
        The last change of the parameters; zeros before the first step. It is not changed.
    grad_fn : callable
        The gradient: ``grad_fn(w)`` is an array of shape (n,) for `w` of shape (n,).
    eta : float
        Learning rate, above 0.
    beta : float
        Momentum factor, at least 0 and below 1.

    Returns
    -------
    theta_new : ndarray of float, shape (n,)
        The parameters moved by the new velocity.
    velocity_new : ndarray of float, shape (n,)
        What is kept of the old velocity, plus a step against the gradient ahead.

    Source: Nesterov (1983); in this form Sutskever, Martens, Dahl & Hinton (2013), eqs. (3) and (4).
    """
    velocity = beta * velocity - eta * grad_fn(theta + beta * velocity)
    return theta + velocity, velocity


def rmsprop_step(theta, s, grad, eta, rho, eps):
    r"""One step of RMSprop, in which each gradient is divided by its own recent size.

    Parameters
    ----------
    theta : ndarray, any shape
        The parameters, an array of floats or of integers, which is not changed.
    s : ndarray, shape of `theta`
        Running average of the squared gradients; zeros before the first step. It is not changed.
    grad : ndarray, shape of `theta`
        Gradient of the cost at `theta`.
    eta : float
        Learning rate, above 0, which is about the length of a step in each parameter.
    rho : float
        The part of the average that is kept, at least 0 and below 1.
    eps : float
        Small number above 0, in the units of the gradient, so that nothing is divided by 0.

    Returns
    -------
    theta_new : ndarray of float, shape of `theta`
        ``theta - eta grad / (sqrt(s_new) + eps)``, entry by entry.
    s_new : ndarray of float, shape of `theta`
        ``rho s + (1 - rho) grad ** 2``.

    Source: Tieleman & Hinton (2012), lecture 6.5; Goodfellow, Bengio & Courville (2016), section 8.5.2,
    where eps is inside the root.
    """
    s = rho * s + (1 - rho) * grad**2
    return theta - eta * grad / (np.sqrt(s) + eps), s


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    r"""One step of Adam: momentum, a rate for every parameter, and both averages corrected for their start.

    Parameters
    ----------
    theta : ndarray, any shape
        The parameters, an array of floats or of integers, which is not changed.
    m : ndarray, shape of `theta`
        Running average of the gradients; zeros before the first step. It is not changed.
    v : ndarray, shape of `theta`
        Running average of the squared gradients; zeros before the first step. It is not changed.
    grad : ndarray, shape of `theta`
        Gradient of the cost at `theta`.
    t : int
        Number of this step. The first step has t = 1.
    eta : float
        Learning rate, above 0, which is about the length of a step in each parameter.
    beta1, beta2 : float
        The parts of `m` and of `v` that are kept, at least 0 and below 1.
    eps : float
        Small number above 0, in the units of the gradient, so that nothing is divided by 0.

    Returns
    -------
    theta_new : ndarray of float, shape of `theta`
        ``theta - eta m_hat / (sqrt(v_hat) + eps)``, entry by entry, with ``m_hat = m_new / (1 - beta1 ** t)``
        and ``v_hat = v_new / (1 - beta2 ** t)``.
    m_new : ndarray of float, shape of `theta`
        ``beta1 m + (1 - beta1) grad``, not corrected.
    v_new : ndarray of float, shape of `theta`
        ``beta2 v + (1 - beta2) grad ** 2``, not corrected.

    Source: Kingma & Ba (2015), algorithm 1.
    """
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return theta - eta * m_hat / (np.sqrt(v_hat) + eps), m, v


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    r"""One step of AdamW: Adam on the cost alone, and beside it every parameter shrinks.

    Parameters
    ----------
    theta : ndarray, any shape
        The parameters, an array of floats or of integers, which is not changed.
    m : ndarray, shape of `theta`
        Running average of the gradients; zeros before the first step. It is not changed.
    v : ndarray, shape of `theta`
        Running average of the squared gradients; zeros before the first step. It is not changed.
    grad : ndarray, shape of `theta`
        Gradient at `theta` of the cost without any penalty.
    t : int
        Number of this step. The first step has t = 1.
    eta : float
        Learning rate, above 0.
    beta1, beta2 : float
        The parts of `m` and of `v` that are kept, at least 0 and below 1.
    eps : float
        Small number above 0, in the units of the gradient.
    decay : float
        Strength of the weight decay, 0 or more.

    Returns
    -------
    theta_new : ndarray of float, shape of `theta`
        The parameters after Adam's step and, beside it, a decay that takes the share ``eta decay`` of the old
        parameters off.
    m_new : ndarray of float, shape of `theta`
        ``beta1 m + (1 - beta1) grad``, not corrected.
    v_new : ndarray of float, shape of `theta`
        ``beta2 v + (1 - beta2) grad ** 2``, not corrected.

    Source: Loshchilov & Hutter (2019), algorithm 2, with the schedule multiplier 1 and eta in front of the
    decay too, as in most libraries.
    """
    moved, m, v = adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps)
    return moved - eta * decay * theta, m, v
