"""After a rejection: which tensors, and which entry, row or column of them, from few evaluations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gradecheck.gradients.directional_test import Judgement
from gradecheck.gradients.model import Model
from gradecheck.gradients.result import TensorVerdict, WrongEntry
from gradecheck.questions.directions import Direction, typical_size
from gradecheck.questions.numeric_derivative import STEP, WIDEST, Derivative, best_slope

#: Part of the total error to which its moments are wanted; a smaller part would only save narrowing.
MOMENT = 0.1
#: Part of an entry to which its derivative is wanted.
ENTRY = 1e-3


@dataclass(frozen=True)
class Suspect:
    """One tensor of a gradient that was rejected, at one point.

    Parameters
    ----------
    model : Model
        The functions under test.
    arrays : tuple of ndarray
        The point.
    loss : float
        The loss there.
    number : int
        Which tensor.
    yours : ndarray
        Its gradient.
    along : ndarray
        The random direction in it.
    noise : float
        Noise of the loss.
    step : float
        The step that suits all tensors together.
    """

    model: Model
    arrays: tuple[np.ndarray, ...]
    loss: float
    number: int
    yours: np.ndarray
    along: np.ndarray
    noise: float
    step: float = STEP

    @property
    def name(self) -> str:
        """Of the parameter."""
        return self.model.tensors.names[self.number]

    def error(self, wanted: float, weights: np.ndarray | float = 1.0, share: float = 1.0) -> Derivative:
        """The error of the gradient, ``sum (yours - right) v weights``, and how far that may be off."""
        return self.measured(wanted, weights, share)[0]

    def measured(
        self, wanted: float, weights: np.ndarray | float = 1.0, share: float = 1.0
    ) -> tuple[Derivative, float]:
        """The error, and the step that it came from.

        The claimed part is a sum; only the measured part costs evaluations: 4 where the error that is
        `wanted` comes at once, a few times 4 else. With only a `share` of the entries moved, a wider
        step is as straight, and it loses fewer digits.
        """
        move = self.along * weights
        claimed = float(np.vdot(self.yours, move))
        step = min(self.step * share ** (-1 / 3), WIDEST)
        found, step = best_slope(lambda t: self._moved(move, t), self.loss, wanted, self.noise, step)
        negligible = 1e-9 * float(np.linalg.norm(self.yours * move))
        return Derivative(claimed - found.value, found.error + negligible), step

    def entry(self, where: tuple[int, ...]) -> WrongEntry:
        """One entry of the gradient beside the derivative by it; a single entry bears a wide step."""
        move = np.zeros(self.yours.shape)
        move[where] = typical_size(self.arrays[self.number])
        size = float(move[where])
        found, _ = best_slope(
            lambda t: self._moved(move, t),
            self.loss,
            ENTRY * abs(float(self.yours[where])) * size,
            self.noise,
            WIDEST / 8,
        )
        yours, right = float(self.yours[where]), found.value / size
        return WrongEntry(self.name, where, yours, right, found.error / size)

    def _moved(self, move: np.ndarray, distance: float) -> float:
        arrays = list(self.arrays)
        arrays[self.number] = arrays[self.number] + distance * move
        return self.model.loss_nearby(arrays)


def suspects(
    model: Model,
    arrays: Sequence[np.ndarray],
    loss: float,
    gradient: Sequence[np.ndarray],
    direction: Direction,
    judged: Judgement,
) -> list[Suspect]:
    """One for each tensor."""
    return [
        Suspect(model, tuple(arrays), loss, k, g, direction.along(k, g.shape), judged.noise, judged.step)
        for k, g in enumerate(gradient)
    ]


def locate(suspect: Suspect, total: Derivative) -> TensorVerdict:
    """Where in a wrong tensor the error lies.

    Parameters
    ----------
    suspect : Suspect
        The tensor.
    total : Derivative
        Its `error` with weights 1.

    Returns
    -------
    TensorVerdict
        Its place is a single entry, row or column only where a measurement of just that explains all.
    """
    axes = [axis for axis, n in enumerate(suspect.yours.shape) if n > 1]
    found = {axis: single_index(suspect, total, axis) for axis in axes[:2]}
    if len(axes) > 2:  # a stack of matrices: only the first two axes are searched
        return many(suspect, total)
    where = tuple(found.get(axis, 0) for axis in range(suspect.yours.ndim))
    if None not in where:
        entry = suspect.entry(where)
        explained = (entry.yours - entry.right) * float(suspect.along[where])
        allowed = total.error + entry.error * abs(float(suspect.along[where]))
        if abs(explained - total.value) <= allowed < abs(total.value):
            return verdict(suspect, total, "in one entry", (entry,), _mask(suspect, where))
    for axis in axes if len(axes) == 2 else []:
        if found[axis] is not None and (line := whole_line(suspect, total, axis, found[axis])):
            return line
    return many(suspect, total)


def single_index(suspect: Suspect, total: Derivative, axis: int) -> int | None:
    """Index along an axis at which all of the error sits, or None.

    The error weighted with a ramp from -1 to 1 along the axis, divided by the error itself, is the centre of
    gravity; with the squared ramp it is the mean square. Their difference is the spread, which is 0 for a
    single index. The ramp is drawn narrower and steeper around the centre until it tells neighbours apart.
    """
    size = suspect.yours.shape[axis]
    ramp = np.linspace(-1, 1, size)
    wanted = MOMENT * abs(total.value)
    first, step = suspect.measured(wanted, _weights(suspect, axis, ramp))
    suspect = replace(suspect, step=step)  # a step that was looked for is not looked for again
    second = suspect.error(wanted, _weights(suspect, axis, ramp**2))
    spread = second.value * total.value - first.value**2
    noise = (
        second.error * abs(total.value) + total.error * abs(second.value) + 2 * first.error * abs(first.value)
    )
    if abs(spread) > noise + first.error**2 + total.error * second.error:
        return None
    centre, doubt = _centre(first, total, (size - 1) / 2, (size - 1) / 2)
    for _ in range(4):
        if doubt < 0.45:
            break
        reach = int(np.ceil(doubt)) + 1
        low, high = max(round(centre) - reach, 0), min(round(centre) + reach, size - 1)
        if high <= low:
            return None
        middle, half = (low + high) / 2, (high - low) / 2
        window = np.zeros(size)
        window[low : high + 1] = (np.arange(low, high + 1) - middle) / half
        narrowed = suspect.error(wanted, _weights(suspect, axis, window), share=(high - low + 1) / size)
        before = doubt
        centre, doubt = _centre(narrowed, total, middle, half)
        if doubt > 0.8 * before:
            break
    index = round(centre)
    return index if 0 <= index < size and doubt < 1.5 else None


def whole_line(suspect: Suspect, total: Derivative, axis: int, index: int) -> TensorVerdict | None:
    """The verdict that just this row or column is wrong, if it explains all of the error."""
    chosen = np.zeros(suspect.yours.shape[axis])
    chosen[index] = 1.0
    part = suspect.error(MOMENT * abs(total.value), _weights(suspect, axis, chosen), share=1 / chosen.size)
    if abs(part.value - total.value) > part.error + total.error:
        return None
    window = [slice(0, n) for n in suspect.yours.shape]
    window[axis] = slice(index, index + 1)
    mask = np.zeros(suspect.yours.shape, dtype=bool)
    mask[tuple(window)] = True
    word = f"{'row' if axis == 0 else 'column'} {index}"
    entries = _sampled(suspect, mask, 2)
    wrong = tuple(e for e in entries if abs(e.yours - e.right) > e.error)
    if len(wrong) == len(entries):
        return verdict(suspect, total, f"in {word}", wrong, mask)
    return verdict(suspect, total, f"in some entries of {word}", wrong or halved(suspect, part, window))


def everywhere(suspect: Suspect, total: Derivative) -> TensorVerdict | None:
    """The verdict that every entry is wrong, for a pattern that says so; None if an entry contradicts."""
    tried = _sampled(suspect, np.ones(suspect.yours.shape, dtype=bool), min(3, suspect.yours.size))
    wrong = tuple(e for e in tried if abs(e.yours - e.right) > e.error)
    return verdict(suspect, total, "in every entry", wrong) if wrong else None


def many(suspect: Suspect, total: Derivative) -> TensorVerdict:
    """The verdict that several entries are wrong, with some that were looked at, or one that was searched."""
    tried = _sampled(suspect, np.ones(suspect.yours.shape, dtype=bool), 3)
    wrong = tuple(e for e in tried if abs(e.yours - e.right) > e.error)
    if len(tried) == suspect.yours.size:
        place = f"in {len(wrong)} of its {len(tried)} entries"
    elif wrong:
        place = f"in several entries or all: {len(wrong)} of the {len(tried)} that were tried are wrong"
    else:
        wrong = halved(suspect, total, [slice(0, n) for n in suspect.yours.shape])
        place = "in several entries; one of them was found" if wrong else "in several entries"
    return verdict(suspect, total, place, wrong)


def halved(suspect: Suspect, total: Derivative, window: list[slice]) -> tuple[WrongEntry, ...]:
    """One of several wrong entries: halve a part along each axis, and follow the half with more error."""
    error = total
    for axis, size in enumerate(suspect.yours.shape):
        while window[axis].stop - window[axis].start > 1:
            low, high = window[axis].start, window[axis].stop
            half = slice(low, (low + high) // 2), slice((low + high) // 2, high)
            lower = [*window[:axis], half[0], *window[axis + 1 :]]
            mask = np.zeros(suspect.yours.shape)
            mask[tuple(lower)] = 1.0
            part = suspect.error(MOMENT * abs(error.value), mask, share=(high - low) / size / 2)
            rest = Derivative(error.value - part.value, error.error + part.error)
            first = abs(part.value) >= abs(rest.value)
            window = [*window[:axis], half[0] if first else half[1], *window[axis + 1 :]]
            error = part if first else rest
            if abs(error.value) <= error.error:
                return ()
    entry = suspect.entry(tuple(s.start for s in window))
    return (entry,) if abs(entry.yours - entry.right) > entry.error else ()


def verdict(
    suspect: Suspect,
    total: Derivative,
    place: str = "",
    entries: tuple[WrongEntry, ...] = (),
    mask: np.ndarray | None = None,
    wrong: bool = True,
) -> TensorVerdict:
    """What was measured of a tensor, as parts of its slopes."""
    yours = float(np.linalg.norm(suspect.yours * suspect.along))
    scale = max(yours, abs(float(np.vdot(suspect.yours, suspect.along)) - total.value)) or 1.0
    shape = suspect.yours.shape
    return TensorVerdict(
        suspect.name, shape, wrong, abs(total.value) / scale, total.error / scale, place, entries, mask
    )


def _centre(first: Derivative, total: Derivative, middle: float, half: float) -> tuple[float, float]:
    """Where the centre of gravity lies, and how far off that may be, in indices."""
    ratio = first.value / total.value
    return middle + half * ratio, half * (first.error + abs(ratio) * total.error) / abs(total.value)


def _weights(suspect: Suspect, axis: int, values: np.ndarray) -> np.ndarray:
    shape = [1] * suspect.yours.ndim
    shape[axis] = -1
    return values.reshape(shape)


def _mask(suspect: Suspect, where: tuple[int, ...]) -> np.ndarray:
    mask = np.zeros(suspect.yours.shape, dtype=bool)
    mask[where] = True
    return mask


def _sampled(suspect: Suspect, among: np.ndarray, count: int) -> tuple[WrongEntry, ...]:
    """Entries with a large gradient, where an error is seen best; the first one too."""
    size = np.where(among, np.abs(suspect.yours), -1.0).reshape(-1)
    count = min(count, int(among.sum()))
    largest = np.argpartition(size, -count)[-count:]
    order = largest[np.argsort(-size[largest])]
    return tuple(
        suspect.entry(tuple(int(i) for i in np.unravel_index(int(k), suspect.yours.shape))) for k in order
    )
