"""How traced arrays are reshaped, cut, joined and laid out anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.recording import as_constant, record
from gradecheck.gradients.autodiff.rules import along
from gradecheck.gradients.autodiff.tape import Tape, each
from gradecheck.gradients.autodiff.traced import Traced, plain
from gradecheck.gradients.autodiff.views import show_memory_of


def _reshape(tape: Tape, a: Any, /, shape: Any = None, order: str = "C", *, newshape: Any = None) -> Any:
    shape = newshape if shape is None else shape
    if order != "C":
        tape.refuse(f"a reshape in order {order!r}")
    return _moved(tape, a, lambda x: x.reshape(shape), lambda g, x: g.reshape(x.shape))


def _ravel(tape: Tape, a: Any, order: str = "C") -> Any:
    return _reshape(tape, a, -1, order)


def _transpose(tape: Tape, a: Any, axes: Any = None) -> Any:
    back = None if axes is None else np.argsort([i % np.ndim(a) for i in axes])
    return _moved(tape, a, lambda x: x.transpose(axes), lambda g, x: g.transpose(back))


def _swapaxes(tape: Tape, a: Any, axis1: int, axis2: int) -> Any:
    return _moved(tape, a, lambda x: x.swapaxes(axis1, axis2), lambda g, x: g.swapaxes(axis1, axis2))


def _moveaxis(tape: Tape, a: Any, source: Any, destination: Any) -> Any:
    return _moved(
        tape,
        a,
        lambda x: np.moveaxis(x, source, destination),
        lambda g, x: np.moveaxis(g, destination, source),
    )


def _reshaped_by(function: Callable) -> Callable:
    """A function that only adds or removes axes."""

    def answer(tape: Tape, a: Any, *args: Any, **options: Any) -> Any:
        return _moved(tape, a, lambda x: function(x, *args, **options), lambda g, x: g.reshape(x.shape))

    return answer


def _broadcast(tape: Tape, a: Any, shape: Any) -> Any:
    return _moved(tape, a, lambda x: np.broadcast_to(x, shape), lambda g, x: g, writable=False)


def _flip(tape: Tape, m: Any, axis: Any = None) -> Any:
    return _moved(tape, m, lambda x: np.flip(x, axis), lambda g, x: np.flip(g, axis))


def _roll(tape: Tape, a: Any, shift: Any, axis: Any = None) -> Any:
    back = tuple(-s for s in shift) if isinstance(shift, tuple) else -shift
    return _moved(tape, a, lambda x: np.roll(x, shift, axis), lambda g, x: np.roll(g, back, axis))


def _take(tape: Tape, a: Any, indices: Any, axis: Any = None) -> Any:
    if axis is None:
        axis, a = 0, np.ravel(a)
    return along(a, axis, indices if np.ndim(indices) == 0 else np.asarray(indices))


def _take_along_axis(tape: Tape, arr: Any, indices: Any, axis: Any = -1) -> Any:
    where = list(np.indices(np.shape(indices), sparse=True))
    where[axis] = np.asarray(indices)
    return arr[tuple(where)]


def _diagonal(tape: Tape, a: Any, offset: int = 0) -> Any:
    if a.ndim != 2:
        tape.refuse("np.diagonal of more than two axes")
    n = len(np.diagonal(a.value, offset))
    return a[np.arange(n) + max(0, -offset), np.arange(n) + max(0, offset)]


def _diag(tape: Tape, v: Any, k: int = 0) -> Any:
    if v.ndim == 2:
        return _diagonal(tape, v, k)
    return record(tape, lambda x: np.diag(x, k), (lambda g, answer, x: np.diagonal(g, k),), (v,), name="diag")


def _triangle(function: Callable) -> Callable:
    return lambda tape, m, k=0: np.multiply(m, function(np.ones(m.shape), k))


def _repeat(tape: Tape, a: Any, repeats: Any, axis: Any = None) -> Any:
    if axis is None:
        axis, a = 0, np.ravel(a)
    return along(a, axis, np.repeat(np.arange(a.shape[axis]), repeats))


def _tile(tape: Tape, A: Any, reps: Any) -> Any:
    reps = (reps,) if np.ndim(reps) == 0 else tuple(reps)
    shape = (1,) * (len(reps) - A.ndim) + A.shape
    reps = (1,) * (len(shape) - len(reps)) + reps
    pairs = [n for pair in zip(reps, shape, strict=True) for n in pair]
    spread = np.reshape(A, [n for size in shape for n in (1, size)])
    return np.reshape(np.broadcast_to(spread, pairs), [r * n for r, n in zip(reps, shape, strict=True)])


def _concatenate(tape: Tape, arrays: Any, axis: Any = 0) -> Any:
    if axis is None:
        axis, arrays = 0, [np.ravel(a) for a in arrays]
    ends = np.cumsum([np.shape(a)[axis] for a in arrays])

    def pull(position: int, g: np.ndarray, *rest: Any) -> np.ndarray:
        return along(g, axis, slice(ends[position - 1] if position else 0, ends[position]))

    return record(
        tape, lambda *parts: np.concatenate(parts, axis=axis), each(pull), tuple(arrays), name="concatenate"
    )


def _stack(tape: Tape, arrays: Any, axis: Any = 0) -> Any:
    ndim = max((np.ndim(a) for a in arrays), default=0) + 1
    place = axis % ndim
    return np.concatenate([_reshaped_by(np.expand_dims)(tape, a, place) if isinstance(a, Traced)
                           else np.expand_dims(a, place) for a in arrays], axis=place)  # fmt: skip


def _vstack(tape: Tape, tup: Any) -> Any:
    return np.concatenate([a if np.ndim(a) > 1 else np.reshape(a, (1, -1)) for a in tup], axis=0)


def _hstack(tape: Tape, tup: Any) -> Any:
    arrays = [a if np.ndim(a) else np.reshape(a, 1) for a in tup]
    return np.concatenate(arrays, axis=0 if np.ndim(arrays[0]) == 1 else 1)


def _column_stack(tape: Tape, tup: Any) -> Any:
    return np.concatenate([a if np.ndim(a) > 1 else np.reshape(a, (-1, 1)) for a in tup], axis=1)


def _split_by(function: Callable) -> Callable:
    """`np.split` and its like, applied to the indices of the axis."""

    def answer(tape: Tape, ary: Any, indices_or_sections: Any, axis: Any = 0) -> Any:
        parts = function(np.arange(ary.shape[axis]), indices_or_sections)
        return [along(ary, axis, slice(part[0], part[-1] + 1) if len(part) else slice(0)) for part in parts]

    return answer


def _pad(tape: Tape, array: Any, pad_width: Any, mode: str = "constant", constant_values: Any = 0) -> Any:
    if mode != "constant":
        tape.refuse(f"np.pad with mode={mode!r}")
    widths = np.broadcast_to(pad_width, (array.ndim, 2))
    inside = tuple(slice(a, a + n) for (a, _), n in zip(widths, array.shape, strict=True))
    return record(
        tape,
        lambda x: np.pad(x, pad_width, constant_values=constant_values),
        (lambda g, answer, x: g[inside],),
        (array,),
        name="pad",
    )


def _like(function: Callable) -> Callable:
    """A new array of a traced one's shape: traced as well, so that computed values can be stored in it."""

    def answer(tape: Tape, a: Any, *args: Any, dtype: Any = None) -> Any:
        tape.only_float64(dtype)
        return as_constant(tape, function(plain(a), *args))

    return answer


