"""What was found at one point, and whether another point could change it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from gradecheck.gradients.claim import Claim, DirectionalTest
from gradecheck.gradients.entrywise_comparison import same_part
from gradecheck.gradients.outcomes import Outcome, Reason
from gradecheck.gradients.result import GradientResult, TensorResult
from gradecheck.questions.numeric_derivative import EPS
from gradecheck.wording.counted import counted

FOLLOWED = "The loss was followed operation by operation, so every entry could be compared."
MEASURED = "The derivative with respect to every entry was measured."


@dataclass(frozen=True)
class PointResult:
    """A result at one point.

    Parameters
    ----------
    result : GradientResult
        What was found there.
    settled : bool
        No other point could change it: nothing was measured that a kink could have falsified, or nothing can
        be found out.
    claim : Claim, optional
        What the gradient claims there.
    noise : float, optional
        Noise of the loss, where it was measured.
    """

    result: GradientResult
    settled: bool
    claim: Claim | None = None
    noise: float | None = None


def right(claim: Claim, test: DirectionalTest, notes: Sequence[str] = ()) -> PointResult:
    """A gradient that agrees along a direction."""
    part = max(test.gap / test.scale, 1e-16)
    headline = f"The gradient is the slope of the loss, to within {part:.0e} of its size."
    return PointResult(
        GradientResult(
            Outcome.RIGHT,
            headline,
            Reason.AGREES,
            notes=(*claim.notes, *notes),
            evidence=evidence_of(test),
            digits=digits_of(test.resolution),
        ),
        settled=True,
        claim=claim,
    )


def right_in_every_entry(
    claim: Claim, tensors: Sequence[TensorResult], evidence: str, notes: Sequence[str] = ()
) -> PointResult:
    """A gradient every entry of which was compared."""
    headline = "Every entry of the gradient is that of the loss, to its last digits."
    if evidence == MEASURED:
        headline = "Every entry of the gradient is the slope of the loss, as far as it can be measured."
    digits = min(9 if evidence == FOLLOWED else 6, digits_of(same_part(claim.precision)))
    if claim.precision > EPS:
        shown = f"to {counted(digits, 'digit')}, which is what numbers of its kind can show"
        headline = f"Every entry of the gradient is the slope of the loss, {shown}."
    result = GradientResult(
        Outcome.RIGHT,
        headline,
        Reason.AGREES,
        tuple(tensors),
        notes=(*claim.notes, *notes),
        evidence=(evidence,),
        digits=digits,
    )
    return PointResult(result, settled=True, claim=claim)


def inconclusive(
    reason: Reason,
    headline: str,
    settled: bool,
    claim: Claim | None = None,
    evidence: Sequence[str] = (),
    tensors: Sequence[TensorResult] = (),
) -> PointResult:
    """Nothing that can be relied on."""
    notes = claim.notes if claim is not None else ()
    result = GradientResult(
        Outcome.INCONCLUSIVE, headline, reason, tuple(tensors), notes=notes, evidence=tuple(evidence)
    )
    return PointResult(result, settled, claim)


def wrong(
    claim: Claim,
    tensors: Sequence[TensorResult],
    cause: str,
    evidence: Sequence[str],
    settled: bool,
    notes: Sequence[str] = (),
) -> PointResult:
    """A gradient that is not the slope of the loss."""
    marked = [t for t in tensors if t.wrong]
    last = marked[-1]
    names = ", ".join(f"`{t.name}`" for t in marked) if len(marked) <= 8 else counted(len(marked), "tensor")
    more = len(marked) < len(tensors)
    whose = names if more or len(tensors) == 1 else f"every parameter ({names})"
    headline = f"The gradient with respect to {whose} is not the slope of the loss."
    if len(marked) == 1 and last.place.startswith("in one entry") and last.entries:
        name = last.entries[0].name
        headline = f"The gradient with respect to {name} is not the slope of the loss; the rest agrees."
    result = GradientResult(
        Outcome.WRONG,
        headline,
        Reason.SLOPE_DIFFERS,
        tuple(tensors),
        cause,
        (*claim.notes, *notes),
        tuple(evidence),
    )
    return PointResult(result, settled, claim)


def digits_of(part: float) -> int:
    """How many digits a relative error leaves."""
    return max(0, floor(-log10(part))) if part > 0 else 16


def evidence_of(test: DirectionalTest) -> tuple[str, ...]:
    """How a verdict came about, a sentence each."""
    slopes = (
        f"Along a random direction the gradient claims the slope {test.claimed:.10g}; the loss has "
        f"{test.measured:.10g}, from {test.how} with step {test.step:.1e}."
    )
    part = f": {test.resolution:.0e} of the slope that the entries have together" if test.scale else ""
    error = f"The difference is {test.gap:.1e}, and {test.allowed:.1e} is allowed{part}."
    noise = (f"The loss is exact to {test.noise:.1e}.",) if test.noise else ()
    return (slopes, error, *noise)
