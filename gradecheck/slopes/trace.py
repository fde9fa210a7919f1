"""The true gradient of a loss that is written in plain NumPy: the loss is followed, then swept backwards.

In: a loss and its parameters. Out: its value and its gradient, exact to rounding, for about the price of one
forward and one backward pass. Whatever cannot be followed is refused, never guessed.

Why not HIPS autograd? Since 1.9 it follows much of plain NumPy as well. But of the sixty losses that
`tests/slopes/idioms.py` expects to be followed it follows 39, and two more silently wrong (an array with two
names, a buffer that is used again), it gives a gradient at a kink, where there is none, and it costs twice the time
on a network of 1e4 parameters (measured with 1.9.1).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gradecheck.slopes.tensors import Tensors, read_tensors
from gradecheck.slopes.trace_array import Traced
from gradecheck.slopes.trace_conversion import conversions_kept
from gradecheck.slopes.trace_kinks import KINKS
from gradecheck.slopes.trace_products import PRODUCTS
from gradecheck.slopes.trace_shapes import SHAPES
from gradecheck.slopes.trace_sums import SUMS
from gradecheck.slopes.trace_tape import CannotFollow, Tape

__all__ = ["CannotFollow", "true_gradient"]

FUNCTIONS = {**SUMS, **KINKS, **PRODUCTS, **SHAPES}
#: Gradients from both sides of a tie agree to this part of their largest entry, or there is a kink.
SAME = 1e-9


def true_gradient(loss: Callable[[Any], Any], parameters: Any) -> tuple[float, Any]:
    """Value and exact gradient of a loss in plain NumPy.

    Parameters
    ----------
    loss : callable
        Parameters -> number, in units of the loss.
    parameters : array, number, or list, tuple or dict of them, nested
        Where the gradient is wanted. The loss is called with traced arrays in the same containers.

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
    tensors = read_tensors(parameters)
    value, gradient, ties = _follow(loss, tensors, side=1)
    if ties:
        value_below, other, _ = _follow(loss, tensors, side=-1)
        if not abs(value - value_below) <= SAME * abs(value):
            raise CannotFollow("a jump of the loss at this point")
        for name, one, two in zip(tensors.names, gradient, other, strict=True):
            if not np.all(np.abs(one - two) <= SAME * np.max(np.abs(one), initial=0.0)):
                raise CannotFollow(f"a kink: the slope by `{name}` jumps at this point")
    return value, tensors.rebuild(gradient)


def _follow(loss: Callable, tensors: Tensors, side: int) -> tuple[float, list[np.ndarray], bool]:
    """Value, gradient, and whether a tie had to be broken."""
    tape = Tape(side, FUNCTIONS)
    leaves = [Traced(tape, array, tape.new_leaf(), view=True) for array in tensors.arrays]
    with np.errstate(all="ignore"), conversions_kept:
        try:
            end = loss(tensors.rebuild(leaves))
        except CannotFollow:
            raise
        except Exception as error:
            raise tape.refusal or CannotFollow(f"the loss raises {type(error).__name__}: {error}") from error
        if tape.refusal:
            raise tape.refusal
        value, step = _way_out(tape, end)
        slopes = tape.sweep(step, [leaf.number for leaf in leaves])
    gradient = [
        np.zeros(a.shape) if slope is None else np.ascontiguousarray(slope).reshape(a.shape)
        for a, slope in zip(tensors.arrays, slopes, strict=True)
    ]
    for name, array in zip(tensors.names, gradient, strict=True):
        if not np.isfinite(array.reshape(-1) @ array.reshape(-1)) and not np.isfinite(array).all():
            raise CannotFollow(f"a slope by `{name}` that is not finite")
    return value, gradient, tape.ties


def _way_out(tape: Tape, end: Any) -> tuple[float, int]:
    """Value of what the loss returned, and its step on the tape.

    A plain float is accepted if it is the very object that was let out, and no other was: then nothing can
    have been computed from it, or from another, behind the back of the tape.
    """
    if tape.way_out and end is tape.way_out[0]:
        return tape.way_out
    if tape.way_out:
        tape.refuse("float(), math.* or another function that takes plain numbers only")
    if not isinstance(end, Traced) or end.tape is not tape:
        tape.refuse("a loss that is no traced number: it does not depend on the parameters, or not visibly")
    if end.size != 1:
        tape.refuse(f"a loss of shape {end.shape}")
    end = np.reshape(end, ())
    return float(end.value), end.number
