"""Chapter 12. Momentum and adaptive methods: steps that remember, and a rate for every weight."""

from __future__ import annotations

import numpy as np

from gradecheck import Exercise, Mistake, Probe, switched_mistakes

# --- The functions of the chapter ---------------------------------------------------------------------------


def momentum_step(theta, velocity, grad, eta, beta):
    r"""One step of gradient descent with momentum, the heavy ball.

    Parameters
    ----------
    theta : ndarray, any shape
        The parameters, of floats or of whole numbers. They keep their values.
    velocity : ndarray, shape of `theta`
        The last change of the parameters; zeros before the first step. It keeps its values.
    grad : ndarray, shape of `theta`
        Gradient of the cost at `theta`.
    eta : float
        Learning rate, above 0.
    beta : float
        Momentum factor: which part of the velocity is kept, at least 0 and below 1.

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
    r"""One step with Nesterov's momentum: the gradient is taken where the velocity is about to lead.

    Parameters
    ----------
    theta : ndarray, shape (n,)
        The parameters, of floats or of whole numbers. They keep their values.
    velocity : ndarray, shape (n,)
        The last change of the parameters; zeros before the first step. It keeps its values.
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
        ``beta velocity - eta grad_fn(theta + beta velocity)``.

    Source: Nesterov (1983); in this form Sutskever, Martens, Dahl & Hinton (2013), eqs. (3) and (4).
    """
    velocity = beta * velocity - eta * grad_fn(theta + beta * velocity)
    return theta + velocity, velocity


def rmsprop_step(theta, s, grad, eta, rho, eps):
    r"""One step of RMSprop: each gradient is divided by its own recent size.

    Parameters
    ----------
    theta : ndarray, any shape
        The parameters, of floats or of whole numbers. They keep their values.
    s : ndarray, shape of `theta`
        Running average of the squared gradients; zeros before the first step. It keeps its values.
    grad : ndarray, shape of `theta`
        Gradient of the cost at `theta`.
    eta : float
        Learning rate, above 0: about the length of a step in each parameter.
    rho : float
        Which part of the average is kept, at least 0 and below 1.
    eps : float
        Small number above 0, in the units of the gradient: nothing is divided by 0.

    Returns
    -------
    theta_new : ndarray of float, shape of `theta`
        ``theta - eta grad / (sqrt(s_new) + eps)``, entry by entry.
    s_new : ndarray of float, shape of `theta`
        ``rho s + (1 - rho) grad ** 2``.

    Source: Tieleman & Hinton (2012), lecture 6.5; Goodfellow, Bengio & Courville (2016), section 8.5.2,
    where eps stands inside the root.
    """
    s = rho * s + (1 - rho) * grad**2
    return theta - eta * grad / (np.sqrt(s) + eps), s


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    r"""One step of Adam: momentum, a rate for every parameter, and both averages corrected for their start.

    Parameters
    ----------
    theta : ndarray, any shape
        The parameters, of floats or of whole numbers. They keep their values.
    m : ndarray, shape of `theta`
        Running average of the gradients; zeros before the first step. It keeps its values.
    v : ndarray, shape of `theta`
        Running average of the squared gradients; zeros before the first step. It keeps its values.
    grad : ndarray, shape of `theta`
        Gradient of the cost at `theta`.
    t : int
        Number of this step. The first step has t = 1.
    eta : float
        Learning rate, above 0: about the length of a step in each parameter.
    beta1, beta2 : float
        Which part of `m` and of `v` is kept, at least 0 and below 1.
    eps : float
        Small number above 0, in the units of the gradient: nothing is divided by 0.

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
        The parameters, of floats or of whole numbers. They keep their values.
    m : ndarray, shape of `theta`
        Running average of the gradients; zeros before the first step. It keeps its values.
    v : ndarray, shape of `theta`
        Running average of the squared gradients; zeros before the first step. It keeps its values.
    grad : ndarray, shape of `theta`
        Gradient at `theta` of the cost without any penalty.
    t : int
        Number of this step. The first step has t = 1.
    eta : float
        Learning rate, above 0.
    beta1, beta2 : float
        Which part of `m` and of `v` is kept, at least 0 and below 1.
    eps : float
        Small number above 0, in the units of the gradient.
    decay : float
        Strength of the weight decay, 0 or more: a step takes the part ``eta decay`` off every parameter.

    Returns
    -------
    theta_new : ndarray of float, shape of `theta`
        ``theta - eta (m_hat / (sqrt(v_hat) + eps) + decay theta)``, with `theta` the old parameters and
        m_hat and v_hat as in Adam.
    m_new : ndarray of float, shape of `theta`
        ``beta1 m + (1 - beta1) grad``, not corrected.
    v_new : ndarray of float, shape of `theta`
        ``beta2 v + (1 - beta2) grad ** 2``, not corrected.

    Source: Loshchilov & Hutter (2019), algorithm 2, with the schedule multiplier 1 and eta in front of the
    decay too, as in most libraries.
    """
    moved, m, v = adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps)
    return moved - eta * decay * theta, m, v


# --- The cases ------------------------------------------------------------------------


def draw_parameters(rng, shape):
    """Parameters between 0.5 and 2 in size, of both signs: none so small that what moves them is lost."""
    return rng.choice((-1.0, 1.0), size=shape) * rng.uniform(0.5, 2.0, size=shape)


def draw_gradient(rng, shape, scale=1.0):
    """Entries of either sign whose sizes differ from one another by up to a factor of 100."""
    return scale * rng.choice((-1.0, 1.0), size=shape) * 10.0 ** rng.uniform(-1, 1, size=shape)


def draw_whole_numbers(rng, n):
    """Whole numbers of both signs, none of them 0."""
    return rng.choice((-1, 1), size=n) * rng.integers(1, 6, size=n)


def draw_momentum_steps(rng):
    """A first step, then steps in the middle of a run whose rate changes; whole numbers; no momentum."""
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
    theta, velocity, grad = draw_whole_numbers(rng, 3), draw_parameters(rng, 3), draw_whole_numbers(rng, 3)
    yield {"theta": theta, "velocity": velocity, "grad": grad, "eta": 0.125, "beta": 0.6}
    theta, velocity, grad = (draw_parameters(rng, 2) for _ in range(3))
    yield {"theta": theta, "velocity": velocity, "grad": grad, "eta": 0.3, "beta": 0.0}


def draw_valley(rng, n):
    """A cost whose gradient bends: sum of log cosh; steep enough that a small shift changes its gradient."""
    A = np.eye(n) + 0.4 * rng.normal(size=(n, n))
    return Probe("log_cosh_gradient", {"A": A, "b": rng.uniform(0.3, 0.9, size=n)})


def draw_bowl(rng, n):
    """A quadratic cost whose coordinates are coupled."""
    A = rng.normal(size=(n, n)) * 0.6
    return Probe("affine", {"A": A @ A.T + np.eye(n), "b": rng.uniform(0.5, 1.5, size=n)})


def draw_nesterov_steps(rng):
    """A first step, then fast ones on quadratic and other costs; whole numbers; no momentum."""
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
    theta, velocity = draw_whole_numbers(rng, 3), draw_parameters(rng, 3)
    yield {"theta": theta, "velocity": velocity, "grad_fn": draw_bowl(rng, 3), "eta": 0.125, "beta": 0.5}
    theta, velocity = draw_parameters(rng, 2), draw_parameters(rng, 2)
    yield {"theta": theta, "velocity": velocity, "grad_fn": draw_bowl(rng, 2), "eta": 0.3, "beta": 0.0}


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
    theta, grad = draw_whole_numbers(rng, 3), draw_whole_numbers(rng, 3)
    yield {"theta": theta, "s": rng.uniform(1, 9, size=3), "grad": grad, "eta": 0.25, "rho": 0.7, "eps": 1e-3}


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
    theta, m, v = draw_whole_numbers(rng, 3), draw_parameters(rng, 3), rng.uniform(1, 9, size=3)
    rest = {"t": 4, "eta": 0.25, "beta1": 0.7, "beta2": 0.9, "eps": 1e-3}
    yield {"theta": theta, "m": m, "v": v, "grad": draw_whole_numbers(rng, 3), **rest}


def draw_adamw_steps(rng):
    """The steps of `draw_adam_steps`, each with another decay."""
    for case, decay in zip(draw_adam_steps(rng), (0.1, 0.3, 0.01, 0.5, 0.2, 0.4), strict=True):
        yield {**case, "decay": decay * rng.uniform(0.8, 1.2)}


# --- Known mistakes ------------------------------------------------------------------------


def stored_like(theta, new):
    """What is left of the new parameters in an array that takes its type from the old ones."""
    return new.astype(np.asarray(theta).dtype)


def new_velocity_with(switches, velocity, grad, eta, beta):
    """The velocity after the step."""
    if "velocity_forgotten" in switches:
        velocity = np.zeros_like(velocity)
    if "factors_swapped" in switches:
        return (1 - beta) * velocity - beta * eta * grad
    if "no_friction" in switches:
        beta = 1.0
    if "average_instead_of_sum" in switches:
        grad = (1 - beta) * grad
    if "rate_on_everything" in switches:
        velocity = eta * velocity
    push = grad if "rate_outside" in switches else eta * grad
    if "velocity_points_uphill" in switches or "uphill" in switches:
        push = -push
    return beta * velocity - push


def moved_with(switches, theta, old, new, grad, eta, beta):
    """The parameters after the step, from the old and the new velocity."""
    step = old if "old_velocity_used" in switches else new
    if "velocity_unused" in switches:
        step = -eta * grad
    if "rate_outside" in switches:
        step = eta * step
    if "gradient_added_twice" in switches:
        step = step - eta * grad
    if "looks_ahead" in switches or "looks_ahead_twice" in switches:
        step = beta * step - eta * grad
    if "velocity_points_uphill" in switches or "velocity_subtracted" in switches:
        step = -step
    moved = theta + step
    return stored_like(theta, moved) if "cut_to_whole_numbers" in switches else moved


def momentum_with(switches, theta, velocity, grad, eta, beta):
    """The heavy ball with the mistakes in `switches`; with none it is right."""
    new = new_velocity_with(switches, velocity, grad, eta, beta)
    moved = moved_with(switches, theta, velocity, new, grad, eta, beta)
    kept = velocity if "old_velocity_returned" in switches else new
    return (kept, moved) if "order_of_answers" in switches else (moved, kept)


def nesterov_with(switches, theta, velocity, grad_fn, eta, beta):
    """Nesterov's step with the mistakes in `switches`; with none it is right."""
    ahead = theta + beta * velocity
    if "gradient_at_theta" in switches:
        ahead = theta + 0 * velocity
    if "whole_velocity_ahead" in switches:
        ahead = theta + velocity
    if "looks_back" in switches:
        ahead = theta - beta * velocity
    if "gradient_after_the_step" in switches:
        ahead = theta + beta * velocity - eta * grad_fn(theta + 0 * velocity)
    grad = grad_fn(ahead)
    new = new_velocity_with(switches, velocity, grad, eta, beta)
    start = ahead if "stays_ahead" in switches else theta
    moved = moved_with(switches, start, velocity, new, grad, eta, beta)
    if "cut_to_whole_numbers" in switches:
        moved = stored_like(theta, moved)
    kept = velocity if "old_velocity_returned" in switches else new
    return (kept, moved) if "order_of_answers" in switches else (moved, kept)


