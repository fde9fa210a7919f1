"""The same numbers in another order in memory, as a transposed array or every second entry of one has them.

A function whose docstring asks for an array is given one; how it lies in memory is nobody's promise.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy import ndarray


def in_another_order(value: Any) -> Any:
    """A value whose arrays hold the same numbers columns first, or with gaps where there is one axis.

    Parameters
    ----------
    value : built argument
        Arrays, and lists, tuples and dicts of them, are made anew; anything else is handed on.
    """
    if type(value) is ndarray:
        return np.asfortranarray(value) if value.ndim > 1 else _spread(value)
    if type(value) in (list, tuple):
        return type(value)(map(in_another_order, value))
    if type(value) is dict:
        return {key: in_another_order(item) for key, item in value.items()}
    return value


def _spread(array: ndarray) -> ndarray:
    """Every second entry of an array that is twice as long."""
    return np.repeat(array, 2)[::2] if array.ndim else array
