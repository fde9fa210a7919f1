"""Arrays of other libraries: read as float64, and handed back as they came, on the device where they were.

No library is imported here: an array that is there has brought its library along.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

import numpy as np


class Library(StrEnum):
    """Whose array it is."""

    PYTHON = "a number"
    NUMPY = "numpy"
    TORCH = "torch"
    JAX = "jax"
    ARRAY_API = "array API"


@dataclass(frozen=True)
class ArrayKind:
    """How the arrays of one parameter come and go.

    Parameters
    ----------
    library : Library
        Whose it is.
    dtype : str
        Its own, such as ``"float32"``.
    example : object
        The array as it came: its device, and whether it wants a gradient.
    """

    library: Library
    dtype: str
    example: Any

    @property
    def precision(self) -> float:
        """Distance from 1 to the next larger number that a function can be handed in this kind."""
        return precision_of(self.dtype) if self.library not in (Library.NUMPY, Library.PYTHON) else _EPS

    def give(self, array: np.ndarray) -> Any:
        """The numbers in an array of this kind."""
        if self.library is Library.NUMPY:
            return array
        if self.library is Library.PYTHON:
            return array.item()
        if self.library is Library.TORCH:
            torch = sys.modules["torch"]
            made = torch.tensor(array, dtype=self.example.dtype, device=self.example.device)
            return made.requires_grad_(self.example.requires_grad)
        namespace = self.example.__array_namespace__()
        try:
            return namespace.asarray(array, dtype=self.example.dtype, device=self.example.device)
        except TypeError:
            return namespace.asarray(array, dtype=self.example.dtype)


_EPS = float(np.finfo(float).eps)
_PRECISIONS = {"float16": 2.0**-10, "bfloat16": 2.0**-7, "float32": 2.0**-23}


def precision_of(dtype: str) -> float:
    """Distance from 1 to the next larger number."""
    return _PRECISIONS.get(dtype, _EPS)


def kind_of(value: Any) -> ArrayKind | None:
    """What kind of array or number this is, if it is one."""
    if isinstance(value, np.ndarray):
        return ArrayKind(Library.NUMPY, name_of(value.dtype), value)
    if isinstance(value, bool | int | float | complex | np.generic):
        return ArrayKind(Library.PYTHON, str(getattr(value, "dtype", "float64")), value)
    if _is_torch(value):
        return ArrayKind(Library.TORCH, name_of(value.dtype), value)
    if hasattr(type(value), "__array_namespace__") and hasattr(value, "dtype"):
        jax = type(value).__module__.partition(".")[0] in ("jax", "jaxlib")
        return ArrayKind(Library.JAX if jax else Library.ARRAY_API, name_of(value.dtype), value)
    return None


def _is_torch(value: Any) -> bool:
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.Tensor)


def name_of(dtype: Any) -> str:
    """``"float32"``, whichever library's dtype it is."""
    if isinstance(dtype, np.dtype):
        return _name_in_numpy(dtype)
    return str(getattr(dtype, "name", None) or dtype).rpartition(".")[2]


@cache
def _name_in_numpy(dtype: np.dtype) -> str:
    """NumPy composes the name anew each time, which takes as long as a small sum."""
    return dtype.name


def to_numpy(value: Any) -> np.ndarray | None:
    """An array of any library, or what NumPy makes one of; None if it makes none."""
    if _is_torch(value):
        value = value.detach()
        if value.is_sparse:
            value = value.to_dense()
        wide = value.is_floating_point() and name_of(value.dtype) == "bfloat16"
        return (value.float() if wide else value).cpu().resolve_conj().resolve_neg().numpy()
    if value is None or isinstance(value, str | bytes | dict):
        return None
    if hasattr(value, "get") and type(value).__module__.partition(".")[0] == "cupy":
        value = value.get()
    try:
        array = np.asarray(value)
        if name_of(array.dtype) == "bfloat16":  # an extension dtype of jax, of which NumPy knows no kind
            array = array.astype(np.float32)
    except (ValueError, TypeError, OverflowError, RuntimeError):
        return _from_items(value)
    return array if array.dtype.kind in "biufc" else _from_items(value)


def _from_items(value: Any) -> np.ndarray | None:
    """A list in which there are tensors."""
    if not isinstance(value, list | tuple):
        return None
    items = [array for item in value if (array := to_numpy(item)) is not None]
    if len(items) < len(value) or len({item.shape for item in items}) > 1:
        return None
    return np.array(items)


def differentiated(
    library: Library, loss: Callable[[Any], Any], container: Any, leaves: Sequence
) -> list | None:
    """What a library's own differentiation says about the slopes of a loss.

    Parameters
    ----------
    library : Library
        TORCH or JAX.
    loss : callable
        ``loss(container)``, one number.
    container : object
        The parameters.
    leaves : sequence
        The arrays in it, in order.

    Returns
    -------
    list or None
        An array for each leaf; None if nothing leads from the loss back to any of them.
    """
    if library is Library.TORCH:
        torch = sys.modules["torch"]
        for leaf in leaves:
            leaf.requires_grad_(True)
        with torch.enable_grad():
            value = loss(container)
            if not _is_torch(value) or not value.requires_grad:
                return None
            found = torch.autograd.grad(value.reshape(()), list(leaves), allow_unused=True)
        if all(g is None for g in found):
            return None
        return [torch.zeros_like(a) if g is None else g for a, g in zip(leaves, found, strict=True)]
    jax = sys.modules["jax"]
    places, structure = jax.tree_util.tree_flatten(container)
    varied = [i for i, item in enumerate(places) if any(item is leaf for leaf in leaves)]

    def of_varied(arrays: Any) -> Any:
        filled = list(places)
        for i, array in zip(varied, arrays, strict=True):
            filled[i] = array
        return loss(jax.tree_util.tree_unflatten(structure, filled))

    found = jax.grad(of_varied)([places[i] for i in varied])
    by_identity = {id(places[i]): g for i, g in zip(varied, found, strict=True)}
    return [by_identity[id(leaf)] for leaf in leaves]
