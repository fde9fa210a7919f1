"""Parts of traced arrays: taken out, and given new values."""

from __future__ import annotations

from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.recording import record
from gradecheck.gradients.autodiff.steps import Patch
from gradecheck.gradients.autodiff.traced import Traced, plain
from gradecheck.gradients.autodiff.views import change, show_memory_of


def get_part(array: Any, index: Any) -> Any:
    """``array[index]``; a view of its memory where NumPy gives one."""
    index = plain_index(array, index)
    repeats, shares = _kind_of_index(index)
    pull = (lambda g, answer, x: Patch(index, g, repeats),)
    part = record(array.tape, lambda x: x[index], pull, (array,), name="index")
    if not shares:
        return part
    return show_memory_of(
        part, array, lambda base: get_part(base, index), lambda base, new: _with_part(base, index, new)
    )


def set_part(array: Any, index: Any, new: Any, *, add: bool = False) -> None:
    """``array[index] = new``, or ``np.add.at(array, index, new)``."""
    index = plain_index(array, index)
    places = np.arange(array.size).reshape(array.shape)[index]
    if add:
        change(array, _with_added(array, index, new))
        return
    if np.unique(places).size < np.size(places):
        array.tape.refuse("an assignment that names an entry twice")
    change(array, _with_part(array, index, new))


def _with_part(array: Any, index: Any, new: Any) -> Any:
    def put(x: Any, part: Any) -> Any:
        whole = np.array(x)
        whole[index] = part
        return whole

    def by_whole(g: Any, answer: Any, x: Any, part: Any) -> Any:
        slope = np.array(g)
        slope[index] = 0.0
        return slope

    pulls = (by_whole, lambda g, answer, x, part: _widened(g[index], np.ndim(part)))
    return record(array.tape, put, pulls, (array, new), name="assignment to a part")


def _with_added(array: Any, index: Any, new: Any) -> Any:
    def put(x: Any, part: Any) -> Any:
        whole = np.array(x)
        np.add.at(whole, index, part)
        return whole

    pulls = (lambda g, answer, x, part: g, lambda g, answer, x, part: _widened(g[index], np.ndim(part)))
    return record(array.tape, put, pulls, (array, new), rounds=True, name="np.add.at")


def plain_index(array: Traced, index: Any) -> Any:
    """An index without history, kept apart from what the loss does with its arrays later."""
    items = index if isinstance(index, tuple) else (index,)
    if any(isinstance(item, Traced) and item.depends for item in items):
        array.tape.refuse("an index that was computed from the parameters")
    kept = tuple(_copied(plain(item)) for item in items)
    return kept if isinstance(index, tuple) else kept[0]


def _kind_of_index(index: Any) -> tuple[bool, bool]:
    """Whether an index may name an entry twice, and whether its part shows the same memory."""
    items = index if isinstance(index, tuple) else (index,)
    arrays = [item for item in items if isinstance(item, np.ndarray)]
    return any(a.dtype.kind in "iu" for a in arrays), not arrays


def _copied(item: Any) -> Any:
    if isinstance(item, np.ndarray | list):
        kept = np.array(item)
        return kept.astype(int) if kept.size == 0 and isinstance(item, list) else kept
    return item


def _widened(g: Any, ndim: int) -> Any:
    """Without the leading axes of length 1 that an assignment lets an array have too few of."""
    return g if np.ndim(g) >= ndim else np.reshape(g, (1,) * (ndim - np.ndim(g)) + np.shape(g))
