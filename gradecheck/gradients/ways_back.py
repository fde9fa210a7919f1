"""Ways back through one step of a loss: the right one, and those that mistakes take."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.steps import Patch, Step

#: ``(step, position, slope) -> slope`` with respect to the argument at this position.
Back = Callable[[Step, int, Any], Any]


def cut_at(cut: int) -> Back:
    """Nothing goes back through one argument."""
    return at(cut, lambda step, position, g: np.zeros(np.shape(step.values[position])))


def at(here: int, other: Back) -> Back:
    """Another way back at one position, the right one at the others."""

    def back(step: Step, position: int, g: Any) -> Any:
        return other(step, position, g) if position == here else right_way(step, position, g)

    return back


def right_way(step: Step, position: int, g: Any) -> Any:
    """The way back that is right."""
    return step.pulls[position](g, step.answer, *step.values)


def passed(step: Step, position: int, g: Any) -> Any:
    """The slope as it comes, without the operation's own derivative, where its shape allows that."""
    return g if np.shape(g) == np.shape(step.values[position]) else right_way(step, position, g)


def times(slope: Any) -> Back:
    """The right way, with another factor beside it."""
    return lambda step, position, g: right_way(step, position, g * slope)


def replaced(slope: Any) -> Back:
    """A slope of ours in the place of the operation's own."""
    return lambda step, position, g: g * slope


def only_last(step: Step, position: int, g: Any) -> Any:
    """Of an entry that is used more than once, the last use only."""
    part = right_way(step, position, g)
    return Patch(part.where, part.slope, repeats=False) if type(part) is Patch else part


def is_square(array: Any) -> bool:
    """Whether an array is a square matrix, or a stack of them."""
    return np.ndim(array) > 1 and np.shape(array)[-1] == np.shape(array)[-2] > 1


def swapped(array: Any) -> Any:
    """The last two axes exchanged."""
    return np.swapaxes(array, -1, -2)


#: For each argument of a product: another way back, and what has to be square for it (None: the product).
AS_IT_STANDS: tuple[tuple[tuple[Back, int | None], ...], ...] = (
    (
        (lambda step, position, g: g @ step.values[1], 1),
        (lambda step, position, g: swapped(g) @ swapped(step.values[1]), None),
    ),
    (
        (lambda step, position, g: step.values[0] @ g, 0),
        (lambda step, position, g: swapped(step.values[0]) @ swapped(g), None),
    ),
)
