"""What a processor's floating-point flags would say of an operation, derived from its values.

NumPy warns of an overflow because the processor sets a flag. WebAssembly has no such flags, so NumPy in a
browser never warns, and the same answer would pass there and fail elsewhere. Code that
`gradecheck.worker.reporting_code` has compiled calls this module in place of each operation: an infinity that
comes from finite numbers is an overflow, or a division by zero where the function has a pole there, and a
NaN that comes from none is invalid. What is made of it is decided as NumPy does it, by `np.errstate` and by
the filters of `warnings`; of its modes there are "ignore", "warn" and "raise" here.
"""

from __future__ import annotations

import contextlib
import operator
import sys
import warnings
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import numpy as np

OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "add": operator.add,
    "subtract": operator.sub,
    "multiply": operator.mul,
    "divide": operator.truediv,
    "floor_divide": operator.floordiv,
    "remainder": operator.mod,
    "power": operator.pow,
    "matmul": operator.matmul,
}
IN_PLACE: dict[str, Callable[[Any, Any], Any]] = {
    "add": operator.iadd,
    "subtract": operator.isub,
    "multiply": operator.imul,
    "divide": operator.itruediv,
    "floor_divide": operator.ifloordiv,
    "remainder": operator.imod,
    "power": operator.ipow,
    "matmul": operator.imatmul,
}
#: In its other functions, and in the methods of arrays, NumPy warns of the operation that they are made of.
FUNCTIONS = {
    **dict.fromkeys(("sum", "nansum", "prod", "mean", "std", "var", "average", "trace", "reduce"), "reduce"),
    **dict.fromkeys(("cumsum", "cumprod", "accumulate"), "accumulate"),
    **dict.fromkeys(("dot", "inner", "tensordot"), "dot"),
    **dict.fromkeys(("outer", "kron", "polyval", "round", "around"), "multiply"),
    **dict.fromkeys(("diff", "ptp"), "subtract"),
    **dict.fromkeys(("astype", "array", "asarray", "float32", "float16"), "cast"),
}
#: NumPy's shorter ways for an array to the power of a plain number.
_POWERS = {(int, 2): "square", (float, 0.5): "sqrt", (int, -1): "reciprocal"}
#: Where a function of one number is infinite.
_POLES = {"log": 0, "log2": 0, "log10": 0, "log1p": -1, "reciprocal": 0}
#: What NumPy says of each event.
TEXTS = {"divide": "divide by zero", "over": "overflow", "invalid": "invalid value"}
#: Values of which NumPy knows nothing.
_PLAIN = frozenset({float, int, bool, complex, str, list, tuple, type(None)})


@cache
def machine_keeps_flags() -> bool:
    """Whether NumPy notices here what became of its numbers."""
    with np.errstate(divide="raise"):
        try:
            np.array([1.0]) / np.array([0.0])
        except FloatingPointError:
            return True
    return False


def operation(name: str, a: Any, b: Any) -> Any:
    """``a + b`` and its like."""
    result = OPERATORS[name](a, b)
    if type(result) not in _PLAIN:
        _look(result, _operator_name(name, a, b), (a, b))
    return result


def in_place(name: str, a: Any, b: Any) -> Any:
    """The new value of ``a`` in ``a += b`` and its like."""
    operands = (_as_it_is(a), _as_it_is(b))
    result = IN_PLACE[name](a, b)
    if type(result) not in _PLAIN:
        _look(result, _operator_name(name, a, b), operands)
    return result


def in_place_item(name: str, holder: Any, index: Any, b: Any) -> None:
    """``holder[index] += b``."""
    holder[index] = in_place(name, holder[index], b)


def in_place_attribute(name: str, holder: Any, attribute: str, b: Any) -> None:
    """``holder.attribute += b``."""
    setattr(holder, attribute, in_place(name, getattr(holder, attribute), b))


def part(start: Any, stop: Any, step: Any) -> slice:
    """``start:stop:step`` as an index."""
    return slice(start, stop, step)


def call(function: Any, /, *arguments: Any, **options: Any) -> Any:
    """``function(...)``, which may be one of NumPy's."""
    if function is sum:
        return _summed(*arguments, **options)
    owner = getattr(function, "__self__", None)
    if function is divmod and len(arguments) == 2:
        name, operands = _operator_name("divmod", *arguments), arguments
    elif isinstance(function, np.ufunc):
        name, operands = function.__name__, arguments[: function.nin]
    elif getattr(function, "__name__", None) in FUNCTIONS and _is_numpys(function, owner):
        name = _function_name(function, owner)
        operands = (owner, *arguments) if isinstance(owner, np.ndarray | np.generic) else arguments
    else:
        return function(*arguments, **options)
    if options.get("out") is not None or len(arguments) > len(operands):
        operands = tuple(map(_as_it_is, operands))  # the result may be put in their place
    result = function(*arguments, **options)
    if type(result) not in _PLAIN or type(result) is tuple:
        where = options.get("where", True)
        _look(result, name, operands, True if where is np._NoValue else where)
    return result


