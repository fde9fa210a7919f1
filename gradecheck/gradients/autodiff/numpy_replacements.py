"""Functions that a loss calls by name, exchanged while it is followed: `np.asarray`, `np.zeros`, `math.exp`.

A sigmoid that begins with ``z = np.asarray(z, dtype=float)`` is good style, a forward pass that fills
``np.zeros(...)`` is as well, so both have to be followed. NumPy offers no way in: `np.asarray` must return a
plain array, and `math.exp` a plain number. So these few names in the namespaces of NumPy and `math` are
exchanged while a loss is followed, for functions that let traced arrays through and do the rest as before.
Other threads, and libraries that the loss calls, notice nothing: they get what they always got.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from contextvars import ContextVar
from dis import get_instructions
from functools import lru_cache, wraps
from threading import Lock
from types import CodeType, ModuleType
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.recording import as_constant
from gradecheck.gradients.autodiff.tape import Tape
from gradecheck.gradients.autodiff.traced import Traced, traced_in

_CONVERSIONS = ("asarray", "asanyarray", "ascontiguousarray", "asfarray", "array")
#: Of a list of computed numbers, which NumPy would make an array of.
_REDUCTIONS = ("sum", "mean", "max", "min")
#: New arrays in which a loss may store computed numbers.
_BUFFERS = ("zeros", "ones", "empty", "full", "zeros_like", "ones_like", "empty_like", "full_like")
#: Functions of plain numbers, each a ufunc of NumPy too.
_OF_NUMBERS = {
    **{name: name for name in ("exp", "log1p", "expm1", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh")},
    "log2": "log2",
    "log10": "log10",
    "fabs": "fabs",
    "hypot": "hypot",
    "pow": "power",
    "exp2": "exp2",
    "atan": "arctan",
    "asin": "arcsin",
    "acos": "arccos",
    "atan2": "arctan2",
    "cbrt": "cbrt",
}

#: The tape that records in this thread.
recording: ContextVar[Tape | None] = ContextVar("recording", default=None)


def _converting(original: Callable) -> Callable:
    @wraps(original)
    def convert(value: Any, *args: Any, **options: Any) -> Any:
        tape = _tape_of(value)
        if tape is None:
            return original(value, *args, **options)
        dtype, *rest = (*args, options.pop("dtype", None))[: 1 + len(args)]
        tape.only_float64(dtype)
        if any(rest) or not options.keys() <= {"copy", "order", "subok"}:
            tape.refuse(f"np.{original.__name__} with {', '.join(options)}")
        if not isinstance(value, Traced):
            return _stacked(value)
        copies = original.__name__ == "array" and options.get("copy", True)
        return np.positive(value) if copies else value  # type: ignore[call-overload]

    return convert


def _reducing(original: Callable) -> Callable:
    @wraps(original)
    def reduce(value: Any, *args: Any, **options: Any) -> Any:
        listed = isinstance(value, list | tuple) and _tape_of(value) is not None
        return original(_stacked(value) if listed else value, *args, **options)

    return reduce


def _buffering(original: Callable) -> Callable:
    @wraps(original)
    def create(*args: Any, **options: Any) -> Any:
        made = original(*args, **options)
        tape = recording.get()
        if tape is None or tape.closed or isinstance(made, Traced) or made.dtype != np.float64:
            return made
        frame = sys._getframe(1)
        if _is_library(frame.f_globals) or _called_name(frame.f_code, frame.f_lasti) != original.__name__:
            return made
        return as_constant(tape, np.zeros_like(made) if original.__name__.startswith("empty") else made)

    return create


def _is_library(names: dict[str, Any]) -> bool:
    """Whether a module wants plain arrays."""
    return str(names.get("__name__", "")).partition(".")[0] in _LIBRARIES


_LIBRARIES = frozenset({"numpy", "scipy", "sklearn", "pandas", "torch", "jax", "gradecheck"})


@lru_cache(maxsize=4096)
def _called_name(code: CodeType, instruction: int) -> str:
    """The attribute that is called at an instruction, as in ``np.zeros(...)``; empty if that is not known.

    A compiled function has no frame of its own. So when it makes itself a buffer, the frame is that of
    whoever called it, and there another name stands: it must get a plain array, because it writes to the
    memory.
    """
    positions = list(code.co_positions())
    line, last_line, column, end = positions[instruction // 2]
    if column is None or end is None:
        return ""
    found = [
        (positions[i.offset // 2][1], positions[i.offset // 2][3], str(i.argval))
        for i in get_instructions(code)
        if i.opname in ("LOAD_ATTR", "LOAD_METHOD")
        and positions[i.offset // 2][0] == line
        and positions[i.offset // 2][2] == column
        and (positions[i.offset // 2][1], positions[i.offset // 2][3]) < (last_line, end)
    ]
    return max(found)[2] if found else ""


def _numeric(original: Callable, ufunc: np.ufunc) -> Callable:
    @wraps(original)
    def compute(*args: Any) -> Any:
        return ufunc(*args) if _tape_of(args) is not None else original(*args)

    return compute


@wraps(math.log)
def _logarithm(value: Any, *base: Any) -> Any:
    if _tape_of((value, *base)) is None:
        return _MATH_LOG(value, *base)
    return np.log(value) / np.log(base[0]) if base else np.log(value)


@wraps(math.fsum)
def _sum_of_numbers(values: Any) -> Any:
    values = list(values)
    return _MATH_FSUM(values) if _tape_of(values) is None else sum(values)


_MATH_LOG, _MATH_FSUM = math.log, math.fsum


def _tape_of(value: Any) -> Tape | None:
    """The tape that records what is in a value, within lists and tuples too."""
    if isinstance(value, Traced):
        return None if value.tape.closed else value.tape
    if type(value) not in (list, tuple):
        return None
    return next((tape for tape in map(_tape_of, value) if tape is not None), None)


def _stacked(value: Any) -> Any:
    if type(value) not in (list, tuple) or not traced_in(value):
        return value
    return np.stack([_stacked(item) for item in value])


_IN_NUMPY: dict[str, Callable] = {
    **{name: _converting(getattr(np, name)) for name in _CONVERSIONS if hasattr(np, name)},
    **{name: _reducing(getattr(np, name)) for name in _REDUCTIONS},
    **{name: _buffering(getattr(np, name)) for name in _BUFFERS},
}
_IN_MATH: dict[str, Callable] = {
    **{k: _numeric(getattr(math, k), getattr(np, v)) for k, v in _OF_NUMBERS.items() if hasattr(math, k)},
    "log": _logarithm,
    "fsum": _sum_of_numbers,
}
_REPLACED: tuple[tuple[ModuleType, dict[str, Callable]], ...] = ((np, _IN_NUMPY), (math, _IN_MATH))


class _Replacement:
    """A module has one namespace, so it is exchanged once: by the first who enters, until the last leaves."""

    def __init__(self) -> None:
        self._lock, self._users = Lock(), 0
        self._before: list[dict[str, Callable]] = []

    def __enter__(self) -> None:
        with self._lock:
            if not self._users:
                self._before = [{name: getattr(m, name) for name in names} for m, names in _REPLACED]
                for module, functions in _REPLACED:
                    vars(module).update(functions)
            self._users += 1

    def __exit__(self, *error: object) -> None:
        with self._lock:
            self._users -= 1
            if not self._users:
                for (module, _), functions in zip(_REPLACED, self._before, strict=True):
                    vars(module).update(functions)


#: While it lasts, ``np.asarray(traced)``, ``np.zeros(3)`` and ``math.exp(traced)`` are followed.
numpy_replaced = _Replacement()
