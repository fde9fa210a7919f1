"""The closed set of values that cross between a learner's code and the checker, and their form as JSON.

In: whatever a function returned, or a tree read from the other side. Out: plain values (None, bool, int,
float, str, numeric arrays; lists, tuples and dicts with str keys of them), `Foreign` for the rest.
Types are compared exactly, so no method that a learner wrote is ever called here.
"""

from __future__ import annotations

import binascii
from typing import Any

from numpy import ascontiguousarray, frombuffer, ndarray

from .call import Probe, Seed
from .plain_values import DTYPES, MAX_BYTES, Budget, Foreign, TooLarge, is_unicode, type_name

_PLAIN_INT = 2**53  # larger integers travel as hexadecimal text, which no digit limit of Python concerns


class ProtocolError(Exception):
    """A tree from the other side is not the encoding of any value."""


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
    raise ProtocolError(f"{type_name(value)} is outside the closed set of values")


def decode(tree: Any) -> object:
    """Value of a tree made by `encode`.

    Raises
    ------
    ProtocolError
        If the tree is anything but the encoding of one value within the bounds.
    """
    try:
        return _decode(tree, Budget(), 0)
    except TooLarge as error:
        raise ProtocolError(str(error)) from None


def _decode(tree: Any, budget: Budget, depth: int) -> object:
    budget.spend(len(tree) if type(tree) is str else 8, depth)
    if tree is None or type(tree) in (bool, float):
        return tree
    if type(tree) is str and is_unicode(tree):
        return tree
    if type(tree) is int and -_PLAIN_INT < tree < _PLAIN_INT:
        return tree
    if type(tree) is dict and len(tree) == 1:
        ((tag, body),) = tree.items()
        if tag in _DECODERS:
            return _DECODERS[tag](body, budget, depth)
    raise ProtocolError(f"not the encoding of a value: {type(tree).__name__}")


def _expect(condition: bool, what: str) -> None:
    if not condition:
        raise ProtocolError(f"not the encoding of {what}")


def _decode_int(body: Any, budget: Budget, depth: int) -> int:
    _expect(type(body) is str, "an integer")
    budget.spend(len(body), depth)
    digits = body.removeprefix("-").removeprefix("0x")
    _expect(body in ("0x" + digits, "-0x" + digits) and set(digits) <= set("0123456789abcdef"), "an integer")
    _expect(digits != "", "an integer")
    return int(body, 16)


def _decode_array(body: Any, budget: Budget, depth: int) -> ndarray:
    _expect(type(body) is list and len(body) == 3, "an array")
    code, shape, data = body
    _expect(type(code) is str and code in DTYPES and type(shape) is list and type(data) is str, "an array")
    _expect(
        len(shape) <= 32 and all(type(n) is int and 0 <= n <= MAX_BYTES for n in shape), "an array's shape"
    )
    budget.spend(len(data) * 3 // 4, depth)
    try:
        raw = binascii.a2b_base64(data.encode("ascii"), strict_mode=True) if data else b""
    except ValueError:  # binascii.Error and UnicodeEncodeError are both
        raise ProtocolError("not the encoding of an array's bytes") from None
    dtype = DTYPES[code]
    if dtype.kind == "b":
        _expect(not raw.strip(b"\0\1"), "an array of bool")
    try:
        return frombuffer(raw, dtype=dtype).reshape(shape).copy()
    except ValueError:  # too few bytes or too many, or lengths that multiply to more than NumPy can count
        raise ProtocolError("not the encoding of an array of that shape") from None


def _decode_items(body: Any, budget: Budget, depth: int) -> list:
    _expect(type(body) is list, "a list")
    return [_decode(item, budget, depth + 1) for item in body]


def _decode_tuple(body: Any, budget: Budget, depth: int) -> tuple:
    return tuple(_decode_items(body, budget, depth))


def _decode_dict(body: Any, budget: Budget, depth: int) -> dict:
    _expect(type(body) is list, "a dict")
    result: dict[str, object] = {}
    for pair in body:
        _expect(type(pair) is list and len(pair) == 2, "a dict")
        key = pair[0]
        _expect(type(key) is str and is_unicode(key) and key not in result, "a dict's key")
        budget.spend(len(key), depth)
        result[key] = _decode(pair[1], budget, depth + 1)
    return result


def _decode_probe(body: Any, budget: Budget, depth: int) -> Probe:
    _expect(type(body) is list and len(body) == 2 and type(body[0]) is str, "a probe")
    parameters = _decode(body[1], budget, depth + 1)
    if not isinstance(parameters, dict):
        raise ProtocolError("not the encoding of a probe")
    return Probe(body[0], parameters)


def _decode_seed(body: Any, budget: Budget, depth: int) -> Seed:
    number = _decode(body, budget, depth + 1)
    if type(number) is not int or number < 0:
        raise ProtocolError("not the encoding of a seed")
    return Seed(number)


def _decode_foreign(body: Any, budget: Budget, depth: int) -> Foreign:
    _expect(type(body) is str and len(body) <= 100 and is_unicode(body), "a foreign value")
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
