"""Arguments that are arrays, or lists and tuples of them: flattened, moved, and multiplied by a direction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np

#: An array, or lists and tuples of them.
Nested = TypeVar("Nested")


def leaves(value: object) -> list[np.ndarray]:
    """The arrays in an array, or in a list or tuple of them, in order."""
    if isinstance(value, list | tuple):
        return [leaf for item in value for leaf in leaves(item)]
    return [np.asarray(value, dtype=float)]


def moved(value: Nested, direction: Sequence[np.ndarray], distance: float) -> Nested:
    """`value` plus `distance` times `direction`, with the same structure; `direction` is used up in order."""
    remaining = iter(direction)

    def move(item: Any) -> Any:
        if isinstance(item, list | tuple):
            return type(item)(move(part) for part in item)
        return np.asarray(item, dtype=float) + distance * next(remaining)

    return move(value)


def slope_along(gradient: list[np.ndarray], direction: Sequence[np.ndarray]) -> float:
    """The slope that a gradient claims along a direction, ``sum g * v``."""
    return float(sum(np.vdot(g, v) for g, v in zip(gradient, direction, strict=True)))
