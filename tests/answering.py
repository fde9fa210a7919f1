"""Support for tests of the engine: a small card, and the outcomes of a function on a card's plan."""

from __future__ import annotations

import numpy as np

from gradecheck.comparing.answers import Answers, sort_outcomes
from gradecheck.course.exercise import Exercise, GradientOf, OwnCost
from gradecheck.course.mistakes import Mistake
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.plan import Plan
from gradecheck.questions.prepared import PreparedExercise, prepare
from gradecheck.worker.outcome import Outcome, Raised
from gradecheck.worker.plain_values import plain
from gradecheck.worker.probes import build


def line_cost(X, y, w):
    """Half the mean squared error of a line.

    Returns
    -------
    cost : float
        ``1/(2m) sum (X w - y)^2``.
    """
    return float(np.sum((X @ w - y) ** 2) / (2 * len(y)))


def line_gradient(X, y, w):
    """Gradient of `line_cost` by the weights.

    Returns
    -------
    dw : ndarray, shape (n,)
        One entry for each weight.
    """
    return X.T @ (X @ w - y) / len(y)


def draw_lines(rng):
    for m, n in ((5, 3), (7, 4)):
        yield {"X": rng.normal(size=(m, n)), "y": rng.normal(size=m), "w": rng.normal(size=n)}


def sum_instead_of_mean(X, y, w):
    return X.T @ (X @ w - y)


def opposite_sign(X, y, w):
    return -line_gradient(X, y, w)


def card(**changes) -> Exercise:
    """The card of `line_gradient`, with changes."""
    fields = {
        "reference": line_gradient,
        "inputs": draw_lines,
        "points": 2,
        "hints": ("Write the residual first.", "What multiplies the residual in the derivative?"),
        "mistakes": (
            Mistake(sum_instead_of_mean, "The mean over the examples is missing."),
            Mistake(opposite_sign, "The residual is the wrong way round."),
        ),
        "gradient": GradientOf(line_cost, ("w",), own_cost=OwnCost("line_cost", lambda X, y, w: (X, y, w))),
    }
    return Exercise(**{**fields, **changes})


def one_case(exercise: Exercise, arguments: dict) -> PreparedExercise:
    """A card prepared with a single case."""
    return PreparedExercise(Plan(exercise, (arguments,), (), ()))


def answer(function, arguments) -> Outcome:
    """The outcome of one call, without any isolation."""
    try:
        return Outcome("returned", plain(function(*[build(a) for a in arguments])))
    except Exception as error:
        return Outcome("exception", raised=Raised(type(error).__name__, str(error)))


def answers(function, exercise: Exercise, own_cost=None, seed: int = 0) -> Answers:
    """What a function answers on the plan of a card."""
    prepared = prepare(exercise, seed)
    outcomes = [
        Outcome("missing")
        if call.role == "cost" and own_cost is None
        else answer(own_cost if call.role == "cost" else function, call.arguments)
        for call in prepared.plan.calls
    ]
    return sort_outcomes(prepared, outcomes)


def finding(function, exercise: Exercise | None = None, own_cost=None, seed: int = 0) -> Finding | None:
    """The finding about a function; None where it passes."""
    found = diagnose(answers(function, exercise or card(), own_cost, seed))
    return found[0] if found else None
