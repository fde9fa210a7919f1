"""Why a gradient is wrong: what it looks like, and which mistake gives exactly its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from gradecheck.gradients.autodiff.following import CannotFollow, Following
from gradecheck.gradients.autodiff.true_gradient import Followed, follow
from gradecheck.gradients.backward_faults import find_fault, sentence_of
from gradecheck.gradients.claim import Claim
from gradecheck.gradients.error_patterns import likely_cause
from gradecheck.gradients.model import Model
from gradecheck.gradients.numeric_gradient import NumericGradient
from gradecheck.gradients.result import TensorResult
from gradecheck.gradients.tensor_error import TensorError
from gradecheck.gradients.wrong_tensors import Case, Cases
from gradecheck.questions.directions import draw_direction
from gradecheck.questions.numeric_derivative import Derivative

#: So many wrong tensors are measured along a second direction, to find out what they have in common.
PATTERNED = 6
#: Part of the error to which that is measured.
SHARP = 0.1


def cause_of_followed(
    model: Model,
    claim: Claim,
    yours: Sequence[np.ndarray],
    truth: Followed,
    tensors: Sequence[TensorResult],
    rng: np.random.Generator,
) -> str:
    """The likely cause where the true gradient is known."""
    names = model.tensors.names
    everything = [
        Case(n, w, g, right=t) for n, w, g, t in zip(names, claim.arrays, yours, truth.gradient, strict=True)
    ]
    wrong = [case for case, tensor in zip(everything, tensors, strict=True) if tensor.wrong]
    sentence, whole = likely_cause(
        Cases(wrong, everything, truth.tape.lengths, truth.first_uses, truth.tape.numbers)
    )
    few = sum(int(t.mask.sum()) for t in tensors if t.mask is not None) <= 2 < model.tensors.size / 5
    return sentence if whole or few else _fault(model, claim, yours) or sentence


def _fault(model: Model, claim: Claim, yours: Sequence[np.ndarray]) -> str:
    try:
        tensors = model.tensors.with_arrays(claim.arrays)
        located = follow(model.function, tensors, Following(located=True))
    except CannotFollow:
        return ""
    fault = find_fault(located, yours, claim.arrays)
    return "" if fault is None else sentence_of(fault)


def cause_of_numeric(
    model: Model,
    claim: Claim,
    yours: Sequence[np.ndarray],
    measured: NumericGradient,
    tensors: Sequence[TensorResult],
) -> str:
    """The likely cause where every entry was measured."""
    everything = [
        Case(name, claim.arrays[k], yours[k], right=measured.values[k], error=measured.errors[k])
        for k, name in enumerate(model.tensors.names)
    ]
    wrong = [case for case, tensor in zip(everything, tensors, strict=True) if tensor.wrong]
    if any(not np.isfinite(case.right).all() for case in wrong if case.right is not None):
        return ""
    return likely_cause(Cases(wrong, everything))[0]


def cause_of_measured(
    group: Sequence[TensorError],
    wrong: Sequence[TensorError],
    errors: dict[int, Derivative],
    rng: np.random.Generator,
) -> tuple[str, bool]:
    """What the wrong tensors look like along a second direction, and whether that explains every entry."""
    everything = {s.number: _case(s, errors[s.number], s, errors[s.number]) for s in group}
    for s in wrong[-PATTERNED:]:
        other = _redirected(s, rng)
        sharp = other.error(SHARP * abs(errors[s.number].value))
        everything[s.number] = _case(s, errors[s.number], other, sharp)
    return likely_cause(Cases([everything[s.number] for s in wrong], list(everything.values())))


def _redirected(tensor: TensorError, rng: np.random.Generator) -> TensorError:
    """The same tensor with another random direction in it."""
    along = draw_direction(rng, [tensor.arrays[tensor.number]]).along(0, tensor.yours.shape)
    return replace(tensor, along=along)


def _case(first: TensorError, error: Derivative, second: TensorError, other: Derivative) -> Case:
    along = (first.along, second.along)
    slopes = tuple(
        Derivative(float(np.vdot(first.yours, v)) - e.value, e.error)
        for v, e in zip(along, (error, other), strict=True)
    )
    return Case(first.name, first.arrays[first.number], first.yours, along, slopes)
