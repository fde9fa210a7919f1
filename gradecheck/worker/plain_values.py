"""The closed set of values that a learner's code and the checker exchange.

In: whatever a function returned. Out: plain values (None, bool, int, float, str, numeric arrays; lists,
tuples and dicts with str keys of them), `Foreign` for the rest. Types are compared exactly, so no method that
a learner wrote is ever called here.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy import array, ndarray

MAX_DEPTH = 16
MAX_ITEMS = 100_000
MAX_BYTES = 64 * 2**20  # an answer of the course has some kilobytes; the digits have 0.9 MB
#: Types whose values are plain as they are, and cannot be changed by whom they are handed to.
UNCHANGEABLE = frozenset((type(None), bool, int, float, str))
_CODES = "?bhilqBHILQefdgFDG"  # l and q are two types of one size
DTYPES = {np.dtype(code).str: np.dtype(code) for code in _CODES}
_SCALARS = frozenset(np.dtype(code).type for code in _CODES)
_NAME_OF_TYPE = type.__dict__["__name__"].__get__  # a metaclass can redefine what `cls.__name__` gives


class TooLarge(Exception):  # noqa: N818 - says what is wrong with the value, not with the program
    """A value is too large or too deep to be sent; the text says how large and what is allowed."""


class Budget:
    """What is left of the items and bytes that one value may have."""

    def __init__(self) -> None:
        self.items = MAX_ITEMS
        self.bytes = MAX_BYTES

    def spend(self, size: int, depth: int) -> None:
        """Count one item of `size` bytes at `depth`."""
        self.items -= 1
        self.bytes -= size
        if depth > MAX_DEPTH:
            raise TooLarge(f"the result is nested more than {MAX_DEPTH} levels deep")
        if self.items < 0:
            raise TooLarge(f"the result has more than {MAX_ITEMS:,} items")
        if self.bytes < 0:
            had, most = MAX_BYTES - self.bytes, MAX_BYTES // 2**20
            raise TooLarge(f"the result takes at least {had / 2**20:,.0f} MB, and at most {most} MB are read")


def plain(value: object) -> object:
    """Copy a value into the closed set.

    Parameters
    ----------
    value : object
        Anything at all.

    Returns
    -------
    plain : plain value or Foreign
        Arrays are new, in C order and native byte order. A NumPy scalar becomes an array of shape ``()``, an
        array subclass without a mask its plain array, a named tuple or another subclass of a container the
        container, and anything outside the closed set `Foreign`.

    Raises
    ------
    TooLarge
        If it has too many items or bytes, or is nested too deep (a list that contains itself is).
    """
    if value is None or type(value) is float or type(value) is bool:  # nearly every number
        return value
    return _plain(value, Budget(), 0)


def _plain(value: Any, budget: Budget, depth: int) -> object:
    kind = type(value)
    if value is None or kind is bool or kind is float:
        budget.spend(8, depth)
        return value
    if kind is int:
        budget.spend(value.bit_length() // 8, depth)
        return value
    if kind is str:
        budget.spend(len(value), depth)
        return value if is_unicode(value) else Foreign("str")
    if kind in _SCALARS or issubclass(kind, ndarray):  # `isinstance` would believe a forged `__class__`
        return _plain_array(value, budget, depth)
    container = container_of(kind)
    if container is list or container is tuple:
        budget.spend(8, depth)
        return container([_plain(item, budget, depth + 1) for item in container.__iter__(value)])
    if container is dict and all(type(key) is str and is_unicode(key) for key in dict.__iter__(value)):
        budget.spend(sum(map(len, dict.__iter__(value))), depth)
        return {key: _plain(item, budget, depth + 1) for key, item in dict.items(value)}
    budget.spend(8, depth)
    return Foreign(type_name(value))


def plain_step(value: object) -> object:
    """What a step of a computation makes, as plain values; a range as the list of its numbers."""
    return plain(list(value) if type(value) is range else value)


def container_of(kind: type) -> Any:
    """`list`, `tuple` or `dict` for these and their subclasses (a named tuple, a defaultdict), else None.

    What is in a value is then asked of this base class, so that no method of a subclass is called.
    """
    if issubclass(kind, list):
        return list
    if issubclass(kind, tuple):
        return tuple
    return dict if issubclass(kind, dict) else None


def _plain_array(value: Any, budget: Budget, depth: int) -> object:
    """Copy of an array as its base class: a subclass can redefine everything but what the base view shows."""
    if issubclass(type(value), getattr(sys.modules.get("numpy.ma"), "MaskedArray", ())):
        return Foreign("MaskedArray")
    base = ndarray.view(value, ndarray) if issubclass(type(value), ndarray) else array(value)
    native = base.dtype if base.dtype.isnative else base.dtype.newbyteorder("=")
    if native.str not in DTYPES:
        return Foreign(f"array of dtype {base.dtype.name}"[:100])
    budget.spend(base.nbytes, depth)  # before the copy: `broadcast_to` makes terabytes out of nothing
    return array(base, dtype=native, order="C", copy=True)


def type_name(value: object) -> str:
    """Name of a value's type, as short text that is safe to print."""
    return clean_text(_NAME_OF_TYPE(type(value)), 100)


def clean_text(text: str, limit: int) -> str:
    """At most `limit` characters of a text, lone surrogates replaced, so that any stream can print it."""
    cut = str.__str__(text)[: limit + 1].encode("utf-8", "replace").decode("utf-8")
    return cut if len(cut) <= limit else cut[: limit - 3] + "..."


def is_unicode(text: str) -> bool:
    """Whether a str is valid Unicode, which lone surrogates are not."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


@dataclass(frozen=True)
class Foreign:
    """Stands for a returned object outside the closed set; only the name of its type is sent."""

    type: str
