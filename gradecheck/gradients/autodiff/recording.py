"""What is computed from traced arrays is computed on their values, and written on their tape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.rules import COMPARISONS, EXACT, FLAT, RULES
from gradecheck.gradients.autodiff.tape import Tape
from gradecheck.gradients.autodiff.traced import Traced, depends, plain

#: Their slopes need no argument, so a constant need not be kept.
_FORGETFUL = (np.add, np.subtract)
#: What is added to keep a logarithm, a root or a quotient finite is not larger than this.
SMALL = 1e-3


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
