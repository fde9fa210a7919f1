"""Traced arrays that show the memory of one another: a change of one is a change of the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import ref

import numpy as np

from gradecheck.gradients.autodiff.traced import Traced


def show_memory_of(
    view: Any, base: Traced, remade: Callable[[Any], Any], written: Callable[[Any, Any], Any] | None
) -> Any:
    """Tie a view to the array whose memory it shows, so that a change of one is a change of the other.

    Parameters
    ----------
    view, base : Traced
        Both arrays.
    remade : callable
        ``base -> view``, traced.
    written : callable, optional
        ``(base, new value of the view) -> new value of the base``, traced; None where it cannot be written
        to.
    """
    if isinstance(view.value, np.ndarray) and np.may_share_memory(view.value, base.value):
        view.base, view.remade, view.written = base, remade, written
        if len(base.views) > 64:
            base.views = [known for known in base.views if known() is not None]
        base.views.append(ref(view))
    return view


def change(array: Any, new: Any) -> Any:
    """Give an array a new value: what an in-place change does to it, to its base and to all its views."""
    if array.fixed:
        array.tape.refuse("an in-place change of a parameter")
    if new.shape != array.shape:
        raise ValueError(f"an array of shape {array.shape} cannot hold a result of shape {new.shape}")
    if array.base is not None:
        if array.written is None:
            array.tape.refuse("an in-place change of an array that shows another one more than once")
        change(array.base, array.written(array.base, new))
    else:
        _take_over(array, new)
    return array


def _take_over(array: Any, new: Any) -> None:
    array.value, array.number = new.value, new.number
    for known in list(array.views):
        view = known()
        if view is not None:
            remade = view.remade(array)
            _take_over(view, remade)
