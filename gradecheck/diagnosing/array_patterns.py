"""Exact tests on arrays: what the wrong answers have in common, without knowing the exercise.

In: the comparisons of all cases. Out: one sentence, if a pattern explains every wrong array of every case.
A pattern is a row of `PATTERNS`; the first that holds is told. Its sentence speaks of "Yours", which becomes
the outputs and the inputs that are wrong where others are right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from gradecheck.comparing.comparison import Comparison
from gradecheck.comparing.leaf import Leaf
from gradecheck.wording.patterns import finite_for_infinite, narrowed, right_to_digits, untouched
from gradecheck.wording.ratios import times_in_words

#: Two computations of the same thing agree to this part of the scale; distinct mistakes differ by far more.
SAME = 1e-7
#: What a guard against infinity does to the other entries is smaller than this part of the scale.
ABOUT = 1e-3
#: Nearer than this part of the scale, a formula is right and something in it is rounded.
NEARLY = 2e-6


@dataclass(frozen=True)
class WrongCase:
    """The wrong arrays of one case.

    Parameters
    ----------
    leaves : tuple of Leaf
        Those with a wrong entry.
    others : tuple of Leaf
        Those without.
    arguments : tuple of (str, ndarray)
        The array arguments of the case, and those in its lists, each with the name of the argument.
    """

    leaves: tuple[Leaf, ...]
    others: tuple[Leaf, ...]
    arguments: tuple[tuple[str, np.ndarray], ...]

    @property
    def rows(self) -> tuple[str, int]:
        """Name and number of rows of the first argument that is a matrix: often the examples."""
        return rows_of(self.arguments)


def rows_of(arguments: Sequence[tuple[str, np.ndarray]]) -> tuple[str, int]:
    """Name and number of rows of the first argument that is a matrix; no name and 0 where none is."""
    return next(((name, len(a)) for name, a in arguments if a.ndim == 2), ("", 0))


def array_arguments(comparison: Comparison) -> tuple[tuple[str, np.ndarray], ...]:
    """The array arguments of a case, and those in its lists, each with the name of the argument."""
    return tuple((name, a) for name, value in comparison.arguments.items() for a in _arrays(value))


def wrong_cases(comparisons: Sequence[Comparison]) -> tuple[WrongCase, ...]:
    """The cases in which an array of floats has a wrong entry."""
    cases = []
    for comparison in comparisons:
        wrong = tuple(
            leaf for leaf in comparison.leaves if leaf.wrong.any() and leaf.expected.dtype.kind == "f"
        )
        if wrong:
            others = tuple(leaf for leaf in comparison.leaves if not leaf.wrong.any())
            cases.append(WrongCase(wrong, others, array_arguments(comparison)))
    return tuple(cases)


def common_pattern(comparisons: Sequence[Comparison]) -> str:
    """The sentence of the first pattern that explains every wrong array; empty if none does."""
    cases = wrong_cases(comparisons)
    leaves = [leaf for case in cases for leaf in case.leaves]
    if not leaves or any(not np.isfinite(leaf.yours).all() for leaf in leaves):
        return ""
    if any(not np.isfinite(leaf.expected).all() for leaf in leaves):
        return kept_finite(cases, len(comparisons))
    known = PATTERNS if len(cases) > 1 or len(comparisons) == 1 else PATTERNS_OF_ONE
    found = next((sentence for pattern in known if (sentence := pattern(cases))), "")
    wrong, right = leaf_names(cases)
    return narrowed(found, wrong, right, len(cases) < len(comparisons))


def leaf_names(cases: Sequence[WrongCase]) -> tuple[list[str], list[str]]:
    """Names of the arrays that are wrong in some of these cases, and of those that are right in some."""
    wrong = dict.fromkeys(leaf.name for case in cases for leaf in case.leaves)
    right = dict.fromkeys(leaf.name for case in cases for leaf in case.others)
    return list(wrong), list(right)


def kept_finite(cases: Sequence[WrongCase], asked: int) -> str:
    """Yours is finite where the expected one is infinite, and about the same elsewhere."""
    infinite = [case for case in cases if any(np.isinf(leaf.expected).any() for leaf in case.leaves)]
    for leaf in (leaf for case in cases for leaf in case.leaves):
        finite = np.isfinite(leaf.expected)
        if np.isnan(leaf.expected).any() or not _same(leaf.yours[finite], leaf.expected[finite], ABOUT):
            return ""
    return finite_for_infinite(len(infinite), asked)


def untouched_end(cases: Sequence[WrongCase]) -> str:
    """Yours is right but for the first, or the last, entry or row, which is 0."""
    leaves = [leaf for c in cases for leaf in c.leaves]
    if any(leaf.expected.ndim == 0 or not len(leaf.expected) for leaf in leaves):
        return ""
    row = "entry" if all(leaf.expected.ndim == 1 for leaf in leaves) else "row"
    for end, rest in ((0, np.s_[1:]), (-1, np.s_[:-1])):
        alone = all(not leaf.wrong[rest].any() and not leaf.yours[end].any() for leaf in leaves)
        if alone and any(len(leaf.expected) > 1 for leaf in leaves):
            return untouched(end == 0, row)
    return ""


def constant_ratio(cases: Sequence[WrongCase]) -> str:
    """Yours is r times the expected one, with one r, or with r the number of examples or its inverse."""
    if len({abs(float(x)) for case in cases for leaf in case.leaves for x in leaf.expected.flat}) < 2:
        return ""  # one number, also where it is repeated, is always some multiple of another
    ratios = [r for case in cases if (r := _ratio(case.leaves)) is not None]
    if len(ratios) < len(cases) or any(
        _close(r, 1.0) for r in ratios
    ):  # off by less than the ratio is known to: no pattern
        return ""
    if all(_close(r, ratios[0]) for r in ratios):
        return _ratio_sentence(ratios[0], [leaf for case in cases for leaf in case.leaves])
    names = {case.rows[0] for case in cases}
    if len(names) > 1 or names == {""}:
        return ""
    if all(_close(r, case.rows[1]) for r, case in zip(ratios, cases, strict=True)):
        return f"Yours is too large by the number of rows of `{names.pop()}`: a sum where a mean is meant?"
    if all(_close(r * case.rows[1], 1.0) for r, case in zip(ratios, cases, strict=True)):
        return f"Yours is too small by the number of rows of `{names.pop()}`: divided by it once too often?"
    return ""


def _ratio_sentence(ratio: float, leaves: Sequence[Leaf]) -> str:
    where = ", in every entry" if any(leaf.expected.size > 1 for leaf in leaves) else ""
    if _close(ratio, -1.0):
        return f"Yours has the right size and the opposite sign{where}."
    if not any(leaf.yours.any() for leaf in leaves):
        return f"Yours is zero{where.replace(',', '')}."
    return f"Yours is {times_in_words(ratio, SAME)} the expected answer{where}."


def transposed(cases: Sequence[WrongCase]) -> str:
    """Yours is the transposed matrix."""
    if all(
        leaf.expected.ndim == 2 and _same(leaf.yours, leaf.expected.T) for c in cases for leaf in c.leaves
    ):
        return "Yours is the transposed matrix: rows and columns are exchanged."
    return ""


def absolute_value(cases: Sequence[WrongCase]) -> str:
    """Yours is |expected|."""
    if all(_same(leaf.yours, np.abs(leaf.expected)) for c in cases for leaf in c.leaves):
        return "Yours has every sign lost: it is the absolute value of the expected answer."
    return ""


def truncated(cases: Sequence[WrongCase]) -> str:
    """Yours is the expected one cut to whole numbers."""
    if all(
        leaf.yours.dtype.kind in "iu" and np.array_equal(leaf.yours, np.trunc(leaf.expected))
        for c in cases
        for leaf in c.leaves
    ):
        return "Yours is cut to whole numbers, as an array of integers holds them: make it one of floats."
    return ""


def single_precision(cases: Sequence[WrongCase]) -> str:
    """Yours is right to so many digits that something in it is rounded."""
    off = 0.0
    for leaf in (leaf for c in cases for leaf in c.leaves):
        if not _same(leaf.yours, leaf.expected, NEARLY):
            return ""
        off = max(off, float(np.max(np.abs(leaf.yours - leaf.expected)) / np.max(np.abs(leaf.expected))))
    return right_to_digits(off, all(leaf.expected.size == 1 for c in cases for leaf in c.leaves))


def constant_offset(cases: Sequence[WrongCase]) -> str:
    """Yours and the expected one differ by the same number everywhere."""
    offsets = [float(np.mean(leaf.yours - leaf.expected)) for c in cases for leaf in c.leaves]
    whole = all(
        _same(leaf.yours - leaf.expected, np.full(leaf.expected.shape, o))
        for leaf, o in zip((leaf for c in cases for leaf in c.leaves), offsets, strict=True)
    )
    if (
        whole
        and all(_close(o, offsets[0]) for o in offsets)
        and any(leaf.expected.size > 1 for c in cases for leaf in c.leaves)
    ):
        return f"Yours differs from the expected answer by the same number everywhere: {offsets[0]:.6g}."
    return ""


def exchanged_outputs(cases: Sequence[WrongCase]) -> str:
    """Each wrong output equals another output."""
    fits: dict[str, set[str]] = {}
    for leaf, others in ((leaf, case.leaves + case.others) for case in cases for leaf in case.leaves):
        same = {o.name for o in others if o.name != leaf.name and _same(leaf.yours, o.expected)}
        fits[leaf.name] = fits.get(leaf.name, same) & same
    if any(len(names) != 1 for names in fits.values()):
        return ""
    return "; ".join(f"Your `{a}` is what `{b}` should be" for a, (b,) in sorted(fits.items())) + "."


def other_order(cases: Sequence[WrongCase]) -> str:
    """The numbers are right, their order is not."""
    leaves = [leaf for c in cases for leaf in c.leaves]
    if all(
        leaf.expected.size > 1 and _same(np.sort(leaf.yours, axis=None), np.sort(leaf.expected, axis=None))
        for leaf in leaves
    ):
        return "Yours has the right numbers, but in another order."
    return ""


def error_proportional_to_argument(cases: Sequence[WrongCase]) -> str:
    """The error is a multiple of an argument of the same shape, and of the same argument everywhere."""
    common: set[str] | None = None
    for case in cases:
        for leaf in case.leaves:
            error = leaf.yours - leaf.expected
            fits = {name for name, a in case.arguments if a.shape == error.shape and _multiple(error, a)}
            common = fits if common is None else common & fits
    telling = any(leaf.expected.size > 2 for case in cases for leaf in case.leaves)
    if not common or len(common) > 1 or not telling:  # two numbers are soon a multiple of two others
        return ""
    return f"Yours differs from the expected answer by a multiple of the argument `{common.pop()}`."


PATTERNS: tuple[Callable[[Sequence[WrongCase]], str], ...] = (
    single_precision,  # first: what is right to seven digits fits |expected| as well
    constant_ratio,
    untouched_end,
    transposed,
    absolute_value,
    truncated,
    exchanged_outputs,
    constant_offset,
    other_order,
    error_proportional_to_argument,
)
#: Where one input of several is wrong, anything else that its numbers have in common may be chance.
PATTERNS_OF_ONE = (single_precision, truncated)


def _arrays(value: object) -> list[np.ndarray]:
    if isinstance(value, list | tuple):
        return [a for item in value for a in _arrays(item)]
    return [value] if isinstance(value, np.ndarray) and value.dtype.kind in "fiu" else []


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= SAME * max(abs(a), abs(b))


def _same(a: np.ndarray, b: np.ndarray, part: float = SAME) -> bool:
    scale = np.max(np.abs(b), initial=0.0)  # any part of an infinite one would allow everything
    return a.shape == b.shape and bool(
        np.isfinite(scale) and np.max(np.abs(a - b), initial=0.0) <= part * scale
    )


def _multiple(error: np.ndarray, of: np.ndarray) -> bool:
    square = float(np.vdot(of, of))
    return square > 0 and _same(error, float(np.vdot(of, error)) / square * of)


def _ratio(leaves: Sequence[Leaf]) -> float | None:
    """The r with yours = r * expected in all these arrays, or None."""
    yours = np.concatenate([leaf.yours.ravel() for leaf in leaves])
    expected = np.concatenate([leaf.expected.ravel() for leaf in leaves])
    square = float(np.vdot(expected, expected))
    if square == 0:
        return None
    ratio = float(np.vdot(expected, yours)) / square
    scale = float(np.max(np.abs(expected))) * max(abs(ratio), 1.0)
    return ratio if np.max(np.abs(yours - ratio * expected)) <= SAME * scale else None
