"""Derivatives of NumPy's ufuncs: one row for each, one pull for each argument.

A pull takes the slope of the loss with respect to the answer, ``g``, the answer and the arguments, and
returns the slope with respect to one argument, in the shape of the answer: the caller sums over what was
broadcast.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Pull = Callable[..., np.ndarray]


def _passed_on(g: np.ndarray, answer: np.ndarray, *arguments: Any) -> Any:
    return g


def _power_by_base(g: np.ndarray, answer: np.ndarray, x: Any, y: Any) -> Any:
    """Without 0 * inf where the exponent is 0."""
    if np.ndim(y) == 0:
        return g * (y * x ** (y - 1)) if y != 0 else np.zeros_like(g)
    return g * np.where(y == 0, 0.0, y * np.power(x, np.where(y == 0, 1, y - 1)))


def _matmul_by_left(g: np.ndarray, answer: np.ndarray, x: Any, y: Any) -> Any:
    if np.ndim(y) == 1:
        return g[..., None] * y
    if np.ndim(x) == 1:
        return (y @ g[..., None])[..., 0]
    if x.ndim == 2 and x.flags.f_contiguous and y.ndim == 2:
        return (y @ g.T).T  # in the memory order of x, so that the pull of x = W.T gives the order of W
    return g @ np.swapaxes(y, -1, -2)


def _matmul_by_right(g: np.ndarray, answer: np.ndarray, x: Any, y: Any) -> Any:
    if np.ndim(x) == 1:
        return x[:, None] * g[..., None, :] if np.ndim(y) > 1 else g * x
    if np.ndim(y) == 1:
        return (np.swapaxes(x, -1, -2) @ g[..., None])[..., 0]
    if y.ndim == 2 and y.flags.f_contiguous and x.ndim == 2:
        return (g.T @ x).T
    return np.swapaxes(x, -1, -2) @ g


#: Slope of each answer with respect to each argument. A missing ufunc is one that cannot be followed.
RULES: dict[np.ufunc, tuple[Pull, ...]] = {
    np.add: (_passed_on, _passed_on),
    np.subtract: (_passed_on, lambda g, answer, x, y: -g),
    np.multiply: (lambda g, answer, x, y: g * y, lambda g, answer, x, y: g * x),
    np.divide: (lambda g, answer, x, y: g / y, lambda g, answer, x, y: -g * answer / y),
    np.power: (_power_by_base, lambda g, answer, x, y: g * answer * np.log(x)),
    np.float_power: (_power_by_base, lambda g, answer, x, y: g * answer * np.log(x)),
    np.matmul: (_matmul_by_left, _matmul_by_right),
    np.negative: (lambda g, answer, x: -g,),
    np.positive: (_passed_on,),
    np.conjugate: (_passed_on,),  # everything followed is real
    np.square: (lambda g, answer, x: g * (2.0 * x),),
    np.sqrt: (lambda g, answer, x: g / (2.0 * answer),),
    np.cbrt: (lambda g, answer, x: g / (3.0 * answer * answer),),
    np.reciprocal: (lambda g, answer, x: -g * answer * answer,),
    np.exp: (lambda g, answer, x: g * answer,),
    np.exp2: (lambda g, answer, x: g * answer * np.log(2.0),),
    np.expm1: (lambda g, answer, x: g * (answer + 1.0),),
    np.log: (lambda g, answer, x: g / x,),
    np.log2: (lambda g, answer, x: g / (x * np.log(2.0)),),
    np.log10: (lambda g, answer, x: g / (x * np.log(10.0)),),
    np.log1p: (lambda g, answer, x: g / (1.0 + x),),
    np.logaddexp: (
        lambda g, answer, x, y: g * np.exp(x - answer),
        lambda g, answer, x, y: g * np.exp(y - answer),
    ),
    np.logaddexp2: (
        lambda g, answer, x, y: g * np.exp2(x - answer),
        lambda g, answer, x, y: g * np.exp2(y - answer),
    ),
    np.hypot: (lambda g, answer, x, y: g * x / answer, lambda g, answer, x, y: g * y / answer),
    np.arctan2: (
        lambda g, answer, x, y: g * y / (x * x + y * y),
        lambda g, answer, x, y: -g * x / (x * x + y * y),
    ),
    np.sin: (lambda g, answer, x: g * np.cos(x),),
    np.cos: (lambda g, answer, x: -g * np.sin(x),),
    np.tan: (lambda g, answer, x: g * (1.0 + answer * answer),),
    np.arcsin: (lambda g, answer, x: g / np.sqrt((1.0 - x) * (1.0 + x)),),
    np.arccos: (lambda g, answer, x: -g / np.sqrt((1.0 - x) * (1.0 + x)),),
    np.arctan: (lambda g, answer, x: g / (1.0 + x * x),),
    np.sinh: (lambda g, answer, x: g * np.cosh(x),),
    np.cosh: (lambda g, answer, x: g * np.sinh(x),),
    np.tanh: (lambda g, answer, x: g * (1.0 - answer * answer),),
    np.arcsinh: (lambda g, answer, x: g / np.sqrt(x * x + 1.0),),
    np.arccosh: (lambda g, answer, x: g / (np.sqrt(x - 1.0) * np.sqrt(x + 1.0)),),
    np.arctanh: (lambda g, answer, x: g / ((1.0 - x) * (1.0 + x)),),
    np.deg2rad: (lambda g, answer, x: g * (np.pi / 180.0),),
    np.radians: (lambda g, answer, x: g * (np.pi / 180.0),),
    np.rad2deg: (lambda g, answer, x: g * (180.0 / np.pi),),
    np.degrees: (lambda g, answer, x: g * (180.0 / np.pi),),
}

#: Their answers are not rounded.
EXACT = frozenset({np.negative, np.positive, np.conjugate})

#: Answers that stay as they are when the arguments move a little: their slope is 0.
FLAT = frozenset(
    {
        np.isnan,
        np.isfinite,
        np.isinf,
        np.signbit,
        np.logical_and,
        np.logical_or,
        np.logical_not,
        np.logical_xor,
    }
)

#: Answers that jump where the two arguments are equal, and are flat elsewhere.
COMPARISONS = frozenset({np.less, np.less_equal, np.greater, np.greater_equal, np.equal, np.not_equal})


def summed_to(shape: tuple[int, ...], part: np.ndarray) -> np.ndarray:
    """A slope with respect to a broadcast argument, summed back to the argument's own shape."""
    extra = part.ndim - len(shape)
    if extra:
        part = np.add.reduce(part, axis=tuple(range(extra)))
    stretched = tuple(i for i, n in enumerate(shape) if n == 1 and part.shape[i] != 1)
    return np.add.reduce(part, axis=stretched, keepdims=True) if stretched else part


def axes_of(axis: int | tuple[int, ...] | None, ndim: int) -> tuple[int, ...]:
    """The axes that an ``axis`` argument means, counted from the front."""
    if axis is None:
        return tuple(range(ndim))
    return tuple(i % ndim for i in (axis if isinstance(axis, tuple) else (axis,)))


def along(array: Any, axis: int, index: Any) -> Any:
    """The part of an array at an index along one axis."""
    return array[(slice(None),) * (axis % np.ndim(array)) + (index,)]


def count_of(array: Any, axis: int | tuple[int, ...] | None) -> int:
    """How many entries lie along the axes."""
    return int(np.prod([array.shape[i] for i in axes_of(axis, array.ndim)], dtype=int))


def kept(g: Any, ndim: int, axis: int | tuple[int, ...] | None, keepdims: bool) -> Any:
    """A slope with respect to something summed up, with an axis of length 1 for each that was summed over."""
    if keepdims or axis is None or not ndim:
        return g
    axes = axes_of(axis, ndim)
    return g[tuple(None if i in axes else slice(None) for i in range(ndim))]
