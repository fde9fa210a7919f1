"""What a followed loss has stored in somebody's objects: traced arrays, made plain again.

A model may keep what its forward pass computes: a cache, a running mean. Once the tape is closed these hold
traced arrays that behave as plain ones; here they are exchanged for plain ones, so that nothing of ours
remains in anybody's object.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from types import CellType
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.traced import Traced

_DEPTH = 8  # tuples within tuples


def make_plain(arrays: Sequence[Traced]) -> None:
    """Exchange traced arrays for plain ones in every object that holds them."""
    if not arrays:
        return
    new: dict[int, Any] = {id(array): _value_of(array) for array in arrays}
    held: list[Any] = list(arrays)
    for _ in range(_DEPTH):
        known = {id(new), id(held), id(arrays)}
        tuples: list[Any] = []
        for holder in gc.get_referrers(*held):
            if id(holder) in known:
                continue
            if isinstance(holder, tuple):
                if id(holder) not in new:
                    tuples.append(holder)
            else:
                _exchange(holder, new)
        if not tuples:
            break
        for old in tuples:
            new[id(old)] = _remade(old, new)
        held = tuples  # a tuple cannot change: its own holders get another one


def _value_of(array: Traced) -> Any:
    value = array.value
    if isinstance(value, np.ndarray) and not value.flags.writeable:
        return value.copy()
    return value


def _exchange(holder: Any, new: dict[int, Any]) -> None:
    if isinstance(holder, dict):
        for key, item in list(holder.items()):
            if id(item) in new:
                holder[key] = new[id(item)]
    elif isinstance(holder, list):
        holder[:] = [new.get(id(item), item) for item in holder]
    elif isinstance(holder, CellType):
        if id(holder.cell_contents) in new:
            holder.cell_contents = new[id(holder.cell_contents)]
    elif not isinstance(holder, Traced):
        _exchange_attributes(holder, new)


def _exchange_attributes(holder: Any, new: dict[int, Any]) -> None:
    """Of an object whose attributes are slots, or stored within it."""
    names = [name for kind in type(holder).__mro__ for name in getattr(kind, "__slots__", ())]
    names += list(getattr(holder, "__dict__", {}))
    for name in names:
        item = getattr(holder, name, None)
        if id(item) in new:
            try:
                setattr(holder, name, new[id(item)])
            except (AttributeError, TypeError):
                object.__setattr__(holder, name, new[id(item)])  # a frozen dataclass


def _remade(old: tuple, new: dict[int, Any]) -> tuple:
    items = [new.get(id(item), item) for item in old]
    return type(old)(*items) if hasattr(old, "_fields") else tuple(items)
