"""Slope of a loss along a line, with an error that knows about curvature, rounding, noise and kinks."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import factorial, sqrt

import numpy as np

from gradecheck.questions.numeric_derivative import EPS, ROUNDING, STEP, Derivative, estimate, offsets

Line = Callable[[float], float]

#: A step this much smaller crosses as many times fewer kinks; four of them reach the edge of round-off.
SHRINK = 16.0
#: Largest step: beyond it the loss is another one.
WIDEST = 8e-3
#: Step that is only used with extrapolation to smaller ones.
WIDE = 0.1


def round_off(largest: float, step: float, noise: float = 0.0) -> float:
    """How far a difference quotient may lie off because the loss has finitely many digits."""
    return 2 * ROUNDING * max(EPS * abs(largest), noise) / step


def noise_of(line: Line, middle: float, step: float = STEP) -> float:
    """Standard deviation of the rounding errors in a loss, from 6 evaluations that are next to each other.

    Differences of order 4 of a smooth loss vanish at so small a spacing; what stays is the noise, enlarged by
    ``(2k)! / (k!)^2``. After Moré and Wild, Estimating computational noise (2011), algorithm ECnoise.
    """
    spacing = step / 1000
    values = np.array([line(k * spacing) if k else middle for k in range(-3, 4)])
    scale = sqrt(factorial(4) ** 2 / factorial(8))
    return float(scale * np.sqrt(np.mean(np.diff(values, n=4) ** 2)))


def slope_at(line: Line, middle: float, step: float, noise: float = 0.0) -> Derivative:
    """Slope at 0 from 4 evaluations beside the known one in the middle."""
    others = offsets(step)[1:]
    values = [middle, *(line(t) for t in others)]
    if not np.isfinite(values).all():  # outside of the loss's domain: a shorter step may stay inside
        return Derivative(float("nan"), float("inf"))
    found = estimate(values, step)
    extra = round_off(0.0, step, noise) if noise > EPS * abs(middle) else 0.0
    return Derivative(found.value, found.error + extra)


def best_slope(
    line: Line, middle: float, wanted: float, noise: float = 0.0, step: float = STEP
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
        4 times) where curvature or kinks do.
    """
    tried: list[tuple[Derivative, float]] = []
    shrinking = False
    for _ in range(5):
        found = slope_at(line, middle, step, noise)
        tried.append((found, step))
        rounding = round_off(middle, step, noise)
        if found.error <= wanted:
            break
        if found.error < 4 * rounding:  # rounding is what is left
            if shrinking or step * SHRINK > WIDEST:
                break
            step *= SHRINK
        else:
            if len(tried) > 1 and not shrinking:  # widened too far
                break
            shrinking, step = True, step / SHRINK
    return min(tried, key=lambda pair: pair[0].error)


def extrapolated(line: Line, middle: float, widest: float = WIDE) -> Derivative:
    """Slope of a smooth loss from four wide central differences, so that few digits are lost.

    Richardson's extrapolation to step 0 (Press et al., Numerical Recipes, 5.7). Its error estimate believes
    in smoothness and in noise without a pattern, so it may confirm a slope and may never refute one.
    """
    steps = [widest / 2**k for k in range(4)]
    column = [(line(h) - line(-h)) / (2 * h) for h in steps]
    if not np.isfinite(column).all():
        return Derivative(float("nan"), float("inf"))
    for power in (4, 16, 64):
        last = column[-1]
        column = [(power * fine - coarse) / (power - 1) for coarse, fine in pairwise(column)]
    noise = max(noise_of(line, middle), EPS * abs(middle) / 4)
    return Derivative(column[0], abs(column[0] - last) + 8 * noise / steps[-1])
