"""Comparisons to findings: ordered rules, and the first that explains wins.

In: a plan and the outcomes of its calls. Out: findings; none where everything is right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from gradecheck.compare import Comparison, Leaf, compare
from gradecheck.evidence import numeric_derivative, right_for_own_cost
from gradecheck.finding import Cause, Entry, Finding
from gradecheck.mistakes import Question, explanations, same_answer
from gradecheck.patterns import common_pattern
from gradecheck.plan import Plan
from gradecheck.words import describe, show
from gradecheck.worker.call import Outcome

WORST_ENTRIES = 3
#: More explanations than this explain nothing; then only the facts are told.
MOST_CANDIDATES = 3


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
    finished = sum(c.outcome.status == "returned" for c in answers.cases)
    if 0 < finished < len(answers.cases):
        right = sum(c.outcome.status == "returned" and c.problem is None for c in answers.cases)
        finding = with_evidence(
            finding, f"On {len(answers.cases)} inputs: {finished} gave an answer, {right} of them right."
        )
    return finding


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
    order = (Cause.SHAPE, Cause.DTYPE, Cause.NOT_FINITE, Cause.VALUE)
    first = min(wrong, key=lambda c: order.index(c.problem.cause))
    finding = _facts(answers, first, len(wrong))
    finding = _explained(answers, finding, wrong)
    changed = _changed_names(answers, first.outcome)
    return with_evidence(finding, f"It also changes its argument `{changed[0]}`.") if changed else finding


def _facts(answers: Answers, comparison: Comparison, wrong: int) -> Finding:
    """Who, what differs, where, yours and expected, allowed."""
    exercise, problem = answers.plan.exercise, comparison.problem
    leaf = problem.leaf
    if leaf is None:
        return build_finding(problem.cause, exercise.name, problem.text + ".", [], output=problem.output)
    cause = Cause.GRADIENT if problem.cause is Cause.VALUE and exercise.gradient else problem.cause
    entries = _worst_entries(leaf)
    worst = entries[0]
    place = problem.output + "".join(f"[{i}]" for i in worst.where)
    allowed = f", up to {leaf.allowed:.1g} allowed" if leaf.allowed else ""
    details = [
        ("worst entry", f"{place}: yours {show(worst.yours)}, expected {show(worst.expected)}{allowed}"),
        ("wrong", f"{_counted(leaf)}, on {wrong} of {len(answers.cases)} inputs{_right_outputs(comparison)}"),
    ]
    headline = {
        Cause.NOT_FINITE: f"gives {show(worst.yours)} in `{problem.output}`.",
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


def _counted(leaf: Leaf) -> str:
    if leaf.wrong.size == 1:
        return "the only entry"
    return f"{int(leaf.wrong.sum())} of {leaf.wrong.size} entries; shape {leaf.expected.shape} is right"


def _right_outputs(comparison: Comparison) -> str:
    right = [leaf.name for leaf in comparison.leaves if not leaf.wrong.any()]
    return f"; right are {', '.join(f'`{name}`' for name in right)}" if right else ""


def _worst_entries(leaf: Leaf) -> tuple[Entry, ...]:
    worst = leaf.worst()
    others = [tuple(int(i) for i in w) for w in np.argwhere(leaf.wrong) if tuple(w) != worst]
    return tuple(
        Entry(w, _item(leaf.yours, w), _item(leaf.expected, w)) for w in [worst, *others][:WORST_ENTRIES]
    )


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
        return _caused(finding, (sentence,), None)
    found = explanations(answers.plan.exercise, _questions(answers))
    if 0 < len(found) <= MOST_CANDIDATES:
        return _caused(finding, tuple(e.sentence for e in found), found[0].name if len(found) == 1 else None)
    pattern = common_pattern(answers.cases) if finding.worst else ""
    return _caused(finding, (pattern,) if pattern else (), None)


def _with_numeric_gradient(answers: Answers, finding: Finding, wrong: Sequence[Comparison]) -> Finding:
    gradient = answers.plan.exercise.gradient
    shown = next(
        (c for c in wrong if c.problem.leaf is not None and c.problem.output == finding.output), None
    )
    if finding.cause is not Cause.GRADIENT or gradient is None or shown is None:
        return finding
    sentence = numeric_derivative(gradient, shown, shown.problem.leaf, shown.problem.leaf.worst())
    return with_evidence(finding, sentence) if sentence else finding


def _right_for_own_cost(answers: Answers) -> bool:
    comparisons = {("answer", c.case): c for c in answers.cases} | {
        ("jittered", c.case): c for c in answers.jittered
    }
    return right_for_own_cost(answers.plan, comparisons, answers.costs)


def _questions(answers: Answers) -> list[Question]:
    cases = [Question(tuple(c.arguments.values()), c.outcome, c.problem is not None) for c in answers.cases]
    return cases + [
        Question(tuple(case.values()), outcome, outcome.status == "returned")
        for case, outcome in zip(answers.plan.refused, answers.refusals, strict=True)
    ]


def not_refused(answers: Answers) -> Finding | None:
    """A question that must be refused with a ValueError got something else."""
    name = answers.plan.exercise.name
    for case, outcome in zip(answers.plan.refused, answers.refusals, strict=True):
        if outcome.status == "returned":
            got = describe(outcome.value)
        elif outcome.raised is None or outcome.raised.type != "ValueError":
            got = outcome.raised.type if outcome.raised else outcome.status
        else:
            continue
        question = ", ".join(f"{k} = {_short(v)}" for k, v in case.items())
        details = [
            ("question", question),
            ("yours", got),
            ("expected", "a ValueError, as the docstring says"),
        ]
        finding = build_finding(Cause.VALUE, name, "should refuse an input with a ValueError.", details)
        found = explanations(answers.plan.exercise, _questions(answers))
        return (
            _caused(finding, tuple(e.sentence for e in found[:1]), found[0].name)
            if len(found) == 1
            else finding
        )
    return None


def _short(value: object) -> str:
    return np.array2string(value, threshold=8, precision=4) if isinstance(value, np.ndarray) else show(value)


def changed_arguments(answers: Answers) -> Finding | None:
    """An argument has other values after the call."""
    for comparison in answers.cases:
        names = _changed_names(answers, comparison.outcome)
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


def _changed_names(answers: Answers, outcome: Outcome) -> list[str]:
    return [answers.plan.exercise.parameters[i] for i in sorted(outcome.changed)]


def not_the_same_twice(answers: Answers) -> Finding | None:
    """The same question got another answer the second time."""
    for comparison, again in zip(answers.cases, answers.repeats, strict=False):
        if not same_answer(again.value, comparison.outcome.value):
            details = [
                (
                    "look for",
                    "a global or default argument that remembers earlier calls, or chance that is not the given `rng`",
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


RULES: tuple[Callable[[Answers], Finding | None], ...] = (
    did_not_finish,
    wrong_answer,
    not_refused,
    changed_arguments,
    not_the_same_twice,
    shared_memory,
    warned,
)


def build_finding(
    cause: Cause, name: str, headline: str, details: Sequence[tuple[str, str]], **facts: object
) -> Finding:
    """A finding whose message has the headline and one aligned line for each detail."""
    first = f"{name}: {headline}"
    return Finding(
        cause, "\n".join([first, *(f"  {label:<13} {text}" for label, text in details)]), first, **facts
    )


def with_evidence(finding: Finding, sentence: str) -> Finding:
    """The finding with one more fact."""
    message = f"{finding.message}\n  {'evidence':<13} {sentence}"
    return replace(finding, message=message, evidence=(*finding.evidence, sentence))


def _caused(finding: Finding, sentences: tuple[str, ...], mistake: str | None) -> Finding:
    if not sentences:
        return finding
    if len(sentences) == 1:
        message = f"{finding.message}\n  {'likely cause':<13} {sentences[0]}"
        return replace(finding, message=message, likely_cause=sentences[0], mistake=mistake)
    lines = "".join(f"\n  {'one of these' if i == 0 else '':<13} {s}" for i, s in enumerate(sentences))
    return replace(finding, message=finding.message + lines, candidates=sentences)
