"""The true gradient of a loss that is written in plain NumPy: the loss is followed, then swept backwards.

In: a loss and its parameters. Out: its value and its gradient, exact to rounding, for about the price of one
forward and one backward pass. Whatever cannot be followed is refused, never guessed.

Why not HIPS autograd? Since 1.9 it follows much of plain NumPy as well. But of the 72 losses that
`tests/gradients/autodiff/idioms.py` expects to be followed it follows 39, and gets two more wrong without a
word (an array with two names, a buffer that is used again); it gives a gradient at a kink, where there is
none; and it costs twice the time on a network of 1e4 parameters (measured with 1.9.1).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.kinks import KINKS
from gradecheck.gradients.autodiff.numpy_replacements import conversions_kept
from gradecheck.gradients.autodiff.products import PRODUCTS
from gradecheck.gradients.autodiff.shapes import SHAPES
from gradecheck.gradients.autodiff.sums import SUMS
from gradecheck.gradients.autodiff.tape import CannotFollow, Tape
from gradecheck.gradients.autodiff.traced_array import Traced
from gradecheck.gradients.tensors import Tensors, read_tensors

__all__ = ["CannotFollow", "true_gradient"]

FUNCTIONS = {**SUMS, **KINKS, **PRODUCTS, **SHAPES}
#: The golden ratio: no stair and no decimal place has this length.
ODD = (5**0.5 - 1) / 2
#: Gradients from both sides of a tie agree to this part of their largest entry, or there is a kink.
SAME = 1e-9


def true_gradient(loss: Callable[[Any], Any], parameters: Any) -> tuple[float, Any]:
    """Value and exact gradient of a loss in plain NumPy.

    Parameters
    ----------
    loss : callable
        Parameters -> number, in units of the loss.
    parameters : array, number, or list, tuple or dict of them, nested
        Where the gradient is wanted. The loss is called with traced arrays in the same containers. `Tensors`
        that were read from them before save a pass over the numbers.

    Returns
    -------
    value : float
        The loss, equal to ``loss(parameters)`` up to rounding.
    gradient : like `parameters`
        float64 arrays in the shapes of the parameters, in units of the loss per unit of the parameter.

    Raises
    ------
    CannotFollow
        The loss uses something that has no rule, raises, has a kink at this point, or an infinite slope.

    Notes
    -----
    Reverse accumulation (Griewank and Walther, Evaluating Derivatives, 2008, section 3.2) over what NumPy's
    protocols ``__array_ufunc__`` and ``__array_function__`` report. Where two numbers are compared that are
    equal, the loss is followed once for each side: only equal gradients are a gradient.
    """
    tensors = parameters if isinstance(parameters, Tensors) else read_tensors(parameters)
    value, gradient, ties = _follow(loss, tensors, side=1)
    if ties:
        value_below, other, _ = _follow(loss, tensors, side=-1)
        if not abs(value - value_below) <= SAME * abs(value):
            raise CannotFollow("a jump of the loss at this point")
        for name, one, two in zip(tensors.names, gradient, other, strict=True):
            if not np.all(np.abs(one - two) <= SAME * np.max(np.abs(one), initial=0.0)):
                raise CannotFollow(f"a kink: the slope by `{name}` jumps at this point")
    return value, tensors.rebuild(gradient)


@dataclass(frozen=True)
class _Run:
    """What calling a loss gave: its tape, the steps of its parameters, what it returned, and that number."""

    tape: Tape
    leaves: list[int]
    returned: Any
    value: float


def _follow(loss: Callable, tensors: Tensors, side: int) -> tuple[float, list[np.ndarray], bool]:
    """Value, gradient, and whether a tie had to be broken."""
    with np.errstate(all="ignore"), conversions_kept:
        run = _call(loss, tensors, side)
        starts = _starts(run, partial(_call, loss, tensors, side))
        slopes = run.tape.sweep(starts, run.leaves)
    gradient = [
        np.zeros(a.shape) if slope is None else np.ascontiguousarray(slope).reshape(a.shape)
        for a, slope in zip(tensors.arrays, slopes, strict=True)
    ]
    for name, array in zip(tensors.names, gradient, strict=True):
        if not np.isfinite(array.reshape(-1) @ array.reshape(-1)) and not np.isfinite(array).all():
            raise CannotFollow(f"a slope by `{name}` that is not finite")
    return run.value, gradient, run.tape.ties


def _call(loss: Callable, tensors: Tensors, side: int, shifts: dict[int, float] | None = None) -> _Run:
    """Call the loss with traced arrays."""
    tape = Tape(side, FUNCTIONS, shifts)
    leaves = [Traced(tape, array, tape.new_leaf(), view=True) for array in tensors.arrays]
    try:
        returned = loss(tensors.rebuild(leaves))
    except CannotFollow:
        raise
    except Exception as error:
        raise tape.refusal or CannotFollow(f"the loss raises {type(error).__name__}: {error}") from error
    if tape.refusal:
        raise tape.refusal
    traced = isinstance(returned, Traced) and returned.tape is tape
    if not traced and not (tape.exits and isinstance(returned, float | np.floating)):
        tape.refuse("a loss that is no traced number: it does not depend on the parameters, or not visibly")
    if np.size(returned) != 1:
        tape.refuse(f"a loss of shape {returned.shape}")
    value = float(returned.value.reshape(())) if traced else float(returned)
    return _Run(tape, [leaf.number for leaf in leaves], returned, value)


def _starts(run: _Run, again: Callable[[dict[int, float]], _Run]) -> dict[int, np.ndarray]:
    """Where the sweep starts: slopes of the loss by its last step and by each number that was let out."""
    exits = run.tape.exits
    if len(exits) == 1 and run.returned is exits[0].number:  # the very object: nothing was done to it
        return {exits[0].step: np.ones(exits[0].shape)}
    starts = {}
    if isinstance(run.returned, Traced):
        starts[run.returned.number] = np.ones(run.returned.shape)
    for k, way_out in enumerate(exits):
        slope = np.full(way_out.shape, _slope_by_exit(k, run, again))
        starts[way_out.step] = starts.get(way_out.step, 0.0) + slope
    return starts


def _slope_by_exit(k: int, run: _Run, again: Callable[[dict[int, float]], _Run]) -> float:
    """Slope of the loss by a plain number that was let out, if the loss is a straight line in it.

    ``float(cost) + float(penalty)`` is one, so a difference is exact for any step. Whether it is a line is
    seen at three odd distances, so that no staircase passes for one; numbers let out later move along.
    """
    way_out = run.tape.exits[k]
    step = max(abs(way_out.number), abs(run.value)) or 1.0
    slopes = []
    for distance in (ODD * step, -(ODD**2) * step, (1 + ODD) * step):
        moved = again({k: distance})
        if [e.step for e in moved.tape.exits] != [e.step for e in run.tape.exits]:
            run.tape.refuse("float(), where the loss goes another way for another number")
        slopes.append((moved.value - run.value) / distance)
    noise = 64 * np.finfo(float).eps * (abs(run.value) / step + max(map(abs, slopes)))
    if not max(slopes) - min(slopes) <= noise:
        run.tape.refuse("float(), math.* or another function that takes plain numbers only")
    return slopes[-1]