def _copy(tape: Tape, a: Any, order: str = "K") -> Any:
    return np.positive(a)


def _unchanging(function: Callable) -> Callable:
    """Its answer stays as it is when the parameters move a little, so it is a plain one."""

    def answer(tape: Tape, *args: Any, **options: Any) -> Any:
        return function(*(plain(a) for a in args), **{k: plain(v) for k, v in options.items()})

    return answer


def _moved(tape: Tape, a: Any, there: Callable, back: Callable, writable: bool = True) -> Any:
    """Another layout of the same numbers; where NumPy gives a view of the memory, so is this."""

    def write(base: Any, new: Any) -> Any:
        pull = (lambda g, answer, x: there(g),)
        return record(tape, lambda x: back(x, base.value), pull, (new,), name="layout")

    view = record(tape, there, (lambda g, answer, x: back(g, x),), (a,), name="layout")
    if not isinstance(a, Traced):
        return view
    return show_memory_of(view, a, lambda base: _moved(tape, base, there, back), write if writable else None)


#: What answers each function.
SHAPES: dict[Any, Callable] = {
    np.reshape: _reshape,
    np.ravel: _ravel,
    np.transpose: _transpose,
    np.swapaxes: _swapaxes,
    np.moveaxis: _moveaxis,
    np.squeeze: _reshaped_by(np.squeeze),
    np.expand_dims: _reshaped_by(np.expand_dims),
    np.atleast_1d: _reshaped_by(np.atleast_1d),
    np.atleast_2d: _reshaped_by(np.atleast_2d),
    np.broadcast_to: _broadcast,
    np.flip: _flip,
    np.roll: _roll,
    np.take: _take,
    np.take_along_axis: _take_along_axis,
    np.diagonal: _diagonal,
    np.diag: _diag,
    np.tril: _triangle(np.tril),
    np.triu: _triangle(np.triu),
    np.repeat: _repeat,
    np.tile: _tile,
    np.concatenate: _concatenate,
    np.stack: _stack,
    np.vstack: _vstack,
    np.hstack: _hstack,
    np.column_stack: _column_stack,
    np.split: _split_by(np.split),
    np.array_split: _split_by(np.array_split),
    np.pad: _pad,
    np.copy: _copy,
    np.real: lambda tape, val: val,
    np.zeros_like: _like(np.zeros_like),
    np.ones_like: _like(np.ones_like),
    np.empty_like: _like(np.zeros_like),
    np.full_like: _like(np.full_like),
    **{
        function: _unchanging(function)
        for function in (
            np.shape,
            np.ndim,
            np.size,
            np.allclose,
            np.isclose,
            np.iscomplexobj,
            np.isrealobj,
            np.result_type,
            np.may_share_memory,
        )
    },
}
