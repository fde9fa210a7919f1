"""An answer beside the reference's: structure, type, shape, dtype, finite, value, in this order.

In: the card, one case and the outcome of a call. Out: a frozen `Comparison` that holds both answers as
arrays, what was allowed, and the first problem found.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from gradecheck.comparing.cause import Cause
from gradecheck.course.exercise import Arguments, Exercise, Tolerance
from gradecheck.questions.condition import allowed_difference
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.wording.words import describe, shape_confusion, show
from gradecheck.worker.outcome import Outcome
from gradecheck.worker.plain_values import Foreign

#: Problems of structure explain problems of kind, and those problems of value.
ORDER = (Cause.SHAPE, Cause.DTYPE, Cause.NOT_FINITE, Cause.VALUE)


@dataclass(frozen=True)
class Leaf:
    """One array of an answer beside the expected one.

    Parameters
    ----------
    name : str
        ``"db"``, ``"dWs[1]"``.
    yours, expected : ndarray
        Same shape.
    allowed : float
        Largest difference that passes, in the units of the answer; 0 for exact kinds.
    wrong : ndarray of bool
        Where it does not pass.
    """

    name: str
    yours: np.ndarray
    expected: np.ndarray
    allowed: float
    wrong: np.ndarray

    def worst(self, count: int = 1) -> list[tuple[int, ...]]:
        """Indices of the wrong entries that are furthest from the expected ones; non-finite ones first."""
        places = [tuple(int(i) for i in place) for place in np.argwhere(self.wrong)]
        if self.yours.dtype == object or self.expected.dtype == object:  # integers beyond 64 bits
            return places[:count]
        with np.errstate(all="ignore"):
            distance = np.abs(np.subtract(self.yours, self.expected, dtype=complex))
        distance = np.where(np.isnan(distance), np.inf, distance)
        return sorted(places, key=lambda place: -distance[place])[:count]


@dataclass(frozen=True)
class Problem:
    """The first thing that is wrong with one answer.

    Parameters
    ----------
    cause : Cause
        Its kind.
    output : str
        The output concerned.
    text : str
        What differs, as the rest of a sentence that begins with the name of the exercise.
    leaf : Leaf, optional
        The arrays, where it came as far as comparing entries.
    likely : str
        A sentence of the card with the likely cause.
    """

    cause: Cause
    output: str
    text: str
    leaf: Leaf | None = None
    likely: str = ""


@dataclass(frozen=True)
class Comparison:
    """One case: the question, both answers, and the first problem.

    Parameters
    ----------
    case : int
        Its number.
    arguments : dict
        The question.
    outcome : Outcome
        What came of the learner's call.
    expected : object
        The reference's answer.
    leaves : tuple of Leaf
        The arrays that could be laid side by side.
    problem : Problem, optional
        None where the answer is right; also None where the call did not return (see `outcome.status`).
    """

    case: int
    arguments: Arguments
    outcome: Outcome
    expected: object
    leaves: tuple[Leaf, ...] = ()
    problem: Problem | None = None


def compare(prepared: PreparedExercise, case: int, outcome: Outcome) -> Comparison:
    """Compare the outcome of one call with the reference's answer.

    Parameters
    ----------
    prepared : PreparedExercise
        The card, the cases and what the reference answers.
    case : int
        Number of the case.
    outcome : Outcome
        What came of the learner's call.
    """
    exercise, arguments, expected = prepared.exercise, prepared.plan.cases[case], prepared.expected(case)
    if outcome.status != "returned":
        return Comparison(case, arguments, outcome, expected)
    if exercise.accepts is not None:
        return _accept(exercise, case, arguments, outcome, expected)
    flows_back = exercise.gradient is not None
    pairing = _pair(exercise, outcome.value, expected, None)
    problem = pairing.first_problem(flows_back)
    if problem is not None and problem.cause is Cause.VALUE and exercise.tolerance.conditioned:
        # Measuring the condition costs two more answers of ours: only an answer that differs is worth them.
        pairing = _pair(exercise, outcome.value, expected, prepared.floors(case))
        problem = pairing.first_problem(flows_back)
    return Comparison(case, arguments, outcome, expected, tuple(pairing.leaves), problem)


def compare_beside(
    prepared: PreparedExercise, case: int, arguments: Arguments, outcome: Outcome
) -> Comparison:
    """Lay an answer at a point beside a case next to the reference's; no verdict hangs on it."""
    expected = prepared.expected_at(arguments)
    if outcome.status != "returned":
        return Comparison(case, arguments, outcome, expected)
    pairing = _pair(prepared.exercise, outcome.value, expected, None)
    return Comparison(case, arguments, outcome, expected, tuple(pairing.leaves), pairing.first_problem())


def _pair(exercise: Exercise, yours: object, expected: object, floors: list[float] | None) -> Pairing:
    pairing = Pairing(exercise.tolerance, floors)
    pairing.pair_outputs(exercise.outputs, yours, expected)
    return pairing


