"""Relations of a wrong value to the right one by the variables at hand: factors and terms.

In: samples. Out: the words of the relation that holds in all of them, empty where none does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from gradecheck.diagnosing.samples import Sample, Terms, same
from gradecheck.wording import relations as words

Samples = Sequence[Sample]
Way = Callable[[np.ndarray, np.ndarray, np.ndarray], bool]


def factor(samples: Samples) -> str:
    """A factor that is in scope."""
    return _in_scope(samples, (_times, _over), (words.factor_missing, words.factor_too_many))


def term(samples: Samples) -> str:
    """A term that is in scope."""
    ways = (_plus, _minus, _plus_twice, _minus_twice)
    return _in_scope(
        samples, ways, (words.term_missing, words.term_too_many, words.term_turned, words.term_turned)
    )


def _in_scope(samples: Samples, ways: Sequence[Way], phrases: Sequence[Callable[[str], str]]) -> str:
    if any(s.own.dtype.kind == "b" for s in samples):
        return ""
    for term, value in Terms(samples).candidates():
        if (first := value(0)) is None:
            continue
        for way, phrase in zip(ways, phrases, strict=True):
            if way(samples[0].own, samples[0].right, first) and _hold(samples, way, value):
                return phrase(term)
    return ""


def _hold(samples: Samples, way: Way, value: Callable[[int], np.ndarray | None]) -> bool:
    """Whether it is that way in all samples after the first."""
    values = ((s, value(at)) for at, s in enumerate(samples) if at)
    return all(c is not None and way(s.own, s.right, c) for s, c in values)


def _alike(c: np.ndarray, value: np.ndarray) -> np.ndarray:
    """A row or a column as the vector that it is beside one: the weights of one neuron, for example."""
    return c.reshape(value.shape) if c.ndim != value.ndim and c.size == value.size > 1 else c


def _fits(value: np.ndarray, other: np.ndarray) -> bool:
    """Whether they can be combined, entry by entry, without an error."""
    pairs = zip(value.shape[::-1], other.shape[::-1], strict=False)
    return all(a == b or 1 in (a, b) for a, b in pairs)


def _times(own: np.ndarray, right: np.ndarray, c: np.ndarray) -> bool:
    c = _alike(c, own)
    return _fits(own, c) and same(own * c, right)


def _over(own: np.ndarray, right: np.ndarray, c: np.ndarray) -> bool:
    c = _alike(c, right)
    return _fits(right, c) and same(right * c, own)


def _plus(own: np.ndarray, right: np.ndarray, c: np.ndarray) -> bool:
    c = _alike(c, own)
    return _fits(own, c) and same(own + c, right)


def _minus(own: np.ndarray, right: np.ndarray, c: np.ndarray) -> bool:
    c = _alike(c, own)
    return _fits(own, c) and same(own - c, right)


def _plus_twice(own: np.ndarray, right: np.ndarray, c: np.ndarray) -> bool:
    c = _alike(c, own)
    return _fits(own, c) and same(own + 2 * c, right)


def _minus_twice(own: np.ndarray, right: np.ndarray, c: np.ndarray) -> bool:
    c = _alike(c, own)
    return _fits(own, c) and same(own - 2 * c, right)


def variable(samples: Samples) -> str:
    """The value of one of the variables, with nothing done to it."""
    for term, values in Terms(samples).plain:
        if all(same(s.own.astype(float), value) for s, value in zip(samples, values, strict=True)):
            return words.is_variable(term)
    return ""
