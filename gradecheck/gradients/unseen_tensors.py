"""Tensors whose slopes are lost beside those of the others: each is moved alone, in wide steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from gradecheck.gradients.claim import Claim
from gradecheck.gradients.model import Model
from gradecheck.questions.numeric_derivative import EPS, STEP, WIDE, best_slope, extrapolated, slope_at

#: A tensor is judged if its slopes are known to this part.
ENOUGH = 0.3
#: Rounding alone makes slopes of this size, in units of the last place of the loss and of all slopes.
ROUNDED = 1e4


@dataclass
class Unseen:
    """What moving them alone has shown.

    Parameters
    ----------
    wrong : list of int
        Their gradient is not the slope of the loss.
    unknown : list of int
        Their slopes are too small for the digits of the loss.
    nothing : list of int
        Their gradient is 0, or what rounding makes of 0, and the loss does not change with them.
    """

    wrong: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)
    nothing: list[int] = field(default_factory=list)


def look_closer(
    model: Model, claim: Claim, yours: Sequence[np.ndarray], numbers: Sequence[int], noise: float
) -> Unseen:
    """Move each of these tensors alone.

    Parameters
    ----------
    model : Model
        The functions under test.
    claim : Claim
        What the gradient claims along a direction.
    yours : sequence of ndarray
        The gradient.
    numbers : sequence of int
        Which tensors.
    noise : float
        Noise of the loss.
    """
    found = Unseen()
    there: Sequence[np.ndarray] | None = None
    for k in numbers:
        outcome = _moved_alone(model, claim, k, noise)
        if outcome is False:
            found.wrong.append(k)
        elif outcome is None:
            if there is None and model.has_gradient_elsewhere:
                there = _gradient_close_by(model, claim)
            (found.nothing if _is_nothing(claim, k, yours[k], there) else found.unknown).append(k)
    return found


def _moved_alone(model: Model, claim: Claim, k: int, noise: float) -> bool | None:
    """Whether the slope along this tensor alone is the claimed one; None if that cannot be seen."""
    alone = claim.direction.only([k])
    slope, scale = float(claim.slopes[k]), float(claim.scales[k])
    own = 4 * claim.precision * scale if claim.precision > EPS else 0.0  # rounding of the gradient itself

    def line(distance: float) -> float:
        return model.loss_nearby(alone.moved(claim.arrays, distance))

    wide = extrapolated(line, claim.loss, WIDE, noise)
    if abs(slope - wide.value) <= wide.error + own:
        return True if wide.error <= ENOUGH * scale else None
    found, step = best_slope(line, claim.loss, 0.0, noise, STEP)
    again = slope_at(line, claim.loss, step / 3, noise)
    apart = abs(found.value - again.value) <= found.error + again.error
    if all(abs(slope - d.value) > d.error + own for d in (found, again)) and apart:
        return False
    return True if found.error <= ENOUGH * scale else None


def _gradient_close_by(model: Model, claim: Claim) -> Sequence[np.ndarray] | None:
    point = claim.direction.moved(claim.arrays, 1e-6)
    if not np.isfinite(model.loss_nearby(point)):
        return None
    found = model.gradient_nearby(point)
    return None if found is None else found.arrays


def _is_nothing(claim: Claim, k: int, yours: np.ndarray, there: Sequence[np.ndarray] | None) -> bool:
    """Exactly 0, or as small as rounding and different at the next point, as only rounding is."""
    if not yours.any():
        return True
    precision = max(EPS, claim.precision)
    if claim.scales[k] > ROUNDED * precision * max(abs(claim.loss), claim.scale) or there is None:
        return False
    change = np.linalg.norm(there[k] - yours)
    return bool(change > 0.05 * np.linalg.norm(yours))
