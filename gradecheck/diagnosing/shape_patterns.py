"""Exact tests on answers of the wrong shape or kind: what would make each of them right.

In: the comparisons of all cases. Out: one sentence, if the same step from the learner's array to the expected
one, or back, explains every case that is wrong. A step is a row of `STEPS`; the first that holds is told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations, permutations

import numpy as np

from gradecheck.comparing.comparison import Comparison
from gradecheck.comparing.problem import Problem, ProblemKind
from gradecheck.diagnosing.known_mistakes import same_answer
from gradecheck.wording import patterns as words

#: The learner's array and the expected one -> two arrays that are the same if the step explains the shape.
Step = Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]

#: What explains nothing.
_NEVER = (np.zeros(0), np.zeros(1))

STEPS: tuple[tuple[Step, str], ...] = (
    (lambda a, b: (a.T, b), words.TRANSPOSED),
    (lambda a, b: (a.reshape(b.shape), b) if a.ndim != b.ndim else _NEVER, words.ANOTHER_SHAPE),
    (lambda a, b: (a.reshape(b.shape), b), words.RESHAPED),
    (lambda a, b: (a.sum(axis=0), b), words.NOT_SUMMED.format("first")),
    (lambda a, b: (a.mean(axis=0), b), words.NOT_AVERAGED.format("first")),
    (lambda a, b: (a.sum(axis=-1), b), words.NOT_SUMMED.format("last")),
    (lambda a, b: (a.mean(axis=-1), b), words.NOT_AVERAGED.format("last")),
    (lambda a, b: (a.sum(), b), words.NOT_SUMMED_AT_ALL),
    (lambda a, b: (a.mean(), b), words.NOT_AVERAGED_AT_ALL),
    (lambda a, b: (a, b.sum()), words.SUMMED_TOO_FAR),
    (lambda a, b: (a, b.mean()), words.AVERAGED_TOO_FAR),
    (lambda a, b: (a, b.sum(axis=0)), words.SUMMED_OVER.format("first")),
    (lambda a, b: (a, b.mean(axis=0)), words.AVERAGED_OVER.format("first")),
    (lambda a, b: (a, b.sum(axis=-1)), words.SUMMED_OVER.format("last")),
    (lambda a, b: (a, b.mean(axis=-1)), words.AVERAGED_OVER.format("last")),
    (lambda a, b: (a, b[-1]), words.ONE_OF_THEM.format("last")),
    (lambda a, b: (a, b[0]), words.ONE_OF_THEM.format("first")),
    (lambda a, b: (a, b[1:]), words.LACKS_ONE.format("first")),
    (lambda a, b: (a, b[:-1]), words.LACKS_ONE.format("last")),
    (lambda a, b: (a[:-1], b), words.ONE_TOO_MANY.format("end")),
    (lambda a, b: (a[1:], b), words.ONE_TOO_MANY.format("beginning")),
)


def shape_pattern(comparisons: Sequence[Comparison], names: tuple[str, ...]) -> str:
    """The sentence of what explains every wrong case; empty if nothing does.

    Parameters
    ----------
    comparisons : sequence of Comparison
        All cases.
    names : tuple of str
        The outputs of the exercise.
    """
    wrong = [c for c in comparisons if c.problem is not None]
    rows = (_of_outputs(wrong, names), _of_lists(wrong, names), _of_one_output(wrong))
    return next(filter(None, rows), "") or _of_flags(wrong) or _of_texts(wrong)


def _of_outputs(wrong: Sequence[Comparison], names: tuple[str, ...]) -> str:
    """Outputs in another order, or one of them in the place of all."""
    if not wrong or len(names) < 2 or not all(isinstance(c.expected, tuple) for c in wrong):
        return ""
    for at, name in enumerate(names):
        if all(same_answer(c.outcome.value, c.expected[at]) for c in wrong):  # type: ignore[index]
            return words.only_output(name)
    for order in permutations(range(len(names))):
        if list(order) != sorted(order) and all(_in_order(c, order) for c in wrong):
            return words.outputs_in_order(names)
    return ""


def _in_order(comparison: Comparison, order: Sequence[int]) -> bool:
    yours, expected = comparison.outcome.value, comparison.expected
    if not isinstance(yours, list | tuple) or not isinstance(expected, tuple) or len(yours) != len(order):
        return False
    return all(same_answer(yours[at], part) for at, part in zip(order, expected, strict=True))


def _of_lists(wrong: Sequence[Comparison], names: tuple[str, ...]) -> str:
    """Lists in the reverse order, or one list in the place of two."""
    pairs = [_parts(c, names) for c in wrong]
    if not pairs or any(part is None for part in pairs):
        return ""
    parts = [part for part in pairs if part is not None]
    for one, other in combinations(names, 2):
        if all(isinstance(p[one][0], list) and same_answer(p[one][0], p[other][0]) for p in parts):
            return words.ONE_LIST.format(one, other)
    reverse = [name for name in names if any(not same_answer(*p[name]) for p in parts)]
    if reverse and all(_is_reversed(*p[name]) for p in parts for name in reverse):
        return words.reversed_lists(reverse)
    return ""


def _parts(comparison: Comparison, names: tuple[str, ...]) -> dict[str, tuple[object, object]] | None:
    """Yours and the expected one of each output; None where there are others."""
    yours, expected = comparison.outcome.value, comparison.expected
    if len(names) == 1:
        return {names[0]: (yours, expected)}
    if not isinstance(yours, list | tuple) or not isinstance(expected, tuple) or len(yours) != len(expected):
        return None
    return dict(zip(names, zip(yours, expected, strict=True), strict=True))


def _is_reversed(yours: object, expected: object) -> bool:
    return (
        isinstance(yours, list | tuple)
        and isinstance(expected, list | tuple)
        and same_answer(list(reversed(yours)), expected)
    )


def _of_one_output(wrong: Sequence[Comparison]) -> str:
    """One output that has the wrong shape on some inputs, and on all of these the same step explains it."""
    problems = [c.problem for c in wrong if c.problem is not None]
    outputs = {problem.output for problem in problems}
    if len(outputs) != 1 or all(problem.kind is not ProblemKind.SHAPE for problem in problems):
        return ""
    pairs = [pair for problem in problems if (pair := _arrays(problem)) is not None]
    if len(pairs) < len(problems):
        return ""
    if not any(np.unique(a).size > 1 for pair in pairs for a in pair):
        return ""  # of arrays that are one number throughout, every step is as good
    told = next((sentence for step, sentence in STEPS if all(_explains(step, *pair) for pair in pairs)), "")
    row = "row" if all(max(a.ndim, b.ndim) > 1 for a, b in pairs) else "entry"
    return told.format(output=outputs.pop(), row=row) if told else ""


def _of_flags(wrong: Sequence[Comparison]) -> str:
    """True and False in the place of 1 and 0."""
    problems = [c.problem for c in wrong if c.problem is not None]
    if not problems or any(p.kind is not ProblemKind.KIND or not _is_flags(p.yours) for p in problems):
        return ""
    if all(same_answer(np.asarray(p.yours, dtype=float), p.expected) for p in problems):
        return words.FLAGS.format(output=problems[0].output.partition("[")[0])
    return ""


def _of_texts(wrong: Sequence[Comparison]) -> str:
    """Texts that differ in capital letters and spaces alone."""
    texts = [(c.problem.yours, c.problem.expected) for c in wrong if c.problem is not None]
    if texts and all(isinstance(a, str) and isinstance(b, str) and _plain(a) == _plain(b) for a, b in texts):
        return words.SPELLING
    return ""


def _plain(text: str) -> str:
    return "".join(text.casefold().split())


def _is_flags(value: object) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind == "b"


def _arrays(problem: Problem) -> tuple[np.ndarray, np.ndarray] | None:
    """The learner's array and the expected one; None where one of them is no array of numbers."""
    leaf = problem.leaf
    yours, expected = (leaf.yours, leaf.expected) if leaf else (problem.yours, problem.expected)
    for array in (yours, expected):
        if not isinstance(array, np.ndarray) or array.dtype.kind not in "biuf" or not array.size:
            return None
    return yours, expected  # type: ignore[return-value]


def _explains(step: Step, yours: np.ndarray, expected: np.ndarray) -> bool:
    try:
        left, right = step(yours, expected)
    except (ValueError, IndexError):  # there is no such axis, or no such reshape
        return False
    return left.shape == right.shape and same_answer(left, right)