def rmsprop_with(switches, theta, s, grad, eta, rho, eps):
    """RMSprop with the mistakes in `switches`; with none it is right."""
    size = np.abs(grad) if "not_squared" in switches else grad**2
    if "one_average_for_all" in switches:
        size = np.full(np.shape(grad), np.sum(size))
    new = rho * s + (1 - rho) * size
    if "average_forgotten" in switches:
        new = 1.0 * size
    if "weights_swapped" in switches:
        new = (1 - rho) * s + rho * size
    if "sum_instead_of_average" in switches:
        new = s + size
    if "weight_missing" in switches:
        new = rho * s + size
    # Before the first step the old average is 0: whoever divides by it divides by eps alone.
    step = eta * divided_with(switches, grad, s if "old_average_used" in switches else new, eps)
    moved = theta + step if "uphill" in switches else theta - step
    if "cut_to_whole_numbers" in switches:
        moved = stored_like(theta, moved)
    if "root_returned" in switches:
        new = np.sqrt(new)
    kept = s if "old_average_returned" in switches else new
    return (kept, moved) if "order_of_answers" in switches else (moved, kept)


def divided_with(switches, top, average, eps):
    """The gradient, or its average, over the root of the average square."""
    if "eps_inside_the_root" in switches:
        return top / np.sqrt(average + eps)
    if "eps_forgotten" in switches:
        eps = 0.0
    root = average if "root_forgotten" in switches else np.sqrt(average)
    if "eps_beside_the_fraction" in switches:
        return top / root + eps
    return top / (root + eps)


