"""What is said about a gradient once it is judged: where it is wrong, what that looks like, how we know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from gradecheck.gradients.directional_test import Claim, Judgement, judge_in_doubt
from gradecheck.gradients.entry_search import Suspect, everywhere, locate, suspects, verdict
from gradecheck.gradients.entrywise_comparison import COARSE, compare_exactly, is_coarse, true_arrays
from gradecheck.gradients.error_patterns import Case, likely_cause
from gradecheck.gradients.model import Model
from gradecheck.gradients.reproducibility import same_answer_twice
from gradecheck.gradients.result import GradientVerdict, TensorVerdict
from gradecheck.gradients.tensor_search import errors_by_tensor
from gradecheck.questions.directions import draw_direction
from gradecheck.questions.numeric_derivative import Derivative

#: So many wrong tensors are measured along a second direction, to find out what they have in common.
PATTERNED = 6
#: Part of the error to which that is measured.
SHARP = 0.1
FOLLOWED = "The loss was followed operation by operation, so every entry could be compared."


def right_verdict(claim: Claim, judged: Judgement) -> GradientVerdict:
    """The verdict on a gradient that agrees."""
    part = max(judged.gap / judged.scale, 1e-16)
    headline = f"The gradient is the slope of the loss, to within {part:.0e} of its size."
    return GradientVerdict("right", headline, notes=claim.notes, evidence=evidence_of(judged))


def settle(
    model: Model, claim: Claim, first: Judgement, rng: np.random.Generator
) -> GradientVerdict | Judgement:
    """The result for a gradient that the quick test did not find right, or why this point allows none.

    The loss is followed first, because that costs less than the evaluations of a careful judgement. But
    only these call a gradient wrong.

    Raises
    ------
    RefusedError
        The gradient gives another answer each time.
    """
    right = true_arrays(model, claim.arrays)
    yours = same_answer_twice(model, claim)
    tensors: list[TensorVerdict] = []
    if not isinstance(right, str):
        tensors = compare_exactly(model.tensors.names, claim.arrays, yours, right, claim.single)
        telling = claim.scale > 0 or not model.has_gradient_elsewhere  # a wrong formula may be 0 here too
        if telling and not any(t.wrong for t in tensors):
            return _agreed(claim, tensors, FOLLOWED)
    judged = judge_in_doubt(model, claim, first)
    if any(t.wrong for t in tensors) and _confirmed(claim, judged, right):
        return _followed(model, claim, judged, yours, right, tensors, rng)
    if judged.outcome == "right":
        return right_verdict(claim, judged)
    return _measured(model, claim, judged, yours, rng) if judged.outcome == "wrong" else judged


def _confirmed(claim: Claim, judged: Judgement, right: Sequence[np.ndarray]) -> bool:
    """The true gradient has the slope that was measured: we check ourselves too."""
    slope = float(claim.direction.slopes(right)[0].sum())
    return abs(slope - judged.measured) <= judged.allowed <= 0.1 * judged.scale


def _agreed(claim: Claim, tensors: Sequence[TensorVerdict], evidence: str) -> GradientVerdict:
    headline = "Every entry of the gradient is that of the loss, to its last digits."
    return GradientVerdict("right", headline, tuple(tensors), notes=claim.notes, evidence=(evidence,))


def _coarse(claim: Claim, tensors: Sequence[TensorVerdict], evidence: tuple[str, ...]) -> GradientVerdict:
    """Right, though computed with fewer digits than there are."""
    worst = max(t.difference for t in tensors)
    headline = f"The gradient is the slope of the loss, but only to within {worst:.0e} of its size."
    note = "Is something computed in single precision (float32), or by differences?"
    fine = tuple(replace(t, wrong=False, place="", entries=(), mask=None) for t in tensors)
    return GradientVerdict("right", headline, fine, "", (*claim.notes, note), evidence)


def _followed(
    model: Model,
    claim: Claim,
    judged: Judgement,
    yours: Sequence[np.ndarray],
    right: Sequence[np.ndarray],
    tensors: Sequence[TensorVerdict],
    rng: np.random.Generator,
) -> GradientVerdict:
    """Every entry compared with the true gradient, and some differ."""
    evidence = (*evidence_of(judged), FOLLOWED)
    if is_coarse(yours, right, tensors):
        return _coarse(claim, tensors, evidence)
    others = draw_direction(rng, claim.arrays)
    everything = []
    for k, name in enumerate(model.tensors.names):
        along = tuple(d.along(k, yours[k].shape) for d in (claim.direction, others))
        slopes = tuple(Derivative(float(np.vdot(right[k], v)), 0.0) for v in along)
        everything.append(Case(name, claim.arrays[k], yours[k], along, slopes))
    cases = [c for c, t in zip(everything, tensors, strict=True) if t.wrong]
    return _wrong_result(claim, tensors, likely_cause(cases, everything)[0], evidence)


def _measured(
    model: Model, claim: Claim, judged: Judgement, yours: Sequence[np.ndarray], rng: np.random.Generator
) -> GradientVerdict:
    """Found by evaluations of the loss alone."""
    group = suspects(model, claim.arrays, claim.loss, yours, claim.direction, judged)
    found = errors_by_tensor(group, judged.gap)
    errors = {number: error for number, (error, _) in found.items()}
    group = [replace(s, step=found[s.number][1]) for s in group]
    wrong = [s for s in group if abs(errors[s.number].value) > errors[s.number].error]
    if not wrong:  # the sum sticks out of its error, no single tensor does: the one that comes nearest
        wrong = [max(group, key=lambda s: abs(errors[s.number].value) / errors[s.number].error)]
    cause, whole = _cause(group, wrong, errors, rng)
    last = wrong[-1]  # errors flow from the output to the input, so the last wrong one comes first
    searched = everywhere(last, errors[last.number]) if whole else None
    if searched is None:  # a pattern may fit two slopes by chance, and then no entry bears it out
        cause, whole = ("", False) if whole else (cause, whole)
        searched = locate(last, errors[last.number])
    place = "in every entry" if whole else "not searched: the error of the last one may flow into it"
    tensors = []
    for s in group:
        is_wrong = any(s is w for w in wrong)
        rest = verdict(s, errors[s.number], place if is_wrong else "", wrong=is_wrong)
        tensors.append(searched if s is last else rest)
    if not cause and _only_digits(searched, last, tensors):
        return _coarse(claim, tensors, evidence_of(judged))
    return _wrong_result(claim, tensors, cause, evidence_of(judged))


def _only_digits(searched: TensorVerdict, last: Suspect, tensors: Sequence[TensorVerdict]) -> bool:
    """Nothing sticks out: no place was found, and all that was looked at is right to six digits."""
    near = COARSE * float(np.max(np.abs(last.yours), initial=0.0))
    return (
        searched.mask is None
        and all(t.difference <= COARSE for t in tensors if t.wrong)
        and all(abs(e.yours - e.right) <= near for e in searched.entries)
    )


def _cause(
    group: Sequence[Suspect],
    wrong: Sequence[Suspect],
    errors: dict[int, Derivative],
    rng: np.random.Generator,
) -> tuple[str, bool]:
    """What the wrong tensors look like along a second direction, if there are few."""
    everything = {s.number: _case(s, errors[s.number], s, errors[s.number]) for s in group}
    for s in wrong[-PATTERNED:]:
        other = _redirected(s, rng)
        everything[s.number] = _case(
            s, errors[s.number], other, other.error(SHARP * abs(errors[s.number].value))
        )
    return likely_cause([everything[s.number] for s in wrong], list(everything.values()))


def _redirected(suspect: Suspect, rng: np.random.Generator) -> Suspect:
    """The same tensor with another random direction in it."""
    along = draw_direction(rng, [suspect.arrays[suspect.number]]).along(0, suspect.yours.shape)
    return replace(suspect, along=along)


def _case(first: Suspect, error: Derivative, second: Suspect, other: Derivative) -> Case:
    along = (first.along, second.along)
    slopes = tuple(
        Derivative(float(np.vdot(first.yours, v)) - e.value, e.error)
        for v, e in zip(along, (error, other), strict=True)
    )
    return Case(first.name, first.arrays[first.number], first.yours, along, slopes)


def _wrong_result(
    claim: Claim, tensors: Sequence[TensorVerdict], cause: str, evidence: tuple[str, ...]
) -> GradientVerdict:
    wrong = [t for t in tensors if t.wrong]
    last = wrong[-1]
    names = ", ".join(f"`{t.name}`" for t in wrong) if len(wrong) <= 8 else f"{len(wrong)} tensors"
    more = len(wrong) < len(tensors)
    whose = names if more or len(tensors) == 1 else f"every parameter ({names})"
    headline = f"The gradient by {whose} is not the slope of the loss."
    if len(wrong) == 1 and last.place.startswith("in one entry") and last.entries:
        headline = f"The gradient by {last.entries[0].name} is not the slope of the loss; the rest agrees."
    return GradientVerdict("wrong", headline, tuple(tensors), cause, claim.notes, evidence)


def evidence_of(judged: Judgement) -> tuple[str, ...]:
    """How a verdict came about, a sentence each."""
    slopes = (
        f"Along a random direction the gradient claims the slope {judged.claimed:.10g}; the loss has "
        f"{judged.measured:.10g}, from {judged.how} with step {judged.step:.1e}."
    )
    part = f": {judged.resolution:.0e} of the slope that the entries have together" if judged.scale else ""
    error = f"The difference is {judged.gap:.1e}, and {judged.allowed:.1e} is allowed{part}."
    noise = (f"The loss is exact to {judged.noise:.1e}.",) if judged.noise else ()
    return (slopes, error, *noise)
