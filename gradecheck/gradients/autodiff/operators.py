"""The methods and operators of a traced array: each is a function of NumPy with the same meaning."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.recording import apply_function, apply_ufunc
from gradecheck.gradients.autodiff.traced import Traced, open_tape, plain
from gradecheck.gradients.autodiff.views import change

_METHODS = (
    *("sum", "mean", "max", "min", "prod", "var", "std", "cumsum", "dot", "trace", "argmax", "argmin"),
    *("argsort", "ravel", "squeeze", "swapaxes", "diagonal", "repeat", "take", "clip", "round"),
)
_OPERATORS = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "truediv": np.divide,
    "floordiv": np.floor_divide,
    "mod": np.remainder,
    "pow": np.power,
    "matmul": np.matmul,
}
_SIGNS = {"neg": np.negative, "pos": np.positive, "abs": np.absolute}
_COMPARED = {
    "lt": np.less,
    "le": np.less_equal,
    "gt": np.greater,
    "ge": np.greater_equal,
    "eq": np.equal,
    "ne": np.not_equal,
}


def give_operators(array_type: type) -> None:
    """Give a class of traced arrays what an ndarray has."""
    for name in _METHODS:
        setattr(array_type, name, _method(getattr(np, name)))
    for name, ufunc in {**_OPERATORS, **_COMPARED}.items():
        setattr(array_type, f"__{name}__", _binary(ufunc))
    for name, ufunc in _OPERATORS.items():
        setattr(array_type, f"__r{name}__", _reflected(ufunc))
        setattr(array_type, f"__i{name}__", _in_place(ufunc))
    for name, ufunc in _SIGNS.items():
        setattr(array_type, f"__{name}__", _unary(ufunc))
    for function in (reshape, transpose, flatten, copy, astype, item, tolist, fill):
        setattr(array_type, function.__name__, function)
    array_type.conj = array_type.conjugate = copy  # type: ignore[attr-defined]  # everything followed is real


def _method(function: Callable) -> Callable:
    def method(self: Traced, *args: Any, **options: Any) -> Any:
        return apply_function(open_tape((args, options), self.tape), function, (self, *args), options)

    return method


def _binary(ufunc: np.ufunc) -> Callable:
    return lambda a, b: apply_ufunc(open_tape(b, a.tape), ufunc, (a, b))


def _reflected(ufunc: np.ufunc) -> Callable:
    return lambda a, b: apply_ufunc(open_tape(b, a.tape), ufunc, (b, a))


def _unary(ufunc: np.ufunc) -> Callable:
    return lambda a: apply_ufunc(a.tape, ufunc, (a,))


def _in_place(ufunc: np.ufunc) -> Callable:
    def act(a: Any, b: Any) -> Any:
        tape = open_tape(b, a.tape)
        answer = apply_ufunc(tape, ufunc, (a, b))
        is_array = isinstance(a.value, np.ndarray)  # a number is replaced, not changed
        return change(a, answer) if is_array and not a.tape.closed else answer

    return act


def reshape(self: Any, *shape: Any, order: str = "C") -> Any:
    """As of an ndarray."""
    return np.reshape(self, shape[0] if len(shape) == 1 else shape, order=order)  # type: ignore[call-overload]


def transpose(self: Any, *axes: Any) -> Any:
    """As of an ndarray."""
    return np.transpose(self, (axes[0] if len(axes) == 1 else axes) or None)


def flatten(self: Any, order: str = "C") -> Any:
    """As of an ndarray."""
    return np.ravel(self, order=order).copy()  # type: ignore[call-overload]


def copy(self: Any, order: str = "C") -> Any:
    """As of an ndarray."""
    return np.array(self.value) if self.tape.closed else np.positive(self)


def astype(self: Any, dtype: Any, **options: Any) -> Any:
    """As of an ndarray; to float64 only, where it depends on the parameters."""
    if self.tape.closed or (not self.depends and np.dtype(dtype) != np.float64):
        return self.value.astype(dtype, **options)
    self.tape.only_float64(dtype)
    return self.copy()


def item(self: Any, *where: Any) -> Any:
    """The one number, still traced."""
    if self.tape.closed:
        return self.value.item(*where)
    return self[where] if where else np.reshape(self, ())


def tolist(self: Any) -> Any:
    """Nested lists of traced numbers."""
    if self.tape.closed:
        return plain(self).tolist()
    return [row.tolist() for row in self] if self.ndim else self


def fill(self: Any, value: Any) -> None:
    """As of an ndarray."""
    self[...] = value
