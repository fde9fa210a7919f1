"""After a rejection: which entry, row or column of a wrong tensor, from few evaluations."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gradecheck.gradients.places import name_of_index
from gradecheck.gradients.result import TensorResult, WrongEntry
from gradecheck.gradients.tensor_error import TensorError, result_of
from gradecheck.questions.numeric_derivative import Derivative

#: Part of the total error to which its moments are wanted; a smaller part would only save narrowing.
MOMENT = 0.1


def locate(tensor: TensorError, total: Derivative) -> TensorResult:
    """Where in a wrong tensor the error lies.

    Parameters
    ----------
    tensor : TensorError
        The tensor.
    total : Derivative
        Its `error` with weights 1.

    Returns
    -------
    TensorResult
        Its place is a single entry, row or column only where a measurement of just that explains all.
    """
    axes = [axis for axis, n in enumerate(tensor.yours.shape) if n > 1]
    found = {axis: single_index(tensor, total, axis) for axis in axes}
    known = {axis: index for axis, index in found.items() if index is not None}
    where = tuple(known.get(axis, 0) for axis in range(tensor.yours.ndim))
    if len(known) == len(axes):
        entry = tensor.entry(where)
        explained = (entry.yours - entry.right) * float(tensor.along[where])
        allowed = total.error + entry.error * abs(float(tensor.along[where]))
        if abs(explained - total.value) <= allowed < abs(total.value):
            return result_of(tensor, total, "in one entry", (entry,), _mask(tensor, where))
    for axis, index in known.items() if len(axes) > 1 else ():
        if line := whole_line(tensor, total, axis, index):
            return line
    return many(tensor, total)


def single_index(tensor: TensorError, total: Derivative, axis: int) -> int | None:
    """Index along an axis at which all of the error sits, or None.

    The error weighted with a ramp from -1 to 1 along the axis, divided by the error itself, is the center of
    gravity; with the squared ramp it is the mean square. Their difference is the spread, which is 0 for a
    single index. The ramp is drawn narrower and steeper around the center until it tells neighbors apart.
    """
    size = tensor.yours.shape[axis]
    wanted = MOMENT * abs(total.value)
    ramp = np.linspace(-1, 1, size)
    first, step = tensor.measured(wanted, _weights(tensor, axis, ramp))
    tensor = replace(tensor, step=step)  # a step that was looked for is not looked for again
    second = tensor.error(wanted, _weights(tensor, axis, ramp**2))
    if _is_spread(first, second, total):
        return None
    around = _centre(first, total, (size - 1) / 2, (size - 1) / 2)
    found = _narrowed(tensor, total, axis, around)
    if found is None:
        return None
    centre, doubt = found
    index = round(centre)
    return index if 0 <= index < size and doubt < 1.5 else None


def _is_spread(first: Derivative, second: Derivative, total: Derivative) -> bool:
    """Whether the error, weighted with a ramp and with its square, is certainly not at one index alone."""
    spread = second.value * total.value - first.value**2
    noise = second.error * abs(total.value) + total.error * abs(second.value)
    noise += 2 * first.error * abs(first.value)
    return abs(spread) > noise + first.error**2 + total.error * second.error


def _narrowed(
    tensor: TensorError, total: Derivative, axis: int, around: tuple[float, float]
) -> tuple[float, float] | None:
    """The center of gravity, and its doubt, with a ramp that gets steeper; None where it leaves the axis."""
    size = tensor.yours.shape[axis]
    wanted = MOMENT * abs(total.value)
    centre, doubt = around
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
        narrowed = tensor.error(wanted, _weights(tensor, axis, window), share=(high - low + 1) / size)
        before = doubt
        centre, doubt = _centre(narrowed, total, middle, half)
        if doubt > 0.8 * before:
            break
    return centre, doubt


def whole_line(tensor: TensorError, total: Derivative, axis: int, index: int) -> TensorResult | None:
    """The verdict that just this row or column is wrong, if it explains all of the error."""
    chosen = np.zeros(tensor.yours.shape[axis])
    chosen[index] = 1.0
    part = tensor.error(MOMENT * abs(total.value), _weights(tensor, axis, chosen), share=1 / chosen.size)
    if abs(part.value - total.value) > part.error + total.error:
        return None
    window = [slice(0, n) for n in tensor.yours.shape]
    window[axis] = slice(index, index + 1)
    mask = np.zeros(tensor.yours.shape, dtype=bool)
    mask[tuple(window)] = True
    word = name_of_index(mask.ndim, axis, index)
    entries = _sampled(tensor, mask, 2)
    wrong = tuple(e for e in entries if abs(e.yours - e.right) > e.error)
    if len(wrong) == len(entries):
        return result_of(tensor, total, f"in {word}", wrong, mask)
    return result_of(tensor, total, f"in some entries of {word}", wrong or halved(tensor, part, window))


def everywhere(tensor: TensorError, total: Derivative) -> TensorResult | None:
    """The verdict that every entry is wrong, for a pattern that says so; None if an entry contradicts."""
    tried = _sampled(tensor, np.ones(tensor.yours.shape, dtype=bool), min(3, tensor.yours.size))
    wrong = tuple(e for e in tried if abs(e.yours - e.right) > e.error)
    return result_of(tensor, total, "in every entry", wrong) if wrong else None


def many(tensor: TensorError, total: Derivative) -> TensorResult:
    """The verdict that several entries are wrong, with some that were looked at, or one that was searched."""
    tried = _sampled(tensor, np.ones(tensor.yours.shape, dtype=bool), 3)
    wrong = tuple(e for e in tried if abs(e.yours - e.right) > e.error)
    if len(tried) == tensor.yours.size:
        place = f"in {len(wrong)} of its {len(tried)} entries"
    elif wrong:
        place = f"in several entries or all: {len(wrong)} of the {len(tried)} that were tried are wrong"
    else:
        wrong = halved(tensor, total, [slice(0, n) for n in tensor.yours.shape])
        place = "in several entries; one of them was found" if wrong else "in several entries"
    return result_of(tensor, total, place, wrong)


def halved(tensor: TensorError, total: Derivative, window: list[slice]) -> tuple[WrongEntry, ...]:
    """One of several wrong entries: halve a part along each axis, and follow the half with more error."""
    error = total
    for axis, size in enumerate(tensor.yours.shape):
        while window[axis].stop - window[axis].start > 1:
            low, high = window[axis].start, window[axis].stop
            half = slice(low, (low + high) // 2), slice((low + high) // 2, high)
            lower = [*window[:axis], half[0], *window[axis + 1 :]]
            mask = np.zeros(tensor.yours.shape)
            mask[tuple(lower)] = 1.0
            part = tensor.error(MOMENT * abs(error.value), mask, share=(high - low) / size / 2)
            rest = Derivative(error.value - part.value, error.error + part.error)
            first = abs(part.value) >= abs(rest.value)
            window = [*window[:axis], half[0] if first else half[1], *window[axis + 1 :]]
            error = part if first else rest
            if abs(error.value) <= error.error:
                return ()
    entry = tensor.entry(tuple(s.start for s in window))
    return (entry,) if abs(entry.yours - entry.right) > entry.error else ()


def _centre(first: Derivative, total: Derivative, middle: float, half: float) -> tuple[float, float]:
    """Where the center of gravity lies, and how far off that may be, in indices."""
    ratio = first.value / total.value
    return middle + half * ratio, half * (first.error + abs(ratio) * total.error) / abs(total.value)


def _weights(tensor: TensorError, axis: int, values: np.ndarray) -> np.ndarray:
    shape = [1] * tensor.yours.ndim
    shape[axis] = -1
    return values.reshape(shape)


def _mask(tensor: TensorError, where: tuple[int, ...]) -> np.ndarray:
    mask = np.zeros(tensor.yours.shape, dtype=bool)
    mask[where] = True
    return mask


def _sampled(tensor: TensorError, among: np.ndarray, count: int) -> tuple[WrongEntry, ...]:
    """Entries with a large gradient, where an error is seen best; the first one too."""
    size = np.where(among, np.abs(tensor.yours), -1.0).reshape(-1)
    count = min(count, int(among.sum()))
    largest = np.argpartition(size, -count)[-count:]
    order = largest[np.argsort(-size[largest])]
    return tuple(
        tensor.entry(tuple(int(i) for i in np.unravel_index(int(k), tensor.yours.shape))) for k in order
    )
