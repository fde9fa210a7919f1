"""What a gradient claims along one direction, and what a test says of that claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gradecheck.gradients.model import Model
from gradecheck.gradients.outcomes import Outcome
from gradecheck.gradients.validation import Gradient, refuse_not_finite
from gradecheck.questions.directions import Direction, norm
from gradecheck.questions.numeric_derivative import STEP, Derivative, Line

#: A right verdict has to be worth something: a gap may be at most this part of the slopes that were added.
RESOLUTION = 1e-6
#: Agreement to this part of the slopes counts however well the loss could be measured.
NEGLIGIBLE = 1e-9
#: A tensor, or an entry in a unit of its own, is seen if what is allowed is at most this part of its slopes.
SEEN = 1e-2
#: A kink shows where it explains more than this part of a gap.
KINK = 1e-2


@dataclass(frozen=True)
class DirectionalTest:
    """What one direction says about a gradient.

    Parameters
    ----------
    outcome : Outcome
        Right, wrong, or nothing said yet.
    claimed, measured : float
        The slope that the gradient claims and the one that the loss has, in units of the loss.
    allowed : float
        Largest difference that the method's own error explains.
    scale : float
        Root of the sum of ``(g v)^2``: what the slope would be if the signs were random.
    how : str
        The stencil that decided, in words.
    step : float
        Its step.
    noise : float
        Noise of the loss, where it was measured; else 0.
    kink : float
        What a kink within the step adds to `allowed`.
    moved : bool
        The loss had another value at another point.
    """

    outcome: Outcome
    claimed: float
    measured: float
    allowed: float
    scale: float
    how: str
    step: float = STEP
    noise: float = 0.0
    kink: float = 0.0
    moved: bool = True

    @property
    def gap(self) -> float:
        """Difference of the two slopes."""
        return abs(self.claimed - self.measured)

    @property
    def resolution(self) -> float:
        """Part of the slopes that could differ without being seen."""
        return self.allowed / self.scale if self.scale else float("inf")

    @property
    def shows_kink(self) -> bool:
        """Whether two slopes meet at the point, or within every step that was tried."""
        return self.kink > max(KINK * self.gap, 1e-6 * self.scale)


@dataclass(frozen=True)
class Claim:
    """A point, the loss there, and the slope that the gradient claims along a direction.

    Parameters
    ----------
    arrays : tuple of ndarray
        The point.
    direction : Direction
        The direction.
    loss : float
        The loss there.
    slopes, scales : ndarray
        For each tensor ``sum g v`` and the root of ``sum (g v)^2``.
    precision : float
        Of the numbers in which the gradient came.
    notes : tuple of str
        What was converted.
    least : float
        The smallest ``|g v|`` of an entry in a unit of its own.
    """

    arrays: tuple[np.ndarray, ...]
    direction: Direction
    loss: float
    slopes: np.ndarray
    scales: np.ndarray
    precision: float
    notes: tuple[str, ...] = ()
    least: float = float("inf")

    @property
    def slope(self) -> float:
        """Along the direction, all tensors together."""
        return float(self.slopes.sum())

    @property
    def scale(self) -> float:
        """What the slope would be if the signs were random."""
        return norm(self.scales)

    def line(self, model: Model) -> Line:
        """The loss along the direction."""
        return lambda t: model.loss_nearby(self.direction.moved(self.arrays, t))

    def compared(self, found: Derivative, how: str, step: float) -> DirectionalTest:
        """Right if the claim lies within an error that is small enough; else nothing is said yet."""
        own = NEGLIGIBLE if self.precision < 1e-12 else 4 * self.precision
        allowed = found.error + own * self.scale
        enough = max(RESOLUTION, 16 * own) * self.scale
        fits = self.scale > 0 and abs(found.value - self.slope) <= allowed <= enough
        outcome = Outcome.RIGHT if fits else Outcome.INCONCLUSIVE
        return DirectionalTest(
            outcome, self.slope, found.value, allowed, self.scale, how, step, kink=found.kink
        )

    def shows_every_unit(self, test: DirectionalTest) -> bool:
        """Whether each entry in a unit of its own is seen."""
        return test.allowed <= SEEN * self.least

    def unseen(self, test: DirectionalTest) -> list[int]:
        """The tensors whose slopes are too small beside the others for anything to be said about them."""
        return [k for k, scale in enumerate(self.scales) if test.allowed > SEEN * scale]


def claim_at(model: Model, arrays: Sequence[np.ndarray], direction: Direction) -> Claim:
    """Ask loss and gradient at a point, in this order: a gradient may use what its loss has stored."""
    arrays = tuple(arrays)
    loss = model.loss(arrays)
    return claim_of(model, arrays, direction, loss, model.gradient(arrays))


def claim_of(
    model: Model, arrays: tuple[np.ndarray, ...], direction: Direction, loss: float, gradient: Gradient
) -> Claim:
    """What a gradient that is known claims along a direction.

    Raises
    ------
    BrokenRuleError
        It is not finite.
    """
    slopes, scales = direction.slopes(gradient.arrays), direction.scales(gradient.arrays)
    if not (np.isfinite(slopes).all() and np.isfinite(scales).all()):
        refuse_not_finite(model.tensors, gradient)
    least = min(
        (float(np.min(np.abs(gradient.arrays[k].reshape(-1) * v))) for k, v in direction.own.items()),
        default=float("inf"),
    )
    return Claim(arrays, direction, loss, slopes, scales, gradient.precision, gradient.notes, least)
