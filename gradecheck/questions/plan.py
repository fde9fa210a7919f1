"""All calls of one exercise, planned before any learner code runs.

In: a card and a seed. Out: a frozen `Plan`: the cases, the calls, and the lines along which the learner's
own cost is evaluated. The same seed gives the same plan.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from gradecheck.course.exercise import Arguments, Exercise, GradientOf, OwnCost
from gradecheck.questions.directions import draw_direction
from gradecheck.questions.nested_arrays import leaves, moved
from gradecheck.questions.numeric_derivative import offsets
from gradecheck.worker.call import Call, Role

#: How many cases are also held against the learner's own cost: one could agree by chance, two do not.
CASES_WITH_OWN_COST = 2
#: A jittered point lies this far away, relative to the arguments: kinks have measure zero, so it leaves them.
JITTER = 1e-3


@dataclass(frozen=True)
class Line:
    """A line along which the learner's own cost is evaluated.

    Parameters
    ----------
    case : int
        The case through whose arguments it goes.
    role : Role
        `Role.ANSWER` or `Role.JITTERED`: which answer holds the gradient there.
    direction : tuple of ndarray
        One array for each array of the gradient.
    first_point : int
        Number of the first of its evaluation points.
    """

    case: int
    role: Role
    direction: tuple[np.ndarray, ...]
    first_point: int


@dataclass(frozen=True)
class Plan:
    """Cases and calls of one exercise.

    Parameters
    ----------
    exercise : Exercise
        The card.
    cases, refused : tuple of dict
        Arguments by name; those of `refused` must raise a ValueError.
    calls : tuple of Call
        In the order in which they are made.
    lines : tuple of Line
        Lines of the numeric gradient of the learner's own cost.
    """

    exercise: Exercise
    cases: tuple[Arguments, ...]
    refused: tuple[Arguments, ...]
    calls: tuple[Call, ...]
    lines: tuple[Line, ...] = ()


def plan_calls(exercise: Exercise, seed: int) -> Plan:
    """Plan all calls of an exercise.

    Parameters
    ----------
    exercise : Exercise
        The card.
    seed : int
        Together with the name of the exercise the only source of chance.

    Returns
    -------
    plan : Plan
        Answers first, then refusals, then the repeats (all of them after all answers, so that an answer
        that remembers earlier calls is seen), then the points of the learner's own cost.
    """
    rng = np.random.default_rng([seed, zlib.crc32(exercise.name.encode())])
    cases, refused = with_doubles(exercise.cases(rng)), tuple(exercise.refused_cases(rng))
    calls = [_call(exercise, Role.ANSWER, number, case) for number, case in enumerate(cases)]
    calls += [_call(exercise, Role.REFUSE, number, case) for number, case in enumerate(refused)]
    if exercise.repeated:
        calls += [_again(call) for call in calls[: len(cases)]]
    lines: tuple[Line, ...] = ()
    if exercise.gradient and exercise.gradient.own_cost:
        own, first_cases = exercise.gradient.own_cost, cases[:CASES_WITH_OWN_COST]
        lines, cost_calls = _plan_own_cost(exercise, exercise.gradient, own, first_cases, rng)
        calls += cost_calls
    return Plan(exercise, cases, refused, tuple(calls), lines)


def with_doubles(cases: Iterable[Arguments]) -> tuple[Arguments, ...]:
    """The cases, and each in single precision once more in double: there no mistake hides in the rounding."""
    cases = tuple(cases)
    doubled = [{name: _double(value) for name, value in case.items()} for case in cases]
    twins = zip(cases, doubled, strict=True)
    return (*cases, *(twin for case, twin in twins if any(case[n] is not twin[n] for n in case)))


def _double(value: object) -> object:
    """The same in double precision; the very same object where nothing in it is of single precision."""
    if isinstance(value, np.ndarray | np.generic) and value.dtype in (np.float32, np.complex64):
        return value.astype(np.result_type(value.dtype, np.float64))
    if isinstance(value, list | tuple):
        items = [_double(item) for item in value]
        changed = any(new is not old for new, old in zip(items, value, strict=True))
        return type(value)(items) if changed else value
    return value


def point_of(gradient: GradientOf, case: Arguments) -> Arguments:
    """The arguments of the cost: those of the case, and the extra ones."""
    return {**case, **(gradient.extra(**case) if gradient.extra else {})}


def at(gradient: GradientOf, point: Arguments, direction: Sequence[np.ndarray], distance: float) -> Arguments:
    """`point` moved along `direction` in the arguments that are varied."""
    varied = moved([point[name] for name in gradient.wrt], direction, distance)
    return {**point, **dict(zip(gradient.wrt, varied, strict=True))}


def as_sent(value: object) -> object:
    """The argument as a worker gets it: a float of NumPy is a float there, and so it is in a notebook too."""
    if isinstance(value, float):
        return float(value)
    if type(value) is list:
        return [as_sent(item) for item in value]
    return tuple(as_sent(item) for item in value) if type(value) is tuple else value


def _call(exercise: Exercise, role: Role, case: int, arguments: Arguments) -> Call:
    name, given = exercise.name, tuple(map(as_sent, arguments.values()))
    return Call(name, name, role, case, 0, given, exercise.seconds)


def _again(call: Call) -> Call:
    """The same question once more."""
    other = call.case % 2 == 1  # code that takes a copy for a view is seen
    name, given, seconds = call.function, call.arguments, call.seconds
    return Call(name, name, Role.REPEAT, call.case, 0, given, seconds, in_another_order=other)


def _plan_own_cost(
    exercise: Exercise,
    gradient: GradientOf,
    own: OwnCost,
    cases: Sequence[Arguments],
    rng: np.random.Generator,
) -> tuple[tuple[Line, ...], list[Call]]:
    lines: list[Line] = []
    calls: list[Call] = []
    for number, case in enumerate(cases):
        point = point_of(gradient, case)
        tensors = leaves([point[name] for name in gradient.wrt])
        for role in (Role.ANSWER, Role.JITTERED) if set(gradient.wrt) <= set(case) else (Role.ANSWER,):
            if role == Role.JITTERED:
                point = at(gradient, point, draw_direction(rng, tensors).arrays(tensors), JITTER)
                calls.append(_call(exercise, role, number, {name: point[name] for name in case}))
            direction = draw_direction(rng, tensors).arrays(tensors)
            line = Line(number, role, direction, first_point=len(offsets()) * len(lines))
            lines.append(line)
            calls += _cost_calls(exercise, gradient, own, line, point)
    return tuple(lines), calls


def _cost_calls(
    exercise: Exercise, gradient: GradientOf, own: OwnCost, line: Line, point: Arguments
) -> list[Call]:
    return [
        Call(
            exercise.name,
            own.function,
            Role.COST,
            line.case,
            line.first_point + number,
            tuple(map(as_sent, own.arguments(**at(gradient, point, line.direction, distance)))),
            exercise.seconds,
        )
        for number, distance in enumerate(offsets())
    ]
