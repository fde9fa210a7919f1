"""A call that did not return: what happened, where in the learner's code, and how the other inputs went."""

from __future__ import annotations

import time
from dataclasses import replace

from gradecheck.comparing.answers import Answers, questions
from gradecheck.comparing.cause import Cause
from gradecheck.comparing.comparison import Comparison
from gradecheck.diagnosing.failing_call import position, with_call
from gradecheck.diagnosing.finding import Fact, Finding, Label
from gradecheck.diagnosing.known_mistakes import explanations
from gradecheck.questions.condition import answer_of
from gradecheck.wording import sentences
from gradecheck.wording.values import arguments_in_words
from gradecheck.worker.call import Role
from gradecheck.worker.outcome import Outcome, Status


def did_not_finish(answers: Answers) -> Finding | None:
    """A call that raised, hung, crashed, or was stopped."""
    cut_short = [o for o in answers.refusals if o.status not in (Status.RETURNED, Status.EXCEPTION)]
    outcomes = [*(c.outcome for c in answers.cases), *cut_short, *answers.repeats]
    bad = next((o for o in outcomes if o.status != Status.RETURNED), None)
    if bad is None:
        return None
    finding = finding_of_outcome(answers.plan.exercise.name, bad)
    stuck = next((c for c in answers.cases if c.outcome is bad), None)
    if any(o is bad for o in cut_short):
        return finding.with_facts(*_what_is_refused(answers, bad))
    if finding.cause is Cause.TIMEOUT:
        seconds = _reference_seconds(answers, stuck or answers.cases[0])
        finding = finding.with_facts(Fact(Label.REFERENCE, sentences.reference_seconds(seconds)))
    finding = finding.with_facts(*_other_inputs(answers))
    if stuck is None and _is_in_another_order(answers, bad):
        finding = finding.with_facts(Fact(Label.REASON, sentences.ORDER_IN_MEMORY))
    if stuck is not None and bad.seconds > 0:  # a broken cell keeps a call from being made
        finding = with_call(finding, stuck)
    if finding.cause is not Cause.EXCEPTION:
        return finding
    if answers.plan.refused and bad.raised is not None and bad.raised.is_value_error:
        return _refuses_too_much(answers, finding)
    return _explained_where_answered(answers, finding)


def _what_is_refused(answers: Answers, bad: Outcome) -> list[Fact]:
    """The question that should have been refused, and what is expected of it."""
    asked = zip(answers.plan.refused, answers.refusals, strict=True)
    question = next(case for case, outcome in asked if outcome is bad)
    return [
        Fact(Label.QUESTION, arguments_in_words(question)),
        Fact(Label.EXPECTED, sentences.VALUE_ERROR),
    ]


def _refuses_too_much(answers: Answers, finding: Finding) -> Finding:
    """Add the one mistake that refuses the same good inputs and answers the others in the same way."""
    found = explanations(answers.prepared, questions(answers))
    if len(found) != 1:
        return _explained_where_answered(answers, finding)
    return replace(finding, causes=(found[0].sentence,), mistake=found[0].name)


def _is_in_another_order(answers: Answers, bad: Outcome) -> bool:
    """Whether the question had been answered, and its arrays lay in another order in memory this time."""
    calls = (call for call in answers.plan.calls if call.role is Role.REPEAT)
    asked_again = zip(answers.cases, answers.repeats, calls, strict=False)
    return any(
        again is bad and call.in_another_order and first.outcome.status == Status.RETURNED
        for first, again, call in asked_again
    )


def finding_of_outcome(name: str, outcome: Outcome) -> Finding:
    """The finding for a call that did not return.

    Parameters
    ----------
    name : str
        Name of the exercise.
    outcome : Outcome
        What came of the call.
    """
    cause = Cause(outcome.status)
    raised = outcome.raised
    if raised is None:
        return Finding(cause, name, sentences.STOPPED[cause])
    facts = [Fact(Label.WHAT, f"{raised.type}: {raised.message}" if raised.message else raised.type)]
    if raised.where:
        facts.append(Fact(Label.WHERE, f"{raised.where}: {raised.line}" if raised.line else raised.where))
    cell, line = position(raised)
    headline = sentences.NO_FUNCTION if raised.type == "TypeError" and cause is Cause.MISSING else None
    return Finding(cause, name, headline or sentences.STOPPED[cause], tuple(facts), cell=cell, line=line)


def _other_inputs(answers: Answers) -> list[Fact]:
    """How many inputs were answered; nothing where it is the same with all of them."""
    finished = [c for c in answers.cases if c.outcome.status == Status.RETURNED]
    if not 0 < len(finished) < len(answers.cases):
        return []
    right = sum(c.problem is None for c in finished)
    return [Fact(Label.ANSWERED, sentences.answered(len(finished), len(answers.cases), right))]


def _explained_where_answered(answers: Answers, finding: Finding) -> Finding:
    """Add the one mistake that gives all answers there are: transposed weights fit a square layer only."""
    answered = [q for q in questions(answers) if q.outcome.status == Status.RETURNED]
    found = explanations(answers.prepared, answered) if any(q.wrong for q in answered) else ()
    if len(found) != 1:
        return finding
    return replace(finding, causes=(sentences.where_answered(found[0].sentence),), mistake=found[0].name)


def _reference_seconds(answers: Answers, comparison: Comparison) -> float:
    """How long the reference takes for the same question, in seconds."""
    start = time.perf_counter()
    answer_of(answers.plan.exercise.reference, tuple(comparison.arguments.values()))
    return time.perf_counter() - start
