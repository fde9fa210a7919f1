"""The closed set of values that cross between a learner's code and the checker, and their form as JSON.

In: whatever a function returned, or a tree read from the other side. Out: plain values (None, bool, int,
float, str, numeric arrays; lists, tuples and dicts with str keys of them), `Foreign` for the rest.
Types are compared exactly, so no method that a learner wrote is ever called here.
"""

from __future__ import annotations

import binascii
import sys
from math import prod

import numpy as np
from numpy import array, ascontiguousarray, frombuffer, ndarray

from .call import Foreign, Probe, Seed

MAX_DEPTH = 16
MAX_ITEMS = 100_000
MAX_BYTES = 64 * 2**20  # an answer of the course has some kilobytes; the digits have 0.9 MB

_CODES = "?bhilqBHILQefdgFDG"  # l and q are two types of one size
_DTYPES = {np.dtype(code).str: np.dtype(code) for code in _CODES}
_SCALARS = frozenset(np.dtype(code).type for code in _CODES)
_NAME_OF_TYPE = type.__dict__["__name__"].__get__  # a metaclass can redefine what `cls.__name__` gives
_PLAIN_INT = 2**53  # larger integers travel as hexadecimal text, which no digit limit of Python concerns


class TooLarge(Exception):  # noqa: N818 - says what is wrong with the value, not with the program
    """A value is too large or too deep to cross the border; the text says how large and what is allowed."""


class BorderError(Exception):
    """A tree from the other side is not the encoding of any value."""


class _Budget:
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
        array subclass without a mask its plain array, and anything outside the closed set `Foreign`.

    Raises
    ------
    TooLarge
        If it has too many items or bytes, or is nested too deep (a list that contains itself is).
    """
    return _plain(value, _Budget(), 0)


def _plain(value: object, budget: _Budget, depth: int) -> object:
    kind = type(value)
    if value is None or kind is bool or kind is float:
        budget.spend(8, depth)
        return value
    if kind is int:
        budget.spend(value.bit_length() // 8, depth)
        return value
    if kind is str:
        budget.spend(len(value), depth)
        return value if _is_text(value) else Foreign("str")
    if kind in _SCALARS or issubclass(kind, ndarray):  # `isinstance` would believe a forged `__class__`
        return _plain_array(value, budget, depth)
    if kind is list or kind is tuple:
        budget.spend(8, depth)
        return kind([_plain(item, budget, depth + 1) for item in value])
    if kind is dict and all(type(key) is str and _is_text(key) for key in value):
        budget.spend(sum(map(len, value)), depth)
        return {key: _plain(item, budget, depth + 1) for key, item in value.items()}
    budget.spend(8, depth)
    return Foreign(type_name(value))


def _plain_array(value: object, budget: _Budget, depth: int) -> object:
    """Copy of an array as its base class: a subclass can redefine everything but what the base view shows."""
    if issubclass(type(value), getattr(sys.modules.get("numpy.ma"), "MaskedArray", ())):
        return Foreign("MaskedArray")
    base = ndarray.view(value, ndarray) if issubclass(type(value), ndarray) else array(value)
    if base.dtype.newbyteorder("=").str not in _DTYPES:
        return Foreign(f"array of dtype {base.dtype.name}"[:100])
    budget.spend(base.nbytes, depth)  # before the copy: `broadcast_to` makes terabytes out of nothing
    return array(base, dtype=base.dtype.newbyteorder("="), order="C", copy=True)


def type_name(value: object) -> str:
    """Name of a value's type, as short text that is safe to print."""
    return clean_text(_NAME_OF_TYPE(type(value)), 100)


def clean_text(text: str, limit: int) -> str:
    """At most `limit` characters of a text, lone surrogates replaced, so that any stream can print it."""
    cut = str.__str__(text)[: limit + 1].encode("utf-8", "replace").decode("utf-8")
    return cut if len(cut) <= limit else cut[: limit - 3] + "..."


