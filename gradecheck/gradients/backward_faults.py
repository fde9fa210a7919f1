"""Mistakes in a backward pass, acted out on the tape, to find the one that gives exactly this gradient.

Where a loss was followed, each of its steps can be gone back through in a wrong way: not at all, without its
own derivative, with another factor, or, for repeated indices, with only the last part kept. A mistake that
gives the very numbers of a wrong gradient, in every entry, is its cause, and it names a line of the loss.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.tape import Line, Patch, Step
from gradecheck.gradients.autodiff.true_gradient import Followed
from gradecheck.questions.directions import norm, sizes_of_entries

#: Sweeps, and numbers that are gone over in all of them, that a search may take.
MOST_SWEEPS, MOST_NUMBERS = 600, 4e7
#: A gradient is the same in every entry to this part of the largest.
SAME = 1e-7

_Back = Callable[[Step, int, Any], Any]


@dataclass(frozen=True)
class Fault:
    """A mistake in going back.

    Parameters
    ----------
    said : str
        What is wrong, as a sentence without its end.
    line : Line or None
        Of the loss.
    """

    said: str
    line: Line | None

    @property
    def sentence(self) -> str:
        """With the line."""
        if self.line is None:
            return f"{self.said}."
        code = linecache.getline(self.line.file, self.line.number).strip()
        shown = f", `{code}`" if code and len(code) <= 90 else ""
        return f"{self.said} (line {self.line.number}{shown})."


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
    for count, (instead, fault) in enumerate(_faults(steps)):
        if count >= budget:
            return None
        tried = truth.gradient_with(instead)
        if _is_same(tried, yours, sizes) and not _is_same(tried, truth.gradient, sizes):
            return fault
        if (
            fault.said.startswith(_CUT)
            and (factor := _factor(truth.gradient, tried, yours, sizes)) is not None
        ):
            return Fault(f"The slope is {factor:.6g} times what it should be on its way back", fault.line)
    return None


_CUT = "The slope does not flow back"


def _faults(steps: Sequence[Step | None]) -> Iterator[tuple[dict[int, _Back], Fault]]:
    """Mistakes that are plausible, those that concern a whole line first."""
    known = [(number, step) for number, step in enumerate(steps) if step is not None]
    for number, step in known:
        if step.name == "index":
            fault = Fault(
                "An entry that is used more than once gets the slope of its last use only: `+=` with "
                "repeated "
                "indices adds once; use `np.add.at`",
                step.line,
            )
            yield {number: _only_last}, fault
    groups: dict[tuple, list[int]] = {}
    for number, step in known:
        for position, _ in step.sources:
            groups.setdefault((step.line, step.name, position), []).append(number)
    for (line, name, position), numbers in groups.items():
        if name not in _LAYOUT:
            yield (
                {n: _cut_at(position) for n in numbers},
                Fault(f"{_CUT} through this part of the loss", line),
            )
    for (line, name, _), numbers in groups.items():
        if name in _CURVED:
            fault = Fault(f"The derivative of `{name}` is missing", line)
            yield dict.fromkeys(numbers, _passed), fault
    for (line, name, position), numbers in groups.items():
        if len(numbers) > 1 and name not in _LAYOUT:
            for nth, number in enumerate(numbers):
                which = f"in pass {nth + 1} of {len(numbers)} through it"
                yield (
                    {number: _cut_at(position)},
                    Fault(f"{_CUT} through this part of the loss {which}", line),
                )


_LAYOUT = frozenset({"layout", "positive", "index", "concatenate"})
_CURVED = frozenset(
    {"tanh", "exp", "log", "sqrt", "maximum", "minimum", "where", "square", "sin", "cos", "arctan", "log1p"}
)


def _cut_at(cut: int) -> _Back:
    def back(step: Step, position: int, g: Any) -> Any:
        if position == cut:
            return np.zeros(np.shape(step.values[position]))
        return step.pulls[position](g, step.answer, *step.values)

    return back


def _passed(step: Step, position: int, g: Any) -> Any:
    if np.shape(g) == np.shape(step.values[position]):
        return g
    return step.pulls[position](g, step.answer, *step.values)


def _only_last(step: Step, position: int, g: Any) -> Any:
    part = step.pulls[position](g, step.answer, *step.values)
    return Patch(part.where, part.slope, repeats=False) if type(part) is Patch else part


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
