"""Every entry of a gradient beside the true one: which are wrong, where they lie, and by how much."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gradecheck.gradients.outcomes import Outcome
from gradecheck.gradients.places import place_of
from gradecheck.gradients.result import TensorResult, WrongEntry
from gradecheck.questions.directions import norm, sizes_of_entries

#: Two right formulas agree to this part of an entry, unless rounding reaches further.
SAME = 1e-9
#: Another right formula may round by so many times what the loss itself does.
OTHER_FORMULA = 1e4
#: However rounding reaches, an entry that is off by this part of itself and of its tensor is wrong.
NEVER = 1e-4
#: What rounding makes of 0 is at most this part of all slopes together, each times the size of its parameter.
CANCELLED = 1e-13
#: Single precision, or differences of a loss, are right to this part.
COARSE = 2e-6
#: One rounding to single precision, of the data perhaps, moves an entry by this part of its tensor's largest.
ONE_ROUNDING = 2.0**-22
#: What is a matter of precision concerns at least this part of the entries that could show it.
WRONG_PART = 0.1


def same_part(precision: float) -> float:
    """The part of an entry by which right gradients may differ that are kept in numbers of a precision."""
    return SAME if precision < 1e-12 else 64 * precision


def allowed_differences(
    parameters: Sequence[np.ndarray],
    right: Sequence[np.ndarray],
    roundings: Sequence[np.ndarray] | None,
    precision: float,
) -> list[np.ndarray]:
    """How far each entry of a gradient may lie from the true one.

    Parameters
    ----------
    parameters, right : sequence of ndarray
        The point, and the true gradient there.
    roundings : sequence of ndarray, optional
        How far rounding moved each entry when the loss was rounded at random; None: not measured yet.
    precision : float
        Of the numbers in which the gradient came.
    """
    sizes = [sizes_of_entries(w) for w in parameters]
    total = norm(np.array([norm(t * s) for t, s in zip(right, sizes, strict=True)]))
    part = same_part(precision)
    found = []
    for k, (t, size) in enumerate(zip(right, sizes, strict=True)):
        largest = np.max(np.abs(t) * size, initial=0.0) / size  # in the unit of each entry
        own = part * np.abs(t)
        if roundings is not None:
            reach = OTHER_FORMULA * roundings[k]
            cancelled = np.where(np.abs(t) <= reach, CANCELLED * total / size, 0.0)
            own = np.maximum(own, np.minimum(reach, NEVER * largest)) + cancelled
        if precision > 1e-12:  # sums of rounded terms: an entry is exact to a part of its neighbors
            own = np.maximum(own, part * largest)
        found.append(own)
    return found


def compare_entries(
    names: Sequence[str],
    yours: Sequence[np.ndarray],
    right: Sequence[np.ndarray],
    allowed: Sequence[np.ndarray],
    errors: Sequence[np.ndarray] | None = None,
) -> list[TensorResult]:
    """A verdict on each tensor, entry by entry.

    Parameters
    ----------
    names : sequence of str
        Of the parameters.
    yours, right : sequence of ndarray
        The gradient under test, the true one.
    allowed : sequence of ndarray
        How far each entry may differ.
    errors : sequence of ndarray, optional
        How far each true entry may be off, where it was measured.
    """
    found = []
    for k, (name, g, t, limit) in enumerate(zip(names, yours, right, allowed, strict=True)):
        difference = np.abs(g - t)
        mask = np.asarray(~(difference <= limit))
        scale = norm(t) or norm(g) or 1.0
        error = 1e-12 * np.abs(t) if errors is None else errors[k]
        found.append(
            TensorResult(
                name,
                g.shape,
                bool(mask.any()),
                norm(difference) / scale,
                float(np.max(limit, initial=0.0)) / (float(np.max(np.abs(t), initial=0.0)) or 1.0),
                place_of(mask) if mask.any() else "",
                _worst(name, g, t, error, difference, mask),
                mask,
            )
        )
    return found


def is_coarse(
    parameters: Sequence[np.ndarray],
    yours: Sequence[np.ndarray],
    right: Sequence[np.ndarray],
    tensors: Sequence[TensorResult],
    *,
    has_single: bool,
) -> bool:
    """Nothing is wrong but the last digits of everything: a matter of precision, not of the formula.

    Where the loss takes numbers of single precision (`has_single`), their rounding may reach one tensor
    alone, and only its entries count.
    """
    masks = _masks(tensors)
    seen = sum(mask.size for mask in masks if mask.any() or not has_single)
    return _wrong(masks) >= WRONG_PART * seen and _are_within(COARSE, parameters, yours, right)


def is_coarse_as_far_as_seen(
    parameters: Sequence[np.ndarray],
    yours: Sequence[np.ndarray],
    right: Sequence[np.ndarray],
    tensors: Sequence[TensorResult],
    allowed: Sequence[np.ndarray],
) -> bool:
    """The same beside a gradient that was measured; `allowed` says how far each entry may differ from it.

    Where few entries are wrong, only those count that would have shown a difference as large as theirs, and
    it may be no larger than a single rounding.
    """
    masks = _masks(tensors)
    wrong = _wrong(masks)
    if wrong >= WRONG_PART * sum(mask.size for mask in masks):
        return _are_within(COARSE, parameters, yours, right)
    largest = [np.max(np.abs(g - t)[m], initial=0.0) for g, t, m in zip(yours, right, masks, strict=True)]
    seen = sum(int(np.sum(limit <= most)) for limit, most in zip(allowed, largest, strict=True))
    return wrong >= WRONG_PART * seen and _are_within(ONE_ROUNDING, parameters, yours, right)


def _masks(tensors: Sequence[TensorResult]) -> list[np.ndarray]:
    return [t.mask if t.mask is not None else np.zeros(t.shape, bool) for t in tensors]


def _wrong(masks: Sequence[np.ndarray]) -> int:
    return sum(int(mask.sum()) for mask in masks)


def _are_within(
    part: float,
    parameters: Sequence[np.ndarray],
    yours: Sequence[np.ndarray],
    right: Sequence[np.ndarray],
) -> bool:
    """Whether no entry differs by more than this part of the largest of its tensor, each by its size."""
    sizes = [sizes_of_entries(w) for w in parameters]
    return all(
        bool(np.max(np.abs(g - t) * size, initial=0.0) <= part * np.max(np.abs(t) * size, initial=0.0))
        for g, t, size in zip(yours, right, sizes, strict=True)
    )


def outcome_of(tensors: Sequence[TensorResult]) -> Outcome:
    """Right where every tensor is."""
    return Outcome.WRONG if any(t.wrong for t in tensors) else Outcome.RIGHT


def _worst(
    name: str,
    yours: np.ndarray,
    right: np.ndarray,
    error: np.ndarray,
    difference: np.ndarray,
    mask: np.ndarray,
) -> tuple[WrongEntry, ...]:
    """Up to three wrong entries with the largest difference."""
    count = min(3, int(mask.sum()))
    if not count:
        return ()
    wrong = np.flatnonzero(mask)
    size = np.nan_to_num(difference.reshape(-1)[wrong], nan=np.inf)
    largest = np.argpartition(size, -count)[-count:]
    places = [np.unravel_index(int(wrong[k]), mask.shape) for k in largest[np.argsort(-size[largest])]]
    return tuple(
        WrongEntry(name, tuple(int(i) for i in w), float(yours[w]), float(right[w]), float(error[w]))
        for w in places
    )