def _is_text(text: str) -> bool:
    """Whether a str is valid Unicode, which lone surrogates are not."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def encode(value: object) -> object:
    """Tree of JSON types for a plain value, `Probe`, `Seed` or `Foreign`."""
    if value is None or isinstance(value, bool | str | float):
        return value
    if isinstance(value, int):
        return value if -_PLAIN_INT < value < _PLAIN_INT else {"int": hex(value)}
    if isinstance(value, ndarray):
        data = binascii.b2a_base64(ascontiguousarray(value).tobytes(), newline=False)
        return {"array": [value.dtype.str, list(value.shape), data.decode("ascii")]}
    if isinstance(value, list | tuple):
        return {type(value).__name__: [encode(item) for item in value]}
    if isinstance(value, dict):
        return {"dict": [[key, encode(item)] for key, item in value.items()]}
    if isinstance(value, Probe):
        return {"probe": [value.name, encode(value.parameters)]}
    if isinstance(value, Seed):
        return {"seed": encode(value.number)}
    if isinstance(value, Foreign):
        return {"foreign": value.type}
    raise BorderError(f"{type_name(value)} is outside the closed set of values")


def decode(tree: object) -> object:
    """Value of a tree made by `encode`.

    Raises
    ------
    BorderError
        If the tree is anything but the encoding of one value within the bounds.
    """
    try:
        return _decode(tree, _Budget(), 0)
    except TooLarge as error:
        raise BorderError(str(error)) from None


def _decode(tree: object, budget: _Budget, depth: int) -> object:
    budget.spend(len(tree) if type(tree) is str else 8, depth)
    if tree is None or type(tree) in (bool, float):
        return tree
    if type(tree) is str and _is_text(tree):
        return tree
    if type(tree) is int and -_PLAIN_INT < tree < _PLAIN_INT:
        return tree
    if type(tree) is dict and len(tree) == 1:
        ((tag, body),) = tree.items()
        if tag in _DECODERS:
            return _DECODERS[tag](body, budget, depth)
    raise BorderError(f"not the encoding of a value: {type(tree).__name__}")


def _expect(condition: bool, what: str) -> None:
    if not condition:
        raise BorderError(f"not the encoding of {what}")


def _decode_int(body: object, budget: _Budget, depth: int) -> int:
    _expect(type(body) is str, "an integer")
    budget.spend(len(body), depth)
    digits = body.removeprefix("-").removeprefix("0x")
    _expect(body in ("0x" + digits, "-0x" + digits) and set(digits) <= set("0123456789abcdef"), "an integer")
    _expect(digits != "", "an integer")
    return int(body, 16)


def _decode_array(body: object, budget: _Budget, depth: int) -> ndarray:
    _expect(type(body) is list and len(body) == 3, "an array")
    code, shape, data = body
    _expect(type(code) is str and code in _DTYPES and type(shape) is list and type(data) is str, "an array")
    _expect(
        len(shape) <= 32 and all(type(n) is int and 0 <= n <= MAX_BYTES for n in shape), "an array's shape"
    )
    budget.spend(len(data) * 3 // 4, depth)
    try:
        raw = binascii.a2b_base64(data.encode("ascii"), strict_mode=True) if data else b""
    except ValueError:  # binascii.Error and UnicodeEncodeError are both
        raise BorderError("not the encoding of an array's bytes") from None
    dtype = _DTYPES[code]
    _expect(len(raw) == prod(shape) * dtype.itemsize, "an array of that shape")
    if dtype.kind == "b":
        _expect(not raw.strip(b"\0\1"), "an array of bool")
    try:
        return frombuffer(raw, dtype=dtype).reshape(shape).copy()
    except ValueError:  # an empty array whose other lengths multiply to more than NumPy can count
        raise BorderError("not the encoding of an array's shape") from None


def _decode_items(body: object, budget: _Budget, depth: int) -> list:
    _expect(type(body) is list, "a list")
    return [_decode(item, budget, depth + 1) for item in body]


def _decode_tuple(body: object, budget: _Budget, depth: int) -> tuple:
    return tuple(_decode_items(body, budget, depth))


def _decode_dict(body: object, budget: _Budget, depth: int) -> dict:
    _expect(type(body) is list, "a dict")
    result = {}
    for pair in body:
        _expect(type(pair) is list and len(pair) == 2, "a dict")
        key = pair[0]
        _expect(type(key) is str and _is_text(key) and key not in result, "a dict's key")
        budget.spend(len(key), depth)
        result[key] = _decode(pair[1], budget, depth + 1)
    return result


def _decode_probe(body: object, budget: _Budget, depth: int) -> Probe:
    _expect(type(body) is list and len(body) == 2 and type(body[0]) is str, "a probe")
    parameters = _decode(body[1], budget, depth + 1)
    _expect(type(parameters) is dict, "a probe")
    return Probe(body[0], parameters)


def _decode_seed(body: object, budget: _Budget, depth: int) -> Seed:
    number = _decode(body, budget, depth + 1)
    _expect(type(number) is int and number >= 0, "a seed")
    return Seed(number)


def _decode_foreign(body: object, budget: _Budget, depth: int) -> Foreign:
    _expect(type(body) is str and len(body) <= 100 and _is_text(body), "a foreign value")
    return Foreign(body)


_DECODERS = {
    "int": _decode_int,
    "array": _decode_array,
    "list": _decode_items,
    "tuple": _decode_tuple,
    "dict": _decode_dict,
    "probe": _decode_probe,
    "seed": _decode_seed,
    "foreign": _decode_foreign,
}
