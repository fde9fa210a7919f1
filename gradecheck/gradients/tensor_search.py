"""Which tensors of a rejected gradient are wrong: each is moved alone, or many at a time and then fewer."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gradecheck.gradients.tensor_error import TensorError
from gradecheck.questions.numeric_derivative import Derivative, best_slope

#: Up to here each tensor is measured by itself; beyond, halves are, and only wrong halves are divided.
FEW = 12
#: Errors are measured to this part of the whole.
PART = 0.25


def errors_by_tensor(group: Sequence[TensorError], gap: float) -> dict[int, tuple[Derivative, float]]:
    """For each tensor the error of its gradient along the direction, how far that may be off, and the step.

    They are measured until a part of the whole `gap` would show. A tensor that was only measured together
    with others, all of them right, has their error bound and the value 0.
    """
    if len(group) <= FEW:
        return {s.number: s.measured(PART * gap) for s in group}
    return _divided(group, gap)


def _divided(group: Sequence[TensorError], gap: float) -> dict[int, tuple[Derivative, float]]:
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
