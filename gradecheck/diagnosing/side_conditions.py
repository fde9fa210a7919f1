"""What a right value does not show: refusals, changed arguments, memory, chance, warnings.

In: the answers of one exercise. Out: a finding, or None; each function is one rule of `diagnose`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

import numpy as np

from gradecheck.comparing.answers import Answers, changed_names, questions
from gradecheck.comparing.cause import Cause
from gradecheck.comparing.comparison import Comparison, compare
from gradecheck.diagnosing.failing_call import with_call, with_warning
from gradecheck.diagnosing.finding import Fact, Finding, Label
from gradecheck.diagnosing.known_mistakes import explanations, same_answer
from gradecheck.diagnosing.unfinished import finding_of_outcome
from gradecheck.questions.condition import flatten
from gradecheck.wording import sentences
from gradecheck.wording.values import arguments_in_words, value_in_words
from gradecheck.worker.call import Call, Role
from gradecheck.worker.outcome import Outcome, Status
from gradecheck.worker.side_effects import is_identical

#: What NumPy raises where the result of an operation in place does not fit the array's dtype.
CAST_IN_PLACE = "UFuncTypeError"


def not_refused(answers: Answers) -> Finding | None:
    """A question that must be refused with a ValueError got something else."""
    for case, outcome in zip(answers.plan.refused, answers.refusals, strict=True):
        if outcome.raised is not None and outcome.raised.is_value_error:
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
        found = explanations(answers.prepared, questions(answers))
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
            finding = Finding(
                Cause.CHANGED_ARGUMENTS,
                answers.plan.exercise.name,
                sentences.changes_argument(name),
                (Fact(Label.CHANGED, sentences.changed(name)),),
                argument=name,
                next_step=sentences.look_for_changes(name),
            )
            return with_call(finding, comparison)
    return None


def written_into_integers(answers: Answers) -> Finding | None:
    """An argument is written into, which fails where it holds integers: NumPy refuses, or cuts off digits.

    The exception and the wrong value are consequences: an answer that returns a new array has neither.
    """
    finding = changed_arguments(answers)
    if finding is None or finding.argument is None:
        return None
    bad = [c for c in answers.cases if c.problem or c.outcome.status != Status.RETURNED]
    if not bad or not all(_lost_in(c, finding.argument) for c in bad):
        return None
    raised = next((finding_of_outcome(finding.exercise, c.outcome) for c in bad if c.outcome.raised), None)
    if raised is None:
        return finding
    where = [fact for fact in raised.facts if fact.label is Label.WHERE]
    return replace(finding.with_facts(*where), cell=raised.cell, line=raised.line)


def _lost_in(comparison: Comparison, name: str) -> bool:
    """Whether writing into this argument explains what went wrong: it holds integers here."""
    raised = comparison.outcome.raised
    if comparison.outcome.status != Status.RETURNED and (raised is None or raised.type != CAST_IN_PLACE):
        return False
    return any(np.asarray(leaf).dtype.kind in "iu" for leaf in flatten(comparison.arguments[name]))


def not_the_same_twice(answers: Answers) -> Finding | None:
    """The same question got another answer the second time, or for arrays in another order in memory."""
    other = [
        (comparison, call.in_another_order)
        for comparison, again, call in _repeated(answers)
        if not is_identical(again.value, comparison.outcome.value)  # nearly always, and told much sooner
        and not same_answer(again.value, comparison.outcome.value)
        and not (call.in_another_order and _is_as_right(answers, comparison, again))
    ]
    for comparison, in_another_order in sorted(other, key=lambda pair: pair[1]):
        finding = Finding(
            Cause.NOT_DETERMINISTIC,
            answers.plan.exercise.name,
            sentences.NOT_THE_SAME_IN_MEMORY if in_another_order else sentences.NOT_THE_SAME_TWICE,
            next_step=sentences.LOOK_FOR_ORDER if in_another_order else sentences.LOOK_FOR_MEMORY,
        )
        return with_call(finding, comparison)
    return None


def _is_as_right(answers: Answers, comparison: Comparison, again: Outcome) -> bool:
    """Whether the other answer passes too, beside the only right one.

    A sum in another order is rounded in another way, which shows in single precision.
    """
    return (
        answers.plan.exercise.accepts is None
        and compare(answers.prepared, comparison.case, again).problem is None
    )


def _repeated(answers: Answers) -> Iterator[tuple[Comparison, Outcome, Call]]:
    calls = (call for call in answers.plan.calls if call.role is Role.REPEAT)
    return zip(answers.cases, answers.repeats, calls, strict=False)


def shared_memory(answers: Answers) -> Finding | None:
    """A result is an argument, or a view of one."""
    exercise = answers.plan.exercise
    for comparison in answers.cases:
        names = [exercise.parameters[i] for i in comparison.outcome.shared]
        names = [n for n in names if n not in exercise.may_share]
        if names:
            finding = Finding(
                Cause.CHANGED_ARGUMENTS,
                exercise.name,
                sentences.returns_memory(names[0]),
                (Fact(Label.REASON, sentences.why_memory_matters(names[0])),),
                argument=names[0],
                next_step=sentences.RETURN_NEW_ARRAY,
            )
            return with_call(finding, comparison)
    return None


def reused_memory(answers: Answers) -> Finding | None:
    """A result lies in the memory of the result before, which it has overwritten."""
    for comparison, again in zip_longest(answers.cases, answers.repeats):
        if any(outcome.reused for outcome in (comparison.outcome, *((again,) if again else ()))):
            finding = Finding(
                Cause.CHANGED_ARGUMENTS,
                answers.plan.exercise.name,
                sentences.RETURNS_EARLIER_MEMORY,
                (Fact(Label.REASON, sentences.WHY_EARLIER_MEMORY_MATTERS),),
                next_step=sentences.LOOK_FOR_A_KEPT_ARRAY,
            )
            return with_call(finding, comparison)
    return None


def warned(answers: Answers) -> Finding | None:
    """A numeric warning where the page promises silence."""
    exercise = answers.plan.exercise
    for comparison in answers.cases if exercise.silent else ():
        if comparison.outcome.warnings:
            finding = Finding(Cause.WARNING, exercise.name, sentences.WARNS)
            return with_warning(with_call(finding, comparison), comparison.outcome)
    return None
