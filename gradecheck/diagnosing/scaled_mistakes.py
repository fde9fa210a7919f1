"""Wrong factors of the outputs, alone or beside a known mistake: a turned sign, a mean that is missing.

In: all answers of an exercise. Out: the sentences of the pairs that give every answer, output by output.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from gradecheck.comparing.answers import Answers
from gradecheck.comparing.comparison import Comparison
from gradecheck.comparing.pairing import as_numeric_array
from gradecheck.course.mistakes import Mistake
from gradecheck.diagnosing.array_patterns import array_arguments, rows_of
from gradecheck.diagnosing.known_mistakes import mistaken_answer, same_answer
from gradecheck.questions.condition import flatten
from gradecheck.wording.factors import FACTORS, wrong_factor
from gradecheck.wording.sentences import together

#: What one of our functions, right or wrong, answers on a case.
OursOn = Callable[[Comparison], object]
#: What a mistake may raise on an input that it does not fit.
MISFITS = (ArithmeticError, LookupError, TypeError, ValueError, AttributeError)


def scaled_mistakes(answers: Answers) -> tuple[str, ...]:
    """What explains every answer as the right one, or a known mistake, with a wrong factor of some outputs.

    Parameters
    ----------
    answers : Answers
        All outcomes; every case has returned something.
    """
    exercise = answers.plan.exercise
    if not exercise.repeated or not all(rows_of(array_arguments(c))[1] > 1 for c in answers.cases):
        return ()
    rows = rows_of(array_arguments(answers.cases[0]))[0]
    if alone := _factors(right_answers(answers), answers.cases, exercise.outputs):
        return (wrong_factor(alone, rows),)
    given = (mistaken_answers(answers, mistake) for mistake in exercise.mistakes)
    found = (_factors(each, answers.cases, exercise.outputs) for each in given)
    return tuple(
        together([mistake.sentence, wrong_factor(factors, rows)])
        for mistake, factors in zip(exercise.mistakes, found, strict=True)
        if factors
    )


def right_answers(answers: Answers) -> OursOn:
    """What the reference gives on each case."""
    return lambda case: answers.prepared.expected(case.case)


def mistaken_answers(answers: Answers, mistake: Mistake) -> OursOn:
    """What a known mistake gives on each case."""
    return lambda case: mistaken_answer(
        answers.prepared, (mistake,), case.case, tuple(case.arguments.values())
    )


def _factors(ours: OursOn, cases: Sequence[Comparison], outputs: Sequence[str]) -> dict[str, str]:
    """The wrong factor of each output that has one, by name; empty where the function explains nothing."""
    left = {name: list(FACTORS) for name in outputs}
    seen: dict[str, set[float]] = {name: set() for name in outputs}
    for case in cases:
        try:
            theirs = parts_by_name(ours(case), outputs)
        except MISFITS:
            return {}
        yours, rows = parts_by_name(case.outcome.value, outputs), rows_of(array_arguments(case))[1]
        if theirs is None or yours is None:
            return {}
        for name in outputs:
            left[name] = [f for f in left[name] if _is_scaled(yours[name], theirs[name], FACTORS[f](rows))]
            if not left[name]:
                return {}
            seen[name] |= _numbers(theirs[name])
    if any(len(factors) > 1 and "none" not in factors for factors in left.values()):
        return {}
    wrong = {name: factors[0] for name, factors in left.items() if factors[0] != "none"}
    return wrong if all(len(seen[name]) > 1 for name in wrong) else {}  # a factor of 0 would not be seen


def parts_by_name(value: object, outputs: Sequence[str]) -> Mapping[str, object] | None:
    """The outputs by name; None where there are others."""
    if len(outputs) == 1:
        return {outputs[0]: value}
    items = list(value) if isinstance(value, list | tuple) else []
    return dict(zip(outputs, items, strict=True)) if len(items) == len(outputs) else None


def _is_scaled(yours: object, theirs: object, factor: float) -> bool:
    ours, others = flatten(yours), [as_numeric_array(leaf) for leaf in flatten(theirs)]
    if len(ours) != len(others) or any(leaf is None or leaf.dtype.kind != "f" for leaf in others):
        return False
    return all(same_answer(a, b * factor) for a, b in zip(ours, others, strict=True))  # type: ignore[operator]


def _numbers(theirs: object) -> set[float]:
    """The finite numbers in an output that are not 0."""
    numbers = np.concatenate([np.ravel(np.asarray(leaf, dtype=float)) for leaf in flatten(theirs)])
    return set(numbers[np.isfinite(numbers) & (numbers != 0)].tolist())
