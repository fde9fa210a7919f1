"""The outcomes of one exercise beside the reference's answers, sorted by what they were asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from gradecheck.comparing.comparison import Comparison, compare, compare_beside
from gradecheck.questions.plan import Plan
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.worker.call import Call, Role
from gradecheck.worker.outcome import Outcome, Status


@dataclass(frozen=True)
class Question:
    """Arguments of one call and what the learner's function made of it.

    Parameters
    ----------
    arguments : tuple
        Of the call.
    outcome : Outcome
        What came of it.
    wrong : bool
        Whether that is not what the reference gives.
    number : int
        Of the question in the plan: each submission of a run is asked the same.
    """

    arguments: tuple
    outcome: Outcome
    wrong: bool
    number: int


@dataclass(frozen=True)
class Answers:
    """The outcomes of one exercise, sorted by what they were asked for.

    Parameters
    ----------
    prepared : PreparedExercise
        Cases, calls and what the reference answers.
    cases : tuple of Comparison
        One for each case.
    beside : tuple of (Call, Outcome)
        The answers at points beside a case, for the learner's own cost.
    repeats, refusals : tuple of Outcome
        The same questions again; the questions that must be refused.
    costs : dict of int to Outcome
        The learner's own cost, by evaluation point.
    """

    prepared: PreparedExercise
    cases: tuple[Comparison, ...]
    beside: tuple[tuple[Call, Outcome], ...]
    repeats: tuple[Outcome, ...]
    refusals: tuple[Outcome, ...]
    costs: dict[int, Outcome]

    @property
    def plan(self) -> Plan:
        """Cases and calls."""
        return self.prepared.plan

    @cached_property
    def jittered(self) -> tuple[Comparison, ...]:
        """The answers at points beside a case, compared when somebody asks: only a wrong gradient does."""
        parameters = self.plan.exercise.parameters
        return tuple(
            compare_beside(
                self.prepared, call.case, dict(zip(parameters, call.arguments, strict=False)), outcome
            )
            for call, outcome in self.beside
        )


def sort_outcomes(
    prepared: PreparedExercise,
    outcomes: Sequence[Outcome],
    compare: Callable[[PreparedExercise, int, Outcome], Comparison] = compare,
) -> Answers:
    """Lay the outcomes of a plan's calls beside the reference's answers, as `compare` does."""
    asked = list(zip(prepared.plan.calls, outcomes, strict=True))

    def of_role(role: Role) -> tuple[tuple[Call, Outcome], ...]:
        return tuple((call, outcome) for call, outcome in asked if call.role == role)

    return Answers(
        prepared,
        cases=tuple(compare(prepared, call.case, outcome) for call, outcome in of_role(Role.ANSWER)),
        beside=of_role(Role.JITTERED),
        repeats=tuple(outcome for _, outcome in of_role(Role.REPEAT)),
        refusals=tuple(outcome for _, outcome in of_role(Role.REFUSE)),
        costs={call.point: outcome for call, outcome in of_role(Role.COST)},
    )


def questions(answers: Answers) -> list[Question]:
    """Everything that was asked and answered, for the known mistakes to answer too."""
    cases = [
        Question(tuple(c.arguments.values()), c.outcome, c.problem is not None, c.case) for c in answers.cases
    ]
    refused = zip(answers.plan.refused, answers.refusals, strict=True)
    return cases + [
        Question(tuple(case.values()), outcome, outcome.status == Status.RETURNED, number)
        for number, (case, outcome) in enumerate(refused, start=len(answers.plan.cases))
    ]


def changed_names(answers: Answers, outcome: Outcome) -> list[str]:
    """Names of the arguments that a call changed."""
    return [answers.plan.exercise.parameters[i] for i in sorted(outcome.changed)]