def _accept(
    exercise: Exercise, number: int, case: Arguments, outcome: Outcome, expected: object
) -> Comparison:
    """Where several answers are right, the card decides; entries are compared only to explain a refusal."""
    pairing = _pair(exercise, outcome.value, expected, None)
    found = pairing.first_problem()
    leaves = tuple(pairing.leaves)
    entries_only = found is None or found.cause in (Cause.NOT_FINITE, Cause.VALUE)
    if (found is None or found.cause is Cause.VALUE) and _ask(exercise.accepts, outcome, expected, case):
        return Comparison(number, case, outcome, expected, leaves)
    if exercise.explains is not None and entries_only:
        cause = found.cause if found is not None else Cause.VALUE
        fact, likely = _ask(exercise.explains, outcome, expected, case)
        found = Problem(cause, exercise.outputs[0], fact, likely=likely)
    problem = found or Problem(
        Cause.VALUE, exercise.outputs[0], "is not an answer that this exercise accepts"
    )
    return Comparison(number, case, outcome, expected, leaves, problem)


def _ask(function: Callable[..., object], outcome: Outcome, expected: object, case: Arguments) -> object:
    """What the card says of an answer; it gets copies, and so cannot change what we keep."""
    return function(copy.deepcopy(outcome.value), copy.deepcopy(expected), **copy.deepcopy(case))


class Pairing:
    """Walks two answers side by side; collects leaves, and stops at the first problem of structure."""

    def __init__(self, tolerance: Tolerance, floors: list[float] | None) -> None:
        self.tolerance = tolerance
        self.floors = iter(floors) if floors is not None else None
        self.leaves: list[Leaf] = []
        self.problems: list[Problem] = []

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
            self._pair_items(names, yours, expected, "it returns")
        else:
            self._pair(names[0], yours, expected)

    def _pair(self, name: str, yours: object, expected: object) -> None:
        if isinstance(expected, dict):
            self._pair_dicts(name, yours, expected)
        elif isinstance(expected, list | tuple):
            names = tuple(f"{name}[{i}]" for i in range(len(expected)))
            self._pair_items(names, yours, expected, f"`{name}` holds")
        elif isinstance(expected, str) or expected is None:
            self._next_floor()
            if type(yours) is not type(expected) or yours != expected:
                self._note(Cause.VALUE, name, f"gives `{name}` = {show(yours)}, expected {show(expected)}")
        else:
            self._pair_arrays(name, yours, np.asarray(expected))

    def _pair_items(self, names: tuple[str, ...], yours: object, expected: list | tuple, holds: str) -> None:
        if isinstance(yours, np.ndarray) and yours.ndim > 0:
            yours = list(yours)
        wanted = f"{holds} {len(expected)}: {', '.join(names)}" if names else f"{holds} nothing here"
        if not isinstance(yours, list | tuple):
            self._note(Cause.SHAPE, names[0] if names else "", f"returned {describe(yours)}; {wanted}")
        elif len(yours) != len(expected):
            counted = "1 thing" if len(yours) == 1 else f"{len(yours)} things"
            self._note(Cause.SHAPE, names[0] if names else "", f"returned {counted}; {wanted}")
        else:
            for name, a, b in zip(names, yours, expected, strict=True):
                self._pair(name, a, b)

    def _pair_dicts(self, name: str, yours: object, expected: dict) -> None:
        if not isinstance(yours, dict) or set(yours) != set(expected):
            got = f"the keys {', '.join(yours)}" if isinstance(yours, dict) else describe(yours)
            self._note(
                Cause.SHAPE, name, f"returned {got}; expected a dict with the keys {', '.join(expected)}"
            )
            return
        for key in expected:
            self._pair(f'{name}["{key}"]', yours[key], expected[key])

    def _pair_arrays(self, name: str, yours: object, expected: np.ndarray) -> None:
        floor = self._next_floor()
        array = as_numeric_array(yours)
        if array is None:
            self._note(
                Cause.DTYPE, name, f"returned {describe(yours)} for `{name}`; expected {describe(expected)}"
            )
        elif array.shape != expected.shape:
            confusion = shape_confusion(array.shape, expected.shape)
            self._note(
                Cause.SHAPE,
                name,
                f"returned shape {array.shape} for `{name}`; expected {expected.shape}{confusion}",
            )
        elif (text := dtype_problem(yours, array, expected)) is not None:
            self._note(Cause.DTYPE, name, f"returned {text} for `{name}`; expected {describe(expected)}")
        else:
            self._pair_entries(name, array, expected, floor)

    def _pair_entries(self, name: str, yours: np.ndarray, expected: np.ndarray, floor: float) -> None:
        allowed = allowed_difference(self.tolerance, yours, expected, floor)
        wrong = ~_entries_agree(yours, expected, allowed)
        leaf = Leaf(name, yours, expected, allowed, wrong)
        self.leaves.append(leaf)
        if wrong.any():
            bad = ~np.isfinite(yours) & wrong if yours.dtype.kind in "fc" else np.zeros(wrong.shape, bool)
            cause = Cause.NOT_FINITE if bad.any() else Cause.VALUE
            self.problems.append(Problem(cause, name, "", leaf))

    def _next_floor(self) -> float:
        return next(self.floors, 0.0) if self.floors is not None else 0.0

    def _note(self, cause: Cause, name: str, text: str) -> None:
        self.problems.append(Problem(cause, name, text))


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


def dtype_problem(value: object, yours: np.ndarray, expected: np.ndarray) -> str | None:
    """What is wrong with the kind of numbers, or None."""
    kinds = {"b": "b", "i": "iuO", "u": "iuO", "O": "iuO", "f": "fiu", "c": "fiuc"}[expected.dtype.kind]
    return None if yours.dtype.kind in kinds else describe(value)