def _function_name(function: Any, owner: Any) -> str:
    """What NumPy calls a function of `FUNCTIONS`: ``np.add.outer`` warns of an addition."""
    name = FUNCTIONS[function.__name__]
    return owner.__name__ if isinstance(owner, np.ufunc) and name == "multiply" else name


def _is_numpys(function: Any, owner: Any) -> bool:
    """Whether a function of such a name is NumPy's own."""
    of_numpy = isinstance(owner, np.ndarray | np.generic | np.ufunc)
    return of_numpy or str(getattr(function, "__module__", "")).startswith("numpy")


def _summed(values: Iterable[Any], /, start: Any = 0) -> Any:
    """Python's own sum, which may be one of NumPy's numbers."""
    values = list(values)
    result = sum(values, start)
    if type(result) not in _PLAIN and values:
        _look(result, _operator_name("add", values[0], start), (*values, start))
    return result


def _operator_name(name: str, a: Any, b: Any) -> str:
    """What NumPy calls an operator."""
    if not isinstance(a, np.ndarray) and not isinstance(b, np.ndarray):
        return f"scalar {name}"
    return _POWERS.get((type(b), b), name) if name == "power" and type(b) in (int, float) else name


def _as_it_is(value: Any) -> Any:
    return value.copy() if isinstance(value, np.ndarray) else value


def _look(result: Any, name: str, operands: tuple[Any, ...], where: Any = True) -> None:
    """Tell what became of the numbers, in NumPy's order; of two results, each event once."""
    found: set[str] = set()
    for part in result if isinstance(result, tuple) else (result,):
        with contextlib.suppress(TypeError, ValueError):  # an operand that is no number, or of another shape
            found |= _events(part, name, operands, where)
    for event in TEXTS:
        if event in found:
            _tell(event, name)


def _events(result: Any, name: str, operands: tuple[Any, ...], where: Any) -> set[str]:
    """Which flags the operation would have set for this result."""
    kind = result.dtype.kind if isinstance(result, np.ndarray | np.generic) else ""
    if kind in ("i", "u") and name == "cast":  # floats became integers
        return set() if np.isfinite(operands[0]).all() else {"invalid"}
    if kind not in ("f", "c") or (np.isfinite(result) | ~np.asarray(where)).all():
        return set()
    return _events_of_floats(result, name, operands, where)


def _events_of_floats(result: Any, name: str, operands: tuple[Any, ...], where: Any) -> set[str]:
    """The same of numbers that are not all finite."""
    numbers = [np.asarray(value) for value in operands]
    numbers = [value for value in numbers if value.dtype.kind in "fciub"]
    if not _is_elementwise(name, result, numbers):  # one entry for all of them
        finite = np.bool_(all(np.isfinite(value).all() for value in numbers))
        with_nan = np.bool_(any(np.isnan(value).any() for value in numbers))
    else:
        finite, with_nan = np.bool_(True), np.bool_(False)
        for value in numbers:
            finite, with_nan = finite & np.isfinite(value), with_nan | np.isnan(value)
    infinite = np.isinf(result) & finite & where
    at_pole = _is_at_pole(name, numbers)
    events = {
        "divide": infinite & at_pole,
        "over": infinite & ~at_pole,
        "invalid": np.isnan(result) & ~with_nan & where,
    }
    return {event for event, found in events.items() if found.any()}


def _is_elementwise(name: str, result: Any, numbers: list[np.ndarray]) -> bool:
    """Whether each entry of the result is made of the entries in its place."""
    if name in ("reduce", "accumulate", "dot", "matmul"):
        return False
    try:
        return bool(np.broadcast_shapes(*(value.shape for value in numbers)) == np.shape(result))
    except ValueError:
        return False


def _is_at_pole(name: str, numbers: list[np.ndarray]) -> Any:
    """Where the function is infinite, and so an infinity is no overflow."""
    name = name.removeprefix("scalar ")
    if name in ("divide", "floor_divide", "divmod") and len(numbers) == 2:
        return numbers[1] == 0
    if name in ("power", "float_power") and len(numbers) == 2:
        return (numbers[0] == 0) & (numbers[1] < 0)
    if name == "arctanh":
        return np.abs(numbers[0]) == 1
    return numbers[0] == _POLES[name] if name in _POLES else np.bool_(False)


def _tell(event: str, name: str) -> None:
    """Warn, raise or be silent, as NumPy does."""
    text = f"{TEXTS[event]} encountered in {name}"
    mode = dict(np.geterr())[event]
    if mode == "raise":
        raise FloatingPointError(text)
    if mode == "warn":
        warnings.warn(text, RuntimeWarning, stacklevel=_frames_of_ours())


def _frames_of_ours() -> int:
    """How many frames lie between a warning and the code that it speaks of."""
    frame, count = sys._getframe(1), 1
    while frame.f_back is not None and frame.f_code.co_filename == _frames_of_ours.__code__.co_filename:
        frame, count = frame.f_back, count + 1
    return count