def corrections_with(switches, t, beta1, beta2):
    """What the two averages are divided by."""
    if "corrections_swapped" in switches:
        beta1, beta2 = beta2, beta1
    if "stuck_at_first_step" in switches:
        t = 1
    if "one_step_too_late" in switches:
        t = t + 1
    if "one_step_too_early" in switches:
        t = t - 1
    first, second = 1 - beta1**t, 1 - beta2**t
    if "beta_times_t" in switches:
        first, second = 1 - beta1 * t, 1 - beta2 * t
    if "same_correction_for_both" in switches:
        second = first
    if "power_of_the_rest" in switches:
        first, second = (1 - beta1) ** t, (1 - beta2) ** t
    if "correction_multiplied" in switches:
        first, second = 1 / first, 1 / second
    if "no_correction" in switches or "m_not_corrected" in switches:
        first = 1.0
    if "no_correction" in switches or "v_not_corrected" in switches:
        second = 1.0
    return first, second


def averages_with(switches, m, v, grad, beta1, beta2):
    """The two averages after the step."""
    if "betas_swapped" in switches:
        beta1, beta2 = beta2, beta1
    new_m = beta1 * m + (1 - beta1) * grad
    if "m_weights_swapped" in switches:
        new_m = (1 - beta1) * m + beta1 * grad
    if "m_weight_missing" in switches:
        new_m = beta1 * m + grad
    size = grad**2
    if "v_of_absolute_values" in switches:
        size = np.abs(grad)
    if "v_of_m" in switches:
        size = new_m**2
    if "one_v_for_all" in switches:
        size = np.full(np.shape(grad), np.sum(size))
    new_v = beta2 * v + (1 - beta2) * size
    if "v_weights_swapped" in switches:
        new_v = (1 - beta2) * v + beta2 * size
    if "v_weight_missing" in switches:
        new_v = beta2 * v + size
    return new_m, new_v


