"""What a right value does not show: refusals, changed arguments, memory, chance, warnings.

In: the answers of one exercise. Out: a finding, or None; each function is one rule of `diagnose`.
"""

from __future__ import annotations

from gradecheck.comparing.answers import Answers, changed_names, questions
from gradecheck.comparing.cause import Cause
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.known_mistakes import explanations, same_answer
from gradecheck.diagnosing.message import build_finding, with_causes
from gradecheck.wording.words import describe_question, describe_value


def not_refused(answers: Answers) -> Finding | None:
    """A question that must be refused with a ValueError got something else."""
    name = answers.plan.exercise.name
    for case, outcome in zip(answers.plan.refused, answers.refusals, strict=True):
        if outcome.status == "returned":
            got = describe_value(outcome.value)
        elif outcome.raised is None or outcome.raised.type != "ValueError":
            got = outcome.raised.type if outcome.raised else outcome.status
        else:
            continue
        question = describe_question(case)
        details = [
            ("question", question),
            ("yours", got),
            ("expected", "a ValueError, as the docstring says"),
        ]
        finding = build_finding(Cause.VALUE, name, "should refuse an input with a ValueError.", details)
        found = explanations(answers.plan.exercise, questions(answers))
        return with_causes(finding, (found[0].sentence,), found[0].name) if len(found) == 1 else finding
    return None


def changed_arguments(answers: Answers) -> Finding | None:
    """An argument has other values after the call."""
    for comparison in answers.cases:
        names = changed_names(answers, comparison.outcome)
        if names:
            details = [
                ("changed", f"`{names[0]}` has other values after the call"),
                (
                    "look for",
                    f"`{names[0]} += ...`, `{names[0]}[...] = ...`, or a method that works in place",
                ),
            ]
            headline = f"changes its argument `{names[0]}`; it should leave it as it was."
            return build_finding(
                Cause.CHANGED_ARGUMENTS, answers.plan.exercise.name, headline, details, argument=names[0]
            )
    return None


def not_the_same_twice(answers: Answers) -> Finding | None:
    """The same question got another answer the second time."""
    for comparison, again in zip(answers.cases, answers.repeats, strict=False):
        if not same_answer(again.value, comparison.outcome.value):
            details = [
                (
                    "look for",
                    "a global or default argument that remembers, or chance that is not the given `rng`",
                )
            ]
            headline = "gives another answer when the same question is asked again."
            return build_finding(Cause.NOT_DETERMINISTIC, answers.plan.exercise.name, headline, details)
    return None


def shared_memory(answers: Answers) -> Finding | None:
    """A result is an argument, or a view of one."""
    exercise = answers.plan.exercise
    for comparison in answers.cases:
        names = [exercise.parameters[i] for i in comparison.outcome.shared]
        names = [n for n in names if n not in exercise.may_share]
        if names:
            details = [
                (
                    "why it matters",
                    f"whoever changes the result later changes `{names[0]}` too; return a new array",
                )
            ]
            headline = f"returns memory of its argument `{names[0]}`, not a new array."
            return build_finding(Cause.CHANGED_ARGUMENTS, exercise.name, headline, details, argument=names[0])
    return None


def warned(answers: Answers) -> Finding | None:
    """A numeric warning where the page promises silence."""
    if not answers.plan.exercise.silent:
        return None
    for comparison in answers.cases:
        if comparison.outcome.warnings:
            details = [("warning", comparison.outcome.warnings[0])]
            headline = "gives the right answer, but with a warning where silence is promised."
            return build_finding(Cause.WARNING, answers.plan.exercise.name, headline, details)
    return None
