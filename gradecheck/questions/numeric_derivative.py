"""Numeric derivatives with an error estimate: the tolerance of every judgment about a gradient.

One stencil serves both uses. The cards of a course plan its points beforehand, at one step (`offsets`, then
`estimate`). `check_gradient` may ask for more points as it goes, so it chooses the step by what it has seen
(`best_slope`), and knows the noise of the loss (`noise_of`). There is no knob.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import factorial, sqrt

import numpy as np

from gradecheck.questions.directions import norm, typical_size
from gradecheck.questions.nested_arrays import leaves, moved

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
    kink : float
        The part of the error that a kink within the step explains, and nothing else.
    sides : tuple of 2 floats
        The slopes on both sides, the smaller one first; equal but for curvature where there is no kink.
    """

    value: float
    error: float
    kink: float = 0.0
    sides: tuple[float, ...] = ()

    def agrees_with(self, slope: float) -> bool:
        """Whether `slope` lies within the error; NaN never does."""
        return abs(slope - self.value) <= self.error


def offsets(step: float = STEP) -> tuple[float, ...]:
    """Where the cost is needed along the line, in the order that `estimate` takes."""
    return (0.0, step, -step, step / 2, -step / 2)


def estimate(values: Iterable[float], step: float = STEP, noise: float = 0.0) -> Derivative:
    """Derivative at 0 from values at `offsets`.

    Parameters
    ----------
    values : iterable of 5 floats
        ``f(0), f(h), f(-h), f(h/2), f(-h/2)``.
    step : float
        The h.
    noise : float
        Standard deviation of the noise in the values, where it is known and more than their last digit.

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
    roundoff = round_off(largest, step, noise)
    bend_wide = (plus - 2 * middle + minus) / step
    bend_narrow = (plus_half - 2 * middle + minus_half) / (step / 2)
    kink = max(0.0, abs(bend_narrow - bend_wide / 2) - 4 * roundoff)
    sides = tuple(sorted((narrow - abs(bend_narrow) / 2, narrow + abs(bend_narrow) / 2)))
    return Derivative(narrow, abs(wide - narrow) + roundoff + kink, kink, sides)


Line = Callable[[float], float]

#: Nothing is known about a slope.
UNKNOWN = Derivative(float("nan"), float("inf"))
#: A step this much smaller crosses as many times fewer kinks; four of them reach the edge of round-off.
SHRINK = 16.0
#: Largest step: beyond it the loss is another one.
WIDEST = 8e-3
#: The same for a loss with few digits, whose slopes are known to few digits anyway.
WIDEST_WITH_NOISE = 0.13
#: Standard deviations of measured noise that an evaluation is given room for.
DEVIATIONS = 4.0
#: Step that is only used with extrapolation to smaller ones.
WIDE = 0.1


def round_off(largest: float, step: float, noise: float = 0.0) -> float:
    """How far a difference quotient may lie off because the loss has finitely many digits.

    Noise that was measured is a standard deviation, and a quotient has at most four of them; the last digit
    alone is a guess, so it gets more room.
    """
    return 2 * max(ROUNDING * EPS * abs(largest), DEVIATIONS * noise) / step


def noise_of(line: Line, middle: float, step: float = STEP) -> float:
    """Standard deviation of the rounding errors in a loss, from evaluations that are next to each other.

    Differences of order 4 of a smooth loss vanish at so small a spacing; what stays is the noise, enlarged by
    ``(2k)! / (k!)^2``. Where half of the values are equal, the spacing is too small to see any noise, as for
    a loss in single precision: then it is widened. What shrinks with the spacing is a kink, and no noise.
    After Moré and Wild, Estimating computational noise (2011), algorithm ECnoise.
    """
    spacing = step / 1000
    for _ in range(5):
        found, equal, largest = _noise_at(line, middle, spacing)
        if equal <= 3:
            break
        spacing *= 30
    for _ in range(3):
        if not found > 8 * EPS * largest:
            break
        spacing /= 10
        nearer, equal, _ = _noise_at(line, middle, spacing)
        if equal > 3 or nearer > found / 4:
            break
        found = nearer
    else:
        return EPS * largest
    return found


def _noise_at(line: Line, middle: float, spacing: float) -> tuple[float, int, float]:
    """Noise at a spacing, how many neighbors are equal, and the largest value."""
    values = np.array([line(k * spacing) if k else middle for k in range(-3, 4)])
    if not np.isfinite(values).all():
        return 0.0, 0, 0.0
    found = min(_deviation(values, order) for order in (3, 4, 5))
    return found, int(np.count_nonzero(np.diff(values) == 0)), float(np.max(np.abs(values)))


def _deviation(values: np.ndarray, order: int) -> float:
    differences = np.diff(values, n=order)
    scale = sqrt(factorial(order) ** 2 / factorial(2 * order) / differences.size)
    return scale * norm(differences)


def slope_at(line: Line, middle: float, step: float, noise: float = 0.0) -> Derivative:
    """Slope at 0 from 4 evaluations beside the known one in the middle."""
    others = offsets(step)[1:]
    values = [middle, *(line(t) for t in others)]
    if not np.isfinite(values).all():  # outside of the loss's domain: a shorter step may stay inside
        return UNKNOWN
    return estimate(values, step, noise)


def best_slope(
    line: Line,
    middle: float,
    wanted: float,
    noise: float = 0.0,
    step: float = STEP,
    known: Derivative | None = None,
) -> tuple[Derivative, float]:
    """Slope with the step that this line needs, and that step.

    Parameters
    ----------
    line : callable
        Distance -> loss.
    middle : float
        ``line(0)``.
    wanted : float
        An error at which no further step is tried, in units of the slope.
    noise : float
        Noise of the loss, if it is more than its last digit.
    step : float
        The first step. A wider one follows where rounding dominates the error, a smaller one (by 16, at most
        6 times) where curvature or kinks do.
    known : Derivative, optional
        What the first step gives, if it was tried before.
    """
    tried: list[tuple[Derivative, float]] = []
    shrinking = False
    widest = WIDEST_WITH_NOISE if noise > 1e4 * EPS * abs(middle) else WIDEST
    for _ in range(7):
        found = known if known is not None and not tried else slope_at(line, middle, step, noise)
        tried.append((found, step))
        rounding = round_off(middle, step, noise)
        if found.error <= wanted:
            break
        if found.error < 4 * rounding:  # rounding is what is left
            if shrinking or step * SHRINK > widest:
                break
            step *= SHRINK
        else:
            if len(tried) > 1 and not shrinking:  # widened too far
                break
            shrinking, step = True, step / SHRINK
    return min(tried, key=lambda pair: pair[0].error)


def extrapolated(line: Line, middle: float, widest: float = WIDE, noise: float = 0.0) -> Derivative:
    """Slope of a smooth loss from four wide central differences, so that few digits are lost.

    Richardson's extrapolation to step 0 (Press et al., Numerical Recipes, 5.7). Its error estimate believes
    in smoothness and in noise without a pattern, so it may confirm a slope and may never refute one.
    """
    steps = [widest / 2**k for k in range(4)]
    column = [(line(h) - line(-h)) / (2 * h) for h in steps]
    if not np.isfinite(column).all():
        return UNKNOWN
    for power in (4, 16, 64):
        last = column[-1]
        column = [(power * fine - coarse) / (power - 1) for coarse, fine in pairwise(column)]
    noise = max(noise or noise_of(line, middle), EPS * abs(middle) / 4)
    return Derivative(column[0], abs(column[0] - last) + 8 * noise / steps[-1])


def partial_derivative(
    cost: Callable[[object], float], point: object, leaf: int, where: tuple[int, ...]
) -> Derivative:
    """Numeric derivative of ``cost(point)`` by one entry of one of the point's arrays."""
    tensors = leaves(point)
    unit = [np.zeros(t.shape) for t in tensors]
    unit[leaf][where] = typical_size(tensors[leaf])
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
