"""The verdict where the loss can be followed: every entry is compared with the true gradient."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from gradecheck.gradients.autodiff.following import CannotFollow, Following, KinkError
from gradecheck.gradients.autodiff.true_gradient import Followed, follow
from gradecheck.gradients.claim import RESOLUTION, Claim, DirectionalTest
from gradecheck.gradients.diagnosis import cause_of_followed
from gradecheck.gradients.directional_test import judge_carefully, noise_along
from gradecheck.gradients.entrywise_comparison import allowed_differences, compare_entries, is_coarse
from gradecheck.gradients.model import Model
from gradecheck.gradients.outcomes import Outcome, Reason
from gradecheck.gradients.places import place_of
from gradecheck.gradients.point_result import (
    FOLLOWED,
    PointResult,
    evidence_of,
    inconclusive,
    right_in_every_entry,
    wrong,
)
from gradecheck.gradients.result import GradientResult, TensorResult
from gradecheck.gradients.tensor_error import TensorError
from gradecheck.gradients.validation import entry_name

#: How often the loss is followed with random rounding.
ROUNDED = 2
#: Subsets of small constants that are tried.
SUBSETS = 5


def follow_model(model: Model, arrays: Sequence[np.ndarray], following: Following | None = None) -> Followed:
    """Follow the loss of a model at a point.

    Raises
    ------
    CannotFollow
        It cannot be followed, or has a kink there.
    """
    if not model.can_be_followed:
        raise CannotFollow("a loss in another library than NumPy")
    return follow(model.function, model.tensors.with_arrays(arrays), following)


def compare_with_truth(
    model: Model, claim: Claim, yours: Sequence[np.ndarray], truth: Followed
) -> list[TensorResult]:
    """A verdict on each tensor; how far rounding reaches is only measured where something differs."""
    names, point = model.tensors.names, claim.arrays
    allowed = allowed_differences(point, truth.gradient, None, claim.precision)
    tensors = compare_entries(names, yours, truth.gradient, allowed)
    if any(t.wrong for t in tensors):
        allowed = allowed_differences(point, truth.gradient, _roundings(model, claim, truth), claim.precision)
        tensors = compare_entries(names, yours, truth.gradient, allowed)
    return tensors


def _roundings(model: Model, claim: Claim, truth: Followed) -> list[np.ndarray] | None:
    """How far each entry moves when every operation rounds at random."""
    reach = [np.zeros(g.shape) for g in truth.gradient]
    try:
        for seed in range(ROUNDED):
            following = Following(rounding=np.random.default_rng(seed))
            rounded = follow_model(model, claim.arrays, following).gradient
            reach = [
                np.maximum(r, np.abs(a - b)) for r, a, b in zip(reach, rounded, truth.gradient, strict=True)
            ]
    except CannotFollow:
        return None
    return reach


def judge_followed(
    model: Model,
    claim: Claim,
    quick: DirectionalTest,
    yours: Sequence[np.ndarray],
    truth: Followed,
    rng: np.random.Generator,
) -> PointResult | None:
    """The verdict from the true gradient; None if the loss's own values do not bear the true gradient out."""
    tensors = compare_with_truth(model, claim, yours, truth)
    if not any(t.wrong for t in tensors):
        return right_in_every_entry(claim, tensors, FOLLOWED)
    if constants := _constants_left_out(model, claim, yours, truth):
        return _right_but_for(constants, claim, tensors)
    test = judge_carefully(model, claim, quick, noise_along(model, claim))
    if not _borne_out(model, claim, test, yours, truth, tensors):
        return None
    evidence = (*evidence_of(test), FOLLOWED)
    if is_coarse(claim.arrays, yours, truth.gradient, tensors, has_single=truth.tape.has_single):
        return coarse(claim, tensors, evidence)
    cause = cause_of_followed(model, claim, yours, truth, tensors, rng)
    return wrong(claim, tensors, cause, evidence, settled=True)


def _borne_out(
    model: Model,
    claim: Claim,
    test: DirectionalTest,
    yours: Sequence[np.ndarray],
    truth: Followed,
    tensors: Sequence[TensorResult],
) -> bool:
    """The values of the loss have the slope of the true gradient: we check ourselves too."""
    slope = float(claim.direction.slopes(truth.gradient).sum())
    telling = test.gap > test.allowed or test.resolution <= RESOLUTION  # else it is seen neither way
    if telling and abs(slope - test.measured) <= test.allowed <= 0.1 * test.scale:
        return True
    worst = next(t for t in reversed(tensors) if t.wrong)
    number = model.tensors.names.index(worst.name)
    error = TensorError(
        model, claim.arrays, claim.loss, number, yours[number], np.zeros(0), test.noise, test.step
    )
    for entry in worst.entries:
        measured = error.entry(entry.where)
        true = float(truth.gradient[number][entry.where])
        near = abs(measured.right - true) <= measured.error + 1e-9 * abs(true)
        if near and (measured.error < abs(true - entry.yours) or not measured.error > 1e-6 * abs(true)):
            return True
    return False


