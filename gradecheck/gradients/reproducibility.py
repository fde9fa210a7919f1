"""A gradient that was rejected is asked twice more: some answer by chance, some add up from call to call."""

from __future__ import annotations

import numpy as np

from gradecheck.gradients.directional_test import SINGLE, Claim
from gradecheck.gradients.model import Model
from gradecheck.gradients.validation import RefusedError, entry_name


def same_answer_twice(model: Model, claim: Claim) -> tuple[np.ndarray, ...]:
    """The gradient at a point, in arrays of its own.

    Raises
    ------
    RefusedError
        Two calls with the same parameters gave different gradients; the sentence says how they differ.
    """
    model.loss(claim.arrays)  # a gradient may use what its loss has stored
    first = tuple(a.copy() for a in model.gradient(claim.arrays).arrays)
    second = model.gradient(claim.arrays).arrays
    unequal = [k for k, (a, b) in enumerate(zip(first, second, strict=True)) if not np.array_equal(a, b)]
    if unequal:
        k = unequal[-1]
        raise RefusedError("gradient", _sentence(model, claim, first, second, k), model.tensors.names[k])
    return first


def _sentence(
    model: Model, claim: Claim, first: tuple[np.ndarray, ...], second: tuple[np.ndarray, ...], k: int
) -> str:
    name = model.tensors.names[k]
    added = float(claim.direction.slopes([b - a for a, b in zip(first, second, strict=True)])[0].sum())
    if abs(added - claim.slope) <= max(1e-6, SINGLE) * claim.scale:
        return (
            f"The gradient grows from call to call: each adds its result to that of the one before, "
            f"in `{name}` among others. Start from zeros in every call."
        )
    where = tuple(int(i) for i in np.argwhere(first[k] != second[k])[0])
    return (
        f"The gradient is random: two calls with the same parameters gave {first[k][where]:.6g} and "
        f"{second[k][where]:.6g} at {entry_name(name, where)}. Draw the random numbers (dropout, a "
        "mini-batch) once, outside, and use them in loss and gradient."
    )
