"""Judging a gradient at one point: quickly, then by the true gradient, then by evaluations of the loss."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from gradecheck.gradients.autodiff.following import CannotFollow, KinkError
from gradecheck.gradients.autodiff.true_gradient import Followed
from gradecheck.gradients.claim import Claim, DirectionalTest, claim_at, claim_of
from gradecheck.gradients.directional_test import judge_quickly
from gradecheck.gradients.entrywise_comparison import outcome_of
from gradecheck.gradients.followed_verdict import (
    compare_with_truth,
    follow_model,
    judge_at_kink,
    judge_followed,
)
from gradecheck.gradients.measured_verdict import (
    SEVERAL,
    judge_every_entry,
    judge_measured,
    judge_unseen,
    outcome_measured,
)
from gradecheck.gradients.model import GradientFrom, Model
from gradecheck.gradients.outcomes import Outcome, Reason
from gradecheck.gradients.point_result import PointResult, inconclusive, right
from gradecheck.gradients.reproducibility import Repeated, ask_again
from gradecheck.gradients.validation import BrokenRuleError, Function
from gradecheck.questions.directions import draw_direction
from gradecheck.questions.numeric_derivative import WIDE

#: Said where a library has nothing to differentiate, though the loss depends on its argument.
DETACHED = (
    "The loss changes with its argument, and autograd finds no way back from one to the other: on the way it "
    "becomes a plain number (`.item()`, `.numpy()`, `.detach()`, `no_grad`), or the values are copied into a "
    "model (`load_state_dict`). Return a tensor, and compute with the parameters themselves, for example by "
    "`torch.func.functional_call`."
)
#: How far away a second point is, as a part of the parameters.
JITTER = 1e-2


def judge_point(
    model: Model, arrays: Sequence[np.ndarray], rng: np.random.Generator, *, elsewhere: bool = True
) -> PointResult:
    """The verdict on a gradient at one point.

    Parameters
    ----------
    model : Model
        The functions under test.
    arrays : sequence of ndarray
        The point.
    rng : Generator
        The only source of chance.
    elsewhere : bool
        A gradient that is right, though not at once, is compared at a second point too.

    Raises
    ------
    BrokenRuleError
        The loss or the gradient does what it must not do, whatever its numbers are.
    """
    sizes = model.tensors.sizes if arrays is model.tensors.arrays else ()
    claim = claim_at(model, arrays, draw_direction(rng, arrays, sizes))
    quick = judge_quickly(model, claim)
    if quick.outcome is Outcome.RIGHT and not claim.unseen(quick) and claim.shows_every_unit(quick):
        return right(claim, quick)
    repeated = ask_again(model, claim)
    if not quick.moved and _stands_still(model, claim):
        return _ignored(claim)
    if model.is_detached:
        return inconclusive(Reason.DETACHED, DETACHED, settled=True, claim=claim)
    truth = _truth(model, claim.arrays)
    if isinstance(truth, KinkError):
        return judge_at_kink(model, claim, repeated.gradient.arrays, truth)
    found = None
    if isinstance(truth, Followed):
        found = judge_followed(model, claim, quick, repeated.gradient.arrays, truth, rng)
    if found is None:
        found = _by_evaluations(model, claim, quick, repeated, rng)
    if elsewhere and found.result.outcome is Outcome.RIGHT and quick.outcome is not Outcome.RIGHT:
        found = _also_elsewhere(model, found, repeated, rng)
    return replace(found, result=replace(found.result, notes=(*found.result.notes, *repeated.notes)))


def _truth(model: Model, arrays: Sequence[np.ndarray]) -> Followed | CannotFollow:
    try:
        return follow_model(model, arrays)
    except CannotFollow as reason:
        return reason


def _by_evaluations(
    model: Model, claim: Claim, quick: DirectionalTest, repeated: Repeated, rng: np.random.Generator
) -> PointResult:
    yours = repeated.gradient.arrays
    if quick.outcome is Outcome.RIGHT:
        if not claim.shows_every_unit(quick) and model.tensors.size <= SEVERAL:
            found = judge_every_entry(model, claim, yours, repeated.noise)
            if found is not None:
                return found
        return judge_unseen(model, claim, quick, yours, repeated.noise)
    return judge_measured(model, claim, quick, repeated, rng)


def _stands_still(model: Model, claim: Claim) -> bool:
    """Whether the loss has the same value wherever the parameters are."""
    line = claim.line(model)
    return line(WIDE) == claim.loss == line(-1.0)


def _ignored(claim: Claim) -> PointResult:
    sentence = (
        "The loss does not change with its argument: it gave the same number at every point. Does it "
        "use variables "
        "of the same name outside, or the parameters that a model has stored, instead of those that "
        "it is given?"
    )
    if claim.scale == 0:
        sentence += " The gradient is zero as well, so nothing tells a right one from a wrong one."
    return inconclusive(Reason.IGNORES_PARAMETERS, sentence, settled=claim.scale > 0, claim=claim)


def _also_elsewhere(
    model: Model, here: PointResult, repeated: Repeated, rng: np.random.Generator
) -> PointResult:
    """Right here, though not at once: a gradient that was computed here once and for all would be, too."""
    if not model.has_gradient_elsewhere or model.origin is GradientFrom.LIBRARY:
        return here
    claim = here.claim
    assert claim is not None
    point = draw_direction(rng, claim.arrays).moved(claim.arrays, JITTER)
    if not np.isfinite(model.loss_nearby(point)):
        return here
    there = model.gradient_nearby(point)
    if there is None or any(not np.isfinite(a).all() for a in there.arrays):
        return here
    pairs = zip(there.arrays, repeated.gradient.arrays, strict=True)
    if not all(np.array_equal(a, b) for a, b in pairs):
        return (
            here if here.result.reason is Reason.AGREES_COARSELY else _compared_there(model, here, point, rng)
        )
    if outcome_at(model, point, rng) is Outcome.WRONG:
        raise BrokenRuleError(
            Function.GRADIENT,
            Reason.STALE,
            "The gradient is right at the given parameters, but it stays the same when the "
            "parameters change, and "
            "the slope of the loss does not. Does it use what an earlier forward pass has stored?",
        )
    return here


def _compared_there(
    model: Model, here: PointResult, point: Sequence[np.ndarray], rng: np.random.Generator
) -> PointResult:
    """The verdict at a second point, if that one says more than the first."""
    try:
        if outcome_at(model, point, rng) is not Outcome.WRONG:
            return here
        there = judge_point(model, point, rng, elsewhere=False)
    except BrokenRuleError:
        return here
    if there.result.outcome is not Outcome.WRONG:
        return here
    note = "The gradient is right at the given parameters, and wrong at others close by."
    result = replace(there.result, notes=(*there.result.notes, note))
    return replace(there, result=result, settled=True)


def outcome_at(
    model: Model, arrays: Sequence[np.ndarray], rng: np.random.Generator, noise: float | None = None
) -> Outcome:
    """Whether a gradient is right at a second point, without a word about where it is wrong.

    Parameters
    ----------
    model : Model
        The functions under test.
    arrays : sequence of ndarray
        The point.
    rng : Generator
        The only source of chance.
    noise : float, optional
        Noise of the loss, from another point; then the gradient is likely to be wrong, and no quick test is
        made.

    Raises
    ------
    BrokenRuleError
        As `judge_point`.
    """
    arrays = tuple(arrays)
    direction = draw_direction(rng, arrays)
    loss = model.loss_nearby(arrays)
    gradient = model.gradient_nearby(arrays) if np.isfinite(loss) else None
    if gradient is None:
        return Outcome.INCONCLUSIVE
    yours = tuple(a.copy() for a in gradient.arrays)
    claim = claim_of(model, arrays, direction, loss, gradient)
    if noise is None:
        quick = judge_quickly(model, claim)
        if quick.outcome is Outcome.RIGHT and not claim.unseen(quick) and claim.shows_every_unit(quick):
            return Outcome.RIGHT
    truth = _truth(model, arrays)
    if isinstance(truth, Followed):
        return outcome_of(compare_with_truth(model, claim, yours, truth))
    if isinstance(truth, KinkError):
        return Outcome.INCONCLUSIVE
    return outcome_measured(model, claim, yours, noise)
