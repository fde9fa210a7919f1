"""A traced array: a value with its place on a tape; and how such arrays are found in what a loss handles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gradecheck.gradients.autodiff.tape import Tape


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
