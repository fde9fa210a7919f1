"""Values in words: their kind, a single one with the digits it needs, the arguments of a call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from gradecheck.worker.call import Probe, Seed
from gradecheck.worker.plain_values import Foreign

LONGEST = 60  # characters of one value in a message
DECIMAL_BITS = 12_000  # Python refuses to write integers of more than 4300 decimal digits
MOST_DIGITS = 17  # tell any two floats apart
MOST_VALUES = 12  # of an array whose values are shown
MOST_PARTS = 6  # of a list whose parts are shown
_DIGITS = (6, 9, 12)
#: Below double precision the name of the kind says how far below.
_COARSE = (np.float16, np.float32, np.complex64)


def kind_in_words(value: object) -> str:
    """A value's kind in a few words, for a learner."""
    if value is None:
        return "nothing (None, as from a function without `return`, or a method that works in place)"
    if isinstance(value, Foreign):
        return f"an object of type `{value.type}`"
    if isinstance(value, np.ndarray):
        kind = {"b": "bool", "i": "int", "u": "int", "f": "float", "c": "complex", "O": "int"}[
            value.dtype.kind
        ]
        kind = value.dtype.name if value.dtype in _COARSE else kind
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


def tell_apart(yours: object, expected: object) -> tuple[str, str]:
    """Two different values, with as many digits as it takes to see that they differ."""
    for digits in _DIGITS:
        shown = show(yours, digits), show(expected, digits)
        if shown[0] != shown[1]:
            return shown
    return show(yours, MOST_DIGITS), show(expected, MOST_DIGITS)


def index_of(where: tuple[int, ...]) -> str:
    """``[0][2]``, as it is written after a name; nothing for a single number."""
    return "".join(f"[{i}]" for i in where)


def value_in_words(value: object) -> str:
    """A whole value where it is short, and its kind where it is not."""
    if isinstance(value, np.ndarray) and value.ndim:
        small = value.size <= 6 and value.dtype != object
        return np.array2string(value, precision=4, separator=", ") if small else kind_in_words(value)
    if isinstance(value, list | tuple | dict | Foreign) or value is None:
        return _on_one_line(value) or kind_in_words(value)
    if isinstance(value, Probe):
        return f"a function ({value.name.replace('_', ' ')})"
    if isinstance(value, Seed):
        return "a random generator"
    return show(value)


def arguments_in_words(arguments: Mapping[str, object]) -> str:
    """The arguments of one case in a line: ``v = [0., 0.], X = an array of float, shape (5, 3)``."""
    return ", ".join(f"{name} = {value_in_words(value)}" for name, value in arguments.items())


def kind_and_values(value: object) -> tuple[str, str]:
    """What one argument is, and its values where they are few: ``("float64 (3,)", "[1., 2., 3.]")``."""
    if isinstance(value, np.ndarray | np.generic):
        is_few = value.size <= MOST_VALUES and value.dtype != object
        kind = f"{value.dtype} {value.shape}" if value.ndim else str(value.dtype)
        return kind, np.array2string(np.asarray(value), precision=8, separator=", ") if is_few else ""
    if isinstance(value, Probe):
        return f"a function ({value.name.replace('_', ' ')})", ""
    if isinstance(value, Seed):
        return "a random generator", f"np.random.default_rng({value.number})"
    if isinstance(value, list | tuple):
        return f"{type(value).__name__} of {len(value)}", _each(map(str, range(len(value))), value)
    if isinstance(value, dict):
        return f"dict of {len(value)}", _each(map(repr, value), value.values())
    return type(value).__name__, repr(value) if isinstance(value, float) else show(value)


def _each(names: Iterable[str], values: Iterable[object]) -> str:
    """The parts of a container, one a line: the first of many."""
    lines: list[str] = []
    for name, value in zip(names, values, strict=True):
        if len(lines) == MOST_PARTS:
            return "\n".join([*lines, "..."])
        kind, shown = kind_and_values(value)
        told = f"{kind} {shown}" if shown and "\n" not in shown else kind
        lines.append(f"[{name}] {_on_one_line(value) or told}")
    return "\n".join(lines)


def _on_one_line(value: object) -> str:
    """A list or dict of plain numbers and texts as it is written in code; nothing where that is long."""
    text = repr(value) if isinstance(value, list | tuple | dict) and value and _is_plain(value) else ""
    return text if len(text) <= LONGEST else ""


def _is_plain(value: object) -> bool:
    """Whether a value is made of integers, floats and texts, and of lists, tuples and dicts of these."""
    if isinstance(value, list | tuple):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(map(_is_plain, [*value, *value.values()]))
    return type(value) in (bool, int, float, str)
