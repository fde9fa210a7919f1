"""Where in an array the wrong entries lie, in words."""

from __future__ import annotations

import numpy as np

#: What an index along an axis is called, by the number of axes.
_AXES = {1: ("entry",), 2: ("row", "column")}


def place_of(mask: np.ndarray) -> str:
    """Where the marked entries lie, as the end of a sentence.

    Parameters
    ----------
    mask : ndarray of bool, any number of axes
        At least one entry is marked.

    Returns
    -------
    str
        ``"in every entry"``, ``"in one entry"``, ``"in row 3"``, ``"in every entry but those at axis 0 =
        5"``, a block, or a count.
    """
    count = int(mask.sum())
    if count == mask.size:
        return "in every entry"
    if count == 1:
        return "in one entry"
    return _one_index(mask, count) or _all_but(mask, count) or _block(mask, count) or _counted(mask, count)


def _one_index(mask: np.ndarray, count: int) -> str:
    """All of them at one index of one axis."""
    for axis in range(mask.ndim) if mask.ndim > 1 else ():
        marked = np.flatnonzero(mask.any(axis=_others(mask, axis)))
        if len(marked) == 1:
            length = mask.size // mask.shape[axis]
            part = "" if count == length else f" ({count} of its {length} entries)"
            return f"in {name_of_index(mask.ndim, axis, int(marked[0]))}{part}"
    return ""


def _all_but(mask: np.ndarray, count: int) -> str:
    """Everywhere but at one index of an axis, or only at some whole indices."""
    for axis in range(mask.ndim) if mask.ndim > 1 else ():
        by_index = mask.sum(axis=_others(mask, axis))
        length = mask.size // mask.shape[axis]
        whole = np.flatnonzero(by_index == length)
        if count != length * len(whole):
            continue
        rest = np.flatnonzero(by_index == 0)
        if len(rest) == 1 and mask.shape[axis] > 2:
            return f"in every entry but {name_of_index(mask.ndim, axis, int(rest[0]))}"
        run = int(whole[-1] - whole[0]) + 1
        if run == len(whole):
            return f"in {_range(mask.ndim, axis, int(whole[0]), int(whole[-1]))}"
        word = f"{_AXES[2][axis]}s" if mask.ndim == 2 else f"indices of axis {axis}"
        return f"in {len(whole)} of {mask.shape[axis]} {word}"
    return ""


def _block(mask: np.ndarray, count: int) -> str:
    """A block of consecutive indices along every axis."""
    spans = []
    for axis in range(mask.ndim):
        marked = np.flatnonzero(mask.any(axis=_others(mask, axis)))
        spans.append((int(marked[0]), int(marked[-1])))
    if count != int(np.prod([b - a + 1 for a, b in spans])):
        return ""
    if mask.ndim == 1:
        return f"in entries {spans[0][0]} to {spans[0][1]}"
    shown = [
        _span(mask.ndim, axis, *span)
        for axis, span in enumerate(spans)
        if mask.ndim == 2 or span != (0, mask.shape[axis] - 1)
    ]
    return f"in the block of {' and '.join(shown)}"


def _counted(mask: np.ndarray, count: int) -> str:
    return f"in {count:,} of {mask.size:,} entries"


def _others(mask: np.ndarray, axis: int) -> tuple[int, ...]:
    return tuple(i for i in range(mask.ndim) if i != axis)


def name_of_index(ndim: int, axis: int, index: int) -> str:
    """``"row 3"``, or for more axes ``"[:, 3, :]"``."""
    if ndim == 2:
        return f"{_AXES[2][axis]} {index}"
    return f"[{', '.join([':'] * axis + [str(index)] + [':'] * (ndim - axis - 1))}]"


def _range(ndim: int, axis: int, first: int, last: int) -> str:
    if ndim == 2:
        return f"{_AXES[2][axis]}s {first} to {last}"
    return f"[{', '.join([':'] * axis + [f'{first}:{last + 1}'] + [':'] * (ndim - axis - 1))}]"


def _span(ndim: int, axis: int, first: int, last: int) -> str:
    if ndim == 2:
        return f"{_AXES[2][axis]}s {first} to {last}" if first != last else f"{_AXES[2][axis]} {first}"
    return f"indices {first} to {last} of axis {axis}"
