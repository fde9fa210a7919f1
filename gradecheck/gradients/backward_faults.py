"""Mistakes in a backward pass, acted out on the tape, to find the one that gives exactly this gradient.

Where a loss was followed, each of its steps can be gone back through in a wrong way: not at all, without its
own derivative, with another factor, or, for repeated indices, with only the last part kept. A mistake that
gives the very numbers of a wrong gradient, in every entry, is its cause, and it names a line of the loss.
"""

from __future__ import annotations

import linecache
from collections.abc import Sequence

import numpy as np

from gradecheck.gradients.autodiff.true_gradient import Followed
from gradecheck.gradients.backward_fault_kinds import Fault, faults
from gradecheck.questions.directions import norm, sizes_of_entries

#: Sweeps, and numbers that are gone over in all of them, that a search may take.
MOST_SWEEPS, MOST_NUMBERS = 600, 4e7
#: A gradient is the same in every entry to this part of the largest.
SAME = 1e-7


def find_fault(
    truth: Followed, yours: Sequence[np.ndarray], parameters: Sequence[np.ndarray]
) -> Fault | None:
    """The mistake that gives this gradient in every entry, if there is one.

    Parameters
    ----------
    truth : Followed
        The loss, followed with its lines.
    yours : sequence of ndarray
        The wrong gradient.
    parameters : sequence of ndarray
        The point.
    """
    sizes = [sizes_of_entries(w) for w in parameters]
    steps = truth.tape.steps
    numbers = sum(step.answer.size for step in steps if step is not None)
    budget = min(MOST_SWEEPS, int(MOST_NUMBERS / max(numbers, 1)))
    for count, (instead, fault) in enumerate(faults(steps)):
        if count >= budget:
            return None
        tried = truth.gradient_with(instead)
        if _is_same(tried, yours, sizes) and not _is_same(tried, truth.gradient, sizes):
            return fault
        if fault.is_cut and (factor := _factor(truth.gradient, tried, yours, sizes)) is not None:
            return Fault(f"The slope is {factor:.6g} times what it should be on its way back", fault.line)
    return None


def _factor(
    right: Sequence[np.ndarray],
    without: Sequence[np.ndarray],
    yours: Sequence[np.ndarray],
    sizes: Sequence[np.ndarray],
) -> float | None:
    """The number c with ``yours = without + c * (right - without)`` in every entry."""
    parts = [a - b for a, b in zip(right, without, strict=True)]
    square = sum(float(np.vdot(p, p)) for p in parts)
    if not square or sum(int(np.count_nonzero(p)) for p in parts) < 3:
        return None
    c = sum(float(np.vdot(p, g - b)) for p, g, b in zip(parts, yours, without, strict=True)) / square
    tried = [b + c * p for p, b in zip(parts, without, strict=True)]
    return c if abs(c - 1) > 1e-3 and _is_same(tried, yours, sizes) else None


def _is_same(a: Sequence[np.ndarray], b: Sequence[np.ndarray], sizes: Sequence[np.ndarray]) -> bool:
    total = norm(np.array([norm(y * s) for y, s in zip(b, sizes, strict=True)]))
    return all(
        bool(np.all(np.abs(x - y) * s <= SAME * np.max(np.abs(y) * s, initial=0.0) + 1e-12 * total))
        for x, y, s in zip(a, b, sizes, strict=True)
    )


def sentence_of(fault: Fault) -> str:
    """What is wrong, and in which line of the loss."""
    if fault.line is None:
        return f"{fault.said}."
    code = linecache.getline(fault.line.file, fault.line.number).strip()
    shown = f", `{code}`" if code and len(code) <= 90 else ""
    return f"{fault.said} (line {fault.line.number}{shown})."
