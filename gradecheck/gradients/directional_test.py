"""Does a gradient claim the slope that the loss has? Three outcomes, and how they are reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gradecheck.gradients.model import Model
from gradecheck.gradients.validation import Gradient, refuse_not_finite
from gradecheck.questions.directions import Direction
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
#: Rounding in single precision, a few operations deep.
SINGLE = 4 * float(np.finfo(np.float32).eps)


@dataclass(frozen=True)
class Judgement:
    """What one direction says about a gradient.

    Parameters
    ----------
    outcome : str
        ``"right"``, ``"wrong"`` or ``"inconclusive"``.
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
    reason : str
        Why nothing could be said, if so.
    final : bool
        Another point would not help.
    """

    outcome: str
    claimed: float
    measured: float
    allowed: float
    scale: float
    how: str
    step: float = STEP
    noise: float = 0.0
    reason: str = ""
    final: bool = False

    @property
    def gap(self) -> float:
        """Difference of the two slopes."""
        return abs(self.claimed - self.measured)

    @property
    def resolution(self) -> float:
        """Part of the slopes that could differ without being seen."""
        return self.allowed / self.scale if self.scale else float("inf")


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
    slope, scale : float
        ``sum g v`` and the root of ``sum (g v)^2``.
    single : bool
        The gradient came in single precision.
    """

    arrays: tuple[np.ndarray, ...]
    direction: Direction
    loss: float
    slope: float
    scale: float
    single: bool
    notes: tuple[str, ...] = ()

    def line(self, model: Model) -> Line:
        """The loss along the direction."""
        return lambda t: model.loss_nearby(self.direction.moved(self.arrays, t))

    def judged(self, measured: float, error: float, how: str, step: float) -> Judgement:
        """Right if the claim lies within an error that is small enough; else nothing is said yet."""
        allowed = error + (SINGLE if self.single else NEGLIGIBLE) * self.scale
        fits = self.scale > 0 and abs(measured - self.slope) <= allowed <= RESOLUTION * self.scale
        outcome = "right" if fits else "inconclusive"
        return Judgement(outcome, self.slope, measured, allowed, self.scale, how, step)


def claim_at(model: Model, arrays: Sequence[np.ndarray], direction: Direction) -> Claim:
    """Ask loss and gradient at a point, in this order: a gradient may use what its loss has stored."""
    loss = model.loss(arrays)
    gradient = model.gradient(arrays)
    slope, scale = _slope_of(model, gradient, direction)
    return Claim(tuple(arrays), direction, loss, slope, scale, gradient.single, gradient.notes)


def _slope_of(model: Model, gradient: Gradient, direction: Direction) -> tuple[float, float]:
    slopes, squares = direction.slopes(gradient.arrays)
    if not (np.isfinite(slopes).all() and np.isfinite(squares).all()):
        refuse_not_finite(model.tensors, gradient)
    return float(slopes.sum()), float(np.sqrt(squares.sum()))


def judge_quickly(model: Model, claim: Claim) -> Judgement:
    """Right, or nothing said yet, from as few evaluations as this gradient allows."""
    if model.has_gradient_elsewhere:
        return judge_by_two_gradients(model, claim)
    return judge_by_central_difference(model, claim, STEP)


def judge_by_two_gradients(model: Model, claim: Claim, step: float = STEP) -> Judgement:
    """The mean of the gradients at both ends of a short step against the difference of the losses.

    The trapezoidal rule: ``f(w + h v) - f(w) = h (g(w) + g(w + h v)) . v / 2`` up to ``h^3 f''' / 12``. One
    evaluation more than the loss itself, and the second call of the gradient shows whether it depends on the
    first. It needs no error estimate, because it only ever says "right": a gap within round-off is
    small whatever the curvature is.
    """
    end = claim.direction.moved(claim.arrays, step)
    loss = model.loss_nearby(end)
    with np.errstate(all="ignore"):
        slope = float(claim.direction.slopes(model.gradient(end).arrays)[0].sum())  # NaN agrees with nothing
    mean = (claim.slope + slope) / 2
    measured = (loss - claim.loss) / step - (mean - claim.slope)
    error = round_off(max(abs(loss), abs(claim.loss)), step)
    return claim.judged(measured, error, "two gradients and two losses", step)


