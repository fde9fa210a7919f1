"""How traced arrays are summed, averaged and multiplied up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.recording import record
from gradecheck.gradients.autodiff.rules import along, count_of, kept
from gradecheck.gradients.autodiff.tape import Tape
from gradecheck.gradients.autodiff.traced import plain


def _sum(tape: Tape, a: Any, axis: Any = None, dtype: Any = None, *, keepdims: Any = False) -> Any:
    tape.only_float64(dtype)

    def pull(g: np.ndarray, answer: np.ndarray, x: np.ndarray) -> np.ndarray:
        whole = np.empty(x.shape)
        whole[...] = kept(g, x.ndim, axis, keepdims)
        return whole

    def add(x: Any) -> np.ndarray:
        return np.add.reduce(x, axis=axis, keepdims=keepdims)

    return record(tape, add, (pull,), (a,), rounds=True, name="sum")


def _mean(tape: Tape, a: Any, axis: Any = None, dtype: Any = None, *, keepdims: bool = False) -> Any:
    tape.only_float64(dtype)
    return _sum(tape, a, axis, keepdims=keepdims) / count_of(a, axis)


def _average(tape: Tape, a: Any, axis: Any = None, weights: Any = None, *, keepdims: bool = False) -> Any:
    if weights is None:
        return np.mean(a, axis=axis, keepdims=keepdims)
    if np.shape(weights) != np.shape(a):
        tape.refuse("np.average with weights of another shape")
    total = np.sum(np.multiply(a, weights), axis=axis, keepdims=keepdims)
    return total / np.sum(weights, axis=axis, keepdims=keepdims)


def _variance(
    tape: Tape, a: Any, axis: Any = None, dtype: Any = None, *, ddof: int = 0, keepdims: bool = False
) -> Any:
    tape.only_float64(dtype)
    deviation = a - np.mean(a, axis=axis, keepdims=True)
    return np.sum(deviation * deviation, axis=axis, keepdims=keepdims) / (count_of(a, axis) - ddof)


def _standard_deviation(
    tape: Tape, a: Any, axis: Any = None, dtype: Any = None, *, ddof: int = 0, keepdims: bool = False
) -> Any:
    return np.sqrt(_variance(tape, a, axis, dtype, ddof=ddof, keepdims=keepdims))


def _log_sum_exp(tape: Tape, a: Any, axis: Any = 0, *, keepdims: bool = False) -> Any:
    """Shifted by the largest; the shift counts as a constant, for it cancels."""
    top = np.max(plain(a), axis=axis, keepdims=True)
    total = np.log(np.sum(np.exp(a - top), axis=axis, keepdims=True)) + top
    return total if keepdims else np.squeeze(total, axis=axis)


def _product(tape: Tape, a: Any, axis: Any = None, *, keepdims: Any = False) -> Any:
    """The slope with respect to an entry is the product of the others: no division, so a 0 does no harm."""
    if axis is None:
        axis, a = 0, np.ravel(a)
        if keepdims:
            tape.refuse("np.prod of all entries with keepdims=")
    if isinstance(axis, tuple):
        tape.refuse("np.prod over several axes at once")

    def pull(g: np.ndarray, answer: np.ndarray, x: np.ndarray) -> np.ndarray:
        line = np.moveaxis(x, axis, 0)
        before, after = np.ones_like(line), np.ones_like(line)
        np.cumprod(line[:-1], axis=0, out=before[1:])
        np.cumprod(line[:0:-1], axis=0, out=after[-2::-1] if len(line) > 1 else None)
        return kept(g, x.ndim, axis, keepdims) * np.moveaxis(before * after, 0, axis)

    def multiply(x: Any) -> np.ndarray:
        return np.multiply.reduce(x, axis=axis, keepdims=keepdims)

    return record(tape, multiply, (pull,), (a,), rounds=True, name="prod")


def _cumsum(tape: Tape, a: Any, axis: Any = None) -> Any:
    if axis is None:
        axis, a = 0, np.ravel(a)

    def pull(g: np.ndarray, answer: np.ndarray, x: np.ndarray) -> np.ndarray:
        return np.flip(np.cumsum(np.flip(g, axis), axis=axis), axis)

    return record(tape, lambda x: np.cumsum(x, axis=axis), (pull,), (a,), rounds=True, name="cumsum")


def _difference(tape: Tape, a: Any, n: int = 1, axis: Any = -1) -> Any:
    for _ in range(n):
        a = along(a, axis, slice(1, None)) - along(a, axis, slice(None, -1))
    return a


#: What answers each function.
SUMS: dict[Any, Callable] = {
    np.sum: _sum,
    np.mean: _mean,
    np.average: _average,
    np.var: _variance,
    np.std: _standard_deviation,
    np.prod: _product,
    np.cumsum: _cumsum,
    np.diff: _difference,
    (np.add, "reduce"): _sum,
    (np.logaddexp, "reduce"): _log_sum_exp,
    (np.multiply, "reduce"): _product,
}
