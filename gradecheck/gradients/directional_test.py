"""Does a gradient claim the slope that the loss has? Along one direction, with an error that is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gradecheck.gradients.model import Model
from gradecheck.gradients.outcomes import Outcome
from gradecheck.gradients.validation import Gradient, refuse_not_finite
from gradecheck.questions.directions import Direction, norm
from gradecheck.questions.numeric_derivative import (
    EPS,
    SHRINK,
    STEP,
    WIDE,
    Derivative,
    Line,
    best_slope,
    extrapolated,
    noise_of,
    round_off,
    slope_at,
)

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


def judge_quickly(model: Model, claim: Claim) -> DirectionalTest:
    """Right, or nothing said yet, from as few evaluations as this gradient allows."""
    if model.has_gradient_elsewhere:
        return judge_by_two_gradients(model, claim)
    return judge_by_central_difference(model, claim, STEP)


def judge_by_two_gradients(model: Model, claim: Claim, step: float = STEP) -> DirectionalTest:
    """The mean of the gradients at both ends of a short step against the difference of the losses.

    The trapezoidal rule: ``f(w + h v) - f(w) = h (g(w) + g(w + h v)) . v / 2`` up to ``h^3 f''' / 12``. One
    evaluation more than the loss itself, and the second call of the gradient shows whether it depends on the
    first. It needs no error estimate, because it only ever says "right": a gap within round-off is
    small whatever the curvature is.
    """
    end = claim.direction.moved(claim.arrays, step, model.take_room())
    loss = model.loss_nearby(end)
    there = model.gradient_nearby(end) if np.isfinite(loss) else None
    with np.errstate(all="ignore"):  # NaN agrees with nothing
        slope = float("nan") if there is None else float(claim.direction.slopes(there.arrays).sum())
    mean = (claim.slope + slope) / 2
    measured = (loss - claim.loss) / step - (mean - claim.slope)
    error = round_off(max(abs(loss), abs(claim.loss)), step, _coarseness(model, claim))
    test = claim.compared(Derivative(measured, error), "two gradients and two losses", step)
    return replace(test, moved=loss != claim.loss)


def judge_by_central_difference(model: Model, claim: Claim, step: float) -> DirectionalTest:
    """Two evaluations, which again may only say "right"."""
    line = claim.line(model)
    plus, minus = line(step), line(-step)
    error = round_off(max(abs(plus), abs(minus)), step, _coarseness(model, claim))
    test = claim.compared(Derivative((plus - minus) / (2 * step), error), "a central difference", step)
    return replace(test, moved=not plus == minus == claim.loss)


def _coarseness(model: Model, claim: Claim) -> float:
    """Noise of a loss that is known to have few digits; 0 for one in double precision."""
    return model.precision * abs(claim.loss) / 2 if model.precision > EPS else 0.0


def noise_along(model: Model, claim: Claim) -> float:
    """Noise of the loss, measured, and at least what its own kind of numbers has."""
    return max(noise_of(claim.line(model), claim.loss), _coarseness(model, claim))


def judge_carefully(model: Model, claim: Claim, first: DirectionalTest, noise: float) -> DirectionalTest:
    """What to do when the quick test has not said "right": other steps, then a verdict that can be wrong.

    A wrong gradient is declared only by the five-point estimate, twice, with two steps, and with the noise of
    the loss measured.
    """
    if first.gap <= first.allowed and claim.scale > 0:  # it agrees as far as the digits of the loss go
        found = extrapolated(claim.line(model), claim.loss, WIDE, noise)
        test = claim.compared(found, "four wide central differences", WIDE)
        return test if test.outcome is Outcome.RIGHT else _weigh(model, claim, test.gap, noise, (None, STEP))
    return judge_by_five_points(model, claim, noise, first.gap)


def judge_by_five_points(
    model: Model, claim: Claim, noise: float, gap: float = float("nan")
) -> DirectionalTest:
    """The verdict from five points on a line, and five more if it is not right.

    Parameters
    ----------
    model : Model
        The functions under test.
    claim : Claim
        What the gradient claims.
    noise : float
        Noise of the loss.
    gap : float
        How large the difference was in another test, if there was one.
    """
    known = slope_at(claim.line(model), claim.loss, STEP, noise)
    test = claim.compared(known, "five points on a line", STEP)
    if test.outcome is Outcome.RIGHT:
        return test
    if test.gap > test.allowed:
        return _weigh(model, claim, gap if np.isfinite(gap) else test.gap, noise, (known, STEP))
    step = STEP / SHRINK  # kinks: a step that is 16 times smaller crosses 16 times fewer
    nearer = judge_by_central_difference(model, claim, step)
    if nearer.outcome is Outcome.RIGHT and not test.shows_kink:
        return nearer
    return _weigh(model, claim, gap, noise, (None, step))


def _weigh(
    model: Model, claim: Claim, gap: float, noise: float, known: tuple[Derivative | None, float]
) -> DirectionalTest:
    """Right, wrong, or neither, from estimates that know their error."""
    line = claim.line(model)
    wanted = max(NEGLIGIBLE * claim.scale, gap / 20 if np.isfinite(gap) else 0.0)
    found, step = known
    if found is None or found.error > wanted:
        found, step = best_slope(line, claim.loss, wanted, noise, step, found)
    test = claim.compared(found, "five points on a line", step)
    if test.outcome is Outcome.INCONCLUSIVE and test.gap > test.allowed and not test.shows_kink:
        other = slope_at(line, claim.loss, step / 3, noise)
        again = claim.compared(other, "five points on a line, twice", step)
        together = test.allowed + again.allowed
        if again.gap > again.allowed and abs(found.value - other.value) <= together < test.gap:
            return replace(test, outcome=Outcome.WRONG, noise=noise, how=again.how)
    return replace(test, noise=noise)
