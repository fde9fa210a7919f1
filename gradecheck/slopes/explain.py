"""What is said about a gradient once it is judged: where it is wrong, what that looks like, how we know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from gradecheck.gradient import Derivative
from gradecheck.slopes.blame import errors_by_tensor
from gradecheck.slopes.directions import draw_direction
from gradecheck.slopes.exact import compare_exactly, true_arrays
from gradecheck.slopes.judgement import Claim, Judgement
from gradecheck.slopes.locate import Suspect, locate, many, suspects, verdict
from gradecheck.slopes.model import Model
from gradecheck.slopes.pattern import Case, likely_cause
from gradecheck.slopes.repeat import same_answer_twice
from gradecheck.slopes.verdict import GradientResult, TensorVerdict

#: So many wrong tensors are measured along a second direction, to find out what they have in common.
PATTERNED = 6


def right_result(claim: Claim, judged: Judgement, away: bool) -> GradientResult:
    """The result for a gradient that agrees."""
    part = max(judged.gap / judged.scale, 1e-16) if judged.scale else 0.0
    headline = f"The gradient is the slope of the loss, to within {part:.0e} of its size."
    nearby = ("The given point allows no verdict; one close by was judged.",) if away else ()
    return GradientResult("right", headline, notes=(*claim.notes, *nearby), evidence=evidence_of(judged))


def explain(model: Model, claim: Claim, judged: Judgement, rng: np.random.Generator) -> GradientResult | None:
    """The result for a gradient that does not agree; None where nothing can be said at this point.

    Raises
    ------
    RefusedError
        The gradient gives another answer each time.
    """
    if judged.noise and judged.outcome == "inconclusive" and "random" in judged.reason:
        return GradientResult("inconclusive", judged.reason, evidence=evidence_of(judged))
    right = true_arrays(model, claim.arrays)
    if not isinstance(right, str) and not _confirmed(claim, judged, right):
        right = "the loss has a kink here"
    if judged.outcome == "inconclusive" and isinstance(right, str):
        return None
    yours = same_answer_twice(model, claim)
    if isinstance(right, str):
        return _measured(model, claim, judged, yours, rng)
    return _followed(model, claim, judged, yours, right, rng)


def _confirmed(claim: Claim, judged: Judgement, right: Sequence[np.ndarray]) -> bool:
    """The exact gradient has the slope that was measured: we check ourselves too."""
    slope = float(claim.direction.slopes(right)[0].sum())
    fits = abs(slope - judged.measured) <= judged.allowed
    return fits or abs(slope - claim.slope) <= 1e-9 * claim.scale


def _followed(
    model: Model,
    claim: Claim,
    judged: Judgement,
    yours: Sequence[np.ndarray],
    right: Sequence[np.ndarray],
    rng: np.random.Generator,
) -> GradientResult | None:
    """Every entry compared with the true gradient."""
    names = model.tensors.names
    tensors = compare_exactly(names, claim.arrays, yours, right, claim.single)
    evidence = (
        *evidence_of(judged),
        "The loss was followed operation by operation: every entry is compared.",
    )
    if not any(t.wrong for t in tensors):
        if judged.outcome == "wrong":
            return None
        headline = "Every entry of the gradient is that of the loss, to its last digits."
        return GradientResult("right", headline, tuple(tensors), notes=claim.notes, evidence=evidence)
    others = draw_direction(rng, claim.arrays)
    everything = []
    for k, name in enumerate(names):
        along = tuple(d.along(k, yours[k].shape) for d in (claim.direction, others))
        slopes = tuple(Derivative(float(np.vdot(right[k], v)), 0.0) for v in along)
        everything.append(Case(name, claim.arrays[k], yours[k], along, slopes))
    cases = [c for c, t in zip(everything, tensors, strict=True) if t.wrong]
    cause = likely_cause(cases, everything)[0]
    return _wrong_result(claim, tensors, cause, evidence)


def _measured(
    model: Model, claim: Claim, judged: Judgement, yours: Sequence[np.ndarray], rng: np.random.Generator
) -> GradientResult:
    """Found by evaluations of the loss alone."""
    group = suspects(model, claim.arrays, claim.loss, yours, claim.direction, judged)
    errors = errors_by_tensor(group, judged.gap)
    wrong = [s for s in group if abs(errors[s.number].value) > errors[s.number].error]
    if not wrong:  # the sum sticks out of its error, no single tensor does: the one that comes nearest
        wrong = [max(group, key=lambda s: abs(errors[s.number].value) / errors[s.number].error)]
    cause, whole = _cause(group, wrong, errors, rng)
    last = wrong[-1]  # errors flow from the output to the input, so the last wrong one comes first
    search = many if whole else locate
    found = {last.number: search(last, errors[last.number])}
    if whole:
        found[last.number] = replace(found[last.number], place="in every entry")
    place = "in every entry" if whole else "not searched: the error of the last one may flow into it"
    tensors = [
        found.get(s.number) or verdict(s, errors[s.number], place if s in wrong else "", wrong=s in wrong)
        for s in group
    ]
    return _wrong_result(claim, tensors, cause, evidence_of(judged))


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
            s, errors[s.number], other, other.error(1e-3 * abs(errors[s.number].value))
        )
    return likely_cause([everything[s.number] for s in wrong], list(everything.values()))


def _redirected(suspect: Suspect, rng: np.random.Generator) -> Suspect:
    """The same tensor with another random direction in it."""
    along = draw_direction(rng, [suspect.arrays[suspect.number]]).along(0, suspect.yours.shape)
    return Suspect(
        suspect.model,
        suspect.arrays,
        suspect.loss,
        suspect.number,
        suspect.yours,
        along,
        suspect.noise,
        suspect.step,
    )


def _case(first: Suspect, error: Derivative, second: Suspect, other: Derivative) -> Case:
    along = (first.along, second.along)
    slopes = tuple(
        Derivative(float(np.vdot(first.yours, v)) - e.value, e.error)
        for v, e in zip(along, (error, other), strict=True)
    )
    return Case(first.name, first.arrays[first.number], first.yours, along, slopes)


def _wrong_result(
    claim: Claim, tensors: Sequence[TensorVerdict], cause: str, evidence: tuple[str, ...]
) -> GradientResult:
    wrong = [t for t in tensors if t.wrong]
    last = wrong[-1]
    names = ", ".join(f"`{t.name}`" for t in wrong) if len(wrong) <= 8 else f"{len(wrong)} tensors"
    more = len(wrong) < len(tensors)
    whose = names if more or len(tensors) == 1 else f"every parameter ({names})"
    headline = f"The gradient by {whose} is not the slope of the loss."
    if len(wrong) == 1 and last.place.startswith("in one entry") and last.entries:
        headline = f"The gradient by {last.entries[0].name} is not the slope of the loss; the rest agrees."
    return GradientResult("wrong", headline, tuple(tensors), cause, claim.notes, evidence)


def evidence_of(judged: Judgement) -> tuple[str, ...]:
    """How a verdict came about, a sentence each."""
    slopes = (
        f"Along a random direction the gradient claims the slope {judged.claimed:.10g}; the loss has "
        f"{judged.measured:.10g}, from {judged.how} with step {judged.step:.1e}."
    )
    error = (
        f"The difference is {judged.gap:.1e}, and {judged.allowed:.1e} is allowed: {judged.resolution:.0e} "
        "of the slope that the entries have together."
    )
    noise = (f"The loss is exact to {judged.noise:.1e}.",) if judged.noise else ()
    return (slopes, error, *noise)