def judge_by_central_difference(model: Model, claim: Claim, step: float) -> Judgement:
    """Two evaluations, which again may only say "right"."""
    line = claim.line(model)
    plus, minus = line(step), line(-step)
    error = round_off(max(abs(plus), abs(minus)), step)
    return claim.judged((plus - minus) / (2 * step), error, "a central difference", step)


def judge_in_doubt(model: Model, claim: Claim, first: Judgement) -> Judgement:
    """What to do when the quick test has not said "right": other steps, then a verdict that can be wrong.

    A wrong gradient is declared only by the five-point estimate, twice, with two steps, and with the noise of
    the loss measured.
    """
    line = claim.line(model)
    if first.gap <= first.allowed and claim.scale > 0:  # it agrees as far as the digits of the loss go
        wide = extrapolated(line, claim.loss)
        judged = claim.judged(wide.value, wide.error, "four wide central differences", WIDE)
        if judged.outcome == "right":
            return judged
        return _weigh(model, claim, judged, (Derivative(judged.measured, float("inf")), STEP))
    found = slope_at(line, claim.loss, STEP)
    judged = claim.judged(found.value, found.error, "five points on a line", STEP)
    if judged.outcome == "right":
        return judged
    known = (found, STEP)
    if judged.gap <= judged.allowed:  # kinks: a step that is 16 times smaller crosses 16 times fewer
        judged = judge_by_central_difference(model, claim, STEP / SHRINK)
        if judged.outcome == "right":
            return judged
        known = None
    return _weigh(model, claim, first, known)


def _weigh(model: Model, claim: Claim, first: Judgement, known: tuple[Derivative, float] | None) -> Judgement:
    """Right, wrong, or neither, from estimates that know their error."""
    again = model.loss(claim.arrays)
    if abs(again - claim.loss) > 64 * EPS * abs(claim.loss):
        return _random_loss(claim, first, again)
    line = claim.line(model)
    noise = noise_of(line, claim.loss)
    wanted = max(NEGLIGIBLE * claim.scale, first.gap / 20)
    if known is None or noise > EPS * abs(claim.loss) or known[0].error > wanted:
        known = best_slope(line, claim.loss, wanted, noise, STEP if known else STEP / SHRINK)
    found, step = known
    judged = claim.judged(found.value, found.error, "five points on a line", step)
    if judged.outcome == "right":
        return judged
    if judged.gap > judged.allowed:
        other = slope_at(line, claim.loss, step / 3, noise)
        confirmed = claim.judged(other.value, other.error, "five points on a line, twice", step)
        together = judged.allowed + confirmed.allowed
        if confirmed.gap > confirmed.allowed and abs(found.value - other.value) <= together < judged.gap:
            return replace(judged, outcome="wrong", noise=noise, how=confirmed.how)
    return _cannot_tell(judged, claim, noise)


def _random_loss(claim: Claim, first: Judgement, again: float) -> Judgement:
    reason = (
        f"The loss is random: two calls with the same parameters gave {claim.loss:.9g} and {again:.9g}. Draw "
        "the random numbers (dropout, a mini-batch) once, outside, and check with these."
    )
    return replace(first, noise=abs(again - claim.loss), reason=reason, final=True)


def _cannot_tell(judged: Judgement, claim: Claim, noise: float) -> Judgement:
    """Why nothing can be said, and whether another point might help."""
    final = True
    if claim.scale == 0 and judged.measured == 0:
        reason = (
            "The gradient is zero, and the loss did not change in any step. Does the loss use its argument, "
            "or variables of the same name outside?"
        )
        final = False
    elif claim.scale == 0:
        reason = "The gradient is zero here, so nothing tells a right one from a wrong one."
        final = False
    elif noise > 64 * EPS * abs(claim.loss) and judged.allowed < 4 * round_off(0, judged.step, noise):
        reason = (
            f"The loss is only exact to {noise:.0e}, so its slopes are not exact enough to judge by. Is "
            "something in it computed in single precision?"
        )
    elif judged.gap <= judged.allowed and claim.scale < 1e-3 * abs(claim.loss):
        reason = (
            f"The gradient agrees to {judged.resolution:.0e} of its size, and the loss "
            f"({claim.loss:.3g}) has too few digits to look closer."
        )
    else:
        reason = "The loss has a kink within every step, or bends too fast: its slope could not be measured."
        final = False
    return replace(judged, noise=noise, reason=reason, final=final)