def adam_with(switches, theta, m, v, grad, t, eta, beta1, beta2, eps):
    """Adam with the mistakes in `switches`; with none it is right."""
    new_m, new_v = averages_with(switches, m, v, grad, beta1, beta2)
    first, second = corrections_with(switches, t, beta1, beta2)
    used_m, used_v = (m, v) if "old_averages_used" in switches else (new_m, new_v)
    m_hat, v_hat = used_m / first, used_v / second
    if "gradient_instead_of_m" in switches:
        m_hat = grad
    if "root_before_correction" in switches:
        v_hat = used_v / second**2
    if "eps_before_correction" in switches:
        eps = eps / np.sqrt(second)
    step = eta * divided_with(switches, m_hat, v_hat, eps)
    moved = theta + step if "uphill" in switches else theta - step
    if "cut_to_whole_numbers" in switches:
        moved = stored_like(theta, moved)
    if "corrected_averages_kept" in switches:
        new_m, new_v = new_m / first, new_v / second
    if "old_averages_returned" in switches:
        new_m, new_v = m, v
    return (moved, new_v, new_m) if "averages_in_wrong_order" in switches else (moved, new_m, new_v)


def adamw_with(switches, theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    """AdamW with the mistakes in `switches`; with none it is right."""
    pull = decay * theta
    if "decay_doubled" in switches:
        pull = 2 * pull
    if "decay_of_signs" in switches:
        pull = decay * np.sign(theta)
    if "decay_of_squares" in switches:
        pull = 0.5 * decay * theta**2
    slope = grad + pull if "decay_in_the_gradient" in switches else grad
    others = switches - {"cut_to_whole_numbers"}
    moved, new_m, new_v = adam_with(others, theta, m, v, slope, t, eta, beta1, beta2, eps)
    if "decay_in_the_fraction" in switches:
        _, second = corrections_with(switches, t, beta1, beta2)
        moved = moved - eta * divided_with(switches, pull, new_v / second, eps)
    elif "decay_without_rate" in switches:
        moved = moved - pull
    elif "decay_grows" in switches:
        moved = moved + eta * pull
    elif "decay_after_the_step" in switches:
        moved = moved - eta * decay * moved
    elif not switches & {"decay_forgotten", "decay_in_the_gradient"}:
        moved = moved - eta * pull
    if "cut_to_whole_numbers" in switches:
        moved = stored_like(theta, moved)
    return moved, new_m, new_v


def sum_of_gradients_kept(theta, velocity, grad, eta, beta):
    """Form (b) of the chapter, as libraries have it."""
    velocity = beta * velocity + grad
    return theta - eta * velocity, velocity


def both_weakened(theta, velocity, grad, eta, beta):
    """The momentum factor in front of the bracket."""
    velocity = beta * (velocity - eta * grad)
    return theta + velocity, velocity


def looks_ahead_afterwards(theta, velocity, grad_fn, eta, beta):
    """The form in which the parameters that are kept are the point ahead."""
    grad = grad_fn(theta + 0 * velocity)
    velocity = beta * velocity - eta * grad
    return theta + beta * velocity - eta * grad, velocity


def betas_swapped_everywhere(theta, m, v, grad, t, eta, beta1, beta2, eps):
    """In the averages and in the corrections."""
    return adam_step(theta, m, v, grad, t, eta, beta2, beta1, eps)


def one_beta_for_both(theta, m, v, grad, t, eta, beta1, beta2, eps):
    """Both averages and both corrections take the first."""
    return adam_step(theta, m, v, grad, t, eta, beta1, beta1, eps)


def betas_of_adamw_swapped_everywhere(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    """In the averages and in the corrections."""
    return adamw_step(theta, m, v, grad, t, eta, beta2, beta1, eps, decay)


def decay_twice(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    """In the gradient and beside the step."""
    return adamw_step(theta, m, v, grad + decay * theta, t, eta, beta1, beta2, eps, decay)


def decay_on_everything(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    """The decay stands in front of the bracket."""
    return adamw_step(theta, m, v, grad, t, eta * decay, beta1, beta2, eps, 1.0)


VELOCITY_MISTAKES = {
    "uphill": "Yours goes uphill: the gradient points to where the cost grows, and enters the velocity with a"
    " minus sign.",
    "velocity_subtracted": "Your velocity is right, but it is subtracted. It is a change of the parameters"
    " already; its minus sign is inside.",
    "velocity_points_uphill": "You keep the velocity with the other sign and subtract it. That is a sound"
    " convention, but the velocity that is handed in here points the way the parameters moved.",
    "old_velocity_used": "Your velocity is right, but the parameters move by the old one: the newest gradient"
    " waits a step.",
    "old_velocity_returned": "The parameters are right, but you return the old velocity: the next step will"
    " not remember this one.",
    "velocity_forgotten": "Yours is plain gradient descent: the velocity that was handed in has no effect.",
    "no_friction": "Your velocity is kept whole. Without a factor below 1 the ball never comes to rest.",
    "factors_swapped": "The two factors have changed places: the one that keeps the velocity multiplies the"
    " gradient.",
    "average_instead_of_sum": "You multiply the gradient by one minus beta: that form, an average, exists,"
    " and its learning rate means something else. Here the gradient counts whole.",
    "rate_on_everything": "The learning rate multiplies the old velocity too. It belongs to the gradient"
    " alone: the velocity has its rates in it.",
    "rate_outside": "You multiply by the learning rate when the parameters move, not when the gradient enters"
    " the velocity. With one rate for all steps that is the same; when the rate changes, it is not.",
    "velocity_unused": "Your velocity is right, but the parameters move by the gradient alone.",
    "gradient_added_twice": "The gradient counts twice: it is in the velocity already.",
    "cut_to_whole_numbers": "Right for floats, but for parameters that are whole numbers yours cuts off what"
    " stands behind the decimal point.",
    "order_of_answers": "You return the velocity first: the parameters come first.",
}

MOMENTUM_MISTAKES = VELOCITY_MISTAKES | {
    "looks_ahead": "You apply the velocity and then the gradient once more, as in one form of Nesterov's"
    " method. The heavy ball moves by its velocity and nothing else.",
}

NESTEROV_MISTAKES = {
    key: sentence for key, sentence in VELOCITY_MISTAKES.items() if key != "velocity_points_uphill"
} | {
    "gradient_at_theta": "Yours is the heavy ball: the gradient is taken where you stand. Where would the"
    " velocity alone take you?",
    "whole_velocity_ahead": "You look ahead by the whole old velocity. Only a part of it will still be"
    " there.",
    "looks_back": "You look back instead of ahead: which sign does the velocity have in the point where the"
    " gradient is taken?",
    "gradient_after_the_step": "You look ahead by a whole step of the heavy ball, gradient and all. Look"
    " ahead by what is kept of the velocity only.",
    "looks_ahead_twice": "You look ahead once more when the parameters move. They move by the new velocity"
    " and nothing else.",
    "stays_ahead": "You start the step from the point ahead. That point serves to ask for the gradient; the"
    " step starts where you stand.",
}

SQUARE_MISTAKES = {
    "eps_inside_the_root": "Your eps stands inside the root. The docstring adds it to the root.",
    "root_forgotten": "You divide by the average square itself: where is the root?",
    "eps_forgotten": "Your eps has no effect.",
    "eps_beside_the_fraction": "Your eps is added to the fraction, not to its denominator: look at the"
    " brackets.",
    "uphill": "Yours goes uphill: the gradient points to where the cost grows.",
    "cut_to_whole_numbers": "Right for floats, but for parameters that are whole numbers yours cuts off what"
    " stands behind the decimal point.",
}

RMSPROP_MISTAKES = SQUARE_MISTAKES | {
    "old_average_used": "You divide by the average before this gradient came in. Update it first.",
    "old_average_returned": "The parameters are right, but you return the old average: the next step will not"
    " know this gradient.",
    "not_squared": "The average is taken of the sizes of the gradient, and of their squares it should be.",
    "one_average_for_all": "All parameters share one average, of the squared length of the gradient. Each has"
    " its own.",
    "average_forgotten": "You divide by the size of this gradient alone: the average that was handed in has"
    " no effect.",
    "weights_swapped": "rho and one minus rho have changed places: rho belongs to the old average.",
    "sum_instead_of_average": "Your squares add up and nothing is forgotten: that is AdaGrad, whose steps"
    " shrink for ever.",
    "weight_missing": "The new square enters whole. In an average the two weights add up to 1.",
    "root_returned": "You return the root of the average: the next step needs the average itself.",
    "order_of_answers": "You return the average first: the parameters come first.",
}

ADAM_MISTAKES = SQUARE_MISTAKES | {
    "no_correction": "Neither average is corrected for its start at 0.",
    "m_not_corrected": "The average of the gradients is not corrected for its start at 0.",
    "v_not_corrected": "The average of the squares is not corrected for its start at 0.",
    "stuck_at_first_step": "Your correction is right for t = 1 only: it should fade as t grows.",
    "one_step_too_late": "Your correction is that of the next step: t counts from 1 already.",
    "one_step_too_early": "Your correction is that of the step before, and divides by 0 in the first: t"
    " counts from 1 already.",
    "beta_times_t": "You multiply beta by t: it is a power. Yours turns negative in the second step.",
    "power_of_the_rest": "You take one minus beta to the power t. The power belongs to beta.",
    "correction_multiplied": "You multiply by the correction: the averages start too small, so they must"
    " grow.",
    "same_correction_for_both": "Both averages get the correction of beta1. Each has its own beta.",
    "corrected_averages_kept": "The step is right, but you return the corrected averages: the next step would"
    " correct them once more.",
    "betas_swapped": "beta1 and beta2 have changed places in the averages.",
    "corrections_swapped": "Each average gets the correction of the other one.",
    "gradient_instead_of_m": "The gradient itself stands in your fraction: the average of the gradients has"
    " no effect on the step.",
    "m_weights_swapped": "In the average of the gradients beta1 and one minus beta1 have changed places.",
    "m_weight_missing": "The gradient enters its average whole. In an average the two weights add up to 1.",
    "v_weights_swapped": "In the average of the squares beta2 and one minus beta2 have changed places.",
    "v_weight_missing": "The new square enters its average whole. In an average the two weights add up to 1.",
    "v_of_absolute_values": "Your second average is of the sizes of the gradient: it should be of their"
    " squares.",
    "v_of_m": "Your second average is of the squares of the first one: it should be of the squared"
    " gradients.",
    "one_v_for_all": "All parameters share one second average. Each has its own.",
    "old_averages_used": "The step uses the averages before this gradient came in. Update them first.",
    "old_averages_returned": "The step is right, but you return the old averages: the next one will not know"
    " this gradient.",
    "root_before_correction": "The second average is corrected after its root was taken. Correct it first.",
    "eps_before_correction": "Your eps is added before the second average is corrected, as in the shorter"
    " form at the end of section 2 of the paper. Here it is added to the corrected root.",
    "averages_in_wrong_order": "The step is right, but the two averages are returned in the wrong order.",
}

#: Mistakes of Adam that are made in AdamW as well; those that were mastered there are not asked again.
ADAMW_MISTAKES = {
    key: ADAM_MISTAKES[key]
    for key in (
        "uphill",
        "eps_inside_the_root",
        "no_correction",
        "stuck_at_first_step",
        "corrected_averages_kept",
        "betas_swapped",
        "old_averages_returned",
        "averages_in_wrong_order",
        "cut_to_whole_numbers",
    )
} | {
    "decay_in_the_gradient": "The decay is part of your gradient: that is Adam with an L2 penalty. Keep it"
    " out of both averages.",
    "decay_in_the_fraction": "The decay is divided by the root too. Every parameter shrinks by the same part,"
    " whatever its gradient.",
    "decay_forgotten": "Yours is Adam: the decay has no effect.",
    "decay_without_rate": "The learning rate does not reach your decay: it multiplies both parts of the"
    " step.",
    "decay_grows": "Your parameters grow instead of shrinking.",
    "decay_after_the_step": "Your decay takes its part off the parameters after Adam has moved them. It"
    " should use those from before the step.",
    "decay_doubled": "Your decay is twice as strong: no square is differentiated here, so no 2 appears.",
    "decay_of_signs": "Your decay takes the same amount off every parameter: it should be a part of each.",
    "decay_of_squares": "Your decay is half the square of the parameter: that is a penalty, not its pull.",
}

# --- The cards ------------------------------------------------------------------------

EXERCISES = (
    Exercise(
        reference=momentum_step,
        inputs=draw_momentum_steps,
        points=1,
        hints=(
            "Two lines: first the new velocity, then the parameters move by it.",
            "A part of the old velocity is kept, and the push of the slope, against the gradient, is added.",
            "Make new arrays: `velocity *= beta` would change the array that came in.",
        ),
        mistakes=(
            Mistake(
                sum_of_gradients_kept,
                "Your velocity adds up gradients, and the learning rate comes in when the parameters move: a"
                " form that libraries use. Here the velocity is a change of the parameters: its minus sign"
                " and its rates are inside.",
            ),
            Mistake(
                both_weakened,
                "The momentum factor weakens the new push as well. It belongs to the old velocity alone.",
            ),
            *switched_mistakes(momentum_with, MOMENTUM_MISTAKES),
        ),
    ),
    Exercise(
        reference=nesterov_step,
        inputs=draw_nesterov_steps,
        points=2,
        hints=(
            "Only one thing differs from the heavy ball: the place where the gradient is asked for.",
            (
                "Go where the kept part of the velocity would take you, ask there, and start the step from"
                " where you stand."
            ),
        ),
        mistakes=(
            Mistake(
                looks_ahead_afterwards,
                "You take the gradient where you stand and look ahead afterwards, as libraries do: the"
                " parameters they keep are the point ahead. Here the gradient is asked for there.",
            ),
            *switched_mistakes(nesterov_with, NESTEROV_MISTAKES),
        ),
    ),
    Exercise(
        reference=rmsprop_step,
        inputs=draw_rmsprop_steps,
        points=2,
        hints=(
            "First bring the average of the squares up to date, then step.",
            "Everything is done entry by entry: each parameter has its own average and its own divisor.",
            "The root is taken first, then eps is added, then the gradient is divided by it.",
        ),
        mistakes=switched_mistakes(rmsprop_with, RMSPROP_MISTAKES),
    ),
    Exercise(
        reference=adam_step,
        inputs=draw_adam_steps,
        points=3,
        hints=(
            "Update both averages, correct both into new variables, then step with the corrected ones.",
            (
                "What you return are the averages without the correction: the correction depends on t and is"
                " made anew in each step."
            ),
            (
                "Check the first step by hand: with m = v = 0 and a tiny eps each parameter moves by eta,"
                " whatever its gradient."
            ),
        ),
        mistakes=(
            Mistake(
                betas_swapped_everywhere,
                "beta1 and beta2 have changed places throughout: beta1 belongs to m, beta2 to v.",
            ),
            Mistake(
                one_beta_for_both, "beta1 does the work of beta2 as well: each average has a beta of its own."
            ),
            *switched_mistakes(adam_with, ADAM_MISTAKES),
        ),
    ),
    Exercise(
        reference=adamw_step,
        inputs=draw_adamw_steps,
        points=2,
        hints=(
            "Adam sees the gradient of the cost alone. The decay is a second part of the step, beside it.",
            (
                "Both parts start from the old parameters and both are multiplied by the learning rate. You"
                " may call your own adam_step."
            ),
        ),
        mistakes=(
            Mistake(
                betas_of_adamw_swapped_everywhere,
                "beta1 and beta2 have changed places throughout: beta1 belongs to m, beta2 to v.",
                name="betas_swapped_everywhere",
            ),
            Mistake(
                decay_twice,
                "The decay acts twice in yours: in the gradient and beside the step. Keep it out of the"
                " gradient.",
            ),
            Mistake(
                decay_on_everything,
                "Your decay multiplies the whole step: look at the brackets. It belongs to the parameters.",
            ),
            *switched_mistakes(adamw_with, ADAMW_MISTAKES),
        ),
    ),
)
