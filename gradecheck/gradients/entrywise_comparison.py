"""The true gradient, where the loss can be followed: every entry is compared, at no evaluation."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gradecheck.gradients.autodiff.true_gradient import CannotFollow, true_gradient
from gradecheck.gradients.model import Model
from gradecheck.gradients.result import TensorVerdict, WrongEntry
from gradecheck.gradients.validation import RefusedError, read_gradient
from gradecheck.questions.directions import typical_size

#: Both gradients are sums of many rounded terms; entries agree to this part of the largest in the tensor.
SAME = 1e-9
#: And to this part of all slopes together, for a tensor whose own gradient cancels to nothing.
CANCELLED = 1e-12
#: Single precision, or differences of a loss, are right to this part.
COARSE = 2e-6


def true_arrays(model: Model, arrays: Sequence[np.ndarray]) -> tuple[np.ndarray, ...] | str:
    """The true gradient at a point, or why the loss cannot be followed."""
    try:
        _, gradient = true_gradient(model.function, model.tensors.with_arrays(arrays))
        return read_gradient(model.tensors, gradient).arrays
    except CannotFollow as reason:
        return str(reason)
    except RefusedError as reason:
        return reason.sentence


def compare_exactly(
    names: Sequence[str],
    parameters: Sequence[np.ndarray],
    yours: Sequence[np.ndarray],
    right: Sequence[np.ndarray],
    single: bool = False,
) -> list[TensorVerdict]:
    """A verdict on each tensor, entry by entry.

    Parameters
    ----------
    names : sequence of str
        Of the parameters.
    parameters, yours, right : sequence of ndarray
        The point, the gradient under test, the true one.
    single : bool
        The gradient came in single precision.
    """
    sizes = [typical_size(w) for w in parameters]
    total = float(np.sqrt(sum(float(np.vdot(t, t)) * s * s for t, s in zip(right, sizes, strict=True))))
    found = []
    for name, g, t, size in zip(names, yours, right, sizes, strict=True):
        largest = float(np.max(np.abs(t), initial=0.0))
        allowed = max((1e-5 if single else SAME) * largest, CANCELLED * total / size)
        difference = np.abs(g - t)
        mask = ~(difference <= allowed)
        scale = float(np.linalg.norm(t)) or float(np.linalg.norm(g)) or 1.0
        relative = float(np.linalg.norm(difference)) / scale
        worst = _worst(name, g, t, difference, mask)
        place = place_of(mask) if mask.any() else ""
        found.append(
            TensorVerdict(
                name, g.shape, bool(mask.any()), relative, allowed / (largest or 1.0), place, worst, mask
            )
        )
    return found


def is_coarse(
    yours: Sequence[np.ndarray], right: Sequence[np.ndarray], tensors: Sequence[TensorVerdict]
) -> bool:
    """Nothing is wrong but the last digits of everything: a matter of precision, not of the formula."""
    close = all(
        np.max(np.abs(g - t), initial=0.0) <= COARSE * np.max(np.abs(t), initial=0.0)
        for g, t in zip(yours, right, strict=True)
    )
    wrong = sum(int(t.mask.sum()) for t in tensors)
    return bool(close and wrong >= 0.1 * sum(t.mask.size for t in tensors))


def place_of(mask: np.ndarray) -> str:
    """Where the wrong entries lie, as the end of a sentence."""
    count = int(mask.sum())
    if count == mask.size:
        return "in every entry"
    if count == 1:
        return "in one entry"
    if mask.ndim == 2:
        rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
        if len(rows) == 1:
            return f"in row {rows[0]}" + _part(count, mask.shape[1])
        if len(columns) == 1:
            return f"in column {columns[0]}" + _part(count, mask.shape[0])
        height, width = rows[-1] - rows[0] + 1, columns[-1] - columns[0] + 1
        if count == height * width:
            return f"in the block of rows {rows[0]} to {rows[-1]} and columns {columns[0]} to {columns[-1]}"
        if count == len(rows) * mask.shape[1]:
            return f"in {len(rows)} of {mask.shape[0]} rows"
        if count == len(columns) * mask.shape[0]:
            return f"in {len(columns)} of {mask.shape[1]} columns"
    return f"in {count:,} of {mask.size:,} entries"


def _part(count: int, length: int) -> str:
    return "" if count == length else f" ({count} of its {length} entries)"


def _worst(
    name: str, yours: np.ndarray, right: np.ndarray, difference: np.ndarray, mask: np.ndarray
) -> tuple[WrongEntry, ...]:
    """Up to three wrong entries with the largest difference."""
    count = min(3, int(mask.sum()))
    if not count:
        return ()
    flat = np.where(mask, difference, -1.0).reshape(-1)
    largest = np.argpartition(flat, -count)[-count:]
    places = [np.unravel_index(int(k), mask.shape) for k in largest[np.argsort(-flat[largest])]]
    return tuple(
        WrongEntry(
            name, tuple(int(i) for i in w), float(yours[w]), float(right[w]), 1e-12 * abs(float(right[w]))
        )
        for w in places
    )
