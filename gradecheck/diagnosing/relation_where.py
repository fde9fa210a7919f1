"""Where a value is right and where it is wrong: a condition on a variable, or a part of the array.

In: samples. Out: the words of what holds in all of them, empty where nothing does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from gradecheck.diagnosing.samples import SAME, Sample, Terms
from gradecheck.wording import relations as words

Samples = Sequence[Sample]
Mask = Callable[[np.ndarray], np.ndarray]
#: So many entries must be right, and so many wrong.
FEWEST = 3
#: That part of the right entries a condition must explain: some are right by chance.
MOSTLY = 0.9


def where(samples: Samples) -> str:
    """Entries that are wrong where a condition holds, and nowhere else."""
    if any(s.own.shape != s.right.shape for s in samples):
        return ""
    right = [_right_entries(s) for s in samples]
    if any(s.right.ndim for s in samples) and (part := _wrong_part(right)):
        return words.wrong_in(part)
    variables = Terms(samples).plain
    for phrase, holds in CONDITIONS.items():
        for name, values in variables:
            made = [_broadcast(holds(v), r.shape) for v, r in zip(values, right, strict=True)]
            if all(m is not None and not np.any(m & ~r) for m, r in zip(made, right, strict=True)):
                held = sum(int(m.sum()) for m in made if m is not None)
                if _telling(right) and _is_wrong_elsewhere(right, held):
                    return words.right_where(f"{name} {phrase}")
    return ""


def _right_entries(s: Sample) -> np.ndarray:
    """The entries that agree to a part of the largest finite one; an infinite one is itself or wrong."""
    finite = np.isfinite(s.own) & np.isfinite(s.right)
    scale = np.max(np.abs(s.right), where=np.isfinite(s.right), initial=0.0)
    with np.errstate(all="ignore"):
        near = np.abs(s.own - s.right) <= SAME * scale
    return np.asarray(np.where(finite, near, (s.own == s.right) | (np.isnan(s.own) & np.isnan(s.right))))


def _broadcast(mask: np.ndarray, shape: tuple[int, ...]) -> np.ndarray | None:
    try:
        return np.broadcast_to(mask, shape)
    except ValueError:
        return None


def _telling(right: Sequence[np.ndarray]) -> bool:
    """Whether several entries are right, and several wrong."""
    count = sum(int(r.sum()) for r in right)
    return count >= FEWEST and sum(r.size for r in right) - count >= FEWEST


def _is_wrong_elsewhere(right: Sequence[np.ndarray], held: int) -> bool:
    """Whether nearly all of the other entries are wrong, and hardly any of the right ones is among them."""
    count = sum(int(r.sum()) for r in right)
    others = sum(r.size for r in right) - held
    return held >= MOSTLY * count and count - held <= (1 - MOSTLY) * others


def _wrong_part(right: Sequence[np.ndarray]) -> str:
    """The one row, column or diagonal of each array that is wrong."""
    arrays = [r for r in right if r.ndim]
    for phrase, part in PARTS.items():
        if _telling(arrays) and all(len(r) > 1 and _is_part(r, part) for r in arrays):
            return phrase
    return ""


def _is_part(right: np.ndarray, part: Mask) -> bool:
    try:
        return bool(np.array_equal(~right, part(np.zeros(right.shape, dtype=bool))))
    except (IndexError, ValueError):
        return False


def _filled(mask: np.ndarray, part: int | tuple[slice, int]) -> np.ndarray:
    mask[part] = True
    return mask


def _on_diagonal(mask: np.ndarray) -> np.ndarray:
    return np.eye(*mask.shape, dtype=bool) if mask.ndim == 2 else mask


PARTS: dict[str, Mask] = {
    "its first entry or row": lambda mask: _filled(mask, 0),
    "its last entry or row": lambda mask: _filled(mask, -1),
    "its first column": lambda mask: _filled(mask, (slice(None), 0)),
    "its last column": lambda mask: _filled(mask, (slice(None), -1)),
    "its diagonal": _on_diagonal,
    "all entries beside its diagonal": lambda mask: ~_on_diagonal(mask),
}
CONDITIONS: dict[str, Mask] = {
    "is 0": lambda v: v == 0,
    "is not 0": lambda v: v != 0,
    "is positive": lambda v: v > 0,
    "is not positive": lambda v: v <= 0,
    "is negative": lambda v: v < 0,
    "is not negative": lambda v: v >= 0,
    "is 1": lambda v: v == 1,
    "is not 1": lambda v: v != 1,
}
