"""What a known mistake does to the right numbers, where that is simple: a factor, or a term.

In: right and mistaken outputs on every case. Out: the ways in which a second mistake can be put on top of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from gradecheck.comparing.pairing import as_numeric_array
from gradecheck.diagnosing.known_mistakes import same_answer
from gradecheck.questions.condition import flatten

#: To this part two quotients are one factor.
FACTOR_DIGITS = 1e-7
#: A factor of single numbers that is the same on so many cases is no chance.
FEWEST_CASES = 3
#: How the changes of two mistakes meet: added, or multiplied about 0 or about an argument, such as the
#: weights that a step begins with.
ADDED, ABOUT_ZERO = "added", "about 0"

Arrays = Sequence[np.ndarray]
ByOutput = Mapping[str, Arrays]


@dataclass(frozen=True)
class Case:
    """One case: what was given, and the arrays of the learner's answer and of the right one, by output."""

    arguments: Mapping[str, object]
    yours: ByOutput
    right: ByOutput


def simple_ways(cases: Sequence[Case], given: Sequence[ByOutput]) -> dict[str, set[str]]:
    """For each output, the ways in which a mistake alone is a factor or a term."""
    if any(differ_in_shape(case.right, wrong) for case, wrong in zip(cases, given, strict=True)):
        return {name: set() for name in cases[0].right}
    return {name: set(_simple(name, cases, given)) for name in cases[0].right}


def _simple(name: str, cases: Sequence[Case], given: Sequence[ByOutput]) -> Iterator[str]:
    rows = [(case, case.right[name], wrong[name]) for case, wrong in zip(cases, given, strict=True)]
    arguments = [a for a in cases[0].arguments if all(like(case, a, right) for case, right, _ in rows)]
    for base in (ABOUT_ZERO, *arguments):
        if _are_factors([(c, moved(c, base, r), moved(c, base, w)) for c, r, w in rows]):
            yield base
    for argument in arguments:
        changes = [[w - r for r, w in zip(right, wrong, strict=True)] for _, right, wrong in rows]
        terms = [like(case, argument, right) for case, right, _ in rows]
        if all(_is_multiple(change, term) for change, term in zip(changes, terms, strict=True)):
            yield ADDED


def _are_factors(rows: Sequence[tuple[Case, Arrays, Arrays]]) -> bool:
    """Whether what is wrong is a factor: of all entries, a sign of each, or of numbers a size or a rate."""
    found = [(case, _factors(right, wrong)) for case, right, wrong in rows]
    found = [(case, factors) for case, factors in found if factors.size]  # of 0 no factor is known
    factors = [f for _, f in found]
    if all(np.isin(f, (-1.0, 1.0)).all() for f in factors):
        return True
    if not all(np.ptp(f) <= FACTOR_DIGITS * abs(f[0]) for f in factors):
        return False
    if all(f.size > 1 for f in factors):
        return True
    first = [float(f[0]) for f in factors]
    if np.ptp(first) <= FACTOR_DIGITS * abs(first[0]):
        return len(first) >= FEWEST_CASES
    return all(
        np.isclose(np.abs(f), _known_numbers(case), rtol=FACTOR_DIGITS, atol=0).any()
        for f, (case, _) in zip(first, found, strict=True)
    )


def _factors(right: Arrays, wrong: Arrays) -> np.ndarray:
    """The quotients of all entries that have one."""
    r, w = _in_a_row(right), _in_a_row(wrong)
    known = (r != 0) & np.isfinite(r) & np.isfinite(w)
    with np.errstate(over="ignore"):
        return w[known] / r[known]


def _known_numbers(case: Case) -> np.ndarray:
    """Sizes and numbers of the arguments, and one divided by them, also doubled and halved."""
    leaves = [np.asarray(leaf) for value in case.arguments.values() for leaf in flatten(value)]
    found = {1.0, *(float(size) for leaf in leaves if leaf.ndim for size in (*leaf.shape, leaf.size))}
    found |= {float(leaf) for leaf in leaves if leaf.ndim == 0 and leaf.dtype.kind in "fiu"}
    found = {number for number in found if number > 0}
    found |= {1 / number for number in found}
    return np.array([scale * number for number in found for scale in (0.5, 1.0, 2.0)])


def _is_multiple(change: Arrays, term: Arrays) -> bool:
    """Whether a change is a number times an argument; nothing is a multiple too."""
    c, factors = _in_a_row(change), _factors(term, change)
    if not c.any():
        return True
    return bool(factors.size > 1 and same_answer(c, factors[0] * _in_a_row(term)))


def _in_a_row(arrays: Arrays) -> np.ndarray:
    return np.concatenate([np.empty(0), *(np.ravel(a) for a in arrays)])


def like(case: Case, name: str, right: Arrays) -> list[np.ndarray]:
    """The arrays of an argument that has the shapes of an output; empty where it has others."""
    found = [as_numeric_array(a) for a in flatten(case.arguments[name])]
    arrays = [a for a in found if a is not None and a.dtype.kind in "fiu" and a.ndim]
    return arrays if [a.shape for a in arrays] == [a.shape for a in right] else []


def moved(case: Case, base: str, arrays: Arrays) -> Arrays:
    """Arrays as they lie about an argument, or about 0."""
    if base == ABOUT_ZERO:
        return arrays
    return [a - z for a, z in zip(arrays, like(case, base, arrays), strict=True)]


def differ_in_shape(one: ByOutput, other: ByOutput) -> bool:
    """Whether some array of an output has another shape."""
    return {n: [a.shape for a in leaves] for n, leaves in one.items()} != {
        n: [a.shape for a in leaves] for n, leaves in other.items()
    }
