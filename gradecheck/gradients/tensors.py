"""Parameters as anybody keeps them -> named arrays of float64, and back into the same containers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from gradecheck.errors import UsageError
from gradecheck.gradients.array_libraries import ArrayKind, Library, kind_of, to_numpy
from gradecheck.gradients.containers import Container, Fixed, Place, filled, holds, items_of, open_container
from gradecheck.questions.directions import empty_arrays, typical_size

_DEPTH = 16  # containers within containers; a list that holds itself has no end


@dataclass(frozen=True)
class Tensors:
    """The parameters of a model, flat and named.

    Parameters
    ----------
    names : tuple of str
        ``"W1"`` from a dict, ``"parameters[0]"`` from a list, ``"weights[0]"`` from a list in a dict.
    arrays : tuple of ndarray
        float64, in C order, read-only, and no view of the caller's arrays: functions may write to these.
    kinds : tuple of ArrayKind
        How each came, and is handed back.
    skeleton : Container, Place or Fixed
        The containers, with the number of a tensor in the place of each tensor.
    notes : tuple of str
        What was converted, a sentence each.
    sizes : tuple of float
        The typical size of each array.
    room : tuple of ndarray
        Memory for a second point, behind the first in the same block.
    """

    names: tuple[str, ...]
    arrays: tuple[np.ndarray, ...]
    kinds: tuple[ArrayKind, ...]
    skeleton: Container | Place | Fixed
    notes: tuple[str, ...] = ()
    sizes: tuple[float, ...] = ()
    room: tuple[np.ndarray, ...] = ()

    @property
    def size(self) -> int:
        """Number of parameters."""
        return sum(array.size for array in self.arrays)

    @property
    def library(self) -> Library:
        """Whose arrays they are: the first that is not NumPy's, if there is one."""
        found = (kind.library for kind in self.kinds)
        return next((library for library in found if library.value in _LIBRARIES), Library.NUMPY)

    @property
    def precision(self) -> float:
        """Distance from 1 to the next larger number, in the coarsest kind that functions are handed."""
        return max(kind.precision for kind in self.kinds)

    @property
    def as_they_came(self) -> Any:
        """The caller's own arrays in new containers."""
        return filled(self.skeleton, [kind.example for kind in self.kinds])

    def handed(self, arrays: Sequence[np.ndarray]) -> list[Any]:
        """Other numbers in arrays of the kinds that the caller uses."""
        return [kind.give(array) for kind, array in zip(self.kinds, arrays, strict=True)]

    def rebuild(self, leaves: Sequence[Any]) -> Any:
        """Arrays in the same containers, which are new ones; a plain number is handed back as one."""
        return filled(
            self.skeleton,
            [
                leaf.item()
                if kind.library is Library.PYTHON and isinstance(leaf, np.ndarray) and not leaf.ndim
                else leaf
                for kind, leaf in zip(self.kinds, leaves, strict=True)
            ],
        )

    def are_in(self, container: Any, leaves: Sequence[Any]) -> bool:
        """Whether a container that was rebuilt with these leaves still holds each of them in its place."""
        return holds(container, self.skeleton, leaves)

    def with_arrays(self, arrays: Sequence[np.ndarray]) -> Tensors:
        """The same structure at another point."""
        return replace(self, arrays=locked(arrays))


_LIBRARIES = (Library.TORCH.value, Library.JAX.value, Library.ARRAY_API.value)


def read_tensors(parameters: Any) -> Tensors:
    """Name and flatten parameters.

    Parameters
    ----------
    parameters : array, number, or list, tuple or mapping of them, nested
        Where the gradient is checked. Arrays of NumPy, torch and jax, or of any library that follows the
        array API standard. None, text, and whole numbers of torch and jax are no parameters; they stay as
        they are.

    Returns
    -------
    Tensors
        Everything is converted to float64, and a note says what it was.

    Raises
    ------
    UsageError
        Something in it is no array of numbers, or there is not a single number; the sentence says where.
    """
    found: list[tuple[str, Any]] = []
    skeleton = _walk("parameters", parameters, 0, found)
    names, arrays, kinds, notes = [], [], [], []
    for name, value in found:
        array, kind, note = _read(name, value)
        names.append(name)
        arrays.append(array)
        kinds.append(kind)
        notes += [note] if note else []
    if not any(array.size for array in arrays):
        raise UsageError("`parameters` holds no number, so there is no gradient to check.")
    copies, room = _copies(arrays)
    sizes = tuple(_finite_size(name, copy) for name, copy in zip(names, copies, strict=True))
    return Tensors(tuple(names), copies, tuple(kinds), skeleton, tuple(notes), sizes, room)


