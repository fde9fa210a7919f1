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
from gradecheck.worker.call import Role
from gradecheck.worker.outcome import Outcome, Status


def did_not_finish(answers: Answers) -> Finding | None:
    """A call that raised, hung, crashed, or was stopped."""
    outcomes = [c.outcome for c in answers.cases] + list(answers.repeats)
    bad = next((o for o in outcomes if o.status != Status.RETURNED), None)
    if bad is None:
        return None
    finding = finding_of_outcome(answers.plan.exercise.name, bad)
    stuck = next((c for c in answers.cases if c.outcome is bad), None)
    if finding.cause is Cause.TIMEOUT:
        seconds = _reference_seconds(answers, stuck or answers.cases[0])
        finding = finding.with_facts(Fact(Label.REFERENCE, sentences.reference_seconds(seconds)))
    finding = finding.with_facts(*_other_inputs(answers))
    if stuck is None and _is_in_another_order(answers, bad):
        finding = finding.with_facts(Fact(Label.REASON, sentences.ORDER_IN_MEMORY))
    if stuck is not None and bad.seconds > 0:  # a broken cell keeps a call from being made
        finding = with_call(finding, stuck)
    return _explained_where_answered(answers, finding) if finding.cause is Cause.EXCEPTION else finding


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
