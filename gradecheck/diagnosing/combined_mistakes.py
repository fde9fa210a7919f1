"""Two known mistakes in one output, put together where both are written as whole functions.

In: all answers of an exercise. Out: the sentences of the pairs whose changes of the right answer, added or
multiplied, give every answer: a sum in the place of a mean beside absolute values in the place of squares.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import cast

import numpy as np

from gradecheck.comparing.answers import Answers
from gradecheck.comparing.comparison import Comparison
from gradecheck.comparing.pairing import as_numeric_array
from gradecheck.course.mistakes import Mistake
from gradecheck.diagnosing.known_mistakes import mistaken_answer, same_answer
from gradecheck.diagnosing.scaled_mistakes import (
    MISFITS,
    OursOn,
    mistaken_answers,
    parts_by_name,
    right_answers,
)
from gradecheck.diagnosing.simple_changes import (
    ABOUT_ZERO,
    ADDED,
    Arrays,
    ByOutput,
    Case,
    differ_in_shape,
    like,
    moved,
    simple_ways,
)
from gradecheck.questions.condition import flatten
from gradecheck.wording.sentences import together
from gradecheck.worker.outcome import Status

#: A card with more pairs than this writes its mistakes as parts of one computation.
MOST_PAIRS = 400
#: So many different numbers do not agree by chance.
FEWEST_NUMBERS = 3


def combined_mistakes(answers: Answers) -> tuple[str, ...]:
    """What two known mistakes together explain, a sentence for each pair that does.

    Any two numbers can be had by formulas that have nothing to do with them, so one of the two must be
    simple: a factor, or a term that is a multiple of an argument; or each changes numbers of its own.

    Parameters
    ----------
    answers : Answers
        All outcomes; every case has returned something.
    """
    exercise = answers.plan.exercise
    pairs = [(a, b) for a, b in combinations(exercise.mistakes, 2) if not a.goes_with(b)]
    if not exercise.repeated or exercise.accepts is not None or not 0 < len(pairs) <= MOST_PAIRS:
        return ()
    cases = cases_of(answers)
    if not cases or not _tells_apart(answers):
        return ()
    given = {m.name: on_all_cases(mistaken_answers(answers, m), answers) for m in exercise.mistakes}
    simple = _simple_ways_of_all(answers, cases, given)
    found = [
        (one, other)
        for one, other in pairs
        if given[one.name] and given[other.name]
        if _explains(cases, given[one.name], given[other.name], simple[one.name], simple[other.name])
        and _refuse_as_they_do(answers, (one, other))
    ]
    return tuple(together([mistake.sentence for mistake in pair]) for pair in found)


def _simple_ways_of_all(
    answers: Answers, cases: Sequence[Case], given: Mapping[str, Sequence[ByOutput]]
) -> Mapping[str, Mapping[str, set[str]]]:
    """The ways in which each mistake is simple: the same for all submissions of a run."""
    found = answers.prepared.remembered(
        "simple ways", lambda: {name: simple_ways(cases, found) for name, found in given.items() if found}
    )
    return cast(Mapping[str, Mapping[str, set[str]]], found)


def cases_of(answers: Answers) -> list[Case]:
    """All cases; none where an answer is no array, or of another shape."""
    yours, right = (
        on_all_cases(lambda case: case.outcome.value, answers),
        on_all_cases(right_answers(answers), answers),
    )
    if not yours or not right or any(map(differ_in_shape, yours, right)):
        return []
    return [Case(c.arguments, y, r) for c, y, r in zip(answers.cases, yours, right, strict=True)]


def on_all_cases(ours: OursOn, answers: Answers) -> list[ByOutput]:
    """What a function gives on every case; empty where it gives something else than arrays on one."""
    found = []
    for case in answers.cases:
        arrays = _arrays(ours, case, answers.plan.exercise.outputs)
        if arrays is None:
            return []
        found.append(arrays)
    return found


def _explains(
    cases: Sequence[Case],
    first: Sequence[ByOutput],
    second: Sequence[ByOutput],
    *simple: Mapping[str, set[str]],
) -> bool:
    """Whether each output of every case is that of both mistakes, put together, and not that of one."""
    rows = list(zip(cases, first, second, strict=True))
    for name, ways in meeting_ways(cases, first, second, *simple).items():
        if not any(all(_fits(way, name, *row) for row in rows) for way in ways):
            return False
    return not any(
        all(_agree(case.yours[n], alone[n]) for case, alone in zip(cases, of_one, strict=True) for n in alone)
        for of_one in (first, second)
    )


def meeting_ways(
    cases: Sequence[Case],
    first: Sequence[ByOutput],
    second: Sequence[ByOutput],
    *simple: Mapping[str, set[str]],
) -> dict[str, set[str]]:
    """For each output the ways in which two mistakes can meet in it.

    Parameters
    ----------
    cases : sequence of Case
        What was given, and what is right.
    first, second : sequence of dict
        What the two mistakes answer on each case.
    *simple : dict
        The ways in which each of the two is simple.
    """
    rows = list(zip(cases, first, second, strict=True))
    if any(differ_in_shape(case.right, a) or differ_in_shape(case.right, b) for case, a, b in rows):
        return {name: set() for name in cases[0].right}
    apart = {
        name: all(_is_disjoint(case.right[name], a[name], b[name]) for case, a, b in rows)
        for name in cases[0].right
    }
    return {
        name: simple[0][name] | simple[1][name] | ({ADDED} if is_apart else set())
        for name, is_apart in apart.items()
    }


def _fits(way: str, name: str, case: Case, first: ByOutput, second: ByOutput) -> bool:
    """Whether an output of a case is that of two mistakes together."""
    ours = _combined(way, case, case.right[name], first[name], second[name])
    return bool(ours) and _are_same(case.yours[name], ours, case.right[name])


def _is_disjoint(right: Arrays, first: Arrays, second: Arrays) -> bool:
    """Whether no entry is changed by both."""
    return all(((a == r) | (b == r)).all() for r, a, b in zip(right, first, second, strict=True))


def _combined(way: str, case: Case, right: Arrays, first: Arrays, second: Arrays) -> Arrays:
    """The changes of two mistakes, put together; NaN where that is not known."""
    with np.errstate(all="ignore"):
        if way == ADDED:
            return [a + b - r for r, a, b in zip(right, first, second, strict=True)]
        r, a, b = (moved(case, way, arrays) for arrays in (right, first, second))
        products = list(map(_product, r, a, b))
        if way == ABOUT_ZERO:
            return products
        return [z + p for z, p in zip(like(case, way, right), products, strict=True)]


def _arrays(ours: OursOn, case: Comparison, outputs: Sequence[str]) -> Mapping[str, Arrays] | None:
    """The arrays of each output that a function gives; None where it gives anything else."""
    try:
        parts = parts_by_name(ours(case), outputs)
    except MISFITS:
        return None
    if parts is None:
        return None
    found = {name: [as_numeric_array(leaf) for leaf in flatten(part)] for name, part in parts.items()}
    if any(leaf is None or leaf.dtype.kind not in "fiu" for leaves in found.values() for leaf in leaves):
        return None
    return found  # type: ignore[return-value]


def _product(right: np.ndarray, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Both factors of the right numbers at once; NaN where those are 0 or infinite, and tell no factor."""
    unknown = (right == 0) | ~np.isfinite(right)
    both = np.where((first == right) & (second == right), right, np.nan)
    return np.where(unknown, both, first * second / np.where(unknown, 1.0, right))


