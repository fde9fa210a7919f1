"""Parameters as anybody keeps them -> named arrays of float64, and back into the same containers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from gradecheck.errors import UsageError

_DEPTH = 16  # containers within containers; a list that holds itself has no end


@dataclass(frozen=True)
class Tensors:
    """The parameters of a model, flat and named.

    Parameters
    ----------
    names : tuple of str
        ``"W1"`` from a dict, ``"parameters[0]"`` from a list, ``"weights[0]"`` from a list in a dict.
    arrays : tuple of ndarray
        float64, in C order, read-only; views of the caller's arrays where these are float64 already.
    skeleton : object
        The containers, with the number of a tensor in the place of each tensor, or `Number` of it.
    notes : tuple of str
        What was converted, a sentence each.
    """

    names: tuple[str, ...]
    arrays: tuple[np.ndarray, ...]
    skeleton: object
    notes: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Number of parameters."""
        return sum(array.size for array in self.arrays)

    def rebuild(self, arrays: Sequence[np.ndarray]) -> object:
        """Other arrays in the same containers, which are new ones."""
        return _fill(self.skeleton, arrays)

    def with_arrays(self, arrays: Sequence[np.ndarray]) -> Tensors:
        """The same structure at another point."""
        return Tensors(self.names, tuple(_locked(a) for a in arrays), self.skeleton, self.notes)


@dataclass(frozen=True)
class Number:
    """Place of a parameter that was a plain number, not an array: it is handed back as one."""

    index: int


def read_tensors(parameters: object) -> Tensors:
    """Name and flatten parameters.

    Parameters
    ----------
    parameters : array, number, or list, tuple or dict of them, nested
        Where the gradient is checked.

    Returns
    -------
    Tensors
        Integers and single precision are converted to float64, and a note says so.

    Raises
    ------
    UsageError
        Something in it is no array of numbers, or there is not a single number; the sentence says where.
    """
    found = list(_walk("parameters", parameters, 0))
    names, arrays, notes = [], [], []
    for name, value in found:
        array, note = _as_float64(name, value)
        names.append(name)
        arrays.append(array)
        notes += [note] if note else []
    if not any(array.size for array in arrays):
        raise UsageError("`parameters` holds no number, so there is no gradient to check.")
    skeleton = _skeleton(parameters, iter(range(len(found))))
    return Tensors(tuple(names), tuple(arrays), skeleton, tuple(notes))


def _walk(name: str, value: object, depth: int) -> Iterator[tuple[str, object]]:
    """The leaves with their names, in order."""
    if depth > _DEPTH:
        raise UsageError(f"`{name[:60]}...` is nested more than {_DEPTH} deep; does a list hold itself?")
    if isinstance(value, dict):
        for key, item in value.items():
            top = depth == 0 and isinstance(key, str)
            yield from _walk(key if top else f"{name}[{key!r}]", item, depth + 1)
    elif isinstance(value, list | tuple):
        for i, item in enumerate(value):
            yield from _walk(f"{name}[{i}]", item, depth + 1)
    else:
        yield name, value


def _as_float64(name: str, value: object) -> tuple[np.ndarray, str]:
    """The array, and what was converted."""
    array = np.asarray(value) if isinstance(value, np.ndarray | np.generic | int | float | bool) else None
    if array is None or array.dtype.kind not in "biuf":
        kind = "an array of " + str(array.dtype) if array is not None else f"`{type(value).__name__}`"
        raise UsageError(f"`{name}` is {kind}, where an array of real numbers is expected.")
    if not np.isfinite(array).all():
        raise UsageError(f"`{name}` contains NaN or inf, and there is no gradient at such a point.")
    note = ""
    if isinstance(value, np.ndarray) and array.dtype.kind in "biu":
        note = f"`{name}` holds whole numbers ({array.dtype}); it was checked as float64."
    elif array.dtype != np.float64 and array.dtype.kind == "f":
        note = f"`{name}` is {array.dtype}; it was checked as float64, so that small steps are not lost."
    return _locked(np.ascontiguousarray(array, dtype=np.float64).reshape(array.shape)), note


def _locked(array: np.ndarray) -> np.ndarray:
    """A view that cannot be written to: a loss that changes its parameters says so itself, at no cost."""
    view = array.view(np.ndarray)
    view.flags.writeable = False
    return view


def _skeleton(value: object, numbers: Iterator[int]) -> object:
    if isinstance(value, dict):
        return {key: _skeleton(item, numbers) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return _same_kind(value, [_skeleton(item, numbers) for item in value])
    return next(numbers) if isinstance(value, np.ndarray) else Number(next(numbers))


def _same_kind(like: list | tuple, items: list) -> object:
    """A list, a tuple or a named tuple of the items."""
    return type(like)(*items) if hasattr(like, "_fields") else type(like)(items)


def _fill(skeleton: object, arrays: Sequence[np.ndarray]) -> object:
    if isinstance(skeleton, dict):
        return {key: _fill(item, arrays) for key, item in skeleton.items()}
    if isinstance(skeleton, list | tuple):
        return _same_kind(skeleton, [_fill(item, arrays) for item in skeleton])
    return arrays[skeleton.index].item() if isinstance(skeleton, Number) else arrays[skeleton]
