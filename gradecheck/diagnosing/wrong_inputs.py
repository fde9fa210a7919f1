"""Which inputs are answered wrong: those of one kind, and no others.

In: all answers of an exercise. Out: a sentence that names the kind and counts, where it is not likely that
the wrong answers are all of that kind by chance.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import comb

import numpy as np

from gradecheck.comparing.answers import Answers
from gradecheck.wording.input_kinds import wrong_only_where

#: A kind is told where so many inputs, chosen blindly, would all be of some kind in one course of twenty.
MOST_BY_CHANCE = 0.05

Kind = Callable[[np.ndarray], bool]


def _begins_with_nan(a: np.ndarray) -> bool:
    return a.dtype.kind == "f" and a.ndim == 1 and a.size > 0 and bool(np.isnan(a[0]))


def _holds_nan(a: np.ndarray) -> bool:
    return a.dtype.kind == "f" and bool(np.isnan(a).any())


def _holds_infinity(a: np.ndarray) -> bool:
    return a.dtype.kind == "f" and bool(np.isinf(a).any())


def _rows_are_one_hot(a: np.ndarray) -> bool:
    return _is_table(a) and bool(np.isin(a, (0, 1)).all() and (a.sum(axis=1) == 1).all())


def _is_table(a: np.ndarray) -> bool:
    return a.ndim == 2 and a.size > 0


def _has_two_equal(a: np.ndarray) -> bool:
    return a.ndim == 1 and np.unique(a).size < a.size


#: The words after the name of an argument, and whether they hold of its value.
KINDS: Mapping[str, Kind] = {
    "begins with NaN": _begins_with_nan,
    "holds NaN": _holds_nan,
    "holds an infinite number": _holds_infinity,
    "is empty": lambda a: a.size == 0,
    "is 0": lambda a: a.ndim == 0 and bool(a == 0),
    "is 1": lambda a: a.ndim == 0 and bool(a == 1),
    "is greater than 1": lambda a: a.ndim == 0 and bool(a > 1),
    "is negative": lambda a: a.ndim == 0 and bool(a < 0),
    "holds nothing but 0": lambda a: a.ndim > 0 and a.size > 0 and not a.any(),
    "holds a 0": lambda a: a.ndim > 0 and a.size > 0 and not a.all(),
    "holds a negative number": lambda a: a.ndim > 0 and bool((a < 0).any()),
    "holds whole numbers": lambda a: a.ndim > 0 and a.dtype.kind in "iu",
    "has one entry": lambda a: a.ndim > 0 and a.size == 1,
    "has one row": lambda a: _is_table(a) and len(a) == 1,
    "has one column": lambda a: _is_table(a) and a.shape[1] == 1,
    "has more than two rows": lambda a: _is_table(a) and len(a) > 2,
    "has more than two columns": lambda a: _is_table(a) and a.shape[1] > 2,
    "has as many rows as columns": lambda a: _is_table(a) and a.shape[0] == a.shape[1],
    "has more rows than columns": lambda a: _is_table(a) and a.shape[0] > a.shape[1],
    "has fewer rows than columns": lambda a: _is_table(a) and a.shape[0] < a.shape[1],
    "has one-hot rows": _rows_are_one_hot,
    "has rows that are not one-hot": lambda a: _is_table(a) and not _rows_are_one_hot(a),
    "has two equal entries": _has_two_equal,
}


def wrong_inputs(answers: Answers) -> str:
    """The kind of all inputs that are answered wrong, in a sentence; empty where there is none.

    Parameters
    ----------
    answers : Answers
        All outcomes.
    """
    wrong = [case.problem is not None for case in answers.cases]
    if all(wrong) or not any(wrong):
        return ""
    given = {name: _given(answers, name) for name in answers.plan.exercise.parameters}
    every = [
        (held, f"`{name}` {phrase}")
        for name, arrays in given.items()
        for phrase, holds in KINDS.items()
        for held in [list(map(holds, arrays))]
        if any(held) and not all(held)
    ]
    kinds = [
        (sum(h), words) for h, words in every if all(h[n] for n, is_wrong in enumerate(wrong) if is_wrong)
    ]
    fewest, words = min(kinds, key=lambda kind: kind[0], default=(len(wrong), ""))
    tried = len({tuple(held) for held, _ in every})  # the more ways to divide the inputs, the more by chance
    if tried * comb(fewest, sum(wrong)) > MOST_BY_CHANCE * comb(len(wrong), sum(wrong)):
        return ""
    return wrong_only_where(words, sum(wrong), fewest, len(wrong) - fewest)


def _given(answers: Answers, name: str) -> list[np.ndarray]:
    """An argument on every input; empty where one of them is nothing of which a kind could be said."""
    arrays = [_numbers(case.arguments.get(name)) for case in answers.cases]
    numbers = [array for array in arrays if array is not None]
    return numbers if len(numbers) == len(arrays) else []


def _numbers(value: object) -> np.ndarray | None:
    """A number, or an array or a list of numbers; None where it is anything else."""
    try:
        array = np.asarray(value)
    except ValueError:  # a list of arrays of several shapes
        return None
    return array if array.dtype.kind in "biuf" else None
