"""How traced arrays are compared, cut off, chosen from and sorted: where slopes may jump."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.recording import SMALL, apply_ufunc, is_left_out, record
from gradecheck.gradients.autodiff.rules import along, axes_of, count_of, kept
from gradecheck.gradients.autodiff.tape import Tape
from gradecheck.gradients.autodiff.traced import Traced, plain


def _larger_or_smaller(ufunc: np.ufunc, comparison: np.ufunc) -> Callable:
    def answer(tape: Tape, x: Any, y: Any) -> Any:
        for bound, other in ((x, y), (y, x)):
            if isinstance(other, Traced) and _is_left_out(tape, bound):
                return apply_ufunc(tape, np.positive, (other,))
        left = apply_ufunc(tape, comparison, (x, y))
        return record(tape, ufunc, _of_chosen(left), (x, y))

    return answer


def _is_left_out(tape: Tape, bound: Any) -> bool:
    """Whether a bound that keeps numbers away from 0, or from 1, is left out."""
    if isinstance(bound, float) and 1 - SMALL <= bound < 1:
        tape.small_constants.add(bound)
        return bound in tape.following.left_out
    return is_left_out(tape, bound)


def _of_chosen(left: np.ndarray) -> tuple[Callable, Callable]:
    """Pulls of two arguments of which the left one was taken in these places, and the right one elsewhere."""
    return (lambda g, *rest: np.where(left, g, 0.0)), (lambda g, *rest: np.where(left, 0.0, g))


def _absolute(tape: Tape, x: Any) -> Any:
    return np.multiply(x, np.where(np.greater(x, 0), 1.0, -1.0))


def _sign(tape: Tape, x: Any) -> Any:
    return np.where(np.greater(x, 0), 1.0, -1.0)


def _staircase(ufunc: np.ufunc) -> Callable:
    def answer(tape: Tape, x: Any) -> Any:
        if np.any(plain(x) == np.rint(plain(x))):
            tape.refuse(f"np.{ufunc.__name__} of a whole number, where it jumps")
        return ufunc(plain(x))

    return answer


def _heaviside(tape: Tape, x: Any, at_zero: Any) -> Any:
    if isinstance(at_zero, Traced):
        tape.refuse("np.heaviside with a computed value at 0")
    return np.where(np.greater(x, 0), 1.0, 0.0)


def _remainder(tape: Tape, x: Any, y: Any) -> Any:
    return x - y * np.floor(np.divide(x, y))


def _nan_to_num(
    tape: Tape, x: Any, copy: bool = True, nan: Any = 0.0, posinf: Any = None, neginf: Any = None
) -> Any:
    """Entries that are replaced depend on nothing any more."""
    finite = np.isfinite(plain(x))
    pull = (lambda g, answer, x: np.where(finite, g, 0.0),)
    return record(tape, lambda x: np.nan_to_num(x, True, nan, posinf, neginf), pull, (x,), name="nan_to_num")


def _clip(
    tape: Tape, a: Any, a_min: Any = None, a_max: Any = None, *, min: Any = None, max: Any = None
) -> Any:
    low, high = a_min if min is None else min, a_max if max is None else max
    a = a if low is None else np.maximum(a, low)
    return a if high is None else np.minimum(a, high)


def _where(tape: Tape, condition: Any, *choices: Any) -> Any:
    if isinstance(condition, Traced):
        condition = apply_ufunc(tape, np.not_equal, (condition, 0))
    condition = np.array(condition)
    if not choices:
        return np.nonzero(condition)
    if not any(isinstance(choice, Traced) for choice in choices):
        return np.where(condition, *choices)
    return record(tape, lambda x, y: np.where(condition, x, y), _of_chosen(condition), choices, name="where")


def _extreme(ufunc: np.ufunc, place: Callable) -> Callable:
    """The largest or the smallest along axes: the entry at its place, the first or the last of equal ones."""

    def answer(tape: Tape, a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
        axes = axes_of(axis, a.ndim)
        chosen = a.value == ufunc.reduce(a.value, axis=axes, keepdims=True)
        if np.count_nonzero(chosen) * count_of(a, axis) == a.size:  # no ties
            pull = (lambda g, answer, x: chosen * kept(g, x.ndim, axes, keepdims),)
            return record(
                tape, lambda x: ufunc.reduce(x, axis=axes, keepdims=keepdims), pull, (a,), name=ufunc.__name__
            )
        rest = [i for i in range(a.ndim) if i not in axes]
        shape = [a.shape[i] for i in rest]
        lines = a.transpose(*rest, *axes).reshape(*shape, -1) if a.ndim else a.reshape(1)
        where = place(tape, plain(lines))
        found = lines[(*np.indices(shape, sparse=True), where)]
        return found.reshape([1 if i in axes else n for i, n in enumerate(a.shape)]) if keepdims else found

    return answer


def _place(argument: Callable) -> Callable:
    """Index of the extreme along the last axis."""

    def place(tape: Tape, lines: np.ndarray) -> np.ndarray:
        first = argument(lines, axis=-1)
        last = lines.shape[-1] - 1 - argument(lines[..., ::-1], axis=-1)
        if np.any(first != last):
            tape.ties = True
        return first if tape.side > 0 else last

    return place


_largest, _smallest = _place(np.argmax), _place(np.argmin)


def _place_along(place: Callable) -> Callable:
    def answer(tape: Tape, a: Any, axis: Any = None) -> Any:
        lines = np.ravel(plain(a)) if axis is None else np.moveaxis(plain(a), axis, -1)
        return place(tape, lines)

    return answer


def _range(tape: Tape, a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    return np.max(a, axis=axis, keepdims=keepdims) - np.min(a, axis=axis, keepdims=keepdims)


def _order(tape: Tape, a: Any, axis: Any = -1, kind: Any = None) -> Any:
    """Indices that sort; equal entries come in one order or the other, as the side of the tape says."""
    value = plain(a)
    order = np.argsort(value, axis=axis, kind="stable")
    if np.any(np.diff(np.take_along_axis(value, order, axis), axis=axis) == 0):
        tape.ties = True
        if tape.side < 0:
            order = value.shape[axis] - 1 - np.argsort(np.flip(value, axis), axis=axis, kind="stable")
    return order


def _sort(tape: Tape, a: Any, axis: Any = -1, kind: Any = None) -> Any:
    if axis is None:
        axis, a = 0, np.ravel(a)
    return np.take_along_axis(a, _order(tape, a, axis), axis)


def _median(tape: Tape, a: Any, axis: Any = None, *, keepdims: bool = False) -> Any:
    if axis is None or keepdims:
        if keepdims:
            tape.refuse("np.median with keepdims=")
        axis, a = 0, np.ravel(a)
    ordered, n = np.sort(a, axis=axis), a.shape[axis]
    return (along(ordered, axis, (n - 1) // 2) + along(ordered, axis, n // 2)) / 2.0


#: What answers each function.
KINKS: dict[Any, Callable] = {
    np.maximum: _larger_or_smaller(np.maximum, np.greater),
    np.fmax: _larger_or_smaller(np.fmax, np.greater),
    np.minimum: _larger_or_smaller(np.minimum, np.less),
    np.fmin: _larger_or_smaller(np.fmin, np.less),
    np.absolute: _absolute,
    np.fabs: _absolute,
    np.sign: _sign,
    np.floor: _staircase(np.floor),
    np.ceil: _staircase(np.ceil),
    np.trunc: _staircase(np.trunc),
    np.heaviside: _heaviside,
    np.remainder: _remainder,
    np.nan_to_num: _nan_to_num,
    np.clip: _clip,
    np.where: _where,
    np.max: _extreme(np.maximum, _largest),
    np.amax: _extreme(np.maximum, _largest),
    np.min: _extreme(np.minimum, _smallest),
    np.amin: _extreme(np.minimum, _smallest),
    np.argmax: _place_along(_largest),
    np.argmin: _place_along(_smallest),
    np.ptp: _range,
    np.argsort: _order,
    np.sort: _sort,
    np.median: _median,
    (np.maximum, "reduce"): _extreme(np.maximum, _largest),
    (np.minimum, "reduce"): _extreme(np.minimum, _smallest),
}
