"""What a sentence says of a wrong value and the right one, taken at its word and computed from both."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from tests.diagnosing.direct_claims import TIMES, near
from tests.mutants.traced import Pair

#: Values of a learner's program and of ours differ by no more than this part of the largest one.
SAME = 1e-6
Holds = Callable[[re.Match, np.ndarray, np.ndarray, Mapping[str, Any]], bool]


def same(a: Any, b: Any) -> bool:
    """Whether two arrays are the same, entry by entry."""
    a, b = np.asarray(a), np.asarray(b)
    if a.dtype.kind == "b" or b.dtype.kind == "b":
        return a.shape == b.shape and bool(np.array_equal(a, b))
    return near(a.astype(float), b.astype(float), SAME)


def _named(words: str, scope: Mapping[str, Any]) -> Any:
    """The value of what is quoted, as Python would compute it from the variables."""
    values = dict(scope)
    for name in sorted((n for n in scope if n.endswith("[...]")), key=len, reverse=True):
        words = words.replace(name, f"_{name[:-5]}_item")
        values[f"_{name[:-5]}_item"] = np.asarray(scope[name])
    return np.asarray(eval(words, {"np": np, "len": len}, values), dtype=float)


def _like(c: np.ndarray, value: np.ndarray) -> np.ndarray:
    return c.reshape(value.shape) if c.ndim != value.ndim and c.size == value.size > 1 else c


def _softmax(v: np.ndarray) -> np.ndarray:
    e = np.exp(v - v.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def _of_right(made: Callable[[np.ndarray], Any]) -> Holds:
    return lambda m, a, b, _: same(a, made(b))


def _to_right(made: Callable[[np.ndarray], Any]) -> Holds:
    return lambda m, a, b, _: same(made(a), b)


def _multiple(words: str, a: np.ndarray, b: np.ndarray) -> bool:
    return near(1.0 * a, _ratio(words) * b, 2e-5)


def _off_by(a: np.ndarray, b: np.ndarray, by: float) -> bool:
    return near(1.0 * a, b + by, 1e-4)


def _ratio(words: str) -> float:
    return TIMES[words] if words in TIMES else float(words.removesuffix(" times"))


def _where(m: re.Match, a: np.ndarray, b: np.ndarray, scope: Mapping[str, Any]) -> bool:
    tests = {"is": lambda v: v == float(m[3] or "nan"), "is not": lambda v: v != float(m[3] or "nan")}
    tests |= {"is positive": lambda v: v > 0, "is not positive": lambda v: v <= 0}
    tests |= {"is negative": lambda v: v < 0, "is not negative": lambda v: v >= 0}
    mask = np.broadcast_to(tests[m[2]](_named(m[1], scope)), a.shape)
    return same(a[mask], b[mask])


_PARTS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "its first entry or row": lambda k: k[1:],
    "its last entry or row": lambda k: k[:-1],
    "its first column": lambda k: k[:, 1:],
    "its last column": lambda k: k[:, :-1],
    "its diagonal": lambda k: k[~np.eye(*k.shape, dtype=bool)],
    "all entries beside its diagonal": lambda k: np.diagonal(k),
}

#: Each the whole of what is said of "it", and what must be so of every pair that differs.
RELATIONS: list[tuple[str, Holds]] = [
    (r"it has the wrong sign", lambda m, a, b, _: same(a, -b)),
    (rf"it is ({'|'.join(TIMES)}|\S+ times) what belongs there", lambda m, a, b, _: _multiple(m[1], a, b)),
    (r"it is what belongs there to the power (\S+): .*", lambda m, a, b, _: near(a, b ** float(m[1]), 1e-4)),
    (r"it is larger by (\S+) than what belongs there", lambda m, a, b, _: _off_by(a, b, float(m[1]))),
    (r"it is smaller by (\S+) than what belongs there", lambda m, a, b, _: _off_by(a, b, -float(m[1]))),
    (r"the factor `(.*)` is missing in it", lambda m, a, b, s: same(a * _like(_named(m[1], s), a), b)),
    (r"it has the factor `(.*)` too many, or .*", lambda m, a, b, s: same(a, b * _like(_named(m[1], s), b))),
    (r"the term `(.*)` is missing in it", lambda m, a, b, s: same(a + _like(_named(m[1], s), a), b)),
    (r"it has the term `(.*)` too many, or .*", lambda m, a, b, s: same(a - _like(_named(m[1], s), a), b)),
    (
        r"the term `(.*)` has the wrong sign in it",
        lambda m, a, b, s: any(same(a + k * _like(_named(m[1], s), a), b) for k in (2, -2)),
    ),
    (r"it is the same as `(.*)`", lambda m, a, b, s: same(a, _named(m[1], s))),
    (r"it is right where `(.*)` (is (?:not )?(?:positive|negative)|is not|is)(?: (\d))?, .*", _where),
    (r"it is wrong in (.*) and right .*", lambda m, a, b, _: same(_PARTS[m[1]](a), _PARTS[m[1]](b))),
    (r"it is transposed", _of_right(np.transpose)),
    (r"it has the right entries in the reverse order", _of_right(lambda v: v[::-1])),
    (
        r"it has the right entries in another order",
        lambda m, a, b, _: same(np.sort(a, axis=None), np.sort(b, axis=None)),
    ),
    (r"its entries are right and stand in another shape", lambda m, a, b, _: same(a.ravel(), b.ravel())),
    (r"it has lost its sign.*", _of_right(np.abs)),
    (r"it is the square of what belongs there", _of_right(np.square)),
    (r"it is the square root of what belongs there", _of_right(np.sqrt)),
    (r"it is the exponential of what belongs there", _of_right(np.exp)),
    (r"it is the logarithm of what belongs there", _of_right(np.log)),
    (r"it is upside down.*", _of_right(lambda v: 1 / v)),
    (r"it is 1 minus what belongs there", _of_right(lambda v: 1 - v)),
    (r"it is rounded to whole numbers", _of_right(np.round)),
    (r"it is cut to whole numbers", _of_right(np.trunc)),
    (r"of what belongs there it has the sign alone", _of_right(np.sign)),
    (r"what is negative in it has become 0", _of_right(lambda v: np.maximum(v, 0))),
    (r"it is summed up, and should not be", _of_right(np.sum)),
    (r"each of its columns is summed up, and should not be", _of_right(lambda v: v.sum(0))),
    (r"each of its rows is summed up, and should not be", _of_right(lambda v: v.sum(1))),
    (r"it is averaged, and should not be", _of_right(np.mean)),
    (r"each of its entries is added to those before it, .*", _of_right(lambda v: np.cumsum(v, axis=0))),
    (r"of what belongs there it has the first entry or row alone", _of_right(lambda v: v[0])),
    (r"of what belongs there it has the last entry or row alone", _of_right(lambda v: v[-1])),
    (r"its absolute value belongs there", _to_right(np.abs)),
    (r"it is not squared, and should be", _to_right(np.square)),
    (r"the sigmoid is not applied to it, .*", _to_right(lambda v: 1 / (1 + np.exp(-v)))),
    (r"tanh is not applied to it, .*", _to_right(np.tanh)),
    (r"the ReLU is not applied to it, .*", _to_right(lambda v: np.maximum(v, 0))),
    (r"the softmax is not applied to it, .*", _to_right(_softmax)),
    (r"it is not divided by its sum, .*", _to_right(lambda v: v / v.sum())),
    (r"its rows are not divided by their sums, .*", _to_right(lambda v: v / v.sum(1, keepdims=True))),
    (r"its columns are not divided by their sums, .*", _to_right(lambda v: v / v.sum(0))),
    (r"it is not divided by its length, .*", _to_right(lambda v: v / np.linalg.norm(v))),
    (r"it is not summed up, .*", _to_right(np.sum)),
    (r"its columns are not summed up, .*", _to_right(lambda v: v.sum(0))),
    (r"its rows are not summed up, .*", _to_right(lambda v: v.sum(1))),
    (r"it is not averaged, .*", _to_right(np.mean)),
    (r"its columns are not averaged, .*", _to_right(lambda v: v.mean(0))),
    (r"its rows are not averaged, .*", _to_right(lambda v: v.mean(1))),
    (r"the largest of its entries belongs there", _to_right(np.max)),
    (r"its entries are not added up one after the other, .*", _to_right(lambda v: np.cumsum(v, axis=0))),
    (r"it is not rounded, .*", _to_right(np.round)),
    (r"its first entry or row belongs there", _to_right(lambda v: v[0])),
    (r"its last entry or row belongs there", _to_right(lambda v: v[-1])),
    (r"it is true at times where it should be false", lambda m, a, b, _: not np.any(b & ~a)),
    (r"it is false at times where it should be true", lambda m, a, b, _: not np.any(a & ~b)),
    (r"it is true where it should be false, and false where .*", lambda m, a, b, _: bool(np.all(a != b))),
]  # fmt: skip
#: What is said of several times that a line runs, or in words that leave nothing to compute.
NOT_COMPUTED = re.compile(r"it is (?:the value of one step|always the value)|large numbers in it|it says '")


def is_true(words: str, found: Sequence[Pair]) -> bool | None:
    """Whether what is said of "it" is so of every pair; None where that cannot be computed."""
    for pattern, holds in RELATIONS:
        if told := re.fullmatch(pattern, words):
            return all(_holds(told, holds, pair) for pair in found)
    return None


def _holds(told: re.Match, holds: Holds, pair: Pair) -> bool | None:
    try:
        with np.errstate(all="ignore"):
            if told[0].startswith("it is the same as"):
                return holds(told, pair.own, pair.right, pair.scope)
            return same(pair.own, pair.right) or holds(told, pair.own, pair.right, pair.scope)
    except (ValueError, IndexError, TypeError, NameError, SyntaxError, ArithmeticError, AttributeError):
        return False
