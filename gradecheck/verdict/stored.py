"""The report of a submission as a tree of JSON types, and back, so that a run can go on where it was stopped.

What is read back equals what was written, to the last bit; a tree that is anything else is refused.
"""

from __future__ import annotations

import math
import types
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import numpy as np

from gradecheck.diagnosing.finding import Finding
from gradecheck.verdict.report import SubmissionReport


class StoredError(ValueError):
    """A tree is not the form of a report."""


def to_tree(report: SubmissionReport) -> dict[str, object]:
    """The form of a report."""
    tree = _tree(report)
    assert isinstance(tree, dict)  # a report has fields
    return tree


def from_tree(tree: object) -> SubmissionReport:
    """The report of a form.

    Raises
    ------
    StoredError
        If it is not the form of one.
    """
    try:
        report = _value(SubmissionReport, tree)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise StoredError(f"not a report: {error!r}") from None
    assert isinstance(report, SubmissionReport)
    return report


def _tree(value: Any) -> object:
    if is_dataclass(value):
        return {field.name: _tree(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_tree(item) for item in value]
    if isinstance(value, np.ndarray):
        return {"mask": [list(value.shape), np.packbits(value).tobytes().hex()]}
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, complex):
        return {"complex": [value.real.hex(), value.imag.hex()]}
    if isinstance(value, float) and not math.isfinite(value):
        return {"float": str(value)}
    if type(value) is int and value.bit_length() > 64:
        return {"int": hex(value)}
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, localns={Finding.__name__: Finding})


def _value(hint: Any, tree: Any) -> object:
    """The value of a tree where a value of this type is expected."""
    if get_origin(hint) in (Union, types.UnionType):
        return _of_union(get_args(hint), tree)
    if get_origin(hint) is tuple:
        return _of_tuple(get_args(hint), tree)
    if is_dataclass(hint):
        return _of_fields(hint, tree)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(tree)
    return _of_kind(hint, _scalar(tree))


def _of_fields(kind: Any, tree: dict[str, Any]) -> object:
    hints = _hints(kind)
    return kind(**{name: _value(hints[name], item) for name, item in tree.items()})


def _of_kind(hint: type, value: object) -> object:
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint:
        raise StoredError(f"{type(value).__name__} where {hint.__name__} is expected")
    return value


def _of_union(hints: tuple[Any, ...], tree: Any) -> object:
    if tree is None and type(None) in hints:
        return None
    others = [hint for hint in hints if hint is not type(None)]
    if len(others) == 1:
        return _value(others[0], tree)
    value = _scalar(tree)
    if type(value) not in others:
        raise StoredError(f"{type(value).__name__} is none of the types that are expected")
    return value


def _of_tuple(hints: tuple[Any, ...], tree: Any) -> tuple[object, ...]:
    if type(tree) is not list:
        raise StoredError("no list")
    if hints[-1:] == (Ellipsis,):
        return tuple(_value(hints[0], item) for item in tree)
    return tuple(_value(hint, item) for hint, item in zip(hints, tree, strict=True))


def _scalar(tree: Any) -> object:
    if type(tree) is not dict:
        return tree
    ((kind, body),) = tree.items()
    if kind == "mask":
        shape, bits = body
        count = math.prod(shape)
        return (
            np.unpackbits(np.frombuffer(bytes.fromhex(bits), np.uint8), count=count)
            .astype(bool)
            .reshape(shape)
        )
    if kind == "complex":
        return complex(*map(float.fromhex, body))
    if kind == "int":
        return int(body, 16)
    if kind == "float":
        return float(body)
    raise StoredError(f"a scalar of an unknown kind: {kind}")