def coarse(claim: Claim, tensors: Sequence[TensorResult], evidence: Sequence[str]) -> PointResult:
    """Right, though computed with fewer digits than there are."""
    worst = max(t.difference for t in tensors)
    headline = f"The gradient is the slope of the loss, but only to within {worst:.0e} of its size."
    note = "Is something computed in single precision (float32), or by differences?"
    fine = tuple(replace(t, wrong=False, place="", entries=(), mask=None) for t in tensors)
    result = GradientResult(
        Outcome.RIGHT, headline, Reason.AGREES_COARSELY, fine, "", (*claim.notes, note), tuple(evidence), 5
    )
    return PointResult(result, settled=True, claim=claim)


def _constants_left_out(
    model: Model, claim: Claim, yours: Sequence[np.ndarray], truth: Followed
) -> frozenset[float]:
    """The small constants of the loss without which its gradient is this one; none if there are none."""
    known = sorted(truth.tape.small_constants)
    subsets = [frozenset(known), *(frozenset({c}) for c in known)] if known else []
    for left_out in subsets[:SUBSETS]:
        try:
            other = follow_model(model, claim.arrays, Following(left_out=left_out))
        except CannotFollow:
            continue
        tensors = compare_with_truth(model, claim, yours, other)
        if not any(t.wrong for t in tensors):
            return left_out
    return frozenset()


def _right_but_for(constants: frozenset[float], claim: Claim, tensors: Sequence[TensorResult]) -> PointResult:
    shown = ", ".join(f"{1 - c:.0e}" if c > 0.5 else f"{c:g}" for c in sorted(constants))
    difference = max(t.difference for t in tensors)
    headline = f"The gradient is that of the loss without its small constant ({shown}), in every entry."
    note = (
        f"The loss has a small constant ({shown}) that keeps a logarithm, a root or a quotient "
        f"finite, and the "
        f"gradient leaves it out. Here this makes a difference of {difference:.0e} of the gradient's "
        f"size; where a "
        "number comes close to the constant it is more."
    )
    fine = tuple(replace(t, wrong=False, place="", entries=(), mask=None) for t in tensors)
    result = GradientResult(
        Outcome.RIGHT, headline, Reason.SMALL_CONSTANT, fine, "", (*claim.notes, note), (FOLLOWED,), 9
    )
    return PointResult(result, settled=True, claim=claim)


def judge_at_kink(model: Model, claim: Claim, yours: Sequence[np.ndarray], kink: KinkError) -> PointResult:
    """The verdict at a point where the loss has a kink, as far as there is one."""
    sentence = f"The loss has a kink at this very point, so it has no gradient here ({kink})."
    if model.has_gradient_elsewhere or not kink.above:
        return inconclusive(Reason.KINK, sentence, settled=False, claim=claim)
    on_kink = [
        np.abs(a - b) > 1e-9 * np.max(np.abs(a), initial=0.0)
        for a, b in zip(kink.above, kink.below, strict=True)
    ]
    middle = [
        np.where(k, g, a) for k, g, a in zip(on_kink, yours, kink.above, strict=True)
    ]  # nothing is said about entries on the kink
    allowed = allowed_differences(claim.arrays, middle, None, claim.precision)
    tensors = compare_entries(model.tensors.names, yours, middle, [10 * a for a in allowed])
    if any(t.wrong for t in tensors):
        return wrong(claim, tensors, "", (FOLLOWED,), settled=True)
    said = entries_on_kink(model.tensors.names, on_kink)
    return inconclusive(
        Reason.KINK,
        f"The loss has a kink at this very point, so it has no gradient with respect to {said}; the "
        f"rest agrees. "
        "Give the gradient as a function, so that it can be asked at another point.",
        settled=True,
        claim=claim,
    )


def entries_on_kink(names: Sequence[str], on_kink: Sequence[np.ndarray]) -> str:
    """Which entries sit on a kink, as a part of a sentence."""
    said = []
    for name, mask in zip(names, on_kink, strict=True):
        count = int(mask.sum())
        if not count:
            continue
        if count <= 3:
            said += [entry_name(name, tuple(int(i) for i in where)) for where in np.argwhere(mask)]
        else:
            said.append(f"`{name}` {place_of(mask)}")
    return ", ".join(said[:8]) + (", ..." if len(said) > 8 else "")
