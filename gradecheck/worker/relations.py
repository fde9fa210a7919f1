"""How a value can stand to a right one: the same, its negative, its transpose, and the like.

The relations are few and plain, since each is a guess that must prove itself on every input.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

#: Value and number of rows of the question -> the related value; raises where there is none.
Relation = Callable[[Any, int], Any]


def _transposed(value: Any, rows: int) -> Any:
    if np.ndim(value) != 2:
        raise ValueError("only a matrix has a transpose")
    return np.ascontiguousarray(np.transpose(value))


def _complement(value: Any, rows: int) -> Any:
    return not value if isinstance(value, bool) else ~value if _is_bools(value) else 1 - value


def _is_bools(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind == "b"


def _root(value: Any, rows: int) -> Any:
    if np.min(value) < 0:
        raise ValueError("a negative number has no root")
    return np.sqrt(value)


RELATIONS: dict[str, Relation] = {
    "same": lambda value, rows: value,
    "negated": lambda value, rows: -value,
    "transposed": _transposed,
    "doubled": lambda value, rows: 2 * value,
    "halved": lambda value, rows: value / 2,
    "times_rows": lambda value, rows: value * rows,
    "over_rows": lambda value, rows: value / rows,
    "complement": _complement,
    "squared": lambda value, rows: value**2,
    "root": _root,
}
#: Which relation leads back from a related value.
INVERSE = {
    "same": "same", "negated": "negated", "transposed": "transposed", "doubled": "halved",
    "halved": "doubled", "times_rows": "over_rows", "over_rows": "times_rows", "complement": "complement",
    "squared": "root", "root": "squared",
}  # fmt: skip


@np.errstate(all="ignore")  # a learner's numbers may be too large, and nobody is to be warned of it here
def related(relation: str, values: Sequence[object], rows: int) -> list[object] | None:
    """Each of the values, related; None where one of them cannot be."""
    if relation == "same":
        return list(values)
    try:
        return [_each(RELATIONS[relation], value, rows) for value in values]
    except (TypeError, ValueError, OverflowError, ZeroDivisionError):
        return None


def _each(relation: Relation, value: object, rows: int) -> object:
    if isinstance(value, list | tuple):
        return type(value)(_each(relation, item, rows) for item in value)
    if value is None or isinstance(value, str | dict):
        raise TypeError("no number")
    if isinstance(value, np.ndarray) and value.size == 0:
        raise ValueError("nothing in it")
    return relation(value, rows)


#: The same for values that agree in shape and to about six digits.
Fingerprint = tuple[object, ...]


@np.errstate(all="ignore")
def fingerprint(values: Sequence[object]) -> Fingerprint | None:
    """A fingerprint for each of the values; None where one of them has no numbers."""
    try:
        return tuple([_print_of(value) for value in values])
    except TypeError:
        return None


def without_shapes(prints: Fingerprint) -> Fingerprint:
    """The fingerprints of the same entries in another shape, also of arrays in lists and tuples."""
    return tuple([_without_shape(print_) for print_ in prints])


def _without_shape(print_: object) -> object:
    match print_:
        case (tuple(shape), str(entries)) if all(type(size) is int for size in shape):
            return (entries,)
        case tuple(items):
            return tuple([_without_shape(item) for item in items])
    return print_


def _print_of(value: Any) -> object:
    kind = type(value)
    if kind is float or (kind is int and abs(value) < 2**53):
        return ((), f"{value * _FIRST:.6e}")
    if value is None or kind in (str, bool, int):
        return value
    if isinstance(value, list | tuple):
        return tuple([_print_of(item) for item in value])
    if not isinstance(value, np.ndarray | np.generic) or value.dtype.kind not in "biuf":
        raise TypeError("not a plain number")
    if value.dtype.kind == "b" and value.ndim == 0:
        return bool(value)
    numbers = np.asarray(value, dtype=float).ravel()
    weighted = float(numbers @ _WEIGHTS[: numbers.size]) if numbers.size <= _WEIGHTS.size else numbers.sum()
    if abs(weighted) < 1e-9 * float(numbers @ numbers) ** 0.5:  # of a sum that cancels rounding is left
        weighted = 0.0
    return (value.shape, f"{weighted:.6e}")


_WEIGHTS = 1.0 + np.random.default_rng(0).random(4096)
_FIRST = float(_WEIGHTS[0])
