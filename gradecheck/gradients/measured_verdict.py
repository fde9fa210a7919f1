"""The verdict where the loss can only be evaluated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from gradecheck.gradients.claim import NEGLIGIBLE, RESOLUTION, Claim, DirectionalTest
from gradecheck.gradients.diagnosis import cause_of_measured, cause_of_numeric
from gradecheck.gradients.directional_test import judge_by_five_points, judge_carefully, noise_along
from gradecheck.gradients.entry_search import everywhere, locate
from gradecheck.gradients.entrywise_comparison import COARSE, compare_entries, is_coarse_as_far_as_seen
from gradecheck.gradients.followed_verdict import coarse, entries_on_kink
from gradecheck.gradients.low_precision import judge_with_few_digits
from gradecheck.gradients.model import Model
from gradecheck.gradients.numeric_gradient import NumericGradient, measure_gradient
from gradecheck.gradients.outcomes import Outcome, Reason
from gradecheck.gradients.point_result import (
    MEASURED,
    PointResult,
    evidence_of,
    inconclusive,
    right,
    right_in_every_entry,
    wrong,
)
from gradecheck.gradients.reproducibility import Repeated
from gradecheck.gradients.result import TensorResult
from gradecheck.gradients.tensor_error import TensorError, errors_of, result_of
from gradecheck.gradients.tensor_search import errors_by_tensor
from gradecheck.gradients.unseen_tensors import look_closer
from gradecheck.questions.directions import has_mixed_units
from gradecheck.questions.numeric_derivative import EPS, STEP, WIDEST, Derivative, round_off

#: Up to so many parameters the whole numeric gradient costs no more than a search.
FEW = 20
#: Up to so many it is measured where a search does not tell where the error is, or a direction tells nothing.
SEVERAL = 500


def judge_measured(
    model: Model, claim: Claim, quick: DirectionalTest, repeated: Repeated, rng: np.random.Generator
) -> PointResult:
    """Right, wrong or neither, from evaluations of the loss."""
    yours = repeated.gradient.arrays
    noise = max(noise_along(model, claim), repeated.noise)
    if has_few_digits(claim, noise):
        return judge_with_few_digits(model, claim, yours, noise, not model.has_gradient_elsewhere)
    mixed = model.tensors.size <= SEVERAL and any(has_mixed_units(a) for a in claim.arrays)
    if model.tensors.size <= FEW or mixed:
        found = judge_every_entry(model, claim, yours, noise)
        if found is not None:
            return found
    test = judge_carefully(model, claim, quick, noise)
    if test.outcome is Outcome.WRONG:
        return replace(_located(model, claim, test, yours, noise, rng), noise=noise)
    if test.outcome is Outcome.RIGHT:
        return judge_unseen(model, claim, test, yours, noise)
    if model.tensors.size <= SEVERAL:
        found = judge_every_entry(model, claim, yours, noise)
        if found is not None:
            return found
    return _undecided(model, claim, test)


def outcome_measured(
    model: Model, claim: Claim, yours: Sequence[np.ndarray], noise: float | None = None
) -> Outcome:
    """Right, wrong or neither, without a word about where; the noise is measured where it is not known."""
    if noise is None:
        noise = noise_along(model, claim)
    if has_few_digits(claim, noise):
        return judge_with_few_digits(model, claim, yours, noise, True).result.outcome
    test = judge_by_five_points(model, claim, noise)
    if test.outcome is Outcome.RIGHT:
        numbers = claim.unseen(test)
        return Outcome.WRONG if look_closer(model, claim, yours, numbers, noise).wrong else Outcome.RIGHT
    if test.outcome is Outcome.INCONCLUSIVE and model.tensors.size <= SEVERAL:
        found = judge_every_entry(model, claim, yours, noise)
        return test.outcome if found is None else found.result.outcome
    return test.outcome


def has_few_digits(claim: Claim, noise: float) -> bool:
    """Whether the noise of the loss hides more of the slopes than a verdict may leave open."""
    return (
        claim.scale > 0
        and noise > 1e3 * EPS * max(abs(claim.loss), claim.scale * STEP)
        and round_off(0.0, WIDEST, noise) > RESOLUTION * claim.scale
    )


def judge_unseen(
    model: Model,
    claim: Claim,
    test: DirectionalTest,
    yours: Sequence[np.ndarray],
    noise: float = 0.0,
) -> PointResult:
    """A gradient that agrees along a direction, and in the tensors that are lost in it."""
    numbers = claim.unseen(test)
    if not numbers:
        return right(claim, test)
    found = look_closer(model, claim, yours, numbers, noise)
    names = model.tensors.names
    if found.wrong:
        tensors = [
            TensorResult(n, g.shape, k in found.wrong, float(k in found.wrong), 0.0, "as a whole")
            for k, (n, g) in enumerate(zip(names, yours, strict=True))
        ]
        cause = "Its slopes are small beside those of the others, and were seen by moving it alone."
        return wrong(claim, tensors, cause, evidence_of(test), settled=not model.has_gradient_elsewhere)
    if found.unknown:
        listed = ", ".join(f"`{names[k]}`" for k in found.unknown)
        sentence = (
            f"{listed} could not be judged: the slopes are too small beside the loss "
            f"({claim.loss:.3g}) for its "
            "digits to show them. Everything else agrees. Scale the loss so that they are larger, or "
            "check at "
            "parameters where they are."
        )
        return inconclusive(Reason.TENSOR_NOT_JUDGED, sentence, True, claim, evidence_of(test))
    nothing = ", ".join(f"`{names[k]}`" for k in found.nothing)
    notes = [f"The loss does not change with {nothing}, and the gradient is zero there."] if nothing else []
    return right(claim, test, notes)


def judge_every_entry(
    model: Model, claim: Claim, yours: Sequence[np.ndarray], noise: float
) -> PointResult | None:
    """The verdict from the whole numeric gradient; None if that cannot be measured well enough."""
    measured = measure_gradient(model, claim.arrays, claim.loss, yours, noise)
    own = max(NEGLIGIBLE, 4 * claim.precision)  # rounding of the gradient itself
    limits = [
        np.where(judged, 1.5 * error + own * np.abs(value), np.inf)
        for judged, error, value in zip(measured.judged, measured.errors, measured.values, strict=True)
    ]
    tensors = _compared(model, yours, measured, limits)
    if any(t.wrong for t in tensors):
        if is_coarse_as_far_as_seen(claim.arrays, yours, measured.values, tensors, limits):
            return coarse(claim, tensors, (MEASURED,))
        cause = cause_of_numeric(model, claim, yours, measured, tensors)
        whole = not any(k.any() for k in measured.kinks)
        settled = not model.has_gradient_elsewhere or (whole and model.tensors.size <= 2)
        return wrong(claim, tensors, cause, (MEASURED,), settled)
    if any(k.any() for k in measured.kinks):
        said = entries_on_kink(model.tensors.names, measured.kinks)
        sentence = f"The loss has a kink at this very point, with respect to {said}; the rest agrees."
        if not model.has_gradient_elsewhere:
            sentence += " Give the gradient as a function, so that it can be asked at another point."
        return inconclusive(Reason.KINK, sentence, not model.has_gradient_elsewhere, claim)
    if not all(j.all() for j in measured.judged):
        return None
    return None if claim.scale == 0 else right_in_every_entry(claim, tensors, MEASURED)


def _compared(
    model: Model, yours: Sequence[np.ndarray], measured: NumericGradient, limits: Sequence[np.ndarray]
) -> list[TensorResult]:
    """Only entries whose derivative is known can be wrong."""
    values = [np.where(np.isfinite(v), v, g) for v, g in zip(measured.values, yours, strict=True)]
    return compare_entries(model.tensors.names, yours, values, limits, measured.errors)


def _located(
    model: Model,
    claim: Claim,
    test: DirectionalTest,
    yours: Sequence[np.ndarray],
    noise: float,
    rng: np.random.Generator,
) -> PointResult:
    """Found wrong by evaluations of the loss alone: which tensors, and where in them."""
    settled = not model.has_gradient_elsewhere
    group = errors_of(model, claim.arrays, claim.loss, yours, claim.direction, test)
    found = errors_by_tensor(group, Derivative(test.claimed - test.measured, test.allowed))
    errors = {number: error for number, (error, _) in found.items()}
    group = [replace(s, step=found[s.number][1]) for s in group]
    marked = [s for s in group if abs(errors[s.number].value) > errors[s.number].error]
    if not marked:  # the sum sticks out of its error, no single tensor does: the one that comes nearest
        marked = [max(group, key=lambda s: abs(errors[s.number].value) / errors[s.number].error)]
    cause, whole = cause_of_measured(group, marked, errors, rng)
    last = marked[-1]  # errors flow from the output to the input, so the last wrong one comes first
    searched = everywhere(last, errors[last.number]) if whole else None
    if searched is None:  # a pattern may fit two slopes by chance, and then no entry bears it out
        cause, whole = ("", False) if whole else (cause, whole)
        searched = locate(last, errors[last.number])
    if searched.mask is None and not whole and model.tensors.size <= SEVERAL:
        entries = judge_every_entry(model, claim, yours, noise)
        if entries is not None and entries.result.outcome is Outcome.WRONG:
            return entries
    tensors = _tensors(group, marked, errors, searched, whole)
    if not cause and _only_digits(searched, last, tensors):
        return coarse(claim, tensors, evidence_of(test))
    return wrong(claim, tensors, cause, evidence_of(test), settled)


def _tensors(
    group: Sequence[TensorError],
    marked: Sequence[TensorError],
    errors: dict[int, Derivative],
    searched: TensorResult,
    whole: bool,
) -> list[TensorResult]:
    place = "in every entry" if whole else "not searched: the error of the last one may flow into it"
    tensors = []
    for s in group:
        is_wrong = any(s is w for w in marked)
        rest = result_of(s, errors[s.number], place if is_wrong else "", wrong=is_wrong)
        tensors.append(searched if s is marked[-1] else rest)
    return tensors


def _only_digits(searched: TensorResult, last: TensorError, tensors: Sequence[TensorResult]) -> bool:
    """Nothing sticks out: no place was found, and all that was looked at is right to six digits."""
    near = COARSE * float(np.max(np.abs(last.yours), initial=0.0))
    return (
        searched.mask is None
        and all(t.difference <= COARSE for t in tensors if t.wrong)
        and all(abs(e.yours - e.right) <= near for e in searched.entries)
    )


def _undecided(model: Model, claim: Claim, test: DirectionalTest) -> PointResult:
    """Why nothing can be said, and whether another point might help."""
    evidence = evidence_of(test)
    if claim.scale == 0:
        sentence = "The gradient is zero here, so nothing tells a right one from a wrong one."
        return inconclusive(Reason.ZERO_GRADIENT, sentence, False, claim, evidence)
    if not np.isfinite(test.measured):
        return inconclusive(Reason.OUTSIDE_DOMAIN, _outside(model.raised_nearby), False, claim, evidence)
    few = test.gap <= test.allowed and (
        claim.scale < 1e-3 * abs(claim.loss) or test.noise > 64 * EPS * abs(claim.loss)
    )
    if few and not test.shows_kink:
        sentence = (
            f"The gradient agrees to {test.resolution:.0e} of its size, and the loss ({claim.loss:.3g}) has "
            "too few digits to look closer."
        )
        return inconclusive(Reason.FEW_DIGITS, sentence, True, claim, evidence)
    sentence = "The loss has a kink within every step, or bends too fast: its slope could not be measured."
    return inconclusive(Reason.KINK, sentence, False, claim, evidence)


def _outside(raised: str) -> str:
    if not raised:
        return "The loss is not finite at points close by, however small the step."
    return (
        f"The loss raises an exception at points close by ({raised}), however small the step: these "
        "parameters lie at the border of where it is defined."
    )
