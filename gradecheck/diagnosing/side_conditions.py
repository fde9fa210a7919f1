"""What a right value does not show: refusals, changed arguments, memory, chance, warnings.

In: the answers of one exercise. Out: a finding, or None; each function is one rule of `diagnose`.
"""

from __future__ import annotations

from dataclasses import replace

from gradecheck.comparing.answers import Answers, changed_names, questions
from gradecheck.comparing.cause import Cause
from gradecheck.diagnosing.finding import Fact, Finding, Label
from gradecheck.diagnosing.known_mistakes import explanations, same_answer
from gradecheck.wording import sentences
from gradecheck.wording.values import arguments_in_words, value_in_words
from gradecheck.worker.outcome import Outcome, Status


def not_refused(answers: Answers) -> Finding | None:
    """A question that must be refused with a ValueError got something else."""
    for case, outcome in zip(answers.plan.refused, answers.refusals, strict=True):
        if outcome.raised is not None and outcome.raised.type == "ValueError":
            continue
        finding = Finding(
            Cause.VALUE,
            answers.plan.exercise.name,
            sentences.SHOULD_REFUSE,
            (
                Fact(Label.QUESTION, arguments_in_words(case)),
                Fact(Label.YOURS, _instead(outcome)),
                Fact(Label.EXPECTED, sentences.VALUE_ERROR),
            ),
        )
        found = explanations(answers.plan.exercise, questions(answers))
        if len(found) == 1:
            return replace(finding, causes=(found[0].sentence,), mistake=found[0].name)
        return finding
    return None


def _instead(outcome: Outcome) -> str:
    """What came instead of a refusal."""
    if outcome.status == Status.RETURNED:
        return value_in_words(outcome.value)
    return outcome.raised.type if outcome.raised else outcome.status


def changed_arguments(answers: Answers) -> Finding | None:
    """An argument has other values after the call."""
    for comparison in answers.cases:
        for name in changed_names(answers, comparison.outcome):
            return Finding(
                Cause.CHANGED_ARGUMENTS,
                answers.plan.exercise.name,
                sentences.changes_argument(name),
                (Fact(Label.CHANGED, sentences.changed(name)),),
                argument=name,
                next_step=sentences.look_for_changes(name),
            )
    return None


def not_the_same_twice(answers: Answers) -> Finding | None:
    """The same question got another answer the second time."""
    for comparison, again in zip(answers.cases, answers.repeats, strict=False):
        if not same_answer(again.value, comparison.outcome.value):
            return Finding(
                Cause.NOT_DETERMINISTIC,
                answers.plan.exercise.name,
                sentences.NOT_THE_SAME_TWICE,
                next_step=sentences.LOOK_FOR_MEMORY,
            )
    return None


def shared_memory(answers: Answers) -> Finding | None:
    """A result is an argument, or a view of one."""
    exercise = answers.plan.exercise
    for comparison in answers.cases:
        names = [exercise.parameters[i] for i in comparison.outcome.shared]
        names = [n for n in names if n not in exercise.may_share]
        if names:
            return Finding(
                Cause.CHANGED_ARGUMENTS,
                exercise.name,
                sentences.returns_memory(names[0]),
                (Fact(Label.REASON, sentences.why_memory_matters(names[0])),),
                argument=names[0],
                next_step=sentences.RETURN_NEW_ARRAY,
            )
    return None


def warned(answers: Answers) -> Finding | None:
    """A numeric warning where the page promises silence."""
    exercise = answers.plan.exercise
    for comparison in answers.cases if exercise.silent else ():
        if comparison.outcome.warnings:
            facts = (Fact(Label.WARNING, comparison.outcome.warnings[0]),)
            return Finding(Cause.WARNING, exercise.name, sentences.WARNS, facts)
    return None
