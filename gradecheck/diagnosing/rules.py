"""Comparisons to findings: ordered rules, and the first that explains wins.

In: a plan and the outcomes of its calls. Out: findings; none where everything is right.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import numpy as np

from gradecheck.comparing.answers import Answers, changed_names, questions
from gradecheck.comparing.cause import Cause
from gradecheck.comparing.comparison import ORDER, Comparison, Leaf
from gradecheck.course.exercise import Exercise
from gradecheck.diagnosing.array_patterns import common_pattern
from gradecheck.diagnosing.finding import Entry, Finding
from gradecheck.diagnosing.known_mistakes import explanations
from gradecheck.diagnosing.message import build_finding, with_causes, with_evidence
from gradecheck.diagnosing.own_cost import numeric_derivative, right_for_own_cost
from gradecheck.diagnosing.side_conditions import (
    changed_arguments,
    not_refused,
    not_the_same_twice,
    shared_memory,
    warned,
)
from gradecheck.questions.condition import answer_of
from gradecheck.wording.words import describe_question, show_both
from gradecheck.worker.outcome import Outcome

WORST_ENTRIES = 3
#: More explanations than this explain nothing; then only the facts are told.
MOST_CANDIDATES = 3


def diagnose(answers: Answers) -> tuple[Finding, ...]:
    """What is wrong with the answers of one exercise.

    Parameters
    ----------
    answers : Answers
        All outcomes, sorted.

    Returns
    -------
    findings : tuple of Finding
        The first rule that explains; empty where everything is right.
    """
    for rule in RULES:
        finding = rule(answers)
        if finding is not None:
            return (finding,)
    return ()


def did_not_finish(answers: Answers) -> Finding | None:
    """A call that raised, hung, crashed, or was stopped."""
    name = answers.plan.exercise.name
    outcomes = [c.outcome for c in answers.cases] + list(answers.repeats)
    bad = next((o for o in outcomes if o.status != "returned"), None)
    if bad is None:
        return None
    finding = finding_of_outcome(name, bad)
    if finding.cause is Cause.TIMEOUT:
        stuck = next((c for c in answers.cases if c.outcome is bad), answers.cases[0])
        finding = with_evidence(
            finding, f"The same input takes ours {_reference_seconds(answers, stuck):.2g} s."
        )
    finished = sum(c.outcome.status == "returned" for c in answers.cases)
    if 0 < finished < len(answers.cases):
        right = sum(c.outcome.status == "returned" and c.problem is None for c in answers.cases)
        finding = with_evidence(
            finding, f"On {len(answers.cases)} inputs: {finished} gave an answer, {right} of them right."
        )
        stuck = next((c for c in answers.cases if c.outcome.status != "returned"), answers.cases[0])
        finding = with_evidence(finding, f"It happened with {describe_question(stuck.arguments)}.")
    return _explained_where_answered(answers, finding) if finding.cause is Cause.EXCEPTION else finding


def _explained_where_answered(answers: Answers, finding: Finding) -> Finding:
    """Add the one mistake that gives all answers there are: transposed weights fit a square layer only."""
    answered = [q for q in questions(answers) if q.outcome.status == "returned"]
    found = explanations(answers.plan.exercise, answered) if any(q.wrong for q in answered) else ()
    return with_causes(finding, (found[0].sentence,), found[0].name) if len(found) == 1 else finding


def _reference_seconds(answers: Answers, comparison: Comparison) -> float:
    """How long the reference takes for the same question, in seconds."""
    start = time.perf_counter()
    answer_of(answers.plan.exercise.reference, tuple(comparison.arguments.values()))
    return time.perf_counter() - start


def finding_of_outcome(name: str, outcome: Outcome) -> Finding:
    """The finding for a call that did not return."""
    cause = Cause(outcome.status)
    raised = outcome.raised
    details = []
    if raised is not None:
        text = f"{raised.type}: {raised.message}" if raised.message else raised.type
        details.append(("what", text))
        if raised.where:
            details.append(("where", f"{raised.where}: {raised.line}" if raised.line else raised.where))
    return build_finding(cause, name, _STATUS_WORDS[cause], details)


_STATUS_WORDS = {
    Cause.EXCEPTION: "raises an exception.",
    Cause.TIMEOUT: "was stopped because it took too long.",
    Cause.MEMORY: "was stopped because it asked for too much memory.",
    Cause.OUTPUT: "returns more than can be carried back.",
    Cause.BLOCKED: "did something that is not allowed here.",
    Cause.CRASHED: "ended the Python process.",
    Cause.SYNTAX: "could not be read: the cell has a syntax error.",
    Cause.MISSING: "is not defined in this file.",
}


def wrong_answer(answers: Answers) -> Finding | None:
    """An answer that differs in structure, kind, finiteness or value."""
    wrong = [c for c in answers.cases if c.problem is not None]
    if not wrong:
        return None
    first = min(wrong, key=lambda c: ORDER.index(c.problem.cause))
    finding = _facts(answers, first, len(wrong))
    finding = _explained(answers, finding, wrong)
    changed = changed_names(answers, first.outcome)
    return with_evidence(finding, f"It also changes its argument `{changed[0]}`.") if changed else finding


def _facts(answers: Answers, comparison: Comparison, wrong: int) -> Finding:
    """Who, what differs, where, yours and expected, allowed."""
    exercise, problem = answers.plan.exercise, comparison.problem
    leaf = problem.leaf
    if leaf is None:
        return build_finding(problem.cause, exercise.name, problem.text + ".", [], output=problem.output)
    is_gradient = problem.cause is Cause.VALUE and _holds_gradient(exercise, problem.output)
    cause = Cause.GRADIENT if is_gradient else problem.cause
    entries = _worst_entries(leaf)
    worst = entries[0]
    place = problem.output + "".join(f"[{i}]" for i in worst.where)
    yours, expected = show_both(worst.yours, worst.expected)
    allowed = f", up to {leaf.allowed:.1g} allowed" if leaf.allowed else ""
    details = [
        ("worst entry", f"{place}: yours {yours}, expected {expected}{allowed}"),
        ("wrong", f"{_counted(leaf)}, on {wrong} of {len(answers.cases)} inputs{_right_outputs(comparison)}"),
    ]
    headline = {
        Cause.NOT_FINITE: f"gives {yours} in `{problem.output}`.",
        Cause.GRADIENT: f"`{problem.output}` differs from the gradient of the cost.",
    }.get(cause, f"`{problem.output}` differs from the expected answer.")
    return build_finding(
        cause,
        exercise.name,
        headline,
        details,
        output=problem.output,
        where=worst.where,
        yours=worst.yours,
        expected=worst.expected,
        allowed=leaf.allowed,
        worst=entries,
        wrong=leaf.wrong if leaf.wrong.ndim in (1, 2) else None,
    )


def _holds_gradient(exercise: Exercise, output: str) -> bool:
    """Whether this output is a gradient: a function may return the cost beside it."""
    if exercise.gradient is None or exercise.gradient.outputs is None:
        return exercise.gradient is not None
    return output.partition("[")[0] in {exercise.outputs[i] for i in exercise.gradient.outputs}


def _counted(leaf: Leaf) -> str:
    if leaf.wrong.size == 1:
        return "the only entry"
    return f"{int(leaf.wrong.sum())} of {leaf.wrong.size} entries; shape {leaf.expected.shape} is right"


def _right_outputs(comparison: Comparison) -> str:
    right = [leaf.name for leaf in comparison.leaves if not leaf.wrong.any()]
    return f"; right are {', '.join(f'`{name}`' for name in right)}" if right else ""


def _worst_entries(leaf: Leaf) -> tuple[Entry, ...]:
    return tuple(Entry(w, _item(leaf.yours, w), _item(leaf.expected, w)) for w in leaf.worst(WORST_ENTRIES))


def _item(array: np.ndarray, where: tuple[int, ...]) -> object:
    value = array[where]
    return value.item() if isinstance(value, np.generic | np.ndarray) else value


def _explained(answers: Answers, finding: Finding, wrong: Sequence[Comparison]) -> Finding:
    """Add the likely cause: the learner's own cost, a known mistake, or a pattern."""
    finding = _with_numeric_gradient(answers, finding, wrong)
    if finding.cause is Cause.GRADIENT and _right_for_own_cost(answers):
        own = answers.plan.exercise.gradient.own_cost.function
        sentence = (
            f"Your gradient is right for YOUR `{own}`; it is `{own}` that differs from ours. Mend that first."
        )
        return with_causes(finding, (sentence,), None)
    found = explanations(answers.plan.exercise, questions(answers))
    if 0 < len(found) <= MOST_CANDIDATES:
        only = found[0].name if len(found) == 1 else None
        return with_causes(finding, tuple(e.sentence for e in found), only)
    told = next((c.problem.likely for c in wrong if c.problem.likely), "")
    pattern = common_pattern(answers.cases) if finding.worst else told
    return with_causes(finding, (pattern,) if pattern else (), None)


def _with_numeric_gradient(answers: Answers, finding: Finding, wrong: Sequence[Comparison]) -> Finding:
    gradient = answers.plan.exercise.gradient
    shown = next(
        (c for c in wrong if c.problem.leaf is not None and c.problem.output == finding.output), None
    )
    if finding.cause is not Cause.GRADIENT or gradient is None or shown is None:
        return finding
    sentence = numeric_derivative(gradient, shown, shown.problem.leaf, shown.problem.leaf.worst()[0])
    return with_evidence(finding, sentence) if sentence else finding


def _right_for_own_cost(answers: Answers) -> bool:
    compared = {line.case for line in answers.plan.lines}
    if not any(c.problem for c in answers.cases if c.case in compared):
        return False  # what is wrong shows on other cases: the learner's cost has nothing to do with it
    comparisons = {("answer", c.case): c for c in answers.cases} | {
        ("jittered", c.case): c for c in answers.jittered
    }
    return right_for_own_cost(answers.plan, comparisons, answers.costs)


RULES: tuple[Callable[[Answers], Finding | None], ...] = (
    did_not_finish,
    wrong_answer,
    not_refused,
    changed_arguments,
    not_the_same_twice,
    shared_memory,
    warned,
)
