"""An answer that differs: which entries, by how much, and what explains all of them.

In: the comparisons of all cases. Out: a finding with its likely cause (the learner's own cost, a known
mistake, or a pattern in the arrays), or None.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from gradecheck.comparing.answers import Answers, changed_names, questions
from gradecheck.comparing.cause import Cause
from gradecheck.comparing.comparison import Comparison
from gradecheck.comparing.leaf import Leaf
from gradecheck.comparing.problem import ORDER, Problem
from gradecheck.course.exercise import Exercise
from gradecheck.diagnosing.array_patterns import common_pattern
from gradecheck.diagnosing.combined_mistakes import combined_mistakes
from gradecheck.diagnosing.failing_call import with_call, with_warning
from gradecheck.diagnosing.finding import Entry, Fact, Finding, Label, Scalar, WrongEntries
from gradecheck.diagnosing.given_generator import other_source_in_words
from gradecheck.diagnosing.known_mistakes import explanations, partly_explained
from gradecheck.diagnosing.mistakes_by_output import mistakes_by_output
from gradecheck.diagnosing.own_cost import numeric_derivative, right_for_own_cost
from gradecheck.diagnosing.related_outputs import related_outputs
from gradecheck.diagnosing.scaled_mistakes import scaled_mistakes
from gradecheck.diagnosing.shape_patterns import shape_pattern
from gradecheck.diagnosing.whole_numbers import rounded_whole_numbers
from gradecheck.wording import sentences
from gradecheck.wording.differences import difference
from gradecheck.worker.call import Role

WORST_ENTRIES = 3
#: More explanations than this explain nothing; then only the facts are told.
MOST_CANDIDATES = 3


def wrong_answer(answers: Answers) -> Finding | None:
    """An answer that differs in structure, kind, finiteness or value."""
    wrong = [(c, c.problem) for c in answers.cases if c.problem is not None]
    if not wrong:
        return None
    first, problem = min(wrong, key=lambda pair: ORDER.index(pair[1].cause))
    finding = with_call(_facts(answers, first, problem), first)
    changed = dict.fromkeys(name for c in answers.cases for name in changed_names(answers, c.outcome))
    if changed:
        finding = finding.with_facts(Fact(Label.ALSO, sentences.also_changes(list(changed))))
    return _explained(answers, finding, problem, wrong)


def _facts(answers: Answers, comparison: Comparison, problem: Problem) -> Finding:
    """Who, what differs, where, yours and expected, allowed."""
    exercise = answers.plan.exercise
    is_gradient = (
        problem.leaf is not None
        and problem.cause is Cause.VALUE
        and _holds_gradient(exercise, problem.output)
    )
    return Finding(
        Cause.GRADIENT if is_gradient else problem.cause,
        exercise.name,
        difference(problem, exercise.gradient.called if is_gradient and exercise.gradient else ""),
        output=problem.output,
        different=_different(problem, answers, (_wrong_inputs(answers, problem), len(answers.cases))),
    )


def _wrong_inputs(answers: Answers, problem: Problem) -> int:
    """On how many inputs the array that the headline names is wrong, or nothing was compared."""
    return sum(
        not c.leaves
        or c.problem.output == problem.output
        or any(leaf.name == problem.output and bool(leaf.wrong.any()) for leaf in c.leaves)
        for c in answers.cases
        if c.problem is not None
    )


def _different(problem: Problem, answers: Answers, inputs: tuple[int, int]) -> WrongEntries | None:
    """The entries that differ, where it came as far as comparing them; a text is one entry."""
    leaf = problem.leaf
    right = right_outputs(answers)
    if leaf is not None:
        return WrongEntries(
            worst=tuple(_entry(leaf, where) for where in leaf.worst(WORST_ENTRIES)),
            allowed=leaf.allowed,
            shape=leaf.expected.shape,
            entries=(int(leaf.wrong.sum()), leaf.wrong.size),
            inputs=inputs,
            right_outputs=right,
            mask=leaf.wrong if leaf.wrong.ndim in (1, 2) else None,
        )
    if isinstance(problem.yours, str) and isinstance(problem.expected, str):
        return WrongEntries((Entry((), problem.yours, problem.expected),), 0.0, (), (1, 1), inputs, right)
    return None


def right_outputs(answers: Answers) -> tuple[str, ...]:
    """The outputs that are right on every input: each of their arrays was compared there and agrees."""
    outputs = answers.plan.exercise.outputs
    right = set(outputs)
    for comparison in answers.cases:
        expected = comparison.expected
        if len(outputs) == 1 or not isinstance(expected, tuple):
            expected = (expected,)
        agreeing = Counter(leaf.name.split("[")[0] for leaf in comparison.leaves if not leaf.wrong.any())
        right &= {
            name for name, part in zip(outputs, expected, strict=False) if agreeing[name] == _count(part)
        }
    return tuple(name for name in outputs if name in right)


def _count(expected: object) -> int:
    """How many arrays an output has; a text cannot be counted as right, and so is one more than there are."""
    if isinstance(expected, dict | list | tuple):
        return sum(map(_count, expected.values() if isinstance(expected, dict) else expected))
    return 1


def _entry(leaf: Leaf, where: tuple[int, ...]) -> Entry:
    return Entry(where, _item(leaf.yours, where), _item(leaf.expected, where))


def _item(array: np.ndarray, where: tuple[int, ...]) -> Scalar:
    value = array[where]
    return value.item() if isinstance(value, np.generic | np.ndarray) else value


def _holds_gradient(exercise: Exercise, output: str) -> bool:
    """Whether this output is a gradient: a function may return the cost beside it."""
    if exercise.gradient is None or exercise.gradient.outputs is None:
        return exercise.gradient is not None
    return output.partition("[")[0] in {exercise.outputs[i] for i in exercise.gradient.outputs}


def _explained(
    answers: Answers, finding: Finding, problem: Problem, wrong: Sequence[tuple[Comparison, Problem]]
) -> Finding:
    """Add the likely cause: the learner's own cost, a known mistake, or a pattern."""
    finding = _with_numeric_gradient(answers, finding, wrong)
    gradient = answers.plan.exercise.gradient
    if finding.cause is Cause.GRADIENT and gradient and gradient.own_cost and _right_for_own_cost(answers):
        return replace(finding, causes=(sentences.right_for_own_cost(gradient.own_cost.function),))
    found = explanations(answers.prepared, questions(answers))
    if 0 < len(found) <= MOST_CANDIDATES:
        only = found[0].name if len(found) == 1 else None
        return replace(finding, causes=tuple(e.sentence for e in found), mistake=only)
    if finding.cause is Cause.VALUE and (sentence := other_source_in_words(answers)):
        return replace(finding, causes=(sentence,))
    told = next((other.likely for _, other in wrong if other.likely), "")
    if problem.leaf is None:
        sentence = told or shape_pattern(answers.cases, answers.plan.exercise.outputs)
    else:
        sentence = common_pattern(answers.cases) or rounded_whole_numbers(answers.cases)
    sentence = sentence or mistakes_by_output(answers)
    for two_mistakes in (scaled_mistakes, combined_mistakes):
        pairs = two_mistakes(answers) if not sentence and problem.leaf is not None else ()
        if 0 < len(pairs) <= MOST_CANDIDATES:
            one = related_outputs(answers)  # one plain difference explains more than two mistakes
            return replace(finding, causes=(one,) if one else pairs)
    sentence = sentence or partly_explained(answers.prepared, questions(answers))
    if not sentence and finding.cause is Cause.NOT_FINITE:
        infinite = [c for c, p in wrong if p.cause is Cause.NOT_FINITE]
        # where most wrong answers are finite, the warning is of another thing than what is wrong with them
        return with_warning(finding, infinite[0].outcome) if 2 * len(infinite) >= len(wrong) else finding
    return replace(finding, causes=(sentence,)) if sentence else finding


def _with_numeric_gradient(
    answers: Answers, finding: Finding, wrong: Sequence[tuple[Comparison, Problem]]
) -> Finding:
    """Add what the numeric gradient of the right cost says at the worst entry."""
    gradient = answers.plan.exercise.gradient
    if finding.cause is not Cause.GRADIENT or gradient is None:
        return finding
    for comparison, problem in wrong:
        if problem.leaf is not None and problem.output == finding.output:
            found = numeric_derivative(gradient, comparison, problem.leaf, problem.leaf.worst()[0])
            told = sentences.numeric_gradient(found.value, found.error, gradient.called) if found else ""
            return replace(finding, evidence=(told,)) if told else finding
    return finding


def _right_for_own_cost(answers: Answers) -> bool:
    compared = {line.case for line in answers.plan.lines}
    if not any(c.problem for c in answers.cases if c.case in compared):
        return False  # what is wrong shows on other cases: the learner's cost has nothing to do with it
    comparisons = {(Role.ANSWER, c.case): c for c in answers.cases} | {
        (Role.JITTERED, c.case): c for c in answers.jittered
    }
    return right_for_own_cost(answers.plan, comparisons, answers.costs)
