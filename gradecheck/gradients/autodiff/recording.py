"""What is computed from traced arrays is computed on their values, and written on their tape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from weakref import ref

import numpy as np

from gradecheck.gradients.autodiff.rules import COMPARISONS, EXACT, FLAT, RULES
from gradecheck.gradients.autodiff.tape import Tape

#: Their slopes need no argument, so a constant need not be kept.
_FORGETFUL = (np.add, np.subtract)
#: What is added to keep a logarithm, a root or a quotient finite is not larger than this.
SMALL = 1e-3


class Traced:
    """What the tape knows about an array; `TracedArray` adds what a loss can do with it.

    Parameters
    ----------
    tape : Tape
        Where its history is written.
    value : ndarray or float64
        What it is.
    number : int
        Its step on the tape.
    fixed : bool
        It must not be changed in place: a parameter, or what belongs to one.
    """

    __slots__ = ("__weakref__", "base", "fixed", "number", "remade", "tape", "value", "views", "written")
    __hash__ = None  # type: ignore[assignment]  # as with an ndarray

    def __init__(self, tape: Tape, value: Any, number: int, fixed: bool = False) -> None:
        self.tape, self.value, self.number, self.fixed = tape, value, number, fixed
        self.base: Traced | None = None  # the array whose memory this one shows
        self.remade: Callable | None = None  # from the base: this array
        self.written: Callable | None = None  # from the base and a new value of this array: the new base
        self.views: list = []  # weak references to the arrays that show the memory of this one
        tape.watch(self)

    @property
    def depends(self) -> bool:
        """Whether it depends on the parameters at all."""
        return self.tape.depends(self.number)


def apply_function(tape: Tape, function: Callable, args: tuple, options: dict) -> Any:
    """Answer of a function of NumPy, or a refusal."""
    name = getattr(function, "__name__", str(function))
    if tape.closed:
        return function(*plain(args), **plain(options))
    handler = tape.functions.get(function)
    if handler is None or (function not in tape.layouts and not depends((args, options))):
        return _of_constants(tape, function, args, options, f"np.{name}")
    try:
        return handler(tape, *args, **options)
    except TypeError as error:
        return _of_constants(tape, function, args, options, f"np.{name} with these arguments ({error})")


def _of_constants(tape: Tape, function: Callable, args: tuple, options: dict, what: str) -> Any:
    """Answer of any function whose arguments depend on no parameter; of others, a refusal."""
    if depends((args, options)):
        tape.refuse(what)
    return as_constant(tape, function(*plain(args), **plain(options)))


def as_constant(tape: Tape, value: Any) -> Any:
    """A traced array that depends on nothing yet: computed values can be stored in it."""
    if type(value) is np.ndarray and value.dtype == np.float64:
        return tape.array_type(tape, value, tape.new_leaf(depends=False))
    return value


def apply_ufunc(tape: Tape, ufunc: np.ufunc, inputs: tuple) -> Any:
    """Answer of a ufunc, written on the tape."""
    if tape.closed:
        return ufunc(*plain(inputs))
    if not depends(inputs):
        return as_constant(tape, ufunc(*plain(inputs)))
    rule = RULES.get(ufunc)
    if rule is not None:
        inputs = _without_small_constant(tape, ufunc, inputs)
        return record(tape, ufunc, rule, inputs, rounds=ufunc not in EXACT)
    if ufunc in COMPARISONS:
        return _compare(tape, ufunc, *inputs)
    if ufunc in FLAT:
        return ufunc(*plain(inputs))
    if ufunc in tape.functions:
        return tape.functions[ufunc](tape, *inputs)
    return tape.refuse(f"np.{ufunc.__name__}")


def record(
    tape: Tape,
    function: Callable,
    pulls: Sequence,
    arguments: Sequence,
    *,
    rounds: bool = False,
    name: str = "",
) -> Any:
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
    rounds : bool
        The result of arithmetic, which is rounded.
    name : str
        What it is called, where the function has no name of its own.
    """
    values, sources = [], []
    for position, argument in enumerate(arguments):
        if isinstance(argument, Traced):
            if argument.tape is not tape and not argument.tape.closed:
                tape.refuse("a value from another gradient that is being followed")
            values.append(argument.value)
            if argument.tape is tape:
                sources.append((position, argument.number))
        else:
            values.append(_constant(tape, argument, function in _FORGETFUL))
    answer = function(*values)
    called = name or getattr(function, "__name__", "")
    number, answer = tape.new_step(called, pulls, sources, values, answer, rounds)
    return tape.array_type(tape, answer, number)


