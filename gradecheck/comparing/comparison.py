"""An answer beside the reference's, on one case, with the first problem found.

In: the card, one case and the outcome of a call. Out: a frozen `Comparison` that holds both answers as
arrays, what was allowed, and the first problem, in the order structure, shape, kind, finite, value.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from gradecheck.comparing.cause import Cause
from gradecheck.comparing.leaf import Leaf
from gradecheck.comparing.pairing import Pairing
from gradecheck.comparing.problem import Problem, ProblemKind
from gradecheck.course.exercise import Arguments, Exercise
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.worker.outcome import Outcome, Status

Said = TypeVar("Said")


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
    if outcome.status != Status.RETURNED:
        return Comparison(case, arguments, outcome, expected)
    if exercise.accepts is not None:
        return _accept(exercise, case, arguments, outcome, expected)
    flows_back = exercise.gradient is not None
    pairing = _pair(exercise, outcome.value, expected, None)
    problem = pairing.first_problem(flows_back)
    if problem is not None and problem.cause is Cause.VALUE and exercise.tolerance.conditioned:
        # Measuring the condition costs two more answers of ours: only an answer that differs is worth them.
        pairing = _pair(exercise, outcome.value, expected, prepared.movements(case))
        problem = pairing.first_problem(flows_back)
    return Comparison(case, arguments, outcome, expected, tuple(pairing.leaves), problem)


def compare_beside(
    prepared: PreparedExercise, case: int, arguments: Arguments, outcome: Outcome
) -> Comparison:
    """Lay an answer at a point beside a case next to the reference's; no verdict hangs on it."""
    expected = prepared.expected_at(arguments)
    if outcome.status != Status.RETURNED:
        return Comparison(case, arguments, outcome, expected)
    pairing = _pair(prepared.exercise, outcome.value, expected, None)
    return Comparison(case, arguments, outcome, expected, tuple(pairing.leaves), pairing.first_problem())


def _pair(exercise: Exercise, yours: object, expected: object, moved: Sequence[float] | None) -> Pairing:
    pairing = Pairing(exercise.tolerance, moved)
    pairing.pair_outputs(exercise.outputs, yours, expected)
    return pairing


def _accept(
    exercise: Exercise, number: int, case: Arguments, outcome: Outcome, expected: object
) -> Comparison:
    """Where several answers are right, the card decides; entries are compared only to explain a refusal."""
    pairing = _pair(exercise, outcome.value, expected, None)
    found = pairing.first_problem()
    accepts = exercise.accepts
    leaves = tuple(pairing.leaves)
    entries_only = found is None or found.cause in (Cause.NOT_FINITE, Cause.VALUE)
    if accepts and (found is None or found.cause is Cause.VALUE) and _ask(accepts, outcome, expected, case):
        return Comparison(number, case, outcome, expected, leaves)
    if exercise.explains is not None and entries_only:
        cause = found.cause if found is not None else Cause.VALUE
        fact, likely = _ask(exercise.explains, outcome, expected, case)
        found = Problem(ProblemKind.REFUSED, cause, exercise.outputs[0], fact=fact, likely=likely)
    problem = found or Problem(ProblemKind.REFUSED, Cause.VALUE, exercise.outputs[0])
    return Comparison(number, case, outcome, expected, leaves, problem)


def _ask(function: Callable[..., Said], outcome: Outcome, expected: object, case: Arguments) -> Said:
    """What the card says of an answer; it gets copies, and so cannot change what we keep."""
    return function(copy.deepcopy(outcome.value), copy.deepcopy(expected), **copy.deepcopy(case))