def _are_same(yours: Arrays, ours: Arrays, right: Arrays) -> bool:
    """Whether the arrays agree wherever ours are known, which most of what is wrong must be."""
    known = [np.isfinite(leaf) for leaf in ours]
    wrong = [(y != r) & ~(np.isnan(y) & np.isnan(r)) for y, r in zip(yours, right, strict=True)]
    counted = sum(int((w & k).sum()) for w, k in zip(wrong, known, strict=True))
    return 2 * counted >= sum(int(w.sum()) for w in wrong) and _agree(yours, ours)


def _agree(yours: Arrays, ours: Arrays) -> bool:
    """Whether the arrays agree wherever ours are finite."""
    pairs = [(y, o, np.isfinite(o)) for y, o in zip(yours, ours, strict=True)]
    return all(same_answer(np.where(k, y, 0.0), np.where(k, o, 0.0)) for y, o, k in pairs)


def _tells_apart(answers: Answers) -> bool:
    """Whether the wrong answers hold several numbers."""
    wrong = [case.outcome.value for case in answers.cases if case.problem]
    leaves = [as_numeric_array(leaf) for value in wrong for leaf in flatten(value)]
    numbers = [np.ravel(a) for a in leaves if a is not None and a.dtype.kind == "f"]
    found = np.concatenate(numbers) if numbers else np.empty(0)
    return np.unique(found[np.isfinite(found) & (found != 0)]).size >= FEWEST_NUMBERS


def _refuse_as_they_do(answers: Answers, pair: tuple[Mistake, Mistake]) -> bool:
    """Whether the learner answers what one of the two does not refuse, and refuses all else."""
    numbered = enumerate(
        zip(answers.plan.refused, answers.refusals, strict=True), start=len(answers.plan.cases)
    )
    return all(
        (outcome.status == Status.RETURNED)
        == any(_answers(answers, mistake, number, tuple(case.values())) for mistake in pair)
        for number, (case, outcome) in numbered
    )


def _answers(answers: Answers, mistake: Mistake, number: int, arguments: tuple) -> bool:
    """Whether a mistake answers what should be refused."""
    try:
        mistaken_answer(answers.prepared, (mistake,), number, arguments)
    except MISFITS:
        return False
    return True
