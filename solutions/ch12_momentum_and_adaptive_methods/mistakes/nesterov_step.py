"""Known mistakes of `nesterov_step`; each docstring is what the learner reads."""

from gradecheck import also_in, mistake_in

from . import momentum_step as _heavy_ball


def _nesterov(part, theta, velocity, grad_fn, eta, beta):
    """Nesterov's step, in the parts that may be wrong: the heavy ball with the gradient from ahead."""
    ahead = part(
        "ahead",
        theta + beta * velocity,
        theta=theta,
        velocity=velocity,
        beta=beta,
        step=eta * grad_fn(theta + 0 * velocity),
    )
    start = part("start", theta, ahead=ahead)
    return _heavy_ball._momentum(part, start, velocity, grad_fn(ahead), eta, beta)


def looks_ahead_afterwards(theta, velocity, grad_fn, eta, beta):
    """You compute the gradient at theta and look ahead afterwards, as libraries do whose parameters are the
    point ahead. Here the gradient is computed at the point ahead.
    """
    grad = grad_fn(theta + 0 * velocity)
    velocity = beta * velocity - eta * grad
    return theta + beta * velocity - eta * grad, velocity


uphill = also_in(_nesterov, _heavy_ball.uphill)
velocity_subtracted = also_in(_nesterov, _heavy_ball.velocity_subtracted)
old_velocity_used = also_in(_nesterov, _heavy_ball.old_velocity_used)
old_velocity_returned = also_in(_nesterov, _heavy_ball.old_velocity_returned)
velocity_forgotten = also_in(_nesterov, _heavy_ball.velocity_forgotten)
no_friction = also_in(_nesterov, _heavy_ball.no_friction)
factors_swapped = also_in(_nesterov, _heavy_ball.factors_swapped)
average_instead_of_sum = also_in(_nesterov, _heavy_ball.average_instead_of_sum)
rate_on_everything = also_in(_nesterov, _heavy_ball.rate_on_everything)
rate_outside = also_in(_nesterov, _heavy_ball.rate_outside)
velocity_unused = also_in(_nesterov, _heavy_ball.velocity_unused)
gradient_added_twice = also_in(_nesterov, _heavy_ball.gradient_added_twice)
cut_to_whole_numbers = also_in(_nesterov, _heavy_ball.cut_to_whole_numbers)
order_of_answers = also_in(_nesterov, _heavy_ball.order_of_answers)


@mistake_in(_nesterov, "ahead")
def gradient_at_theta(theta, velocity):
    """Yours is the heavy ball, because the gradient is computed at theta. Compute it where the velocity alone
    would lead.
    """
    return theta + 0 * velocity


@mistake_in(_nesterov, "ahead")
def whole_velocity_ahead(theta, velocity):
    """You look ahead by the whole old velocity, but only the part that beta keeps will still be there."""
    return theta + velocity


@mistake_in(_nesterov, "ahead")
def looks_back(theta, velocity, beta):
    """You look back instead of ahead, because the velocity has the wrong sign in the point where the gradient
    is computed.
    """
    return theta - beta * velocity


@mistake_in(_nesterov, "ahead")
def gradient_after_the_step(ahead, step):
    """You look ahead by a whole step of the heavy ball, gradient included. Look ahead only by the part of the
    velocity that is kept.
    """
    return ahead - step


@mistake_in(_nesterov, "new_and_step")
def looks_ahead_twice(new_and_step, grad, eta, beta):
    """You look ahead once more when the parameters move. They move by the new velocity and nothing else."""
    new, step = new_and_step
    return new, beta * step - eta * grad


@mistake_in(_nesterov, "start")
def stays_ahead(ahead):
    """You start the step from the point ahead. That point is only where the gradient is computed, and the
    step starts from theta.
    """
    return ahead
