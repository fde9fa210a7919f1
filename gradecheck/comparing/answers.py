"""The outcomes of one exercise beside the reference's answers, sorted by what they were asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gradecheck.comparing.comparison import Comparison, compare
from gradecheck.questions.plan import Plan
from gradecheck.worker.outcome import Outcome


@dataclass(frozen=True)
class Question:
    """Arguments of one call and what the learner's function made of it."""

    arguments: tuple
    outcome: Outcome
    wrong: bool


@dataclass(frozen=True)
class Answers:
    """The outcomes of one exercise, sorted by what they were asked for.

    Parameters
    ----------
    plan : Plan
        Cases and calls.
    cases : tuple of Comparison
        One for each case.
    jittered : tuple of Comparison
        Those beside a case, for the learner's own cost.
    repeats, refusals : tuple of Outcome
        The same questions again; the questions that must be refused.
    costs : dict of int to Outcome
        The learner's own cost, by evaluation point.
    """

    plan: Plan
    cases: tuple[Comparison, ...]
    jittered: tuple[Comparison, ...]
    repeats: tuple[Outcome, ...]
    refusals: tuple[Outcome, ...]
    costs: dict[int, Outcome]


def sort_outcomes(plan: Plan, outcomes: Sequence[Outcome]) -> Answers:
    """Lay the outcomes of a plan's calls beside the reference's answers."""
    by_role: dict[str, list] = {role: [] for role in ("answer", "jittered", "repeat", "refuse")}
    costs = {}
    for call, outcome in zip(plan.calls, outcomes, strict=True):
        if call.role == "cost":
            costs[call.point] = outcome
        elif call.role in ("answer", "jittered"):
            arguments = dict(zip(plan.exercise.parameters, call.arguments, strict=False))
            by_role[call.role].append(compare(plan.exercise, call.case, arguments, outcome))
        else:
            by_role[call.role].append(outcome)
    return Answers(
        plan, *(tuple(by_role[role]) for role in ("answer", "jittered", "repeat", "refuse")), costs
    )


def questions(answers: Answers) -> list[Question]:
    """Everything that was asked and answered, for the known mistakes to answer too."""
    cases = [Question(tuple(c.arguments.values()), c.outcome, c.problem is not None) for c in answers.cases]
    return cases + [
        Question(tuple(case.values()), outcome, outcome.status == "returned")
        for case, outcome in zip(answers.plan.refused, answers.refusals, strict=True)
    ]


def changed_names(answers: Answers, outcome: Outcome) -> list[str]:
    """Names of the arguments that a call changed."""
    return [answers.plan.exercise.parameters[i] for i in sorted(outcome.changed)]
