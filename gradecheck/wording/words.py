"""Words for a learner: a value's kind, a single number, a confusion of shapes."""

from __future__ import annotations

import numpy as np

from gradecheck.worker.plain_values import Foreign

LONGEST = 60  # characters of one value in a message
DECIMAL_BITS = 12_000  # Python refuses to write integers of more than 4300 decimal digits


def shape_confusion(yours: tuple[int, ...], expected: tuple[int, ...]) -> str:
    """The confusion between two shapes, as the end of a sentence; empty if it is none of the usual ones."""
    if len(expected) == 1 and yours in {(expected[0], 1), (1, expected[0])}:
        kind = "column" if yours[1] == 1 else "row"
        return f": a {kind} with two axes where one axis is expected (keepdims, or a reshape?)"
    if len(expected) == 1 and yours == expected * 2:
        return ": a column and a row were broadcast against each other, entry with entry"
    if len(expected) == 2 and len(yours) == 1 and expected.count(1) and yours[0] in expected:
        return ": one axis is lost (a sum without keepdims, or an index?)"
    if len(yours) == 2 and yours == expected[::-1]:
        return ": the transposed shape"
    if yours == ():
        return ": a single number where an array is expected (a sum over every axis?)"
    if expected == ():
        return ": an array where a single number is expected (is a sum or a mean missing?)"
    if len(yours) == 2 and len(expected) == 1 and expected[0] == yours[1]:
        return ": one row for each example (is the sum or mean over the examples missing?)"
    return ""


def describe(value: object) -> str:
    """A value's kind in a few words, for a learner."""
    if value is None:
        return "nothing (None: is `return` missing?)"
    if isinstance(value, Foreign):
        return f"an object of type `{value.type}`"
    if isinstance(value, np.ndarray):
        kind = {"b": "bool", "i": "int", "u": "int", "f": "float", "c": "complex", "O": "int"}[
            value.dtype.kind
        ]
        return f"{_article(kind)} {kind}" if value.ndim == 0 else f"an array of {kind}, shape {value.shape}"
    if isinstance(value, list | tuple):
        return f"a {type(value).__name__} of {len(value)}"
    return f"{_article(type(value).__name__)} {type(value).__name__}"


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def show(value: object, digits: int = 6) -> str:
    """A single value as a learner would write it, with about six digits."""
    if isinstance(value, np.ndarray | np.generic):
        value = value.item()
    if isinstance(value, float):
        return f"{value:.{digits}g}"
    if isinstance(value, int) and value.bit_length() > DECIMAL_BITS:
        return _shortened(hex(value))
    return _shortened(repr(value))


def _shortened(text: str) -> str:
    """A long number or text by both its ends."""
    return text if len(text) <= LONGEST else f"{text[:15]}...{text[-15:]} ({len(text)} characters)"


def show_both(yours: object, expected: object) -> tuple[str, str]:
    """Two different values, with as many digits as it takes to see that they differ."""
    for digits in (6, 9, 12, 17):
        shown = show(yours, digits), show(expected, digits)
        if shown[0] != shown[1]:
            break
    return shown


def describe_value(value: object) -> str:
    """A whole value where it is short, and its kind where it is not."""
    if isinstance(value, np.ndarray) and value.ndim:
        small = value.size <= 6 and value.dtype != object
        return np.array2string(value, precision=4, separator=", ") if small else describe(value)
    if isinstance(value, list | tuple | dict | Foreign) or value is None:
        return describe(value)
    return show(value)


def describe_question(arguments: dict[str, object]) -> str:
    """The arguments of one case in a line: ``v = [0., 0.], X = an array of float, shape (5, 3)``."""
    return ", ".join(f"{name} = {describe_value(value)}" for name, value in arguments.items())
