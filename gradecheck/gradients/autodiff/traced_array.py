"""The traced array: behaves like an array of float64, and writes on a tape what is computed from it.

It is no subclass of ndarray: NumPy would quietly turn one into a plain array, and the slope would be lost.
NumPy hands its ufuncs and functions over instead (NEP 13 and NEP 18), and whatever has no rule is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.rules import COMPARISONS, FLAT, RULES
from gradecheck.gradients.autodiff.tape import Patch, Tape, copied_index, kind_of_index, widened

_FORGETFUL = (np.add, np.subtract)  # their slopes need no argument, so a constant need not be kept


class Traced:
    """An array of float64 whose history is on a tape.

    Parameters
    ----------
    tape : Tape
        Where its history is written.
    value : ndarray or float64
        What it is.
    number : int
        Its step on the tape.
    view : bool
        Its memory would belong to another array too, so an in-place change cannot be followed.
    """

    __slots__ = ("number", "tape", "value", "view")
    __hash__ = None  # as with an ndarray

    def __init__(self, tape: Tape, value: Any, number: int, view: bool = False) -> None:
        self.tape, self.value, self.number, self.view = tape, value, number, view

    # ------------------------------------------------------------ NumPy's protocols

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **options: Any) -> Any:
        """Answer a ufunc, or refuse."""
        self.tape.only_float64(options.pop("dtype", None))
        reduction = self.tape.functions.get((ufunc, method))
        if reduction is not None:
            return reduction(self.tape, *inputs, **{"axis": 0, **options})
        if options:
            self.tape.refuse(f"np.{ufunc.__name__} with {' and '.join(f'{k}=' for k in options)}")
        if method == "outer" and len(inputs) == 2:
            left = inputs[0] if isinstance(inputs[0], Traced) else np.asarray(inputs[0])
            return ufunc(left.reshape(np.shape(left) + (1,) * np.ndim(inputs[1])), inputs[1])
        if method != "__call__":
            self.tape.refuse(f"np.{ufunc.__name__}.{method}")
        return compute(self.tape, ufunc, inputs)

    def __array_function__(self, function: Callable, types: Any, args: tuple, options: dict) -> Any:
        """Answer a function of NumPy, or refuse."""
        return _answer(self.tape, function, args, options)

    def __array__(self, *args: Any, **options: Any) -> Any:
        return self.tape.refuse("np.array or np.asarray of a computed value, or storing it in a plain array")

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # protocols of other libraries, which ask whether they are there
            raise AttributeError(name)
        return self.tape.refuse(f"the attribute or method .{name}")

    # ------------------------------------------------------------ what leaves the tape

    def __float__(self) -> float:
        """A plain number: the tape remembers that it was let out."""
        return self.tape.let_out(self.value, self.number)

    def _refuse_number(self) -> Any:
        return self.tape.refuse("int(), round() or another function that takes plain numbers only")

    __int__ = __index__ = __complex__ = __round__ = __trunc__ = __floor__ = __ceil__ = lambda self, *args: (
        self._refuse_number()
    )

    def __format__(self, spec: str) -> str:
        return repr(self)  # without its digits, which could be read back as a constant

    def __repr__(self) -> str:
        return f"<array of shape {self.shape} whose gradient is followed>"

    def __bool__(self) -> bool:
        return bool(self != 0)

    def __reduce__(self) -> Any:
        return self.tape.refuse("pickle of a computed value")

    __copy__ = __deepcopy__ = lambda self, memo=None: self.copy()

    # ------------------------------------------------------------ what it is

    shape = property(lambda self: self.value.shape)
    ndim = property(lambda self: self.value.ndim)
    size = property(lambda self: self.value.size)
    nbytes = property(lambda self: self.value.nbytes)
    dtype = property(lambda self: self.value.dtype)
    itemsize = property(lambda self: self.value.itemsize)
    T = property(lambda self: _answer(self.tape, np.transpose, (self,), {}))
    mT = property(lambda self: np.swapaxes(self, -1, -2))  # noqa: N815 - the name of NumPy
    real = property(lambda self: self)
    flat = property(lambda self: iter(np.ravel(self)))

    def __len__(self) -> int:
        return len(self.value)

    def __iter__(self) -> Iterator[Traced]:
        return (self[i] for i in range(len(self)))

    # ------------------------------------------------------------ parts

    def __getitem__(self, index: Any) -> Traced:
        index = self._plain_index(index)
        part = self.value[index]
        repeats, view = kind_of_index(index)
        self.view = self.view or view
        pull = (lambda g, answer, x: Patch(index, g, repeats),)
        number = self.tape.new_step(pull, [(0, self.number)], [self.value], part)
        return Traced(self.tape, part, number, view)

    def __setitem__(self, index: Any, new: Any) -> None:
        index = self._plain_index(index)
        places = np.arange(self.size).reshape(self.shape)[index]
        if np.unique(places).size < np.size(places):
            self.tape.refuse("an assignment that names an entry twice")

        def put(x, part):
            whole = np.array(x)
            whole[index] = part
            return whole

        def by_whole(g, answer, x, part):
            slope = np.array(g)
            slope[index] = 0.0
            return slope

        pulls = (by_whole, lambda g, answer, x, part: widened(g[index], np.ndim(part)))
        self._become(record(self.tape, put, pulls, (self, new)))

    def _plain_index(self, index: Any) -> Any:
        items = index if isinstance(index, tuple) else (index,)
        if any(isinstance(item, Traced) for item in items):
            self.tape.refuse("an index that was computed from the parameters")
        kept = tuple(copied_index(item) for item in items)
        return kept if isinstance(index, tuple) else kept[0]

    def _become(self, new: Traced) -> Traced:
        """Take over a new value: what an in-place change does to an array with one name or several."""
        if self.view:
            self.tape.refuse("an in-place change of an array of which there are views, or of a parameter")
        if new.shape != self.shape:
            raise ValueError(f"an array of shape {self.shape} cannot hold a result of shape {new.shape}")
        self.value, self.number = new.value, new.number
        return self

    # ------------------------------------------------------------ methods

    def reshape(self, *shape: Any, order: str = "C") -> Traced:
        """As of an ndarray."""
        return np.reshape(self, shape[0] if len(shape) == 1 else shape, order=order)

    def transpose(self, *axes: Any) -> Traced:
        """As of an ndarray."""
        return np.transpose(self, (axes[0] if len(axes) == 1 else axes) or None)

    def flatten(self) -> Traced:
        """As of an ndarray."""
        return np.ravel(self).copy()

    def copy(self, order: str = "C") -> Traced:
        """As of an ndarray."""
        return np.positive(self)

    def astype(self, dtype: Any, **options: Any) -> Traced:
        """As of an ndarray; to float64 only."""
        self.tape.only_float64(dtype)
        return self.copy()

    conj = conjugate = copy  # everything followed is real

    def item(self, *where: Any) -> Traced:
        """The one number, still traced."""
        return self[where] if where else np.reshape(self, ())

    def tolist(self) -> Any:
        """Nested lists of traced numbers."""
        return [row.tolist() for row in self] if self.ndim else self

    def fill(self, value: Any) -> None:
        """As of an ndarray."""
        self[...] = value


def _method(function: Callable) -> Callable:
    def method(self: Traced, *args: Any, **options: Any) -> Any:
        return _answer(self.tape, function, (self, *args), options)

    return method


for _name in (
    *("sum", "mean", "max", "min", "prod", "var", "std", "cumsum", "dot", "trace", "argmax", "argmin"),
    *("argsort", "ravel", "squeeze", "swapaxes", "diagonal", "repeat", "take", "clip"),
):
    setattr(Traced, _name, _method(getattr(np, _name)))


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
for _name, _ufunc in _OPERATORS.items():
    setattr(Traced, f"__{_name}__", lambda a, b, _ufunc=_ufunc: compute(a.tape, _ufunc, (a, b)))
    setattr(Traced, f"__r{_name}__", lambda a, b, _ufunc=_ufunc: compute(a.tape, _ufunc, (b, a)))
    setattr(Traced, f"__i{_name}__", lambda a, b, _ufunc=_ufunc: a._become(compute(a.tape, _ufunc, (a, b))))
for _name, _ufunc in _SIGNS.items():
    setattr(Traced, f"__{_name}__", lambda a, _ufunc=_ufunc: compute(a.tape, _ufunc, (a,)))
for _name, _ufunc in _COMPARED.items():
    setattr(Traced, f"__{_name}__", lambda a, b, _ufunc=_ufunc: compute(a.tape, _ufunc, (a, b)))


def _answer(tape: Tape, function: Callable, args: tuple, options: dict) -> Any:
    """Answer of a function of NumPy, or a refusal."""
    name = getattr(function, "__name__", str(function))
    handler = tape.functions.get(function)
    if handler is None:
        tape.refuse(f"np.{name}")
    try:
        return handler(tape, *args, **options)
    except TypeError as error:
        return tape.refuse(f"np.{name} with these arguments ({error})")


def compute(tape: Tape, ufunc: np.ufunc, inputs: tuple) -> Any:
    """Answer of a ufunc, written on the tape."""
    rule = RULES.get(ufunc)
    if rule is not None:
        return record(tape, ufunc, rule, inputs)
    if ufunc in COMPARISONS:
        return _compare(tape, ufunc, *inputs)
    if ufunc in FLAT:
        return ufunc(*plain(inputs))
    if ufunc in tape.functions:
        return tape.functions[ufunc](tape, *inputs)
    return tape.refuse(f"np.{ufunc.__name__}")


def record(
    tape: Tape, function: Callable, pulls: Sequence, arguments: Sequence, view: bool = False
) -> Traced:
    """Compute ``function(*arguments)`` and write it on the tape.

    Parameters
    ----------
    tape : Tape
        Of the traced arguments.
    function : callable
        Plain arrays -> array of float64.
    pulls : sequence of callable
        One for each argument, as in `rules`.
    arguments : sequence
        Traced arrays and constants. Constants are copied: the loss may reuse their memory later.
    view : bool
        The answer shares its memory with the first argument.
    """
    values, sources = [], []
    for position, argument in enumerate(arguments):
        if type(argument) is Traced:
            if argument.tape is not tape:
                tape.refuse("a value from another gradient that is being followed")
            values.append(argument.value)
            sources.append((position, argument.number))
            if view:
                argument.view = True
        else:
            values.append(_constant(tape, argument, function in _FORGETFUL))
    answer = function(*values)
    return Traced(tape, answer, tape.new_step(pulls, sources, values, answer), view)


def new_constant(tape: Tape, value: np.ndarray) -> Traced:
    """A traced array that depends on nothing yet: computed values can be stored in it."""
    return Traced(tape, value, tape.new_leaf())


def _constant(tape: Tape, value: Any, forgettable: bool) -> Any:
    kind = type(value)
    if kind is float or kind is int or kind is bool:
        return value
    if kind is np.ndarray and value.dtype.kind in "biuf":
        return value if forgettable else value.copy(order="K")
    if isinstance(value, np.generic) and value.dtype.kind in "biuf":
        return value
    if isinstance(value, list | tuple):
        return _constant(tape, np.array(value), True)
    return tape.refuse(f"a value of type {kind.__name__} in a computation with the parameters")


def _compare(tape: Tape, ufunc: np.ufunc, left: Any, right: Any) -> Any:
    """A comparison; of equal numbers the traced one, or the left of two, lies to the side of the tape."""
    side = tape.side if isinstance(left, Traced) else -tape.side
    left, right = plain(left), plain(right)
    ties = np.equal(left, right)
    if not np.any(ties):
        return ufunc(left, right)
    tape.ties = True
    return np.where(ties, ufunc(side, 0), ufunc(left, right))[()]


def plain(value: Any) -> Any:
    """The same without any history: traced arrays, also within lists and tuples, become plain ones."""
    if isinstance(value, Traced):
        return value.value
    return type(value)(plain(item) for item in value) if type(value) in (list, tuple) else value
