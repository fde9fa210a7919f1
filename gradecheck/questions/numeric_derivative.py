"""Numeric derivatives with an error estimate, from values at points that are chosen beforehand.

In: values of a cost along a line. Out: a `Derivative`, and how far it can be trusted. The tolerance of every
judgement about a gradient comes from here; there is no knob.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

#: Step along a direction whose entries are about as large as the tensor's own, so a relative step. It
#: balances truncation, h^2 |f'''| / 6, and round-off, eps |f| / h (Press et al., Numerical Recipes, 5.7).
STEP = 3e-5
#: Rounding errors that a cost may collect beyond its last bit: a sum of n terms keeps about sqrt(n) of them.
ROUNDING = 16.0
EPS = float(np.finfo(float).eps)


@dataclass(frozen=True)
class Derivative:
    """A numeric derivative along a direction.

    Parameters
    ----------
    value : float
        Central difference at the smaller step, in units of the cost.
    error : float
        How far it may lie from the true derivative: truncation, round-off and kinks, each estimated.
    """

    value: float
    error: float

    def agrees_with(self, slope: float) -> bool:
        """Whether `slope` lies within the error; NaN never does."""
        return abs(slope - self.value) <= self.error


def offsets(step: float = STEP) -> tuple[float, ...]:
    """Where the cost is needed along the line, in the order that `estimate` takes."""
    return (0.0, step, -step, step / 2, -step / 2)


def estimate(values: Iterable[float], step: float = STEP) -> Derivative:
    """Derivative at 0 from values at `offsets`.

    Parameters
    ----------
    values : iterable of 5 floats
        ``f(0), f(h), f(-h), f(h/2), f(-h/2)``.
    step : float
        The h.

    Returns
    -------
    derivative : Derivative
        Its error is ``|D(h) - D(h/2)|`` for truncation, ``2 * 16 * eps * max|f| / h`` for round-off, and for
        kinks what the second difference ``S(h) = (f(h) - 2 f(0) + f(-h)) / h`` fails to halve by when h
        is halved: it halves where the cost is smooth and stays where two slopes meet.
    """
    middle, plus, minus, plus_half, minus_half = (float(v) for v in values)
    wide = (plus - minus) / (2 * step)  # D(h)
    narrow = (plus_half - minus_half) / step  # D(h/2)
    largest = max(abs(v) for v in (middle, plus, minus, plus_half, minus_half))
    roundoff = 2 * ROUNDING * EPS * largest / step
    bend_wide = (plus - 2 * middle + minus) / step
    bend_narrow = (plus_half - 2 * middle + minus_half) / (step / 2)
    kink = max(0.0, abs(bend_narrow - bend_wide / 2) - 4 * roundoff)
    return Derivative(narrow, abs(wide - narrow) + roundoff + kink)


def leaves(value: object) -> list[np.ndarray]:
    """The arrays in an array, or in a list or tuple of them, in order."""
    if isinstance(value, list | tuple):
        return [leaf for item in value for leaf in leaves(item)]
    return [np.asarray(value, dtype=float)]


def moved(value: object, direction: list[np.ndarray], distance: float) -> object:
    """`value` plus `distance` times `direction`, with the same structure; `direction` is used up in order."""
    remaining = iter(direction)

    def move(item: object) -> object:
        if isinstance(item, list | tuple):
            return type(item)(move(part) for part in item)
        return np.asarray(item, dtype=float) + distance * next(remaining)

    return move(value)


def draw_direction(rng: np.random.Generator, tensors: list[np.ndarray]) -> list[np.ndarray]:
    """A direction from which no wrong entry can hide.

    Each entry is a random sign times U[0.5, 1.5] times the root mean square of its tensor: bounded away
    from 0, so that no entry is invisible; continuous, so that two equal errors cannot cancel; scaled per
    tensor, so that the step is a relative one.
    """
    return [
        rng.choice((-1.0, 1.0), size=t.shape) * rng.uniform(0.5, 1.5, size=t.shape) * _typical_size(t)
        for t in tensors
    ]


def slope_along(gradient: list[np.ndarray], direction: list[np.ndarray]) -> float:
    """The slope that a gradient claims along a direction, ``sum g * v``."""
    return float(sum(np.vdot(g, v) for g, v in zip(gradient, direction, strict=True)))


def partial_derivative(
    cost: Callable[[object], float], point: object, leaf: int, where: tuple[int, ...]
) -> Derivative:
    """Numeric derivative of ``cost(point)`` by one entry of one of the point's arrays."""
    tensors = leaves(point)
    unit = [np.zeros(t.shape) for t in tensors]
    unit[leaf][where] = _typical_size(tensors[leaf])
    along = estimate(cost(moved(point, unit, t)) for t in offsets())
    size = unit[leaf][where]
    return Derivative(float(along.value / size), float(along.error / size))


def numeric_gradient(
    cost: Callable[[object], float], point: object
) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Numeric gradient by every entry of `point`, and its error, each in arrays like `leaves(point)`."""
    values = [np.zeros(t.shape) for t in leaves(point)]
    errors = [np.zeros(t.shape) for t in leaves(point)]
    for number, tensor in enumerate(values):
        for where in np.ndindex(tensor.shape):
            found = partial_derivative(cost, point, number, where)
            values[number][where], errors[number][where] = found.value, found.error
    return values, errors


def _typical_size(tensor: np.ndarray) -> float:
    """Root mean square, or 1 for a tensor of zeros: a relative step needs something to be relative to."""
    size = float(np.sqrt(np.mean(np.square(tensor)))) if tensor.size else 0.0
    return size if size > 0 and np.isfinite(size) else 1.0
