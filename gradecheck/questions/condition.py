"""The condition of a problem, measured: how far its answer moves when its inputs move by their rounding.

In: the reference and one case. Out: the reference's answer, and how far each of its arrays moves. What
follows from it for a learner's answer is decided in `gradecheck.comparing.tolerance`.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable

import numpy as np

from gradecheck.course.exercise import Arguments, Exercise
from gradecheck.worker.plain_values import plain
from gradecheck.worker.probes import build

EPS = float(np.finfo(float).eps)
#: Size of the changes of the inputs that stand for their rounding: a few units in the last place.
NUDGE = 4 * EPS


def answer_of(function: Callable[..., object], arguments: tuple) -> object:
    """What one of our functions (the reference, a known mistake) answers, from arguments built afresh."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return plain(function(*[build(a) for a in arguments]))


def flatten(value: object) -> list[object]:
    """The items of nested lists, tuples and dicts, in order."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [item for part in value for item in flatten(part)]
    return [value]


def movements_of(exercise: Exercise, case: Arguments, expected: object) -> list[float]:
    """How much each expected array moves when the inputs move by their rounding: its condition."""
    movements = [0.0 for _ in flatten(expected)]
    rng = np.random.default_rng(0)  # two fixed sign patterns suffice: a floor is an order of magnitude
    for _ in range(2):
        nudged = answer_of(exercise.reference, tuple(_nudge(a, rng) for a in case.values()))
        for number, (a, b) in enumerate(zip(flatten(nudged), flatten(expected), strict=False)):
            movements[number] = max(movements[number], _distance(a, b))
    return movements


def _nudge(argument: object, rng: np.random.Generator) -> object:
    if isinstance(argument, list | tuple):
        return type(argument)(_nudge(item, rng) for item in argument)
    if isinstance(argument, dict):
        return {key: _nudge(item, rng) for key, item in argument.items()}
    if isinstance(argument, float) or (
        isinstance(argument, np.ndarray | np.floating) and argument.dtype.kind == "f"
    ):
        signs = rng.choice((-1.0, 1.0), size=np.shape(argument))
        return (
            type(argument)(argument * (1 + NUDGE * signs))
            if np.ndim(argument) == 0
            else argument * (1 + NUDGE * signs)
        )
    return argument


def _distance(a: object, b: object) -> float:
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape or a.dtype.kind != "f" or a.size == 0:
        return 0.0
    with np.errstate(all="ignore"):
        distance = np.abs(a - b)
    return float(np.max(distance, where=np.isfinite(distance), initial=0.0))
