"""Which tensors of a rejected gradient are wrong: each is moved alone, or many at a time and then fewer."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gradecheck.gradients.tensor_error import TensorError
from gradecheck.questions.numeric_derivative import Derivative, best_slope

#: By number of the tensor: its error, and the step that it was measured with.
Found = dict[int, tuple[Derivative, float]]
#: Up to here wrong tensors are measured by themselves; beyond, halves are, and only wrong halves are divided.
FEW = 12
#: Errors are measured to this part of the whole.
PART = 0.25


def errors_by_tensor(group: Sequence[TensorError], total: Derivative) -> Found:
    """For each tensor the error of its gradient along the direction, how far that may be off, and the step.

    They are measured until a part of the `total` error would show. A tensor that was only measured together
    with others, all of them right, has their error bound and the value 0.
    """
    if len(group) <= FEW:
        return _largest_first(group, total)
    return _divided(group, abs(total.value))


def _largest_first(group: Sequence[TensorError], total: Derivative) -> Found:
    """One by one, until those that are wrong explain the total: then what is left is measured together."""
    found: Found = {}
    rest = sorted(group, key=lambda s: -s.yours.size)
    wanted = PART * abs(total.value)
    left, doubt, has_wrong = total.value, total.error, False
    while rest:
        if has_wrong and abs(left) <= doubt and len(rest) > 1:
            together, step = _error_together(rest, wanted)
            if abs(together.value) <= together.error:
                return found | {s.number: (Derivative(0.0, together.error), step) for s in rest}
            has_wrong = False  # errors that cancel: one by one from here
        tensor = rest.pop(0)
        error, _ = found[tensor.number] = tensor.measured(wanted)
        left, doubt = left - error.value, doubt + error.error
        has_wrong = has_wrong or abs(error.value) > error.error
    return found


def _divided(group: Sequence[TensorError], gap: float) -> Found:
    """Halves, and halves of those halves in which something is wrong."""
    if len(group) == 1:
        return {group[0].number: group[0].measured(PART * gap)}
    together, step = _error_together(group, PART * gap)
    if abs(together.value) <= together.error:
        return {s.number: (Derivative(0.0, together.error), step) for s in group}
    half = len(group) // 2
    return _divided(group[:half], gap) | _divided(group[half:], gap)


def _error_together(group: Sequence[TensorError], wanted: float) -> tuple[Derivative, float]:
    first = group[0]

    def line(distance: float) -> float:
        arrays = list(first.arrays)
        for s in group:
            arrays[s.number] = arrays[s.number] + distance * s.along
        return first.model.loss_nearby(arrays)

    claimed = float(sum(np.vdot(s.yours, s.along) for s in group))
    negligible = 1e-9 * float(np.sqrt(sum(np.linalg.norm(s.yours * s.along) ** 2 for s in group)))
    found, step = best_slope(line, first.loss, wanted, first.noise, first.step)
    return Derivative(claimed - found.value, found.error + negligible), step
