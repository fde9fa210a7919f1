"""Known mistakes of `adamw_step`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import also_in, mistake_in

from ..references import adamw_step
from . import adam_step as _adam


def _adamw(part, theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    """AdamW, in the parts that may be wrong."""
    pull = part("pull", decay * theta, theta=theta, decay=decay)
    slope, pull = part("slope_and_pull", (grad, pull))
    moved, *kept = _adam._adam_in_floats(part, theta, m, v, slope, t, eta, beta1, beta2, eps)
    _, second = _adam._corrections(part, t, beta1, beta2)
    moved = part(
        "decayed",
        moved - eta * pull,
        moved=moved,
        pull=pull,
        eta=eta,
        decay=decay,
        root=np.sqrt(kept[1] / second),
        eps=eps,
    )
    return part("stored", moved, theta=theta), *kept


def betas_swapped_everywhere(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    """In yours beta1 and beta2 are exchanged throughout. The factor of m is beta1, and that of v is beta2."""
    return adamw_step(theta, m, v, grad, t, eta, beta2, beta1, eps, decay)


def decay_twice(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    """The decay acts twice in yours, in the gradient and beside the step. Keep it out of the gradient."""
    return adamw_step(theta, m, v, grad + decay * theta, t, eta, beta1, beta2, eps, decay)


def decay_on_everything(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    """Your decay multiplies the whole step, but it belongs to the parameters. Look at the parentheses."""
    return adamw_step(theta, m, v, grad, t, eta * decay, beta1, beta2, eps, 1.0)


# Mistakes of Adam that are made in AdamW as well; those that were mastered there are not asked again.
uphill = also_in(_adamw, _adam.uphill)
eps_inside_the_root = also_in(_adamw, _adam.eps_inside_the_root)
root_forgotten = also_in(_adamw, _adam.root_forgotten)
no_correction = also_in(_adamw, _adam.no_correction)
stuck_at_first_step = also_in(_adamw, _adam.stuck_at_first_step)
corrected_averages_kept = also_in(_adamw, _adam.corrected_averages_kept)
betas_swapped = also_in(_adamw, _adam.betas_swapped)
old_averages_returned = also_in(_adamw, _adam.old_averages_returned)
averages_in_wrong_order = also_in(_adamw, _adam.averages_in_wrong_order)
cut_to_whole_numbers = also_in(_adamw, _adam.cut_to_whole_numbers)


@mistake_in(_adamw, "slope_and_pull")
def decay_in_the_gradient(slope_and_pull):
    """The decay is part of your gradient, which is Adam with an L2 penalty. Keep it out of both averages."""
    slope, pull = slope_and_pull
    return slope + pull, 0 * pull


@mistake_in(_adamw, "decayed")
def decay_in_the_fraction(moved, pull, eta, root, eps):
    """In yours the decay is divided by the root too, but every parameter should shrink by the same share,
    whatever its gradient is.
    """
    return moved - eta * (pull / (root + eps))


@mistake_in(_adamw, "slope_and_pull")
def decay_forgotten(slope_and_pull):
    """Yours is Adam, because the decay has no effect."""
    slope, pull = slope_and_pull
    return slope, 0 * pull


@mistake_in(_adamw, "decayed")
def decay_without_rate(moved, pull):
    """In yours the learning rate does not multiply the decay, but it multiplies both parts of the step."""
    return moved - pull


@mistake_in(_adamw, "decayed")
def decay_grows(moved, pull, eta):
    """Your parameters grow instead of shrinking."""
    return moved + eta * pull


@mistake_in(_adamw, "decayed")
def decay_after_the_step(moved, eta, decay):
    """Your decay uses the parameters after Adam has moved them. It should use those from before the step."""
    return moved - eta * decay * moved


@mistake_in(_adamw, "pull")
def decay_doubled(pull):
    """Your decay is twice as strong as it should be. No square is differentiated here, so there is no factor
    2.
    """
    return 2 * pull


@mistake_in(_adamw, "pull")
def decay_of_signs(theta, decay):
    """Your decay moves every parameter that is not 0 toward 0 by the same amount, but it should be a share of
    each.
    """
    return decay * np.sign(theta)


@mistake_in(_adamw, "pull")
def decay_of_squares(theta, decay):
    """Your decay is half the square of the parameter, which is a penalty and not its pull."""
    return 0.5 * decay * theta**2
