"""Known mistakes of `directional_check`; each docstring is what the learner reads."""

import numpy as np

from ..references import directional_check, relative_error
from . import relative_error as _relative_error


def _slopes(f, grad, w, v, h):
    return np.sum(grad * v), (f(w + h * v) - f(w - h * v)) / (2 * h)


def one_side_only(f, grad, w, v, h=1e-5):
    """Yours measures with w and one step up. Take a step down as well, because the central difference is
    more precise.
    """
    return relative_error(np.sum(grad * v), (f(w + h * v) - f(w)) / h)


def run_of_one_step(f, grad, w, v, h=1e-5):
    """Your measured slope is twice ours. The two points are 2 h apart, so divide by that."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return relative_error(claimed, 2 * measured)


def claim_of_unit_direction(f, grad, w, v, h=1e-5):
    """Yours divides one of the two slopes by the length of v and leaves the other as it is."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return relative_error(claimed / (np.linalg.norm(v) or 1.0), measured)


def step_of_unit_direction(f, grad, w, v, h=1e-5):
    """Yours scales v to length 1. Here v is taken as it is, so the step is h times v."""
    return directional_check(f, grad, w, v / (np.linalg.norm(v) or 1.0), h)


def absolute_gap(f, grad, w, v, h=1e-5):
    """Yours is the difference of the two slopes. Make it relative with your `relative_error`."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return float(abs(claimed - measured))


def gap_by_claim(f, grad, w, v, h=1e-5):
    """Yours divides by the claimed slope. Use your `relative_error`, which divides by the larger of the
    two.
    """
    claimed, measured = _slopes(f, grad, w, v, h)
    return _relative_error._part(abs(claimed - measured), abs(claimed))


def gap_by_measurement(f, grad, w, v, h=1e-5):
    """Yours divides by the measured slope. Use your `relative_error`, which divides by the larger of the
    two.
    """
    claimed, measured = _slopes(f, grad, w, v, h)
    return _relative_error._part(abs(claimed - measured), abs(measured))


def signs_of_slopes_lost(f, grad, w, v, h=1e-5):
    """Yours compares magnitudes only, so a gradient of the opposite sign would pass."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return relative_error(abs(claimed), abs(measured))


def steps_added_up(f, grad, w, v, h=1e-5):
    """Yours adds the two values of f, but a slope needs their difference."""
    return relative_error(np.sum(grad * v), (f(w + h * v) + f(w - h * v)) / (2 * h))


def mean_of_claims(f, grad, w, v, h=1e-5):
    """Your claimed slope is a mean over the entries, but the slope is the sum of all products."""
    return relative_error(np.mean(grad * v), _slopes(f, grad, w, v, h)[1])


def sign_of_gap_kept(f, grad, w, v, h=1e-5):
    """Yours can be negative, but an error is a magnitude."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return _relative_error._part(claimed - measured, max(abs(claimed), abs(measured)))


def step_not_used(f, grad, w, v, h=1e-5):
    """Yours gives the same result for every h, because the argument is not used."""
    return directional_check(f, grad, w, v)


def claim_without_direction(f, grad, w, v, h=1e-5):
    """Your claimed slope does not depend on v."""
    return relative_error(np.sum(grad), _slopes(f, grad, w, v, h)[1])


@np.errstate(invalid="ignore")
def slopes_zero_by_zero(f, grad, w, v, h=1e-5):
    """Yours divides 0 by 0 where all entries of v are 0."""
    claimed, measured = _slopes(f, grad, w, v, h)
    return float(np.float64(abs(claimed - measured)) / max(abs(claimed), abs(measured)))


def one_side_down_only(f, grad, w, v, h=1e-5):
    """Yours measures with w and one step down. Take a step up as well, because the central difference is
    more precise.
    """
    return relative_error(np.sum(grad * v), (f(w) - f(w - h * v)) / h)


def step_without_direction(f, grad, w, v, h=1e-5):
    """Your step adds h to every entry, so the measured slope does not depend on v. The step is h times v."""
    return relative_error(np.sum(grad * v), (f(w + h) - f(w - h)) / (2 * h))