def show_memory_of(
    view: Any, base: Traced, remade: Callable[[Any], Any], written: Callable[[Any, Any], Any] | None
) -> Any:
    """Tie a view to the array whose memory it shows, so that a change of one is a change of the other.

    Parameters
    ----------
    view, base : Traced
        Both arrays.
    remade : callable
        ``base -> view``, traced.
    written : callable, optional
        ``(base, new value of the view) -> new value of the base``, traced; None where it cannot be written
        to.
    """
    if isinstance(view.value, np.ndarray) and np.may_share_memory(view.value, base.value):
        view.base, view.remade, view.written = base, remade, written
        if len(base.views) > 64:
            base.views = [known for known in base.views if known() is not None]
        base.views.append(ref(view))
    return view


def change(array: Any, new: Any) -> Any:
    """Give an array a new value: what an in-place change does to it, to its base and to all its views."""
    if array.fixed:
        array.tape.refuse("an in-place change of a parameter")
    if new.shape != array.shape:
        raise ValueError(f"an array of shape {array.shape} cannot hold a result of shape {new.shape}")
    if array.base is not None:
        if array.written is None:
            array.tape.refuse("an in-place change of an array that shows another one more than once")
        change(array.base, array.written(array.base, new))
    else:
        _take_over(array, new)
    return array


def _take_over(array: Any, new: Any) -> None:
    array.value, array.number = new.value, new.number
    for known in list(array.views):
        view = known()
        if view is not None:
            remade = view.remade(array)
            _take_over(view, remade)


def _without_small_constant(tape: Tape, ufunc: np.ufunc, inputs: tuple) -> tuple:
    """Note a small number that is added, and leave it out where that is asked for."""
    if ufunc not in (np.add, np.subtract):
        return inputs
    return tuple(0.0 if is_left_out(tape, x) else x for x in inputs)


def is_left_out(tape: Tape, constant: Any) -> bool:
    """Whether this is a small constant that counts as 0; it is noted in any case."""
    size = abs(float(constant)) if isinstance(constant, float | int | np.floating) else 0.0
    if not 0 < size <= SMALL:
        return False
    tape.small_constants.add(size)
    return size in tape.following.left_out


def _constant(tape: Tape, value: Any, forgettable: bool) -> Any:
    kind = type(value)
    if kind is float or kind is int or kind is bool:
        tape.numbers.add(value)
        return value
    if kind is np.ndarray and value.dtype.kind in "biuf":
        tape.note_precision(value.dtype)
        if value.ndim:
            tape.lengths.add(value.shape[0])
        return value if forgettable else value.copy(order="K")
    if isinstance(value, np.generic) and value.dtype.kind in "biuf":
        tape.note_precision(value.dtype)
        return value
    if isinstance(value, list | tuple):
        return _constant(tape, np.array(value), True)
    return tape.refuse(f"a value of type {kind.__name__} in a computation with the parameters")


def _compare(tape: Tape, ufunc: np.ufunc, left: Any, right: Any) -> Any:
    """A comparison; of equal numbers the traced one, or the left of two, lies to the side of the tape."""
    moving = isinstance(left, Traced) and left.depends
    side = tape.side if moving else -tape.side
    depends = moving or (isinstance(right, Traced) and right.depends)
    left, right = plain(left), plain(right)
    ties = np.equal(left, right)
    if not depends or not np.any(ties):
        return ufunc(left, right)
    tape.ties = True
    return np.where(ties, ufunc(side, 0), ufunc(left, right))[()]


def open_tape(value: Any, known: Tape) -> Tape:
    """The tape that still records, among those of the traced arrays in a value."""
    if not known.closed:
        return known
    return next((array.tape for array in traced_in(value) if not array.tape.closed), known)


def depends(value: Any) -> bool:
    """Whether anything in lists, tuples and dicts depends on the parameters."""
    return any(array.depends for array in traced_in(value))


def traced_in(value: Any) -> list[Traced]:
    """The traced arrays within lists, tuples and dicts."""
    if isinstance(value, Traced):
        return [value]
    if type(value) is dict:
        value = list(value.values())
    return [found for item in value for found in traced_in(item)] if type(value) in (list, tuple) else []


def constants_plain(value: Any) -> Any:
    """A value in which no traced array depends on parameters, made plain; others as they are."""
    return value if depends(value) else plain(value)


def plain(value: Any) -> Any:
    """The same without any history: traced arrays, also within containers, become plain ones."""
    if isinstance(value, Traced):
        return value.value
    if type(value) is dict:
        return {key: plain(item) for key, item in value.items()}
    return type(value)(plain(item) for item in value) if type(value) in (list, tuple) else value