def _walk(name: str, value: Any, depth: int, found: list[tuple[str, Any]]) -> Container | Place | Fixed:
    """The skeleton; the leaves with their names are appended in order."""
    if depth > _DEPTH:
        raise UsageError(f"`{name[:60]}...` is nested more than {_DEPTH} deep; does a list hold itself?")
    opened = open_container(value)
    if opened is not None:
        items = [_walk(_named(name, key, depth), item, depth + 1, found) for key, item in items_of(value)]
        return replace(opened, items=tuple(items))
    kind = kind_of(value)
    if value is None or isinstance(value, str) or (kind is not None and _stays_as_it_is(kind)):
        return Fixed(value)
    found.append((name, value))
    return Place(len(found) - 1)


def _stays_as_it_is(kind: ArrayKind) -> bool:
    """Whole numbers of torch and jax are counters and indices."""
    foreign = kind.library.value in _LIBRARIES
    return foreign and not kind.dtype.startswith(("float", "bfloat", "complex"))


def _named(name: str, key: Any, depth: int) -> str:
    if isinstance(key, str) and depth == 0:
        return key
    return f"{name}[{key!r}]"


def _copies(arrays: Sequence[np.ndarray]) -> tuple[tuple[np.ndarray, ...], tuple[np.ndarray, ...]]:
    """Copies in float64, which nobody can write to, and room for a second point.

    Memory that comes fresh from the system is slow: its pages are made, and cleared, as they are first
    written to. Where a block of this size has been freed, the allocator of Linux keeps what is freed later up
    to twice as much, which covers the gradients beside it: so they find memory that is there, at every check
    but the first.
    """
    memory = empty_arrays([array.shape for array in arrays] * 2)
    copies, room = memory[: len(arrays)], memory[len(arrays) :]
    for copy, array in zip(copies, arrays, strict=True):
        copy[...] = array
    return locked(copies), room


def _read(name: str, value: Any) -> tuple[np.ndarray, ArrayKind, str]:
    """The array, its kind, and what will be converted."""
    kind = kind_of(value)
    array = None if kind is None else to_numpy(value)
    if kind is None or array is None or array.dtype.kind not in "biuf":
        raise UsageError(_no_real_numbers(name, value, array))
    note = ""
    if isinstance(value, np.ndarray) and array.dtype.kind in "biu":
        note = f"`{name}` holds whole numbers ({array.dtype}); it was checked as float64."
    elif kind.library is Library.NUMPY and array.dtype != np.float64:
        note = f"`{name}` is {array.dtype}; it was checked as float64, so that small steps are not lost."
    return array, kind, note


def _finite_size(name: str, array: np.ndarray) -> float:
    """Its typical size, which is not finite where an entry is not."""
    size = typical_size(array)
    if not np.isfinite(size):
        raise UsageError(f"`{name}` contains NaN or inf, and there is no gradient at such a point.")
    return size


def _no_real_numbers(name: str, value: Any, array: np.ndarray | None) -> str:
    if array is not None and array.dtype.kind == "c":
        return (
            f"`{name}` is complex, and only real parameters are checked. Pass its real and its "
            f"imaginary part as "
            "two parameters; for a real loss the gradient with respect to each is a real array."
        )
    if hasattr(value, "named_parameters"):
        return f"`{name}` is a model (`{type(value).__name__}`). Pass `dict(model.named_parameters())`."
    if callable(value):
        return (
            f"`{name}` is `{type(value).__name__}`, where arrays of real numbers are expected. The order is "
            "check_gradient(loss, gradient, parameters)."
        )
    if isinstance(value, Iterator):
        return f"`{name}` is `{type(value).__name__}`, which gives its items once only. Pass a list of them."
    kind = f"an array of {value.dtype}" if hasattr(value, "dtype") else f"`{type(value).__name__}`"
    return f"`{name}` is {kind}, where an array of real numbers is expected."


def locked(arrays: Sequence[np.ndarray]) -> tuple[np.ndarray, ...]:
    """Views that cannot be written to: a loss that changes its parameters says so itself, at no cost."""
    views = tuple(array.view(np.ndarray) for array in arrays)
    for view in views:
        view.flags.writeable = False
    return views
