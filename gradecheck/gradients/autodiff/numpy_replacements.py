"""`np.asarray` and its like, which NumPy's protocols leave out: lent to the loss while it is followed.

A sigmoid that begins with ``z = np.asarray(z, dtype=float)`` is good style, so it has to be followed. NumPy
offers no way in: `np.asarray` must return a plain array. So these few names in the namespace of NumPy are
exchanged while a loss is followed, for functions that let traced arrays through and do the rest as before.
Other threads notice nothing: plain arguments give what they always gave.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.tape import Tape
from gradecheck.gradients.autodiff.traced_array import Traced

_CONVERSIONS = ("asarray", "asanyarray", "ascontiguousarray", "array")
#: Of a list of computed numbers, which NumPy would make an array of.
_REDUCTIONS = ("sum", "mean", "max", "min")


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
        return value.copy() if copies else value

    return convert


def _reducing(original: Callable) -> Callable:
    @wraps(original)
    def reduce(value: Any, *args: Any, **options: Any) -> Any:
        listed = isinstance(value, list | tuple) and _tape_of(value) is not None
        return original(_stacked(value) if listed else value, *args, **options)

    return reduce


def _tape_of(value: Any) -> Tape | None:
    """Tape of the first traced array within lists and tuples."""
    if isinstance(value, Traced):
        return value.tape
    if type(value) not in (list, tuple):
        return None
    return next((tape for tape in map(_tape_of, value) if tape is not None), None)


def _stacked(value: Any) -> Any:
    return (
        np.stack([_stacked(item) for item in value])
        if _tape_of(value) and type(value) in (list, tuple)
        else value
    )


_LENT = {
    **{name: _converting(getattr(np, name)) for name in _CONVERSIONS},
    **{name: _reducing(getattr(np, name)) for name in _REDUCTIONS},
}


class _Loan:
    """NumPy has one namespace, so there is one loan: who enters first makes it, who leaves last ends it."""

    def __init__(self) -> None:
        self._lock, self._users, self._before = Lock(), 0, {}

    def __enter__(self) -> None:
        with self._lock:
            if not self._users:
                self._before = {name: getattr(np, name) for name in _LENT}
                self._put(_LENT)
            self._users += 1

    def __exit__(self, *error: object) -> None:
        with self._lock:
            self._users -= 1
            if not self._users:
                self._put(self._before)

    @staticmethod
    def _put(functions: dict[str, Callable]) -> None:
        for name, function in functions.items():
            setattr(np, name, function)


#: While it lasts, ``np.asarray(traced)``, ``np.array([traced])`` and ``np.sum([traced])`` are traced.
conversions_kept = _Loan()
