"""A wrong value beside the right one, each time that it is made, with the variables of that time.

In: plain values. Out: samples in which everything is an array of numbers, so that they can be compared, and
the terms that can be made of their variables: each with the words that name it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import combinations
from typing import Any

import numpy as np

#: Two computations of the same thing agree to this part of the scale.
SAME = 1e-7
#: Sums, means and other orders are told of values of so many entries at most.
MOST_ENTRIES = 4000


@dataclass(frozen=True)
class Sample:
    """A value that is made once.

    Parameters
    ----------
    own, right : ndarray
        What is there, and what belongs there.
    scope : mapping of str to ndarray
        The variables of that time, by the words that name them.
    run : int
        Number of the call.
    time : int
        How often it has been made in the same call before.
    """

    own: np.ndarray
    right: np.ndarray
    scope: Mapping[str, np.ndarray]
    run: int = 0
    time: int = 0

    @cached_property
    def is_right(self) -> bool:
        """Whether what is there belongs there."""
        return same(self.own, self.right)


def samples_of(
    own: object, right: object, scope: Mapping[str, object], run: int = 0, time: int = 0
) -> Iterator[Sample]:
    """The arrays in two values of one structure; none where it is not the same, or no numbers.

    Parameters
    ----------
    own, right : plain value
        What is there, and what belongs there.
    scope : mapping of str to plain value
        Variables by name.
    run, time : int
        Number of the call, and how often the value has been made in it before.
    """
    if isinstance(own, list | tuple) and isinstance(right, list | tuple):
        if len(own) == len(right):
            for at, pair in enumerate(zip(own, right, strict=True)):
                yield from samples_of(*pair, _at(scope, at, len(own)), run, time)
        return
    a, b = _numbers(own), _numbers(right)
    if a is not None and b is not None and max(a.size, b.size) <= MOST_ENTRIES:
        yield Sample(a, b, dict(_named(scope)), run, time)


def _at(scope: Mapping[str, object], at: int, length: int) -> dict[str, object]:
    """The variables, and beside lists of the same length what they have in the same place."""
    lists = {n: v for n, v in scope.items() if isinstance(v, list | tuple) and len(v) == length}
    return {**scope, **{f"{name}[...]": value[at] for name, value in lists.items()}}


def _numbers(value: Any) -> np.ndarray | None:
    """A value as an array of numbers; None of anything else, and of whole numbers without a dtype."""
    is_array = isinstance(value, np.ndarray)
    is_list = (
        isinstance(value, list | tuple) and all(isinstance(v, int | float) for v in value) and len(value)
    )
    if not (is_array or is_list or isinstance(value, bool | int | float)):
        return None
    array = np.asarray(value)
    return array if array.dtype.kind in "biuf" else None


def _named(scope: Mapping[str, object]) -> Iterator[tuple[str, np.ndarray]]:
    """Variables, and how many of something they have."""
    counts = []
    for name, value in scope.items():
        if isinstance(value, list | tuple):
            counts.append((f"len({name})", np.asarray(len(value))))
        array = _numbers(value)
        if array is None or array.dtype.kind == "b":
            continue
        yield name, array.astype(float)
        counts += [
            (words.format(name), np.asarray(n)) for words, n in zip(_COUNTS, array.shape, strict=False)
        ]
        if array.ndim > 1:
            counts.append((f"{name}.size", np.asarray(array.size)))
    yield from ((words, count.astype(float)) for words, count in counts)


_COUNTS = ("len({})", "{}.shape[1]", "{}.shape[2]")


def same(a: np.ndarray, b: np.ndarray) -> bool:
    """Whether two arrays agree in shape, and in each entry to a part of the largest one."""
    if a.shape != b.shape:
        return False
    if a.dtype.kind == "b" or b.dtype.kind == "b":
        return bool(np.array_equal(a, b))
    with np.errstate(all="ignore"):
        scale = max(_largest(np.abs(a)), _largest(np.abs(b)))
        return bool(math.isfinite(scale) and _largest(np.abs(a - b)) <= SAME * scale)


def _largest(sizes: np.ndarray) -> float:
    """The largest of nonnegative numbers, 0 of none; asked so often that the way through `np.max` is long."""
    return float(np.maximum.reduce(sizes, axis=None, initial=0.0))


#: The words that name something, and its value in each sample.
Term = tuple[str, list[np.ndarray]]
#: The words that name something, and what gives its value in the sample of a number; None where it has none.
#: Most are ruled out by their first value, so that the others are not made.
Candidate = tuple[str, Callable[[int], np.ndarray | None]]


class Terms:
    """What could be a factor or a term that is missing: plain variables first, then what is made of them.

    Parameters
    ----------
    samples : sequence of Sample
        Whose variables; those that all of them have.
    """

    def __init__(self, samples: Sequence[Sample]) -> None:
        common = [name for name in samples[0].scope if all(name in s.scope for s in samples)]
        plain = ((f"`{name}`", [s.scope[name] for s in samples]) for name in common)
        self.plain: list[Term] = list(_different(plain))

    def candidates(self) -> Iterator[Candidate]:
        """The variables, and then all that is made of them."""
        yield from ((name, values.__getitem__) for name, values in self.plain)
        yield from self.made()
        yield from self.products()

    def made(self) -> Iterator[Candidate]:
        """What is made of one variable."""
        for words, function in MADE:
            for name, values in self.plain:
                yield f"`{words.format(name[1:-1])}`", partial(_made, function, values)

    def products(self) -> Iterator[Candidate]:
        """Products and quotients of two variables."""
        # what is the same whole number on all inputs is no more than that: `1 - len(w)` could be any -1
        plain = [term for term in self.plain if not _is_one_whole_number(term[1])][:MOST_FACTORS]
        for (first, a), (second, b) in combinations(plain, 2):
            for words, function in PAIRED:
                yield f"`{words.format(first[1:-1], second[1:-1])}`", partial(_made, function, a, b)


#: So many variables are multiplied with one another.
MOST_FACTORS = 14
_Maker = Callable[..., Any]
#: What is made of one variable: as it is written, and its value.
MADE: tuple[tuple[str, _Maker], ...] = (
    ("-{}", lambda v: -v),
    ("2 * {}", lambda v: 2 * v),
    ("{} / 2", lambda v: v / 2),
    ("-2 * {}", lambda v: -2 * v),
    ("-{} / 2", lambda v: -v / 2),
    ("1 - {}", lambda v: 1 - v),
    ("{}**2", lambda v: v**2),
    ("np.sqrt({})", lambda v: np.sqrt(v) if np.min(v, initial=0.0) >= 0 else None),
    ("{0} * (1 - {0})", lambda v: v * (1 - v)),
    ("1 - {}**2", lambda v: 1 - v**2),
    ("({} > 0)", lambda v: (v > 0).astype(float) if v.ndim else None),
    ("np.sum({})", lambda v: np.sum(v) if v.ndim else None),
    (
        "np.sum({}, axis=1, keepdims=True)",
        lambda v: np.sum(v, axis=1, keepdims=True) if v.ndim == 2 else None,
    ),
    ("np.sum({}, axis=0)", lambda v: np.sum(v, axis=0) if v.ndim == 2 else None),
    ("np.linalg.norm({})", lambda v: np.linalg.norm(v) if v.ndim else None),
    ("np.max({})", lambda v: np.max(v) if v.ndim and v.size else None),
    ("np.mean({})", lambda v: np.mean(v) if v.ndim and v.size else None),
    ("{}.T", lambda v: v.T if v.ndim == 2 else None),
    ("np.exp({})", lambda v: np.exp(v) if np.max(v, initial=0.0) < 50 else None),
    ("({} + 1)", lambda v: v + 1 if not v.ndim else None),
)  # fmt: skip
#: What is made of two.
PAIRED: tuple[tuple[str, _Maker], ...] = (
    ("{} * {}", lambda a, b: a * b),
    ("{} / {}", lambda a, b: a / b if np.all(b) else None),
    ("{1} / {0}", lambda a, b: b / a if np.all(a) else None),
    ("{} ** {}", lambda a, b: a**b if not a.ndim + b.ndim and a > 0 and abs(b) < 100 else None),
    ("{1} ** {0}", lambda a, b: b**a if not a.ndim + b.ndim and b > 0 and abs(a) < 100 else None),
    ("(1 - {}) * {}", lambda a, b: (1 - a) * b if not a.ndim else None),
    ("(1 - {1}) * {0}", lambda a, b: (1 - b) * a if not b.ndim else None),
    ("(1 - {} ** {})", lambda a, b: 1 - a**b if not a.ndim + b.ndim and 0 <= a < 1 and b > 0 else None),
    ("(1 - {1} ** {0})", lambda a, b: 1 - b**a if not a.ndim + b.ndim and 0 <= b < 1 and a > 0 else None),
)


def _is_one_whole_number(values: Sequence[np.ndarray]) -> bool:
    """Whether something is the same whole number in every sample."""
    if any(value.ndim for value in values):
        return False
    return len({float(value) for value in values}) == 1 and float(values[0]).is_integer()


def _different(terms: Iterator[Term]) -> Iterator[Term]:
    """Each different value once: of two names for the same the first."""
    seen: list[list[np.ndarray]] = []
    for words, values in terms:
        if not any(all(map(same, values, others)) for others in seen):
            seen.append(values)
            yield words, values


def _made(function: _Maker, *of_and_at: Any) -> np.ndarray | None:
    """What is made of variables in a sample, whose number is the last argument; None where it cannot be."""
    *variables, at = of_and_at
    try:
        value = function(*(values[at] for values in variables))
    except (ValueError, ArithmeticError):
        return None
    if value is None:
        return None
    made = np.asarray(value, dtype=float)
    return made if np.isfinite(made).all() else None
