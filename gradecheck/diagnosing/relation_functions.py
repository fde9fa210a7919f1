"""Functions that turn a right value into a wrong one, or would turn a wrong one into the right one.

A row is the name of a function, by which its words are found, and the function itself. What it
does not fit gives nothing that could agree.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Function = Callable[[np.ndarray], Any]


def _sum(axis: int | None) -> Function:
    return lambda v: np.sum(v, axis=axis)


def _mean(axis: int | None) -> Function:
    return lambda v: np.mean(v, axis=axis)


def _only(made: Function, fits: Callable[[np.ndarray], bool]) -> Function:
    """A function of some arrays alone."""
    return lambda v: made(v) if fits(v) else np.full(0, np.nan)


def _matrix(v: np.ndarray) -> bool:
    return v.ndim == 2


def _array(v: np.ndarray) -> bool:
    return v.ndim > 0


def _softmax(v: np.ndarray) -> np.ndarray:
    E = np.exp(v - np.max(v, axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)


#: The right value -> what is there instead.
OF_RIGHT: dict[str, Function] = {
    "transposed": _only(np.transpose, _matrix),
    "abs": np.abs,
    "reciprocal": lambda v: 1 / v,
    "complement": lambda v: 1 - v,
    "squared": np.square,
    "root": np.sqrt,
    "exp": np.exp,
    "log": np.log,
    "sign": np.sign,
    "positive": lambda v: np.maximum(v, 0),
    "rounded": np.round,
    "truncated": np.trunc,
    "reversed": _only(lambda v: v[::-1], _array),
    "summed": _only(_sum(None), _array),
    "summed_rows": _only(_sum(0), _matrix),
    "summed_columns": _only(_sum(1), _matrix),
    "averaged": _only(_mean(None), _array),
    "cumulated": _only(lambda v: np.cumsum(v, axis=0), _array),
    "first": _only(lambda v: v[0], _array),
    "last": _only(lambda v: v[-1], _array),
}
#: What is there -> the right value.
TO_RIGHT: dict[str, Function] = {
    "abs": np.abs,
    "squared": np.square,
    "sigmoid": lambda v: 1 / (1 + np.exp(-v)),
    "tanh": np.tanh,
    "positive": lambda v: np.maximum(v, 0),
    "normalized": _only(lambda v: v / np.sum(v), _array),
    "normalized_rows": _only(lambda v: v / np.sum(v, axis=1, keepdims=True), _matrix),
    "normalized_columns": _only(lambda v: v / np.sum(v, axis=0), _matrix),
    "unit": _only(lambda v: v / np.linalg.norm(v), _array),
    "softmax": _only(_softmax, _array),
    "rounded": np.round,
    "summed": _only(_sum(None), _array),
    "summed_rows": _only(_sum(0), _matrix),
    "summed_columns": _only(_sum(1), _matrix),
    "averaged": _only(_mean(None), _array),
    "averaged_rows": _only(_mean(0), _matrix),
    "averaged_columns": _only(_mean(1), _matrix),
    "largest": _only(np.max, _array),
    "cumulated": _only(lambda v: np.cumsum(v, axis=0), _array),
    "first": _only(lambda v: v[0], _array),
    "last": _only(lambda v: v[-1], _array),
}
