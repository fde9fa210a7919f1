"""How a wrong value is related to the right one, where it is so in every sample: the plainest relation wins.

A relation is a function from the samples to its words, empty where it does not hold, and a row of
`RELATIONS`. What holds of a few numbers is chance, so that each asks for several different ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from gradecheck.diagnosing.relation_functions import OF_RIGHT, TO_RIGHT, Function
from gradecheck.diagnosing.relation_in_scope import factor, term, variable
from gradecheck.diagnosing.relation_where import where
from gradecheck.diagnosing.samples import Sample, same
from gradecheck.wording import relations as words

Samples = Sequence[Sample]
#: So many different numbers must be right somewhere.
FEWEST = 3


def relation(samples: Samples, code: str = "") -> str:
    """How the values differ, in words about "it"; empty where they differ in no plain way.

    Parameters
    ----------
    samples : sequence of Sample
        Every time that a value was made, on all inputs.
    code : str
        How the learner wrote it, of which it says nothing that it is the same.
    """
    if not samples or any(s.right.dtype.kind not in "biuf" for s in samples):
        return ""
    if all(s.is_right for s in samples) or not any(np.any(s.own) for s in samples):
        return ""  # of nothing but zeros, whatever holds is chance
    with np.errstate(all="ignore"):
        if all(s.right.dtype.kind == "b" and s.own.dtype.kind == "b" for s in samples):
            return _condition(samples)
        numbers = {float(x) for s in samples for x in np.ravel(s.right)[:40] if np.isfinite(x) and x}
        if len(numbers) < FEWEST:
            return ""
        samples = sorted(samples, key=lambda s: s.is_right)  # what is wrong rules out most at once
        found = (told for holds in RELATIONS if (told := holds(samples)))
        return next((told for told in found if told != words.is_variable(f"`{code}`")), "")


def _condition(samples: Samples) -> str:
    """Flags that are wrong in one direction alone."""
    if any(s.own.shape != s.right.shape for s in samples):
        return ""
    own, right = (np.concatenate([np.ravel(x) for x in xs]) for xs in _both(samples))
    if np.array_equal(own, ~right) and np.unique(right).size == 2:
        return words.OPPOSITE
    weak, strict = bool(np.any(own & ~right)), bool(np.any(right & ~own))
    if weak == strict or np.unique(right).size < 2:
        return ""
    return words.TOO_WEAK if weak else words.TOO_STRICT


def _both(samples: Samples) -> tuple[list[np.ndarray], list[np.ndarray]]:
    return [s.own for s in samples], [s.right for s in samples]


def _multiple(samples: Samples) -> str:
    """A constant factor, or the wrong sign."""
    ratios = []
    for s in samples:
        square = float(np.vdot(s.right, s.right)) if s.own.shape == s.right.shape else 0.0
        if square and np.isfinite(square):
            ratios.append(float(np.vdot(s.right, s.own)) / square)
        elif s.own.shape != s.right.shape or not s.is_right:
            return ""
    ratio = ratios[0] if ratios else 0.0
    if not ratio or not all(same(s.own.astype(float), ratio * s.right) for s in samples):
        return ""
    return words.NEGATED if abs(ratio + 1) < 1e-9 else words.multiple(ratio)


def _offset(samples: Samples) -> str:
    """A constant difference."""
    if any(s.own.shape != s.right.shape or not s.own.size for s in samples):
        return ""
    off = float(np.ravel(samples[0].own)[0]) - float(np.ravel(samples[0].right)[0])
    held = all(same(s.own.astype(float), s.right + off) for s in samples)
    return words.off_by(off) if held and np.isfinite(off) else ""


def _made_of_right(samples: Samples) -> str:
    """The value is made of the right one."""
    return _first(samples, OF_RIGHT, lambda s: (s.own, s.right), words.MADE_OF_THE_RIGHT_ONE)


def _makes_right(samples: Samples) -> str:
    """The right one is made of the value."""
    return _first(samples, TO_RIGHT, lambda s: (s.right, s.own), words.DONE_TO_IT)


def _first(
    samples: Samples,
    functions: dict[str, Function],
    pair: Callable[[Sample], tuple[np.ndarray, np.ndarray]],
    phrases: dict[str, str],
) -> str:
    for name, function in functions.items():
        if all(_is_made(function, *pair(s)) for s in samples):
            return phrases[name]
    return ""


def _is_made(function: Function, made: np.ndarray, of: np.ndarray) -> bool:
    try:
        return same(made.astype(float), np.asarray(function(of.astype(float))))
    except (ValueError, IndexError, ArithmeticError):
        return False


def _clipped(samples: Samples) -> str:
    """Numbers outside of some interval have become its ends."""
    if any(s.own.shape != s.right.shape for s in samples):
        return ""
    own = np.concatenate([np.ravel(s.own) for s in samples]).astype(float)
    low, high = own.min(), own.max()
    # each sample by its own scale: beside a huge one all others would be the same
    if not all(same(s.own.astype(float), np.clip(s.right, low, high)) for s in samples):
        return ""
    inside = [np.abs(s.own - s.right) <= 1e-9 * np.max(np.abs(s.right), initial=0.0) for s in samples]
    kept = sum(int(np.sum(each)) for each in inside)
    return words.MADE_OF_THE_RIGHT_ONE["clipped"] if FEWEST <= kept <= own.size - 2 else ""


def _other_time(samples: Samples) -> str:
    """The value of another time that the line runs."""
    runs: list[list[Sample]] = []
    for s in sorted(samples, key=lambda s: s.run):
        if runs and runs[-1][0].run == s.run:
            runs[-1].append(s)
        else:
            runs.append([s])
    runs = [sorted(run, key=lambda s: s.time) for run in runs if len(run) > 1]
    if len(runs) < 2:
        return ""
    steps = [(a, b) for run in runs for a, b in pairwise(run)]
    if all(same(b.own, a.right) for a, b in steps):
        return words.MADE_OF_THE_RIGHT_ONE["earlier"]
    if all(same(a.own, b.right) for a, b in steps):
        return words.MADE_OF_THE_RIGHT_ONE["later"]
    if all(same(s.own, run[0].right) for run in runs for s in run):
        return words.MADE_OF_THE_RIGHT_ONE["start"]
    return ""


def _power(samples: Samples) -> str:
    """Positive numbers whose logarithms have a constant ratio: another base, or another exponent."""
    if any(s.own.shape != s.right.shape or np.any(s.own <= 0) or np.any(s.right <= 0) for s in samples):
        return ""
    own, right = (np.log(np.concatenate([np.ravel(x) for x in xs])) for xs in _both(samples))
    ratio = float(own @ right / (right @ right))
    held = (
        np.unique(right[right != 0]).size >= FEWEST
        and np.abs(own - ratio * right).max() <= 1e-9 * np.abs(right).max()
    )
    return words.power(ratio) if held else ""


def _reshaped(samples: Samples) -> str:
    """The right entries in another shape."""
    if any(s.own.size != s.right.size for s in samples) or all(s.own.shape == s.right.shape for s in samples):
        return ""
    held = all(same(np.ravel(s.own), np.ravel(s.right)) for s in samples)
    return words.MADE_OF_THE_RIGHT_ONE["shape"] if held else ""


def _reordered(samples: Samples) -> str:
    """The right entries in another order."""
    if any(s.own.shape != s.right.shape or s.own.size < 2 for s in samples if not s.is_right):
        return ""
    held = all(same(np.sort(s.own, axis=None), np.sort(s.right, axis=None)) for s in samples)
    return words.MADE_OF_THE_RIGHT_ONE["other_order"] if held else ""


#: The first that holds is told.
RELATIONS: tuple[Callable[[Samples], str], ...] = (
    _multiple,
    _reshaped,
    _made_of_right,
    _makes_right,
    _reordered,
    _offset,
    _other_time,
    _power,
    variable,
    factor,
    term,
    _clipped,
    where,
)
