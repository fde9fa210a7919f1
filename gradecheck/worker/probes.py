"""The fixed list of functions that are handed to a learner's function, and `build`, which makes arguments.

A function cannot be sent to another process; its name in `PROBES` and its parameters can.
To add one, write a function of its parameters that returns the function, and a row in `PROBES`. What it
returns must be pure: it keeps nothing, changes nothing, and takes arrays, lists and scalars alike, unless
its name says what it takes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from .call import Probe, Seed
from .plain_values import UNCHANGEABLE, plain

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

#: What a probe makes: a pure function of one thing, for example of a point.
Function = Callable[[Any], Any]


def polynomial(coefficients: Sequence[float]) -> Function:
    """``x -> c[0] + c[1] x + c[2] x**2 + ...``, entry by entry."""
    coefficients = [float(c) for c in coefficients]

    def f(x: ArrayLike) -> Any:
        x = np.asarray(x, dtype=float)
        value = np.zeros_like(x)
        for c in reversed(coefficients):  # Horner's scheme
            value = value * x + c
        return value[()]

    return f


def sine(amplitude: float, frequency: float, phase: float) -> Function:
    """``x -> amplitude sin(frequency x + phase)``, entry by entry."""

    def f(x: ArrayLike) -> Any:
        return amplitude * np.sin(frequency * np.asarray(x, dtype=float) + phase)

    return f


def sine_of_one_number(amplitude: float, frequency: float, phase: float) -> Function:
    """``x -> amplitude sin(frequency x + phase)`` for one number; an array of several is a TypeError."""

    def f(x: float) -> float:
        return amplitude * math.sin(frequency * x + phase)

    return f


def bent_at_one_number(bend: float, below: float, above: float) -> Function:
    """``x -> below (x - bend)`` up to `bend` and ``above (x - bend)`` from there, told apart by an ``if``."""

    def f(x: float) -> float:
        if x < bend:
            return below * (x - bend)
        return above * (x - bend)

    return f


def exponential(scale: float, rate: float) -> Function:
    """``x -> scale exp(rate x)``, entry by entry."""

    def f(x: ArrayLike) -> Any:
        return scale * np.exp(rate * np.asarray(x, dtype=float))

    return f


def quadratic_form(A: ArrayLike, b: ArrayLike, c: float) -> Function:
    """``w -> 1/2 w.A w - b.w + c``, one number for w of any shape; A is (n, n), b has n entries."""
    A, b = np.asarray(A, dtype=float), np.ravel(b)

    def f(w: ArrayLike) -> Any:
        w = np.ravel(np.asarray(w, dtype=float))
        return float(0.5 * (w @ A @ w) - b @ w + c)

    return f


def sum_of_sines(weights: ArrayLike, frequencies: ArrayLike) -> Function:
    """``w -> sum_i weights_i sin(frequencies_i w_i)``, one number for w of any shape."""
    weights, frequencies = np.ravel(weights), np.ravel(frequencies)

    def f(w: ArrayLike) -> Any:
        return float(weights @ np.sin(frequencies * np.ravel(np.asarray(w, dtype=float))))

    return f


def sum_of_sines_of_one_shape(weights: ArrayLike, frequencies: ArrayLike) -> Function:
    """`sum_of_sines` for arrays of the shape of `weights`; an array of another shape is a ValueError."""
    shape, f_of_any = np.shape(weights), sum_of_sines(weights, frequencies)

    def f(w: ArrayLike) -> float:
        if np.shape(w) != shape:
            raise ValueError(
                f"this function takes arrays of shape {shape}; it was given one of {np.shape(w)}"
            )
        return f_of_any(w)

    return f


def log_sum_exp(A: ArrayLike, b: ArrayLike) -> Function:
    """``w -> log(sum_i exp((A w + b)_i))``, one number for w of any shape; A is (k, n), b has k entries."""
    A, b = np.asarray(A, dtype=float), np.ravel(b)

    def f(w: ArrayLike) -> Any:
        z = A @ np.ravel(np.asarray(w, dtype=float)) + b
        top = z.max()  # so that no exponent is above 0
        return float(top + np.log(np.exp(z - top).sum()))

    return f


def linear(a: ArrayLike, c: float) -> Function:
    """``w -> a.w + c``, one number for w of any shape."""
    a = np.ravel(a)

    def f(w: ArrayLike) -> Any:
        return float(a @ np.ravel(np.asarray(w, dtype=float)) + c)

    return f


def affine(A: ArrayLike, b: ArrayLike) -> Function:
    """``w -> A w - b``, an array: the gradient of ``1/2 w.A w - b.w`` for a symmetric A."""
    A, b = np.asarray(A, dtype=float), np.ravel(b)

    def f(w: ArrayLike) -> Any:
        return A @ np.asarray(w, dtype=float) - b

    return f


def log_cosh_gradient(A: ArrayLike, b: ArrayLike) -> Function:
    """``w -> A^T tanh(A w - b)``, an array: the gradient of ``sum_i log cosh (A w - b)_i``."""
    A, b = np.asarray(A, dtype=float), np.ravel(b)

    def f(w: ArrayLike) -> Any:
        return A.T @ np.tanh(A @ np.asarray(w, dtype=float) - b)

    return f


def log_cosh_of_parts(A: Mapping[str, ArrayLike], b: ArrayLike) -> Function:
    """``parts -> sum_i log cosh (sum_name A[name] parts[name] - b)_i``, of a dict of arrays of any shapes."""
    A = {name: np.asarray(matrix, dtype=float) for name, matrix in A.items()}
    b = np.ravel(b)

    def f(parts: Mapping[str, ArrayLike]) -> float:
        z = sum(A[name] @ np.ravel(np.asarray(parts[name], dtype=float)) for name in A) - b
        size = np.abs(z)  # log cosh z without an exponent above 0
        return float(np.sum(size + np.log1p(np.exp(-2 * size)) - np.log(2)))

    return f


PROBES: dict[str, Callable[..., Function]] = {
    "polynomial": polynomial,
    "sine": sine,
    "sine_of_one_number": sine_of_one_number,
    "bent_at_one_number": bent_at_one_number,
    "exponential": exponential,
    "quadratic_form": quadratic_form,
    "sum_of_sines": sum_of_sines,
    "sum_of_sines_of_one_shape": sum_of_sines_of_one_shape,
    "log_sum_exp": log_sum_exp,
    "linear": linear,
    "affine": affine,
    "log_cosh_gradient": log_cosh_gradient,
    "log_cosh_of_parts": log_cosh_of_parts,
}


def build(argument: object) -> object:
    """Make one argument of a call afresh.

    Parameters
    ----------
    argument : plain value, Probe or Seed
        As planned.

    Returns
    -------
    built : object
        A function for a `Probe`, a ``numpy.random.Generator`` for a `Seed`, a NumPy scalar for an array of
        shape ``()``, and otherwise a copy that shares nothing with `argument`.

    Raises
    ------
    KeyError
        If the list has no probe of that name; the text names those it has.
    """
    if type(argument) in UNCHANGEABLE:
        return argument
    if isinstance(argument, Probe):
        if argument.name not in PROBES:
            raise KeyError(f"there is no probe {argument.name!r}; there are: {', '.join(PROBES)}")
        return PROBES[argument.name](**{name: build(value) for name, value in argument.parameters.items()})
    if isinstance(argument, Seed):
        return np.random.default_rng(argument.number)
    if isinstance(argument, list | tuple):
        return type(argument)([build(item) for item in argument])
    if isinstance(argument, dict):
        return {key: build(item) for key, item in argument.items()}
    value = plain(argument)
    return value[()] if isinstance(value, np.ndarray) and value.ndim == 0 else value
