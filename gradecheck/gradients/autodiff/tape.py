"""The tape: what was computed from the parameters, in order, and the way back over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gradecheck.errors import GradecheckError
from gradecheck.gradients.autodiff.rules import summed_to

_FLOAT64 = np.dtype(np.float64)


class CannotFollow(GradecheckError):  # noqa: N818 - read as a sentence: it cannot follow ...
    """The loss leaves what can be followed exactly; the text says where, as the end of a sentence."""


class Patch:
    """A slope that concerns a part of an array only.

    Parameters
    ----------
    where : index
        Of the part.
    slope : ndarray
        In the shape of the part.
    repeats : bool
        An entry may stand in the part more than once.
    """

    __slots__ = ("repeats", "slope", "where")

    def __init__(self, where: object, slope: np.ndarray, repeats: bool) -> None:
        self.where, self.slope, self.repeats = where, slope, repeats

    def add_to(self, whole: np.ndarray) -> None:
        """Add the slope to its part of `whole`."""
        if self.repeats:
            np.add.at(whole, self.where, self.slope)
        else:
            whole[self.where] += self.slope


#: Plain numbers that a loss may take from computed ones: each costs three evaluations to follow.
MOST_EXITS = 8


@dataclass(frozen=True)
class Exit:
    """A plain number that was let out: what it was, from which step, and the shape that it had there."""

    number: float
    step: int
    shape: tuple[int, ...]


class Step:
    """One computation: what it gave, from what, and how slopes go back through it."""

    __slots__ = ("answer", "pulls", "sources", "values")

    def __init__(self, pulls: Sequence, sources: list, values: list, answer: np.ndarray) -> None:
        self.pulls, self.sources, self.values, self.answer = pulls, sources, values, answer


class Tape:
    """Records steps, and sweeps back over them.

    Parameters
    ----------
    side : int
        Which way a tie is broken: where numbers are equal, +1 takes the traced one as larger, -1 as smaller.
    functions : dict
        What answers each function of NumPy, and each ufunc that has no row in `rules`.
    shifts : dict of int to float, optional
        What is added to the plain number that is let out as the i-th.

    Attributes
    ----------
    ties : bool
        A tie was broken, so the other side may have another gradient.
    refusal : CannotFollow or None
        The first thing that could not be followed; kept, for the loss may have caught it.
    exits : list of Exit
        The plain numbers that were let out.
    """

    def __init__(self, side: int, functions: dict, shifts: dict[int, float] | None = None) -> None:
        self.side, self.functions, self._shifts = side, functions, shifts or {}
        self.ties = False
        self.refusal: CannotFollow | None = None
        self.exits: list[Exit] = []
        self._steps: list[Step | None] = []

    def refuse(self, what: str) -> Any:
        """Raise `CannotFollow`."""
        self.refusal = self.refusal or CannotFollow(what)
        raise self.refusal

    def let_out(self, value: np.ndarray, step: int) -> float:
        """The plain number in an array of one entry, for ``float(...)`` and what else asks for one."""
        if len(self.exits) == MOST_EXITS:
            self.refuse("float(), math.* or another function that takes plain numbers only, many times")
        number = float(value) + self._shifts.get(len(self.exits), 0.0)
        self.exits.append(Exit(number, step, value.shape))
        return number

    def only_float64(self, dtype: Any) -> None:
        """Refuse another dtype: 1e-7 of rounding in single precision would look like a wrong gradient."""
        if dtype is not None and np.dtype(dtype) != np.float64:
            self.refuse(f"a computation in {np.dtype(dtype)}")

    def new_leaf(self) -> int:
        """Number of a value that comes from nowhere: a parameter or a constant."""
        self._steps.append(None)
        return len(self._steps) - 1

    def new_step(self, pulls: Sequence, sources: list, values: list, answer: object) -> int:
        """Number of an answer."""
        dtype = getattr(answer, "dtype", None)
        if dtype is not _FLOAT64 and dtype != _FLOAT64:  # to ask for the very object first saves time
            self.refuse(f"a result of type {dtype or type(answer).__name__}")
        self._steps.append(Step(pulls, sources, values, answer))
        return len(self._steps) - 1

    def sweep(self, starts: dict[int, np.ndarray], leaves: Sequence[int]) -> list[np.ndarray | None]:
        """Slopes of the loss by leaves, from its slopes by some answers; None if it does not depend on it.

        Reverse accumulation: Griewank and Walther, Evaluating Derivatives (2008), section 3.2.
        """
        end = max(starts, default=-1)
        slopes: list = [None] * (end + 1)
        for start, slope in starts.items():
            slopes[start] = slope
        ours: set[int] = set()  # slopes in arrays that nothing else refers to: these may be added to in place
        for number in range(end, -1, -1):
            step, g = self._steps[number], slopes[number]
            if step is None or g is None:
                continue
            for position, source in step.sources:
                value = step.values[position]
                part = step.pulls[position](g, step.answer, *step.values)
                _collect(slopes, ours, source, value.shape, part)
            slopes[number] = None  # its memory is needed no more
        return [slopes[leaf] if leaf <= end else None for leaf in leaves]


def _collect(slopes: list, ours: set[int], source: int, shape: tuple[int, ...], part: Any) -> None:
    """Add a part to the slope by `source`, which has this shape."""
    known = slopes[source]
    if type(part) is Patch:
        if source not in ours:
            ours.add(source)
            slopes[source] = np.zeros(shape) if known is None else np.array(known)
        part.add_to(slopes[source])
        return
    if part.shape != shape:
        part = summed_to(shape, part)
    if known is None:
        slopes[source] = part
    elif source in ours and shape:
        known += part
    else:
        slopes[source] = known + part
        ours.add(source)


def each(pull: Callable) -> Sequence:
    """One pull for any number of arguments: it is told the position first."""
    return _Each(pull)


class _Each:
    __slots__ = ("_pull",)

    def __init__(self, pull: Callable) -> None:
        self._pull = pull

    def __getitem__(self, position: int) -> Callable:
        return lambda *rest: self._pull(position, *rest)


def kind_of_index(index: Any) -> tuple[bool, bool]:
    """Whether an index may name an entry twice, and whether its part is a view."""
    items = index if isinstance(index, tuple) else (index,)
    arrays = [item for item in items if isinstance(item, np.ndarray)]
    return any(a.dtype.kind in "iu" for a in arrays), not arrays


def copied_index(item: Any) -> Any:
    """One item of an index, kept apart from what the loss does with its arrays later."""
    if isinstance(item, np.ndarray | list):
        kept = np.array(item)
        return kept.astype(int) if kept.size == 0 and isinstance(item, list) else kept
    return item


def widened(g: Any, ndim: int) -> Any:
    """Without the leading axes of length 1 that an assignment lets an array have too few of."""
    return g if np.ndim(g) >= ndim else np.reshape(g, (1,) * (ndim - np.ndim(g)) + np.shape(g))
