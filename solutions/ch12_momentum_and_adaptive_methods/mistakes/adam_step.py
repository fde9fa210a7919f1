"""Known mistakes of `adam_step`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import also_in, mistake_in

from ..references import adam_step
from . import rmsprop_step as _rmsprop


def _adam(part, theta, m, v, grad, t, eta, beta1, beta2, eps):
    """Adam, in the parts that may be wrong."""
    moved, *kept = _adam_in_floats(part, theta, m, v, grad, t, eta, beta1, beta2, eps)
    return part("stored", moved, theta=theta), *kept


def _adam_in_floats(part, theta, m, v, grad, t, eta, beta1, beta2, eps):
    """Adam before its parameters are stored."""
    new = _averages(part, m, v, grad, beta1, beta2)
    first, second = _corrections(part, t, beta1, beta2)
    used_m, used_v = part("used", new, m=m, v=v)
    m_hat = part("m_hat", used_m / first, grad=grad)
    v_hat = part("v_hat", used_v / second, used_v=used_v, second=second)
    eps = part("small_number", eps, second=second)
    step = part("step", eta * _rmsprop._divided(part, m_hat, v_hat, eps))
    return theta - step, *part("kept", new, m=m, v=v, first=first, second=second)


def _averages(part, m, v, grad, beta1, beta2):
    """The two averages after the step."""
    beta1, beta2 = part("betas_of_averages", (beta1, beta2))
    new_m = part("new_m", beta1 * m + (1 - beta1) * grad, m=m, grad=grad, beta1=beta1)
    size = part("size", grad**2, grad=grad, new_m=new_m)
    return new_m, part("new_v", beta2 * v + (1 - beta2) * size, v=v, size=size, beta2=beta2)


def _corrections(part, t, beta1, beta2):
    """What the two averages are divided by."""
    t = part("t", t)
    beta1, beta2 = part("betas_of_corrections", (beta1, beta2))
    return part("corrections", (1 - beta1**t, 1 - beta2**t), t=t, beta1=beta1, beta2=beta2)


def betas_swapped_everywhere(theta, m, v, grad, t, eta, beta1, beta2, eps):
    """In yours beta1 and beta2 are exchanged throughout. The factor of m is beta1, and that of v is beta2."""
    return adam_step(theta, m, v, grad, t, eta, beta2, beta1, eps)


def one_beta_for_both(theta, m, v, grad, t, eta, beta1, beta2, eps):
    """In yours beta1 is used for both averages, but each average has a beta of its own."""
    return adam_step(theta, m, v, grad, t, eta, beta1, beta1, eps)


eps_inside_the_root = also_in(_adam, _rmsprop.eps_inside_the_root)
root_forgotten = also_in(_adam, _rmsprop.root_forgotten)
eps_forgotten = also_in(_adam, _rmsprop.eps_forgotten)
eps_beside_the_fraction = also_in(_adam, _rmsprop.eps_beside_the_fraction)
uphill = also_in(_adam, _rmsprop.uphill)
cut_to_whole_numbers = also_in(_adam, _rmsprop.cut_to_whole_numbers)


@mistake_in(_adam, "corrections")
def no_correction():
    """In yours neither average is corrected for its start at 0."""
    return 1.0, 1.0


@mistake_in(_adam, "corrections")
def m_not_corrected(corrections):
    """In yours the average of the gradients is not corrected for its start at 0."""
    return 1.0, corrections[1]


@mistake_in(_adam, "corrections")
def v_not_corrected(corrections):
    """In yours the average of the squares is not corrected for its start at 0."""
    return corrections[0], 1.0


@mistake_in(_adam, "t")
def stuck_at_first_step():
    """Your correction stays as it is at t = 1, but it should fade as t grows."""
    return 1


@mistake_in(_adam, "t")
def one_step_too_late(t):
    """Your correction is that of the next step, although t already counts from 1."""
    return t + 1


@mistake_in(_adam, "t")
def one_step_too_early(t):
    """Your correction is that of the step before, and divides by 0 in the first one, although t already
    counts from 1.
    """
    return t - 1


@mistake_in(_adam, "corrections")
def beta_times_t(t, beta1, beta2):
    """You multiply beta by t, but t is an exponent. Yours becomes negative in the second step."""
    return 1 - beta1 * t, 1 - beta2 * t


@mistake_in(_adam, "corrections")
def power_of_the_rest(t, beta1, beta2):
    """You take one minus beta to the power t. The power belongs to beta alone."""
    return (1 - beta1) ** t, (1 - beta2) ** t


@mistake_in(_adam, "corrections")
def correction_multiplied(corrections):
    """You multiply by the correction, but the averages start too small, so they must be divided by it."""
    first, second = corrections
    return 1 / first, 1 / second


@mistake_in(_adam, "corrections")
def same_correction_for_both(corrections):
    """In yours both averages get the correction with beta1, but each has its own beta."""
    return corrections[0], corrections[0]


@mistake_in(_adam, "kept")
def corrected_averages_kept(kept, first, second):
    """You return the corrected averages, so that the next step would correct them once more."""
    new_m, new_v = kept
    return new_m / first, new_v / second


@mistake_in(_adam, "betas_of_averages")
def betas_swapped(betas_of_averages):
    """In yours beta1 and beta2 are exchanged in the averages."""
    return betas_of_averages[::-1]


@mistake_in(_adam, "betas_of_corrections")
def corrections_swapped(betas_of_corrections):
    """In yours each average gets the correction of the other one."""
    return betas_of_corrections[::-1]


@mistake_in(_adam, "m_hat")
def gradient_instead_of_m(grad):
    """In your fraction the numerator is the gradient itself, so the average of the gradients has no effect on
    the step.
    """
    return grad


@mistake_in(_adam, "new_m")
def m_weights_swapped(m, grad, beta1):
    """In your average of the gradients beta1 and one minus beta1 are exchanged."""
    return (1 - beta1) * m + beta1 * grad


@mistake_in(_adam, "new_m")
def m_weight_missing(m, grad, beta1):
    """In yours the gradient enters its average fully, but in an average the two coefficients sum to 1."""
    return beta1 * m + grad


@mistake_in(_adam, "new_v")
def v_weights_swapped(v, size, beta2):
    """In your average of the squares beta2 and one minus beta2 are exchanged."""
    return (1 - beta2) * v + beta2 * size


@mistake_in(_adam, "new_v")
def v_weight_missing(v, size, beta2):
    """In yours the new square enters its average fully, but in an average the two coefficients sum to 1."""
    return beta2 * v + size


@mistake_in(_adam, "size")
def v_of_absolute_values(grad):
    """Your second average is of the sizes of the gradient, but it should be of their squares."""
    return np.abs(grad)


@mistake_in(_adam, "size")
def v_of_m(new_m):
    """Your second average is of the squares of the first one, but it should be of the squared gradients."""
    return new_m**2


@mistake_in(_adam, "size")
def one_v_for_all(size):
    """In yours all parameters share one second average, but each has its own."""
    return np.full(np.shape(size), np.sum(size))


@mistake_in(_adam, "used")
def old_averages_used(m, v):
    """Your step uses the averages before this gradient came in. Update them first."""
    return m, v


@mistake_in(_adam, "kept")
def old_averages_returned(m, v):
    """You return the old averages, so the next step will not know this gradient."""
    return m, v


@mistake_in(_adam, "v_hat")
def root_before_correction(used_v, second):
    """In yours the second average is corrected after its root was taken. Correct it first."""
    return used_v / second**2


@mistake_in(_adam, "small_number")
def eps_before_correction(small_number, second):
    """Your eps is added before the second average is corrected, as in the shorter form at the end of section
    2 of the paper. Here it is added to the corrected root.
    """
    return small_number / np.sqrt(second)


@mistake_in(_adam, "kept")
def averages_in_wrong_order(kept):
    """You return the two averages in the wrong order."""
    return kept[::-1]
