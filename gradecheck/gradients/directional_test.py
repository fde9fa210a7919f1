"""Does a gradient claim the slope that the loss has? Along one direction, with an error that is known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gradecheck.gradients.claim import NEGLIGIBLE, Claim, DirectionalTest
from gradecheck.gradients.model import Model
from gradecheck.gradients.outcomes import Outcome
from gradecheck.questions.numeric_derivative import (
    EPS,
    SHRINK,
    STEP,
    WIDE,
    Derivative,
    best_slope,
    extrapolated,
    noise_of,
    round_off,
    slope_at,
)


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
