"""The numeric gradient, entry by entry: for few parameters it costs less than a search, and says more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gradecheck.gradients.claim import NEGLIGIBLE
from gradecheck.gradients.model import Model
from gradecheck.gradients.result import WrongEntry
from gradecheck.questions.directions import norm, sizes_of_entries
from gradecheck.questions.numeric_derivative import EPS, Derivative, best_slope, slope_at

#: First step of a single entry, as a part of its size: it bears a wider one than all entries together.
STEP = 1e-3
#: Part of an entry to which its derivative is wanted.
WANTED = 1e-7
#: An entry is judged if its derivative is known to this part of itself, or to `SMALL` of its tensor.
JUDGED, SMALL = 1e-3, 1e-6
#: With a third of the step, the slopes beside a kink stay apart; where the loss bends, a third is left.
STAYS = 0.6


@dataclass(frozen=True)
class NumericGradient:
    """Derivatives with respect to every entry.

    Parameters
    ----------
    values, errors : tuple of ndarray
        In the shapes of the tensors.
    below, above : tuple of ndarray
        Slopes on both sides, the smaller one first, where the loss has a kink along an entry; else NaN.
    judged : tuple of ndarray of bool
        The entries whose derivative is known well enough to say whether they are right.
    """

    values: tuple[np.ndarray, ...]
    errors: tuple[np.ndarray, ...]
    below: tuple[np.ndarray, ...]
    above: tuple[np.ndarray, ...]
    judged: tuple[np.ndarray, ...]

    @property
    def kinks(self) -> tuple[np.ndarray, ...]:
        """The entries along which the loss has a kink."""
        return tuple(np.isfinite(b) for b in self.below)


def measure_gradient(
    model: Model, arrays: Sequence[np.ndarray], loss: float, yours: Sequence[np.ndarray], noise: float
) -> NumericGradient:
    """Measure every entry, with the step that it needs; about 4 evaluations for each.

    Parameters
    ----------
    model : Model
        The functions under test.
    arrays : sequence of ndarray
        The point.
    loss : float
        The loss there.
    yours : sequence of ndarray
        The gradient under test: an entry that disagrees is measured a second time, with another step.
    noise : float
        Noise of the loss.
    """
    sizes = [sizes_of_entries(a) for a in arrays]
    total = norm(np.array([norm(g * s) for g, s in zip(yours, sizes, strict=True)]))
    found = [np.full((4, *a.shape), np.nan) for a in arrays]
    judged = [np.zeros(a.shape, dtype=bool) for a in arrays]
    for k, tensor in enumerate(arrays):
        own = norm(yours[k] * sizes[k])
        rounding = 1e3 * EPS * max(abs(loss), total)
        negligible = SMALL * own if own > rounding else max(SMALL * total, rounding)
        for where in np.ndindex(tensor.shape):
            size = float(sizes[k][where])
            line = _Line(model, arrays, k, where, size)
            slope = _measured(line, loss, float(yours[k][where]) * size, total, noise)
            has_kink = slope.kink > max(1e-3 * abs(slope.value), 1e-6 * total)
            found[k][(slice(2), *where)] = slope.value / size, slope.error / size
            if has_kink:
                found[k][(slice(2, None), *where)] = np.array(slope.sides) / size
            judged[k][where] = not has_kink and slope.error <= max(JUDGED * abs(slope.value), negligible)
    columns = [tuple(f[i] for f in found) for i in range(4)]
    return NumericGradient(columns[0], columns[1], columns[2], columns[3], tuple(judged))


def _measured(line: _Line, loss: float, claimed: float, total: float, noise: float) -> Derivative:
    wanted = max(WANTED * abs(claimed), NEGLIGIBLE * total)
    slope, step = best_slope(line, loss, wanted, noise, STEP)
    if abs(slope.value - claimed) <= slope.error + wanted:
        return slope
    again = slope_at(line, loss, step / 3, noise)
    error = max(slope.error, abs(again.value - slope.value))
    if _lies_at_a_kink(claimed, slope, again):
        error = max(error, abs(claimed - slope.value))
    return Derivative(slope.value, error, max(slope.kink, again.kink), slope.sides)


def _lies_at_a_kink(claimed: float, slope: Derivative, again: Derivative) -> bool:
    """Whether a slope lies between those on both sides, which a smaller step brings no nearer to each other.

    What rounding hides of a kink is not in the error of a slope, and it may be all of a small one.
    """
    if not (slope.sides and again.sides):
        return False
    widths = [d.sides[1] - d.sides[0] for d in (slope, again)]
    between = all(d.sides[0] - d.error <= claimed <= d.sides[1] + d.error for d in (slope, again))
    return between and widths[1] >= STAYS * widths[0]


def lies_between_sides(model: Model, arrays: Sequence[np.ndarray], loss: float, entry: WrongEntry) -> bool:
    """Whether the claimed derivative of one entry lies between the slopes on both sides of a kink, or at it.

    Along one entry the jumps of several kinks add up; along a direction they may cancel, and look smooth.

    Parameters
    ----------
    model : Model
        The functions under test.
    arrays : sequence of ndarray
        The point.
    loss : float
        The loss there.
    entry : WrongEntry
        What the gradient claims, and where.
    """
    number = model.tensors.names.index(entry.tensor)
    size = float(sizes_of_entries(arrays[number])[entry.where])
    line = _Line(model, arrays, number, entry.where, size)
    slope, step = best_slope(line, loss, 0.0, 0.0, STEP)
    return _lies_at_a_kink(entry.yours * size, slope, slope_at(line, loss, step / 3, 0.0))


@dataclass(frozen=True)
class _Line:
    """The loss along one entry, in steps of its size."""

    model: Model
    arrays: Sequence[np.ndarray]
    number: int
    where: tuple[int, ...]
    size: float

    def __call__(self, distance: float) -> float:
        arrays = list(self.arrays)
        moved = arrays[self.number].copy()
        moved[self.where] += distance * self.size
        arrays[self.number] = moved
        return self.model.loss_nearby(arrays)
