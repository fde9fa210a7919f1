"""Known mistakes of `momentum_step`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _momentum(part, theta, velocity, grad, eta, beta):
    """The heavy ball, in the parts that may be wrong: `keep` of the velocity stays, and `entering` enters."""
    old, velocity, keep = velocity, part("velocity", velocity, eta=eta), part("keep", beta)
    entering = part("entering", grad, beta=beta)
    known = {"velocity": velocity, "keep": keep, "entering": entering, "grad": grad, "eta": eta, "beta": beta}
    new = part("new", keep * velocity - part("push", eta * entering), **known)
    new, step = part("new_and_step", (new, new), old=old, **known)
    moved = part("stored", theta + step, theta=theta)
    return part("answers", (moved, part("kept", new, old=old)))


def sum_of_gradients_kept(theta, velocity, grad, eta, beta):
    """Your velocity adds up gradients, and the learning rate enters when the parameters move. Libraries use
    this form too, but here the velocity is a change of the parameters, which contains the rate and the minus
    sign.
    """
    velocity = beta * velocity + grad
    return theta - eta * velocity, velocity


def both_weakened(theta, velocity, grad, eta, beta):
    """In yours the momentum factor weakens the new gradient as well. It belongs to the old velocity alone."""
    velocity = beta * (velocity - eta * grad)
    return theta + velocity, velocity


@mistake_in(_momentum, "push")
def uphill(push):
    """Yours goes uphill. The gradient points to where the cost grows, so it enters the velocity with a minus
    sign.
    """
    return -push


@mistake_in(_momentum, "new_and_step")
def velocity_subtracted(new_and_step):
    """Your velocity is subtracted, but it is already a change of the parameters, and the minus sign is inside
    it.
    """
    new, step = new_and_step
    return new, -step


@mistake_in(_momentum, "new_and_step")
def velocity_points_uphill(velocity, keep, entering, eta):
    """You keep the velocity with the other sign and subtract it. That is a sound convention, but the velocity
    that is passed in here points in the direction in which the parameters moved.
    """
    new = keep * velocity + eta * entering
    return new, -new


@mistake_in(_momentum, "new_and_step")
def old_velocity_used(new_and_step, old):
    """In yours the parameters move by the old velocity, so that the newest gradient waits a step."""
    return new_and_step[0], old


@mistake_in(_momentum, "kept")
def old_velocity_returned(old):
    """You return the old velocity, so the next step will not remember this one."""
    return old


@mistake_in(_momentum, "velocity")
def velocity_forgotten(velocity):
    """Yours is plain gradient descent, because the velocity that is passed in has no effect."""
    return np.zeros_like(velocity)


@mistake_in(_momentum, "keep")
def no_friction():
    """Your velocity is kept as a whole. Without a factor below 1 the ball never comes to rest."""
    return 1.0


@mistake_in(_momentum, "new")
def factors_swapped(velocity, grad, eta, beta):
    """In yours the two factors are exchanged, and the one that keeps the velocity multiplies the gradient."""
    return (1 - beta) * velocity - beta * eta * grad


@mistake_in(_momentum, "entering")
def average_instead_of_sum(entering, beta):
    """You multiply the gradient by one minus beta. This form, an average, exists, and its learning rate means
    something else. Here the gradient counts fully.
    """
    return (1 - beta) * entering


@mistake_in(_momentum, "velocity")
def rate_on_everything(velocity, eta):
    """In yours the learning rate multiplies the old velocity too. It belongs to the gradient alone, since the
    velocity already contains the rates.
    """
    return eta * velocity


@mistake_in(_momentum, "new_and_step")
def rate_outside(velocity, keep, entering, eta):
    """You multiply by the learning rate when the parameters move, and not when the gradient enters the
    velocity. With one rate for all steps that is the same, but it is not when the rate changes.
    """
    new = keep * velocity - entering
    return new, eta * new


@mistake_in(_momentum, "new_and_step")
def velocity_unused(new_and_step, grad, eta):
    """In yours the parameters move by the gradient alone, without the velocity."""
    return new_and_step[0], -eta * grad


@mistake_in(_momentum, "new_and_step")
def gradient_added_twice(new_and_step, grad, eta):
    """In yours the gradient counts twice, because it is already in the velocity."""
    new, step = new_and_step
    return new, step - eta * grad


@mistake_in(_momentum, "stored")
def cut_to_whole_numbers(stored, theta):
    """For parameters that are integers yours cuts off everything after the decimal point."""
    return stored.astype(np.asarray(theta).dtype)


@mistake_in(_momentum, "answers")
def order_of_answers(answers):
    """You return the velocity first, but the parameters come first."""
    return answers[::-1]


@mistake_in(_momentum, "new_and_step")
def looks_ahead(new_and_step, grad, eta, beta):
    """You apply the velocity and then the gradient once more, as in one form of Nesterov's method. The heavy
    ball moves by its velocity and nothing else.
    """
    new, step = new_and_step
    return new, beta * step - eta * grad


def running_average(theta, velocity, grad, eta, beta):
    """Your velocity is a running average of gradients, with 1 - beta before the newest, as some courses have
    it. Here it is a change of the parameters: the gradient enters it with -eta before it.
    """
    velocity = beta * velocity + (1 - beta) * grad
    return theta - eta * velocity, velocity
