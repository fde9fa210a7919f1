"""The traced array: behaves like an array of float64, and writes on a tape what is computed from it.

It is no subclass of ndarray: NumPy would quietly turn one into a plain array, and the slope would be lost.
NumPy hands its ufuncs and functions over instead (NEP 13 and NEP 18), and whatever has no rule is refused.
Once the tape is closed, a traced array behaves as the plain array that it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.indexing import get_part, set_part
from gradecheck.gradients.autodiff.operators import give_operators
from gradecheck.gradients.autodiff.recording import apply_function, apply_ufunc
from gradecheck.gradients.autodiff.traced import Traced, open_tape, plain


class TracedArray(Traced):
    """An array of float64 whose history is on a tape."""

    __slots__ = ()

    # ------------------------------------------------------------ NumPy's protocols

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **options: Any) -> Any:
        """Answer a ufunc, or refuse."""
        tape = open_tape((inputs, options), self.tape)
        if tape.closed:
            return getattr(ufunc, method)(*plain(inputs), **plain(options))
        tape.only_float64(options.pop("dtype", None))
        out = options.pop("out", None)
        if out is not None:
            answer = getattr(ufunc, method)(*inputs, **options)
            return _stored(tape, answer, out[0] if isinstance(out, tuple) else out)
        if method == "at":
            return _added_at(tape, ufunc, inputs)
        reduction = tape.functions.get((ufunc, method))
        if reduction is not None:
            return reduction(tape, *inputs, **{"axis": 0, **options})
        if options:
            tape.refuse(f"np.{ufunc.__name__} with {' and '.join(f'{k}=' for k in options)}")
        if method == "outer" and len(inputs) == 2:
            left: Any = inputs[0] if isinstance(inputs[0], Traced) else np.asarray(inputs[0])
            return ufunc(left.reshape(np.shape(left) + (1,) * np.ndim(inputs[1])), inputs[1])
        if method != "__call__":
            tape.refuse(f"np.{ufunc.__name__}.{method}")
        return apply_ufunc(tape, ufunc, inputs)

    def __array_function__(self, function: Callable, types: Any, args: tuple, options: dict) -> Any:
        """Answer a function of NumPy, or refuse."""
        return apply_function(open_tape((args, options), self.tape), function, args, options)

    def __array__(self, *args: Any, **options: Any) -> Any:
        if self.tape.closed or not self.depends:
            return np.array(self.value, *args, **options)
        return self.tape.refuse("np.array or np.asarray of a computed value, or storing it in a plain array")

    def __getattr__(self, name: str) -> Any:
        if self.tape.closed:
            return getattr(self.value, name)
        if name.startswith("__"):  # protocols of other libraries, which ask whether they are there
            raise AttributeError(name)
        return self.tape.refuse(f"the attribute or method .{name}")

    # ------------------------------------------------------------ what leaves the tape

    def __float__(self) -> float:
        """A plain number: the tape remembers that it was made from a computed one."""
        if self.tape.closed or not self.depends:
            return float(self.value)
        return self.tape.as_number(self.value, self.number)

    def _whole(self, function: Callable, *args: Any) -> Any:
        if self.tape.closed or not self.depends:
            return function(self.value, *args)
        return self.tape.refuse("int(), round() or another function that takes plain numbers only")

    def __int__(self) -> int:
        return self._whole(int)

    def __index__(self) -> int:
        return self._whole(lambda value: value.__index__())

    def __complex__(self) -> complex:
        return self._whole(complex)

    def __round__(self, digits: int | None = None) -> Any:
        return self._whole(round, digits)

    def __trunc__(self) -> int:
        return self._whole(int)

    def __floor__(self) -> int:
        return self._whole(lambda value: int(np.floor(value)))

    def __ceil__(self) -> int:
        return self._whole(lambda value: int(np.ceil(value)))

    def __format__(self, spec: str) -> str:
        if self.tape.closed or not self.depends:
            return format(self.value, spec)
        return repr(self)  # without its digits, which could be read back as a constant

    def __repr__(self) -> str:
        return repr(self.value) if self.tape.closed else f"<array of shape {self.shape} that is followed>"

    def __bool__(self) -> bool:
        return bool(self.value) if self.tape.closed else bool(self != 0)

    def __reduce__(self) -> Any:
        if self.tape.closed:  # what is pickled, and comes back, is the plain array
            return np.asarray(self.value).__reduce__()
        return self.tape.refuse("pickle of a computed value")

    def __copy__(self) -> Any:
        return self.copy()

    def __deepcopy__(self, memo: Any) -> Any:
        return self.copy()

    # ------------------------------------------------------------ what it is

    shape = property(lambda self: self.value.shape)
    ndim = property(lambda self: self.value.ndim)
    size = property(lambda self: self.value.size)
    nbytes = property(lambda self: self.value.nbytes)
    dtype = property(lambda self: self.value.dtype)
    itemsize = property(lambda self: self.value.itemsize)
    T = property(lambda self: np.transpose(self))
    mT = property(lambda self: np.swapaxes(self, -1, -2))  # noqa: N815 - the name of NumPy
    real = property(lambda self: self)
    flat = property(lambda self: iter(np.ravel(self)))

    def __len__(self) -> int:
        return len(self.value)

    def __iter__(self) -> Iterator[Any]:
        return (self[i] for i in range(len(self)))

    def __getitem__(self, index: Any) -> Any:
        return self.value[plain(index)] if self.tape.closed else get_part(self, index)

    def __setitem__(self, index: Any, new: Any) -> None:
        if self.tape.closed:
            self.value[plain(index)] = plain(new)
        else:
            set_part(self, index, new)


give_operators(TracedArray)


def _stored(tape: Any, answer: Any, out: Any) -> Any:
    """The ``out=`` of a ufunc: it takes the answer over."""
    if not isinstance(out, Traced):
        return tape.refuse("an out= that is a plain array")
    out[...] = answer  # type: ignore[index]
    return out


def _added_at(tape: Any, ufunc: np.ufunc, inputs: tuple) -> None:
    """``np.add.at(whole, index, part)``, where an entry may be named more than once."""
    if ufunc is not np.add or not isinstance(inputs[0], Traced):
        tape.refuse(f"np.{ufunc.__name__}.at")
    set_part(inputs[0], inputs[1], inputs[2], add=True)
