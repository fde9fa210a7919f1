"""Two answers side by side, piece by piece: structure, shape, kind of numbers, entries.

In: the names of the outputs, the learner's answer and the reference's. Out: the arrays that could be paired,
each with its wrong entries, and the problems of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from gradecheck.comparing.cause import Cause
from gradecheck.comparing.leaf import Leaf
from gradecheck.comparing.problem import ORDER, Problem, ProblemKind
from gradecheck.comparing.tolerance import (
    allowed_difference,
    is_lost_in_rounding,
    is_too_coarse,
    needs_double,
)
from gradecheck.course.exercise import Tolerance
from gradecheck.worker.plain_values import Foreign

#: Kinds of numbers (as in `numpy.dtype.kind`) that are accepted where a kind is expected.
_ACCEPTED = {"b": "b", "i": "iuO", "u": "iuO", "O": "iuO", "f": "fiu", "c": "fiuc"}


class Pairing:
    """Walks two answers side by side; collects leaves, and stops at the first problem of structure.

    Parameters
    ----------
    tolerance : Tolerance
        What the card asks for.
    moved : sequence of float, optional
        How far each expected array moves when the inputs move by their rounding, where that was measured.
    """

    def __init__(self, tolerance: Tolerance, moved: Sequence[float] | None = None) -> None:
        self.tolerance = tolerance
        self.leaves: list[Leaf] = []
        self.problems: list[Problem] = []
        self._moved: Iterator[float] = iter(moved or ())

    def first_problem(self, flows_back: bool = False) -> Problem | None:
        """The first problem in the order in which problems explain one another.

        In a gradient the errors flow from the output of a network back to its input, so of a list of
        layers the last wrong one is where the trouble starts.
        """
        first = min(self.problems, key=lambda p: ORDER.index(p.cause), default=None)
        if first is None or not flows_back:
            return first
        output = first.output.split("[")[0]
        return [p for p in self.problems if p.cause == first.cause and p.output.split("[")[0] == output][-1]

    def pair_outputs(self, names: tuple[str, ...], yours: object, expected: object) -> None:
        """Pair the outputs of a function by the names in its docstring."""
        if len(names) > 1 and isinstance(expected, tuple):
            self._pair_items("", names, yours, expected)
        else:
            self._pair(names[0], yours, expected)

    def _pair(self, name: str, yours: object, expected: object) -> None:
        if isinstance(expected, dict):
            self._pair_dicts(name, yours, expected)
        elif isinstance(expected, list | tuple):
            names = tuple(f"{name}[{i}]" for i in range(len(expected)))
            self._pair_items(name, names, yours, expected)
        elif isinstance(expected, str) or expected is None:
            self._next_moved()
            if type(yours) is not type(expected) or yours != expected:
                self._note(ProblemKind.LITERAL, Cause.VALUE, name, yours, expected)
        else:
            self._pair_arrays(name, yours, np.asarray(expected))

    def _pair_items(
        self, container: str, names: tuple[str, ...], yours: object, expected: list | tuple
    ) -> None:
        items = list(yours) if isinstance(yours, np.ndarray) and yours.ndim > 0 else yours
        if isinstance(items, list | tuple) and len(items) == len(expected):
            for name, a, b in zip(names, items, expected, strict=True):
                self._pair(name, a, b)
            return
        output = names[0] if names else ""
        self.problems.append(
            Problem(ProblemKind.COUNT, Cause.SHAPE, output, yours, expected, container=container, names=names)
        )

    def _pair_dicts(self, name: str, yours: object, expected: dict[str, object]) -> None:
        if not isinstance(yours, dict) or set(yours) != set(expected):
            self._note(ProblemKind.KEYS, Cause.SHAPE, name, yours, expected)
            return
        for key in expected:
            self._pair(f'{name}["{key}"]', yours[key], expected[key])

    def _pair_arrays(self, name: str, yours: object, expected: np.ndarray) -> None:
        moved = self._next_moved()
        array = as_numeric_array(yours)
        if array is None:
            self._note(ProblemKind.KIND, Cause.DTYPE, name, yours, expected)
        elif array.shape != expected.shape:
            self._note(ProblemKind.SHAPE, Cause.SHAPE, name, array, expected)
        elif array.dtype.kind not in _ACCEPTED[expected.dtype.kind] or is_too_coarse(array.dtype):
            self._note(ProblemKind.KIND, Cause.DTYPE, name, yours, expected)
        else:
            self._pair_entries(name, array, expected, moved)

    def _pair_entries(self, name: str, yours: np.ndarray, expected: np.ndarray, moved: float) -> None:
        allowed = allowed_difference(self.tolerance, yours, expected, moved)
        wrong = ~_entries_agree(yours, expected, allowed)
        is_right = not wrong.any()
        if self._is_lost(yours, expected, wrong, is_right):
            self._note(ProblemKind.KIND, Cause.DTYPE, name, yours, expected)
            return
        leaf = Leaf(name, yours, expected, allowed, wrong)
        self.leaves.append(leaf)
        if not is_right:
            bad = ~np.isfinite(yours) & wrong if yours.dtype.kind in "fc" else np.zeros(wrong.shape, bool)
            cause = Cause.NOT_FINITE if bad.any() else Cause.VALUE
            self.problems.append(Problem(ProblemKind.ENTRIES, cause, name, leaf=leaf))

    def _is_lost(self, yours: np.ndarray, expected: np.ndarray, wrong: np.ndarray, is_right: bool) -> bool:
        """Whether single precision is what is wrong, or hides what may be."""
        if is_right:
            return needs_double(self.tolerance, yours, expected)
        return is_lost_in_rounding(yours[wrong], expected[wrong])

    def _next_moved(self) -> float:
        return next(self._moved, 0.0)

    def _note(self, kind: ProblemKind, cause: Cause, name: str, yours: object, expected: object) -> None:
        self.problems.append(Problem(kind, cause, name, yours, expected))


def _entries_agree(yours: np.ndarray, expected: np.ndarray, allowed: float) -> np.ndarray:
    """Entry by entry; NaN never agrees, inf only with the same inf."""
    if expected.dtype.kind not in "fc":
        return np.asarray(yours == expected)
    with np.errstate(all="ignore"):
        near = np.abs(np.subtract(yours, expected, dtype=np.result_type(yours, expected))) <= allowed
    return np.asarray(near & np.isfinite(expected) | (np.isinf(expected) & (yours == expected)))


def as_numeric_array(value: object) -> np.ndarray | None:
    """`value` as a numeric array, or None: lists and scalars that NumPy turns into one are accepted."""
    if isinstance(value, str | dict | Foreign) or value is None:
        return None
    try:
        array = np.asarray(value)
    except (ValueError, OverflowError):
        return None
    if array.dtype == object:  # a Python int beyond 64 bits; anything else here is ragged
        return array if all(type(v) is int for v in array.ravel()) else None
    return array if array.dtype.kind in "biufc" else None
